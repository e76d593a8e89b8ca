"""One module for each format; each renders the same report object, and none of them prints or writes."""
