"""Furniture of web pages that is pasted along with an article, and the blanks that engines read in its place.

Menus, buttons, lists of other articles, captions and notices are no text of the article: nobody says them and nothing
happens in them. They are known by form, a whole paragraph at a time, so that a sentence that merely begins so stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.credits import is_caption, is_note
from dossier.convert.reading.sentences import find_paragraphs
from dossier.model import Span
from dossier.text import header_of

#: No piece of furniture is longer.
_LONGEST: Final = 300
_LONGEST_ITEM: Final = 120
_FEWEST_PARTS: Final = 3
_MOST_BUTTONS: Final = 12
_PLACES: Final = (
    "facebook twitter x whatsapp linkedin reddit telegram instagram pinterest youtube tiktok threads bluesky"
)
#: A paragraph of nothing but these is a row of buttons.
_BUTTONS: Final = frozenset(
    f"{_PLACES} share like tweet subscribe follow email e-mail mail print save bookmark copy link comment comments "
    "reply report embed flipboard messenger sms advertisement advertisements advertising ad sponsored menu login log "
    "sign register on via in up out by this article story".split()
)
#: … but not of these alone: "On", "By".
_BETWEEN_BUTTONS: Final = frozenset("on via in up out by this article story report x reply mail".split())
#: What parts of a site, or kinds of articles, are called: a menu's words, or a line above the title.
_SECTIONS: Final = frozenset(
    "home news local world national international politics business sport sports weather opinion opinions culture "
    "arts entertainment lifestyle life health science technology tech travel money video videos podcasts breaking "
    "exclusive live latest analysis editorial crime europe africa asia americas uk us education environment climate "
    "more".split()
)
_SECTION_MODIFIERS: Final = frozenset("news & and top latest".split())
#: In front of the names of other articles, in its own line.
_LIST_HEADING: Final = Rare(
    r"(?:(?:most|also) (?:read|popular|viewed|shared)|(?:read|see|more) (?:more|also|next|this)|trending(?: now)?"
    r"|popular|related(?: (?:articles|stories|news|content|topics|posts|reading|coverage|links))?"
    r"|recommended(?: for you)?|(?:what to )?read next|up next|you (?:may|might) also (?:like|be interested in)"
    r"|more (?:on this story|stories|news|top stories)|editor(?:['’]s|s['’]) picks?|top stories"
    r"|latest (?:news|stories)|related to this story)[:.…]?",
    re.IGNORECASE,
)
_ITEM: Final = Rare(r"(?:\d{1,2}[.)]?|[-–—•*▪·»])\s")
#: Whole paragraphs that no article has, by their first words: a paragraph is only held against forms that begin as it
#: does, as nearly none needs any, and all of them together take long to compile. A figure is "0" here.
_WHOLE: Final[dict[str, str]] = {
    "skip back return sign log my search close": r"""
    skip\ to\ (?:main\ |the\ )?(?:content|navigation|menu|search|footer) | (?:back\ to|return\ to)\ (?:the\ )?top
    | (?:sign|log)[ ]in(?:\ (?:or|/)\ (?:register|subscribe|sign\ up))? | sign\ up(?:\ now)? | my\ account
    | search | close""",
    "share copy link follow like join find": rf"""
    share\ (?:this|on|via|the|with)\b[^.!?]{{0,40}} | copy\ (?:the\ )?link(?:\ to\ clipboard)? | link\ copied!?
    | (?:follow|like|join|find)\ us\ on\b[^.!?]{{0,80}}[.!]? | follow\ @[^.!?]{{0,60}}[.!]?
    | follow\ [^.!?]{{2,60}}\ on\ (?:{_PLACES.replace(" ", "|")})\b[^!?,"“]{{0,60}}""",
    "leave add post write view show read hide comment comments no 0": r"""
    (?:leave|add|post|write)\ (?:a\ |your\ )?(?:comment|reply)s? | (?:view|show|read|hide)\ (?:all\ )?comments
    | view\ image\ in\ full\s?screen
    | comments?\s?\(?\d{1,6}\)? | \(?\d{1,6}\)?\ (?:comments?|shares?|views|likes) | no\ comments""",
    "more continue read see load show view also related don't don’t tags topics filed": r"""
    (?:(?:more|continue)\ reading|read)\ more | continue\ reading(?:\ (?:below|the\ main\ story))?
    | (?:read|see|load|show|view)\ (?:more|all|less) | (?:load|view|see)\ (?:more|all)\ [a-z]{3,12}
    | (?:read|see|also|read\ also|also\ read|see\ also|read\ more|related|don['’]t\ miss|read\ next
        |related\ (?:topics|articles?|stor(?:y|ies)|coverage|news)|tags|topics|filed\ under|more\ on)\s?[:|]\s?\S.*
    | more\ (?:on|from|about)\ [^.!?:"“]{2,60} | read\ more\ (?:about|on|from|at|in|here)\b[^"“]{0,120}""",
    "subscribe click sign register get we this accept reject manage cookie privacy terms by": r"""
    subscribe(?:\ (?:now|today|here|for\ free))?[.!]? | click\ here\b[^"“]{0,120}
    | (?:subscribe|sign\ up|register|get)\b[^"“]{0,160}
        \b(?:newsletters?|inbox|e-?mail\ (?:alerts?|updates?))\b[^"“]{0,80}
    | (?:we\ use|this\ (?:web\ ?)?site\ uses)\ cookies\b.* | (?:accept|reject|manage)(?:\ all)?\ (?:all|cookies)
    | (?:cookie|privacy)\ (?:policy|settings|preferences|notice) | terms\ (?:of\ (?:use|service)|and\ conditions)
    | by\ (?:continuing|using)\b[^"“]{0,60}\b(?:site|website|service|app|browse)
        \b[^"“]{0,40}\byou\ (?:agree|accept|consent)\b.*""",
    "© (c) copyright all advertisement sponsored promoted ad this story article post scroll": r"""
    (?:©|\(c\)\ ?(?=[\dA-Z])|copyright\ ?(?:©|\(c\)|(?=\d{4}\b))).* | all\ rights\ reserved\.?
    | (?:-\s?)?(?:advertisement|sponsored\ content|promoted|ad)(?:\s?-)?
    | (?:this\ )?(?:story|article|post)\ continues\ (?:below|after)\b[^"“]{0,40}
    | scroll\ (?:down\ )?to\ continue\b[^"“]{0,40}""",
    "0 estimated read reading published posted updated last first an a": r"""
    \d{1,3}[ -]min(?:ute)?s?\ read | (?:estimated\ )?read(?:ing)?\ time:?\ [^.!?]{1,30}
    | (?:(?:published|posted|updated|last\ updated|first\ published):?\ )?
        (?:\d{1,2}|an?)\ (?:minute|min|hour|hr|day|week)s?\ ago""",
    "listen watch play loading image photo photograph picture media video caption file getty credit credits handout "
    "source url link via original http": r"""
    listen\ to\ (?:this|the)\ (?:article|story) | (?:watch|play)\ (?:the\ )?video | loading(?:\.\.\.|…)?
    | (?:image|photo|picture|media|video)\ (?:(?:caption|credits?|source)\s?[:,]|by\ (?-i:[A-Z])).*
    | (?:photo(?:graph)?|image|picture|caption)\s?[:/|]\s?\S.*
    | (?:file\ (?:photo|picture|image)|getty\ images|(?:photo\ )?credits?:\ [^.!?]{2,60}|handout)\.?
    | (?:(?:source|url|link|via|original(?:\ article)?):\ ?)?https?://\S+""",
}
_FORMS: Final = tuple(Rare(form, re.IGNORECASE | re.VERBOSE) for form in _WHOLE.values())
_HEADING_WORDS: Final = (
    "most also read see more trending popular related recommended what up you editor's editors' editor’s editors’ top "
    "latest"
)


