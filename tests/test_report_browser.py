"""The report in a real browser: read, clicked through and walked with the keyboard, without script or network."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from browser import Browser, headless, why_no_browser
from small_case import SmallCase

from dossier.case.report import report_html

pytestmark = pytest.mark.skipif(bool(why_no_browser()), reason=why_no_browser())

TAB, ENTER = "\ue004", "\ue007"
TARGET = "return document.querySelector(':target')"
IN_VIEW = """
    const box = document.querySelector(':target').getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with headless(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.html"
    path.write_text("".join(report_html(SmallCase(times=60), "Bells")), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("size", [(1400, 900), (420, 800)])
def test_a_click_on_a_claim_shows_its_passage_and_back_returns(
    browser: Browser, report: str, size: tuple[int, int]
) -> None:
    browser.resize(*size)
    browser.open(report)
    browser.click("#e60 li:last-child a.passage")
    assert browser.run(f"{TARGET}.textContent") == "I rang them, and I & my brother would again"
    assert browser.run(IN_VIEW)
    browser.back()
    assert "#" not in browser.url


def test_a_name_in_the_source_leads_to_the_person(browser: Browser, report: str) -> None:
    browser.resize(1400, 900)
    browser.open(report)
    browser.click(".text a.speaker")
    assert browser.run(f"{TARGET}.querySelector('h4').firstChild.data").strip() == "Ana Brook"
    assert browser.run(IN_VIEW)


def test_the_keyboard_is_enough(browser: Browser, report: str) -> None:
    browser.open(report)
    browser.press(TAB)
    assert browser.run("return document.activeElement.textContent") == "Skip to the timeline"
    browser.press(ENTER)
    assert browser.url.endswith("#events")
    for _ in range(10):
        browser.press(TAB)
        if browser.run("return document.activeElement.className") == "passage":
            break
    browser.press(ENTER)
    assert "rang" in browser.run(f"{TARGET}.textContent")


def test_nothing_runs_and_nothing_is_fetched(browser: Browser, report: str) -> None:
    browser.open(report)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.run("return document.scripts.length") == 0
    assert browser.run("return getComputedStyle(document.querySelector('.skip')).position") == "absolute"  # style is on
    refused = """
        window.refused = [];
        document.addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective));
        const picture = new Image();
        picture.src = 'http://127.0.0.1:9/x.png';
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(picture, script);
        return new Promise(done => setTimeout(() => done([window.ran === true, window.refused.sort()]), 200));
    """
    assert browser.run(refused) == [False, ["img-src", "script-src-elem"]]


def test_the_page_has_landmarks_headings_and_a_language(browser: Browser, report: str) -> None:
    browser.open(report)
    assert browser.run("return ['header', 'nav', 'main', 'section', 'article'].every(x => document.querySelector(x))")
    assert browser.run("return document.documentElement.lang") == "en"
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 2 for before, after in pairwise(levels))
    unnamed = "return [...document.querySelectorAll('nav, section, article, [role=region]')]"
    assert browser.run(f"{unnamed}.filter(x => !x.ariaLabel && !x.getAttribute('aria-labelledby')).length") == 0


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_the_paper(browser: Browser, report: str, dark: bool) -> None:
    browser.dark(dark)
    browser.open(report)
    low = browser.run(
        """
        const light = color => color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
        const paper = light(getComputedStyle(document.body).backgroundColor);
        const ratio = ink => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        return [...document.querySelectorAll('body *')].filter(x => x.textContent.trim())
            .map(x => [x.className || x.tagName, ratio(light(getComputedStyle(x).color))]).filter(x => x[1] < 4.5);
        """
    )
    assert low == []
