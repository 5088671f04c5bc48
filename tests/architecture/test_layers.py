"""Imports go one way: down the map of the design.

A module imports only from folders above its own in ``LAYERS``, and from files of its own folder that stand before it.
"""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import Module, modules, parse, typing_only

LAYERS = {
    "errors": (),
    "base": (
        "vocabulary",
        "vocabulary_evaluation",
        "vocabulary_feedback",
        "vocabulary_training",
        "words",
        "exact",
        "law",
        "laws",
        "finding",
        "rounding",
        "scale",
        "spans",
        "spread",
        "period",
        "calendar",
        "brief",
        "members",
        "canonical",
        "fingerprint",
        "quantiles",
        "binomial",
        "exact_tests",
        "followed",
        "exact_signed",
        "working_hours",
        "stats",
        "stats_t",
        "stats_samples",
        "stats_agreement",
        "stats_contrast",
        "suppression_tables",
        "suppression",
    ),
    "formula": (
        "tree",
        "operators",
        "nodes",
        "lookups",
        "render",
        "algebra",
        "build",
        "grammar_fields",
        "grammar",
        "code",
        "facts",
        "interpret",
        "block",
        "compile",
        "steps",
        "program",
    ),
    "people": (
        "identity",
        "ranks",
        "positions",
        "unit",
        "party",
        "situation",
        "planning",
        "agreement",
        "employee",
        "official",
        "unit_line",
        "roster",
        "roster_checks",
    ),
    "plans": (
        "fields",
        "units",
        "target",
        "standing",
        "precision",
        "indicator",
        "conduct",
        "annexes",
        "history",
        "plan",
        "actions",
        "workblock",
        "progress",
        "track",
        "wording",
        "plan_rule",
        "document_rules",
        "agreement_rules",
        "result_rules",
        "indicator_rules",
        "checks",
        "deadlines",
        "diff",
        "permissions",
        "lifecycle",
        "templates",
        "flag",
        "manual",
        "cascade",
        "roles",
        "rollup",
        "cascade_rules",
        "year",
        "study",
    ),
    "rules": (
        "options",
        "shape",
        "parts",
        "scales",
        "outcome",
        "book",
        "catalogue",
        "amendment_parts",
        "amendment",
        "own_formula",
        "changes",
        "achievement",
        "achievement_bounds",
        "achievement_methods",
        "consolidation",
        "pp46_2011",
        "pp30_2019",
        "pp30_raters",
        "permenpanrb8_parts",
        "permenpanrb8_results",
        "permenpanrb8_conduct",
        "permenpanrb8_2021",
        "year_2021",
        "permenpanrb6_2022",
        "kmk127_parts",
        "kmk127_values",
        "kmk127_2026",
        "kmk127_discipline",
        "kmk127_nko",
        "regional",
        "regional_year",
        "allowance",
        "audit_domain",
        "audit_finding",
        "audit_line",
        "audit_run",
        "audit_samples",
        "audit_search",
        "audit_range",
        "audit_bands",
        "audit_static",
        "audit_weights",
        "audit_view",
        "audit_answers",
        "audit_parts",
        "audit_slopes",
        "audit_falls",
        "audit_shrink",
        "auditing",
        "nation",
    ),
    "feedback": (
        "subjects",
        "continuous",
        "coaching",
        "guidance",
        "counselling",
        "follow_up_rules",
        "follow_up",
        "follow_up_checks",
        "follow_up_review",
        "dialogue",
        "dialogue_actions",
        "dialogue_review",
        "agreed_rhythm",
        "feedback_record",
        "figure",
        "share_figure",
        "figure_reading",
        "raters",
        "rater_policy",
        "raters_lines",
        "raters_summary",
        "rater_agreement",
        "rater_leniency",
        "survey_formula",
        "survey_scheme",
        "survey_weights",
        "survey_validity",
        "survey_answers",
        "survey",
        "survey_combining",
        "survey_series",
        "survey_audit_parts",
        "survey_audit",
        "survey_sample",
        "survey_interval",
        "survey_waves",
        "survey_priorities",
        "survey_quadrants",
        "survey_integrity",
        "complaint_policy",
        "complaints",
        "complaint_clock",
        "complaint_measures",
        "complaint_reading",
        "complaint_ratios",
        "complaint_counting",
        "complaint_rates",
        "service",
        "service_timing",
        "forum_parts",
        "forum",
        "forum_ceiling",
        "forum_follow_up",
        "band_scores",
    ),
    "evaluation": (
        "rounds",
        "decision",
        "organisation",
        "grounds",
        "evaluator",
        "decision_flags",
        "organisation_flags",
        "flags",
        "appraisal",
        "older_facts",
        "credit_steps",
        "correspondence",
        "fact_rows",
        "step_pairs",
        "step_differences",
        "unread_facts",
        "guided",
        "comparison",
        "fact_paths",
        "projection",
        "reaching_parts",
        "reaching",
        "status_parts",
        "status_cut",
        "open_questions",
        "evaluator_places",
        "evaluator_seats",
        "evaluators",
        "evaluators_older",
        "joining",
        "answers",
        "reported",
        "record",
        "windows",
        "cadence",
        "cycle_parts",
        "cycle",
        "cycle_status",
        "cycle_steps",
        "cycle_checks",
        "done_checks",
        "cycle_plans",
        "reference",
        "document_deadlines",
        "track_rules",
        "track_steps",
        "documents",
        "document_checks",
        "objection_rules",
        "objection",
        "objection_decision",
        "correction",
        "chain",
        "recommendation",
        "extension",
        "resignation",
        "stored",
        "batch",
        "tallies",
        "organisation_annual",
        "organisation_record",
        "organisation_sums",
        "organisation_facts",
        "organisation_judging",
        "distribution_guide",
        "distribution_room",
        "distribution",
        "distribution_checks",
        "cohort",
        "leniency",
        "ranking_parts",
        "ranking",
        "calibration_moves",
        "calibration",
        "contribution",
        "care_kinds",
        "care_parts",
        "care_people",
        "care_work",
        "care_files",
        "care_units",
        "care_change",
        "care",
        "public_fit",
        "public_voice",
        "public_link",
    ),
    "training": (
        "competency_dictionary",
        "competency_standard",
        "competency_assessment",
        "competency_gap",
        "match_scales",
        "job_match",
        "development_forms",
        "leadership_ladder",
        "courses",
        "hour_rules",
        "hour_tables",
        "hour_records",
        "hour_flags",
        "hour_ledger",
        "hour_limits",
        "hour_statistics",
        "need_signals",
        "need_reading",
        "need_voices",
        "need_rules",
        "need_table",
        "need_priority",
        "need_ranking",
        "need_parts",
        "need_deriving",
        "needs",
        "plan_problem",
        "plan_from_needs",
        "plan_search",
        "plan_rows",
        "plan_prices",
        "plan_repair",
        "plan_limits",
        "plan_shares",
        "plan_report",
        "plan_reasons",
        "plan_solver",
        "planner",
        "paired_scores",
        "n_gain",
        "effect_tests",
        "effect_data",
        "effect_design",
        "effect_verdict",
        "effect_judging",
        "effect_advice",
        "effect",
        "printed_effects",
        "printed_checks",
    ),
    "career": ("credit", "professionalism", "talent", "eligibility", "consequences"),
    "publication": (
        "policy",
        "report_parts",
        "published",
        "report_figures",
        "report_tables",
        "report_rows",
        "report",
    ),
    "show": (
        "page",
        "wording",
        "tables",
        "text",
        "style",
        "html",
        "explanation",
        "findings",
        "matrix",
        "parties",
        "results",
        "feedback",
        "plan",
        "book",
        "audit",
        "outcome",
        "comparison",
        "appraisal",
        "year",
        "cycle",
        "distribution",
        "status_cuts",
        "cohort",
        "dialogue",
        "raters",
        "survey",
        "survey_statistics",
        "complaints",
        "service",
        "forum",
        "figure",
        "care",
        "competency",
        "hours",
        "needs",
        "training_plan",
        "effect",
        "publication",
        "form_blocks",
        "form",
        "form_list",
        "form_text",
        "form_style",
        "form_html",
        "form_parts",
        "form_tables",
        "forms_plan",
        "forms_feedback",
        "forms_coaching",
        "form_roles",
        "forms_evaluation",
        "forms_document",
        "form_rules",
        "forms",
    ),
    "interop": (
        "registry",
        "scalars",
        "problems",
        "values",
        "books",
        "envelope",
        "json_text",
        "convert",
        "stored_books",
        "conventions",
        "row_sentences",
        "row_words",
        "column_page",
        "columns",
        "tokens",
        "day_cells",
        "cells",
        "row_problems",
        "row_parts",
        "row_people",
        "row_plans",
        "row_results",
        "row_siasn",
        "row_profiles",
        "row_shapes",
        "row_reader",
        "rows",
        "siasn_codes",
        "siasn_fields",
        "siasn_answers",
        "siasn",
        "siasn_rows",
        "siasn_credit",
        "siasn_older",
        "frames",
        "highs",
    ),
    "testing": (
        "annex",
        "matrix",
        "golden_case",
        "golden_achievement",
        "golden_older",
        "golden_8_2021",
        "golden_kemenkeu",
        "golden_region",
        "golden_survey",
        "golden_complaints",
        "golden_effect",
        "golden_training",
        "golden",
        "source",
        "draw_base",
        "draw_people",
        "draw_plans",
        "draw_cascade",
        "draw_formulas",
        "draw_rules",
        "draw_regional",
        "draw_feedback",
        "draw_dialogues",
        "draw_evaluation",
        "draw_comparing",
        "draw_roster",
        "draw_joining",
        "draw_records",
        "draw_documents",
        "draw_cycles",
        "draw_forms",
        "draw_status",
        "draw_regimes",
        "draw_cohort",
        "draw_fairness",
        "draw_raters",
        "draw_voice",
        "draw_surveys",
        "draw_samples",
        "draw_care",
        "draw_served",
        "draw_publication",
        "draw_public",
        "draw_effect",
        "draw_competency",
        "draw_hours",
        "draw_planner",
        "draw_needs",
        "draw_training",
        "draw_year",
        "strategies",
    ),
    "__init__": (),
}
"""The folders, and in each its files, from the bottom to the top; the front door of a folder stands above its files."""

