"""Where what was said begins and ends, with both engines."""

from __future__ import annotations

import pytest
from claimed import BURNED, claims, made


@pytest.mark.parametrize(
    "behind",
    [
        " — an account the ministry disputes",
        " – a claim that the mill's owner would not discuss",
        " - something the ministry denies",
        ", a charge Odo Tarn rejects",
        ", a version she later withdrew",
        ", allegations dismissed by the ministry",
        ", a view the ministry has repeatedly contested",
    ],
)
@pytest.mark.parametrize("said", ["said", "says"])
def test_who_gainsays_it_is_the_writers_to_tell(name: str, said: str, behind: str) -> None:
    dossier = made(f"Ida Renn {said} guards burned the mill{behind}.", name)
    assert [quote.text for quote in dossier.quotes if quote.speaker == "ida-renn"] == ["guards burned the mill"]
    assert [event.title for event in dossier.events] == [BURNED]


@pytest.mark.parametrize(
    "behind", ["Tarn Mills, which denies owning it", "Kenya, which has denied it", "Odo Tarn, who denies it"]
)
def test_who_denies_it_in_a_relative_clause_does_so_beside_what_is_said(name: str, behind: str) -> None:
    dossier = made(f"Ida Renn said the money came from {behind}.", name)
    assert dossier.quotes[0].text == f"the money came from {behind.split(',')[0]}"
    assert not [c for event in dossier.events for c in event.claims if (c.by, c.stance) == ("ida-renn", "denies")]


@pytest.mark.parametrize(
    "words",
    [
        "the mill, which denies owning it, had burned",
        "she had met Odo Tarn, who had denied it",
        "guards burned the mill, something she saw",
        "the ministry had made a claim the guards rejected",
        "guards burned the mill, a house the ministry had sold",
    ],
)
def test_what_only_looks_like_a_retort_is_said(name: str, words: str) -> None:
    assert made(f"Ida Renn said {words}.", name).quotes[0].text == words


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Ida Renn denied saying that the mill was unsafe.", "denied", "saying that the mill was unsafe"),
        ("Ida Renn denied telling staff that the mill was unsafe.", "denied", "telling staff that the mill was unsafe"),
        ("Ida Renn said she disputed that he left.", "said", "she disputed that he left"),
        ("Ida Renn said claims that he left were false.", "said", "claims that he left were false"),
        ("Ida Renn agreed: the mill was unsafe.", "agreed", "the mill was unsafe"),
        ("The AI company's Ida Renn says the mill is unsafe.", "says", "the mill is unsafe"),
    ],
)
def test_a_denial_keeps_its_words(name: str, text: str, cue: str, words: str) -> None:
    [quote] = made(text, name).quotes
    assert (quote.speaker, quote.cue, quote.text) == ("ida-renn", cue, words)


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("not a single guard was shot", "denies"),
        ("not one guard was shot", "denies"),
        ("hardly anyone was shot", "denies"),
        ("neither clerk was shot", "denies"),
        ("no guards were shot", "denies"),
        ("not all the guards were shot", "asserts"),
        ("not everyone was shot", "asserts"),
        ("barely half of them were shot", "asserts"),
        ("about 40 guards were shot", "asserts"),
        ("between 30 and 40 guards were shot", "asserts"),
        ("at least two guards were shot", "asserts"),
        ("up to 40 guards were shot", "asserts"),
        ("more than 40 guards were shot", "asserts"),
        ("over a dozen guards were shot", "asserts"),
    ],
)
def test_what_narrows_a_subject_is_said_with_it(name: str, words: str, stance: str) -> None:
    if name == "spacy" and words.startswith(("up to", "between")):
        pytest.skip("the model parts the subject from its verb")
    dossier = made(f"Ida Renn said {words} on 3 May.", name)
    [quote] = dossier.quotes
    assert (quote.speaker, quote.cue, quote.text) == ("ida-renn", "said", f"{words} on 3 May")
    assert [claim.stance for event in dossier.events for claim in event.claims] == [stance]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn denied the charge: two clerks died on 3 May.", "the charge"),
        ("Odo Tarn denied that he sold the mill; guards shut the gates on 3 May.", "that he sold the mill"),
        ("Odo Tarn denied that the mill was weak, but two walls fell on 3 May.", "that the mill was weak"),
        ("Odo Tarn said the band, “The Lodd Boys,” had left.", "the band, “The Lodd Boys,” had left"),
        ("Odo Tarn said his novel, “Hollow,” was late.", "his novel, “Hollow,” was late"),
        ("Odo Tarn told guards, “Never,” and left.", "Never"),
        ("Odo Tarn told the guards: the mill will fall.", "the mill will fall"),
    ],
)
def test_where_the_writer_goes_on_and_where_words_do(name: str, text: str, words: str) -> None:
    assert made(text, name).quotes[0].text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn rejected the claim: two clerks died on 3 May.", "the claim"),
        ("Odo Tarn mocked an old foe: Ivo Lind.", "an old foe"),
        ("Odo Tarn rejected the plan: the mill was safe.", "the mill was safe"),
        ("Odo Tarn defended the plan: the mill would save 30 lives.", "the mill would save 30 lives"),
        ("Odo Tarn accused the mayor: he had lied.", "he had lied"),
        ("The study shows the danger: one in ten clerks smokes.", "one in ten clerks smokes"),
        ("The mill is safe: Odo Tarn said so.", "The mill is safe"),
        ("The mill is safe: Odo Tarn told the board so on 3 May.", "The mill is safe"),
        ("The mill is safe: Odo Tarn said it was built in May.", "it was built in May"),
        ("Odo Tarn named the clerk she said had robbed her.", "the clerk she said had robbed her"),
    ],
)
def test_what_stands_beside_a_colon_or_within_a_name(text: str, words: str) -> None:
    assert made(text, "rules").quotes[0].text == words


