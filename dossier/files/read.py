"""From YAML to a dossier or to a case's decisions, every problem collected on the way.

Reading goes by the tables of `shape`. What is wrong is left out and told: an unknown key is passed over, an entry
without something it must have is dropped, and the rest of the file is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

from yaml.events import Event, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from dossier.files.decisions import Decisions, Different
from dossier.files.problems import Problem, shown
from dossier.files.shape import CASE, DOSSIER, MAX_DIGITS, MAX_KEY, Key, Kind, Shape
from dossier.files.sources import UnreadableError, read_bytes, source_path
from dossier.files.tokens import MAX_BYTES, RefusedError, Tokens, line_of, yaml_text
from dossier.model import FORMAT_VERSION, Dossier, Extra, Passage, Span

#: Problems told of one file; the rest is only counted.
MAX_PROBLEMS: Final = 100


class Lines:
    """In which line of its file an entry and each of its keys stand."""

    def __init__(self) -> None:
        self._lines: dict[int, dict[str, int]] = {}

    def add(self, value: object, lines: dict[str, int]) -> None:
        """Remember `lines`, by key, for a value that has just been read; its own line is under ""."""
        self._lines[id(value)] = lines

    def of(self, value: object, key: str = "") -> int:
        """The line of `key` in an entry of the dossier that was read, or of the entry; 0 when unknown."""
        lines = self._lines.get(id(value), {})
        return lines.get(key, lines.get("", 0))


def read_dossier(path: Path, lines: Lines | None = None) -> tuple[Dossier | None, list[Problem]]:
    """The dossier in a file and all that is wrong with it; None when nothing of it can be used.

    Give `lines` to learn where each entry stands. Never raises on what the file holds or when it cannot be read.
    """
    try:
        data = read_bytes(path, MAX_BYTES)
    except UnreadableError as error:
        return None, [Problem(str(path), 0, str(error), "see whether it is there and may be read")]
    return parse_dossier(data, str(path), lines)


def parse_dossier(data: bytes, file: str, lines: Lines | None = None) -> tuple[Dossier | None, list[Problem]]:
    """As `read_dossier`, from the file's bytes; `file` is the name that problems carry."""
    return _parse(data, file, DOSSIER, lines)


def read_decisions(path: Path) -> tuple[Decisions | None, list[Problem]]:
    """What CASE/content/case.yaml says and all that is wrong with it; None when nothing of it can be used.

    A missing case.yaml says nothing, and that is no problem.
    """
    try:
        data = _decisions_bytes(path)
    except UnreadableError as error:
        if not path.is_symlink() and not path.exists():
            return Decisions(), []
        return None, [Problem(str(path), 0, str(error), "see whether it may be read")]
    return parse_decisions(data, str(path))


def read_remarks(path: Path) -> dict[int, str]:
    """The words that tools wrote behind decisions of CASE/content/case.yaml, by line: what these are about."""
    try:
        text = _decisions_bytes(path).decode("utf-8-sig", "replace")
    except UnreadableError:
        return {}
    split = ((number, line.rpartition("  # ")) for number, line in enumerate(text.split("\n"), 1))
    return {number: words.strip() for number, (item, _, words) in split if item}


def _decisions_bytes(path: Path) -> bytes:
    return read_bytes(source_path(path.parents[1], f"{path.parent.name}/{path.name}"), MAX_BYTES, follow=False)


def parse_decisions(data: bytes, file: str) -> tuple[Decisions | None, list[Problem]]:
    """As `read_decisions`, from the file's bytes. A file of comments alone says nothing."""
    try:
        text = yaml_text(data, file)
    except RefusedError as error:
        return None, [error.problem]
    if all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines()):
        return Decisions(), []
    return _parse(data, file, CASE, None)


def _parse(data: bytes, file: str, shape: Shape, lines: Lines | None) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    value = None
    try:
        tokens = Tokens(yaml_text(data, file), file)
        reader = _Reader(tokens, problems, lines)
        value = reader.map(shape, tokens.first())
        tokens.finish()
    except RefusedError as error:
        value = None
        problems.append(error.problem)
    if len(problems) > MAX_PROBLEMS:
        more = len(problems) - MAX_PROBLEMS
        problems[MAX_PROBLEMS:] = [Problem(file, 0, f"and {more} more problems", "mend those above first")]
    return value, problems


class _Missing:
    """Stands for a value that was wrong and has been told."""


_MISSING: Final = _Missing()
_Read: TypeAlias = "Callable[[_Reader, Key, Event], Any]"


