"""The inventory of mistakes seen elsewhere: docs/explanation/seen-elsewhere.md, of which every line is a test.

    python -m tests.unit.seen_elsewhere.mistakes --write

brings the page up to date; without ``--write`` it prints the page.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from tests.unit.seen_elsewhere.listed import SCORING, Mistake
from tests.unit.seen_elsewhere.listed_careers import CAREERS
from tests.unit.seen_elsewhere.listed_matrix import MATRIX
from tests.unit.seen_elsewhere.listed_systems import FURTHER, SYSTEMS
from tests.unit.seen_elsewhere.listed_voice import VOICE

TESTS = Path(__file__).parents[2]
PAGE = TESTS.parent / "docs" / "explanation" / "seen-elsewhere.md"
HERE = "unit/seen_elsewhere"

GROUPS = (
    ("Scores of PP 46/2011, PP 30/2019, PermenPANRB 8/2021 and the year 2021", SCORING),
    ("Systems that were read", SYSTEMS),
    ("Ratings and predikat of PermenPANRB 6/2022", MATRIX),
    ("Surveys, raters, complaints and what everybody may read", VOICE),
    ("Credits, discipline, talent, professionality and allowances", CAREERS),
    ("Further mistakes", FURTHER),
)
ROWS = tuple(row for _, rows in GROUPS for row in rows)

HEAD_OF_PAGE = (
    "# Mistakes seen elsewhere",
    "",
    "Code that computes performance is public in many places, and much of it can be read.",
    "What was found to go wrong there is listed here, so that it does not go wrong here: each line is a test.",
    "It asserts what is right; most of them have the other formula in them as well, and assert that it is wrong.",
    "Worked examples of others stand in between; where they say nothing wrong they are to come out.",
    "",
    "A line says what was seen in one version of a program; that program may have been mended since.",
    "G- and X- are codes of public repositories and files, as the notes on the law have them; the others are names.",
    "Bare numbers are codes of files as well.",
    "Where the law itself is silent, both readings are shown, and the book has an [option](../reference/api-rules.md).",
    "",
)


def named_in(path: Path) -> set[str]:
    """Return the names of the tests in a file, those of classes among them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def place(test: str) -> tuple[Path, str]:
    """Return the file and the name of a test: ``topic::name`` of this folder, or ``folder/file::name``."""
    file, _, name = test.partition("::")
    return TESTS / (f"{file}.py" if "/" in file else f"{HERE}/test_{file}.py"), name


def line(row: Mistake) -> str:
    """Return a row of the table."""
    tested = "<br>".join(f"`{place(test)[1]}`" for test in row.tests)
    cells = (row.id, row.seen, row.mistake, row.given, row.wrong, row.right, tested)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def page() -> str:
    """Return the page as it should be."""
    lines = [*HEAD_OF_PAGE, f"{len(ROWS)} mistakes, each with a test.", ""]
    for title, rows in GROUPS:
        lines += [f"## {title}", "", "| no. | seen in | mistake | input | wrong | right | test |", "| --- " * 7 + "|"]
        lines += [*(line(row) for row in rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    """Print the page, or write it."""
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
