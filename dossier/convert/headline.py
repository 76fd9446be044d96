"""What the top of an article says about the article itself: title, publication date, address, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.dates.timexes import find_timexes
from dossier.convert.masthead import read_masthead
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.credits import bylines
from dossier.convert.reading.furniture import article_text
from dossier.convert.reading.sentences import find_sentences
from dossier.edtf import is_edtf
from dossier.records import Record
from dossier.text import header_of

#: A longer first line is cut at a word, so that a title fits a row.
TITLE_LENGTH: Final = 100
#: How many lines below the title may say when and by whom an article was published.
HEAD_LINES: Final = 6
#: The last characters of a text, which may say when it was first published.
_COLOPHON_REACH: Final = 600
_LONGEST_HEAD: Final = 4000

_DIGIT: Final = Rare(r"\d")
_DAY: Final = Rare(r"\d{4}-\d\d-\d\d")
_PUBLISHED: Final = Rare(
    r"\s*(?:(?:first |last |originally )?(?:published|posted|updated|released|issued|date|claim reviewed"
    r"|fact[ -]checked)(?: by [^,;:|\d\n]{2,40})?(?: on)?(?:\s*[:,]|\s[–—-](?=\s))?|[A-Z][a-z]+day,)\s*",
    re.I,
)
#: The hour may go first: "05:12 AM June 3, 2024".
_CLOCK: Final = Rare(r"\s{0,9}\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?[,·|]?\s(?=[A-Z\d])")
#: … and a machine's behind: "2024-06-03T05:12:00Z".
_HOUR: Final = re.compile(r"(?<=^\d{4}-\d\d-\d\d)T\d\d:?\d\d[\d:.+Z-]{0,20}(?=\s|$)")
#: The day first or the month: where both can be either, half of the world reads it the other way.
_SLASHED: Final = Rare(r"(\d{1,2})/(\d{1,2})/\d{4}\b")
_MONTHS: Final = 12
#: What an article says of itself below its end.
_COLOPHON: Final = re.compile(
    r"\s{0,9}(?:This (?:article|story|report|piece) (?:was )?)?(?:originally|first) (?=published\b)", re.IGNORECASE
)
_AFTER_DATE: Final = Rare(
    r"[\s,.|–—-]{0,9}(?:(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)?(?: [A-Z]{2,4}| [+-]\d{4})?"
    r"(?:(?: \([^()\n]{2,40}\))?[\s.|]{0,9}| by [A-Za-z][^,;:|.\d\n]{1,40})$",
    re.I,
)
#: An outlet or a place in front of the date, as a line of its own has it or a dateline before its dash.
_BEFORE_DATE: Final = Rare(r"\s*[A-Z][^,|\n]{1,40}(?:,|\s\||\s[–—-])\s*(?=[A-Z\d])")
#: … two names of places, as datelines have them: "PORT ELDRED, Baraland, Nov 2, 2020".
_BEHIND_TOWNS: Final = Rare(r"\s*[A-Z][^,|\n]{1,30},\s[A-Z][^,|\d\n]{1,30},\s(?=[A-Z\d])")
_PARTED: Final = re.compile(r"\s[|/·•]\s")
_SHORT_WEEKDAY: Final = Rare(r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,?\s(?=[A-Z\d])")
_DATELINE: Final = re.compile(
    r"\s*[A-Z][^,\n]{1,30},\s(?:[A-Z][^,\d\n]{1,30},\s)?[A-Z\d][\w., ]{4,25}"
    r"(?:\s(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/))?\s?(?=[–—]|--|-\s)"
)
#: An agency in brackets in front of the date, perhaps with a place: "TARVIK (Wire) - 3 June 2024".
_BEHIND_AGENCY: Final = (
    r"\s{0,9}(?:[A-Z][^|()\n]{1,40}(?:\s|--))?"
    r"(?:\([^()\n]{2,40}\)(?:,|\s?(?:[–—]|--?))|\([A-Z]{2,12}\)(?=\s))\s{0,9}(?=[A-Z\d])"
)
_AGENCY: Final = Rare(_BEHIND_AGENCY)
_AGENCY_DATELINE: Final = Rare(rf"{_BEHIND_AGENCY}[A-Z\d][\w., ]{{4,25}}(?=[–—]|--|-\s|[A-Z])")
#: A place in capitals and the date in brackets: "TARVIK (3 June 2024) – The …", "TARVIK – (3 June 2024) – The …".
_BEHIND_BRACKET: Final = r"\s{0,9}[A-Z][A-Z.'’ -]{1,30}(?:, [A-Z][A-Za-z ]{1,30})? (?:[–—] )?\((?=[A-Z\d])"
_BRACKET: Final = Rare(_BEHIND_BRACKET)
_BRACKET_DATELINE: Final = Rare(rf"{_BEHIND_BRACKET}[A-Z\d][\w., ]{{4,25}}\)\s?(?=[–—]|--|-\s)")
#: A place in capitals and the date in front of a full stop: "TARVIK/LODD, 3 June 2024. The …", "TARVIK. June 3, 2024."
_STOPPED_DATELINE: Final = Rare(
    r"\s{0,9}[A-Z][A-Z.'’/ -]{2,40}(?:, [A-Z][A-Za-z. ]{1,30})?[,.] (?P<date>[A-Z\d][\w, ]{4,24} \d{4})"
    r"(?: ?\([^()\n]{2,40}\))?\.(?=\s|\Z)"
)
#: What a line begins with that is a date and no title.
_DATE_IN_FRONT: Final = Rare(
    r"\s{0,9}(?:\d|(?:(?:first|last|originally) )?(?:published|posted|updated|released|issued|date)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},)",
    re.IGNORECASE,
)
#: A mail, as press offices send their statements, is called by its subject.
_SUBJECT: Final = Rare(r"subject: ?(?=\S)", re.IGNORECASE)
_MAIL: Final = Rare(r"(?:from|to|cc|bcc|reply-to|sent|date|importance|attachments?):", re.IGNORECASE)
_SHORT_LINE: Final = 80
#: A line that is the address of a page, not of a whole site, with or without a label.
_ADDRESS: Final = Rare(
    r"\s{0,9}(?:(?:source|url|link|original(?: article)?|via):? ?)?(https?://[^\s/.]{1,80}\.[^\s/<>\"]{2,80}/[^\s<>\"]{1,500}?)[.,;]?\s{0,9}",
    re.IGNORECASE,
)
#: The day in an address: "/2026/03/12/", "/2026-03-12-".
_DAY_IN_ADDRESS: Final = Rare(r"/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_-])")
_ENGLISH: Final = frozenset(
    "the of and to in a is that for it was on with as by he at from his an were are which this but had has have not"
    " be or they said who their after will its been she her".split()
)
_WRITTEN: Final = _ENGLISH.union(map(str.capitalize, _ENGLISH))
_SURELY: Final = 0.24
_WORD: Final = re.compile(r"[^\W\d_]+")


class Headline(Record):
    """What stands above the story; `publisher`, `published` in EDTF and `url` are empty where it does not tell."""

    title: str
    published: str
    language: str
    url: str = ""
    publisher: str = ""


def read_headline(text: str, masthead: str = "") -> Headline:
    """Title, publication date, address and language of a reading text; what cannot be told is empty.

    `masthead` is a first line that is known to be no title, as other pages have it too.
    """
    date, body = header_of(text)
    lines, titles = _top_of(text, body)
    title = titles[0] if titles else 0
    url = _address(text)
    published = date if is_edtf(date) else ""  # a header may name a day that no calendar has
    if not published:
        near = lines[: title + 1 + HEAD_LINES]
        if titles and len(lines[title]) <= _SHORT_LINE:
            del near[title]  # a longer one may be no title
        published = _date_line(text, near) or _day_in(url)
    if not lines:
        return Headline("", published, _language(text), url)
    over = read_masthead([lines[number] for number in titles] or lines[:1], text, url, masthead)
    return Headline(_title(over.title), published, _language(text), url, over.outlet)


def title_lines(text: str) -> list[str]:
    """The lines at the top of a reading text, or of its beginning, that may be its title: no dates, no bylines."""
    lines, titles = _top_of(text, header_of(text)[1])
    return [lines[number] for number in titles]


def _top_of(text: str, body: int) -> tuple[list[str], list[int]]:
    """The lines of an article without its page's furniture, and the numbers of those that may be its title."""
    lines = [line for line in article_text(text)[: body + 20_000].split("\n") if line.strip()]
    if lines and _MAIL.match(lines[0]):
        subjects = [number for number, line in enumerate(lines[: HEAD_LINES + 2]) if _SUBJECT.match(line)]
        for number in subjects[:1]:
            lines[number] = lines[number].partition(":")[2]
            return lines, [number]
    return lines, [number for number, line in enumerate(lines[:HEAD_LINES]) if not _tells_beside(line)]


