package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunApproval;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollPosting;
import io.zhanggui.hr.payroll.PayrollRegister;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayRunsTest {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");
    private static final PersonId CLERK = PersonId.of("P-CLERK");
    private static final PersonId CFO = PersonId.of("P-CFO");
    private static final Term LIMIT = Term.of("limit");

    private final MemoryStore store = new MemoryStore();
    private final PayRunRepository repository = PayRunRepository.inMemory(store);
    private final PayslipRepository slips = PayslipRepository.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final PayrollRules rules = FlatTax.rules(PayDates.of(NOVEMBER, LocalDate.of(2025, 11, 30)));
    private final PayRuns runs = runs((actor, run, total) -> Violations.none());

    @Test
    void a_run_goes_from_draft_to_approved() {
        PayRunId id = open();
        assertThat(runs.get(id).state().code()).isEqualTo("draft");
        runs.calculate(id, inputs(), by(CLERK));
        assertThat(runs.get(id).state().code()).isEqualTo("calculated");
        assertThat(runs.review(id, by(CLERK)).state().code()).isEqualTo("reviewed");
        assertThat(runs.approve(id, by(CFO)).state().code()).isEqualTo("approved");

        assertThat(audit.read("ACME-2025-11"))
                .extracting(entry -> entry.event().action())
                .containsExactly(
                        "payroll.run-opened", "payroll.run-calculated", "payroll.run-reviewed", "payroll.run-approved");
    }

    @Test
    void one_bad_input_is_reported_and_stops_nobody() {
        PayRunId id = open();
        PayrollInput noRate =
                PayrollInput.builder(PersonId.of("P0"), rules).basePay(cny("1")).build();

        RunReport report = runs.calculate(id, Stream.concat(Stream.of(noRate), inputs()), by(CLERK));

        assertThat(report.slips()).extracting(Payslip::person).containsExactly(PersonId.of("P1"), PersonId.of("P2"));
        assertThat(report.leftOut())
                .singleElement()
                .isInstanceOfSatisfying(
                        ItemResult.Refused.class,
                        refused -> assertThat(refused.violations().has(PayrollViolation.RATE_MISSING))
                                .isTrue());
        assertThat(runs.get(id).state().totals())
                .hasValueSatisfying(totals -> assertThat(totals.leftOut()).isEqualTo(1));
    }

    @Test
    void a_person_with_two_inputs_gets_no_payslip() {
        PayRunId id = open();

        RunReport report = runs.calculate(id, Stream.concat(inputs(), inputs().limit(1)), by(CLERK));

        assertThat(report.slips()).extracting(Payslip::person).containsExactly(PersonId.of("P2"));
        assertThat(report.leftOut()).hasSize(2);
    }

    @Test
    void facts_given_under_another_persons_name_are_refused_and_stop_nobody() {
        PayRunScene scene = new PayRunScene();
        PayRunId id = scene.runs.open(ACME, PayRunScene.NOVEMBER, scene.rules, PayRunScene.by(PayRunScene.CLERK));
        PayrollInput ofTwo = PayRunScene.input(scene.rules, PayRunScene.TWO, "20000.00");
        RunReport report = scene.runs.calculateAll(
                id,
                Stream.of(new ItemResult.Done<>(PayRunScene.ONE, ofTwo), new ItemResult.Done<>(PayRunScene.TWO, ofTwo)),
                PayRunScene.by(PayRunScene.CLERK));

        assertThat(report.items().get(0))
                .isInstanceOfSatisfying(
                        ItemResult.Refused.class,
                        refused -> assertThat(refused.violations().list())
                                .singleElement()
                                .satisfies(each -> assertThat(each.rule()).isEqualTo(PayrollViolation.OTHER_PERSON)));
        assertThat(scene.runs.payslips(id)).extracting(Payslip::person).containsExactly(PayRunScene.TWO);

        PayRunScene alone = new PayRunScene();
        PayRunId other = alone.runs.open(ACME, PayRunScene.NOVEMBER, alone.rules, PayRunScene.by(PayRunScene.CLERK));
        alone.runs.calculateAll(
                other, Stream.of(new ItemResult.Done<>(PayRunScene.ONE, ofTwo)), PayRunScene.by(PayRunScene.CLERK));
        assertThat(alone.runs.payslips(other)).isEmpty();
    }

    @Test
    void an_input_for_other_dates_is_refused() {
        PayrollRules october = FlatTax.rules(PayDates.of(YearMonth.of(2025, 10), LocalDate.of(2025, 11, 30)));
        RunReport report = runs.calculate(open(), Stream.of(input(october, "P1", "100.00")), by(CLERK));

        assertThat(report.leftOut())
                .singleElement()
                .isInstanceOfSatisfying(
                        ItemResult.Refused.class,
                        refused -> assertThat(refused.violations().has(PayrollViolation.OTHER_DATES))
                                .isTrue());
    }

    @Test
    void calculating_again_makes_a_new_revision_and_keeps_the_old_rows() {
        PayRunId id = open();
        runs.calculate(id, inputs(), by(CLERK));
        runs.calculate(id, inputs().limit(1), by(CLERK));

        assertThat(runs.get(id).revision()).isEqualTo(2);
        assertThat(runs.payslips(id)).hasSize(1);
        try (Stream<Versioned<RunPayslip>> first = slips.ofRun(id, 1)) {
            assertThat(first).hasSize(2);
        }
    }

    @Test
    void a_reviewed_run_is_calculated_again_only_after_it_was_withdrawn() {
        PayRunId id = reviewed();
        assertRefused(() -> runs.calculate(id, inputs(), by(CLERK)), PayrollViolation.WRONG_STATE);

        runs.withdraw(id, by(CLERK));

        assertThat(runs.calculate(id, inputs(), by(CLERK)).revision()).isEqualTo(2);
    }

    @Test
    void an_approved_run_is_frozen() {
        PayRunId id = approved();
        assertRefused(() -> runs.calculate(id, inputs(), by(CLERK)), PayrollViolation.WRONG_STATE);
        assertRefused(() -> runs.review(id, by(CLERK)), PayrollViolation.WRONG_STATE);
        assertRefused(() -> runs.withdraw(id, by(CLERK)), PayrollViolation.WRONG_STATE);
        assertRefused(() -> runs.approve(id, by(CFO)), PayrollViolation.WRONG_STATE);
        assertThat(runs.get(id).revision()).isEqualTo(1);
    }

    @Test
    void a_run_without_payslips_is_not_reviewed() {
        PayRunId id = open();
        assertRefused(() -> runs.review(id, by(CLERK)), PayrollViolation.WRONG_STATE);
        runs.calculate(id, Stream.empty(), by(CLERK));
        assertRefused(() -> runs.review(id, by(CLERK)), PayrollViolation.NOTHING_CALCULATED);
    }

    @Test
    void nobody_who_prepared_approves_neither_in_person_nor_through_another() {
        PayRunId id = open();
        runs.calculate(id, inputs(), Stamp.by(Actor.of(CLERK).onBehalfOf(CFO)).at(NOW));
        runs.review(id, by(PersonId.of("P-LEAD")));

        assertRefused(() -> runs.approve(id, by(CLERK)), PayrollViolation.APPROVER_PREPARED);
        assertRefused(() -> runs.approve(id, by(CFO)), PayrollViolation.APPROVER_PREPARED);
        assertRefused(() -> runs.approve(id, by(PersonId.of("P-LEAD"))), PayrollViolation.APPROVER_PREPARED);
        Stamp forClerk =
                Stamp.by(Actor.of(PersonId.of("P-GM")).onBehalfOf(CLERK)).at(NOW);
        assertRefused(() -> runs.approve(id, forClerk), PayrollViolation.APPROVER_PREPARED);
        assertThat(runs.approve(id, by(PersonId.of("P-GM"))).state().code()).isEqualTo("approved");
    }

    @Test
    void the_host_decides_by_the_total_cost_and_all_refusals_come_at_once() {
        List<Money> asked = new ArrayList<>();
        PayRuns limited = runs((actor, run, total) -> {
            asked.add(total);
            return Violations.of(Violation.of(LIMIT, "total"));
        });
        PayRunId id = reviewed();

        assertThatThrownBy(() -> limited.approve(id, by(CLERK)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(Violation::rule)
                                .containsExactly(PayrollViolation.APPROVER_PREPARED, LIMIT));
        // 10000 + 1000 + 500, and 20000 + 2000 + 1000
        assertThat(asked).containsExactly(cny("34500.00"));
        assertThat(limited.checkApproval(id, Actor.of(CFO)).has(LIMIT)).isTrue();
    }

    @Test
    void payslips_that_changed_after_review_are_not_approved() {
        PayRunId id = reviewed();
        Versioned<RunPayslip> stored = slips.get(new RunPayslip.Id(id, PersonId.of("P1"), 1));
        Payslip raised = rules.calculate(input(rules, "P1", "99999.00"));
        slips.replace(stored.map(slip -> new RunPayslip(id, 1, raised)));

        assertRefused(() -> runs.approve(id, by(CFO)), PayrollViolation.CONTENT_CHANGED);
    }

    @Test
    void payslips_that_changed_after_approval_are_not_posted() {
        PayRunId id = approved();
        slips.remove(slips.get(new RunPayslip.Id(id, PersonId.of("P1"), 1)));

        assertRefused(() -> runs.posting(id), PayrollViolation.CONTENT_CHANGED);
    }

    @Test
    void a_retry_replays_and_changes_nothing() {
        PayRunId id = runs.open(ACME, NOVEMBER, rules, by(CLERK).key("open"));
        assertThat(runs.open(ACME, NOVEMBER, rules, by(CLERK).key("open"))).isEqualTo(id);

        RunReport first = runs.calculate(id, inputs(), by(CLERK).key("calc"));
        assertThat(runs.calculate(id, inputs(), by(CLERK).key("calc"))).isEqualTo(first);
        runs.review(id, by(CLERK).key("review"));
        runs.review(id, by(CLERK).key("review"));
        PayRun approved = runs.approve(id, by(CFO).key("approve"));
        assertThat(runs.approve(id, by(CFO).key("approve"))).isEqualTo(approved);
        assertThat(runs.calculate(id, inputs(), by(CLERK).key("calc"))).isEqualTo(first);

        assertThat(runs.get(id)).isEqualTo(approved);
        assertThat(audit.read(id.value())).hasSize(4);
    }

    @Test
    void a_retry_never_reports_a_payslip_that_the_first_time_did_not_store() {
        PayRunId id = open();
        RunReport first = runs.calculate(
                id,
                Stream.of(input(rules.taxedBy(new Changed(true)), "P1", "10000.00")),
                by(CLERK).key("calc"));
        assertThat(first.slips()).isEmpty();

        // the same facts and rules, after an upgrade whose code refuses no more
        RunReport again = runs.calculate(
                id,
                Stream.of(input(rules.taxedBy(new Changed(false)), "P1", "10000.00")),
                by(CLERK).key("calc"));

        assertThat(again.slips()).isEmpty();
        assertThat(runs.payslips(id)).isEmpty();
        assertThat(again.leftOut())
                .singleElement()
                .isInstanceOfSatisfying(
                        ItemResult.Refused.class,
                        refused -> assertThat(refused.violations().has(PayrollViolation.LEFT_OUT_BEFORE))
                                .isTrue());
    }

    /** A tax whose code changed from one version to the next. */
    private record Changed(boolean refuses) implements WithholdingTax {
        @Override
        public Violations check(PayrollInput input) {
            return Violations.builder()
                    .addIf(refuses, PayrollViolation.RATE_MISSING, "rate")
                    .build();
        }

        @Override
        public TaxWithheld withhold(TaxableMonth month) {
            return new FlatTax(10).withhold(month);
        }
    }

    @Test
    void a_retry_under_other_rules_is_another_command() {
        PayRunId id = open();
        runs.calculate(id, inputs(), by(CLERK).key("calc"));
        Stream<PayrollInput> elsewhere = Stream.of(
                input(rules.at("ELSEWHERE"), "P1", "10000.00"), input(rules.at("ELSEWHERE"), "P2", "20000.00"));
        assertThatThrownBy(() -> runs.calculate(id, elsewhere, by(CLERK).key("calc")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void a_key_that_was_used_for_something_else_is_a_conflict() {
        PayRunId id = runs.open(ACME, NOVEMBER, rules, by(CLERK).key("k"));
        assertThatThrownBy(() -> runs.calculate(id, inputs(), by(CLERK).key("k")))
                .isInstanceOf(CommandConflictException.class);
        runs.calculate(id, inputs(), by(CLERK).key("calc"));
        assertThatThrownBy(() -> runs.calculate(id, inputs().limit(1), by(CLERK).key("calc")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void a_month_is_opened_once() {
        open();
        assertThatThrownBy(this::open).isInstanceOf(DuplicateIdException.class);
        assertThat(runs.open(PayRunId.of("ACME-2025-11-bonus"), ACME, rules, by(CLERK)))
                .isEqualTo(PayRunId.of("ACME-2025-11-bonus"));
    }

    @Test
    void of_two_that_approve_at_once_exactly_one_succeeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            PayRunId id = PayRunId.of("race-" + round);
            runs.open(id, LegalEntityId.of("ACME-" + round), rules, by(CLERK));
            runs.calculate(id, inputs(), by(CLERK));
            runs.review(id, by(CLERK));
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (PersonId approver : List.of(CFO, PersonId.of("P-GM"))) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    try {
                        runs.approve(id, by(approver));
                        return true;
                    } catch (RejectedException e) {
                        return false;
                    }
                }));
            }
            start.countDown();
            assertThat(outcomes.get(0).get()).isNotEqualTo(outcomes.get(1).get());
            threads.shutdown();
        }
    }

    @Test
    void the_posting_sums_to_zero_by_department_and_names_nobody() {
        PayRunId id = approved();
        Posting posting = runs.posting(id);

        assertThat(posting.date()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(posting.lines())
                .contains(
                        PostingLine.of(PayrollPosting.GROSS, cny("10000.00")).unit(OrgUnitId.of("OPS")),
                        PostingLine.of(PayrollPosting.GROSS, cny("20000.00")).unit(OrgUnitId.of("SHOP")))
                // 30000 - 5 % pension - 5 % fund - tax of a tenth of the rest
                .contains(PostingLine.of(PayrollPosting.NET_PAYABLE, cny("-24300.00")))
                .contains(PostingLine.of(PayrollPosting.TAX_PAYABLE, cny("-2700.00")));
        assertThat(posting.lines())
                .extracting(line -> line.reason().code())
                .contains(
                        "payroll.employer-contributions.pension-employer",
                        "payroll.employer-contributions-payable.fund-employer",
                        "payroll.employee-contributions-payable.fund-employee");
        assertThat(posting.toString()).doesNotContain("P1").doesNotContain("P2");
        assertThat(runs.posting(id)).isEqualTo(posting);
    }

    @Test
    void bonuses_and_deductions_are_posted_apart() {
        PayRunId id = open();
        PayrollInput input = PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(cny("10000.00"))
                .earning(PayrollItem.BONUS, "", cny("1000.00"))
                .housingFundRate("0.05")
                .deduction("loan", cny("300.00"))
                .build();
        runs.calculate(id, Stream.of(input), by(CLERK));
        runs.review(id, by(CLERK));
        runs.approve(id, by(CFO));

        assertThat(runs.posting(id).lines())
                .contains(
                        PostingLine.of(PayrollPosting.GROSS, cny("10000.00")),
                        PostingLine.of(PayrollPosting.BONUS, cny("1000.00")),
                        PostingLine.of(PayrollPosting.OTHER_DEDUCTIONS, cny("-300.00")));
    }

    @Test
    void an_unapproved_run_has_no_posting() {
        PayRunId id = reviewed();
        assertRefused(() -> runs.posting(id), PayrollViolation.WRONG_STATE);
    }

    @Test
    void the_register_has_a_row_for_each_person_and_a_column_for_each_kind_of_line() {
        PayRunId id = open();
        runs.calculate(id, inputs(), by(CLERK));

        var table = PayrollRegister.of(runs.payslips(id));

        assertThat(table.columns().stream().map(column -> column.text(Locale.ENGLISH)))
                .containsExactly(
                        "Person",
                        "Department",
                        "Base pay",
                        "Gross pay",
                        "pension-employee",
                        "fund-employee",
                        "Employee contributions",
                        "Income tax",
                        "Net pay",
                        "pension-employer",
                        "fund-employer",
                        "Employer contributions",
                        "Employer cost");
        assertThat(table.rows().get(0))
                .containsExactly(
                        "P1",
                        "OPS",
                        cny("10000.00"),
                        cny("10000.00"),
                        cny("500.00"),
                        cny("500.00"),
                        cny("1000.00"),
                        cny("900.00"),
                        cny("8100.00"),
                        cny("1000.00"),
                        cny("500.00"),
                        cny("1500.00"),
                        cny("11500.00"));
    }

    private PayRuns runs(PayRunApproval approval) {
        return new PayRuns(
                repository,
                slips,
                YearOpeningRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                audit,
                approval,
                store);
    }

    private PayRunId open() {
        return runs.open(ACME, NOVEMBER, rules, by(CLERK));
    }

    private PayRunId reviewed() {
        PayRunId id = open();
        runs.calculate(id, inputs(), by(CLERK));
        runs.review(id, by(CLERK));
        return id;
    }

    private PayRunId approved() {
        PayRunId id = reviewed();
        runs.approve(id, by(CFO));
        return id;
    }

    private Stream<PayrollInput> inputs() {
        return Stream.of(input(rules, "P1", "10000.00"), input(rules, "P2", "20000.00"));
    }

    private static PayrollInput input(PayrollRules rules, String person, String basePay) {
        return PayrollInput.builder(PersonId.of(person), rules)
                .unit(OrgUnitId.of(person.equals("P1") ? "OPS" : "SHOP"))
                .basePay(cny(basePay))
                .housingFundRate("0.05")
                .build();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Term rule) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(rule))
                                .as(e.toString())
                                .isTrue());
    }

    private static Stamp by(PersonId person) {
        return Stamp.by(person).at(NOW);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + (amount.contains(".") ? amount : amount + ".00"));
    }
}
