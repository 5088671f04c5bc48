"""A regency whose guide is numbers: achievements of indicators say where a result stands.  The regulation is made up.

It stands in for the guides that regions write beside PermenPANRB 6/2022: the appraiser still judges, the matrix stays.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.formula import bands, count, is_absent, mean
from kinerja.interop import dumps, loads
from kinerja.rules.achievement import counted, inverted, mirrored, ratio
from kinerja.rules.achievement_bounds import by_direction, clamped, ranged
from kinerja.rules.amendment import Amendment
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating

PERBUP = Law("Perbup Contoh 7/2026", "Pedoman penilaian hasil kerja")
MEASURED = counted() & ~is_absent("realisasi")


def regency(lower=mirrored):
    """Return the amended book; ``lower`` is its formula where less is better."""
    searah = by_direction(
        ranged(ratio, key="capaian_naik"), ranged(lower, key="capaian_turun"), basis=PERBUP("Pasal 4")
    )
    capaian = clamped(searah, 0, 150, basis=PERBUP("Pasal 5"))
    hasil = mean("indikator", capaian, where=MEASURED).named(
        "capaian_hasil", id="Capaian hasil kerja", en="Achievement of the result", basis=PERBUP("Pasal 6")
    )
    standing = bands(hasil, lowest="di_bawah", at_least={90: "sesuai"}, above={110: "di_atas"}).named(
        "kedudukan_hasil", id="Posisi hasil kerja", en="Standing of the result", basis=PERBUP("Pasal 7")
    )
    unclear = count("hasil_kerja", where=count("indikator", where=MEASURED).equals(0)).named(
        "hasil_belum_jelas", id="Hasil kerja tanpa ukuran", en="Results not measured", basis=PERBUP("Pasal 8")
    )
    made = Amendment("pedoman_contoh", "1", PERMENPANRB6_2022.id, PERBUP, PERBUP("Pasal 2"), [standing, unclear])
    return made.apply(PERMENPANRB6_2022)


def indikator(target, realisasi, arah="lebih_tinggi", **more):
    return {"target": target, "realisasi": realisasi, "arah": arah, **more}


def facts(*results):
    return {"hasil_kerja": [{"jenis": "utama", "indikator": list(indicators)} for indicators in results]}


BOOK = regency()


class TestGuide:
    """What the regency's guide proposes."""

    @pytest.mark.parametrize(
        ("result", "rating"),
        [
            ([indikator(80, 100)], Rating.DI_ATAS_EKSPEKTASI),
            ([indikator(100, 110)], Rating.SESUAI_EKSPEKTASI),
            ([indikator(100, 89)], Rating.DI_BAWAH_EKSPEKTASI),
            ([indikator(10, 8, "lebih_rendah"), indikator(100, 80)], Rating.SESUAI_EKSPEKTASI),
            ([indikator(80, 85, target_atas=90)], Rating.SESUAI_EKSPEKTASI),
            ([indikator(0, 3), indikator(100, 100)], Rating.SESUAI_EKSPEKTASI),
            ([indikator(1, 900), indikator(100, 60)], Rating.SESUAI_EKSPEKTASI),
        ],
    )
    def test_rating(self, result, rating) -> None:
        """A target of 0 does not count; one indicator beyond all measure is held at 150."""
        assert BOOK.propose(facts(result)).rating is rating

    @pytest.mark.parametrize("result", [[], [indikator(0, 3)], [indikator(5, None)]])
    def test_what_is_not_measured_is_no_zero(self, result) -> None:
        rating = BOOK.propose(facts([indikator(80, 100)], result)).rating
        assert isinstance(rating, Undetermined)

    def test_the_reasons_name_both_laws(self) -> None:
        text = BOOK.propose(facts([indikator(80, 100)])).because.as_text("id")
        assert "Perbup Contoh 7/2026, Pasal 5" in text
        assert "PermenPANRB 8/2021, Lampiran hlm. 91 dan 100" in text
        assert "125" in text

    def test_the_matrix_stays(self) -> None:
        ratings = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_bawah_ekspektasi"}
        assert BOOK.judge(ratings).predikat is PERMENPANRB6_2022.judge(ratings).predikat

    def test_it_says_what_it_departs_from(self) -> None:
        told = {deviation.key: str(deviation.regional) for deviation in BOOK.deviations}
        assert told == {
            "kedudukan_hasil": "Perbup Contoh 7/2026, Pasal 7",
            "hasil_belum_jelas": "Perbup Contoh 7/2026, Pasal 8",
        }

    def test_it_is_stored(self) -> None:
        again = loads(dumps(BOOK))
        assert again == BOOK
        assert again.propose(facts([indikator(80, 100)])).rating is Rating.DI_ATAS_EKSPEKTASI

    def test_the_rival_formula_is_another_book(self) -> None:
        """T/R instead of 1 + (1 - R/T): other values, another digest, and never by accident."""
        rival = regency(inverted)
        late = facts([indikator(10, 15, "lebih_rendah"), indikator(100, 115)])
        values = [{step.value for step in book.propose(late).because.find("capaian_turun")} for book in (BOOK, rival)]
        assert values == [{50}, {Fraction(200, 3)}]
        assert [str(book.propose(late).rating) for book in (BOOK, rival)] == [
            "di_bawah_ekspektasi",
            "sesuai_ekspektasi",
        ]
        assert rival.digest != BOOK.digest
