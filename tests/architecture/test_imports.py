"""What is loaded, and when: nobody pays for what is not used."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = frozenset({"asyncio", "cattrs", "hypothesis", "logging", "numpy", "pandas", "polars", "pydantic"})
"""What no name of the front door needs: converters, strategies and frames are asked for by their own module."""


def loaded(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter holds after ``code``."""
    script = f"{code}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    # Coverage would measure the new interpreter too, and load modules of its own there.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=alone)
    return set(run.stdout.split())


def test_import_kinerja_loads_nothing_that_is_not_used() -> None:
    """The front door is lazy: not even attrs is loaded before the first name is asked for."""
    assert not loaded("import kinerja") & (HEAVY | {"attr", "attrs", "dataclasses", "dateutil", "fractions", "json"})


def test_a_law_loads_no_calendar() -> None:
    """``dateutil`` comes with ``Period``."""
    assert "dateutil" not in loaded("import kinerja; kinerja.Law, kinerja.Finding, kinerja.exact")


def test_the_names_of_the_front_door_stay_light() -> None:
    """All names together load nothing heavy."""
    assert not loaded("import kinerja; [getattr(kinerja, name) for name in kinerja.__all__]") & HEAVY


@pytest.mark.parametrize("name", ["json", "kinerja"])
def test_what_is_loaded_is_seen(name: str) -> None:
    """The test itself can fail."""
    assert name in loaded("import json, kinerja")
