"""Every case that a fuzzer has found, tried again; and that the fuzzer itself runs and tells."""

from __future__ import annotations

import sys
from pathlib import Path

import campaign
import pytest
from targets import TARGETS

FOUND = sorted((Path(__file__).parent / "found").glob("*/*"))


@pytest.mark.parametrize("file", FOUND, ids=[f"{file.parent.name}/{file.name}" for file in FOUND])
def test_what_was_found_is_mended(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", [b"", b"a", b"\0\xff\n", bytes(range(256))], ids=["empty", "a", "odd", "all bytes"])
def test_every_target_takes_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.skipif(sys.platform == "win32", reason="it limits the time with an alarm")
def test_a_broken_promise_is_kept_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def picky(data: bytes) -> None:
        assert b"!" not in data

    monkeypatch.setitem(TARGETS, "picky", picky)
    (tmp_path / "picky").mkdir()
    tries = campaign.Tries("picky", tmp_path)
    for data in (b"a", b"b!", b"!!"):
        tries(data)
    tries.tell()
    assert (tries.count, list(tries.broken.values())) == (3, [2])
    assert [file.read_bytes() for file in (tmp_path / "picky").glob("broken-*Error")] == [b"b!"]
