"""Who vouches for a happening, and how surely, from the article's words to the claim, with both engines."""

from __future__ import annotations

from functools import cache

import pytest

from dossier.convert.engines.choose import EngineError, make_engine
from dossier.convert.engines.spacy_engine import available_model
from dossier.convert.pipeline import convert
from dossier.convert.reading.parse import Engine
from dossier.model import Dossier, Source

try:
    available_model()
    ENGINES = ["rules", "spacy"]
except EngineError:
    ENGINES = ["rules"]

LEAD = "Ferry runs again\n\n"


@pytest.fixture(scope="module", params=ENGINES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def engine(name: str) -> Engine:
    return make_engine(name, "")


def made(text: str, name: str) -> Dossier:
    return convert(LEAD + text + "\n", Source(id="a", published="2024-05-17"), engine(name)).dossier


def claims(text: str, name: str, title: str) -> list[tuple[str, str]]:
    dossier = made(text, name)
    found = [event for event in dossier.events if event.title == title]
    assert len(found) == 1, [event.title for event in dossier.events]
    return [(claim.by, claim.stance) for claim in found[0].claims]


BURNED = "Guards burned the mill"


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        ('"It is not true that guards burned the mill," Ida Renn said.', "ida-renn", "denies"),
        ('"It isn\'t true that guards burned the mill," Ida Renn said.', "ida-renn", "denies"),
        ("It is simply not true, Ida Renn said, that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said it was untrue that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said it was wrong to claim that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said there was no truth in rumours that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said she disputed that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said he did not accept that guards burned the mill.", "ida-renn", "doubts"),
        ('"Nobody can prove that guards burned the mill," Ida Renn said.', "ida-renn", "doubts"),
        ('"It is unlikely that guards burned the mill," Ida Renn said.', "ida-renn", "doubts"),
        ("Ida Renn did not believe that guards burned the mill.", "ida-renn", "doubts"),
        ("Ida Renn said she could not believe that guards burned the mill.", "ida-renn", "asserts"),
        ('"There is no doubt that guards burned the mill," Ida Renn said.', "ida-renn", "asserts"),
        ("Ida Renn did not just say that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn said that guards burned the mill.", "ida-renn", "asserts"),
        ("Police do not believe guards burned the mill.", "author", "doubts"),
        ("Police were unable to confirm that guards burned the mill.", "author", "doubts"),
        ("Police have yet to confirm that guards burned the mill.", "author", "doubts"),
        ("Police stopped short of confirming that guards burned the mill.", "author", "doubts"),
        ("No clerk said that guards burned the mill.", "author", "doubts"),
        ("No evidence has emerged that guards burned the mill.", "author", "doubts"),
        ("It goes without saying that guards burned the mill.", "author", "asserts"),
        ("Neither Lodd nor Tarn has confirmed that guards burned the mill.", "author", "doubts"),
        ("Neither the board nor the guards would confirm that guards burned the mill.", "author", "doubts"),
        ("None of the clerks would confirm that guards burned the mill.", "author", "doubts"),
        ("Neither the board nor the clerks denied that guards burned the mill.", "author", "alleges"),
        ("None of it matters, and Ida Renn has confirmed that guards burned the mill.", "ida-renn", "confirms"),
        ("Detectives have ruled out that guards burned the mill.", "author", "denies"),
        ("Detectives are not ruling out that guards burned the mill.", "author", "alleges"),
        ("Ida Renn said detectives had ruled out that guards burned the mill.", "ida-renn", "denies"),
        ("There were fears that guards burned the mill.", "author", "alleges"),
        ("There were rumours that guards burned the mill.", "author", "alleges"),
        ("Fears grew that guards burned the mill.", "author", "alleges"),
        ("Rumours have spread that guards burned the mill.", "author", "alleges"),
        ("News spread that guards burned the mill.", "author", "asserts"),
        ("Ida Renn dispelled fears that guards burned the mill.", "ida-renn", "denies"),
    ],
)
def test_what_governs_a_clause_makes_less_of_it(name: str, text: str, by: str, stance: str) -> None:
    assert claims(text, name, BURNED) == [(by, stance)]


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        ("Ida Renn rubbished the claim that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn laughed off claims that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn retracted a report that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn denied reports that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn condemned the report that guards burned the mill.", "author", "alleges"),
        ("Ida Renn responded to the claim that guards burned the mill.", "author", "alleges"),
        ("Ida Renn confirmed reports that guards burned the mill.", "ida-renn", "confirms"),
        ("Ida Renn repeated the claim that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn made the claim that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn said reports that guards burned the mill were nonsense.", "ida-renn", "denies"),
        ("There is no suggestion that guards burned the mill.", "author", "doubts"),
    ],
)
def test_a_claim_is_its_speakers_only_where_they_make_it(name: str, text: str, by: str, stance: str) -> None:
    assert claims(text, name, BURNED) == [(by, stance)]
    speakers = {quote.speaker for quote in made(text, name).quotes if quote.text.startswith("that guards")}
    assert stance != "alleges" or not speakers - {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Renn reportedly confirmed that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn may have told a friend that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn falsely said that guards burned the mill.", [("ida-renn", "asserts"), ("author", "denies")]),
        ("Ida Renn agreed that guards burned the mill.", [("ida-renn", "confirms")]),
        ("Ida Renn accepted that guards burned the mill.", [("ida-renn", "confirms")]),
        ("Jurors heard that guards burned the mill.", [("author", "alleges")]),
        ("The court heard from a clerk that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn put it to the clerk that guards burned the mill.", None),
        ("Ida Renn refused to resign after guards burned the mill.", [("author", "asserts")]),
        ("Ida Renn may resign after guards burned the mill.", [("author", "asserts")]),
    ],
)
def test_through_whom_and_for_what_it_is_said(name: str, text: str, expected: list[tuple[str, str]] | None) -> None:
    found = claims(text, name, BURNED)
    assert found == expected if expected is not None else [stance for _, stance in found] == ["alleges"]


