package io.zhanggui.examples.monthend;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * Lines over shared points from left to right, from zero (or the least value, if negative) up.
 *
 * @param title what it shows
 * @param points the names of the points
 * @param lines the lines
 * @param band what lies behind them; {@code null} for none
 */
record LineDrawing(
        String title,
        List<String> points,
        List<Line> lines,
        @Nullable Band band) implements Drawing {

    /** How a line looks. */
    enum Look {
        /** With a dot at every point. */
        DOTS,
        /** Plain. */
        PLAIN,
        /** Dashed, for what has not happened. */
        DASHES
    }

    /**
     * One line.
     *
     * @param name what the legend says
     * @param values by point; NaN where there is none, and so is what is infinite
     * @param shade its colour
     * @param look how it looks
     */
    record Line(String name, List<Double> values, Shade shade, Look look) {}

    /**
     * What lies between two bounds.
     *
     * @param name what the legend says
     * @param low by point; NaN where there is none, and so is what is infinite
     * @param high the same
     */
    record Band(String name, List<Double> low, List<Double> high) {}

    LineDrawing {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /** Lines without a band. */
    LineDrawing(String title, List<String> points, List<Line> lines) {
        this(title, points, lines, null);
    }

    @Override
    public int height(Format format) {
        return hasLegend() ? 320 : 270;
    }

    @Override
    public boolean hasLegend() {
        return lines.size() > 1 || band != null;
    }

    @Override
    public Plot plot(Format format) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            data.addSeries(series(line.name(), line.values()));
            renderer.setSeriesPaint(i, line.shade().colour());
            renderer.setSeriesStroke(i, line.look() == Look.DASHES ? Shade.dashes(2) : Shade.line(2));
            renderer.setSeriesShapesVisible(i, line.look() == Look.DOTS);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        }
        NumberAxis values = values("#,##0.##");
        XYPlot plot = new XYPlot(data, new Points(points), values, renderer);
        if (band != null) {
            addBehind(plot, band);
        }
        grid(plot);
        return plot;
    }

    /** A day of a year that its neighbours tell, short enough for the edge of a picture. */
    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT));
    }

    private static XYSeries series(String name, List<Double> values) {
        XYSeries series = new XYSeries(name);
        for (int point = 0; point < values.size(); point++) {
            double value = Drawing.drawn(values.get(point));
            if (!Double.isNaN(value)) {
                series.add(point, value);
            }
        }
        return series;
    }

    /** The band as an area between two series, drawn before the lines. */
    private static void addBehind(XYPlot plot, Band band) {
        XYSeriesCollection bounds = new XYSeriesCollection();
        bounds.addSeries(series(band.name(), band.high()));
        bounds.addSeries(series("", band.low()));
        XYDifferenceRenderer renderer = new Area();
        for (int i = 0; i < 2; i++) {
            renderer.setSeriesPaint(i, Shade.BAND.colour());
            renderer.setSeriesStroke(i, Shade.line(1));
        }
        plot.setDataset(1, bounds);
        plot.setRenderer(1, renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
    }

    /** An axis of figures in the given format. A name of a vertical axis would need a font of the machine. */
    static NumberAxis values(String format) {
        NumberAxis values = new NumberAxis();
        values.setNumberFormatOverride(new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        values.setAutoRangeIncludesZero(true);
        plain(values);
        return values;
    }

    /** Thin horizontal lines only. */
    static void grid(XYPlot plot) {
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Shade.GRID.colour());
        plot.setRangeGridlineStroke(Shade.line(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Shade.SOFT_TEXT.colour());
    }

    private static void plain(ValueAxis axis) {
        axis.setTickLabelFont(SvgCanvas.FONT);
        axis.setTickLabelPaint(Shade.SOFT_TEXT.colour());
        axis.setLabelFont(SvgCanvas.FONT);
        axis.setLabelPaint(Shade.SOFT_TEXT.colour());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /** The area between the first and the second series; the legend shows it once, as a box. */
    private static final class Area extends XYDifferenceRenderer {
        Area() {
            super(Shade.BAND.colour(), Shade.BAND.colour(), false);
        }

        @Override
        public @Nullable LegendItem getLegendItem(int datasetIndex, int series) {
            if (series > 0) {
                return null;
            }
            String name = String.valueOf(getPlot().getDataset(datasetIndex).getSeriesKey(series));
            LegendItem item =
                    new LegendItem(name, null, null, null, new Rectangle2D.Double(-7, -5, 14, 9), Shade.BAND.colour());
            item.setLabelFont(SvgCanvas.FONT);
            item.setLabelPaint(Shade.TEXT.colour());
            return item;
        }
    }

    /** The names of the points, as many as find room. */
    private static final class Points extends SymbolAxis {
        Points(List<String> points) {
            super(null, points.toArray(String[]::new));
            setGridBandsVisible(false);
            plain(this);
        }
    }
}
