package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What managing costs (管理成本), by a measure of the host.
 *
 * @param managers the cost of all positions that others report to
 * @param total the cost of all positions
 */
@Beta
public record ManagementCost(Money managers, Money total) {

    public ManagementCost {
        requireNonNull(managers, "managers");
        requireNonNull(total, "total");
        if (!managers.isSameCurrency(total)) {
            throw new IllegalArgumentException("costs must be in one currency, but are " + managers + " and " + total);
        }
    }

    /** The managers' share of all cost; empty if there is no cost. */
    public Optional<BigDecimal> ratio(Rounding rounding) {
        return total.isZero()
                ? Optional.empty()
                : Optional.of(managers.getAmount().divide(total.getAmount(), rounding.scale(), rounding.mode()));
    }
}
