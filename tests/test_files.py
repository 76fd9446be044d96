"""Dossiers in and out: round trips, what is refused and where, hand edits, case.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml
from dossier_strategies import DOSSIER as ANY_DOSSIER
from dossier_strategies import ODD
from hypothesis import HealthCheck, given, settings
from written import write_dossier

from dossier.files import tokens
from dossier.files.decisions import Assessment, Decisions, Different, Override, Remark, Same
from dossier.files.emit import UnwritableError, dump_dossier
from dossier.files.read import Lines, parse_decisions, parse_dossier, read_decisions, read_dossier
from dossier.files.schema import json_schema
from dossier.files.write import digest_of, is_edited, sealed
from dossier.model import Converter, Dossier, Entity, Quote, Role, Source
from dossier.records import replace
from dossier.text import term_safe

HEAD = "dossier: 1\nsource: {id: a}\n"
SMALL = Dossier(
    Source("harbour", title="Harbour reopens: at last", published="2024-03-03", file="seeds/harbour.txt"),
    Converter("rules", "0.1.0"),
    people=(Entity("ivo", "Ivo Brackow", "person", roles=(Role("harbour master", "port", ((10, 24),)),)),),
    organizations=(Entity("port", "Port of Karnsk", "organization", mentions=((3, 17), (40, 54))),),
    quotes=(Quote("q-1", "direct", "The pumps work", ((60, 74),), speaker="ivo", cue="said", cue_at=((80, 84),)),),
)


@pytest.fixture(params=["C", "Python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Both of PyYAML's parsers; on a machine without libyaml the first is the second."""
    if request.param == "Python":
        monkeypatch.setattr(tokens, "_LOADER", yaml.BaseLoader)
    return request.param  # type: ignore[no-any-return]  # pytest types params as Any


