package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.stock.GoodsOnHand;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/** What stock the shop has, and how it came from the opening of the month to its end (收发存), by warehouse and article. */
final class StockSection {

    private final StockMonth stock;
    private final Categories categories;
    private final Shop shop;
    private final Locale locale;

    StockSection(StockMonth stock, Categories categories, Shop shop, Locale locale) {
        this.stock = stock;
        this.categories = categories;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        CostPeriod month = stock.cost();
        CostReport closing = month.closing();
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(month));
        CostBalance known = stock.ledger()
                .asOf(AsOf.of(shop.lastDay()).knownOn(shop.lastDay()))
                .balance();
        blocks.add(new Note(
                MonthEndTerm.AS_REPORTED.text(locale, shop.lastDay(), owned(known), owned(closing.balance())), false));
        String currency = " (" + shop.currency() + ")";
        blocks.add(new Picture(
                MonthEndTerm.STOCK_PICTURE.text(locale) + currency,
                BarDrawing.of(MonthEndTerm.STOCK_PICTURE.text(locale), closing.valueBy(categories::ofStock), locale)));
        blocks.add(new Picture(
                MonthEndTerm.STOCK_BY_WAREHOUSE.text(locale) + currency,
                BarDrawing.of(
                        MonthEndTerm.STOCK_BY_WAREHOUSE.text(locale),
                        closing.valueBy(key -> key.warehouse().value()),
                        locale)));
        blocks.add(new Listing(
                "stock-by-warehouse",
                flows(
                        month,
                        MonthEndTerm.FLOWS_BY_WAREHOUSE,
                        MonthEndTerm.WAREHOUSE,
                        key -> key.warehouse().value()),
                10));
        Map<StockKey, StockLevel> levels = stock.levels();
        blocks.add(new Listing("stock-in-transit", inTransit(levels), 20));
        blocks.add(new Listing("stock-of-others", ofOthers(levels), 20));
        blocks.add(new Listing("stock", closing.toTable(), 10));
        blocks.add(new Folds(
                "",
                List.of(new Fold(
                        MonthEndTerm.FLOWS_BY_ARTICLE.text(locale),
                        "",
                        "",
                        List.of(new Listing(
                                "stock-by-article",
                                flows(
                                        month,
                                        MonthEndTerm.FLOWS_BY_ARTICLE,
                                        MonthEndTerm.SKU,
                                        key -> key.sku().value()),
                                10))))));
        blocks.add(new Reasons(MonthEndTerm.WHY_COST.text(locale), reasons(month)));
        return new Section(
                "stock",
                MonthEndTerm.STOCK.text(locale),
                MonthEndTerm.STOCK_ABOUT.text(locale, shop.lastDay()),
                blocks);
    }

    private static List<Explanation> reasons(CostPeriod month) {
        return List.of(month.explain(), month.closing().explain());
    }

    private Figures figures(CostPeriod month) {
        return new Figures(List.of(
                figure(MonthEndTerm.OPENING_STOCK, month.openingValue()),
                figure(MonthEndTerm.RECEIVED, month.received()),
                figure(MonthEndTerm.COST_OF_GOODS_SOLD, month.costOfGoodsSold()),
                figure(MonthEndTerm.LOST, month.loss()),
                figure(MonthEndTerm.COUNTED, month.countVariance()),
                figure(MonthEndTerm.CLOSING_STOCK, month.closingValue()),
                figure(MonthEndTerm.IN_TRANSIT, month.closing().balance().inTransit()),
                figure(MonthEndTerm.STOCK_AND_TRANSIT, owned(month.closing().balance()))));
    }

    private Figure figure(MonthEndTerm label, Money value) {
        return new Figure(label.text(locale), Wording.of(value, locale), "");
    }

    /** What lies in warehouses and what is on its way between them. */
    static Money owned(CostBalance balance) {
        return balance.value().plus(balance.inTransit());
    }

    /** From opening to closing value in one row for each group; a row adds up, and opening and closing values do so too. */
    private Table flows(CostPeriod month, MonthEndTerm title, MonthEndTerm heading, Function<StockKey, String> group) {
        Table.Builder table = Table.titled(title)
                .columns(
                        heading,
                        MonthEndTerm.OPENING_STOCK,
                        MonthEndTerm.RECEIVED,
                        MonthEndTerm.RETURNED_TO_SUPPLIERS,
                        MonthEndTerm.TRANSFERRED,
                        MonthEndTerm.COST_OF_GOODS_SOLD,
                        MonthEndTerm.LOST,
                        MonthEndTerm.COUNTED,
                        MonthEndTerm.ROUNDING,
                        MonthEndTerm.CLOSING_STOCK,
                        MonthEndTerm.ON_ITS_WAY);
        Map<String, CostBalance> before = month.opening().balanceBy(group);
        Map<String, Money> opening = month.opening().valueBy(group);
        Map<String, Money> closing = month.closing().valueBy(group);
        CostBalance none = CostBalance.zero(shop.currency());
        month.closing()
                .balanceBy(group)
                .forEach((key, after) -> row(
                        table,
                        key,
                        opening.getOrDefault(key, none.value()),
                        after.minus(before.getOrDefault(key, none)),
                        closing.getOrDefault(key, none.value()),
                        after.inTransit()));
        row(
                table,
                MonthEndTerm.ALL,
                month.openingValue(),
                month.closing().balance().minus(month.opening().balance()),
                month.closingValue(),
                month.closing().balance().inTransit());
        return table.build();
    }

    private static void row(
            Table.Builder table, Object key, Money opening, CostBalance flow, Money closing, Money onItsWay) {
        Money received = flow.received().plus(flow.landedCost());
        Money returned = flow.returnedToSuppliers().negated();
        Money transferred = flow.transferred().negated();
        Money sold = flow.costOfGoodsSold().negated();
        Money lost = flow.loss().negated();
        Money parts = opening.plus(List.of(received, returned, transferred, sold, lost, flow.countVariance()));
        table.row(
                key,
                opening,
                received,
                returned,
                transferred,
                sold,
                lost,
                flow.countVariance(),
                closing.minus(parts),
                closing,
                onItsWay);
    }

    private Table inTransit(Map<StockKey, StockLevel> levels) {
        Table.Builder table = Table.titled(MonthEndTerm.TRANSFERS_OPEN)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.FROM_WAREHOUSE,
                        MonthEndTerm.TO_WAREHOUSE,
                        MonthEndTerm.SET_OUT_ON,
                        MonthEndTerm.QUANTITY);
        levels.forEach((key, level) -> {
            for (Transfer each : level.transfers()) {
                table.row(
                        key.sku().value(),
                        each.origin().value(),
                        key.warehouse().value(),
                        each.setOutOn(),
                        each.quantity().amount());
            }
        });
        return table.build();
    }

    /** Goods that are not the company's have no value here. */
    private Table ofOthers(Map<StockKey, StockLevel> levels) {
        Table.Builder table = Table.titled(MonthEndTerm.GOODS_OF_OTHERS)
                .columns(MonthEndTerm.SKU, MonthEndTerm.WAREHOUSE, MonthEndTerm.OWNER, MonthEndTerm.QUANTITY);
        levels.forEach((key, level) -> {
            for (GoodsOnHand each : level.goods()) {
                if (!each.goods().isOwn()) {
                    table.row(
                            key.sku().value(),
                            key.warehouse().value(),
                            String.valueOf(each.goods().owner()),
                            each.quantity().amount());
                }
            }
        });
        return table.build();
    }
}
