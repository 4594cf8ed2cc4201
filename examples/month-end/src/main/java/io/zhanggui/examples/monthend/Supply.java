package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.LeadTime;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stock and terms on the day of the plan: the shop's own, or assumed for sales that bring none.
 *
 * @param day the last day of the month
 * @param stock what stands against demand
 * @param terms how articles can be ordered
 * @param assumption what was assumed; {@code null} if nothing was
 * @param assumedDays the number that the assumption shows
 */
record Supply(
        LocalDate day,
        List<StockPosition> stock,
        List<SupplyTerms> terms,
        @Nullable MonthEndTerm assumption,
        int assumedDays) {

    private static final LeadTime ASSUMED_LEAD_TIME = LeadTime.of(14, 3);

    /** Stock and terms of the shop's own files. */
    static Supply own(LocalDate day, ShopFiles files) {
        Map<Sku, BigDecimal[]> sums = new LinkedHashMap<>();
        files.table("stock")
                .columns("date", "sku", "warehouse", "on_hand", "on_order")
                .forEach(row -> {
                    BigDecimal[] sum = sums.computeIfAbsent(
                            row.value("sku", Sku::of), sku -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                    sum[0] = sum[0].add(row.decimal("on_hand"));
                    sum[1] = sum[1].add(row.decimal("on_order"));
                });
        List<StockPosition> stock = new ArrayList<>();
        sums.forEach((sku, sum) -> stock.add(StockPosition.of(sku, pieces(sum[0]), pieces(sum[1]))));
        return new Supply(day, stock, terms(files), null, 0);
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
        return cover == null
                ? new Supply(day, stock, terms, MonthEndTerm.STOCK_UNKNOWN, 0)
                : new Supply(day, stock, terms, MonthEndTerm.STOCK_ASSUMED, cover);
    }

    private static List<SupplyTerms> terms(ShopFiles files) {
        Map<String, Row> suppliers = new HashMap<>();
        files.table("suppliers")
                .columns(
                        "supplier",
                        "lead_time_mean_days",
                        "lead_time_sd_days",
                        "minimum_order_quantity",
                        "pack_multiple")
                .forEach(row -> suppliers.put(row.text("supplier"), row));
        List<SupplyTerms> terms = new ArrayList<>();
        files.table("products").columns("sku", "supplier", "withdrawn").forEach(row -> {
            if (row.find("supplier").isPresent() && row.find("withdrawn").isEmpty()) {
                Row supplier = suppliers.get(row.text("supplier"));
                if (supplier == null) {
                    throw row.error("supplier", "is no supplier of suppliers.csv");
                }
                terms.add(terms(row, supplier));
            }
        });
        return terms;
    }

    private static SupplyTerms terms(Row product, Row supplier) {
        return new SupplyTerms(
                product.value("sku", Sku::of),
                supplier.value("supplier", PartyId::of),
                LeadTime.of(
                        supplier.decimal("lead_time_mean_days").doubleValue(),
                        supplier.decimal("lead_time_sd_days").doubleValue()),
                supplier.decimal("minimum_order_quantity"),
                supplier.decimal("pack_multiple"));
    }

    private static double mean(double[] series) {
        double sum = 0;
        for (double each : series) {
            sum += each;
        }
        return sum / series.length;
    }

    private static Quantity pieces(BigDecimal amount) {
        return Quantity.of(amount, UnitOfMeasure.PIECE);
    }
}
