package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stock and suppliers on the day of the plan: the shop's own, or assumed for sales that bring none.
 *
 * @param day the last day of the month
 * @param stock what stands against demand
 * @param places the same by warehouse; empty if it is assumed
 * @param suppliers who delivers, and how articles can be ordered
 * @param assumption what was assumed; {@code null} if nothing was
 * @param assumedDays the number that the assumption shows
 */
record Supply(
        LocalDate day,
        List<StockPosition> stock,
        Map<StockKey, Place> places,
        Suppliers suppliers,
        @Nullable MonthEndTerm assumption,
        int assumedDays) {

    private static final LeadTime ASSUMED_LEAD_TIME = LeadTime.of(14, 3);

    /**
     * What an article has in a warehouse.
     *
     * @param onHand what lies there
     * @param onOrder what is on its way there
     */
    record Place(BigDecimal onHand, BigDecimal onOrder) {

        static final Place NOTHING = new Place(BigDecimal.ZERO, BigDecimal.ZERO);

        /** What lies there; nothing where the books are below zero. */
        BigDecimal available() {
            return onHand.max(BigDecimal.ZERO);
        }

        private Place plus(Place other) {
            return new Place(onHand.add(other.onHand), onOrder.add(other.onOrder));
        }
    }

    /** Stock and terms of the shop's own files. */
    static Supply own(LocalDate day, ShopFiles files, Shop shop, Locale locale) {
        Map<StockKey, Place> places = new LinkedHashMap<>();
        files.table("stock")
                .columns("date", "sku", "warehouse", "on_hand", "on_order")
                .forEach(row -> {
                    Sku sku = row.value("sku", Sku::of);
                    Place place = new Place(row.decimal("on_hand"), row.decimal("on_order"));
                    if (place.onOrder().signum() < 0) {
                        throw row.error("on_order", "is negative");
                    }
                    if (places.putIfAbsent(StockKey.of(sku, row.value("warehouse", WarehouseId::of)), place) != null) {
                        throw row.error("warehouse", "occurs twice for " + sku);
                    }
                });
        Map<Sku, Place> sums = new LinkedHashMap<>();
        places.forEach((key, place) -> sums.merge(key.sku(), place, Place::plus));
        List<StockPosition> stock = new ArrayList<>();
        sums.forEach((sku, sum) -> stock.add(StockPosition.of(sku, pieces(sum.onHand()), pieces(sum.onOrder()))));
        return new Supply(day, stock, places, Suppliers.read(files, shop.currency(), locale), null, 0);
    }

    /**
     * Assumed stock of so many days of average sales, or no stock at all where {@code cover} is {@code null}, and an
     * assumed lead time.
     */
    static Supply assumed(LocalDate day, DemandHistory weekly, @Nullable Integer cover) {
        List<StockPosition> stock = new ArrayList<>();
        List<SupplyTerms> terms = new ArrayList<>();
        for (Sku sku : weekly.skus()) {
            double perDay = mean(weekly.series(sku)) / 7;
            BigDecimal units = cover == null
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(perDay * cover).setScale(0, RoundingMode.HALF_UP);
            stock.add(StockPosition.of(sku, pieces(units), pieces(BigDecimal.ZERO)));
            terms.add(new SupplyTerms(sku, PartyId.of("ASSUMED"), ASSUMED_LEAD_TIME, BigDecimal.ZERO, BigDecimal.ONE));
        }
        Suppliers suppliers = new Suppliers(Map.of(), List.of(), terms);
        return cover == null
                ? new Supply(day, stock, Map.of(), suppliers, MonthEndTerm.STOCK_UNKNOWN, 0)
                : new Supply(day, stock, Map.of(), suppliers, MonthEndTerm.STOCK_ASSUMED, cover);
    }

    /** Whether stock and terms are the shop's own. */
    boolean isOwn() {
        return assumption == null;
    }

    private static double mean(double[] series) {
        double sum = 0;
        for (double each : series) {
            sum += each;
        }
        return sum / series.length;
    }

    static Quantity pieces(BigDecimal amount) {
        return Quantity.of(amount, UnitOfMeasure.PIECE);
    }
}
