package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * The least and the greatest base of insurances, derived from an average wage (缴费基数上下限).
 *
 * @param floor the least base
 * @param cap the greatest base
 */
public record ContributionLimits(Money floor, Money cap) {

    public ContributionLimits {
        requireNonNull(floor, "floor");
        requireNonNull(cap, "cap");
    }
}
