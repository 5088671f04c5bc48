"""The forms of carrying out and monitoring, B.1.1 to B.1.5."""

from __future__ import annotations

import attrs
import pytest

from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.plans.actions import ActionPlan
from kinerja.plans.conduct import Conduct, NilaiDasar, Observation
from kinerja.plans.plan import Approach, Jenis
from kinerja.plans.progress import Evidence, Progress, Realisation
from kinerja.plans.target import AtLeast
from kinerja.show.forms import action_form, documentation_form, feedback_form
from tests.unit.plans.samples import Q1, YEAR, indicator, plan, result
from tests.unit.show.form_samples import of, told

LEADER = Giver(GiverKind.PIMPINAN)
SEEN = [Evidence("Laporan", "https://contoh.go.id/1")]
PROGRESS = Progress(
    Q1,
    [
        Realisation("h1.i1", 85, "%", evidence=SEEN, note="sementara"),
        Realisation("h1", text="Sebagian besar selesai"),
    ],
)
ACTIONS = [ActionPlan("h1", ["Pendataan", "Kunjungan"])]


def column(form, key: str, section: str = "hasil_kerja") -> list[list[str]]:
    return [told(entry) for entry in form.section(section).body.column(key)]


def test_actions_stand_with_their_results() -> None:
    """B.1.1; a result without any has a blank place."""
    form = action_form(plan(result("h2", jenis=Jenis.TAMBAHAN), result("h1")), ACTIONS)
    assert (form.code, [str(each.signer) for each in form.signatures]) == ("B.1.1", ["pegawai"])
    assert column(form, "rencana_aksi") == [["Pendataan", "Kunjungan"], []]
    assert column(form, "no") == [["1."], ["2."]]


def test_documentation_tells_realisation_and_evidence() -> None:
    """B.1.2; evidence of results, not of activity (annex p. 68)."""
    form = documentation_form(plan(result("h1"), result("h2")), PROGRESS, ACTIONS)
    assert form.cycle.id == "Triwulan I"
    assert column(form, "realisasi_dan_bukti") == [
        [
            "Sebagian besar selesai",
            ("Persentase pengaduan yang diselesaikan: 85%; sementara; Bukti dukung: Laporan (https://contoh.go.id/1)"),
        ],
        [],
    ]


@pytest.mark.parametrize(
    ("perspectives", "approach", "code", "columns", "fifth"),
    [
        (True, Approach.KUALITATIF, "B.1.3", 4, "unit_kerja"),
        (False, Approach.KUALITATIF, "B.1.3", 4, "unit_kerja"),
        (True, Approach.KUANTITATIF, "B.1.4", 7, "instansi"),
        (False, Approach.KUANTITATIF, "B.1.5", 8, "unit_kerja"),
    ],
)
def test_the_record_follows_employee_and_approach(perspectives, approach, code, columns, fifth) -> None:
    form = feedback_form(of(perspectives, approach), PROGRESS)
    assert (form.code, len(form.section("hasil_kerja").body.columns)) == (code, columns)
    assert form.identities[1].fields[-1].key == fifth
    assert [str(each.signer) for each in form.signatures] == ["pegawai", "penilai"]


def test_feedback_stands_where_it_belongs() -> None:
    """With who gave it; what was said of a result as a whole stands before what was said of its first indicator."""
    said = [
        Feedback("h1.i1", "Pertahankan", LEADER, evidence=SEEN),
        Feedback("h1", "Bagus", Giver(GiverKind.LAINNYA, label="Pasien")),
        Feedback("skp", "Terus maju", LEADER),
        Feedback(NilaiDasar.HARMONIS, "Suka menolong", Giver(GiverKind.REKAN_KERJA, "Sari")),
    ]
    conduct = Conduct(Q1, [Observation(NilaiDasar.HARMONIS, "Ramah")])
    form = feedback_form(plan(result("h1")), PROGRESS, feedback=said, conduct=conduct)
    assert column(form, "umpan_balik") == [
        [
            "Hasil kerja: Pasien: Bagus",
            "Pimpinan: Pertahankan",
            "Bukti dukung: Laporan (https://contoh.go.id/1)",
        ]
    ]
    assert column(form, "realisasi") == [
        [
            "Hasil kerja: Sebagian besar selesai",
            "85%",
            "sementara",
            "Bukti dukung: Laporan (https://contoh.go.id/1)",
        ]
    ]
    assert told(form.section("umpan_balik").body) == ["Pimpinan: Terus maju"]
    assert column(form, "umpan_balik", "perilaku_kerja")[3] == ["Rekan kerja setingkat (Sari): Suka menolong", "Ramah"]


def test_a_core_value_is_not_a_result_of_its_name() -> None:
    """The token of a value equals the id that a caller may give a result."""
    shown = plan(result("harmonis"))
    form = feedback_form(shown, PROGRESS, feedback=[Feedback(NilaiDasar.HARMONIS, "Suka menolong", LEADER)])
    assert column(form, "umpan_balik") == [[]]
    form = feedback_form(shown, PROGRESS, feedback=[Feedback("harmonis", "Bagus", LEADER)])
    assert column(form, "umpan_balik", "perilaku_kerja")[3] == []


def test_a_qualitative_record_tells_of_the_result_and_its_indicators() -> None:
    """In one place, as the form has only one."""
    form = feedback_form(plan(result("h1"), approach=Approach.KUALITATIF), PROGRESS)
    assert column(form, "realisasi")[0][:2] == ["Sebagian besar selesai", "85%"]


def test_the_target_is_that_of_the_period() -> None:
    """Where a trajectory says so; else that of the year, as the annex prints it."""
    rising = result("h1", indicator("i1", trajectory=[(Q1, AtLeast(20, "%"))]), indicator("i2"))
    open_end = attrs.evolve(result("h2"), indicators=[indicator("i3", target=None)])
    form = feedback_form(plan(rising, open_end), PROGRESS)
    assert column(form, "target") == [["paling sedikit 20%"], ["80 sampai 90%"], []]


def test_a_result_without_indicators_still_has_its_feedback() -> None:
    bare = attrs.evolve(result("h1"), indicators=[])
    form = feedback_form(plan(bare), Progress(YEAR), feedback=[Feedback("h1", "Bagus", LEADER)])
    assert column(form, "umpan_balik") == [["Hasil kerja: Pimpinan: Bagus"]]
