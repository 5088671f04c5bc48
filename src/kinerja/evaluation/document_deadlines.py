"""The deadlines of the evaluation document, from its signature to the decision on an objection, regime by regime.

Each stands for itself: none may be derived from another.  Under PermenPANRB 6/2022 an objection in time may well be
decided after the report was due (14 and 14 and 7 working days are more than 30).  PermenPANRB 6/2022 counts working
days, PP 30/2019 and PP 46/2011 days; where a law asks for something and names no day, that is said and nothing is
made up.
"""

from __future__ import annotations

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011
from ..base.words import Words
from ..plans.deadlines import CalendarDays, Deadline, EndOfMonth, SameDay, Since, Untimed, WorkingDays
from ..plans.history import Capacity

__all__ = [
    "DECIDED",
    "DECISION_REPORTED",
    "HANDED_OVER",
    "HANDED_OVER_BY_SUPERIOR",
    "OBJECTED",
    "PP30_DECIDED",
    "PP30_HANDED_OVER",
    "PP30_OBJECTED",
    "PP30_REPORTED",
    "PP30_RETURNED",
    "PP30_SIGNED",
    "PP30_SIGNED_BY_SUPERIOR",
    "PP46_DECIDED",
    "PP46_ENDORSED",
    "PP46_FORWARDED",
    "PP46_HANDED_OVER",
    "PP46_OBJECTED",
    "PP46_RETURNED",
    "PP46_SIGNED",
    "PP46_SIGNED_BY_SUPERIOR",
    "REPORTED",
    "REPORTED_BY_SUPERIOR",
    "RETURNED",
    "RETURNED_TO_SUPERIOR",
    "SIGNED",
    "SIGNED_BY_SUPERIOR",
]

_SIGNED = Words(
    "evaluasi dilakukan dan dokumennya ditandatangani Pejabat Penilai Kinerja", "evaluated and signed by the appraiser"
)
_HANDED_OVER = Words("dokumen evaluasi disampaikan kepada Pegawai", "document handed to the employee")
_RETURNED = Words("dokumen evaluasi ditandatangani dan dikembalikan", "document signed and returned")
_REPORTED = Words("dokumen evaluasi dilaporkan kepada PyB", "document reported to the PyB")
_OBJECTED = Words(
    "keberatan diajukan kepada atasan Pejabat Penilai Kinerja", "objection raised with the appraiser's superior"
)
_DECIDED = Words("keputusan atas keberatan ditetapkan", "objection decided")

# --- PermenPANRB 6/2022 ----------------------------------------------------------------------------------------------

SIGNED = Deadline(
    "ditandatangani",
    _SIGNED,
    SameDay(),
    Since.EVALUASI_BERAKHIR,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 90, angka 11; hlm. 115, A angka 8"),
)
"""Form D.1.1, within the time for evaluation; after it the superior evaluates and signs."""
HANDED_OVER = Deadline(
    "disampaikan",
    _HANDED_OVER,
    WorkingDays(14),
    Since.DITANDATANGANI,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 114, A angka 5"),
)
"""Form D.1.1 to the employee."""
RETURNED = Deadline(
    "dikembalikan",
    _RETURNED,
    WorkingDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 114, A angka 6"),
)
"""Form D.1.1 back to the appraiser."""
REPORTED = Deadline(
    "dilaporkan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 115, A angka 7"),
)
"""Form D.1.1 upwards."""
SIGNED_BY_SUPERIOR = Deadline(
    "ditandatangani_atasan",
    Words(
        "dokumen evaluasi ditandatangani atasan karena Pejabat Penilai Kinerja tidak mengevaluasi atau menandatangani",
        "document signed by the superior because the appraiser did not evaluate or sign",
    ),
    WorkingDays(14),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 115-116, A angka 8"),
)
"""Form D.1.2, in the place of the appraiser."""
HANDED_OVER_BY_SUPERIOR = Deadline(
    "disampaikan_atasan",
    _HANDED_OVER,
    WorkingDays(7),
    Since.DITANDATANGANI,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 116, A angka 9"),
)
"""Form D.1.2 to the employee."""
RETURNED_TO_SUPERIOR = Deadline(
    "dikembalikan_ke_atasan",
    _RETURNED,
    WorkingDays(7),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 116, A angka 10"),
)
"""Form D.1.2 back to the superior."""
REPORTED_BY_SUPERIOR = Deadline(
    "dilaporkan_atasan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, A angka 11"),
)
"""Form D.1.2 upwards."""
OBJECTED = Deadline(
    "keberatan_diajukan",
    _OBJECTED,
    WorkingDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 2"),
)
"""The objection of the employee."""
DECIDED = Deadline(
    "keberatan_diputuskan",
    _DECIDED,
    WorkingDays(7),
    Since.KEBERATAN_DITERIMA,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 6"),
)
"""The decision on it."""
DECISION_REPORTED = Deadline(
    "keputusan_dilaporkan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 119, B angka 8"),
)
"""Form D.1.3 upwards, when the decision changed the evaluation."""


