"""Competencies and their dictionaries: what a code stands for, and what each of its five levels means.

The national dictionary has nine: eight managerial ones and one socio-cultural (PermenPANRB 38/2017).  Technical ones
come from the ministry that owns the field; write them down as values of your own.
"""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_38_2017
from ..base.members import member
from ..base.scale import plain
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound, WrongType
from ..plans.fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "HIGHEST_LEVEL",
    "NATIONAL_COMPETENCIES",
    "Competency",
    "CompetencyDictionary",
    "CompetencyKind",
    "SkillKind",
    "competency_code",
    "is_technical",
]

HIGHEST_LEVEL: int = 5
"""Levels run from 1 to this one."""

_CODE = re.compile(r"(M|SK|T) ?\.? ?([0-9]{1,4})", re.ASCII)


def competency_code(text: str) -> str:
    """Return the code of a competency as it is kept: ``M.01`` to ``M.08``, ``SK.01``, ``T.`` and a number.

    The annex prints two digits and applications store one, so both are read; more digits stay as they are.

    Args:
        text: Such as ``"M.1"``, ``"m.01"``, ``"SK 1"``, ``"T.12"``.

    Raises:
        InvalidValue: for any other form, and for the number 0.
        WrongType: for what is no text.

    Example:
        >>> [competency_code(text) for text in ("M.1", "M.01", "sk.1", "T.12")]
        ['M.01', 'M.01', 'SK.01', 'T.12']
    """
    found = _CODE.fullmatch(stripped(text).upper())
    if found is None or not int(found[2]):
        raise InvalidValue(
            f"{text!r} is no code of a competency.",
            why="The dictionary has M (managerial), SK (socio-cultural) and T (technical), each with a number.",
            mend='Write such as "M.01", "SK.01" or "T.3".',
            path="code",
            value=text,
        )
    return f"{found[1]}.{int(found[2]):02d}"


def is_technical(code: str) -> bool:
    """Return whether a code, as it is kept, is of a technical competency."""
    return code.startswith("T.")


class CompetencyKind(StrEnum):
    """The three kinds of competency of a post."""

    MANAJERIAL = "manajerial"
    SOSIAL_KULTURAL = "sosial_kultural"
    TEKNIS = "teknis"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("competency_kind", self)


_KINDS: Mapping[str, CompetencyKind] = MappingProxyType(
    dict(zip(("M", "SK", "T"), CompetencyKind, strict=True)),
)


