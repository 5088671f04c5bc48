"""Needs from both gaps: can't do, won't do and the process told apart, one cause counted once, nobody named."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.plans.conduct import NilaiDasar
from kinerja.training.competency_gap import PostRole
from kinerja.training.need_deriving import SHARED_RULE
from kinerja.training.need_parts import Learner, UnusedReason
from kinerja.training.need_priority import PriorityFactor
from kinerja.training.need_rules import Diagnosis, NeedRule
from kinerja.training.need_table import NEED_RULES
from kinerja.training.needs import NeedsReport, derive_needs

from .need_samples import ANI, DECREE, SEEN, WORKED, YEAR, advised, derive, gap, heard, low, told

# --- The worked example of the notes


def test_the_worked_example_comes_to_6() -> None:
    """Shortfall 1 for the coming post x urgency 3 x four kinds of evidence, which is 2 at most."""
    report = derive(*WORKED)
    assert told(report) == [("ani", "M.05", "6")]
    (need,) = report.needs
    assert [(each.key, str(each.value)) for each in need.priority.factors] == [
        ("kekurangan", "1"),
        ("bobot", "1"),
        ("urgensi", "3"),
        ("bukti", "2"),
    ]


def test_each_need_keeps_its_evidence_and_the_rules() -> None:
    (need,) = derive(*WORKED).needs
    assert [each.rule_id for each in need.evidence] == [
        "kesenjangan_1",
        "predikat_rendah",
        "unsur_survei_perilaku",
        "tema_pengaduan_tidak_ramah",
    ]
    assert need.signals == WORKED[1:]
    assert all(NEED_RULES.find(each.rule_id).basis for each in need.evidence)


def test_forms_and_remedies_are_those_of_the_rules_each_once() -> None:
    (need,) = derive(*WORKED).needs
    assert [form.code for form in need.forms] == ["NKL01", "NKL02", "NKL03", "KL03"]
    assert list(map(str, need.remedies)) == ["pengembangan", "bimbingan"]


# --- Can't do, won't do


def test_a_low_predikat_with_a_gap_is_a_need_of_that_gap() -> None:
    assert told(derive(gap("M.05", 2), low("predikat", "sangat_kurang"))) == [("ani", "M.05", "9")]


def test_a_low_predikat_without_a_gap_is_no_course() -> None:
    """He knows how: counselling comes first."""
    report = derive(gap("M.05", 0), gap("M.03", 0), low("predikat", "butuh_perbaikan"))
    assert report.needs == ()
    assert advised(report) == [("ani", "belum_mau", ["konseling"])]


@pytest.mark.parametrize("signals", [(), (gap("M.05", 0), gap("M.03", None))])
def test_who_was_not_assessed_is_not_told_to_be_unwilling(signals) -> None:
    """What nobody assessed is neither there nor lacking."""
    report = derive(*signals, low("rating", "hasil_kerja"))
    assert advised(report) == [("ani", "belum_diketahui", ["penilaian_kompetensi"])]
    assert report.needs == ()


def test_misconduct_is_no_course_though_nobody_assessed_anything() -> None:
    report = derive(low("predikat", "kurang"))
    assert (report.needs, advised(report)) == ((), [("ani", "belum_mau", ["konseling"])])


def test_a_gap_stays_a_need_beside_misconduct() -> None:
    report = derive(gap("M.05", 1), low("predikat", "kurang"))
    assert told(report) == [("ani", "M.05", "5/4")]
    assert len(report.advice) == 1


def test_conduct_below_expectation_makes_no_gap_more_urgent() -> None:
    """The rating is what made the predikat: one cause, which counselling answers."""
    report = derive(gap("M.05", 1), low("predikat", "kurang"), low("rating", "perilaku"))
    assert told(report) == [("ani", "M.05", "5/4")]
    assert advised(report) == [("ani", "belum_mau", ["konseling"])]
    both = derive(gap("M.05", 1), low("predikat", "sangat_kurang"), low("rating", "hasil_kerja"))
    assert told(both) == [("ani", "M.05", "9/2")]


def test_conduct_goes_to_the_competency_that_is_lacking() -> None:
    """Of the two that the core value is about the one that was found lacking, not the main one."""
    report = derive(gap("M.03", 1), low("perilaku", NilaiDasar.BERORIENTASI_PELAYANAN))
    assert [need.competency for need in report.needs] == ["M.03"]


def test_conduct_goes_to_the_main_competency_where_none_was_assessed() -> None:
    """One cause makes one need, and its shortfall is not made up."""
    (need,) = derive(low("perilaku", "berorientasi_pelayanan")).needs
    assert (need.competency, need.shortfall) == ("M.05", None)
    assert need.priority.factor("kekurangan").reason.en == "Not assessed: it stands in for a number."
    assert need.priority.value == Fraction(5, 2)


def test_conduct_goes_past_a_competency_that_is_there() -> None:
    (need,) = derive(gap("M.05", 0), low("perilaku", "berorientasi_pelayanan")).needs
    assert need.competency == "M.03"


def test_conduct_with_all_competencies_there_is_wont_do() -> None:
    report = derive(gap("M.05", 0), gap("M.03", 0), low("perilaku", "berorientasi_pelayanan"))
    assert (report.needs, advised(report)) == ((), [("ani", "belum_mau", ["konseling"])])


def test_met_for_the_held_post_and_unknown_for_the_coming_one_is_unknown() -> None:
    report = derive(
        gap("M.06", 0), gap("M.06", None, post=PostRole.AKAN_DIDUDUKI), low("perilaku", NilaiDasar.KOMPETEN)
    )
    assert [(need.competency, need.shortfall) for need in report.needs] == [("M.06", None)]


def test_the_caller_says_what_an_indicator_is_about() -> None:
    report = derive(gap("M.05", 2), gap("T.3", 1), low("indikator", "Berkas benar", competencies=["T.03"]))
    assert [(need.competency, len(need.evidence)) for need in report.needs] == [("T.03", 2), ("M.05", 1)]


def test_the_greater_shortfall_of_both_posts_counts_once() -> None:
    (need,) = derive(gap("M.05", 1), gap("M.05", 3, post=PostRole.AKAN_DIDUDUKI)).needs
    assert need.shortfall == 3
    assert need.priority.value == 3 * Fraction(5, 4)
    assert "tinjau_penempatan" in need.remedies


def test_half_a_level_is_no_need_and_is_told() -> None:
    report = derive(gap("M.05", "1/2"), low("predikat", "butuh_perbaikan"))
    assert report.needs == ()
    assert [each.reason for each in report.unused] == [UnusedReason.TANPA_ATURAN]
    assert advised(report) == [("ani", "belum_mau", ["konseling"])]


def test_from_which_shortfall_on_is_the_agencys_to_say() -> None:
    strict = attrs.evolve(NEED_RULES.find("kesenjangan_1"), least="1/2")
    assert told(derive(gap("M.05", "1/2"), rules=NEED_RULES.with_rule(strict))) == [("ani", "M.05", "5/8")]


# --- One cause, once


def test_many_signals_of_one_kind_are_one_piece_of_evidence() -> None:
    (few,) = derive(gap("M.05", 1), low("predikat", "butuh_perbaikan")).needs
    (many,) = derive(
        *(gap("M.05", 1), low("predikat", "butuh_perbaikan"), low("rating", "hasil_kerja"), low("rating", "perilaku"))
    ).needs
    assert many.priority.value == few.priority.value == Fraction(9, 2)


def test_a_survey_and_the_indicator_it_measures_are_one_piece_of_evidence() -> None:
    survey = heard("unsur_survei", "perilaku", rests_on="skm-1")
    measured = [low("indikator", "IKM", rests_on=id) for id in ("skm-1", "")]
    (one,), (two,) = (derive(gap("M.05", 1), each, survey).needs for each in measured)
    assert (str(one.priority.factor("bukti").value), str(two.priority.factor("bukti").value)) == ("3/2", "7/4")


def test_a_signal_that_is_given_twice_counts_once() -> None:
    assert derive(*WORKED, *WORKED) == derive(*WORKED)


def test_a_later_assessment_takes_the_place_of_an_earlier_one() -> None:
    early, late = Period.quarter(2025, 1), Period.quarter(2025, 4)
    report = derive(gap("M.05", 0, period=late), gap("M.05", 2, period=early))
    assert report.needs == ()
    assert [each.reason for each in report.unused] == [UnusedReason.DIGANTIKAN]


def test_a_later_blank_takes_nothing_back() -> None:
    early, late = Period.quarter(2025, 1), Period.quarter(2025, 4)
    (need,) = derive(gap("M.05", None, period=late), gap("M.05", 2, period=early)).needs
    assert need.shortfall == 2


# --- Units


def test_the_public_never_makes_a_need_of_a_person() -> None:
    report = derive(heard("unsur_survei", "perilaku"), heard("tema_pengaduan", "tidak_ramah"))
    assert report.needs == report.advice == ()
    assert [(each.rule_id, each.competencies) for each in report.units] == [
        ("unsur_survei_perilaku", ("M.05", "M.03")),
        ("tema_pengaduan_tidak_ramah", ("M.05",)),
    ]


def test_the_public_speaks_only_of_those_who_serve_it() -> None:
    (need,) = derive(*WORKED, learners=[Learner("ani", "dukcapil")]).needs
    assert need.priority.factor("bukti").value == Fraction(3, 2)


def test_the_public_speaks_only_of_its_unit() -> None:
    (need,) = derive(*WORKED, learners=[attrs.evolve(ANI, unit_id="dinkes")]).needs
    assert [each.rule_id for each in need.evidence] == ["kesenjangan_1", "predikat_rendah"]


def test_a_survey_of_another_competency_is_no_evidence() -> None:
    (need,) = derive(gap("M.07", 1), heard("unsur_survei", "perilaku"), heard("unsur_survei", "prosedur")).needs
    assert len(need.evidence) == 1


@pytest.mark.parametrize("key", ["persyaratan", "prosedur", "waktu", "biaya", "produk", "sarana"])
def test_a_process_is_mended_not_taught(key) -> None:
    (remark,) = derive(heard("unsur_survei", key)).units
    assert (remark.diagnosis, list(map(str, remark.remedies))) == (Diagnosis.PROSES, ["perbaikan_proses"])
    assert remark.forms == remark.competencies == ()


def test_slow_services_and_complaints_of_slowness_are_the_process() -> None:
    report = derive(heard("waktu_layanan", "KTP"), heard("tema_pengaduan", "lambat"))
    assert {each.diagnosis for each in report.units} == {Diagnosis.PROSES}


def test_illegal_fees_go_to_the_inspectorate_from_the_first_complaint_on() -> None:
    report = derive(gap("M.01", 1), heard("tema_pengaduan", "pungutan_liar", n=1, people=None))
    (remark,) = report.units
    assert (remark.diagnosis, list(map(str, remark.remedies))) == (Diagnosis.PELANGGARAN, ["inspektorat"])
    assert [each.rule_id for each in report.needs[0].evidence] == ["kesenjangan_1"]


def test_what_several_surveys_say_is_one_remark() -> None:
    twice = [heard("unsur_survei", "prosedur", period=Period.semester(2025, half)) for half in (1, 2)]
    (remark,) = derive(*twice).units
    assert remark.seen == (SEEN,)


def indicators(below: int, others: int = 0, unit: str = "dukcapil") -> tuple[list, list[Learner]]:
    """Return what people of a unit reach of one indicator, and the people."""
    ids = [f"p{place}" for place in range(below + others)]
    signals = [low("indikator", "Waktu tunggu", id, int(place < below)) for place, id in enumerate(ids)]
    return signals, [Learner(id, unit) for id in ids]


def test_an_indicator_that_many_miss_is_the_process_and_nobodys_need() -> None:
    signals, people = indicators(5, others=5)
    gaps = [gap("M.05", 1, person.id) for person in people]
    report = derive(*gaps, *signals, learners=people)
    assert {len(need.evidence) for need in report.needs} == {1}
    (remark,) = report.units
    assert (remark.unit_id, remark.rule_id, remark.diagnosis) == ("dukcapil", SHARED_RULE, Diagnosis.PROSES)
    assert report.advice == report.unused == ()


@pytest.mark.parametrize(("below", "others"), [(4, 0), (5, 6)])
def test_an_indicator_that_few_miss_stays_their_own(below, others) -> None:
    signals, people = indicators(below, others)
    report = derive(*signals, learners=people)
    assert report.units == ()
    assert len(report.advice) == below


def test_an_indicator_in_other_letters_is_the_same() -> None:
    signals, people = indicators(5)
    report = derive(*[attrs.evolve(each, key=each.key.upper()) for each in signals[:2]], *signals[2:], learners=people)
    assert len(report.units) == 1


def test_how_many_miss_it_is_not_said() -> None:
    """That all of nine are below would tell of each of them."""
    signals, people = indicators(9)
    (remark,) = derive(*signals, learners=people).units
    assert "9" not in remark.seen[0].en
    assert not any(person.id in str(remark) for person in people)


def test_the_indicator_of_another_unit_does_not_count() -> None:
    (here, some), (there, others) = indicators(3), indicators(5, unit="dinkes")
    far = [attrs.evolve(each, about=f"q{each.about}") for each in there]
    people = [*some, *(Learner(f"q{each.id}", "dinkes") for each in others)]
    assert [each.unit_id for each in derive(*here, *far, learners=people).units] == ["dinkes"]


# --- What does not count


@pytest.mark.parametrize(
    ("signal", "why"),
    [
        (gap("M.05", 1, period=Period.year(2023)), UnusedReason.LAIN_WAKTU),
        (gap("M.05", 1, "budi"), UnusedReason.DI_LUAR_DAFTAR),
        (heard("unsur_survei", "maklumat"), UnusedReason.TANPA_ATURAN),
        (heard("tema_pengaduan", "tidak_ramah", n=1, people=1), UnusedReason.BUKTI_KURANG),
        (heard("tema_pengaduan", "tidak_ramah", n=40, people=2), UnusedReason.BUKTI_KURANG),
        (heard("tema_pengaduan", "tidak_ramah", people=None), UnusedReason.BUKTI_KURANG),
        (heard("unsur_survei", "perilaku", n=29, people=29), UnusedReason.BUKTI_KURANG),
        (low("umpan_balik", "harmonis", n=2, people=2), UnusedReason.BUKTI_KURANG),
    ],
)
def test_what_does_not_count_is_told(signal, why) -> None:
    report = derive(signal)
    assert report.needs == report.advice == report.units == ()
    assert [(each.signal, each.reason) for each in report.unused] == [(signal, why)]


def test_how_little_evidence_there_is_is_not_said() -> None:
    (unused,) = derive(heard("tema_pengaduan", "tidak_ramah", n=2, people=1)).unused
    assert unused.words.en == "Fewer than 5 observations: it does not count yet."
    (unused,) = derive(gap("M.05", 1, "budi")).unused
    assert unused.words.id == "Bukan pegawai yang direncanakan"


def test_what_is_not_low_is_no_evidence_and_not_unused() -> None:
    report = derive(
        gap("M.05", 0), low("predikat", "baik", shortfall=0), heard("unsur_survei", "perilaku", shortfall=0)
    )
    assert (report.needs, report.advice, report.units, report.unused) == ((), (), (), ())


# --- The report


def test_the_most_urgent_comes_first() -> None:
    report = derive(gap("M.01", 1), gap("M.05", 3), gap("M.02", 1))
    assert [need.competency for need in report.needs] == ["M.05", "M.01", "M.02"]


def test_a_person_sees_what_is_said_of_that_person() -> None:
    signals = [*WORKED, low("predikat", "kurang"), gap("M.05", 1, "budi"), gap("M.05", "1/2", "budi")]
    report = derive(*signals, learners=[ANI, Learner("budi", "dukcapil")])
    own = report.of("budi")
    assert {need.person_id for need in own.needs} | {each.signal.about for each in own.unused} == {"budi"}
    assert own.units == own.advice == ()
    assert len(report.of("ani").advice) == 1


def test_of_a_unit_nothing_is_said_of_a_person() -> None:
    rude = heard("tema_pengaduan", "tidak_ramah", n=1, people=1)
    report = derive(*WORKED[:4], low("predikat", "kurang"), rude).of_unit("dukcapil")
    assert report.needs == report.advice == ()
    assert [each.signal for each in report.unused] == [rude]
    assert "ani" not in report.as_text("id") + repr(report)
    assert derive(*WORKED).of_unit("dinkes").units == ()


def test_a_need_is_found_and_its_factors_are_replaced() -> None:
    report = derive(*WORKED)
    need = report.need("ani", "M.5")
    weight = PriorityFactor("bobot", Words("Bobot", "Weight"), 2, Words("Loket utama.", "Main counter."), DECREE)
    heavier = need.with_factor(weight)
    assert (heavier.priority.value, heavier.evidence) == (12, need.evidence)
    with pytest.raises(NotFound):
        report.need("ani", "M.01")
    with pytest.raises(NotFound):
        report.need("budi", "M.05")


def test_numbers_of_persons_are_masked_everywhere() -> None:
    number = "198502142010031991"
    report = derive(gap("M.05", 1, number), low("predikat", "kurang", number), learners=[Learner(number, "dukcapil")])
    shown = [repr(report), repr(report.needs[0]), repr(report.advice[0]), report.as_text("id"), report.as_html("en")]
    shown += [repr(signal) for signal in report.needs[0].signals]
    assert not any(number in text for text in shown)
    assert "1991" in report.as_text("en")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_report_is_shown_in_both_languages(language) -> None:
    report = derive(*WORKED, low("predikat", "kurang"), gap("M.01", "1/2"), low("perilaku", "adaptif"))
    for text in (report.as_text(language), report.as_html(language)):
        assert "M.05" in text
        assert "unsur_survei_perilaku" in text
    assert report._repr_html_() == report.as_html("id")


def test_an_empty_report_is_shown() -> None:
    assert "0" in NeedsReport(YEAR).as_text("en")


def test_a_person_who_stands_twice_is_refused_and_masked() -> None:
    with pytest.raises(InvalidValue, match="\\*1991 stands twice"):
        derive(learners=[Learner("198502142010031991", unit) for unit in "ab"])


def test_wrong_kinds_are_refused() -> None:
    with pytest.raises(WrongType):
        derive_needs(["ani"], [ANI], period=YEAR)
    with pytest.raises(WrongType):
        derive_needs([], ["ani"], period=YEAR)
    with pytest.raises(WrongType):
        derive_needs([], [ANI], period="2025")
    for parts in ({"rules": "kinerja"}, {"priority": 2}):
        with pytest.raises(WrongType, match=next(iter(parts))):
            derive(*WORKED, **parts)


def test_a_rule_of_ones_own_about_a_person_may_find_a_fault_of_the_process() -> None:
    rule = NeedRule(
        *("alat", "indikator", "proses", SEEN, DECREE), keys=["Waktu tunggu"], remedies=["perbaikan_proses"]
    )
    report = derive(low("indikator", "Waktu tunggu"), rules=NEED_RULES.with_rule(rule))
    assert advised(report) == [("ani", "proses", ["perbaikan_proses"])]
