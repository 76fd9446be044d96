"""Who speaks, from the text to the dossier: the clauses, the names and the pronouns together."""

from __future__ import annotations

import pytest

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Quote, Source

RULES = make_engine("rules", "")


def quotes(text: str) -> tuple[Quote, ...]:
    article = f"date 2026-03-12 Town hall reopens after repairs\n\n{text}\n"
    return convert(article, Source(id="it"), RULES).dossier.quotes


def said(text: str) -> list[tuple[str, str]]:
    """Who speaks, by the id or else in the article's words, and what."""
    return [(each.speaker or each.speaker_text, each.text) for each in quotes(text)]


@pytest.mark.parametrize(
    ("owned", "speaker"),
    [("firm", ""), ("film", ""), ("luck", "mary-tarn"), ("daughter", "")],
)
def test_whose_firm_or_work_acts_may_be_meant(owned: str, speaker: str) -> None:
    text = f'Mary Tarn spoke.\n\nSarah Quill\'s {owned} won. "It was a gift," she said.'
    assert quotes(text)[-1].speaker == speaker


def test_whose_firm_acts_is_meant_where_nobody_else_is_near() -> None:
    assert quotes('It rained.\n\nSarah Quill\'s firm won. "It was a gift," she said.')[-1].speaker == "sarah-quill"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an apposition in what is said, and behind "after"
        (
            "Mary Quill said the clerk, Odo Tarn, told officers that he slept.",
            [("mary-quill", "the clerk, Odo Tarn, told officers that he slept")],
        ),
        (
            "Mary Quill said a zitherist, Odo Tarn, had asked the clerk whether it was shut.",
            [("mary-quill", "a zitherist, Odo Tarn, had asked the clerk whether it was shut")],
        ),
        (
            "It came a week after Odo Tarn, a former clerk, told the board that he slept.",
            [("odo-tarn", "that he slept")],
        ),
        ("Mary Quill, 40, of Dock Lane, Hull, denies arson.", [("mary-quill", "arson")]),
        # a byline or an agency's credit is no signature
        ('Odo Tarn said the lock was "a joke."\n\n- Reuters', [("odo-tarn", 'the lock was "a joke."')]),
        ('"It leaks," Odo Tarn said. "I fell."\n\n— AFP', [("odo-tarn", "It leaks … I fell.")]),
        ('"It leaks," Odo Tarn said. "I fell."\n\n- Mary Quill', [("odo-tarn", "It leaks … I fell.")]),
        ('"It leaks."\n\n— Mary Quill, baker', [("mary-quill", "It leaks.")]),
        ('A motto: "It leaks." — Mary Quill', [("mary-quill", "It leaks.")]),
        ('• "It leaks." — Mary Quill, baker', [("mary-quill", "It leaks.")]),
        ('1) "It leaks." — Mary Quill, baker', [("mary-quill", "It leaks.")]),
        ('A baker\'s view (Monday) "It leaks." — Mary Quill', [("mary-quill", "It leaks.")]),
        ('Quote of the week "It leaks." — Mary Quill', [("mary-quill", "It leaks.")]),
        ('On the lock "It leaks." — Mary Quill', [("mary-quill", "It leaks.")]),
        ('The lock is "A joke." — Reuters', []),
        ('"It leaks from end to end." — The Guardian', [("the-guardian", "It leaks from end to end.")]),
        # whoever has it from others says nothing
        ('"It leaks."\n\n— Mark Courier', [("mark-courier", "It leaks.")]),
        ('What the papers say\n\n"It leaks."\n\n— The Lodd Courier', [("lodd-courier", "It leaks.")]),
        ('"It leaks."\n\n— Reuters', []),
        # … and whoever quotes others in his own words signs them
        (
            "“He told us, “Go home.” Nobody spoke again that day.” — Mary Quill, baker",
            [("mary-quill", "He told us, “Go home.” Nobody spoke again that day.")],
        ),
        (
            '"They asked "Why?" We said: "It leaks." They left." — Mary Quill',
            [("mary-quill", '"They asked "Why?" We said: "It leaks." They left."')],
        ),
        ('"It leaks," Odo Tarn told the board. "I fell."\n\n— Mary Quill', [("odo-tarn", "It leaks … I fell.")]),
        ("Odo Tarn won the endorsement of the bakers' union.", []),
        ("Mary Quill lost and made a criticism of the lock.", [("mary-quill", "the lock")]),
        ("Mary Quill won and gave her endorsement of the lock.", [("mary-quill", "the lock")]),
        ("Mary Quill drew growing criticism for the lock from bakers.", []),
        ("Mary Quill's criticism of the lock drew applause.", [("mary-quill", "the lock")]),
        ("Mary Quill repeated her criticism of the lock.", [("mary-quill", "her criticism of the lock")]),
        # an office without an article between a name and whose it is
        ("Mary Quill, spokeswoman for the mayor, Odo Tarn, said it leaked.", [("mary-quill", "it leaked")]),
        ("After meeting Mary Quill, aide to Tarn, Odo Tarn said it leaked.", [("odo-tarn", "it leaked")]),
        # who is recorded
        ('It cuts to a clip of Odo Tarn saying, "It leaks."', [("odo-tarn", "It leaks.")]),
        ('It cuts to a clip of a man saying, "It leaks."', [("a man", "It leaks.")]),
        ("Mary Quill posted a clip of the lock, saying it leaked.", [("mary-quill", "it leaked")]),
        # what somebody is called, and by when
        ("The guard, described as tall, fled.", []),
        ("A guard described as a hero died.", []),
        ("The guard, said to be armed, is at large.", []),
        ("The mayor described the report as false.", [("The mayor", "the report as false")]),
        ("A ruling had been promised by Easter.", []),
        ("A ruling had been promised by ministers.", [("ministers", "A ruling")]),
        # to whom something is said
        ("The board was warned in writing that the dam was unsafe.", [("", "that the dam was unsafe")]),
        ("The board was told by email in May that the dam was unsafe.", [("", "that the dam was unsafe")]),
        ("The board was told by an auditor that the dam was unsafe.", [("an auditor", "that the dam was unsafe")]),
        ("Odo Tarn was questioned by police about a fire that killed two people.", []),
        # a participle in front of who somebody is
        ("The widow of slain Mayor Odo Tarn said it rained.", [("The widow of slain Mayor Odo Tarn", "it rained")]),
        ("The aide to ex-President Odo Tarn said it rained.", [("The aide to ex-President Odo Tarn", "it rained")]),
        ('"No," said retired clerk Mary Quill, 64, who slept.', [("mary-quill", "No")]),
        # who stands in front of "who" and "which"
        ("Mary Quill, a clerk from Denver, who said it rained, left.", [("mary-quill", "it rained")]),
        ("Tarn Union, which said it rained, left.", [("tarn-union", "it rained")]),
        # what somebody was told is a part of what that one says
        (
            "Ann Quill testified that she was told by the board that it rained.",
            [("ann-quill", "that she was told by the board that it rained")],
        ),
        ('"It rained," Odo Tarn is alleged to have written to a friend.', [("odo-tarn", "It rained")]),
        ("Odo Tarn is alleged to have written to a friend.", [("", "to have written to a friend")]),
        ("The analyst Ann Quill doubts that will happen.", [("ann-quill", "that will happen")]),
        ("The clerks doubt that it rained.", [("The clerks", "that it rained")]),
        # whoever answers another's words speaks
        ('Rain fell.\n\nQuill denied Ivo Lind\'s story: "It is a lie."', [("quill", "It is a lie.")]),
        ('Mary Quill answered Ivo Lind\'s letter: "We will not go."', [("mary-quill", "We will not go.")]),
        ('Mary Quill recalled Ivo Lind\'s words: "It is over."', [("ivo-lind", "It is over.")]),
        # of whom or to whom others speak
        ('Rain fell.\n\nThe coach on striker Ivo Lind: "He is hungry and he will score."', []),
        ('Rain fell.\n\nNeighbours of suspect Ivo Lind: "He was a quiet man."', []),
        ('Rain fell.\n\nThe late Tom Quill: "A good man is gone."', []),
        # who may be two, or another body
        (
            "The minister and president Mary Quill said they slept.",
            [("The minister and president Mary Quill", "they slept")],
        ),
        ("Rain fell.\n\nThe BBC union said staff would strike.", [("The BBC union", "staff would strike")]),
        (
            "The film by Mary Quill shows that the general, by his own account, slept.",
            [("The film by Mary Quill", "that the general, by his own account, slept")],
        ),
        # a name that is an adjective; a colon behind a negation
        ("Rain fell.\n\nUniversal said it slept.", [("", "it slept")]),
        # a name that the pronoun bears
        ("Rain fell.\n\nBorn Ivo Lind in 1960, he said he slept.", [("he", "he slept")]),
        # it, in a statement
        (
            "Tarn Union said it rained. In a statement, it said the dam was shut.",
            [("tarn-union", "it rained"), ("tarn-union", "the dam was shut")],
        ),
        ('"It rained," Odo Tarn allegedly wrote.', [("odo-tarn", "It rained")]),
        ("The Board of Tides's Dr Odo Tarn said it rained.", [("odo-tarn", "it rained")]),
        # of several nobody speaks alone
        (
            "Odo Tarn, head of the Tide Fund, a charity, and Ann Quill, a baker, said it rained.",
            [("Odo Tarn, head of the Tide Fund, a charity, and Ann Quill, a baker", "it rained")],
        ),
        (
            "Mayor Odo Tarn (D) and former Lodd Mayor Ann Quill (R) said it rained.",
            [("Mayor Odo Tarn (D) and former Lodd Mayor Ann Quill (R)", "it rained")],
        ),
        (
            "Odo Tarn, Ann Quill and other bakers said it rained.",
            [("Odo Tarn, Ann Quill and other bakers", "it rained")],
        ),
        ("Ann Quill, mother of Odo and Ivo Tarn, said it rained.", [("ann-quill", "it rained")]),
        ("Ms. Quill, Mr. Tarn and Dr. Lind said it rained.", [("Ms. Quill, Mr. Tarn and Dr. Lind", "it rained")]),
        (
            "A chorus of bakers denouncing Mayor Ann Quill said it rained.",
            [("A chorus of bakers denouncing Mayor Ann Quill", "it rained")],
        ),
        ("The head of marketing Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("A smiling Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("The visiting Foreign Minister Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Odo Tarn as well as Ann Quill said it rained.", [("Odo Tarn as well as Ann Quill", "it rained")]),
        ("Ann Quill left. Bakers backing Ms. Quill said it rained.", [("Bakers backing Ms. Quill", "it rained")]),
    ],
)
def test_who_speaks_and_what_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


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
        # behind a quotation that ended a sentence
        ('Ann Quill called it "a dispute." Outside the dock, she said it rained.', "ann-quill"),
        # other words for an office
        ('Foreign Minister Odo Tarn left. "It rained," the diplomat said.', "odo-tarn"),
        ('Foreign Minister Odo Tarn left. "It rained," the top diplomat said.', "odo-tarn"),
        ('Foreign Minister Odo Tarn met a northern diplomat. "It rained," the diplomat said.', "the diplomat"),
        ('Senator Odo Tarn left. "It rained," the lawmaker said.', "odo-tarn"),
        ('Senator Odo Tarn and Senator Ivo Lind left. "It rained," the lawmaker said.', "the lawmaker"),
        ('Mayor Odo Tarn left. "It rained," the lawmaker said.', "the lawmaker"),
        ('Father Odo Tarn left. "It rained," the vicar said.', "odo-tarn"),
        ('The Rev Odo Tarn left. "It rained," the priest said.', "odo-tarn"),
        ('The Rev Odo Tarn met a vicar from Lodd. "It rained," the vicar said.', "the vicar"),
        ('Father Odo Tarn met the Rev Ivo Lind. "It rained," the vicar said.', "the vicar"),
        ('Odo Tarn left. "It rained," the vicar said.', "the vicar"),
        # a given name that is a month's or another word, and a small word behind it
        ("Lodd Mills boss Jan de Quill said it rained.", "jan-de-quill"),
        ("Will van Tarn said it rained.", "will-van-tarn"),
        ("In May la Quill Mills shut. Odo Tarn said it rained.", "odo-tarn"),
        # by an age
        ('Odo Tarn, 34, left. "It rained," the 34-year-old said.', "odo-tarn"),
        ('The dam was seen by 34-year-old Odo Tarn. "It rained," the 34-year-old said.', "odo-tarn"),
        ('Odo Tarn, 34, left. "It rained," the 35-year-old said.', "the 35-year-old"),
        ('Odo Tarn, 34, met Ivo Lind, 34. "It rained," the 34-year-old said.', "the 34-year-old"),
        ('Odo Tarn, 34, met a 34-year-old man. "It rained," the 34-year-old said.', "the 34-year-old"),
    ],
)
def test_names_and_offices_that_are_meant(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose words are handed on
        ('Ann Quill quotes Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill quoted her boss, Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill read out a letter from Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill quoted the book: "He slept."', [("ann-quill", "He slept.")]),
        ('Ann Quill told Odo Tarn: "He slept."', [("ann-quill", "He slept.")]),
        ("According to Reuters, Ann Quill warned the board that it rained.", [("ann-quill", "that it rained")]),
        # a given name and an initial
        ('"It rained," Ann D. said. "Then it snowed."', [("ann-d", "It rained … Then it snowed.")]),
        ("Ann D., a clerk, said it rained.", [("ann-d", "it rained")]),
        # an owner in the plural, and a name with "and" in it
        ("The clerks' lawyer, Ann Quill, told the board it rained.", [("ann-quill", "it rained")]),
        ("'The clerks' had lawyers, Ann Quill told the board.", [("ann-quill", "'The clerks' had lawyers")]),
        # relative clauses
        (
            'It has a letter in which the head of the dock, Ann Quill, urged clerks to "keep quiet".',
            [("ann-quill", 'to "keep quiet"')],
        ),
        ("Ann Quill was met by a clerk, who asked her to sing.", [("a clerk, who", "her to sing")]),
        # an infinitive that begins in quotation marks
        (
            'When I met Odo Tarn on Friday, he told me to "look at the whole list".',
            [("odo-tarn", 'to "look at the whole list"')],
        ),
    ],
)
def test_whose_words_are_handed_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jamie Quill, 17, fell at his home. Mrs Quill said it rained.", "mrs-quill"),
        ("Jamie Quill, 17, fell at her home. Mrs Quill said it rained.", "jamie-quill"),
        ("Jamie Quill left. He was 17. Mrs Quill said it rained.", "mrs-quill"),
        ("Jamie Quill fell at the home of Odo Tarn and his wife. Mrs Quill said it rained.", "jamie-quill"),
    ],
)
def test_what_pronouns_tell_of_a_given_name_of_both(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


def test_two_who_take_turns_are_two_though_no_list_has_their_given_names() -> None:
    text = "Noor Tarn: Come in.\n\nCass Ugbuwe: I told them.\n\nTarn: And then?\n\nUgbuwe: It rained.\n\nTarn: Why?"
    assert [each.text for each in quotes(text)] == ["Come in", "I told them", "And then?", "It rained", "Why?"]
    assert len({each.speaker_text.split()[-1] for each in quotes(text)}) == 2


def test_initials_in_front_of_a_line_mean_who_was_named_in_full() -> None:
    text = "Maria Tarn met Peter Quill.\n\nMT: Come in.\n\nPQ: I slept.\n\nMT: And then?\n\nPQ: It rained."
    assert [each.speaker for each in quotes(text)] == ["maria-tarn", "peter-quill", "maria-tarn", "peter-quill"]


def test_a_line_goes_on_with_nobody_elses_words() -> None:
    text = 'CV: My list is long.\n\n"I thought so," Odo Tarn said. "I paid."\n\nNS: Fine.\n\nCV: Yes.'
    assert ("odo-tarn", "I thought so … I paid.") in said(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Miss Quill said a clerk had asked the owner about it. She replied: "It rained."', "She"),
        ('Ann Quill said a clerk had asked her about it. She replied: "It rained."', "ann-quill"),
        ('Ann Quill said she had asked for help. "It rained," she replied.', "ann-quill"),
    ],
)
def test_who_is_asked_in_what_is_said_may_reply(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_who_tells_what_another_said_speaks() -> None:
    text = "Odo Tarn has said he will leave, his lawyer Ivo Quill told Reuters."
    assert said(text) == [("ivo-quill", "Odo Tarn has said he will leave")]


def test_who_stands_between_two_names_and_who_is_either() -> None:
    [found] = quotes("Mary Quill, a friend of Odo Tarn from Denver, who said it rained, left.")
    assert not found.speaker


def test_who_gave_a_name_may_speak_on() -> None:
    text = 'Odo Tarn wept. His brother, who gave his name as Ivo, said he had slept. "I slept," he said.'
    assert quotes(text)[-1].speaker in ("", "ivo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Odo Tarn, described by Ann Quill as "a joy", was buried.', [("ann-quill", 'as "a joy"')]),
        ('The dam, dismissed by Ann Quill as "a joke", was dropped.', [("ann-quill", 'as "a joke"')]),
        ('She met Odo Tarn, described by Ann Quill as "a joy".', [("ann-quill", 'as "a joy"')]),
        (
            'Odo Tarn, praised by Ann Quill as "a hero" and mocked by Ivo Lind as "a fool", was buried.',
            [("ann-quill", 'as "a hero"'), ("ivo-lind", 'as "a fool"')],
        ),
        ('Odo Tarn, called "a thief" by Ann Quill, left the town.', [("ann-quill", "a thief")]),
        ('The dam, called "deeply unfair" by unions, was dropped.', [("unions", "deeply unfair")]),
        ('Odo Tarn was called "a thief" by Ann Quill.', [("ann-quill", "a thief")]),
        ('Odo Tarn was praised as "a hero" by the mayor, Ann Quill.', [("ann-quill", 'as "a hero"')]),
        ("The dam was described as crass by the agent for Lodd, Ann Quill.", [("ann-quill", "The dam … as crass")]),
        # who does it himself, and who made it
        ("Ann Quill opened the door, stopped by the dam and said it was late.", [("ann-quill", "it was late")]),
    ],
)
def test_who_calls_somebody_something(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Odo Tarn called Ivo Lind "a thief" by mistake.',
        'Odo Tarn sang a song called "the end" by Ann Quill.',
        "The book was described as a novel by Ann Quill.",
    ],
)
def test_who_made_something_or_stands_behind_by_does_not_say_it(text: str) -> None:
    assert "ann-quill" not in [who for who, _ in said(text)]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        # who heads something, whose name stands behind it
        ("Tarnby director of football Ann Quill disagreed.", "ann-quill"),
        ("The Tarnby club's head of youth Ann Quill was not so sure.", "ann-quill"),
        ("The old claim drew laughter and some scorn from a friend of Ann Quill.", "mary-tarn"),
        # who is behind "by", a title in between
        ("The claim was met with scorn by former agent Ann Quill, who left in May.", "ann-quill"),
        ("The claim was met with scorn by a friend of Ann Quill.", "mary-tarn"),
        # who feels it, and who is told of last
        ("The news came as a shock to Ann Quill.", "ann-quill"),
        ("The blow fell hardest on Ann Quill, a nurse.", "ann-quill"),
        ("Watching from the gallery was Ann Quill.", "ann-quill"),
        ("The claim was part of a long letter that was sent to Ann Quill.", "mary-tarn"),
    ],
)
def test_whom_a_sentence_is_about_goes_on(before: str, speaker: str) -> None:
    assert said(f'Mary Tarn said it rained.\n\n{before} "It was late," she said.')[-1] == (speaker, "It was late")


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Tarnby director of rugby Odo Tarn", "odo-tarn"),
        ("Lodd professor of law Odo Tarn", "odo-tarn"),
        ("The chair of governors Odo Tarn", "odo-tarn"),
        ("The manager of singer Odo Tarn", "The manager of singer Odo Tarn"),
        ("The head of the late Odo Tarn", "The head of the late Odo Tarn"),
    ],
)
def test_who_heads_something_bears_the_name_behind_it(who: str, speaker: str) -> None:
    assert said(f"{who} said it rained.") == [(speaker, "it rained")]


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a front that ends in a name, and the office that speaks behind it
        ("A day after clerks met Odo Tarn, the mayor said it rained.", "the mayor"),
        ("Cross-examined by Odo Tarn, the witness insisted that it rained.", "the witness"),
        ("After the death of Odo Tarn, the governor later denied that it rained.", "the governor"),
        ("Unlike Odo Tarn, the driver denied he had slept.", "the driver"),
        ("After meeting Odo Tarn, the head of the board said it rained.", "the head of the board"),
        ("After meeting Odo Tarn, the mayor resigned on Monday. The mayor said it rained.", "The mayor"),
        ("After meeting Odo Tarn, its leader said it rained. The leader said it snowed.", "The leader"),
        ("Clerks met Odo Tarn, the mayor, on Monday. The mayor said it rained.", "odo-tarn"),
        ("Clerks met Odo Tarn, the mayor accused of theft, on Monday. The mayor said it rained.", "odo-tarn"),
        ("Odo Tarn, the mayor named by the board, left. The mayor said it rained.", "odo-tarn"),
        ("Clerks praised Odo Tarn, the pilot shot down in May, on Monday. The pilot said it rained.", "odo-tarn"),
        ("On Monday Odo Tarn, the head of the board said it rained.", "odo-tarn"),
        # whose, and one of whom
        ("Odo Tarn sued the mill, whose chief executive, Ann Quill, has said it rained.", "ann-quill"),
        ("Odo Tarn was met by clerks, whose leader, Ann Quill, told the board it rained.", "ann-quill"),
        ("Odo Tarn met two clerks, one of whom, Ann Quill, said it rained.", "ann-quill"),
        ("Odo Tarn sued the mill, whose boss said it rained.", "boss"),
        # an apposition with a clause of its own
        ("Odo Tarn, president of the union that runs the dock, urged the public not to sing.", "odo-tarn"),
        ('Odo Tarn, chair of the group that runs the dock, said: "It rained."', "odo-tarn"),
        # two verbs of a relative clause
        (
            "A man who lives near Ann Quill and knew Odo Tarn told the board that it rained.",
            "A man who lives near Ann Quill and knew Odo Tarn",
        ),
        ("He met a man who lived there and Ann Quill said it rained.", "ann-quill"),
        ("A man who lives there and Ann Quill said it rained.", "ann-quill"),
        # a place that reads as a name
        ('A waiter at the Grand Marche, Ann Quill, smiled. "It rained," she said.', "ann-quill"),
        # a pronoun in what somebody says whose given name is of both
        ('Crispin Vale spoke.\n\nAndrea Tarn said it rained. "She slept," he said.', "andrea-tarn"),
        ('Odo Tarn spoke.\n\nKiran Quill said it rained. "He slept," she said.', "kiran-quill"),
    ],
)
def test_who_of_two_in_a_sentence_speaks(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody was told something
        (
            "Ann Quill said her son was stopped and told he had to sing.",
            [("ann-quill", "her son was stopped and told he had to sing")],
        ),
        (
            "Ann Quill said her son was beaten by clerks and told to leave.",
            [("ann-quill", "her son was beaten by clerks and told to leave")],
        ),
        ("Odo Tarn was arrested and told that it rained.", [("", "that it rained")]),
        ("Odo Tarn was elected and told the clerks that it rained.", [("odo-tarn", "that it rained")]),
        # who is asked may answer in the next paragraph
        ('"Were you ill?" asked Odo Tarn.\n\n"I slept."\n\nThe trial goes on.', [("odo-tarn", "Were you ill?")]),
        (
            '"I was ill," said Odo Tarn. "Who was not?"\n\n"I slept."\n\nThe trial goes on.',
            [("odo-tarn", "I was ill … Who was not?")],
        ),
        (
            '"I was ill," said Odo Tarn.\n\n"I slept all of the day."\n\nThe trial goes on.',
            [("odo-tarn", "I was ill … I slept all of the day.")],
        ),
    ],
)
def test_who_is_told_or_asked_does_not_say_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Judge frees Odo Tarn, says clerks 'slept'", [("", "clerks 'slept'")]),
        ("Board fines mill, says bank misled savers", [("", "bank misled savers")]),
        ("Mill will close, says union", [("union", "Mill will close")]),
        ("Mill will close, says union boss who led strike", [("union boss who led strike", "Mill will close")]),
        ("Tarn Mills: 'We slept', boss says", [("boss", "We slept")]),
        ("Mayor quits over leak: 'I slept', he says", [("he", "I slept")]),
        ("Tarn loses dock; 'It is over,' says minister", [("minister", "It is over")]),
    ],
)
def test_who_says_what_in_a_headline(headline: str, expected: list[tuple[str, str]]) -> None:
    article = f"date 2026-03-12 {headline}\n\nThe town hall reopened.\n"
    found = convert(article, Source(id="it"), RULES).dossier.quotes
    assert [(each.speaker or each.speaker_text, each.text) for each in found] == expected


