"""Quotations that are somebody's words though no verb of saying brings them."""

from __future__ import annotations

import pytest
from hearing import said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source

ENGINE = make_engine("rules", "")


def heard(text: str) -> list[tuple[str, str]]:
    """Speaker and words of every quote."""
    quotes = convert(f"Headline of the day\n\n{text}\n", Source("a"), ENGINE).dossier.quotes
    return [(quote.speaker, quote.text) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Reed alleged that it leaked. “He lies to all of us.”", "ann-reed"),
        ("Ann Reed rejected Odo Tarn’s plan. “He lies to all of us.” Reed said it rained.", "ann-reed"),
        ("Ann Reed rejected Odo Tarn’s plan. “He lies to all of us.” Tarn said it rained.", None),
        ("Ann Reed said Odo Tarn wrote to her. “He lies to all of us.” Reed said it rained.", None),
    ],
)
def test_who_speaks_on_both_sides_says_what_is_between(text: str, expected: str | None) -> None:
    assert {words: who for who, words in heard(text)}.get("He lies to all of us.") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Mayor Ann Reed was blunt: "We failed the town."', "ann-reed"),
        ('Her colleague Ann Reed, of the Observer, was even kinder: "We failed the town."', "ann-reed"),
        ('Ann Reed\'s verdict: "We failed the town."', "ann-reed"),
        ('Ann Reed came late. Her answer to the board: "We failed the town."', "ann-reed"),
        ('It rained. The comment from Ann Reed: "We failed the town."', "ann-reed"),
        ('"We failed the town," in the words of Mayor Ann Reed.', "ann-reed"),
        ('Ann Reed left. "We failed the town," the Courier quoted her as saying.', "ann-reed"),
        ('"We failed the town," a statement quoted Mayor Ann Reed as telling reporters.', "ann-reed"),
        ('In the words of Mayor Ann Reed, the plan was "We failed the town".', "ann-reed"),
        ('"We failed the town" was the verdict of his deputy, Ann Reed.', "ann-reed"),
        ('"We failed the town." — Bank governor Ann Reed, to a committee.', "ann-reed"),
        ('"We failed the town," Ann Reed answers.', "ann-reed"),
        ('"We failed the town," was how Ann Reed put it.', "ann-reed"),
        ('"We failed the town," is how Ann Reed describes it all.', "ann-reed"),
    ],
)
def test_what_stands_beside_a_quotation_tells_whose_words_it_holds(text: str, speaker: str) -> None:
    assert (speaker, "We failed the town") in [(who, words.rstrip(".")) for who, words in heard(text)]


@pytest.mark.parametrize(
    "text",
    [
        'The sign was clear: "No entry for dogs today."',
        'The Quill Bridge was painted red: "No entry for dogs today."',
        'Monday\'s answer: "No entry for dogs today."',
    ],
)
def test_things_have_no_words(text: str) -> None:
    assert not [who for who, _ in heard(text) if who]


@pytest.mark.parametrize(
    "text",
    [
        "Haas pleaded guilty in November.",
        "Miss Dunbar had argued with a man in a red jacket.",
        "Ivo Denk called her on Monday.",
        "Gunmen attacked the village on Monday.",
        "Ivo Denk attacked a convoy near Lodd.",
        "Police charged two boys with murder.",
        "Two men were charged with stabbing a nurse.",
        "Haas showed no emotion.",
        "Haas posted a picture.",
        "Haas is far from claiming that it is safe.",
        "Haas failed to say that it was safe.",
        "Haas stopped short of calling Denk a liar.",
        "It is untrue that Haas said that the bank was broke.",
        "Haas was wrongly quoted as saying that the bank was broke.",
        "Did Haas say that it was safe?",
        "Not every doctor agrees that it is safe.",
        "A draft, seen by the Courier, was longer.",
        "There is a voice note on my phone.",
        "Haas identified herself as a nurse.",
        "Haas invoked her right to silence.",
        "Haas was last seen leaving the inn.",
        "Asked about the talks, Haas smiled.",
        "Haas left when asked to comment on it.",
    ],
)
def test_what_only_looks_like_speech_is_none(text: str) -> None:
    assert heard(text) == []


def test_what_somebody_was_asked_is_another_s_question() -> None:
    found = heard('Odo Trent, asked if he was ill, said: "Not at all."')
    assert found == [("", "if he was ill"), ("odo-trent", "Not at all.")]


