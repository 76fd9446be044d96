"""Whose words they are where somebody else stands nearer: in front, behind, or named last."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.model import Quote


def only(text: str, name: str, words: str) -> Quote:
    """The quote with some words in it."""
    found = [quote for quote in made(text, name).quotes if words in quote.text]
    assert len(found) == 1, [quote.text for quote in found]
    return found[0]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # who is named later need not be "the leader", nor "the official"
        (
            'Minister Amos Kell left. \n\n"They lost," the senior Reform Party leader said. '
            "\n\nReform Party president Otto Brandt smiled.",
            "They lost",
            "",
        ),
        (
            'Minister Amos Kell left. \n\n"It is dead," the Harbour Party official said. '
            "\n\nOtto Brandt, a Harbour Party official, smiled.",
            "It is dead",
            "",
        ),
        (
            'Reform Party president Otto Brandt left. \n\n"They lost," the Reform Party leader said.',
            "They lost",
            "otto-brandt",
        ),
        (
            '"They lost," the Reform Party leader said. \n\nReform Party president Otto Brandt smiled.',
            "They lost",
            "otto-brandt",
        ),
        # somebody's friend
        (
            'Sam Pell is a clerk. A workmate of Mr Pell described him as slow. \n\n"He was late," he said.',
            "He was late",
            "",
        ),
        ('Sam Pell won. A critic of Sam Pell smiled. "I like it," he said.', "I like it", ""),
        ('Sam Pell won. A friend of Mr Pell, who had rowed with him, wept. "It\'s good," he said.', "good", ""),
        ('Sam Pell won. The landlord of Sam Pell spoke to clerks. "I like it," he said.', "I like it", ""),
        ('Sam Pell won. A portrait of Sam Pell hangs here. "I like it," he said.', "I like it", "sam-pell"),
        # the dead
        ('Sam Pell was stabbed to death on Friday. \n\n"He was a good man," he said.', "good man", ""),
        ('Sam Pell was found dead on Friday. "It was awful," he said.', "awful", ""),
        ('Sam Pell died on Friday. \n\n"He was a good man," he said.', "good man", ""),
        ('Sam Pell died on Friday. "I never rowed," he said in an interview in 2010.', "never rowed", "sam-pell"),
        ('Sam Pell was nearly stabbed to death. "He had a knife," he said.', "had a knife", "sam-pell"),
        ('Ivo Lind praised Sam Pell, who was killed on Friday. "He was good," he said.', "was good", "ivo-lind"),
    ],
)
def test_who_he_or_the_leader_is(text: str, words: str, speaker: str, name: str) -> None:
    assert only(text, name, words).speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "A man who fled was caught. \n\nSam Pell appeared in court, accused of hitting Ann Quill.",
        "The woman who left spoke. Sam Pell was back in court, accused of stealing a car.",
    ],
)
def test_who_is_accused_accuses_nobody(text: str, name: str) -> None:
    assert [quote.speaker for quote in made(text, name).quotes if quote.cue == "accused"] in ([], [""])


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mayor Orton was held after a letter from his aide, Ivo Lind, claiming that he stole.", "stole", "ivo-lind"),
        ("Ana Ruiz was cleared after testimony from Ivo Lind, 54, stating that she slept.", "slept", "ivo-lind"),
        ("Paul Orton left amid claims by Ivo Lind, his former aide, alleging that he stole.", "stole", "ivo-lind"),
        # either of them
        ("Paul Orton left following a report by Ivo Lind, the auditor, saying that it leaks.", "leaks", ""),
        # who has the letter, who rows with another, and who goes on
        ("Paul Orton read a letter from his aide, Ivo Lind, claiming that it was late.", "was late", "paul-orton"),
        ("Paul Orton left after a row with his aide, Ivo Lind, claiming that he was ill.", "was ill", "paul-orton"),
        ("Paul Orton left after a letter from Ivo Lind, adding that he was ill.", "was ill", "paul-orton"),
        # who is told
        (
            "Ida Moss left, telling the Harbour Post that it was late and asserting that it leaked.",
            "leaked",
            "ida-moss",
        ),
        ("Ida Moss wept, telling Paul Gibbs that it was late and claiming that it leaked.", "leaked", "ida-moss"),
        # several people have no single name
        ("Lawyers for a man who hit the clerk, Ivo Lind, have decried delays at the court.", "delays", ""),
        ("Residents of the town of Lodd, Ivo Lind, have decried delays.", "delays", ""),
        ("The head of the board, Ivo Lind, has decried delays.", "delays", "ivo-lind"),
    ],
)
def test_who_tells_it(text: str, words: str, speaker: str, name: str) -> None:
    assert only(text, name, words).speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A group that runs the port, the largest in the north, defended the plan.", "A group"),
        ("It is a disgrace, thundered the mayor.", "the mayor"),
        ("The plan is a joke, decried the mayor.", "the mayor"),
    ],
)
def test_a_phrase_in_front_is_no_words(text: str, speaker: str, name: str) -> None:
    assert [quote.speaker_text[: len(speaker)] for quote in made(text, name).quotes] == [speaker]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "A leaflet that came to Lodd, a town in the north, threatened local leaders who left.",
        "A blast that shook the port, the largest in the north, threatened ships that were moored there.",
    ],
)
def test_who_is_threatened_says_nothing(text: str, name: str) -> None:
    assert all(quote.speaker_text.startswith("A ") for quote in made(text, name).quotes)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"),
    [
        (
            "The board ignored repeated warnings from staff that the bridge could fall.",
            "could fall",
            "staff",
            "warnings",
        ),
        ("The board ignored warnings from staff that the bridge could fall.", "could fall", "staff", "warnings"),
        (
            "There have been repeated warnings from clerks that the bridge could fall.",
            "could fall",
            "clerks",
            "warnings",
        ),
        ("There were repeated calls from residents for the mill to close.", "the mill", "residents", "calls … for"),
    ],
)
def test_whose_warnings_are_ignored(text: str, words: str, speaker: str, cue: str, name: str) -> None:
    quote = only(text, name, words)
    assert (quote.speaker_text, quote.cue) == (speaker, cue)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Dozens were hurt as troops shot into the air to celebrate an announcement that Ann Quill had won.", [""]),
        ("Fans celebrated the announcement that the cup would return.", [""]),
        ("The mayor made an announcement that the mill would reopen.", ["The mayor"]),
    ],
)
def test_who_celebrates_announces_nothing(text: str, speakers: list[str], name: str) -> None:
    assert [quote.speaker_text for quote in made(text, name).quotes] in (speakers, [] if speakers == [""] else speakers)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker", "via"),
    [
        (
            "According to Col. Mike Hagan, details will follow “as they come,” KXTV-TV reported.",
            "details will follow “as they come,”",
            "mike-hagan",
            ("kxtv-tv",),
        ),
        (
            "According to Ida Moss, the bridge was shut, the Harbour Post reported.",
            "the bridge was shut",
            "ida-moss",
            ("harbour-post",),
        ),
        (
            "According to the Harbour Post, the bridge was shut, Ida Moss said.",
            "the bridge was shut",
            "ida-moss",
            ("harbour-post",),
        ),
        (
            "According to Hill Radio, Tom Brandle, envoy of the board, said “we are all well.”",
            "we are all well.",
            "tom-brandle",
            ("hill-radio",),
        ),
    ],
)
def test_of_two_sources_one_hands_on(text: str, words: str, speaker: str, via: tuple[str, ...], name: str) -> None:
    assert [(quote.text, quote.speaker, quote.via) for quote in made(text, name).quotes] == [(words, speaker, via)]


@pytest.mark.parametrize("name", ENGINES)
def test_a_source_that_an_outlet_quotes_as_stating(name: str) -> None:
    quote = only("The Star quoted a source as stating that “Quill met the board on Tuesday.”", name, "Quill met")
    assert quote.via == ("star",)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("verb", ["indicated", "claimed", "said"])
def test_what_reports_have_somebody_say_is_not_at_first_hand(verb: str, name: str) -> None:
    quote = only(f"Reports {verb} that Unity leader Rolf Odin had said that two posts would stand.", name, "two posts")
    assert (quote.speaker, quote.speaker_text) == ("", "Reports")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("front", "speaker"),
    [
        ("Rita Gill left. Sam Pell objected to Gill's remarks and highlighted one in particular", "rita-gill"),
        ("Sam Pell repeated Rita Gill's words", "rita-gill"),
        ("Sam Pell quoted a line by Rita Gill", "rita-gill"),
        ("Sam Pell cited her remarks", ""),
        ("Sam Pell cited one line of the report", ""),
        # his own
        ("Sam Pell highlighted one problem in particular", "sam-pell"),
        ("Sam Pell repeated his call for help", "sam-pell"),
        ("Sam Pell repeated his words", "sam-pell"),
        ("Sam Pell read a statement", "sam-pell"),
    ],
)
def test_who_points_at_words_has_not_said_them(front: str, speaker: str, name: str) -> None:
    words = "If nobody comes, there will be consequences."
    assert only(f'{front}: "{words}"', name, words).speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("front", "speakers"),
    [
        ("Sam Pell was known for helping others, Ivo Lind said.", ["ivo-lind"]),
        ("The road is unsafe, Ivo Lind said.", ["ivo-lind"]),
        ("The road is unsafe, police said.", [""]),
        # they may be the other's
        ("Ann Quill told Sam Pell to leave, Ivo Lind said.", [""]),
        ("The road runs to Lodd.", []),
    ],
)
def test_words_alone_behind_who_said_something(front: str, speakers: list[str], name: str) -> None:
    quotes = made(f'{front}\n\n"You know the young ones come by at night."\n\nFriends met.', name).quotes
    assert [quote.speaker for quote in quotes if quote.kind == "direct"] == speakers


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # between a hyphen and a dash
        ("Chris Hobbs - who became leader in May – said he had called Paul Reed.", "had called", "chris-hobbs"),
        ("Mayor Ida Moss (Unity) - a baker - said it was late.", "was late", "ida-moss"),
        # an office that no comma parts from the name
        ('"We fear it," said Lena Brand Deputy Director for Tides at the Trust.', "We fear it", "lena-brand"),
        # what somebody does in court
        ("Jeremy Orwin, prosecuting, asked for the case to be sent to the crown court.", "the case", "jeremy-orwin"),
        # who was the first of many
        ("Paul Gibbs was one of the first people to denounce the killing.", "the killing", "paul-gibbs"),
        # behind a dateline
        ("Oslo, Aug 7 (ANP) Unity spokesperson Sam Pell said it was late.", "was late", "sam-pell"),
        ("Oslo, Aug. 7 (Presswire) – Unity spokesperson Sam Pell said it was late.", "was late", "sam-pell"),
        # quoted words that end with no mark of their own
        ("Paul Reed left. \n\n“You could not read the room” said Reed.", "read the room", "paul-reed"),
    ],
)
def test_who_stands_beside_the_verb(text: str, words: str, speaker: str, name: str) -> None:
    assert only(text, name, words).speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
def test_quoted_words_are_of_who_is_behind_and_not_of_somebody_in_them(name: str) -> None:
    quote = only("“The room is cold and nobody has come” said the mayor.", name, "nobody has come")
    assert (quote.kind, quote.speaker_text) == ("direct", "the mayor")


@pytest.mark.parametrize("name", ENGINES)
def test_several_things_suggest_and_one_suggests(name: str) -> None:
    text = "The board has words from clerks, including witnesses to attacks, which suggests that it failed them."
    assert only(text, name, "it failed").speaker_text == "which"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "The note gave those threatened a week to leave the town.",
        "His mistake was to question strange fees in the hall.",
        "Odo Tarn might as well have said: “I will resign!”",
        "Nobody could make out what Odo Tarn said but it was probably something along the lines of: “I will go!”",
    ],
)
def test_nobody_says_it(text: str, name: str) -> None:
    assert [quote.text for quote in made(text, name).quotes] == []


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor is to say that the mill is old.", "The mayor"),
    ],
)
def test_somebody_is_to_say_it(text: str, speaker: str, name: str) -> None:
    assert [quote.speaker or quote.speaker_text for quote in made(text, name).quotes] == [speaker]
