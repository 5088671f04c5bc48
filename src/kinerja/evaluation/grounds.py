"""Why somebody evaluates, and why a result is final: each with its sentence and its place in the annex."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, SE_BKN_1_2023
from ..base.words import Words, label
from ..people.official import OFFICIAL_BASIS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis

__all__ = ["LEAVER_BASIS", "WHOLE_LEAVE_BASIS", "Finality", "Ground", "annex", "vacancy"]

LEAVER_BASIS = PERMENPANRB_6_2022(
    "Lampiran hlm. 89-92, huruf A",
    assurance=Assurance.ASSUMPTION,
    note="Nothing is said of who retires, dies or leaves; the agency's own rule decides.",
)
"""Why who has left is evaluated only by a rule of the agency's own."""
WHOLE_LEAVE_BASIS = SE_BKN_1_2023(
    "angka 5 huruf e",
    assurance=Assurance.ASSUMPTION,
    note="The circular speaks of the plan; the evaluation of a period without a day of work is the agency's to decide.",
)
"""Why who was on leave all through a period is evaluated, or not, only by a rule of the agency's own."""


class Ground(StrEnum):
    """Why it is this person, in the order of the annex (PermenPANRB 6/2022, annex p. 89-92)."""

    ATASAN_LANGSUNG = "atasan_langsung"
    DELEGASI = "delegasi"
    ATASAN_BERJENJANG = "atasan_berjenjang"
    DELEGASI_PLT_PLH = "delegasi_plt_plh"
    PLT = "plt"
    PLT_BERAKHIR = "plt_berakhir"
    PEJABAT_FUNGSIONAL = "pejabat_fungsional"
    BATAS_WAKTU_LEWAT = "batas_waktu_lewat"
    PEGAWAI_PINDAH = "pegawai_pindah"
    PENILAI_PINDAH = "penilai_pindah"
    PENILAI_PINDAH_DALAM_MASA_EVALUASI = "penilai_pindah_dalam_masa_evaluasi"
    DIPERBANTUKAN = "diperbantukan"
    TUGAS_BELAJAR = "tugas_belajar"
    PEJABAT_BUKAN_ASN = "pejabat_bukan_asn"
    CPNS = "cpns"
    PEGAWAI_BERHENTI = "pegawai_berhenti"
    CUTI = "cuti"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("ground", self)

    @property
    def reason(self) -> Words:
        """The ground as a sentence."""
        return _REASONS[self][0]

    @property
    def basis(self) -> Basis:
        """Where it stands."""
        return _REASONS[self][1]


def annex(page: str, place: str) -> Basis:
    """Return the basis that stands on a page of the annex of PermenPANRB 6/2022, under A of chapter IV.

    Example:
        >>> print(annex("90", "11"))
        PermenPANRB 6/2022, Lampiran hlm. 90, huruf A angka 11
    """
    return PERMENPANRB_6_2022(f"Lampiran hlm. {page}, huruf A angka {place}")


def vacancy(units: Iterable[str]) -> Words:
    """Return that nobody on the roster leads units, so that the next one up evaluates.

    Whether who should is away for good, or was left out of the roster, the data do not tell.

    Example:
        >>> vacancy(["Dinas Kesehatan"]).en
        'By the roster nobody leads Dinas Kesehatan, so the next one up evaluates.'
    """
    names = ", ".join(units)
    return Words(
        f"Menurut daftar pegawai, jabatan pimpinan {names} kosong, sehingga evaluasi dilakukan oleh atasan berikutnya "
        "secara berjenjang.",
        f"By the roster nobody leads {names}, so the next one up evaluates.",
    )


