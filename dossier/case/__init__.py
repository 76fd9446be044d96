"""Many dossiers become one case: linking, the index, queries, and what people decided."""