def test_words_that_end_a_paragraph_are_those_of_whom_it_speaks_right_before() -> None:
    words = "“I do not know what it was.”"
    assert heard(f"Ann Reed could hardly speak afterwards. {words}") == [("ann-reed", "I do not know what it was.")]
    assert heard(f"Ann Reed sat down. She shrugged. {words}") == [("ann-reed", "I do not know what it was.")]
    assert heard(f"Ann Reed met Odo Tarn in the hall. {words}") == []
    assert heard(f"A sign hung on the door. {words}") == []
    assert heard(f"Ann Reed read the sign. {words} Then she left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ann Reed was greeted by a crowd. “She saved us and the mill!”",
        "Actor Odo Tarn plays the guard. “I will never let you go.”",
        "On Monday the mayor, Ann Reed, said a guard had come in. “I will get you and the boy.”",
        "Ann Reed's lawyer, Odo Tarn, said she had told the court of it. “He hit me and I fell.”",
    ],
)
def test_words_that_others_may_have_said_are_not_those_of_whom_it_speaks_right_before(text: str) -> None:
    assert not [each for each in heard(text) if "“" + each[1] in text]


@pytest.mark.parametrize(
    "second",
    ["Odo Tarn asked", "asked Odo Tarn", "a policeman asked", "came a shout from the gallery"],
)
def test_a_question_with_a_cue_of_its_own_does_not_go_on_with_what_was_said_before(second: str) -> None:
    found = heard(f'"Come in, all of you," Ann Reed said. "Why should I?" {second}.')
    assert [words for _, words in found] == ["Come in, all of you", "Why should I?"]
    assert found[0][0] == "ann-reed"
    assert found[1][0] == ("odo-tarn" if "Odo" in second else "")


def test_lines_right_behind_each_other_are_a_dialogues() -> None:
    text = 'Ann Reed met Odo Tarn. "In the bank," Ann Reed said. "Which bank?" "I forget it." "I do," Odo Tarn said.'
    assert heard(text) == [("ann-reed", "In the bank"), ("odo-tarn", "I do")]
    assert heard('"It is in the bank," Ann Reed said. "Go there."') == [("ann-reed", "It is in the bank … Go there.")]


def test_a_verb_of_saying_goes_first() -> None:
    assert heard('The rule is simple: "No entry for dogs," Ann Quill said.') == [("ann-quill", "No entry for dogs")]


def test_speech_goes_on_behind_a_gesture() -> None:
    text = '"It was hard," Odo Trent said. {} "It was very hard."'
    assert heard(text.format("He paused."))[0] == ("odo-trent", "It was hard … It was very hard.")
    assert heard(text.format("He shook his head at it."))[0][1] == "It was hard … It was very hard."
    assert heard(text.format("Ann Quill left."))[0] == ("odo-trent", "It was hard")


def test_a_claim_that_is_checked_is_not_the_words_of_whom_it_names() -> None:
    claim = "Claim: Mayor Ann Reed said that the mill would close."
    assert heard(f"{claim}\n\nVerdict: False.")[0] == ("", "Mayor Ann Reed said that the mill would close")
    assert heard(claim) == [("ann-reed", "that the mill would close")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ann Reed: "We failed the town."', "ann-reed"),
        ('The vote was close. Harbour minister Ann Reed: "We failed the town."', "ann-reed"),
        ('The union\'s Ann Reed: "We failed the town."', "ann-reed"),
        ('Ann Reed, a baker in Port Lodd: "We failed the town."', "ann-reed"),
        ('Ann Reed, 42, baker: "We failed the town."', "ann-reed"),
        ('Ann Reed of the bakers\' union: "We failed the town."', "ann-reed"),
        ('Ann Reed on the mayor: "We failed the town."', "ann-reed"),
        ('From our reporter in Lodd, Ann Reed: "We failed the town."', "ann-reed"),
        ('And Ann Reed? "We failed the town."', "ann-reed"),
        ('Ann Reed\'s answer? "We failed the town."', "ann-reed"),
        ('The reply from Ann Reed: "We failed the town."', "ann-reed"),
        ('The view of Ann Reed was blunter still: "We failed the town."', "ann-reed"),
        ('Ann Reed went further: "We failed the town."', "ann-reed"),
        ('Ann Reed was having none of it: "We failed the town."', "ann-reed"),
        ('Ann Reed had one message for them: "We failed the town."', "ann-reed"),
        ('Another was less sure: "We failed the town."', ""),
        ('"We failed the town," is all Ann Reed will say.', "ann-reed"),
        ('"We failed the town" was what Ann Reed told the court.', "ann-reed"),
        ('What Ann Reed actually said on Monday was: "We failed the town."', "ann-reed"),
        ('"We failed," Ann Reed told her, "the town."', "ann-reed"),
    ],
)
def test_who_is_named_in_front_of_words_says_them(text: str, speaker: str) -> None:
    found = [(who, words.replace(" … ", " ").replace(",", "").rstrip(".")) for who, words in heard(text)]
    assert (speaker, "We failed the town") in found


