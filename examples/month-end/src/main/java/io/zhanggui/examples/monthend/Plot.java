package io.zhanggui.examples.monthend;

import com.google.common.xml.XmlEscapers;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Small pictures as SVG text: they need neither fonts nor a display on the machine that draws them.
 */
final class Plot {

    /** One bar: its label, its length and what is written beside it. */
    record Bar(String label, double value, String text) {}

    private static final List<String> COLOURS = List.of("#2f6f8f", "#a3312a", "#7a8f2f", "#8a5a00");
    private static final int WIDTH = 860;
    private static final int LABEL = 230;
    private static final int LEFT = 90;
    private static final int RIGHT = 36;
    private static final int GRID = 5;

    private Plot() {}

    /** Horizontal bars from the top; negative values count as nothing. */
    static String bars(String title, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        int height = 22 * bars.size() + 8;
        StringBuilder svg = open(title, height);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = 4 + 22 * i;
            double length = most <= 0 ? 0 : Math.max(0, bar.value()) / most * (WIDTH - LABEL - 150);
            text(svg, LABEL - 8, y + 14, "end", "#1c2430", bar.label());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"15\" rx=\"2\" fill=\"%s\"/>",
                    LABEL,
                    y + 2,
                    Math.max(length, 1),
                    COLOURS.get(0)));
            text(svg, LABEL + length + 6, y + 14, "start", "#5b6675", bar.text());
        }
        return svg.append("</svg>").toString();
    }

    /** Lines over shared points from left to right, from zero (or the least value, if negative) up. */
    static String lines(String title, List<String> points, Map<String, double[]> series) {
        double most = 0;
        double least = 0;
        for (double[] values : series.values()) {
            for (double value : values) {
                most = Math.max(most, value);
                least = Math.min(least, value);
            }
        }
        double step = step((most - least) / GRID);
        least = Math.floor(least / step) * step;
        double range = Math.max(1, Math.ceil((most - least) / step)) * step;
        int bottom = 220;
        StringBuilder svg = open(title, 290);
        grid(svg, least, range, step, bottom);
        int every = Math.max(1, (points.size() + 13) / 14);
        for (int i = 0; i < points.size(); i += every) {
            text(svg, x(i, points.size()), bottom + 18, "middle", "#5b6675", points.get(i));
        }
        int drawn = 0;
        for (Map.Entry<String, double[]> entry : series.entrySet()) {
            String colour = COLOURS.get(drawn % COLOURS.size());
            StringBuilder path = new StringBuilder();
            double[] values = entry.getValue();
            for (int i = 0; i < values.length; i++) {
                path.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        x(i, points.size()),
                        bottom - (values[i] - least) / range * (bottom - 20)));
            }
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                    .append(colour)
                    .append("\" points=\"")
                    .append(path)
                    .append("\"/>");
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"254\" width=\"14\" height=\"4\" fill=\"%s\"/>",
                    LEFT + drawn * 210,
                    colour));
            text(svg, LEFT + 20 + drawn * 210, 261, "start", "#1c2430", entry.getKey());
            drawn++;
        }
        return svg.append("</svg>").toString();
    }

    /** A round number from the given one up: 1, 2 or 5 times a power of ten. */
    private static double step(double least) {
        if (least <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int times : List.of(1, 2, 5)) {
            if (times * power >= least) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private static void grid(StringBuilder svg, double least, double range, double step, int bottom) {
        for (int line = 0; line <= Math.round(range / step); line++) {
            double y = bottom - line * step / range * (bottom - 20);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dfe4ea\"/>",
                    LEFT - 6,
                    WIDTH - RIGHT + 10,
                    y,
                    y));
            text(svg, LEFT - 12, y + 4, "end", "#5b6675", String.format(Locale.ROOT, "%,.0f", least + line * step));
        }
    }

    private static double x(int index, int count) {
        return count <= 1 ? LEFT : LEFT + index * (double) (WIDTH - LEFT - RIGHT) / (count - 1);
    }

    private static StringBuilder open(String title, int height) {
        return new StringBuilder(4096)
                .append("<svg role=\"img\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" font-size=\"12\" font-family=\"inherit\"><title>")
                .append(escaped(title))
                .append("</title>");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String text) {
        svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">",
                        x,
                        y,
                        anchor,
                        colour))
                .append(escaped(text))
                .append("</text>");
    }

    private static String escaped(String text) {
        return XmlEscapers.xmlContentEscaper().escape(text);
    }
}
