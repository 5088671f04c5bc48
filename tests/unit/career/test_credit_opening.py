"""How a ledger of credits began."""

from __future__ import annotations

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.career.credit_opening import LEDGER_BASIS, CreditOpening
from kinerja.errors import InvalidValue
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan


@pytest.mark.parametrize(("need", "lost"), [("200", "12.5"), (None, "212.5")])
def test_what_did_not_come_along_is_told(need: str | None, lost: str) -> None:
    """All above the need; everything where the step asked for no credits."""
    assert str(float(CreditOpening(Jenjang.AHLI_MUDA, "212.5", need, None, LEDGER_BASIS).lost)) == lost


def test_a_rank_is_paid_or_undecided() -> None:
    """Not both."""
    why = Undetermined(Words("Tidak terbaca.", "Not read."))
    assert CreditOpening(Jenjang.TERAMPIL, 62, 60, None, LEDGER_BASIS, undecided=why).undecided is why
    with pytest.raises(InvalidValue, match="nobody can tell"):
        CreditOpening(Jenjang.TERAMPIL, 62, 60, Golongan.III_A, LEDGER_BASIS, undecided=why)


def test_a_step_asks_for_no_more_than_there_was() -> None:
    """Otherwise it was no step by credits."""
    with pytest.raises(InvalidValue, match="more credits"):
        CreditOpening(Jenjang.AHLI_MUDA, "199.99", 200, None, LEDGER_BASIS)
