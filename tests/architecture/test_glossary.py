"""Every name of the front door is explained in the glossary, in English and in Indonesian."""

from __future__ import annotations

import re
from pathlib import Path

import kinerja

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"\| \{py:obj\}`(\w+)` \| ([^|]*) \| ([^|]*) \|")


def explained(text: str) -> dict[str, tuple[str, str]]:
    """Return the names that a glossary explains, each with its two texts."""
    return {name: (english.strip(), indonesian.strip()) for name, english, indonesian in ROW.findall(text)}


def test_every_name_of_the_front_door_is_there() -> None:
    """A new public name comes with its meaning, and one that went takes it along."""
    assert sorted(explained(GLOSSARY.read_text(encoding="utf-8"))) == sorted(kinerja.__all__)


def test_every_name_is_explained_in_both_languages() -> None:
    """No cell is empty."""
    texts = explained(GLOSSARY.read_text(encoding="utf-8"))
    assert [name for name, both in texts.items() if not all(both)] == []


def test_names_stand_in_the_order_of_the_alphabet() -> None:
    """A reader finds a name without searching."""
    names = list(explained(GLOSSARY.read_text(encoding="utf-8")))
    assert names == sorted(names, key=str.lower)


def test_what_is_missing_is_found() -> None:
    """The tests themselves can fail."""
    assert explained("| {py:obj}`A` | one |  |\n| `B` | two | dua |") == {"A": ("one", "")}
