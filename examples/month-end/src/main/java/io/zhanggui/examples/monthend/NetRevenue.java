package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sales of the month without value added tax, by what is in stock: the price of a kit is shared among its parts by
 * their list prices.
 */
final class NetRevenue {

    private final CurrencyUnit currency;
    private final BigDecimal divisor;
    private final Map<Sku, Money> withVat;

    private NetRevenue(CurrencyUnit currency, BigDecimal vatRate, Map<Sku, Money> withVat) {
        this.currency = currency;
        this.divisor = BigDecimal.ONE.add(vatRate);
        this.withVat = withVat;
    }

    static NetRevenue of(SalesBook sales, Shop shop, ShopFiles files) {
        Map<Sku, BigDecimal> sums = new TreeMap<>();
        for (SalesBook.Line line : sales.lines()) {
            if (YearMonth.from(line.day()).equals(shop.month())) {
                sums.merge(line.sku(), line.quantity().multiply(line.unitPrice()), BigDecimal::add);
            }
        }
        KitRegister kits = kits(files, shop.founded());
        Map<Sku, Money> withVat = new TreeMap<>();
        sums.forEach((sku, sum) -> kits.explode(sku, Quantity.ofPieces(1), shop.lastDay())
                .split(Money.of(shop.currency(), sum, RoundingMode.HALF_UP))
                .shares()
                .forEach(share -> withVat.merge(share.sku(), share.amount(), Money::plus)));
        return new NetRevenue(shop.currency(), shop.vatRate(), withVat);
    }

    private static KitRegister kits(ShopFiles files, LocalDate from) {
        Map<Sku, BigDecimal> prices = new HashMap<>();
        files.table("products")
                .columns("sku", "list_price")
                .forEach(row -> prices.put(row.value("sku", Sku::of), row.decimal("list_price")));
        Map<Sku, List<KitPart>> parts = new TreeMap<>();
        files.table("kits").columns("kit", "component", "quantity").forEach(row -> {
            Sku part = row.value("component", Sku::of);
            BigDecimal quantity = row.decimal("quantity");
            BigDecimal weight = prices.getOrDefault(part, BigDecimal.ONE).multiply(quantity);
            parts.computeIfAbsent(row.value("kit", Sku::of), key -> new ArrayList<>())
                    .add(KitPart.of(part, Quantity.of(quantity, UnitOfMeasure.PIECE), weight));
        });
        List<Bundle> bundles = new ArrayList<>();
        parts.forEach((kit, all) -> bundles.add(Bundle.kit(kit, from, all.toArray(KitPart[]::new))));
        return files.whole("kits", () -> KitRegister.of(bundles));
    }

    /** All sales of the month. */
    Money total() {
        return without(withVat.values().stream().reduce(Money.zero(currency), Money::plus));
    }

    /** By whatever an article belongs to. */
    Map<String, Money> by(Function<Sku, String> group) {
        Map<String, Money> sums = new TreeMap<>();
        withVat.forEach((sku, amount) -> sums.merge(group.apply(sku), amount, Money::plus));
        sums.replaceAll((key, amount) -> without(amount));
        return sums;
    }

    private Money without(Money amount) {
        return amount.dividedBy(divisor, RoundingMode.HALF_UP);
    }
}
