package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Row;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.PriceBreak;
import io.zhanggui.inventory.replenishment.PriceList;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyCalendar;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierQualification;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers, what they ask of a whole order, and how each article can be ordered from them.
 *
 * @param parties who they are
 * @param asks on which days they take orders and deliver, and the least value of an order
 * @param terms lead time, least quantity, packs and prices of each article
 */
record Suppliers(Map<PartyId, Supplier> parties, List<SupplierTerms> asks, List<SupplyTerms> terms) {

    private static final int LONGEST_LEAD_TIME = 730;

    /** From which quantity on the reference price holds to which part. */
    private record Discount(BigDecimal from, BigDecimal factor) {}

    /** What a supplier offers of all its articles. */
    private record Offer(
            PartyId supplier, LeadTime leadTime, BigDecimal minimum, BigDecimal multiple, List<Discount> discounts) {

        SupplyTerms of(Sku sku, @Nullable BigMoney price) {
            SupplyTerms.Builder terms = SupplyTerms.builder(sku, supplier, leadTime)
                    .minimumOrder(minimum.toPlainString())
                    .pack(multiple.toPlainString());
            return (price == null ? terms : terms.prices(prices(price))).build();
        }

        private PriceList prices(BigMoney reference) {
            List<PriceBreak> breaks = new ArrayList<>();
            breaks.add(new PriceBreak(BigDecimal.ZERO, reference));
            discounts.forEach(each -> breaks.add(new PriceBreak(each.from(), reference.multipliedBy(each.factor()))));
            return new PriceList(PriceList.Kind.ALL_UNITS, breaks);
        }
    }

