"""People, organizations and places: found, typed, and the spellings of one thing merged."""