def test_the_dead_are_named_in_a_row() -> None:
    (quote,) = made("Police named the dead as Ann Quill, a baker, and Ivo Lind, a clerk.", "rules").quotes
    assert quote.text == "the dead as Ann Quill, a baker, and Ivo Lind, a clerk"


def test_who_owns_up_on_another_day_says_so_beside_what_was_said(name: str) -> None:
    text = "Guards had said Odo Tarn fired first, but on Monday admitted that he was unarmed."
    assert [quote.text for quote in made(text, name).quotes] == ["Odo Tarn fired first", "that he was unarmed"]


def test_what_was_done_on_another_day_may_be_said_too() -> None:
    text = "Ida Renn said Odo Tarn hit a guard, and on Monday killed another."
    assert made(text, "rules").quotes[0].text.endswith("killed another")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man who was told he had a fever has sued the mill.", "he had a fever"),
        ("A woman who claimed she was a nurse was arrested on 3 May.", "she was a nurse"),
        ("The clerk who said he thought it was lost has sued the mill.", "he thought it was lost"),
        ("Police arrested a man who said he was ill.", "he was ill"),
    ],
)
def test_what_somebody_said_ends_where_the_sentence_goes_on_about_them(text: str, words: str) -> None:
    assert [quote.text for quote in made(text, "rules").quotes] == [words]


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        (
            "Odo Tarn promised to mend the pier, but in 2003 it burned down.",
            "to mend the pier",
            "In 2003 it burned down",
        ),
        ("Odo Tarn asked her to stay, but Ida Renn fled on 3 May.", "to stay", "Ida Renn fled on 3 May"),
        ("Odo Tarn vowed to stay, although his guards fled on 3 May.", "to stay", "His guards fled on 3 May"),
        ("Odo Tarn has begged her to call as guards searched a mill.", "to call", "Guards searched a mill"),
        ("Odo Tarn decided to stay but on 3 May his guards fled.", "to stay", "On 3 May his guards fled"),
    ],
)
def test_what_came_instead_of_what_was_promised_is_the_writers(name: str, text: str, words: str, title: str) -> None:
    assert made(text, name).quotes[0].text.endswith(words)
    assert claims(text, name, title) == [("author", "asserts")]


