package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayItem;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The fee of the trade union, a share of the wage bill (工会经费).
 *
 * @param rate the share
 * @param rounding how the amount is rounded
 */
@Beta
public record UnionFee(ResolvedRule<BigDecimal> rate, ResolvedRule<Rounding> rounding) implements EmployerLevy {

    public UnionFee {
        Exact.requirePositive("rate", rate);
        requireNonNull(rounding, "rounding");
    }

    /**
     * The fee of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public static UnionFee of(RuleLookup rules) {
        return new UnionFee(rules.get(LabourRules.UNION_FEE_RATE), rules.get(LabourRules.ROUNDING));
    }

    @Override
    public PayItem item() {
        return LevyItem.UNION_FEE;
    }

    @Override
    public Money monthly(Money wageBill, int heads) {
        Exact.requireNotNegative("heads", heads);
        BigDecimal bill = Exact.requireNotNegative("wageBill", wageBill).getAmount();
        return rounding.value().round(wageBill.getCurrencyUnit(), bill.multiply(rate.value()));
    }

    @Override
    public Explanation explain(Money wageBill, int heads) {
        return Explanation.of(item(), monthly(wageBill, heads))
                .formula(LabourTerm.UNION_FEE_FORMULA, wageBill, rate.value())
                .because(rate);
    }

    @Override
    public List<ResolvedRule<?>> rules() {
        return List.of(rate, rounding);
    }
}