def _by_first_word() -> dict[str, list[Rare]]:
    """First word -> the forms that may begin with it: a cheap test that nearly every paragraph fails."""
    found = dict[str, list[Rare]]()
    for words, form in zip((*_WHOLE, _HEADING_WORDS), (*_FORMS, _LIST_HEADING), strict=True):
        for word in words.split():
            found.setdefault(word, []).append(form)
    return found


_FIRST: Final = _by_first_word()
#: What the word that it begins may go on behind.
_GLUED: Final = ("http", "©", "(c)")
#: A label with words behind it may be the title of the article where it stands first: "Photo: …", "Read more about …".
_IN_FRONT: Final = frozenset("skip back sign log search close share copy https http source url menu".split())
#: First words of requests and notices that are sentences, as those of an article are, which tell who said what.
_OF_SENTENCES: Final = frozenset("we this by get subscribe sign register follow find join like click share".split())
_TELLS: Final = frozenset("said said. says says. told asked added added. wrote warned warned. tells".split())
_WORD: Final = re.compile(r"[\w'’&-]+|©|@")
_PARTS: Final = re.compile(r"\s?[|›»>]\s?|\s[·•/]\s|\s{2,}")
#: A caption's own line, in front of its words.
_AGENCY_ALONE: Final = "Getty Images"
_EMPHASIS: Final = "-–—*•·([ "


