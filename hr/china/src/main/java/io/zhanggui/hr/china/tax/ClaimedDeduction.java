package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.util.List;
import org.joda.money.Money;

/**
 * One special additional deduction in the wages of a month.
 *
 * @param kind the deduction
 * @param ofMonth what the month itself gives
 * @param soFar what all months of the year so far give, this one included
 * @param amount what is taken with this month's wages: its own amount and what is made up (含补扣)
 * @param rules the figures on which it rests
 */
@Beta
public record ClaimedDeduction(
        SpecialDeduction kind, Money ofMonth, Money soFar, Money amount, List<ResolvedRule<?>> rules) {

    public ClaimedDeduction {
        requireNonNull(kind, "kind");
        requireNonNull(ofMonth, "ofMonth");
        requireNonNull(soFar, "soFar");
        requireNonNull(amount, "amount");
        rules = List.copyOf(rules);
    }

    /** What the amount is made of. */
    public Explanation explain() {
        return TaxEvidence.because(
                Explanation.of(kind, amount).formula(TaxTerm.CLAIM_FORMULA, ofMonth, amount.minus(ofMonth), soFar),
                rules);
    }

    /** Masked: the kind only. */
    @Override
    public String toString() {
        return "ClaimedDeduction[" + kind + ", ***]";
    }
}
