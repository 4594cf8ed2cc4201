package io.zhanggui.core.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How values appear in texts, the same everywhere. */
public final class Wording {

    private Wording() {}

    /**
     * A value as people read it: money with its currency and thousands separators, decimals without an exponent,
     * statistics with at most four decimals, terms in the language, everything else by its {@code toString()}.
     */
    public static String of(@Nullable Object value, Locale locale) {
        if (value instanceof Term term) {
            return term.text(locale);
        }
        if (value instanceof Money || value instanceof BigMoney || value instanceof BigDecimal) {
            StringBuilder text = new StringBuilder(24);
            append(text, value, locale);
            return text.toString();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)) : "–";
        }
        return value == null ? "–" : value.toString();
    }

    /** Adds to the text what {@link #of} gives. */
    static void append(StringBuilder text, @Nullable Object value, Locale locale) {
        if (value instanceof Money money) {
            grouped(text, money.getAmount());
            text.append(' ').append(money.getCurrencyUnit().getCode());
        } else if (value instanceof BigMoney money) {
            grouped(text, money.getAmount());
            text.append(' ').append(money.getCurrencyUnit().getCode());
        } else if (value instanceof BigDecimal decimal) {
            grouped(text, decimal);
        } else {
            text.append(of(value, locale));
        }
    }

    /** The pattern with its places filled: {@code {0}} by the first argument, {@code {0%}} by it as a percentage. */
    static String fill(String pattern, Locale locale, Object... arguments) {
        int open = arguments.length == 0 ? -1 : pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 16 * arguments.length);
        int copied = 0;
        while (open >= 0) {
            int end = endOfDigits(pattern, open + 1);
            boolean ratio = end < pattern.length() && pattern.charAt(end) == '%';
            int close = ratio ? end + 1 : end;
            if (end > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                text.append(pattern, copied, open);
                copied = close + 1;
                int index = Integer.parseInt(pattern, open + 1, end, 10);
                if (index >= arguments.length) {
                    text.append(pattern, open, copied);
                } else if (ratio) {
                    text.append(percent(arguments[index], locale));
                } else {
                    append(text, arguments[index], locale);
                }
            }
            open = pattern.indexOf('{', Math.max(copied, open + 1));
        }
        return text.append(pattern, copied, pattern.length()).toString();
    }

    private static int endOfDigits(String pattern, int from) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static String percent(Object ratio, Locale locale) {
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
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
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
