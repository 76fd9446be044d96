"""Words that somebody types for other ones: what was meant, where that can be told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final

import click

#: How like a word must be: "dubious" is told of "disputed".
_LIKE: Final = 0.5


def did_you_mean(word: str, known: Collection[str], others: Mapping[str, str] = MappingProxyType({})) -> str:
    """`did you mean …?` for a word that is none of those known, or empty; `others` are known by other names."""
    near = [others[word]] if word in others else get_close_matches(word.lower(), known, 1, _LIKE)
    return f"did you mean {near[0]}?" if near else ""


class Word(click.Choice[str]):
    """One of some words; of another one it is told which may be meant."""

    def __init__(self, words: Collection[str], others: Mapping[str, str] = MappingProxyType({})) -> None:
        """`others` are the names by which somebody may call these words."""
        super().__init__(list(words))
        self._others = others

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word.

        Raises:
            click.BadParameter: it is none of them.
        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            meant = did_you_mean(str(value), list(self.choices), self._others)
            raise click.BadParameter(
                f"{error.message.rstrip('.')}; {meant}" if meant else error.message, ctx, param
            ) from None
