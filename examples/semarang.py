"""Semarang: a hospital and a school in one year, judged under three books side by side.

The city wants shorter waiting times and satisfied patients in its hospital, and better results of its pupils; every
official has a yearly plan, and quality counts beside quantity.  So a nurse and the head of the ward, a teacher and
a headmaster are followed through 2025.  Only PermenPANRB 6/2022 judges that year.  What PP 46/2011 and
PermenPANRB 8/2021 would have answered on the same facts is told for learning: which formula makes the difference.
Chapters 12 to 18 tell what the results of two years mean for the careers of the four: credits, rank, talent, pay.

The city is real; hospital, school, persons, numbers and decrees are made up.  People and work stand in
``semarang_data/work.py``, the books in ``books.py``, what the city decides in ``region.py``; careers in ``credits.py``
and ``career.py``, what the personnel office has on file in ``files.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semarang_data.books import (
    IN_FORCE,
    LAST,
    MIRRORED,
    PERMEN8,
    PP46,
    WITHOUT_FALL,
    by_indicator,
    under_permen8,
    under_pp46,
)
from semarang_data.career import careers
from semarang_data.region import FIRST, HOSPITAL, SECOND, UNIT_BOOK
from semarang_data.telling import article, because, grade, law_of, number, points, same, shift, shown, title
from semarang_data.work import (
    DISDIK,
    GURU,
    KARU,
    KEPSEK,
    PERAWAT,
    PLANS,
    QUARTERS,
    SMP,
    TRAINING,
    YEAR,
    conduct_of,
    decision_of,
    feedback_of,
    progress_of,
)

from kinerja import (
    EmployeeKind,
    EvaluationKind,
    OrganisationResult,
    Period,
    Undetermined,
    appraise,
    check,
)
from kinerja.evaluation.comparison import Move, compare
from kinerja.evaluation.credit_steps import CREDIT_STEPS, credit_step
from kinerja.evaluation.distribution import count_people
from kinerja.evaluation.distribution_checks import check_distribution
from kinerja.evaluation.distribution_guide import SE_3_2023
from kinerja.evaluation.distribution_room import allowed_ranges
from kinerja.evaluation.organisation_judging import judge_organisation
from kinerja.evaluation.projection import what_if
from kinerja.evaluation.reaching import needed
from kinerja.evaluation.reaching_parts import StepGrid
from kinerja.plans.track import TrackStatus, on_track
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from kinerja.rules import national
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_finding import FaultKind
from kinerja.rules.auditing import audit
from kinerja.show.wording import basis_words

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.evaluation.comparison import RuleComparison
    from kinerja.rules.book import Outcome

NURSE, HEAD, TEACHER, HEADMASTER = (each.id for each in (PERAWAT, KARU, GURU, KEPSEK))
NURSE_WAIT, HEAD_WAIT, HEAD_CONTENT = f"{NURSE}.1.waktu", f"{HEAD}.1.waktu", f"{HEAD}.1.kualitas"
MINUTES = StepGrid(step=1, low=0, high=120)


# --- 1 to 3: the plans, the quarters, the units -----------------------------------------------------------------------


def plans_are_agreed() -> None:
    """Print what was agreed in January."""
    title("1. Tujuan: rencana tahunan yang terukur, kuantitas dan kualitas")
    for plan in PLANS.values():
        print(f"  {plan.employee.name}, {plan.employee.position.title}, dengan {plan.appraiser.name}:")
        for each in plan.indicators:
            due = " > ".join(number(target.value) for _, target in each.trajectory)
            print(f"    {each.aspek[0]:<10} {each.text:<36} {due} {each.target.unit}")
        same(check(plan), ())
    print(f"  Dukungan sumber daya yang disepakati: {TRAINING}.")


def quarters_pass() -> dict[str, list[int]]:
    """Print who is behind at the end of each quarter; return how many indicators were."""
    title("2. Pengukuran berkala dan pelatihan: siapa yang tertinggal?")
    behind: dict[str, list[int]] = {}
    for place, quarter in enumerate(QUARTERS):
        told = []
        for plan in PLANS.values():
            stood = on_track(plan, progress_of(plan, place), quarter, ELAPSED_FIVE_DAYS)
            late = [each for each in stood if each.status is TrackStatus.TERTINGGAL]
            behind.setdefault(plan.employee.id, []).append(len(late))
            told.append(f"{plan.employee.name.split(',')[0].removeprefix('Ns. ')} {len(late)} dari {len(stood)}")
        print(f"  {quarter.label.id}: {'; '.join(told)}")
        for said in feedback_of(PLANS[NURSE]):
            if quarter.contains(said.on):
                print(f'    {said.on}, {said.giver.words.id}: "{said.text}"')
        if place == 1:
            print("    Juli: antrean daring dibuka, dan pelatihan yang dijanjikan dalam SKP dimulai.")
    return behind


def units_are_judged() -> OrganisationResult:
    """Print what the hospital reached; nothing national makes a predikat of it, the city's own rules do."""
    title("3. Capaian organisasi mendahului penilaian pegawai")
    without = judge_organisation(HOSPITAL).predikat
    print(f"  Tanpa ketentuan daerah: {without.reason.id} [{basis_words(without.basis).id}]")
    judged = judge_organisation(HOSPITAL, rules=UNIT_BOOK)
    mean = judged.because.find("rata_rata_iku")[0]
    print(f"  {UNIT_BOOK.law.id} (karangan): rata-rata IKU {number(mean.value)}, predikat {judged.predikat.label.id}.")
    return judged.result(note="Keputusan Wali Kota (contoh)")


