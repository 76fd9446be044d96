"""Which words attribute, to which subject and which complements, by chunks of a sentence."""
