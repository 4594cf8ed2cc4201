package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.List;
import org.joda.money.Money;

/**
 * What of an amount is free of tax (免税或可扣除部分).
 *
 * @param item what it is
 * @param amount the amount asked about
 * @param limit the most that is free
 * @param allowed what is free, the lesser of both
 * @param rules what the limit rests on; empty if the law does not know the item on the day
 */
@Beta
public record TaxFreePart(TaxFreeItem item, Money amount, Money limit, Money allowed, List<ResolvedRule<?>> rules) {

    public TaxFreePart {
        requireNonNull(item, "item");
        requireNonNull(amount, "amount");
        requireNonNull(limit, "limit");
        requireNonNull(allowed, "allowed");
        rules = List.copyOf(rules);
    }

    static TaxFreePart of(TaxFreeItem item, Money amount, Money limit, List<ResolvedRule<?>> rules) {
        OtherIncomeWithholding.requireNotNegative(amount);
        return new TaxFreePart(item, amount, limit, amount.isGreaterThan(limit) ? limit : amount, rules);
    }

    /** What is taxed. */
    public Money taxed() {
        return amount.minus(allowed);
    }

    /** A violation if the amount exceeds the limit, or the law does not know the item. */
    public Violations check() {
        if (rules.isEmpty()) {
            return Violations.of(Violation.of(TaxViolation.TAX_FREE_NOT_AVAILABLE, item.code(), item));
        }
        return taxed().isZero()
                ? Violations.none()
                : Violations.of(Violation.of(TaxViolation.TAX_FREE_ABOVE_LIMIT, item.code(), item, limit));
    }

    /** Why so much is free. */
    public Explanation explain() {
        return TaxEvidence.because(
                Explanation.of(TaxTerm.TAX_FREE.with(item), allowed).formula(TaxTerm.TAX_FREE_FORMULA, amount, limit),
                rules);
    }

    /** Masked: the item only. */
    @Override
    public String toString() {
        return "TaxFreePart[" + item + ", ***]";
    }
}
