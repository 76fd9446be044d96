"""Where the quotes of an article stand, and in which sentences: what is asked of each needs no look at all others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from dossier.convert.reading.parse import Parse
from dossier.convert.reading.places import Places
from dossier.model import Quote, Span


class SentenceNumbers:
    """Sentence numbers by offset."""

    def __init__(self, parse: Parse) -> None:
        self._starts = [sentence.start for sentence in parse.sentences]
        self._sentences = parse.sentences

    def of(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or that stands in front of it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraph_of(self, offset: int) -> int:
        """The number of the paragraph that holds an offset; −1 in a text of no sentences."""
        return self._sentences[self.of(offset)].paragraph if self._sentences else -1


class QuotePlaces:
    """The contents and cues of some quotes; `sentence_of` tells the number of the sentence that holds an offset."""

    def __init__(self, quotes: Sequence[Quote], sentence_of: Callable[[int], int]) -> None:
        self._contents: Places[Quote] = Places()
        self._speakers: Places[Quote] = Places()
        self._cues: dict[tuple[str, int], Span] = {}
        for quote in quotes:
            self._contents.add(quote.at, quote)
            self._speakers.add(quote.speaker_at, quote)
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

    def is_of_another(self, at: Span, quote: Quote) -> bool:
        """True for a stretch in what tells who speaks in another quote: "*a memo cited by the Post* said …"."""
        return any(each is not quote for each in self._speakers.over((at,)))

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