# --- 4: the book that counts ------------------------------------------------------------------------------------------


def year_is_judged(hospital: OrganisationResult) -> dict[str, Appraisal]:
    """Judge the four by the book of the year."""
    title(f"4. Evaluasi tahun 2025 menurut {IN_FORCE.law.id}, satu-satunya yang berlaku")
    units = {NURSE: hospital, HEAD: hospital}
    units |= {TEACHER: OrganisationResult(SMP, YEAR, "Baik"), HEADMASTER: OrganisationResult(DISDIK, YEAR, "Baik")}
    found = {}
    for id, plan in PLANS.items():
        found[id] = appraise(
            plan,
            progress=progress_of(plan, LAST),
            rules=IN_FORCE,
            period=YEAR,
            decision=decision_of(plan),
            conduct=conduct_of(plan),
            feedback=feedback_of(plan),
            organisation=units[id],
        )
        tell(found[id])
    return found


def tell(appraisal: Appraisal) -> None:
    """Print one evaluation."""
    proposed = appraisal.proposal.rating
    told = f"belum ada. {proposed.reason.id}" if isinstance(proposed, Undetermined) else proposed.label.id
    ratings = appraisal.ratings
    print(f"  {appraisal.plan.employee.name}: {grade(appraisal)}")
    print(f"    usulan panduan: {told}")
    print(f"    diputuskan    : {ratings.hasil_kerja.label.id}; perilaku {ratings.perilaku.label.id}")
    for finding in appraisal.findings:
        print(f"    catatan       : {finding.say('id')}")


def ward_is_counted(appraisals: dict[str, Appraisal], hospital: OrganisationResult) -> None:
    """Print how the predikat of the ward are distributed beside a guide that binds nobody."""
    title("5. Sebaran predikat di Ruang Rawat Jalan, di samping panduan")
    ward = {NURSE: appraisals[NURSE].predikat} | {f"perawat-{place}": "Baik" for place in range(2, 11)}
    ward |= {"perawat-11": "Sangat Baik", "perawat-12": None}
    year = count_people(ward, unit_id="rawat-jalan", period=YEAR, kind=EvaluationKind.TAHUNAN)
    print(f"  Organisasi {hospital.predikat.label.id}; {year.total} perawat dihitung, {year.of('Baik')} bernilai Baik.")
    for finding in check_distribution(year, hospital.predikat, SE_3_2023):
        print(f"  {finding.severity.label.id}: {finding.say('id')}")
    ranges = allowed_ranges(year.total, hospital.predikat, SE_3_2023)
    print("  Ruang menurut panduan: " + ", ".join(f"{e.predikat.label.id} {e.least} s.d. {e.most}" for e in ranges))
    print("  Angka surat edaran dikenal dari satu berita saja; panduan ditimbang dan tidak mengubah satu predikat pun.")


# --- 6: three books side by side --------------------------------------------------------------------------------------


