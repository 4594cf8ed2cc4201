package io.zhanggui.examples.monthend;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * A font that is only a size: text is measured by {@link Glyphs}, so that pictures are laid out without any font on the
 * machine and alike on every machine. The browser brings the real one.
 */
final class PlainFont extends Font {

    private static final float ASCENT = 0.9F;
    private static final float DESCENT = 0.25F;

    PlainFont(int size) {
        super(SANS_SERIF, PLAIN, size);
    }

    @Override
    public String getFamily() {
        return "sans-serif";
    }

    @Override
    public String getFamily(Locale locale) {
        return getFamily();
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(this, text.length());
    }

    @Override
    public LineMetrics getLineMetrics(String text, int from, int to, FontRenderContext context) {
        return new Line(this, to - from);
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -ASCENT * getSize2D(), width(text), (ASCENT + DESCENT) * getSize2D());
    }

    /** The width of the text. */
    double width(String text) {
        return Glyphs.width(text) * getSize2D();
    }

    /** The measures of the font as AWT asks for them. */
    FontMetrics metrics() {
        return new Metrics(this);
    }

    private static final class Metrics extends FontMetrics {

        private final PlainFont own;

        Metrics(PlainFont own) {
            super(own);
            this.own = own;
        }

        @Override
        public int getAscent() {
            return Math.round(ASCENT * own.getSize2D());
        }

        @Override
        public int getDescent() {
            return Math.round(DESCENT * own.getSize2D());
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(own.width(text));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics context) {
            return new Rectangle2D.Double(0, -getAscent(), stringWidth(text), getHeight());
        }

        @Override
        public LineMetrics getLineMetrics(String text, Graphics context) {
            return new Line(own, text.length());
        }
    }

    private static final class Line extends LineMetrics {

        private final Font font;
        private final int characters;

        Line(Font font, int characters) {
            this.font = font;
            this.characters = characters;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return ASCENT * font.getSize2D();
        }

        @Override
        public float getDescent() {
            return DESCENT * font.getSize2D();
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[3];
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return 1;
        }

        @Override
        public float getUnderlineOffset() {
            return 1;
        }

        @Override
        public float getUnderlineThickness() {
            return 1;
        }
    }
}
