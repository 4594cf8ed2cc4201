package io.zhanggui.core.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How values appear in texts, the same everywhere. */
public final class Wording {

    private Wording() {}

    /**
     * A value as people read it: money with its currency and thousands separators, decimals without an exponent,
     * statistics with at most four decimals, terms and quantities in the language, everything else by its
     * {@code toString()}. In Chinese, amounts in CNY are in 元, and the currency itself is 人民币.
     */
    public static String of(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Term term) {
            return term.text(locale);
        }
        if (value instanceof Worded worded) {
            return worded.text(locale);
        }
        if (value instanceof CurrencyUnit unit) {
            return isYuan(unit, locale) ? "人民币" : unit.getCode();
        }
        StringBuilder text = new StringBuilder(24);
        append(text, value, locale);
        return text.toString();
    }

    /** Adds to the text what {@link #of} gives. */
    static void append(StringBuilder text, @Nullable Object value, Locale locale) {
        if (value instanceof Money money) {
            grouped(text, money.getAmount());
            text.append(' ').append(currency(money.getCurrencyUnit(), locale));
        } else if (value instanceof BigMoney money) {
            grouped(text, money.getAmount());
            text.append(' ').append(currency(money.getCurrencyUnit(), locale));
        } else if (value instanceof BigDecimal decimal) {
            grouped(text, decimal);
        } else if (value instanceof Double || value instanceof Float) {
            appendStatistic(text, ((Number) value).doubleValue());
        } else if (value == null || value instanceof Term || value instanceof Worded || value instanceof CurrencyUnit) {
            text.append(of(value, locale));
        } else {
            text.append(value);
        }
    }

    private static void appendStatistic(StringBuilder text, double number) {
        if (Double.isFinite(number)) {
            grouped(text, stripped(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)));
        } else {
            text.append('–');
        }
    }

    /** A label in front of what it says, with the colon of the language. */
    public static String labelled(String label, String text, Locale locale) {
        return label + colon(locale) + text;
    }

    static String colon(Locale locale) {
        return TermBundle.isChinese(locale) ? "：" : ": ";
    }

    /** Remarks one after the other, with the semicolon of the language between them. */
    public static String joined(List<String> remarks, Locale locale) {
        return String.join(TermBundle.isChinese(locale) ? "；" : "; ", remarks);
    }

    /** Text as it was given, in the quotation marks of the language. */
    public static String quoted(String text, Locale locale) {
        return TermBundle.isChinese(locale) ? "“" + text + "”" : "'" + text + "'";
    }

    private static String currency(CurrencyUnit currency, Locale locale) {
        return isYuan(currency, locale) ? "元" : currency.getCode();
    }

    private static boolean isYuan(CurrencyUnit currency, Locale locale) {
        return currency.getCode().equals("CNY") && TermBundle.isChinese(locale);
    }

    /**
     * The pattern with its places filled: {@code {0}} by the first argument, {@code {0%}} by it as a percentage; a place
     * without an argument stays. A blank that the pattern has beside a place is left out where Chinese meets Chinese: 8.00
     * 元以上. Arguments are never read as patterns, and their own blanks stay.
     */
    static String fill(String pattern, Locale locale, @Nullable Object... arguments) {
        int open = arguments.length == 0 ? -1 : pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 16 * arguments.length);
        int copied = 0;
        int blank = -1;
        while (open >= 0) {
            int end = endOfDigits(pattern, open + 1);
            boolean ratio = end < pattern.length() && pattern.charAt(end) == '%';
            int close = ratio ? end + 1 : end;
            if (end > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                blank = appendPart(text, pattern, copied, open, blank);
                copied = close + 1;
                int index = index(pattern, open + 1, end);
                if (index >= arguments.length) {
                    text.append(pattern, open, copied);
                } else if (ratio) {
                    text.append(percent(arguments[index], locale));
                } else {
                    append(text, arguments[index], locale);
                }
                blank = joined(text, blank);
            }
            open = pattern.indexOf('{', Math.max(copied, open + 1));
        }
        appendPart(text, pattern, copied, pattern.length(), blank);
        return text.toString();
    }

    private static int endOfDigits(String pattern, int from) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The number of the argument; more than there can be if it is too long for an int. */
    private static int index(String pattern, int from, int end) {
        int index = 0;
        for (int i = from; i < end; i++) {
            index = (int) Math.min(10L * index + pattern.charAt(i) - '0', Integer.MAX_VALUE);
        }
        return index;
    }

    /** Adds a part of the pattern, and gives the place of the blank about which what follows decides, or -1. */
    private static int appendPart(StringBuilder text, String pattern, int from, int to, int blank) {
        if (from == to) {
            return blank;
        }
        boolean begins = from > 0 && pattern.charAt(from) == ' ' && blank < 0;
        int seam = text.length();
        text.append(pattern, from, to);
        int undecided = joined(text, begins ? seam : blank);
        return to < pattern.length() && pattern.charAt(to - 1) == ' ' ? text.length() - 1 : undecided;
    }

    /** Takes out the blank at the place if Chinese stands on both sides; -1 unless nothing follows yet. */
    private static int joined(StringBuilder text, int blank) {
        if (blank < 0 || blank + 1 == text.length()) {
            return blank;
        }
        if (blank > 0 && isHan(text.codePointBefore(blank)) && isHan(text.codePointAt(blank + 1))) {
            text.deleteCharAt(blank);
        }
        return -1;
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String percent(@Nullable Object ratio, Locale locale) {
        if (ratio instanceof BigDecimal decimal) {
            return plain(decimal.movePointRight(2)) + "%";
        }
        if (ratio instanceof Integer || ratio instanceof Long) {
            return BigDecimal.valueOf(((Number) ratio).longValue(), -2).toPlainString() + "%";
        }
        if (ratio instanceof Number number && Double.isFinite(number.doubleValue())) {
            return plain(BigDecimal.valueOf(number.doubleValue())
                            .movePointRight(2)
                            .setScale(2, RoundingMode.HALF_UP))
                    + "%";
        }
        return of(ratio, locale);
    }

    private static String plain(BigDecimal decimal) {
        return stripped(decimal).toPlainString();
    }

    private static BigDecimal stripped(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void grouped(StringBuilder text, BigDecimal decimal) {
        String digits = decimal.toPlainString();
        int from = digits.charAt(0) == '-' ? 1 : 0;
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int next = from + (whole - from) % 3;
        text.append(digits, 0, next);
        while (next < whole) {
            if (next > from) {
                text.append(',');
            }
            text.append(digits, next, next + 3);
            next += 3;
        }
        text.append(digits, whole, digits.length());
    }
}