ORDER = {layer: number for number, layer in enumerate(LAYERS)}
MAY_SHOW = frozenset({"__getattr__", "__str__", "_repr_html_", "as_html", "as_text"})
"""The functions that may import from ``show``, although it lies above them."""


def layer_of(name: str) -> str:
    """Return the folder (or single file) of ``LAYERS`` that a module lies in."""
    return [*name.split("."), "__init__"][1]


def rank_in_folder(name: str) -> int:
    """Return the place of a module among the files of its folder; the front door is the last."""
    files = LAYERS[layer_of(name)]
    stem = name.rpartition(".")[2]
    return files.index(stem) if stem in files else len(files)


def imported(module: Module, statement: ast.stmt) -> list[str]:
    """Return the modules of kinerja that an import statement needs, by full name."""
    if isinstance(statement, ast.Import):
        names = [alias.name for alias in statement.names]
    elif isinstance(statement, ast.ImportFrom):
        names = sources(module, statement)
    else:
        names = []
    return [name for name in names if name.split(".")[0] == "kinerja"]


def sources(module: Module, statement: ast.ImportFrom) -> list[str]:
    """Return the modules that ``from ... import`` reads; ``from . import words`` reads ``words``."""
    source = module.absolute(statement)
    known = {other.name for other in modules()}
    inner = [f"{source}.{alias.name}" for alias in statement.names]
    return list(dict.fromkeys(name if name in known else source for name in inner))


