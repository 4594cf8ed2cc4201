package io.zhanggui.examples.monthend;

import org.jfree.chart.plot.Plot;

/** A picture of figures, drawn by JFreeChart at the width where it is shown. */
sealed interface Drawing permits BarDrawing, LineDrawing, ParetoDrawing {

    /** Where it is shown: a desktop or paper, or a phone. */
    enum Format {
        /** A desktop or paper. */
        WIDE(860),
        /** A phone held upright. */
        NARROW(340);

        private final int width;

        Format(int width) {
            this.width = width;
        }

        /** The width in pixels. */
        int width() {
            return width;
        }
    }

    /** What it shows, for readers who cannot see it. */
    String title();

    /** The height in pixels. */
    int height(Format format);

    /** What JFreeChart draws. */
    Plot plot(Format format);

    /** Whether it needs a legend. */
    boolean hasLegend();

    /** The picture as SVG text that an HTML page can hold. */
    default String svg(Format format) {
        return SvgCanvas.draw(this, format);
    }

    /** The figure as a picture can hold it, not farther from zero than 10^100; NaN for what is no number. */
    static double drawn(double figure) {
        return Double.isFinite(figure) ? Math.max(-1e100, Math.min(1e100, figure)) : Double.NaN;
    }
}
