"""Which phrase speaks: the subject of a verb, all of it and no more, by the rules engine."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.quotes.attributions import find_attributions
from dossier.model import text_at


def attributions(text: str) -> list[tuple[str, str]]:
    """(source, content) of every attribution, final punctuation aside."""
    found = find_attributions(RulesEngine().parse(text))
    return [(text_at(text, each.source), text_at(text, each.content).rstrip(".")) for each in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Odo Tarn, who was jailed in 2019, is innocent, said his lawyer, Ivo Lind.",
         "his lawyer, Ivo Lind", "Odo Tarn, who was jailed in 2019, is innocent"),
        ("The road, which links two towns, was shut, said a police spokesman.",
         "a police spokesman", "The road, which links two towns, was shut"),
        ('Ann Quill, the mayor, "never touched a penny", said Odo Tarn.',
         "Odo Tarn", 'Ann Quill, the mayor, "never touched a penny"'),
        ("Ann Quill warned the clerk, Odo Tarn, during the talks not to go, said an official who was there.",
         "an official who was there", "Ann Quill warned the clerk, Odo Tarn, during the talks not to go"),
        # what stands behind the verb is what is said, or when
        ("Odo Tarn, who was jailed in 2019, said his lawyer, Ivo Lind, had lied.",
         "Odo Tarn, who was jailed in 2019", "his lawyer, Ivo Lind, had lied"),
        ("The clerk, Odo Tarn, said early Friday that a fool had been sent.",
         "The clerk, Odo Tarn", "that a fool had been sent"),
        ("The clerk, Odo Tarn, said Ann Quill and a baker had left.",
         "The clerk, Odo Tarn", "Ann Quill and a baker had left"),
    ],
)  # fmt: skip  # read as a table
def test_who_stands_behind_a_verb_that_ends_a_sentence_says_it(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("Clerks who would rather work for Quill or Tarn or Ivo Lind", "said the mill was shut."),
        ("A poll released Sunday by the Lodd Post and Quill News", "said the mill was shut."),
        ("A report written by Ann Quill and Odo Tarn", "said the mill was shut."),
        ("Police searching for a girl who vanished on her way home", "said the mill was shut."),
        ("Officers investigating the murder of a man who was stabbed in Tarn", "said the mill was shut."),
        ("A clerk at the town hall who answered the phone", "said the mill was shut."),
        ("Two experts who reviewed photographs of a shell found in the yard", "said the mill was shut."),
        ("The clerk who wrote the speech delivered by the mother of the mayor", "said the mill was shut."),
    ],
)
def test_a_phrase_with_a_verb_of_its_own_is_whole(source: str, rest: str) -> None:
    assert attributions(f"{source} {rest}")[-1] == (source, "the mill was shut")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("He came with Quill and Odo Tarn said the mill was shut.", "Odo Tarn"),
        ("He stood by Quill and Odo Tarn said the mill was shut.", "Odo Tarn"),
        ("A letter from Quill and Odo Tarn said the mill was shut.", "A letter from Quill and Odo Tarn"),
        ("A clerk who said Quill told him the mill was shut left.", "Quill"),
    ],
)
def test_a_clause_of_its_own_is_no_part_of_a_phrase(text: str, source: str) -> None:
    assert attributions(text)[-1][0] == source


@pytest.mark.parametrize(
    "source",
    [
        "Many in town", "Several on the board", "Most on the board", "Several", "Most", "Few of them", "So many",
        "Most retired officers", "Clerks in more than two dozen towns", "Bakers with ties to both mayors",
    ],
)  # fmt: skip  # read as a table
def test_words_for_how_many_stand_for_people(source: str) -> None:
    assert attributions(f"{source} said it was late.") == [(source, "it was late")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("What matters most in town is rest, the mayor said.", "the mayor", "What matters most in town is rest"),
        ("In town many say it is late.", "many", "it is late"),
        ("Ann Quill has been mayor since 2010 and most recently said it was late.", "Ann Quill", "it was late"),
        ("It is shut, according to a recently published study.", "a recently published study", "It is shut"),
        ("The mill is shut, according to a yearly Lodd poll.", "a yearly Lodd poll", "The mill is shut"),
        ("The only hope Quill had was late, the clerk said.", "the clerk", "The only hope Quill had was late"),
        # when it was said
        ("The board less than two weeks ago said that it was late.", "The board", "that it was late"),
        ("When Ann Quill a month later said that it was late, he left.", "Ann Quill", "that it was late"),
        ("A year later, the mayor said it was late.", "the mayor", "it was late"),
        # brackets
        ("(Ann Quill, a baker, has said that it was late.)", "Ann Quill, a baker", "that it was late"),
    ],
)  # fmt: skip  # read as a table
def test_how_many_how_and_when(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The crowd cheered when Ann Quill rose and said it was late.", "Ann Quill"),
        ("The room fell silent after Ann Quill stood up and said it was late.", "Ann Quill"),
        ("The union hailed it, though its head Odo Tarn had left and said it was late.", "its head Odo Tarn"),
        ("It came a day after Ms. Quill, in a speech, said it was late.", "Ms. Quill"),
        ("The crowd cheered as Mr. Tarn, asked about it, said it was late.", "Mr. Tarn"),
        # what closes that clause, and who else may have said it
        ("The board met when Ann Quill rose, and said it was late.", "The board"),
        ("The board waited until Ann Quill rose and then said it was late.", "The board"),
        ("Odo Tarn resigned after the council met and said it was late.", "Odo Tarn"),
        ("The mayor left because the bus had come and said it was late.", "The mayor"),
    ],
)
def test_a_second_verb_is_of_the_clause_in_front(text: str, source: str) -> None:
    assert attributions(text)[-1] == (source, "it was late")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # what stands in front of its subject ends with its comma
        ("Saying that he was late, the mayor resigned.", "the mayor", "that he was late"),
        ("Accusing the mayor of theft, Ann Quill resigned.", "Ann Quill", "the mayor of theft"),
        ("After telling reporters that it was late, Ann Quill resigned.", "Ann Quill", "that it was late"),
        ("Hours after saying that it was late, Ann Quill resigned.", "Ann Quill", "that it was late"),
        ("The mayor, after saying he would stay, resigned.", "The mayor", "he would stay"),
        ("Ann Quill met the board before loudly saying it was late.", "Ann Quill", "it was late"),
        # whoever has, begins or takes something tells it
        ("Ann Quill found ways to say that it was late.", "Ann Quill", "that it was late"),
        ("The board gave Odo Tarn a chance to say that it was late.", "Odo Tarn", "that it was late"),
        ("They took turns saying that it was late.", "They", "that it was late"),
        ("Odo Tarn started out their debate saying it was late.", "Odo Tarn", "it was late"),
        ("Odo Tarn began his speech saying it was late.", "Odo Tarn", "it was late"),
        ("The fire left 62 percent of voters saying it was late.", "62 percent of voters", "it was late"),
        ("Tarn won by a margin that led him to say that it was late.", "him", "that it was late"),
        ("It was loud, with many marchers and bakers saying it was late.", "many marchers and bakers", "it was late"),
        # who is spoken to or sent, or has words of its own, does
        ("The strike led the mayor to say that it was late.", "the mayor", "that it was late"),
        ("The clerks ended a strike saying it was late.", "a strike", "it was late"),
        ("Ann Quill left with Tarn and a clerk saying it was late.", "a clerk", "it was late"),
        # a relative clause, and what it interrupts
        ("The clerk, who met Quill and said he was ill, resigned.", "who", "he was ill"),
        ("The clerk, who met Quill, and later said he was ill, resigned.", "who", "he was ill"),
        ("The clerk, who met Quill, resigned and said he was ill.", "The clerk, who met Quill", "he was ill"),
        ("Ann Quill during a rally said it was late.", "Ann Quill", "it was late"),
        ("After talks during the war the mayor said it was late.", "the mayor", "it was late"),
        ("He's said that it was late.", "He", "that it was late"),
    ],
)  # fmt: skip  # read as a table
def test_whose_verb_it_is(text: str, source: str, content: str) -> None:
    assert attributions(text)[-1] == (source, content)


@pytest.mark.parametrize("text", ["While he's said to be ill, he works.", "Asked about the fire, the mayor left."])
def test_whom_something_is_said_of_does_not_say_it(text: str) -> None:
    assert [source for source, _ in attributions(text) if source] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # the main clause behind an opening one that no comma ends
        ("As Odo Tarn left Ann Quill took the knife and said it was late.", "Ann Quill"),
        ("When the clerk spoke Ann Quill shook her head, rose and said it was late.", "Ann Quill"),
        ("Before the vote ended she stood up and warned it was late.", "she"),
        # the opening clause goes on
        ("As Odo Tarn met Ann Quill and said it was late, the bell rang.", "Odo Tarn"),
        ("As Odo Tarn knew Ann Quill rose and said it was late, the bell rang.", "Odo Tarn"),
        ("The bell rang as Odo Tarn rose and said it was late.", "Odo Tarn"),
    ],
)
def test_who_speaks_behind_an_opening_clause(text: str, source: str) -> None:
    assert attributions(text)[-1] == (source, "it was late")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A woman whose son slept on chairs pushed together in a hall said that it was late.",
         "A woman whose son slept on chairs pushed together in a hall"),
        ("A man whose house burned in a storm has said that it was late.", "A man whose house burned in a storm"),
        ("He met a clerk whose boss left in May and said that it was late.", "He"),
        ("They met a man whose house burned and Odo Tarn said that it was late.", "Odo Tarn"),
    ],
)  # fmt: skip  # read as a table
def test_who_is_told_apart_by_whose(text: str, source: str) -> None:
    assert attributions(text)[-1] == (source, "that it was late")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('The footage shows that the guard was stopped and replied: "It was late."', "the guard"),
        ("The minutes show that Ann Quill was warned and replied that it was late.", "Ann Quill"),
        ("The report shows that prices rose and says that it was late.", "The report"),
        ("The mayor shows that prices rose and said that it was late.", "The mayor"),
        ("The report shows that prices rose and warned that it was late.", "The report"),
        ("The poll shows that voters were angry, and said that it was late.", "The poll"),
    ],
)
def test_no_footage_replies(text: str, source: str) -> None:
    assert attributions(text)[-1][0] == source


@pytest.mark.parametrize(
    "source",
    [
        "Videos shared online and checked by the Courier",
        "Clerks hired in May by Odo Tarn and sacked by Ann Quill",
        "A man arrested on Monday and charged with theft",
        "A letter, sent to the board on Monday by a clerk,",
        "The board that runs the port, Tarn Ports,",
        "The firm which owns the road, Lodd Roads,",
    ],
)
def test_what_tells_which_one_it_is_does_not_part_it_from_its_verb(source: str) -> None:
    assert attributions(f"{source} said that it was late.") == [(source.removesuffix(","), "that it was late")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The road, shut since May, said Odo Tarn, was safe.", "Odo Tarn", "The road, shut since May … was safe"),
        ("Odo Tarn, hired in May, said his boss, Ivo Lind, was late.", "Odo Tarn, hired in May",
         "his boss, Ivo Lind, was late"),
        ("Odo Tarn sold the mill, moved to Lodd, said it was late and left.", "Odo Tarn", "it was late and left"),
        ("Odo Tarn left in May and a letter seen by the board said it was late.", "a letter seen by the board",
         "it was late"),
    ],
)  # fmt: skip  # read as a table
def test_no_verb_of_the_clause_is_taken_for_a_participle(text: str, source: str, content: str) -> None:
    assert attributions(text)[-1] == (source, content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # in what one tells of another, who said something there says more
        ("Ivo Lind said Odo Tarn called Ann Quill a liar and said he would sue.", "Odo Tarn"),
        ("Ivo Lind told the board that when he rang, Odo Tarn called it “mad” and said he would sue.", "Odo Tarn"),
        ("Ivo Lind said Odo Tarn called Ed Lind, a clerk who left, “mad” and said he would sue.", "Odo Tarn"),
        ("Ivo Lind told the court that Ann Quill got a loan after telling the bank she was ill.", "Ann Quill"),
        # … or who tells it all does
        ("Ivo Lind said Odo Tarn had called Ann Quill a liar and said he would sue.", "Ivo Lind"),
        ("Ivo Lind said Odo Tarn lied and said he would sue.", "Ivo Lind"),
        ("Ivo Lind said that the bus left after telling the bank she was ill.", "Ivo Lind"),
    ],
)
def test_whose_second_verb_it_is(text: str, source: str) -> None:
    assert attributions(text)[-1][0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Port Board (PB) on Monday (Feb 17) said that it rained.", "The Port Board (PB)"),
        ("It froze when Odo Tarn on Monday (Feb 17) said that it rained.", "Odo Tarn"),
        ("The Port Board (PB) said that it rained.", "The Port Board (PB)"),
    ],
)
def test_a_date_in_brackets_parts_nobody_from_the_verb(text: str, source: str) -> None:
    assert attributions(text)[-1] == (source, "that it rained")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("US officials said it rained.", "US officials"),
        ("On Monday US officials said it rained.", "US officials"),
        ("The man who told us said it rained.", "The man who told us"),
    ],
)
def test_a_country_in_letters_is_no_pronoun(text: str, source: str) -> None:
    assert attributions(text)[-1][0] == source
