"""`python -m selfaudit` does what `selfaudit` does."""

from selfaudit.cli import main

main()
