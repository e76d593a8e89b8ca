"""The weighed words of the content checks: learned from labelled texts, written to `data/weights`."""