@pytest.mark.parametrize(
    "deed",
    [
        "to mend the pier, but not to pay for it",
        "to mend the pier, but only the roof",
        "to stay as long as the guards stayed",
        "to do as the guards did",
        "to see it as proof the guards lied",
    ],
)
def test_what_is_promised_may_turn(deed: str) -> None:
    (quote,) = made(f"Odo Tarn promised {deed}.", "rules").quotes
    assert quote.text == deed


@pytest.mark.parametrize(
    "opening",
    [
        "Hours after Ida Renn said that the dam was safe",
        "Despite Ida Renn insisting that the dam was safe",
        "With Ida Renn saying that the dam was safe",
        "The day after Ida Renn warned that the dam was safe",
        "Two days before Ida Renn said that the dam was safe",
    ],
)
def test_words_in_front_of_the_main_clause_end_where_it_begins(opening: str) -> None:
    dossier = made(f"{opening}, guards burned the mill.", "rules")  # the model takes the main clause for said as well
    assert [quote.text for quote in dossier.quotes] == ["that the dam was safe"]
    (burned,) = (event for event in dossier.events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("author", "asserts")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Odo Tarn has refused to attend the trial and is living in Lodd.", "to attend the trial"),
        ("Odo Tarn refused to attend the trial and to speak.", "to attend the trial and to speak"),
        ("Ida Renn, a poet, liked to say that fish have no scales.", "that fish have no scales"),
        ("Ida Renn was a poet. “I write at night,” she liked to say.", "I write at night"),
    ],
)
def test_words_are_those_that_were_said(name: str, text: str, said: str) -> None:
    (quote,) = made(text, name).quotes
    assert (quote.text, quote.manner) == (said, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Quill said the mill was old but did not say why.", "the mill was old"),
        ("Mara Quill said the mill was old and declined to comment further.", "the mill was old"),
        ("The guild said that two clerks were alive but declined to name them.", "that two clerks were alive"),
        ("Mara Quill said the mill had been sold but gave no details.", "the mill had been sold"),
        ("Mara Quill said he would sing a song but did not name it.", "he would sing a song"),
        ("Mara Quill said the file was real but declined to show it.", "the file was real"),
        ("Mara Quill said the letter was real and refused to apologise.", "the letter was real"),
        ("Police said a man had been arrested but gave no further details.", "a man had been arrested"),
        (
            "Mara Quill said the man was drunk and refused to give his name.",
            "the man was drunk and refused to give his name",
        ),
        ("Mara Quill said the mayor was rung but declined to comment.", "the mayor was rung but declined to comment"),
        (
            "Mara Quill said that the bank took her oats and refused to give them back.",
            "that the bank took her oats and refused to give them back",
        ),
        *(
            (f"Mara Quill said {words}.", words)
            for words in (
                "the guild had taken the oats but refused to give any details",
                "the company had sold ten mills but gave no reasons",
                "the council had known of the leak but did not disclose it",
                "the board had met twice but would not discuss the mill",
                "Odo Tarn had hidden the letters but refused to give any details",
                "Odo Tarn had met two men but refused to name them",
                "the letter was sent but did not say why",
            )
        ),
    ],
)
def test_who_says_no_more_is_not_a_part_of_what_was_said(name: str, text: str, words: str) -> None:
    assert made(text, name).quotes[0].text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor said the dam was safe, which the guards denied.", "the dam was safe"),
        ('The mayor said the dam was safe, which Odo Tarn, a clerk, called "a joke".', "the dam was safe"),
        ("The mayor said the dam was safe, a claim swiftly denied by Odo Tarn.", "the dam was safe"),
        ("The mayor said the dam was safe, a claim his lawyer, Odo Tarn, denied.", "the dam was safe"),
        ('The mayor said the dam was safe, a claim the clerk, Odo Tarn, has called "a joke".', "the dam was safe"),
        ("The mayor said one man was hurt; witnesses counted four.", "one man was hurt"),
        ("The mayor said the dam was safe; satellite images appeared to show cracks.", "the dam was safe"),
    ],
)
def test_what_others_answer_is_not_a_part_of_what_was_said(name: str, text: str, words: str) -> None:
    quotes = made(text, name).quotes
    assert quotes[0].text == words
    assert not any("Odo Tarn" in quote.text for quote in quotes)


