"""What several people say, as it may be told: raters of a leader, thirty-one citizens, sixteen employees."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from kinerja.base.suppression import Hidden, hide_means
from kinerja.feedback.rater_agreement import agreement_of
from kinerja.feedback.raters import RaterGroup
from kinerja.feedback.raters_summary import summarise, weigh
from kinerja.feedback.survey import index
from kinerja.feedback.survey_combining import pooled
from kinerja.feedback.survey_interval import index_interval
from kinerja.feedback.survey_priorities import priority_elements
from kinerja.feedback.survey_sample import SurveySample
from kinerja.feedback.survey_waves import WaveVerdict, compare_waves
from kinerja.publication.policy import PUBLICATION
from salatiga_data.office import ROSTER, WENING, name
from salatiga_data.public import (
    ABOUT_THE_LEADER,
    ASKED,
    BY_PEERS,
    EMPLOYEES,
    OWN_NUMBER,
    PULSES,
    SERVED,
    SKM_2024,
    SKM_2025,
)
from salatiga_data.telling import grade, noted, number, same, shown, sure, title

if TYPE_CHECKING:
    from kinerja.feedback.figure import Figure

__all__ = ["citizens_answer", "employees_answer", "several_raters"]


def several_raters() -> None:
    """Print what may be shown of what ten people said of one leader, and what may not."""
    title("7. Beberapa penilai perilaku: yang sedikit tidak dapat dikenali")
    print(f"  Tentang {name(WENING)}; tanpa bobot dan tanpa jumlah menurut PermenPANRB 6/2022.")
    summary = summarise(ABOUT_THE_LEADER)
    for line in summary.lines:
        spread = f"; {line.spread.label.id}" if line.spread else ""
        gap = f"; selisih diri {number(line.gap)}" if line.gap is not None else ""
        print(f"    {line.group.label.id:<24} {line.raters} orang  {shown(line.value)}{gap}{spread}")
    merged = sure(summary.merged)
    print(f"    {' + '.join(g.label.id for g in merged.groups)}: {merged.raters} orang, {number(merged.value)}")
    print(f"    Jumlah: {shown(summary.total)}")
    counted = weigh(ABOUT_THE_LEADER, OWN_NUMBER)
    print(f"  Angka menurut {OWN_NUMBER.basis} (karangan): {shown(counted.total)}")
    hidden = [line.group for line in summary.lines if isinstance(line.value, Hidden)]
    same(hidden, [RaterGroup.REKAN_KERJA, RaterGroup.LAINNYA])
    same((isinstance(counted.total, Hidden), merged.raters), (True, 4))
    same([line for line in summary.lines if line.group is RaterGroup.DIRI_SENDIRI], [])
    same(summary.as_text("id").count("Rapat bersama"), 0)
    peers = agreement_of(BY_PEERS, RaterGroup.REKAN_KERJA)
    found, needed = sure(peers.correlations), ceil(sure(peers.needed))
    print(
        f"  Empat rekan atas enam orang: satu penilai sepakat {number(found.single)}, keempatnya {number(found.mean)}"
    )
    low, high = number(found.single_low), number(found.single_high)
    print(f"    (selang satu penilai {low} s.d. {high}); keandalan 0,70 perlu {needed} orang.")
    same(needed, 25)


def citizens_answer() -> Figure:
    """Print what thirty-one citizens can say, and what they cannot."""
    title("8. Survei kepuasan masyarakat: 31 jawaban, tidak lebih")
    told = index_interval(SKM_2025, population=SERVED)
    found, sample = told.index, SurveySample(len(SKM_2025.rows), population=SERVED, invited=ASKED)
    policies = "; ".join(each.id for each in found.policies)
    print(f"  IKM {number(found.exact)}, mutu {grade(found.mutu)}; {policies}.")
    print(f"  Selang 95%: {number(told.low)} s.d. {number(told.high)}; mutu bagi semua: ", end="")
    print(" atau ".join(grade.token for grade in told.grades))
    for note in told.notes:
        print(f"    {note.id}")
    noted(sample.findings)
    print(f"  Tanpa unsur biaya, yang gratis: {number(found.without('biaya'))} (diagnostik, bukan nilai resmi).")
    compared_with_last_year()
    first_to_improve()
    same((str(found.published), [grade.token for grade in told.grades]), ("87.37", ["B", "A"]))
    same((sample.is_met, sure(sample.minimum).people), (False, 294))
    return told.figure()


def compared_with_last_year() -> None:
    """Print that four and a half points more may be chance."""
    wave = compare_waves(SKM_2024, SKM_2025)
    between, before = sure(wave.difference), number(wave.first.exact)
    low, high = number(between.low), number(between.high)
    print(f"  Tahun lalu {before}; selisih {number(wave.change)} (selang 95%: {low} s.d. {high}).")
    print(f"    {wave.verdict.label.id}: {wave.reason.id}")
    same(wave.verdict, WaveVerdict.TIDAK_JELAS)


def first_to_improve() -> None:
    """Print the lowest elements, and which of them are surely lowest."""
    report = priority_elements(SKM_2025)
    print("  Unsur terendah: " + "; ".join(line.words.id for line in report.named))
    sure = ", ".join(line.label.id for line in report.sure)
    print(f"    Di luar kebetulan hanya: {sure}. {report.reading.id}")
    print("    Forum menyebutnya pula sebagai prioritas kedua: dua suara yang berbeda, satu arah.")
    same(([line.key for line in report.sure], len(report.contenders)), (["waktu"], 4))


def employees_answer() -> None:
    """Print the pulse of the employees: all together, and only those divisions that hide nobody."""
    title("9. Survei denyut pegawai: siapa yang merasa terbebani, tanpa nama")
    sizes = {unit_id: len(answers.rows) for unit_id, answers in PULSES.items()}
    parts = {unit_id: index(answers) for unit_id, answers in PULSES.items()}
    whole = pooled(parts.values(), unit_id="dpmptsp")
    print(f"  {sum(sizes.values())} dari {EMPLOYEES} pegawai menjawab; indeks {number(whole.exact)} dari 100.")
    for line in whole.lines:
        print(f"    {line.label.id:<24} {number(line.mean)} dari 5")
    hidden = hide_means(sizes, least=PUBLICATION.hidden_below, total_shown=True)
    for unit_id, found in parts.items():
        told = "disembunyikan" if unit_id in hidden else f"{number(found.exact)}, tanpa rincian unsur"
        print(f"  {ROSTER.units[unit_id].name} ({sizes[unit_id]} jawaban): {told}")
    print("  Empat jawaban terlalu sedikit; satu bidang lain ikut disembunyikan, sebab selisih dari jumlah membukanya.")
    same((hidden, PUBLICATION.openness(sizes["perizinan"]).value), ({"modal", "pengaduan"}, "tanpa_rincian"))
    same(min(whole.lines, key=lambda line: line.mean).key, "beban")
