"""Every name, speaker and word of a conversion stands where it is said to, with both engines."""

from __future__ import annotations

import pytest

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.files.grounding import inconsistent, ungrounded
from dossier.model import Source


@pytest.mark.parametrize(
    ("text", "called", "aliases"),
    [
        ("HALDEN, May 3 (Polar Press) - The mill burned, the board said.", "Halden", ("HALDEN",)),
        ("Former leader [Ann] Quill said it was late.", "Ann Quill", ("Quill",)),
        ("Labor’s [opposition leader Ann] Quill said it was late.", "Ann Quill", ("Quill",)),
        ("“We are here,” said a nurse, who left because she feared her boss, Odo Tarn, would hear.", "Odo Tarn", ()),
    ],
)
def test_what_is_mended_in_a_name_or_speaker_still_stands_there(
    name: str, text: str, called: str, aliases: tuple[str, ...]
) -> None:
    text = f"Town hall reopens after repairs\n\n{text}\n"
    dossier = convert(text, Source(id="it"), make_engine(name, "")).dossier
    assert (called, aliases) in [(entity.name, entity.aliases) for entity in dossier.entities()]
    assert not [finding[1:] for finding in (*ungrounded(dossier, text), *inconsistent(dossier))]
