package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Net units and revenue by month, and what was left out. */
final class SalesSection {

    private final SalesBook sales;
    private final YearMonth month;
    private final CurrencyUnit currency;
    private final Locale locale;

    SalesSection(SalesBook sales, YearMonth month, CurrencyUnit currency, Locale locale) {
        this.sales = sales;
        this.month = month;
        this.currency = currency;
        this.locale = locale;
    }

    Section section() {
        List<YearMonth> months = List.copyOf(sales.months().keySet());
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures());
        blocks.add(new Picture(
                MonthEndTerm.IN_BRACKETS.text(locale, MonthEndTerm.REVENUE_BY_MONTH, currency), picture(months)));
        blocks.add(new Listing("sales-by-month", byMonth(), 24));
        blocks.add(new Listing("sales-left-out", leftOut(), 10));
        blocks.add(new Note(MonthEndTerm.SALES_CONVENTION.text(locale), false));
        return new Section(
                "sales",
                MonthEndTerm.SALES.text(locale),
                MonthEndTerm.SALES_ABOUT.text(locale, months.size(), months.get(0), months.get(months.size() - 1)),
                blocks);
    }

    private Figures figures() {
        SalesBook.Month figures = requireNonNull(sales.months().get(month), "month of the sales");
        return new Figures(List.of(
                figure(MonthEndTerm.NET_REVENUE, money(figures.revenue())),
                figure(MonthEndTerm.NET_UNITS, figures.units()),
                figure(MonthEndTerm.LINES, BigDecimal.valueOf(figures.lines())),
                figure(MonthEndTerm.RETURN_LINES, BigDecimal.valueOf(figures.returns())),
                new Figure(
                        MonthEndTerm.LINES_READ.text(locale), Wording.of(BigDecimal.valueOf(sales.read()), locale), ""),
                new Figure(
                        MonthEndTerm.LINES_COUNTED.text(locale),
                        Wording.of(BigDecimal.valueOf(sales.lines().size()), locale),
                        "")));
    }

    private Figure figure(MonthEndTerm label, Object value) {
        return new Figure(label.text(locale), Wording.of(value, locale), month.toString());
    }

    private Table byMonth() {
        Table.Builder table = Table.titled(MonthEndTerm.SALES_BY_MONTH)
                .columns(
                        MonthEndTerm.MONTH,
                        MonthEndTerm.NET_UNITS,
                        MonthEndTerm.NET_REVENUE,
                        MonthEndTerm.LINES,
                        MonthEndTerm.RETURN_LINES);
        sales.months()
                .forEach((key, figures) ->
                        table.row(key, figures.units(), money(figures.revenue()), figures.lines(), figures.returns()));
        return table.build();
    }

    private Table leftOut() {
        Table.Builder table = Table.titled(MonthEndTerm.LEFT_OUT).columns(MonthEndTerm.REMARK, MonthEndTerm.COUNT);
        sales.remarks().forEach((remark, count) -> table.row(MonthEndTerm.valueOf(remark.name()), count));
        return table.build();
    }

    private LineDrawing picture(List<YearMonth> months) {
        List<Double> revenue = months.stream()
                .map(key -> requireNonNull(sales.months().get(key), "month")
                        .revenue()
                        .doubleValue())
                .toList();
        return new LineDrawing(
                MonthEndTerm.REVENUE_BY_MONTH.text(locale),
                months.stream().map(YearMonth::toString).toList(),
                List.of(new LineDrawing.Line(
                        MonthEndTerm.NET_REVENUE.text(locale), revenue, Shade.MAIN, LineDrawing.Look.DOTS)));
    }

    private Money money(BigDecimal exact) {
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }
}