    static Suppliers read(ShopFiles files, CurrencyUnit currency, Locale locale) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        Map<String, SupplierTerms> asks = new LinkedHashMap<>();
        files.table("suppliers")
                .columns(
                        "supplier",
                        "lead_time_mean_days",
                        "lead_time_sd_days",
                        "minimum_order_quantity",
                        "pack_multiple",
                        "price_breaks",
                        "order_days",
                        "delivery_days",
                        "minimum_order_value")
                .forEach(row -> {
                    Offer offer = offer(row);
                    SupplierTerms ask = ask(row, offer.supplier(), currency);
                    if (offers.putIfAbsent(row.text("supplier"), offer) != null) {
                        throw row.error("supplier", "occurs twice");
                    }
                    asks.put(row.text("supplier"), ask);
                });
        files.table("supplier_closures").columns("supplier", "from", "to").forEach(row -> {
            SupplierTerms ask = asks.get(row.text("supplier"));
            if (ask == null) {
                throw row.error("supplier", "is no supplier of suppliers.csv");
            }
            LocalDate from = row.date("from");
            asks.put(row.text("supplier"), ask.calendar(ask.calendar().closed(from, Roster.end(row, "to", from))));
        });
        return new Suppliers(parties(files, locale), List.copyOf(asks.values()), terms(files, offers, currency));
    }

    /** Who they are, and until when they are qualified. */
    static Map<PartyId, Supplier> parties(ShopFiles files, Locale locale) {
        Map<PartyId, Supplier> suppliers = new LinkedHashMap<>();
        files.table("suppliers")
                .columns("supplier", "name", "category", "qualified_until")
                .forEach(row -> {
                    PartyId id = row.value("supplier", PartyId::of);
                    Supplier supplier = Supplier.of(id, row.text("name"))
                            .supplying(row.text("category"))
                            .qualified(SupplierQualification.until(
                                    MonthEndTerm.QUALIFICATION.text(locale), row.date("qualified_until")));
                    if (suppliers.putIfAbsent(id, supplier) != null) {
                        throw row.error("supplier", "occurs twice");
                    }
                });
        return suppliers;
    }

    /** The supplier of that id; empty if it is assumed. */
    Optional<Supplier> find(PartyId supplier) {
        return Optional.ofNullable(parties.get(supplier));
    }

    private static List<SupplyTerms> terms(ShopFiles files, Map<String, Offer> offers, CurrencyUnit currency) {
        List<SupplyTerms> terms = new ArrayList<>();
        Set<Sku> skus = new HashSet<>();
        files.table("products")
                .columns("sku", "supplier", "withdrawn", "purchase_price")
                .forEach(row -> {
                    Sku sku = row.value("sku", Sku::of);
                    if (!skus.add(sku)) {
                        throw row.error("sku", "occurs twice");
                    }
                    if (row.find("supplier").isPresent()
                            && row.find("withdrawn").isEmpty()) {
                        Offer offer = offers.get(row.text("supplier"));
                        if (offer == null) {
                            throw row.error("supplier", "is no supplier of suppliers.csv");
                        }
                        terms.add(offer.of(sku, price(row, currency)));
                    }
                });
        return terms;
    }

    private static @Nullable BigMoney price(Row row, CurrencyUnit currency) {
        return row.find("purchase_price").isEmpty() ? null : BigMoney.of(currency, notNegative(row, "purchase_price"));
    }

    private static Offer offer(Row row) {
        LeadTime leadTime = LeadTime.of(days(row, "lead_time_mean_days"), days(row, "lead_time_sd_days"));
        BigDecimal multiple = row.decimal("pack_multiple");
        if (multiple.signum() <= 0) {
            throw row.error("pack_multiple", "is not above 0");
        }
        return new Offer(
                row.value("supplier", PartyId::of),
                leadTime,
                notNegative(row, "minimum_order_quantity"),
                multiple,
                row.find("price_breaks").isEmpty() ? List.of() : row.value("price_breaks", Suppliers::discounts));
    }

    private static SupplierTerms ask(Row row, PartyId supplier, CurrencyUnit currency) {
        SupplyCalendar calendar =
                SupplyCalendar.ALWAYS.ordersOn(weekdays(row, "order_days")).deliversOn(weekdays(row, "delivery_days"));
        SupplierTerms ask = SupplierTerms.of(supplier).calendar(calendar);
        if (row.find("minimum_order_value").isEmpty()) {
            return ask;
        }
        Money least = Shop.money(row, "minimum_order_value", currency);
        if (least.isNegative()) {
            throw row.error("minimum_order_value", "is negative");
        }
        return ask.minimumOrderValue(least);
    }

    /** Weekdays apart by blanks; none where the cell is empty. */
    private static DayOfWeek[] weekdays(Row row, String column) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : row.find(column).orElse("").split(" ")) {
            if (!name.isEmpty()) {
                days.add(Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                row.error(column, "is no weekday such as MONDAY, or several with blanks between")));
            }
        }
        return days.toArray(DayOfWeek[]::new);
    }

    /** Price breaks such as {@code 200->0.98, 500->0.95}. */
    private static List<Discount> discounts(String text) {
        List<Discount> discounts = new ArrayList<>();
        BigDecimal last = BigDecimal.ZERO;
        for (String part : text.split(",")) {
            String[] sides = part.strip().split("->", -1);
            if (sides.length != 2 || !sides[0].matches("[0-9]{1,9}") || !sides[1].matches("[01](\\.[0-9]{1,6})?")) {
                throw new IllegalArgumentException("must be like 200->0.98, 500->0.95");
            }
            BigDecimal from = new BigDecimal(sides[0]);
            if (from.compareTo(last) <= 0) {
                throw new IllegalArgumentException("must have rising quantities above 0");
            }
            discounts.add(new Discount(from, new BigDecimal(sides[1])));
            last = from;
        }
        return discounts;
    }

    private static BigDecimal notNegative(Row row, String column) {
        BigDecimal number = row.decimal(column);
        if (number.signum() < 0) {
            throw row.error(column, "is negative");
        }
        return number;
    }

    private static double days(Row row, String column) {
        double days = row.decimal(column).doubleValue();
        if (days < 0 || days > LONGEST_LEAD_TIME) {
            throw row.error(column, "is not from 0 to " + LONGEST_LEAD_TIME + " days");
        }
        return days;
    }
}
