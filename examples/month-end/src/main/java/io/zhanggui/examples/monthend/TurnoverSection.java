package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.LineDrawing.Look;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.Gmroi;
import io.zhanggui.inventory.turnover.StockAverage;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.TurnoverFigures;
import io.zhanggui.inventory.turnover.TurnoverReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How fast stock turns, by article, warehouse, category and as a whole, and what margin it brings (GMROI). */
final class TurnoverSection {

    private final StockMonth stock;
    private final Categories categories;
    private final NetRevenue revenue;
    private final Shop shop;
    private final Locale locale;

    TurnoverSection(StockMonth stock, Categories categories, NetRevenue revenue, Shop shop, Locale locale) {
        this.stock = stock;
        this.categories = categories;
        this.revenue = revenue;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        TurnoverReport report = TurnoverReport.of(stock.ledger(), stock.period());
        Map<String, TurnoverFigures> byCategory = report.byCategory(categories::of);
        Gmroi company = Gmroi.of(revenue.total(), report.company());
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(report, company));
        blocks.add(new Note(MonthEndTerm.TURNOVER_CONVENTION.text(locale), false));
        blocks.add(new Picture(
                MonthEndTerm.TURNS_BY_CATEGORY.text(locale),
                new BarDrawing(MonthEndTerm.TURNS_BY_CATEGORY.text(locale), bars(byCategory))));
        String daily = MonthEndTerm.IN_BRACKETS.text(locale, MonthEndTerm.STOCK_BY_DAY, shop.currency());
        blocks.add(new Picture(daily, byDay(daily)));
        blocks.add(new Listing(
                "turnover-by-warehouse",
                titled(
                        MonthEndTerm.TURNOVER_BY_WAREHOUSE,
                        report.toTable(MonthEndTerm.WAREHOUSE, report.byWarehouse())),
                10));
        blocks.add(new Listing(
                "turnover-by-category",
                titled(MonthEndTerm.TURNOVER_BY_CATEGORY, report.toTable(MonthEndTerm.CATEGORY, byCategory)),
                10));
        blocks.add(new Listing("turnover", titled(MonthEndTerm.TURNOVER, report.toTable()), 10));
        blocks.add(new Listing("gmroi", returns(byCategory, company), 10));
        blocks.add(new Reasons(MonthEndTerm.WHY_TURNOVER.text(locale), List.of(report.explain(), company.explain())));
        return new Section(
                "turnover",
                MonthEndTerm.TURNOVER_SECTION.text(locale),
                MonthEndTerm.TURNOVER_ABOUT.text(locale, shop.month()),
                blocks);
    }

    private Figures figures(TurnoverReport report, Gmroi company) {
        Turnover daily = report.company().byCost();
        Turnover ends =
                report.averaging(StockAverage.OPENING_AND_CLOSING).company().byCost();
        return new Figures(List.of(
                figure(MonthEndTerm.TURNS, daily.turns(), ends.turns()),
                figure(MonthEndTerm.DAYS_OF_STOCK, daily.daysOfStock(), ends.daysOfStock()),
                new Figure(MonthEndTerm.GROSS_MARGIN.text(locale), Wording.of(company.grossMargin(), locale), ""),
                new Figure(MonthEndTerm.GMROI.text(locale), Wording.of(orNull(company.ratio()), locale), "")));
    }

    private Figure figure(MonthEndTerm label, OptionalDouble daily, OptionalDouble ends) {
        return new Figure(
                label.text(locale),
                Wording.of(orNull(daily), locale),
                MonthEndTerm.BY_OPENING_AND_CLOSING.text(locale, Wording.of(orNull(ends), locale)));
    }

    private List<BarDrawing.Bar> bars(Map<String, TurnoverFigures> byCategory) {
        return byCategory.entrySet().stream()
                .filter(entry -> entry.getValue().byCost().turns().isPresent())
                .sorted((one, other) -> Double.compare(turns(other.getValue()), turns(one.getValue())))
                .map(entry -> new BarDrawing.Bar(
                        entry.getKey(),
                        turns(entry.getValue()),
                        Wording.of(turns(entry.getValue()), locale),
                        Shade.MAIN))
                .toList();
    }

    private static double turns(TurnoverFigures figures) {
        return figures.byCost().turns().orElse(0);
    }

    /** The value of each warehouse at the end of every day. */
    private LineDrawing byDay(String title) {
        List<String> days = new ArrayList<>();
        Map<String, List<Double>> values = new TreeMap<>();
        for (LocalDate day = shop.month().atDay(1); !day.isAfter(shop.lastDay()); day = day.plusDays(1)) {
            int before = days.size();
            days.add(Integer.toString(day.getDayOfMonth()));
            stock.ledger().on(day).valueBy(StockKey::warehouse).forEach((warehouse, value) -> {
                List<Double> line = values.computeIfAbsent(warehouse.value(), key -> new ArrayList<>());
                while (line.size() < before) {
                    line.add(0.0);
                }
                line.add(value.getAmount().doubleValue());
            });
        }
        Shade[] shades = {Shade.MAIN, Shade.WARNING, Shade.SECOND, Shade.BAD};
        List<LineDrawing.Line> lines = new ArrayList<>();
        values.forEach((warehouse, line) ->
                lines.add(new LineDrawing.Line(warehouse, line, shades[lines.size() % shades.length], Look.DOTS)));
        return new LineDrawing(title, days, lines);
    }

    private Table returns(Map<String, TurnoverFigures> byCategory, Gmroi company) {
        Table.Builder table = Table.titled(MonthEndTerm.GMROI_BY_CATEGORY)
                .columns(
                        MonthEndTerm.CATEGORY,
                        MonthEndTerm.REVENUE_WITHOUT_VAT,
                        MonthEndTerm.COST_OF_GOODS_SOLD,
                        MonthEndTerm.GROSS_MARGIN,
                        MonthEndTerm.AVERAGE_STOCK,
                        MonthEndTerm.GMROI,
                        MonthEndTerm.GMROI_PER_YEAR);
        Map<String, Money> revenues = revenue.by(categories::of);
        Map<String, Gmroi> rows = new LinkedHashMap<>();
        byCategory.forEach((category, figures) ->
                rows.put(category, Gmroi.of(revenues.getOrDefault(category, Money.zero(shop.currency())), figures)));
        rows.forEach((category, each) -> row(table, category, each));
        row(table, MonthEndTerm.ALL, company);
        return table.build();
    }

    private static void row(Table.Builder table, Object name, Gmroi each) {
        table.row(
                name,
                each.revenue(),
                each.costOfSales(),
                each.grossMargin(),
                each.averageStock(),
                orNull(each.ratio()),
                orNull(each.perYear()));
    }

    /** The same table under another heading. */
    static Table titled(Term title, Table table) {
        Table.Builder same = Table.titled(title).columns(table.columns().toArray(new Term[0]));
        table.rows().forEach(row -> same.row(row.toArray()));
        return same.build();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
