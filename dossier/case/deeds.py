"""Verbs that tell what happens to somebody or something once in a while, with those that tell the same.

"Resigned" and "stepped down" are one deed, so that two papers can be held against each other. Verbs of what is done
every day (meet, say, visit, vote) are left out: another day or another figure is another happening there.
"""

from __future__ import annotations

from typing import Final

_ALIKE: Final = """\
kill: killed died dead perished slain murdered
injure: injured wounded hurt
hospitalise: hospitalised hospitalized
arrest: arrested detained apprehended
resign: resigned quit
dismiss: dismissed fired sacked ousted
appoint: appointed named
spill: spilled spilt leaked poured
burst: burst ruptured
explode: exploded detonated
sink: sank sunk capsized
crash: crashed
collapse: collapsed
burn: burned burnt
destroy: destroyed demolished
bomb: bombed shelled
shoot: shot
attack: attacked stormed raided
hijack: hijacked
kidnap: kidnapped abducted
release: released freed
escape: escaped fled
sentence: sentenced jailed imprisoned
convict: convicted
acquit: acquitted
charge: charged indicted
extradite: extradited
evacuate: evacuated
derail: derailed
steal: stole stolen
poison: poisoned
drown: drowned
elect: elected
found: founded established
close: closed shut
open: opened
sign: signed
sell: sold
buy: bought acquired
begin: began begun started
transfer: transferred
seize: seized confiscated
freeze: froze frozen
suspend: suspended
renew: renewed
cancel: cancelled canceled
warn: warned alerted
"""
#: Form -> deed.
DEEDS: Final = {form: line.split(":")[0] for line in _ALIKE.splitlines() for form in line.partition(":")[2].split()}
#: What stands behind "will" and "did" -> deed.
BASES: Final = {line.split(":")[0]: line.split(":")[0] for line in _ALIKE.splitlines()} | {
    "die": "kill", "quit": "resign", "leak": "spill", "detain": "arrest", "fire": "dismiss", "sack": "dismiss",
}  # fmt: skip  # read as a table
#: Of these two papers may name another doer; who closed or left what is one person, by name here and by office there.
HARMFUL: Final = frozenset("kill injure burn destroy bomb shoot attack hijack kidnap steal poison sink arrest".split())
#: These happen again the next day, unless to somebody who has a name.
RECURRENT: Final = frozenset(
    "kill injure hospitalise arrest bomb shoot attack evacuate seize steal kidnap warn".split()
)
#: What more than one word tells.
PHRASES: Final = {
    "stepped down": "resigned",
    "step down": "resign",
    "stood down": "resigned",
    "left office": "resigned",
    "taken to hospital": "hospitalised",
    "treated in hospital": "hospitalised",
    "taken into custody": "arrested",
    "caught fire": "burned",
    "went down": "sank",
    "set on fire": "burned",
    "blown up": "bombed",
    "set free": "released",
    "broke apart": "burst",
}
