"""The forms of evaluation, C.1.1 to C.1.3, and the evaluation documents, D.1.1 to D.1.3."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.decision import Decision, Occasion
from kinerja.evaluation.distribution_guide import DRAWN
from kinerja.evaluation.documents import DocumentTrack
from kinerja.evaluation.evaluator import Evaluator
from kinerja.evaluation.grounds import Finality, Ground
from kinerja.evaluation.objection import Objection, with_objection
from kinerja.evaluation.objection_decision import change, uphold, with_decision
from kinerja.evaluation.reference import reference
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.track_rules import Milestone
from kinerja.people.identity import Numbers
from kinerja.people.positions import PositionKind
from kinerja.plans.plan import Approach
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat, Predikat
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show.forms import Imprint, changed_document_form, document_form, evaluation_form
from tests.unit.evaluation.samples import DECISION, PENILAI, PLAN, YEAR, appraised
from tests.unit.plans.samples import person
from tests.unit.show.form_samples import fields, told

ATASAN = person("p3", "Kepala Dinas Kesehatan", PositionKind.JPT_PRATAMA)
NEW_HEAD = person("p4", "Kepala Puskesmas", PositionKind.ADMINISTRATOR)
SUPERVISED = attrs.evolve(PLAN, superior=ATASAN)
IN_PLACE = Decision("sesuai_ekspektasi", "sesuai_ekspektasi", by=ATASAN, on=date(2026, 2, 12), notes="Pertahankan")


WINDOW = Period(date(2025, 12, 15), date(2026, 1, 31))
TRACK = DocumentTrack(PLAN.employee, PENILAI, ATASAN, Round(YEAR, EvaluationKind.TAHUNAN, WINDOW))
NOT_TOLD = appraised(decision=IN_PLACE)
"""Decided by the superior, whom the plan does not tell."""


def signed(track: DocumentTrack = TRACK, by=PENILAI) -> DocumentTrack:
    """Return the track with the document signed, handed over and received."""
    track = track.then(Milestone.DITANDATANGANI, by=by, on=date(2026, 1, 12))
    track = track.then(Milestone.DISAMPAIKAN, by=by, on=date(2026, 1, 14))
    return track.then(Milestone.DITERIMA, by=PLAN.employee, on=date(2026, 1, 15))


def chosen(form, key: str) -> str | None:
    answer = form.section(key).body.answer
    return answer.id if answer else None


class TestEvaluation:
    @pytest.mark.parametrize(
        ("kind", "approach", "code", "columns", "fifth"),
        [
            (PositionKind.JPT_PRATAMA, Approach.KUALITATIF, "C.1.1", 4, "unit_kerja"),
            (PositionKind.FUNGSIONAL, Approach.KUALITATIF, "C.1.1", 4, "unit_kerja"),
            (PositionKind.JPT_PRATAMA, Approach.KUANTITATIF, "C.1.2", 7, "instansi"),
            (PositionKind.FUNGSIONAL, Approach.KUANTITATIF, "C.1.3", 8, "unit_kerja"),
        ],
    )
    def test_the_form_follows_employee_and_approach(self, kind, approach, code, columns, fifth) -> None:
        employee = attrs.evolve(PLAN.employee, position=attrs.evolve(PLAN.employee.position, kind=kind))
        form = evaluation_form(appraised(attrs.evolve(PLAN, employee=employee, approach=approach)))
        assert (form.code, len(form.section("hasil_kerja").body.columns)) == (code, columns)
        assert form.identities[1].fields[-1].key == fifth

    def test_all_options_are_printed_and_one_is_marked(self) -> None:
        """The annex strikes out the others, which a plain copy loses."""
        form = evaluation_form(appraised())
        assert [words.id for words in form.section("predikat").body.options] == [
            "Sangat Baik",
            "Baik",
            "Butuh Perbaikan",
            "Kurang (Misconduct)",
            "Sangat Kurang",
        ]
        assert chosen(form, "rating_hasil_kerja") == "Sesuai ekspektasi"
        assert chosen(form, "rating_perilaku_kerja") == "Di atas ekspektasi"
        assert (chosen(form, "capaian_organisasi"), chosen(form, "predikat")) == ("Baik", "Baik")

    def test_what_is_not_decided_is_not_marked(self) -> None:
        """A rating that was set stays, although there is no predikat yet."""
        half = Decision("sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 12))
        form = evaluation_form(appraised(decision=half, organisation=None))
        assert chosen(form, "rating_hasil_kerja") == "Sesuai ekspektasi"
        assert [chosen(form, key) for key in ("rating_perilaku_kerja", "predikat", "capaian_organisasi")] == [None] * 3
        assert form.section("pola_distribusi").body.blank

    def test_nothing_decided_at_all(self) -> None:
        form = evaluation_form(appraised(decision=None))
        assert chosen(form, "rating_hasil_kerja") is None
        assert (form.signatures[0].name, form.signatures[0].dated.id) == ("Budi", "")

    def test_the_curve_is_that_of_the_organisation(self) -> None:
        curve = evaluation_form(appraised()).section("pola_distribusi").body
        assert curve.name.id.endswith("capaian kinerja organisasi Baik")
        assert [(bar.name.id, bar.height) for bar in curve.bars][3] == ("Baik", 120)

    def test_each_curve_has_one_peak_that_moves_with_the_organisation(self) -> None:
        """Annex pp. 94-97: most employees get the predikat of the same rank; no predikat is ever at zero."""
        assert [heights.index(120) for heights in (DRAWN[grade] for grade in OrganisationPredikat)] == [0, 1, 2, 3, 4]
        for heights in DRAWN.values():
            peak = heights.index(120)
            assert list(heights[: peak + 1]) == sorted(heights[: peak + 1])
            assert list(heights[peak:]) == sorted(heights[peak:], reverse=True)
            assert min(heights) > 0

    def test_the_period_judged_and_the_year(self) -> None:
        form = evaluation_form(appraised(period=Period.quarter(2025, 2)))
        assert (form.cycle.id, form.period.id) == ("Triwulan II", "1 Januari s.d. 31 Desember tahun 2025")
        assert evaluation_form(appraised()).cycle.id == "Akhir"

    def test_the_appraiser_signs_on_the_day_of_the_decision(self) -> None:
        (signed,) = evaluation_form(appraised()).signatures
        assert (signed.caption.id, signed.name, signed.dated.id) == (
            "Pejabat Penilai Kinerja",
            "Budi",
            "12 Januari 2026",
        )

    def test_a_superior_who_decided_in_place_signs_as_superior(self) -> None:
        (signed,) = evaluation_form(appraised(SUPERVISED, decision=IN_PLACE)).signatures
        assert signed.caption.id == "Atasan Pejabat Penilai Kinerja"

    def test_who_evaluated_in_the_round_stands_in_head_and_signature(self) -> None:
        """The head of the puskesmas moved within the year, and the plan still names the former one."""
        by_new = attrs.evolve(DECISION, by=NEW_HEAD)
        for plan in (PLAN, SUPERVISED):
            form = evaluation_form(appraised(plan, decision=by_new))
            assert fields(form, 1)["nama"] == [NEW_HEAD.name] == [form.signatures[0].name]
            assert form.signatures[0].caption.id == "Pejabat Penilai Kinerja"

    def test_a_superior_is_never_printed_as_the_appraiser(self) -> None:
        """Also where only the document's track knows the superior."""
        for appraisal, track in ((appraised(SUPERVISED, decision=IN_PLACE), None), (NOT_TOLD, TRACK)):
            form = evaluation_form(appraisal, track=track)
            assert fields(form, 1)["nama"] == [PENILAI.name]
            assert [(each.caption.id, each.name) for each in form.signatures] == [
                ("Atasan Pejabat Penilai Kinerja", ATASAN.name)
            ]

    def test_the_ground_on_which_somebody_evaluates_tells_the_role(self) -> None:
        """The answer of who_evaluates, where neither plan nor track tell who is above whom."""
        in_place = Evaluator("p3", [Ground.BATAS_WAKTU_LEWAT], "dinas", Finality.ATASAN_MENGGANTIKAN)
        vacant = Evaluator("p3", [Ground.ATASAN_BERJENJANG], "dinas")
        shown = [
            [(fields(form, 1)["nama"], form.signatures[0].caption.id) for form in map(evaluation_form, made)]
            for made in (
                [appraised(decision=IN_PLACE, evaluator=in_place)],
                [appraised(plan, decision=IN_PLACE, evaluator=vacant) for plan in (PLAN, SUPERVISED)],
            )
        ]
        assert shown == [
            [([PENILAI.name], "Atasan Pejabat Penilai Kinerja")],
            [([ATASAN.name], "Pejabat Penilai Kinerja")] * 2,
        ]

    def test_who_decides_on_an_objection_is_the_superior(self) -> None:
        """The former appraiser did not evaluate where another is the evaluator; who that is, no party tells."""
        objected = attrs.evolve(IN_PLACE, occasion=Occasion.KEBERATAN)
        evaluators = [None, Evaluator("p2", [Ground.ATASAN_LANGSUNG], "puskesmas"), Evaluator("p4", [Ground.PLT], "x")]
        made = [evaluation_form(appraised(decision=objected, evaluator=each)) for each in evaluators]
        assert [fields(form, 1)["nama"] for form in made] == [[PENILAI.name], [PENILAI.name], []]
        assert {form.signatures[0].caption.id for form in made} == {"Atasan Pejabat Penilai Kinerja"}

    @pytest.mark.parametrize("made", [evaluation_form, document_form])
    def test_other_rules_have_other_forms(self, made) -> None:
        """A "Baik" of PP 46 is not a "Baik" of PermenPANRB 6/2022."""
        old = attrs.evolve(PLAN, period=Period.year(2019))
        facts = {"perilaku": [{"aspek": aspek, "nilai": 80} for aspek in _ASPECTS], "struktural": False}
        appraisal = appraised(
            old, period=Period.year(2019), rules=PP46_2011, facts=facts, decision=None, organisation=None
        )
        with pytest.raises(WrongType, match="grades of its own"):
            made(appraisal)


