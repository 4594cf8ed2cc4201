package io.zhanggui.core.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How values appear in texts, the same everywhere. */
public final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(%?)}");

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
        if (value instanceof Money money) {
            return grouped(money.getAmount()) + " " + currency(money.getCurrencyUnit(), locale);
        }
        if (value instanceof BigMoney money) {
            return grouped(money.getAmount()) + " " + currency(money.getCurrencyUnit(), locale);
        }
        if (value instanceof CurrencyUnit unit) {
            return isYuan(unit, locale) ? "人民币" : unit.getCode();
        }
        if (value instanceof BigDecimal decimal) {
            return grouped(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    ? grouped(stripped(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)))
                    : "–";
        }
        return value.toString();
    }

    /** A label in front of what it says, with the colon of the language. */
    public static String labelled(String label, String text, Locale locale) {
        return label + (TermBundle.isChinese(locale) ? "：" : ": ") + text;
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

    static String fill(String pattern, Locale locale, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        Matcher place = PLACE.matcher(pattern);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            Object argument = index < arguments.length ? arguments[index] : place.group();
            String shown = place.group(2).isEmpty() ? of(argument, locale) : percent(argument, locale);
            appendJoining(text, pattern.substring(end, place.start()));
            appendJoining(text, shown);
            end = place.end();
        }
        appendJoining(text, pattern.substring(end));
        return text.toString();
    }

    /** Appends without the blank that a pattern has between Chinese and figures, where Chinese meets Chinese: 8.00 元以上. */
    private static void appendJoining(StringBuilder text, String more) {
        int last = text.length() - 1;
        if (more.startsWith(" ") && isHan(text, last) && isHan(more, 1)) {
            text.append(more, 1, more.length());
        } else {
            if (last >= 0 && text.charAt(last) == ' ' && isHan(text, last - 1) && isHan(more, 0)) {
                text.setLength(last);
            }
            text.append(more);
        }
    }

    private static boolean isHan(CharSequence text, int at) {
        return at >= 0
                && at < text.length()
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
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
        return stripped(decimal).toPlainString();
    }

    private static BigDecimal stripped(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String grouped(BigDecimal decimal) {
        String digits = decimal.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits.length() + whole / 3 + 1);
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        text.append(digits, whole, digits.length());
        return (decimal.signum() < 0 ? "-" : "") + text;
    }
}
