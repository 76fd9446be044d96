"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# A busy machine takes any example past a deadline; what must be fast counts its work instead.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