_ASPECTS = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")


class TestDocument:
    def test_the_appraisers_document(self) -> None:
        """D.1.1: three persons, the predikat and notes, and no rating."""
        noted = attrs.evolve(DECISION, notes="Ikuti pelatihan\nPertahankan")
        form = document_form(appraised(SUPERVISED, decision=noted), Imprint(place="Contoh"))
        assert form.code == "D.1.1"
        assert [each.caption.id for each in form.identities] == [
            "1. Pegawai yang Dinilai",
            "2. Pejabat Penilai Kinerja",
            "3. Atasan Pejabat Penilai Kinerja",
        ]
        assert [told(field.value) for field in form.section("evaluasi").body.fields] == [["Baik"], ["Baik"]]
        assert told(form.section("catatan").body) == ["Ikuti pelatihan", "Pertahankan"]
        assert not any("rating" in section.key for section in form.sections)
        assert "ekspektasi" not in form.as_text("id").lower()

    def test_each_signs_on_a_day_of_their_own(self) -> None:
        """The employee signs when the document comes back, which only its track knows."""
        appraisal = appraised(SUPERVISED)
        track = signed()
        returned = track.then(Milestone.DIKEMBALIKAN, by=PLAN.employee, on=date(2026, 1, 20))
        days = [
            [(each.caption.id, each.dated.id) for each in document_form(appraisal, track=known).signatures]
            for known in (track, returned)
        ]
        assert days == [
            [("7. Pegawai yang Dinilai", ""), ("6. Pejabat Penilai Kinerja", "12 Januari 2026")],
            [("7. Pegawai yang Dinilai", "20 Januari 2026"), ("6. Pejabat Penilai Kinerja", "12 Januari 2026")],
        ]
        dated = document_form(appraisal, Imprint(on=date(2026, 1, 13), numbers=Numbers.FULL))
        assert [each.dated.id for each in dated.signatures] == ["", "13 Januari 2026"]

    def test_the_superiors_document(self) -> None:
        """D.1.2, where the appraiser did not evaluate in time (annex p. 115, no. 8)."""
        form = document_form(appraised(SUPERVISED, decision=IN_PLACE))
        assert form.code == "D.1.2"
        assert [(each.caption.id, each.name) for each in form.signatures] == [
            ("7. Pegawai yang Dinilai", "Ani"),
            ("6. Atasan Pejabat Penilai Kinerja", ATASAN.name),
        ]

    def test_the_superior_of_the_track_stands_under_number_3(self) -> None:
        """Seen: a blank block, although the track knows who is above the appraiser."""
        form = document_form(appraised(), track=TRACK)
        assert fields(form, 2)["nama"] == [ATASAN.name]
        assert document_form(NOT_TOLD, track=TRACK).code == "D.1.2"

    def test_the_superior_signs_what_the_appraiser_decided_and_did_not_sign(self) -> None:
        """Annex p. 115, no. 8: did not evaluate, or did not sign."""
        track = TRACK.then(Milestone.DITANDATANGANI_ATASAN, by=ATASAN, on=date(2026, 2, 5))
        form = document_form(appraised(), track=track)
        assert form.code == "D.1.2"
        assert [(each.name, each.dated.id) for each in form.signatures] == [
            ("Ani", ""),
            (ATASAN.name, "5 Februari 2026"),
        ]

    def test_who_evaluated_in_the_round_stands_under_number_2(self) -> None:
        by_new = appraised(SUPERVISED, decision=attrs.evolve(DECISION, by=NEW_HEAD))
        for track in (None, attrs.evolve(TRACK, appraiser=NEW_HEAD)):
            form = document_form(by_new, track=track)
            assert [fields(form, place)["nama"] for place in (1, 2)] == [[NEW_HEAD.name], [ATASAN.name]]
            assert form.signatures[1].name == NEW_HEAD.name

    def test_nobody_is_appraiser_and_superior_at_once(self) -> None:
        """The post of the appraiser is vacant and the superior evaluates as appraiser; who is above is not told."""
        track = attrs.evolve(TRACK, appraiser=ATASAN, superior=None)
        form = document_form(appraised(SUPERVISED, decision=IN_PLACE), track=track)
        assert (form.code, fields(form, 1)["nama"], fields(form, 2)["nama"]) == ("D.1.1", [ATASAN.name], [])

    def test_a_former_appraiser_who_decided_as_superior_is_no_appraiser(self) -> None:
        """Promoted within the year; who is the appraiser now is not told, and stays blank."""
        promoted = attrs.evolve(PLAN, appraiser=ATASAN, superior=ATASAN)
        form = document_form(appraised(promoted, decision=IN_PLACE))
        assert (form.code, fields(form, 1)["nama"], fields(form, 2)["nama"]) == ("D.1.2", [], [ATASAN.name])

    @pytest.mark.parametrize(
        ("track", "what"),
        [
            (attrs.evolve(TRACK, employee=NEW_HEAD), "another person or period"),
            (
                attrs.evolve(TRACK, round=Round(Period.quarter(2025, 1), EvaluationKind.PERIODIK, WINDOW)),
                "another person or period",
            ),
            (attrs.evolve(TRACK, appraiser=NEW_HEAD), "neither the appraiser nor the superior"),
            (attrs.evolve(TRACK, result="f" * 64), "another result"),
        ],
    )
    def test_a_track_of_another_document_is_refused(self, track, what) -> None:
        with pytest.raises(InvalidValue, match=what):
            document_form(appraised(), track=track)

    def test_a_track_of_the_same_result_is_taken(self) -> None:
        appraisal = appraised()
        assert document_form(appraisal, track=attrs.evolve(TRACK, result=reference(appraisal))).code == "D.1.1"

    def test_what_is_not_known_stays_blank(self) -> None:
        form = document_form(appraised(decision=None, organisation=None))
        assert form.section("evaluasi").body.blank
        assert form.section("catatan").body.blank
        assert all(field.value.blank for field in form.identities[2].fields)
        assert [each.dated.id for each in form.signatures] == ["", ""]


