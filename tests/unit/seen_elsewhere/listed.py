"""Mistakes about scores: the list of ``quantitative-regimes.md``, section 8, entry by entry."""

from __future__ import annotations

from typing import NamedTuple


class Mistake(NamedTuple):
    """A mistake as the notes tell it and the tests that keep it away."""

    id: str
    seen: str
    mistake: str
    given: str
    wrong: str
    right: str
    tests: tuple[str, ...]


ROW = "the row of the guides"
SCORING = (
    Mistake("1", "G-mrofi, G-unm, X-7994347709", "no branch above 24% saved", "time 12, used 6", "126", "50",
            ("aspects::test_1_b2_liveskp_and_others_have_no_branch_above_24_percent",)),
    Mistake("2", "G-mrofi", "no rule for what was not carried out", "quantity 0, time 0 of 12", "time 176", "0",
            ("aspects::test_2_liveskp_has_no_rule_for_what_was_not_carried_out",)),
    Mistake("3", "X-11949318029", "brackets: `76 - x - 100`", "time 12, used 9", "-125", "75",
            ("aspects::test_3_a_bracket_error_above_24_percent",)),
    Mistake("4", "X-11949318029", "cost as a ratio: spending more scores more", "cost 100, spent 90", "90", "86",
            ("aspects::test_4_spending_more_scores_more",)),
    Mistake("5", "X-6993474068", "`< 24` for `<= 24`", "76% used", "76", "100",
            ("aspects::test_5_exactly_24_percent_is_taken_for_more",)),
    Mistake("6", "X-1952548624", "`< 25`, then `1.76 (T - R)`; no cost at efficiency 0", "time 200, used 151; 12, 6",
            "100.5; 88", "75.5; 50", ("aspects::test_6_a_threshold_of_25_and_another_formula_above_it",)),
    Mistake("7", "G-cakradana", "at exactly 24% nothing is assigned", "100, used 76", "the row before", "100",
            ("aspects::test_7_exactly_24_percent_keeps_the_value_of_the_row_before",
             "cycles::test_7_26_33_a_row_takes_over_what_the_row_before_it_left")),
    Mistake("8", "X-1255425639, X-2064936491", "cost is assigned to time", "time 12 of 12, cost 90 of 100", "86; 0",
            "76; 86", ("aspects::test_8_the_value_of_cost_is_assigned_to_time",)),
    Mistake("9", "X-36889538826", "cost never returns, divisor always 3", ROW, "88.67", "85.50",
            ("aspects::test_9_cost_is_never_returned_and_the_divisor_is_always_3",)),
    Mistake("10", "X-36889538826", "an activity of 0 resets the total", "90, 0, 90", "30", "60",
            ("aspects::test_10_one_activity_of_0_resets_the_running_total",)),
    Mistake("11", "X-36889538826, G-ayu", "points for no additional duty", "0 duties", "1; 3", "0",
            ("aspects::test_11_points_for_no_additional_duty",)),
    Mistake("12", "X-4961927576", "cost on budget and aspects of 0 leave the divisor", ROW, "88.67", "85.50",
            ("aspects::test_12_cost_exactly_on_budget_is_taken_for_no_cost",)),
    Mistake("13", "G-ayu", "time counts only where some was saved", "100, 90, time 12 of 12; 13 of 12", "95.0; 95.0",
            "88.67; 85.89", ("aspects::test_13_time_counts_only_where_some_was_saved",)),
    Mistake("14", "G-ayu", "mean over n + 1; six behaviours over 5", "90, 90", "60", "90",
            ("aspects::test_14_the_mean_is_divided_by_one_more_and_conduct_by_one_less",)),
    Mistake("15", "G-papamas", "screen and PDF compute apart", ROW, "66.50 in print", "85.50 in both",
            ("aspects::test_15_b1_papamas_sums_three_aspects_and_divides_by_four_in_print",
             "cycles::test_15_papamas_prints_one_skp_with_two_results")),
    Mistake("16", "G-tapteng", "time always 1 of 1; cost swapped", "cost 100, spent 90", "64.89", "86",
            ("aspects::test_16_tapteng_time_is_always_1_of_1_and_cost_is_swapped",)),
    Mistake("17", "X-16087388191", "time from its target twice; cost of 0 or less dropped", "time 12, used 10 or 13",
            "76", "92.67; 67.67", ("aspects::test_17_time_is_computed_from_its_target_twice",)),
    Mistake("18", "X-7791153096", "caps, and `76 + 2 (100 - e)`", "25% saved; time 13 of 12", "226; 76", "75; 67.67",
            ("aspects::test_18_caps_that_the_formula_does_not_have",)),
    Mistake("19", "G-alifah, X-36889538826, G-ternate", "conduct always over 6", "80, 82, 84, 86, 88", "70.0", "84.0",
            ("totals::test_19_conduct_is_always_divided_by_six",)),
    Mistake("20", "G-tapteng", "closed classes of whole numbers, with an else", "90.5", "Buruk", "Baik",
            ("totals::test_20_tapteng_closed_classes_with_a_final_else",)),
    Mistake("21", "X-36889538826", "`>= 51`, then `<= 50`", "50.5", "an empty label", "Buruk",
            ("totals::test_21_from_51_and_up_to_50_leave_a_gap",)),
    Mistake("22", "G-unm", "the rounding mode lands in the places", "84.46", "84.5", "84",
            ("year_2021::test_22_rounded_to_one_decimal",)),
    Mistake("23", "several", "numbers are formatted before arithmetic", "1,234.5", "1", "refused until it is named",
            ("totals::test_23_numbers_are_made_text_before_they_are_computed_with",
             "totals::test_23_rounding_at_every_step_gives_another_total",
             "rows::test_23_a_number_that_was_printed_is_computed_with")),
    Mistake("24", "X-46523790246", "a changed target is scored without its cost", ROW, "114", "85.5",
            ("aspects::test_24_a_changed_target_is_scored_without_its_cost",
             "cycles::test_24_a_changed_target_is_scored_with_the_realisation_of_another_form")),
    Mistake("25", "G-unm", "a plain mean; Sangat Baik without an idea", "105 and 95; 112", "100; Sangat Baik",
            "102; Baik", ("year_2021::test_25_the_value_is_a_plain_mean",
                          "year_2021::test_25_sangat_baik_without_a_new_idea")),
    Mistake("26", "G-unm", "mean of percents, kept from row to row, zeros dropped", "130, 70, 100; then 60, 60, 60",
            "100; 80", "80; 60", ("year_2021::test_26_the_mean_of_percents_and_an_array_that_is_never_emptied",)),
    Mistake("27", "G-unm", "conduct: no division by the range, 190 for 110", "level 4 of 2 to 3", "201", "112.5",
            ("year_2021::test_27_conduct_without_the_division_by_the_range",)),
    Mistake("28", "G-unm", "gaps between the segments fall to 120", "60.5", "120", "69.32, or 70.06",
            ("year_2021::test_28_gaps_between_the_segments_fall_to_120",)),
    Mistake("29", "G-unm", "2 points for the second half; closed classes", "109.5", "-", "Baik",
            ("year_2021::test_29_two_points_are_added_to_the_second_half",
             "year_2021::test_29_closed_classes_lose_what_lies_between")),
    Mistake("30", "G-silka", "99 has no value; 90.74 to 90.99 exceed 110; no Sangat Baik", "99", "nothing", "120",
            ("year_2021::test_30_99_has_no_value", "year_2021::test_30_below_91_a_value_exceeds_110",
             "year_2021::test_30_silka_has_no_sangat_baik")),
    Mistake("31", "G-bps", "always the upper end of a range", "7 to 8 months: 7.5, 6.5; 80 to 90: 85", "106, 119; 94",
            "100, 107; 100", ("year_2021::test_31_sikkjadi_always_takes_the_upper_end_of_a_range",)),
    Mistake("32", "G-bps", "Sangat Baik from 120 on only", "107", "Baik", "Sangat Baik",
            ("year_2021::test_32_sangat_baik_only_from_120_on",)),
    Mistake("33", "G-bps", "one Kurang is caught by Cukup; two indicators match nothing", "one Kurang", "80", "60",
            ("year_2021::test_33_a_single_kurang_is_caught_by_the_rule_for_cukup",
             "year_2021::test_33_two_indicators_keep_the_value_of_the_row_before")),
    Mistake("34", "G-bps", "additional work is a second mean", "100 and 100", "200", "110",
            ("year_2021::test_34_additional_work_is_a_second_mean",)),
    Mistake("35", "G-rumahasn", "the greater of two codes", "(3, 1) and (1, 3)", "3 and 3", "3 and 4",
            ("matrix::test_35_b3_m1_the_greater_of_two_codes_is_taken",)),
    Mistake("36", "G-cakradana", "PPPK of 2022 scored by PP 46", "PPPK, 2022", "PP 46/2011", "PermenPANRB 6/2022",
            ("totals::test_36_pppk_of_2022_are_scored_by_pp_46",
             "unit/evaluation/test_older_facts::test_mistake_36_the_wrong_regime")),
    Mistake("37", "G-alifah", "cuts 90, 80, 70, 60; no label for 0", "78; 0", "Cukup; empty", "Baik; Buruk",
            ("totals::test_37_cuts_of_another_scale",)),
    Mistake("A1", "most", "division by a target of 0", "a target of 0", "a crash, or 0%", "the place is told",
            ("aspects::test_a1_most_systems_divide_by_a_target_of_0",)),
    Mistake("A2", "several", "a cost target of 0 or none", "cost 0; none", "confused", "refused; three aspects",
            ("aspects::test_a2_a_cost_target_of_0_is_confused_with_none",)),
    Mistake("A3", "several", "60/40 of PP 46 under PP 30", "105 and 95", "101", "102 where nobody else is heard",
            ("year_2021::test_a3_the_weights_of_pp_46_are_used_for_pp_30",)),
    Mistake("A4", "several", "a quality target of 100 in the code", "72 of 80", "72", "90",
            ("aspects::test_a4_a_quality_target_of_100_is_written_into_the_code",)),
)  # fmt: skip