def test_who_accuses_alleges(name: str) -> None:
    text = "Ida Renn accused Odo Tarn of burning the mill on 3 May."
    dossier = made(text, name)
    [claim] = [c for event in dossier.events if "accused" not in event.title for c in event.claims]
    assert (claim.by, claim.stance) == ("ida-renn", "alleges")


def test_what_the_jury_heard_is_alleged(name: str) -> None:
    [event] = made("Guards burned the mill on 3 May, the jury was told.", name).events
    assert [claim.stance for claim in event.claims] == ["alleges"]


@pytest.mark.parametrize(
    "comment",
    [
        "a licensing panel heard on Tuesday",
        "the Grain Commission heard in May",
        "a magistrate was told on Tuesday",
        "it was alleged in court on Tuesday",
        "it is claimed",
        "villagers have been told",
    ],
)
def test_what_somebody_heard_is_alleged_and_was_before(name: str, comment: str) -> None:
    dossier = made(f"{BURNED}, {comment}.", name)
    [event] = [event for event in dossier.events if "burned" in event.text]
    assert event.title == BURNED
    assert [(claim.by, claim.stance) for claim in event.claims] == [("author", "alleges")]
    assert event.date == "../2024-05-14" or "Tuesday" not in comment
    [quote] = dossier.quotes
    assert (quote.speaker, quote.text) == ("", BURNED)


@pytest.mark.parametrize(
    "text",
    [
        "Guards burned the mill, and villagers heard a bang.",
        "Guards burned the mill, which villagers heard on Tuesday.",
        "Guards burned the mill. As it fell, the crowd heard.",
    ],
)
def test_what_was_heard_otherwise_is_no_hearsay(name: str, text: str) -> None:
    dossier = made(text, name)
    assert not dossier.quotes
    assert {claim.stance for event in dossier.events for claim in event.claims} == {"asserts"}


@pytest.mark.parametrize("front", ["Once", "At dawn", "In May", "Instead"])
@pytest.mark.parametrize("said", ["Ida Renn said", "said Ida Renn", "Ida Renn told reporters"])
def test_what_a_word_in_front_of_the_cue_begins_is_the_speakers(front: str, said: str) -> None:
    dossier = made(f"{front}, {said}, guards had burned the mill.", "rules")
    [quote] = dossier.quotes
    assert (quote.speaker, quote.text) == ("ida-renn", f"{front} … guards had burned the mill")
    assert {claim.by for event in dossier.events for claim in event.claims} == {"ida-renn"}


def test_what_is_added_to_things_is_not_said() -> None:
    text = "Later, Ida Renn added lamps, and guards burned the mill."
    assert not [quote for quote in made(text, "rules").quotes if "burned" in quote.text]


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


@pytest.mark.parametrize("who", ["prosecutors", "the villagers", "two former clerks"])
@pytest.mark.parametrize("verb", ["allege", "claim", "fear"])
def test_what_several_people_say_is_theirs(who: str, verb: str) -> None:
    [quote] = made(f"Guards burned the mill on Tuesday, {who} {verb}.", "rules").quotes
    assert (quote.speaker_text, quote.cue, quote.text) == (who, verb, "Guards burned the mill on Tuesday")


def test_a_report_that_police_wrote_is_no_verb() -> None:
    assert not made("Guards burned the mill, the police report, and the lamps.", "rules").quotes


@pytest.mark.parametrize(
    ("charge", "stance"),
    [
        ("pleaded not guilty to fraud and to the", "alleges"),
        ("pleaded not guilty on Monday to two counts of fraud and to the false", "alleges"),
        ("was cleared of fraud and of the", "denies"),
        ("was acquitted of fraud and the", "denies"),
        ("pleaded guilty to murder and to the", "asserts"),
    ],
)
def test_the_second_of_two_charges_is_no_more_than_the_first(name: str, charge: str, stance: str) -> None:
    [event] = [one for one in made(f"Odo Tarn {charge} kidnapping of a clerk.", name).events if "kidnap" in one.text]
    assert [claim.stance for claim in event.claims] == [stance]


