package io.zhanggui.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.TaxTable;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxableMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of a payslip of Shanghai on columns of cents, with rates in millionths. */
final class PayslipFloor {

    private static final long MILLION = 1_000_000;
    private static final long BASIC_MONTH = 500_000;

    private final PayFacts facts;
    private final LocalDate payment;
    private final int month;
    private final CumulativeWithholding method;
    private final long[] floor;
    private final long[] cap;
    private final long[] employeeRate;
    private final long[] employerRate;
    private final long[] unit;
    private final long[] upTo;
    private final long[] rate;
    private final long[] quick;

    final long[] bases;
    final long[] employee;
    final long[] employer;
    long gross;
    long contributions;
    long income;
    long contributionsSoFar;
    long specialSoFar;
    int counted;
    long taxable;
    int bracket;
    long cumulative;
    long tax;

    PayslipFloor(PayFacts facts) {
        this.facts = facts;
        this.payment = facts.rules.dates().payment();
        this.month = payment.getMonthValue();
        this.method = (CumulativeWithholding) facts.rules.tax();
        List<ContributionScheme> schemes = facts.rules.schemes();
        this.floor =
                schemes.stream().mapToLong(scheme -> whole(scheme.floor(), 2)).toArray();
        this.cap = schemes.stream().mapToLong(scheme -> whole(scheme.cap(), 2)).toArray();
        this.employeeRate =
                schemes.stream().mapToLong(scheme -> rate(scheme.employee())).toArray();
        this.employerRate =
                schemes.stream().mapToLong(scheme -> rate(scheme.employer())).toArray();
        this.unit = schemes.stream()
                .mapToLong(scheme -> scheme.rounding().value().scale() == 0 ? 100 : 1)
                .toArray();
        List<TaxTable.Bracket> brackets =
                ((TaxTable) facts.rules.taxRules().get(0).value()).brackets();
        this.upTo = brackets.stream()
                .mapToLong(
                        one -> one.upTo() == null ? Long.MAX_VALUE : one.upTo().longValueExact() * 100)
                .toArray();
        this.rate = brackets.stream()
                .mapToLong(one -> one.rate().movePointRight(6).longValueExact())
                .toArray();
        this.quick = brackets.stream()
                .mapToLong(one -> one.quickDeduction().longValueExact() * 100 * MILLION)
                .toArray();
        this.bases = new long[floor.length];
        this.employee = new long[floor.length];
        this.employer = new long[floor.length];
    }

    private static long whole(@Nullable ResolvedRule<BigDecimal> rule, int decimals) {
        return requireNonNull(rule, "rule").value().movePointRight(decimals).longValueExact();
    }

    private static long rate(Share share) {
        return share.isChosen() ? -1 : whole(share.rate(), 6);
    }

    /** Net pay of an employee; the fields hold every figure on the way. */
    long net(int i) {
        gross = facts.base[i] + facts.allowance[i] + facts.bonus[i];
        long wage = facts.base[i] + facts.allowance[i];
        contributions = 0;
        for (int k = 0; k < floor.length; k++) {
            long base = Math.min(Math.max(wage, floor[k]), cap[k]);
            bases[k] = base;
            employee[k] = share(base, employeeRate[k] < 0 ? facts.fundRate[i] : employeeRate[k], unit[k]);
            employer[k] = share(base, employerRate[k] < 0 ? facts.fundRate[i] : employerRate[k], unit[k]);
            contributions += employee[k];
        }
        counted = Math.min(month, facts.monthsBefore[i] + 1);
        income = facts.incomeBefore[i] + gross;
        contributionsSoFar = facts.contributionsBefore[i] + contributions;
        specialSoFar = facts.specialBefore[i] + facts.special[i];
        taxable = Math.max(0, income - BASIC_MONTH * counted - contributionsSoFar - specialSoFar);
        bracket = 0;
        while (taxable > upTo[bracket]) {
            bracket++;
        }
        cumulative = (taxable * rate[bracket] - quick[bracket] + MILLION / 2) / MILLION;
        tax = Math.max(0, cumulative - facts.taxBefore[i]);
        return gross - contributions - tax - facts.deduction[i];
    }

    private static long share(long base, long rate, long unit) {
        long divisor = unit * MILLION;
        return (base * rate + divisor / 2) / divisor * unit;
    }

    private static final long[] NOTHING_TAKEN = {};

    /** The payslip of an employee. */
    Payslip slip(int i) {
        net(i);
        return Payslip.restore(
                facts.inputs[i],
                bases,
                employee,
                employer,
                0,
                NOTHING_TAKEN,
                new CumulativeTax(
                        method,
                        new TaxableMonth(
                                payment,
                                facts.inputs[i].yearToDate(),
                                null,
                                1,
                                gross,
                                contributions,
                                facts.special[i],
                                0),
                        BasicDeduction.MONTHS_EMPLOYED,
                        counted,
                        income,
                        contributionsSoFar,
                        specialSoFar,
                        0,
                        taxable,
                        bracket,
                        cumulative,
                        tax));
    }
}
