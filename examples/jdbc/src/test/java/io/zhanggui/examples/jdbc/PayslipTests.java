package io.zhanggui.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.ChinaRules;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.YearToDate;
import io.zhanggui.hr.testkit.FlatTax;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Payslips come back as they were, with the rules that they were calculated with; each database extends it. */
abstract class PayslipTests {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private final Databases databases;
    private final String run = "R-" + UUID.randomUUID().toString().substring(0, 8);

    PayslipTests(Databases databases) {
        this.databases = databases;
    }

    @Test
    void a_slip_with_everything_comes_back_equal_and_explains_itself_as_before() {
        PayrollRules rules = rules(ChinaPayroll.rules());
        RunPayslip slip = slip(rules, everything(rules));
        databases.storage().payslips().add(slip);

        RunPayslip read = databases.storage().payslips().get(slip.id()).value(); // another storage remembers nothing
        assertThat(read).isEqualTo(slip);
        assertThat(read.slip().explain()).isEqualTo(slip.slip().explain());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(read.slip().explain().toText(locale))
                    .isEqualTo(slip.slip().explain().toText(locale));
        }
        assertThat(read.slip().toTable().rows()).isEqualTo(slip.slip().toTable().rows());
        assertThat(read.slip().yearToDate()).isEqualTo(slip.slip().yearToDate());
    }

    @Test
    void slips_of_non_residents_interns_and_platform_workers_come_back_equal_and_explain_themselves() {
        PayDates dates = PayDates.of(OCTOBER, OCTOBER.atEndOfMonth());
        ChinaPayroll china = ChinaPayroll.rules();
        YearToDate year = new YearToDate(
                2025,
                2,
                7,
                Money.parse("CNY 60000.00"),
                Money.parse("CNY 0.00"),
                Money.parse("CNY 0.00"),
                Money.parse("CNY 1.00"),
                Money.parse("CNY 1234.56"));
        for (PayrollRules rules : List.of(
                china.nonResidents(Coverage.in(Place.SHANGHAI), dates, Knowledge.ALL),
                china.interns(dates, Knowledge.ALL),
                china.platformWorkers(dates, Knowledge.ALL))) {
            PayrollInput.Builder facts = PayrollInput.builder(
                            PersonId.of("P-" + rules.tax().yearName()), rules)
                    .basePay(Money.parse("CNY 30000.01"))
                    .yearToDate(year.withYearName(rules.tax().yearName()));
            if (!rules.schemes().isEmpty()) {
                facts.housingFundRate("0.07");
                facts.earningApart(china.tax(OCTOBER.atEndOfMonth(), Knowledge.ALL)
                        .nonResident()
                        .bonus(Money.parse("CNY 60000.00"))
                        .onSlip("2025"));
            }
            RunPayslip slip = slip(rules, facts.build());
            databases.storage().payslips().add(slip);

            RunPayslip read = databases.storage().payslips().get(slip.id()).value();
            assertThat(read).isEqualTo(slip);
            assertThat(read.slip().fingerprint()).isEqualTo(slip.slip().fingerprint());
            assertThat(read.slip().explain().toText(Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo(slip.slip().explain().toText(Locale.SIMPLIFIED_CHINESE));
            assertThat(read.slip().tax().basis()).isEqualTo(slip.slip().tax().basis());
            assertThat(read.slip().yearToDate()).isEqualTo(slip.slip().yearToDate());
        }
        assertThat(SqlText.of(
                        databases.get(),
                        "select count(*) from payslip where run_id = ? and cum_income > 0 and tax_figures is not null",
                        run))
                .containsExactly("3");
    }

    @Test
    void what_was_taken_of_each_special_deduction_comes_back() {
        PayrollRules rules = rules(ChinaPayroll.rules());
        PayrollInput first = PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(Money.parse("CNY 9000.00"))
                .housingFundRate("0.07")
                .specialDeduction(SpecialDeduction.RENT, Money.parse("CNY 1500.00"))
                .build();
        RunPayslip slip = slip(
                rules,
                PayrollInput.builder(PersonId.of("P1"), rules)
                        .basePay(Money.parse("CNY 9000.00"))
                        .housingFundRate("0.07")
                        .yearToDate(rules.calculate(first).yearToDate())
                        .build());
        databases.storage().payslips().add(slip);

        RunPayslip read = databases.storage().payslips().get(slip.id()).value();
        assertThat(read).isEqualTo(slip);
        assertThat(read.slip().yearToDate().specialOf(SpecialDeduction.RENT)).isEqualTo(Money.parse("CNY 1500.00"));
    }

    @Test
    void why_a_line_is_what_it_is_comes_back_whatever_it_speaks_of() {
        PayrollRules rules = rules(ChinaPayroll.rules());
        Money bonus = Money.parse("CNY 800.00");
        Explanation why = Explanation.of(Term.of("绩效 \"A\""), bonus)
                .formula(
                        SpecialDeduction.RENT, // a term of another feature than pay and attendance
                        new BigDecimal("0.10"),
                        ContractKind.PURCHASE,
                        Quantity.parse("2.5 BOX"),
                        LocalDate.of(2025, 10, 1))
                .with(Explanation.of(ContractKind.PURCHASE, null));
        PayrollInput input = PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(Money.parse("CNY 9000.00"))
                .earnings(List.of(new PayLine(PayrollItem.ALLOWANCE, "", bonus, why)))
                .housingFundRate("0.07")
                .build();
        RunPayslip slip = slip(rules, input);
        databases.storage().payslips().add(slip);

        RunPayslip read = databases.storage().payslips().get(slip.id()).value();
        assertThat(read).isEqualTo(slip);
        assertThat(read.slip().explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(slip.slip().explain().toText(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void rules_that_the_library_does_not_ship_come_back_with_the_slip() {
        ChinaPayroll own = ChinaPayroll.rules()
                .with(RuleBook.read(
                        table("rule,scope,from,until,published,value,unit,document,source,confidence,note\n"
                                + "cn.tax.basic-deduction,CN,2025-01-01,,,4321,CNY/month,our own paper,,COMPANY,\n"),
                        ChinaRules.all()));
        PayrollRules rules = rules(own);
        RunPayslip slip = slip(rules, everything(rules));
        databases.storage().payslips().add(slip);

        RunPayslip read = databases.storage().payslips().get(slip.id()).value();
        assertThat(read.slip().input().rules()).isEqualTo(rules).isNotEqualTo(rules(ChinaPayroll.rules()));
        assertThat(read.slip().explain().toText(Locale.ENGLISH))
                .contains("our own paper")
                .contains("4,321");
    }

    @Test
    void slips_of_the_same_rules_share_one_row_of_rules() {
        PayrollRules rules = rules(ChinaPayroll.rules());
        PayrollRules again = rules(ChinaPayroll.rules());
        RunPayslip one = new RunPayslip(PayRunId.of(run), 1, rules.calculate(plain("P1", rules)));
        RunPayslip other = new RunPayslip(PayRunId.of(run), 1, again.calculate(plain("P2", again)));
        databases.storage().payslips().addAll(List.of(one, other));

        assertThat(SqlText.of(
                        databases.get(),
                        "select count(distinct rule_set), count(*) from payslip where run_id = ?",
                        run))
                .containsExactly("1 2");
    }

    @Test
    void two_who_store_the_same_new_rules_in_another_order_do_not_wait_for_each_other() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int day = 1; day <= 20; day++) {
                PayrollRules one = payable(day);
                PayrollRules other = payable(day + 100); // no other test has rules of these days
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> upward = two.submit(() -> store(start, "U", one, other));
                Future<?> downward = two.submit(() -> store(start, "D", other, one));
                upward.get(30, TimeUnit.SECONDS);
                downward.get(30, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static PayrollRules payable(int day) {
        LocalDate payment = LocalDate.of(2024, 1, 1).plusDays(day);
        return ChinaPayroll.rules()
                .resolve(Place.SHANGHAI, PayDates.of(YearMonth.from(payment), payment), Knowledge.ALL);
    }

    private Void store(CyclicBarrier start, String person, PayrollRules first, PayrollRules second) throws Exception {
        List<RunPayslip> slips = Stream.of(first, second)
                .map(rules -> new RunPayslip(
                        PayRunId.of(run + "-" + rules.dates().payment()), 1, rules.calculate(plain(person, rules))))
                .toList();
        start.await(30, TimeUnit.SECONDS);
        databases.storage().payslips().addAll(slips);
        return null;
    }

    @Test
    void a_tax_that_the_tables_do_not_know_is_refused_and_says_what_to_do() {
        PayrollRules flat = FlatTax.rules(PayDates.of(OCTOBER, OCTOBER.atEndOfMonth()));
        PayrollInput input = PayrollInput.builder(PersonId.of("P1"), flat)
                .basePay(Money.parse("CNY 5000.00"))
                .housingFundRate("0.05")
                .build();
        RunPayslip slip = new RunPayslip(PayRunId.of(run), 1, flat.calculate(input));
        assertThatThrownBy(() -> databases.storage().payslips().add(slip))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("FlatTax")
                .hasMessageContaining("ChinaTax");
    }

    private static TableReader table(String text) {
        return TableReader.of("own.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PayrollRules rules(ChinaPayroll payroll) {
        return payroll.resolve(Place.SHANGHAI, PayDates.of(OCTOBER, OCTOBER.atEndOfMonth()), Knowledge.ALL);
    }

    private RunPayslip slip(PayrollRules rules, PayrollInput input) {
        return new RunPayslip(PayRunId.of(run), 3, rules.calculate(input));
    }

    private static PayrollInput plain(String person, PayrollRules rules) {
        return PayrollInput.builder(PersonId.of(person), rules)
                .basePay(Money.parse("CNY 9000.00"))
                .housingFundRate("0.0700")
                .build();
    }

    /** Attendance lines explain themselves; bases, rates, deductions and the status of the tax are given. */
    private static PayrollInput everything(PayrollRules rules) {
        AttendanceRules attendance = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, OCTOBER, Knowledge.ALL, Proration.BACKWARD, Rounding.CENT);
        AttendanceMonth month = AttendanceMonth.of(
                        PersonId.of("P1"), OCTOBER, days("18"), days("15"), days("1"), days("2"))
                .overtime(io.zhanggui.hr.attendance.OvertimeHours.of("2", "4", "3"));
        return PayrollInput.builder(PersonId.of("P1"), rules)
                .unit(OrgUnitId.of("运营部"))
                .basePay(Money.parse("CNY 21750.00"))
                .allowance("餐补", Money.parse("CNY 500.00"))
                .earnings(attendance.lines(month, Money.parse("CNY 21750.00"), WorkCalendar.china()))
                .deduction("loan", Money.parse("CNY 100.10"))
                .contributionBase(Money.parse("CNY 20000.00"))
                .contributionBase(ChinaPayItem.PENSION_EMPLOYEE, Money.parse("CNY 18000.00"))
                .housingFundRate("0.0700")
                .specialDeduction(SpecialDeduction.CHILD_EDUCATION, Money.parse("CNY 2000.00"))
                .specialDeduction(SpecialDeduction.RENT, Money.parse("CNY 1500.00"))
                .otherTaxDeductions(Money.parse("CNY 12.34"))
                .yearToDate(rules.calculate(plain("P1", rules)).yearToDate())
                .taxStatus(BasicDeduction.FIRST_JOB)
                .build();
    }

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }
}
