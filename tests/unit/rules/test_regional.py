"""A region's guide from the achievement of indicators to a rating of results: it only proposes."""

from __future__ import annotations

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.errors import InvalidValue
from kinerja.formula import bands
from kinerja.rules.achievement import inverted
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating
from kinerja.rules.regional import achievement_guide

PERBUP = Law("Perbup Contoh 12/2025")
ATAS, SESUAI, BAWAH = Rating.DI_ATAS_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI


def cuts(capaian):
    return bands(capaian, lowest="di_bawah", at_least={90: "sesuai"}, above={100: "di_atas"})


def guide(standing=cuts, **parts):
    held = {"id": "contoh", "version": "1", "law": PERBUP, "basis": PERBUP("Pasal 5"), "most": "1/2", **parts}
    return achievement_guide(standing, **held)


BOOK = guide().apply(PERMENPANRB6_2022)


def result(*done, jenis="utama", **more):
    """Return a result whose indicators have a target of 100."""
    rows = [{"target": 100, "realisasi": each, "arah": "lebih_tinggi"} for each in done]
    return {"jenis": jenis, "indikator": rows, **more}


def proposed(*results, book=BOOK):
    return book.propose({"hasil_kerja": list(results)}).rating


@pytest.mark.parametrize(
    ("results", "rating"),
    [
        ([result(101)], ATAS),
        ([result(100)], SESUAI),
        ([result(90)], SESUAI),
        ([result("89.99")], BAWAH),
        ([result(80, 100)], SESUAI),
        ([result(110), result(110), result(95)], ATAS),
        ([result(110), result(110), result(50, jenis="tambahan")], ATAS),
        ([result(110), result(110), result(110), result(50)], SESUAI),
        ([result(50), result(50), result(110)], BAWAH),
        ([result(50, diterima_pimpinan=True)], SESUAI),
    ],
)
def test_most_results_decide(results, rating) -> None:
    """With main results and accepted shortfalls as in the annex."""
    assert proposed(*results) is rating


def test_a_share_of_its_own() -> None:
    """Two of three are most where more than half is, not where three quarters are."""
    mixed = [result(110), result(110), result(95)]
    assert proposed(*mixed, book=guide(most="0.75").apply(PERMENPANRB6_2022)) is SESUAI


@pytest.mark.parametrize(
    "results",
    [
        [],
        [result()],
        [{"jenis": "utama"}],
        [result(100, None)],
        [{"jenis": "utama", "indikator": [{"target": 100, "realisasi": 90}]}],
        [result(110), result(50)],
        [{"jenis": "utama", "indikator": [{"target": 0, "realisasi": 3, "arah": "lebih_rendah"}]}],
    ],
)
def test_what_leaves_it_open(results) -> None:
    """What is not measured, and a mix that no category fits; never taken as 0."""
    assert isinstance(proposed(*results), Undetermined)


def test_less_is_better() -> None:
    """1 + (1 - R/T) unless the decree says T/R; a limit, if it says one; a range has nearer ends."""
    late = {"target": 10, "realisasi": 20, "arah": "lebih_rendah"}
    early = {"target": 10, "realisasi": 1, "arah": "lebih_rendah"}
    rows = {"jenis": "utama", "indikator": [late, early]}

    def achieved(**parts):
        book = guide(**parts).apply(PERMENPANRB6_2022)
        step, *_ = book.propose({"hasil_kerja": [rows]}).because.find("capaian_hasil")
        return step.value

    assert achieved() == (0 + 190) / 2
    assert achieved(highest=120) == (0 + 120) / 2
    assert achieved(lower=inverted, highest=120) == (50 + 120) / 2
    between = {"target": 5, "target_atas": 8, "realisasi": 7, "arah": "lebih_rendah"}
    assert proposed({"jenis": "utama", "indikator": [between]}) is SESUAI


def test_a_target_of_zero_by_the_decree() -> None:
    """Undetermined unless the decree says what holds."""
    none = {"jenis": "utama", "indikator": [{"target": 0, "realisasi": 0, "arah": "lebih_rendah"}]}
    assert proposed(none, book=guide(zero=100).apply(PERMENPANRB6_2022)) is SESUAI


def test_only_the_proposal_departs() -> None:
    """The appraiser judges as before."""
    assert [deviation.key for deviation in BOOK.deviations] == ["usulan_hasil_kerja"]
    assert BOOK.parts["predikat"] == PERMENPANRB6_2022.parts["predikat"]
    assert BOOK.ratings == PERMENPANRB6_2022.ratings


@pytest.mark.parametrize("most", ["0.49", 1, 0])
def test_a_share_that_is_not_most(most) -> None:
    """From a half to below all."""
    with pytest.raises(InvalidValue, match="is not the share"):
        guide(most=most)


def test_cuts_with_another_token() -> None:
    """They would never be counted."""
    with pytest.raises(InvalidValue, match="standing may be 'kurang'"):
        guide(lambda capaian: bands(capaian, lowest="kurang", at_least={90: "sesuai"}))
