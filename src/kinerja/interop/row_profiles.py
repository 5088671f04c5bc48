"""The profiles of the nation: the tables that personnel offices have, with the headers that are seen.

Each is the full list of the columns that its kind of value knows.  Take one as it is, rename its headers
(``EMPLOYEES.renamed(nip="Nomor Induk")``), add spellings (``with_columns``), leave out columns that are not required.

No official import table of e-Kinerja was found, so the headers of kinerja's own tables are its own; those of SIASN, of
the recapitulation of PP 46 and of the list of numbers are what running systems export.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .columns import CellKind, Column, RowProfile, RowsOf
from .conventions import SIASN_EXPORT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CONDUCT",
    "DECISIONS",
    "EMPLOYEES",
    "PARTIES",
    "PLANS",
    "PP46_RECAP",
    "PROFILES",
    "REALISATIONS",
    "REPORTED_RESULTS",
    "SIASN_PERSONS",
    "UNITS",
    "YEARS_AND_NUMBERS",
]

_PLACES = ("No", "No.", "Nomor Urut")


def _columns(kind: CellKind, *names: str) -> tuple[Column, ...]:
    return tuple(Column(name, kind) for name in names)


def _must(name: str, kind: CellKind = CellKind.TEXT, *aliases: str) -> Column:
    return Column(name, kind, aliases, required=True)


_PERIOD = (
    *_columns(CellKind.DAY, "mulai", "selesai"),
    Column("tahun", CellKind.YEAR),
    Column("semester", CellKind.SEMESTER),
    Column("triwulan", CellKind.QUARTER, ["TW"]),
    Column("bulan", CellKind.MONTH),
)
_NUMBER = Column("nip", CellKind.PERSON_NUMBER, ["NIP Baru", "NI PPPK", "NIP/NI PPPK", "Nomor Induk"], blanks=["-"])
_POSITION = (
    Column("jabatan", CellKind.TEXT, ["Nama Jabatan"]),
    Column("jenis_jabatan", CellKind.POSITION_KIND),
    Column("jenjang", CellKind.JENJANG, ["Jenjang Jabatan"], blanks=["-"]),
    Column("memimpin_unit", CellKind.TRUTH),
    Column("ketua_tim", CellKind.TRUTH),
    Column("status_jabatan", CellKind.APPOINTMENT_STATUS, ["Jenis Penugasan"]),
)
_GOLONGAN = Column("golongan", CellKind.GOLONGAN, ["Gol", "Gol. Ruang", "Golongan Ruang", "Pangkat/Gol"], blanks=["-"])

UNITS = RowProfile(
    "unit",
    RowsOf.UNITS,
    (
        _must("id", CellKind.TEXT, "Unit ID", "UNOR ID"),
        _must("nama", CellKind.TEXT, "Unit", "Unit Kerja", "Nama Unor"),
        Column("induk_id", CellKind.TEXT, ["Diatasan ID", "Parent ID"]),
        Column("mandiri", CellKind.TRUTH, ["Unit Mandiri"]),
    ),
    _PLACES,
)
"""Units, each with the id of the one above."""

EMPLOYEES = RowProfile(
    "pegawai",
    RowsOf.EMPLOYEES,
    (
        _must("id", CellKind.TEXT, "Pegawai ID", "PNS ID"),
        _must("nama", CellKind.TEXT, "Nama Pegawai", "Nama Lengkap"),
        _must("jenis_pegawai", CellKind.EMPLOYEE_KIND, "Status Pegawai"),
        _NUMBER,
        *_columns(CellKind.DAY, "nip_mulai", "nip_sampai"),
        _GOLONGAN,
        *_columns(CellKind.DAY, "tmt_golongan", "golongan_sampai"),
        *_POSITION,
        Column("unit_id", CellKind.TEXT, ["UNOR ID"]),
        *_columns(CellKind.DAY, "tmt_jabatan", "jabatan_sampai"),
        Column("tanggal_lahir", CellKind.DAY, ["Tgl Lahir"]),
        Column("jenis_kelamin", CellKind.SEX, ["L/P", "Sex"]),
    ),
    _PLACES,
)
"""Employees; several rows of one id add numbers, ranks and positions to the history."""

PARTIES = RowProfile(
    "pihak",
    RowsOf.PARTIES,
    (
        _must("id", CellKind.TEXT, "Pegawai ID", "PNS ID"),
        _must("nama", CellKind.TEXT, "Nama Pegawai", "Nama Lengkap"),
        _NUMBER,
        Column("nomor_lain", CellKind.TEXT, ["NRP"]),
        Column("jenis_pegawai", CellKind.EMPLOYEE_KIND, ["Status Pegawai"]),
        _GOLONGAN,
        *_POSITION,
        _must("unit_id", CellKind.TEXT, "UNOR ID"),
        _must("unit", CellKind.TEXT, "Unit Kerja", "UNOR Nama"),
        Column("unit_induk_id"),
        Column("unit_mandiri", CellKind.TRUTH),
        Column("instansi", CellKind.TEXT, ["Instansi Kerja Nama"]),
    ),
    _PLACES,
)
"""Employees, appraisers and others as documents show them."""

PLANS = RowProfile(
    "skp",
    RowsOf.PLANS,
    (
        _must("skp_id", CellKind.TEXT, "SKP"),
        *_PERIOD,
        _must("pegawai_id"),
        _must("penilai_id", CellKind.TEXT, "Pejabat Penilai ID"),
        Column("atasan_penilai_id"),
        _must("pendekatan", CellKind.APPROACH),
        Column("status", CellKind.PLAN_STATUS),
        Column("versi", CellKind.WHOLE),
        Column("ditetapkan_pada", CellKind.DAY),
        *_columns(CellKind.TEXT, "perjanjian_kerja", "delegasi"),
        Column("hasil_id", CellKind.TEXT, ["RHK ID"]),
        Column("hasil", CellKind.TEXT, ["RHK", "Rencana Hasil Kerja", "Hasil Kerja"]),
        Column("jenis", CellKind.JENIS, ["Jenis RHK", "Utama/Tambahan"]),
        Column("tingkat_hasil", CellKind.RESULT_LEVEL),
        Column("sumber", CellKind.SOURCE),
        Column("disetujui_pada", CellKind.DAY),
        Column("indikator_id", CellKind.TEXT, ["IKI ID"]),
        Column("indikator", CellKind.TEXT, ["IKI", "Indikator Kinerja Individu", "Indikator Kinerja"]),
        Column("aspek", CellKind.ASPEKS, blanks=["-"]),
        Column("perspektif", CellKind.PERSPEKTIF, blanks=["-"]),
        Column("taruhan", CellKind.STAKE),
        Column("bentuk_target", CellKind.TARGET_FORM),
        Column("target", CellKind.NUMBER),
        Column("target_atas", CellKind.NUMBER),
        Column("satuan", CellKind.TEXT, ["Unit Ukuran"]),
        Column("arah", CellKind.DIRECTION, ["Polaritas"]),
        Column("target_ya", CellKind.TRUTH),
        Column("target_uraian"),
    ),
    _PLACES,
)
"""Plans, one row for each indicator; what describes plan and result may stand on the first of their rows only."""

REALISATIONS = RowProfile(
    "realisasi",
    RowsOf.REALISATIONS,
    (
        _must("skp_id", CellKind.TEXT, "SKP"),
        *_PERIOD,
        _must("untuk", CellKind.TEXT, "Indikator ID", "IKI ID"),
        Column("nilai", CellKind.NUMBER, ["Realisasi"]),
        Column("ya", CellKind.TRUTH, ["Terlaksana"]),
        Column("satuan"),
        Column("uraian", CellKind.TEXT, ["Uraian Realisasi"]),
        Column("pada", CellKind.DAY, ["Tanggal"]),
        Column("catatan"),
        Column("bukti", CellKind.TEXT, ["Bukti Dukung"]),
        Column("bukti_acuan", CellKind.TEXT, ["Tautan", "Link"]),
        Column("bukti_jenis"),
    ),
    _PLACES,
)
"""What was realised of indicators in periods, with evidence."""

CONDUCT = RowProfile(
    "perilaku",
    RowsOf.CONDUCT,
    (
        _must("skp_id", CellKind.TEXT, "SKP"),
        *_PERIOD,
        Column("nilai_dasar", CellKind.NILAI_DASAR, ["Core Value"]),
        Column("pengamatan", CellKind.TEXT, ["Umpan Balik"]),
        Column("oleh"),
        Column("pada", CellKind.DAY, ["Tanggal"]),
        Column("aspek_perilaku", CellKind.ASPEK_PERILAKU),
        Column("skor", CellKind.NUMBER),
    ),
    _PLACES,
)
"""What was seen of the conduct: an observation under a core value, or the score of an aspect in the older regimes."""

DECISIONS = RowProfile(
    "keputusan",
    RowsOf.DECISIONS,
    (
        _must("skp_id", CellKind.TEXT, "SKP"),
        *_PERIOD,
        Column("hasil_kerja", CellKind.RATING, ["Rating Hasil Kerja"]),
        Column("perilaku", CellKind.RATING, ["Rating Perilaku", "Rating Perilaku Kerja"]),
        _must("oleh_id", CellKind.TEXT, "Penilai ID"),
        _must("pada", CellKind.DAY, "Tanggal"),
        Column("dalam_rangka", CellKind.OCCASION),
        Column("alasan"),
        Column("predikat_tugas_belajar", CellKind.PREDIKAT),
        Column("alasan_tugas_belajar"),
        Column("predikat_tercatat", CellKind.PREDIKAT, ["Predikat", "Predikat Kinerja"]),
        Column("catatan", CellKind.TEXT, ["Rekomendasi"]),
    ),
    _PLACES,
)
"""What appraisers decided."""

REPORTED_RESULTS = RowProfile(
    "hasil_terlapor",
    RowsOf.REPORTED_RESULTS,
    (
        _must("pegawai_id", CellKind.TEXT, "PNS ID"),
        *_PERIOD,
        _must("jenis_evaluasi", CellKind.EVALUATION_KIND),
        _must("rezim"),
        _must("predikat", CellKind.TEXT, "Predikat Kinerja", "Sebutan"),
        Column("skala"),
        Column("hasil_kerja", CellKind.RATING, ["Rating Hasil Kerja"]),
        Column("perilaku", CellKind.RATING, ["Rating Perilaku", "Rating Perilaku Kerja"]),
        Column("nilai", CellKind.NUMBER, ["Nilai Prestasi Kerja"]),
        *_columns(CellKind.TEXT, "asal", "id_asal"),
        Column("dilaporkan_pada", CellKind.DAY),
        *_columns(CellKind.TEXT, "menggantikan", "digest"),
    ),
    _PLACES,
)
"""Results of any regime, as another system or an older year has them."""

_SIASN_UNREAD = (
    *("NIP LAMA", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID"),
    *("JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID"),
    *("JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID", "KARTU ASN VIRTUAL", "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS"),
    *("NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID", "MK TAHUN"),
    *("MK BULAN", "JENIS JABATAN NAMA", "JABATAN ID", "TINGKAT PENDIDIKAN ID", "TINGKAT PENDIDIKAN NAMA"),
    *("PENDIDIKAN ID", "PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA", "LOKASI KERJA ID"),
    *("LOKASI KERJA NAMA", "UNOR NAMA", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA", "INSTANSI KERJA ID"),
    *("INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID"),
    *("SATUAN KERJA KERJA NAMA", "IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD"),
)

SIASN_PERSONS = RowProfile(
    "siasn_orang",
    RowsOf.SIASN_PERSONS,
    (
        Column("id", header="PNS ID", required=True),
        Column("nip", CellKind.PERSON_NUMBER, header="NIP BARU", required=True),
        Column("nama", header="NAMA", required=True),
        Column("gelar_depan", header="GELAR DEPAN", blanks=["-"]),
        Column("gelar_belakang", header="GELAR BELAKANG", blanks=["-"]),
        Column("tanggal_lahir", CellKind.DAY, header="TANGGAL LAHIR"),
        Column("jenis_kelamin", CellKind.SEX, header="JENIS KELAMIN"),
        Column("kedudukan_hukum", header="KEDUDUKAN HUKUM NAMA"),
        Column("status_cpns_pns", header="STATUS CPNS PNS"),
        Column("golongan", CellKind.GOLONGAN, header="GOL AKHIR NAMA", blanks=["-"]),
        Column("tmt_golongan", CellKind.DAY, header="TMT GOLONGAN", blanks=["-"]),
        Column("jenis_jabatan_id", header="JENIS JABATAN ID"),
        Column("jabatan", header="JABATAN NAMA", blanks=["-"]),
        Column("tmt_jabatan", CellKind.DAY, header="TMT JABATAN", blanks=["-"]),
        Column("unit_id", header="UNOR ID", blanks=["-"]),
        Column("jenis_pegawai", CellKind.EMPLOYEE_KIND),
        Column("jenis_jabatan", CellKind.POSITION_KIND),
        Column("eselon", CellKind.TEXT, ["ESELON ID"]),
    ),
    _SIASN_UNREAD,
    conventions=SIASN_EXPORT,
)
"""The export of persons of SIASN: 15 of its 67 columns are read; the last three here are for agencies to add."""

PP46_RECAP = RowProfile(
    "rekap_skp_pp46",
    RowsOf.RECORDS,
    (
        _must("nip", CellKind.PERSON_NUMBER),
        _must("nama"),
        Column("tahun", CellKind.YEAR),
        Column("skp", CellKind.NUMBER, ["Nilai SKP"], required=True),
        Column("skp_60", CellKind.NUMBER, header="SKPx60%"),
        Column("orientasi_pelayanan", CellKind.NUMBER, header="Orientasi"),
        *_columns(CellKind.NUMBER, "integritas", "komitmen", "disiplin"),
        Column("kerja_sama", CellKind.NUMBER, header="Kerjasama"),
        Column("kepemimpinan", CellKind.NUMBER, blanks=["-"]),
        Column("jumlah", CellKind.NUMBER, header="Jumlah nilai"),
        Column("rata_rata", CellKind.NUMBER, header="rata-rata"),
        Column("perilaku_40", CellKind.NUMBER, header="NPKx40%"),
        Column("nilai", CellKind.NUMBER, header="Nilai Prestasi Kerja", required=True),
        Column("unit", header="Unit Kerja"),
        Column("induk", header="INDUK"),
    ),
    _PLACES,
)
"""The recapitulation of SKP values under PP 46/2011 as a region prints it; records, for it holds no period."""

YEARS_AND_NUMBERS = RowProfile(
    "tahun_nip",
    RowsOf.RECORDS,
    (_must("tahun", CellKind.YEAR), _must("nip", CellKind.PERSON_NUMBER, "NIP Baru")),
    _PLACES,
)
"""The list of who has a result in which year; records."""

PROFILES: Mapping[RowsOf, RowProfile] = MappingProxyType(
    {
        profile.of: profile
        for profile in (
            *(UNITS, EMPLOYEES, PARTIES, PLANS, REALISATIONS, CONDUCT, DECISIONS, REPORTED_RESULTS, SIASN_PERSONS),
        )
    }
)
"""By what rows are made into, the profile with all columns that there are; records have any."""
