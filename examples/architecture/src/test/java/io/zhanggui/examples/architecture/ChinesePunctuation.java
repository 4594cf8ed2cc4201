package io.zhanggui.examples.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with the punctuation of a Chinese text.
 *
 * <p>Marks beside a Chinese character, or beside a place such as {@code {0}} that may be filled with one, are full-width:
 * ，。；：（）“”. Half-width marks stay within figures, codes and Latin words ({@code 1,000}, {@code articles.csv}), and
 * half-width brackets where they group the terms of a formula ({@code (期初 {0} + 入库 {1}) ÷ {2}}).
 */
final class ChinesePunctuation {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+%?}");
    private static final char FILLED = '某';
    private static final String SEPARATORS = ",;:!?\"'";
    private static final Pattern OPERATOR = Pattern.compile("[+−×÷√]");
    private static final Pattern BLANK_AFTER = Pattern.compile("[，。；：、！？] ");

    private ChinesePunctuation() {}

    /** Each fault with the characters around it; empty if the text reads as Chinese does. */
    static List<String> faults(String raw) {
        String text = PLACE.matcher(raw).replaceAll(String.valueOf(FILLED));
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (SEPARATORS.indexOf(mark) >= 0 && (isChinese(before(text, at)) || isChinese(after(text, at)))) {
                faults.add(around(text, at));
            } else if (mark == '.' && (isChinese(charAt(text, at - 1)) || isChinese(charAt(text, at + 1)))) {
                faults.add(around(text, at));
            }
        }
        BLANK_AFTER.matcher(text).results().forEach(blank -> faults.add(around(text, blank.start())));
        faults.addAll(brackets(text));
        return faults;
    }

    private static List<String> brackets(String text) {
        List<String> faults = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark == '(' || mark == '（') {
                open.push(at);
            } else if (mark == ')' || mark == '）') {
                int start = Optional.ofNullable(open.poll()).orElse(-1);
                if (start < 0 || (text.charAt(start) == '(') != (mark == ')')) {
                    faults.add(around(text, at));
                } else if (mark == ')' && !isRight(text, start, at)) {
                    faults.add(text.substring(start, at + 1));
                }
            }
        }
        open.forEach(start -> faults.add(around(text, start)));
        return faults;
    }

    private static boolean isRight(String text, int open, int close) {
        String inside = text.substring(open + 1, close);
        return OPERATOR.matcher(inside).find()
                || !isChinese(before(text, open))
                        && !isChinese(after(text, close))
                        && inside.chars().noneMatch(ChinesePunctuation::isChinese);
    }

    /** The last character before a position that is no blank. */
    private static int before(String text, int at) {
        int found = at - 1;
        while (found >= 0 && text.charAt(found) == ' ') {
            found--;
        }
        return charAt(text, found);
    }

    private static int after(String text, int at) {
        int found = at + 1;
        while (found < text.length() && text.charAt(found) == ' ') {
            found++;
        }
        return charAt(text, found);
    }

    private static int charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 5));
    }
}
