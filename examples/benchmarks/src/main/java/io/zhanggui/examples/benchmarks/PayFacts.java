package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Employees of Shanghai in November 2025, as columns of cents for a floor and as inputs for the library. */
final class PayFacts {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    final PayrollRules rules = ChinaPayroll.rules()
            .resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30)), Knowledge.ALL);
    final PayrollInput[] inputs;
    final long[] base;
    final long[] allowance;
    final long[] bonus;
    final long[] deduction;
    final long[] fundRate;
    final long[] special;
    final int[] monthsBefore;
    final long[] incomeBefore;
    final long[] contributionsBefore;
    final long[] specialBefore;
    final long[] taxBefore;

    PayFacts(int n) {
        inputs = new PayrollInput[n];
        base = new long[n];
        allowance = new long[n];
        bonus = new long[n];
        deduction = new long[n];
        fundRate = new long[n];
        special = new long[n];
        monthsBefore = new int[n];
        incomeBefore = new long[n];
        contributionsBefore = new long[n];
        specialBefore = new long[n];
        taxBefore = new long[n];
    }

    /** Pay from below the floor of contributions to above their cap, in each bracket of the tax. */
    static PayFacts random(int n) {
        PayFacts facts = new PayFacts(n);
        SplittableRandom random = new SplittableRandom(20251130);
        for (int i = 0; i < n; i++) {
            facts.base[i] = random.nextLong(300_000, random.nextInt(10) == 0 ? 15_000_000 : 4_000_000);
            facts.allowance[i] = random.nextLong(5) * 10_000;
            facts.bonus[i] = random.nextLong(1_000_000);
            facts.deduction[i] = random.nextLong(2) * 5_000;
            facts.fundRate[i] = 50_000 + 10_000 * random.nextLong(3);
            facts.special[i] = 100_000 * random.nextLong(5);
            facts.monthsBefore[i] = random.nextInt(11);
            long paid = facts.base[i] + facts.allowance[i] + facts.bonus[i];
            facts.incomeBefore[i] = paid * facts.monthsBefore[i];
            facts.contributionsBefore[i] = facts.incomeBefore[i] / 6;
            facts.specialBefore[i] = facts.special[i] * facts.monthsBefore[i];
            facts.taxBefore[i] = facts.taxOfYearSoFar(i);
            facts.toInput(i);
        }
        return facts;
    }

    private long taxOfYearSoFar(int i) {
        long taxable = incomeBefore[i] - 500_000L * monthsBefore[i] - contributionsBefore[i] - specialBefore[i];
        return ((CumulativeWithholding) rules.tax())
                .annualTax(money(taxable))
                .tax()
                .getAmountMinorLong();
    }

    /** Makes the input from the columns. */
    void toInput(int i) {
        inputs[i] = PayrollInput.builder(PersonId.of("P" + (1_000_000 + i)), rules)
                .basePay(money(base[i]))
                .allowance("meal", money(allowance[i]))
                .earning(PayrollItem.BONUS, "", money(bonus[i]))
                .deduction("dormitory", money(deduction[i]))
                .rate(
                        rules.schemes().get(rules.schemes().size() - 1).employeeItem(),
                        BigDecimal.valueOf(fundRate[i], 6))
                .specialDeduction(SpecialDeduction.CHILD_EDUCATION, money(special[i]))
                .yearToDate(new YearToDate(
                        2025,
                        monthsBefore[i],
                        monthsBefore[i] == 0 ? 0 : 10,
                        money(incomeBefore[i]),
                        money(contributionsBefore[i]),
                        money(specialBefore[i]),
                        money(0),
                        money(taxBefore[i])))
                .build();
    }

    static Money money(long cents) {
        return Money.ofMinor(CNY, cents);
    }
}
