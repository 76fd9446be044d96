"""The engines that give sentences, names and clauses: word lists and rules, or spaCy."""