@pytest.mark.parametrize(
    "text",
    [
        'The truth about Ann Reed: "She failed the town."',
        'In the hall hangs a poster of Ann Reed: "She failed the town."',
        'A letter to Ann Reed: "You failed the town."',
        'Ann Reed: "Portrait of a Town", oil on canvas.',
        'The sign at Ann Reed\'s door: "No dogs are let in here."',
        '"Dead Fish" is all that is left of it.',
        "What Ann Reed said was wrong.",
        "What Ann Reed did not say was that the dam was shut.",
    ],
)
def test_who_is_only_mentioned_says_nothing(text: str) -> None:
    assert not [who for who, _ in heard(text) if who]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What Ann Reed told the court was that the dam was safe.", [("ann-reed", "that the dam was safe")]),
        ("By her own account, Ann Reed never saw the file.", [("ann-reed", "never saw the file")]),
        ("According to the mayor the mill was sold in May.", [("", "the mill was sold in May")]),
        ("By her own account, Ann Reed told him that the dam was safe.", [("ann-reed", "that the dam was safe")]),
    ],
)
def test_what_is_told_as_somebodys_words(text: str, found: list[tuple[str, str]]) -> None:
    assert heard(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Reed said in May the help would come, but none has arrived.", "the help would come"),
        ("Ann Reed said the clerks would stay, but no clerks stayed.", "the clerks would stay"),
        ("Ann Reed said the mill would stay open; it closed in June.", "the mill would stay open"),
        ("Ann Reed said the board would leave – it has never done so.", "the board would leave"),
        ("Ann Reed said she would not sell, a promise she broke in June.", "she would not sell"),
        ("Ann Reed said the mill was open, days after the mayor said it was shut.", "the mill was open"),
        ("Ann Reed said the mill was open, a view the mayor said was wrong.", "the mill was open"),
        (
            "Ann Reed said the mill was open before the mayor said it was shut.",
            "the mill was open before the mayor said it was shut",
        ),
        ("Ann Reed said the dam was safe, which is untrue.", "the dam was safe"),
        ("Ann Reed said the mill was open, but court records show it was shut in 2023.", "the mill was open"),
        (
            "Ann Reed said the mill would open, but no date had been set.",
            "the mill would open, but no date had been set",
        ),
        (
            "Ann Reed said the mill would open, but that no date has been set.",
            "the mill would open, but that no date has been set",
        ),
        ("Ann Reed said she would leave, but it would take time.", "she would leave, but it would take time"),
        ("Ann Reed said it was open, while Ivo Denk said it was shut.", "it was open"),
        ('Ann Reed said she was "going home," according to a memo.', 'she was "going home,"'),
        ("Ann Reed said further work was needed to establish whether it helped.", None),
        ('Ann Reed has promised "a long strike" if the offer stays.', '"a long strike" if the offer stays'),
        ('Ann Reed warned of "a long strike" if the offer stays.', '"a long strike" if the offer stays'),
        ("Ann Reed submitted that the town had failed.", "that the town had failed"),
        ("Ann Reed said the deal was dead, drawing a sharp rebuttal from the union.", "the deal was dead"),
        ("Ann Reed said the state sent soldiers, sparking outrage in the north.", None),
        ("Ann Reed said she would never forget the fire – it killed her father in 2019.", None),
        ("Ann Reed said the plan would fail, but it has failed before.", None),
        ("Ann Reed said the firm promised jobs, a pledge it never kept.", None),
        ("Ann Reed said that she slept, but that phone records show he was there.", None),
        ("Ann Reed said it was shut, leaving the town without a mill.", "it was shut, leaving the town without a mill"),
        ("Ann Reed told the court he ran.", "he ran"),
    ],
)
def test_how_far_words_go(text: str, words: str | None) -> None:
    whole = words if words is not None else text.removeprefix("Ann Reed said ").rstrip(".")
    assert heard(text)[0] == ("ann-reed", whole)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed shared a cell with Ivo Denk.",
        "Ann Reed shared the stage with Ivo Denk.",
        "Next week Ann Reed talks to poet Ivo Denk.",
        "Ann Reed talked her way into the mill.",
        "Ann Reed writes the time in a book.",
        "Ann Reed said nothing.",
        "Ann Reed called a taxi.",
        "On the night she was named chief justice, Ann Reed went home.",
        "The board does not ask clerks about it.",
        "Controversial plans to build homes have been approved by a single vote.",
        "Ann Reed submitted a bid for the mill.",
        "Tarn Motors recalled 9,000 vans on Monday.",
        "The board recalled its envoy.",
        "Ann Reed recalled Ivo Denk.",
        "No injuries have been reported.",
        "The ninth named storm of the season hit the mill.",
    ],
)
def test_deeds_are_no_words(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'Ann Reed called the police "a gang of thieves".',
        "Ann Reed shared her plans for the mill.",
        "Ann Reed recalled that Ivo Denk left.",
        "Ann Reed recalled her mother's words.",
    ],
)
def test_words_are_no_deeds(text: str) -> None:
    assert len(heard(text)) == 1