class TestObjection:
    """D.1.3 (annex p. 118)."""

    OLD = appraised(SUPERVISED, decision=attrs.evolve(DECISION, hasil_kerja="di_bawah_ekspektasi", notes="Kurang"))
    NEW = appraised(SUPERVISED, decision=IN_PLACE)
    RAISED = Objection(
        PLAN.employee,
        PENILAI,
        ATASAN,
        YEAR,
        reference(OLD),
        ["Target tercapai"],
        date(2026, 1, 20),
        received_on=date(2026, 1, 21),
    )
    HEARD = RAISED.explained("Bukti terlambat", by=PENILAI, on=date(2026, 1, 22)).explained(
        "Bukti ada sejak Desember", by=PLAN.employee, on=date(2026, 1, 22)
    )
    CHANGED = change(HEARD, NEW, by=ATASAN, on=date(2026, 1, 26), recommendation="Ikuti pelatihan")

    def test_objection_explanation_and_decision(self) -> None:
        """Numbers 4 and 5 keep what the appraiser wrote; number 8 says what it was changed to."""
        form = changed_document_form(self.OLD, self.CHANGED)
        assert [told(field.value) for field in form.section("evaluasi").body.fields] == [["Baik"], ["Butuh Perbaikan"]]
        assert told(form.section("keberatan").body) == ["Target tercapai", "Bukti ada sejak Desember"]
        assert told(form.section("penjelasan").body) == ["Bukti terlambat"]
        decided = told(form.section("keputusan").body)
        assert decided[0].endswith("predikat menjadi Baik.")
        assert decided[1] == "Ikuti pelatihan"
        assert [(each.caption.id, each.dated.id) for each in form.signatures] == [
            ("10. Pegawai yang Dinilai", ""),
            ("9. Pejabat Penilai Kinerja", ""),
            ("11. Atasan Pejabat Penilai Kinerja", "26 Januari 2026"),
        ]

    def test_the_superior_who_decided_stands_under_number_3_and_11(self) -> None:
        """Seen: a blank block 3 in a form that she signs, where the plan does not tell her."""
        bare = appraised(decision=attrs.evolve(DECISION, hasil_kerja="di_bawah_ekspektasi"))
        raised = attrs.evolve(self.HEARD, against=reference(bare))
        decision = change(raised, self.NEW, by=ATASAN, on=date(2026, 1, 26), recommendation="Ikuti pelatihan")
        form = changed_document_form(bare, decision)
        assert fields(form, 2)["nama"] == [ATASAN.name] == [form.signatures[2].name]
        assert fields(form, 1)["nama"] == [PENILAI.name] == [form.signatures[1].name]

    def test_with_its_track(self) -> None:
        track = with_decision(with_objection(signed(), self.HEARD), self.CHANGED)
        form = changed_document_form(self.OLD, self.CHANGED, track=track)
        assert form == changed_document_form(self.OLD, self.CHANGED)

    def test_a_changed_document_has_one_form_only(self) -> None:
        """Seen: D.1.1 without a word, for the old result and for the new one."""
        track = with_decision(with_objection(signed(), self.HEARD), self.CHANGED)
        for appraisal in (self.OLD, self.NEW):
            with pytest.raises(InvalidValue, match=r"changed after an objection.*changed_document_form"):
                document_form(appraisal, track=track)
        assert document_form(self.OLD, track=track.as_of(date(2026, 1, 25))).code == "D.1.1"

    def test_a_track_without_the_change_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"not changed.*with_decision"):
            changed_document_form(self.OLD, self.CHANGED, track=signed())
        with pytest.raises(InvalidValue, match="another person or period"):
            changed_document_form(self.OLD, self.CHANGED, track=attrs.evolve(signed(), employee=NEW_HEAD, events=[]))

    def test_the_evaluation_of_the_new_result_is_the_superiors(self) -> None:
        """Head and signature of C.1.3 agree with D.1.3."""
        track = with_decision(with_objection(signed(), self.HEARD), self.CHANGED)
        form = evaluation_form(NOT_TOLD, track=track)
        assert (fields(form, 1)["nama"], form.signatures[0].name) == ([PENILAI.name], ATASAN.name)
        assert form.signatures[0].caption.id == "Atasan Pejabat Penilai Kinerja"

    def test_an_upheld_result_keeps_its_document(self) -> None:
        upheld = uphold(self.HEARD, by=ATASAN, on=date(2026, 1, 26))
        with pytest.raises(InvalidValue, match="upheld"):
            changed_document_form(self.OLD, upheld)

    def test_an_objection_to_another_result_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="another result"):
            changed_document_form(self.NEW, self.CHANGED)


def test_a_predikat_of_data_is_read_by_its_scale() -> None:
    """A region may keep the rules as data; its grades are those of the regulation all the same."""
    scale = Scale(Predikat.scale_id(), [grade.token for grade in Predikat])
    appraisal = appraised()
    read = attrs.evolve(appraisal, outcome=attrs.evolve(appraisal.outcome, predikat=Grade("baik", scale)))
    assert chosen(evaluation_form(read), "predikat") == "Baik"
