package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRegister;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayslipTest {

    private static final PayItem PENSION = PayItem.of("pension-employee");
    private static final PayItem FUND = PayItem.of("fund-employee");

    private enum Allowance implements DeductionKind {
        CHILD,
        RENT;

        @Override
        public TermBundle bundle() {
            return PayrollItem.NET_PAY.bundle();
        }
    }

    private final PayrollRules rules = FlatTax.rules(PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30)));

    private PayrollInput.Builder usual() {
        return PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(cny("10000.00"))
                .housingFundRate("0.05");
    }

    private List<PayrollInput> allDifferent() {
        YearToDate before = year(2025, 3, "9.00");
        List<UnaryOperator<PayrollInput.Builder>> changes = List.of(
                builder -> builder,
                builder -> builder.unit(OrgUnitId.of("OPS")),
                builder -> builder.allowance("meal", cny("1.00")),
                builder -> builder.allowance("phone", cny("1.00")),
                builder -> builder.allowance("meal", cny("2.00")),
                builder -> builder.earnings(List.of(new PayLine(PayrollItem.BONUS, "", cny("1.00")))),
                builder -> builder.deduction("loan", cny("1.00")),
                builder -> builder.deduction("loan", cny("2.00")),
                builder -> builder.contributionBase(cny("9000.00")),
                builder -> builder.contributionBase(PENSION, cny("9000.00")),
                builder -> builder.contributionBase(FUND, cny("9000.00")),
                builder -> builder.contributionBase(FUND, cny("9001.00")),
                builder -> builder.housingFundRate("0.06"),
                builder -> builder.specialDeduction(Allowance.CHILD, cny("1.00")),
                builder -> builder.specialDeduction(Allowance.RENT, cny("1.00")),
                builder -> builder.specialDeduction(Allowance.CHILD, cny("2.00")),
                builder -> builder.otherTaxDeductions(cny("1.00")),
                builder -> builder.yearToDate(before),
                builder -> builder.yearToDate(year(2025, 3, "10.00")));
        return changes.stream().map(change -> change.apply(usual()).build()).toList();
    }

    @Test
    void every_fact_counts_in_equality_and_in_fingerprints_of_input_and_slip() {
        List<PayrollInput> inputs = allDifferent();
        List<Payslip> slips = inputs.stream().map(rules::calculate).toList();

        assertThat(inputs).doesNotHaveDuplicates().containsExactlyElementsOf(allDifferent());
        assertThat(inputs).extracting(PayrollInput::fingerprint).doesNotHaveDuplicates();
        assertThat(slips).doesNotHaveDuplicates();
        List<Fingerprint> prints = slips.stream().map(Payslip::fingerprint).toList();
        assertThat(prints)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(allDifferent().stream()
                        .map(input -> rules.calculate(input).fingerprint())
                        .toList());
        assertThat(slips.get(0))
                .hasSameHashCodeAs(rules.calculate(allDifferent().get(0)));
    }

    @Test
    void a_slip_is_restored_from_what_it_tells_and_every_stored_figure_counts() {
        Payslip slip = rules.calculate(usual().deduction("loan", cny("1.00")).build());
        long[] bases = minors(slip, Contribution::base);
        long[] employee = minors(slip, Contribution::employee);
        long[] employer = minors(slip, Contribution::employer);

        assertThat(Payslip.restore(slip.input(), bases, employee, employer, 0, new long[0], slip.tax()))
                .isEqualTo(slip);
        for (long[] changed : List.of(bases, employee, employer)) {
            changed[0]++;
            Payslip other = Payslip.restore(slip.input(), bases, employee, employer, 0, new long[0], slip.tax());
            assertThat(other).isNotEqualTo(slip);
            assertThat(other.fingerprint()).isNotEqualTo(slip.fingerprint());
            changed[0]--;
        }
        long[] one = {1};
        assertThatThrownBy(() -> Payslip.restore(slip.input(), one, employee, employer, 0, new long[0], slip.tax()))
                .hasMessageContaining("2 schemes");
        assertThatThrownBy(() -> Payslip.restore(slip.input(), bases, one, employer, 0, new long[0], slip.tax()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Payslip.restore(slip.input(), bases, employee, one, 0, new long[0], slip.tax()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long[] minors(Payslip slip, java.util.function.Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .map(figure)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    @Test
    void bad_amounts_are_refused_all_at_once_naming_person_and_field_but_no_amount() {
        assertThatThrownBy(() -> PayrollInput.builder(PersonId.of("P1"), rules)
                        .basePay(cny("-8765.43"))
                        .allowance("meal", cny("-8765.43"))
                        .contributionBase(cny("-8765.43"))
                        .contributionBase(FUND, cny("-8765.43"))
                        .otherTaxDeductions(cny("-8765.43"))
                        .taxRelief(cny("-8765.43"))
                        .deduction("loan", cny("-8765.43"))
                        .rate(PayrollItem.BONUS, new BigDecimal("0.05"))
                        .build())
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations().list())
                                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("8765", "8,765"))
                                .extracting(each -> each.path())
                                .containsExactly(
                                        "P1.basePay",
                                        "P1.allowance",
                                        "P1.contributionBase",
                                        "P1.contributionBases." + FUND.code(),
                                        "P1.otherTaxDeductions",
                                        "P1.taxRelief",
                                        "P1.deductions",
                                        "P1.rates"));
    }

    @Test
    void a_negative_net_names_the_person_and_a_correction_as_its_cause() {
        assertThatThrownBy(() -> rules.calculate(
                        usual().deduction("loan", cny("90000.00")).build()))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations().list())
                                .extracting(each -> each.rule(), each -> each.path())
                                .containsExactly(tuple(PayrollViolation.NET_NEGATIVE, "P1.net")));
        BackPay tooMuch = new BackPay(PayrollItem.BASE_PAY, "", YearMonth.of(2025, 7), cny("-90000.00"), null);
        assertThatThrownBy(() -> rules.calculate(usual().backPay(tooMuch).build()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P1.net")
                .hasMessageContaining("correct fewer months")
                .hasMessageNotContaining("90");
    }

    @Test
    void a_relief_lowers_the_tax_and_is_counted_in_the_year() {
        long tax = rules.calculate(usual().build()).tax().minor();
        Payslip slip = rules.calculate(usual().taxRelief(cny("10.00")).build());
        assertThat(slip.tax().minor()).isEqualTo(tax - 10_00);
        assertThat(slip.input().taxRelief()).isEqualTo(cny("10.00"));
        assertThat(slip.yearToDate().reliefs()).isEqualTo(cny("10.00"));
        assertThat(slip.yearToDate().plus(slip.yearToDate()).reliefs()).isEqualTo(cny("20.00"));
        assertThat(usual().taxRelief(cny("0.00")).build()).isEqualTo(usual().build());
    }

    @Test
    void other_rules_of_the_same_dates_have_another_fingerprint() {
        PayrollInput here = usual().build();
        for (PayrollRules other : List.of(
                rules.at("ELSEWHERE"),
                rules.taxedBy(new Untaxed()),
                PayrollRules.of(
                        rules.dates(), rules.currency(), rules.schemes().subList(0, 1), rules.tax(), List.of()))) {
            PayrollInput same = PayrollInput.builder(here.person(), other)
                    .earnings(here.earnings())
                    .yearToDate(here.yearToDate())
                    .build();
            assertThat(other.fingerprint()).isNotEqualTo(rules.fingerprint());
            assertThat(same.fingerprint()).isNotEqualTo(here.fingerprint());
        }
        assertThat(FlatTax.rules(rules.dates()).fingerprint()).isEqualTo(rules.fingerprint());
    }

    /** A tax of nothing. */
    private record Untaxed() implements WithholdingTax {
        @Override
        public TaxWithheld withhold(TaxableMonth month) {
            return new FlatTax(0).withhold(month);
        }
    }

    @Test
    void bases_are_those_given_for_a_scheme_or_for_all_or_base_pay_and_allowances() {
        PayrollInput own = usual().allowance("meal", cny("500.00"))
                .earning(PayrollItem.BONUS, "", cny("3000.00"))
                .contributionBase(FUND, cny("7000.00"))
                .build();
        assertThat(rules.calculate(own).base(PENSION)).isEqualTo(cny("10500.00"));
        assertThat(rules.calculate(own).base(FUND)).isEqualTo(cny("7000.00"));
        PayrollInput all = usual().contributionBase(cny("40000.00")).build();
        assertThat(rules.calculate(all).base(PENSION)).isEqualTo(cny("30000.00"));
        assertThat(all.contributionBase()).contains(cny("40000.00"));
        assertThat(own.contributionBases()).containsOnlyKeys(FUND);
        assertThatThrownBy(() -> rules.calculate(all).base(PayrollItem.BONUS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        usual().contributionBase(PayrollItem.BONUS, cny("1.00")).build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P1.contributionBases");
        assertThatThrownBy(() -> usual().rate(PENSION, new BigDecimal("0.05")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pension-employee");
    }

    @Test
    void a_year_to_date_of_an_earlier_year_counts_as_none() {
        assertThat(usual().yearToDate(year(2024, 12, "9.00")).build().yearToDate())
                .isEqualTo(YearToDate.none(2025, cny("0").getCurrencyUnit()));
        assertThat(usual().yearToDate(year(2025, 3, "9.00"))
                        .build()
                        .yearToDate()
                        .months())
                .isEqualTo(3);
    }

    @Test
    void allowances_of_the_month_lower_the_tax() {
        // (10000 − 500 − 500) at 10 %, and 1000 less
        assertThat(rules.calculate(usual().build()).tax().amount()).isEqualTo(cny("900.00"));
        PayrollInput child = usual().specialDeduction(Allowance.CHILD, cny("600.00"))
                .specialDeduction(Allowance.CHILD, cny("400.00"))
                .build();
        assertThat(rules.calculate(child).tax().amount()).isEqualTo(cny("800.00"));
        assertThat(child.specialDeductions()).containsEntry(Allowance.CHILD, cny("1000.00"));
    }

    @Test
    void lines_stand_in_the_table_of_the_slip_and_section_by_section_in_the_register() {
        Payslip plain = rules.calculate(usual().build());
        Payslip more = rules.calculate(usual().allowance("meal", cny("500.00"))
                .deduction("loan", cny("300.00"))
                .build());

        assertThat(plain.toTable().rows()).hasSameSizeAs(plain.lines());
        assertThat(plain.line(PayrollItem.BONUS).amount()).isEqualTo(cny("0.00"));
        assertThat(more.explain().toText(Locale.ENGLISH)).contains("loan").contains("300.00");
        List<String> columns = new ArrayList<>();
        PayrollRegister.of(List.of(plain, more)).columns().forEach(column -> columns.add(((Term) column).code()));
        assertThat(columns.subList(2, columns.size()))
                .containsExactlyElementsOf(
                        more.lines().stream().map(line -> line.item().code()).toList());
    }

    @Test
    void text_forms_show_whose_and_when_but_no_amount() {
        Payslip slip = rules.calculate(usual().build());

        assertThat(slip.toString()).contains("P1").contains("2025-11").doesNotContain("10");
        assertThat(slip.input().toString())
                .contains("P1")
                .doesNotContain("10000")
                .doesNotContain("10,000");
        assertThat(slip.contributions().get(0).toString()).contains("pension").doesNotContain("500");
    }

    private static YearToDate year(int year, int months, String tax) {
        return new YearToDate(year, months, months, cny("100.00"), cny("10.00"), cny("0.00"), cny("0.00"), cny(tax));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