class SkillKind(StrEnum):
    """What people call a competency in talk about training; nothing is computed with it, and no law has it."""

    HARD = "hard"
    """Knowing how to do a task: technical."""
    SOFT = "soft"
    """How one deals with oneself and with others: managerial and socio-cultural."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("skill_kind", self)


def _levels(levels: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(levels)


def _skill(value: SkillKind | str) -> SkillKind:
    return member(SkillKind, value)


def _usual_skill(competency: Competency) -> SkillKind:
    return SkillKind.HARD if competency.kind is CompetencyKind.TEKNIS else SkillKind.SOFT


@final
@attrs.frozen
class Competency:
    """A competency of a dictionary.

    Args:
        code: Its code; every form that :func:`competency_code` reads.
        name: What it is called.
        levels: What a person of level 1 to 5 does, lowest first; empty where the dictionary is not at hand.
        basis: Where the dictionary stands.
        owner: Which ministry or agency made it; empty for the national ones.
        skill: The label for talk; hard for technical ones and soft for the others, unless told otherwise.

    Raises:
        InvalidValue: for another code, an empty name in either language, or some levels and not all five.
        UnknownName: for another label.
        WrongType: for parts of the wrong kind.

    Example:
        >>> from kinerja.base.law import Law
        >>> told = Competency("T.1", Words("Manajemen ASN", "Personnel"), basis=Law("Perban BKN 6/2021")("Lampiran"))
        >>> told.code, told.kind.value, told.skill.value
        ('T.01', 'teknis', 'hard')
    """

    code: str = attrs.field(converter=competency_code)
    name: Words = attrs.field(validator=is_a(Words))
    levels: tuple[Words, ...] = attrs.field(default=(), converter=_levels)
    basis: Basis = attrs.field(validator=is_a(Basis), kw_only=True)
    owner: str = attrs.field(default="", converter=stripped, kw_only=True)
    skill: SkillKind = attrs.field(default=attrs.Factory(_usual_skill, takes_self=True), converter=_skill, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not (self.name.id.strip() and self.name.en.strip()):
            raise InvalidValue(f"{self.code} has no name.", mend="Name it in both languages.", path="name")
        for place, text in enumerate(self.levels):
            if not isinstance(text, Words):
                raise WrongType(f"{text!r} is no Words.", mend="Give Words.", path=f"levels[{place}]", value=text)
        if len(self.levels) not in {0, HIGHEST_LEVEL}:
            raise InvalidValue(
                f"{self.code} describes {len(self.levels)} levels.",
                why="A competency has five levels; one that is left out would shift those above it.",
                mend="Describe all five, lowest first, or none.",
                path="levels",
                value=len(self.levels),
            )

    @property
    def kind(self) -> CompetencyKind:
        """Which of the three kinds it is; the code says it."""
        return _KINDS[self.code.partition(".")[0]]


def _competencies(competencies: Iterable[Competency]) -> tuple[Competency, ...]:
    return tuple(competencies)


@final
@attrs.frozen
class CompetencyDictionary:
    """A dictionary of competencies.

    Args:
        title: What it is called.
        competencies: The competencies, in the order of the dictionary.

    Raises:
        InvalidValue: when the title is empty, or a code stands twice.

    Example:
        >>> NATIONAL_COMPETENCIES.find("M.5").name.id
        'Pelayanan publik'
        >>> [each.code for each in NATIONAL_COMPETENCIES.of(CompetencyKind.SOSIAL_KULTURAL)]
        ['SK.01']
    """

    title: str = attrs.field(converter=stripped, validator=filled)
    competencies: tuple[Competency, ...] = attrs.field(
        converter=_competencies, validator=attrs.validators.deep_iterable(is_a(Competency))
    )

    def __attrs_post_init__(self) -> None:
        refuse_twins(self.codes, "competency", path="competencies")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the dictionary."""
        return tuple(each.code for each in self.competencies)

    def of(self, kind: CompetencyKind) -> tuple[Competency, ...]:
        """Return the competencies of a kind."""
        return tuple(each for each in self.competencies if each.kind is kind)

    def find(self, code: str) -> Competency:
        """Return a competency by its code, in any form that is read.

        Raises:
            InvalidValue: for what is no code.
            NotFound: when the dictionary does not have it.
        """
        wanted = competency_code(code)
        for each in self.competencies:
            if each.code == wanted:
                return each
        raise NotFound(
            f"{wanted} is not in {self.title!r}.", mend="Give the dictionary that has it, or add it.", value=wanted
        )

    def named(self, name: str) -> Competency | None:
        """Return a competency by its Indonesian name, or ``None``; capitals, blanks and punctuation do not matter.

        Form B.1.9 writes "Kerjasama" and "Perekat dan Pemersatu Bangsa" where the dictionary has "Kerja sama" and
        "Perekat bangsa": the official other names are read as well.

        Example:
            >>> NATIONAL_COMPETENCIES.named("Kerjasama").code, NATIONAL_COMPETENCIES.named("Menjahit")
            ('M.02', None)
        """
        wanted = _close(name)
        wanted = _OTHER_NAMES.get(wanted, wanted)
        return next((each for each in self.competencies if _close(each.name.id) == wanted), None)

    def with_more(self, *competencies: Competency) -> CompetencyDictionary:
        """Return the dictionary with further competencies, such as the technical ones of a ministry."""
        return attrs.evolve(self, competencies=(*self.competencies, *competencies))


def _close(name: str) -> str:
    return plain(name).replace(" ", "")


_OTHER_NAMES: Mapping[str, str] = MappingProxyType({"perekatdanpemersatubangsa": "perekatbangsa"})
"""How form B.1.9 of PermenPANRB 6/2022 calls what the dictionary calls otherwise."""

_NATIONAL: Basis = PERMENPANRB_38_2017(
    "Lampiran",
    assurance=Assurance.SECONDARY,
    note="Codes, names and five levels as documents print them; the annex itself was read in parts only, and what a"
    " level means is put here in words of our own.",
)


def _national(code: str, id: str, en: str, *levels: tuple[str, str]) -> Competency:
    return Competency(code, Words(id, en), [Words(*level) for level in levels], basis=_NATIONAL)


