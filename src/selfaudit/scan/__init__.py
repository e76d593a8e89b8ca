"""The one pass: pages of records through the triggers, candidates through the checks, what was found into the store."""
