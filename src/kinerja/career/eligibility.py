"""National rules of steps in a career, as data: posts, succession group, rank outside functional posts, periodic rise.

Ask with :func:`~kinerja.career.career_rules.eligible`.  No rule is taken by itself: who asks names it.  PP 17/2020
amends PP 11/2017 and could not be read, so each rule of PP 11/2017 says so.
"""

from __future__ import annotations

from datetime import date

from ..base.law import Assurance
from ..base.laws import PERBKN_2_2025, PERMENPANRB_20_2025, PP_7_1977, PP_11_2017, PP_53_2010, PP_99_2000
from ..base.words import Words
from ..evaluation.recommendation import FollowUp
from ..people.party import EmployeeKind
from .career_rules import CareerRule
from .held_asks import BoxAsk, HoursAsk, SanctionAsk
from .penalties import MEANWHILE_BASIS, FormerPenalty
from .performance_ask import AskManner, PerformanceAsk
from .requirements import CareerMatter, RequirementKind
from .step_asks import KindAsk, StatementAsk, TimeAsk

__all__ = [
    "ADMINISTRATOR",
    "GAJI_BERKALA_PNS",
    "GAJI_ISTIMEWA_PNS",
    "KELOMPOK_SUKSESI",
    "KELOMPOK_SUKSESI_INSTANSI",
    "KELOMPOK_SUKSESI_NASIONAL",
    "PANGKAT_PILIHAN_STRUKTURAL",
    "PANGKAT_REGULER",
    "PELAKSANA",
    "PENGAWAS",
]

_UNREAD = "PP 17/2020 amends PP 11/2017 and could not be read."
_SINCE_PP_11 = date(2017, 4, 7)
_PNS = (EmployeeKind.PNS,)


# Administrative posts ----------------------------------------------------------------------------------------------

_FIT = PP_11_2017("Pasal 54 ayat (1)", note=_UNREAD)
_SUPERVISORY = PP_11_2017("Pasal 54 ayat (3)", note=_UNREAD)
_STAFF = PP_11_2017("Pasal 54 ayat (4)", note=_UNREAD)
_BY_TEAM = Words(
    "Tim penilai kinerja mengevaluasinya terhadap standar kompetensi.", "The team evaluates it on the standard."
)
_PROMOTION = FollowUp(
    Words(
        "PPK memutuskan setelah pertimbangan tim penilai kinerja; anggota kelompok rencana suksesi didahulukan.",
        "The PPK decides after hearing the team; who is in the succession group goes first.",
    ),
    PP_11_2017("Pasal 200", note=_UNREAD),
)
_CADRE = FollowUp(
    Words(
        "Dikecualikan: PNS yang lulus sekolah kader dengan predikat sangat memuaskan.",
        "Not asked of a PNS who passed the cadre school with distinction (sangat memuaskan).",
    ),
    PP_11_2017("Pasal 54 ayat (2)", note=_UNREAD),
)
_REMOTE = FollowUp(
    Words(
        "Pendidikan dikecualikan bagi PNS yang berasal dari daerah tertinggal, perbatasan, atau terpencil dan diangkat "
        "dalam jabatan administrator di daerah seperti itu; wajib dipenuhi dalam 5 tahun sejak diangkat.",
        "Education is not asked of a PNS who comes from a backward, border or remote region and becomes administrator "
        "in one; it has to follow within 5 years of the appointment.",
    ),
    PP_11_2017("Pasal 54 ayat (5) dan (6)", note=_UNREAD),
)

ADMINISTRATOR: CareerRule = CareerRule(
    "administrator",
    Words("Pengangkatan dalam jabatan administrator", "Appointment as administrator"),
    CareerMatter.JABATAN_ADMINISTRASI,
    [
        KindAsk(_PNS, _FIT),
        StatementAsk(
            RequirementKind.PENDIDIKAN,
            _FIT,
            about=Words("Paling rendah sarjana atau diploma IV.", "At least a bachelor's degree or diploma IV."),
        ),
        StatementAsk(RequirementKind.INTEGRITAS, _FIT),
        TimeAsk(
            RequirementKind.PENGALAMAN,
            3,
            _FIT,
            about=Words(
                "Dalam jabatan pengawas, atau jabatan fungsional setingkat di bidangnya.",
                "As pengawas, or in a functional position of that level in the field.",
            ),
        ),
        PerformanceAsk("baik", 2, _FIT, AskManner.SETIAP_UNSUR),
        StatementAsk(RequirementKind.KOMPETENSI, _FIT, about=_BY_TEAM),
        StatementAsk(RequirementKind.KESEHATAN, _FIT),
    ],
    since=_SINCE_PP_11,
    when_met=[_PROMOTION],
    exceptions=[_CADRE, _REMOTE],
)
"""What is asked of an administrator (PP 11/2017, art. 54(1))."""

