"""The report as HTML: whole, escaped, linked, and bounded."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from small_case import SmallCase

from dossier.case.report import Limits, report_html
from dossier.case.report.article import Stretch, marked

VOID = {"meta", "br", "hr"}


class Reader(HTMLParser):
    """Reads a page as a browser does, and fails where tags do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.stack), "a link inside a link"
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.stack:
            self.texts.append(data)


def page(case: SmallCase | None = None, limits: Limits | None = None) -> str:
    return "".join(report_html(case or SmallCase(), "Bells & <whistles>", limits=limits))


def test_every_link_leads_somewhere_and_every_id_is_one() -> None:
    read = Reader(page())
    assert len(read.ids) == len(set(read.ids))
    assert read.links
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)


def test_nothing_of_an_article_becomes_markup() -> None:
    read = Reader(page())
    assert not read.tags & {"script", "b>", "i>", "img", "iframe", "object", "link"}
    assert "Bells <script>alert(1)</script> rang" in "".join(read.texts)
    assert "javascript:alert(1)" not in read.links
    assert "https://example.org/?a=1&b" in Reader(page(SmallCase(url="https://example.org/?a=1&b"))).links


def test_the_policy_forbids_everything_but_the_one_style_sheet() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page())
    assert policy
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy[1]
    )


def test_words_that_the_article_does_not_have_are_told_and_lead_nowhere() -> None:
    whole, lost = page(), page(SmallCase(lost=True))
    assert "words not in the article" not in "".join(Reader(whole).texts)
    assert "".join(Reader(lost).texts).count("words not in the article") == 2  # at the event and at the quote
    assert 'class="passage" href' in whole.partition('id="quotes"')[2].partition('id="organizations"')[0]
    assert 'class="passage" href' not in lost.partition('id="quotes"')[2].partition('id="organizations"')[0]


def test_rival_claims_stand_side_by_side() -> None:
    text = " ".join("".join(Reader(page()).texts).split())
    assert "≠ contradicted" in text
    assert "denies Ana Brook via <Wire>" in text
    assert "about May 2024" in text


def test_a_claim_of_the_article_says_whose_it_is() -> None:
    assert '<span class="stance asserts">asserts</span> the article itself: ' in page()


def test_what_people_noted_stands_beside_what_it_is_about() -> None:
    told = '<strong class="disputed">disputed</strong> ask &lt;b&gt;twice&lt;/b&gt; #todo'
    assert f'<p class="decided">{told}</p>' in page()


def test_every_passage_names_its_article_in_one_form() -> None:
    for limits in (Limits(), Limits(sources=0)):
        for publisher, called in (("=Gazette", "=Gazette, 1 May 2024"), ("", "“<b>Bells</b>”, 1 May 2024")):
            case = SmallCase(publisher=publisher)
            cites = re.findall(r"<cite>(.*?)</cite>", page(case, limits))
            assert {unescape(cite.removesuffix(" (not on this page)")) for cite in cites} == {called}
    assert ">1 quote</a>" in page()


def test_limits_are_kept_and_told() -> None:
    text = page(SmallCase(times=50), Limits(sources=0, rows=7))
    read = Reader(text)
    assert len([id_ for id_ in read.ids if re.fullmatch(r"e\d+", id_)]) == 7
    assert "7 of 50 events, 0 of 1 sources" in text
    assert "(not on this page)" in text
    assert all(link[1:] in read.ids for link in read.links)


stretches = st.lists(
    st.builds(
        lambda start, length, href: Stretch((start, start + length), "x", href),
        st.integers(-2, 40),
        st.integers(-1, 40),
        st.sampled_from(["", "#p1"]),
    ),
    max_size=8,
)


@given(st.text("ab &<\n", max_size=40), stretches)
def test_marked_text_nests_and_keeps_its_words(text: str, around: list[Stretch]) -> None:
    around = [Stretch(each.span, each.css, each.href, f"i{n}") for n, each in enumerate(around)]
    read = Reader(f"<p>{''.join(marked(text, around))}</p>")
    assert "".join("".join(read.texts).split()) == "".join(text.split())
    assert len(read.ids) == len(set(read.ids))
    inside = {each.id for each in around if 0 <= each.span[0] < each.span[1] <= len(text)}
    assert set(read.ids) == inside
