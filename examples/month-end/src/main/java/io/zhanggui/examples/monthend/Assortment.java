package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.examples.monthend.SalesBook.Line;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.Returns;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The sales up to the end of the month as the inventory module sees them: demand, revenue by article, kits, promotions. */
final class Assortment {

    /** Months; what is older says little, and one wrong date must not make a history of a century. */
    private static final int LONGEST_HISTORY = 60;

    private final SalesBook sales;
    private final YearMonth month;
    private final Kits kits;
    private final List<LocalDateRange> promotions;
    private final Map<Sku, Sku> successors;
    private final LocalDate from;
    private final LocalDate until;
    private @Nullable Map<Sku, Double> revenue;

    private Assortment(
            SalesBook sales, YearMonth month, Kits kits, List<LocalDateRange> promotions, Map<Sku, Sku> successors) {
        this.sales = sales;
        this.month = month;
        this.kits = kits;
        this.promotions = promotions;
        this.successors = successors;
        YearMonth first = sales.months().keySet().iterator().next();
        YearMonth earliest = month.minusMonths(LONGEST_HISTORY - 1);
        this.from = (first.isBefore(earliest) ? earliest : first).atDay(1);
        this.until = month.plusMonths(1).atDay(1);
    }

    /** Sales of the shop itself, with its kits, promotions and replaced articles. */
    static Assortment own(SalesBook sales, YearMonth month, ShopFiles files) {
        Kits[] kits = {Kits.none()};
        files.table("kits")
                .columns("kit", "component", "quantity")
                .forEach(row -> kits[0] = kits[0].plus(
                        row.value("kit", Sku::of), row.value("component", Sku::of), row.decimal("quantity")));
        List<LocalDateRange> promotions = files.table("promotions")
                .columns("from", "to")
                .read(row -> LocalDateRange.of(row.date("from"), Roster.end(row, "to", row.date("from"))));
        Map<Sku, Sku> successors = new HashMap<>();
        files.table("products").columns("sku", "replaces").forEach(row -> {
            if (row.find("replaces").isPresent()) {
                replaces(row, row.value("replaces", Sku::of), row.value("sku", Sku::of), successors);
            }
        });
        return new Assortment(sales, month, kits[0], promotions, successors);
    }

    private static void replaces(Row row, Sku old, Sku by, Map<Sku, Sku> successors) {
        for (Sku next = by; next != null; next = successors.get(next)) {
            if (next.equals(old)) {
                throw row.error("replaces", "leads back to itself");
            }
        }
        if (successors.putIfAbsent(old, by) != null) {
            throw row.error("replaces", "is replaced by " + successors.get(old) + " already");
        }
    }

    /** Sales from elsewhere, of which nothing else is known. */
    static Assortment foreign(SalesBook sales, YearMonth month) {
        return new Assortment(sales, month, Kits.none(), List.of(), Map.of());
    }

    YearMonth month() {
        return month;
    }

    SalesBook sales() {
        return sales;
    }

    /** The same a month earlier; empty if nothing was sold by then. */
    Optional<Assortment> monthBefore() {
        YearMonth earlier = month.minusMonths(1);
        return earlier.isBefore(sales.months().keySet().iterator().next())
                ? Optional.empty()
                : Optional.of(new Assortment(sales, earlier, kits, promotions, successors));
    }

    /** The first month of the twelve that end with the month, or of those that there are. */
    YearMonth firstOfYear() {
        YearMonth first = YearMonth.from(from);
        YearMonth year = month.minusMonths(11);
        return first.isAfter(year) ? first : year;
    }

    /** Weekly demand up to the end of the month, without promotion days. */
    DemandHistory weekly() {
        return demand(DemandHistory.weekly().exclude(promotions).between(from, until));
    }

    /** Monthly demand of the last twelve months, or of those that there are, promotion days included. */
    DemandHistory monthly() {
        return demand(DemandHistory.monthly().between(firstOfYear().atDay(1), until));
    }

    /** Net revenue of each article as it was sold, of the last twelve months or of those that there are. */
    Map<Sku, Double> revenueOfYear() {
        Map<Sku, Double> known = revenue;
        if (known == null) {
            known = Collections.unmodifiableMap(sumRevenue());
            revenue = known;
        }
        return known;
    }

    private Map<Sku, Double> sumRevenue() {
        LocalDate start = firstOfYear().atDay(1);
        Map<Sku, BigDecimal> exact = new LinkedHashMap<>();
        for (Line line : sales.lines()) {
            if (!line.day().isBefore(start) && line.day().isBefore(until)) {
                exact.merge(line.sku(), line.quantity().multiply(line.unitPrice()), BigDecimal::add);
            }
        }
        Map<Sku, Double> sums = new LinkedHashMap<>();
        exact.forEach((sku, value) -> sums.put(sku, value.doubleValue()));
        return sums;
    }

    private DemandHistory demand(DemandHistory.Builder builder) {
        successors.forEach(builder::replaced);
        return builder.returns(Returns.SUBTRACT).kits(kits).from(lines());
    }

    private Stream<SalesLine> lines() {
        return sales.lines().stream()
                .map(line -> new SalesLine(
                        line.sku(), line.day(), Quantity.of(line.quantity(), UnitOfMeasure.PIECE), line.channel()));
    }
}
