"""Who heard what is told, as a sentence says in front or behind: "*The court heard* that …", "…, *a jury was told*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.governed import LISTENERS
from dossier.convert.patterns.rare import Rare

_COURT: Final = rf"(?:[\w'’-]{{1,20}} ){{0,3}}?(?:{'|'.join(sorted(LISTENERS))})"
#: Courts and the like by their names.
_NAMED: Final = r"(?:[A-Z][\w'’-]{1,20} ){1,4}(?:Court|Inquiry|Tribunal)"
_ALSO: Final = "(?:(?:also|later|previously|then) )?"
#: Up to the next mark: "*on Monday*", "*in court*".
WHEN: Final = r"(?: (?:on|in|at|by|last|this|earlier|yesterday|today)\b[^\n,.;:!?()\"“”«»—–]{0,60})?"
#: What somebody did who heard something.
HEARD: Final = (
    rf"(?:(?:has |have |had )?{_ALSO}(?P<heard>hear[ds])"
    rf"|(?:(?:was|were|is|are) |(?:has|have|had) been ){_ALSO}(?P<told>told)){WHEN}"
)
#: "*The court heard* that the van was stolen", "*An inquest in Lodd heard on Monday* he had drowned".
HEARING_IN_FRONT: Final = Rare(
    rf"(?:(?:But|And|Earlier|Yesterday|(?:Earlier )?[Oo]n \w{{3,6}}day),? )?"
    rf"(?:(?:[Tt]he|[Aa]n?) {_COURT}|{_NAMED}|[Tt]he Old Bailey|Jurors|Magistrates)"
    rf"(?: (?:in|at) (?:[A-Z][\w’'-]{{1,20}} ?){{1,3}})? ?(?:has )?{_ALSO}(?P<cue>heard)"
    r"(?: (?:on \w{3,6}day|last \w+|earlier|yesterday|today)(?: \w+day)?)? (?P<how>that |how )?"
)
#: "He was ‘tired’*, a jury heard on Monday*", "… *, Lodd Crown Court was told*."
HEARING_BEHIND: Final = Rare(rf", (?:(?:an?|the) {_COURT}|{_NAMED}|the Old Bailey|jurors|magistrates) {HEARD}\.?\Z")
#: "… that Odo Tarn had threatened her*, court records show*."
PAPERS_BEHIND: Final = Rare(
    r", (?:(?:the|an?|his|her|their) )?(?:[a-z-]{2,15} ){0,2}?"
    r"(?:complaint|documents?|files|filings?|indictment|lawsuit|papers|records|transcripts?)"
    r" (?:alleges?|claims?|indicates?|says?|shows?|states?|suggests?)\.?\Z"
)
