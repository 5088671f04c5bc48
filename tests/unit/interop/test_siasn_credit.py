"""Credits to SIASN and back: misspelt names, text with three decimals, one flag."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, Problems
from kinerja.interop.siasn_credit import CreditFlag, SiasnCredit, credit_request, read_credit

CREDIT = SiasnCredit(
    "p",
    "j",
    "12.5",
    Period.year(2024),
    main="12.5",
    flags=[CreditFlag.KONVERSI],
    decree="800/1/2025",
    decreed_on=date(2025, 2, 3),
)
BODY = {
    "id": None,
    "pnsId": "p",
    "rwJabatanId": "j",
    "nomorSk": "800/1/2025",
    "tanggalSk": "03-02-2025",
    "bulanMulaiPenailan": "1",
    "bulanSelesaiPenailan": "12",
    "tahunMulaiPenailan": "2024",
    "tahunSelesaiPenailan": "2024",
    "kreditUtamaBaru": "12.500",
    "kreditPenunjangBaru": None,
    "kreditBaruTotal": "12.500",
    "isAngkaKreditPertama": "0",
    "isIntegrasi": "0",
    "isKonversi": "1",
}


def test_the_body_has_the_documented_names_and_types() -> None:
    """All of it text, and "Penailan" as BKN writes it."""
    assert credit_request(CREDIT) == BODY


def test_what_was_sent_is_read_back() -> None:
    """A row tells the same."""
    assert read_credit(BODY) == CREDIT
    assert read_credit(BODY | {"id": "ab12"}) == attrs.evolve(CREDIT, id="ab12")


def test_a_row_has_other_names() -> None:
    """Also the right spelling, snake case and a column more."""
    row = read_credit(
        {
            "pns": "p",
            "rwJabatan": "j",
            "namaJabatan": "Bidan",
            "Sumber": "SIASN",
            "bulan_mulai_penilaian": 1,
            "bulan_selesai_penilaian": 12,
            "tahun_mulai_penilaian": 2024,
            "tahun_selesai_penilaian": "2024",
            "kreditBaruTotal": "12.500",
        }
    )
    assert (row.person_id, row.position_id, row.period, row.total) == ("p", "j", Period.year(2024), Fraction(25, 2))
    assert row.other == (("namaJabatan", "Bidan"), ("Sumber", "SIASN"))


def test_a_row_need_not_tell_its_months() -> None:
    """Nor anything else; sending it back is refused with all that is missing."""
    row = read_credit({})
    assert (row.period, row.total, row.flags, row.check()) == (None, None, (), ())
    with pytest.raises(Problems) as problems:
        credit_request(row)
    assert {"person_id", "decree", "decreed_on", "first_month", "last_year", "total"} <= {
        problem.path for problem in problems.value.problems
    }


def test_flags_are_exclusive() -> None:
    """Several in a row are told, and never sent."""
    row = read_credit(BODY | {"isIntegrasi": "1"})
    assert row.flags == (CreditFlag.INTEGRASI, CreditFlag.KONVERSI)
    assert [finding.code for finding in row.check()] == ["SIASN_CREDIT_FLAGS"]
    with pytest.raises(InvalidValue, match="integrasi and konversi"):
        credit_request(row)


def test_no_flag_is_an_ordinary_credit() -> None:
    """All three are 0."""
    body = credit_request(attrs.evolve(CREDIT, flags=()))
    assert {body[name] for name in ("isAngkaKreditPertama", "isIntegrasi", "isKonversi")} == {"0"}


def test_parts_add_up_to_the_total() -> None:
    """Where they are told."""
    row = attrs.evolve(CREDIT, supporting="2.5")
    (finding,) = row.check()
    assert (finding.code, finding.path) == ("SIASN_CREDIT_SUM", "total")
    assert "12,5" in finding.message.id
    assert attrs.evolve(row, total="15").check() == attrs.evolve(CREDIT, main=None).check() == ()


def test_credit_is_for_whole_months() -> None:
    """SIASN has no days."""
    with pytest.raises(InvalidValue, match="whole months"):
        credit_request(attrs.evolve(CREDIT, period=Period.of("2024-01-01", "2024-06-15")))


def test_credit_over_the_end_of_a_year_keeps_both_years() -> None:
    """Months and years stand apart."""
    body = credit_request(attrs.evolve(CREDIT, period=Period.of("2023-11-01", "2024-02-29")))
    assert (body["tahunMulaiPenailan"], body["bulanMulaiPenailan"]) == ("2023", "11")
    assert (body["tahunSelesaiPenailan"], body["bulanSelesaiPenailan"]) == ("2024", "2")


def test_a_decimal_comma_is_refused() -> None:
    """Nobody can tell what it means."""
    with pytest.raises(Problems, match="kreditBaruTotal"):
        read_credit({"kreditBaruTotal": "12,500"})


def test_flags_have_names() -> None:
    """In both languages."""
    assert [flag.label.id for flag in CreditFlag] == ["Angka kredit pertama", "Integrasi", "Konversi predikat"]
