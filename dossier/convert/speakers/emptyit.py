"""An "it" that stands for nobody and nothing: "*It* seemed that …", "*It* is hard to deny that …"."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.model import Passage

#: What "it" does where the clause behind is meant.
_SEEMING: Final = frozenset("appear dawn emerge happen seem transpire".split())
#: How that clause, or what is done, is; nobody is so.
_HOW: Final = (
    "absurd acceptable apparent appropriate bad best better clear common conceivable correct critical crucial "
    "dangerous desirable difficult easier easy embarrassing essential evident fair false fine foolish funny good "
    "great hard harder helpful imperative important impossible inevitable interesting ironic irresponsible likely "
    "naive natural necessary nice normal notable noteworthy obvious odd okay outrageous plain plausible possible "
    "premature probable reasonable remarkable ridiculous right sad safe sensible shameful silly simple strange "
    "striking stupid surprising tempting tough tragic true unacceptable unclear unfair unlikely unreasonable "
    "unusual unwise useful vital wise worth wrong"
)
_IMPERSONAL: Final = frozenset(_HOW.split())
#: Between "it" and "to", or an -ing form: "it *would not be hard* to say", "it *means* admitting".
_BETWEEN: Final = Rare(
    r"(?:(?:['’]s| (?:is|was|be|been|becomes?|became|seems?|seemed|feels?|felt|gets?|got))"
    r"|(?: (?:can|could|may|might|must|should|will|would|has|had|isn['’]t|wasn['’]t)(?: not)?(?: (?:be|been|become))?))"
    rf"(?: (?:not|also|still|just|very|too|so|more|less|even|only|[a-z]{{2,15}}ly)){{0,2}} (?:{'|'.join(_HOW.split())})"
    r"(?: not)? | (?:means?|meant|involves?|involved|requires?|required) "
)


def is_empty_it(text: str, clause: Clause, source: Passage) -> bool:
    """True for the speaker of a clause who is an "it" that only keeps the place of what stands behind."""
    if len(source) != 1 or source[0][1] - source[0][0] != 2 or text[slice(*source[0])].lower() != "it":
        return False
    end = source[0][1]
    if clause.part == "adjective":
        return clause.lemma in _IMPERSONAL
    if clause.lemma in _SEEMING:
        return any(each.kind in ("that", "bare") or each.marker == "to" for each in clause.complements)
    cue = clause.cue[0][0]
    return cue > end and _BETWEEN.fullmatch(text, end, cue) is not None
