"""Who wrote, took or edited what stands in an article, nobody whom it speaks of: by-lines, captions, end notes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import is_given
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_NAME: Final = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4}"
#: Who wrote an article is nobody whom it speaks of: "By *Ann Quill*", "Exclusive by *Ann Quill*, Tarn Weekly",
#: "👤 by *Ann Quill* · 3 May", "Posted on 3 May 2024 by *Ann Quill*".
_BYLINE: Final = re.compile(
    r"^[^\S\n]*(?:[^\w\s\"“”'‘’«(]{1,3}[^\S\n]?)?"
    r"(?:(?:Story|Words|Exclusive|Report|Reporting|Analysis|Interview|Written|Opinion|Commentary|Photos"
    r"|(?:Posted|Published|Updated)(?: [^\n.!?:;\"“]{1,60})?) )?"
    rf"[Bb][Yy]:? {_NAME}(?:(?:,| and| &| in| for| ?\||/| [–—·•-]) [^\n.!?]{{1,100}})?$",
    re.MULTILINE,
)
#: A line that bars or dots part, below the title, is the page's own: "*Ann Quill* | Tarn Weekly | 3 May 2024".
_PARTED: Final = re.compile(r"^[^\n\"“”!?|·•]{2,60} [|·•] [^\n\"“”!?]{2,100}(?<![.:,;])$", re.MULTILINE)
_TOP: Final = 1500  # characters
#: A line that is somebody's name, in the midst of a page's top: "*Ann Quill*", "ANN QUILL in Tarn".
_ALONE: Final = Rare(
    r"[^\S\n]*(?P<given>[A-Z][\w-]{1,20})(?: [A-Z][\w.'’-]{0,30}){1,2}"
    r"(?: in [A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?)?"
)
#: Behind a name that is a heading: the text goes on with it.
_GOES_ON: Final = ("“", '"', "He ", "She ", "His ", "Her ", "I ", "My ")
_LONGEST_HEAD: Final = 200  # of what stands above a text
#: Who took a picture, at the end of its caption: "… Photograph: Ann Quill/Tarn Pictures", "… (Tarn Photo/Ann Quill)".
_TAKEN: Final = Rare(
    r"(?<![\w’'-])(?:"
    r"(?:Photo(?:graph)?|Image|Picture|Illustration|Video)s?(?: [Cc]redits?)?(?: by)?: ?[A-Z©][^.!?:]{1,80}"
    r"|[Cc]redit: ?[A-Z©][^.!?:]{1,80}"
    r"|[(\[](?:[A-Z]\w{1,15} ){0,2}(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture)s?(?:/|:? )[^()\[\]]{2,80}[)\]]"
    r"|(?:[(\[|—–] ?)[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,3} ?(?:/| via ) ?[A-Z][\w ]{1,30}[)\]]?"
    r")\.?"
)
_LONGEST_TAKEN: Final = 120
_MARKS_OF_CREDIT: Final = frozenset(":/([|")
_TOLD: Final = frozenset("said says told tells asked added wrote warned".split())
#: Small words between names in a note of who helped, and what such a note tells.
_IN_NOTES: Final = frozenset("and by for from in of the at to with this also report story article reporting".split())
_WORKS: Final = frozenset("reporting writing editing additional edited written compiled translated".split())
_HELPED: Final = frozenset(
    "contributed reported writer writers reporter reporters correspondent correspondents staff".split()
)
#: "… contributed.", "… contributed to this report.", "… reported from Tarn."
_HELPS: Final = Rare(
    r"\b(?:contributed(?:\.|,? (?:reporting|from|in|to (?:this|the) (?:report|story|article))\b)|reported from )"
)


def is_caption(line: str) -> bool:
    """True for a paragraph that ends with who took the picture above it, and tells what nobody says."""
    tail = line[-_LONGEST_TAKEN:]
    if _MARKS_OF_CREDIT.isdisjoint(tail) or '"' in line or "“" in line:
        return False
    taken = any(found.end() == len(tail) for found in _TAKEN.finditer(tail))
    return taken and _TOLD.isdisjoint(line.split())


def is_note(line: str) -> bool:
    """True for a paragraph below an article that tells who wrote or edited it: "(Reporting by Ann Quill)"."""
    words = [word for word in (word.strip("([_ )].,;") for word in line.split()) if word]
    is_work = len(words) > 3 and words[0].lower() in _WORKS and "by" in words[1:3]
    if not is_work and (line[-1] != "." or not _HELPS.search(line)):
        return False
    told = _WORKS if is_work else _HELPED
    return all(word[0].isupper() or word in _IN_NOTES or word in told for word in words)


#: Agencies' credits at the end of a paragraph.
_IN_BRACKETS: Final = Rare(r"\((?:Additional )?(?:Reporting|reporting|Writing|Editing|Compiled) by [^()\n]{3,300}\)")


@lru_cache(maxsize=2)
def bylines(text: str) -> tuple[Span, ...]:
    """The lines at the top of a text that tell who wrote it, and what tells so in brackets anywhere."""
    found, start, title = list[Span](), 0, len(text) - len(text.lstrip())
    is_head = True
    while start < _TOP:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        match = _BYLINE.match(text, start, _TOP) or (_PARTED.match(text, start, _TOP) if start > title else None)
        if match and text[start] == "b" and text[max(0, start - 2) : start].strip("\n"):
            match = None  # in a wrapped text, "The lock was shut ¶ by Ann Quill, the mayor ¶ of Tarn."
        if match:
            found.append(match.span())
        elif start > title and is_head and _is_name_alone(text, start, end):
            found.append((start, end))
        is_head = is_head and end - start < _LONGEST_HEAD
        start = text.find("\n", start, _TOP) + 1 or _TOP
    if "ing by " in text:
        found += [match.span() for match in _IN_BRACKETS.finditer(text)]
    return tuple(found)


def _is_name_alone(text: str, start: int, end: int) -> bool:
    """True for a line that is a name which the text below does not go on with, as it does with a heading."""
    alone = _ALONE.fullmatch(text, start, end)
    return (
        alone is not None
        and is_given(alone["given"].capitalize())
        and not text[end : end + 10].lstrip().startswith(_GOES_ON)
    )