def test_what_happened_beside_a_charge_did(name: str) -> None:
    text = "Odo Tarn was cleared of murder and the trial of a clerk began on 3 May."
    assert claims(text, name, "The trial of a clerk began on 3 May") == [("author", "asserts")]


def test_the_second_of_two_deeds_is_denied(name: str) -> None:
    dossier = made("Odo Tarn denied shooting a guard and, on 3 May, beating another.", name)
    [event] = [event for event in dossier.events if event.title.endswith("beating another")]
    assert [(claim.by, claim.stance) for claim in event.claims] == [("odo-tarn", "denies")]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Ida Renn helped to rescue a boy on 3 May.", "Ida Renn helped to rescue a boy on 3 May", "asserts"),
        ("Odo Tarn tried to burn the mill on 3 May.", "Odo Tarn tried to burn the mill on 3 May", "asserts"),
        ("Odo Tarn will have helped to rescue a boy.", "Odo Tarn will have helped to rescue a boy", "plans"),
        ("The scheduled flight crashed on Tuesday.", "The scheduled flight crashed on Tuesday", "asserts"),
        ("The scheduled flight is due on Tuesday.", "The scheduled flight is due on Tuesday", "plans"),
        ("Odo Tarn would have survived the fire.", "Odo Tarn would have survived the fire", "doubts"),
        ("Odo Tarn would have to leave the town.", "Odo Tarn would have to leave the town", "plans"),
        ("Even if guards burned the mill, it is over.", BURNED, "alleges"),
    ],
)
def test_what_was_tried_and_what_would_have_been(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    "text",
    [
        '"Had they burned the mill, we would know," Ida Renn said.',
        '"Suppose guards burned the mill," Ida Renn said.',
    ],
)
def test_what_is_only_supposed_is_no_happening(name: str, text: str) -> None:
    assert not [event for event in made(text, name).events if "burned" in event.text]


def test_that_somebody_was_not_named_is_no_happening(name: str) -> None:
    text = "The boy, who has not been named, died on 3 May. The pilot, whose name was not released, fled."
    assert not [event for event in made(text, name).events if "denies" in [claim.stance for claim in event.claims]]


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that Ida Renn told the guards to leave.",
        "It is not true that Ida Renn told the guards to leave.",
        "Prosecutors could not prove that Ida Renn told the guards to leave.",
        "The rumour that Ida Renn told the guards to leave is false.",
        "Contrary to reports that Ida Renn told the guards to leave, they stayed.",
        "It is unclear whether Ida Renn told the guards to leave.",
        "The post falsely quotes Ida Renn as saying guards are lazy.",
        "The doctored video in which Ida Renn says guards are lazy was shared widely.",
        "Ida Renn has yet to explain why she left.",
        "Ida Renn and Odo Tarn have never agreed: in 2019 he sold her mill.",
    ],
)
def test_who_is_not_known_to_have_said_it_did_not(name: str, text: str) -> None:
    assert not [quote for quote in made(text, name).quotes if quote.speaker or "agreed" in quote.cue]


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


def test_who_denies_allegations_of_somebody_in_an_apposition(name: str) -> None:
    text = "Ida Renn denied allegations that the clerk, Odo Tarn, had burned the mill."
    assert claims(text, name, "The clerk, Odo Tarn, had burned the mill") == [("ida-renn", "denies")]
    [quote] = made(text, name).quotes
    assert quote.text.endswith("that the clerk, Odo Tarn, had burned the mill")


