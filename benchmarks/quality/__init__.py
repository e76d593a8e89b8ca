"""How often the checks are right: labelled records that nothing was learned from, and the figures they give.

What weighed words are learned from stands apart, in `benchmarks/weights/texts`.
"""
