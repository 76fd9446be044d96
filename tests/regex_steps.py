"""A backtracking matcher that counts its steps, to compare how the work of a regular expression grows.

It walks the parse tree that the `re` module makes and does what that module's engine does, character by character, so
the number of steps is the same on every machine: no clock is read.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # isort: skip  # no public way to the tree

_Node: TypeAlias = tuple[Any, Any]
_ONE_CHAR = {_constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY, _constants.IN}
_GREEDY = {_constants.MAX_REPEAT, _constants.POSSESSIVE_REPEAT}


class TooManyStepsError(Exception):
    """The matcher gave up."""


class StepCounter:
    """Counts the steps of finding every match of a pattern in a text."""

    def __init__(self, pattern: re.Pattern[str], limit: int = 300_000) -> None:
        self.tree = _parser.parse(pattern.pattern, pattern.flags)
        self._flags = pattern.flags
        self._limit = limit
        self._one: dict[int, re.Pattern[str]] = {}
        self._known: dict[tuple[int, str], bool] = {}
        self.steps = 0

    def count(self, text: str) -> int:
        """The steps of `finditer` over `text`.

        Raises:
            TooManyStepsError: more than the limit.
        """
        self.steps = 0
        position = 0
        while position <= len(text):
            end = self.match(text, position)
            position = position + 1 if end is None else max(end, position + 1)
        return self.steps

    def match(self, text: str, position: int = 0) -> int | None:
        """Where the match that begins at `position` ends; None for none. Adds to `steps`."""
        return self._end_of(list(self.tree), text, position)

    def _end_of(self, nodes: Sequence[_Node], text: str, position: int) -> int | None:
        found: list[int] = []

        def done(end: int) -> bool:
            found.append(end)
            return True

        return found[0] if self._run(nodes, 0, text, position, done) else None

    def _run(self, nodes: Sequence[_Node], index: int, text: str, at: int, then: Callable[[int], bool]) -> bool:
        self.steps += 1
        if self.steps > self._limit:
            raise TooManyStepsError
        if index == len(nodes):
            return then(at)
        op, value = nodes[index]

        def rest(position: int) -> bool:
            return self._run(nodes, index + 1, text, position, then)

        if op in _ONE_CHAR:
            return at < len(text) and self._takes(nodes[index], text[at]) and rest(at + 1)
        if op is _constants.SUBPATTERN:
            return self._run(list(value[-1]), 0, text, at, rest)
        if op is _constants.BRANCH:
            return any(self._run(list(branch), 0, text, at, rest) for branch in value[1])
        if op in _GREEDY or op is _constants.MIN_REPEAT:
            return self._repeat(value, op is not _constants.MIN_REPEAT, text, at, rest)
        if op in (_constants.ASSERT, _constants.ASSERT_NOT):
            return self._look(value, text, at) is (op is _constants.ASSERT) and rest(at)
        if op is _constants.AT:
            return bool(self._compiled(nodes[index]).match(text, at)) and rest(at)
        if op is _constants.ATOMIC_GROUP:
            end = self._end_of(list(value), text, at)
            return end is not None and rest(end)
        raise NotImplementedError(str(op))

    def _repeat(self, value: Any, greedy: bool, text: str, at: int, rest: Callable[[int], bool]) -> bool:
        least, most, body = value[0], int(value[1]), list(value[2])
        if len(body) == 1 and body[0][0] in _ONE_CHAR:
            end = at
            while end < len(text) and end - at < most and self._takes(body[0], text[end]):
                end += 1
                self.steps += 1
            ends = range(end, at + least - 1, -1) if greedy else range(at + least, end + 1)
            return any(rest(position) for position in ends)

        def times(count: int, position: int) -> bool:
            def again(end: int) -> bool:
                return (end > position or count < least) and times(count + 1, end)

            if greedy and count < most and self._run(body, 0, text, position, again):
                return True
            if count >= least and rest(position):
                return True
            return not greedy and count < most and self._run(body, 0, text, position, again)

        return times(0, at)

    def _look(self, value: Any, text: str, at: int) -> bool:
        direction, body = value
        if direction > 0:
            return self._run(list(body), 0, text, at, lambda _: True)
        width = body.getwidth()[0]
        return at >= width and self._run(list(body), 0, text, at - width, lambda end: end == at)

    def _takes(self, node: _Node, char: str) -> bool:
        key = id(node), char
        if key not in self._known:
            self._known[key] = bool(self._compiled(node).match(char))
        return self._known[key]

    def _compiled(self, node: _Node) -> re.Pattern[str]:
        key = id(node)
        if key not in self._one:
            part = _parser.SubPattern(self.tree.state, [node])
            self._one[key] = _compiler.compile(part, self._flags)
        return self._one[key]


def steps_of(pattern: re.Pattern[str], text: str, in_one_place: bool = False) -> int:
    """The steps of finding every match in `text`, or of trying to match at its beginning.

    Raises:
        TooManyStepsError: more than a linear pattern can need.
    """
    counter = StepCounter(pattern)
    if not in_one_place:
        return counter.count(text)
    counter.match(text)
    return counter.steps


def attacks(pattern: re.Pattern[str], count: int, seed: int = 0) -> Iterator[tuple[str, str, str]]:
    """Texts that might make the engine go back a lot: a beginning, what is repeated, and an end that does not match."""
    dice = random.Random(f"{seed} {pattern.pattern!a}")
    tokens = sorted({*_literals(_parser.parse(pattern.pattern, pattern.flags)), *"aA1 \n.,-'\"“”("})
    for _ in range(count):
        begin, unit, end = ("".join(dice.choices(tokens, k=dice.randint(*span))) for span in ((0, 2), (1, 3), (0, 2)))
        yield begin, unit, end + "\0"


def _literals(tree: Any) -> Iterator[str]:
    """The words that a pattern spells out, and the single characters of its classes."""
    word = ""
    for op, value in tree:
        if op is _constants.LITERAL:
            word += chr(value)
            continue
        if word:
            yield word
        word = ""
        if op is _constants.IN:
            yield from (chr(item[1]) for item in value if item[0] is _constants.LITERAL)
        elif op is _constants.BRANCH:
            for branch in value[1]:
                yield from _literals(branch)
        elif op is _constants.SUBPATTERN:
            yield from _literals(value[-1])
        elif op in _GREEDY or op is _constants.MIN_REPEAT:
            yield from _literals(value[2])
        elif op in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from _literals(value[1])
    if word:
        yield word
