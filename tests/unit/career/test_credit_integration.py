"""Integration of older credits: minus the base of the lower one of two jenjang."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from kinerja.base.laws import PERBKN_3_2023
from kinerja.career.credit_entry import CreditKind
from kinerja.career.credit_integration import (
    INTEGRATION_BANDS,
    INTEGRATION_UNTIL,
    IntegrationBand,
    integrate_credits,
    integration_base,
)
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.people.ranks import Golongan

if TYPE_CHECKING:
    from kinerja.career.credit_spans import NewCredits

DAY = date(2023, 12, 31)


def integrated(old: str, jenjang: str, golongan: str, **more: Any) -> NewCredits:
    """Return integrated credits, in time unless told otherwise."""
    return integrate_credits(old, jenjang, golongan, **{"on": DAY, **more})


@pytest.mark.parametrize(
    ("old", "jenjang", "golongan", "new"),
    [
        ("440.900", "ahli_madya", "III/d", "240.9"),
        ("377", "ahli_muda", "IV/a", "177"),
        ("550.63", "ahli_madya", "IV/b", "150.63"),
        ("150", "ahli_pertama", "III/b", "50"),
        ("1050", "ahli_utama", "IV/e", "200"),
    ],
)
def test_lampiran_iii_and_the_form_of_tara(old: str, jenjang: str, golongan: str, new: str) -> None:
    """440.900 - 200 = 240.900, 377 - 200 = 177, 550.63 - 400 = 150.63."""
    found = integrated(old, jenjang, golongan, decree="PAK 1/2022")
    (entry,) = found.entries
    assert (entry.credit, entry.kind, entry.decree) == (Fraction(new), CreditKind.INTEGRASI, "PAK 1/2022")
    assert found.findings == ()
    assert entry.because is not None
    assert entry.because.value == Fraction(new)


def test_a_base_of_a_guide_goes_first() -> None:
    """As the golden cases tell it."""
    assert integrated("550.63", "ahli_madya", "IV/b", base="400").total == Fraction("150.63")
    assert integrated("38", "terampil", "II/d", base="20").total == 18


@pytest.mark.parametrize(("jenjang", "golongan"), [("terampil", "II/c"), ("ahli_muda", "II/d")])
def test_a_base_that_was_not_read_is_asked_for(jenjang: str, golongan: str) -> None:
    """None was read for keterampilan; and II/d fits no jenjang of keahlian."""
    with pytest.raises(NotFound, match="Give base="):
        integration_base(jenjang, golongan)


@pytest.mark.parametrize(("old", "base"), [("180", None), ("10", "-5")])
def test_a_balance_below_the_base_is_refused(old: str, base: str | None) -> None:
    """It may be the credits of one year only."""
    with pytest.raises(InvalidValue, match="does not reach the base"):
        integrated(old, "ahli_muda", "III/d", base=base)


def test_credits_outside_the_band_of_the_rank_are_flagged() -> None:
    """Not corrected: 420 of an Ahli Muda at III/d are 220, and the band ends at 200."""
    found = integrated("420", "ahli_muda", "III/d")
    assert (found.total, [each.code for each in found.findings]) == (220, ["CREDIT_INTEGRATION_BAND"])
    assert "from 100 to 200" in found.findings[0].message.en


def test_after_the_end_of_the_adjustment_the_circular_is_told() -> None:
    """31 December 2023 is still in time."""
    found = integrated("377", "ahli_muda", "IV/a", on=date(2024, 1, 1))
    assert [each.code for each in found.findings] == ["CREDIT_INTEGRATION_LATE"]
    assert integrated("377", "ahli_muda", "IV/a", on=INTEGRATION_UNTIL).findings == ()


def test_floats_are_refused() -> None:
    """Credits are exact."""
    with pytest.raises(WrongType):
        integrate_credits(377.5, "ahli_muda", "IV/a", on=DAY)  # type: ignore[arg-type]


def test_bands_begin_with_the_basic_credit_of_the_rank() -> None:
    """The two tables agree, but for IV/e, whose basic credit is 0."""
    for band in INTEGRATION_BANDS[:-1]:
        jenjang = next(need.jenjang for need in PERBKN3_2023.needs[::-1] if band.golongan in need.ranks)
        assert PERBKN3_2023.base(jenjang, band.golongan) == band.low
    assert INTEGRATION_BANDS[-1].low == 200


def test_a_band_does_not_run_backwards() -> None:
    """Nor below 0."""
    for low, high in ((2, 1), (-1, 1)):
        with pytest.raises(InvalidValue):
            IntegrationBand(Golongan.III_A, low, high, PERBKN_3_2023("Lampiran III"))
