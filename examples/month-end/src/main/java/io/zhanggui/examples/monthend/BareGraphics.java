package io.zhanggui.examples.monthend;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drawing surface of shapes and text that needs no display and no font: it keeps the state that AWT asks of one, and
 * leads every way to draw to three.
 */
abstract class BareGraphics extends FiguresOnly {

    private Color colour = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke(1);
    private PlainFont font;
    private AffineTransform transform = new AffineTransform();
    private Composite composite = AlphaComposite.SrcOver;
    private @Nullable Shape clip;
    private final RenderingHints hints = new RenderingHints(Map.of());

    BareGraphics(PlainFont font) {
        this.font = font;
    }

    /** Takes over the state of another one. */
    BareGraphics(BareGraphics other) {
        this.colour = other.colour;
        this.background = other.background;
        this.stroke = other.stroke;
        this.font = other.font;
        this.transform = new AffineTransform(other.transform);
        this.composite = other.composite;
        this.clip = other.clip;
        this.hints.putAll(other.hints);
    }

    // state

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(@Nullable Color value) {
        if (value != null) {
            colour = value;
        }
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setPaint(@Nullable Paint value) {
        if (value != null && !(value instanceof Color)) {
            throw noPlace("paint other than colours");
        }
        setColor((Color) value);
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setBackground(Color value) {
        background = value;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke value) {
        stroke = value;
    }

    @Override
    public Font getFont() {
        return font;
    }

    /** Fonts that are more than a size are left out: they could not be measured. */
    @Override
    public void setFont(Font value) {
        if (value instanceof PlainFont plain) {
            font = plain;
        }
    }

    @Override
    public FontMetrics getFontMetrics(Font value) {
        return (value instanceof PlainFont plain ? plain : font).metrics();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(Composite value) {
        composite = value;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void setRenderingHints(Map<?, ?> values) {
        hints.clear();
        hints.putAll(values);
    }

    @Override
    public void addRenderingHints(Map<?, ?> values) {
        hints.putAll(values);
    }

    @Override
    public void dispose() {
        // nothing is held
    }

    // where things go

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform value) {
        transform = new AffineTransform(value);
    }

    @Override
    public void transform(AffineTransform value) {
        transform.concatenate(value);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void setClip(@Nullable Shape value) {
        clip = value;
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        clip = new Rectangle(x, y, width, height);
    }

    @Override
    public void clip(Shape value) {
        Area area = new Area(value);
        if (clip != null) {
            area.intersect(new Area(clip));
        }
        clip = area;
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean outline) {
        return shape.intersects(area);
    }

    // shapes

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color own = colour;
        colour = background;
        fill(new Rectangle(x, y, width, height));
        colour = own;
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }
}