# --- PP 30/2019 -----------------------------------------------------------------------------------------------------

PP30_SIGNED = Deadline(
    "ditandatangani",
    _SIGNED,
    Untimed(
        Words(
            "Penilaian dilakukan sampai akhir Januari (Pasal 42); hari penandatanganan tidak ditentukan.",
            "The appraisal ends with January (art. 42); no day is named for the signature.",
        )
    ),
    Since.EVALUASI_BERAKHIR,
    Capacity.PENILAI,
    PP_30_2019("Pasal 49 ayat (1)"),
)
"""The appraiser signs."""
PP30_HANDED_OVER = Deadline(
    "disampaikan",
    _HANDED_OVER,
    CalendarDays(14),
    Since.DITANDATANGANI,
    Capacity.PENILAI,
    PP_30_2019("Pasal 49 ayat (2)"),
)
"""To the employee, in person."""
PP30_RETURNED = Deadline(
    "dikembalikan", _RETURNED, CalendarDays(14), Since.DITERIMA, Capacity.PEGAWAI, PP_30_2019("Pasal 49 ayat (3)")
)
"""Signed, back to the appraiser."""
PP30_SIGNED_BY_SUPERIOR = Deadline(
    "ditandatangani_atasan",
    Words(
        "dokumen ditetapkan dan ditandatangani atasan karena PNS atau Pejabat Penilai Kinerja tidak menandatangani",
        "document set and signed by the superior because the employee or the appraiser did not sign",
    ),
    WorkingDays(7),
    Since.BATAS_PENGEMBALIAN,
    Capacity.ATASAN_PENILAI,
    PP_30_2019(
        "Pasal 50",
        assurance=Assurance.ASSUMPTION,
        note=(
            "The article says within 7 working days once the 14 days of art. 49 have passed, and names no day to count "
            "from; counted from the last of the 14 days in which the employee has to return the document.  Where it "
            "was never handed over there is no such day."
        ),
    ),
)
"""In the place of who did not sign."""
PP30_REPORTED = Deadline(
    "dilaporkan",
    Words("dokumen dilaporkan kepada Tim Penilai Kinerja dan PyB", "document reported to the appraisal team and PyB"),
    EndOfMonth(2, years_later=1),
    Since.TAHUN_KINERJA,
    Capacity.PENILAI,
    PP_30_2019("Pasal 51 ayat (1)"),
)
"""By the end of February."""
PP30_OBJECTED = Deadline(
    "keberatan_diajukan",
    _OBJECTED,
    CalendarDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PP_30_2019("Pasal 59 ayat (1)", note="The article ends with 'sejak diterima'; what is received is the result."),
)
"""The objection of the employee."""
PP30_DECIDED = Deadline(
    "keberatan_diputuskan",
    _DECIDED,
    Untimed(
        Words(
            "Pasal 59 tidak menentukan kapan keberatan harus diputuskan.",
            "Art. 59 does not say by when an objection is to be decided.",
        )
    ),
    Since.KEBERATAN_DITERIMA,
    Capacity.ATASAN_PENILAI,
    PP_30_2019("Pasal 59 ayat (4)"),
)
"""The decision on it, which is final."""


