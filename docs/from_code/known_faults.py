"""Why the audit of each rule book finds what it finds; written by hand.

A fault that is found and not explained here fails a test, and so does an explanation of something that is not found;
only a fact that is missing need not be found each time, because a long search may end before it comes to it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KNOWN_FAULTS", "Known"]


@attrs.frozen
class Known:
    """A fault that somebody has looked at.

    Args:
        kind: What it is, the value of a ``FaultKind``.
        place: The fact to which it belongs, or the named part.
        why: Whose doing it is: the law's, or that of the shape which all books share.
    """

    kind: str
    place: str
    why: str


SHARED = (
    "All books share one shape of facts, in which this one need not be given; where it is missing, its path is told."
)
SOME_POSTS = (
    "Needed for some posts or some work only, so it cannot be required of all; where it is missing, that is told."
)
EMPTY = "The law gives no value to nothing; it is told, and never taken for 0."
GUIDE = "Only the guide's proposal reads it. The appraiser's ratings are judged without it."

KNOWN_FAULTS: Mapping[str, tuple[Known, ...]] = MappingProxyType(
    {
        "pp46_2011": (
            Known(
                "division_by_zero",
                "hasil_kerja.indikator.target",
                "The formulas divide by the target, and no source says what a target of 0 means; nothing is made up.",
            ),
            Known("no_answer", "capaian", f"An activity without any target. {EMPTY}"),
            Known("no_answer", "rata_rata_capaian", f"A plan without activities. {EMPTY}"),
            Known("no_answer", "perilaku", f"No value of conduct that counts. {EMPTY}"),
            Known("missing_fact", "hasil_kerja.indikator.aspek", SHARED),
            Known("missing_fact", "hasil_kerja.indikator.realisasi", SHARED),
            Known(
                "missing_fact",
                "kreativitas.tingkat",
                "The level gives a creative work its value; without it there is none to give.",
            ),
            Known(
                "unread_fact",
                "hasil_kerja.indikator.arah",
                "Part of the shape that all books share; here the aspect says which way is better.",
            ),
            Known(
                "unread_fact",
                "hasil_kerja.indikator.target_atas",
                "Part of the shape that all books share; this regime knows no target that is a range.",
            ),
            Known(
                "cliff",
                "nilai_hemat",
                "The rule's own: up to 24 percent saved the value is 76 + e and reaches 100, beyond it 76 - (76 + e - "
                "100), so it drops to below 76 at once. Guides print it so, and systems without the branch are wrong.",
            ),
            Known(
                "cliff",
                "rata_rata_capaian",
                "What this reading brings: an activity that was not done leaves the mean, one that was hardly done "
                "stays in it. By default both stay.",
            ),
            Known(
                "decline",
                "nilai_hemat",
                "The rule's own: beyond 24 percent the value is 100 R/T, so the more is saved, the less it is worth.",
            ),
        ),
        "permenpanrb8_2021": (
            Known("no_answer", "nilai_rencana_jpt", f"A result of a JPT without indicators. {EMPTY}"),
            Known("no_answer", "nilai_perilaku", f"No value of conduct that counts. {EMPTY}"),
            Known("missing_fact", "hasil_kerja.jenis_utama", f"JPT only. {SOME_POSTS}"),
            Known("missing_fact", "hasil_kerja.metode_cascading", f"JA and JF only. {SOME_POSTS}"),
            Known("missing_fact", "hasil_kerja.nilai_y", f"The indirect method only. {SOME_POSTS}"),
            Known("missing_fact", "hasil_kerja.bobot_lingkup", f"Additional work only. {SOME_POSTS}"),
            Known("missing_fact", "hasil_kerja.indikator.target", SHARED),
            Known("missing_fact", "hasil_kerja.indikator.realisasi", SHARED),
            Known("missing_fact", "hasil_kerja.indikator.arah", SHARED),
            Known("missing_fact", "perilaku.level", "A value may be given instead; where neither is, that is told."),
            Known("missing_fact", "perilaku.level_bawah", "Needed where a level is given instead of a value."),
            Known("missing_fact", "perilaku.level_atas", "Needed where a level is given instead of a value."),
            Known(
                "unread_fact",
                "hasil_kerja.lingkup",
                "What a scope weighs stands on a page that could not be read: the weight is given, the scope is shown.",
            ),
            Known("unread_fact", "hasil_kerja.indikator.aspek", "All aspects are valued alike here; it is shown."),
        ),
        "permenpanrb6_2022": (
            Known("missing_fact", "hasil_kerja", GUIDE),
            Known("missing_fact", "hasil_kerja.jenis", GUIDE),
            Known(
                "missing_fact",
                "rating_perilaku",
                "Under this reading conduct decides between two classes for who did not finish study leave.",
            ),
            Known(
                "unread_fact",
                "hasil_kerja.indikator",
                "The regulation computes nothing from indicators; they are shown, and the appraiser judges.",
            ),
        ),
        "pp30_2019": (
            Known("no_answer", "rata_rata_perilaku", f"No value of conduct that counts. {EMPTY}"),
            Known(
                "missing_fact", "perilaku", "The value of conduct may be given instead; where neither is, that is told."
            ),
            Known("missing_fact", "struktural", "Needed where aspects of conduct are given, not their value."),
        ),
        "year_2021": (
            Known(
                "cliff",
                "nilai_konversi",
                "The segments are printed in whole numbers. Either reading of what lies between them stretches one "
                "segment beyond its end, and so falls a little where the next begins. Both are found in running "
                "systems; neither is mended here, and the default keeps every grade of PP 46/2011.",
            ),
        ),
        "kmk127_2026": (
            Known("missing_fact", "hasil_kerja", GUIDE),
            Known("missing_fact", "hasil_kerja.jenis", GUIDE),
            Known("unread_fact", "hasil_kerja.indikator.aspek", "All aspects are valued alike here; it is shown."),
        ),
        "nko_kmk127": (),
    }
)
"""By the id of the rule book."""
