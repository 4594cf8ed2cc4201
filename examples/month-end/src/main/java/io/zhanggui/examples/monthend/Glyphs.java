package io.zhanggui.examples.monthend;

import java.util.stream.IntStream;

/**
 * How wide text is, without a font: exact for Chinese, and for Latin letters as wide as the broad ones
 * of common sans-serif fonts, so that nothing is cut off.
 */
final class Glyphs {

    private static final String NARROW = "iIjl.,:;'|!()[]{}/\\ frt·";
    private static final String BROAD = "mwMW%@—…";

    private static final int FIRST_WIDE = 0x1100;
    private static final int[][] WIDE = {
        {FIRST_WIDE, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE4F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    /** Of the letters up to this one the width is looked up. */
    private static final int LATIN = 0x100;

    private static final double[] LATIN_WIDTHS =
            IntStream.range(0, LATIN).mapToDouble(Glyphs::widthOf).toArray();

    private Glyphs() {}

    /** The width in parts of the font's size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Glyphs::width).sum();
    }

    /** The width in columns of a terminal or a spreadsheet, where Chinese takes two. */
    static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            columns += isWide(text.codePointAt(i)) ? 2 : 1;
        }
        return columns;
    }

    private static double width(int glyph) {
        return glyph < LATIN ? LATIN_WIDTHS[glyph] : widthOf(glyph);
    }

    private static double widthOf(int glyph) {
        if (isWide(glyph)) {
            return 1;
        }
        if (NARROW.indexOf(glyph) >= 0) {
            return 0.38;
        }
        if (BROAD.indexOf(glyph) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(glyph) ? 0.7 : 0.62;
    }

    /** Han, kana, hangul, their punctuation and full-width forms, and pictographs. */
    private static boolean isWide(int glyph) {
        for (int i = 0; i < WIDE.length && glyph >= FIRST_WIDE; i++) {
            int[] range = WIDE[i];
            if (glyph >= range[0] && glyph <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
