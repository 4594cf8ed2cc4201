package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of pay under the rules of Shanghai. */
class PayslipProperties {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");
    private static final PayrollRules SHANGHAI = ChinaPayroll.rules()
            .resolve(Place.SHANGHAI, PayDates.of(NOVEMBER, LocalDate.of(2025, 11, 30)), Knowledge.ALL);

    @Provide
    Arbitrary<Payslip> slips() {
        return PayrollArbitraries.inputs(SHANGHAI)
                .filter(PayslipProperties::pays)
                .map(SHANGHAI::calculate);
    }

    @Provide
    Arbitrary<List<PayrollInput>> runs() {
        return PayrollArbitraries.runs(SHANGHAI, 8);
    }

    /** Pay below the contributions on the least base leaves a negative net, which is refused. */
    private static boolean pays(PayrollInput input) {
        return input.earnings().stream()
                .map(PayLine::amount)
                .reduce(Money.zero(CNY), Money::plus)
                .isGreaterThan(Money.of(CNY, 2_000));
    }

    @Property(tries = 500)
    void gross_less_contributions_tax_and_deductions_is_net(@ForAll("slips") Payslip slip) {
        Money gross = sum(slip.input().earnings());
        Money contributions =
                slip.contributions().stream().map(Contribution::employee).reduce(Money.zero(CNY), Money::plus);
        assertThat(slip.gross()).isEqualTo(gross);
        assertThat(slip.net())
                .isEqualTo(gross.minus(contributions)
                        .minus(slip.tax().amount())
                        .minus(sum(slip.input().deductions())));
        assertThat(slip.line(PayrollItem.NET_PAY).amount()).isEqualTo(slip.net());
        assertThat(slip.line(PayrollItem.EMPLOYEE_CONTRIBUTIONS).amount()).isEqualTo(contributions);
    }

    @Property(tries = 300)
    void the_explanation_adds_up(@ForAll("slips") Payslip slip) {
        Explanation net = slip.explain().parts().get(0);
        Explanation cost = slip.explain().parts().get(1);

        assertThat(value(net)).isEqualTo(slip.net());
        Money rest = value(net.parts().get(0));
        for (Explanation taken : net.parts().subList(1, net.parts().size())) {
            rest = rest.minus(value(taken));
        }
        assertThat(rest).isEqualTo(slip.net());
        assertThat(sumOfParts(net.parts().get(0))).isEqualTo(slip.gross());
        assertThat(sumOfParts(net.parts().get(1))).isEqualTo(slip.employeeContributions());
        assertThat(sumOfParts(cost)).isEqualTo(slip.employerCost());
        assertThat(sumOfParts(cost.parts().get(1))).isEqualTo(slip.employerContributions());
    }

    @Property(tries = 200)
    void every_explanation_reads_in_both_languages_and_names_no_source_twice(@ForAll("slips") Payslip slip) {
        assertThat(slip.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("实发工资")
                .doesNotContain("{");
        assertThat(slip.explain().toText(Locale.ENGLISH)).contains("Net pay").doesNotContain("{");
        assertThat(slip.explain().flatten())
                .allSatisfy(each -> assertThat(each.evidence().stream().map(why -> why.text(Locale.ENGLISH)))
                        .doesNotHaveDuplicates());
    }

    @Property(tries = 200)
    void no_text_of_a_type_that_holds_pay_shows_an_amount(@ForAll("slips") Payslip slip) {
        String shown = String.join(
                "\n",
                slip.toString(),
                slip.input().toString(),
                slip.tax().toString(),
                slip.yearToDate().toString(),
                slip.lines().toString(),
                slip.contributions().toString());
        for (PayLine line : slip.lines()) {
            if (line.amount().isGreaterThan(Money.of(CNY, 100))) {
                String digits = line.amount().getAmount().toPlainString();
                assertThat(shown).doesNotContain(digits).doesNotContain(digits.replace(".", ""));
            }
        }
    }

    @Property(tries = 200)
    void equal_facts_give_equal_slips_with_equal_fingerprints(@ForAll("slips") Payslip slip) {
        PayrollRules again = ChinaPayroll.rules().resolve(Place.SHANGHAI, SHANGHAI.dates(), Knowledge.ALL);
        Payslip other = again.calculate(slip.input());

        assertThat(again).isEqualTo(SHANGHAI).hasSameHashCodeAs(SHANGHAI);
        assertThat(other).isEqualTo(slip).hasSameHashCodeAs(slip);
        assertThat(other.fingerprint()).isEqualTo(slip.fingerprint());
    }

    @Property(tries = 100)
    void the_order_of_inputs_changes_nothing(@ForAll("runs") List<PayrollInput> inputs, @ForAll Random random) {
        List<PayrollInput> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, random);

        PayRuns one = calculated(inputs);
        PayRuns other = calculated(shuffled);

        assertThat(one.get(ID)).isEqualTo(other.get(ID));
        assertThat(one.payslips(ID)).isEqualTo(other.payslips(ID));
    }

