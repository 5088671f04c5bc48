"""The rules of needs that stand ready: which signal is taken for which cause, and what follows.

The law names the two gaps and no more.  That a core value is about this competency, and that a slow service is a matter
of the process, is ours: every rule says so in its basis, and each can be replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022, PP_11_2017
from ..base.words import Words
from ..plans.conduct import NilaiDasar
from .need_rules import Diagnosis, MinimumEvidence, NeedNumber, NeedRule, NeedRules, Remedy
from .need_signals import SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NEED_RULES"]


def _ours(note: str, article: str = "Pasal 206") -> Basis:
    return PP_11_2017(article, assurance=Assurance.ASSUMPTION, note=note)


_SIZES = _ours(
    "The law compares levels and does not say from which shortfall on there is a need, nor what then helps.  A guide to"
    " training needs says 'more than one' and counts 1 as well; so do we.",
    "Pasal 206 ayat (2)",
)
_CANT = _ours(
    "The law compares the result with the target and does not say why it is low.  Where a competency is lacking we take"
    " that for the cause; where the person has them all, a course would teach what is there already.",
    "Pasal 206 ayat (3)",
)
_MISCONDUCT = PERMENPANRB_6_2022(
    "Lampiran hlm. 85-88 dan 99-103",
    assurance=Assurance.ASSUMPTION,
    note="The matrix gives this predikat where results are met and conduct is below, and calls it misconduct; the annex"
    " has counselling for problems of conduct.  That it gives no need of a course is ours.",
)
_CONDUCT_RATED = PERMENPANRB_6_2022(
    "Lampiran hlm. 85-88",
    assurance=Assurance.ASSUMPTION,
    note="The annex has counselling for problems of conduct.  That the rating of conduct leads there is ours: it names"
    " no competency, while what was seen of a core value does, and is read by a rule of its own.",
)
_VALUES = _ours("Which competencies a core value is about no text says; the definitions of both were compared.")
_PUBLIC = _ours(
    "No text leads from what the public says to a competency; the public speaks of a unit, not of a person."
)
_PROCESS = _ours("Requirements, procedures, time, cost, products and facilities are decided, not learnt.")
_BREACH = _ours("Money that is not owed is a matter of discipline and of the law; a course is no answer to it.")


def _gap(id: str, least: int, below: int | None, says: Words, *forms: str, more: tuple[Remedy, ...] = ()) -> NeedRule:
    return NeedRule(
        id,
        SignalKind.KESENJANGAN,
        Diagnosis.BELUM_MAMPU,
        says,
        _SIZES,
        forms=forms,
        remedies=(Remedy.PENGEMBANGAN, *more),
        least=least,
        below=below,
    )


def _gaps() -> Iterator[NeedRule]:
    yield _gap(
        "kesenjangan_1",
        1,
        2,
        Words("Kecil: coaching, mentoring, atau e-learning.", "Small: coaching, mentoring or e-learning."),
        *("NKL01", "NKL02", "NKL03"),
    )
    yield _gap(
        "kesenjangan_2",
        2,
        3,
        Words("Sedang: pelatihan atau bimtek, lalu mentoring.", "Medium: training, followed by mentoring."),
        *("KL02", "KL03", "KL10", "NKL02"),
    )
    yield _gap(
        "kesenjangan_3",
        3,
        None,
        Words(
            "Besar: pelatihan dan magang; tinjau penempatan.", "Large: training and an internship; look at the post."
        ),
        *("KL02", "KL03", "NKL12"),
        more=(Remedy.TINJAU_PENEMPATAN,),
    )


def _performance() -> Iterator[NeedRule]:
    yield NeedRule(
        "predikat_kurang",
        SignalKind.PREDIKAT,
        Diagnosis.BELUM_MAU,
        Words(
            "Hasil kerja tercapai, perilaku di bawah ekspektasi: konseling lebih dahulu.",
            "Results are met and conduct is below expectation: counselling comes first.",
        ),
        _MISCONDUCT,
        keys=["kurang"],
        remedies=[Remedy.KONSELING],
    )
    yield NeedRule(
        "rating_perilaku",
        SignalKind.RATING,
        Diagnosis.BELUM_MAU,
        Words("Perilaku di bawah ekspektasi: konseling.", "Conduct is below expectation: counselling."),
        _CONDUCT_RATED,
        keys=["perilaku"],
        remedies=[Remedy.KONSELING],
    )
    says = Words(
        "Bila ada kesenjangan: bimbingan dan pengembangan atas kesenjangan itu, ditinjau setelah 6 bulan; bila tidak:"
        " konseling.",
        "Where a competency is lacking: guidance and development of it, looked at after 6 months; where none is:"
        " counselling.",
    )
    remedies = [Remedy.BIMBINGAN, Remedy.PENGEMBANGAN]
    kinds = (SignalKind.PREDIKAT, SignalKind.RATING, SignalKind.INDIKATOR)
    yield from (
        NeedRule(f"{kind}_rendah", kind, Diagnosis.BELUM_MAMPU, says, _CANT, remedies=remedies) for kind in kinds
    )


_CONDUCT: tuple[tuple[NilaiDasar, tuple[str, ...], tuple[str, ...], Words], ...] = (
    (
        NilaiDasar.BERORIENTASI_PELAYANAN,
        ("M.05", "M.03"),
        ("KL03", "NKL01"),
        Words("Pelatihan pelayanan dan coaching bermain peran.", "A course on service, and coaching by role play."),
    ),
    (
        NilaiDasar.AKUNTABEL,
        ("M.01", "M.04"),
        ("KL07",),
        Words("Lokakarya integritas dan reviu yang lebih dekat.", "A workshop on integrity, and closer review."),
    ),
    (
        NilaiDasar.KOMPETEN,
        ("M.06",),
        ("NKL09",),
        Words(
            "Rencana belajar mandiri, juga atas kompetensi teknis.", "A plan of self-study, also of technical skills."
        ),
    ),
    (
        NilaiDasar.HARMONIS,
        ("SK.01", "M.02"),
        ("KL05",),
        Words("Pelatihan sosial kultural.", "Socio-cultural training."),
    ),
    (NilaiDasar.LOYAL, ("M.01", "SK.01"), ("NKL02",), Words("Mentoring.", "Mentoring.")),
    (
        NilaiDasar.ADAPTIF,
        ("M.07",),
        ("KL07", "NKL07"),
        Words("Lokakarya perubahan dan patok banding.", "A workshop on change, and benchmarking."),
    ),
    (NilaiDasar.KOLABORATIF, ("M.02", "M.03"), ("NKL10",), Words("Komunitas belajar.", "A community of practice.")),
)


def _conduct() -> Iterator[NeedRule]:
    for kind in (SignalKind.PERILAKU, SignalKind.UMPAN_BALIK):
        for value, competencies, forms, says in _CONDUCT:
            yield NeedRule(
                f"{kind}_{value}",
                kind,
                Diagnosis.BELUM_MAMPU,
                says,
                _VALUES,
                keys=[value],
                competencies=competencies,
                forms=forms,
                remedies=[Remedy.PENGEMBANGAN],
            )
    says = Words("Bimbingan atas kesenjangan yang ada.", "Guidance on what is lacking.")
    remedies = [Remedy.BIMBINGAN, Remedy.PENGEMBANGAN]
    kind = SignalKind.UMPAN_BALIK
    yield NeedRule("umpan_balik_rendah", kind, Diagnosis.BELUM_MAMPU, says, _CANT, remedies=remedies)


_PUBLIC_NEEDS: tuple[tuple[SignalKind, str, tuple[str, ...], tuple[str, ...], Words], ...] = (
    (
        SignalKind.UNSUR_SURVEI,
        "kompetensi",
        (),
        ("KL03",),
        Words("Pelatihan teknis bagi petugas layanan.", "A technical course for those who serve."),
    ),
    (
        SignalKind.UNSUR_SURVEI,
        "perilaku",
        ("M.05", "M.03"),
        ("KL03",),
        Words("Pelatihan pelayanan bagi petugas layanan.", "A course on service for those who serve."),
    ),
    (
        SignalKind.UNSUR_SURVEI,
        "pengaduan",
        ("M.05", "M.08"),
        ("KL10",),
        Words("Bimtek penanganan pengaduan.", "Technical guidance on dealing with complaints."),
    ),
    (
        SignalKind.TEMA_PENGADUAN,
        "tidak_ramah",
        ("M.05",),
        ("KL03", "NKL01"),
        Words("Pelatihan pelayanan dan coaching.", "A course on service, and coaching."),
    ),
    (
        SignalKind.TEMA_PENGADUAN,
        "tidak_jelas",
        ("M.03",),
        ("KL03", "NKL01"),
        Words("Pelatihan komunikasi dan coaching.", "A course on communication, and coaching."),
    ),
)


def _public() -> Iterator[NeedRule]:
    for kind, key, competencies, forms, says in _PUBLIC_NEEDS:
        yield NeedRule(
            f"{kind}_{key}",
            kind,
            Diagnosis.BELUM_MAMPU,
            says,
            _PUBLIC,
            keys=[key],
            competencies=competencies,
            forms=forms,
            remedies=[Remedy.PENGEMBANGAN],
        )
    mend = Words(
        "Perbaiki SOP, persyaratan, atau sarananya.", "Mend the procedure, what it asks for, or the facilities."
    )
    elements = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "sarana")
    for kind, keys in (
        (SignalKind.UNSUR_SURVEI, elements),
        (SignalKind.TEMA_PENGADUAN, ("lambat",)),
        (SignalKind.WAKTU_LAYANAN, ()),
    ):
        remedies = [Remedy.PERBAIKAN_PROSES]
        yield NeedRule(f"{kind}_proses", kind, Diagnosis.PROSES, mend, _PROCESS, keys=keys, remedies=remedies)
    yield NeedRule(
        "pungutan_liar",
        SignalKind.TEMA_PENGADUAN,
        Diagnosis.PELANGGARAN,
        Words("Serahkan kepada inspektorat; bukan pelatihan.", "Hand it to the inspectorate; no training."),
        _BREACH,
        keys=["pungutan_liar"],
        remedies=[Remedy.INSPEKTORAT],
    )


_FEW = "One voice is no evidence, and so few people could be told apart; the number itself is ours."
_SAMPLE = "From 30 answers on a mean has an interval that means something; below it, it says little."


def _minimums() -> Iterator[MinimumEvidence]:
    yield MinimumEvidence(SignalKind.UMPAN_BALIK, 3, _ours(_FEW), people=2)
    yield MinimumEvidence(SignalKind.TEMA_PENGADUAN, 5, _ours(_FEW), people=3)
    yield MinimumEvidence(SignalKind.UNSUR_SURVEI, 30, _ours(_SAMPLE), people=30)
    yield MinimumEvidence(SignalKind.WAKTU_LAYANAN, 30, _ours(_SAMPLE))


NEED_RULES: NeedRules = NeedRules(
    "kinerja",
    (*_gaps(), *_performance(), *_conduct(), *_public()),
    tuple(_minimums()),
    many_people=NeedNumber(
        5,
        Words("Orang di bawah target, paling sedikit", "People below the target, at least"),
        _ours("Of fewer than five a unit would say who they are."),
    ),
    many_share=NeedNumber(
        "1/2",
        Words("Bagian dari yang memiliki indikator, paling sedikit", "Share of those who have the indicator, at least"),
        _ours("Where half of those who have an indicator miss it, the cause they share comes first."),
    ),
)
"""The rules that stand ready; ``NEED_RULES.with_rule(...)`` replaces one or adds one."""
