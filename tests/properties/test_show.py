"""What holds of every page, whatever stands on it."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.exact import exact
from kinerja.base.finding import Finding, Severity
from kinerja.base.words import Words, number_words
from kinerja.errors import EvaluationError
from kinerja.evaluation.appraisal import appraise
from kinerja.evaluation.decision import Decision, StudyNotCompleted
from kinerja.evaluation.organisation import OrganisationResult
from kinerja.formula import explain
from kinerja.people.party import Leader, Party
from kinerja.people.positions import Position, PositionKind
from kinerja.people.unit import Unit
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import Conduct, ExpectedConduct, NilaiDasar, Observation, SpecialExpectation
from kinerja.plans.indicator import Aspek, Indicator, Stake
from kinerja.plans.plan import Approach, Jenis, PlanStatus, Supported, TakenOver, WorkPlan, WorkResult
from kinerja.plans.progress import Acceptance, Evidence, Progress, Realisation
from kinerja.plans.target import AtLeast, AtMost, Between, Direction, Exactly, TextTarget, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS, SAME_UNITS
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, OrganisationPredikat, Predikat, Rating
from kinerja.show.appraisal import appraisal_page
from kinerja.show.explanation import explanation_page
from kinerja.show.findings import findings_page
from kinerja.show.html import as_html
from kinerja.show.outcome import outcome_page
from kinerja.show.page import Cell, Fields, Group, Heading, Node, Page, Paragraph, Row, Table, Tone, Tree, said
from kinerja.show.plan import plan_page
from kinerja.show.results import progress_page
from kinerja.show.text import WIDTH, as_text
from kinerja.testing.draw_formulas import formulas_with_facts
from tests.unit.plans.samples import YEAR

LANGUAGES = ("id", "en")
DEEPEST = 57
"""The longest that may stand before a line: stems of a tree, or the names of fields."""
HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "<!-- komentar",
    "]]>&lt;&#x3c;script&#x3e;",
    "</style><style>*{display:none}</style>",
    "https://contoh.go.id/?a=1&b=2",
    "merah \x1b[31m\x07\r\n\tbaris",
    "terbalik \u202e\u2066",
    "kata" * 60,
    "kalimat yang panjang sekali " * 8,
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
filled = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)).filter(str.strip)
words = st.builds(Words, texts, texts)
cells = st.builds(Cell, words, st.sampled_from(Tone))


@st.composite
def tables(draw):
    """Draw a table; every row has as many fields as there are columns."""
    columns = draw(st.lists(words, min_size=1, max_size=5))
    fields = st.lists(cells, min_size=len(columns), max_size=len(columns))
    rows = st.lists(st.builds(Row, fields, st.lists(words, max_size=2)), max_size=3)
    return Table(
        columns, draw(st.lists(st.builds(Group, rows, words, st.lists(words, max_size=2)), max_size=2)), draw(words)
    )


nodes = st.recursive(
    st.builds(Node, words, st.none() | words, st.lists(words, max_size=2), tone=st.sampled_from(Tone)),
    lambda inner: st.builds(Node, words, nodes=st.lists(inner, max_size=3)),
    max_leaves=8,
)
blocks = st.one_of(
    st.builds(Heading, words),
    st.builds(Paragraph, words, st.sampled_from(Tone)),
    st.builds(Fields, st.lists(st.tuples(words, cells), max_size=3)),
    tables(),
    st.builds(Tree, st.lists(nodes, max_size=3)),
)
pages = st.builds(Page, words, st.lists(blocks, max_size=4))


class Skeleton(HTMLParser):
    """Reads tags, attributes and text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[tuple[str, str | None]] = set()
        self.open: list[str] = []
        self.odd: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes.update(attrs)
        self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if not self.open or self.open.pop() != tag:
            self.odd.append(tag)

    def handle_data(self, data) -> None:
        if self.open[-1:] != ["style"]:
            self.texts.append(data)

    def handle_comment(self, data) -> None:
        self.odd.append(data)

    def handle_decl(self, decl) -> None:
        self.odd.append(decl)

    def handle_pi(self, data) -> None:
        self.odd.append(data)

    def unknown_decl(self, data) -> None:
        self.odd.append(data)


TAGS = frozenset("div style h2 h3 p table caption thead tbody tr th td mark ul li details summary span".split())
ATTRIBUTE = re.compile(
    r"class='kinerja-[a-z]+'|lang='(id|en)'|scope='(row|col|rowgroup)'|colspan='[1-9]'|open=''|aria-hidden='true'"
)


def skeleton(html: str) -> Skeleton:
    """Return what a browser would make of ``html``."""
    parser = Skeleton()
    parser.feed(html)
    parser.close()
    return parser


