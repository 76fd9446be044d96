"""Attributions from hand-made clauses: no engine needed."""

from __future__ import annotations

import pytest

from dossier.convert.clauses.readings import readings_of
from dossier.convert.quotes.attributions import find_attributions
from dossier.convert.reading.parse import Attribution, Clause, Complement, NameMention, Parse, Tail
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Passage, text_at


def at(text: str, *words: str) -> Passage:
    """The passage of some words, looked for one behind the other."""
    spans, place = [], 0
    for each in words:
        start = text.index(each, place)
        spans.append((start, start + len(each)))
        place = start + len(each)
    return tuple(spans)


def parse(text: str, *clauses: Clause, names: tuple[str, ...] = ()) -> Parse:
    return Parse(text, find_sentences(text), tuple(NameMention(at(text, name)[0], "person") for name in names), clauses)


def clause(
    text: str, cue: str, lemma: str, subject: str, *complements: Complement, role: str = "main", tense: str = "past"
) -> Clause:
    return Clause(
        cue=at(text, cue),
        lemma=lemma,
        part="verb",
        at=(0, len(text)),
        subject=at(text, subject) if subject else (),
        complements=complements,
        role=role,
        tense=tense,
    )


def shown(text: str, attribution: Attribution) -> tuple[str, str, str]:
    return tuple(text_at(text, each) for each in (attribution.source, attribution.cue, attribution.content))  # type: ignore[return-value]  # three of three


def test_a_that_clause_of_a_speech_verb_is_what_was_said() -> None:
    text = "Mara Lind said that the bridge would close on Monday."
    said = clause(
        text, "said", "say", "Mara Lind", Complement("that", at(text, "that the bridge would close on Monday"), "that")
    )
    [found] = find_attributions(parse(text, said, names=("Mara Lind",)))
    assert shown(text, found) == ("Mara Lind", "said", "that the bridge would close on Monday")
    assert "say" in found.rule


def test_a_verb_that_tells_of_deeds_attributes_nothing() -> None:
    text = "Mara Lind closed the bridge on Monday."
    closed = clause(text, "closed", "close", "Mara Lind", Complement("np", at(text, "the bridge")))
    assert find_attributions(parse(text, closed, names=("Mara Lind",))) == ()


def test_a_preposition_governed_by_the_verb_belongs_to_the_cue() -> None:
    text = "Mara Lind called for an inquiry into the closure."
    called = clause(
        text, "called", "call", "Mara Lind", Complement("pp", at(text, "for an inquiry into the closure"), "for")
    )
    [found] = find_attributions(parse(text, called, names=("Mara Lind",)))
    assert shown(text, found) == ("Mara Lind", "called for", "an inquiry into the closure")


def test_a_quotation_goes_on_behind_its_cue() -> None:
    text = "“We have to close the bridge,” she said. “There is no other way. None.”"
    said = clause(text, "said", "say", "she", Complement("bare", at(text, "“We have to close the bridge,”")))
    [found] = find_attributions(parse(text, said))
    assert shown(text, found)[2] == "“We have to close the bridge,” … “There is no other way. None.”"


def test_a_quotation_beside_a_verb_needs_no_complement() -> None:
    text = "Mara Lind said: “We have to close the bridge. There is no other way.”"
    said = clause(text, "said", "say", "Mara Lind")
    [found] = find_attributions(parse(text, said, names=("Mara Lind",)))
    assert shown(text, found)[2] == "“We have to close the bridge. There is no other way.”"


def test_what_an_outer_attribution_covers_is_not_given_twice() -> None:
    text = "Mara Lind said that her deputy had said that the bridge would close."
    outer = clause(
        text,
        "said",
        "say",
        "Mara Lind",
        Complement("that", at(text, "that her deputy had said that the bridge would close"), "that"),
    )
    inner = clause(
        text,
        "had said",
        "say",
        "her deputy",
        Complement("that", ((text.rindex("that the"), len(text) - 1),), "that"),
        role="complement",
    )
    found = find_attributions(parse(text, outer, inner, names=("Mara Lind",)))
    assert [shown(text, each)[0] for each in found] == ["Mara Lind"]


