package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * How an annual bonus costs least tax (年终奖筹划): all candidates, the best first.
 *
 * @param taxable the taxable income of the year without the bonus; negative where deductions are left over
 * @param bonus the bonus
 * @param candidates by tax; at least the bonus wholly apart and wholly merged
 */
@Beta
public record BonusPlan(Money taxable, Money bonus, List<BonusSplit> candidates) {

    public BonusPlan {
        requireNonNull(taxable, "taxable");
        requireNonNull(bonus, "bonus");
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates is empty");
        }
    }

    /** The least tax; of equal ones an unsplit bonus, then the one with the greater part apart. */
    public BonusSplit best() {
        return candidates.get(0);
    }

    /** The bonus wholly apart. */
    public BonusSplit apart() {
        return only(each -> each.merged().isZero());
    }

    /** The bonus wholly merged into the income of the year. */
    public BonusSplit merged() {
        return only(each -> each.apart().bonus().isZero());
    }

    private BonusSplit only(Predicate<BonusSplit> whole) {
        return candidates.stream().filter(whole).findFirst().orElseThrow();
    }

    /** The best way, why it is the best, and every other one. */
    public Explanation explain() {
        TaxTerm why = TaxTerm.PLAN_SPLIT;
        if (best().merged().isZero()) {
            why = TaxTerm.PLAN_APART;
        } else if (best().apart().bonus().isZero()) {
            why = TaxTerm.PLAN_MERGED;
        }
        return Explanation.of(TaxTerm.LESSER_TAX, best().tax())
                .formula(why, best().apart().bonus(), best().merged())
                .with(candidates.stream().map(BonusSplit::explain).toList());
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "BonusPlan[***]";
    }
}
