package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How much of a month's wage an employer may take for damage that the employee did (赔偿损失的工资扣除), looked up once: a
 * share of the wage at most, and the rest is never below the minimum wage.
 *
 * <p>Source: 工资支付暂行规定 article 16.
 *
 * @param share the greatest share of the month's wage
 * @param minimumMonth the local minimum wage
 */
@Beta
public record DamageRules(ResolvedRule<BigDecimal> share, ResolvedRule<BigDecimal> minimumMonth) {

    public DamageRules {
        Exact.requirePositive("share", share);
        Exact.requirePositive("minimumMonth", minimumMonth);
    }

    /**
     * The rules of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, the local minimum wage for example
     */
    public static DamageRules of(RuleLookup rules) {
        return new DamageRules(rules.get(LabourRules.DAMAGE_SHARE), rules.get(LabourRules.MINIMUM_MONTH));
    }

    /**
     * What may be taken of a month's wage for a claim.
     *
     * @param wage the wage due for the month
     * @param claim what the employee still owes
     */
    public DamageDeduction deduct(Money wage, Money claim) {
        Exact.requireNotNegative("wage", wage);
        Exact.requireNotNegative("claim", claim);
        // Rounded down: a limit that is rounded up is exceeded.
        Money atMost = Money.of(
                wage.getCurrencyUnit(),
                wage.getAmount()
                        .multiply(share.value())
                        .setScale(wage.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN));
        return new DamageDeduction(this, wage, claim, atMost);
    }
}