@pytest.mark.parametrize(
    "against",
    [
        "whatever Odo Tarn says",
        "contrary to what Odo Tarn had said",
        "despite what Odo Tarn told the board",
        "no matter what Odo Tarn says",
    ],
)
def test_nobody_says_what_is_so_against_his_word(against: str) -> None:
    assert said(f"The boat was towed, {against}.") == []


def test_what_is_reported_of_somebody_with_a_participle_is_whole() -> None:
    for aside in ("called the Owls", "known as the Owls", "based in Kray"):
        told = f"the group, {aside}, had denied the raid"
        assert said(f"Ann Quill said {told}.") == [("ann-quill", told)]
    assert said('In what Ann Quill called "a long and bitter row", clerks left.')[0][0] == "ann-quill"


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


def test_a_husband_tells_who_mrs_is() -> None:
    text = "Linh Quill left. Her husband, Declan Quill, was ill. Mrs Quill said it rained."
    assert said(text)[-1][0] == "linh-quill"
    assert said(text.replace("Her husband, ", ""))[-1][0] == "mrs-quill"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Amina," 30, from Tarn, said: "They took it."', [("amina", "They took it.")]),
        ('"Ivo K.," 16, said he was held for a day.', [("ivo-k", "he was held for a day")]),
        ('"Odo A.", a 40-year-old trader, said clerks burned it.', [("odo-a", "clerks burned it")]),
        ("“Amina”, who fled in May, told us: “We left.”", [("amina", "We left.")]),
        ('Another woman, "Amina," a nurse, said the men had left.', [("amina", "the men had left")]),
        # what was said, with a comma in front of the closing mark
        ('"Amina," she said.', [("she", "Amina")]),
        ('"Amina," said the trader.', [("the trader", "Amina")]),
        ('"Madness," a trader, Odo Tarn, said.', [("odo-tarn", "Madness")]),
        ('"Never," a 40-year-old trader, Odo Tarn, said he shouted.', [("odo-tarn", "Never")]),
    ],
)
def test_a_name_in_quotation_marks_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A post shared 4,000 times on X claims that it sank.", ("A post shared 4,000 times on X", "that it sank")),
        (
            "A film viewed more than 2 million times on Tarnbook claims that it sank.",
            ("A film viewed more than 2 million times on Tarnbook", "that it sank"),
        ),
        ("Ann Quill said three times that it sank.", ("ann-quill", "that it sank")),
        ("The claim that clerks were told to burn files is false.", ("", "that clerks were told to burn files")),
        ("A claim by Ann Quill that Odo stole boats has been debunked.", ("ann-quill", "that Odo stole boats")),
        ("As Ann Quill noted on Telegram, the boat sank.", ("ann-quill", "the boat sank")),
        ("As Ann Quill wrote in a letter, the boat sank.", ("ann-quill", "the boat sank")),
        ("Ann Quill commented on the boat in a letter.", ("ann-quill", "the boat in a letter")),
    ],
)
def test_how_often_and_where_something_was_said_is_none_of_it(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Sen. Ann Quill (D-Mo.), who", "ann-quill"),
        ("Ann Quill, 45, who", "ann-quill"),
        ("Ann Quill (pictured), who", "ann-quill"),
        ("Odo Tarn (D-Mo.) and Ann Quill (R-Ohio), who", "who"),
    ],
)
def test_who_stands_for_whom_a_party_or_an_age_is_told(who: str, speaker: str) -> None:
    assert said(f"{who} denounced the plan, left.") == [(speaker, "the plan")]


