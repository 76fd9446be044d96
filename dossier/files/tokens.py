"""YAML in the few forms that a dossier needs, one event after the other, everything else refused with its line.

The subset: one document of maps, lists and scalars. No tags, anchors, aliases, merge keys or directives; no nesting
deeper than the format's; no characters that YAML's own readers do not agree about. PyYAML's C parser does the work
where it is installed and its Python parser where it is not; both are fed one event at a time, so that nothing here or
there recurses into what an article's author has nested.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from dossier.files.problems import Problem, shown
from dossier.files.shape import MAX_DEPTH

#: A dossier of 100,000 quotes has 10 MB.
MAX_BYTES: Final = 64 * 1024 * 1024

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_STARTS: Final = (SequenceStartEvent, MappingStartEvent)
# Controls, which YAML does not allow; and what it allows, but where its readers disagree about the meaning.
_UNREADABLE: Final = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
    "\x85"  # next line
    "\u2028\u2029"  # line and paragraph separator
    "\ufeff"  # a byte order mark that is not at the start
    "]"
)
#: What one of PyYAML's parsers takes and the other does not: between brackets, a colon that touches what ends it
#: (`{a:}`) and a question mark (`[?]`); a comment that touches the head of a block of text (`|#`).
_COLON: Final = re.compile(r"\s*:[,\[\]{}]")
_BLOCK: Final = re.compile(r"[|>][-+0-9]*#")
#: What git leaves in a file whose two sides it could not join.
_CONFLICT: Final = re.compile(r"^<{7} ", re.MULTILINE)
_DISPUTED: Final = re.compile(rf":[,\[\]{{}}]|{_BLOCK.pattern}|[\[,]\s*\?")
_DIRECTIVE: Final = re.compile("^%", re.MULTILINE)
_LINE_END: Final = re.compile("\r\n?|\n")
#: What libyaml 0.2.6 says of a thousand brackets, which it counts while it reads ahead.
_TOO_DEEP: Final = "exceeded maximum nesting depth"


class RefusedError(ValueError):
    """The file cannot be read on; `problem` says why and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def yaml_text(data: bytes, file: str) -> str:
    """The text of a YAML file, without its byte order mark; line ends stay as they are.

    Raises:
        RefusedError: it is too large, not UTF-8, or has a character that YAML does not allow.
    """
    if len(data) > MAX_BYTES:
        raise RefusedError(Problem(file, 1, f"larger than {MAX_BYTES >> 20} MB", "split it"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError(Problem(file, line, "not UTF-8", "save the file as UTF-8")) from None
    odd = _UNREADABLE.search(text) or _DIRECTIVE.search(text)
    if odd:
        line = len(_LINE_END.findall(text, 0, odd.start())) + 1
        if odd[0] == "%":
            raise RefusedError(Problem(file, line, "a line that begins with %", "remove it"))
        code = ord(odd[0])
        escaped = "\\t" if odd[0] == "\t" else f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
        todo = f'take it out, or write it as {escaped} between "quotation marks"'
        raise RefusedError(Problem(file, line, f"the character U+{code:04X} cannot stand in YAML as it is", todo))
    return text if text.endswith("\n") else text + "\n"  # without it the parsers differ about the last line


class Tokens:
    """The events of one document. `depth` is the number of open lists and maps.

    Raises:
        RefusedError: the file holds both sides of a git merge.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.depth = 0
        self._flow = 0  # the depth of the outermost [ or {, or 0
        self._get = _LOADER(text).get_event
        if conflict := _CONFLICT.search(text):
            line = text.count("\n", 0, conflict.start()) + 1
            raise self.refused(line, "a git merge that is not done", "keep one of the two sides, and no mark of git's")
        self._disputed = text if _DISPUTED.search(text) else ""  # hardly ever there, so looked for once

    def next(self) -> Any:
        """The next event: a scalar, or the start or end of a list or map.

        Raises:
            RefusedError: the file is not YAML from here on, or more YAML than a dossier may have.
        """
        try:
            event = self._get()
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            if error.problem == _TOO_DEEP:
                raise self._nested(line) from None
            raise self.refused(line, f"not YAML: {error.problem or 'unreadable'}", "mend the line") from None
        except (yaml.YAMLError, ValueError):  # the one of Python: a character beyond Unicode, "\U00110000"
            raise self.refused(1, "not YAML", "mend the file") from None
        kind = type(event)
        if kind is ScalarEvent:
            if event.tag is not None or event.anchor is not None:
                raise self._decorated(event)
            if self._disputed:
                self._refuse_disputed(event)
            if self._flow and "?" in event.value and event.implicit[0]:
                raise self._questioned(event)  # PyYAML's Python parser ends the text there
        elif kind is SequenceEndEvent or kind is MappingEndEvent:
            self.depth -= 1
            if self.depth < self._flow:
                self._flow = 0
        elif kind is SequenceStartEvent or kind is MappingStartEvent:
            if event.tag is not None or event.anchor is not None:
                raise self._decorated(event)
            self.depth += 1
            if self._disputed and event.flow_style and self._disputed[event.start_mark.index] == "?":
                raise self._questioned(event)
            if event.flow_style and not self._flow:
                self._flow = self.depth
            if self.depth > MAX_DEPTH:
                raise self._nested(line_of(event))
        elif kind is AliasEvent:
            raise self.refused(line_of(event), f"an alias (*{event.anchor})", "write out what it stands for")
        return event

    def first(self) -> Any:
        """The event that begins the document's content.

        Raises:
            RefusedError: there is none.
        """
        self.next()
        event = self.next()
        if type(event) is StreamEndEvent:
            raise self.refused(1, "empty", "convert its source, or remove the file")
        return self.next()

    def finish(self) -> None:
        """Read to the end of the file.

        Raises:
            RefusedError: another document follows.
        """
        event = self.next()
        while type(event) is DocumentEndEvent:
            event = self.next()
        if type(event) is not StreamEndEvent:
            raise self.refused(line_of(event), "a second YAML document", "put it into a file of its own")

    def skip(self, event: Event) -> None:
        """Pass over what begins with `event`, however much it is."""
        if type(event) in _STARTS:
            self.leave(self.depth - 1)

    def leave(self, depth: int) -> None:
        """Pass over everything until only `depth` lists and maps are open."""
        while self.depth > depth:
            self.next()

    def refused(self, line: int, what: str, todo: str) -> RefusedError:
        """The exception for something that ends the reading."""
        return RefusedError(Problem(self.file, line, what, todo))

    def _nested(self, line: int) -> RefusedError:
        return self.refused(line, f"nested deeper than {MAX_DEPTH} levels", "write it flatter")

    def _refuse_disputed(self, event: ScalarEvent) -> None:
        assert event.start_mark is not None
        assert event.end_mark is not None
        if event.style in ("|", ">"):
            if _BLOCK.match(self._disputed, event.start_mark.index):
                raise self.refused(line_of(event), "a comment that touches what is before it", "put a blank before #")
        elif self._flow and _COLON.match(self._disputed, event.end_mark.index):
            raise self.refused(line_of(event), "a colon that touches what is behind it", "put a blank behind it")

    def _questioned(self, event: Event) -> RefusedError:
        what = "a question mark between brackets"
        return self.refused(line_of(event), what, "put the text between quotation marks")

    def _decorated(self, event: ScalarEvent | CollectionStartEvent) -> RefusedError:
        if event.tag is not None:
            return self.refused(line_of(event), f"a tag ({shown(event.tag)})", "write the value without it")
        return self.refused(line_of(event), f"an anchor (&{event.anchor})", "write the value without it")


def line_of(event: Event) -> int:
    """The line an event begins in, counted from 1."""
    return int(event.start_mark.line) + 1 if event.start_mark else 0
