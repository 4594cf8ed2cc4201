package io.zhanggui.hr.china;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.LabourScheme;
import io.zhanggui.hr.china.tax.NonResident;
import io.zhanggui.hr.china.tax.NonResidentTax;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.china.tax.TaxViolation;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayYears;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.TaxBasis;
import io.zhanggui.hr.payroll.TaxDeclaration;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payslips of people who are taxed otherwise than residents with wages. */
class OtherTaxpayersTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PersonId PERSON = PersonId.of("P007");
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    private final ChinaPayroll china = ChinaPayroll.rules();

    @ParameterizedTest
    @CsvSource({
        "5000.00, 0.00", // the basic deduction
        "8000.00, 90.00", // 3000 × 3 %
        "8000.10, 90.01", // 3000.10 × 10 % − 210
        "30000.00, 3590.00", // 25000 × 20 % − 1410
    })
    void a_non_resident_is_taxed_by_the_month_whatever_was_paid_before(String pay, String tax) {
        PayrollRules rules = nonResidents(11);
        YearToDate before = new YearToDate(
                        2025, 10, 10, cny("300000.00"), cny("50000.00"), cny("0.00"), cny("0.00"), cny("35900.00"))
                .withYearName(rules.tax().yearName());
        Payslip slip = rules.calculate(insured(rules, pay).yearToDate(before).build());

        assertThat(slip.tax().amount()).isEqualTo(cny(tax));
        assertThat(slip.employeeContributions().isPositive()).isTrue(); // paid, but no deduction
        assertThat(slip.net())
                .isEqualTo(slip.gross().minus(slip.employeeContributions()).minus(cny(tax)));
        assertThat(slip.yearToDate().income()).isEqualTo(cny("300000.00").plus(cny(pay)));
        assertThat(slip.yearToDate().tax()).isEqualTo(cny("35900.00").plus(cny(tax)));
        assertThat(slip.yearToDate().months()).isEqualTo(11);
        assertAddsUp(slip);
    }

    @Test
    void a_non_resident_has_no_deductions_of_residents_and_one_payslip_a_month() {
        PayrollRules rules = nonResidents(11);
        PayrollInput input = insured(rules, "30000.00")
                .specialDeduction(SpecialDeduction.RENT, cny("1500.00"))
                .otherTaxDeductions(cny("1000.00"))
                .taxStatus(BasicDeduction.FIRST_JOB)
                .yearToDate(new YearToDate(2025, 1, 11, cny("1.00"), cny("0.00"), cny("0.00"), cny("0.00"), cny("0.00"))
                        .withYearName(rules.tax().yearName()))
                .build();

        Violations found = rules.check(input);
        assertThat(found.list())
                .extracting(Violation::rule, Violation::path)
                .containsExactly(
                        tuple(TaxViolation.DEDUCTION_NOT_FOR_INCOME, input.person() + ".specialDeductions"),
                        tuple(TaxViolation.MODE_NOT_FOR_INCOME, input.person() + ".taxStatus"),
                        tuple(TaxViolation.DEDUCTION_NOT_FOR_INCOME, input.person() + ".otherTaxDeductions"),
                        tuple(TaxViolation.MONTH_PAID_ALREADY, input.person() + ".yearToDate.lastMonth"));
        assertThat(NonResident.checkBonusOnce(input.yearToDate()).isEmpty()).isTrue();
        assertThat(NonResident.checkBonusOnce(
                                input.yearToDate().withApart(List.of(PayrollItem.ANNUAL_BONUS_APART.code())))
                        .has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        assertThat(found.text(SIMPLIFIED_CHINESE)).contains("非居民个人工资薪金不适用该项扣除");
        assertThat(rules.check(insured(rules, "30000.00").build()).isEmpty()).isTrue();
    }

    @Test
    void a_bonus_of_a_non_resident_is_taxed_by_sixths_once_a_year() {
        PayrollRules rules = nonResidents(11);
        ChinaTax tax = china.tax(NOVEMBER.atEndOfMonth(), Knowledge.ALL);
        NonResidentTax bonus = tax.nonResident().bonus(cny("120000.00"));
        Payslip slip = rules.calculate(
                insured(rules, "30000.00").earningApart(bonus.onSlip("2025")).build());

        assertThat(slip.line(PayrollItem.INCOME_TAX_APART).amount()).isEqualTo(cny("15540.00")); // 6 × 2590
        assertThat(slip.tax().amount()).isEqualTo(cny("3590.00"));
        assertThat(slip.gross()).isEqualTo(cny("150000.00"));
        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE))
                .contains("非居民个人数月奖金税额")
                .doesNotContain("{");
        PayrollRules december = nonResidents(12);
        assertThat(december.check(insured(december, "30000.00")
                                .yearToDate(slip.yearToDate())
                                .earningApart(bonus.onSlip("again"))
                                .build())
                        .has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        NonResidentTax wage = tax.nonResident().wage(cny("30000.00"));
        assertThatIllegalStateException().isThrownBy(() -> wage.onSlip(""));
    }

    @ParameterizedTest
    @CsvSource({
        "6250.00, 0.00, 0.00", // 80 % of it are the basic deduction
        "8000.00, 42.00, 42.00", // 1400 × 3 %; then 2800 × 3 % − 42
        "50001.23, 1050.03, 3430.17", // 35000.984 × 3 %; then 70001.968 × 10 % − 2520 less that
    })
    void an_intern_is_paid_without_insurance_and_taxed_by_the_year_so_far(String pay, String first, String second) {
        PayrollRules rules = china.interns(dates(10), Knowledge.ALL);
        Payslip october = rules.calculate(
                PayrollInput.builder(PERSON, rules).basePay(cny(pay)).build());
        PayrollRules next = china.interns(dates(11), Knowledge.ALL);
        Payslip november = next.calculate(PayrollInput.builder(PERSON, next)
                .basePay(cny(pay))
                .yearToDate(october.yearToDate())
                .build());

        assertThat(october.contributions()).isEmpty();
        assertThat(october.tax().amount()).isEqualTo(cny(first));
        assertThat(november.tax().amount()).isEqualTo(cny(second));
        assertThat(november.net())
                .isEqualTo(november.gross().minus(november.tax().amount()));
        assertThat(november.employerCost()).isEqualTo(november.gross());
        assertThat(november.yearToDate().months()).isEqualTo(2);
        assertAddsUp(october);
        assertAddsUp(november);
    }

    @Test
    void labour_income_has_no_deductions_of_wages_and_nothing_apart() {
        PayrollRules rules = china.interns(dates(11), Knowledge.ALL);
        ChinaTax tax = china.tax(NOVEMBER.atEndOfMonth(), Knowledge.ALL);
        PayrollInput input = PayrollInput.builder(PERSON, rules)
                .basePay(cny("8000.00"))
                .specialDeduction(SpecialDeduction.RENT, cny("1500.00"))
                .taxStatus(BasicDeduction.UPFRONT_60000)
                .earningApart(tax.bonus().separate(cny("1000.00")).onSlip(""))
                .build();

        assertThat(rules.check(input).list())
                .extracting(Violation::rule)
                .containsExactly(
                        TaxViolation.DEDUCTION_NOT_FOR_INCOME,
                        TaxViolation.MODE_NOT_FOR_INCOME,
                        TaxViolation.APART_NOT_FOR_INCOME);
        assertThat(rules.check(input).text(ENGLISH)).doesNotContain("1500").doesNotContain("{");
    }

    @Test
    void other_deductions_lower_labour_income_and_what_is_taken_back_never_refunds() {
        PayrollRules rules = china.interns(dates(11), Knowledge.ALL);
        Payslip less = rules.calculate(PayrollInput.builder(PERSON, rules)
                .basePay(cny("8000.00"))
                .otherTaxDeductions(cny("400.00"))
                .build());
        assertThat(less.tax().amount()).isEqualTo(cny("30.00")); // 1000 × 3 %
        assertThat(less.yearToDate().otherDeductions()).isEqualTo(cny("400.00"));
        assertAddsUp(less);

        PayrollRules next = china.interns(dates(12), Knowledge.ALL);
        Payslip back = next.calculate(PayrollInput.builder(PERSON, next)
                .basePay(cny("0.00"))
                .yearToDate(less.yearToDate())
                .build());
        assertThat(back.tax().amount()).isEqualTo(cny("0.00"));
        assertThat(back.yearToDate().tax()).isEqualTo(cny("30.00"));
        assertThat(back.explain().toText(SIMPLIFIED_CHINESE)).contains("本月不预扣");
    }

    @Test
    void the_months_of_a_platform_are_counted_anew_after_two_without_income() {
        YearToDate year = YearToDate.none(2026, CNY);
        Payslip january = platform(1, "20000.00", year);
        Payslip march = platform(3, "20000.00", january.yearToDate());
        Payslip june = platform(6, "20000.00", march.yearToDate());

        assertThat(january.tax().amount()).isEqualTo(cny("330.00")); // 11000 × 3 %
        assertThat(march.tax().amount()).isEqualTo(cny("330.00")); // 22000 × 3 % less that
        assertThat(march.yearToDate().months()).isEqualTo(2);
        assertThat(june.tax().amount()).isEqualTo(cny("330.00"));
        assertThat(june.yearToDate().months()).isEqualTo(1);
        assertThat(june.yearToDate().income()).isEqualTo(cny("20000.00"));
        TaxBasis basis = june.tax().basis().orElseThrow();
        assertThat(basis.kind()).isEqualTo(LabourScheme.PLATFORM_WORKER);
        assertThat(basis.withheld()).isEqualTo(cny("0.00"));
        assertAddsUp(june);
        assertThat(june.unverified()).isNotEmpty(); // nobody has checked the rule of the two months
    }

    @Test
    void one_run_pays_employees_interns_and_non_residents_and_declares_them_all() {
        PayrollRules wages = china.resolve(Place.SHANGHAI, dates(11), Knowledge.ALL);
        PayrollRules nonResidents = nonResidents(11);
        PayrollRules interns = china.interns(dates(11), Knowledge.ALL);
        MemoryStore store = new MemoryStore();
        PayRunRepository repository = PayRunRepository.inMemory(store);
        PayslipRepository slips = PayslipRepository.inMemory(store);
        PayRuns runs = new PayRuns(
                repository,
                slips,
                YearOpeningRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                (actor, run, total) -> Violations.none(),
                store);
        Stamp clerk = Stamp.by(PersonId.of("CLERK")).at(Instant.parse("2025-11-28T02:00:00Z"));
        Stamp cfo = Stamp.by(PersonId.of("CFO")).at(Instant.parse("2025-11-28T03:00:00Z"));
        PayRunId id = runs.open(LegalEntityId.of("ACME"), NOVEMBER, wages, clerk);
        runs.calculate(
                id,
                Stream.of(
                        insured(wages, PersonId.of("A"), "20000.00").build(),
                        insured(nonResidents, PersonId.of("B"), "30000.00").build(),
                        PayrollInput.builder(PersonId.of("C"), interns)
                                .basePay(cny("8000.00"))
                                .build()),
                clerk);
        runs.review(id, clerk);
        runs.approve(id, cfo);

        TaxDeclaration declaration = runs.results(id).taxDeclaration();
        assertThat(declaration.lines()).hasSize(3);
        assertThat(declaration.total()).isEqualTo(cny("3977.00")); // 345 + 3590 + 42
        assertThat(declaration.toTable().rows().subList(0, 3))
                .extracting(row -> row.get(0), row -> ((Term) row.get(1)).text(SIMPLIFIED_CHINESE), row -> row.get(2))
                .containsExactlyInAnyOrder(
                        tuple("A", "正常工资薪金", cny("20000.00")),
                        tuple("B", "非居民个人工资薪金", cny("30000.00")),
                        tuple("C", "实习学生", cny("8000.00")));
        assertThat(declaration.toTable().rows())
                .allSatisfy(row ->
                        assertThat(row).hasSameSizeAs(declaration.toTable().columns()));

        PayYears years = new PayYears(repository, slips, YearOpeningRepository.inMemory(store), store);
        LegalEntityId acme = LegalEntityId.of("ACME");
        assertThat(years.yearToDate(acme, PersonId.of("C"), 2025, CNY).months()).isZero();
        assertThat(years.yearToDate(acme, PersonId.of("C"), 2025, CNY, interns.tax())
                        .income())
                .isEqualTo(cny("8000.00"));
        assertThat(years.yearToDate(acme, PersonId.of("A"), 2025, CNY))
                .isEqualTo(years.yearToDate(acme, PersonId.of("A"), 2025, CNY, wages.tax()));
    }

    @Test
    void rules_are_equal_when_their_tax_is() {
        assertThat(nonResidents(11))
                .isEqualTo(nonResidents(11))
                .isNotEqualTo(china.resolve(Place.SHANGHAI, dates(11), Knowledge.ALL));
        assertThat(china.interns(dates(11), Knowledge.ALL))
                .isEqualTo(china.interns(dates(11), Knowledge.ALL))
                .isNotEqualTo(china.platformWorkers(dates(11), Knowledge.ALL));
        PayrollRules wages = china.resolve(Place.SHANGHAI, dates(11), Knowledge.ALL);
        assertThat(wages.uninsured().schemes()).isEmpty();
        assertThat(wages.uninsured().place()).isEqualTo("CN-SHANGHAI");
        assertThat(wages.uninsured().tax()).isEqualTo(wages.tax());
        assertThat(nonResidents(11).place()).isEqualTo("CN-SHANGHAI");
        assertThat(nonResidents(11).taxRules()).isEqualTo(nonResidents(11).tax().rules());
    }

    /** Net and every figure of the declaration follow from each other, and the text has all of its figures. */
    private static void assertAddsUp(Payslip slip) {
        TaxBasis basis = slip.tax().basis().orElseThrow();
        Money taxable = basis.income()
                .minus(basis.expenses())
                .minus(basis.basicDeduction())
                .minus(basis.contributions())
                .minus(basis.specialDeductions())
                .minus(basis.otherDeductions());
        assertThat(basis.taxable()).isEqualTo(taxable.isNegative() ? cny("0.00") : taxable);
        Money open = basis.due().minus(basis.withheld());
        assertThat(slip.tax().amount()).isEqualTo(open.isNegative() ? cny("0.00") : open);
        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE)).doesNotContain("{");
        assertThat(slip.explain().toText(ENGLISH)).doesNotContain("{");
        assertThat(slip.tax().toString()).contains("***");
        assertThat(basis.toString()).contains("***");
    }

    private Payslip platform(int month, String pay, YearToDate before) {
        YearMonth of = YearMonth.of(2026, month);
        PayrollRules rules = china.platformWorkers(PayDates.of(of, of.atEndOfMonth()), Knowledge.ALL);
        return rules.calculate(PayrollInput.builder(PERSON, rules)
                .basePay(cny(pay))
                .yearToDate(before)
                .build());
    }

    private PayrollRules nonResidents(int month) {
        return china.nonResidents(Coverage.in(Place.SHANGHAI), dates(month), Knowledge.ALL);
    }

    private static PayrollInput.Builder insured(PayrollRules rules, String pay) {
        return insured(rules, PERSON, pay);
    }

    private static PayrollInput.Builder insured(PayrollRules rules, PersonId person, String pay) {
        return PayrollInput.builder(person, rules).basePay(cny(pay)).housingFundRate("0.07");
    }

    private static PayDates dates(int month) {
        YearMonth of = YearMonth.of(2025, month);
        return PayDates.of(of, of.atEndOfMonth());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
