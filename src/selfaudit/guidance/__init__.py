"""The guidance packs: clauses, judging, verdicts, what to do and in which order."""