def three_books(appraisals: dict[str, Appraisal]) -> tuple[dict[str, Outcome], dict[str, Outcome]]:
    """Print the same facts as three books would judge them."""
    title("6. Tiga buku aturan berdampingan, untuk belajar")
    print(f"  Yang menentukan hanya buku periodenya, national().at(2025): {IN_FORCE.law.id}.")
    print("  Dua kolom lain menjawab: andaikan buku itu yang berlaku atas fakta yang sama.")
    older = {id: under_pp46(plan) for id, plan in PLANS.items()}
    middle = {id: under_permen8(plan) for id, plan in PLANS.items()}
    for id, appraisal in appraisals.items():
        print(f"\n  {appraisal.plan.employee.name}")
        print(f"    {'':<36} {'target':>15} {'hasil':>5}  {'PP 46':>6}  {'Permen 8/2021':<20} Permen 6/2022")
        for line in by_indicator(appraisal, older[id], middle[id]):
            numbers = f"{line.target:>15} {line.realised:>5}  {line.pp46:>6}"
            print(f"    {line.text:<36} {numbers}  {line.permen8:<20} {line.permen6}")
        print(f"    {'Nilai':<36} {'':>21}  {points(older[id]):>6}  {points(middle[id]):<20} tidak ada nilai")
        print(f"    {'Predikat':<36} {'':>15} {grade(older[id]):>13}  {grade(middle[id]):<20} {grade(appraisal)}")
        for outcome in (older[id], middle[id]):
            supposed, *others = outcome.findings
            same(supposed.code, "BOOK_NOT_IN_FORCE")
            for finding in others:
                print(f"    {law_of(outcome)} mencatat: {finding.say('id')}")
    print(f"\n  {older[NURSE].findings[0].say('id')}")
    return older, middle


def open_page(middle: dict[str, Outcome]) -> None:
    """Say what could not be read: the class of a result with four indicators; the annex's owner tells it."""
    reason = middle[HEADMASTER].predikat
    print(f"\n  {KEPSEK.name} di bawah Permen 8/2021: {reason.reason.id} [{article(reason.basis)}]")
    middle[HEADMASTER] = under_permen8(PLANS[HEADMASTER], of_second="baik")
    answer = middle[HEADMASTER]
    print(f"  Dengan kategori 'baik' menurut pemegang lampiran: {points(answer)}, {grade(answer)}.")


def explained(appraisals: dict[str, Appraisal], older: dict[str, Outcome], middle: dict[str, Outcome]) -> None:
    """Print what made each answer, with the articles: three people, three books."""
    title("7. Mengapa berbeda? Bagian yang menentukan, dengan pasalnya")
    wait = PLANS[NURSE].indicator(NURSE_WAIT).text
    print(f"  {PERAWAT.name}: {wait.lower()} 42 menit, target 60 menit")
    because(older[NURSE], "nilai_hemat", "di atas 24 persen hemat nilainya jatuh menjadi 100 R/T", NURSE_WAIT)
    because(middle[NURSE], "capaian_iki", "1 + (1 - R/T): makin cepat makin tinggi", NURSE_WAIT)
    stood = appraisals[NURSE].standings[0]
    told = f"{stood.standing.label.id.lower()}, tanpa rumus; penilai memutuskan"
    print(f"    {IN_FORCE.law.id}: {told} [{basis_words(stood.basis).id}]")
    print(f"  {KARU.name}: dua indikator meleset dalam satu dari dua hasil kerja")
    because(older[HEAD], "rata_rata_capaian", "yang meleset dirata-rata dengan yang lain")
    because(middle[HEAD], "kategori_rencana", "yang di tengah, paling tinggi satu di atas yang terendah", f"{HEAD}.1")
    proposed = appraisals[HEAD].proposal
    print(f"    {IN_FORCE.law.id}: {proposed.rating.reason.id} [{basis_words(proposed.because.basis).id}]")
    print(f"  {GURU.name}: semua target tercapai, sebagian terlampaui")
    because(older[TEACHER], "sebutan", "cukup 91 ke atas")
    because(middle[TEACHER], "predikat", "Sangat Baik meminta 110 ke atas dan ide baru yang ditetapkan")
    because(appraisals[TEACHER].outcome, "kuadran", "hasil sesuai, perilaku di atas ekspektasi: matriks, bukan jumlah")
    parted(compare(older, PP46, PERMEN8, for_second=middle))
    print("  Skala ketiga buku tidak diurutkan satu terhadap yang lain; hanya untuk angka kredit ada padanan:")
    for outcome in (older[HEAD], middle[HEAD], appraisals[HEAD]):
        print(f"    {grade(outcome)} > {credit_step(outcome.predikat).label.id}")
    print(f"    [{CREDIT_STEPS}]")


