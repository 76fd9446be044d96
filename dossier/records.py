"""Records: frozen dataclasses that cost no more to make than plain ones.

A frozen dataclass stores every field by a call of `object.__setattr__`, which takes four times as long as storing it,
and an article becomes thousands of records. So the type checker is told that they are frozen, and refuses to build a
package that sets a field; Python is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool, eq: bool = True) -> Any:
        """`dataclasses.dataclass`, whose fields the type checker alone guards; comparable ones are hashable."""
        return dataclass(slots=slots, eq=eq, unsafe_hash=frozen and eq)


__all__ = ["record"]
