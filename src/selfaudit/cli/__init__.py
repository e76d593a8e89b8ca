"""Arguments, order of calls, exit codes; the only room that prints."""


def main() -> None:
    """The command line."""
