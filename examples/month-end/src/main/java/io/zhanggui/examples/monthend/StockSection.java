package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.costing.CostViolation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementTable;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.Turnover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What stock the shop has, what it cost first in first out, and how fast it turns. */
final class StockSection {

    /** The section, and what the ledger is told. */
    record Outcome(Section section, List<Posting> postings) {}

    private static final Set<Term> BY_QUANTITY = Set.of(CostViolation.NEGATIVE_STOCK, CostViolation.OUT_OF_RANGE);

    private final ShopFiles files;
    private final Shop shop;
    private final Locale locale;

    StockSection(ShopFiles files, Shop shop, Locale locale) {
        this.files = files;
        this.shop = shop;
        this.locale = locale;
    }

    Outcome run() {
        ReportingPeriod month = ReportingPeriod.month(shop.month());
        CostLedger ledger = ledger(movements(), month);
        List<Posting> postings = ledger.lastRevision()
                .map(revision -> revision.postings(shop.entity(), month))
                .orElse(List.of());
        return new Outcome(section(ledger, ledger.during(month)), postings);
    }

    /** The movements of the file, each id once. */
    private List<Movement> movements() {
        Set<String> ids = new HashSet<>();
        files.table("movements").columns("movement").forEach(row -> {
            if (!ids.add(row.text("movement"))) {
                throw row.error("movement", "occurs twice");
            }
        });
        List<Movement> movements = new ArrayList<>();
        Set<MovementId> seen = new HashSet<>();
        MovementTable.in(shop.currency()).forEach(files.table("movements"), movement -> {
            if (seen.add(movement.id())) {
                movements.add(movement);
            }
        });
        return movements;
    }

    /**
     * The ledger of the movements. Of each stock the first movement that it refuses is a wrong row; if wrong rows are only
     * collected, it is tried again without them.
     */
    private CostLedger ledger(List<Movement> movements, ReportingPeriod month) {
        List<Movement> left = new ArrayList<>(movements);
        while (true) {
            try {
                return CostLedger.fifo(shop.currency(), NegativeStock.REFUSE)
                        .append(left.stream()
                                .filter(movement ->
                                        movement.date().isBefore(month.range().getStart()))
                                .toList())
                        .append(left.stream()
                                .filter(movement -> month.contains(movement.date()))
                                .toList());
            } catch (RejectedException e) {
                if (!left.removeAll(refused(left, e.violations()))) {
                    throw e;
                }
            }
        }
    }

    private Set<Movement> refused(List<Movement> movements, Violations violations) {
        Map<String, Violation> byId = new HashMap<>();
        violations.list().forEach(violation -> byId.putIfAbsent(violation.path(), violation));
        Set<Movement> refused = new HashSet<>();
        Set<StockKey> stocks = new HashSet<>();
        for (Movement movement : movements) {
            Violation violation = byId.get(movement.id().value());
            if (violation != null && stocks.add(movement.stock())) {
                refused.add(movement);
                files.refuse(files.wrong(
                        "movements",
                        "movement",
                        movement.id().value(),
                        BY_QUANTITY.contains(violation.rule()) ? "quantity" : "movement",
                        violation
                                .rule()
                                .text(Locale.ENGLISH, violation.arguments().toArray())));
            }
        }
        return refused;
    }

