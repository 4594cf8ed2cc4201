package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
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
import io.zhanggui.inventory.costing.NegativeStock;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementTable;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.Turnover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What stock the shop has, what it cost first in first out, and how fast it turns. */
final class StockSection {

    /** The section, and what the ledger is told. */
    record Outcome(Section section, List<Posting> postings) {}

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
        List<Movement> movements = MovementTable.in(shop.currency()).read(files.table("movements"));
        CostLedger ledger = CostLedger.fifo(
                        shop.currency(), files.keepsGoing() ? NegativeStock.PROVISIONAL_TRUE_UP : NegativeStock.REFUSE)
                .append(movements.stream()
                        .filter(movement ->
                                movement.date().isBefore(month.range().getStart()))
                        .toList())
                .append(movements.stream()
                        .filter(movement -> month.contains(movement.date()))
                        .toList());
        List<Posting> postings = ledger.lastRevision()
                .map(revision -> revision.postings(shop.entity(), month))
                .orElse(List.of());
        return new Outcome(section(ledger, ledger.during(month)), postings);
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
        blocks.add(new Picture(MonthEndTerm.STOCK_PICTURE.text(locale), picture(closing)));
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
        return Turnover.of(Math.max(0, sold), average, shop.month().lengthOfMonth());
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

    private String picture(CostReport closing) {
        Map<String, Double> byCategory = new LinkedHashMap<>();
        Map<Sku, String> categories = new LinkedHashMap<>();
        files.table("products")
                .columns("sku", "category")
                .forEach(row -> categories.put(row.value("sku", Sku::of), row.text("category")));
        closing.valueBy(StockKey::sku)
                .forEach((sku, value) -> byCategory.merge(
                        categories.getOrDefault(sku, "?"), value.getAmount().doubleValue(), Double::sum));
        return Plot.bars(
                MonthEndTerm.STOCK_PICTURE.text(locale),
                byCategory.entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue()))
                        .map(entry -> new Plot.Bar(
                                entry.getKey(),
                                entry.getValue(),
                                String.format(Locale.ROOT, "%,.2f", entry.getValue())))
                        .toList());
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
