"""A fictional case to try: the sinking of a ferry, told by six outlets that disagree. Everything in it is invented."""
