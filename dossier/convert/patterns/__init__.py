"""Regular expressions: compiled when they are first needed, and what they find in a stretch of text."""
