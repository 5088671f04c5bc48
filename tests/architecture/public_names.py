"""The list of all public names, one ``module: name`` a line.

    python -m tests.architecture.public_names --write

brings ``public_names.txt`` up to date; without ``--write`` it prints the list.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.architecture.source import modules, public_names

SNAPSHOT = Path(__file__).with_suffix(".txt")


def current() -> list[str]:
    """Return the lines as the source has them now."""
    return [f"{module.name}: {name}" for module in modules() for name in sorted(public_names(module) or ())]


def recorded() -> list[str]:
    """Return the lines as they were last written."""
    return SNAPSHOT.read_text(encoding="utf-8").splitlines()


def main() -> None:
    """Print the list, or write it."""
    text = "\n".join(current()) + "\n"
    if "--write" in sys.argv[1:]:
        SNAPSHOT.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
