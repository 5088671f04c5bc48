"""Who rates conduct under PP 30/2019, art. 37 to 40: 60 percent the appraiser, 40 percent peers and subordinates.

The article gives the 40 percent to peers and direct subordinates together and does not split them; both ways to do so
are here, and the caller says which.  Where an agency hears nobody (art. 38), the appraiser's value alone is the conduct
and none of this applies.  The survey is closed (art. 40), so answers are numbers here and bear no names.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, cast, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact, number_text
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PP_30_2019
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import choice, count, given, mean, total, undetermined, when
from ..formula.facts import check_facts
from ..formula.program import Program
from . import shape
from .options import Alternative, Option, resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..formula.algebra import NumberFormula
    from ..formula.facts import Facts
    from ..formula.steps import Step

__all__ = ["PEMBAGIAN", "RatedConduct", "Sharing", "conduct_of_raters", "rated_conduct"]

LAW = PP_30_2019
WEIGHTS = LAW("Pasal 39 ayat (4) dan (5)")
SILENT = LAW(
    "Pasal 39 ayat (5)",
    assurance=Assurance.ASSUMPTION,
    note="Peers and direct subordinates have 40 percent together; how they share them is not said.",
)


class Sharing(StrEnum):
    """How peers and direct subordinates share their 40 percent; the law does not say."""

    BERSAMA = "bersama"
    """Every answer counts alike, whoever gave it."""
    PER_KELOMPOK = "per_kelompok"
    """The mean of the peers and the mean of the subordinates count alike; where one has no answer, the other counts."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("sharing", self)


PEMBAGIAN = Option(
    key="pembagian",
    alternatives=tuple(Alternative(way, way.label) for way in Sharing),
    basis=SILENT,
    reason=Words(
        "Pasal 39 ayat (5) memberi 40 persen kepada rekan kerja setingkat dan bawahan langsung bersama-sama, "
        "tanpa menyebut pembagiannya.",
        "Art. 39(5) gives 40 percent to peers and direct subordinates together, and does not say how they share it.",
    ),
)
"""How the 40 percent are shared, for a book that has :func:`conduct_of_raters`; the law is silent, so no default."""


NEEDS = shape.whole(
    shape.number("penilai", "Nilai oleh Pejabat Penilai Kinerja", "Value by the appraiser", required=True),
    shape.collection(
        "rekan",
        "Rekan kerja setingkat",
        "Peers",
        shape.number("nilai", "Nilai oleh rekan kerja setingkat", "Value by a peer", required=True),
        required=True,
    ),
    shape.collection(
        "bawahan",
        "Bawahan langsung",
        "Direct subordinates",
        shape.number("nilai", "Nilai oleh bawahan langsung", "Value by a direct subordinate", required=True),
        required=True,
    ),
)
HIGHEST = 120
"""The highest value of conduct."""


def conduct_of_raters() -> NumberFormula:
    """Return the value of conduct as a formula, for a book: of ``penilai``, ``rekan[].nilai`` and ``bawahan[].nilai``.

    A book that uses it has the option :data:`PEMBAGIAN`.  Where none of the others answered, it is undetermined: the
    law gives them 40 percent and says nothing of their silence, which is no 0 and no consent.
    """
    rekan, bawahan, nilai = count("rekan"), count("bawahan"), given("nilai")
    bersama = (total("rekan", nilai) + total("bawahan", nilai)) / (rekan + bawahan)
    per_kelompok = (
        when(bawahan.equals(0))
        .then(mean("rekan", nilai))
        .when(rekan.equals(0))
        .then(mean("bawahan", nilai))
        .otherwise((mean("rekan", nilai) + mean("bawahan", nilai)) / 2)
    )
    nobody = undetermined(
        id="Tidak ada rekan kerja setingkat atau bawahan langsung yang menjawab.",
        en="None of the peers and direct subordinates answered.",
        basis=WEIGHTS,
    )
    lain: NumberFormula = (
        when((rekan + bawahan).equals(0))
        .then(nobody)
        .otherwise(choice("pembagian", bersama=bersama, per_kelompok=per_kelompok))
        .named(
            "nilai_rekan_dan_bawahan",
            id="Nilai dari rekan kerja dan bawahan",
            en="Value by peers and subordinates",
            basis=SILENT,
        )
    )
    return (Fraction(60, 100) * given("penilai") + Fraction(40, 100) * lain).named(
        "nilai_perilaku_berbobot",
        id="Nilai perilaku kerja (60% penilai, 40% rekan dan bawahan)",
        en="Value of the conduct (60% appraiser, 40% peers and subordinates)",
        basis=WEIGHTS,
    )


@final
@attrs.frozen
class RatedConduct:
    """The value of conduct that several people rated.

    Args:
        sharing: How peers and subordinates shared their 40 percent.
        because: The value with its explanation.
    """

    sharing: Sharing
    because: Step

    @property
    def value(self) -> Fraction | Undetermined:
        """The value, unrounded; undetermined when none of the others answered."""
        value = self.because.value
        return value if isinstance(value, Undetermined) else exact(value, digits=COMPUTED_DIGITS)


def rated_conduct(
    appraiser: Exact, *, peers: Iterable[Exact] = (), subordinates: Iterable[Exact] = (), sharing: Sharing
) -> RatedConduct:
    """Return the value of conduct, 60 percent the appraiser's and 40 percent the others' (art. 39(4) and (5)).

    All values stand on the scale of 0 to 120 and are of the same thing: of one aspect, or of the whole conduct.

    Args:
        appraiser: What the appraiser gave.
        peers: What peers of the same level in the unit gave, one value each.
        subordinates: What direct subordinates gave, one value each.
        sharing: How the two share their 40 percent; the law does not say.

    Raises:
        UnknownName: for a sharing that there is not.
        InvalidValue: for a value below 0 or above 120.
        Problems: for values that are no exact numbers.

    Example:
        >>> rated_conduct(100, peers=[90, 90, 90], subordinates=[110], sharing=Sharing.BERSAMA).value
        Fraction(98, 1)
        >>> rated_conduct(100, peers=[90, 90, 90], subordinates=[110], sharing=Sharing.PER_KELOMPOK).value
        Fraction(100, 1)
        >>> print(rated_conduct(100, sharing=Sharing.BERSAMA).value.reason.en)
        None of the peers and direct subordinates answered.
    """
    sharing = member(Sharing, sharing)
    facts = check_facts(NEEDS, {"penilai": appraiser, "rekan": _rows(peers), "bawahan": _rows(subordinates)})
    _check_scale(facts)
    (node,) = resolved([conduct_of_raters().node], {"pembagian": sharing})
    return RatedConduct(sharing, Program((node,), NEEDS).explain(facts))


def _rows(values: Iterable[Exact]) -> list[dict[str, Exact]]:
    return [{"nilai": value} for value in values]


def _check_scale(facts: Facts) -> None:
    told = [("appraiser", facts["penilai"])]
    for path, name in (("peers", "rekan"), ("subordinates", "bawahan")):
        told += [(f"{path}[{place}]", row["nilai"]) for place, row in enumerate(cast("tuple[Facts, ...]", facts[name]))]
    for path, value in told:
        if not 0 <= cast("Fraction", value) <= HIGHEST:
            raise InvalidValue(
                f"{number_text(cast('Fraction', value))} lies outside of 0 to {HIGHEST}.",
                why="No predikat is above 120 or below 0 (PP 30/2019, Pasal 41 ayat (5)).",
                mend="Give a value of conduct on that scale.",
                path=path,
                value=value,
            )
