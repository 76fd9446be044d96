"""What many tests of a conversion ask for."""

from __future__ import annotations

import pytest
from claimed import ENGINES


@pytest.fixture(params=ENGINES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each engine that is installed."""
    return str(request.param)
