package io.zhanggui.examples.monthend;

/**
 * How wide text is, without a font: exact for Chinese, and for Latin letters as wide as the broad ones
 * of common sans-serif fonts, so that nothing is cut off.
 */
final class Glyphs {

    private static final String NARROW = "iIjl.,:;'|!()[]{}/\\ frt·";
    private static final String BROAD = "mwMW%@—…";

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
        return glyph >= 0x1100 && glyph <= 0x115F
                || glyph >= 0x2E80 && glyph <= 0xA4CF
                || glyph >= 0xAC00 && glyph <= 0xD7A3
                || glyph >= 0xF900 && glyph <= 0xFAFF
                || glyph >= 0xFE30 && glyph <= 0xFE4F
                || glyph >= 0xFF00 && glyph <= 0xFF60
                || glyph >= 0xFFE0 && glyph <= 0xFFE6
                || glyph >= 0x1F300 && glyph <= 0x1FAFF
                || glyph >= 0x20000 && glyph <= 0x3FFFD;
    }
}
