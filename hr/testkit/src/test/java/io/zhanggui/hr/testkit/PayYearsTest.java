package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.ACME;
import static io.zhanggui.hr.testkit.PayRunScene.CFO;
import static io.zhanggui.hr.testkit.PayRunScene.CLERK;
import static io.zhanggui.hr.testkit.PayRunScene.ONE;
import static io.zhanggui.hr.testkit.PayRunScene.TWO;
import static io.zhanggui.hr.testkit.PayRunScene.assertRefused;
import static io.zhanggui.hr.testkit.PayRunScene.by;
import static io.zhanggui.hr.testkit.PayRunScene.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayYears;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearOpening;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The year to date of each withholding agent. */
class PayYearsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LegalEntityId OTHER = LegalEntityId.of("OTHER");

    private final PayRunScene scene = new PayRunScene();
    private final YearOpeningRepository openings = scene.openings;
    private final PayYears years = new PayYears(scene.repository, scene.slips, openings, scene.store);

    @Test
    void nothing_paid_is_none() {
        assertThat(year(ACME, ONE)).isEqualTo(YearToDate.none(2025, CNY));
    }

    @Test
    void approved_runs_of_the_entity_count_on_top_of_the_opening() {
        YearToDate before =
                new YearToDate(2025, 8, 8, cny("80000.00"), cny("8000.00"), cny("1.00"), cny("2.00"), cny("7200.00"));
        openings.add(new YearOpening(ACME, ONE, before, "old system"));
        approved(ACME, "A-09", 9, "10000.00");
        approved(ACME, "A-10", 10, "10000.00");

        YearToDate now = year(ACME, ONE);
        assertThat(now.income()).isEqualTo(cny("100000.00"));
        assertThat(now.contributions()).isEqualTo(cny("10000.00"));
        assertThat(now.specialDeductions()).isEqualTo(cny("1.00"));
        assertThat(now.otherDeductions()).isEqualTo(cny("2.00"));
        assertThat(now.tax()).isEqualTo(cny("9000.00"));
        assertThat(now.months()).isEqualTo(10);
        assertThat(now.lastMonth()).isEqualTo(10);
        assertThat(year(ACME, TWO)).isEqualTo(YearToDate.none(2025, CNY));
    }

    @Test
    void two_entities_stay_apart() {
        approved(ACME, "A-09", 9, "10000.00");
        approved(OTHER, "B-09", 9, "7000.00");
        approved(OTHER, "B-10", 10, "7000.00");
        assertThat(year(ACME, ONE).income()).isEqualTo(cny("10000.00"));
        assertThat(year(OTHER, ONE).income()).isEqualTo(cny("14000.00"));
        assertThat(year(ACME, ONE).months()).isEqualTo(1);
        assertThat(years.payslips(OTHER, ONE, 2025)).hasSize(2);
        assertThat(years.yearToDate(ACME, ONE, 2026, CNY)).isEqualTo(YearToDate.none(2026, CNY));
    }

    @Test
    void an_extra_run_of_a_month_counts_in_whatever_order_and_adds_no_month() {
        approved(ACME, "Z-regular", 9, "10000.00");
        approved(ACME, "A-extra", 9, "5000.00");
        YearToDate now = year(ACME, ONE);
        assertThat(now.income()).isEqualTo(cny("15000.00"));
        assertThat(now.tax()).isEqualTo(cny("1350.00"));
        assertThat(now.months()).isEqualTo(1);
    }

    @Test
    void only_the_last_revision_of_a_run_counts_and_only_once_it_is_approved() {
        PayRunId id = approvable(ACME, "A-09", 9, "2000.00");
        scene.runs.withdraw(id, by(CLERK));
        PayrollRules rules = rules(9);
        scene.runs.calculate(id, Stream.of(input(rules, ACME, "10000.00")), by(CLERK));
        scene.runs.review(id, by(CLERK));
        assertThat(year(ACME, ONE)).isEqualTo(YearToDate.none(2025, CNY));
        scene.runs.approve(id, by(CFO));
        assertThat(year(ACME, ONE).income()).isEqualTo(cny("10000.00"));
        scene.runs.pay(id, scene.list(id), PayRunScene::account, rules.dates().payment(), by(CLERK));
        assertThat(year(ACME, ONE).income()).isEqualTo(cny("10000.00"));
        scene.runs.close(id, by(CLERK));
        assertThat(year(ACME, ONE).income()).isEqualTo(cny("10000.00"));
    }

    @Test
    void a_second_run_of_a_month_from_the_same_start_is_refused_at_approval() {
        PayRunId one = approvable(ACME, "A-09", 9, "10000.00");
        PayRunId other = approvable(ACME, "B-09", 9, "5000.00");
        scene.runs.approve(one, by(CFO));
        assertThat(scene.runs.checkApproval(other, Actor.of(CFO)).list())
                .singleElement()
                .satisfies(stale -> {
                    assertThat(stale.rule()).isEqualTo(PayrollViolation.YEAR_TO_DATE_STALE);
                    assertThat(stale.path()).isEqualTo("P1.yearToDate");
                    assertThat(stale.arguments()).containsExactly(YearMonth.of(2025, 9), 0, 1);
                });
        assertRefused(() -> scene.runs.approve(other, by(CFO)), PayrollViolation.YEAR_TO_DATE_STALE);
        scene.runs.withdraw(other, by(CLERK));
        assertRefused(() -> scene.runs.review(other, by(CLERK)), PayrollViolation.YEAR_TO_DATE_STALE);
        scene.runs.calculate(other, Stream.of(input(rules(9), ACME, "5000.00")), by(CLERK));
        scene.runs.review(other, by(CLERK));
        scene.runs.approve(other, by(CFO));
        assertThat(year(ACME, ONE).income()).isEqualTo(cny("15000.00"));
    }

    @Test
    void a_year_to_date_of_another_entity_or_without_the_opening_is_refused() {
        openings.add(new YearOpening(
                ACME,
                ONE,
                new YearToDate(2025, 8, 8, cny("8.00"), cny("0.00"), cny("0.00"), cny("0.00"), cny("0.00")),
                "old system"));
        PayrollRules rules = rules(9);
        PayRunId id = PayRunId.of("A-09");
        scene.runs.open(id, ACME, rules, by(CLERK));
        scene.runs.calculate(id, Stream.of(input(rules, OTHER, "10000.00")), by(CLERK));
        assertRefused(() -> scene.runs.review(id, by(CLERK)), PayrollViolation.YEAR_TO_DATE_STALE);
        scene.runs.calculate(id, Stream.of(input(rules, ACME, "10000.00")), by(CLERK));
        assertThat(scene.runs.review(id, by(CLERK)).state().isOpen()).isFalse();
    }

    @Test
    void a_bonus_taxed_apart_in_another_run_is_known() {
        PayRunId one = bonus("A-09");
        PayRunId other = bonus("B-09");
        scene.runs.approve(one, by(CFO));
        assertThat(year(ACME, ONE).apart()).containsExactly(PayrollItem.ANNUAL_BONUS_APART.code());
        assertRefused(() -> scene.runs.approve(other, by(CFO)), PayrollViolation.YEAR_TO_DATE_STALE);
    }

    /** Wages of nothing, so that the bonus apart alone tells the years apart. */
    private PayRunId bonus(String run) {
        PayrollRules rules = rules(9);
        PayRunId id = PayRunId.of(run);
        scene.runs.open(id, ACME, rules, by(CLERK));
        scene.runs.calculate(
                id,
                Stream.of(PayrollInput.builder(ONE, rules.uninsured())
                        .earningApart(new TaxedApart(
                                new PayLine(PayrollItem.ANNUAL_BONUS_APART, "", cny("100.00")),
                                new PayLine(PayrollItem.INCOME_TAX_APART, "", cny("3.00"))))
                        .yearToDate(year(ACME, ONE))
                        .build()),
                by(CLERK));
        scene.runs.review(id, by(CLERK));
        return id;
    }

    private YearToDate year(LegalEntityId entity, PersonId person) {
        return years.yearToDate(entity, person, 2025, CNY);
    }

    private void approved(LegalEntityId entity, String run, int month, String pay) {
        scene.runs.approve(approvable(entity, run, month, pay), by(CFO));
    }

    private PayRunId approvable(LegalEntityId entity, String run, int month, String pay) {
        PayrollRules rules = rules(month);
        PayRunId id = PayRunId.of(run);
        scene.runs.open(id, entity, rules, by(CLERK));
        scene.runs.calculate(id, Stream.of(input(rules, entity, pay)), by(CLERK));
        scene.runs.review(id, by(CLERK));
        return id;
    }

    private PayrollInput input(PayrollRules rules, LegalEntityId entity, String pay) {
        return PayrollInput.builder(ONE, rules)
                .basePay(cny(pay))
                .contributionBase(cny(pay))
                .housingFundRate("0.05")
                .yearToDate(year(entity, ONE))
                .build();
    }

    private static PayrollRules rules(int month) {
        YearMonth of = YearMonth.of(2025, month);
        return FlatTax.rules(PayDates.of(of, of.atEndOfMonth()));
    }
}
