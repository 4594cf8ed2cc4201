package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.turnover.Turnover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Turnover of sales that bring no stock: not applicable, or by an assumed opening stock, labelled as such.
 *
 * <p>Assumed: at the beginning of the month there is stock for so many days of the average sales of the year, nothing is
 * received in the month, and stock does not fall below zero. The unit cost is the given share of the average price;
 * without one, turnover is by units.
 */
final class AssumedStockSection {

    private final Assortment assortment;
    private final @Nullable Integer cover;
    private final double costRatio;
    private final boolean byCost;
    private final Locale locale;

    AssumedStockSection(Assortment assortment, Options options) {
        this.assortment = assortment;
        this.cover = options.openingCover();
        this.byCost = options.costRatio() != null;
        this.costRatio = options.costRatio() == null ? 1 : options.costRatio().doubleValue();
        this.locale = options.locale();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (cover == null) {
            blocks.add(new Figures(List.of(
                    new Figure(MonthEndTerm.TURNS.text(locale), MonthEndTerm.NOT_APPLICABLE.text(locale), ""))));
            blocks.add(new Note(MonthEndTerm.TURNOVER_NOT_APPLICABLE.text(locale), true));
        } else {
            assumed(cover, blocks);
        }
        return new Section(
                "stock",
                MonthEndTerm.STOCK.text(locale),
                MonthEndTerm.STOCK_ABOUT.text(locale, assortment.month().atEndOfMonth()),
                blocks);
    }

    private void assumed(int days, List<Block> blocks) {
        DemandHistory monthly = assortment.monthly();
        Map<Sku, Double> revenue = assortment.revenueOfYear();
        Table.Builder table = Table.titled(MonthEndTerm.TURNOVER)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.OPENING_STOCK,
                        MonthEndTerm.OUTFLOW,
                        MonthEndTerm.CLOSING_STOCK,
                        MonthEndTerm.TURNS,
                        MonthEndTerm.DAYS_OF_STOCK);
        int length = assortment.month().lengthOfMonth();
        Turnover company = Turnover.of(0, 0, length);
        for (Sku sku : monthly.skus()) {
            double[] series = monthly.series(sku);
            double units = sum(series);
            double cost = byCost && units > 0 ? costRatio * Math.max(0, revenue.getOrDefault(sku, 0.0)) / units : 1;
            double opening = units / (series.length * monthly.period().days()) * days;
            double sold = Math.min(opening, series[series.length - 1]);
            Turnover turnover =
                    Turnover.ofPoints(sold * cost, new double[] {opening * cost, (opening - sold) * cost}, length);
            company = company.plus(turnover);
            table.row(
                    sku.value(),
                    opening * cost,
                    sold * cost,
                    (opening - sold) * cost,
                    orNull(turnover.turns()),
                    orNull(turnover.daysOfStock()));
        }
        blocks.add(new Note(MonthEndTerm.OPENING_ASSUMED.text(locale, days), true));
        blocks.add(new Figures(List.of(
                figure(MonthEndTerm.TURNS, company.turns()),
                figure(MonthEndTerm.DAYS_OF_STOCK, company.daysOfStock()))));
        blocks.add(new Listing("turnover", table.build(), 30));
    }

    private Figure figure(MonthEndTerm label, OptionalDouble value) {
        return new Figure(label.text(locale), Wording.of(orNull(value), locale), MonthEndTerm.ASSUMED.text(locale));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static double sum(double[] series) {
        double sum = 0;
        for (double each : series) {
            sum += each;
        }
        return sum;
    }
}