PENGAWAS: CareerRule = CareerRule(
    "pengawas",
    Words("Pengangkatan dalam jabatan pengawas", "Appointment as pengawas"),
    CareerMatter.JABATAN_ADMINISTRASI,
    [
        KindAsk(_PNS, _SUPERVISORY),
        StatementAsk(
            RequirementKind.PENDIDIKAN,
            _SUPERVISORY,
            about=Words("Paling rendah diploma III atau yang setara.", "At least diploma III or the like."),
        ),
        StatementAsk(RequirementKind.INTEGRITAS, _SUPERVISORY),
        TimeAsk(
            RequirementKind.PENGALAMAN,
            4,
            _SUPERVISORY,
            about=Words(
                "Dalam jabatan pelaksana, atau jabatan fungsional setingkat di bidangnya.",
                "As pelaksana, or in a functional position of that level in the field.",
            ),
        ),
        PerformanceAsk("baik", 2, _SUPERVISORY, AskManner.SETIAP_UNSUR),
        StatementAsk(RequirementKind.KOMPETENSI, _SUPERVISORY, about=_BY_TEAM),
        StatementAsk(RequirementKind.KESEHATAN, _SUPERVISORY),
    ],
    since=_SINCE_PP_11,
    when_met=[_PROMOTION],
)
"""What is asked of a pengawas (PP 11/2017, art. 54(3))."""

PELAKSANA: CareerRule = CareerRule(
    "pelaksana",
    Words("Pengangkatan dalam jabatan pelaksana", "Appointment as pelaksana"),
    CareerMatter.JABATAN_ADMINISTRASI,
    [
        KindAsk(_PNS, _STAFF),
        StatementAsk(
            RequirementKind.PENDIDIKAN,
            _STAFF,
            about=Words(
                "Paling rendah sekolah lanjutan tingkat atas atau yang setara.", "At least upper secondary school."
            ),
        ),
        StatementAsk(
            RequirementKind.PENGEMBANGAN,
            _STAFF,
            about=Words(
                "Lulus pelatihan bidang tugas dan/atau pelatihan terintegrasi.", "Training for the tasks was passed."
            ),
        ),
        StatementAsk(RequirementKind.INTEGRITAS, _STAFF),
        StatementAsk(RequirementKind.KOMPETENSI, _STAFF),
        StatementAsk(RequirementKind.KESEHATAN, _STAFF),
    ],
    since=_SINCE_PP_11,
)
"""What is asked of a pelaksana: no result of earlier years (PP 11/2017, art. 54(4))."""


# Succession --------------------------------------------------------------------------------------------------------

_GROUP = PP_11_2017("Pasal 199 ayat (2)", note=_UNREAD)
_DUTY = PP_11_2017(
    "Pasal 199 ayat (2) huruf b dan Pasal 203 ayat (4)",
    assurance=Assurance.ASSUMPTION,
    note=f"It names the duty, and of which years nothing; the last one is ours to read.  {_UNREAD}",
)
_OF_THE_GROUP = (
    StatementAsk(
        RequirementKind.KOMPETENSI,
        _GROUP,
        about=Words("Sesuai dengan klasifikasi jabatan.", "As the class of positions asks."),
    ),
    HoursAsk(1, _DUTY),
    PerformanceAsk("baik", 2, _GROUP),
)
_BOXES = PERMENPANRB_20_2025(
    "Pasal 8C", note="Read in an extraction of its text; the conditions of PP 11/2017, Pasal 199, are asked beside."
)
_SET_YEARLY = FollowUp(
    Words(
        "PPK menetapkan kelompok rencana suksesi setiap tahun; masuk atau tidaknya tetap diputuskan PPK.",
        "The PPK sets the succession group every year; who is in it stays the PPK's decision.",
    ),
    PP_11_2017("Pasal 199 ayat (1)", note=_UNREAD),
)