@pytest.mark.parametrize(("lemma", "cue", "thought"), [("hope", "hopes", True), ("say", "says", False)])
def test_wishes_and_beliefs_are_thoughts(lemma: str, cue: str, thought: bool) -> None:
    text = f"Mara Lind {cue} that the bridge will open again."
    verb = clause(
        text,
        cue,
        lemma,
        "Mara Lind",
        Complement("that", at(text, "that the bridge will open again"), "that"),
        tense="present",
    )
    [found] = find_attributions(parse(text, verb, names=("Mara Lind",)))
    assert found.thought is thought


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("MODERATOR: Will the bridge close?\n\nLIND: It will, on Monday.\n", "LIND", "It will, on Monday"),
        ("Lind: Bridge Will Close on Monday\n\nMara Lind spoke.", "Lind", "Bridge Will Close on Monday"),
        ("Poll: Most Drivers Would Rather Pay\n\nIt rained.", "Poll", "Most Drivers Would Rather Pay"),
        ("“We waited for hours.” — Mara Lind\n", "Mara Lind", "“We waited for hours.”"),
    ],
)
def test_layout_attributes_without_a_verb(text: str, speaker: str, content: str) -> None:
    names = ("Mara Lind",) if "Mara Lind" in text else ()
    found = [shown(text, each) for each in find_attributions(parse(text, names=names))]
    assert (speaker, content) in [(who, what) for who, _, what in found]


def test_an_interview_has_the_name_before_every_answer() -> None:
    text = "Tarn Weekly: Why now?\n\nLind: It rained.\n\nAnd then?\n\nLind: It froze.\n\nLind: I left.\n"
    found = [shown(text, each) for each in find_attributions(parse(text, names=("Tarn Weekly", "Lind")))]
    assert [(who, what) for who, _, what in found] == [
        ("Tarn Weekly", "Why now?"),
        ("Lind", "It rained"),
        ("Lind", "It froze"),
        ("Lind", "I left"),
    ]


def test_a_talk_has_the_names_of_two_people_before_its_lines() -> None:
    text = "Ann Lind met Odo Quill.\n\nLind: Will it rain today?\n\nQuill: It will, I fear.\n\nLind: Why so?"
    found = find_attributions(parse(text, names=("Ann Lind", "Odo Quill")))
    assert [text_at(text, each.source) for each in found] == ["Lind", "Quill", "Lind"]


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        ("We left at noon, and nobody asked us why.", True),
        ("(LAUGHTER)\n\nMy boat was old.", True),
        ("Why did the bridge close?", False),
        ("(I laugh.)", False),
        ("We sat in the dark all night, she said.", False),
    ],
)
def test_a_speaker_goes_on_between_two_lines_where_it_says_i_or_we(between: str, goes_on: bool) -> None:
    text = f"BERG: When?\n\nLIND: It rained.\n\n{between}\n\nBERG: Why?\n\nWe thank them both."
    _, answer, last = [shown(text, each)[2] for each in find_attributions(parse(text))]
    assert answer == ("It rained … " + between.split("\n")[-1].rstrip(".") if goes_on else "It rained")
    assert last == "Why?"


def test_a_kicker_in_capitals_is_no_speaker() -> None:
    text = "MONSTER OF THE MILL: Lodger Was Jailed\n\nIt rained.\n"
    assert find_attributions(parse(text, names=("MILL",))) == ()


@pytest.mark.parametrize("label", ["Price", "Lind", "Transcript"])
def test_a_label_that_opens_lines_is_no_speaker(label: str) -> None:
    names = ("Lind",) if label == "Lind" else ()
    text = f"{label}: two crowns\n\n{label}: three crowns\n\nIt rained.\n"
    assert find_attributions(parse(text, names=names)) == ()


@pytest.mark.parametrize(
    "text", ["Update: Bridge Will Close on Monday\n", "At 10:30 the bridge closed.\n", "NOTE: It rained.\n"]
)
def test_a_colon_alone_attributes_nothing(text: str) -> None:
    assert find_attributions(parse(text)) == ()


def test_a_clause_of_the_writer_behind_what_was_said_is_left_out() -> None:
    text = "Mara Lind said the bridge would close, although she had once promised in the council to keep it open."
    content = at(text, "the bridge would close, although she had once promised in the council to keep it open")
    tail = Tail("although", text.index("although"))
    said = clause(text, "said", "say", "Mara Lind", Complement("bare", content, tails=(tail,)))
    readings = {text_at(text, reading.content) for reading in readings_of(text, said)}
    assert readings == {"the bridge would close", text_at(text, content)}


def test_a_quotation_that_fills_the_next_paragraph_goes_on() -> None:
    text = "“We have to close it,” she said.\n\n“There is no other way.”\n\nIt rained."
    said = clause(text, "said", "say", "she")
    [found] = find_attributions(parse(text, said))
    assert shown(text, found)[2] == "“We have to close it,” … “There is no other way.”"


