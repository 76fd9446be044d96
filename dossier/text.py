"""Reading text: from a source's bytes to the text that every offset counts in, and from there to a terminal.

Nothing here opens a file. `decode` gives the reading text, `term_safe` makes text inert on a terminal without moving
an offset, `header_of` reads the date line that a source may begin with.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import Final

from dossier.records import Record

#: ` date 2024-05-17 ` in front of the headline: gives the publication date, is no part of the headline.
HEADER: Final = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\s")

#: What a terminal could obey, or what hides: first and last code point. Joiners and the marks of direction alone (ZWJ,
#: ZWNJ, LRM, RLM, ALM) are not among them: scripts need them.
_UNSAFE_RANGES: Final = (
    *((0x00, 0x09), (0x0B, 0x1F), (0x7F, 0x9F)),  # controls but the line feed; C1 has CSI, OSC and DCS in one character
    *((0xAD, 0xAD), (0x180E, 0x180E), (0x200B, 0x200B), (0xFEFF, 0xFEFF)),  # invisible
    *((0x2028, 0x202E), (0x2060, 0x206F)),  # separators; bidi embeddings, overrides, isolates; invisible signs
    (0xD800, 0xDFFF),  # halves of surrogate pairs
    *((0xFFF9, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A)),  # annotations, shorthand, music
    (0xE0000, 0xE007F),  # tag characters
)
#: Any code point that `term_safe` replaces.
UNSAFE: Final = re.compile("[" + "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in _UNSAFE_RANGES) + "]")
# One code point in, one code point out: a span computed before still covers the same passage afterwards.
_STAND_IN: Final[dict[int, str]] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},  # ␀ … ␛ … ␟
    **dict.fromkeys((0x09, 0x0D, 0x2028, 0x2029), " "),  # a tab is one cell, or columns and offsets part company
    0x7F: "\u2421",  # ␡
}

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What Python decodes too, and is no encoding that somebody saves articles in.
_NO_PAGES: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7"})
#: Controls that no text has, but for one here and there.
_BINARY: Final = dict.fromkeys((*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_BINARY_SHARE: Final = 0.02
_LINE_ENDS: Final = re.compile("\r\n?")


class UndecodableError(ValueError):
    """The bytes are not text in any encoding that could be told."""


class ReadingText(Record):
    """The text that offsets count in, the sha256 of the bytes and the encoding they were read with, empty for UTF-8."""

    text: str
    sha256: str
    encoding: str = ""


def term_safe(text: str) -> str:
    """`text` with every code point a terminal could obey, or that hides, replaced by a visible one; the length stays.

    Line feeds stay: they are layout. Use `one_line` where a line feed would break a row.
    """
    if "\u00ad" not in text and text.replace("\n", "").isprintable():
        return text
    return UNSAFE.sub(lambda match: _STAND_IN.get(ord(match[0]), "\ufffd"), text)


def one_line(text: str) -> str:
    """`term_safe(text)` with blanks for line feeds; the length stays."""
    return term_safe(text).replace("\n", " ")


def known_encoding(name: str) -> str:
    """The name by which an encoding of text is recorded.

    Raises:
        LookupError: there is none of that name.
    """
    try:
        b"".decode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        found = ""
    if not found or found in _NO_PAGES:
        raise LookupError(f"no encoding is called {name}")
    return found


def decode(data: bytes, encoding: str = "") -> ReadingText:
    """The reading text of a source: Unicode, line feeds for line ends, no leading BOM.

    What a byte order mark says goes first, then UTF-8, which no text in another encoding looks like. For the others
    `encoding` says what they are; without it that is guessed.

    Raises:
        UndecodableError: the bytes are binary data, or text in no encoding that could be told, or not in that one.
    """
    digest = hashlib.sha256(data).hexdigest()
    text, found = _by_mark(data) or _as_utf8(data, encoding) or _in(data, encoding) or _guessed(data)
    if "\0" in text and text.count("\0") > _BINARY_SHARE * len(text):
        raise UndecodableError("binary data, not text")
    return ReadingText(_LINE_ENDS.sub("\n", text), digest, found)


def _by_mark(data: bytes) -> tuple[str, str] | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding), "" if encoding == "utf-8" else encoding
            except UnicodeDecodeError as error:
                raise UndecodableError(f"begins like {encoding} but byte {error.start} is none") from None
    return None


def _as_utf8(data: bytes, encoding: str) -> tuple[str, str] | None:
    if encoding and b"\0" in data:
        return None  # UTF-16 without its mark looks like UTF-8
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return None


def _in(data: bytes, encoding: str) -> tuple[str, str] | None:
    if not encoding:
        return None
    try:
        name = known_encoding(encoding)
        return data.decode(name), name
    except LookupError as error:
        raise UndecodableError(str(error)) from None
    except UnicodeError:
        raise UndecodableError(f"no text in {encoding}") from None


def _guessed(data: bytes) -> tuple[str, str]:
    from dossier.codepages import likely_page  # as the other: nothing that a UTF-8 case ever pays

    if page := likely_page(data):
        return data.decode(page), page
    from charset_normalizer import from_bytes  # 15 ms

    best = from_bytes(data).best()
    if best is None:
        raise UndecodableError("not UTF-8, nor any other encoding that could be told")
    text = str(best)
    if len(text) - len(text.translate(_BINARY)) > _BINARY_SHARE * len(text):
        raise UndecodableError("binary data, not text")
    return text, codecs.lookup(best.encoding).name


def header_of(text: str) -> tuple[str, int]:
    """The publication date of a header such as ` date 2024-05-17 ` and the offset behind it; `("", 0)` without one."""
    match = HEADER.match(text)
    return (match[1], match.end()) if match else ("", 0)


def shortened(words: str, length: int) -> str:
    """Words of at most so many characters; what is cut ends with an ellipsis."""
    return words if len(words) <= length else f"{words[: length - 1].rstrip()}…"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 source`, `2 sources`; `many` is the plural where an s does not make it."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
