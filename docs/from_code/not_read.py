"""What of the laws themselves was not read, and what that means for a rule book; written by hand."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NOT_READ", "SCANNED", "NotRead"]


@attrs.frozen
class NotRead:
    """A text that decides something and that was not read.

    Args:
        text: The law and its pages.
        so: What stands in the book instead.
    """

    text: str
    so: str


KMK = NotRead(
    "KMK 127/2026: its own text",
    "Nothing of it was read. What is here is what open systems compute that are tested against the examples of the "
    "KMK, and what training slides and study cards of the ministry say. Check it against the decree before anything "
    "is paid on it.",
)

NOT_READ: Mapping[str, tuple[NotRead, ...]] = MappingProxyType(
    {
        "pp46_2011": (
            NotRead(
                "Perka BKN 1/2013: its text and annexes",
                "The formulas of time and cost, the mean of activities and both bonuses come from guides and systems "
                "that agree with each other.",
            ),
        ),
        "permenpanrb8_2021": (
            NotRead(
                "PermenPANRB 8/2021: annex pp. 92, 94, 97-99, 101-125, 129-150 and 292-294",
                "By what stands around them they hold the line of Sangat Baik of JPT (92), the weights of the kinds of "
                "main work (94), all scoring of JA and JF (101-125), the values of conduct, its ranges and the "
                "weighting of raters (129-150), and the end of the worked example (292-294). What stands here instead "
                "is practice, our reading, or an option without default.",
            ),
            NotRead(
                "PermenPANRB 8/2021: the rest of the annex",
                "Read of it were pp. 24, 26, 40, 52, 67, 91, 93, 95, 100, 126-128, 238, 243 and 291, some of them only "
                "in part.",
            ),
        ),
        "year_2021": (
            NotRead(
                "SE MenPANRB 3/2021: its text and its annex of 11 pages",
                "The conversion and the halves come from two unrelated running systems, one of which sends its results "
                "to BKN, and from guides.",
            ),
        ),
        "permenpanrb6_2022": (),
        "pp30_2019": (),
        "kmk127_2026": (KMK,),
        "nko_kmk127": (KMK, NotRead("KMK 127/2026: how the NKO is computed", "It is given, and only named here.")),
    }
)
"""By the id of the rule book; nothing where the whole text was read."""

SCANNED: Mapping[str, str] = MappingProxyType(
    {
        "pp46_2011": "PP 46/2011 itself was read in full with its elucidation, in a text made from a scan by machine.",
        "permenpanrb6_2022": "Articles and annex were read in full. In the annex's filled forms choices are marked by "
        "striking out the others; the text lost the strokes, so the worked examples were read from their context.",
        "pp30_2019": "The articles and their elucidation were read in full, in a text made from a scan by machine, in "
        "which digits and signs can be misread. They have no arithmetic for the value of the SKP and of conduct.",
    }
)
"""How the text was read, where it was."""
