"""A region's guide from periods to the year: it only proposes, and misses nothing silently."""

from __future__ import annotations

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.scale import Scale
from kinerja.errors import InvalidValue
from kinerja.formula import bands
from kinerja.interop.convert import dumps, loads
from kinerja.rules.book import RuleBook
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.regional_year import averaged, latest, lower_median, monthly_to_annual, upper_median, worst

PERBUP = Law("Perbup Contoh 12/2025")
LETTERS = {
    "B": Rating.DI_BAWAH_EKSPEKTASI,
    "S": Rating.SESUAI_EKSPEKTASI,
    "A": Rating.DI_ATAS_EKSPEKTASI,
    "-": None,
}
VALUES = {"di_bawah_ekspektasi": 1, "sesuai_ekspektasi": 2, "di_atas_ekspektasi": 3}


def mean_cuts(value):
    return bands(
        value, lowest="di_bawah_ekspektasi", at_least={"1.5": "sesuai_ekspektasi", "2.5": "di_atas_ekspektasi"}
    )


def guide(policy=worst, **parts) -> RuleBook:
    held = {"id": "tahunan", "version": "1", "law": PERBUP, "basis": PERBUP("Pasal 9"), "periods": 4, **parts}
    return monthly_to_annual(policy, **held)


def judged(book, letters):
    return book.judge(
        {"periode": [{"urutan": place + 1, "hasil": LETTERS[each]} for place, each in enumerate(letters)]}
    )


@pytest.mark.parametrize(
    ("letters", "answers"),
    [
        ("SSSS", "SSSSS"),
        ("AAAB", "BAABA"),
        ("BAAA", "BAAAA"),
        ("BBAA", "BBAAS"),
        ("ASSA", "SSAAA"),
        ("SSAB", "BSSBS"),
    ],
)
def test_policies(letters, answers) -> None:
    """Worst, both medians, the last, the mean with cuts."""
    policies = (worst, lower_median, upper_median, latest, averaged(VALUES, mean_cuts))
    assert [judged(guide(policy), letters).predikat for policy in policies] == [LETTERS[each] for each in answers]


def test_it_says_that_it_only_proposes() -> None:
    """Each answer carries the article by which the year is judged afresh."""
    for letters in ("SSSS", "S"):
        finding = judged(guide(), letters).findings[0]
        assert finding.code == "ANNUAL_PROPOSAL_ONLY"
        assert "hlm. 100-104" in str(finding.basis)
    assert guide().coverage is None


@pytest.mark.parametrize("letters", ["", "SSS", "SSS-"])
def test_missing_periods_leave_it_open(letters) -> None:
    """A month without result is not the lowest."""
    outcome = judged(guide(), letters)
    assert "Fewer than 4 of 4" in outcome.predikat.reason.en
    assert [finding.code for finding in outcome.findings] == ["ANNUAL_PROPOSAL_ONLY", "ANNUAL_PERIODS_MISSING"]


def test_a_declared_policy_for_missing_periods() -> None:
    """With fewer needed the rest decides, and it is told."""
    outcome = judged(guide(latest, needed=3), "SAS-")
    assert outcome.predikat is Rating.SESUAI_EKSPEKTASI
    assert [finding.code for finding in outcome.findings] == ["ANNUAL_PROPOSAL_ONLY", "ANNUAL_PERIODS_MISSING"]
    assert isinstance(judged(guide(latest, needed=3), "SA--").predikat, Undetermined)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ((1, 2, 3, 3, 4), "twice"),
        ((1, 2, 3, 5), "not one of 1 to 4"),
        ((0, 1, 2, 3, 4), "not one of 1 to 4"),
        ((1, 2, "2.5", 3, 4), "not one of 1 to 4"),
    ],
)
def test_periods_that_cannot_be(places, said) -> None:
    """Neither counted twice nor dropped."""
    rows = [{"urutan": place, "hasil": "sesuai_ekspektasi"} for place in places]
    assert said in guide().judge({"periode": rows}).predikat.reason.en


def test_months_and_predikat() -> None:
    """The same guide over twelve months, on the scale of the predikat."""
    book = guide(lower_median, scale=Scale.of(Predikat), periods=12)
    rows = [{"urutan": place, "hasil": "baik" if place < 8 else "kurang"} for place in range(1, 13)]
    assert book.judge({"periode": rows}).predikat is Predikat.BAIK
    assert loads(dumps(book), RuleBook) == book


@pytest.mark.parametrize("needed", [0, 5])
def test_what_cannot_be_needed(needed) -> None:
    """From one to all."""
    with pytest.raises(InvalidValue, match="of 4 periods cannot be needed"):
        guide(needed=needed)


def test_numbers_for_every_grade() -> None:
    """A grade without a number would raise when it is met."""
    with pytest.raises(InvalidValue, match="Give one for each of di_bawah_ekspektasi"):
        guide(averaged({"sesuai_ekspektasi": 2}, mean_cuts))
    with pytest.raises(InvalidValue, match="policy may be 'baik'"):
        guide(averaged(VALUES, lambda value: bands(value, lowest="baik", at_least={2: "sesuai_ekspektasi"})))