def test_a_claim_that_somebody_contradicts_stays_its_owners(name: str) -> None:
    text = "The film was shown on 3 May, contradicting Ida Renn's claim that guards burned the mill."
    assert claims(text, name, BURNED) == [("ida-renn", "asserts")]


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        # what is struck down or made is another thing than the claim
        ("The firm withdrew its bid amid reports that guards burned the mill.", "author", "alleges"),
        ("The school withdrew the book over claims that guards burned the mill.", "author", "alleges"),
        ("Shares fell by a third on reports that guards burned the mill.", "author", "alleges"),
        ("The mayor was given a list of claims that guards burned the mill.", "author", "alleges"),
        # nobody disputes it; nobody was told it; who shows no sign of knowing it
        ("There is no disputing that guards burned the mill.", "author", "asserts"),
        ("Few dispute that guards burned the mill.", "author", "asserts"),
        ("It is nonsense to deny that guards burned the mill.", "author", "alleges"),
        ("Nobody told the clerk that guards burned the mill.", "author", "alleges"),
        ("There was no sign that guards burned the mill.", "author", "doubts"),
        # idioms
        ("The ship put to sea after it heard that guards burned the mill.", "author", "asserts"),
        # a reason or a time for what is denied
        ("The mayor rejected suggestions that he should resign after guards burned the mill.", "author", "asserts"),
    ],
)
def test_what_stands_beside_a_denial_is_not_denied(name: str, text: str, by: str, stance: str) -> None:
    assert (by, stance) in claims(text, name, BURNED)


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
    ("text", "stance"),
    [
        ("Neither guard was shot on 3 May.", "denies"),
        ("None of the guards was shot on 3 May.", "denies"),
        ("Neither Ida Renn nor Odo Tarn was shot on 3 May.", "denies"),
        ("No more than two guards were shot on 3 May.", "asserts"),
        ("No fewer than two guards were shot on 3 May.", "asserts"),
        ("A guard with no shoes was shot on 3 May.", "asserts"),
        ("Clerks had no warning before the guard was shot on 3 May.", "asserts"),
    ],
)
def test_what_nobody_did_is_denied(name: str, text: str, stance: str) -> None:
    assert [claim.stance for event in made(text, name).events for claim in event.claims] == [stance]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "Guards used a ladder to reach the boy on 3 May.",
            "Guards used a ladder to reach the boy on 3 May",
            "asserts",
        ),
        ("Guards will use a ladder to reach the boy.", "Guards will use a ladder to reach the boy", "plans"),
        ("Odo Tarn was arrested on suspicion of causing the death of a boy.", "The death of a boy", "alleges"),
        ("Odo Tarn was arrested on suspicion of theft after a crash on 3 May.", "A crash on 3 May", "asserts"),
        ("The clerks left on 3 May as the board confirmed it will close.", "The clerks left on 3 May", "asserts"),
        ("A boy who fell when a cart hit a wall on 3 May was named.", "A cart hit a wall on 3 May", "asserts"),
    ],
)
def test_what_was_done_to_an_end_and_what_is_only_suspected(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn dismissed the army chief on 3 May.",
        "Odo Tarn dismissed General Renn.",
        "Odo Tarn dismissed his chief of staff.",
        "Odo Tarn attacked a nurse with a knife.",
        "Kenya attacked the airport on 3 May.",
        "Odo Tarn claimed asylum at Lodd airport in May.",
        "Odo Tarn claimed a second goal.",
        "Odo Tarn claimed child benefit.",
        "Odo Tarn accepted a medal from the king on 3 May.",
        "The clinic admitted two drivers.",
        "Odo Tarn cast about a tenth of the votes.",
        "Odo Tarn shared a cab with a man called “Shorty”.",
        "Odo Tarn told the tale of “Tarn Hollow”.",
        "Odo Tarn witnessed the collapse.",
        "Odo Tarn found it hard to sing.",
        "Odo Tarn asked her three questions.",
        "Odo Tarn has been reporting on the ground in Lodd.",
        "Lodd appears to be facing a drought.",
        "Her departure seemed like a mistake.",
        "Everything pointed to a merger.",
        "Letters regarding a deal with Tarn Mills were lost.",
        "Had members nominated Odo Tarn, he would have left.",
        "The board did not name the children.",
        "The goat called Juno bit a man named Tarn.",
        "A plan called “Green Lodd” was shelved.",
        "The barge, called “Lodd Star”, was sold.",
        "Odo Tarn starred in two quiz shows that children liked.",
        "Odo Tarn ended the case, concluding the first trial.",
    ],
)
def test_deeds_are_no_words(name: str, text: str) -> None:
    assert not made(text, name).quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn dismissed the report on 3 May.", "the report on 3 May"),
        ("Odo Tarn dismissed the minister as a liar.", "the minister as a liar"),
        ("Odo Tarn attacked a reviewer over her book.", "a reviewer over her book"),
        ("Odo Tarn attacked the hospital plan.", "the hospital plan"),
        ("Odo Tarn claimed benefits were cut.", "benefits were cut"),
        ("Odo Tarn claimed a second goal was scored.", "a second goal was scored"),
        ("Odo Tarn accepted the findings of the board.", "the findings of the board"),
        ("Odo Tarn admitted two thefts.", "two thefts"),
        ("The court found it illegal to fish there.", "it illegal to fish there"),
        ("It seems that the dam is safe.", "that the dam is safe"),
        ("Odo Tarn appeared to imply that the dam was safe.", "that the dam was safe"),
        ("Odo Tarn regards the dam as safe.", "the dam as safe"),
        ("Odo Tarn called the plan “Green Folly”.", "the plan “Green Folly”"),
        ("It is what Odo Tarn called “Green Folly”.", "Green Folly"),
        ("Odo Tarn pointed to the poll.", "the poll"),
    ],
)
def test_what_reads_like_a_deed_may_be_words(name: str, text: str, words: str) -> None:
    assert [quote.text for quote in made(text, name).quotes] == [words]


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
    "text",
    [
        "Odo Tarn denied the charge: two clerks died on 3 May.",
        "Odo Tarn denied that he sold the mill; two clerks died on 3 May.",
        "Odo Tarn denied that the mill was weak, but two clerks died on 3 May.",
    ],
)
def test_what_the_writer_tells_beside_a_denial_is_not_denied(name: str, text: str) -> None:
    assert claims(text, name, "Two clerks died on 3 May") == [("author", "asserts")]


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


