package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.GrossUp;
import io.zhanggui.hr.payroll.TaxWithheld;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The wages of a payment that leave an agreed net amount after fixed contributions and the tax withheld (税后工资倒推税前).
 *
 * <p>It knows the tax alone; where contributions move with the pay, or a whole payslip is agreed, {@code
 * hr.employment.NetPay} searches the base pay of the slip.
 *
 * @param net what the person receives
 * @param contributions the person's contributions, which do not change with the wages
 * @param gross every amount that leaves it, the least first; at least one
 * @param taxes the tax withheld from each
 */
@Beta
public record WageGrossUp(Money net, Money contributions, List<Money> gross, List<TaxWithheld> taxes) {

    /** How many times what is wanted is tried: enough for taxes of up to nine tenths. */
    private static final int MOST_GROSS = 10;

    public WageGrossUp {
        requireNonNull(net, "net");
        requireNonNull(contributions, "contributions");
        gross = List.copyOf(gross);
        taxes = List.copyOf(taxes);
        if (gross.isEmpty() || gross.size() != taxes.size()) {
            throw new IllegalArgumentException(
                    "there must be a tax for each of the gross amounts, at least one, but there are " + gross.size()
                            + " and " + taxes.size());
        }
    }

    /**
     * Searches the wages.
     *
     * @param tax the tax withheld from a gross amount; must not rise by more than the wages, nor fall when they rise
     * @throws IllegalArgumentException if an amount is negative, or the tax leaves the net amount for no wages up to ten
     *     times of it and the contributions
     */
    public static WageGrossUp of(Money net, Money contributions, Function<Money, TaxWithheld> tax) {
        OtherIncomeWithholding.requireNotNegative(net);
        OtherIncomeWithholding.requireNotNegative(contributions);
        CurrencyUnit currency = net.getCurrencyUnit();
        long fixed = contributions.getAmountMinorLong();
        long wanted = net.getAmountMinorLong();
        long[] roots = GrossUp.roots(
                gross -> gross
                        - fixed
                        - tax.apply(Money.ofMinor(currency, gross)).minor(),
                wanted,
                wanted + fixed,
                MOST_GROSS * (wanted + fixed),
                0);
        List<Money> gross = Arrays.stream(roots)
                .mapToObj(root -> Money.ofMinor(currency, root))
                .toList();
        return new WageGrossUp(
                net, contributions, gross, gross.stream().map(tax).toList());
    }

    /** The least wages. */
    public Money chosen() {
        return gross.get(0);
    }

    /** The tax withheld from them. */
    public TaxWithheld tax() {
        return taxes.get(0);
    }

    /** The wages with what is taken from them, and how many other amounts leave the same. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.GROSS_WAGE, chosen())
                .formula(TaxTerm.GROSS_WAGE_FORMULA, net, contributions, tax().amount(), gross.size())
                .with(tax().explain(net.getCurrencyUnit()));
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "WageGrossUp[***]";
    }
}
