"""What is fuzzed: one function a target, from any bytes to nothing, that raises where a promise is broken.

No target asks more than its docstring says, and none knows what drives it: `campaign.py` (guided by coverage, by hand
and in `.ci/run`), `test_random.py`, or `test_found.py` (the cases that were found, in every test run).
"""

from __future__ import annotations

import article_targets
import case_targets
import file_targets
import text_targets
from registry import TARGETS, WORDS

__all__ = ["TARGETS", "WORDS", "article_targets", "case_targets", "file_targets", "text_targets"]