@pytest.mark.parametrize(
    "text",
    [
        "The board stopped Odo Tarn from saying that two clerks died on 3 May.",
        "The board kept Odo Tarn from telling the police that two clerks died on 3 May.",
        "The board cleared Odo Tarn of saying that two clerks died on 3 May.",
    ],
)
def test_what_nobody_was_let_say_is_no_fact(text: str) -> None:
    assert claims(text, "rules", "Two clerks died on 3 May") == [("author", "alleges")]


def test_a_poll_finds_what_stands_behind_it_not_in_front_of_its_colon(name: str) -> None:
    text = "Many shops show little interest in Odo Tarn: A Lodd College poll in May found Tarn level with Ivo Lind."
    assert [quote.text for quote in made(text, name).quotes if quote.cue == "found"] == ["Tarn level with Ivo Lind"]


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
    (quote,) = made(text, name).quotes
    assert (quote.speaker or quote.speaker_text) == speaker
    assert quote.text in (words, words.removesuffix(" late"))  # a model may end it early


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Asked by Ivo Lind if he had lied, Odo Tarn said no.", "odo-tarn", "no"),
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
    (quote,) = made(text, name).quotes
    assert (quote.speaker or quote.speaker_text, quote.text) == (speaker, words)


@pytest.mark.parametrize(
    "text",
    [
        "A book published in May that the clerk wrote was banned.",
        "A study published in May that the board praised was withdrawn.",
    ],
)
def test_a_that_behind_a_day_may_tell_which_thing(text: str) -> None:
    assert "published" not in [quote.cue for quote in made(text, "rules").quotes]


def test_the_dead_are_named_in_a_row() -> None:
    (quote,) = made("Police named the dead as Ann Quill, a baker, and Ivo Lind, a clerk.", "rules").quotes
    assert quote.text == "the dead as Ann Quill, a baker, and Ivo Lind, a clerk"


def test_what_is_called_so_in_front_is_not_what_is_explained(name: str) -> None:
    text = "Describing it as one that had been “years in the making,” Odo Tarn explained the reasons for the strike."
    quotes = [quote for quote in made(text, name).quotes if quote.cue == "explained"]
    assert [quote.text for quote in quotes] == ["the reasons for the strike"]


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


