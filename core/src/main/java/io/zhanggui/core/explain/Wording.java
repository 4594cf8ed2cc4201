package io.zhanggui.core.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How values appear in texts, the same everywhere. */
public final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(%?)}");

    private Wording() {}

    /**
     * A value as people read it: money with its currency and thousands separators, decimals without an exponent,
     * statistics with at most four decimals, terms in the language, everything else by its {@code toString()}.
     */
    public static String of(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Term term) {
            return term.text(locale);
        }
        if (value instanceof Money money) {
            return grouped(money.getAmount()) + " " + money.getCurrencyUnit();
        }
        if (value instanceof BigMoney money) {
            return grouped(money.getAmount()) + " " + money.getCurrencyUnit();
        }
        if (value instanceof BigDecimal decimal) {
            return grouped(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)) : "–";
        }
        return value.toString();
    }

    static String fill(String pattern, Locale locale, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        Matcher place = PLACE.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            Object argument = index < arguments.length ? arguments[index] : place.group();
            String shown = place.group(2).isEmpty() ? of(argument, locale) : percent(argument, locale);
            place.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return place.appendTail(text).toString();
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
