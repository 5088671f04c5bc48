"""Penalties in a promotion by credits: what delays it, what nothing that was read says of, and words beside them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja.base.law import Law
from kinerja.career.credit_asks import INSTALLED_BASIS, installed, no_penalty_served
from kinerja.career.credit_eligibility import rank_eligibility
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_next import may_be_proposed
from kinerja.career.credit_ways import rank_without_vacancy
from kinerja.career.penalties import FormerPenalty, Penalty
from kinerja.career.requirements import RequirementKind
from kinerja.career.sanctions import OtherPenalty, Sanction
from kinerja.errors import InvalidValue
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.record import Record

DAY = date(2026, 4, 1)
YES, NO = Statement(True, "BKPSDM"), Statement(False, "BKPSDM")
DELAYED = FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN
CUT = Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN
LEDGER = CreditLedger("e1", "ahli_muda", date(2026, 1, 1)).ranked("III/c", date(2022, 4, 1))
OWN = OtherPenalty("Pembinaan khusus", Law("Perwal 7/2026")("Pasal 3"), months=12)


def imposed(penalty: Penalty | FormerPenalty | OtherPenalty, since: date = date(2025, 6, 1)) -> Sanction:
    """Return a penalty that began last June."""
    return Sanction("e1", penalty, since)


@pytest.mark.parametrize(
    ("penalty", "verdict", "said"),
    [
        (DELAYED, Verdict.NOT_MET, Verdict.NOT_MET),
        (FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN, Verdict.NOT_MET, Verdict.NOT_MET),
        (Penalty.PEMBERHENTIAN, Verdict.NOT_MET, Verdict.NOT_MET),
        (CUT, Verdict.UNDETERMINED, Verdict.MET),
        (OWN, Verdict.UNDETERMINED, Verdict.MET),
        (FormerPenalty.PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN, Verdict.UNDETERMINED, Verdict.MET),
        (Penalty.TEGURAN_LISAN, Verdict.MET, Verdict.MET),
    ],
)
def test_each_penalty(penalty: Penalty | FormerPenalty | OtherPenalty, verdict: Verdict, said: Verdict) -> None:
    """What delays it decides; of the rest that is served somebody has to say it."""
    served = [imposed(penalty)]
    assert no_penalty_served(served, None, DAY).verdict is verdict
    assert no_penalty_served(served, YES, DAY).verdict is said


def test_the_last_day_is_told() -> None:
    """A year from last June on."""
    asked = no_penalty_served([imposed(DELAYED)], None, DAY)
    assert asked.from_day == date(2026, 6, 1)
    assert no_penalty_served([imposed(DELAYED)], None, date(2026, 6, 1)).verdict is Verdict.MET
    open_ = no_penalty_served([imposed(CUT)], None, DAY)
    assert open_.reason.en.endswith("No text that was read says whether it delays a promotion in rank.")


def test_nobody_looked_is_not_none_found() -> None:
    """Then only a word decides, as before."""
    assert no_penalty_served(None, None, DAY).verdict is Verdict.UNDETERMINED
    assert no_penalty_served(None, NO, DAY).verdict is Verdict.NOT_MET
    assert no_penalty_served([], None, DAY).verdict is Verdict.MET


@pytest.mark.parametrize("way", [rank_eligibility, rank_without_vacancy])
class TestBothWays:
    """The next rank, and the one before the jenjang."""

    def test_a_word_against_the_data_leaves_it_open(self, way: Any) -> None:
        """And a finding says so."""
        found = way(LEDGER, Record("e1"), on=DAY, penalty_free=YES, sanctions=[imposed(DELAYED)])
        assert found.requirement(RequirementKind.DISIPLIN).verdict is Verdict.UNDETERMINED
        assert [finding.code for finding in found.findings] == ["STEP_CONTRADICTED"]

    def test_data_alone_decide(self, way: Any) -> None:
        """Nobody has to say anything."""
        found = way(LEDGER, Record("e1"), on=DAY, sanctions=())
        assert found.requirement(RequirementKind.DISIPLIN).verdict is Verdict.MET
        assert found.findings == ()

    def test_of_one_person(self, way: Any) -> None:
        """A penalty of somebody else is refused."""
        with pytest.raises(InvalidValue, match="A penalty is of another person"):
            way(LEDGER, Record("e1"), on=DAY, sanctions=[Sanction("e2", DELAYED, DAY)])


def test_who_is_released_is_not_installed() -> None:
    """From the TMT of the release on, and then no month is missing any more (art. 16; review 2)."""
    away = CreditLedger("e1", "ahli_muda", date(2024, 1, 1)).ranked("III/c", date(2022, 4, 1))
    away = away.releasing(date(2025, 3, 15))
    assert installed(away, date(2025, 3, 14)).verdict is Verdict.MET
    for day in (date(2025, 3, 15), DAY):
        asked = installed(away, day)
        assert (asked.verdict, asked.basis, asked.from_day) == (Verdict.NOT_MET, INSTALLED_BASIS, None)
        assert asked.reason.en == "Released from Associate expert since 15 March 2025."
    proposed = may_be_proposed(away, Record("e1"), DAY, vacancy=YES, test=YES)
    for each in (proposed.rank, proposed.next_jenjang):
        assert each.verdict is Verdict.NOT_MET
        assert each.requirement(RequirementKind.PELANTIKAN).verdict is Verdict.NOT_MET
    assert [str(each) for each in proposed.open_months] == ["2024-01-01/2025-02-28"]
