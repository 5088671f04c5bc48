"""The head of a form, persons, and signatures."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import WrongType
from kinerja.people.identity import Numbers
from kinerja.people.party import AppointmentStatus
from kinerja.show.form import Signer
from kinerja.show.form_parts import (
    Imprint,
    counted,
    cycle_line,
    cycle_of,
    entry,
    identity,
    number_text,
    period_line,
    points,
    signature,
)
from tests.unit.plans.samples import ELSEWHERE, HEAD, REGENT, plan
from tests.unit.show.form_samples import ANI, FULL, PPPK, told

BARE = Imprint()


def values(block) -> dict[str, list[str]]:
    return {field.key: told(field.value) for field in block.fields}


@pytest.mark.parametrize(
    ("period", "id", "en"),
    [
        (Period.year(2025), "1 Januari s.d. 31 Desember tahun 2025", "1 January to 31 December 2025"),
        (
            Period(date(2025, 3, 3), date(2025, 12, 31)),
            "3 Maret s.d. 31 Desember tahun 2025",
            "3 March to 31 December 2025",
        ),
        (
            Period(date(2024, 12, 1), date(2025, 1, 31)),
            "1 Desember 2024 s.d. 31 Januari 2025",
            "1 December 2024 to 31 January 2025",
        ),
    ],
)
def test_the_line_of_the_period(period, id, en) -> None:
    assert period_line(period) == Words(id, en)


@pytest.mark.parametrize(
    ("period", "id", "en"),
    [
        (Period.quarter(2025, 1), "Triwulan I", "Quarter I"),
        (Period.quarter(2025, 4), "Triwulan IV", "Quarter IV"),
        (Period.month(2025, 5), "Bulan Mei", "Month of May"),
        (Period.year(2025), "Akhir", "Final"),
    ],
)
def test_the_line_of_the_cycle(period, id, en) -> None:
    """The annex prints quarters and lets agencies adapt the line to their cycle."""
    assert cycle_line(period) == Words(id, en)


def test_the_days_of_a_short_plan_are_the_final_evaluation() -> None:
    """A plan that began in March ends the year as every other."""
    short = plan(period=Period(date(2025, 3, 1), date(2025, 12, 31)))
    assert cycle_of(short, short.period, BARE).id == "Akhir"
    assert cycle_of(short, Period.quarter(2025, 2), BARE).id == "Triwulan II"


def test_a_quarter_in_which_a_plan_begins_is_no_final_evaluation() -> None:
    """Seen after a move in November: "Akhir" on the evaluation of the fourth quarter."""
    moved = plan(period=Period(date(2025, 11, 3), date(2025, 12, 31)))
    assert cycle_of(moved, Period.quarter(2025, 4), BARE).id == "Triwulan IV"
    assert cycle_of(moved, Period.year(2025), BARE).id == "Akhir"


def test_an_agency_names_its_own_cycle() -> None:
    own = Words("Caturwulan I", "First four months")
    assert cycle_of(plan(), Period.quarter(2025, 1), Imprint(cycle=own)) == own


def test_lines_of_a_text_stay_lines() -> None:
    """The formula of a manual is often a list."""
    assert told(entry("100: selesai\n90: harmonisasi", "", Words("x", "x"))) == ["100: selesai", "90: harmonisasi", "x"]
    assert told(points(["a", "b"], below=["c"])) == ["c", "a", "b"]
    assert counted(["a"]).numbered


class TestIdentity:
    def test_the_five_lines(self) -> None:
        assert values(identity(Signer.PEGAWAI, ANI, FULL)) == {
            "nama": ["Ani"],
            "nip": ["19850214 201003 2 992"],
            "pangkat": ["Penata Tingkat I, III/d"],
            "jabatan": ["Bidan Penyelia"],
            "unit_kerja": ["Puskesmas Contoh"],
        }

    def test_nothing_is_invented_for_who_is_not_known(self) -> None:
        block = identity(Signer.ATASAN, None, FULL)
        assert values(block) == {"nama": [], "nip": [], "pangkat": [], "jabatan": [], "unit_kerja": []}
        assert block.caption.id == "Atasan Pejabat Penilai Kinerja"

    def test_a_pppk_has_a_number_of_another_name(self) -> None:
        names = {field.key: field.name.id for field in identity(Signer.PEGAWAI, PPPK, BARE).fields}
        assert names["nip"] == "NI PPPK"

    def test_the_fifth_line_may_be_the_agency(self) -> None:
        """B.1.4 and C.1.2; the annex names the unit where there is no agency of another name (p. 195)."""
        named = attrs.evolve(REGENT, instansi="Kabupaten Contoh")
        assert values(identity(Signer.PENILAI, named, BARE, fifth="instansi"))["instansi"] == ["Kabupaten Contoh"]
        assert values(identity(Signer.PENILAI, REGENT, BARE, fifth="instansi"))["instansi"] == ["Dinas Kesehatan"]

    def test_who_acts_for_another_says_so(self) -> None:
        acting = attrs.evolve(HEAD, status=AppointmentStatus.PLT)
        assert values(identity(Signer.PENILAI, acting, BARE))["jabatan"] == ["Plt. Kepala Dinas Kesehatan"]


class TestNumbers:
    """Masked unless somebody asks for the full number."""

    @pytest.mark.parametrize("who", [ANI, PPPK, attrs.evolve(REGENT, other_number="NRP 12345678")])
    def test_masked_by_default(self, who) -> None:
        masked = number_text(who, Numbers.MASKED)
        assert set(masked[:-4]) == {"*"}
        assert number_text(who, Numbers.FULL) != masked

    def test_who_has_none_has_none(self) -> None:
        assert number_text(REGENT, Numbers.FULL) == number_text(REGENT, Numbers.MASKED) == ""

    def test_another_number_is_kept_as_it_is_written(self) -> None:
        soldier = attrs.evolve(REGENT, other_number="NRP 12345678")
        assert number_text(soldier, Numbers.FULL) == "NRP 12345678"
        assert signature(Signer.PENILAI, soldier, FULL).number == "NRP 12345678"


class TestSignature:
    def test_place_and_day(self) -> None:
        signed = signature(Signer.PEGAWAI, ANI, FULL)
        assert (signed.name, signed.number) == ("Ani", "NIP 19850214 201003 2 992")
        assert signed.dated == Words("Contoh, 21 Januari 2025", "Contoh, 21 January 2025")
        assert signature(Signer.PEGAWAI, PPPK, FULL).number == "NI PPPK 19900830 202321 2 993"

    def test_the_day_of_the_data_where_the_imprint_has_none(self) -> None:
        assert signature(Signer.PEGAWAI, ANI, BARE, on=date(2025, 1, 20)).dated.id == "20 Januari 2025"
        assert signature(Signer.PEGAWAI, ANI, FULL, on=date(2025, 1, 20)).dated.id == "Contoh, 21 Januari 2025"

    def test_blank_where_nothing_is_known(self) -> None:
        signed = signature(Signer.ATASAN, None, BARE)
        assert (signed.name, signed.number, signed.dated.id) == ("", "", "")

    def test_a_leader_elsewhere_has_no_number(self) -> None:
        signed = signature(Signer.PEMBIMBING, ELSEWHERE, FULL, caption=Words("Mentor", "Mentor"))
        assert (signed.name, signed.number, signed.caption.id) == ("Direktur II", "", "Mentor")


def test_a_time_is_no_day() -> None:
    with pytest.raises(WrongType):
        Imprint(on=datetime(2025, 1, 21))  # noqa: DTZ001 - what is refused
