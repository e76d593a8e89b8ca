# One command each. The recipes use the environment that the README's commands make.

# Tests, then lint.
default: test lint

# The environment for development.
setup:
    python3 -m venv .venv
    .venv/bin/pip install -e ".[dev]"

test *ARGS:
    .venv/bin/pytest -n 2 {{ARGS}}

lint:
    .venv/bin/ruff format --check
    .venv/bin/ruff check
    .venv/bin/mypy
    .venv/bin/lint-imports

format:
    .venv/bin/ruff format
    .venv/bin/ruff check --fix

# Write the generated pages again; the tests compare them.
docs:
    .venv/bin/python -m docs.generate

# Precision and recall of the checks, compared with the committed figures.
quality *ARGS:
    .venv/bin/python -m benchmarks.quality {{ARGS}}

# Seconds and memory of a large scan, beside merely inflating and parsing the same archive.
bench *ARGS:
    .venv/bin/python -m benchmarks.speed {{ARGS}}