def excused(module: Module) -> set[ast.AST]:
    """Return the nodes inside the functions that may reach ``show``."""
    bodies = (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {inner for function in bodies if function.name in MAY_SHOW for inner in ast.walk(function)}


def complaint(module: Module, name: str, *, typing: bool) -> str:
    """Return why ``module`` must not import ``name``, or nothing."""
    here, there = layer_of(module.name), layer_of(name)
    if ORDER[there] > ORDER[here]:
        return f"{here} lies below {there}"
    if there == here and not typing and rank_in_folder(name) >= rank_in_folder(module.name):
        return "it does not stand before it in its folder"
    return ""


def wrong_imports(module: Module) -> list[str]:
    """Return one line for every import that does not go down."""
    typing, free = typing_only(module.tree), excused(module)
    wrong = []
    for node in ast.walk(module.tree):
        for name in imported(module, node):
            if node in free and layer_of(name) == "show":
                continue
            reason = complaint(module, name, typing=node in typing)
            if reason:
                wrong.append(f"{module.place(node)}: {module.name} imports {name}, but {reason}")
    return wrong


def test_the_map_knows_every_module(module: Module) -> None:
    """A new file gets its place in the order before anything else."""
    here = layer_of(module.name)
    assert here in LAYERS, (
        f"{module.inner}: add the folder {here!r} to LAYERS in {__file__}, where it stands in the map."
    )
    stem = module.name.split(".")[2:]
    missing = [name for name in stem[:1] if name not in LAYERS[here]]
    assert not missing, (
        f"{module.inner}: add {missing[0]!r} to LAYERS[{here!r}] in {__file__}, after all that it imports."
    )
    assert len(stem) < 2, f"{module.inner}: folders have no folders inside."


def test_imports_go_down(module: Module) -> None:
    """No module knows what lies above it."""
    wrong = wrong_imports(module)
    assert not wrong, "\n".join(wrong)


def test_imports_within_the_package_are_relative(module: Module) -> None:
    """The package has one way to name its parts."""
    absolute = [
        module.place(node)
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "kinerja" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "kinerja")
    ]
    assert not absolute, "\n".join(absolute)


@pytest.mark.parametrize(
    "text",
    [
        "from ..formula.nodes import Node",
        "from ..formula import Node",
        "from .. import formula",
        "import kinerja.rules.book",
        "from .scale import Ranked",
        "from . import scale",
        "from .law import Basis",
        "def text(self):\n    from ..show.text import lines",
        "def as_text(self):\n    from ..rules.book import RuleBook",
        "if TYPE_CHECKING:\n    from ..rules.book import RuleBook",
        "from .. import exact",
    ],
)
def test_an_import_that_goes_up_is_found(text: str) -> None:
    """The test itself can fail."""
    assert len(wrong_imports(parse(text, "base/law.py"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "from ..errors import KinerjaError",
        "from .words import Words",
        "from . import words",
        "import attrs",
        "from dateutil.relativedelta import relativedelta",
        "if TYPE_CHECKING:\n    from .scale import Ranked",
        "def as_text(self):\n    from ..show.text import lines",
    ],
)
def test_an_import_that_goes_down_is_let_through(text: str) -> None:
    """The test does not cry wolf."""
    assert wrong_imports(parse(text, "base/law.py")) == []
