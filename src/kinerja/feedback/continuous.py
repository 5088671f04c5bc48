"""Continuous feedback: what leaders, peers, subordinates and others say of results and conduct during the year.

Leaders have to give it regularly; everybody else may.  All of it is recorded and is one of the things that the
appraiser weighs (PermenPANRB 6/2022, art. 17-19; annex pp. 69-70): no feedback enters any number.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words, label
from ..plans.conduct import NilaiDasar
from ..plans.fields import filled, is_a, stripped
from .subjects import is_subject, subject_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..plans.plan import WorkPlan
    from ..plans.progress import Evidence

__all__ = [
    "DUTY_SINCE",
    "Channel",
    "Feedback",
    "FeedbackTiming",
    "Giver",
    "GiverKind",
    "Initiative",
    "Shows",
    "check_feedback",
]

_GIVERS = PERMENPANRB_6_2022("Pasal 18; Lampiran hlm. 69 angka 7 dan hlm. 70 angka 8")
_DUTY = PERMENPANRB_6_2022("Pasal 19 ayat (2); Lampiran hlm. 69 angka 6")
_ABOUT = PERMENPANRB_6_2022("Lampiran hlm. 69 angka 1")

DUTY_SINCE: int = 2022
"""Leaders have to give feedback regularly since this year; earlier performance stays under earlier law (art. 39)."""


class GiverKind(StrEnum):
    """Who gives feedback (PermenPANRB 6/2022, art. 18)."""

    PIMPINAN = "pimpinan"
    """A leader: the appraiser, or another owner of results."""
    REKAN_KERJA = "rekan_kerja"
    """A colleague of the same level."""
    BAWAHAN = "bawahan"
    """An employee below."""
    LAINNYA = "lainnya"
    """Another party connected with the work: a stakeholder, a patient, a lecturer during study leave."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("giver_kind", self)


class FeedbackTiming(StrEnum):
    """The two forms of feedback (PermenPANRB 6/2022, art. 19(1))."""

    BERKALA = "berkala"
    """Regular, as the giver and the employee agreed."""
    INSIDENTIL = "insidentil"
    """At no fixed time, as it is needed."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("feedback_timing", self)


class Channel(StrEnum):
    """How feedback is given (PermenPANRB 6/2022, art. 17(2); annex p. 69, C.4)."""

    LANGSUNG = "langsung"
    """Face to face."""
    TIDAK_LANGSUNG = "tidak_langsung"
    """By a medium, such as a message or a survey."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("channel", self)


class Initiative(StrEnum):
    """Who asked for the feedback, which goes both ways (PermenPANRB 6/2022, annex p. 70, C.9)."""

    PEMBERI = "pemberi"
    """The giver's own initiative."""
    PEGAWAI = "pegawai"
    """The employee asked for it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("initiative", self)


class Shows(StrEnum):
    """What feedback says of the work; the guide to the ratings counts positive feedback (annex pp. 97-98, 100-101).

    Somebody who read it says so: it is never guessed from the text.
    """

    POSITIF = "positif"
    TIDAK_POSITIF = "tidak_positif"
    TIDAK_DINYATAKAN = "tidak_dinyatakan"
    """Nobody said so."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("shows", self)


@final
@attrs.frozen
class Giver:
    """Who gives feedback, as the record names them.

    Args:
        kind: Which of the four.
        name: The name; empty where the record keeps none.
        label: The words of the record, such as ``"Pasien"``; empty for those of the kind.
        id: The caller's key of the person; empty where there is none.

    Example:
        >>> Giver(GiverKind.LAINNYA, label="Stakeholder terkait").words.id, Giver(GiverKind.BAWAHAN, "Sari").words.id
        ('Stakeholder terkait', 'Pegawai di bawahnya (Sari)')
    """

    kind: GiverKind = attrs.field(validator=is_a(GiverKind))
    name: str = attrs.field(default="", converter=stripped)
    label: str = attrs.field(default="", converter=stripped)
    id: str = attrs.field(default="", converter=stripped)

    @property
    def words(self) -> Words:
        """The giver as a form prints them: the label, and the name in brackets."""
        said = Words(self.label, self.label) if self.label else self.kind.label
        return Words(f"{said.id} ({self.name})", f"{said.en} ({self.name})") if self.name else said


def _evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(evidence)