_REASONS: Mapping[Ground, tuple[Words, Basis]] = MappingProxyType(
    {
        Ground.ATASAN_LANGSUNG: (
            Words("Pejabat Penilai Kinerja adalah atasan langsung.", "The appraiser is the direct superior."),
            annex("89", "2"),
        ),
        Ground.DELEGASI: (
            Words(
                "Kewenangan evaluasi didelegasikan kepada pejabat ini.",
                "The authority to evaluate was delegated to this official.",
            ),
            annex("89", "2"),
        ),
        Ground.ATASAN_BERJENJANG: (
            Words(
                "Atasan langsung berhalangan tetap, sehingga evaluasi dilakukan oleh atasan berikutnya.",
                "The place of the direct superior is vacant for good, so the next one up evaluates.",
            ),
            annex("89", "2"),
        ),
        Ground.DELEGASI_PLT_PLH: (
            Words(
                "Atasan langsung berhalangan tetap, dan kewenangan evaluasi didelegasikan kepada Plt. atau Plh.",
                "The place of the direct superior is vacant for good, and the authority was delegated to the Plt. or "
                "Plh.",
            ),
            annex("89", "3"),
        ),
        Ground.PLT: (
            Words(
                "Pegawai bertugas sebagai Plt.; pimpinan unit kerja tempat ia melapor sebagai Plt. mengevaluasi.",
                "The employee acts as Plt.; the head of the unit where he reports as Plt. evaluates.",
            ),
            annex("89", "5"),
        ),
        Ground.PLT_BERAKHIR: (
            Words(
                "Penugasan sebagai Plt. berakhir; instansi menetapkan siapa yang berwenang.",
                "The assignment as Plt. ended; the agency has decided who has the authority.",
            ),
            annex("89", "6"),
        ),
        Ground.PEJABAT_FUNGSIONAL: (
            Words(
                "Pejabat fungsional yang memimpin unit kerja memperoleh delegasi kewenangan.",
                "The functional official who heads the unit was given the authority.",
            ),
            annex("89", "7"),
        ),
        Ground.BATAS_WAKTU_LEWAT: (
            Words(
                "Pejabat Penilai Kinerja tidak mengevaluasi sampai jangka waktu lewat, sehingga atasannya yang "
                "mengevaluasi.",
                "The appraiser did not evaluate in time, so his superior evaluates.",
            ),
            annex("90", "11"),
        ),
        Ground.PEGAWAI_PINDAH: (
            Words(
                "Pegawai berpindah; Pejabat Penilai Kinerja yang baru mengevaluasi, dengan capaian unit baru.",
                "The employee moved; the new appraiser evaluates, with the result of the new unit.",
            ),
            annex("91", "13"),
        ),
        Ground.PENILAI_PINDAH: (
            Words(
                "Pejabat Penilai Kinerja sebelumnya berpindah sebelum masa evaluasi dan tidak mengevaluasi pada unit "
                "lamanya.",
                "The former appraiser moved before the window of the evaluation and does not evaluate in the old unit.",
            ),
            annex("91", "14 huruf a"),
        ),
        Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI: (
            Words(
                "Pejabat Penilai Kinerja berpindah dalam masa evaluasi, sehingga ia mengevaluasi pada unit lamanya.",
                "The appraiser moved within the window of the evaluation, so he evaluates in the old unit.",
            ),
            annex("91-92", "14 huruf b"),
        ),
        Ground.DIPERBANTUKAN: (
            Words(
                "Pegawai diperbantukan; Pejabat Penilai Kinerja pada instansi induk mengevaluasi berdasarkan umpan "
                "balik dari tempat "
                "ia bekerja.",
                "The employee is lent out; the appraiser at home evaluates on feedback from where he works.",
            ),
            annex("92", "15"),
        ),
        Ground.TUGAS_BELAJAR: (
            Words(
                "Pegawai menjalani tugas belajar; Pejabat Penilai Kinerja pada instansi induk mengevaluasi "
                "berdasarkan umpan balik "
                "dari tempat ia belajar.",
                "The employee studies; the appraiser at home evaluates on feedback from the campus.",
            ),
            annex("92", "16-17"),
        ),
        Ground.PEJABAT_BUKAN_ASN: (
            Words(
                "Atasan langsung bukan ASN dan tetap Pejabat Penilai Kinerja.",
                "The direct superior is no ASN and is the appraiser all the same.",
            ),
            OFFICIAL_BASIS,
        ),
        Ground.CPNS: (
            Words(
                "Calon PNS dievaluasi oleh atasan pada unit jabatan yang dilamarnya; unit tempat ia dilatih memberi "
                "umpan balik.",
                "A CPNS is evaluated by the superior in the unit of the post he was hired for; a unit that trains him "
                "gives feedback.",
            ),
            OFFICIAL_BASIS,
        ),
        Ground.PEGAWAI_BERHENTI: (
            Words(
                "Pegawai tidak lagi bekerja; menurut aturan instansi, Pejabat Penilai Kinerja terakhir mengevaluasi.",
                "The employee has left; by the agency's own rule the last appraiser evaluates.",
            ),
            LEAVER_BASIS,
        ),
        Ground.CUTI: (
            Words(
                "Pegawai cuti sepanjang periode ini; menurut aturan instansi tetap dievaluasi.",
                "The employee was on leave all through the period; by the agency's own rule he is evaluated all the "
                "same.",
            ),
            WHOLE_LEAVE_BASIS,
        ),
    }
)


class Finality(StrEnum):
    """Why a result is final (annex p. 90, no. 11 and no. 12 a-e)."""

    ATASAN_MENGGANTIKAN = "atasan_menggantikan"
    JPT_UTAMA = "jpt_utama"
    JPT_MADYA_PUSAT = "jpt_madya_pusat"
    JPT_DAERAH = "jpt_daerah"
    UNIT_MANDIRI_PUSAT = "unit_mandiri_pusat"
    UNIT_MANDIRI_DAERAH = "unit_mandiri_daerah"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("finality", self)

    @property
    def basis(self) -> Basis:
        """Where it stands."""
        return annex("90", _FINAL[self])


_FINAL: Mapping[Finality, str] = MappingProxyType(
    {
        Finality.ATASAN_MENGGANTIKAN: "11",
        Finality.JPT_UTAMA: "12 huruf a",
        Finality.JPT_MADYA_PUSAT: "12 huruf b",
        Finality.JPT_DAERAH: "12 huruf c",
        Finality.UNIT_MANDIRI_PUSAT: "12 huruf d",
        Finality.UNIT_MANDIRI_DAERAH: "12 huruf e",
    }
)