def test_the_chief_of_staff_of_a_body_speaks() -> None:
    assert said("Tarn Union Chief of Staff Ann Quill said it rained.") == [("ann-quill", "it rained")]
    assert said("Army chief of staff General Ann Quill said it rained.") == [("ann-quill", "it rained")]
    assert said("The chief of the staff of Ann Quill said it rained.")[0][0] != "ann-quill"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("This was announced by Ann Quill, head of the Tarn Union, Presswire reports.", "ann-quill"),
        ("This was confirmed by Ann Quill on Telegram.", "ann-quill"),
        ("Ann Quill said this at a briefing, a Presswire correspondent reports.", "ann-quill"),
        ("The mayor announced this on television.", "The mayor"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_who_told_what_stands_in_front_as_a_fact(told: str, speaker: str, gap: str) -> None:
    assert said(f"The bridge burned down on Monday.{gap}{told}") == [(speaker, "The bridge burned down on Monday")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge burned down. This was confirmed by tests.",
        "The bridge burned down. This was reported by the BBC.",
        "The bridge burned down. It rained this week.",
        "Bridge burns\n\nThis was announced by Ann Quill.",
    ],
)
def test_what_stands_in_front_is_the_writers(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The Tarn Post quotes a "mill aide" as saying: "It is a ruin."',
            ('a "mill aide"', "It is a ruin."),
        ),
        (
            "The Tarn Post cited an unnamed “mill aide” in town as saying that it is a ruin.",
            ("an unnamed “mill aide” in town", "that it is a ruin"),
        ),
        ('A "senior clerk" told the Tarn Post that it is a ruin.', ('A "senior clerk"', "that it is a ruin")),
        ("A “senior clerk” said that it is a ruin.", ("A “senior clerk”", "that it is a ruin")),
    ],
)
def test_a_source_whose_name_is_in_marks(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


def test_when_somebody_answered_is_no_answer() -> None:
    assert said("Ann Quill replied the same evening. Odo Tarn answered that night.") == []
    assert said("Ann Quill described the next day as dark.") == [("ann-quill", "the next day as dark")]


@pytest.mark.parametrize("spelling", ["criticised", "criticized"])
def test_verbs_are_read_as_either_country_spells_them(spelling: str) -> None:
    assert said(f"Ann Quill, who {spelling} the board, left.") == [("ann-quill", "the board")]
    assert said(f"The plan was {spelling} by Ann Quill.") == [("ann-quill", "The plan")]


@pytest.mark.parametrize("maker", ["", ", a maker of cells,"])
@pytest.mark.parametrize("form", ["", ", Inc. (TRN: XTRN)", ", LLC"])
def test_a_release_is_its_companys(form: str, maker: str) -> None:
    text = (
        f"AUSTIN, Texas, March 12, 2026 /Newsbeam/ -- Tarn Battery Systems{form}{maker} today announced that it rained."
    )
    assert said(text) == [("tarn-battery-systems", "that it rained")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board fined Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board sued Odo Tarn, who had left, for claiming that it was late.", [("odo-tarn", "that it was late")]),
        ("Ann Quill accused Odo Tarn of claiming that it was late.", [("odo-tarn", "that it was late")]),
        (
            "The police arrested the head of the union for threatening to strike.",
            [("the head of the union", "to strike")],
        ),
        ("Ivo Lind accused him of claiming that it was late.", [("him", "that it was late")]),
        ("Ann Quill hit back at Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The judge rebuked the police for having claimed that it was late.", [("the police", "that it was late")]),
        ("Ann Quill tricked Odo Tarn into saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board banned Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        # nobody's
        ("Ann Quill stopped Odo Tarn from saying that it was late.", []),
        ("The board banned Odo Tarn from saying that it was late.", []),
        ("The board cleared Odo Tarn of claiming that it was late.", []),
        ("The board tried to stop Odo Tarn from saying that it was late.", []),
        ("A ban will not stop Odo Tarn from saying that it was late.", []),
        ("It is shut unless fines have not stopped Odo Tarn from saying that it was late.", []),
        ("The board did not forbid Odo Tarn from saying that it was late.", []),
        # said all the same
        ("The fine did not deter Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The fine hasn't stopped Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Nothing stopped Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board failed to stop Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        # their own
        ("Odo Tarn blamed himself for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn was fined 400 crowns for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn was fined by the board for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn apologised to Ann Quill for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn won praise from the mayor for saying that it was late.", [("odo-tarn", "that it was late")]),
    ],
)
def test_who_is_blamed_for_saying_something_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Quill phoned friends saying that it was late.", "ann-quill"),
        ("Ann Quill wrote to the board of the mill claiming that it was late.", "ann-quill"),
        ("Ann Quill wrote to the mayor asking for help.", "ann-quill"),
        ("Ann Quill emailed the police to say that it was late.", "ann-quill"),
        ("Ann Quill criticised Odo Tarn saying that it was late.", "ann-quill"),
        ("Ann Quill met the mayor to say that it was late.", "ann-quill"),
        ("Guards surrounded the mayor demanding that he resign.", "Guards"),
        ("The paper quoted the mayor saying that it was late.", "the mayor"),
        ("Ann Quill contacted a firm claiming to sell gold.", "a firm"),
        ("Ann Quill heard a man saying that it was late.", "a man"),
        ("The police arrested a man claiming to be the mayor.", "a man"),
    ],
)
def test_who_is_spoken_to_does_not_say_it(text: str, speaker: str) -> None:
    assert [who for who, what in said(text) if what != "Odo Tarn"] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a participle tells which one it is
        ("Ann Quill, 40, a retired baker raised in Elmstad, said it was late.", "ann-quill"),
        ("Ann Quill, a baker hired in June, said the mill works.", "ann-quill"),
        ("Ann Quill, the baker hurt on Monday, denied the mill works.", "ann-quill"),
        ("Ann Quill, a baker known for her calm, told the board that it was late.", "ann-quill"),
        ("Residents of Elmstad, a town hit by floods, said it was late.", "Residents of Elmstad, a town hit by floods"),
        ("Ann Quill met Odo Tarn, a nurse hired in May, and said it was late.", "ann-quill"),
        ("Ann Quill met Odo Tarn, a nurse hired in May, saying it was late.", "ann-quill"),
        ("Ann Quill left, a crowd marched to the mill, saying it was late.", "a crowd"),
        ("Ann Quill, a baker from Elmstad, Ohio, working in Spain, said it was late.", "ann-quill"),
        # where somebody is from
        ("“It is late,” Ann Quill, of Elmstad, Mich., a baker, said.", "ann-quill"),
        ("Ann Quill, 40, of Elmstad, Ohio, a baker who was there, said it was late.", "ann-quill"),
        ("Ann Quill, a baker from Elmstad, Spain, said it was late.", "ann-quill"),
        ("Sen. Ann Quill, R-Ohio, a baker, said it was late.", "ann-quill"),
        ("Ann Quill of Elmstad, Ohio, a baker hired in May, said it was late.", "ann-quill"),
        ("A judge in Elmstad, Spain ruled that it was late.", "A judge in Elmstad, Spain"),
        ("On Monday, police in Elmstad, Ohio told reporters that it was late.", "police in Elmstad, Ohio"),
        ("A mill in Elmstad, Ohio said it was late.", "A mill in Elmstad, Ohio"),
        ("Bakers meeting in Elmstad, Spain said it was late.", "Bakers meeting in Elmstad, Spain"),
        ("In Elmstad, Spain said it was late.", "spain"),
        ("After talks in Elmstad, Spain said it was late.", "spain"),
        ("The talks ended in Elmstad, Spain said.", "spain"),
        ("Days after the fire in Elmstad, Spain said it was late.", "spain"),
        ("A week after the fire in Elmstad, Spain said it was late.", "spain"),
        ("Despite talks in Elmstad, Spain said it was late.", "spain"),
        ("Meeting in Elmstad, Spain said it was late.", "spain"),
        ("Angered by a raid in Elmstad, Spain said it was late.", "spain"),
        ("The dam in Elmstad, Spain said, was weak.", "spain"),
        # a language
        ("Welsh speaking residents said it was late.", "residents"),
        ("Spanish speaking Maltese said it was late.", "Maltese"),
        # a number in a name
        ("A World War Two nurse claims it was late.", "A World War Two nurse"),
        ("A Stage Two trial shows that it was late.", "A Stage Two trial"),
        # of several none speaks alone
        ("Spain, France, and Malta said it was late.", "Spain, France, and Malta"),
        ("The mayor, Ann Quill, and her clerk said it was late.", "The mayor, Ann Quill, and her clerk"),
        (
            "The mayor, Ann Quill, and the clerk, Odo Tarn, said it was late.",
            "The mayor, Ann Quill, and the clerk, Odo Tarn",
        ),
        ("Ann Quill of Spain and Odo Tarn said it was late.", "Ann Quill of Spain and Odo Tarn"),
        ("Ann Quill, the mayor of Elmstad and Tarn, said it was late.", "ann-quill"),
    ],
)
def test_who_stands_across_an_apposition_or_a_place(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odo Tarn told the Post, Tarn Radio and a friend that it was late.", "that it was late"),
        ("Odo Tarn assured Ann Quill, Ivo Lind, and the mayor that it was late.", "that it was late"),
        (
            "Odo Tarn told Ann Quill he was old, tired and ill and that it was late.",
            "he was old, tired and ill and that it was late",
        ),
    ],
)
def test_what_three_are_told_is_no_less_said(text: str, expected: str) -> None:
    assert said(text) == [("odo-tarn", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what others do or say to it is none of it
        ("Ann Quill said she would leave, as did Odo Tarn, the mayor.", [("ann-quill", "she would leave")]),
        ("Ann Quill said the dam broke, as did the mill.", [("ann-quill", "the dam broke, as did the mill")]),
        (
            "Workers called for Odo Tarn to leave, a step he has refused to take.",
            [("Workers", "Odo Tarn to leave"), ("odo-tarn", "to take")],
        ),
        ("Odo Tarn insisted he had paid, claims that the bank denied.", [("odo-tarn", "he had paid")]),
        ("Odo Tarn claims that the bank denied him a loan.", [("odo-tarn", "that the bank denied him a loan")]),
        (
            "Odo Tarn claims that the deal was not confirmed.",
            [("odo-tarn", "that the deal was not confirmed")],
        ),
        # a clause is whole
        (
            "A nurse said that the mayor, whom she had met, had promised to pay.",
            [("A nurse", "that the mayor, whom she had met, had promised to pay")],
        ),
        (
            "Ann Quill said no mill other than the corn mill was sold.",
            [("ann-quill", "no mill other than the corn mill was sold")],
        ),
        ('Ann Quill called him "the best baker I know".', [("ann-quill", 'him "the best baker I know"')]),
        (
            "A mother of three told reporters that an officer, whom they knew, had threatened to shoot.",
            [("A mother of three", "that an officer, whom they knew, had threatened to shoot")],
        ),
        (
            "Prosecutors said Odo Tarn, a driver hired in May, told them he was ill.",
            [("Prosecutors", "Odo Tarn, a driver hired in May, told them he was ill")],
        ),
        (
            "The plan, described by Ann Quill as weak, was dropped, said Odo Tarn.",
            [("odo-tarn", "The plan, described by Ann Quill as weak, was dropped")],
        ),
        # nobody's words
        ("CCTV shows Odo Tarn walking to the mill.", []),
        ("Three men reported to be missing were found.", []),
        ("The mayor said nothing as the guards came in.", []),
        ("Odo Tarn showed no emotion as the sentence was read out.", []),
        ("The mayor said nothing was lost.", [("The mayor", "nothing was lost")]),
        ("Malta, which had been expected to host it, withdrew in May.", []),
        ("The firm, the product of a merger agreed in 2018, dismissed 300 workers.", []),
        # according to whom
        (
            "According to a clerk who saw the fire, the likely cause is a leak.",
            [("a clerk who saw the fire", "the likely cause is a leak")],
        ),
        (
            "According to Ann Quill — who denied any tie to the mill — he founded it in May.",
            [("ann-quill", "he founded it in May")],
        ),
        # of whom it is said
        ('Ann Quill spoke. On goalkeeper Odo Tarn: "I speak to him every day."', []),
        ('Goalkeeper Odo Tarn: "I speak to her every day."', [("odo-tarn", "I speak to her every day.")]),
    ],
)
def test_where_words_end_and_which_are_nobodys(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sen. Ann Quill spoke on Monday.\n\n“I am glad,” the senator said.", "ann-quill"),
        ("Gov. Ann Quill spoke on Monday.\n\n“I am glad,” the governor said.", "ann-quill"),
        ("Sen. Ann Quill and Sen. Odo Tarn spoke on Monday.\n\n“I am glad,” the senator said.", "the senator"),
        ("Gov. Ann Quill spoke. The governor smiled.\n\n“I am glad,” the governor said.", "ann-quill"),
        ("Gov. Ann Quill met the governor of the bank.\n\n“I am glad,” the governor said.", "the governor"),
        ("Gen. Odo Tarn met a general from Spain. The general said it was late.", "The general"),
        ("Rep. Ann Quill met two union representatives. The representative said it was late.", "The representative"),
        ("Dr Ann Quill was treated by a doctor. The doctor said she was ill.", "The doctor"),
        # a surname alone is somebody else
        ('Spokesman Odo Tarn said it was safe.\n\nVarkin left early. "I am sorry," he told reporters.', "he"),
        ('Spokesman Odo Tarn said it was safe.\n\nTarn left early. "I am sorry," he told reporters.', "odo-tarn"),
        # … and a firm is nobody
        ("Ann Quill lost her job in May. Halvorbook fired 30 people. She said it was late.", "ann-quill"),
        ("Ann Quill sold her shares in June.\n\nHalvor signed her in May. She said it was late.", "ann-quill"),
        ("Ann Quill fled in May. Bandits robbed her. She said it was late.", "ann-quill"),
        # behind an opening phrase
        (
            'Mayor Odo Tarn spoke. "It is late," Tarn said.\n\nAfter the vote, Archbishop William Quill made a'
            ' statement. "I am sorry," he said.',
            "william-quill",
        ),
        (
            'Judge Ann Quill said Odo Tarn had warned the ring, led by Ivo Lind, of it. "You lied," she told him. She'
            " rejected his claim that the money came from the sale of a boat.",
            "odo-tarn",
        ),
        # lines of an interview
        ("Odo Tarn is out.\n\nAnn Quill: It was cold.\n\nQ: And now?\n\nA: The mill is shut.", "ann-quill"),
    ],
)
def test_who_is_meant_by_office_pronoun_or_letter(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize("agency", ["the Interfax news agency", "the state news agency Interfax", "Interfax"])
def test_an_agency_hands_on_what_somebody_said(agency: str) -> None:
    (quote,) = quotes(f"Ann Quill said on Monday that it was late, {agency} reported.")
    assert (quote.speaker, quote.text, quote.via) == ("ann-quill", "that it was late", ("interfax",))
    (quote,) = quotes(f"It was late, {agency} reported.")
    assert (quote.speaker, quote.via) == ("interfax", ())


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The clerk, Ida Renn, has also confirmed this.", "ida-renn"),
        ("Ida Renn and Ivo Lind confirmed this on Friday.", "Ida Renn and Ivo Lind"),
        ("Officials in Elmstad later confirmed this.", "Officials in Elmstad"),
    ],
)
def test_who_confirmed_what_stands_in_front_has_told_it(told: str, speaker: str) -> None:
    assert said(f"The pier sank. {told}") == [(speaker, "The pier sank")]


