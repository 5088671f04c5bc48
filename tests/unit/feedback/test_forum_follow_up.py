"""What became of agreed points: overdue is late, not yet due is left out, no day is neither."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja import Period
from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.forum import Forum
from kinerja.feedback.forum_follow_up import FORUM_IN_TIME, ForumFollowUp, PointStatus, follow_forums
from kinerja.feedback.forum_parts import AgreedPoint, ForumKind

YEAR = Period.year(2025)
MAY, JUNE, JULY = date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 31)


def forum(*points: AgreedPoint, id: str = "f1", unit_id: str = "dukcapil", on: date = date(2025, 3, 12)) -> Forum:
    return Forum(id, ForumKind.FKP, unit_id, on, "Akta", points=points)


def followed(*forums: Forum, as_of: date = JUNE, **changes: Any) -> ForumFollowUp:
    return follow_forums(forums, **({"unit_id": "dukcapil", "period": YEAR, "as_of": as_of} | changes))


def points(*pairs: tuple[date | None, date | None]) -> list[AgreedPoint]:
    return [AgreedPoint(f"k{i}", "x", due=due, done=done) for i, (due, done) in enumerate(pairs)]


def test_the_censoring_rule_of_the_notes() -> None:
    """6 in time, 2 late, 1 overdue, 1 not yet due: 6 of 9, not 6 of 10 and not 6 of 8."""
    late = date(2025, 6, 5)
    told = followed(forum(*points(*[(MAY, MAY)] * 6, *[(MAY, late)] * 2, (MAY, None), (JULY, None))))
    assert (told.numerator, told.denominator) == (6, 9)
    figure = told.figure()
    assert not isinstance(figure, Undetermined)
    assert (figure.value, figure.unit, figure.n, figure.as_of) == (told.in_time, "%", 9, JUNE)
    assert (figure.measure, figure.source, figure.low) == (FORUM_IN_TIME, FigureSource.FORUM, None)
    assert [note.en for note in figure.notes] == ["Not counted: 1 not yet due."]
    sure = told.figure(confidence=95)
    assert not isinstance(sure, Undetermined)
    assert (sure.low, sure.high, sure.n) == (Fraction(59859, 2000), Fraction(462573, 5000), 9)
    assert [note.en[:33] for note in sure.notes] == ["Not counted: 1 not yet due.", "The interval reads the cases coun"]


def test_the_day_it_is_due_is_not_over() -> None:
    told = points((JUNE, None))
    assert followed(forum(*told)).count(PointStatus.BELUM_JATUH_TEMPO) == 1
    assert followed(forum(*told), as_of=JULY).count(PointStatus.LEWAT_TENGGAT) == 1


def test_what_was_done_later_was_not_done_on_the_day() -> None:
    told = forum(*points((MAY, JULY)))
    assert followed(told).count(PointStatus.LEWAT_TENGGAT) == 1
    assert followed(told, as_of=JULY).count(PointStatus.SELESAI_TERLAMBAT) == 1


def test_without_a_day_nothing_is_late_and_nothing_in_time() -> None:
    told = followed(forum(*points((None, MAY), (None, None))))
    assert told.count(PointStatus.TANPA_TENGGAT) == 2
    assert isinstance(told.in_time, Undetermined)
    answer = told.figure()
    assert isinstance(answer, Undetermined)
    assert "30 Juni 2025" in answer.reason.id


def test_points_belong_to_who_carries_them_out() -> None:
    """Of a forum of another unit only its points for this one, and that forum is counted with them."""
    mine, other = points((MAY, MAY)), AgreedPoint("k9", "Jalan", unit_id="pu", due=MAY)
    given = [
        forum(*mine, other),
        forum(AgreedPoint("k1", "Akta", unit_id="dukcapil", due=MAY), id="f2", unit_id="kec"),
        forum(AgreedPoint("k1", "x", due=MAY), id="f3", unit_id="kec"),
        forum(id="f4"),
    ]
    told = followed(*given)
    assert (told.forums, [(each.forum_id, each.point_id) for each in told.points]) == (3, [("f1", "k0"), ("f2", "k1")])
    assert followed(*given, unit_id="pu").forums == 1


def test_only_forums_of_the_period_that_were_held_by_the_day_count() -> None:
    given = [forum(*points((MAY, MAY)), on=date(2024, 12, 31)), forum(id="f2", on=JULY)]
    assert followed(*given).forums == 0


def test_what_is_no_forum_is_refused() -> None:
    with pytest.raises(InvalidValue, match="'f1' stands twice"):
        followed(forum(), forum())
    with pytest.raises(WrongType):
        followed("f1")  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        followed(forum(), period=2025)


def test_it_is_a_page() -> None:
    told = followed(forum(*points((MAY, MAY), (MAY, None))))
    assert "50% (n = 2)" in told.as_text("id")
    assert "Overdue" in told.as_html("en")
    assert told._repr_html_() == told.as_html("id")
    assert "belum ada kesepakatan" in followed(forum()).as_text("id")
