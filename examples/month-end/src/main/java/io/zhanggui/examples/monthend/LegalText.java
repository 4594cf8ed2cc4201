package io.zhanggui.examples.monthend;

/** Text as XML and HTML may hold it: control characters, halves of a pair and noncharacters become U+FFFD. */
final class LegalText {

    private LegalText() {}

    static String of(String text) {
        return isPlain(text) ? text : replaced(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            boolean known = each == '\t' || each == '\n' || each == '\r' || each >= ' ';
            boolean character = Character.getType(each) != Character.SURROGATE && each != 0xFFFE && each != 0xFFFF;
            legal.appendCodePoint(known && character ? each : 0xFFFD);
        });
        return legal.toString();
    }
}