def problems_of(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    return [str(problem) for problem in parse_dossier(data, "f.yaml")[1]]


@given(ANY_DOSSIER)
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_and_written_again_byte_for_byte(dossier: Dossier) -> None:
    text = dump_dossier(dossier)
    again, problems = parse_dossier(text.encode(), "f.yaml")
    assert problems == []
    assert again == dossier
    assert dump_dossier(again) == text
    assert term_safe(text) == text


@given(ANY_DOSSIER)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_python_parser_reads_the_same(dossier: Dossier) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_LOADER", yaml.BaseLoader)
        assert parse_dossier(dump_dossier(dossier).encode(), "f.yaml") == (dossier, [])


@pytest.mark.parametrize("text", ODD)
def test_other_yaml_readers_see_the_same_text(text: str) -> None:
    written = dump_dossier(replace(SMALL, extra={"x-a": text, "x-b": (text,)}))
    if text not in ("2024", "2024-01-24"):  # dates stay plain, as the format says
        loaded = yaml.safe_load(written)
        assert (loaded["x-a"], loaded["x-b"]) == (text, [text])


def test_the_style_is_one_for_people() -> None:
    assert dump_dossier(SMALL) == (
        "# yaml-language-server: $schema=.dossier.schema.json\n"
        "dossier: 1\n"
        "source:\n"
        "  id: harbour\n"
        '  title: "Harbour reopens: at last"\n'
        "  published: 2024-03-03\n"
        "  file: seeds/harbour.txt\n"
        "converter: {engine: rules, version: 0.1.0}\n"
        "people:\n"
        "- id: ivo\n"
        "  name: Ivo Brackow\n"
        "  roles:\n"
        "  - {title: harbour master, organization: port, at: [[10, 24]]}\n"
        "organizations:\n"
        "- {id: port, name: Port of Karnsk, mentions: [[3, 17], [40, 54]]}\n"
        "quotes:\n"
        "- id: q-1\n"
        "  kind: direct\n"
        "  speaker: ivo\n"
        "  cue: said\n"
        "  cue_at: [[80, 84]]\n"
        "  text: The pumps work\n"
        "  at: [[60, 74]]\n"
    )


def test_a_long_line_is_never_folded() -> None:
    long = replace(SMALL, extra={"x-long": "word " * 40_000 + "end"})
    assert max(map(len, dump_dossier(long).splitlines())) > 200_000
    assert parse_dossier(dump_dossier(long).encode(), "f.yaml") == (long, [])


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnwritableError, match="U\\+D83D"):
        dump_dossier(replace(SMALL, extra={"x-a": "\ud83d"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "surprise: 1\n", 'f.yaml:3: unknown key "surprise" in a dossier; keys of your own begin with x-'),
        (HEAD + "peeple: []\n", 'f.yaml:3: unknown key "peeple" in a dossier; did you mean "people"? '),
        (HEAD + "people: []\npeople: []\n", 'f.yaml:4: the key "people" stands twice; '),
        (HEAD + "people: words\n", "f.yaml:3: `people` must be a list of maps; write there: who is named"),
        ("dossier: 1\nsource:\n  id: [a]\n", "f.yaml:3: `id` must be text; write there: the stem of the source's file"),
        (HEAD + "people: {}\n", "f.yaml:3: `people` must be a list of maps; "),
        (HEAD + "people:\n- ivo\n", "f.yaml:4: a person is a map of keys and values; "),
        (HEAD + "people:\n- {id: ivo}\n", "f.yaml:4: a person without `name`; add it: "),
        (HEAD + "people:\n- id: ivo\n  name: ''\n", "f.yaml:5: `name` is empty; "),
        (HEAD + "people:\n- {id: i, name: I, mentions: [1, 2]}\n", "f.yaml:4: a span is two numbers; "),
        (HEAD + "timexes:\n- {text: t, at: [[5, 5]]}\n", "f.yaml:4: the span [5, 5] is empty; "),
        (HEAD + "timexes:\n- {text: t, at: [[5, 2]]}\n", "f.yaml:4: the span [5, 2] ends before it starts; "),
        (HEAD + "timexes:\n- {text: t, at: [[-9, 2]]}\n", "f.yaml:4: a span is two numbers; "),
        (HEAD + "timexes:\n- {text: t, at: [[1.5, 2]]}\n", "f.yaml:4: a span is two numbers; "),
        (HEAD + "timexes:\n- {text: t, at: [[1, 2, 3]]}\n", "f.yaml:4: a span is two numbers; "),
        (HEAD + "timexes:\n- {text: t, at: [[1, [2]]]}\n", "f.yaml:4: a span is two numbers; "),
        (HEAD + f"timexes:\n- {{text: t, at: [[1, {'9' * 5000}]]}}\n", "f.yaml:4: a span is two numbers; "),
        (
            HEAD + "quotes:\n- {id: q, kind: sung, text: t, at: [[1, 2]]}\n",
            'f.yaml:4: `kind` cannot be "sung"; use',
        ),
        (HEAD + "? [a, b]\n: c\n", "f.yaml:3: a key that is a list or a map; "),
        (HEAD + "x-a: &a b\n", "f.yaml:3: an anchor (&a); "),
        (HEAD + "x-a: *a\n", "f.yaml:3: "),
        (HEAD + "x-a: &x [*x]\n", "f.yaml:3: an anchor (&x); "),
        (HEAD + "x-a: !!python/tuple [a]\n", 'f.yaml:3: a tag ("tag:yaml.org,2002:python/tuple"); '),
        (HEAD + "x-a: !!str b\n", 'f.yaml:3: a tag ("tag:yaml.org,2002:str"); '),
        (HEAD + "events:\n- <<: {a: b}\n", "f.yaml:4: a merge key (<<); "),
        (HEAD + "---\ndossier: 1\n", "f.yaml:3: a second YAML document; "),
        ("%YAML 1.1\n---\n" + HEAD, "f.yaml:1: a line that begins with %; "),
        (HEAD + "x-a: " + "[" * 50_000, "f.yaml:3: nested deeper than 12 levels; "),
        (HEAD + "".join(" " * i + f"x-{i}:\n" for i in range(1500)), "f.yaml:15: nested deeper than 12 levels; "),
        (HEAD + "<<<<<<< HEAD\npeople: []\n=======\n", "f.yaml:3: a git merge that is not done; keep one"),
        (HEAD + "x-a: [unclosed\n  - }{\n", "f.yaml:4: not YAML: "),
        (HEAD + "\tpeople: []\n", "f.yaml:3: the character U+0009 "),
        (HEAD + "x-a: [who?]\n", "f.yaml:3: "),
        (HEAD + "x-a: 'a\tb'\n", "f.yaml:3: the character U+0009 cannot stand in YAML as it is; "),
        (HEAD + "x-a: a\0b\n", "f.yaml:3: the character U+0000 cannot stand in YAML as it is; "),
        (HEAD + "x-a: 'a\u2028b'\n", "f.yaml:3: the character U+2028 cannot stand in YAML as it is; "),
        ("dossier: 2\nsource: {id: a}\n", 'f.yaml:1: format "2" is unknown; write `dossier: 1`'),
        ("dossier: 1\npeople: []\n", "f.yaml:1: a dossier without `source`; add it: "),
        ("source: {id: a}\n", "f.yaml:1: a dossier without `dossier`; add it: "),
        ("- a\n- b\n", "f.yaml:1: a dossier is a map of keys and values; "),
        ("only words\n", "f.yaml:1: a dossier is a map of keys and values; "),
        ("", "f.yaml:1: empty; "),
        (HEAD.encode() + b"x-a: H\xe4fen\n", "f.yaml:3: not UTF-8; save the file as UTF-8"),
    ],
)
@pytest.mark.usefixtures("loader")
def test_what_is_wrong_is_told_with_its_line(text: str | bytes, expected: str) -> None:
    problems = problems_of(text)
    assert len(problems) == 1
    assert problems[0].startswith(expected)


@pytest.mark.usefixtures("loader")
def test_every_problem_is_told_and_the_rest_is_read() -> None:
    text = HEAD + (
        "people:\n- {id: ivo, name: Ivo, age: 40}\n- {id: mira}\n- {id: ana, name: Ana, mentions: [[3, 2]]}\n"
        "quotes:\n- {id: q-1, kind: direct, text: t, at: [[1, 2]], x-mine: {a: [b, c]}}\n"
    )
    dossier, problems = parse_dossier(text.encode(), "f.yaml")
    assert [problem.line for problem in problems] == [4, 5, 6]
    assert dossier is not None
    assert [person.id for person in dossier.people] == ["ivo", "ana"]
    assert dossier.quotes[0].extra == {"x-mine": {"a": ("b", "c")}}


