"""Where the quotes of an article stand, so that what is asked of each needs no look at all others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from dossier.convert.reading.places import Places
from dossier.model import Quote, Span


class QuotePlaces:
    """The contents and cues of some quotes; `sentence_of` tells the number of the sentence that holds an offset."""

    def __init__(self, quotes: Sequence[Quote], sentence_of: Callable[[int], int]) -> None:
        self._contents: Places[Quote] = Places()
        self._cues: dict[tuple[str, int], Span] = {}
        for quote in quotes:
            self._contents.add(quote.at, quote)
            if quote.cue_at:
                cue = quote.cue_at[0][0]
                whose = quote.speaker, sentence_of(cue)
                first, last = self._cues.get(whose, (cue, cue))
                self._cues[whose] = min(first, cue), max(last, cue)
        self._content_starts = sorted(start for quote in quotes for start, _ in quote.at)
        self._cue_starts = sorted(start for quote in quotes for start, _ in quote.cue_at)

    def holds(self, offset: int) -> bool:
        """True for an offset inside what somebody said."""
        return next(self._contents.over(((offset, offset + 1),)), None) is not None

    def next_content(self, offset: int, default: int) -> int:
        """Where the next content begins, at `offset` or behind it; `default` where none does."""
        number = bisect_left(self._content_starts, offset)
        return self._content_starts[number] if number < len(self._content_starts) else default

    def has_cue(self, start: int, end: int) -> bool:
        """True where a cue begins in `[start, end)`."""
        return bisect_left(self._cue_starts, start) < bisect_left(self._cue_starts, end)

    def cues_of(self, speaker: str, sentence: int) -> Span | None:
        """Where the first and the last cue of a speaker begin in a sentence, None where there is none."""
        return self._cues.get((speaker, sentence))
