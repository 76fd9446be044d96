"""Many dossiers as one case: linked, indexed, searched, and what people decided on top."""

from dossier.case.case import Case, open_case

__all__ = ["Case", "open_case"]
