"""Which phrase of a sentence speaks, whole."""

from __future__ import annotations

import pytest
from hearing import quotes, said


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
        ("Mary Quill, who took office in 2022 promising to cut fees, left.", [("", "to cut fees")]),
        # an office and its body without articles, a relative clause that one comma closes
        ("Mary Quill, Spokesman, Hull Police Command, said it leaked.", [("mary-quill", "it leaked")]),
        ("Mary Quill, Head of Docks, Hull Board, said it leaked.", [("mary-quill", "it leaked")]),
        ("A clerk who saw it, said ten men fled.", [("A clerk who saw it", "ten men fled")]),
        ("Men who fled, said the mayor, were safe.", [("the mayor", "Men who fled … were safe")]),
        # two nouns with one article
        (
            "The clerk said the south and east was dry, while praising the work of the dock.",
            [("The clerk", "the south and east was dry"), ("The clerk", "the work of the dock")],
        ),
        # what a participle describes, and what is so by now
        ("Mary Quill, a clerk, said suspected thieves had fled.", [("mary-quill", "suspected thieves had fled")]),
        ("According to the clerk, the dock now spans 10 acres.", [("the clerk", "the dock now spans 10 acres")]),
        # whom somebody appeals to, and what is assessed
        ("The clerk appealed to guards to report thieves.", [("The clerk", "guards to report thieves")]),
        ("The clerk appealed to voters in Hull.", []),
        ("Mary Quill assessed that ten men had fled.", [("mary-quill", "that ten men had fled")]),
        ("Experts assessed the harm to the dock.", []),
        (
            "Clerk Mary Quill, of Hull, said the thief “looked for cash”.",
            [("mary-quill", "the thief “looked for cash”")],
        ),
        ("A thief “driven by hate” fled, Mary Quill said.", [("mary-quill", "A thief “driven by hate” fled")]),
        # a day in front of the verb, an estimate behind "of", a plural that says two things
        ("The clerk on Monday informed the board that it leaked.", [("The clerk", "that it leaked")]),
        (
            "It leaked, a big group of over twenty clerks said on 20 March 2018.",
            [("a big group of over twenty clerks", "It leaked")],
        ),
        ("Clerks deny that and say the dock is dry.", [("Clerks", "the dock is dry")]),
        (
            "Clerks believe the dock has leaked, and accuse the mayor of fraud.",
            [("Clerks", "the dock has leaked"), ("Clerks", "the mayor of fraud")],
        ),
        # an office that reads as a verb, behind words in marks
        ("A clerk said, “It leaked.”\n\nAdvocate Mary Quill appeared for the dock.", [("A clerk", "It leaked.")]),
        # a title in quotation marks
        ("An ex-member of the ‘Hawks’ gang said it leaked.", [("An ex-member of the ‘Hawks’ gang", "it leaked")]),
        (
            "A clerk of the “Save the Dock” campaign said it leaked.",
            [("A clerk of the “Save the Dock” campaign", "it leaked")],
        ),
        ('"Good Evening" host Mary Quill said it leaked.', [("mary-quill", "it leaked")]),
        ("The mayor called the mill “Hell” Monday.", [("The mayor", "the mill “Hell”")]),
        # relative clauses
        (
            'It has a letter in which the head of the dock, Ann Quill, urged clerks to "keep quiet".',
            [("ann-quill", 'to "keep quiet"')],
        ),
        ("Ann Quill was met by a clerk, who asked her to sing.", [("a clerk, who", "her to sing")]),
        # an infinitive that begins in quotation marks
        (
            'When I met Odo Tarn on Friday, he told me to "look at the whole list".',
            [("odo-tarn", 'me to "look at the whole list"')],
        ),
    ],
)
def test_what_is_said_with_an_apposition_in_it_is_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
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
    ],
)
def test_who_of_two_in_a_sentence_speaks(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize("spelling", ["criticised", "criticized"])
def test_verbs_are_read_as_either_country_spells_them(spelling: str) -> None:
    assert said(f"Ann Quill, who {spelling} the board, left.") == [("ann-quill", "the board")]
    assert said(f"The plan was {spelling} by Ann Quill.") == [("ann-quill", "The plan")]


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
        ("The head of the Tarn Grain Reserve (TGR) in Lodd, Ida Renn, said the mill was safe.", "ida-renn"),
        ("The Tarn Grain Reserve (TGR) chairman, Ida Renn, said the mill was safe.", "ida-renn"),
        ("Tarn Grain Reserve (TGR) Secretary Ida Renn said the mill was safe.", "ida-renn"),
        ("The Tarn Grain Reserve (TGR) said the mill was safe.", "tarn-grain-reserve"),
        ("The clerk of the Grain Reserve (TGR) in the port, Ida Renn, had, in a letter, said it was safe.", "ida-renn"),
    ],
)
def test_who_stands_across_an_apposition_or_a_place(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


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
def test_who_says_it_behind_what_stands_between(text: str, speaker: str) -> None:
    assert (speaker, "the pier was weak") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "He married a nurse named Ida Renn in 1950.",
        "Police arrested a man named Ivo Lind on Monday.",
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whom another leaves, has or finds speaking
        ("Odo Tarn won on Monday and left the clerk, Ida Renn, warning that the pier was weak.", "ida-renn"),
        ("Odo Tarn won on Monday to leave Ida Renn, the clerk, warning that the pier was weak.", "ida-renn"),
        ("The vote had the union's leader, Ida Renn, warning that the pier was weak.", "ida-renn"),
        ("Guards found the baker, Ida Renn, shouting that the pier was weak.", "ida-renn"),
        # who leaves speaks
        ("Ida Renn left her husband, Odo Tarn, warning that the pier was weak.", "ida-renn"),
        ("Ida Renn left Lodd, the port, warning that the pier was weak.", "ida-renn"),
        ("Ida Renn left the hall with the mayor, Odo Tarn, warning that the pier was weak.", "ida-renn"),
        ("Ida Renn left the clerk, Odo Tarn, and went home, warning that the pier was weak.", "ida-renn"),
        ("Ida Renn met the clerk, Odo Tarn, warning that the pier was weak.", "ida-renn"),
        ("Ida Renn left her coach, Odo Tarn, warning that the pier was weak.", "ida-renn"),
        ("The club kept the coach, Ida Renn, warning that the pier was weak.", ""),
    ],
)
def test_who_speaks_of_two_where_one_leaves_the_other(text: str, speaker: str) -> None:
    assert [(each.speaker, each.text) for each in quotes(text)] == [(speaker, "that the pier was weak")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March Ann Quill, the mayor of Tarn, warned that it was weak.", ("ann-quill", "that it was weak")),
        ("In 1979 Dr Ann Quill, then head of the school, said that it was false.", ("ann-quill", "that it was false")),
        ("In March 2019 Ann Quill, the mayor, said it was over.", ("ann-quill", "it was over")),
        ("In May Ann Quill met April Tarn, who said it was over.", ("april-tarn", "it was over")),
    ],
)
def test_a_month_is_no_part_of_the_name_behind_it(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a phrase opens the sentence with no comma behind it
        ("In a statement Mary Quill said it was late.", "mary-quill"),
        ('In a statement Mayor Mary Quill said: "It was late."', "mary-quill"),
        ("In a letter to parliament Tarn Mills Ltd said it was late.", "tarn-mills-ltd"),
        ("Speaking to reporters Mary Quill said it was late.", "mary-quill"),
        ("After a meeting with farmers Mayor Mary Quill said it was late.", "mary-quill"),
        ("In a statement released on Monday Mary Quill said it was late.", "mary-quill"),
        ("In a statement his wife Mary Quill said it was late.", "mary-quill"),
        ("In a statement the head of Tarn Mills said it was late.", ""),
        ("A statement by Mary Quill said it was late.", ""),
        # a phrase between who speaks and the verb
        ("Mary Quill while speaking to clerks said it was late.", "mary-quill"),
        ("Mary Quill has on several occasions said it was late.", "mary-quill"),
        ("Mary Quill had on Monday said it was late.", "mary-quill"),
        ("The mill that Mary Quill had on several shelves said it was late.", ""),
        # what is said of whom something is done to
        ("The party expelled Mary Quill accusing her of lies.", ""),
        ("The guards stopped Mary Quill claiming that she had lied.", ""),
        ("Clerks quoted Mary Quill saying that she was ill.", "mary-quill"),
        # relative clauses
        ("The man accused of killing Odo Tarn and stabbing two bakers said it was late.", ""),
        ("Mary Quill who has vowed that nothing will stop her, confirmed the fall.", "mary-quill"),
    ],
)
def test_who_speaks_across_what_stands_between(text: str, speaker: str) -> None:
    assert {each.speaker for each in quotes(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # where it was done
        ("The union cancelled a march planned for Friday in Lodd saying it was unsafe.", "The union"),
        ("The army withdrew from the town of Lodd claiming that it had won.", "The army"),
        ("Ida Renn met a clerk in Lodd saying it was unsafe.", "a clerk in Lodd"),
        ("Clerks got letters from Odo Tarn saying it was unsafe.", "odo-tarn"),
        # who goes on
        ("The board told clerks to send it to the police adding that it was late.", "The board"),
        # who leads those who speak
        ("A band of clerks led by Odo Tarn and Ida Renn left, saying it was late.", "A band of clerks led by"),
        ("A crowd was led by Odo Tarn and Ida Renn left, saying it was late.", "ida-renn"),
        ("Odo Tarn, a man from Lodd described by police as dangerous, fled.", "police"),
    ],
)
def test_neither_a_place_nor_a_leader_speaks(text: str, speaker: str) -> None:
    who, _ = said(text)[-1]
    assert who.startswith(speaker)