@pytest.mark.parametrize(
    "told",
    [
        "The Harbour Board has not confirmed this.",
        "Ida Renn never stated this in court.",
        "The clerk, Ida Renn, has not confirmed this.",
        "Nobody but Ida Renn has confirmed this.",
        "Neither Ida Renn nor Ivo Lind has confirmed this.",
        "Few officials have confirmed this.",
        "If Ida Renn confirmed this, he would win.",
        "When Ida Renn announced this, the choir sang.",
        "Ida Renn reported this to police.",
        "Ida Renn wrote this in jail.",
        "At the pier, Ida Renn said this on Friday.",
    ],
)
def test_who_has_not_told_what_stands_in_front_does_not_say_it(told: str) -> None:
    assert said(f"The pier sank. {told}") == []


def test_what_somebody_denies_to_have_reported_is_not_said() -> None:
    text = "The pier sank. Ida Renn denied he had announced this to the board."
    assert [what for _, what in said(text)] == ["he had announced this to the board"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # what is confessed
        ("Ida Renn admitted poisoning her brother.", "poisoning her brother"),
        ("Ida Renn admitted to poisoning the guard.", "poisoning the guard"),
        ("Ida Renn admitted to being a spy.", "to being a spy"),
        ("The firm admitted misleading workers.", "misleading workers"),
        ("Ida Renn accepted being a gift to the left.", "being a gift to the left"),
        # what is judged
        ("Ida Renn condemned the decision to shut the pier.", "the decision to shut the pier"),
        ("Ida Renn praised efforts by the mayor to mend the pier.", "efforts by the mayor to mend the pier"),
        ("Ida Renn criticised the failure to mend the pier.", "the failure to mend the pier"),
        ("Ida Renn praised Mr. Lind’s plans to mend the pier.", "Mr. Lind’s plans to mend the pier"),
        # a verb of denial at its end
        ("The board said that it had seen nine cases verified.", "that it had seen nine cases verified"),
        ("Ida Renn said that the clerk would not confirm.", "that the clerk would not confirm"),
        ("Ida Renn said that the bid got rejected.", "that the bid got rejected"),
        ("Ida Renn claims that the clerk could not confirm.", "that the clerk could not confirm"),
        # what happened to others as well
        ("Ida Renn said two nurses were hurt, as were three guards.", "two nurses were hurt, as were three guards"),
        ("Ida Renn said the clerk drowned, as did a child.", "the clerk drowned, as did a child"),
        ("Ida Renn said she was ill, as were her staff.", "she was ill, as were her staff"),
        ("Ida Renn had said she had fled, as had Ivo Lind.", "she had fled, as had Ivo Lind"),
        # a quotation behind an opening clause
        ("Recalling the storm, “We swam for our lives,” Ida Renn told the board.", "We swam for our lives"),
        ("Announcing the strike, “We will not go back,” Ida Renn said.", "We will not go back"),
        # questions and reports
        ("Ida Renn asked the question, “Why did nobody check the pier?”", "Why did nobody check the pier?"),
        ("Ida Renn reported to prison officers that a guard had fled.", "that a guard had fled"),
        ("Ida Renn reported back to duty managers that it was late.", "that it was late"),
        # what is still said behind a turn
        ("Ida Renn told staff to expect delays, but wages would rise.", "to expect delays, but wages would rise"),
        ("Ida Renn urged drivers to slow down as ice covers the roads.", "to slow down as ice covers the roads"),
        ("Ida Renn wants to resign, although the choir needs her.", "to resign, although the choir needs her"),
        (
            "Ida Renn denied that the pier was unsafe, but it would close for repairs.",
            "that the pier was unsafe, but it would close for repairs",
        ),
        # what is called out
        ("A heckler called “Resign!” as the clerk left the hall.", "Resign!"),
        ("The crowd called “Thief!” as the clerk left the hall.", "Thief!"),
        # doubt, and judgements
        ("Ida Renn cast doubt on the postal votes.", "doubt on the postal votes"),
        ("Ida Renn cast serious doubt on the ballots.", "serious doubt on the ballots"),
        ("The judge concluded a want of evidence.", "a want of evidence"),
        ("The court found it necessary to void the law.", "it necessary to void the law"),
    ],
)
def test_what_is_said_is_not_lost_or_cut(text: str, words: str) -> None:
    assert [what for _, what in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic admitted the boy.", []),
        ("Ida Renn attacked the judge to please the choir.", []),
        ("Ida Renn thanked Ivo Lind to end the row.", []),
        ("Ivo Lind insisted he had paid, claims that the board has repeatedly rejected.", ["he had paid"]),
        ("Ida Renn and Ivo Lind have said they will stay, as has Mia Orr, the mayor.", ["they will stay"]),
        ("Ida Renn reported to prison on Friday.", []),
        ("Ida Renn concluded a two-day visit to Elmstad.", []),
        ("Ida Renn concluded the appeals process on Friday.", []),
        ("Ida Renn cast a long shadow over the choir.", []),
        ("A woman called “Amina” was hurt in the storm.", []),
    ],
)
def test_what_is_done_and_what_others_do_is_none_of_it(text: str, expected: list[str]) -> None:
    assert [what for _, what in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "is_somebodys"),
    [
        ("“Amina,” a displaced farmer, said the men had left.", True),
        ("“Amina,” whose home burned, said the men had left.", True),
        ("“Amina,” a film about the war, describes how it was lost.", False),
        ("“Amina”, a novel by Ida Renn, tells how a town died.", False),
        ("“Amina,” the museum, which opened in May, said that it would close.", False),
    ],
)
def test_a_work_named_in_quotation_marks_speaks_for_nobody(text: str, is_somebodys: bool) -> None:
    assert ("amina" in [who for who, _ in said(text)]) is is_somebodys


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        # the last of a row, and what stands between a phrase and where it is from
        ("Ida Renn and even Ivo Lind", "Ida Renn and even Ivo Lind"),
        ("Ida Renn and later Ivo Lind", "Ida Renn and later Ivo Lind"),
        ("Ida Renn but also Ivo Lind", "Ida Renn but also Ivo Lind"),
        ("Ida Renn and not Ivo Lind", "Ida Renn and not Ivo Lind"),
        ("The mayor and most of the board", "The mayor and most of the board"),
        ("Bakers, including Ida Renn and Ivo Lind", "Bakers, including Ida Renn and Ivo Lind"),
        ("Bakers, including Mia Orr, Ida Renn and Ivo Lind", "Bakers, including Mia Orr, Ida Renn and Ivo Lind"),
        ("A baker at the time in Elmstad", "A baker at the time in Elmstad"),
        ("A clerk at the time to Ivo Lind", "A clerk at the time to Ivo Lind"),
        ("Bakers on Monday in Elmstad", "Bakers on Monday in Elmstad"),
        ("Bakers in and around Elmstad", "Bakers in and around Elmstad"),
        ("Bakers in the city but with ties to the state", "Bakers in the city but with ties to the state"),
        ("Ida Renn of Elmstad, Ohio", "ida-renn"),
        ("Sen. Ida Renn (R-Ohio),", "ida-renn"),
        ("A man named Ivo Lind", "ivo-lind"),
        ("A post that was shared 300 times on Facebook", "A post that was shared 300 times on Facebook"),
        ("A woman that lives in Elmstad", "A woman that lives in Elmstad"),
        ("A letter purporting to be from Ivo Lind", "A letter purporting to be from Ivo Lind"),
        ("In a letter read on Monday she", "she"),
        # … and what parts two clauses
        ("The pier sank and later Ivo Lind", "ivo-lind"),
        ("They met Ida Renn and then Ivo Lind", "ivo-lind"),
        ("A clerk close to Ivo Lind", "A clerk close to Ivo Lind"),
        ("After meeting Ida Renn of Elmstad, Ohio", "ohio"),
    ],
)
def test_a_phrase_that_speaks_is_whole(who: str, speaker: str) -> None:
    assert said(f"{who} said the pier was weak.")[-1] == (speaker, "the pier was weak")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Renn, who in May said the pier was weak, left.", "ida-renn"),
        ("Ida Renn, who at a rally in Elmstad said the pier was weak, left.", "ida-renn"),
        ("There was Ida Renn, who, after the vote, said the pier was weak.", "ida-renn"),
        ("Ida Renn left and in a letter to Ivo Lind said the pier was weak.", "ida-renn"),
        ("Ida Renn met Ivo Lind on Monday, who said the pier was weak.", "ivo-lind"),
        ("The baker showed them her books in July, which said the pier was weak.", "which"),
        ("The bill was read by a clerk from the board, who said the pier was weak.", "a clerk from the board, who"),
        ("The bill was read by someone who said the pier was weak.", "someone who"),
        ("They saw the baker on stage, who said the pier was weak.", "who"),
        ("They heard the widow of Ivo Lind, who said the pier was weak.", "Ivo Lind, who"),
        ("Mayor Ivo Lind left. The mayor, who said the pier was weak, is 40.", "ivo-lind"),
        ("Judge Ivo Lind left. Another judge came. The judge, who said the pier was weak, is 40.", "The judge, who"),
        # it was this one, not that one
        ("It was Ida Renn, not Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was Mayor Ida Renn, rather than Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was Ida Renn, a former aide to Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was the mayor, Ida Renn, who said the pier was weak.", "ida-renn"),
        ("It was Ida Renn's aide, Ivo Lind, who said the pier was weak.", "ivo-lind"),
        ("It was not Ida Renn but Ivo Lind who said the pier was weak.", "ivo-lind"),
        ("It was her lawyer, not Ivo Lind, who said the pier was weak.", "who"),
        ("It was a friend of Ida Renn, not Ivo Lind, who said the pier was weak.", "who"),
        ("It was the lawyer for Ida Renn, rather than Ivo Lind, who said the pier was weak.", "who"),
        ("It was Ida Renn who beat, not Ivo Lind, who said the pier was weak.", "who"),
        ("It is more than Ida Renn who said the pier was weak.", "ida-renn"),
        # a phrase of time in front of the subject, and one behind it
        ("After the vote on Monday in parliament Ida Renn said the pier was weak.", "ida-renn"),
        ("After talks on Monday in Elmstad officials said the pier was weak.", "Elmstad officials"),
        ("During a visit later to parliament Ida Renn said the pier was weak.", "ida-renn"),
        ("Because bakers on Monday in Elmstad said the pier was weak, it was shut.", "bakers on Monday in Elmstad"),
        ("Ida Renn yesterday in Elmstad said the pier was weak.", "ida-renn"),
        ("Ida Renn on Monday in Elmstad said the pier was weak.", "ida-renn"),
        # whom others get to speak
        ("The mill, which bribed Ida Renn to say the pier was weak, won.", "ida-renn"),
        ("The lawyer, who coached Ida Renn to say the pier was weak, won.", "ida-renn"),
        ("The firm, which nominated Ida Renn to say the pier was weak, won.", "ida-renn"),
        ("The mill, which phoned Ida Renn to say the pier was weak, won.", "The mill, which"),
        # time and papers that somebody uses
        ("The clerk spent years saying the pier was weak.", "The clerk"),
        ("Ida Renn spent years with a baker saying the pier was weak.", "a baker"),
        ("The board spent a day on an engineer saying the pier was weak.", "an engineer"),
        ("The clerk spent much of the run-up to the vote saying the pier was weak.", "The clerk"),
        ("The clerk went on the record saying the pier was weak.", "The clerk"),
        ("There were letters that week saying the pier was weak.", "letters"),
        ("The hall stayed empty as results came in saying the pier was weak.", "results"),
    ],
)
def test_who_says_it_in_a_clause_of_its_own(text: str, speaker: str) -> None:
    assert (speaker, "the pier was weak") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "He married a nurse named Ida Renn in 1950.",
        "Police arrested a man named Ivo Lind on Monday.",
        "A man who robbed his sister to claim her money was jailed on Monday.",
        "A sloop named Ida Renn sank.",
        "A woman who walked to Elmstad to report a theft was arrested.",
    ],
)
def test_what_tells_who_somebody_is_says_nothing(text: str) -> None:
    assert said(text) == []


