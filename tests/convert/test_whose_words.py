"""Whose words a quote holds, with both engines."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made


@pytest.mark.parametrize("front", ["Once", "At dawn", "In May", "Instead"])
@pytest.mark.parametrize("said", ["Ida Renn said", "said Ida Renn", "Ida Renn told reporters"])
def test_what_a_word_in_front_of_the_cue_begins_is_the_speakers(front: str, said: str) -> None:
    dossier = made(f"{front}, {said}, guards had burned the mill.", "rules")
    [quote] = dossier.quotes
    assert (quote.speaker, quote.text) == ("ida-renn", f"{front} … guards had burned the mill")
    assert {claim.by for event in dossier.events for claim in event.claims} == {"ida-renn"}


@pytest.mark.parametrize("who", ["prosecutors", "the villagers", "two former clerks"])
@pytest.mark.parametrize("verb", ["allege", "claim", "fear"])
def test_what_several_people_say_is_theirs(who: str, verb: str) -> None:
    [quote] = made(f"Guards burned the mill on Tuesday, {who} {verb}.", "rules").quotes
    assert (quote.speaker_text, quote.cue, quote.text) == (who, verb, "Guards burned the mill on Tuesday")


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Odo Tarn speaking to the Lodd Council think tank called the plan late.", "odo-tarn", "the plan late"),
        ("Odo Tarn writing in the Courier said the mill was late.", "odo-tarn", "the mill was late"),
        ("Odo Tarn told the Lodd Council think tank that it was late.", "odo-tarn", "that it was late"),
        ("The Lodd Institute think tank said the plan was late.", "lodd-institute", "the plan was late"),
        ("Odo Tarn, asked in May whether he was ill, told the judges he was tired.", "odo-tarn", "he was tired"),
        ("Odo Tarn himself, asked whether he was ill, said he was tired.", "odo-tarn", "he was tired"),
        ("Odo Tarn himself said he was tired.", "odo-tarn", "he was tired"),
        ("Odo Tarn, reached at his home, said he was tired.", "odo-tarn", "he was tired"),
        ("In a note dated 3 May, the then clerk, Odo Tarn, said it was late.", "odo-tarn", "it was late"),
        ("In a tribute on 3 May, the mill's clerk, Odo Tarn, said it was late.", "odo-tarn", "it was late"),
        ("Odo Tarn was speaking to the board when the clerk called the plan late.", "the clerk", "the plan late"),
    ],
)
def test_who_speaks_beside_whom_it_is_said_to(name: str, text: str, speaker: str, words: str) -> None:
    (quote,) = [quote for quote in made(text, name).quotes if quote.cue != "asked"]
    assert (quote.speaker or quote.speaker_text) == speaker
    assert quote.text in (words, words.removesuffix(" late"))  # a model may end it early


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Asked in May if he had lied, Odo Tarn said no.", "odo-tarn", "no"),
        ("Odo Tarn said yes when asked if she would run.", "odo-tarn", "yes"),
        ("Odo Tarn said no one had died.", "odo-tarn", "no one had died"),
        ("A study found in 2014 that milk is good.", "A study", "that milk is good"),
        ("The board ruled in May that the mill was safe.", "The board", "that the mill was safe"),
        ("In a press release issued the next day, the board denounced the deal.", "the board", "the deal"),
        ("In a letter sent on 3 May, the board criticised the deal.", "the board", "the deal"),
        ("The board said “[a]n audit of the mill has begun”.", "The board", "[a]n audit of the mill has begun"),
        ("WHO have also warned all clinics should prepare.", "WHO", "all clinics should prepare"),
        ("“It is late,” Odo Tarn said. “We know that. “", "odo-tarn", "It is late … We know that."),
    ],
)
def test_words_with_an_answer_a_day_or_a_paper_around_them(name: str, text: str, speaker: str, words: str) -> None:
    (quote,) = [quote for quote in made(text, name).quotes if quote.cue.lower() != "asked"]
    assert (quote.speaker or quote.speaker_text, quote.text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("It was held there because, in Odo Tarn's words, “it is the best town.”", "odo-tarn", "it is the best town."),
        ("The mill is, as Odo Tarn put it, “a wreck.”", "odo-tarn", "a wreck."),
        ("The mill is, in the words of Odo Tarn, “a pearl.”", "odo-tarn", "a pearl."),
        ("Odo Tarn left. The mill was, in his own words, “a wreck.”", "odo-tarn", "a wreck."),
        ("“We need boats,” Lodd.com quoted Odo Tarn as saying.", "odo-tarn", "We need boats"),
        (
            "Odo Tarn declared he had no part in the deal: “There is a lot of gossip.”",
            "odo-tarn",
            "he had no part in the deal … There is a lot of gossip.",
        ),
        ("Odo Tarn said in a note: “There is a lot of gossip.”", "odo-tarn", "There is a lot of gossip."),
        (
            "Odo Tarn said Ann Quill, a baker, Ivo Lind, a clerk, and Mia Orr had left.",
            "odo-tarn",
            "Ann Quill, a baker, Ivo Lind, a clerk, and Mia Orr had left",
        ),
    ],
)
def test_quotations_beside_words_about_them(name: str, text: str, speaker: str, words: str) -> None:
    (quote,) = made(text, name).quotes
    assert (quote.speaker or quote.speaker_text, quote.text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("She later complained that it was cold.", ()),
        ("Years later, she complained that it was cold.", ()),
        ("She complained that it was cold.", ("kray-post",)),
    ],
)
def test_what_is_said_later_is_not_told_to_whom_she_spoke_before(name: str, text: str, via: tuple[str, ...]) -> None:
    quotes = made(f"“I like mills,” Mary Tarn told the Kray Post in 1971. {text}", name).quotes
    assert [quote.via for quote in quotes] == [("kray-post",), via]


def test_himself_is_no_firm(name: str) -> None:
    quotes = made("Tarn Motor Company grew. Tarn himself said it was late.", name).quotes
    assert [quote.speaker for quote in quotes] == [""]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Odo Tarn accused of hiding a report", ""),
        ("Row as Odo Tarn accused of hiding a report", ""),
        ("Odo Tarn accused guards of hiding a report", "odo-tarn"),
        ("Guards, whom Odo Tarn accused of hiding a report", "odo-tarn"),
    ],
)
def test_who_is_accused_does_not_speak(name: str, headline: str, speaker: str) -> None:
    quotes = made(f"{headline}\n\nOdo Tarn left on Monday.", name).quotes
    assert {quote.speaker for quote in quotes if "accus" in quote.cue} <= {speaker}


def test_who_declines_is_who_spoke(name: str) -> None:
    quotes = made("Mara Quill said the mill was old and refused to answer questions.", name).quotes
    assert [(quote.speaker, quote.text) for quote in quotes] == [
        ("mara-quill", "the mill was old"),
        ("mara-quill", "to answer questions"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Odo Tarn urged “calm,” before hopefully predicting that it would rain.", "odo-tarn", "that it would rain"),
        ("In his “Tale of Two Lodds,” by the sea, Odo Tarn told his son that it was late.",
         "odo-tarn", "that it was late"),
        ("Odo Tarn, author of “Home,” a book about cats, said it was late.", "odo-tarn", "it was late"),
        ("Odo Tarn, author of “Home,” about the fall of Lodd, said it was late.", "odo-tarn", "it was late"),
        ("Odo Tarn spoke of “cats,” not of dogs, and said it was late.", "odo-tarn", "it was late"),
        # who stands between the words and the verb does say them
        ("“It was late,” about 40 clerks said.", "about 40 clerks", "It was late"),
        ("“It was late,” a man of 40, a baker, said.", "a man of 40, a baker", "It was late"),
        ("“It was late,” Odo Tarn, who is ill, said.", "odo-tarn", "It was late"),
    ],
)  # fmt: skip  # read as a table
def test_what_stands_behind_marks_and_speaks(name: str, text: str, speaker: str, words: str) -> None:
    quote = made(text, name).quotes[-1]
    assert (quote.speaker or quote.speaker_text, quote.text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The board met. It seemed that it was late.", {""}),
        ("The board met. It is hard not to wonder whether the mill is late.", {""}),
        ("The board met. It means acknowledging that the mill is late.", {""}),
        ("The board met. It said the mill was late.", {"It"}),
        ("The board met. It was quick to deny that the mill was late.", {"It"}),
        ("The board met. It declined to say whether the mill was late.", {"It"}),
    ],
)
def test_an_it_that_keeps_a_place_does_not_speak(name: str, text: str, speakers: set[str]) -> None:
    assert {quote.speaker_text for quote in made(text, name).quotes} == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutors investigating Odo Tarn, the former mayor, said it was late.", ""),
        ("After they met Odo Tarn, the mayor said it was late.", "the mayor"),
        ("Ann Quill held up a poster in the hall that said it was late.", "a poster in the hall that"),
        ("Ann Quill met a clerk in the hall that said it was late.", "the hall that"),
        ("The clerk declined to say how many bakers had left and denied that it was late.", "The clerk"),
        ("The clerk said the mill was safe and denied that it was late.", "The clerk"),
    ],
)
def test_whom_or_where_something_is_does_not_speak(name: str, text: str, speaker: str) -> None:
    quote = made(text, name).quotes[-1]
    assert not quote.speaker
    assert quote.speaker_text == (speaker or "Prosecutors investigating Odo Tarn, the former mayor")


def test_who_asked_is_not_who_answers(name: str) -> None:
    *asked, answer = made("Asked by Ivo Lind if he had lied, Odo Tarn said no.", name).quotes
    assert (answer.speaker, answer.text) == ("odo-tarn", "no")
    assert [quote.speaker for quote in asked] in ([], ["ivo-lind"])


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Two men were hurt in what Ida Renn says was a raid.", "ida-renn", "what … was a raid"),
        ("It led to what officials said was the worst flood.", "officials", "what … was the worst flood"),
        ("A clerk who Ida Renn says was ill has left.", "ida-renn", "who … was ill"),
        ("Ida Renn asked what the mayor said.", "ida-renn", "what the mayor said"),
        ("Ida Renn has warned of the harm the strike will do.", "ida-renn", "the harm the strike will do"),
        ("Ida Renn said of the clerk he was ill.", "ida-renn", "he was ill"),
        ("Ida Renn said neither Odo Tarn nor Ivo Lind knew.", "ida-renn", "neither Odo Tarn nor Ivo Lind knew"),
        ("Ida Renn warns however that the mill is weak.", "ida-renn", "that the mill is weak"),
        ("The man denied when asked that he had left.", "The man", "that he had left"),
        ('"We grow," shared Ida Renn, head of Tarn Mills.', "ida-renn", "We grow"),
        ('"We grow," Ida Renn, head of Tarn Mills, shared.', "ida-renn", "We grow"),
        ("Ida Renn, head of Tarn Mills, the largest firm, said it was late.", "ida-renn", "it was late"),
        ("Odo Tarn, Ida Renn, the clerk, said it was late.", "ida-renn", "it was late"),
        ("Ida Renn praised a hall where clerks will meet and called for more halls.", "ida-renn", "more halls"),
        ("Bakers cheered when Ida Renn rose and said it was late.", "ida-renn", "it was late"),
    ],
)  # fmt: skip  # read as a table
def test_whose_words_stand_around_who_says_so(text: str, speaker: str, words: str) -> None:
    assert (speaker, words) in [(each.speaker or each.speaker_text, each.text) for each in made(text, "rules").quotes]


@pytest.mark.parametrize(
    ("headline", "speaker", "words"),
    [
        ("Vote was stolen says mayor", "mayor", "Vote was stolen"),
        ("Our work cannot be banned say clerks on trial", "clerks on trial", "Our work cannot be banned"),
        ("Mayor who fled says he is ill", "Mayor who fled", "he is ill"),
    ],
)
def test_who_says_it_at_a_headlines_end(headline: str, speaker: str, words: str) -> None:
    dossier = made(f"{headline}\n\nThe trial of five bakers began on Monday.", "rules")
    assert (speaker, words) in [(each.speaker or each.speaker_text, each.text) for each in dossier.quotes]


def test_what_somebody_was_asked_is_no_part_of_who_they_are() -> None:
    found = made("The clerk, when asked if she would go, said she was tired.", "rules").quotes
    assert [quote.speaker_text for quote in found] == ["", "The clerk"]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("A man who guards say shot two clerks was held on Monday.", "guards", "who … shot two clerks"),
        ("The man who guards said was armed fled on Monday.", "guards", "who … was armed"),
        ("He fled over a raid, which Odo Tarn says is “a stain on Lodd.”", "odo-tarn", "which … is “a stain on Lodd.”"),
    ],
)
def test_what_is_said_of_somebody_in_a_clause_about_them(name: str, text: str, speaker: str, words: str) -> None:
    found = [(quote.speaker or quote.speaker_text, quote.text) for quote in made(text, name).quotes]
    assert found == [(speaker, words)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("cue", ["allege", "believe", "claim"])
def test_what_is_alleged_to_have_been_said_is_told_by_who_alleges_it(cue: str, name: str) -> None:
    told = "Odo Tarn told his deputies to clear the pier"
    assert cued(f"The prosecutors {cue} {told}.", name) == [("The prosecutors", cue, told)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("noun", ["charge", "claim", "description"])
def test_what_is_answered_is_answered_by_who_is_named_behind_it(noun: str, name: str) -> None:
    heard = cued(
        f'The union accused the firm of "theft", a {noun} the mayor, Gen. Omar Saleh, dismissed as "mad".', name
    )
    assert [who for who, *_ in heard] == ["The union", "the mayor, Gen. Omar Saleh"]


@pytest.mark.parametrize("name", ENGINES)
def test_an_account_between_who_speaks_and_the_verb_is_of_all_that(name: str) -> None:
    heard = cued("The caller, according to the log, said the engine had stopped.", name)
    assert heard == [("the log", "according to", "The caller … said the engine had stopped")]


@pytest.mark.parametrize("name", ENGINES)
def test_a_name_is_not_cut_at_a_word_that_is_an_adverb(name: str) -> None:
    text = "Justice Now said the army had killed two men. Justice Now accused the army of theft."
    assert [who for who, *_ in cued(text, name)] == ["Justice Now", "Justice Now"]


@pytest.mark.parametrize("name", ENGINES)
def test_who_told_her_something_asked_her_something(name: str) -> None:
    heard = cued("The clerk told her that the figures were wrong and asked her to go.", name)
    assert heard == [
        ("The clerk", "told", "that the figures were wrong"),
        ("The clerk", "asked", "her to go"),
    ]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("words", ['"for now"', '"which cannot be chance"', '"because they built it"'])
def test_words_in_marks_behind_a_comma_go_on_with_what_was_said(words: str, name: str) -> None:
    heard = cued(f"The clerk said that the dam was safe, {words}.", name)
    assert heard == [("The clerk", "said", f"that the dam was safe, {words}")]


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_said_by_that_twice_is_heard_whole(name: str) -> None:
    told = 'that he could not comment while inquiries went on, but that the e-mail had been "cut"'
    assert cued(f"The clerk said {told}.", name) == [("The clerk", "said", told)]


@pytest.mark.parametrize("name", ENGINES)
def test_papers_show_what_somebody_was_told_in_marks(name: str) -> None:
    heard = cued('The nurse was told to "keep quiet", leaked e-mails show.', name)
    assert heard == [("leaked e-mails", "show", 'The nurse was told to "keep quiet"')]


@pytest.mark.parametrize("name", ENGINES)
def test_the_verb_behind_words_in_marks_goes_with_its_helper(name: str) -> None:
    text = 'In its report, the bureau found last month that a disc had "in all likelihood" caused the fire but did not '
    heard = cued(text + "say who was to blame.", name)
    assert [words for *_, words in heard] == [
        'that a disc had "in all likelihood" caused the fire',
        "who was to blame",
    ]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("some", ["some of them swimming across the river", "most of them without shoes"])
def test_what_some_of_them_did_is_told_with_the_rest(some: str, name: str) -> None:
    dossier = made(f"Four villagers reached by telephone said soldiers had fled before dawn, {some}.", name)
    assert [quote.text for quote in dossier.quotes] == [f"soldiers had fled before dawn, {some}"]
    assert all(claim.stance == "alleges" for event in dossier.events for claim in event.claims)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("verb", ["considers exaggerated", "disputes", "describes as absurd"])
def test_a_figure_that_another_judges_ends_what_was_said(verb: str, name: str) -> None:
    text = f"The mill says that would cost 9 million, a figure that Luis Lind, an economist in Lodd, {verb}."
    assert cued(text, name)[0] == ("The mill", "says", "that would cost 9 million")


def test_a_participle_in_marks_is_no_verb() -> None:
    heard = cued('The army dismissed the report as "recycled fiction".', "rules")
    assert heard == [("The army", "dismissed", 'the report as "recycled fiction"')]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("told", ["further talks would be held", "further hikes could not be ruled out"])
def test_what_is_further_is_told_too(told: str, name: str) -> None:
    assert cued(f"The bank said {told}.", name) == [("The bank", "said", told)]


@pytest.mark.parametrize("name", ENGINES)
def test_who_was_shot_tells_nothing_that_footage_shows(name: str) -> None:
    told = "The clerk shot dead by guards in the port of Lodd last month was unarmed and had his hands raised"
    heard = cued(f"{told}, camera footage released on Thursday under a court order shows.", name)
    assert heard == [("camera footage released on Thursday under a court order", "shows", told)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("who", ["her son, Miguel", "her son, Miguel, 23, who is awaiting trial for theft"])
def test_what_her_son_told_her_is_hers_to_tell(who: str, name: str) -> None:
    told = f"{who}, told her he had been kept in a cell"
    assert cued(f"The clerk said {told}.", name) == [("The clerk", "said", told)]


@pytest.mark.parametrize("name", ENGINES)
def test_a_plural_that_reads_as_a_verb_is_told_too(name: str) -> None:
    heard = cued("The clerk called for an immediate visit by independent monitors.", name)
    assert heard == [("The clerk", "called for", "an immediate visit by independent monitors")]
