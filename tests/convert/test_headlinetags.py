"""Who says what a headline tells without a whole sentence, with both engines."""

from __future__ import annotations

import pytest
from claimed import ENGINES, engine

from dossier.convert.pipeline import convert
from dossier.model import Source

_STORY = "Ann Quill sat in Halden on Monday. The mill there is old, and Quill runs it.\n"


def _said(title: str, name: str, story: str = _STORY) -> list[tuple[str, str, str]]:
    quotes = convert(f"{title}\n\n{story}", Source(id="a", published="2024-05-17"), engine(name)).dossier.quotes
    return [(each.speaker or each.speaker_text, each.cue, each.text) for each in quotes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("title", "speaker", "cue", "words"),
    [
        ("Mill in Halden to shut, firm says", "firm", "says", "Mill in Halden to shut"),
        ("Halden mill unsafe, engineers warn", "engineers", "warn", "Halden mill unsafe"),
        ("Mill to shut, says Ann Quill", "ann-quill", "says", "Mill to shut"),
        ("Two hurt, ten missing after fire: police", "police", ":", "Two hurt, ten missing after fire"),
        ("Halden mill to shut - report", "report", "-", "Halden mill to shut"),
        ("Ten clerks abducted in Halden – Police", "Police", "–", "Ten clerks abducted in Halden"),
        ("Mill to close, ten jobs to go – union", "union", "–", "Mill to close, ten jobs to go"),
        ("Storm hits homes in Halden -mayor", "mayor", "-", "Storm hits homes in Halden"),
        ("Police say two killed, three hurt", "Police", "say", "two killed, three hurt"),
        ("Study says tea may cut colds", "Study", "says", "tea may cut colds"),
        ("I did not sell the mill – Mayor Ann Quill", "ann-quill", "–", "I did not sell the mill"),
        ("‘I did not sell the mill’ – Quill", "ann-quill", "–", "I did not sell the mill"),
        # what it is about, and what happens besides
        ("Halden fire: Two clerks fled, police say", "police", "say", "Two clerks fled"),
        ("Halden inquest: clerk was left alone, court hears", "", "hears", "clerk was left alone"),
        ("Lind: mill is shut, says mayor", "mayor", "says", "mill is shut"),
        ("Ministry denies leak at mill as villages flee", "Ministry", "denies", "leak at mill"),
        # a court, or a jury, is told
        ("Court told Quill sold the mill", "", "told", "Quill sold the mill"),
        ("Jury told of cracks in mill", "", "told of", "cracks in mill"),
    ],
)
def test_who_tells_what_a_headline_says(title: str, speaker: str, cue: str, words: str, name: str) -> None:
    assert _said(title, name) == [(speaker, cue, words)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "title",
    [
        "Halden Rovers 2-1 Lodd Town: report",
        "Why the old mill is loved – Ann Clerk",  # who wrote it, of whom the text tells nothing
        "The old mill is loved - Halden Courier",
        "Crime: police",
        "Old mill in Halden to shut - Report",
        "A well-known mill-owner",
        "Police say goodbye to old mill",
        "How to mend a mill, experts say",
    ],
)
def test_nobody_tells_what_others_say(title: str, name: str) -> None:
    assert not any(each[1] in ("-", "–", ":") or each[2].startswith("goodbye") for each in _said(title, name))


@pytest.mark.parametrize("name", ENGINES)
def test_who_wrote_an_article_speaks_in_no_headline(name: str) -> None:
    heard = _said("Why I love the old mill – Ann Quill", name, f"By Ann Quill\n\n{_STORY}")
    assert [each[0] for each in heard if each[1] == "–"] == []


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Gov poll: Halden mill was not paid for it — Halden govt", []),
        ("Ann Quill: I will not leave the mill – ever", [("ann-quill", ":", "I will not leave the mill – ever")]),
        ("Exclusive: Halden mill is unsafe, sources say", [("sources", "say", "Halden mill is unsafe")]),
    ],
)
def test_what_a_headline_is_about_says_nothing(title: str, said: list[tuple[str, str, str]], name: str) -> None:
    assert [each for each in _said(title, name) if each[1] != "runs"] == said


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("title", "speaker", "words"),
    [
        ("“They left us at sea”: survivors accuse coastguard of delay", "survivors", "They left us at sea"),
        ("‘It is a lie’: mayor rejects claims of fraud", "mayor", "It is a lie"),
    ],
)
def test_who_accuses_says_the_words_in_front(title: str, speaker: str, words: str, name: str) -> None:
    assert _said(title, name)[0] == (speaker, ":", words)
