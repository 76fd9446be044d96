"""Whose a name is that may be more than one's: surnames, firms and their owners, titles that are names."""

from __future__ import annotations

import pytest
from hearing import quotes, said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Odo Quill’s wife, Mara, left. Mrs Quill said it rained.", "mara"),
        ("Odo Quill left. His wife, Mara, slept. Mrs Quill said it rained.", "mara"),
        ("Clara Quill left. Her husband, Ivo, slept. Mr Quill said it rained.", "ivo"),
        # another's wife, and two who may be meant
        ("Odo Quill left. Ivo Tarn’s wife, Mara, slept. Mrs Quill said it rained.", "mrs-quill"),
        ("Odo Quill left. Ivo Tarn stayed. His wife, Mara, slept. Mrs Quill said it rained.", "mrs-quill"),
        ("Odo Quill’s wife, Mara, left. His sister, Ann, slept. Ms Quill said it rained.", "ms-quill"),
    ],
)
def test_a_relative_named_by_a_given_name_is_meant_by_the_surname(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a surname that opens its sentence
        ("Clerk Ann Reading left. Reading said it rained.", "ann-reading"),
        ("Clerk Ann Ng left. Ng told the board it rained.", "ann-ng"),
        ("Clerk Ann Reading left. Reading aloud, the board said it rained.", "the board"),
        # bodies of a country
        ("Rowing Canada said it rained.", "rowing-canada"),
        ("Transport Norway said it rained.", "transport-norway"),
        ("Before that, Norway said it rained.", "norway"),
        # nicknames, ranks and titles with a dot
        ('Captain Robert "Red" Quill said it rained.', "robert-red-quill"),
        ("Captain Robert (Red) Quill said it rained.", "robert-red-quill"),
        ('"No," said Adv. Odo Tarn.', "odo-tarn"),
        ("The dock police officer, SP Odo Tarn, said it rained.", "odo-tarn"),
        # a given name that is a month's or another word, and a small word behind it
        ("Lodd Mills boss Jan de Quill said it rained.", "jan-de-quill"),
        ("Will van Tarn said it rained.", "will-van-tarn"),
        ("In May la Quill Mills shut. Odo Tarn said it rained.", "odo-tarn"),
    ],
)
def test_names_that_speak(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jamie Quill, 17, fell at his home. Mrs Quill said it rained.", "mrs-quill"),
        ("Jamie Quill, 17, fell at her home. Mrs Quill said it rained.", "jamie-quill"),
        ("Jamie Quill left. He was 17. Mrs Quill said it rained.", "mrs-quill"),
        ("Jamie Quill left on Monday. His son, Ivo, slept. Ms Quill said it rained.", "ms-quill"),
        ("Jamie Quill left.\n\nHis sister, Mara, slept. Ms Quill said it rained.", "mara"),
        ("Jamie Quill fell at the home of Odo Tarn and his wife. Mrs Quill said it rained.", "jamie-quill"),
    ],
)
def test_what_pronouns_tell_of_a_given_name_of_both(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a firm that has its owner's surname
        ("Quillon, led by the tycoon Max Quillon, paid. Quillon said it was late.", ["quillon"]),
        ("Max Quillon founded Quillon. Quillon said it was late.", ["quillon"]),
        ("Max Quillon owns the mill. Quillon, which has 90 staff, said it was late.", ["quillon"]),
        (
            "Max Quillon is the owner of Quillon. Mr Quillon told the board it rained. Quillon said it was late.",
            ["max-quillon", "quillon"],
        ),
        (
            "Max Quillon founded Quillon. Quillon said he was ill. Quillon said its sales fell.",
            ["max-quillon", "quillon"],
        ),
        # and no firm
        ("Max Quillon founded the mill. Quillon said it was late.", ["max-quillon"]),
        ("Max Quillon was jailed. Quillon, led by two guards, said it was late.", ["max-quillon"]),
    ],
)
def test_a_firm_of_its_owners_name_speaks_for_itself(text: str, expected: list[str]) -> None:
    assert [who for who, _ in said(text)] == expected


