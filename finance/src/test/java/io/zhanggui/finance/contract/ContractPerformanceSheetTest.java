package io.zhanggui.finance.contract;

import static io.zhanggui.finance.contract.Contracting.HT08;
import static io.zhanggui.finance.contract.Contracting.HT31;
import static io.zhanggui.finance.contract.Contracting.O1;
import static io.zhanggui.finance.contract.Contracting.O2;
import static io.zhanggui.finance.contract.Contracting.O3;
import static io.zhanggui.finance.contract.Contracting.O4;
import static io.zhanggui.finance.contract.Contracting.bedding;
import static io.zhanggui.finance.contract.Contracting.cny;
import static io.zhanggui.finance.contract.Contracting.day;
import static io.zhanggui.finance.contract.Contracting.pans;
import static io.zhanggui.finance.contract.Contracting.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractPerformanceSheetTest {

    private static final PerformanceRecords RECORDS = PerformanceRecords.of(List.of(
            record(HT08, O1, "2025-06-15", "150000"),
            record(HT08, O2, "2025-07-14", "150000"),
            record(HT08, O3, "2025-11-13", "2025-11-20", "30000"),
            record(HT31, O1, "2025-08-20", "150000"),
            record(HT31, O1, "2025-09-12", "90000"),
            record(HT31, O2, "2025-09-18", "2025-10-09", "")));

    @Test
    void before_an_amendment_its_obligations_are_not_there() {
        ContractPerformanceSheet august = pans().performance(RECORDS, AsOf.of(day("2025-08-31")));
        assertThat(august.rows()).hasSize(2).allMatch(ObligationPerformance::isDone);
        assertThat(august.status()).isEqualTo(ContractStatus.COMPLETED);
        assertThat(august.nextAction()).isEmpty();

        ContractPerformanceSheet september = pans().performance(RECORDS, AsOf.of(day("2025-09-01")));
        assertThat(september.rows()).hasSize(4);
        assertThat(september.status()).isEqualTo(ContractStatus.IN_PERFORMANCE);
        assertThat(september.rateByAmount()).isEqualTo(new PerformanceRate(30_000_000, 37_200_000));
        assertThat(september.rateByCount()).isEqualTo(new PerformanceRate(2, 4));
    }

    @Test
    void before_it_is_signed_a_contract_is_not_in_force() {
        ContractPerformanceSheet sheet = pans().performance(RECORDS, AsOf.of(day("2025-03-14")));
        assertThat(sheet.status()).isEqualTo(ContractStatus.NOT_IN_FORCE);
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.rateByAmount().percent(Rounding.CENT)).isEmpty();
    }

    @Test
    void what_was_entered_late_is_not_known_on_an_earlier_day() {
        AsOf asOf = AsOf.of(day("2025-11-18"));
        ObligationPerformance now = pans().performance(RECORDS, asOf).row(O3).orElseThrow();
        assertThat(now.status()).isEqualTo(ObligationStatus.PARTLY_OVERDUE);
        assertThat(now.done()).contains(cny("30000"));
        assertThat(now.overdueDays()).isEqualTo(3);

        ObligationPerformance then = pans().performance(RECORDS, asOf.knownOn(day("2025-11-19")))
                .row(O3)
                .orElseThrow();
        assertThat(then.status()).isEqualTo(ObligationStatus.OVERDUE);
        assertThat(then.open()).contains(cny("36000"));
    }

    /** 6,000 open for 3 days at 0.05 %: 9.00; the part that came before the due day costs nothing. */
    @Test
    void a_penalty_counts_the_open_part_from_the_day_after_the_due_day() {
        ContractPerformanceSheet sheet = pans().performance(RECORDS, AsOf.of(day("2025-11-18")));
        assertThat(sheet.penalty(Obligor.THEIRS)).contains(cny("9.00"));
        assertThat(sheet.penalty(Obligor.OURS)).isEmpty();
        assertThat(sheet.overdueAmount()).isEqualTo(cny("6000"));
        assertThat(pans().performance(RECORDS, AsOf.of(day("2025-11-15"))).penalty(Obligor.THEIRS))
                .isEmpty();
    }

    /** 36,000 × 5 % = 1,800; without a cap 36,000 × 0.05 % × 365 days would be 6,570. */
    @Test
    void a_penalty_stops_at_its_cap() {
        PenaltyAssessment penalty = pans().performance(PerformanceRecords.none(), AsOf.of(day("2026-11-15")))
                .row(O3)
                .orElseThrow()
                .penalty()
                .orElseThrow();
        assertThat(penalty.uncapped()).isEqualTo(cny("6570"));
        assertThat(penalty.payable()).isEqualTo(cny("1800"));
    }

    /** 90,000 open for 12 days at 0.05 %: 540.00, also months after it was done. */
    @Test
    void a_delivery_whose_second_part_came_late_is_done_late_and_still_costs() {
        ContractPerformanceSheet sheet = bedding().performance(RECORDS, AsOf.of(day("2025-11-30")));
        ObligationPerformance row = sheet.row(O1).orElseThrow();
        assertThat(row.status()).isEqualTo(ObligationStatus.DONE_LATE);
        assertThat(row.completedOn()).isEqualTo(day("2025-09-12"));
        assertThat(row.daysLate()).isEqualTo(12);
        assertThat(row.overdueDays()).isZero();
        assertThat(row.penalty().orElseThrow().payable()).isEqualTo(cny("540.00"));
        assertThat(sheet.status()).isEqualTo(ContractStatus.COMPLETED);
        assertThat(sheet.overdue()).isEmpty();
    }

    @Test
    void a_milestone_has_no_amount_and_no_penalty() {
        ObligationPerformance open = bedding()
                .performance(RECORDS, AsOf.of(day("2025-09-30")).knownOn(day("2025-09-30")))
                .row(O2)
                .orElseThrow();
        assertThat(open.status()).isEqualTo(ObligationStatus.OVERDUE);
        assertThat(open.overdueDays()).isEqualTo(10);
        assertThat(open.planned()).isEmpty();
        assertThat(open.done()).isEmpty();
        assertThat(open.penalty()).isEmpty();
        assertThat(bedding()
                        .performance(RECORDS, AsOf.of(day("2025-09-30")))
                        .row(O2)
                        .orElseThrow()
                        .status())
                .isEqualTo(ObligationStatus.DONE_ON_TIME);
    }

    @Test
    void the_next_action_is_what_is_due_first_and_says_who_must_act() {
        ContractPerformanceSheet none = pans().performance(PerformanceRecords.none(), AsOf.of(day("2025-11-18")));
        assertThat(none.nextAction()).contains(new NextAction(O1, ActionKind.URGE, day("2025-06-15"), -156));
        assertThat(none.rows().stream()
                        .map(row -> row.nextAction().orElseThrow().kind()))
                .containsExactly(ActionKind.URGE, ActionKind.PERFORM, ActionKind.URGE, ActionKind.PREPARE);
        assertThat(none.row(O4).orElseThrow().nextAction())
                .contains(new NextAction(O4, ActionKind.PREPARE, day("2025-12-20"), 32));
        assertThat(pans().performance(RECORDS, AsOf.of(day("2025-11-15"))).nextAction())
                .contains(new NextAction(O3, ActionKind.FOLLOW_UP, day("2025-11-15"), 0));
    }

    @Test
    void a_correction_takes_a_completion_back() {
        PerformanceRecords corrected = PerformanceRecords.of(List.of(
                record(HT31, O1, "2025-08-20", "240000"), record(HT31, O1, "2025-08-25", "2025-09-02", "-40000")));
        ObligationPerformance row = bedding()
                .performance(corrected, AsOf.of(day("2025-09-05")))
                .row(O1)
                .orElseThrow();
        assertThat(row.status()).isEqualTo(ObligationStatus.PARTLY_OVERDUE);
        assertThat(row.done()).contains(cny("200000"));
        assertThat(row.completedOn()).isNull();
        assertThat(bedding()
                        .performance(corrected, AsOf.of(day("2025-08-24")))
                        .row(O1)
                        .orElseThrow()
                        .status())
                .isEqualTo(ObligationStatus.DONE_ON_TIME);
    }

    @Test
    void what_is_performed_beyond_the_plan_counts_in_no_rate() {
        PerformanceRecords more = PerformanceRecords.of(List.of(record(HT31, O1, "2025-08-20", "250000")));
        ContractPerformanceSheet sheet = bedding().performance(more, AsOf.of(day("2025-08-31")));
        ObligationPerformance row = sheet.row(O1).orElseThrow();
        assertThat(row.done()).contains(cny("240000"));
        assertThat(row.excessMinor()).isEqualTo(1_000_000);
        assertThat(sheet.rateByAmount()).hasToString("100.00%");
    }

    @Test
    void after_a_termination_what_was_due_later_lapses_and_what_was_due_stays_owed() {
        Contract ended = pans().terminated(new Termination(day("2025-10-31"), day("2025-11-03"), "supplier gave up"));
        ContractPerformanceSheet sheet = ended.performance(RECORDS, AsOf.of(day("2025-12-31")));
        assertThat(sheet.rows().stream().map(ObligationPerformance::status))
                .containsExactly(
                        ObligationStatus.DONE_ON_TIME,
                        ObligationStatus.DONE_ON_TIME,
                        ObligationStatus.LAPSED,
                        ObligationStatus.LAPSED);
        assertThat(sheet.status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(sheet.rateByCount()).isEqualTo(new PerformanceRate(2, 2));
        assertThat(sheet.nextAction()).isEmpty();
        assertThat(sheet.penalty(Obligor.THEIRS)).isEmpty();
        assertThat(ended.performance(PerformanceRecords.none(), AsOf.of(day("2025-12-31")))
                        .status())
                .isEqualTo(ContractStatus.IN_PERFORMANCE_OVERDUE);
        AsOf before = AsOf.of(day("2025-12-31")).knownOn(day("2025-11-02"));
        assertThat(ended.performance(RECORDS, before).status()).isEqualTo(ContractStatus.IN_PERFORMANCE_OVERDUE);
        assertThat(ended.performance(RECORDS, AsOf.of(day("2025-10-31"))).status())
                .isEqualTo(ContractStatus.IN_PERFORMANCE);
    }

    @Test
    void a_record_without_amount_for_an_amount_is_refused_with_its_place() {
        PerformanceRecords wrong = PerformanceRecords.of(List.of(record(HT31, O1, "2025-08-20", "")));
        assertThatThrownBy(() -> bedding().performance(wrong, AsOf.of(day("2025-08-31"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HT-2024-031 O1 on 2025-08-20")
                .hasMessageContaining("CNY");
    }

    @Test
    void the_table_has_a_line_for_each_obligation_and_leaves_out_what_does_not_apply() {
        List<List<Object>> rows = List.copyOf(bedding()
                .performance(RECORDS, AsOf.of(day("2025-11-30")))
                .toTable()
                .rows());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsExactly(
                        "HT-2024-031",
                        "南通梦眠家纺有限公司",
                        "O1",
                        ObligationType.DELIVERY,
                        Obligor.THEIRS,
                        day("2025-08-31"),
                        cny("240000"),
                        cny("240000"),
                        cny("0"),
                        day("2025-09-12"),
                        null,
                        ObligationStatus.DONE_LATE,
                        null,
                        cny("540"));
        assertThat(rows.get(1).subList(6, 9)).containsOnlyNulls();
    }

    @Test
    void the_explanation_names_records_and_arithmetic_in_both_languages() {
        ContractPerformanceSheet sheet = bedding().performance(RECORDS, AsOf.of(day("2025-11-30")));
        String english = sheet.explain().toText(Locale.ENGLISH);
        assertThat(english)
                .contains("Contract performance sheet: Completed")
                .contains("HT-2024-031")
                .contains("done 240,000.00 CNY ÷ planned 240,000.00 CNY")
                .contains("2025-09-12 90,000.00 CNY DOC-2025-09-12, recorded on 2025-09-12")
                .contains(
                        "open 90,000.00 CNY × 0.05% a day × 12 days (after 2025-08-31, up to and including 2025-09-12)");
        assertThat(sheet.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("合同履行一览表：履行完毕")
                .contains("未履行 90,000.00 元 × 日违约金率 0.05% × 12 天（2025-08-31 次日至 2025-09-12）");
    }

    @Test
    void rates_are_not_applicable_before_anything_is_due_or_done() {
        ContractVersion version = ContractVersion.first(
                day("2025-01-01"),
                cny("100"),
                List.of(
                        Contracting.theirs(O1, ObligationType.DELIVERY, "2025-03-31", "100"),
                        Obligation.milestone(O2, ObligationType.ACCEPTANCE, Obligor.OURS, day("2025-02-28"))));
        Contract contract = Contracting.contract(HT31, "x", "y", version);
        ContractRegister register = ContractRegister.of(CurrencyUnit.of("CNY"), List.of(contract));

        ContractPerformanceSheet before = contract.performance(PerformanceRecords.none(), AsOf.of(day("2025-02-27")));
        assertThat(before.rateByAmount().isApplicable()).isFalse();
        assertThat(before.rateByCount().isApplicable()).isFalse();
        assertThat(before.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("履行率（按金额，%）：不适用", "履行率（按项数，%）：不适用");
        assertThat(rates(register, PerformanceRecords.none(), "2025-02-27")).containsExactly(null, null);

        ContractPerformanceSheet milestoneDue =
                contract.performance(PerformanceRecords.none(), AsOf.of(day("2025-02-28")));
        assertThat(milestoneDue.rateByAmount().isApplicable()).isFalse();
        assertThat(milestoneDue.rateByCount()).isEqualTo(new PerformanceRate(0, 2));
        assertThat(rates(register, PerformanceRecords.none(), "2025-03-31"))
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("0.00"));

        PerformanceRecords early = PerformanceRecords.of(List.of(record(HT31, O1, "2025-01-20", "40")));
        assertThat(rates(register, early, "2025-01-31")).containsExactly(new BigDecimal("40.00"), null);
    }

    private static List<@Nullable Object> rates(ContractRegister register, PerformanceRecords records, String day) {
        return register.toTable(records, AsOf.of(day(day))).rows().get(0).subList(9, 11);
    }

    @Test
    void a_contract_of_milestones_only_has_no_rate_by_amount() {
        ContractVersion milestones = ContractVersion.first(
                day("2025-01-01"),
                Money.parse("CNY 10"),
                List.of(Obligation.milestone(O1, ObligationType.OTHER, Obligor.OURS, day("2025-02-01"))));
        ContractPerformanceSheet sheet = Contracting.contract(HT31, "x", "y", milestones)
                .performance(PerformanceRecords.none(), AsOf.of(day("2025-02-01")));
        assertThat(sheet.rateByAmount().isApplicable()).isFalse();
        assertThat(sheet.rateByCount()).isEqualTo(new PerformanceRate(0, 1));
        assertThat(sheet.explain().toText(Locale.ENGLISH)).contains("Performance by amount, %: not applicable");
    }
}
