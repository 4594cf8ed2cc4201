package io.zhanggui.examples.monthend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** What AWT asks of a drawing surface and pictures of figures do not need: images, glyphs, attributed text, a device. */
abstract class FiguresOnly extends Graphics2D {

    static UnsupportedOperationException noPlace(String what) {
        return new UnsupportedOperationException("pictures of figures have no " + what);
    }

    @Override
    public void setXORMode(Color value) {
        throw noPlace("exclusive or");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw noPlace("device");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw noPlace("attributed text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw noPlace("attributed text");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw noPlace("glyphs");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noPlace("pixels");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform to, ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw noPlace("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform to) {
        throw noPlace("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform to) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw noPlace("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color ground,
            ImageObserver observer) {
        throw noPlace("images");
    }
}
