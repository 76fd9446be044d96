"""Signatures, credits and the lines of a talk."""

from __future__ import annotations

import pytest
from hearing import quotes, said

from dossier.convert.names.find import find_names
from dossier.convert.reading.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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
    ],
)
def test_who_signs_says_it_and_no_agency(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_two_who_take_turns_are_two_though_no_list_has_their_given_names() -> None:
    text = "Noor Tarn: Come in.\n\nCass Ugbuwe: I told them.\n\nTarn: And then?\n\nUgbuwe: It rained.\n\nTarn: Why?"
    assert [each.text for each in quotes(text)] == ["Come in", "I told them", "And then?", "It rained", "Why?"]
    assert len({each.speaker_text.split()[-1] for each in quotes(text)}) == 2


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", [":", "."])
def test_questions_and_answers_are_marked_by_a_colon_or_a_full_stop(mark: str, gap: str) -> None:
    lines = (
        f"Q{mark} Who was told?",
        f"A{mark} My boss said he was. I was not.",
        f"Q{mark} And?",
        f"A{mark} It rained.",
    )
    assert said(gap.join(["Odo Tarn is out.\n", *lines])) == [
        ("Q", "Who was told?"),
        ("odo-tarn", "My boss said he was. I was not"),
        ("Q", "And?"),
        ("odo-tarn", "It rained"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A list.\n\nA. Close the lock.\n\nB. Mend it.",
        "Two left.\n\nQ. Tarn went first.\n\nA. Quill went last.",
        "Who left?\n\nQ. Tarn?\n\nNobody knows.",
    ],
)
def test_a_letter_with_a_full_stop_is_no_speaker_where_nobody_answers(text: str) -> None:
    assert said(text) == []


def test_an_outlet_that_asks_is_no_person() -> None:
    text = "Odo Tarn is out.\n\nGAZETTE: Who was told?\n\nTARN: I was.\n\nGAZETTE: And?\n\nTARN: It rained."
    asking = [name.type for name in find_names(text, find_sentences(text)) if text[slice(*name.span)] == "GAZETTE"]
    assert "person" not in asking
    assert [speaker for speaker, _ in said(text)][1::2] == ["odo-tarn", "odo-tarn"]


def test_a_line_goes_on_with_nobody_elses_words() -> None:
    text = 'CV: My list is long.\n\n"I thought so," Odo Tarn said. "I paid."\n\nNS: Fine.\n\nCV: Yes.'
    assert ("odo-tarn", "I thought so … I paid.") in said(text)


@pytest.mark.parametrize("maker", ["", ", a maker of cells,"])
@pytest.mark.parametrize("form", ["", ", Inc. (TRN: XTRN)", ", LLC"])
def test_a_release_is_its_companys(form: str, maker: str) -> None:
    text = (
        f"AUSTIN, Texas, March 12, 2026 /Newsbeam/ -- Tarn Battery Systems{form}{maker} today announced that it rained."
    )
    legal = "".join(["-inc"] * ("Inc." in form) + ["-llc"] * ("LLC" in form))
    assert said(text) == [(f"tarn-battery-systems{legal}", "that it rained")]


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
    "text",
    [
        "The count so far:\n\nIda Renn: 1,769\n\nIvo Lind: 1,501\n\nThe rest is open.",
        "Ida Renn: Tolls Her plan is old.\n\nIvo Lind: Taxes His plan is thin.\n\nOdo Tarn: Pay Mr. Tarn has one.",
    ],
)
def test_lines_about_people_are_not_theirs(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ida Renn: engineer who built bridges “that bend”", []),
        ("Ivo Lind: the rower “nobody beat”", []),
        ("Ida Renn: engineer who built dam is to blame", [("ida-renn", "engineer who built dam is to blame")]),
        ("Ida Renn: mayor, council must go", [("ida-renn", "mayor, council must go")]),
        ("Ivo Lind: the clerk “lied” about the dam", [("ivo-lind", "the clerk “lied” about the dam")]),
        ("The Latest: Odo Tarn sees a win", [("odo-tarn", "a win")]),
        ("Ida Renn: dam will not fail", [("ida-renn", "dam will not fail")]),
        ("Ida Renn: “The teacher left”", [("ida-renn", "The teacher left")]),
    ],
)
def test_a_headline_that_tells_who_somebody_is_quotes_nobody(headline: str, expected: list[tuple[str, str]]) -> None:
    assert [each for each in said("Ida Renn, Ivo Lind and Odo Tarn met.", headline) if each[0]] == expected


def test_lines_behind_one_that_tells_of_words_are_said() -> None:
    text = "Views of the dam:\n\nIda Renn: The state must pay.\n\nIvo Lind: Nothing should be done.\n\nOdo Tarn: It is."
    assert said(text)[:2] == [("ida-renn", "The state must pay"), ("ivo-lind", "Nothing should be done")]


def test_the_first_line_of_a_talk_is_said_once() -> None:
    assert [each.text for each in quotes("QUILL: I did not.\n\nRENN: Why not?", "RENN: Did you lie to us?")] == [
        "Did you lie to us?", "I did not", "Why not?"
    ]  # fmt: skip  # read as a table


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("‘I was never late’: Ida Renn on leaving the mill", [("ida-renn", "I was never late")]),
        ("“It is over”: rower Ida Renn on the end of the mill", [("ida-renn", "It is over")]),
        ("'We met twice a week': Ida Renn on 25 years of noise", [("ida-renn", "We met twice a week")]),
        ("'It was a lie': Ida Renn", [("ida-renn", "It was a lie")]),
        ("'It was a lie': Ida Renn on trial for fraud", []),
        ("'It was a lie': Ida Renn on the brink", []),
        ("'It was a lie': how Ida Renn lost", []),
        ("'The Deer Are Gone': Ida Renn on her film", []),
        ("'Fire and ice': Ida Renn on how to skate", []),
        ("'It was a lie': Lodd on the vote", []),
    ],
)
def test_a_headline_that_names_who_says_it_behind_a_colon(headline: str, expected: list[tuple[str, str]]) -> None:
    assert said("Ida Renn, Ivo Lind and Odo Tarn met.", headline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LODDEN: Two clerks were hurt, bakers said.", [("bakers", "Two clerks were hurt")]),
        ("LODDEN: The board freed Odo Tarn, his lawyer said.", [("his lawyer", "The board freed Odo Tarn")]),
        ("Quill: It was late and cold.\n\nMary Quill spoke on Monday.", [("mary-quill", "It was late and cold")]),
        ("Quill: It was late and cold\n\nMary Quill spoke on Monday.", [("mary-quill", "It was late and cold")]),
    ],
)
def test_a_place_in_front_of_running_text_says_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    headline, _, rest = text.partition("\n\n")
    assert said(rest, headline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge is safe at last — Ida Renn: “It was mended in May.” [Lodd Post]",
            [("ida-renn", "It was mended in May.")],
        ),
        ("BAKERS WANT MORE BREAD - Ida Renn and Ivo Lind: “We are out.”", [("Ida Renn and Ivo Lind", "We are out.")]),
        ("Counting bread is hard - More from the report: “It is not enough.”", [("the report", "It is not enough.")]),
        # a sentence of its own
        ("He came late to the mill - as Ida Renn says: “It was cold.”", [("ida-renn", "It was cold.")]),
    ],
)
def test_a_line_of_a_digest_names_who_is_quoted_behind_its_heading(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