@pytest.mark.parametrize(
    "words",
    [
        "he had made an offer, which the guards rejected",
        "she sought asylum, which the court denied",
        "one man was hurt; two were missing",
    ],
)
def test_what_was_said_goes_on_with_what_others_did(words: str) -> None:
    assert made(f"The mayor said {words}.", "rules").quotes[0].text == words  # the weights of the parse end it


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn denied any part in a fire.", "any part in a fire"),
        ("Odo Tarn denied seeking asylum.", "seeking asylum"),
        ("Odo Tarn denied theft of food.", "theft of food"),
        ("Odo Tarn denied unlawful entry in court.", "unlawful entry in court"),
        ("The guild denied poor treatment.", "poor treatment"),
        ("Odo Tarn denied a cut in school food.", "a cut in school food"),
        ("Jan Price left. The mill is old, according to Price.", "The mill is old"),
        ("The mill was old, according to their lawyer.", "The mill was old"),
        ('The crowd chanted "No!" and "Shame!"', "No! … Shame!"),
        ('Mara Quill said, "The mill is old," and, "We must act."', "The mill is old … We must act."),
        ('Mara Quill said "No." and "Yes," Odo Tarn said.', "No."),
        ('Mara Quill said "We may" and "May we?" asked Odo Tarn.', "We may"),
        ("Mara Quill wrote novels should be short.", "novels should be short"),
        ("Mara Quill wrote songs had saved her.", "songs had saved her"),
        ("Odo Tarn showed police where he hid the oats.", "where he hid the oats"),
    ],
)
def test_what_is_said_beside_such_words(name: str, text: str, words: str) -> None:
    assert made(text, name).quotes[0].text == words


@pytest.mark.parametrize(
    "text",
    [
        "Ida Renn said *the 33-13 win was deserved*.",
        "Ida Renn said *the 2019-20 budget was spent*.",
        "Ida Renn told reporters *the 5–4 vote was fair*.",
        "Ida Renn said *the magnitude-7,6 quake was the worst in years*.",
        "Ida Renn said *Tom Hill, Bob Lee and Ann Reid were absent*.",
        "Ida Renn said *MPs Esther Hill (Lodd), Bob Lee (Kray) and Ann Reid (Tarn) were absent*.",
        "Ida Renn said *the leader, Odo Tarn, and the deputy, Ann Reid – both in Lodd – were right to vote*.",
        "Ida Renn said *openly carrying guns is banned*.",
        "Ida Renn said *load shedding was stopped on Monday*.",
        "Ida Renn said *wait times in Lodd are unchanged*.",
        "Ida Renn said *although she liked the plan, it could fail*.",
        "Ida Renn has said *there is no crisis*.",
        "Ida Renn said *they “do not accept” the ruling*.",
        "Ida Renn said *it was a good sign, because “it means there is a fix*.”",
        "Ida Renn said *the mix of the ban and limiting access meant that Lodd was poor*.",
        "Ida Renn told the media on Monday, May 13, 2024, *that she had proof*.",
        "*The town lies in ruins*, according to the mayor.",
        "When the port reopened in May, Ida Renn announced *more tests for the crews*.",
        "For example, when the port reopened, Ida Renn announced *more tests for the crews*.",
        "*The agency lost ten nurses*, records viewed by Lodd Radio show.",
        # what the speaker keeps back, or says besides, is no part of it
        "Odo Tarn announced on Monday *that he would change the rule*, but he would not explain how.",
        "Odo Tarn said *the new rules will be told on Monday*, but did not commit to keeping them.",
        "Odo Tarn said *the rule would change*, but behind the scenes, talks were stalling.",
        "Ida Renn told the board *that the rule was unfair*, and called on the mayor to go.",
        "Ida Renn left, telling Lodd Radio *that it leaked* and asserting that it sank.",
        "Ida Renn said *the mayor had promised jobs and called for calm*.",
        "The court ruled *that the mill was unsafe* and ordered it shut.",
        "The court ruled *that Odo Tarn had lied* and fined him.",
        "The court ruled 5–4 on Monday *that the mill was unsafe*.",
    ],
)
def test_all_that_is_said_and_no_more(name: str, text: str) -> None:
    front, words, behind = text.split("*")
    assert made(front + words + behind, name).quotes[0].text.rstrip("”.") == words