def test_who_names_somebody_does() -> None:
    assert said("A witness named Ivo Lind as the killer.") == [("A witness", "Ivo Lind as the killer")]
    assert said("A panel named Ivo Lind winner.") == [("A panel", "Ivo Lind winner")]
    assert said("A woman named Ivo Lind in a lawsuit.") == [("A woman", "Ivo Lind in a lawsuit")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What a joke, mocked Ida Renn.", ("ida-renn", "What a joke")),
        ("Not in my town, blasted Ida Renn.", ("ida-renn", "Not in my town")),
        ("He left, praised Ida Renn and wept.", None),
    ],
)
def test_who_mocks_behind_the_words_says_them(text: str, expected: tuple[str, str] | None) -> None:
    assert said(text)[:1] == ([expected] if expected else [])


def test_no_thing_from_somewhere_speaks() -> None:
    [found] = quotes("He flew a plane from Norway, who said it would help.")
    assert found.speaker_text == "Norway, who"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ida Renn said the plan was "fine", while Ivo Lind described it as "cruel".',
            [("ida-renn", 'the plan was "fine"'), ("ivo-lind", 'it as "cruel"')],
        ),
        (
            'Ida Renn said the plan was "fine" and Ivo Lind called it "cruel".',
            [("ida-renn", 'the plan was "fine"'), ("ivo-lind", 'it "cruel"')],
        ),
        (
            'Ida Renn called the plan "fine" and Ivo Lind described it as "cruel".',
            [("ida-renn", 'the plan "fine"'), ("ivo-lind", 'it as "cruel"')],
        ),
        ("Ida Renn said the plan was fine, while critics rejected it.", [("ida-renn", "the plan was fine")]),
        (
            'Ida Renn said critics hated it, while fans called it "fun".',
            [("ida-renn", 'critics hated it, while fans called it "fun"')],
        ),
        (
            'Ida Renn recalled that the judge was "kind" and Ivo Lind called him "boss".',
            [("ida-renn", 'that the judge was "kind" and Ivo Lind called him "boss"')],
        ),
        (
            "Ida Renn said the board backed the plan in May, but the court rejected it.",
            [("ida-renn", "the board backed the plan in May, but the court rejected it")],
        ),
        (
            "Ida Renn said Odo Quint wrote the law, while Ivo Lind criticised it in private.",
            [("ida-renn", "Odo Quint wrote the law, while Ivo Lind criticised it in private")],
        ),
        (
            "Ida Renn said Odo Quint planned the raid, while Ivo Lind approved it.",
            [("ida-renn", "Odo Quint planned the raid, while Ivo Lind approved it")],
        ),
        (
            'Ida Renn testified that Odo Quint called him "boss", and Ivo Lind called him "sir".',
            [("ida-renn", 'that Odo Quint called him "boss", and Ivo Lind called him "sir"')],
        ),
        (
            'Ida Renn said Odo Quint built the cart, and Ivo Lind called it "the cake".',
            [("ida-renn", 'Odo Quint built the cart, and Ivo Lind called it "the cake"')],
        ),
        (
            'Ida Renn said the men called him "boss" and the women called him "sir".',
            [("ida-renn", 'the men called him "boss" and the women called him "sir"')],
        ),
    ],
)
def test_another_who_makes_something_else_of_it_has_words_of_his_own(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text) == expected


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer for Renn, Mia Orr, said it rained.", "mia-orr"),
        ("The judge who jailed Renn, Mia Orr, said it rained.", "mia-orr"),
        ("Mia Orr, a lawyer for Renn, said it rained.", "mia-orr"),
        ("Renn said it rained.", "ida-renn"),
    ],
)
def test_whose_lawyer_speaks_does_not_speak_on(text: str, speaker: str) -> None:
    assert said(f"Ida Renn is 40.\n\n{text} She added that it snowed.")[-1] == (speaker, "that it snowed")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It is part of a deal Ivo Lind has called bad.", "ivo-lind"),
        ("A clerk Ivo Lind has called it bad.", "ivo-lind"),
        ("A critic of Ivo Lind has called it bad.", "A critic of Ivo Lind"),
    ],
)
def test_what_somebody_speaks_of_does_not(text: str, speaker: str) -> None:
    assert said(text)[0][0] == speaker


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
    ("text", "who"),
    [
        ("The choir that has met Ivo Lind said the mill was shut.", "The choir that has met Ivo Lind"),
        ("Nurses who have praised Ivo Lind said the mill was shut.", "Nurses who have praised Ivo Lind"),
        ("A nurse who accused Ivo Lind of fraud said the mill was shut.", "A nurse who accused Ivo Lind of fraud"),
        (
            "Few of those who worked for Ida Renn or Ivo Lind said it was shut.",
            "Few of those who worked for Ida Renn or Ivo Lind",
        ),
        ("Opponents of hiring Ivo Lind say the mill is shut.", "Opponents of hiring Ivo Lind"),
        ("The mayor fired ten, including Mia Orr, and the clerk said the mill was shut.", "the clerk"),
        ("The clerk fled and in Elmstad bakers said the mill was shut.", "Elmstad bakers"),
        ("The pier sank and at a briefing firefighters said the mill was shut.", "a briefing firefighters"),
        ("Plans for replacing Ivo Lind suggest the mill is shut.", "Plans for replacing Ivo Lind"),
        ("Bakers accused of robbing Ivo Lind said the mill was shut.", "Bakers accused of robbing Ivo Lind"),
        ("Accused of lying Ivo Lind said the mill was shut.", "Ivo Lind"),
        ("Tired of waiting Ivo Lind said the mill was shut.", "Ivo Lind"),
        ("After a year of campaigning Ivo Lind said the mill was shut.", "Ivo Lind"),
        ("The storm that hit Elmstad and officials said ten died.", "officials"),
        ("Ivo Lind echoed on Monday calls for peace.", "Ivo Lind"),
        ("The mayor endorsed on Monday plans to shut the mill.", "The mayor"),
        ("A letter sent on Monday calls for peace.", "A letter sent on Monday"),
        ("A clip credited to Ivo Lind showed the mill.", "A clip credited to Ivo Lind"),
    ],
)
def test_whom_a_relative_clause_names_does_not_speak(text: str, who: str) -> None:
    speaker = "ivo-lind" if who == "Ivo Lind" else ""
    assert (who, speaker) in [(each.speaker_text, each.speaker) for each in quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        # what stands in a bracket in front of the comma is the end of what is said
        "The mill was sold to Elmstad Oats (ELO), said Ivo Lind.",
        '"The mill was sold to Elmstad Oats (ELO)", said Ivo Lind.',
        "The mill (worth $2m), said Ivo Lind, was sold.",
        # where somebody else says it, who stands behind the place or the medium
        "Ida Renn left and on her website Ivo Lind said the mill was sold.",
        "Ida Renn left and in an interview Ivo Lind said the mill was sold.",
        # what another wrote is what is answered
        "Ivo Lind answered remarks Ida Renn made on Monday by saying the mill was sold.",
        "Ivo Lind read a letter Ida Renn wrote before saying the mill was sold.",
        # an opening phrase with an -ing form
        "Accused of lying Ivo Lind said the mill was sold.",
        "Sick of waiting Ivo Lind said the mill was sold.",
        # who stands behind a row of others, whom something is done to
        "The mayor fired ten, including Ida Renn, and Ivo Lind said the mill was sold.",
    ],
)
def test_who_says_it_is_not_lost_behind_another(text: str) -> None:
    found = [each for each in quotes(text) if each.speaker == "ivo-lind"]
    assert len(found) == 1
    assert "mill" in found[0].text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ida Renn met the deputy mayor, who said the pier was weak.", "ida-renn"),
        ("Judge Ivo Lind wrote to the retired judge, who said the pier was weak.", "ivo-lind"),
        ("Mayor Ivo Lind met the mayor of Elmstad. The mayor, who said the pier was weak, left.", "ivo-lind"),
        ("Mayor Ivo Lind left. A former mayor spoke. The mayor, who said the pier was weak, left.", "ivo-lind"),
        ("The choir posted a video of Ivo Lind accusing him of theft.", "ivo-lind"),
        ("Bakers shared a clip of Ivo Lind claiming he was a thief.", "ivo-lind"),
        ("Guards released video of Ivo Lind suggesting he was armed.", "ivo-lind"),
        ("The film of Ida Renn showing the pier is out.", "ida-renn"),
        ("The filmmaker of Ida Renn saying the pier is weak is out.", "ida-renn"),
        ("The firm issued a statement, which Ida Renn called a lie, saying the pier was weak.", "ida-renn"),
        ("The firm issued a statement, which Ida Renn called a lie, adding that the pier was weak.", "ida-renn"),
        ("The union sent a letter, which Ida Renn called a threat, warning that it would strike.", "ida-renn"),
        ("Ida Renn spent years with a husband denying he drank.", "ida-renn"),
        ("Ida Renn spent the week with doctors saying she might die.", "ida-renn"),
        ("Ida Renn spent a fortune lobbying officials claiming the pier was weak.", "ida-renn"),
        ("The mayor withdrew a report Ida Renn published in May claiming it had errors.", "ida-renn"),
    ],
)
def test_nobody_says_it_who_is_only_near(text: str, speaker: str) -> None:
    assert speaker not in [each.speaker for each in quotes(text) if each.cue not in ("called", "withdrew")]


