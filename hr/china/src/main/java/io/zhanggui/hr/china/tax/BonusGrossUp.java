package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.util.List;
import org.joda.money.Money;

/**
 * Every bonus that leaves a person an agreed net amount (税后奖金倒推的全部解).
 *
 * @param net what the person keeps
 * @param roots the bonuses with their tax, the one that costs least first; at least one
 */
@Beta
public record BonusGrossUp(Money net, List<BonusTax> roots) {

    public BonusGrossUp {
        requireNonNull(net, "net");
        roots = List.copyOf(roots);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("roots is empty");
        }
    }

    /** The bonus that costs least. */
    public BonusTax chosen() {
        return roots.get(0);
    }

    /** The chosen bonus, and the others that would leave the same. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.GROSS_BONUS, chosen().bonus())
                .formula(roots.size() == 1 ? TaxTerm.GROSS_ONE_ROOT : TaxTerm.GROSS_ROOTS, net, roots.size())
                .with(roots.stream()
                        .map(root -> Explanation.of(TaxTerm.GROSS_ROOT, root.bonus())
                                .formula(TaxTerm.GROSS_ROOT_FORMULA, net, root.tax())
                                .with(root.explain()))
                        .toList());
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "BonusGrossUp[***]";
    }
}
