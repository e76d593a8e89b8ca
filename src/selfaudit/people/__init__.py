"""Names of people: normalising, nicknames, and matching against the lists that she gave."""
