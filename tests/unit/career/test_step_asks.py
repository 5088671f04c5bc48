"""Asks of time, age, kind, box and statements: three outcomes, and the day on which time is enough."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.career.requirements import RequirementKind
from kinerja.career.step_asks import AgeAsk, KindAsk, StatementAsk, TimeAsk
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.people.party import EmployeeKind

BASIS = Law("PP 11/2017")("Pasal 76 ayat (1)")
YES, NO = Statement(True, "BKPSDM"), Statement(False, "BKPSDM")


class TestTime:
    """So many years."""

    ASK = TimeAsk(RequirementKind.MASA_PANGKAT, 2, BASIS, about=Words("Di pangkat ini.", "In this rank."))

    @pytest.mark.parametrize(
        ("on", "verdict"),
        [(date(2026, 3, 31), Verdict.NOT_MET), (date(2026, 4, 1), Verdict.MET), (date(2027, 1, 1), Verdict.MET)],
    )
    def test_from_the_same_day_of_the_year_on(self, on: date, verdict: Verdict) -> None:
        """And that day is told."""
        asked = self.ASK.of(date(2024, 4, 1), None, on=on)
        assert (asked.verdict, asked.from_day) == (verdict, date(2026, 4, 1))
        assert asked.reason.en == "Time in rank: 2 years, reached on 1 April 2026. In this rank."
        assert asked.reason.id == "Masa dalam pangkat: 2 tahun, tercapai pada 1 April 2026. Di pangkat ini."

    def test_one_year_is_one_year(self) -> None:
        """In English."""
        one = TimeAsk(RequirementKind.MASA_JABATAN, 1, BASIS)
        assert one.of(date(2024, 2, 29), None, on=date(2025, 3, 1)).reason.en.endswith(
            "1 year, reached on 1 March 2025."
        )

    def test_without_the_day_somebody_has_to_say(self) -> None:
        """Where the day is known, nobody else is heard."""
        asked = self.ASK.of(None, None, on=date(2026, 4, 1))
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.from_day is None
        assert asked.reason.en == "Time in rank: nobody has said. In this rank."
        assert self.ASK.of(None, YES, on=date(2026, 4, 1)).verdict is Verdict.MET
        assert self.ASK.of(date(2024, 4, 1), YES, on=date(2025, 4, 1)).verdict is Verdict.NOT_MET

    @pytest.mark.parametrize("years", [0, True, "2"])
    def test_years_are_whole(self, years: object) -> None:
        """From 1."""
        with pytest.raises(InvalidValue, match="is no number of years"):
            TimeAsk(RequirementKind.MASA_PANGKAT, years, BASIS)  # type: ignore[arg-type]
        with pytest.raises(WrongType, match="no RequirementKind"):
            TimeAsk("masa_pangkat", 2, BASIS)  # type: ignore[arg-type]


class TestAge:
    """At most so many years."""

    ASK = AgeAsk(53, BASIS)

    @pytest.mark.parametrize(
        ("on", "verdict"),
        [
            (date(2026, 5, 31), Verdict.MET),
            (date(2026, 6, 1), Verdict.MET),
            (date(2026, 6, 2), Verdict.UNDETERMINED),
            (date(2027, 5, 31), Verdict.UNDETERMINED),
            (date(2027, 6, 1), Verdict.NOT_MET),
        ],
    )
    def test_the_months_beyond_are_open(self, on: date, verdict: Verdict) -> None:
        """The articles say "at most 53 years" and no more."""
        assert self.ASK.of(date(1973, 6, 1), None, on=on).verdict is verdict

    def test_the_day_of_birth_is_not_told(self) -> None:
        """Only the age in years."""
        reason = self.ASK.of(date(1973, 6, 1), None, on=date(2026, 6, 2)).reason
        assert (
            reason.en == "Age limit: 53 years, at most 53. The rule does not say whether the months beyond still count."
        )
        assert "1973" not in reason.id
        assert self.ASK.of(date(1970, 6, 1), None, on=date(2026, 6, 2)).reason.id == (
            "Batas usia: 56 tahun, paling tinggi 53 tahun."
        )

    def test_without_the_day_somebody_has_to_say(self) -> None:
        """An unknown age is no low one."""
        assert self.ASK.of(None, None, on=date(2026, 1, 1)).verdict is Verdict.UNDETERMINED
        assert self.ASK.of(None, NO, on=date(2026, 1, 1)).verdict is Verdict.NOT_MET

    def test_nobody_is_asked_about_before_birth(self) -> None:
        """The error does not tell the day."""
        with pytest.raises(InvalidValue, match="The birth date lies after") as caught:
            self.ASK.of(date(2026, 2, 3), None, on=date(2026, 1, 1))
        assert "2026-02-03" not in str(caught.value)


class TestKind:
    """The kind of employee."""

    ASK = KindAsk(("pns", EmployeeKind.PPPK_PARUH_WAKTU), BASIS)

    def test_it_is_open_to_some(self) -> None:
        """And not to others; an unknown kind is open."""
        assert self.ASK.of(EmployeeKind.PNS, None).verdict is Verdict.MET
        asked = self.ASK.of(EmployeeKind.CPNS, None)
        assert asked.verdict is Verdict.NOT_MET
        assert asked.reason.en == "Kind of employee: CPNS; open to PNS, PPPK PARUH WAKTU."
        assert self.ASK.of(None, None).verdict is Verdict.UNDETERMINED
        assert self.ASK.of(None, YES).verdict is Verdict.MET

    def test_it_is_open_to_somebody(self) -> None:
        """Else nothing could be met."""
        with pytest.raises(InvalidValue, match="Nothing would be good enough"):
            KindAsk((), BASIS)
        with pytest.raises(UnknownName):
            KindAsk(("honorer",), BASIS)


def test_statements_say_what_is_asked() -> None:
    """Words of their own, or none."""
    bare = StatementAsk(RequirementKind.INTEGRITAS, BASIS)
    assert bare.of(None).reason.en == "Integrity and morality: nobody has said."
    told = StatementAsk(RequirementKind.PENDIDIKAN, BASIS, about=Words("Paling rendah S-1.", "At least S1."))
    assert told.of(YES).reason.en == "Education: met, says BKPSDM. At least S1."
    assert told.of(NO).verdict is Verdict.NOT_MET
