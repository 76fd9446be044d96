"""Whom "he", "who", "the minister" or "the 34-year-old" stands for: a person named before, by what each asks for.

Where two people are about as likely nobody is named: a wrong speaker is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.convert.reading.parse import Parse, Sentence
from dossier.convert.speakers.bearers import Bearers
from dossier.convert.speakers.departed import Departed
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.convert.speakers.onlybearers import OnlyBearers
from dossier.convert.speakers.pronouns import Pronouns
from dossier.convert.speakers.relatives import Relatives
from dossier.convert.speakers.strangers import Strangers
from dossier.model import Entity, Span


class People:
    """The people of an article as they are named through its text, and what may stand for them.

    Of its sentences those are `told` that no quotation consists of.
    """

    def __init__(
        self, parse: Parse, told: Sequence[Sentence], entities: Sequence[Entity], quoted: Sequence[Span]
    ) -> None:
        self.named = NamedPeople(parse, [entity for entity in entities if entity.type == "person"])
        roles = MentionRoles(parse, self.named)
        strangers = Strangers(parse, told, entities, self.named, roles)
        self.pronouns = Pronouns(self.named, roles, strangers, quoted)
        self.relatives = Relatives(self.named, roles)
        self.departed = Departed(parse, self.named)
        self.titles = Bearers(self.named, quoted)
        self.only = OnlyBearers(parse.text, tuple(self.named.mentions))  # to which `named.meant` adds nothing