def test_an_outlets_name_that_begins_like_a_verb_speaks() -> None:
    assert heard('"It is a mess," says Die Zeit.') == [("die-zeit", "It is a mess")]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("'They told us to lose the file' – clerk tells Denk Commission", [("", "They told us to lose the file")]),
        ("'We can't go on', says Ann Reed", [("ann-reed", "We can't go on")]),
        ("The row goes on; 'nonsense', replies mayor", [("", "nonsense")]),
        ("Ann Reed's 'great escape' – a mill is saved", []),
        ("Tennis: Reed beats Denk in the final", []),
        ("FACT CHECK: Ann Reed did not sell the mill", []),
    ],
)
def test_headlines(title: str, found: list[tuple[str, str]]) -> None:
    quotes = convert(f"{title}\n\nThe mill stood empty for years.\n", Source("a"), ENGINE).dossier.quotes
    assert [(quote.speaker, quote.text) for quote in quotes] == found


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Walkers told to stay at home\n\nThe path is shut.", {""}),
        ("Swimmers warned to stay away\n\nThe lake is shut.", {""}),
        ("Fury as school told it will close\n\nThe school is old.", {""}),
        ("Baker asked to explain the fire\n\nThe mill is shut.", {""}),
        ("Ann Reed asked to leave the mill.\n\nThe mill is shut.", {"ann-reed"}),
        ("Ann Reed told him to leave.", {"ann-reed"}),
        ("Ann Reed urged clerks to leave.", {"ann-reed"}),
        ("Ann Reed told clerks it will close.", {"ann-reed"}),
    ],
)
def test_who_is_told_in_a_headline_does_not_speak(text: str, speakers: set[str]) -> None:
    assert {speaker for speaker, _ in heard(text)} <= speakers
    assert speakers == {""} or heard(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of whom or to whom others speak
        ('Rain fell.\n\nThe coach on striker Ivo Lind: "He is hungry and he will score."', []),
        ('Rain fell.\n\nNeighbours of suspect Ivo Lind: "He was a quiet man."', []),
        ('Rain fell.\n\nThe late Tom Quill: "A good man is gone."', []),
        # of whom it is said
        ('Ann Quill spoke. On goalkeeper Odo Tarn: "I speak to him every day."', []),
        ('Goalkeeper Odo Tarn: "I speak to her every day."', [("odo-tarn", "I speak to her every day.")]),
    ],
)
def test_who_is_spoken_of_or_to_says_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The recruit said Odo Tarn hit him. "I ran. Odo laughed."', ("The recruit", "I ran. Odo laughed.")),
        ('Ann Quill said Odo Tarn had called. "I fell on the wet floor."', ("ann-quill", "I fell on the wet floor.")),
        ('Ann Quill told the court Odo Tarn had sung. "I left at noon."', ("ann-quill", "I left at noon.")),
    ],
)
def test_who_said_what_another_did_goes_on(text: str, expected: tuple[str, str]) -> None:
    assert said(text)[-1] == (expected[0], expected[1])


@pytest.mark.parametrize(
    "text",
    [
        'Ann Quill was told Odo Tarn had called. "I fell on the wet floor."',
        'Ann Quill said Odo Tarn had called. "He fell on the wet floor."',
        'Two recruits said Odo Tarn hit them. "I ran. Odo laughed."',
    ],
)
def test_nobody_goes_on_where_either_may(text: str) -> None:
    assert len(said(text)) == 1


