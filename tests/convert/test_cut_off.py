"""Articles that break off: whatever word they end at, they are converted."""

from __future__ import annotations

import re

import pytest

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source

_TEXTS = (
    "“Only the town,” Ann Quill told the board, can stop it, and she left. “We have waited for long enough.”",
    "Despite his “brash manner in public,” Ann Quill wrote, Odo Tarn, 31, is a devoted father, but nobody says so.",
    "According to Loud Silence, an NGO made up of former clerks that opposes the rule, prizes were sold to units.",
    "According to witnesses, a white van, its windows blacked out, sped towards the gate of the mill.",
    "The roof leaks and, she said on Monday, the walls are damp; Odo Tarn praised it when, he said, it was new.",
    "The mill – which burned in May, police said – was old, and the dam -- it was built in 1911, he said -- is sound.",
    "Warned in May that the dam, an old one, might fail, Ann Quill, the mayor, said, and I quote: “It is safe.”",
    "Part of the harm, say experts like Odo Tarn, a geologist, is done, he said, a recommendation that she took up.",
    "Odo Tarn rose, furrowed his brow and said the valley was lost because, in his words, “nobody listened.”",
    "The inquiry, chaired by the retired judge Odo Tarn, heard that, when it rained, the mill, in her view, was lost.",
    "Odo Tarn, better known as Abu Lind, urged guards to halt, lay down arms, and leave, Xpress quoted her as saying.",
    "Police said one man was hurt; witnesses counted four, a report the mayor, Odo Tarn, called “a lie”, papers show.",
    "Odo Tarn, whose mill burned in the three months to March 31, left a week after the talks, held in May, failed.",
    "The toll rose to 74, according to police, with two still missing, a claim that the non-profit, it says, denies.",
    "Filing papers, Odo Tarn said none were added to reports; footage shows that a guard was stopped and replied",
    "Ann Quill, a nurse who said it was late, even, left before claiming that a clerk, 40, was called “mad” by Odo.",
    "Asked about Odo Tarn, Ann Quill, who had, last week, threatened a strike if it rains, urged him to leave.",
    "A fire on Tuesday never broke out, and guards, whom Odo Tarn accused of hiding it, were not held, she says.",
    "As announced by the Port Board, which met in May, the mill was sold, and so, if asked, she will leave it.",
    "A video posted to Xpress on May 9 shows it; files, part of a leak, show that Ann was heard on tape telling it.",
    "The mayor denied that Odo Tarn had lied but said the film was a fake and threatened to sue; she did not reply.",
    "He had “very likely” burned an order to read it, the mayor, Odo Tarn, said by phone, a charge she, 31, denied but",
    "In her reply, sent then, she said further talks, in what he sees as “fake” news, as they have demanded, are",
)


@pytest.mark.parametrize("text", _TEXTS)
def test_an_article_may_break_off_anywhere(text: str) -> None:
    engine = make_engine("rules", "")
    for match in re.finditer(r"\w+|\W", text):
        words = text[: match.end()]
        for quote in convert(words, Source(id="it"), engine).dossier.quotes:
            assert all(0 <= start < end <= len(words) for start, end in quote.at)
