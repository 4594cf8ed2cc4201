package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;

/**
 * What is expected of the stock in a period (预计库存).
 *
 * @param from the first day of the period
 * @param arriving what the proposed order brings in it, in units
 * @param demand what is expected to be asked for, in units
 * @param closing what is left at its end, in units; negative for what is owed then
 */
@Beta
public record ProjectedStock(LocalDate from, double arriving, double demand, double closing) {

    public ProjectedStock {
        requireNonNull(from, "from");
    }
}