def test_what_takes_somebody_a_time_is_no_speaker() -> None:
    assert "It" not in [each.speaker_text for each in quotes("It took Ida Renn three days to admit that she lied.")]


@pytest.mark.parametrize(
    "text",
    [
        "The baker met a man who knew Ida Renn and Ivo Lind said the mill was shut.",
        "The baker who had left was sad and Ivo Lind said the mill was shut.",
        "In the hope of winning, Ivo Lind said the mill was shut.",
    ],
)
def test_who_stands_behind_a_relative_clause_may_speak(text: str) -> None:
    assert ("ivo-lind", "the mill was shut") in said(text)


def test_what_is_said_of_whom_a_relative_clause_tells_of_is_whole() -> None:
    assert said("Ida Renn said the choir that met Ivo Lind had left.") == [
        ("ida-renn", "the choir that met Ivo Lind had left")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Lind, warned that the mill was old, left the hall.", []),
        ("Told that the mill was old, Ivo Lind laughed.", []),
        ("Ivo Lind, told that Ida Renn had won, said he was glad.", [("ivo-lind", "he was glad")]),
        ("Ivo Lind, a nurse, warned that the mill, built in May, was old.", [
            ("ivo-lind", "that the mill, built in May, was old")
        ]),
        ("Ivo Lind, a nurse, warned that the mill was old, urged them to leave and ran.", [
            ("ivo-lind", "that the mill was old"), ("ivo-lind", "to leave and ran")
        ]),
        ("The head of the mill, Ivo Lind, assured that it was safe.", [("ivo-lind", "that it was safe")]),
        ("Ivo Lind, told by Ida Renn that it was old, left.", [("ida-renn", "that it was old, left")]),
        ("Ida Renn met two nurses, both of whom said it was old.", [("both of whom", "it was old")]),
        ("Ida Renn was late for the talk, thanked Ivo Lind and said that it was old.", [
            ("ida-renn", "Ivo Lind"), ("ida-renn", "that it was old")
        ]),
        ("The mill is old, said Ivo Lind.", [("ivo-lind", "The mill is old")]),
        ("Ida Renn said the mill was old and denied that it was shut.", [
            ("ida-renn", "the mill was old"), ("ida-renn", "that it was shut")
        ]),
    ],
)  # fmt: skip
def test_who_is_told_or_thanked_is_not_who_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("office", "speaker"),
    [
        ("head of the Harbor Council", "ida-renn"),
        ("a professor at the University of Tarn in Norway", "ida-renn"),
        ("deputy director of the Harbor Council", "ida-renn"),
        ("a friend of Ivo Lind", ""),
        ("one of the lawyers for the Harbor Council", ""),
    ],
)
def test_who_has_an_office_is_meant_by_who(office: str, speaker: str) -> None:
    found = [each.speaker for each in quotes(f"It was for Ida Renn, {office}, who accused the mayor of lying.")]
    assert [each for each in found if each] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Clerk Ivo Lind said the mill would open. Karl Moss disagreed.", "karl-moss"),
        ("Clerk Ivo Lind said the mill would open. The other man, farmer Karl Moss, disagreed.", "karl-moss"),
        ("Clerk Ivo Lind said the mill would open. He met Karl Moss in May.", "ivo-lind"),
        ("Clerk Ivo Lind said the mill would open. Ida Renn disagreed.", "ivo-lind"),
        ("Clerk Ivo Lind said the mill would open. Moss refused to answer.", ""),
        ("Clerk Ivo Lind said the mill would open. Moss openly admitted it was late.", ""),
        ("Clerk Ivo Lind said the mill would open. Tarnbook rose.", "ivo-lind"),
    ],
)
def test_who_spoke_last_or_disagreed_goes_on(before: str, speaker: str) -> None:
    assert quotes(f"{before} “It leaks,” he said.")[-1].speaker == speaker