@final
@attrs.frozen
class Feedback:
    """What somebody said of the work or the conduct of an employee.

    Args:
        about: A core value, or the id of a result or an indicator; that of the plan for the work as a whole.
        text: What was said: words, or a symbol that the agency agreed on (annex, note ``***`` of the forms).
        giver: Who said it.
        on: When; ``None`` when it is not known.
        timing: Regular or incidental; ``None`` when the record does not say.
        shows: Whether it is positive, where somebody said so.
        evidence: What it rests on.
        channel: Face to face or by a medium; ``None`` when the record does not say.
        initiative: Whether the giver or the employee began; ``None`` when the record does not say.

    Example:
        >>> said = Feedback("h1.1", "Terus tingkatkan", Giver(GiverKind.PIMPINAN), shows=Shows.POSITIF)
        >>> said.value is None, Feedback(NilaiDasar.HARMONIS, "Suka menolong", Giver(GiverKind.BAWAHAN)).value
        (True, <NilaiDasar.HARMONIS: 'harmonis'>)
    """

    about: str | NilaiDasar = attrs.field(validator=[is_a(str), filled], eq=subject_key)
    text: str = attrs.field(converter=stripped, validator=filled)
    giver: Giver = attrs.field(validator=is_a(Giver))
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    timing: FeedbackTiming | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(FeedbackTiming)), kw_only=True
    )
    shows: Shows = attrs.field(default=Shows.TIDAK_DINYATAKAN, validator=is_a(Shows), kw_only=True)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence, kw_only=True)
    channel: Channel | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Channel)), kw_only=True
    )
    initiative: Initiative | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Initiative)), kw_only=True
    )

    @property
    def value(self) -> NilaiDasar | None:
        """The core value it is about; ``None`` for feedback on the work."""
        return self.about if isinstance(self.about, NilaiDasar) else None


def check_feedback(plan: WorkPlan, feedback: Sequence[Feedback]) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in the feedback on a plan.

    Something that the plan does not know; feedback on oneself; no feedback by any leader, who has to give it regularly
    (PermenPANRB 6/2022, art. 19(2)), for plans since that regulation.

    Args:
        plan: The plan.
        feedback: All the feedback of the plan's period, or of the part that is looked at.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF)
        >>> said = [Feedback("h9", "Baik", Giver(GiverKind.REKAN_KERJA, id="ani"))]
        >>> for finding in check_feedback(plan, said):
        ...     print(finding.path, finding.message.en)
        [0].about The plan has no 'h9'.
        [0].giver The employee gives feedback on the own work.
         No leader gave feedback.
    """
    return (*_unknown(plan, feedback), *_on_oneself(plan, feedback), *_none_by_a_leader(plan, feedback))


def _unknown(plan: WorkPlan, feedback: Sequence[Feedback]) -> Iterator[Finding]:
    for i, said in enumerate(feedback):
        if not is_subject(plan, said.about):
            yield Finding(
                "FEEDBACK_UNKNOWN_ID",
                Severity.ERROR,
                f"[{i}].about",
                Words(f"SKP tidak memuat '{said.about}'.", f"The plan has no '{said.about}'."),
                Words(
                    "Gunakan id hasil kerja, indikator, atau SKP, atau nilai dasar (NilaiDasar, bukan teksnya).",
                    "Give the id of a result, an indicator or the plan, or a core value (a NilaiDasar, not its text).",
                ),
                _ABOUT,
            )


def _on_oneself(plan: WorkPlan, feedback: Sequence[Feedback]) -> Iterator[Finding]:
    for i, said in enumerate(feedback):
        if said.giver.id and said.giver.id == plan.employee.id:
            yield Finding(
                "FEEDBACK_BY_ONESELF",
                Severity.ERROR,
                f"[{i}].giver",
                Words(
                    "Pegawai memberi umpan balik atas kinerjanya sendiri.",
                    "The employee gives feedback on the own work.",
                ),
                Words(
                    "Catat sebagai realisasi, bukan umpan balik.",
                    "Record it with what was realised; it is no feedback.",
                ),
                _GIVERS,
            )


def _none_by_a_leader(plan: WorkPlan, feedback: Sequence[Feedback]) -> Iterator[Finding]:
    if plan.period.end.year < DUTY_SINCE:
        return
    if not any(said.giver.kind is GiverKind.PIMPINAN for said in feedback):
        yield Finding(
            "FEEDBACK_NONE_BY_LEADER",
            Severity.WARNING,
            "",
            Words("Belum ada umpan balik dari Pimpinan.", "No leader gave feedback."),
            Words(
                "Pimpinan wajib memberikan umpan balik berkala sesuai kesepakatan.",
                "A leader has to give it regularly, as agreed with the employee.",
            ),
            _DUTY,
        )
