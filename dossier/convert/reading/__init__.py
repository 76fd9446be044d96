"""A reading text in sentences, tokens, tags and quotation marks, and what an engine tells of it."""
