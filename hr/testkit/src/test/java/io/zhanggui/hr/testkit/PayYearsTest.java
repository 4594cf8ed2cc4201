package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.ACME;
import static io.zhanggui.hr.testkit.PayRunScene.CFO;
import static io.zhanggui.hr.testkit.PayRunScene.CLERK;
import static io.zhanggui.hr.testkit.PayRunScene.ONE;
import static io.zhanggui.hr.testkit.PayRunScene.TWO;
import static io.zhanggui.hr.testkit.PayRunScene.by;
import static io.zhanggui.hr.testkit.PayRunScene.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayYears;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
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
    private final YearOpeningRepository openings = YearOpeningRepository.inMemory(scene.store);
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
