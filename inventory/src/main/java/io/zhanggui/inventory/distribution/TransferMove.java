package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import org.joda.money.BigMoney;

/**
 * A proposed transfer (调拨建议), for the host to order.
 *
 * @param lane from where to where
 * @param quantity above zero, in whole lots
 */
@Beta
public record TransferMove(TransferLane lane, Quantity quantity) {

    public TransferMove {
        requireNonNull(lane, "lane");
        requireNonNull(quantity, "quantity");
    }

    /** Quantity × cost per unit + cost of the transfer, exact. */
    public BigMoney cost() {
        return WholeCosts.tidy(lane.unitCost().multipliedBy(quantity.amount()).plus(lane.fixedCost()));
    }
}
