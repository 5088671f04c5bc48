"""What the law does not say about who evaluates, each as the answer that nothing follows, with what would decide it."""

from __future__ import annotations

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..people.situation import Exempted
from .grounds import LEAVER_BASIS, WHOLE_LEAVE_BASIS, annex

__all__ = [
    "AFTER_PLT",
    "APPRAISER_LEFT",
    "APPRAISER_MOVED",
    "LEADS_NO_UNIT",
    "LEAST_DAYS_BASIS",
    "LEAVE_NOT_EVALUATED",
    "LEFT",
    "MOVED_LATER",
    "NOBODY_ABOVE",
    "NOT_DELEGATED",
    "NOT_EVALUATED",
    "NO_PLACE",
    "ON_LEAVE",
    "SEVERAL_MOVES",
    "TOO_LOW",
    "TWO_HEADS",
    "TWO_PLT",
]

LEAST_DAYS_BASIS = PERMENPANRB_6_2022(
    "Lampiran Bab IV",
    assurance=Assurance.ASSUMPTION,
    note="The text names no least time in service; the minimum is the agency's own rule.",
)
"""Why a minimum of days rests on a rule of the agency's own."""

NO_PLACE = Undetermined(
    Words("Pegawai tidak menduduki jabatan pada periode ini.", "The employee holds no position in the period."),
    annex("89", "2"),
)
"""Who holds nothing in the period."""
LEFT = Undetermined(
    Words(
        "Pegawai tidak lagi menduduki jabatan; peraturan tidak mengatur evaluasi bagi yang pensiun, meninggal, atau "
        "keluar. Tetapkan EvaluatorPolicy.leavers.",
        "The employee holds no position any more; nothing is said of who retires, dies or leaves. Decide "
        "EvaluatorPolicy.leavers.",
    ),
    LEAVER_BASIS,
)
"""Who retired, died or left."""
NOT_EVALUATED = Exempted(
    Words(
        "Pegawai tidak lagi bekerja; menurut aturan instansi tidak dievaluasi.",
        "The employee has left, and by the agency's own rule is not evaluated.",
    ),
    LEAVER_BASIS,
)
"""Who left, where the agency evaluates nobody who did."""
ON_LEAVE = Undetermined(
    Words(
        "Pegawai cuti sepanjang periode ini; yang diatur hanya SKP-nya, bukan evaluasinya. Tetapkan "
        "EvaluatorPolicy.whole_leave.",
        "The employee was on leave all through the period; only the plan is spoken of then, and not the evaluation. "
        "Decide EvaluatorPolicy.whole_leave.",
    ),
    WHOLE_LEAVE_BASIS,
)
"""Leave all through a periodic period."""
LEAVE_NOT_EVALUATED = Exempted(
    Words(
        "Pegawai cuti sepanjang periode ini; menurut aturan instansi tidak dievaluasi.",
        "The employee was on leave all through the period, and by the agency's own rule is not evaluated.",
    ),
    WHOLE_LEAVE_BASIS,
)
"""Leave all through a periodic period, where the agency evaluates nobody then."""
TWO_PLT = Undetermined(
    Words(
        "Pegawai menjadi Plt. pada lebih dari satu unit; peraturan hanya mengatur satu penugasan. Tetapkan garis "
        "pelaporan.",
        "The employee acts as Plt. in several units; the rule speaks of one assignment. Give a line.",
    ),
    annex("89", "5"),
)
"""Plt. in two units at once."""
AFTER_PLT = Undetermined(
    Words(
        "Penugasan Plt. berakhir; kewenangan dapat disesuaikan dengan kedudukan definitif. Tetapkan "
        "EvaluatorPolicy.after_plt.",
        "The assignment as Plt. ended; the authority may go back to the definitive place. Decide "
        "EvaluatorPolicy.after_plt.",
    ),
    annex("89", "6"),
)
"""The period in which an assignment as Plt. ended."""
MOVED_LATER = Undetermined(
    Words(
        "Pegawai berpindah setelah periode berakhir, dalam masa evaluasi; tidak diatur siapa yang mengevaluasi. "
        "Tetapkan EvaluatorPolicy.moved_after_period.",
        "The employee moved after the period had ended, within the window; it is not said who evaluates. Decide "
        "EvaluatorPolicy.moved_after_period.",
    ),
    annex("91", "13"),
)
"""A move after the end of the period."""
SEVERAL_MOVES = Undetermined(
    Words(
        "Pegawai berpindah lebih dari sekali dalam satu periode; peraturan hanya mengatur satu perpindahan. Tetapkan "
        "EvaluatorPolicy.several_moves.",
        "The employee moved more than once within the period; the rule speaks of one move. Decide "
        "EvaluatorPolicy.several_moves.",
    ),
    annex("91", "13 huruf a"),
)
"""More than one move in a short period."""
APPRAISER_MOVED = Undetermined(
    Words(
        "Pejabat Penilai Kinerja berpindah dalam masa evaluasi tahunan; peraturan hanya mengatur evaluasi periodik. "
        "Tetapkan "
        "EvaluatorPolicy.appraiser_moved.",
        "The appraiser moved within the window of the annual evaluation; the rule speaks of periodic ones. Decide "
        "EvaluatorPolicy.appraiser_moved.",
    ),
    annex("91", "14"),
)
"""An appraiser who moves while the annual evaluation is carried out."""
APPRAISER_LEFT = Undetermined(
    Words(
        "Jabatan Pejabat Penilai Kinerja berakhir dalam masa evaluasi dan jabatan berikutnya tidak diketahui: bila "
        "pindah ia tetap "
        "mengevaluasi, bila pensiun, meninggal, atau keluar tidak. Masukkan jabatan barunya, juga di instansi lain, "
        "atau tetapkan EvaluatorPolicy.appraiser_left.",
        "The post of the appraiser ended within the window, and no later one is known: who moved still evaluates, who "
        "retired, died or left does not. Enter the new post, also one in another agency, or decide "
        "EvaluatorPolicy.appraiser_left.",
    ),
    annex("91-92", "14 huruf b"),
)
"""An appraiser whose post ended within the window, to whatever end."""
TWO_HEADS = Undetermined(
    Words(
        "Unit dipimpin lebih dari satu orang pada hari yang sama. Akhiri salah satu jabatan, atau tetapkan garis "
        "pelaporan.",
        "Several people lead the unit on the same day. End one of the appointments, or give a line.",
    ),
    annex("89", "2"),
)
"""A unit that several people lead."""
NOT_DELEGATED = Undetermined(
    Words(
        "Unit dipimpin pejabat fungsional, dan tidak diketahui apakah kewenangan didelegasikan kepadanya. Tetapkan "
        "delegasi pada garis pelaporan, atau EvaluatorPolicy.functional_heads.",
        "The unit is headed by a functional official, and it is not known whether the authority was delegated to him. "
        "Give a line with a delegation, or EvaluatorPolicy.functional_heads.",
    ),
    annex("89", "7"),
)
"""A functional official who heads a unit, without a known delegation."""
LEADS_NO_UNIT = Undetermined(
    Words(
        "Pejabat fungsional yang tidak memimpin unit kerja tidak dapat menjadi Pejabat Penilai Kinerja. Perbaiki "
        "garis pelaporan.",
        "A functional official who heads no unit cannot be the appraiser. Correct the line.",
    ),
    annex("89", "7"),
)
"""A functional official who heads no unit."""
TOO_LOW = Undetermined(
    Words(
        "Pejabat Penilai Kinerja paling rendah pejabat pengawas, kecuali dengan delegasi. Tetapkan delegasi, atau "
        "perbaiki jabatan.",
        "The appraiser is at least a pejabat pengawas, unless by delegation. Give the delegation, or correct the "
        "position.",
    ),
    PERMENPANRB_6_2022("Pasal 1 angka 9"),
)
"""A superior below pejabat pengawas."""
NOBODY_ABOVE = Undetermined(
    Words(
        "Tidak ada atasan yang terdaftar. Tambahkan pejabat di atasnya, misalnya kepala daerah, pada daftar.",
        "Nobody who stands above is on the roster. Add the official above, such as the head of the region.",
    ),
    annex("89", "2"),
)
"""Nobody stands above."""
