"""Extraordinary promotion above the jenjang: the circular's example, and where it says nothing."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind, CreditRow
from kinerja.career.credit_extraordinary import EXTRAORDINARY_BASIS, promote_extraordinarily
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_promotion import promote_jenjang
from kinerja.errors import InvalidValue, NotCovered, NotFound
from kinerja.people.ranks import Golongan

PAK = PERBKN_3_2023("Lampiran III")
SINCE, TMT = date(2021, 4, 1), date(2025, 4, 1)


def held(jenjang: str, golongan: str, total: str, **changes: object) -> CreditLedger:
    """Return a ledger with a rank and a total."""
    ledger = CreditLedger("e1", jenjang, SINCE, **changes).ranked(golongan, SINCE)  # type: ignore[arg-type]
    return ledger.adding(CreditEntry("jf_lama", jenjang, total, PAK))  # type: ignore[arg-type]


DILA = held("ahli_muda", "IV/a", "120")


def test_the_example_of_the_circular() -> None:
    """Ahli Muda at IV/a with 120 becomes IV/b: 200, and 150 once she is Ahli Madya."""
    raised = promote_extraordinarily(DILA, "IV/b", TMT, decree="Keppres 1/2025")
    assert (raised.golongan, raised.balance) == (Golongan.IV_B, 200)
    entry = raised.entries[-1]
    assert (entry.kind, entry.kind.row, entry.credit) == (CreditKind.LAINNYA, CreditRow.LAINNYA, 80)
    assert (entry.basis, entry.decree, entry.booked_on, entry.golongan) == (
        EXTRAORDINARY_BASIS, "Keppres 1/2025", TMT, Golongan.IV_B,
    )  # fmt: skip
    assert entry.because
    assert entry.because.value == 80
    assert raised.extends(DILA)
    madya = promote_jenjang(raised, "ahli_madya", date(2026, 2, 1))
    assert (madya.golongan, madya.balance) == (Golongan.IV_B, 150)
    assert madya.opening
    assert madya.opening.lost == 0


def test_what_is_booked_later_is_not_filled_up() -> None:
    """The total of the day is; a conversion of that year comes on top, as it would have."""
    year = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025)))
    assert promote_extraordinarily(DILA.adding(year), "IV/b", TMT).balance == 225


@pytest.mark.parametrize("total", ["200", "212.5"])
def test_what_is_there_stays(total: str) -> None:
    """Nothing is added and nothing taken off; the circular does not say, and this is our reading."""
    raised = promote_extraordinarily(held("ahli_muda", "IV/a", total), "IV/b", TMT)
    assert (raised.balance, len(raised.entries)) == (Fraction(total), 1)


def test_the_need_is_that_of_the_posts() -> None:
    """Where posts start at III/b, Ahli Pertama asks for 50."""
    ledger = attrs.evolve(held("ahli_pertama", "III/c", "20"), starts_at="III/b")
    assert promote_extraordinarily(ledger, "III/d", TMT).balance == 50


@pytest.mark.parametrize(
    ("jenjang", "golongan", "to"),
    [
        ("ahli_muda", "III/c", "III/d"),
        ("ahli_muda", "III/d", "IV/a"),
        ("ahli_muda", "III/b", "III/c"),
        ("penyelia", "IV/a", "IV/b"),
    ],
)
def test_of_others_the_circular_says_nothing(jenjang: str, golongan: str, to: str) -> None:
    """A rank that fits or lies below, also where the new one lies above; and the last jenjang."""
    with pytest.raises(NotCovered, match="Nothing says what credits"):
        promote_extraordinarily(held(jenjang, golongan, "120"), to, TMT)


def test_one_rank_at_a_time() -> None:
    """And after the one that is held."""
    with pytest.raises(InvalidValue, match="IV/c is not next after IV/a"):
        promote_extraordinarily(DILA, "IV/c", TMT)
    with pytest.raises(InvalidValue, match="does not come after"):
        promote_extraordinarily(DILA, "IV/b", SINCE)
    with pytest.raises(NotFound):
        promote_extraordinarily(attrs.evolve(DILA, ranks=()), "IV/b", TMT)
