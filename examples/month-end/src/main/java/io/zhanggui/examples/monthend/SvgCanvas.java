package io.zhanggui.examples.monthend;

import com.google.common.xml.XmlEscapers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Writes what JFreeChart draws as SVG whose text stays text: sharp at any size, and with the letters of whoever looks at it.
 */
final class SvgCanvas extends BareGraphics {

    /** The font of all labels. */
    static final PlainFont FONT = new PlainFont(12);

    private final StringBuilder svg;

    private SvgCanvas(StringBuilder svg) {
        super(FONT);
        this.svg = svg;
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
        this.svg = other.svg;
    }

    /** The picture as one {@code svg} element of an HTML page. */
    static String draw(Drawing drawing, Drawing.Format format) {
        int width = format.width();
        int height = drawing.height(format);
        StringBuilder svg = new StringBuilder(8192);
        svg.append("<svg class=\"")
                .append(format == Drawing.Format.WIDE ? "wide" : "narrow")
                .append("\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-size=\"")
                .append(FONT.getSize())
                .append("\"><title>")
                .append(escaped(drawing.title()))
                .append("</title>");
        chart(drawing, format).draw(new SvgCanvas(svg), new Rectangle2D.Double(0, 0, width, height));
        return svg.append("</svg>").toString();
    }

    private static JFreeChart chart(Drawing drawing, Drawing.Format format) {
        JFreeChart chart = new JFreeChart(null, FONT, drawing.plot(format), false);
        chart.setBackgroundPaint(null);
        chart.getPlot().setBackgroundPaint(null);
        chart.getPlot().setOutlineVisible(false);
        chart.getPlot().setInsets(new RectangleInsets(9, 2, 2, 22));
        if (drawing.hasLegend()) {
            LegendTitle legend = new LegendTitle(chart.getPlot());
            legend.setItemFont(FONT);
            legend.setItemPaint(Shade.TEXT.colour());
            legend.setBackgroundPaint(null);
            legend.setPosition(RectangleEdge.BOTTOM);
            chart.addLegend(legend);
        }
        return chart;
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void draw(Shape shape) {
        open(shape);
        attribute("stroke", hex(getColor()));
        if (getStroke() instanceof BasicStroke pen) {
            attribute("stroke-width", number(pen.getLineWidth()));
            float[] dashes = pen.getDashArray();
            if (dashes != null) {
                StringBuilder lengths = new StringBuilder();
                for (float dash : dashes) {
                    lengths.append(number(dash)).append(' ');
                }
                attribute("stroke-dasharray", lengths.toString().strip());
            }
        }
        attribute("fill", "none");
        svg.append("/>");
    }

    @Override
    public void fill(Shape shape) {
        open(shape);
        attribute("fill", hex(getColor()));
        svg.append("/>");
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform at = getTransform();
        boolean straight = (at.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
        Point2D place = straight ? at.transform(new Point2D.Float(x, y), null) : new Point2D.Float(x, y);
        svg.append("<text");
        attribute("x", number(place.getX()));
        attribute("y", number(place.getY()));
        attribute("fill", hex(getColor()));
        if (!straight) {
            attribute(
                    "transform",
                    String.join(
                            " ",
                            "matrix(" + number(at.getScaleX()),
                            number(at.getShearY()),
                            number(at.getShearX()),
                            number(at.getScaleY()),
                            number(at.getTranslateX()),
                            number(at.getTranslateY()) + ")"));
        }
        svg.append('>').append(escaped(text)).append("</text>");
    }

    /** Begins the element of the shape. */
    private void open(Shape shape) {
        if (shape instanceof Line2D line && getTransform().isIdentity()) {
            svg.append("<line");
            attribute("x1", number(line.getX1()));
            attribute("y1", number(line.getY1()));
            attribute("x2", number(line.getX2()));
            attribute("y2", number(line.getY2()));
        } else if (shape instanceof Rectangle2D box && getTransform().isIdentity()) {
            svg.append("<rect");
            attribute("x", number(box.getX()));
            attribute("y", number(box.getY()));
            attribute("width", number(box.getWidth()));
            attribute("height", number(box.getHeight()));
        } else {
            svg.append("<path");
            attribute("d", path(shape.getPathIterator(getTransform())));
        }
    }

    private static String path(PathIterator steps) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(points);
            int count = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < count; i++) {
                path.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return path.toString();
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String escaped(String text) {
        return XmlEscapers.xmlContentEscaper().escape(LegalText.of(text));
    }

    private static String hex(Color colour) {
        return "#" + Integer.toHexString(colour.getRGB() | 0xFF000000).substring(2);
    }

    /** At most two decimals, in a form that every browser reads. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
