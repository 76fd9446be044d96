"""The rules engine with the shared attribution stage, by example: who says what through which cue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("Mara Quill said that the bridge was shut.", "Mara Quill", "that the bridge was shut"),
        ("Mara Quill said the bridge was shut.", "Mara Quill", "the bridge was shut"),
        ("The head of the harbour board said on Monday that the port was full.",
         "The head of the harbour board", "that the port was full"),
        ("Odo Tarn, a baker from Elmstad, said the mill would close.",
         "Odo Tarn, a baker from Elmstad", "the mill would close"),
        ("The bridge was shut, said Odo Tarn, a baker.", "Odo Tarn, a baker", "The bridge was shut"),
        ("The bridge, she said, would stay shut.", "she", "The bridge … would stay shut"),
        ("She told reporters that the mill would close.", "She", "that the mill would close"),
        ("The clerk, who said that he had lost the key, left.", "who", "that he had lost the key"),
        ("In early May a spokesman for the mill said that it would close.",
         "a spokesman for the mill", "that it would close"),
        ("Bats are rare, according to the Committee to Protect Bats.",
         "the Committee to Protect Bats", "Bats are rare"),
        ("Fairness Now said it rained.", "Fairness Now", "it rained"),
        ("The board (TBF) on Monday confirmed that it rained.", "The board (TBF)", "that it rained"),
        ("Quill said villages in Lodd and Tarn had no light.", "Quill", "villages in Lodd and Tarn had no light"),
        ("Quill said the man she loved had left.", "Quill", "the man she loved had left"),
        ("Quill said the file he was shown had two pages.", "Quill", "the file he was shown had two pages"),
        ("Quill said most people would get nothing.", "Quill", "most people would get nothing"),
        ("Quill says it last saw the boy in May.", "Quill", "it last saw the boy in May"),
        ("Another said there had been trouble.", "Another", "there had been trouble"),
        ("Quill said in a phone call that it rained.", "Quill", "that it rained"),
        ("According to al-Tarn, his hand was broken.", "al-Tarn", "his hand was broken"),
        ("Ann Quill at Smith & Co said it was late.", "Ann Quill at Smith & Co", "it was late"),
        ("As Mayor Ann Berg noted on Monday, the bridge was hit.", "Mayor Ann Berg", "the bridge was hit"),
        ("The bridge was hit, as Mayor Ann Berg noted.", "Mayor Ann Berg", "The bridge was hit"),
        ("The bridge, as the mayor noted, was hit.", "the mayor", "The bridge … was hit"),
        ("It was safe, the mayor says, but residents dispute that.", "the mayor", "It was safe"),
        ("Quill said it was sold, which Ostmark denied.", "Quill", "it was sold"),
        ("Quill said it was sold, which the union denies.", "Quill", "it was sold"),
        ("Quill said she sought asylum, which the court denied.", "Quill", "she sought asylum, which the court denied"),
        ("Quill said they asked, but the firm rejected it.", "Quill", "they asked, but the firm rejected it"),
        ("Quill said he rang, but nobody called.", "Quill", "he rang, but nobody called"),
        ("Quill cried that the mill was on fire.", "Quill", "that the mill was on fire"),
        ("The dam is safe, Mara Quill continued.", "Mara Quill", "The dam is safe"),
        ("Quill said mass arrests had begun.", "Quill", "mass arrests had begun"),
        ("Quill claimed normal life continues.", "Quill", "normal life continues"),
        ("Quill put it to the board that it was late.", "Quill", "that it was late"),
        ("Quill claimed 40 lives had been saved.", "Quill", "40 lives had been saved"),
        ("Quill confirmed his nationality was Kenyan.", "Quill", "his nationality was Kenyan"),
        ('Quill denied it: "I never went there."', "Quill", '"I never went there."'),
        ('Quill hits out: "The plan is a joke."', "Quill", '"The plan is a joke."'),
        ("It rained, as Odo Tarn claimed.", "Odo Tarn", "It rained"),
        ("Here is what we know of Mara Quill: she was late, police said.", "police",
         "Here is what we know of Mara Quill: she was late"),
        ("Quill said it was sold, a conclusion disputed by the union.", "Quill", "it was sold"),
        ("Quill alleged that it was sold, a charge Tarn has denied.", "Quill", "that it was sold"),
        ("Quill said it was sold, but the union says it was not.", "Quill", "it was sold"),
        ("Quill said it was sold, but the dam held.", "Quill", "it was sold, but the dam held"),
        ("Two clerks familiar with it, granted anonymity, said it was late.",
         "Two clerks familiar with it, granted anonymity", "it was late"),
        ("It came after the union leader, Odo Tarn, told workers that he would go.",
         "the union leader, Odo Tarn", "that he would go"),
        ("Odo Tarn, 58, who was ill in April, denies owning the mill.",
         "Odo Tarn, 58, who was ill in April", "owning the mill"),
        ("In Elmstad, a baker, who had run, said it was late.", "a baker, who had run", "it was late"),
        ("It fell after the storm, killing two, said Odo Quill.", "Odo Quill", "It fell after the storm, killing two"),
        ("\"Not a chance,\" he fired back.", "he", "\"Not a chance,\""),
        ("\"He never called. Not once,\" said Ann Quill.", "Ann Quill", "\"He never called. Not once,\""),
        ("The clerk said that a man in plain clothes took it and told him he was late.", "a man", "he was late"),
        ("The clerk said that a man took it and told reporters that it was late.", "The clerk", "that it was late"),
        ("The fire claimed 12 lives, the mayor said.", "the mayor", "The fire claimed 12 lives"),
        ("It was shut, the mayor reported on Monday, Presswire writes.", "the mayor", "It was shut"),
        ("It was shut, the mayor said, Presswire reports.", "the mayor", "It was shut"),
        ("A post claims that Quill told the board that it was late.",
         "A post", "that Quill told the board that it was late"),
        ("Quill said many of the guests still had no room.", "Quill", "many of the guests still had no room"),
        ("Quill said in a statement read on the radio that anyone could go.", "Quill", "that anyone could go"),
        ("Quill said in a report released today that anyone could go.", "Quill", "that anyone could go"),
        ("According to Ann Quill, officials rarely give a reason.", "Ann Quill", "officials rarely give a reason"),
        ("Ann Quill rejects that: the dam, she says, is safe.", "she", "the dam … is safe"),
        ('Ann Quill sees it otherwise: she wrote in May that "we are lost".', "she", 'that "we are lost"'),
        ("The rule is simple: the dam, she says, is safe.", "she", "The rule is simple: the dam … is safe"),
        ("It rained when a manager, Ann Quill, told the board that it was late.",
         "a manager, Ann Quill", "that it was late"),
        ("Quill says 40 died; the mayor says 12 did.", "Quill", "40 died"),
        ('"I slept," he wrote in his memoir, "A Lamp in the Wind" (1989).', "he", '"I slept,"'),
        ("Maria das Dores Falk, whose mother died, said it was late.",
         "Maria das Dores Falk, whose mother died", "it was late"),
        ("Quill accused the port's owner, Tarn Mills, of playing chicken.",
         "Quill", "the port's owner, Tarn Mills … of playing chicken"),
        ("Quill said a group of mills led by Tarn had refused.", "Quill", "a group of mills led by Tarn had refused"),
        ("In one, dated May 3, she asked her aide to leave.", "she", "her aide to leave"),
        ("Quill said it had been empty since 2019, a claim which drew laughter.",
         "Quill", "it had been empty since 2019"),
        ("Residents were told about the flood by the board.", "the board", "the flood"),
        ("Residents were told by the board that it rained.", "the board", "that it rained"),
        ("According to the police, the road is open.", "the police", "the road is open"),
        ("The road is open, according to the police.", "the police", "The road is open"),
        ("According to Ann Quill, who runs the mill, the dam is safe.", "Ann Quill", "the dam is safe"),
        ("According to the board, who pays is still open.", "the board", "who pays is still open"),
        ("Warned that the dam could fail, the town moved its school.", "", "that the dam could fail"),
        ("Warned that the dam could fail, Ann Quill, the mayor, left.", "", "that the dam could fail"),
        # a comma closes what a relative clause has left open
        (
            "The head of the police who has vowed that nothing will stop her, confirmed the arrest.",
            "The head of the police who has vowed that nothing will stop her",
            "the arrest",
        ),
        # what is done first is done by who speaks
        ("Odo Tarn rose, furrowed his brow and said it was late.", "Odo Tarn", "it was late"),
        # who that is stands between commas
        ("According to Loud Silence, a guild, prizes were sold.", "Loud Silence, a guild", "prizes were sold"),
        (
            "According to the Courier, a paper that is read in Danby, the mayor has left.",
            "the Courier, a paper that is read in Danby",
            "the mayor has left",
        ),
        (
            "According to Loud Silence, an NGO made up of former clerks that has no seat, prizes were sold.",
            "Loud Silence, an NGO made up of former clerks that has no seat",
            "prizes were sold",
        ),
        (
            "According to police, a driver, two clerks and a guard were hurt.",
            "police",
            "a driver, two clerks and a guard were hurt",
        ),
        ("According to Ann Quill, a driver, 34, was hurt.", "Ann Quill", "a driver, 34, was hurt"),
        (
            "According to police, a man fired at a guard, the crowd fled and two were hurt.",
            "police",
            "a man fired at a guard, the crowd fled and two were hurt",
        ),
        (
            "According to police, a white van, its windows blacked out, sped off.",
            "police",
            "a white van, its windows blacked out, sped off",
        ),
        # … and what is so meanwhile is nobody
        (
            "The toll rose to 74 on Monday, according to police, with that number expected to climb.",
            "police",
            "The toll rose to 74 on Monday … with that number expected to climb",
        ),
        ("The mayor announced that taxes would rise, adding that it hurt.", "The mayor", "that taxes would rise"),
        ("Odo Tarn, 37, told the Post that the mill would close.", "Odo Tarn, 37", "that the mill would close"),
        ("Officers hunting the killer of Tom Hale said they had a knife.",
         "Officers hunting the killer of Tom Hale", "they had a knife"),
        ("The court's presiding judge, Ann Quill, said it was late.",
         "The court's presiding judge, Ann Quill", "it was late"),
        ("Superintendent of Police (SSP) Ann Quill said it was late.",
         "Superintendent of Police (SSP) Ann Quill", "it was late"),
        ("The economist Ann Quill wonders whether the bank can wait.",
         "The economist Ann Quill", "whether the bank can wait"),
        ("The U.N. mission, MONT, estimates that 300 people fled.",
         "The U.N. mission, MONT", "that 300 people fled"),
        ("Ann Quill, who paid for it, is convinced that the mill is safe.",
         "Ann Quill, who paid for it", "that the mill is safe"),
        ("After Odo Tarn said the firm had lied, shares fell.", "Odo Tarn", "the firm had lied"),
        ("While the mayor said the bridge was safe, engineers closed it.", "the mayor", "the bridge was safe"),
        ("When contacted, Odo Tarn confirmed the attack.", "Odo Tarn", "the attack"),
        ("Odo Tarn of Tarn Mills, said the mill was late.", "Odo Tarn of Tarn Mills", "the mill was late"),
        ("One minister I spoke to said he would stay.", "One minister I spoke to", "he would stay"),
        ("A baker I have known for a decade wrote that the mill was late.",
         "A baker I have known for a decade", "that the mill was late"),
        ("Odo Tarn testified before a Senate committee that the valve had failed.",
         "Odo Tarn", "that the valve had failed"),
        ("The Tarn Brigade, a group that has claimed three attacks, said it had the files.",
         "The Tarn Brigade, a group that has claimed three attacks", "it had the files"),
        ("The mayor urged residents not to travel.", "The mayor", "residents not to travel"),
        ("An engineer freed after 73 days in captivity said it was cold.",
         "An engineer freed after 73 days in captivity", "it was cold"),
        ("One of them said it was cold.", "One of them", "it was cold"),
        ("Odo Tarn rejected on Friday a plan that his party had approved.",
         "Odo Tarn", "a plan that his party had approved"),
        ("When will it end, she asked.", "she", "When will it end"),
        ("Then Ibrahim Said Ali said the boat was lost.", "Ibrahim Said Ali", "the boat was lost"),
        ("It was Mr Said who said the boat was lost.", "who", "the boat was lost"),
        ("Hope Quill said the boat was lost.", "Hope Quill", "the boat was lost"),
        ("Odo Tarn, who runs the mill, denied that it would close.",
         "Odo Tarn, who runs the mill", "that it would close"),
    ],
)  # fmt: skip  # read as a table
def test_indirect_speech(text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Quill claimed that the mill was sound, and said that it would open.", "Quill", "that it would open"),
        ("Quill told the board it was late, adding that nobody knew why.", "Quill", "that nobody knew why"),
        ("The mayor declined to say whether the bridge was safe.", "The mayor", "to say whether the bridge was safe"),
        ("Quill was quoted as saying that the bridge was shut.", "Quill", "that the bridge was shut"),
        ("The mayor's promise to repair the bridge was forgotten.", "The mayor", "to repair the bridge"),
        ("The mayor is confident that the bridge is safe.", "The mayor", "that the bridge is safe"),
        ("Three officials who asked not to be named said the mill was sold.",
         "Three officials who asked not to be named", "the mill was sold"),
        ("A report published on Monday found that the bridge was weak.",
         "A report published on Monday", "that the bridge was weak"),
        ("Speaking to reporters, Quill said that the mill was sold.", "Quill", "that the mill was sold"),
        ("Mr. J. B. Quill of Elm St. said the U.S. Senate had voted.",
         "Mr. J. B. Quill of Elm St.", "the U.S. Senate had voted"),
        ("The town, which owns the mill, said it would be sold.",
         "The town, which owns the mill", "it would be sold"),
        ("Halden Civil Works said it was late.", "Halden Civil Works", "it was late"),
        ("Ann Quill, in turn, said that the mill was sold.", "Ann Quill", "that the mill was sold"),
        ("I said that it was late.", "I", "that it was late"),
        ("Quill said that he was tired, and the board does not demand a report.",
         "Quill", "that he was tired, and the board does not demand a report"),
        ("Quill said that the men who, according to the board, had left came back.",
         "Quill", "that the men who, according to the board, had left came back"),
        ("A letter sent to Mara Quill warned that the dam would burst.",
         "A letter sent to Mara Quill", "that the dam would burst"),
        ("A note left for Odo Tarn by a clerk in May said it was late.",
         "A note left for Odo Tarn by a clerk in May", "it was late"),
        ("Letters sent home in bags confirmed that the mill would shut.",
         "Letters sent home in bags", "that the mill would shut"),
        ("The crew rested as letters sent to the board confirmed that the mill would shut.",
         "letters sent to the board", "that the mill would shut"),
        ("A man hit by Odo Tarn's cart said it was late.", "A man hit by Odo Tarn's cart", "it was late"),
        ("Odo Tarn left for Lodd in May and said that it was late.", "Odo Tarn", "that it was late"),
        ("Odo Best ran the mill.\n\nBest said he had sold it.", "Best", "he had sold it"),
        ("Odo Best ran the mill.\n\nBest friends said he had sold it.", "Best friends", "he had sold it"),
        ("The agent, Mara Fell, said the mill was sold.", "The agent, Mara Fell", "the mill was sold"),
        ("Council leader Odo Grew said the mill was sold.", "Council leader Odo Grew", "the mill was sold"),
        ("Lodd Mills managing director Odo Tarn said it was late.",
         "Lodd Mills managing director Odo Tarn", "it was late"),
        ("Lodd Mills managing director Odo van Tarn disputed the claim, saying that it was late.",
         "Lodd Mills managing director Odo van Tarn", "that it was late"),
        ("Its then agent, Odo Tarn, said the mill was sold.", "Its then agent, Odo Tarn", "the mill was sold"),
        ("The board's then agent, Odo Tarn, said the mill was sold.",
         "The board's then agent, Odo Tarn", "the mill was sold"),
        # who makes what is read, shown or held speaks through it
        ("The board issued a statement saying that the mill was sold.", "The board", "that the mill was sold"),
        ("Quill used her speech to demand that the mill be sold.", "Quill", "that the mill be sold"),
        ("The board sent out a series of letters warning that it was late.", "The board", "that it was late"),
        ("Marchers held banners demanding that the mill be sold.", "Marchers", "that the mill be sold"),
        ("Quill left the hall saying that it was late.", "Quill", "that it was late"),
        ("The board got a letter saying that the mill was sold.", "a letter", "that the mill was sold"),
        ("The board sent a clerk to say that it was late.", "a clerk", "that it was late"),
        ("It was Quill who opened the mill by declaring that it was late.", "who", "that it was late"),
        ("The letter goes on to say that it was late.", "The letter", "that it was late"),
        ("Quill opened a letter saying that it was late.", "a letter", "that it was late"),
        ("Police seized a letter that said it was late.", "that", "it was late"),
        ("The Courier ran an ad saying that it was late.", "an ad", "that it was late"),
        ("The mayor faced allegations claiming that it was late.", "allegations", "that it was late"),
        ("The mayor dismissed bakers warning that it was late.", "The mayor", "bakers warning that it was late"),
        ("The mayor visited the baker demanding that the mill be shut.", "the baker", "that the mill be shut"),
        ("Odo Tarn criticised Ann Quill saying that it was late.", "Odo Tarn", "that it was late"),
        # all of a row
        ("Odo Tarn, Ann Quill, and Ivo Lind said that it was late.", "Odo Tarn, Ann Quill, and Ivo Lind",
         "that it was late"),
        ("Millers, bakers and two clerks warned that it was late.", "Millers, bakers and two clerks",
         "that it was late"),
        ("On Monday, Odo Tarn, a baker, and Ann Quill said that it was late.", "Odo Tarn, a baker, and Ann Quill",
         "that it was late"),
        ("Odo Tarn, who owns the mill, and Ann Quill said that it was late.",
         "Odo Tarn, who owns the mill, and Ann Quill", "that it was late"),
        ("A day later, the mayor and the bishop said that it was late.", "the mayor and the bishop",
         "that it was late"),
        ("This time, the mayor and the bishop said that it was late.", "the mayor and the bishop",
         "that it was late"),
        ("The mill is shut, and Ann Quill said that it was late.", "Ann Quill", "that it was late"),
        ("Millers as well as two clerks warned that it was late.", "Millers as well as two clerks",
         "that it was late"),
        ("Quill sings as well as Ann Quill said that he would.", "Ann Quill", "that he would"),
        ("Bakers, Odo Tarn and Ann Quill said, had left.", "Odo Tarn and Ann Quill", "Bakers … had left"),
        ("In Mobile, Alabama, bakers and clerks said that it was late.", "bakers and clerks", "that it was late"),
        ("Two days after the sale, the mayor and the clerk said that it was late.", "the mayor and the clerk",
         "that it was late"),
        # words for all of them, and set phrases, between who speaks and the verb
        ("The mayor and the bishop have both warned that it was late.", "The mayor and the bishop",
         "that it was late"),
        ("They both said that it was late.", "They", "that it was late"),
        ("The board has in turn denied that it was late.", "The board", "that it was late"),
        ("Odo Tarn at the time said that it was late.", "Odo Tarn", "that it was late"),
        ("Quill later in the day said that it was late.", "Quill", "that it was late"),
        ("Quill has since said that it was late.", "Quill", "that it was late"),
        ("The clerk went so far as to say that it was late.", "The clerk", "that it was late"),
        ("A northern clerk responded by saying that it was late.", "A northern clerk", "that it was late"),
        ("Yesterday Odo Tarn and Ann Quill said that it was late.", "Odo Tarn and Ann Quill", "that it was late"),
        ("Quill posted her name under a headline that said it was late.", "that", "it was late"),
        # numbers of people
        ("More than 40 bakers said that it was late.", "More than 40 bakers", "that it was late"),
        ("At least 40 bakers said that it was late.", "At least 40 bakers", "that it was late"),
        ("Nearly nine out of 10 say that it is late.", "Nearly nine out of 10", "that it is late"),
        ("Over the years Ann Quill said that it was late.", "Ann Quill", "that it was late"),
        # papers that say so, and whose they are
        ("Quill made a film that claims that it is late.", "Quill", "that it is late"),
        ("Quill got a letter that claims that it is late.", "that", "that it is late"),
        ("The mill planted articles alleging that it was late.", "The mill", "that it was late"),
        ("Many clerks — bakers, millers, porters — said that it was late.", "Many clerks — bakers, millers, porters",
         "that it was late"),
        ("The widow of late clerk Odo Tarn said that it was late.", "The widow of late clerk Odo Tarn",
         "that it was late"),
        ("Bakers in General Mills said that it was late.", "Bakers in General Mills", "that it was late"),
        ("Bakers in public bakeries said that it was late.", "Bakers in public bakeries", "that it was late"),
        # phrases with an adjective or a participle of their own
        ("A clerk familiar with the plans for Monday's sale says that it is late.",
         "A clerk familiar with the plans for Monday's sale", "that it is late"),
        ("A northern law enforcement official familiar with the sale said that it was late.",
         "A northern law enforcement official familiar with the sale", "that it was late"),
        ("Lodd Conservatives backing the sale said that it was late.", "Lodd Conservatives backing the sale",
         "that it was late"),
        ("A video shared on Slatebook and Tarnogram claims that it is late.",
         "A video shared on Slatebook and Tarnogram", "that it is late"),
        ("Odo Tarn left Lodd in May and Ann Quill says that it is late.", "Ann Quill", "that it is late"),
        ('The clerk refuted this information: "The mill is ours."', "The clerk", '"The mill is ours."'),
        ("A book just printed for young bakers explains that it is late.",
         "A book just printed for young bakers", "that it is late"),
        ("Voters in two towns going to the polls on Monday said that it was late.",
         "Voters in two towns going to the polls on Monday", "that it was late"),
    ],
)  # fmt: skip  # read as a table
def test_who_speaks_and_how_far(text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Vesna quoted Odo Tarn as saying that the bridge was shut.", "Odo Tarn", "that the bridge was shut"),
        ("Kray Post cited an unnamed clerk, a baker's son, as saying the bridge was shut.",
         "an unnamed clerk, a baker's son", "the bridge was shut"),
        ("Odo Tarn was quoted by Kray Post as saying that the bridge was shut.", "Odo Tarn",
         "that the bridge was shut"),
        ("Odo Tarn, quoted by Kray Post, said the bridge was shut.", "Odo Tarn", "the bridge was shut"),
        ("The clerk quoted the letter, saying that it was old.", "The clerk", "that it was old"),
    ],
)  # fmt: skip  # read as a table
def test_who_is_quoted_speaks(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


def test_what_is_contradicted_is_another_quote() -> None:
    text = "The board said Tarn had been heard, contradicting a Kray Post report on 26 March that he had been arrested."
    assert attributions(text) == [
        ("The board", "Tarn had been heard"),
        ("Kray Post", "that he had been arrested"),
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A report by Radio Elmstad on Monday that the mill had burned was wrong.", "Radio Elmstad",
         "that the mill had burned was wrong"),
    ],
)  # fmt: skip  # read as a table
def test_a_noun_attributes_to_the_name_beside_it(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]
    assert attributions("The report on the mill was read by the board.") == []  # nobody is told to have made it


@pytest.mark.parametrize(
    "text",
    [
        "The report on 13 March was long.",
        "Kray Post reported on Monday, 3 June 2024.",
        "The board's report on Friday evening was long.",
    ],
)
def test_a_date_is_nobodys_words(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In May his former director, Odo Tarn, told the judges that it rained.", "his former director, Odo Tarn",
         "that it rained"),
        ("On Monday Odo Tarn, who runs the mill, said it rained.", "Odo Tarn, who runs the mill", "it rained"),
        ("In October 2022 an engineer, Mara Quill, said it rained.", "an engineer, Mara Quill", "it rained"),
        ("The mill announced a fund for those who lost their homes.", "The mill",
         "a fund for those who lost their homes"),
        ("The clerk asked who had lost the key.", "The clerk", "who had lost the key"),
    ],
)  # fmt: skip  # read as a table
def test_a_phrase_beside_a_date_and_a_clause_of_an_object(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A source close to the inquiry told Radio Elmstad that it rained.", "A source close to the inquiry",
         "that it rained"),
        ("Two clerks familiar with the case said it rained.", "Two clerks familiar with the case", "it rained"),
        ("The town is close to the lake, the clerk said.", "the clerk", "The town is close to the lake"),
        ('"We ran for our lives," Sergeant Mara Quill, told reporters.', "Sergeant Mara Quill",
         '"We ran for our lives,"'),
        ("The clerk asked whether it rained.", "The clerk", "whether it rained"),
        ("“We have seen no need of it,” the two write.", "the two", "“We have seen no need of it,”"),
        ("“We have seen no need,” the bakers state in a letter.", "the bakers", "“We have seen no need,”"),
    ],
)  # fmt: skip  # read as a table
def test_who_speaks_and_who_is_spoken_to(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Ada Quill, a clerk, neither confirmed nor denied the report.", "Ada Quill, a clerk",
         "neither confirmed nor denied", "the report"),
        ("Quill declined to confirm or deny that the mill was shut.", "Quill", "declined to confirm or deny",
         "that the mill was shut"),
        ("Quill could neither confirm nor deny that the mill was shut.", "Quill", "could neither confirm nor deny",
         "that the mill was shut"),
        ("The Ministry of Mills neither confirms nor denies the report.", "The Ministry of Mills",
         "neither confirms nor denies", "the report"),
        ("The board did not confirm or deny that the mill was shut.", "The board", "did not confirm or deny",
         "that the mill was shut"),
        ("Quill denied that the mill was shut.", "Quill", "denied", "that the mill was shut"),
    ],
)  # fmt: skip  # read as a table
def test_an_answer_that_is_none_is_one_cue(text: str, source: str, cue: str, content: str) -> None:
    [found] = find_attributions(RulesEngine().parse(text))
    assert [text_at(text, each) for each in (found.source, found.cue, found.content)] == [source, cue, content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('"It is shut for good," the mayor said, according to a clerk. "Go home."', "the mayor",
         '"It is shut for good," … "Go home."'),
        ("The mayor said the bridge was shut, according to Kray Post.", "The mayor", "the bridge was shut"),
        ("The bridge was shut, the mayor said, according to Radio Elmstad.", "the mayor", "The bridge was shut"),
        ("The mayor told the board that he had left, according to a clerk.", "a clerk",
         "The mayor told the board that he had left"),
        ("The bridge was shut, according to Kray Post.", "Kray Post", "The bridge was shut"),
        ('"It is shut for good," according to the mayor.', "the mayor", '"It is shut for good,"'),
    ],
)  # fmt: skip  # read as a table
def test_an_outlet_that_hands_on_what_somebody_said_does_not_say_it(text: str, source: str, content: str) -> None:
    assert [(who, what.rstrip(".")) for who, what in attributions(text)] == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('"The bridge is shut," said Odo Tarn, a baker who saw it fall.',
         "Odo Tarn, a baker who saw it fall", '"The bridge is shut,"'),
        ('"It is shut," she said. "Go home."', "she", '"It is shut," … "Go home."'),
        ('"It is shut," she said, "and it will stay so."', "she", '"It is shut," … "and it will stay so."'),
        ('"Each time," she said, pointing at the bridge, "it falls."', "she", '"Each time," … "it falls."'),
        ('Asked about the bridge, Tarn replied, "Ask the mayor."', "Tarn", '"Ask the mayor."'),
        ('"It is shut," said the clerk.', "the clerk", '"It is shut,"'),
    ],
)  # fmt: skip  # read as a table
def test_direct_speech(text: str, source: str, content: str) -> None:
    def bare(passage: str) -> str:
        return passage.replace('"', "").replace(".", "")

    assert (source, bare(content)) in [(who, bare(what)) for who, what in attributions(text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“That is a concern,” Lind, 69, told Tarn Radio.", "Lind, 69", "“That is a concern,”"),
        ("The clerk wrote:\n\nThe bridge is shut and nobody knows why.", "The clerk",
         "The bridge is shut and nobody knows why"),
        ("''I say: 'He is one of us,''' Quill said.", "Quill", "''I say: 'He is one of us,'''"),
        ("The bridge is old, the mill is older, firemen and policemen told the Courier.", "firemen and policemen",
         "The bridge is old, the mill is older"),
        ("The bridge fell; Tarn insists that it was safe.", "Tarn", "that it was safe"),
    ],
)  # fmt: skip  # read as a table
def test_edges_that_the_sentence_tells(text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mill says five men left, the bank said six.", "The mill", "five men left"),
        ("Tarn said that the mill was shut, the bank said.", "the bank", "Tarn said that the mill was shut"),
        ("The books, which Tarn has promised to show several times, have yet to be shown.", "Tarn",
         "to show several times"),
    ],
)  # fmt: skip  # read as a table
def test_what_stands_before_a_cue_may_be_anothers(text: str, source: str, content: str) -> None:
    assert attributions(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mayor said that the ship, which had left, was safe, adding that a tug had been sent.", "The mayor",
         "that a tug had been sent"),
        ("Quill met Tarn, adding that nobody else had come.", "Quill", "that nobody else had come"),
        ("According to a report by the board seen by Tarn Radio, the crane was weak.",
         "a report by the board seen by Tarn Radio", "the crane was weak"),
        ("According to a report by the board, seen by Tarn Radio, the crane was weak.",
         "a report by the board, seen by Tarn Radio", "the crane was weak"),
        ("According to the board, wounded men were brought to Lodd, where two died.", "the board",
         "wounded men were brought to Lodd, where two died"),
        ("His deputy, Mara Quill, disputed the claim, saying she had left.", "His deputy, Mara Quill", "she had left"),
        ("Mara Quill, 52, contested the claim, saying she had left.", "Mara Quill, 52", "she had left"),
        ("The union rejected that, with its secretary, Jan Orr, saying it was a joke.", "its secretary, Jan Orr",
         "it was a joke"),
        ("Mara Quill said that, with luck, the mill would open.", "Mara Quill", "that, with luck, the mill would open"),
        ("Mara Quill called Orr a liar.", "Mara Quill", "Orr a liar"),
    ],
)  # fmt: skip  # read as a table
def test_the_speaker_stands_outside_what_is_said(text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(text)


@pytest.mark.parametrize(
    "text",
    ["The list was long:\n\nThe bridge, the mill and the road by the lake were on it.", "He left, 69, a rich man."],
)
def test_a_colon_or_a_number_makes_no_speech(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen boxes, fourteen declared: what was on the deck",
        "The logbooks, which nobody saw, have yet to be shown.",
        "Not everybody agrees that the bridge is safe.",
        "He fired at the mill.",
        "He shows me his palms.",
        "She wrote the first draft in May.",
        "He did not lie, as Odo Tarn claimed.",
        "Quill wept as the judge left the hall.",
        "The trouble began when the mill sent bags.",
        "The law, written by Ann Quill, would end it.",
        "He said good night to the guard.",
        "The fire, which claimed 12 lives, shocked the town.",
        "The team won, beating defending champions Lodd Rovers.",
        "He spoke only to confirm his name.",
        "When she asked again, he said no.",
        "The scheme, announced with fanfare in May, ended.",
        "The mayor ruled that out.",
        "When I put this to her she laughs.",
        "As he spoke, shots rang out.",
        "The board had been told in March by the engineers.",
        "Residents were warned on Monday by letter.",
        "It was shared by a page called Free Tarn and seen by many.",
        "Mara Quill, who runs the mill, read the news on her way to the office.",
        'The note "After the season" referred to the painting of the hull.',
    ],
)
def test_numbers_and_words_on_paper_say_nothing(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    "text", ['"The Tarn Hour" is on every night.', 'The "best" cook in town left.', "Tarn Radio, citing Quill, left."]
)
def test_titles_scare_quotes_and_outlets_are_nobodys_words(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "thought"),
    [
        ("Tarn believes that the bridge is safe.", True),
        ("The board wants the town to pay.", True),
        ("Tarn said that the bridge is safe.", False),
    ],
)
def test_beliefs_and_wishes_are_thoughts(text: str, thought: bool) -> None:
    assert [each.thought for each in find_attributions(RulesEngine().parse(text))] == [thought]


@pytest.mark.parametrize(
    "text",
    ["The bridge is shut.", "It rained all day and the mill stood still.", "He found the key under the mat."],
)
def test_plain_narration_attributes_nothing(text: str) -> None:
    assert attributions(text) == []


def test_two_brackets_behind_a_noun_are_read_to_their_end() -> None:
    found = attributions("The board said the mill (the old one) (of stone) was sold.")
    assert found == [("The board", "the mill (the old one) (of stone) was sold")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # what only says when, in front of a verb with something of its own behind it
        ("After the mill burned, the clerk announced a new levy.", "a new levy"),
        ("Although it was late, Mara Quill denied any blame.", "any blame"),
        ("In a letter from Lodd, which votes on Saturday, Mara Quill claimed victory.", "victory"),
        ("When the guests came, Odo Tarn complained about the noise.", "the noise"),
        ("If it rains, the mill will close, she said.", "If it rains, the mill will close"),
        ("When it rains, she said.", "When it rains"),
        ("After the mill burned, the town was poor, she said on Monday.", "After the mill burned, the town was poor"),
        # the main clause behind what an opening clause tells
        ("As Mara Quill says that she will go, Odo Tarn will stay.", "that she will go"),
        ("Even though Mara Quill said that the mill was old, Odo Tarn left.", "that the mill was old"),
        ("Hours after Odo Tarn said that the mill was safe, it burned.", "that the mill was safe"),
        ("Once he told the guild, through a clerk, that it was late, they left on Monday.", "that it was late"),
        ("Whenever she told the court, in tears, that he fell, the judge wept.", "that he fell"),
        ("Mara Quill added to the guild that the mill was old.", "that the mill was old"),
        ("Mara Quill added to those present that the mill was old.", "that the mill was old"),
        ("Despite Odo Tarn insisting he was well, he was jailed on Sunday.", "he was well"),
        ("Minutes after telling police he was well, Odo Tarn died on Sunday.", "he was well"),
        ("Odo Tarn, after saying he would not sell, bought the mill.", "he would not sell"),
        # which one it is, and not what was said
        ("Police reported at least 12 losses at a mill that grinds oats.",
         "at least 12 losses at a mill that grinds oats"),
        ("The channel showed a film that was a joke.", "a film that was a joke"),
        ("The map shows the hills where the guild has built a mill.", "the hills where the guild has built a mill"),
        ("Odo Tarn denounced the bargain she made in May.", "the bargain she made in May"),
        ("Odo Tarn complained about the noise she hears at night.", "the noise she hears at night"),
        ("Odo Tarn told reporters that would be wrong.", "that would be wrong"),
        ("Odo Tarn showed the council that the mill was old.", "that the mill was old"),
        ("Odo Tarn told the court she had left.", "she had left"),
        # whose silence it is
        ("Odo Tarn said the firm had sold ten mills but did not say why.",
         "the firm had sold ten mills but did not say why"),
        ("Odo Tarn said the council had shut the mill and will not say why.",
         "the council had shut the mill and will not say why"),
        ("Odo Tarn denied Mara Quill any part in the fire.", "Mara Quill any part in the fire"),
        # how far an object goes
        ("Mara Quill said each year of study costs money.", "each year of study costs money"),
        ("Mara Quill said most of the mill was gone.", "most of the mill was gone"),
        ("Mara Quill said much of the oats came from Lodd.", "much of the oats came from Lodd"),
        ("Mara Quill said the board allotted more than 9,000 crowns to the mill.",
         "the board allotted more than 9,000 crowns to the mill"),
        ("Mara Quill talked about how much they liked the mill.", "how much they liked the mill"),
        ("The study suggests older and weaker clerks could leave the guild.",
         "older and weaker clerks could leave the guild"),
        ("The poll showed a majority of registered clerks say the board should act.",
         "a majority of registered clerks say the board should act"),
        ("Mara Quill slams critics as she takes office.", "critics"),
        ("Mara Quill criticized Odo Tarn even as the vote neared.", "Odo Tarn"),
        ("Mara Quill praised Odo Tarn last week.", "Odo Tarn"),
        ("Mara Quill said towns such as Lodd need oats.", "towns such as Lodd need oats"),
        ("Mara Quill said the mill - built in 1960 - would be shut by June.",
         "the mill - built in 1960 - would be shut by June"),
        ("Mara Quill told officials mills would burn.", "mills would burn"),
        ("Mara Quill told police officers mills would burn.", "police officers mills would burn"),
        # what goes on behind "as she says"
        ("The guild could sell the mill, as Odo Tarn proposes, but nobody would buy it.",
         "The guild could sell the mill"),
        ("The mill may close, as Odo Tarn noted, and the guild may sell it.",
         "The mill may close … and the guild may sell it"),
        # what is no answer to a question
        ("On Monday, Mara Quill said no to the mill.", "no to the mill"),
        ("In a ballot in Lodd, Mara Quill said no and left.", "no"),
        ("Mara Quill texted a friend the mill was shut.", "the mill was shut"),
        ("The idea that the mill is safe, as Odo Tarn says, ignores the cracks.", "that the mill is safe"),
        ("The mill, as Odo Tarn noted, is old.", "The mill … is old"),
    ],
)  # fmt: skip  # read as a table
def test_where_what_is_said_begins_and_ends(text: str, content: str) -> None:
    assert [found for _, found in attributions(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "As Mara Quill faced a crowd of clerks, Odo Tarn smiled.",
        "Mara Quill lost Lodd to Odo Tarn, who added to her woes.",
        "The latest leak adds to the doubts that have grown since May.",
        "The guests, tired and wet, were greeted by Mara Quill.",
        "Though they speak barely a word, their faces said a lot.",
    ],
)
def test_what_stands_in_front_of_a_verb_is_not_always_said(text: str) -> None:
    assert attributions(text) == []


@given(st.text(alphabet="ab said that he, \"“”'.\n(—:A", max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    parse = RulesEngine().parse(text)
    for clause in parse.clauses:
        for start, end in (*clause.cue, *clause.subject, *(span for each in clause.complements for span in each.at)):
            assert 0 <= start < end <= len(text)