def test_a_paragraph_of_quoted_words_is_whose_words_end_the_one_before() -> None:
    text = "Ida Renn said the mill was old.\n\n“I think it will burn before May.”\n\nThe board left."
    assert said(text) == [("ida-renn", "the mill was old"), ("ida-renn", "I think it will burn before May.")]
    # they may be another's of whom it is told, or of a message
    for before in ("Ivo Lind had asked her to leave", "she had a threat by phone", "she saw a post on the wall"):
        told = said(f"Ida Renn said {before}.\n\n“I think it will burn before May.”\n\nThe board left.")
        assert ("ida-renn", "I think it will burn before May.") not in told
    # others may answer, or it is of no “I”, or quoted by somebody else
    assert ("ida-renn", "So what, I ask you all.") not in said(
        "Ida Renn said the mill was old.\n\n“So what, I ask you all.”\n\n“It is old,” said Ivo Lind."
    )
    assert len(said("The board met.\n\n“I think it will burn before May.”\n\nThe board left.")) == 0


@pytest.mark.parametrize(
    "lead",
    [
        "Farmer Ann Reed said she was sorry.",
        "The mayor, Ann Reed, said she was sorry.",
        "Dr Ann Reed said Odo Tarn was furious.",
        "On Monday Ann Reed said she was sorry.",
        "Later Ann Reed told me she was sorry.",
        "When I rang her, Ann Reed said she could not remember him.",
        "Mayor Ann Reed was blunt.",
        "Tower captain Ann Reed, 81, was philosophical.",
    ],
)
def test_words_that_end_a_paragraph_are_those_of_who_tells_something_right_before(lead: str) -> None:
    words = "I have nothing against chickens. They smell."
    assert heard(f'{lead} "{words}"')[-1] == ("ann-reed", words)


@pytest.mark.parametrize(
    "text",
    [
        'On Monday Ann Reed said Odo Tarn had hit her. "He came at night with a hammer."',
        'Dr Ann Reed asked the farmer why he left. "My youngest has asthma and cannot sleep."',
        'On Monday Ann Reed said a sign hung on the gate. "No entry for dogs or people today."',
        'Later residents said the mayor had lied to them. "We have nothing against chickens."',
        'A letter, from Dr Ann Reed, said the road would open. "We thank everybody for waiting."',
        'Mayor Ann Reed was arrested on Monday. "She was known to the police as a thief."',
        'Mayor Ann Reed\'s husband was blunt. "We have nothing against chickens."',
        'Behind the captain Ann Reed stood a man. "We have nothing against chickens."',
    ],
)
def test_words_that_may_be_another_s_are_nobody_s(text: str) -> None:
    assert "direct" not in [quote.kind for quote in convert(text, Source("a"), ENGINE).dossier.quotes]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Ann Reed confirmed the arrest.\n\n“He was seized on the pier.”\n\n“He had no gun on him.”\n\nShe left.",
            ["ann-reed", "ann-reed", "ann-reed"],
        ),
        (
            "Ann Reed said the dam was weak.\n\n“It will burst.”\n\n“We have to go,” said Ivo Lind.",
            ["ann-reed", "ivo-lind"],
        ),
        ("Ann Reed accused Ivo Lind of theft.\n\n“I never took a thing.”", ["ann-reed"]),
        ("Ann Reed questioned whether it was safe.\n\n“I never saw a guard.”", ["ann-reed", "ann-reed"]),
        ("Ann Reed questioned the witness.\n\n“I never saw a guard.”", []),
        ("Coach Ann Reed was happy with the team, “We shall win this cup.”", ["ann-reed"]),
        ("Ann Reed was in a film, “The Man Who Left His House.”", []),
        ("Ann Reed was delighted with the team, “We shall win it at last.”", ["ann-reed"]),
        ("Ann Reed was arrested under the slogan, “Free the mills of our land!”", []),
        ("Ann Reed was happy with the song, “We shall win it at last.”", []),
        ("Ann Reed was the author of the line, “We shall win it at last.”", []),
        ("Ann Reed, the mayor, is proud of her book, “We Shall Win the Day.”", []),
    ],
)
def test_bare_words_go_on_with_who_tells_something_in_front(text: str, quotes: list[str]) -> None:
    assert [speaker for speaker, _ in heard(text)] == quotes