NATIONAL_COMPETENCIES: CompetencyDictionary = CompetencyDictionary(
    "PermenPANRB 38/2017",
    (
        _national(
            "M.01",
            "Integritas",
            "Integrity",
            ("Bertindak sesuai nilai secara pribadi", "Acts by the values personally"),
            ("Mengingatkan dan mengajak rekan", "Reminds and invites peers"),
            ("Memastikan anggota yang dipimpin patuh", "Makes sure that those who are led comply"),
            ("Membangun suasana kepatuhan", "Builds a climate of compliance"),
            ("Menjadi teladan secara nasional", "Is a role model for the nation"),
        ),
        _national(
            "M.02",
            "Kerja sama",
            "Cooperation",
            ("Ikut serta dalam kelompok", "Takes part in the group"),
            ("Menumbuhkan tim yang partisipatif", "Grows a team in which all take part"),
            ("Membangun tim yang efektif", "Builds teams that work well"),
            ("Membangun komitmen tim dan sinergi antarunit", "Builds commitment of teams and synergy of units"),
            ("Memelihara kerja sama di dalam dan luar instansi", "Keeps lasting cooperation in and outside the agency"),
        ),
        _national(
            "M.03",
            "Komunikasi",
            "Communication",
            ("Menyampaikan informasi dengan jelas dan lengkap", "Gives clear and complete information"),
            ("Aktif berkomunikasi dan menulis bahan", "Is active in formal and informal talk and writes papers"),
            ("Tegas dan menangani hal yang peka", "Is assertive and handles sensitive matters"),
            ("Berargumen dari banyak sisi hingga sepakat", "Argues from many sides until there is agreement"),
            ("Membuka saluran komunikasi secara strategis", "Opens ways of communication strategically"),
        ),
        _national(
            "M.04",
            "Orientasi pada hasil",
            "Results orientation",
            ("Memenuhi standar kerja", "Meets the standard of work"),
            ("Mencari cara melampaui standar", "Looks for better than the standard"),
            ("Menetapkan target unit yang menantang", "Sets targets that stretch the unit"),
            ("Mendorong unit mencapai atau melampaui target", "Pushes units to reach or exceed targets"),
            ("Menaikkan mutu hasil organisasi", "Raises the quality of the organisation's outcomes"),
        ),
        _national(
            "M.05",
            "Pelayanan publik",
            "Public service",
            ("Menjalankan tugas sesuai standar pelayanan", "Follows the standard of the service"),
            ("Menyelia dan menjelaskan proses pelayanan", "Supervises and explains how the service works"),
            ("Memanfaatkan kekuatan kelompok, memperbaiki standar", "Uses the group's strengths and mends standards"),
            ("Memantau dan mengantisipasi masalah jangka panjang", "Watches and anticipates long-run issues"),
            ("Menjamin kebijakan pelayanan yang tidak memihak", "Secures a policy of impartial service"),
        ),
        _national(
            "M.06",
            "Pengembangan diri dan orang lain",
            "Developing self and others",
            ("Mengembangkan diri", "Develops oneself"),
            ("Menunjukkan cara kerja kepada bawahan", "Shows those below how it is done"),
            ("Memberi umpan balik dan membimbing", "Gives feedback and guides"),
            ("Menyusun program pengembangan jangka panjang", "Makes a long-term development programme"),
            ("Menciptakan organisasi pembelajar", "Makes the organisation one that learns"),
        ),
        _national(
            "M.07",
            "Mengelola perubahan",
            "Managing change",
            ("Mengikuti perubahan dengan arahan", "Follows change when told"),
            ("Menyesuaikan diri atas kemauan sendiri", "Adapts on one's own"),
            ("Membantu orang lain dan mengantisipasi", "Helps others and anticipates"),
            ("Memimpin perubahan di unit", "Leads change in the unit"),
            ("Menggerakkan pemangku kepentingan", "Mobilises stakeholders of the agency or nation"),
        ),
        _national(
            "M.08",
            "Pengambilan keputusan",
            "Decision making",
            ("Mengumpulkan informasi", "Gathers information"),
            ("Menganalisis secara mendalam", "Analyses deeply"),
            ("Membandingkan pilihan dan menimbang risiko", "Compares options and weighs risks"),
            ("Menyelesaikan masalah berisiko tinggi", "Solves problems of high risk and softens them"),
            ("Memutuskan untuk jangka panjang dan nasional", "Decides for the long term and the nation"),
        ),
        _national(
            "SK.01",
            "Perekat bangsa",
            "Bonding the nation",
            ("Menerima keberagaman", "Accepts diversity"),
            ("Menghormati secara aktif", "Respects it actively"),
            ("Mengembangkan toleransi", "Promotes tolerance"),
            ("Mendayagunakan perbedaan secara konstruktif", "Uses differences constructively"),
            ("Mewakili pemerintah dalam hubungan sosial", "Represents government in social relations"),
        ),
    ),
)
"""The nine national competencies; codes and names as printed, levels in words of our own."""