@pytest.mark.usefixtures("loader")
def test_scalars_are_texts_whatever_they_look_like() -> None:
    text = HEAD + "organizations:\n- {id: no, name: NO, aliases: [on, Yes, 12:30, 1e3, 0x10, ~, null, 2024-12-09]}\n"
    dossier, problems = parse_dossier(text.encode(), "f.yaml")
    assert problems == []
    assert dossier is not None
    assert dossier.organizations[0].aliases == ("on", "Yes", "12:30", "1e3", "0x10", "~", "null", "2024-12-09")


@pytest.mark.usefixtures("loader")
def test_a_byte_order_mark_and_crlf_are_read() -> None:
    data = b"\xef\xbb\xbf" + dump_dossier(SMALL).replace("\n", "\r\n").encode()
    assert parse_dossier(data, "f.yaml") == (SMALL, [])


def test_a_hundred_problems_are_enough() -> None:
    problems = problems_of(HEAD + "people:\n" + "- ivo\n" * 500)
    assert len(problems) == 101
    assert problems[-1].startswith("f.yaml: and 400 more problems")


def test_a_message_never_carries_what_a_terminal_obeys() -> None:
    (message,) = problems_of(HEAD + '"\\e]0;title\\a": x\n')
    assert "\x1b" not in message
    assert "␛]0;title␇" in message


def test_lines_lead_to_entries_and_keys() -> None:
    lines = Lines()
    dossier, _ = parse_dossier(dump_dossier(SMALL).encode(), "f.yaml", lines)
    assert dossier is not None
    assert lines.of(dossier.people[0]) == 10
    assert lines.of(dossier.people[0], "name") == 11
    assert lines.of(dossier.people[0].roles[0], "at") == 13
    assert lines.of(dossier.quotes[0], "text") == 22
    assert lines.of(dossier.quotes[0], "date") == 17
    assert lines.of(SMALL.people[0]) == 0


def test_a_hand_edit_is_known(tmp_path: Path) -> None:
    path = tmp_path / "harbour.yaml"
    write_dossier(path, sealed(SMALL))
    data = path.read_bytes()
    assert not is_edited(data)
    assert not is_edited(data.replace(b"\n", b"\r\n"))
    assert is_edited(data.replace(b"pumps", b"pomps"))
    assert is_edited(data + b"# mine\n")
    assert is_edited(dump_dossier(SMALL).encode())
    dossier, problems = read_dossier(path)
    assert problems == []
    assert dossier is not None
    assert dossier == sealed(SMALL)
    assert digest_of(dossier) == digest_of(SMALL)


def test_a_missing_dossier_is_a_problem_without_a_line(tmp_path: Path) -> None:
    dossier, problems = read_dossier(tmp_path / "gone.yaml")
    assert dossier is None
    assert str(problems[0]).endswith("gone.yaml: not there; see whether it is there and may be read")


def test_the_schema_accepts_what_is_written() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.validate(yaml.safe_load(dump_dossier(SMALL).replace("2024-03-03", "'2024-03-03'")), json_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"dossier": 1, "source": {"id": "a"}, "peeple": []}, json_schema())


CASE_YAML = """\
case: 1
title: Harbour
same:       [{keep: a#ivo, of: [b#i-brackow], why: the same man}]
different:  [[a#mira, b#mira]]
override:   [{of: a#e-1, set: {date: 2024-03-03}, was: {date: 2025-03-03}, why: see the last paragraph}]
assess:     [{of: a#e-1, status: disputed, why: no second source}]
notes:
- {of: a#q-1, text: ask for the list, tags: [follow-up], x-who: me}
"""


@pytest.mark.usefixtures("loader")
def test_decisions_are_read_with_their_lines() -> None:
    decisions, problems = parse_decisions(CASE_YAML.encode(), "case.yaml")
    assert problems == []
    assert decisions == Decisions(
        "Harbour",
        (Same("a#ivo", ("b#i-brackow",), "the same man"),),
        (Different(("a#mira", "b#mira")),),
        (Override("a#e-1", {"date": "2024-03-03"}, {"date": "2025-03-03"}, "see the last paragraph"),),
        (Assessment("a#e-1", "disputed", "no second source"),),
        (Remark("a#q-1", "ask for the list", ("follow-up",), {"x-who": "me"}),),
    )
    assert decisions is not None
    assert (decisions.same[0].line, decisions.different[0].line, decisions.notes[0].line) == (3, 4, 8)


def test_a_case_without_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "case.yaml") == (Decisions(), [])
    assert parse_decisions(b"# nothing yet\n\n", "case.yaml") == (Decisions(), [])
    decisions, problems = parse_decisions(b"case: 1\nsames: []\n", "case.yaml")
    assert decisions == Decisions()
    assert str(problems[0]).startswith('case.yaml:2: unknown key "sames" in a case; did you mean "same"?')