def parted(both: RuleComparison) -> None:
    """Print where PP 46/2011 and PermenPANRB 8/2021 part company in the nurse's year: in the waiting time."""
    same({one.move for one in both.people}, {Move.BEDA_SKALA})
    print(f"  {PERAWAT.name}: di mana PP 46 dan Permen 8 berpisah jalan?")
    for part in both.of(NURSE).causes:
        first, second = shown(part.first), shown(part.second)
        row = f" ({part.row_id})" if part.row_id else ""
        print(f"    {part.label.id}{row}: {first} > {second}; {part.cause.label.id}")
    first = {one.id: one.causes[0].row_id for one in both.people}
    same(first, {id: f"{id}.1.waktu" for id in PLANS})


def one_formula(older: dict[str, Outcome]) -> None:
    """Put one formula in another's place, and see who moves: that formula made the difference."""
    title("8. Satu rumus saja diganti: siapa yang berpindah kelas, dan oleh bagian mana?")
    for book, moved in ((WITHOUT_FALL, [NURSE]), (MIRRORED, [NURSE, HEAD, HEADMASTER])):
        found = compare(older, PP46, book)
        print(f"  {book.deviations[0].regional}:")
        for one in found.moved:
            first, second = one.grades
            print(f"    {PLANS[one.id].employee.name}: {first.label.id} > {second.label.id}, karena")
            for part in one.causes:
                print(f"      {part.key} dari {part.title}: {number(part.first)} > {number(part.second)}")
        same(sorted(one.id for one in found.moved), sorted(moved))
        same({part.key for one in found.moved for part in one.causes}, {"nilai_hemat"})


# --- 9: what if, and what is needed -----------------------------------------------------------------------------------


def ladder(appraisals: dict[str, Appraisal], older: dict[str, Outcome], middle: dict[str, Outcome]) -> None:
    """Print what the nurse's year would come to at other waiting times."""
    title("9. Andaikan waktu tunggunya lain")
    print("   menit  PP 46/2011            Permen 8/2021    usulan Permen 6/2022")
    scores = {}
    for minutes in (72, 60, 56, 46, 45, 42, 30):
        one, two = (what_if(held[NURSE], {NURSE_WAIT: minutes}).after for held in (older, middle))
        proposed = what_if(appraisals[NURSE], {NURSE_WAIT: minutes}).proposals[1].rating
        told = "belum ada" if isinstance(proposed, Undetermined) else proposed.label.id
        print(f"   {minutes:>5}  {points(one):<6} {grade(one):<14} {points(two):<6} {grade(two):<9} {told}")
        scores[minutes] = one.score.exact
    if not scores[46] > scores[60] > scores[45] > scores[42] > scores[30]:
        raise AssertionError(scores)
    ((option, _),) = [pair for pair in older[NURSE].choices if pair[0].key == "batas"]
    print(f"  {option.reason.id} Di sini kelas dimulai pada 91. [{option.basis}]")
    print("  Di bawah PP 46/2011 memangkas lebih dari 24 persen merugikan: 46 menit terbaik, 45 menit sudah jatuh.")


def targets_are_asked(appraisals: dict[str, Appraisal], older: dict[str, Outcome], middle: dict[str, Outcome]) -> None:
    """Print by how many minutes waiting must change to reach a next class."""
    title("10. Berapa menit lagi?")
    asked = {
        "PP 46, Perawat": needed(older[NURSE], NURSE_WAIT, MINUTES, predikat="sangat baik"),
        "PP 46, Kepala Ruang": needed(older[HEAD], HEAD_WAIT, MINUTES, predikat="sangat baik"),
        "Permen 8, Kepala Ruang": needed(middle[HEAD], HEAD_WAIT, MINUTES, predikat="baik"),
        "Permen 8, Perawat": needed(middle[NURSE], NURSE_WAIT, MINUTES, predikat="sangat baik"),
        "Permen 6, Kepala Ruang": needed(appraisals[HEAD], HEAD_WAIT, MINUTES, rating="sesuai ekspektasi"),
        "Permen 6, predikat": needed(appraisals[HEAD], HEAD_WAIT, MINUTES, predikat="baik"),
    }
    for who, answer in asked.items():
        print(f"  {who}: {answer.words.id}{shift(answer)}")
    best = asked["Permen 8, Perawat"].best.score
    print(f"    Perawat paling tinggi {number(best)}: Sangat Baik meminta 110 dan ide baru, bukan waktu saja.")
    same([shift(answer) for answer in asked.values()][:3], [" (+4 menit)", " (-11 menit)", " (-6 menit)"])
    same([answer.reached for answer in asked.values()], [True, True, True, False, False, False])
    both = what_if(appraisals[HEAD], {HEAD_WAIT: 60, HEAD_CONTENT: 86}).proposals[1].rating
    print(f"  Kepala Ruang, waktu 60 menit dan IKM 86 sekaligus: usulan {both.label.id}.")
    same(both.token, "sesuai_ekspektasi")