    private Section section(CostLedger ledger, CostPeriod month) {
        CostReport closing = month.closing();
        Turnover company = turnover(month.opening().balance(), closing.balance());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figures(List.of(
                figure(MonthEndTerm.OPENING_STOCK, month.openingValue()),
                figure(MonthEndTerm.RECEIVED, month.received()),
                figure(MonthEndTerm.COST_OF_GOODS_SOLD, month.costOfGoodsSold()),
                figure(MonthEndTerm.CLOSING_STOCK, month.closingValue()),
                figure(MonthEndTerm.TURNS, company.turns()),
                figure(MonthEndTerm.DAYS_OF_STOCK, company.daysOfStock()))));
        Money asReported =
                ledger.asOf(AsOf.of(shop.lastDay()).knownOn(shop.lastDay())).value();
        blocks.add(new Note(
                MonthEndTerm.AS_REPORTED.text(locale, shop.lastDay(), asReported, month.closingValue()), false));
        String currency = " (" + shop.currency() + ")";
        blocks.add(new Picture(MonthEndTerm.STOCK_PICTURE.text(locale) + currency, byCategory(closing)));
        Map<String, Money> warehouses = new LinkedHashMap<>();
        closing.valueBy(StockKey::warehouse).forEach((warehouse, value) -> warehouses.put(warehouse.value(), value));
        blocks.add(new Picture(
                MonthEndTerm.STOCK_BY_WAREHOUSE.text(locale) + currency,
                bars(MonthEndTerm.STOCK_BY_WAREHOUSE, warehouses)));
        blocks.add(new Listing("turnover", turnovers(month), 30));
        blocks.add(new Listing("stock-by-warehouse", byWarehouse(closing), 10));
        blocks.add(new Listing("stock", closing.toTable(), 20));
        blocks.add(new Reasons(MonthEndTerm.WHY_COST.text(locale), reasons(month, company)));
        return new Section(
                "stock",
                MonthEndTerm.STOCK.text(locale),
                MonthEndTerm.STOCK_ABOUT.text(locale, shop.lastDay()),
                blocks);
    }

    private static List<Explanation> reasons(CostPeriod month, Turnover company) {
        return List.of(month.explain(), company.explain());
    }

    private Turnover turnover(CostBalance opening, CostBalance closing) {
        double sold = closing.minus(opening).costOfGoodsSold().getAmount().doubleValue();
        double average = (opening.value().getAmount().doubleValue()
                        + closing.value().getAmount().doubleValue())
                / 2;
        return Turnover.of(Math.max(0, sold), Math.max(0, average), shop.month().lengthOfMonth());
    }

    private Table turnovers(CostPeriod month) {
        Map<Sku, CostBalance> before = month.opening().balanceBy(StockKey::sku);
        Table.Builder table = Table.titled(MonthEndTerm.TURNOVER)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.OPENING_STOCK,
                        MonthEndTerm.COST_OF_GOODS_SOLD,
                        MonthEndTerm.CLOSING_STOCK,
                        MonthEndTerm.TURNS,
                        MonthEndTerm.DAYS_OF_STOCK);
        month.closing().balanceBy(StockKey::sku).forEach((sku, after) -> {
            CostBalance opening = before.getOrDefault(sku, CostBalance.zero(shop.currency()));
            Turnover turnover = turnover(opening, after);
            table.row(
                    sku.value(),
                    opening.value(),
                    after.minus(opening).costOfGoodsSold(),
                    after.value(),
                    orNull(turnover.turns()),
                    orNull(turnover.daysOfStock()));
        });
        return table.build();
    }

    private static Table byWarehouse(CostReport closing) {
        Table.Builder table = Table.titled(MonthEndTerm.STOCK_BY_WAREHOUSE)
                .columns(MonthEndTerm.WAREHOUSE, MonthEndTerm.CLOSING_STOCK);
        Map<WarehouseId, Money> values = closing.valueBy(StockKey::warehouse);
        values.forEach((warehouse, value) -> table.row(warehouse.value(), value));
        return table.build();
    }

    private BarDrawing byCategory(CostReport closing) {
        Map<Sku, String> categories = new LinkedHashMap<>();
        files.table("products")
                .columns("sku", "category")
                .forEach(row -> categories.put(row.value("sku", Sku::of), row.text("category")));
        Map<String, Money> values = new LinkedHashMap<>();
        closing.valueBy(StockKey::sku)
                .forEach((sku, value) -> values.merge(category(categories.getOrDefault(sku, "?")), value, Money::plus));
        return bars(MonthEndTerm.STOCK_PICTURE, values);
    }

    /** Bars of money, the longest first. */
    private BarDrawing bars(MonthEndTerm title, Map<String, Money> values) {
        return new BarDrawing(
                title.text(locale),
                values.entrySet().stream()
                        .sorted(Map.Entry.<String, Money>comparingByValue().reversed())
                        .map(entry -> new BarDrawing.Bar(
                                entry.getKey(),
                                entry.getValue().getAmount().doubleValue(),
                                Wording.of(entry.getValue().getAmount(), locale),
                                Shade.MAIN))
                        .toList());
    }

    /** The name of a category of the sample shop; another one reads as it stands in the file. */
    private String category(String code) {
        return MonthEndTerm.find("CATEGORY_" + code)
                .map(term -> term.text(locale))
                .orElse(code);
    }

    private Figure figure(MonthEndTerm label, Object value) {
        return new Figure(label.text(locale), Wording.of(value, locale), "");
    }

    private Figure figure(MonthEndTerm label, OptionalDouble value) {
        return new Figure(label.text(locale), Wording.of(orNull(value), locale), "");
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
