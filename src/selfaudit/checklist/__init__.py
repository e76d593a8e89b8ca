"""The induction checklist: what a new starter goes through with her school's document, in a terminal, on a page or on paper."""
