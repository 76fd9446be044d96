"""What only somebody does: "*laughed*", "*shook her head*", as a pattern behind a subject."""

from __future__ import annotations

from typing import Final

GESTURE: Final = (
    r"(?:paused|laughed|smiled|sighed|nodded|shrugged|grinned|chuckled|hesitated|frowned|winced|coughed|wept|cried"
    r"|giggled|blushed|swallowed|looked (?:away|down|up|around)|shook (?:his|her) head|fell silent|broke (?:off|down)"
    r"|took a (?:breath|sip|moment))"
)
#: How somebody speaks, behind the name: "said Ann Quill *with a grin*".
WITH_A_GRIN: Final = (
    r",? with (?:an?|his|her|their) (?:[a-z]{2,12} ){0,2}?(?:chuckle|frown|gesture|giggle|grin|laugh|nod|shrug|sigh"
    r"|smile|smirk|sob|wave|wink)"
)