def test_what_another_keeps_back_is_told_with_the_rest() -> None:
    words = "the mayor was there, but he did not explain why"
    assert made(f"Odo Tarn said {words}.", "rules").quotes[0].text == words


def test_who_speaks_behind_and_or_but_is_one(name: str) -> None:
    dossier = made("The port reported more than 40 dead, and Odo Tarn said four were hurt.", name)
    assert ("odo-tarn", "four were hurt") in [(quote.speaker, quote.text) for quote in dossier.quotes]
    dossier = made("No deaths were reported after the blast but Odo Tarn warned that the hill was unsafe.", name)
    assert ("odo-tarn", "that the hill was unsafe") in [(quote.speaker, quote.text) for quote in dossier.quotes]
    [quote] = made("Nobody but Odo Tarn said the hill was unsafe.", name).quotes
    assert quote.speaker_text == "Nobody but Odo Tarn"


@pytest.mark.parametrize("court", ["The court also heard that", "Lodd Crown Court heard"])
def test_a_court_that_hears_says_nothing(name: str, court: str) -> None:
    [quote] = made(f"{court} Odo Tarn had money problems.", name).quotes
    assert (quote.speaker, quote.speaker_text) == ("", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Renn admitted to lying about her past.", "lying about her past"),
        ("Ida Renn apologised for lying about the case.", "lying about the case"),
        ("It was, Ida Renn said, unsafe.", "It was … unsafe"),
        ("The mill was reported to be unsafe.", "The mill … to be unsafe"),
        (
            "Suspected rebels have killed ten people in Lodd, local sources told Lodd Radio on Saturday.",
            "Suspected rebels have killed ten people in Lodd",
        ),
    ],
)
def test_whose_words_a_phrase_belongs_to(name: str, text: str, words: str) -> None:
    assert made(text, name).quotes[0].text == words


@pytest.mark.parametrize(
    "text",
    [
        "Although Ida Renn said *the mill was safe*, the board shut it.",
        "Because Ida Renn said *the mill, which was old, was safe*, the guards stayed.",
        "Even though Ida Renn insisted *that the mill was safe*, it was shut.",
    ],
)
def test_a_clause_that_opens_a_sentence_ends_where_the_next_begins(name: str, text: str) -> None:
    front, words, behind = text.split("*")
    assert made(front + words + behind, name).quotes[0].text == words


@pytest.mark.parametrize("opener", ["If", "Unless", "Nobody knows if", "It is unclear whether"])
def test_what_may_be_said_is_said_by_nobody(name: str, opener: str) -> None:
    dossier = made(f"{opener} Ida Renn says the mill is safe, it will open.", name)
    assert "ida-renn" not in [quote.speaker for quote in dossier.quotes]