    @Property(tries = 100)
    void the_posting_sums_to_zero_and_its_cost_is_that_of_the_slips(@ForAll("runs") List<PayrollInput> inputs) {
        PayRuns runs = calculated(inputs);
        List<Payslip> slips = runs.payslips(ID);
        if (slips.isEmpty()) {
            return;
        }
        runs.review(ID, Stamp.by(PersonId.of("P-CLERK")).at(NOW));
        runs.approve(ID, Stamp.by(PersonId.of("P-CFO")).at(NOW));
        Posting posting = runs.posting(ID);

        assertThat(posting.lines().stream().map(PostingLine::amount).reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(Money.zero(CNY));
        assertThat(posting.lines().stream()
                        .filter(line ->
                                line.reason().code().matches("payroll\\.(gross|bonus|employer-contributions\\..*)"))
                        .map(PostingLine::amount)
                        .reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(slips.stream().map(Payslip::employerCost).reduce(Money.zero(CNY), Money::plus));
    }

    @Provide
    Arbitrary<List<Long>> yearsOfIncome() {
        return Arbitraries.longs().between(0, 20_000_000).list().ofSize(12);
    }

    /**
     * What is withheld over a year is the greatest cumulative tax that the year saw. So it is the annual tax exactly when
     * the cumulative tax never falls, that is when no month's difference is negative; else it is more, and the rest is
     * settled after the year.
     */
    @Property(tries = 500)
    void a_year_of_withholding_is_the_annual_tax_where_no_month_is_negative(
            @ForAll("yearsOfIncome") List<Long> incomes) {
        CumulativeWithholding method = ChinaPayroll.rules().withholding(LocalDate.of(2025, 12, 31), Knowledge.ALL);
        YearToDate year = YearToDate.none(2025, CNY);
        long withheld = 0;
        long income = 0;
        List<Long> cumulative = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            long earned = incomes.get(month - 1);
            income += earned;
            TaxWithheld tax = method.withhold(
                    new TaxableMonth(YearMonth.of(2025, month).atEndOfMonth(), year, null, 1, earned, 0, 0, 0));
            withheld += tax.minor();
            year = tax.after();
            cumulative.add(taxByBrackets(income - 500_000L * month));
        }
        assertThat(withheld)
                .isEqualTo(cumulative.stream().mapToLong(Long::longValue).max().orElse(0));
        Money annual = method.annualTax(year).tax();
        assertThat(annual.getAmountMinorLong()).isEqualTo(cumulative.get(11));
        boolean neverFalls =
                LongStream.range(1, 12).allMatch(i -> cumulative.get((int) i) >= cumulative.get((int) i - 1));
        if (neverFalls) {
            assertThat(withheld).isEqualTo(annual.getAmountMinorLong());
        } else {
            assertThat(withheld).isGreaterThanOrEqualTo(annual.getAmountMinorLong());
        }
    }

    /** The slow and obvious twin: each slice of the income at its own rate, no quick deduction. */
    private static long taxByBrackets(long taxableCents) {
        long[] limits = {0, 36_000, 144_000, 300_000, 420_000, 660_000, 960_000, Long.MAX_VALUE / 100};
        int[] percent = {3, 10, 20, 25, 30, 35, 45};
        BigDecimal tax = BigDecimal.ZERO;
        for (int i = 0; i < percent.length; i++) {
            long slice = Math.min(taxableCents, limits[i + 1] * 100) - limits[i] * 100;
            tax = tax.add(BigDecimal.valueOf(Math.max(0, slice)).multiply(BigDecimal.valueOf(percent[i], 2)));
        }
        return tax.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static final PayRunId ID = PayRunId.of("ACME-2025-11");

    private static PayRuns calculated(List<PayrollInput> inputs) {
        PayRuns runs = PayRuns.inMemory(new MemoryStore(), (actor, run, total) -> Violations.none());
        Stamp clerk = Stamp.by(PersonId.of("P-CLERK")).at(NOW);
        runs.open(LegalEntityId.of("ACME"), NOVEMBER, SHANGHAI, clerk);
        runs.calculate(ID, inputs.stream(), clerk);
        return runs;
    }

    private static Money sum(List<PayLine> lines) {
        return lines.stream().map(PayLine::amount).reduce(Money.zero(CNY), Money::plus);
    }

    private static Money value(Explanation explanation) {
        return (Money) explanation.value().orElseThrow();
    }

    private static Money sumOfParts(Explanation explanation) {
        return explanation.parts().stream().map(PayslipProperties::value).reduce(Money.zero(CNY), Money::plus);
    }
}