def test_that_a_claim_is_false_is_told_by_the_writer(name: str) -> None:
    [event] = made("A claim by Ida Renn that Odo Tarn stole money has been debunked.", name).events
    assert [(claim.by, claim.stance) for claim in event.claims] == [("ida-renn", "asserts"), ("author", "doubts")]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Ida Renn, told that guards burned the mill, wept.", BURNED, "alleges"),
        ("Told that guards burned the mill, Ida Renn wept.", BURNED, "alleges"),
        ("Ida Renn, warned that guards burned the mill, fled.", BURNED, "alleges"),
        ("Ida Renn was the second guard to flee.", "Ida Renn was the second guard to flee", "asserts"),
        ("Ida Renn is the oldest woman to be elected.", "Ida Renn is the oldest woman to be elected", "asserts"),
        ("Ida Renn has become the first baker to win.", "Ida Renn has become the first baker to win", "asserts"),
        ("Ida Renn will be the second guard to resign.", "Ida Renn will be the second guard to resign", "plans"),
        ("A drive to save the pier has failed.", "A drive to save the pier has failed", "asserts"),
        ("A plan to shut the pier was scrapped.", "A plan to shut the pier was scrapped", "asserts"),
        ("The pier was shut due to storms.", "The pier was shut due to storms", "asserts"),
        ("Two guards fled due to a fire.", "Two guards fled due to a fire", "asserts"),
        ("The clerk is due to be freed.", "The clerk is due to be freed", "plans"),
        (
            "The law would take effect once signed by Ida Renn.",
            "The law would take effect once signed by Ida Renn",
            "plans",
        ),
        ("Guards detained a clerk over an alleged theft.", "Guards detained a clerk over an alleged theft", "asserts"),
        (
            "A clerk was detained for allegedly killing a boy.",
            "A clerk was detained for allegedly killing a boy",
            "asserts",
        ),
        ("Two clerks were killed by suspected thieves.", "Two clerks were killed by suspected thieves", "asserts"),
        ("Odo Tarn killed the two alleged victims.", "Odo Tarn killed the two alleged victims", "alleges"),
        ("Odo Tarn hurt the alleged rape victim.", "Odo Tarn hurt the alleged rape victim", "alleges"),
        ("Odo Tarn killed a clerk in an alleged robbery.", "Odo Tarn killed a clerk in an alleged robbery", "alleges"),
        ("Two clerks died in a suspected robbery.", "Two clerks died in a suspected robbery", "asserts"),
        ("The clerk is due to co-chair the talks.", "The clerk is due to co-chair the talks", "plans"),
        ("The board is due to trial the scheme.", "The board is due to trial the scheme", "plans"),
        ("The pier was shut due to re-wiring.", "The pier was shut due to re-wiring", "asserts"),
        ("The clerk was allegedly killed by thieves.", "The clerk was allegedly killed by thieves", "alleges"),
        (
            "A clerk seized on suspicion of murder has been freed.",
            "A clerk seized on suspicion of murder has been freed",
            "asserts",
        ),
        ("The board will cut jobs after a fire last month.", "A fire last month", "asserts"),
        ("The board will cut jobs after a vote next month.", "A vote next month", "plans"),
    ],
)
def test_what_has_been_done_is_no_plan(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


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


def test_words_in_front_of_a_verb_of_saying_are_all_that_it_tells(name: str) -> None:
    assert not made("“I will stay,” declared Ida Renn, 42, of Lodd.", name).events[1:]
    assert "clared" not in str([event.title for event in made("“No,” declared Ida Renn, 42.", name).events])


def test_somebody_with_an_age_and_a_home_is_named_in_the_title(name: str) -> None:
    (event,) = made("“No,” said Ida Renn, 42, of Lodd, who was shot on 3 May.", name).events
    assert event.title == "Ida Renn, 42, of Lodd, who was shot on 3 May"


ACCUSED = "Ida Renn said guards burned the mill on Monday"


@pytest.mark.parametrize(
    "denial",
    [
        ". Odo Tarn denied this.",
        ". Odo Tarn denies that, saying it was lightning.",
        ". Odo Tarn, a clerk, has always denied it.",
        ".\n\nOdo Tarn denied this and left.",
        ", which Odo Tarn denied.",
        ", but Odo Tarn denied it.",
        ", a claim Odo Tarn has rejected.",
        ", a claim that Odo Tarn dismissed.",
        ", an accusation Odo Tarn called “absurd”.",
        ", a suggestion Odo Tarn has denied.",
        ". Odo Tarn called the claim nonsense.",
        ", allegations denied by Odo Tarn.",
        ". The claim was rejected by Odo Tarn.",
        ". This was denied by Odo Tarn.",
        ". Odo Tarn denied the claim.",
        ". Odo Tarn dismissed this as nonsense.",
        ". Odo Tarn called that “a lie”.",
        ". “That is a lie,” Odo Tarn said.",
        ". “It never happened,” said Odo Tarn.",
        ". “We strongly deny this,” Odo Tarn said.",
    ],
)
def test_who_denies_by_a_word_what_another_said_denies_it(name: str, denial: str) -> None:
    dossier = made(ACCUSED + denial, name)
    burned = next(event for event in dossier.events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("ida-renn", "asserts"), ("odo-tarn", "denies")]
    assert not [quote for quote in dossier.quotes if quote.text in ("this", "that", "it", "which", "a claim")]


@pytest.mark.parametrize(
    "denial",
    [
        ". Odo Tarn did not deny it.",
        ". Odo Tarn may deny this.",
        ". If Odo Tarn denies this, he lies.",
        ". Odo Tarn rejected it.",
        ". Odo Tarn dismissed this as a stunt.",
        # what a deed may be called, or something else
        ". Odo Tarn called it rubbish.",
        ". Odo Tarn called it absurd.",
        ". Odo Tarn rejected it as absurd.",
        ". Odo Tarn called it nonsense that the bell had failed.",
        ". Odo Tarn described it as fantasy football.",
        ". “This is nonsense,” Odo Tarn said.",
        ". “It is a fake,” Odo Tarn said.",
        ". “It is incorrect and unfair,” Odo Tarn said of the letter.",
        # a proposal, or a claim for money
        ". Odo Tarn dismissed the suggestion.",
        ", a suggestion Odo Tarn rejected.",
        ". Odo Tarn, the insurer, rejected the claim.",
        ". Odo Tarn denied it was late.",
        ". The ministry had once said Odo Tarn denied it.",
        ". Odo Tarn’s lawyer denied this.",
        ". Odo Tarn denied the allegations.",  # perhaps of others
        ". The guards left. Odo Tarn denied this.",
        ". “It is absurd to pay them,” Odo Tarn said.",
        ". The clerks denied this.",  # nobody with a name
        ". Odo Tarn said he was ill. He denied it.",
    ],
)
def test_what_denies_nothing_that_another_said_is_no_denial(name: str, denial: str) -> None:
    dossier = made(ACCUSED + denial, name)
    burned = next(event for event in dossier.events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("ida-renn", "asserts")]


@pytest.mark.parametrize(
    ("text", "title", "is_denied"),
    [
        # for what somebody was arrested he denies, not that he was
        ("Ida Renn said Odo Tarn was arrested on Monday. He denies it.", "Odo Tarn was arrested on Monday", False),
        # a word that may stand for another claim, or whoever it was done to
        (
            "Ida Renn said guards burned the mill on Monday after an allegation. Odo Tarn denied the allegation.",
            "Guards burned the mill on Monday after an allegation",
            False,
        ),
        ("Ida Renn said guards beat Odo Tarn on Monday. He denied it.", "Guards beat Odo Tarn on Monday", False),
        (
            "Ida Renn said she shut the mill on Monday. Odo Tarn dismissed this as nonsense.",
            "She shut the mill on Monday",
            False,
        ),
        ("Ida Renn said no guard was fired on Monday. Odo Tarn denied this.", "No guard was fired on Monday", False),
        # what it was done for is no part of what is denied
        (
            "Ida Renn said Odo Tarn fled on Monday because he was shot. Odo Tarn denied this.",
            "Odo Tarn fled on Monday",
            True,
        ),
        ("Ida Renn said Odo Tarn shot a guard on Monday. He denied it.", "Odo Tarn shot a guard on Monday", True),
        (
            "Odo Tarn allegedly shot a guard on Monday, which he denies.",
            "Odo Tarn allegedly shot a guard on Monday",
            True,
        ),
        # what the writer tells
        ("Guards burned the mill on Monday. Odo Tarn denied this.", "Guards burned the mill on Monday", False),
        ("Guards burned the mill on Monday, a claim Odo Tarn denies.", "Guards burned the mill on Monday", True),
        (
            "Odo Tarn was sacked on Monday over theft, a claim he denies.",
            "Odo Tarn was sacked on Monday over theft",
            False,
        ),
    ],
)
def test_a_denial_is_of_what_it_can_be_of(name: str, text: str, title: str, is_denied: bool) -> None:
    event = next(event for event in made(text, name).events if event.title == title)
    assert any((claim.by, claim.stance) == ("odo-tarn", "denies") for claim in event.claims) == is_denied


@pytest.mark.parametrize(
    "text",
    [
        "Guards met on Monday with clerks calling Odo Tarn a liar, a claim he rejects.",
        "The board apologised on Monday to Odo Tarn, whom it had called a liar, an allegation he denied.",
        "Odo Tarn resigned as clerk on Monday with debts to a bank, a claim he denies.",
        "Ida Renn asked the court on Monday to remove Odo Tarn as the leader, a claim he rejects.",
    ],
)
def test_a_claim_beside_what_happened_does_not_deny_it(name: str, text: str) -> None:
    events = made(text, name).events
    assert events
    assert not any(claim.stance == "denies" for event in events for claim in event.claims)


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("A second claim, that guards burned the mill, could not be verified.", BURNED, "doubts"),
        ("The claim that guards burned the mill remains unproven.", BURNED, "doubts"),
        ("The idea that guards burned the mill is nonsense.", BURNED, "doubts"),
        ("The idea that guards burned the mill spread.", f"{BURNED} spread", "alleges"),
        # what was done with an idea
        ("The idea that Odo Tarn built in 2019 won a prize.", "Odo Tarn built in 2019 won a prize", "asserts"),
        ("The ideas that Odo Tarn sold in 2019 were lies.", "Odo Tarn sold in 2019 were lies", "asserts"),
        (
            "Fears in the port that lost its mill on Monday are growing.",
            "Fears in the port that lost its mill on Monday are growing",
            "asserts",
        ),
        # what has happened is not doubted by who is concerned
        ("Ida Renn expressed concern that guards burned the mill.", BURNED, "asserts"),
        ("Ida Renn heard the concerns that guards raised on Monday.", "Guards raised on Monday", "asserts"),
        ("The rumour, that guards burned the mill, was old.", BURNED, "alleges"),
        ("Jurors heard how guards burned the mill.", BURNED, "alleges"),
        ("The inquest has heard how guards burned the mill.", BURNED, "alleges"),
        ("Ida Renn heard how guards burned the mill.", BURNED, "asserts"),
        ("The board tried to ease worries in Lodd that guards burned the mill.", BURNED, "alleges"),
        ("Ida Renn said in a town of fears in Lodd that guards burned the mill.", BURNED, "asserts"),
        (
            "The poll of likely voters was released on Monday.",
            "The poll of likely voters was released on Monday",
            "asserts",
        ),
        ("The guards burned a likely hideout on Monday.", "The guards burned a likely hideout on Monday", "asserts"),
        ("The guards likely burned the mill on Monday.", "The guards likely burned the mill on Monday", "alleges"),
        ("Ten men died on Monday in a likely attack.", "Ten men died on Monday in a likely attack", "alleges"),
    ],
)
def test_what_is_only_a_claim_a_fear_or_likely_is_less_than_told(name: str, text: str, title: str, stance: str) -> None:
    assert [found for _, found in claims(text, name, title)] == [stance]