@pytest.mark.parametrize(
    "before",
    [
        "Ivo Lind confessed. Judge Odo Tarn said the case was sad. He admitted that he stole the oats.",
        "Ivo Lind was freed. His lawyer Odo Tarn said it was just. He said he wanted to go home.",
        "Ivo Lind, 45, was arrested. Detective Odo Tarn said the man had a knife. He said he was innocent.",
        "Ivo Lind was sacked. Ivo Lind's boss Odo Tarn said sales were bad. He said he had been bullied.",
        "Ivo Lind was jailed. The victim's father, Odo Tarn, said it was right. He said he was innocent.",
        "Ivo Lind was jailed. Odo Tarn, his brother, said it was wrong. He said he was innocent.",
        "Ivo Lind was jailed. Odo Tarn, a friend of Ivo Lind, said it was wrong. He said he was innocent.",
        "Ivo Lind quit. The mayor, Odo Tarn, said he was sorry to lose him. He said he was tired.",
        "Ivo Lind lost. Odo Tarn said the count was right. He denied that he had cheated.",
    ],
)
def test_who_speaks_of_another_does_not_surely_go_on(before: str) -> None:
    assert quotes(before)[-1].speaker != "odo-tarn"


@pytest.mark.parametrize("name", ["Reuters", "NBC News", "Ida Renn"])
@pytest.mark.parametrize("dash", ["-", "--", "—"])
@pytest.mark.parametrize(
    ("last", "content"),
    [
        ("Ivo Lind said the mill was “a joke.”", "the mill was “a joke.”"),
        ("“It rose,” Ivo Lind said. “I like it.”", "It rose … I like it."),
    ],
)
def test_who_wrote_an_article_does_not_say_its_last_words(last: str, content: str, dash: str, name: str) -> None:
    assert said(f"{last}\n\n{dash} {name}") == [("ivo-lind", content)]