def _tells_beside(line: str) -> bool:
    """True for a line that tells day, author or address and may stand above a title: "Date: 2024-06-03"."""
    if len(line) <= _SHORT_LINE and _DATE_IN_FRONT.match(line) and _day_of(line.strip(), is_dateline=False):
        return True
    return bool(bylines(line)) or ("://" in line and _ADDRESS.fullmatch(line) is not None)


def _title(line: str) -> str:
    line = line.strip()
    if len(line) <= TITLE_LENGTH:
        return line
    cut = line.rfind(" ", 0, TITLE_LENGTH - 1)
    return line[: cut if cut > TITLE_LENGTH // 2 else TITLE_LENGTH - 2].rstrip(" ,;:–—-") + " …"


def _address(text: str) -> str:
    """The address of an article: a line of its own around the title, or the only one at the top or at the end."""
    if "://" not in text[:_LONGEST_HEAD] and "://" not in text[-_COLOPHON_REACH:]:
        return ""
    top = [line for line in text[:_LONGEST_HEAD].split("\n") if line.strip()][: HEAD_LINES + 1]
    end = text[-_COLOPHON_REACH:].split("\n")[1:]
    for lines, is_sure in ((top[:2], True), (top, False), (end, False)):
        found = [address[1] for line in lines if "://" in line and (address := _ADDRESS.fullmatch(line))]
        if len(found) == 1 or (found and is_sure):
            return found[0]
    return ""


def _day_in(url: str) -> str:
    day = _DAY_IN_ADDRESS.search(url)
    found = f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}" if day else ""
    return found if is_edtf(found) else ""