def assert_inert(page: Page) -> None:
    """Nothing in a page but its text comes from data, in either language."""
    for language in LANGUAGES:
        found = skeleton(as_html(page, language))
        assert set(found.tags) <= TAGS
        assert all(ATTRIBUTE.fullmatch(f"{name}='{value or ''}'") for name, value in found.attributes)
        assert not found.open
        assert not found.odd


def assert_narrow(page: Page) -> None:
    """No line goes beyond the page, unless its last word by itself does, behind what stands before every line."""
    for language in LANGUAGES:
        for line in as_text(page, language).splitlines():
            before = line.rpartition(" ")[0]
            assert len(line) <= WIDTH or len(before) <= DEEPEST, line


def assert_shown(page: Page) -> None:
    """Both languages, both forms."""
    assert_inert(page)
    assert_narrow(page)


@given(pages)
def test_any_page_is_inert_and_fits(page) -> None:
    """No tag and no attribute comes from data, every element is closed, every line is short enough."""
    assert_shown(page)


@given(pages)
def test_the_language_changes_no_tag(page) -> None:
    """The texts of the two languages have nothing in common here."""
    id_, en = (skeleton(as_html(page, language)) for language in LANGUAGES)
    assert id_.tags == en.tags
    assert id_.attributes - {("lang", "id")} == en.attributes - {("lang", "en")}


@given(words)
def test_all_of_a_text_is_shown(text) -> None:
    """As text, to the letter; only marks that nobody sees are left out."""
    found = skeleton(as_html(Page(Words("x", "x"), [Paragraph(text)]), "id"))
    assert "".join(found.texts) == "x" + said(text, "id")


@given(words)
def test_what_is_said_is_one_clean_line(text) -> None:
    """And saying it again changes nothing."""
    clean = said(text, "en")
    assert clean == " ".join(clean.split())
    assert clean.isprintable() or not any(char in clean for char in "\x00\x07\n\r\t\x1b\x7f\u202e\u2066")
    assert said(Words(clean, clean), "id") == clean
    clean.encode()


@given(pages)
def test_the_same_page_is_shown_the_same(page) -> None:
    copy = attrs.evolve(page)
    assert [as_text(page, "id"), as_html(page, "id")] == [as_text(copy, "id"), as_html(copy, "id")]


@given(st.fractions(), st.booleans())
def test_numbers_are_shown_to_the_nearest(value, large) -> None:
    """Read back they are the number itself, or stand behind a sign and are off by half a place at most."""
    number = value * 10**6 if large else value
    shown = number_words(number)
    assert shown.id.translate(str.maketrans(".,", ",.")) == shown.en
    read = exact(shown.en.removeprefix("≈ ").replace(",", ""))
    assert (read == number) is not shown.en.startswith("≈")
    assert abs(read - number) * 20_000 <= 1


@given(formulas_with_facts())
def test_any_explanation_can_be_shown(drawn) -> None:
    """Of whatever a formula came to, in both languages."""
    formula, facts = drawn
    try:
        step = explain(formula, facts)
    except EvaluationError:
        return
    assert_shown(explanation_page(step))


findings = st.builds(
    Finding,
    st.sampled_from(["PLAN_NO_UTAMA", "CON_2"]),
    st.sampled_from(Severity),
    texts,
    words,
    words,
    st.sampled_from([None, PERMENPANRB6_2022.coverage.basis]),
)


@given(st.lists(findings, max_size=8))
def test_any_findings_can_be_shown(found) -> None:
    """Each message stands there; the gravest is the first."""
    page = findings_page(found)
    assert_shown(page)
    shown = "".join(skeleton(as_html(page, "en")).texts)
    assert all(said(each.message, "en") in shown for each in found)


positive = st.fractions(min_value="1/1000", max_value=10**7, max_denominator=1000)
units = st.sampled_from(["%", "jam", "hari kerja", "dokumen", "<b>", ""])
directions = st.sampled_from(Direction)
people = st.builds(
    Party,
    st.sampled_from(["p1", "p2"]),
    filled,
    st.builds(Position, texts, st.sampled_from([None, *PositionKind])),
    st.builds(Unit, st.just("u"), texts),
    other_number=st.sampled_from(["", "199001012020121001"]),
    instansi=texts,
)
leaders = st.builds(Leader, st.just("k"), texts, texts)
days = st.dates(date(2025, 1, 1), date(2026, 3, 31))