@pytest.mark.parametrize(
    ("who", "rest"),
    [
        ("Excerpts leaked to the weekly Dialog", 'named "Odo Tarn and two others"'),
        ("Emails passed to the Courier", 'described the mayor as "a thief"'),
        ("A letter sent to a man named Ivo Lind", 'said the dam was "unsafe"'),
        ("A letter written by a man called Ivo Lind", 'said the dam was "unsafe"'),
        ("The other", 'said the dam was "unsafe"'),
        ("The eldest", 'said the dam was "unsafe"'),
    ],
)
def test_the_first_noun_speaks_through_what_is_told_of_it(who: str, rest: str) -> None:
    assert [quote.speaker_text for quote in quotes(f"{who} {rest}.")] == [who]


@pytest.mark.parametrize("put", ["put it to her", "put it to the jury"])
def test_a_past_tense_like_its_infinitive_is_one_behind_who_somebody_is(put: str) -> None:
    assert said(f"Odo Tarn's lawyer, Jana Lind, {put} that Quill had lied.") == [("jana-lind", "that Quill had lied")]


@pytest.mark.parametrize("means", ["", " by telephone", " by e-mail"])
def test_who_says_so_by_telephone_speaks(means: str) -> None:
    text = f"Ten clerks, two of them bakers, were hurt, the head of the town's fire service, Ann Quill, said{means}."
    assert said(text) == [("ann-quill", "Ten clerks, two of them bakers, were hurt")]


@pytest.mark.parametrize("which", ["nine suspected thieves", "two alleged killers", "three accused clerks"])
def test_who_is_suspected_is_no_verb(which: str) -> None:
    assert said(f"Ann Quill also said {which} had been arrested.") == [("ann-quill", f"{which} had been arrested")]
