package io.zhanggui.examples.monthend;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * How the whole gathers, the largest first (帕累托图): the area below the cumulative share, class by class.
 *
 * @param title what it shows
 * @param across what is counted from left to right
 * @param classes from left to right
 */
record ParetoDrawing(String title, String across, List<Part> classes) implements Drawing {

    /** Points of a class that are drawn at most; more could not be seen. */
    private static final int MOST_POINTS = 60;

    /**
     * One class.
     *
     * @param name what the legend says
     * @param shares the cumulative shares of its members in percent, in order
     * @param shade its colour
     */
    record Part(String name, List<Double> shares, Shade shade) {}

    ParetoDrawing {
        classes = List.copyOf(classes);
    }

    @Override
    public int height(Format format) {
        return 300;
    }

    @Override
    public boolean hasLegend() {
        return true;
    }

    @Override
    public Plot plot(Format format) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setLegendArea(new Rectangle2D.Double(-6, -5, 12, 9));
        int count = 0;
        double share = 0;
        for (Part part : classes) {
            XYSeries series = new XYSeries(part.name());
            series.add(count, share);
            int step = Math.max(1, part.shares().size() / MOST_POINTS);
            for (int i = 0; i < part.shares().size(); i++) {
                count++;
                share = part.shares().get(i);
                if (i % step == 0 || i == part.shares().size() - 1) {
                    series.add(count, share);
                }
            }
            renderer.setSeriesPaint(data.getSeriesCount(), part.shade().colour());
            data.addSeries(series);
        }
        NumberAxis articles = LineDrawing.values("#,##0");
        articles.setLabel(across);
        articles.setRange(0, Math.max(1, count));
        NumberAxis shares = LineDrawing.values("0'%'");
        shares.setRange(0, 100);
        XYPlot plot = new XYPlot(data, articles, shares, renderer);
        LineDrawing.grid(plot);
        return plot;
    }
}
