package io.zhanggui.examples.monthend;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/** The colours of the pictures; each but grid and band stands out from white by 3 : 1 or more, text colours by 4.5 : 1. */
enum Shade {
    MAIN(0x2F6F8F),
    SECOND(0x5F8DA6),
    THIRD(0x7E8A96),
    WARNING(0xA9741A),
    BAD(0xA3312A),
    TEXT(0x1C2430),
    SOFT_TEXT(0x55606E),
    GRID(0xDFE4EA),
    BAND(0xC9DCE8);

    private final Color colour;

    Shade(int rgb) {
        this.colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }

    /** A line of the given width. */
    static Stroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** A dashed line of the given width. */
    static Stroke dashes(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    }
}
