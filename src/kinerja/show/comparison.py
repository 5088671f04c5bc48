"""Questions put to rule books as pages: two books side by side, what would be, what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, number_words
from ..evaluation.comparison import Unjudged
from .findings import findings_block
from .page import (
    NONE,
    Cell,
    Fields,
    Group,
    Heading,
    Node,
    Page,
    Paragraph,
    Row,
    Table,
    Tone,
    Tree,
    as_written,
    joined,
    labelled,
    remarks,
)
from .wording import BASIS, basis_words, grade_words, score_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Undetermined
    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..evaluation.comparison import Compared, RuleComparison
    from ..evaluation.projection import Projection
    from ..evaluation.reaching_parts import Reach, Reached
    from ..evaluation.step_differences import StepDifference
    from ..formula.interpret import Value
    from ..rules.book import Outcome, RuleBook
    from ..rules.parts import Proposal
    from .page import Block

__all__ = ["comparison_page", "needed_page", "projection_page"]

SHOWN = 50
"""How many people are listed by id; the rest is counted."""


def comparison_page(comparison: RuleComparison) -> Page:
    """Return a comparison as a page: of one person with the parts that made the difference, else with a table."""
    heads = (_book_words(comparison.first), _book_words(comparison.second))
    if len(comparison.people) == 1:
        body = list(_person(comparison.people[0], heads))
    else:
        body = [_transitions(comparison, heads), *_movers(comparison)]
    if not comparison.same_scale:
        body.append(Paragraph(_TWO_SCALES))
    if comparison.findings:
        body += [Heading(Words("Temuan", "Findings")), findings_block(comparison.findings)]
    return Page(Words("Perbandingan buku aturan", "Two rule books compared"), body)


_TWO_SCALES = Words(
    "Kedua buku memakai skala sendiri; predikatnya tidak diurutkan satu terhadap yang lain.",
    "The two books have scales of their own; their grades are not ordered against each other.",
)


def _book_words(book: RuleBook) -> Words:
    made = "".join(f"; {option}: {token}" for option, token in book.choices)
    name = f"{book.law.id} ({book.id}"
    return Words(f"{name}, versi {book.version}{made})", f"{name}, version {book.version}{made})")


def _person(person: Compared, heads: tuple[Words, Words]) -> Iterator[Block]:
    yield _answers((person.first, person.second), heads)
    if "proposal" in person.differences:
        yield from _proposals(person.proposals, heads)
    told = Words("Perbedaan", "Difference")
    yield Fields([(told, person.move.label)])
    yield Heading(Words("Bagian yang membuat perbedaan", "Parts that made the difference"))
    yield _differences(person.causes)


def _answers(answers: tuple[Outcome | Unjudged, Outcome | Unjudged], heads: tuple[Words, Words]) -> Table:
    rows = [Row([Words("Predikat", "Predikat"), *(Cell(_grade(answer), Tone.STRONG) for answer in answers)])]
    scores = [_score(answer) for answer in answers]
    if any(score != NONE for score in scores):
        rows.append(Row([Words("Nilai", "Score"), *scores]))
    for name, words in (
        ("hasil_kerja", Words("Rating hasil kerja", "Rating of results")),
        ("perilaku", Words("Rating perilaku kerja", "Rating of conduct")),
    ):
        ratings = [_rating(answer, name) for answer in answers]
        if any(rating != NONE for rating in ratings):
            rows.append(Row([words, *ratings]))
    return Table([Words("Hasil", "Answer"), *heads], [Group(rows)])


def _grade(answer: Outcome | Unjudged) -> Words:
    if isinstance(answer, Unjudged):
        return labelled(Words("Tidak dapat dinilai", "Cannot be judged"), as_written(answer.reason))
    return grade_words(answer.predikat)


def _score(answer: Outcome | Unjudged) -> Words:
    return NONE if isinstance(answer, Unjudged) or answer.score is None else score_words(answer.score)


def _rating(answer: Outcome | Unjudged, name: str) -> Words:
    if isinstance(answer, Unjudged) or answer.ratings is None:
        return NONE
    rating: Ranked | Grade = getattr(answer.ratings, name)
    return rating.label


def _differences(differences: Iterable[StepDifference]) -> Block:
    nodes = [_difference(each) for each in differences]
    return Tree(nodes) if nodes else Paragraph(Words("Tidak ada.", "None."))


def _difference(each: StepDifference) -> Node:
    row = as_written(each.title or each.path)
    name = labelled(each.label, row) if each.path else each.label
    came = Words(
        f"{_came(each.first).id} → {_came(each.second).id}", f"{_came(each.first).en} → {_came(each.second).en}"
    )
    return Node(name, came, [each.cause.label, *_articles(each.first_basis, each.second_basis)])


def _came(value: Value | Undetermined | None) -> Words:
    return NONE if value is None else value_words(value)


def _articles(first: Basis | None, second: Basis | None) -> Iterator[Words]:
    if first == second or second is None:
        yield from remarks((BASIS, basis_words(first) if first else None))
        return
    told = [basis_words(basis) if basis else NONE for basis in (first, second)]
    yield labelled(BASIS, joined(told, " → ")) if first else labelled(BASIS, told[1])


def _transitions(comparison: RuleComparison, heads: tuple[Words, Words]) -> Table:
    rows = [
        Row([_named(line.first), _named(line.second), as_written(str(line.people))]) for line in comparison.transitions
    ]
    return Table([*heads, Words("Pegawai", "People")], [Group(rows)])


def _named(grade: Ranked | Grade | None) -> Words:
    return Words("Tanpa predikat", "No predikat") if grade is None else grade.label


def _movers(comparison: RuleComparison) -> Iterator[Block]:
    moved = comparison.moved
    yield Heading(Words("Yang berpindah", "Who moves"))
    if not moved:
        yield Paragraph(Words("Tidak ada.", "Nobody."))
        return
    rows = []
    for one in moved[:SHOWN]:
        first, second = map(_named, one.grades)
        names = joined(dict.fromkeys(cause.label for cause in one.causes), ", ")
        rows.append(Row([as_written(one.id), first, second, names]))
    heads = [Words("Pegawai", "Person"), Words("Dari", "From"), Words("Ke", "To"), Words("Karena", "Because of")]
    yield Table(heads, [Group(rows)])
    if len(moved) > SHOWN:
        left = len(moved) - SHOWN
        yield Paragraph(Words(f"Dan {left} lagi.", f"And {left} more."))


# --- What would be --------------------------------------------------------------------------------------------------


def projection_page(projection: Projection) -> Page:
    """Return what would come out as a page."""
    heads = (Words("Sekarang", "Now"), Words("Andaikan", "Then"))
    changed = [
        Row([as_written(change.path), value_words(change.before), value_words(change.after)])
        for change in projection.changes
    ]
    blocks: list[Block] = [
        Table([Words("Fakta", "Fact"), *heads], [Group(changed)]),
        _answers((projection.before, projection.after), heads),
        *_proposals(projection.proposals, heads),
        Heading(Words("Bagian yang berubah", "Parts that change")),
        _differences(projection.steps),
    ]
    return Page(Words("Bagaimana bila", "What if"), blocks)


def _proposals(proposals: tuple[Proposal | None, Proposal | None], heads: tuple[Words, Words]) -> Iterator[Block]:
    first, second = proposals
    if first is not None and second is not None:
        name = Words("Usulan rating hasil kerja", "Proposed rating of results")
        yield Table([name, *heads], [Group([Row([NONE, grade_words(first.rating), grade_words(second.rating)])])])


# --- What is needed -------------------------------------------------------------------------------------------------


def needed_page(needed: Reach) -> Page:
    """Return what is needed to reach a goal as a page."""
    low, high, step = map(number_words, (needed.grid.low, needed.grid.high, needed.grid.step))
    named = as_written(needed.title or needed.id or needed.path)
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Yang digerakkan", "What is moved"), named),
        (Words("Realisasi sekarang", "Present realisation"), number_words(needed.present)),
        (
            Words("Realisasi yang mungkin", "Possible realisations"),
            Words(f"{low.id} sampai {high.id}, langkah {step.id}", f"{low.en} to {high.en}, step {step.en}"),
        ),
        *((Words("Yang terbaik", "The best"), _reached_words(best)) for best in (needed.best,) if best is not None),
    ]
    tone = Tone.STRONG if needed.reached else Tone.WARNING
    blocks: list[Block] = [Paragraph(needed.words, tone), Fields(head)]
    if needed.found:
        rows = [Row([number_words(one.value), one.towards.label, _answer(one)]) for one in needed.found]
        heads = [Words("Realisasi", "Realisation"), Words("Arah", "Way"), Words("Hasil", "Answer")]
        blocks.append(Table(heads, [Group(rows)]))
    if needed.fixed:
        nodes = [Node(part.label, value_words(part.value), remarks(_basis(part.basis))) for part in needed.fixed]
        blocks += [Heading(Words("Yang tidak digerakkan realisasi ini", "What it does not move")), Tree(nodes)]
    return Page(Words("Yang diperlukan", "What is needed"), blocks)


def _basis(basis: Basis | None) -> tuple[Words, Words | None]:
    return BASIS, basis_words(basis) if basis else None


def _reached_words(best: Reached) -> Words:
    value, answer = number_words(best.value), _answer(best)
    return Words(f"{answer.id} pada realisasi {value.id}", f"{answer.en} at a realisation of {value.en}")


def _answer(one: Reached) -> Words:
    grade = grade_words(one.answer)
    if one.score is None:
        return grade
    score = number_words(one.score)
    return Words(f"{grade.id} (nilai {score.id})", f"{grade.en} (score {score.en})")
