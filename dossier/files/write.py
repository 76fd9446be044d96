"""The bytes of a dossier's file, and how a hand edit is known.

`converter.digest` is a hash of the file as the converter wrote it, without the digest itself. So a comment that
somebody added counts as an edit, and no version of the writer can take its own older style for one.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from dossier.files.emit import dump_dossier
from dossier.model import Dossier
from dossier.records import replace

_CONVERTER: Final = b"converter: {"
_DIGEST: Final = re.compile(rb", digest: ([0-9a-f]{32})")


def digest_of(dossier: Dossier) -> str:
    """The hash of the dossier's file, 32 hexadecimal digits, whatever digest it carries now.

    Raises:
        UnwritableError: see `dump_dossier`.
    """
    if dossier.converter is not None and dossier.converter.digest:
        dossier = dossier.with_converter(replace(dossier.converter, digest=""))
    return _hash(dump_dossier(dossier).encode())


def sealed(dossier: Dossier) -> Dossier:
    """The dossier with the digest that says that nobody has edited it; one without a converter stays as it is.

    Raises:
        UnwritableError: see `dump_dossier`.
    """
    if dossier.converter is None:
        return dossier
    return dossier.with_converter(replace(dossier.converter, digest=digest_of(dossier)))


def sealed_bytes(dossier: Dossier) -> bytes:
    """The file of `sealed(dossier)`, printed once: the digest is put into the line of the converter.

    Raises:
        UnwritableError: see `dump_dossier`.
    """
    if dossier.converter is None or dossier.converter.digest or dossier.converter.extra:
        return dump_dossier(sealed(dossier)).encode()
    data = dump_dossier(dossier).encode()
    end = data.index(b"}\n", data.index(b"\n" + _CONVERTER))
    return data[:end] + f", digest: {_hash(data)}".encode() + data[end:]


def is_edited(data: bytes) -> bool:
    """True unless the bytes of a dossier's file are as a converter wrote them.

    Line ends and a byte order mark, which git and editors change, do not count. A file without a digest is edited:
    whatever wrote it, it cannot be made again.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    start = data.find(b"\n" + _CONVERTER) + 1
    found = _DIGEST.search(data, start, data.find(b"\n", start)) if start else None
    if found is None:
        return True
    return _hash(data[: found.start()] + data[found.end() :]) != found[1].decode()


def head_of(data: bytes) -> bytes:
    """The first lines of a dossier's file, with its source and its converter: they are a dossier by themselves.

    Only of a file as a converter wrote it, see `is_edited`.
    """
    return data[: data.index(b"\n", data.index(b"\n" + _CONVERTER) + 1) + 1]


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]
