"""Who says it behind a day, a place or a hearer, as in news that was translated: "…," said on Monday *the mayor*."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.persons import body_nouns, head_of, is_person
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.model import Span
from dossier.records import replace

_DAYS: Final = "|".join(day.title() for day in sorted(WEEKDAYS))
#: When, where, how or to whom somebody says something, in front of who does.
_BETWEEN: Final = Rare(
    rf" (?:(?:(?:on|this|last) )?(?:{_DAYS})(?: (?:morning|afternoon|evening|night))?|today|yesterday"
    r"|this (?:morning|afternoon|evening|week|month)"
    r"|(?:at|after|before|during|from|in|on|through|to|upon|via) (?:(?:an?|the|this|his|her|its|their) )?(?:"
    r"(?:[a-z-]{2,20} ){0,3}?[a-z-]{3,20}(?: (?:of|with|to|in|at) (?:[a-z-]{3,20}|[A-Z][\w-]{1,20}))?"
    r"|(?:[A-Z][\w.-]{1,20} ){0,2}?[A-Z][\w.-]{1,20}))"
    r"(?= (?:[A-Z]|(?:after|at|before|during|from|in|its|last|on|the|their|this|through|to|today|upon|via)\b))"
)
#: Whom a verb of telling has in front of who tells.
_TOLD: Final = Rare(r" (?:reporters|journalists|(?:the )?(?:[A-Z][\w.-]{1,20} ){0,2}?[A-Z][\w.-]{1,20})(?= )")
_TELLS: Final = frozenset({"tell"})
_MOST: Final = 3
_WHO: Final = Rare(r" (?:the|its|their) (?P<office>[^,;:.()\n\"“”]{2,100})")
#: What may stand behind who speaks.
_ENDS: Final = Rare(r"[.,;:\n]|\Z| (?:after|as|at|before|during|in|on|who|when|while|with)\b")
#: What stands, a blank aside, in front of a verb behind a quotation.
BEHIND_MARKS: Final = frozenset('"”»,')
_LONGEST: Final = 200


def told_later(article: Article, clause: Clause) -> Clause | None:
    """The clause of a verb behind a quotation with who speaks behind a day, a place or a hearer; None for others.

    A parse may take the verb for a participle of whom something was declared to.
    """
    text, (cue, end) = article.text, clause.cue[0]
    number = bisect_right(article.ends, cue) - 1
    if (
        number < 0
        or len(clause.cue) > 1
        or text.find(" ", cue, end) >= 0
        or text[article.ends[number] : cue].strip(", ")
    ):
        return None
    who = _behind_day_or_place(article, clause, end)
    if who is None:
        return None
    quotation = article.quotations[number]
    told = Complement("quote", ((quotation.start, quotation.end),))
    heard = tuple(
        each for each in clause.complements if each.at and each.at[0][0] < who[0] and each.kind in ("quote", "bare")
    )
    return replace(
        clause,
        subject=(who,),
        shared_subject=False,
        passive=False,
        role="main",
        tense="past",
        complements=heard or (told,),
    )


def _behind_day_or_place(article: Article, clause: Clause, end: int) -> Span | None:
    """Who speaks behind a day, a place or a hearer that stands right behind a verb; None for other words there."""
    text = article.text
    place = end
    for number in range(_MOST):
        pattern = _TOLD if clause.lemma in _TELLS and not number else _BETWEEN
        between = pattern.match(text, place)
        if between is None:
            return None
        place = between.end()
        if (who := _who(article, place)) is not None:
            return who
    return None


def _who(article: Article, place: int) -> Span | None:
    """Somebody with a name or an office who is named at a place, behind a blank; None for nobody."""
    text = article.text
    people = [span for span, kind in article.names_in(place, min(len(text), place + _LONGEST)) if kind == "person"]
    if people and people[0][0] == place + 1:
        return people[0] if _ENDS.match(text, people[0][1]) else None
    office = _WHO.match(text, place)
    if office is None or has_finite(text, office.start("office"), office.end()):
        return None
    if people and people[0][0] < office.end():
        start, end = people[0]
        is_one = is_person(head_of(text[office.start("office") : start].strip()))
        return (place + 1, end) if is_one and _ENDS.match(text, end) else None
    head = head_of(office["office"]).lower()
    if not (is_person(head) or head in body_nouns()):
        return None
    if people and people[0][0] == office.end() + 2 and text.startswith(", ", office.end()):
        return (place + 1, people[0][1]) if _ENDS.match(text, people[0][1]) else None
    return place + 1, office.end()
