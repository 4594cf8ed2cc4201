package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a level answers with the expiry dates of lots, which it does not hold. */
final class LevelQueries {

    /** Goods with the day on which they expire. */
    private record Expiring(GoodsOnHand goods, LocalDate on) {}

    private LevelQueries() {}

    /** What is on hand, but for lots that are blocked or expired on a day. */
    static Quantity usable(StockLevel level, LocalDate day, Function<LotId, @Nullable Lot> lots) {
        requireNonNull(day, "day");
        return level.goods().stream()
                .filter(each -> mayLeave(each.goods(), day, lots))
                .map(GoodsOnHand::quantity)
                .reduce(level.nothing(), Quantity::plus);
    }

    /** What is reserved, but for promises that are bound to lots that are blocked or expired on a day. */
    static Quantity promised(StockLevel level, LocalDate day, Function<LotId, @Nullable Lot> lots) {
        return level.reservations().stream()
                .filter(each -> each.goods() == null || mayLeave(each.goods(), day, lots))
                .map(Reservation::quantity)
                .reduce(level.nothing(), Quantity::plus);
    }

    static boolean mayLeave(Goods goods, LocalDate day, Function<LotId, @Nullable Lot> lots) {
        Lot lot = goods.lot() == null ? null : lots.apply(goods.lot());
        return lot == null || lot.mayLeave(day);
    }

    static List<GoodsOnHand> expiringBefore(
            StockLevel level, LocalDate day, Function<LotId, @Nullable LocalDate> expiresOn) {
        requireNonNull(day, "day");
        requireNonNull(expiresOn, "expiresOn");
        List<Expiring> found = new ArrayList<>();
        for (GoodsOnHand each : level.goods()) {
            LotId lot = each.goods().lot();
            LocalDate on = lot == null ? null : expiresOn.apply(lot);
            if (on != null && on.isBefore(day) && each.quantity().signum() > 0) {
                found.add(new Expiring(each, on));
            }
        }
        found.sort(Comparator.comparing(Expiring::on)); // stable, so that equal days stay in the order of goods
        return found.stream().map(Expiring::goods).toList();
    }
}
