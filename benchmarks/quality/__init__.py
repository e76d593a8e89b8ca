"""How often the checks are right: labelled records that no check was written from, and the figures they give."""
