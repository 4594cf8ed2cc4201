package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Mistakes that break the rules of the port of stock levels. */
final class StockLevelsFaults {

    private static final String[] QUERIES = {"ofArticle", "inWarehouse", "lapsed"};

    private StockLevelsFaults() {}

    static Stream<Fault> all() {
        return Stream.concat(Stream.of(QUERIES).map(StockLevelsFaults::withoutCase), own());
    }

    private static Stream<Fault> own() {
        return Stream.of(
                changed("only one warehouse of an article", 11, "ofArticle", (all, asked) -> all.limit(1)),
                Fault.in("every article", 11, StockLevels.class, "ofArticle", (right, asked) -> {
                    try (Stream<Versioned<StockLevel>> all = right.lapsed(LocalDate.MAX.minusDays(1))) {
                        return all.toList().stream();
                    }
                }),
                changed("an article comes once", 12, "inWarehouse", (all, asked) -> all.limit(1)),
                Fault.in("every warehouse", 12, StockLevels.class, "inWarehouse", (right, asked) -> {
                    try (Stream<Versioned<StockLevel>> all = right.lapsed(LocalDate.MAX.minusDays(1))) {
                        return all.toList().stream();
                    }
                }),
                Fault.in("the last day counts as over", 13, StockLevels.class, "lapsed", (right, asked) -> {
                    try (Stream<Versioned<StockLevel>> all = right.lapsed(((LocalDate) asked.get(0)).plusDays(1))) {
                        return all.toList().stream();
                    }
                }),
                changed(
                        "of many reservations only the first is looked at",
                        13,
                        "lapsed",
                        (all, asked) -> all.filter(each -> !onlyLast(each.value(), (LocalDate) asked))));
    }

    private static boolean onlyLast(StockLevel level, LocalDate day) {
        List<Reservation> all = level.reservations();
        return all.size() > 2 && !all.get(0).hasLapsedBy(day);
    }

    private static Fault withoutCase(String query) {
        return changed(
                query + " sorts without regard to case",
                10,
                query,
                (all, asked) -> all.sorted(Comparator.comparing(
                        each -> each.value().stock().toString().toLowerCase(Locale.ROOT))));
    }

    private static Fault changed(
            String title,
            int rule,
            String query,
            BiFunction<Stream<Versioned<StockLevel>>, Object, Stream<Versioned<StockLevel>>> change) {
        return Fault.in(title, rule, StockLevels.class, query, (right, asked) -> {
            try (Stream<Versioned<StockLevel>> all = change.apply(ask(right, query, asked.get(0)), asked.get(0))) {
                return all.toList().stream();
            }
        });
    }

    private static Stream<Versioned<StockLevel>> ask(StockLevels right, String query, Object asked) {
        return switch (query) {
            case "ofArticle" -> right.ofArticle((Sku) asked);
            case "inWarehouse" -> right.inWarehouse((WarehouseId) asked);
            default -> right.lapsed((LocalDate) asked);
        };
    }
}
