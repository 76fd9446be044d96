"""A dossier that people worked on, carried along to the new text of its article."""
