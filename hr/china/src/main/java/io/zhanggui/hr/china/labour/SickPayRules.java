package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of pay during illness (病假工资), looked up once: a share of the local minimum wage at least, and above it the
 * scale of a place or of the company, if there is one.
 *
 * <p>Source: 劳部发〔1995〕309号 article 59.
 *
 * @param minimumMonth the local minimum wage
 * @param floorShare the share of it below which sick pay never is
 * @param scale the share of the own wage by years of service; {@code null} if there is none
 * @param paidDays the paid days of an average month
 * @param rounding how amounts are rounded; the floor is rounded up to as many decimals
 */
@Beta
public record SickPayRules(
        ResolvedRule<BigDecimal> minimumMonth,
        ResolvedRule<BigDecimal> floorShare,
        @Nullable ResolvedRule<Tiers> scale,
        ResolvedRule<BigDecimal> paidDays,
        ResolvedRule<Rounding> rounding) {

    public SickPayRules {
        Exact.requirePositive("minimumMonth", minimumMonth);
        Exact.requirePositive("floorShare", floorShare);
        Exact.requirePositive("paidDays", paidDays);
        requireNonNull(rounding, "rounding");
    }

    /**
     * The rules of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, the local minimum wage for example
     */
    public static SickPayRules of(RuleLookup rules) {
        return new SickPayRules(
                rules.get(LabourRules.MINIMUM_MONTH),
                rules.get(LabourRules.SICK_PAY_FLOOR),
                rules.ifAny(LabourRules.SICK_PAY_SCALE).orElse(null),
                rules.get(LabourRules.PAID_DAYS),
                rules.get(LabourRules.ROUNDING));
    }

    /** The least sick pay of a month. */
    public Money floor() {
        return Exact.floor(exactFloor(), Exact.yuan(minimumMonth).getCurrencyUnit(), rounding.value());
    }

    /** The pay of a whole month of illness. */
    public SickPay month(Money monthlyWage, int serviceYears) {
        return pay(monthlyWage, serviceYears, null);
    }

    /**
     * The pay of some days of illness, each a paid day's share of a month of it.
     *
     * @param days paid days, halves included
     */
    public SickPay days(Money monthlyWage, int serviceYears, BigDecimal days) {
        return pay(monthlyWage, serviceYears, Exact.requireNotNegative("days", days));
    }

    private SickPay pay(Money wage, int serviceYears, @Nullable BigDecimal days) {
        Exact.requireNotNegative("monthlyWage", Exact.requireYuan("monthlyWage", wage));
        Exact.requireNotNegative("serviceYears", serviceYears);
        BigDecimal share = scale == null
                ? BigDecimal.ZERO
                : scale.value().at(BigDecimal.valueOf(serviceYears)).orElse(BigDecimal.ZERO);
        BigDecimal scaled = wage.getAmount().multiply(share);
        Money least = of(exactFloor(), days, wage.getCurrencyUnit(), RoundingMode.CEILING);
        Money amount = of(scaled, days, wage.getCurrencyUnit(), rounding.value().mode());
        return new SickPay(this, wage, serviceYears, days, share, amount.isLessThan(least) ? least : amount);
    }

    /** The share of the days in the pay of a month, or all of it. */
    private Money of(BigDecimal month, @Nullable BigDecimal days, CurrencyUnit currency, RoundingMode mode) {
        Rounding rounded = new Rounding(rounding.value().scale(), mode);
        return days == null
                ? rounded.round(currency, month)
                : Exact.quotient(month.multiply(days), paidDays.value(), currency, rounded);
    }

    private BigDecimal exactFloor() {
        return minimumMonth.value().multiply(floorShare.value());
    }
}