@lru_cache(maxsize=2)
def article_text(text: str) -> str:
    """A reading text of the same length with blanks for its header and for what is no text of the article.

    Blank lines part a header from what stands behind it: it is no part of the first line, nor of how wide that is.
    """
    header = header_of(text)[1]
    text = " " * (header - 2) + "\n\n" + text[header:] if header else text
    pieces, kept = list[str](), 0
    for start, end in _furniture(text):
        pieces += [text[kept:start], "".join(["\n" if letter == "\n" else " " for letter in text[start:end]])]
        kept = end
    return "".join([*pieces, text[kept:]]) if pieces else text


def _furniture(text: str) -> Iterator[Span]:
    """The paragraphs of a text that are no text of the article, but never all of them."""
    paragraphs = find_paragraphs(text)
    found = list[Span]()
    in_list, is_first = False, True
    for number, ((_, before), span) in enumerate(pairwise(((0, 0), *paragraphs))):
        start, end = span
        line = text[start:end] if end - start <= _LONGEST else ""
        is_item = in_list and line and _is_item(line, is_near=text.count("\n", before, start) == 1)
        is_beside = line and not is_first and (is_caption(line) or (2 * number > len(paragraphs) and is_note(line)))
        if is_item or is_beside or (line and _is_furniture(line, is_first)):
            found.append(span)
            in_list = bool(is_item) or line == _AGENCY_ALONE or _LIST_HEADING.fullmatch(line) is not None
        else:
            in_list = is_first = False
    return iter(found if len(found) < len(paragraphs) else ())


def _is_item(line: str, is_near: bool) -> bool:
    """True for a line below "Most read": one of a list, or a title in the next line."""
    if len(line) > _LONGEST_ITEM:
        return False
    return _ITEM.match(line) is not None or (is_near and line[-1] not in '.!?…”":')


def _is_furniture(line: str, is_first: bool) -> bool:
    """True for a whole paragraph that no article has, by its first word and then by its form."""
    bare = line.strip(_EMPHASIS)
    first = next(iter(bare.split(None, 1)), "").lower().rstrip(":,.!|")
    start = "0" if first[:1].isdigit() else next((mark for mark in _GLUED if first.startswith(mark)), first)
    if start in _FIRST:
        if is_first and first[:4] not in ("http",) and first not in _IN_FRONT:
            return _is_bar(line, is_first)
        bare = line.strip("-–—*•·[] ").removeprefix("(").rstrip(")") if line[0] in "([" else line.strip(_EMPHASIS)
        if first in _OF_SENTENCES and line[-1] == "." and not _TELLS.isdisjoint(line.lower().split()):
            return False  # "We use cookies for it, the baker *said*."
        if any(form.fullmatch(bare) for form in _FIRST[start]):
            return True
    return _is_bar(line, is_first) or (line.startswith("((") and line.endswith("))"))


def _is_bar(line: str, is_first: bool) -> bool:
    """True for a row of buttons, a menu, or a section above the title: "Share | Tweet", "Home | News", "BREAKING"."""
    if line[-1] in '.!?:,;”"' or len(line) > _LONGEST_ITEM:
        return False
    words = [word.lower() for word in _WORD.findall(line)]
    if not words or len(words) > _MOST_BUTTONS:
        return False
    if not _BUTTONS.issuperset(words):
        parts = [part for part in _PARTS.split(line.strip(" |")) if part]
        known = [part for part in parts if _SECTIONS.issuperset(set(part.lower().split()) - _SECTION_MODIFIERS)]
        return 2 * len(known) >= len(parts) >= (1 if is_first else _FEWEST_PARTS)
    return not _BETWEEN_BUTTONS.issuperset(words)
