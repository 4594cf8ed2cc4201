package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * A place at which a higher bonus leaves less (年终奖临界点).
 *
 * @param threshold the greatest bonus of the lower bracket
 * @param extraTax what one yuan more costs in tax
 * @param recovers the least greater bonus of which a person keeps as much as of the threshold
 */
@Beta
public record BonusJump(Money threshold, Money extraTax, Money recovers) {

    public BonusJump {
        requireNonNull(threshold, "threshold");
        requireNonNull(extraTax, "extraTax");
        requireNonNull(recovers, "recovers");
    }
}
