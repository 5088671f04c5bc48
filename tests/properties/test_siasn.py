"""SIASN, for all that may be sent: what goes out comes back, and the kuadran is the matrix."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop.siasn import SiasnAppraiser, annual_request, periodic_request
from kinerja.interop.siasn_codes import KUADRAN, RATINGS
from kinerja.interop.siasn_credit import CreditFlag, SiasnCredit, credit_request, read_credit
from kinerja.interop.siasn_rows import read_annual, read_periodic
from kinerja.people.ranks import GolonganPPPK
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from kinerja.rules.permenpanrb6_2022 import predikat as by_matrix
from kinerja.testing.strategies import days, parties

if TYPE_CHECKING:
    from kinerja.people.party import Party

CELLS = list(product(Rating, repeat=2))
# By hand from the chart of the annex (p. 99): results by rows, conduct by columns, both from 1 (above) to 3 (below).
CHART = [[1, 2, 4], [2, 2, 4], [3, 3, 5]]


def judged(period: Period, kind: EvaluationKind, hasil_kerja: Rating, perilaku: Rating) -> ReportedResult:
    """Return the result that the matrix gives."""
    predikat = by_matrix(hasil_kerja, perilaku)
    return ReportedResult(
        "e1", period, kind, PERMENPANRB6_2022.id, predikat, hasil_kerja=hasil_kerja, perilaku=perilaku, origin="siasn"
    )


@pytest.mark.parametrize(("hasil_kerja", "perilaku"), CELLS)
def test_all_nine_cells_go_out_and_come_back(hasil_kerja, perilaku) -> None:
    """JATIM's getKuadran, the greater of the two codes, never sends 4; here every cell is that of the chart."""
    annual = judged(Period.year(2024), EvaluationKind.TAHUNAN, hasil_kerja, perilaku)
    periodic = judged(Period.month(2025, 3), EvaluationKind.PERIODIK, hasil_kerja, perilaku)
    who = {"person_id": "p", "appraiser": SiasnAppraiser()}
    bodies = annual_request(annual, **who), periodic_request(periodic, koefisien_id="12", **who)
    for body, read, result in zip(bodies, (read_annual, read_periodic), (annual, periodic), strict=True):
        row, column = int(RATINGS.code(hasil_kerja)), int(RATINGS.code(perilaku))
        assert (body["hasilKinerjaNilai"], body["perilakuKerjaNilai"]) == (row, column)
        assert body["kuadranKinerjaNilai"] == CHART[row - 1][column - 1]
        assert read(json.loads(json.dumps(body))).check() == ()
        assert read(body).result("e1") == result


def test_jatim_b3_every_predikat_can_be_sent() -> None:
    """All five codes occur among the nine cells; the portal of B3 sends four of them."""
    sent = {KUADRAN.code(by_matrix(*cell)) for cell in CELLS}
    assert sent == {"1", "2", "3", "4", "5"}
    greater = {max(int(RATINGS.code(one)), int(RATINGS.code(other))) for one, other in CELLS}
    assert 4 not in greater


@given(st.sampled_from(CELLS), st.sampled_from(Predikat))
def test_a_kuadran_is_flagged_exactly_where_the_matrix_gives_another(cell, told) -> None:
    """Whatever was reported."""
    codes = [RATINGS.code(rating) for rating in cell]
    row = read_annual(
        {
            "tahun": 2024,
            "hasilKinerjaNilai": codes[0],
            "perilakuKerjaNilai": codes[1],
            "kuadranKinerjaNilai": KUADRAN.code(told),
        }
    )
    flagged = any(finding.code == "SIASN_KUADRAN" for finding in row.check())
    assert flagged is (by_matrix(*cell) is not told)


def known(party: Party) -> bool:
    """Whether the id of the golongan is known."""
    return not isinstance(party.rank, GolonganPPPK) or party.rank is GolonganPPPK.IX


@given(parties().filter(known), st.integers(2022, 2099), st.sampled_from(CELLS))
def test_whoever_appraised_comes_back(party, year, cell) -> None:
    """Also who is no ASN; the number stands in full in what is sent, and nowhere else."""
    appraiser = SiasnAppraiser.of(party)
    body = annual_request(judged(Period.year(year), EvaluationKind.TAHUNAN, *cell), person_id="p", appraiser=appraiser)
    row = read_annual(body)
    assert row.appraiser == appraiser
    assert not (party.number and party.number.digits in repr(row))


THOUSANDTHS = st.integers(0, 10**6).map(lambda number: f"{number // 1000}.{number % 1000:03d}")
CREDITS = st.builds(
    SiasnCredit,
    st.just("p"),
    st.just("j"),
    THOUSANDTHS,
    st.builds(Period.month, st.integers(2014, 2099), st.integers(1, 12)),
    main=THOUSANDTHS,
    supporting=st.none() | THOUSANDTHS,
    flags=st.lists(st.sampled_from(CreditFlag), max_size=1),
    decree=st.just("800/1"),
    decreed_on=days(),
)


@given(CREDITS)
def test_credits_come_back(credit) -> None:
    """To the last of three decimals."""
    body = credit_request(credit)
    assert len(body["kreditBaruTotal"].partition(".")[2]) == 3
    assert read_credit(json.loads(json.dumps(body))) == credit


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 99) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=4))
def test_what_no_field_asks_for_is_kept(more) -> None:
    """Verbatim, in its order."""
    row = {f"x-{name}": value for name, value in more.items()}
    assert dict(read_annual({"tahun": "2024", **row}).other) == row
    assert [name for name, _ in read_periodic(row).other] == list(row)