def test_what_two_people_admit_or_deny_of_themselves_is_two_happenings(name: str) -> None:
    admitted, denied = (
        "Ida Renn admitted that {} had accepted gifts from builders.",
        "Odo Tarn denied that {} had accepted gifts from builders.",
    )
    two = made(f"{admitted.format('she')}\n\n{denied.format('he')}", name)
    assert [[(c.by, c.stance) for c in event.claims] for event in two.events] == [
        [("ida-renn", "confirms")],
        [("odo-tarn", "denies")],
    ]
    firm = (
        "The firm denied that its guards burned the mill on Monday. Later {} admitted that its guards burned the mill."
    )
    assert [len(made(firm.format(who), name).events) for who in ("the company", "the owner")] == [1, 1]
    said = "Ida Renn said that he had accepted gifts from builders."
    one = made(f"{said}\n\n{denied.format('he')}", name)
    assert [[(c.by, c.stance) for c in event.claims] for event in one.events] == [
        [("ida-renn", "asserts"), ("odo-tarn", "denies")]
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Odo Tarn, who denied that he killed Ida Renn, was jailed on Monday.",
            "Odo Tarn, who denied that he killed Ida Renn, was jailed on Monday",
        ),
        (
            "Guards in Lodd, who said that the dam was weak, closed the road and fled on Monday.",
            "Guards in Lodd, who said that the dam was weak, closed the road and fled on Monday",
        ),
        (
            "Odo Tarn, a clerk of the harbour board of the old town of Lodd, who has always denied that he took any "
            "money from builders, was jailed on Monday.",
            "Odo Tarn … was jailed on Monday",
        ),
        (
            "Although Ida Renn said that the dam was unsafe, Odo Tarn sacked her on Monday.",
            "Odo Tarn sacked her on Monday",
        ),
    ],
)
def test_a_title_takes_no_clause_of_others_for_its_subject(name: str, text: str, title: str) -> None:
    assert title in [event.title for event in made(text, name).events]


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
    ("text", "title", "stance"),
    [
        (
            "With a win in Lodd, Odo Tarn would keep the mill.",
            "With a win in Lodd, Odo Tarn would keep the mill",
            "plans",
        ),
        ("With an attack on Lodd, guards broke the truce.", "Guards broke the truce", "asserts"),
        ("Guards burned the mill, footage shows.", "Guards burned the mill, footage shows", "alleges"),
        ("Guards burned the mill, according to leaked papers.", BURNED, "alleges"),
        ("Guards burned the mill, after papers showed guilt.", BURNED, "asserts"),
    ],
)
def test_what_papers_show_or_a_win_would_bring_is_less_than_told(name: str, text: str, title: str, stance: str) -> None:
    assert [found for _, found in claims(text, name, title)] == [stance]