@st.composite
def targets(draw):
    """Draw a target of any kind."""
    low, high = sorted([draw(positive), draw(positive)])
    unit, direction = draw(units), draw(directions)
    kinds = [
        None,
        Exactly(low, unit, direction),
        AtLeast(low, unit),
        AtMost(low, unit),
        Between(low, high, unit, direction),
        YesNo(draw(st.booleans())),
        TextTarget(draw(filled)),
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def plans(draw):
    """Draw a plan of up to three results, with everything a document may say."""
    results = []
    for number in range(draw(st.integers(0, 3))):
        indicators = [
            Indicator(
                f"i{number}.{place}",
                draw(filled),
                draw(targets()),
                draw(st.lists(st.sampled_from(Aspek), max_size=2)),
                stake=draw(st.none() | st.sampled_from(Stake)),
            )
            for place in range(draw(st.integers(0, 2)))
        ]
        results.append(
            WorkResult(
                f"h{number}",
                draw(filled),
                draw(st.sampled_from(Jenis)),
                indicators,
                assigned_by=draw(st.none() | leaders),
                supports=draw(st.lists(st.builds(Supported, filled, filled, part=texts), max_size=1)),
                taken_over=draw(st.none() | st.builds(TakenOver, leaders, days, filled)),
            )
        )
    special = st.lists(
        st.builds(SpecialExpectation, st.sampled_from(NilaiDasar), filled, st.none() | leaders), max_size=2
    )
    return WorkPlan(
        "skp",
        YEAR,
        draw(people),
        draw(people),
        draw(st.sampled_from(Approach)),
        results,
        conduct=draw(st.none() | st.builds(ExpectedConduct, special)),
        annexes=draw(
            st.builds(
                Annexes,
                st.lists(st.builds(Resource, filled), max_size=1),
                st.lists(st.builds(Reporting, filled, texts, result_id=st.just("h0")), max_size=1),
                st.lists(st.builds(Consequence, filled), max_size=1),
            )
        ),
        status=draw(st.sampled_from(PlanStatus)),
        work_agreement=draw(texts),
    )


@st.composite
def progress_of(draw, plan: WorkPlan):
    """Draw what was realised of some of a plan."""
    evidence = st.lists(st.builds(Evidence, filled, texts), max_size=1)
    told = st.one_of(positive, st.booleans(), st.none())
    realisations = [
        Realisation(id, draw(told), draw(units), text=draw(filled), evidence=draw(evidence), note=draw(texts))
        for id in [*(each.id for each in plan.results), *(each.id for each in plan.indicators)]
        if draw(st.booleans())
    ]
    accepted = [
        Acceptance(each.id, draw(leaders), draw(st.none() | days), reason=draw(filled))
        for each in plan.results
        if draw(st.booleans())
    ]
    return Progress(YEAR, realisations, accepted)


@st.composite
def appraisals(draw):
    """Draw an appraisal: any plan, any progress, decided or not."""
    plan = draw(plans())
    ratings = st.none() | st.sampled_from(Rating)
    decisions = st.builds(
        Decision,
        ratings,
        ratings,
        by=people,
        on=days,
        reason=texts,
        study=st.none() | st.builds(StudyNotCompleted, st.sampled_from(["kurang", "sangat_kurang"]), filled),
        recorded=st.none() | st.sampled_from(Predikat),
        notes=texts,
    )
    observed = st.builds(Observation, st.sampled_from(NilaiDasar), filled, texts, st.none() | days)
    unit = st.builds(Unit, st.just("u"), texts)
    organisations = st.builds(OrganisationResult, unit, st.just(YEAR), st.sampled_from(OrganisationPredikat), texts)
    return appraise(
        plan,
        progress=draw(progress_of(plan)),
        rules=PERMENPANRB6_2022,
        period=draw(st.sampled_from([YEAR, *YEAR.quarters()])),
        decision=draw(st.none() | decisions),
        conduct=draw(st.none() | st.builds(Conduct, st.just(YEAR), st.lists(observed, max_size=3))),
        organisation=draw(st.none() | organisations),
        units=draw(st.sampled_from([ELAPSED_FIVE_DAYS, SAME_UNITS])),
    )


@given(appraisals())
def test_any_appraisal_can_be_shown(appraisal) -> None:
    """Whatever was planned, realised, seen and decided, and whatever anybody wrote into it."""
    assert_shown(appraisal_page(appraisal))
    assert_shown(outcome_page(appraisal.outcome))
    shown = "".join(skeleton(appraisal._repr_html_()).texts)
    assert all(said(Words(each.statement, ""), "id") in shown for each in appraisal.plan.results)
    assert "199001012020121001" not in shown + appraisal.as_text("id")


@given(plans())
def test_any_plan_can_be_shown(plan) -> None:
    """Every indicator stands there."""
    assert_shown(plan_page(plan))
    shown = "".join(skeleton(plan._repr_html_()).texts)
    assert all(said(Words(each.text, ""), "id") in shown for each in plan.indicators)


@given(st.data())
def test_any_progress_can_be_shown(data) -> None:
    """In every period of the plan."""
    plan = data.draw(plans())
    period = data.draw(st.sampled_from([YEAR, *YEAR.quarters()]))
    page = progress_page(plan, data.draw(progress_of(plan)), period=period, table=ELAPSED_FIVE_DAYS)
    assert_shown(page)
