"""Verbs that are done to nothing: their forms in -ed are past tenses, wherever they stand."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.inflections import forms_of_verbs

_VERBS: Final = (
    "apologise apologize appear arrive bicker campaign capsize clamber coincide collapse collide compete crash crumble "
    "cruise decay depart deteriorate die disappear drift dwindle elapse emerge erupt exist explode flare fluctuate "
    "happen hover intervene kneel languish lapse linger live loiter lurch march materialise materialize occur "
    "participate perish persevere persist plummet plunge protest react rebel remain reply reside resign respond "
    "resurface retaliate roam rumble scramble skid smoulder soar stall stay stumble succumb surface surge swarm swerve "
    "swoop thrive travel trek tumble vanish veer wander wither wobble"
)
#: Done to something, too, but not where they lead "into" it: "*rammed* into the crowd".
_INTO: Final = "barge career careen hack hurtle plough plow ram slam smash smack"


def _pasts(verbs: str) -> frozenset[str]:
    return frozenset(form for form in forms_of_verbs(verbs) if form.endswith("ed"))


INTRANSITIVE_PASTS: Final = _pasts(_VERBS)
PASTS_WITH_INTO: Final = _pasts(_INTO)
