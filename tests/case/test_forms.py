import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.case.forms import block_of, form_key
from dossier.model import ENTITY_TYPES, EntityType


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        ("organization", "Dahl Motors Co.", "Dahl Motor Company"),
        ("organization", "The Lowland Post", "Lowland Post"),
        ("organization", "Ministry of Defence of France", "French Defense Ministry"),
        ("organization", "France's Defence Ministry", "French Defense Ministry"),
        ("organization", "U.S. Coast Guard", "United States Coast Guard"),
        ("organization", "US Coast Guard", "U.S. Coast Guard"),
        ("organization", "Vinter Group plc", "Vinter"),
        ("place", "U.S.", "the United States"),
        ("place", "Lemberg-on-Sea", "Lemberg on Sea"),
        ("person", "Андрій Голуб", "Andriy Holub"),
    ],
)
def test_ways_of_writing_one_name(type_: EntityType, one: str, other: str) -> None:
    assert form_key(type_, one) == form_key(type_, other)


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        ("organization", "Dahl Motors", "Dahl Mills"),
        ("organization", "Toys for Us", "Toys for United States"),
        ("organization", "Ministry of Health", "Ministry of Defence"),
        ("person", "Ida Dahl", "Idar Dahl"),
        ("place", "Port Vinter", "Vinter"),
    ],
)
def test_names_of_two(type_: EntityType, one: str, other: str) -> None:
    assert form_key(type_, one) != form_key(type_, other)


@given(st.sampled_from(ENTITY_TYPES), st.text(min_size=1))
def test_every_name_has_a_key_and_a_block(type_: EntityType, name: str) -> None:
    key = form_key(type_, name)
    assert key
    assert block_of(type_, key)