# --- PP 46/2011 -----------------------------------------------------------------------------------------------------

PP46_SIGNED = Deadline(
    "ditandatangani",
    Words("penilaian dilakukan dan ditandatangani pejabat penilai", "appraised and signed by the appraiser"),
    Untimed(
        Words(
            "Penilaian dilakukan sampai akhir Januari (Pasal 16); hari penandatanganan tidak ditentukan.",
            "The appraisal ends with January (art. 16); no day is named for the signature.",
        )
    ),
    Since.EVALUASI_BERAKHIR,
    Capacity.PENILAI,
    PP_46_2011("Pasal 21 ayat (1)"),
)
"""The appraiser signs."""
PP46_HANDED_OVER = Deadline(
    "disampaikan",
    _HANDED_OVER,
    Untimed(
        Words(
            "Pasal 21 ayat (1): diberikan secara langsung; harinya tidak ditentukan.",
            "Art. 21(1): given in person; no day is named.",
        )
    ),
    Since.DITANDATANGANI,
    Capacity.PENILAI,
    PP_46_2011("Pasal 21 ayat (1)"),
)
"""To the employee, in person."""
PP46_RETURNED = Deadline(
    "dikembalikan", _RETURNED, CalendarDays(14), Since.DITERIMA, Capacity.PEGAWAI, PP_46_2011("Pasal 21 ayat (2)")
)
"""Signed, back to the appraiser."""
PP46_SIGNED_BY_SUPERIOR = Deadline(
    "ditandatangani_atasan",
    Words(
        "hasil penilaian ditetapkan atasan karena PNS atau pejabat penilai tidak menandatangani",
        "result set by the superior because the employee or the appraiser did not sign",
    ),
    Untimed(
        Words(
            "Pasal 22 tidak menentukan dalam waktu berapa lama atasan menetapkannya.",
            "Art. 22 does not say within which time the superior sets it.",
        )
    ),
    Since.BATAS_PENGEMBALIAN,
    Capacity.ATASAN_PENILAI,
    PP_46_2011("Pasal 22"),
)
"""In the place of who did not sign."""
PP46_FORWARDED = Deadline(
    "diserahkan_kepada_atasan",
    Words("hasil penilaian diserahkan kepada atasan pejabat penilai", "result handed to the appraiser's superior"),
    CalendarDays(14),
    Since.DIKEMBALIKAN,
    Capacity.PENILAI,
    PP_46_2011(
        "Pasal 23 ayat (1)",
        assurance=Assurance.ASSUMPTION,
        note=(
            "The article counts from the receipt ('diterimanya') and does not say whose; read as the appraiser's, when "
            "the employee returns it.  It goes up with an objection or without (elucidation)."
        ),
    ),
)
"""Upwards, objected to or not."""
PP46_ENDORSED = Deadline(
    "disahkan",
    Words("hasil penilaian disahkan atasan pejabat penilai", "result endorsed by the appraiser's superior"),
    Untimed(
        Words(
            "Pasal 23 ayat (2): hasil berlaku sesudah disahkan; harinya tidak ditentukan.",
            "Art. 23(2): the result takes effect once endorsed; no day is named.",
        )
    ),
    Since.DIKEMBALIKAN,
    Capacity.ATASAN_PENILAI,
    PP_46_2011("Pasal 23 ayat (2)"),
)
"""The result takes effect."""
PP46_OBJECTED = Deadline(
    "keberatan_diajukan",
    _OBJECTED,
    CalendarDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PP_46_2011("Pasal 25 ayat (1) dan penjelasannya"),
)
"""The objection of the employee; a later one is not considered."""
PP46_DECIDED = Deadline(
    "keberatan_diputuskan",
    _DECIDED,
    Untimed(
        Words(
            "Pasal 25 tidak menentukan kapan keberatan harus diputuskan.",
            "Art. 25 does not say by when an objection is to be decided.",
        )
    ),
    Since.KEBERATAN_DITERIMA,
    Capacity.ATASAN_PENILAI,
    PP_46_2011("Pasal 25 ayat (4)"),
)
"""The decision on it, which is final."""
