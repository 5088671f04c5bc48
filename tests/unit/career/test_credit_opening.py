"""How a ledger of credits began."""

from __future__ import annotations

import pytest

from kinerja.career.credit_opening import LEDGER_BASIS, CreditOpening
from kinerja.errors import InvalidValue
from kinerja.people.positions import Jenjang


@pytest.mark.parametrize(("need", "lost"), [("200", "12.5"), (None, "212.5")])
def test_what_did_not_come_along_is_told(need: str | None, lost: str) -> None:
    """All above the need; everything where the step asked for no credits."""
    assert str(float(CreditOpening(Jenjang.AHLI_MUDA, "212.5", need, None, LEDGER_BASIS).lost)) == lost


def test_a_step_asks_for_no_more_than_there_was() -> None:
    """Otherwise it was no step by credits."""
    with pytest.raises(InvalidValue, match="more credits"):
        CreditOpening(Jenjang.AHLI_MUDA, "199.99", 200, None, LEDGER_BASIS)
