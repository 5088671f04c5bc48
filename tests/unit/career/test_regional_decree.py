"""Allowances of a region as values: every number with article and days, nothing national made up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.career.regional_decree import DeductionRule, JobClassCeilings, RegionalAllowance, allowance_on
from kinerja.errors import InvalidValue, NotCovered, NotFound, UnknownName, WrongType
from kinerja.rules.allowance import Allowance, FactorTable
from kinerja.rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from collections.abc import Mapping

PERBUP = Law("Perbup Contoh 7/2025")
WHOLE = Rounding(0, RoundingMode.HALF_UP, PERBUP("Pasal 14"))
DAYS = Words("hari", "days")


def weights(shares: Mapping[str, str]) -> Allowance:
    return Allowance(shares, PERBUP("Pasal 10"), Rounding(2, basis=PERBUP("Pasal 11")), stage="dicetak")


TPP = RegionalAllowance(
    "tpp_2025",
    PERBUP,
    date(2025, 1, 1),
    date(2025, 12, 31),
    weights({"kinerja": "0.6", "disiplin": "0.4"}),
    FactorTable(
        Scale.of(Predikat),
        {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 80, "kurang": 60, "sangat_kurang": 40},
        PERBUP("Pasal 12"),
    ),
    [
        DeductionRule("alpa", Words("Tidak masuk", "Absent"), 3, DAYS, PERBUP("Pasal 13")),
        DeductionRule("terlambat", Words("Terlambat", "Late"), "0.5", DAYS, PERBUP("Pasal 13")),
    ],
    WHOLE,
)
NEXT = attrs.evolve(TPP, id="tpp_2026", law=Law("Perbup Contoh 3/2026"), since=date(2026, 1, 1), until=None)


def test_what_a_breach_costs() -> None:
    assert TPP.deduction("alpa").percent == 3
    with pytest.raises(
        UnknownName, match="'pulang_cepat' is no breach of Perbup Contoh 7/2025. Known are alpa, terlambat"
    ):
        TPP.deduction("pulang_cepat")
    with pytest.raises(UnknownName, match="Known are none"):
        attrs.evolve(TPP, deductions=[]).deduction("alpa")


def test_the_decree_of_a_day() -> None:
    """A later decree is another value; the older one stays as it was."""
    assert allowance_on([NEXT, TPP], date(2025, 12, 31)) is TPP
    assert allowance_on([TPP, NEXT], date(2026, 1, 1)) is NEXT
    with pytest.raises(NotCovered, match="No decree holds on 2024-12-31"):
        allowance_on([TPP, NEXT], date(2024, 12, 31))
    with pytest.raises(InvalidValue, match="tpp_2025 and tpp_2026 hold on 2025-07-01"):
        allowance_on([TPP, attrs.evolve(NEXT, since=date(2025, 7, 1))], date(2025, 7, 1))


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"allowance": weights({"kinerja": "0.6", "kehadiran": "0.4"})}, InvalidValue, "made of kehadiran, kinerja"),
        ({"allowance": weights({"kinerja": "1"})}, InvalidValue, "one of them may be 0"),
        ({"deductions": [TPP.deductions[0]] * 2}, InvalidValue, "'alpa' stands twice"),
        ({"money": Rounding(2, basis=PERBUP("Pasal 14"))}, InvalidValue, "rounded to 2 places"),
        ({"money": Rounding(0)}, InvalidValue, "by nobody"),
        ({"money": "half_up"}, WrongType, "no Rounding"),
        ({"until": date(2024, 1, 1)}, InvalidValue, "ends on 2024-01-01"),
        ({"law": "Perbup 7/2025"}, WrongType, "no Law"),
        ({"factors": {"baik": 100}}, WrongType, "no FactorTable"),
    ],
)
def test_decrees_that_do_not_fit_are_refused(change, error, said: str) -> None:
    """The rounding of money is cited: no decree, no Rupiah."""
    with pytest.raises(error, match=said):
        attrs.evolve(TPP, **change)


def test_a_breach_costs_something() -> None:
    with pytest.raises(InvalidValue, match="The percent is 0"):
        DeductionRule("alpa", DAYS, 0, DAYS, PERBUP("Pasal 13"))


class TestCeilings:
    """Ceilings by class of jobs."""

    TABLE = JobClassCeilings({9: 5_250_000, 7: 3_500_000}, date(2025, 1, 1), date(2025, 12, 31), PERBUP("Lampiran"))

    def test_each_class_has_its_own(self) -> None:
        assert self.TABLE.classes == ((7, 3_500_000), (9, 5_250_000))
        assert self.TABLE.ceiling(7, date(2025, 6, 1)) == 3_500_000

    def test_what_the_decree_does_not_have_is_not_found(self) -> None:
        with pytest.raises(NotFound, match="No ceiling of the class 8. Known are 7, 9"):
            self.TABLE.ceiling(8, date(2025, 6, 1))
        with pytest.raises(NotCovered, match="It holds from 2025-01-01 to 2025-12-31"):
            self.TABLE.ceiling(7, date(2026, 1, 1))

    @pytest.mark.parametrize(
        ("classes", "said"),
        [
            ({}, "There is no class of jobs"),
            ([(7, 1), (7, 2)], "'7' stands twice"),
            ({7: -1}, "no amount in whole Rupiah"),
            ({7: "3500000"}, "classes.7: '3500000' is no amount"),
        ],
    )
    def test_wrong_tables_are_refused(self, classes, said: str) -> None:
        with pytest.raises(InvalidValue, match=said):
            JobClassCeilings(classes, date(2025, 1, 1), None, PERBUP("Lampiran"))

    def test_days_in_the_wrong_order(self) -> None:
        with pytest.raises(InvalidValue, match="The table ends"):
            JobClassCeilings({7: 1}, date(2025, 1, 1), date(2024, 1, 1), PERBUP("Lampiran"))


def test_it_is_shown_in_a_line() -> None:
    """Its name, the decree and its days."""
    assert repr(TPP) == "<RegionalAllowance tpp_2025: Perbup Contoh 7/2025, 2025-01-01 to 2025-12-31>"
    assert repr(NEXT).endswith("2026-01-01 to now>")
