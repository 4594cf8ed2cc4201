package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.ACME;
import static io.zhanggui.hr.testkit.PayRunScene.CASHIER;
import static io.zhanggui.hr.testkit.PayRunScene.CFO;
import static io.zhanggui.hr.testkit.PayRunScene.CLERK;
import static io.zhanggui.hr.testkit.PayRunScene.NOVEMBER;
import static io.zhanggui.hr.testkit.PayRunScene.ONE;
import static io.zhanggui.hr.testkit.PayRunScene.PAY_DAY;
import static io.zhanggui.hr.testkit.PayRunScene.REVIEWER;
import static io.zhanggui.hr.testkit.PayRunScene.THREE;
import static io.zhanggui.hr.testkit.PayRunScene.TWO;
import static io.zhanggui.hr.testkit.PayRunScene.assertRefused;
import static io.zhanggui.hr.testkit.PayRunScene.by;
import static io.zhanggui.hr.testkit.PayRunScene.cny;
import static io.zhanggui.hr.testkit.PayRunScene.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.LineChange;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunResults;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollPosting;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.hr.payroll.SlipChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody might try to get a pay run approved or changed that must not be. */
class PayRunTrustTest {

    private final PayRunScene scene = new PayRunScene();

    @Test
    void opener_calculator_and_reviewer_never_approve_nor_anybody_for_them() {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(PersonId.of("P-OPEN")));
        scene.runs.calculate(id, scene.inputs(), by(CLERK));
        scene.runs.review(
                id,
                Stamp.by(Actor.of(REVIEWER).onBehalfOf(PersonId.of("P-HEAD"))).at(PayRunScene.NOW));
        for (String prepared : List.of("P-OPEN", "P-CLERK", "P-REVIEW", "P-HEAD")) {
            PersonId person = PersonId.of(prepared);
            assertRefused(() -> scene.runs.approve(id, by(person)), PayrollViolation.APPROVER_PREPARED);
            Stamp delegate = Stamp.by(Actor.of(CFO).onBehalfOf(person)).at(PayRunScene.NOW);
            assertRefused(() -> scene.runs.approve(id, delegate), PayrollViolation.APPROVER_PREPARED);
            Stamp deputy = Stamp.by(Actor.of(person).onBehalfOf(CFO)).at(PayRunScene.NOW);
            assertRefused(() -> scene.runs.approve(id, deputy), PayrollViolation.APPROVER_PREPARED);
        }
        assertThat(scene.runs.approve(id, by(CFO)).state().approvedBy())
                .hasValueSatisfying(
                        approval -> assertThat(approval.by().person()).isEqualTo(CFO));
    }

    @Test
    void withdrawing_and_calculating_anew_forgets_nobody_who_prepared() {
        PayRunId id = scene.reviewed();
        scene.runs.withdraw(id, by(CFO));
        scene.runs.calculate(id, scene.inputs(), by(CFO));
        scene.runs.review(id, by(CLERK));
        for (PersonId person : List.of(CFO, CLERK, REVIEWER)) {
            assertRefused(() -> scene.runs.approve(id, by(person)), PayrollViolation.APPROVER_PREPARED);
        }
    }

    @Test
    void slips_that_were_changed_between_calculation_and_review_are_not_reviewed() {
        PayRunId id = scene.calculated();
        raise(id);
        assertRefused(() -> scene.runs.review(id, by(CLERK)), PayrollViolation.CONTENT_CHANGED);
    }

    @Test
    void no_list_and_no_step_is_made_of_slips_that_were_changed_after_approval() {
        PayRunId id = scene.approved();
        BankList list = scene.list(id);
        Posting before = scene.runs.posting(id);
        raise(id);

        assertRefused(() -> scene.runs.results(id), PayrollViolation.CONTENT_CHANGED);
        assertRefused(() -> scene.runs.payslips(id), PayrollViolation.CONTENT_CHANGED);
        assertRefused(() -> scene.runs.posting(id), PayrollViolation.CONTENT_CHANGED);
        assertRefused(() -> scene.list(id), PayrollViolation.CONTENT_CHANGED);
        assertRefused(
                () -> scene.runs.pay(id, list, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.CONTENT_CHANGED);
        assertRefused(() -> scene.runs.hold(id, TWO, by(CLERK).reason("x")), PayrollViolation.CONTENT_CHANGED);
        restore(id);
        assertThat(scene.runs.posting(id)).isEqualTo(before);
    }

    @Test
    void a_paid_run_with_other_slips_is_not_closed() {
        PayRunId id = scene.paid();
        scene.slips.remove(scene.slips.get(new RunPayslip.Id(id, THREE, 1)));
        assertRefused(() -> scene.runs.close(id, by(CLERK)), PayrollViolation.CONTENT_CHANGED);
    }

    @Test
    void a_slip_that_was_added_to_an_approved_run_is_noticed() {
        PayRunId id = scene.approved();
        scene.slips.add(
                new RunPayslip(id, 1, scene.rules.calculate(input(scene.rules, PersonId.of("GHOST"), "1000.00"))));
        assertRefused(() -> scene.runs.posting(id), PayrollViolation.CONTENT_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slips", "net", "gross", "cost", "content"})
    void a_header_whose_figures_were_changed_is_noticed(String figure) {
        PayRunId id = scene.approved();
        scene.repository.replace(scene.repository.get(id).map(run -> {
            PayRunState.Approved state = (PayRunState.Approved) run.state();
            return new PayRun(
                    run.id(),
                    run.entity(),
                    run.dates(),
                    run.currency(),
                    run.preparers(),
                    run.holds(),
                    new PayRunState.Approved(changed(state.result(), figure), state.review(), state.approval()));
        }));
        assertRefused(() -> scene.runs.results(id), PayrollViolation.CONTENT_CHANGED);
    }

    private static PayRunTotals changed(PayRunTotals totals, String figure) {
        Money more = cny("0.01");
        return new PayRunTotals(
                totals.revision(),
                totals.slips() + (figure.equals("slips") ? 1 : 0),
                totals.leftOut(),
                figure.equals("gross") ? totals.gross().plus(more) : totals.gross(),
                figure.equals("net") ? totals.net().plus(more) : totals.net(),
                figure.equals("cost") ? totals.employerCost().plus(more) : totals.employerCost(),
                figure.equals("content") ? Fingerprint.of("forged").build() : totals.content());
    }

    @Test
    void a_run_that_was_calculated_anew_behind_the_approval_is_noticed() {
        PayRunId id = scene.reviewed();
        PayRunState.Reviewed reviewed =
                (PayRunState.Reviewed) scene.runs.get(id).state();
        scene.runs.withdraw(id, by(CLERK));
        scene.runs.calculate(id, scene.inputs().limit(2), by(CLERK));
        PayRunTotals second = scene.runs.get(id).state().totals().orElseThrow();
        scene.repository.replace(scene.repository
                .get(id)
                .map(run -> new PayRun(
                        run.id(),
                        run.entity(),
                        run.dates(),
                        run.currency(),
                        run.preparers(),
                        run.holds(),
                        new PayRunState.Reviewed(second, reviewed.review()))));
        assertRefused(() -> scene.runs.approve(id, by(CFO)), PayrollViolation.CONTENT_CHANGED);
    }

    private void raise(PayRunId id) {
        RunPayslip.Id key = new RunPayslip.Id(id, ONE, 1);
        scene.slips.replace(scene.slips
                .get(key)
                .map(slip -> new RunPayslip(id, 1, scene.rules.calculate(input(scene.rules, ONE, "10000.01")))));
    }

    private void restore(PayRunId id) {
        RunPayslip.Id key = new RunPayslip.Id(id, ONE, 1);
        scene.slips.replace(scene.slips
                .get(key)
                .map(slip -> new RunPayslip(id, 1, scene.rules.calculate(input(scene.rules, ONE, "10000.00")))));
    }

    @Test
    void calculating_again_says_whose_slip_changed_and_in_which_lines() {
        PayRunId id = scene.calculated();
        PersonId four = PersonId.of("P4");
        RunReport report = scene.runs.calculate(
                id,
                Stream.of(
                        input(scene.rules, ONE, "10000.00"),
                        input(scene.rules, TWO, "20001.00"),
                        input(scene.rules, four, "5000.00")),
                by(CLERK));

        assertThat(report.changes())
                .extracting(SlipChange::person, SlipChange::kind)
                .containsExactly(
                        tuple(TWO, SlipChange.Kind.CHANGED),
                        tuple(THREE, SlipChange.Kind.REMOVED),
                        tuple(four, SlipChange.Kind.ADDED));
        assertThat(report.changes().get(0).lines())
                .contains(new LineChange(PayrollItem.BASE_PAY, "", cny("20000.00"), cny("20001.00")))
                .extracting(LineChange::item)
                .doesNotContain(PayrollItem.OTHER_DEDUCTION)
                .contains(PayrollItem.GROSS_PAY, PayrollItem.NET_PAY, PayrollItem.INCOME_TAX);
        assertThat(report.changes().get(1).lines())
                .contains(new LineChange(PayrollItem.BASE_PAY, "", cny("4000.00"), null));
        assertThat(report.changes().get(2).lines())
                .contains(new LineChange(PayrollItem.BASE_PAY, "", null, cny("5000.00")));
        assertThat(report.toString() + report.changes()).doesNotContain("2000").doesNotContain("5000");
    }

    @Test
    void the_first_calculation_and_one_of_the_same_facts_change_nothing() {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(CLERK));
        assertThat(scene.runs.calculate(id, scene.inputs(), by(CLERK)).changes())
                .isEmpty();
        assertThat(scene.runs.calculate(id, scene.inputs(), by(CLERK)).changes())
                .isEmpty();
    }

    @Test
    void a_retry_reports_the_changes_of_its_own_revision() {
        PayRunId id = scene.calculated();
        RunReport second =
                scene.runs.calculate(id, scene.inputs().limit(2), by(CLERK).key("second"));
        scene.runs.calculate(id, scene.inputs(), by(CLERK).key("third"));
        assertThat(scene.runs.calculate(id, scene.inputs().limit(2), by(CLERK).key("second")))
                .isEqualTo(second);
        assertThat(scene.runs.get(id).revision()).isEqualTo(3);
    }

    @Test
    void two_threads_that_calculate_with_one_key_make_one_revision() throws Exception {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(CLERK));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<RunReport>> outcomes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            outcomes.add(threads.submit(() -> {
                start.await();
                return scene.runs.calculate(id, scene.inputs(), by(CLERK).key("calc"));
            }));
        }
        start.countDown();
        assertThat(outcomes.get(0).get()).isEqualTo(outcomes.get(1).get());
        threads.shutdown();
        assertThat(scene.runs.get(id).revision()).isEqualTo(1);
    }

    @Test
    void inputs_that_could_not_be_made_are_left_out_with_their_reason() {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(CLERK));
        Violations why = Violations.of(Violation.of(PayrollViolation.RATE_MISSING, "terms", "fund"));
        List<ItemResult<PersonId, PayrollInput>> all = List.of(
                new ItemResult.Refused<>(TWO, why),
                new ItemResult.Done<>(ONE, input(scene.rules, ONE, "10000.00")),
                new ItemResult.Failed<>(THREE, new IllegalStateException("no pay terms")));
        RunReport report = scene.runs.calculateAll(id, all.stream(), by(CLERK).key("calc"));

        assertThat(report.slips()).hasSize(1);
        assertThat(report.leftOut()).extracting(ItemResult::key).containsExactly(TWO, THREE);
        assertThat(((ItemResult.Refused<?, ?>) report.leftOut().get(0)).violations())
                .isEqualTo(why);
        assertThat(scene.runs.get(id).state().totals())
                .hasValueSatisfying(totals -> assertThat(totals.leftOut()).isEqualTo(2));
        assertThat(scene.runs.calculateAll(id, all.stream(), by(CLERK).key("calc")))
                .isEqualTo(report);
    }

    @Test
    void somebody_refused_who_also_has_an_input_gets_no_slip() {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(CLERK));
        RunReport report = scene.runs.calculateAll(
                id,
                Stream.of(
                        new ItemResult.Done<>(ONE, input(scene.rules, ONE, "10000.00")),
                        new ItemResult.Refused<>(
                                ONE, Violations.of(Violation.of(PayrollViolation.RATE_MISSING, "terms", "fund")))),
                by(CLERK));
        assertThat(report.slips()).isEmpty();
    }

    @Test
    void a_supplementary_run_is_posted_on_another_day_with_levies_and_still_balances() {
        PayRunId id = scene.approved();
        PayRunResults results = scene.runs.results(id);
        PayItem union = PayItem.of("union-fee");
        LocalDate day = LocalDate.of(2025, 12, 5);
        Posting posting = results.posting(
                day,
                List.of(
                        new LevyAmount(union, OrgUnitId.of("OPS"), cny("200.00")),
                        new LevyAmount(union, null, cny("480.00"))));

        assertThat(posting.date()).isEqualTo(day);
        assertThat(posting.lines())
                .filteredOn(line -> line.reason().equals(PayrollPosting.employerLevy(union)))
                .extracting(line -> line.amount())
                .containsExactly(cny("480.00"), cny("200.00"));
        assertThat(posting.lines())
                .filteredOn(line -> line.reason().equals(PayrollPosting.employerLevyPayable(union)))
                .extracting(line -> line.amount())
                .containsExactly(cny("-680.00"));
        assertThat(posting.key()).isEqualTo(results.posting().key());
        assertThat(results.posting().date()).isEqualTo(LocalDate.of(2025, 11, 30));
    }

    @Test
    void a_levy_on_the_wage_bill_is_parted_by_wages_to_the_cent() {
        PayRunId id = scene.runs.open(ACME, NOVEMBER, scene.rules, by(CLERK));
        PayrollInput paidBack = PayrollInput.builder(THREE, scene.rules)
                .basePay(cny("4000.00"))
                .earning(PayrollItem.REIMBURSEMENT, "", cny("900.00"))
                .housingFundRate("0.05")
                .build();
        scene.runs.calculate(
                id,
                Stream.of(input(scene.rules, ONE, "10000.00"), input(scene.rules, TWO, "20000.00"), paidBack),
                by(CLERK));
        // 680.01 over wages of 4,000, 10,000 and 20,000: the cent goes to the largest remainder
        EmployerLevy levy = levy(cny("680.01"));
        assertThat(scene.runs.results(id).levies(levy, cny("0.00"), 3))
                .containsExactly(
                        new LevyAmount(levy.item(), null, cny("80.00")),
                        new LevyAmount(levy.item(), OrgUnitId.of("OPS"), cny("200.00")),
                        new LevyAmount(levy.item(), OrgUnitId.of("SHOP"), cny("400.01")));
        assertThat(asked).containsExactly(cny("34000.00"), 3);
        assertThat(new LevyAmount(levy.item(), null, cny("80.00")).toString()).doesNotContain("80");
    }

    @Test
    void a_supplementary_run_is_levied_as_part_of_its_employer() {
        PayRunId id = scene.calculated();
        // 1 % above 30 heads, nothing up to 30
        EmployerLevy levy = new EmployerLevy() {
            @Override
            public PayItem item() {
                return PayItem.of("levy");
            }

            @Override
            public Money monthly(Money wageBill, int heads) {
                return heads <= 30
                        ? Money.zero(wageBill.getCurrencyUnit())
                        : wageBill.dividedBy(100, java.math.RoundingMode.HALF_UP);
            }

            @Override
            public Explanation explain(Money wageBill, int heads) {
                return Explanation.of(item(), monthly(wageBill, heads));
            }

            @Override
            public List<ResolvedRule<?>> rules() {
                return List.of();
            }
        };
        PayRunResults results = scene.runs.results(id);
        assertThat(results.wageBill()).isEqualTo(cny("34000.00"));
        assertThat(results.levies(levy, cny("500000.00"), 31))
                .extracting(LevyAmount::amount)
                .containsExactly(cny("100.00"), cny("240.00"));
        assertThat(results.levies(levy, cny("500000.00"), 30))
                .extracting(LevyAmount::amount)
                .containsOnly(cny("0.00"));
        assertThatThrownBy(() -> results.levies(levy, cny("0.00"), 2)).hasMessageContaining("heads are 2");
        assertThatThrownBy(() -> results.levies(levy, cny("-1.00"), 3)).hasMessageContaining("must not be negative");
    }

    private final List<Object> asked = new ArrayList<>();

    private EmployerLevy levy(Money amount) {
        return new EmployerLevy() {
            @Override
            public PayItem item() {
                return PayItem.of("levy");
            }

            @Override
            public Money monthly(Money wageBill, int heads) {
                asked.addAll(List.of(wageBill, heads));
                return amount;
            }

            @Override
            public Explanation explain(Money wageBill, int heads) {
                return Explanation.of(item(), amount);
            }

            @Override
            public List<ResolvedRule<?>> rules() {
                return List.of();
            }
        };
    }
}
