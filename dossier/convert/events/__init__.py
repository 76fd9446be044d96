"""What happened, was planned or is denied: when, where, with whom, and who says so."""