KELOMPOK_SUKSESI: CareerRule = CareerRule(
    "kelompok_suksesi",
    Words("Kelompok rencana suksesi, tanpa kotak talenta", "Succession group, without the talent box"),
    CareerMatter.KELOMPOK_SUKSESI,
    [KindAsk(_PNS, _GROUP), *_OF_THE_GROUP],
    since=_SINCE_PP_11,
    when_met=[_SET_YEARLY],
)
"""Who may be in the succession group (PP 11/2017, art. 199(2))."""

KELOMPOK_SUKSESI_INSTANSI: CareerRule = CareerRule(
    "kelompok_suksesi_instansi",
    Words("Kelompok rencana suksesi instansi", "Succession group of the agency"),
    CareerMatter.KELOMPOK_SUKSESI,
    [*_OF_THE_GROUP, BoxAsk((7, 8, 9), _BOXES)],
    since=date(2025, 12, 31),
    when_met=[_SET_YEARLY],
)
"""The same since PermenPANRB 20/2025, art. 8C: boxes 7, 8 and 9; open to CPNS and PPPK as well (art. 16)."""

KELOMPOK_SUKSESI_NASIONAL: CareerRule = CareerRule(
    "kelompok_suksesi_nasional",
    Words("Kelompok rencana suksesi nasional", "National succession group"),
    CareerMatter.KELOMPOK_SUKSESI,
    [*_OF_THE_GROUP, BoxAsk((9,), _BOXES)],
    since=date(2025, 12, 31),
)
"""The national one: box 9 alone (PermenPANRB 20/2025, art. 8C)."""


# Rank outside functional posts -------------------------------------------------------------------------------------

_RANK_NOTE = (
    "Read with the amendments of PP 12/2002.  PP 11/2017, Pasal 362, withdraws it and Pasal 352 keeps the ranks; "
    "Peraturan BKN 2/2025, which could not be read, is reported to ask for the same."
)
_REGULAR = PP_99_2000("Pasal 7", note=_RANK_NOTE)
_STRUCTURAL = PP_99_2000("Pasal 12", note=_RANK_NOTE)
_NOT_DELAYED = SanctionAsk(
    PP_53_2010(
        "Pasal 7 ayat (3) huruf b dan huruf c",
        note=f"{MEANWHILE_BASIS.note}  That no rank follows while one is lowered is our reading, as SE Kepala BKN "
        "9/2024, letter f, has it for functional positions.",
    ),
    penalties=(FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN),
)
_SERVICE_TEST = FollowUp(
    Words(
        "Dari II/d ke III/a dan dari III/d ke IV/a: lulus ujian dinas, kecuali ijazahnya membebaskan.",
        "From II/d to III/a and from III/d to IV/a: pass the service examination, unless a degree exempts.",
    ),
    PP_99_2000("Pasal 30 dan Pasal 32", note=_RANK_NOTE),
)

PANGKAT_REGULER: CareerRule = CareerRule(
    "pangkat_reguler",
    Words("Kenaikan pangkat reguler", "Regular promotion in rank"),
    CareerMatter.KENAIKAN_PANGKAT,
    [
        KindAsk(_PNS, _REGULAR),
        StatementAsk(
            RequirementKind.JABATAN,
            PERBKN_2_2025("kenaikan pangkat reguler", assurance=Assurance.SECONDARY, note="Read in reports about it."),
            about=Words(
                "Tidak menduduki jabatan struktural atau fungsional.", "Holds no structural or functional position."
            ),
        ),
        TimeAsk(RequirementKind.MASA_PANGKAT, 4, _REGULAR),
        PerformanceAsk("baik", 2, _REGULAR, AskManner.SETIAP_UNSUR),
        StatementAsk(
            RequirementKind.PENDIDIKAN,
            PP_99_2000("Pasal 8", note=_RANK_NOTE),
            about=Words(
                "Tidak melampaui pangkat tertinggi menurut ijazah.", "Not beyond the highest rank of the degree."
            ),
        ),
        _NOT_DELAYED,
    ],
    since=date(2025, 5, 20),
    when_met=[_SERVICE_TEST],
)
"""Regular promotion in rank, of who holds no structural or functional position.

The rank of the superior is no limit any more since Peraturan BKN 2/2025 (read in reports about it).  Of penalties
the one that delays promotion, a lowered rank and a dismissal stand in the way; any other one that is being served
leaves it open.
"""

