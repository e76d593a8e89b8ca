"""Names of people: normalising, nicknames, and matching against the lists that she gave.

`roster.py` is what others call: lists and matching. `csvfile.py` reads a list; `names.py` normalises.
"""