class _Reader:
    """Values from the events of one file."""

    def __init__(self, tokens: Tokens, problems: list[Problem], lines: Lines | None) -> None:
        self._next = tokens.next
        self._tokens = tokens
        self._problems = problems
        self._lines = lines

    def map(self, shape: Shape, event: Event) -> Any:
        """What `shape` makes of the map that begins with `event`; None when something it must have is missing."""
        if type(event) is not MappingStartEvent:
            self._tell(event, f"{shape.name} is a map of keys and values", f"begin with `{shape.keys[0].name}: …`")
            self._tokens.skip(event)
            return None
        by_name, plain, following = shape.by_name, shape.plain, self._next
        values: dict[str, Any] = {}
        extra: dict[str, Extra] = {}
        lines = {"": line_of(event)}
        while type(event := following()) is not MappingEndEvent:
            name: str | None
            if type(event) is ScalarEvent and event.value in by_name and event.value not in lines:
                name = event.value
                lines[name] = line_of(event)
            else:
                name = self._key(event, lines)
            value_event = following()
            if name is None:
                self._tokens.skip(value_event)
            elif name in plain and type(value_event) is ScalarEvent:
                values[name] = value_event.value  # nine keys out of ten
            elif name in by_name:
                key = by_name[name]
                value = _READ[key.kind](self, key, value_event)
                if value is not _MISSING:
                    values[name] = value
            elif name.startswith("x-"):
                extra[name] = self._free(value_event)
            else:
                self._tell(event, f"unknown key {shown(name)} in {shape.name}", _did_you_mean(name, tuple(by_name)))
                self._tokens.skip(value_event)
        return self._made(shape, values, extra, lines)

    def _made(self, shape: Shape, values: dict[str, Any], extra: dict[str, Extra], lines: dict[str, int]) -> Any:
        complete = True
        for key in shape.required:
            if not values.get(key.name):
                complete = False
                if key.name not in lines:
                    self._tell_line(lines[""], f"{shape.name} without `{key.name}`", f"add it: {key.about}")
                elif key.name in values:
                    self._tell_line(lines[key.name], f"`{key.name}` is empty", f"say {key.about}")
        if not complete:
            return None
        if extra:
            values["extra"] = extra
        if shape.has_line:
            values["line"] = lines[""]
        value = shape.make(**values)
        if self._lines is not None:
            self._lines.add(value, lines)
        return value

    def _key(self, event: Event, lines: dict[str, int]) -> str | None:
        """The name of a key, or None when it is no key or stands there for the second time."""
        if type(event) is not ScalarEvent:
            self._tell(event, "a key that is a list or a map", "use a word")
            self._tokens.skip(event)
            return None
        name: str = event.value
        if name == "<<" and event.implicit[0]:
            raise self._tokens.refused(line_of(event), "a merge key (<<)", "write the keys out")
        if name in lines or not name or len(name) > MAX_KEY:
            what = f"the key {shown(name)} stands twice" if name in lines else f"a key of {len(name)} characters"
            self._tell(event, what, "remove one of them" if name in lines else f"use 1 to {MAX_KEY}")
            return None
        lines[name] = line_of(event)
        return name

    def _text(self, key: Key, event: Event) -> str | _Missing:
        if type(event) is not ScalarEvent:
            return self._wrong(key, event)
        value: str = event.value
        if key.words and value not in key.words and value:
            self._tell(event, f"`{key.name}` cannot be {shown(value)}", f"use {' | '.join(key.words)}")
            return _MISSING
        return value

    def _texts(self, key: Key, event: Event) -> tuple[str, ...] | _Missing:
        if type(event) is not SequenceStartEvent:
            return () if _is_nothing(event) else self._wrong(key, event)
        values = []
        while type(event := self._next()) is not SequenceEndEvent:
            if type(event) is ScalarEvent:
                values.append(event.value)
            else:
                self._wrong(key, event)
        return tuple(values)

    def _groups(self, key: Key, event: Event) -> tuple[Different, ...] | _Missing:
        if type(event) is not SequenceStartEvent:
            return () if _is_nothing(event) else self._wrong(key, event)
        groups = []
        while type(event := self._next()) is not SequenceEndEvent:
            group = self._texts(key, event) if type(event) is SequenceStartEvent else self._wrong(key, event)
            if isinstance(group, tuple):
                groups.append(Different(group, line=line_of(event)))
        return tuple(groups)

    def _maps(self, key: Key, event: Event) -> tuple[Any, ...] | _Missing:
        assert key.shape is not None
        if type(event) is not SequenceStartEvent:
            return () if _is_nothing(event) else self._wrong(key, event)
        values = []
        while type(event := self._next()) is not SequenceEndEvent:
            value = self.map(key.shape, event)
            if value is not None:
                values.append(value)
        return tuple(values)

    def _one_map(self, key: Key, event: Event) -> Any:
        assert key.shape is not None
        value = self.map(key.shape, event)
        return _MISSING if value is None else value

    def _passage(self, key: Key, event: Event) -> Passage | _Missing:
        if type(event) is not SequenceStartEvent:
            return () if _is_nothing(event) else self._wrong(key, event)
        depth = self._tokens.depth - 1
        spans: list[Span] = []
        while type(event := self._next()) is not SequenceEndEvent:
            span = self._span(event)
            if span is None:
                self._tokens.leave(depth)
                return _MISSING
            spans.append(span)
        return tuple(spans)

    def _span(self, event: Event) -> Span | None:
        numbers: list[int] = []
        if type(event) is SequenceStartEvent:
            depth = self._tokens.depth - 1
            while type(part := self._next()) is ScalarEvent:
                value = part.value
                if not (value.isdecimal() and value.isascii() and len(value) <= MAX_DIGITS):
                    break
                numbers.append(int(value))
            if type(part) is SequenceEndEvent and len(numbers) == 2:
                start, end = numbers
                if start < end:
                    return start, end
                what = "is empty" if start == end else "ends before it starts"
                self._tell(event, f"the span [{start}, {end}] {what}", "write [start, end], the end behind the last")
                return None
            self._tokens.leave(depth)
        else:
            self._tokens.skip(event)
        self._tell(event, "a span is two numbers", "write [[start, end]], code points of the reading text")
        return None

    def _version(self, key: Key, event: Event) -> str | _Missing:
        if type(event) is not ScalarEvent or event.value != str(FORMAT_VERSION):
            line = line_of(event)
            version = shown(event.value) if type(event) is ScalarEvent else "this"
            raise self._tokens.refused(line, f"format {version} is unknown", f"write `{key.name}: {FORMAT_VERSION}`")
        return "1"

    def _free_map(self, key: Key, event: Event) -> Mapping[str, Extra] | _Missing:
        if type(event) is not MappingStartEvent:
            return {} if _is_nothing(event) else self._wrong(key, event)
        value = self._free(event)
        assert isinstance(value, dict)
        return value

    def _free(self, event: Event) -> Extra:
        """What people keep under a key of their own. The depth of recursion is bounded by `MAX_DEPTH`."""
        if type(event) is ScalarEvent:
            return str(event.value)
        if type(event) is SequenceStartEvent:
            items = []
            while type(event := self._next()) is not SequenceEndEvent:
                items.append(self._free(event))
            return tuple(items)
        entries: dict[str, Extra] = {}
        lines: dict[str, int] = {}
        while type(event := self._next()) is not MappingEndEvent:
            name = self._key(event, lines)
            value = self._free(self._next())
            if name is not None:
                entries[name] = value
        return entries

    def _wrong(self, key: Key, event: Event) -> _Missing:
        self._tell(event, f"`{key.name}` must be {key.kind.value}", f"write there: {key.about}")
        self._tokens.skip(event)
        return _MISSING

    def _tell(self, event: Event, what: str, todo: str) -> None:
        self._tell_line(line_of(event), what, todo)

    def _tell_line(self, line: int, what: str, todo: str) -> None:
        self._problems.append(Problem(self._tokens.file, line, what, todo))


_READ: Final[Mapping[Kind, _Read]] = {
    Kind.TEXT: _Reader._text,
    Kind.TEXTS: _Reader._texts,
    Kind.PASSAGE: _Reader._passage,
    Kind.VERSION: _Reader._version,
    Kind.MAP: _Reader._one_map,
    Kind.MAPS: _Reader._maps,
    Kind.GROUPS: _Reader._groups,
    Kind.FREE: _Reader._free_map,
}


def _is_nothing(event: Event) -> bool:
    """True for a key with nothing behind it (`people:`): a list somebody has emptied."""
    return type(event) is ScalarEvent and event.value == "" and bool(event.implicit[0])


def _did_you_mean(name: str, names: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, names, n=1)
    own = "keys of your own begin with x-"
    return f'did you mean "{near[0]}"? {own}' if near else own
