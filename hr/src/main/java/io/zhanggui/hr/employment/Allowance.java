package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * A named allowance of a month (津贴补贴), paid for part of a month as the wage is.
 *
 * @param label what it is called, for example 餐补
 * @param amount for a whole month
 */
@Beta
public record Allowance(String label, Money amount) {

    public Allowance {
        requireNonNull(label, "label");
        requireNonNull(amount, "amount");
        if (label.isBlank()) {
            throw new IllegalArgumentException("an allowance needs a label");
        }
    }

    /** Masked: the label only. */
    @Override
    public String toString() {
        return "Allowance[" + label + ", ***]";
    }
}
