package io.zhanggui.examples.monthend;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them, each once; not safe for threads. */
final class SheetNames {

    /** Longer names are refused, by UTF-16 units. */
    static final int LONGEST = 31;

    private static final String FORBIDDEN = ":\\/?*[]";

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add("history"); // kept by Excel for itself
    }

    /** The title where it can be a name, or what is nearest to it; a number at the end tells equal ones apart. */
    String next(String title) {
        String name = legal(title);
        String unique = shortened(name, LONGEST);
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            unique = shortened(name, LONGEST - end.length()) + end;
        }
        return unique;
    }

    private static String legal(String title) {
        StringBuilder name = new StringBuilder();
        title.codePoints().forEach(each -> {
            boolean shown = FORBIDDEN.indexOf(each) < 0
                    && !Character.isISOControl(each)
                    && Character.getType(each) != Character.SURROGATE
                    && Character.isDefined(each);
            name.appendCodePoint(shown ? each : ' ');
        });
        String text = name.toString().strip().replaceAll("\\s+", " ");
        while (text.startsWith("'") || text.endsWith("'")) {
            text = text.replaceAll("^'+|'+$", "").strip();
        }
        return text.isEmpty() ? "-" : text;
    }

    private static String shortened(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most;
        return name.substring(0, end).replaceAll("[\\s']+$", "");
    }
}