def test_what_records_prove_is_told_as_it_is() -> None:
    text = "Guards burned the mill, official records show."
    assert [stance for _, stance in claims(text, "rules", text[:-1])] == ["asserts"]


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
    "text", ["Odo Tarn married a nurse named Ida Renn in 1950.", "Guards held a man named Odo Tarn."]
)
def test_who_bears_a_name_is_not_said_to_be_so(name: str, text: str) -> None:
    assert made(text, name).quotes == ()


def test_the_parts_of_a_fact_check_do_not_speak(name: str) -> None:
    claim, verdict = "CLAIM: A film shows guards burning ballots.", "OUR VERDICT: False. It was shot in 2018."
    dossier = made(f"{claim}\n\n{verdict}\n\nTHE FACTS: It is old.", name)
    assert [(quote.text, quote.speaker) for quote in dossier.quotes] == [("A film shows guards burning ballots", "")]
    (shot,) = (event for event in dossier.events if "2018" in event.title)
    assert [(claim.by, claim.stance) for claim in shot.claims] == [("author", "asserts")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Quill said the mill was old but did not say why.", "the mill was old"),
        ("Mara Quill said the mill was old and declined to comment further.", "the mill was old"),
        ("The guild said that two clerks were alive but declined to name them.", "that two clerks were alive"),
        ("Mara Quill said the mill had been sold but gave no details.", "the mill had been sold"),
        ("Mara Quill said he would sing a song but did not name it.", "he would sing a song"),
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


def test_who_declines_is_who_spoke(name: str) -> None:
    quotes = made("Mara Quill said the mill was old and refused to answer questions.", name).quotes
    assert [(quote.speaker, quote.text) for quote in quotes] == [
        ("mara-quill", "the mill was old"),
        ("mara-quill", "to answer questions"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They couldn't bring themselves to back Odo Tarn.",
        "Mara Quill was unable to endorse the plan.",
        "The clerks were paid according to their skill.",
        "They sort the oats according to a simple rule.",
        "The judge denied Odo Tarn bail.",
        "The bank denied Odo Tarn a loan.",
        "The judge refused bail.",
        "Guards denied the prisoners food and water.",
        "Mara Quill wrote songs with Odo Tarn.",
    ],
)
def test_what_is_not_said_or_given_is_nobodys_words(name: str, text: str) -> None:
    assert made(text, name).quotes == ()


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