def test_who_signs_a_whole_quotation_says_it() -> None:
    assert said("“I like it and so will you.”\n\n— Ida Renn") == [("ida-renn", "I like it and so will you.")]
    blurb = "Reviewers were kind.\n\n“A joy to read.”\n\n— The New York Times\n\nIt sold well."
    assert said(blurb) == [("the-new-york-times", "A joy to read.")]
    assert said("“A joy to read.”\n\n— The New York Times") == [("the-new-york-times", "A joy to read.")]
    inner = '“I asked him, "Is it old?" and he said so.”'
    assert [who for who, _ in said(f"{inner} — Ida Renn")] == ["ida-renn"]
    assert "reuters" not in [who for who, _ in said("Ivo Lind was glad.\n\n“I like it.”\n\n— Reuters")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They dug up remarks Ivo Lind made in 2006 saying the mill was old.", ("ivo-lind", "the mill was old")),
        ("A letter Ivo Lind sent Ida Renn on Monday alleging that it was old is lost.", ("ivo-lind", "that it was")),
        ("Ida Renn left the board in 2013 saying the mill was old.", ("ida-renn", "the mill was old")),
        ("The board left him a note, which Ivo Lind called a joke, adding that it lied.", ("ivo-lind", "that it lied")),
        ("Ida Renn praised it, which Ivo Lind called “a joke,” saying it was old.", ("ida-renn", "it was old")),
        ("It is old, according to a memo Ivo Lind sent Monday.", ("a memo", "It is old")),
        ("It is old, according to a study two nurses wrote.", ("a study", "It is old")),
    ],
)
def test_who_speaks_through_what_is_written_or_called(text: str, expected: tuple[str, str]) -> None:
    who, what = said(text)[-1]
    assert (who, what[: len(expected[1])]) == expected


@pytest.mark.parametrize("verb", ["faced", "drew", "has been facing", "received"])
def test_who_faces_criticism_does_not_criticise(verb: str) -> None:
    assert "ivo-lind" not in [who for who, _ in said(f"Ivo Lind {verb} criticism over the mill in Norway.")]
    assert ("ida-renn", "the mill") in said(f"Ivo Lind {verb} criticism from Ida Renn over the mill.")
    assert ("ivo-lind", "that the mill was weak") in said("Ivo Lind made an accusation that the mill was weak.")


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_quotation_behind_a_dash_stands_alone(dash: str) -> None:
    text = f"The mayor left early {dash} “I am ill today,” Ida Renn said {dash} and the board met."
    assert said(text) == [("ida-renn", "I am ill today")]
    text = f"“I think the plan” {dash} of which little is known {dash} “is going to last,” Ida Renn said."
    assert [who for who, _ in said(text)] == ["ida-renn"]


@pytest.mark.parametrize("dash", ["-", "—"])
def test_who_speaks_between_dashes_does_not_go_on_behind_them(dash: str) -> None:
    text = f"The board shut the mill {dash} “It was high time,” Ivo Lind said {dash} and denied that it was broke."
    assert [what for who, what in said(text) if who == "ivo-lind"] == ["It was high time"]
    text = f"Ivo Lind said it was late {dash} too late {dash} and denied that it was broke."
    assert ("ivo-lind", "that it was broke") in said(text)
