package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Sku ANY = Sku.of("ANY");
    private static final int LONGEST_LEAD_TIME = 730;
    private static final LeadTime ASSUMED_LEAD_TIME = LeadTime.of(14, 3);

    /** Stock and terms of the shop's own files. */
    static Supply own(LocalDate day, ShopFiles files) {
        Map<Sku, BigDecimal[]> sums = new LinkedHashMap<>();
        Set<String> places = new HashSet<>();
        files.table("stock")
                .columns("date", "sku", "warehouse", "on_hand", "on_order")
                .forEach(row -> {
                    Sku sku = row.value("sku", Sku::of);
                    BigDecimal onHand = row.decimal("on_hand");
                    BigDecimal onOrder = row.decimal("on_order");
                    if (onOrder.signum() < 0) {
                        throw row.error("on_order", "is negative");
                    }
                    if (!places.add(sku + " " + row.text("warehouse"))) {
                        throw row.error("warehouse", "occurs twice for " + sku);
                    }
                    BigDecimal[] sum =
                            sums.computeIfAbsent(sku, key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                    sum[0] = sum[0].add(onHand);
                    sum[1] = sum[1].add(onOrder);
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
        Map<String, SupplyTerms> suppliers = new HashMap<>();
        files.table("suppliers")
                .columns(
                        "supplier",
                        "lead_time_mean_days",
                        "lead_time_sd_days",
                        "minimum_order_quantity",
                        "pack_multiple")
                .forEach(row -> {
                    if (suppliers.putIfAbsent(row.text("supplier"), terms(row)) != null) {
                        throw row.error("supplier", "occurs twice");
                    }
                });
        List<SupplyTerms> terms = new ArrayList<>();
        Set<Sku> skus = new HashSet<>();
        files.table("products").columns("sku", "supplier", "withdrawn").forEach(row -> {
            Sku sku = row.value("sku", Sku::of);
            if (!skus.add(sku)) {
                throw row.error("sku", "occurs twice");
            }
            if (row.find("supplier").isPresent() && row.find("withdrawn").isEmpty()) {
                SupplyTerms supplier = suppliers.get(row.text("supplier"));
                if (supplier == null) {
                    throw row.error("supplier", "is no supplier of suppliers.csv");
                }
                terms.add(new SupplyTerms(
                        sku,
                        supplier.supplier(),
                        supplier.leadTime(),
                        supplier.minimumOrder(),
                        supplier.packMultiple()));
            }
        });
        return terms;
    }

    /** The terms of a supplier, the same for all articles. */
    private static SupplyTerms terms(Row row) {
        LeadTime leadTime = LeadTime.of(days(row, "lead_time_mean_days"), days(row, "lead_time_sd_days"));
        BigDecimal minimum = row.decimal("minimum_order_quantity");
        BigDecimal multiple = row.decimal("pack_multiple");
        if (minimum.signum() < 0) {
            throw row.error("minimum_order_quantity", "is negative");
        }
        if (multiple.signum() <= 0) {
            throw row.error("pack_multiple", "is not above 0");
        }
        return new SupplyTerms(ANY, row.value("supplier", PartyId::of), leadTime, minimum, multiple);
    }

    private static double days(Row row, String column) {
        double days = row.decimal(column).doubleValue();
        if (days < 0 || days > LONGEST_LEAD_TIME) {
            throw row.error(column, "is not from 0 to " + LONGEST_LEAD_TIME + " days");
        }
        return days;
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
