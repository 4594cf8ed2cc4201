package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.WarehouseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * What is to be counted (盘点任务).
 *
 * @param no the number of the sheet
 * @param warehouse where
 * @param day the day to which differences are booked
 * @param cutOff the moment as of which the book figures of the lines are
 * @param currency the currency of all costs
 * @param blind whether counters do not see the book quantity (盲盘)
 * @param keepers who keeps the warehouse
 * @param recounts which lines are counted again
 * @param lines what to count
 */
@Beta
public record StockTakeOrder(
        StockTakeNo no,
        WarehouseId warehouse,
        LocalDate day,
        Instant cutOff,
        CurrencyUnit currency,
        boolean blind,
        List<PersonId> keepers,
        RecountRule recounts,
        List<CountLine> lines) {

    public StockTakeOrder {
        requireNonNull(no, "no");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(day, "day");
        requireNonNull(cutOff, "cutOff");
        requireNonNull(currency, "currency");
        keepers = List.copyOf(keepers);
        requireNonNull(recounts, "recounts");
        lines = List.copyOf(lines);
    }

    /** Everything that it says, for fingerprints. */
    List<Object> parts() {
        return List.of(
                no,
                warehouse,
                day,
                cutOff,
                currency,
                blind,
                keepers,
                recounts,
                lines.stream().map(CountLine::parts).toList());
    }

    /** Number and size; no person and no figure. */
    @Override
    public String toString() {
        return "StockTakeOrder[" + no + ", " + lines.size() + " lines]";
    }

    /** An open order of no line, without recounts. */
    public static StockTakeOrder of(
            StockTakeNo no, WarehouseId warehouse, LocalDate day, Instant cutOff, CurrencyUnit currency) {
        return new StockTakeOrder(
                no, warehouse, day, cutOff, currency, false, List.of(), RecountRule.none(), List.of());
    }

    /** The same where counters do not see the book quantity. */
    public StockTakeOrder blindly() {
        return new StockTakeOrder(no, warehouse, day, cutOff, currency, true, keepers, recounts, lines);
    }

    /** The same with who keeps the warehouse. */
    public StockTakeOrder keptBy(PersonId... persons) {
        return new StockTakeOrder(no, warehouse, day, cutOff, currency, blind, List.of(persons), recounts, lines);
    }

    /** The same with which lines are counted again. */
    public StockTakeOrder recounting(RecountRule rule) {
        return new StockTakeOrder(no, warehouse, day, cutOff, currency, blind, keepers, rule, lines);
    }

    /** The same with what to count. */
    public StockTakeOrder lines(List<CountLine> all) {
        return new StockTakeOrder(no, warehouse, day, cutOff, currency, blind, keepers, recounts, all);
    }
}
