"""Care is no mark: nothing that judges, counts or publishes reads it."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import modules
from tests.architecture.test_layers import imported

CARE = ("kinerja.evaluation.care",)
MAY_READ = frozenset({"kinerja.interop.registry", "kinerja.show.care", "kinerja.testing.draw_care"})
"""What stores, shows and draws it; and its own modules."""
NEVER = ("rules", "publication", "career", "formula", "plans")


def readers() -> set[str]:
    """Return the modules that import any part of care."""
    return {
        module.name
        for module in modules()
        for node in ast.walk(module.tree)
        if any(name.startswith(CARE) for name in imported(module, node))
    }


def test_only_what_shows_and_stores_it_reads_care() -> None:
    found = {name for name in readers() if not name.startswith(CARE)}
    assert found <= MAY_READ | {"kinerja", "kinerja.evaluation"}
    assert found >= MAY_READ


@pytest.mark.parametrize("folder", NEVER)
def test_no_rule_book_career_or_publication_reads_care(folder: str) -> None:
    assert not [name for name in readers() if name.startswith(f"kinerja.{folder}.")]


def test_no_text_of_a_judging_module_names_a_care_value() -> None:
    """Not by another way either: as a name in an annotation or a string."""
    words = ("SupportRemark", "CareReport", "CareKind")
    judging = [module for module in modules() if module.name.split(".")[1:2] in (["rules"], ["publication"])]
    assert judging
    assert not [module.name for module in judging if any(word in ast.unparse(module.tree) for word in words)]
