"""The forms of PermenPANRB 6/2022 from one place: one function for each, and what the law says of all of them.

========  ===========================================  =======================================================
forms     what                                         made by
========  ===========================================  =======================================================
A.1.1,    plan (SKP)                                   :func:`plan_form`, which chooses by employee and approach
A.1.2,
A.1.6,
A.1.7
A.1.3     manual of an indicator                       :func:`manual_form`
A.1.4     workblock                                    :func:`workblock_form`
A.1.5     matrix of roles and results                  :func:`matrix_form`
A.1.8     attachment of a plan                         :func:`attachment_form`
B.1.1     actions                                      :func:`action_form`
B.1.2     documentation                                :func:`documentation_form`
B.1.3 to  record of continuous feedback                :func:`feedback_form`, which chooses
B.1.5
B.1.6     coaching                                     :func:`coaching_form`
B.1.7     mentoring                                    :func:`mentoring_form`
B.1.8     feedback on guidance                         :func:`guidance_form`
B.1.9     competences after guidance                   :func:`competency_form`
B.1.10    problem of conduct                           :func:`problem_form`
C.1.1 to  evaluation                                   :func:`evaluation_form`, which chooses
C.1.3
D.1.1,    evaluation document                          :func:`document_form`, which chooses
D.1.2
D.1.3     evaluation document changed by an objection  :func:`changed_document_form`
========  ===========================================  =======================================================

Each refuses an argument of another type with :class:`~kinerja.errors.WrongType`, which names it.
"""

from __future__ import annotations

from .form_html import as_document
from .form_list import FORMS
from .form_parts import CYCLE_IV_AKHIR, Imprint
from .form_rules import check_form
from .forms_coaching import coaching_form, competency_form, guidance_form, mentoring_form, problem_form
from .forms_document import changed_document_form, document_form
from .forms_evaluation import evaluation_form
from .forms_feedback import action_form, documentation_form, feedback_form
from .forms_plan import attachment_form, manual_form, matrix_form, plan_form, workblock_form

__all__ = [
    "CYCLE_IV_AKHIR",
    "FORMS",
    "Imprint",
    "action_form",
    "as_document",
    "attachment_form",
    "changed_document_form",
    "check_form",
    "coaching_form",
    "competency_form",
    "document_form",
    "documentation_form",
    "evaluation_form",
    "feedback_form",
    "guidance_form",
    "manual_form",
    "matrix_form",
    "mentoring_form",
    "plan_form",
    "problem_form",
    "workblock_form",
]
