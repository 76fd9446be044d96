"""Whom "he" and "she" mean where somebody without a name was brought in, by example through the whole conversion."""

from __future__ import annotations

import pytest
from hearing import said

from dossier.convert.reading.marks import as_told, find_quotations
from dossier.convert.reading.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('A clerk spoke. "It rained. It froze." He left.', ['A clerk spoke. "It rained. It froze."', "He left."]),
        ('"It rained. It froze," he said. He left.', ['"It rained. It froze," he said.', "He left."]),
        ('He said it was "bad. Very bad." He left.', ['He said it was "bad. Very bad."', "He left."]),
        ('He left.\n\n"It rained." It froze.', ["He left.", '"It rained."', "It froze."]),
        ("It rained. It froze.", ["It rained.", "It froze."]),
    ],
)
def test_what_is_quoted_is_no_sentence_of_who_writes(text: str, told: list[str]) -> None:
    quoted = [part for quotation in find_quotations(text) for part in quotation.parts]
    assert [text[each.start : each.end] for each in as_told(find_sentences(text), quoted)] == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # behind long words who spoke goes on
        ('A Tarnby spokesman said: "It froze. It was late." He added that it rained.', "A Tarnby spokesman … He"),
        ('"It froze," a bank clerk said. "It was late. It was dark." He added that it rained.', "a bank clerk … He"),
        ('Varkin shrugged. "I slept. That is all," he said.', "he"),
        ("A Tarnby spokesman said it froze. It was late. It was dark. He added that it rained.", "odo-tarn"),
        ('"It froze," Ivo Lind said. "It was late. It was dark." He added that it rained.', "ivo-lind"),
        # whom a sentence names in front of "he" is no newcomer
        ('A clerk shrugged. "It is late," Ivo Lind said before he added that it rained.', "ivo-lind"),
    ],
)
def test_what_is_quoted_sets_nobody_apart(text: str, speaker: str) -> None:
    assert said(f"Odo Tarn said it was safe.\n\n{text}")[-1][0] == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        # behind a front
        ("Asked what would happen, an official smiled.", "an official … she"),
        ("On the steps outside, a clerk shook her head.", "a clerk … she"),
        ("When the vote was counted, a woman in the gallery stood up.", "a woman … she"),
        ("Yards away, a protester held up a sign.", "a protester … she"),
        ("Among the crowd was a nurse from Tarnby.", "a nurse from Tarnby … she"),
        # who is spoken to
        ("I rang a retired engineer in Tarnby.", "a retired engineer … she"),
        ("The board sent the plans to an engineer in Tarnby.", "an engineer … she"),
        # of others may be meant who was named before
        ("In the hall, a clerk took her coat.", "mary-tarn"),
        ("When she arrived, a nurse took her in.", "mary-tarn"),
        ("The mill, a builder of boats, closed in May.", "mary-tarn"),
        ("She rang a plumber in Tarnby.", "mary-tarn"),
        ("The board hired an engineer in May.", "mary-tarn"),
        ("On the steps outside, a gentleman waited.", "mary-tarn"),
        # whose kin is spoken of may be meant herself
        ("Her mother died in May.", "she"),
        ("Her brother died in May.", "mary-tarn"),
    ],
)
def test_who_is_brought_in_without_a_name_speaks_on(before: str, speaker: str) -> None:
    assert said(f'Mary Tarn said it rained.\n\n{before} "It was late," she said.')[-1] == (speaker, "It was late")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A former guard said he was ill. The report quotes him as saying it rained.", "A former guard … him"),
        ("A nurse said he was ill. The report quotes him as saying it rained.", "A nurse … him"),
        ("It was late. The report quotes him as saying it rained.", "odo-tarn"),
    ],
)
def test_who_is_quoted_is_who_spoke_before(text: str, speaker: str) -> None:
    assert said(f"Odo Tarn presented the report.\n\n{text}")[-1][0] == speaker


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Tarnby's chief executive, Ida Renn,", "ida-renn"),
        ("Tarnby's deputy mayor, Ida Renn,", "ida-renn"),
        ("Ivo Lind's mother", "Ivo Lind's mother … she"),
        ("Ivo Lind's chief clerk", "Ivo Lind's chief clerk … she"),
    ],
)
def test_an_office_in_front_of_a_name_is_nobodys_kin(who: str, speaker: str) -> None:
    assert said(f'Mary Tarn wept.\n\n{who} said it froze. "It was late," she said.')[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Local officials said it rained.\n\nA school was shut, they said.", "Local officials … they"),
        ("“We ran,” witnesses said. “It froze,” they added.", "witnesses … they"),
        ("Two clerks said it rained. They added that it froze. They said it was late.", "Two clerks … They"),
        # somebody else may be meant
        ("“We ran,” witnesses said. The soldiers left. They fled, they added.", "they"),
        ("Two clerks said it rained. Odo Tarn said it froze. They said it was late.", "They"),
        ("Some officials think it is late.\n\nA clerk made sure they said it rained.", "they"),
        ("Odo Tarn wrote to clerks opposing the dam.\n\n“It is late,” they wrote.", "they"),
    ],
)
def test_several_people_without_a_name_go_on(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("One of Odo Tarn's aides resigned.", "he"),
        ("One of Odo Tarn's closest aides met Ivo Lind.", "he"),
        ("An aide to Odo Tarn resigned.", "he"),
        ("One of Odo Tarn's aides, Ivo Lind, resigned.", "ivo-lind"),
        ("One of Odo Tarn's aides Ivo Lind resigned.", "ivo-lind"),
        ("One of Odo Tarn's cars was stolen.", "odo-tarn"),
    ],
)
def test_who_is_one_of_somebodys_people_is_another(before: str, speaker: str) -> None:
    assert said(f'{before} "It is over," he said.')[-1] == (speaker, "It is over")
