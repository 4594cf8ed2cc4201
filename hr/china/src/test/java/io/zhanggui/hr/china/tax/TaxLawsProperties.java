package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of the tax, whatever the amounts. */
class TaxLawsProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final long YUAN = 100;

    private final ChinaTax tax = ChinaPayroll.rules().tax(LocalDate.of(2025, 12, 31), Knowledge.ALL);
    private final CumulativeWithholding wages = tax.wages();
    private final AnnualBonus bonus = tax.bonus();

    @Example
    void no_edge_of_any_table_loses_or_makes_a_cent() {
        List<TaxTable> tables = ChinaPayroll.rules().book().rules().stream()
                .map(Rule::value)
                .map(dated -> (Object) dated.value())
                .filter(TaxTable.class::isInstance)
                .map(TaxTable.class::cast)
                .toList();

        assertThat(tables).hasSize(4);
        for (TaxTable table : tables) {
            for (TaxTable.Bracket bracket : table.brackets()) {
                if (bracket.upTo() != null) {
                    BigDecimal next = bracket.upTo().add(new BigDecimal("0.01"));
                    assertThat(table.tax(next, Rounding.CENT).subtract(table.tax(bracket.upTo(), Rounding.CENT)))
                            .isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
                    assertThat(table.tax(bracket.upTo(), Rounding.CENT))
                            .isEqualByComparingTo(slices(table, bracket.upTo()));
                }
            }
        }
    }

    @Property(tries = 200)
    void rate_times_base_less_quick_deduction_is_the_sum_of_the_slices(
            @ForAll @LongRange(max = 200_000_000) long cents) {
        TaxTable table = wages.table().value();
        BigDecimal taxable = BigDecimal.valueOf(cents, 2);

        assertThat(wages.annualTax(Money.of(CNY, taxable)).tax().getAmount())
                .isEqualByComparingTo(slices(table, taxable));
    }

    @Property(tries = 100)
    void withholding_never_refunds(@ForAll @Size(12) List<@LongRange(max = 8_000_000) Long> income) {
        YearToDate before = YearToDate.none(2025, CNY);
        for (int month = 1; month <= 12; month++) {
            TaxWithheld withheld = withheld(month, before, income.get(month - 1), 100_000);
            assertThat(withheld.minor()).isNotNegative();
            assertThat(withheld.after().tax().minus(before.tax()).getAmountMinorLong())
                    .isEqualTo(withheld.minor());
            before = withheld.after();
        }
        assertThat(before.tax().getAmountMinorLong())
                .isGreaterThanOrEqualTo(wages.annualTax(before).tax().getAmountMinorLong());
    }

    @Property(tries = 100)
    void twelve_months_of_steady_pay_are_taxed_as_the_year(
            @ForAll @LongRange(max = 20_000_000) long income, @ForAll @LongRange(max = 500_000) long special) {
        YearToDate before = YearToDate.none(2025, CNY);
        for (int month = 1; month <= 12; month++) {
            before = withheld(month, before, income, special).after();
        }
        assertThat(before.tax()).isEqualTo(wages.annualTax(before).tax());
        assertThat(tax.settlement().settle(SettlementFacts.of(before)).outcome())
                .isEqualTo(SettlementOutcome.EVEN);
    }

    @Property(tries = 100)
    void a_bonus_found_from_what_it_leaves_leaves_it(@ForAll @LongRange(max = 200_000_000) long net) {
        BonusGrossUp found = bonus.grossUp(Money.ofMinor(CNY, net));

        assertThat(found.roots()).allSatisfy(root -> assertThat(root.net()).isEqualTo(Money.ofMinor(CNY, net)));
        assertThat(found.roots()).extracting(BonusTax::bonus).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void wages_found_from_what_they_leave_leave_it(
            @ForAll @LongRange(max = 20_000_000) long net,
            @ForAll @LongRange(max = 1_000_000) long social,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        YearToDate before = YearToDate.none(2025, CNY);
        for (int earlier = 1; earlier < month; earlier++) {
            before = withheld(earlier, before, 3_000_000, 200_000).after();
        }
        YearToDate untilNow = before;
        WageGrossUp found = WageGrossUp.of(
                Money.ofMinor(CNY, net),
                Money.ofMinor(CNY, social),
                gross -> withheld(month, untilNow, gross.getAmountMinorLong(), social));

        assertThat(found.chosen().minus(found.contributions()).minus(found.tax().amount()))
                .isEqualTo(Money.ofMinor(CNY, net));
    }

    @Property(tries = 60)
    void no_split_costs_less_than_the_best(
            @ForAll @LongRange(min = -60_000, max = 1_200_000) long taxable,
            @ForAll @LongRange(max = 1_500_000) long amount) {
        BonusPlan plan = bonus.plan(yuan(taxable), yuan(amount));
        BigDecimal best = plan.best().tax().getAmount();

        BigDecimal least = exact(taxable, amount, amount);
        for (long part = 0; part <= amount; part += Math.max(1, amount / 400)) {
            least = least.min(exact(taxable, amount, part));
        }
        for (long edge : new long[] {36_000, 144_000, 300_000, 420_000, 660_000, 960_000}) {
            for (long part : new long[] {edge - 1, edge, edge + 1, taxable + amount - edge}) {
                if (part >= 0 && part <= amount) {
                    least = least.min(exact(taxable, amount, part));
                }
            }
        }
        assertThat(best).isEqualByComparingTo(least.setScale(2, RoundingMode.HALF_UP));
        assertThat(best)
                .isLessThanOrEqualTo(exact(taxable, amount, 0).setScale(2, RoundingMode.HALF_UP))
                .isLessThanOrEqualTo(exact(taxable, amount, amount).setScale(2, RoundingMode.HALF_UP));
        assertThat(plan.candidates())
                .allSatisfy(each ->
                        assertThat(each.apart().bonus().plus(each.merged())).isEqualTo(yuan(amount)));
    }

    @Property(tries = 100)
    void severance_and_labour_leave_more_of_more(@ForAll @LongRange(max = 100_000_000) long cents) {
        Money amount = Money.ofMinor(CNY, cents);
        Money more = amount.plusMajor(1);

        assertThat(tax.severance().tax(more, yuan(100_000)).net())
                .isGreaterThan(tax.severance().tax(amount, yuan(100_000)).net());
        for (OtherIncome kind : OtherIncome.values()) {
            assertThat(tax.otherIncome().withhold(kind, more).net())
                    .isGreaterThan(tax.otherIncome().withhold(kind, amount).net());
        }
    }

    private TaxWithheld withheld(int month, YearToDate before, long income, long special) {
        return wages.withhold(TaxableMonth.of(
                YearMonth.of(2025, month).atEndOfMonth(),
                before,
                Money.ofMinor(CNY, income),
                Money.zero(CNY),
                Money.ofMinor(CNY, special),
                Money.zero(CNY)));
    }

    /** An oracle from the figures of the law: slices of the year, and a twelfth that chooses rate and quick deduction. */
    private static BigDecimal exact(long taxable, long amount, long apart) {
        double[] edges = {36_000, 144_000, 300_000, 420_000, 660_000, 960_000, Double.MAX_VALUE};
        int[] percents = {3, 10, 20, 25, 30, 35, 45};
        int[] quick = {0, 210, 1410, 2660, 4410, 7160, 15160};
        long rest = Math.max(0, taxable + amount - apart);
        long hundredths = 0;
        long lower = 0;
        for (int i = 0; i < edges.length && rest > lower; i++) {
            long upper = edges[i] > rest ? rest : (long) edges[i];
            hundredths += (upper - lower) * percents[i];
            lower = upper;
        }
        int bracket = 0;
        while (apart > edges[bracket]) {
            bracket++;
        }
        return BigDecimal.valueOf(hundredths + apart * percents[bracket] - quick[bracket] * YUAN, 2);
    }

    private static BigDecimal slices(TaxTable table, BigDecimal taxable) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal lower = BigDecimal.ZERO;
        for (TaxTable.Bracket bracket : table.brackets()) {
            BigDecimal upper = bracket.upTo() == null ? taxable : bracket.upTo().min(taxable);
            sum = sum.add(upper.subtract(lower).max(BigDecimal.ZERO).multiply(bracket.rate()));
            lower = upper;
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }
}