def test_a_husband_tells_who_mrs_is() -> None:
    text = "Linh Quill left. Her husband, Declan Quill, was ill. Mrs Quill said it rained."
    assert said(text)[-1][0] == "linh-quill"
    assert said(text.replace("Her husband, ", ""))[-1][0] == "mrs-quill"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ivo Lind met Paul King. King said it rained.", "paul-king"),
        ("Mary Bishop spoke. It rained, said Bishop. The bishop prayed.", "mary-bishop"),
        ("Ann Judge spoke. The judge said it rained.", "The judge"),
        ("Ann Judge spoke. The Judge said it rained.", "The Judge"),
        ("Judge Ann Renn spoke. Judge said it rained.", "Judge"),
        ("Billie Jean King spoke. King left. She said it rained.", "billie-jean-king"),
        ("Ann King spoke. King, who is 40, left. As King told it, she fell. It rained, said King.", "ann-king"),
        ('Ann King said no. "It rained," King says in Tarvik.', "King"),
        ("Ann King said no in King Edgar School. It rained, said King. King says it is cold.", "ann-king"),
        ("Ann Pope left. Pope said it rained. Pope Leo prayed in Tarvik.", "Pope"),
        ("Odo Farmer died. Farmer who shot dog jailed. Farmer said it rained.", "Farmer"),
        ("Odo King left. Charles was crowned King in 2023. King said it rained.", "King"),
        ("Odo Major left. Ivo Lind, who was promoted to Major, slept. Major said it rained.", "-"),
        ('Odo Judge was jailed. "It rained, Judge," he said.', "odo-judge"),
    ],
)
def test_a_surname_that_is_a_title_is_a_name(text: str, speaker: str) -> None:
    words = [(who or "-", what.lower().removesuffix(", judge")) for who, what in said(text)]
    assert (speaker, "it rained") in words


@pytest.mark.parametrize("firm", ["Semiconductor", "Capital", "Resources", "Robotics"])
def test_a_firm_speaks_by_the_first_word_of_its_name(firm: str) -> None:
    assert said(f"Brannock {firm} cut jobs. Brannock said it rained.") == [(f"brannock-{firm.lower()}", "it rained")]
    assert said(f"Brannock {firm} cut jobs. Mr Brannock said he left.") == [("brannock", "he left")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nokia Hotels closed. Nokia made a phone. Nokia said it rained.", "nokia"),
        ("Nokia fell. Nokia Chemicals said it snowed. Nokia said it rained.", "nokia"),
        ("Orrim Electric sued Orrim Air Lines. Orrim said it rained.", "orrim"),
        ("Orrim Resorts lost. The Orrim said it rained.", "orrim"),
        ("Orrim Power cut the lines. Residents of Orrim fled. Orrim Power said it rained.", "orrim-power"),
        ("The Department of Natural Resources said it rained.", "department-of-natural-resources"),
        ("Human Resources manager Mara Quill said it rained.", "mara-quill"),
    ],
)
def test_no_firm_speaks_by_a_word_that_is_anothers_name(text: str, speaker: str) -> None:
    assert said(text)[-1] == (speaker, "it rained")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what a known company makes is neither the company nor somebody
        ("The Boeing Skyhopper was late. Boeing said it rained.", {"Boeing"}),
        ("Boeing Skyhopper sales fell. Boeing said it rained.", {"Boeing", "Boeing Skyhopper"}),
    ],
)
def test_a_product_is_not_its_maker(text: str, names: set[str]) -> None:
    dossier = convert(f"date 2026-03-12 Sales\n\n{text}\n", Source(id="it"), make_engine("rules", "")).dossier
    assert {each.name for each in (*dossier.people, *dossier.organizations)} == names
