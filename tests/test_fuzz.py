"""Whatever comes in: no exception but the documented ones, and what comes out is written where it says."""

from __future__ import annotations

import os

import pytest
import yaml
from dossier_strategies import DOSSIER
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dossier.case.asking import asked
from dossier.case.queries import QueryError
from dossier.convert.pipeline import convert
from dossier.convert.rules import RulesEngine
from dossier.edtf import EdtfError
from dossier.edtf import parse as parse_edtf
from dossier.files import dump_dossier, parse_decisions, parse_dossier, tokens
from dossier.files.grounding import inconsistent, ungrounded
from dossier.model import Source
from dossier.text import UndecodableError, decode, one_line, term_safe

#: DOSSIER_FUZZ=20 tries twenty times as much.
TRIES = int(os.environ.get("DOSSIER_FUZZ", "1"))


def tries(count: int) -> settings:
    return settings(max_examples=count * TRIES, deadline=None, suppress_health_check=list(HealthCheck))


#: Pieces of news, and what makes trouble between them.
PIECES = (
    "“|”|\"|'|’|«|»|„|(|)|[|]|—|–|-|…|...|.|,|:|;|!|?| |\n|\n\n|\t|\u00a0|\u2028|\0|\x1b[2J|\u202e|\u200b|\ufeff"
    "|e\u0301"
    "|said|says|told|according to|that|who|he|she|they|it|not|may|denied|wants to|reports|reported|citing"
    "|the|of the|in|on"
    "|Ivo Brackow|Brackow|Mira|Mr.|Dr. Mira Eskeland|President|chief of|Karnsk|Harbour Office|Reuters|The Courier|U.S."
    "|NATO|Карнськ|Іво|北湾市|O'Neil|al-Hadi|March 3, 2024|Monday|last week|2024|early February|2024-02-30|99|yesterday"
    "|the 1990s|Q3|The pumps work|reopened|was killed|a storm|will meet|has not been| date 2024-03-03 |Published:"
    "|Source:"
    "|By Ana Holt|KARNSK —|Q:|- Ivo|https://a.example/b?c=d"
).split("|")
ARTICLE = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=60).map(
    lambda pieces: "".join(piece if piece.strip() in "“”\"'.,:;!?()" else f"{piece} " for piece in pieces)
)
ENGINE = RulesEngine()


@given(ARTICLE)
@tries(15)
@example("")
@example("\n")
@example("“")
@example(" date 2024-03-03 ")
@example("“" * 300 + " said he")
@example("“A,” said“B,” said“C,” said")
@example("Mr. Mr. Mr. said that that that said")
def test_every_article_gives_a_grounded_dossier(text: str) -> None:
    text = decode(text.encode("utf-8", "ignore")).text if "\0" not in text else text.replace("\0", " ")
    dossier = convert(text, Source("a", file="seeds/a.txt"), ENGINE).dossier
    assert [finding[1:] for finding in ungrounded(dossier, text)] == []
    assert [finding[1:] for finding in inconsistent(dossier)] == []
    assert parse_dossier(dump_dossier(dossier).encode(), "a.yaml") == (dossier, [])
    assert convert(text, Source("a", file="seeds/a.txt"), ENGINE).dossier == dossier


ODD_YAML = (
    "dossier: 1\n;source: ;{id: a};people:\n;- ;  ;\n;id: ;name: x;[;];{;};, ;: ;&a ;*a;!!str ;? ;|\n;>-\n;#;\";';\\"
    ";---\n"
    ";...\n;%YAML 1.1\n;<<: ;x-;\t;é"
).split(";")
DATE_PARTS = ("2024", "-", "02", "~", "?", "%", "/", "..", "21", "13")
QUERY_PARTS = ('"', "“", "”", "speaker:", "x*", " ", "a", "before:", "2024", ":", "*")


@given(st.lists(st.sampled_from(ODD_YAML) | st.text(max_size=3), max_size=30).map("".join))
@tries(60)
def test_no_yaml_text_raises(text: str) -> None:
    for head in ("", "dossier: 1\nsource: {id: a}\n"):
        data = (head + text).encode("utf-8", "surrogatepass")
        _, problems = parse_dossier(data, "f.yaml")
        assert all(problem.line >= 0 and "\n" not in str(problem) for problem in problems)
        parse_decisions(data, "case.yaml")


@given(st.binary(max_size=200))
@tries(50)
def test_no_bytes_raise_but_as_documented(data: bytes) -> None:
    parse_dossier(data, "f.yaml")
    parse_decisions(data, "case.yaml")
    try:
        text = decode(data).text
    except UndecodableError:
        return
    assert "\r" not in text
    assert len(term_safe(text)) == len(one_line(text)) == len(text)
    text.encode()  # no half of a surrogate pair


@given(DOSSIER, st.data())
@tries(10)
def test_a_dossier_that_lost_or_gained_a_byte_does_not_raise(dossier: object, data: st.DataObject) -> None:
    whole = dump_dossier(dossier).encode()  # type: ignore[arg-type]  # hypothesis cannot say what it builds
    at = data.draw(st.integers(0, len(whole)))
    for hurt in (whole[:at], whole[:at] + whole[at + 1 :], whole[:at] + data.draw(st.binary(max_size=2)) + whole[at:]):
        results = []
        for loader in {yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)}:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(tokens, "_LOADER", loader)
                results.append(parse_dossier(hurt, "f.yaml")[0])
        assert results[0] == results[-1]


@given(st.text(max_size=30) | st.lists(st.sampled_from(DATE_PARTS), max_size=9).map("".join))
@tries(100)
def test_no_date_raises_but_as_documented(text: str) -> None:
    try:
        value = parse_edtf(text)
    except EdtfError:
        return
    assert parse_edtf(str(value)) == value


@given(st.text(max_size=30) | st.lists(st.sampled_from(QUERY_PARTS), max_size=12).map("".join))
@tries(100)
def test_no_query_raises_but_as_documented(text: str) -> None:
    try:
        asked(text)
    except QueryError:
        return
