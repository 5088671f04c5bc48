"""What a talent box is made of: performance, potential, the pair of both, and the numbers that schemes give it.

A box is the pair (performance, potential).  Its number is only a name, and houses number differently: a number says
nothing without its scheme, so every number here is read and told by one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_20_2025, PRAKTIK_TALENTA
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import InvalidValue, UnknownName, WrongType
from ..formula.build import given_token, table
from ..formula.program import evaluate
from ..plans.fields import check_kind, filled, is_a, stripped
from ..rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..formula.algebra import Number, NumberFormula, TokenFormula

__all__ = [
    "BOX_BASIS",
    "KEMENKEU_NUMBERING",
    "NATIONAL_NUMBERING",
    "NUMBERINGS",
    "ROW_WISE_NUMBERING",
    "TALENT_BOXES",
    "TALENT_PERFORMANCE",
    "BoxNumbering",
    "KinerjaTalenta",
    "Potensial",
    "TalentBox",
    "box_formula",
    "talent_performance",
]

BOX_BASIS: Basis = PERMENPANRB_20_2025(
    "Pasal 17 ayat (1), Lampiran I", note="Read in a text extraction of the regulation, not in its print."
)
"""Where the boxes, and what performance is to them, stand."""


# --- Performance and potential --------------------------------------------------------------------------------------


class KinerjaTalenta(Ranked):
    """Performance as talent management reads it off the predikat (PermenPANRB 20/2025, art. 17).

    It is neither a rating of PermenPANRB 6/2022 nor the status of PP 30/2019, art. 41(8), which cuts a ranking.
    """

    DI_BAWAH_EKSPEKTASI = "di_bawah_ekspektasi"
    SESUAI_EKSPEKTASI = "sesuai_ekspektasi"
    DI_ATAS_EKSPEKTASI = "di_atas_ekspektasi"

    @classmethod
    def spellings(cls) -> Mapping[str, KinerjaTalenta]:
        """Return the short forms that tables of boxes print, and the common misspelling without the space."""
        return {
            "bawah": cls.DI_BAWAH_EKSPEKTASI,
            "di bawah": cls.DI_BAWAH_EKSPEKTASI,
            "sesuai": cls.SESUAI_EKSPEKTASI,
            "atas": cls.DI_ATAS_EKSPEKTASI,
            "di atas": cls.DI_ATAS_EKSPEKTASI,
            "dibawah": cls.DI_BAWAH_EKSPEKTASI,
            "dibawah ekspektasi": cls.DI_BAWAH_EKSPEKTASI,
            "diatas": cls.DI_ATAS_EKSPEKTASI,
            "diatas ekspektasi": cls.DI_ATAS_EKSPEKTASI,
        }


class Potensial(Ranked):
    """How high a potential is; where one level ends and the next begins, an agency says."""

    RENDAH = "rendah"
    MENENGAH = "menengah"
    TINGGI = "tinggi"

    @classmethod
    def spellings(cls) -> Mapping[str, Potensial]:
        """Return the other name of the middle."""
        return {"sedang": cls.MENENGAH}


TALENT_PERFORMANCE: TokenFormula = table(
    (given_token("predikat"),),
    {
        ("sangat_baik",): "di_atas_ekspektasi",
        ("baik",): "sesuai_ekspektasi",
        ("butuh_perbaikan",): "di_bawah_ekspektasi",
        ("kurang",): "di_bawah_ekspektasi",
        ("sangat_kurang",): "di_bawah_ekspektasi",
    },
).named("kinerja", id="Kinerja", en="Performance", basis=BOX_BASIS)
"""Performance of a predikat; fact ``predikat``."""


def talent_performance(predikat: Predikat) -> KinerjaTalenta:
    """Return the performance that a predikat stands for (PermenPANRB 20/2025, art. 17 (1)).

    Args:
        predikat: The predikat of PermenPANRB 6/2022.  The rule names these five and no others.

    Raises:
        WrongType: for anything else: a grade of an older regulation, a rating, a status, or nothing.

    Example:
        >>> [talent_performance(each).token for each in (Predikat.SANGAT_BAIK, Predikat.BUTUH_PERBAIKAN)]
        ['di_atas_ekspektasi', 'di_bawah_ekspektasi']
    """
    if not isinstance(predikat, Predikat):
        raise WrongType(
            f"{type(predikat).__name__} is no Predikat of PermenPANRB 6/2022.",
            why=f"{BOX_BASIS} names its five predikat; a missing one is not the middle.",
            mend="Give the predikat; of other results ask performance_of(record, year).",
            path="predikat",
        )
    return KinerjaTalenta(evaluate(TALENT_PERFORMANCE, {"predikat": predikat}))


# --- Boxes ----------------------------------------------------------------------------------------------------------


def _kinerja(value: KinerjaTalenta | str) -> KinerjaTalenta:
    return KinerjaTalenta.parse(value)


def _potensial(value: Potensial | str) -> Potensial:
    return Potensial.parse(value)


@final
@attrs.frozen
class TalentBox:
    """One of the nine boxes: a performance with a potential.

    Args:
        kinerja: The performance; its name will do.
        potensial: The potential; its name will do.

    Raises:
        UnknownName: for another name.

    Example:
        >>> box = TalentBox("atas", "tinggi")
        >>> box.name.id, NATIONAL_NUMBERING.number(box)
        ('Kinerja di atas ekspektasi dan potensial tinggi', 9)
    """

    kinerja: KinerjaTalenta = attrs.field(converter=_kinerja)
    potensial: Potensial = attrs.field(converter=_potensial)

    @property
    def name(self) -> Words:
        """The name of the box, which is the same under every scheme."""
        kinerja, potensial = self.kinerja.label, self.potensial.label
        return Words(
            f"Kinerja {kinerja.id.lower()} dan potensial {potensial.id.lower()}",
            f"Performance {kinerja.en.lower()}, potential {potensial.en.lower()}",
        )


TALENT_BOXES: tuple[TalentBox, ...] = tuple(
    TalentBox(kinerja, potensial) for kinerja in reversed(KinerjaTalenta) for potensial in Potensial
)
"""The nine boxes as a grid is read: the best performance first, the lowest potential first."""


# --- Numbers --------------------------------------------------------------------------------------------------------


def _three(numbers: Iterable[int]) -> tuple[int, int, int]:
    given = tuple(numbers)
    if len(given) != len(Potensial) or not all(type(each) is int for each in given):
        raise InvalidValue(
            f"{given} are not three numbers.",
            mend="Give one for low, one for middle and one for high potential.",
            value=given,
        )
    low, middle, high = given
    return low, middle, high


@final
@attrs.frozen
class BoxNumbering:
    """How a house numbers the boxes.

    Args:
        id: A short stable name.
        above: The numbers of performance above expectation, by potential from low to high.
        expected: Those of performance as expected.
        below: Those of performance below expectation.
        basis: Who numbers so.

    Raises:
        InvalidValue: unless each of 1 to 9 stands once.

    Example:
        >>> NATIONAL_NUMBERING.convert(7, KEMENKEU_NUMBERING), NATIONAL_NUMBERING.convert(7, ROW_WISE_NUMBERING)
        (8, 8)
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    above: tuple[int, int, int] = attrs.field(converter=_three, kw_only=True)
    expected: tuple[int, int, int] = attrs.field(converter=_three, kw_only=True)
    below: tuple[int, int, int] = attrs.field(converter=_three, kw_only=True)
    basis: Basis = attrs.field(validator=is_a(Basis), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if sorted(self._numbers) != list(range(1, len(TALENT_BOXES) + 1)):
            raise InvalidValue(
                f"The scheme {self.id!r} numbers the boxes {', '.join(map(str, self._numbers))}.",
                why="A number that two boxes share, or none has, cannot be read back.",
                mend="Give each of 1 to 9 once.",
                path="above",
            )

    @property
    def _numbers(self) -> tuple[int, ...]:
        """The numbers in the order of the boxes."""
        return (*self.above, *self.expected, *self.below)

    def number(self, box: TalentBox) -> int:
        """Return the number of a box."""
        check_kind(box, TalentBox, path="box", mend="Give the pair: TalentBox(kinerja, potensial).")
        return self._numbers[TALENT_BOXES.index(box)]

    def box(self, number: int) -> TalentBox:
        """Return the box that has a number here.

        Raises:
            UnknownName: for anything but 1 to 9.
        """
        if type(number) is not int or number not in self._numbers:
            raise UnknownName(f"{number!r} is no box.", mend="Give 1 to 9.", path="number", value=number)
        return TALENT_BOXES[self._numbers.index(number)]

    def convert(self, number: int, to: BoxNumbering) -> int:
        """Return the number that the same box has under another scheme.

        Args:
            number: Its number here.
            to: The other scheme.

        Raises:
            UnknownName: for anything but 1 to 9.
        """
        return to.number(self.box(number))


NATIONAL_NUMBERING: BoxNumbering = BoxNumbering(
    "nasional", above=(4, 7, 9), expected=(2, 5, 8), below=(1, 3, 6), basis=BOX_BASIS
)
"""The numbers of the national grid."""
KEMENKEU_NUMBERING: BoxNumbering = BoxNumbering(
    "kemenkeu",
    above=(5, 8, 9),
    expected=(4, 6, 7),
    below=(1, 2, 3),
    basis=PRAKTIK_TALENTA(
        "Kotak internal Kementerian Keuangan",
        assurance=Assurance.PRACTICE,
        note="Read in one application, which keeps it beside the national numbers; its second axis is competence.",
    ),
)
"""The numbers of a ministry's own grid."""
ROW_WISE_NUMBERING: BoxNumbering = BoxNumbering(
    "per_baris",
    above=(7, 8, 9),
    expected=(4, 5, 6),
    below=(1, 2, 3),
    basis=PRAKTIK_TALENTA(
        "Penomoran per baris kinerja",
        assurance=Assurance.PRACTICE,
        note="All nine were read in the code of one application, which takes them for the boxes of PermenPANRB 3/2020;"
        " of the national numbers only 9, 5 and 1 agree.  Its levels are cuts of scores of its own, not of a predikat.",
    ),
)
"""Numbers row by row, as one application has them; for reading its data, and no rule of anybody's."""
NUMBERINGS: Mapping[str, BoxNumbering] = MappingProxyType(
    {each.id: each for each in (NATIONAL_NUMBERING, KEMENKEU_NUMBERING, ROW_WISE_NUMBERING)}
)
"""The schemes that stand ready, by id."""


_KINERJA, _POTENSIAL = given_token("kinerja"), given_token("potensial")


def box_formula(
    numbering: BoxNumbering = NATIONAL_NUMBERING,
    *,
    kinerja: TokenFormula = _KINERJA,
    potensial: TokenFormula = _POTENSIAL,
) -> NumberFormula:
    """Return the formula of the number of a box, for explanations and for rules of an agency.

    Args:
        numbering: The scheme.
        kinerja: What gives the performance; by default a fact of that name.
        potensial: What gives the potential; the same.

    Example:
        >>> evaluate(box_formula(), {"kinerja": "sesuai_ekspektasi", "potensial": "tinggi"})
        Fraction(8, 1)
    """
    rows: dict[tuple[str, ...], Number] = {
        (box.kinerja.token, box.potensial.token): numbering.number(box) for box in TALENT_BOXES
    }
    found = table((kinerja, potensial), rows)
    return found.named("kotak", id="Kotak talenta", en="Talent box", basis=numbering.basis)