def _date_line(text: str, lines: Sequence[str]) -> str:
    """The full date that a line near the top is about, or a dateline opens with.

    Such as "Published: May 17, 2024, 10:15", "The Valley Post, 3 June 2024", "(Wire) - 3 June 2024",
    "TARVIK, June 3, 2024 (Wire) — The …" and "TARVIK, June 3, 2024. The …".
    """
    for line in lines:
        dateline = _DATELINE.match(line)
        if dateline is None and "(" in line:
            dateline = _AGENCY_DATELINE.match(line) or _BRACKET_DATELINE.match(line)
        stopped = _STOPPED_DATELINE.match(line) if dateline is None and line.lstrip()[:3].isupper() else None
        if stopped and (found := _day_of(stopped["date"], is_dateline=True)):
            return found
        if len(line) > _SHORT_LINE and not dateline:
            continue
        for head in [dateline[0].strip()] if dateline else _PARTED.split(line.strip()):
            if found := _day_of(head, is_dateline=dateline is not None):
                return found
    for line in text[-_COLOPHON_REACH:].split("\n")[1:]:
        colophon = _COLOPHON.match(line)
        if colophon and (found := _day_of(line[colophon.end() :].rstrip(" ."), is_dateline=False)):
            return found
    return ""


def _day_of(head: str, is_dateline: bool) -> str:
    """The day that a line, or a part of one, is about; empty where it is about more."""
    tried: set[str] = set()
    for front in (None, _PUBLISHED, _CLOCK, _BEFORE_DATE, _BEHIND_TOWNS, _AGENCY, _BRACKET):
        prefix = front.match(head) if front else None
        rest = head[prefix.end() if prefix else 0 :]
        if not _DIGIT.search(rest):
            continue  # no full date, and looking for one takes longer
        if front and (clock := _CLOCK.match(rest)):
            rest = rest[clock.end() :]  # "Published: 21:40, 9 May 2026"
        if rest in tried:
            continue  # most of these are not in front of it
        tried.add(rest)
        if (slashed := _SLASHED.match(rest)) and slashed[1] != slashed[2] and _is_unsure(slashed):
            continue
        rest = _HOUR.sub("", rest, count=1)
        rest = rest.title() if rest.isupper() else rest  # "9 MAY 2026"
        weekday = _SHORT_WEEKDAY.match(rest)
        rest = rest[weekday.end() :] if weekday else rest
        for found in find_timexes(rest, find_sentences(rest), ""):
            start, end = found.timex.at[0]
            if start == 0 and _DAY.fullmatch(found.timex.value) and (is_dateline or _AFTER_DATE.match(rest, end)):
                return found.timex.value
    return ""


def _is_unsure(slashed: re.Match[str]) -> bool:
    return max(int(slashed[1]), int(slashed[2])) <= _MONTHS


def _language(text: str) -> str:
    """`en` where enough of the first words are English function words, else empty: nothing here can tell others."""
    parts = text[:4000].split()
    if sum(map(_WRITTEN.__contains__, parts)) >= _SURELY * len(parts) > 0:
        return "en"  # nearly always
    parts = list(map(str.lower, parts))
    words = [part for part in parts if part.isalpha()]  # nearly all; what is in the others is looked for
    words += _WORD.findall(" ".join([part for part in parts if not part.isalpha()]))
    return "en" if words and sum(map(_ENGLISH.__contains__, words)) >= 0.12 * len(words) else ""
