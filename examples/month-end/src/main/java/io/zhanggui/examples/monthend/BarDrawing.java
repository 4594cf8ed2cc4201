package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Wording;
import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.joda.money.Money;

/**
 * Horizontal bars from the top; negative values, and what is no number, count as nothing.
 *
 * @param title what it shows
 * @param bars from the top
 */
record BarDrawing(String title, List<Bar> bars) implements Drawing {

    private static final int BAR = 24;
    private static final int GAP = 8;
    private static final int EDGES = 30;

    /**
     * One bar.
     *
     * @param label what stands before it
     * @param value its length
     * @param text what stands behind it
     * @param shade its colour
     */
    record Bar(String label, double value, String text, Shade shade) {}

    /** Equal labels stay apart. */
    private record Key(int index, String label) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    BarDrawing {
        bars = List.copyOf(bars);
    }

    /** Bars of money, the longest first. */
    static BarDrawing of(String title, Map<String, Money> values, Locale locale) {
        return new BarDrawing(
                title,
                values.entrySet().stream()
                        .sorted(Map.Entry.<String, Money>comparingByValue().reversed())
                        .map(entry -> new Bar(
                                entry.getKey(),
                                entry.getValue().getAmount().doubleValue(),
                                Wording.of(entry.getValue().getAmount(), locale),
                                Shade.MAIN))
                        .toList());
    }

    @Override
    public int height(Format format) {
        return bars.size() * (format == Format.WIDE ? BAR : BAR + 10) + 12;
    }

    @Override
    public boolean hasLegend() {
        return false;
    }

    @Override
    public Plot plot(Format format) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double most = 0;
        double text = 0;
        double label = 0;
        for (int i = 0; i < bars.size(); i++) {
            double figure = Drawing.drawn(bars.get(i).value());
            double value = figure > 0 ? figure : 0;
            data.addValue(value, "", new Key(i, bars.get(i).label()));
            most = Math.max(most, value);
            text = Math.max(text, SvgCanvas.FONT.width(bars.get(i).text()));
            label = Math.max(label, SvgCanvas.FONT.width(bars.get(i).label()));
        }
        NumberAxis values = new NumberAxis();
        values.setVisible(false);
        double across = format.width() - Math.min(label, labels(format) * format.width()) - EDGES;
        double room = Math.min(0.9, (text + GAP) / across);
        values.setRange(0, most <= 0 ? 1 : most / (1 - room));
        CategoryPlot plot = new CategoryPlot(data, names(format), values, new Renderer(bars));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** The share of the width that labels take at most. */
    private static double labels(Format format) {
        return format == Format.WIDE ? 0.3 : 0.38;
    }

    private static CategoryAxis names(Format format) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(SvgCanvas.FONT);
        names.setTickLabelPaint(Shade.TEXT.colour());
        names.setMaximumCategoryLabelWidthRatio((float) labels(format));
        names.setMaximumCategoryLabelLines(format == Format.WIDE ? 1 : 2);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setCategoryMargin(0.3);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        return names;
    }

    private static final class Renderer extends BarRenderer {

        private final transient List<Bar> bars;

        Renderer(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
            setDefaultItemLabelFont((Font) SvgCanvas.FONT);
            setDefaultItemLabelPaint(Shade.SOFT_TEXT.colour());
            setDefaultItemLabelsVisible(true);
            setItemLabelInsets(new RectangleInsets(0, GAP - 2, 0, GAP - 2));
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
                @Override
                public String generateLabel(CategoryDataset data, int row, int column) {
                    return bars.get(column).text();
                }
            });
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).shade().colour();
        }
    }
}