def test_a_quotation_in_a_paragraph_of_other_words_does_not_go_on() -> None:
    text = "“We have to close it,” she said.\n\n“There is no other way.” So the sign read."
    said = clause(text, "said", "say", "she")
    [found] = find_attributions(parse(text, said))
    assert shown(text, found)[2] == "“We have to close it,”"


def test_what_stands_before_the_comma_and_the_cue_may_be_the_content() -> None:
    text = "The bridge will close on Monday, Mara Lind told the council."
    told = clause(text, "told", "tell", "Mara Lind")
    [found] = find_attributions(parse(text, told, names=("Mara Lind",)))
    assert shown(text, found)[2] == "The bridge will close on Monday"


def test_a_parenthesis_inside_a_content_does_not_take_it_apart() -> None:
    text = "Mara Quill assured that the men who, according to the town, died in the fire had been paid."
    from dossier.convert.engines.rules import RulesEngine

    found = find_attributions(RulesEngine().parse(text))
    assert [text[start:end] for each in found for start, end in each.source] == ["Mara Quill"]
    assert text[found[0].content[0][0] : found[0].content[-1][1]].endswith("had been paid")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor reportedly left the town.", "The mayor … left the town"),
        ("Allegedly, the mill was sold to a rival.", "the mill was sold to a rival"),
        ("It rained, but the mayor has reportedly left the town.", "the mayor has … left the town"),
        ("The court heard that the mill was sold to a rival.", "that the mill was sold to a rival"),
        ("An inquest in Lodd heard on Monday how the clerk drowned.", "how the clerk drowned"),
        ("The jury heard he had sold the mill.", "he had sold the mill"),
        ("Guards were not told of the fire, inquiry hears.", "Guards were not told of the fire"),
    ],
)
def test_hearsay_names_nobody(text: str, content: str) -> None:
    [found] = find_attributions(parse(text))
    assert shown(text, found)[0::2] == ("", content)


@pytest.mark.parametrize(
    "text", ["He allegedly stole the key of the mill.", "“He reportedly left the town.”", "Reportedly."]
)
def test_a_lawyers_caution_and_what_others_call_reported_are_no_hearsay(text: str) -> None:
    assert find_attributions(parse(text)) == ()


def test_hearsay_leaves_a_sentence_to_who_speaks_in_it() -> None:
    text = "Mara Lind said that the mayor reportedly left."
    said = clause(
        text, "said", "say", "Mara Lind", Complement("that", at(text, "that the mayor reportedly left"), "that")
    )
    [found] = find_attributions(parse(text, said, names=("Mara Lind",)))
    assert shown(text, found)[0] == "Mara Lind"


@pytest.mark.parametrize(
    ("occasion", "is_one"),
    [("on the telephone", True), ("at a long briefing on Monday", True), ("in the hope", False)],
)
def test_a_clause_hung_on_the_occasion_is_what_was_said(occasion: str, is_one: bool) -> None:
    text = f"Mara Lind said {occasion} that it rained."
    phrase = at(text, f"{occasion} that it rained")
    verb = clause(text, "said", "say", "Mara Lind", Complement("pp", phrase, occasion[:2]))
    found = [shown(text, each)[2] for each in find_attributions(parse(text, verb, names=("Mara Lind",)))]
    assert (found == ["that it rained"]) is is_one


def test_a_source_holds_the_whole_of_a_name() -> None:
    text = "As Tarn.Info writes that the bridge is shut."
    verb = clause(text, "writes", "write", "Info", Complement("that", at(text, "that the bridge is shut"), "that"))
    [found] = find_attributions(parse(text, verb, names=("Tarn.Info",)))
    assert shown(text, found)[0] == "Tarn.Info"


def test_a_quotation_that_fills_a_paragraph_is_somebodys_words() -> None:
    text = "Bridge shut\n\nOn the door a note hung:\n\n“Nobody told us that it would rain.”\n\nThe town flooded."
    [found] = find_attributions(parse(text))
    assert shown(text, found) == ("", "", "“Nobody told us that it would rain.”")


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody told us that it would rain.”\n\nThe town flooded.",  # a headline
        "Bridge shut\n\nIt rained:\n\n“The Long Rain of Elmstad”\n\nThe town flooded.",  # a title
        "Bridge shut\n\nIt rained.\n\n“Nobody told us that it would rain.”\n\nThe town flooded.",
        "Bridge shut\n\nA sign read “Nobody told us that it would rain.” for days.",
    ],
)
def test_titles_and_words_on_a_sign_are_nobodys_paragraph(text: str) -> None:
    assert find_attributions(parse(text)) == ()
