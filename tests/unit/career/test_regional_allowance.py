"""What is paid of an allowance: whole Rupiah, explained, and nothing where something is missing."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.career.regional_allowance import AllowancePayment
from kinerja.career.regional_decree import DeductionRule, RegionalAllowance
from kinerja.errors import InvalidValue, NotCovered, UnknownName, WrongType
from kinerja.rules.allowance import Allowance, FactorTable, PercentStage
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan

NUMBER = "198502142010031991"
PERBUP = Law("Perbup Contoh 7/2025")
DAYS = Words("hari", "days")
ON = date(2025, 3, 1)
TPP = RegionalAllowance(
    "tpp_2025",
    PERBUP,
    date(2025, 1, 1),
    date(2025, 12, 31),
    Allowance(
        {"kinerja": "0.6", "disiplin": "0.4"},
        PERBUP("Pasal 10"),
        Rounding(2, basis=PERBUP("Pasal 11")),
        stage=PercentStage.DICETAK,
    ),
    FactorTable(
        Scale.of(Predikat),
        {"sangat_baik": 110, "baik": 100, "butuh_perbaikan": 80, "kurang": 60, "sangat_kurang": 40},
        PERBUP("Pasal 12"),
    ),
    [DeductionRule("alpa", Words("Tidak masuk", "Absent"), 3, DAYS, PERBUP("Pasal 13"))],
    Rounding(0, RoundingMode.HALF_UP, PERBUP("Pasal 14")),
)


def pay(
    performance=Predikat.BAIK, breaches=(), *, ceiling=4_000_001, person="e1", decree=TPP, on=ON
) -> AllowancePayment:
    return AllowancePayment(person, on, decree, ceiling, performance=performance, breaches=breaches)


def test_the_shape() -> None:
    """Pagu x (0.6 x 80 + 0.4 x (100 - 2 x 3)) / 100."""
    paid = pay(Predikat.BUTUH_PERBAIKAN, {"alpa": 2})
    assert paid.percent == Fraction("85.6")
    assert paid.exact_amount == Fraction("3424000.856")
    assert paid.amount == 3_424_001
    assert paid.deducted == 6
    assert paid.findings == ()


def test_present_but_not_productive_is_paid_the_share_of_discipline() -> None:
    """As a regency said in 2026: 40 percent."""
    assert pay(0, {}).percent == 40


def test_a_missing_predikat_is_not_80_percent() -> None:
    """Mistake of other systems: a default of 80 where the predikat is missing."""
    for none in (None, Undetermined(Words("Belum ada predikat kinerja.", "There is no predikat yet."))):
        paid = pay(none)
        for told in (paid.amount, paid.percent, paid.payable, paid.exact_amount, paid.because):
            assert isinstance(told, Undetermined)
        assert paid.amount.reason.en == "There is no predikat yet."


def test_deductions_that_nobody_counted_are_not_0() -> None:
    paid = pay(breaches=None)
    assert paid.deducted.reason.en == "Nobody has counted the breaches of discipline."
    assert isinstance(paid.amount, Undetermined)
    assert pay(breaches={}).amount == 4_000_001


LATE = attrs.evolve(
    TPP, deductions=[*TPP.deductions, DeductionRule("lambat", Words("Terlambat", "Late"), 1, DAYS, PERBUP("Pasal 13"))]
)


def test_a_kind_that_is_left_out_is_not_0() -> None:
    """Where some are counted the others are open; empty says that there was none of any."""
    paid = pay(breaches={"alpa": 1}, decree=LATE)
    assert [each.key for each in paid.uncounted] == ["lambat"]
    for told in (paid.amount, paid.deducted):
        assert isinstance(told, Undetermined)
        assert (told.reason.en, str(told.basis)) == ("Nobody has counted: Late.", "Perbup Contoh 7/2025, Pasal 13")
    assert "Belum direkap: Terlambat." in paid.as_text("id")
    assert pay(breaches={"alpa": 1, "lambat": 0}, decree=LATE).deducted == 3
    assert (pay(decree=LATE).deducted, pay(decree=LATE).uncounted) == (0, ())


def test_the_score_of_discipline_cites_the_decree_that_pays() -> None:
    """Named regression: a page under a decree of its own cited a national text that nobody read."""
    own = attrs.evolve(TPP, discipline=PERBUP("Pasal 13 ayat (2)"))
    for decree, article in ((own, "Pasal 13 ayat (2)"), (TPP, "Pasal 10")):
        paid = pay(breaches={"alpa": 40}, decree=decree)
        basis = paid.because.find("skor_disiplin")[0].basis
        assert (basis, basis.law, basis.article) == (decree.discipline_basis, PERBUP, article)
        assert paid.findings[0].basis == basis
        assert "Kepmendagri" not in paid.as_text("id") + paid.as_html("en")
    assert own.discipline_basis.assurance is Assurance.TEXT
    assert TPP.discipline_basis.assurance is Assurance.ASSUMPTION


def test_deductions_above_100_do_not_cut_the_other_share() -> None:
    paid = pay(breaches={"alpa": 40})
    assert paid.percent == 60
    assert [each.code for each in paid.findings] == ["ALLOWANCE_DEDUCTIONS_ABOVE_100"]


def test_more_than_the_ceiling_is_told() -> None:
    paid = pay(Predikat.SANGAT_BAIK)
    assert paid.amount == 4_240_001
    assert [each.code for each in paid.findings] == ["ALLOWANCE_ABOVE_CEILING"]
    assert "106%" in paid.findings[0].message.en


def test_rounding_is_that_of_the_decree() -> None:
    down = attrs.evolve(TPP, money=Rounding(0, RoundingMode.DOWN, PERBUP("Pasal 14")))
    assert pay("50", {"alpa": "1.5"}, decree=down, ceiling=333).amount == 227
    assert pay("50", {"alpa": "1.5"}, ceiling=333).amount == 227
    assert pay("50", {}, decree=down, ceiling=335).amount == 234
    assert pay("50", {}, ceiling=335).amount == 235


@pytest.mark.parametrize(("stage", "amount"), [("dicetak", 9_454_000), ("dibayar", 9_500_000)])
def test_a_rounded_percentage_is_paid_where_the_decree_says_so(stage: str, amount: int) -> None:
    """0.6 x 90.9 + 0.4 x 100 = 94.54, printed as 95: who pays of which, the decree says."""
    shares = {"kinerja": "0.6", "disiplin": "0.4"}
    whole = Allowance(shares, PERBUP("Pasal 10"), Rounding(0, basis=PERBUP("Pasal 2")), stage=stage)
    paid = pay("90.9", {}, ceiling=10_000_000, decree=attrs.evolve(TPP, allowance=whole))
    assert (paid.amount, paid.percent) == (amount, Fraction("94.54"))
    assert paid.payable == Fraction(amount, 100_000)
    exact = paid.because.find("persen_dibayar")[0].label.id
    assert exact == {"dicetak": "Persentase yang dibayarkan", "dibayar": "Persentase sebelum pembulatan"}[stage]
    rounded = paid.because.find("persen_dibulatkan")
    assert [(each.value, str(each.basis)) for each in rounded] == [(95, "Perbup Contoh 7/2025, Pasal 2")] * (
        stage == "dibayar"
    )
    assert "95%" in paid.as_text("id")
    assert PercentStage(stage).label.id in " ".join(paid.as_text("id").split())


def test_it_is_explained_by_the_decree() -> None:
    because = pay(Predikat.KURANG, {"alpa": 2}).because
    found = {step.key: str(step.basis) for step in because.walk()}
    assert list(found) == [
        "dibayar",
        "sebelum_pembulatan",
        "persen_dibayar",
        "bagian_kinerja",
        "skor_kinerja",
        "bagian_disiplin",
        "skor_disiplin",
        "potongan_alpa",
    ]
    assert found["dibayar"] == "Perbup Contoh 7/2025, Pasal 14"
    assert found["skor_kinerja"] == "Perbup Contoh 7/2025, Pasal 12"
    assert found["potongan_alpa"] == "Perbup Contoh 7/2025, Pasal 13"
    assert because.find("potongan_alpa")[0].inputs[0].value == 2


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"ceiling": -1}, InvalidValue, "ceiling: -1 is no amount"),
        ({"ceiling": 10.5}, InvalidValue, "no amount in whole Rupiah"),
        ({"performance": "-5"}, InvalidValue, "performance: It is -5"),
        ({"performance": "baik"}, InvalidValue, r"'baik' is a word.*such as Predikat.BAIK"),
        ({"performance": 90.5}, WrongType, "is a float"),
        ({"performance": Sebutan.BAIK}, WrongType, "no grade of the scale 'predikat'"),
        ({"breaches": {"alpa": -1}}, InvalidValue, "breaches.alpa: 'alpa' was counted -1 times"),
        ({"breaches": [("alpa", 1), ("alpa", 2)]}, InvalidValue, "'alpa' stands twice"),
        ({"breaches": {"izin": 1}}, UnknownName, "'izin' is no breach"),
        ({"on": date(2026, 1, 1)}, NotCovered, "Perbup Contoh 7/2025 does not hold on 2026-01-01"),
        ({"decree": attrs.evolve(TPP, factors=None)}, InvalidValue, "gives no percentage to <Predikat.BAIK"),
    ],
)
def test_what_cannot_be_paid_is_refused(change, error, said: str) -> None:
    with pytest.raises(error, match=said):
        pay(**change)


class TestPage:
    """What is paid as a page."""

    def test_it_tells_amount_shares_and_decree(self) -> None:
        text = pay(Predikat.BUTUH_PERBAIKAN, {"alpa": 2}).as_text("id")
        for part in ("Rp4.000.001", "Rp3.424.001", "85,60%", "Tidak masuk", "2 hari", "6%", "Penjelasan", "Pasal 13"):
            assert part in text

    def test_what_is_missing_stands_as_that(self) -> None:
        text = pay(None).as_text("en")
        assert "There is no predikat yet." in text
        assert "Rp4,000,001" in text
        assert "Explanation" not in text

    def test_findings_stand_there(self) -> None:
        assert "ALLOWANCE_ABOVE_CEILING" in pay(Predikat.SANGAT_BAIK).as_text("en")

    def test_numbers_of_persons_are_masked(self) -> None:
        paid = pay(person=NUMBER)
        for told in (paid.as_text("id"), paid.as_html("en"), paid._repr_html_(), repr(paid)):
            assert NUMBER not in told
            assert "**1991" in told
        assert repr(pay()) == "<AllowancePayment of 'e1': Rp4000001>"
        assert repr(pay(None)).endswith(": undetermined>")