PANGKAT_PILIHAN_STRUKTURAL: CareerRule = CareerRule(
    "pangkat_pilihan_struktural",
    Words("Kenaikan pangkat pilihan, jabatan struktural", "Selective promotion in rank, structural position"),
    CareerMatter.KENAIKAN_PANGKAT,
    [
        KindAsk(_PNS, _STRUCTURAL),
        StatementAsk(
            RequirementKind.PANGKAT,
            _STRUCTURAL,
            about=Words(
                "Satu tingkat di bawah pangkat terendah jabatannya.", "One step below the lowest rank of the position."
            ),
        ),
        TimeAsk(RequirementKind.MASA_PANGKAT, 1, _STRUCTURAL),
        TimeAsk(RequirementKind.MASA_JABATAN, 1, _STRUCTURAL),
        PerformanceAsk("baik", 2, _STRUCTURAL, AskManner.SETIAP_UNSUR),
        _NOT_DELAYED,
    ],
    when_met=[_SERVICE_TEST],
)
"""Promotion of who holds a structural position with a rank one step too low for it (PP 99/2000, art. 12)."""


# Periodic rise -----------------------------------------------------------------------------------------------------

_RISE = PP_7_1977(
    "Pasal 11 huruf b",
    note="It speaks of the average value in the list of appraisal of its time; that of the last year is ours to read.",
)
_NO_RISE = FormerPenalty.PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN

GAJI_BERKALA_PNS: CareerRule = CareerRule(
    "gaji_berkala_pns",
    Words("Kenaikan gaji berkala PNS", "Periodic rise in pay of PNS"),
    CareerMatter.KENAIKAN_GAJI_BERKALA,
    [
        KindAsk((EmployeeKind.PNS, EmployeeKind.CPNS), PP_7_1977("Pasal 11 dan penjelasan umum")),
        TimeAsk(
            RequirementKind.MASA_GAJI_BERKALA,
            2,
            PP_7_1977(
                "Pasal 11 huruf a",
                assurance=Assurance.SECONDARY,
                note="The article leaves the time to the table of pay; every 2 years is read in systems.",
            ),
        ),
        PerformanceAsk("cukup", 1, _RISE),
        SanctionAsk(_NO_RISE.basis, penalties=(_NO_RISE,)),
    ],
    when_met=[
        FollowUp(
            Words(
                "Kepala satuan organisasi memberitahukannya 2 bulan sebelum berlaku.",
                "The head of the unit announces it 2 months before it takes effect.",
            ),
            PP_7_1977("Pasal 12"),
        )
    ],
    when_not=[
        FollowUp(
            Words(
                "Bila penilaiannya belum cukup, ditunda paling lama 1 tahun setiap kali; penundaan bukan hukuman "
                "disiplin dan dihitung penuh untuk kenaikan berikutnya.",
                "Where the appraisal is not enough it is put off, each time by at most 1 year; this is no penalty, and "
                "the time counts in full for the next rise.",
            ),
            PP_7_1977("Pasal 13 dan penjelasannya"),
        )
    ],
)
"""The periodic rise of PNS and CPNS (PP 7/1977, art. 11 to 13).

Time counts from the last rise, or from the appointment where there was none.  Only the caller knows which: ``since`` of
the candidate says it, by ``RequirementKind.MASA_GAJI_BERKALA``, and without it the ask is open.
It asks for Cukup.  PermenPANRB 6/2022 has no Cukup; a year of Butuh Perbaikan stays open until an agency says how it
reads it (``reads_as`` of a :class:`~kinerja.career.performance_ask.PerformanceAsk`).
"""

_EXEMPLARY = PP_7_1977("Pasal 14")

GAJI_ISTIMEWA_PNS: CareerRule = CareerRule(
    "gaji_istimewa_pns",
    Words("Kenaikan gaji istimewa PNS", "Special rise in pay of PNS"),
    CareerMatter.KENAIKAN_GAJI_ISTIMEWA,
    [
        KindAsk(_PNS, _EXEMPLARY),
        PerformanceAsk(
            "sangat_baik",
            1,
            PP_7_1977(
                "Pasal 14 ayat (1)",
                assurance=Assurance.ASSUMPTION,
                note="It says amat baik, the best value of its time; read as Sangat Baik of the last year.",
            ),
        ),
        StatementAsk(RequirementKind.TELADAN, _EXEMPLARY),
    ],
    when_met=[
        FollowUp(
            Words(
                "Menteri atau pimpinan lembaga dapat memajukan kenaikan gaji berkala dalam pangkat yang sama.",
                "The minister or head of the agency may bring the periodic rises forward within the rank.",
            ),
            _EXEMPLARY,
        )
    ],
)
"""The special rise of PNS who are an example to others (PP 7/1977, art. 14)."""
