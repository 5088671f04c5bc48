"""What citizens and colleagues say: an open forum, two surveys of citizens, a pulse survey, several raters."""

from __future__ import annotations

from datetime import date

from kinerja import Law, Period, Words
from kinerja.feedback.forum import Forum
from kinerja.feedback.forum_parts import AgreedPoint, ForumKind, ForumPriority, ForumVoice, VoiceKind
from kinerja.feedback.rater_policy import GroupRule, MissingGroup, RaterPolicy
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017, SurveyElement, SurveyScheme
from salatiga_data.office import STAFF, TEAMS, WENING, YEAR

# --- Open forums ------------------------------------------------------------------------------------------------------

BEFORE = Forum(
    "forum-2024",
    ForumKind.FKP,
    "perizinan",
    date(2024, 4, 18),
    "Pelayanan perizinan",
    points=[
        AgreedPoint("k1", "Nomor antrean daring", due=date(2024, 8, 30), done=date(2024, 8, 12)),
        AgreedPoint("k2", "Papan waktu layanan", due=date(2024, 9, 30)),
    ],
)
FORUM = Forum(
    "forum-2025",
    ForumKind.FKP,
    "perizinan",
    date(2025, 3, 12),
    "Diskusi terbuka: apa yang didahulukan dalam pelayanan perizinan?",
    voices=[
        ForumVoice("v1", VoiceKind.KRITIK, "Loket tutup sebelum kami pulang kerja", "jam"),
        ForumVoice("v2", VoiceKind.USULAN, "Syarat ditulis dengan bahasa sehari-hari", "syarat"),
        ForumVoice("v3", VoiceKind.MASUKAN, "Petugas loket sabar menjelaskan", "petugas"),
        ForumVoice("v4", VoiceKind.KRITIK, "Izin selesai lebih lama dari yang dijanjikan", "waktu"),
    ],
    points=[
        AgreedPoint(
            "k1", "Layanan sore dua kali sepekan", due=date(2025, 4, 30), done=date(2025, 4, 22), voices=["v1"]
        ),
        AgreedPoint("k2", "Lembar syarat yang baru", due=date(2025, 6, 30), done=date(2025, 6, 26), voices=["v2"]),
        AgreedPoint("k3", "Papan waktu layanan", due=date(2025, 7, 31), done=date(2025, 9, 4), voices=["v4"]),
        AgreedPoint(
            "k4", "Kabar lewat pesan bila terlambat", due=date(2025, 9, 30), done=date(2025, 9, 29), voices=["v4"]
        ),
        AgreedPoint("k5", "Layanan sore di kelurahan", due=date(2026, 3, 31), voices=["v1"]),
    ],
    priorities=[
        ForumPriority("p1", "Layanan sore", ["Pekerja kehilangan upah sehari untuk satu izin"], voices=["v1"]),
        ForumPriority("p2", "Waktu penyelesaian yang ditepati", ["Usaha menunggu izin untuk buka"], voices=["v4"]),
        ForumPriority("p3", "Syarat yang mudah dibaca", ["Banyak yang datang dua kali"], voices=["v2"]),
    ],
    participants=38,
    reference="BA-03/2025",
)

# --- The survey of citizens -------------------------------------------------------------------------------------------

COLUMNS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
"""The elements as the clerk typed them; they are read by name."""
SERVED, ASKED = 1240, 45


def survey(year: int, told: dict[str, int]) -> Answers:
    """The answers of a year: what people ticked, and how many of them did so."""
    rows = [dict(zip(COLUMNS, ticks, strict=True)) for ticks, people in told.items() for _ in range(people)]
    period = Period.year(year)
    return Answers.of(PERMENPANRB14_2017, rows, unit_id="perizinan", period=period, survey_id=f"SKM-{year}")


SKM_2024 = survey(
    2024,
    {
        "444444444": 4,
        "433433433": 9,
        "332433333": 8,
        "442434443": 5,
        "332423332": 4,
        "433434434": 2,
    },
)
SKM_2025 = survey(
    2025,
    {
        "444444444": 6,
        "433434433": 8,
        "342433343": 5,
        "442444443": 5,
        "332433432": 3,
        "433444434": 3,
        "222422322": 1,
    },
)

# --- The pulse of the employees ---------------------------------------------------------------------------------------

PULSE = SurveyScheme(
    "denyut",
    Words("Survei denyut pegawai", "Pulse survey of employees"),
    [
        SurveyElement(
            "beban", Words("Beban yang tertanggung", "A load one can carry"), ("cukup_waktu", "tidak_tertekan")
        ),
        SurveyElement("pimpinan", Words("Dukungan pimpinan", "Support by the leader"), ("didengar", "dibantu")),
        SurveyElement("harapan", Words("Harapan yang jelas", "Clear expectations")),
    ],
    Law("Perwali Contoh 9/2025")("Pasal 7"),
    highest=5,
)
TICKS = {
    "perizinan": ("33454", "34454", "23344", "43455", "33445", "32344"),
    "pengaduan": ("33444", "43454", "34444", "33345", "44454", "32444"),
    "modal": ("21223", "12213", "22323", "21122"),
}
"""What each answered, without a name; two of the six in the last division did not answer."""
PULSES = {
    unit_id: Answers(PULSE, [list(ticks) for ticks in told], unit_id=unit_id, period=YEAR)
    for unit_id, told in TICKS.items()
}
EMPLOYEES = sum(len(names.split(", ")) for names in STAFF.values())

# --- Several raters ---------------------------------------------------------------------------------------------------

TEN = RaterScale(1, 10)
ASPECTS = ("harmonis", "kolaboratif", "adaptif")
HALF = Period.semester(2025, 2)


def answer(group: str, *values: int, comment: str = "") -> RaterAnswer:
    """What one person answers about three core values."""
    return RaterAnswer(group, dict(zip(ASPECTS, values, strict=True)), comment)


ABOUT_THE_LEADER = RatedPerson(
    WENING,
    HALF,
    TEN,
    [
        answer("pimpinan", 8, 8, 8),
        answer("rekan_kerja", 9, 8, 9, comment="Rapat bersama selalu siap"),
        answer("rekan_kerja", 6, 5, 6),
        answer("bawahan", 9, 9, 9, comment="Mendengar lebih dulu"),
        answer("bawahan", 8, 8, 9),
        answer("bawahan", 4, 3, 5, comment="Penilaiannya terasa keras"),
        answer("bawahan", 8, 9, 8),
        answer("bawahan", 3, 3, 4),
        answer("bawahan", 9, 8, 9),
        answer("lainnya", 8, 8, 7),
        answer("lainnya", 9, 9, 9),
        answer("diri_sendiri", 9, 9, 9),
    ],
    invited={"rekan_kerja": 2, "bawahan": 6, "lainnya": 5},
)
OWN_NUMBER = RaterPolicy(
    [GroupRule("pimpinan", 50), GroupRule("rekan_kerja", 20), GroupRule("bawahan", 30)],
    MissingGroup.RENORMALISASI,
    basis=Law("Perwali Contoh 9/2025")("Pasal 12"),
)
BY_PEERS = [
    RatedPerson(id, HALF, TEN, [RaterAnswer("rekan_kerja", value) for value in values])
    for id, values in zip(
        TEAMS[WENING], ((9, 8, 7, 9), (6, 8, 5, 7), (8, 6, 8, 9), (7, 8, 6, 8), (5, 7, 6, 8), (8, 9, 7, 6)), strict=True
    )
]
"""What four peers each answered about the six people of one division."""
