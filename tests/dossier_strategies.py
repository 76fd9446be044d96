"""Dossiers that hypothesis makes: every key, any text that a file can hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dossier import model
from dossier.model import ENTITY_TYPES, QUOTE_KINDS, STANCES, EntityType

#: Texts that YAML readers take for something else, or break over.
ODD = (
    *("no", "12:30", "2024", "2024-01-24", "1e3", "0x10", "~", "null", "=", "<<", "---", "...", "%"),
    *("- a", "a: b", "a #b", "a:", " lead", "trail ", "tab\tin", "x\ny", "x\r\ny", "'", '"', "\\", ",", "[", "x]"),
    *("{", "?", "&a", "*a", "!a", "|", ">", "@", "`", "", " ", "\n", "\0", "\x1b]0;x\x07", "\x85", "\u2028", "\ufeff"),
    *("\ufffe", "\uffff", "\u202e", "\U000e0041", "👩‍👩‍👧"),
)
TEXT = st.one_of(
    st.text(max_size=30), st.sampled_from(ODD), st.text(st.characters(categories=("Cc", "Cf", "Zl", "Zp")), max_size=9)
)
WORD = TEXT.filter(bool)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
SPAN = st.tuples(st.integers(0, 9999), st.integers(1, 99)).map(lambda pair: (pair[0], pair[0] + pair[1]))
PASSAGE = st.lists(SPAN, max_size=3).map(tuple)
SOMEWHERE = PASSAGE.filter(bool)
FREE: st.SearchStrategy[Any] = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(WORD, inner, max_size=3), max_leaves=5
)
EXTRA: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.dictionaries(TEXT.map("x-".__add__), FREE, max_size=2)


def _few(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=2).map(tuple)


ROLES = _few(st.builds(model.Role, title=WORD, organization=TEXT, at=PASSAGE, extra=EXTRA))
CLAIMS = _few(st.builds(model.Claim, by=WORD, stance=st.sampled_from(STANCES), cue=TEXT, at=PASSAGE, extra=EXTRA))


def _entities(type_: EntityType) -> st.SearchStrategy[tuple[Any, ...]]:
    entity = st.builds(
        model.Entity,
        id=WORD,
        name=WORD,
        type=st.just(type_),
        kind=TEXT,
        aliases=TEXTS,
        roles=ROLES,
        mentions=PASSAGE,
        extra=EXTRA,
    )
    return _few(entity)


EVENT = st.builds(
    model.Event,
    id=WORD,
    title=WORD,
    text=WORD,
    at=SOMEWHERE,
    date=TEXT,
    date_text=TEXT,
    date_at=PASSAGE,
    date_basis=TEXT,
    place=TEXT,
    prefix=TEXT,
    suffix=TEXT,
    people=TEXTS,
    organizations=TEXTS,
    claims=CLAIMS,
    extra=EXTRA,
)
QUOTE = st.builds(
    model.Quote,
    id=WORD,
    kind=st.sampled_from(QUOTE_KINDS),
    text=WORD,
    at=SOMEWHERE,
    manner=st.sampled_from(("", "thought")),
    speaker=TEXT,
    speaker_text=TEXT,
    speaker_at=PASSAGE,
    cue=TEXT,
    cue_at=PASSAGE,
    date=TEXT,
    via=TEXTS,
    via_basis=st.sampled_from(("", "stated", "inferred")),
    prefix=TEXT,
    suffix=TEXT,
    about=TEXTS,
    extra=EXTRA,
)
SOURCE = st.builds(
    model.Source,
    id=WORD,
    title=TEXT,
    publisher=TEXT,
    published=TEXT,
    language=TEXT,
    url=TEXT,
    file=TEXT,
    sha256=TEXT,
    encoding=TEXT,
    extra=EXTRA,
)
CONVERTER = st.builds(model.Converter, engine=WORD, version=TEXT, model=TEXT, digest=st.just(""), extra=EXTRA)
DOSSIER = st.builds(
    model.Dossier,
    source=SOURCE,
    converter=st.none() | CONVERTER,
    people=_entities(ENTITY_TYPES[0]),
    organizations=_entities(ENTITY_TYPES[1]),
    places=_entities(ENTITY_TYPES[2]),
    events=_few(EVENT),
    quotes=_few(QUOTE),
    timexes=_few(st.builds(model.Timex, text=WORD, at=SOMEWHERE, value=TEXT, extra=EXTRA)),
    extra=EXTRA,
)