# --- 11: the region ---------------------------------------------------------------------------------------------------


def region_drafts(appraisals: dict[str, Appraisal]) -> None:
    """Audit a guide of the city before it proposes anything: the first draft copied the old formula."""
    title("11. Tantangan: kebiasaan lama di dalam rancangan daerah, ditemukan sebelum berlaku")
    facts = appraisals[NURSE].outcome.facts
    falls = []
    wait = {"target": 60, "realisasi": 42, "arah": "lebih_rendah"}
    alone = {"hasil_kerja": [{"jenis": "utama", "indikator": [wait]}]}
    for draft in (FIRST, SECOND):
        book = draft.apply(IN_FORCE).choose(tugas_belajar="menurut_perilaku")
        report = audit(book, domain=Domain(rows=1, runs=30), examples=[alone])
        found = report.of(FaultKind.CLIFF)
        open_ = f"{len(report.unsettled)} hal belum terperiksa dalam pencarian sependek ini"
        print(f"  {book.law.id}, {draft.version}: {len(found)} tebing dalam {book.deviations[0].key}; {open_}")
        for fault in found:
            print(f"    {fault.message.id}")
        print(f"    usulan bagi {PERAWAT.name}: {book.propose(facts).rating.label.id}")
        falls.append(len(found))
    same([bool(number) for number in falls], [True, False])
    city = national().amended(SECOND)
    years = [city.at(Period.year(year), kind=EmployeeKind.PNS) for year in (2025, 2026)]
    print(f"  Tahun 2025 dinilai {years[0].id}, tahun 2026 {years[1].id}; predikat tetap diputuskan penilai.")
    same([book.id for book in years], ["permenpanrb6_2022", "permenpanrb6_2022_contoh"])


def conclude(
    appraisals: dict[str, Appraisal],
    older: dict[str, Outcome],
    middle: dict[str, Outcome],
    behind: dict[str, list[int]],
) -> None:
    """Hold the story to its numbers."""
    title("Kesimpulan")
    answers = {id: tuple(grade(held[id]) for held in (older, middle, appraisals)) for id in PLANS}
    for id, told in answers.items():
        print(f"  {PLANS[id].employee.name:<32} PP 46: {told[0]:<12} Permen 8: {told[1]:<6} Permen 6: {told[2]}")
    same(
        answers,
        {
            NURSE: ("Baik", "Baik", "Baik"),
            HEAD: ("Baik", "Cukup", "Butuh Perbaikan"),
            TEACHER: ("Sangat Baik", "Baik", "Baik"),
            HEADMASTER: ("Baik", "Baik", "Baik"),
        },
    )
    same({id: points(outcome) for id, outcome in older.items()}[NURSE], "89,6")
    same([numbers[-1] for numbers in behind.values()], [0, 2, 0, 0])
    same([finding for appraisal in appraisals.values() for finding in appraisal.errors], [])
    print("  Fakta sama, tiga jawaban; yang berlaku bagi tahun 2025 hanya yang terakhir.")


def main() -> None:
    """Tell the year."""
    print(
        "Kota Semarang, tahun kinerja 2025. Rumah sakit, sekolah, orang, angka, dan keputusan daerah adalah karangan."
    )
    plans_are_agreed()
    behind = quarters_pass()
    hospital = units_are_judged()
    appraisals = year_is_judged(hospital)
    ward_is_counted(appraisals, hospital)
    older, middle = three_books(appraisals)
    open_page(middle)
    explained(appraisals, older, middle)
    one_formula(older)
    ladder(appraisals, older, middle)
    targets_are_asked(appraisals, older, middle)
    region_drafts(appraisals)
    careers(appraisals)
    conclude(appraisals, older, middle, behind)


if __name__ == "__main__":
    main()
