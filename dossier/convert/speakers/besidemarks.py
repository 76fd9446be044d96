"""Who speaks beside a quotation where a parse lost that one: "…," *super clerk Ann Quill* said."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed, without
from dossier.convert.english.persons import is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.fronts import behind_an_opening
from dossier.model import Span
from dossier.records import replace

#: Verbs that take whom something is said to, or of.
TAKING_SOMEBODY: Final = frozenset({"tell", "ask", "urge", "assure", "call", "have", "be"})
_RELATIVE: Final = Rare(r", wh(?:o|ich|om|ose)\b")
#: Between a quotation and the verb: who speaks.
_SPEAKER: Final = Rare(
    r",?[^\S\n]*((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was|not|because|although|though)\b"
    r"|(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Ff]or|[Ss]ince|[Dd]uring|[Bb]y|[Ff]rom|[Ww]ith|[Uu]nder|[Ww]ithout"
    r"|[Aa]gainst|[Dd]espite|[Ii]nto|[Tt]hrough|[Uu]ntil|[Oo]f"
    r"|[Aa]bout(?! (?:\d|an?\b|half\b|[a-z]{2,8}t(?:een|y)\b)))\b"
    r"|(?:Last|Earlier|Later)\b)"
    r"\w(?:[^\n.!?:;\"“”«»()]|\.(?=[A-Z,])){0,120}?),?[^\S\n]+"  # "Ann Quill of Lodd, *N.C.*, said"
)
#: "…," he *once* told the Courier.
_ADVERB: Final = Rare(
    r"\s(?:once|also|then|later|now|still|even|just|only|never|always|often|soon"
    r"|(?!family\b|assembly\b|ally\b|bully\b|anomaly\b|monopoly\b|elderly\b|weekly\b|daily\b)[a-z]{3,}ly)\Z"
)
_SPEECH_ENDS: Final = frozenset(",!?.—–-'’")


def up_to_speech(article: Article, clause: Clause) -> Clause:
    """The clause with a subject behind its verb that ends where speech begins: said *Ann Quill, a baker,* "but …"."""
    text, subject = article.text, clause.subject
    for start, end in article.quoted_parts((subject[0][0], subject[-1][1])):
        if (
            start > subject[0][0]
            and text[start - 2 : start] == ", "
            and looks_spoken(text, article.quotation_of[start, end])
        ):
            return replace(clause, subject=trimmed(text, without(subject, ((start, subject[-1][1]),))))
    return clause


def behind_a_quotation(article: Article, clause: Clause) -> Clause:
    """The clause with who stands between a quotation and its verb, or right behind the verb: "…," *Ann Quill* said."""
    text, cue, subject = article.text, clause.cue[0][0], clause.subject
    number = bisect_left(article.ends, cue + 1) - 1
    if number < 0:
        return clause
    first = article.ends[number]
    if not subject and not text[first:cue].strip() and clause.lemma not in TAKING_SOMEBODY:
        behind = next((each.at for each in clause.complements if each.kind == "np" and not each.marker), ())
        named = article.names_in(clause.cue[-1][1] + 1, clause.cue[-1][1] + 2)
        if named and not behind:
            return replace(clause, subject=(named[0][0],))  # "…," says *Die Quill*, where a tag took "Die" for a verb
        # "…," retorted *the clerk*: a parser may take the clerk for what was retorted
        return replace(clause, subject=behind) if behind and behind[0][0] == clause.cue[-1][1] + 1 else clause
    if text[first - 2 : first - 1] not in _SPEECH_ENDS or text.find("\n", first, cue) >= 0:
        return clause
    match = _SPEAKER.fullmatch(text, first, cue)
    if match is None:
        return clause
    start, end = match.span(1)
    adverb = _ADVERB.search(text, start, end)
    own = start, adverb.start() if adverb else end
    if begin := behind_an_opening(article, replace(clause, subject=(own,))):
        own = begin, own[1]  # "'…' Jailing Odo Tarn, *Judge Ivo Lind* said"
    if _is_of_no_speaker(text, own, cue):
        return clause
    if subject and subject[0][1] == own[1] and text[own[0] : subject[0][0]].rstrip().endswith("ing"):
        return replace(clause, subject=(own,))  # "'Were you?' *investigating judge Ann Quill* asked"
    if subject[:1] == (own,) or (has_other_cue(article, own) and (subject or not _is_named_phrase(article, own))):
        return clause
    return replace(clause, subject=(own,))


def _is_of_no_speaker(text: str, own: Span, cue: int) -> bool:
    """True for what stands between a title, or some words in marks, and a verb without being whose verb it is.

    An apposition (Quill, author of "Home," *a book about cats*, said), a contrast (he spoke of "peace," *not of war,
    and* said), a clause with another behind it ("…" *The union will stay out*, Ann Quill told …).
    """
    start, end = own
    if text.endswith((" and", " or", " but"), start, end):
        return True
    if text[cue - 2] == "," and text.startswith(("a ", "an "), start) and not is_somebody(text[start:end]):
        return True
    comma = text.rfind(", ", start, end)
    return comma >= 0 and _RELATIVE.search(text, start, end) is None and has_finite(text, start, comma)


def _is_named_phrase(article: Article, span: Span) -> bool:
    """True for a name with an apposition that has no finite verb: "Ann Quill, *the head of Lodd since winning it*"."""
    named = article.names_in(span[0], span[0] + 1)
    return bool(named) and article.text.startswith(", ", named[0][0][1]) and not has_finite(article.text, *span)


def has_other_cue(article: Article, span: Span) -> bool:
    """True when a verb stands in a span, one in a relative clause between commas aside."""
    match = _RELATIVE.search(article.text, *span)
    return article.has_cue(span[0], match.start() if match else span[1]) or bool(match and match.end() == span[1])
