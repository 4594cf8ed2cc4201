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
        TextBuffer text = new TextBuffer(24);
        append(text, value, locale);
        return text.toString();
    }

    /** Adds to the text what {@link #of} gives. */
    static void append(TextBuffer text, @Nullable Object value, Locale locale) {
        if (value instanceof Money money) {
            Digits.appendGrouped(text, money.getAmount());
            text.append(' ').append(currency(money.getCurrencyUnit(), locale));
        } else if (value instanceof BigMoney money) {
            Digits.appendGrouped(text, money.getAmount());
            text.append(' ').append(currency(money.getCurrencyUnit(), locale));
        } else if (value instanceof BigDecimal decimal) {
            Digits.appendGrouped(text, decimal);
        } else if (value instanceof Double || value instanceof Float) {
            appendStatistic(text, ((Number) value).doubleValue());
        } else if (value == null || value instanceof Term || value instanceof Worded || value instanceof CurrencyUnit) {
            text.append(of(value, locale));
        } else {
            text.append(value.toString());
        }
    }

    private static void appendStatistic(TextBuffer text, double number) {
        if (Double.isFinite(number)) {
            Digits.appendGrouped(
                    text, Digits.stripped(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)));
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

    /** Adds the value as a percentage; what is no number, as {@link #of} gives it. */
    static void appendRatio(TextBuffer text, @Nullable Object ratio, Locale locale) {
        if (ratio instanceof BigDecimal decimal) {
            Digits.appendPercentage(text, decimal);
        } else if (ratio instanceof Integer || ratio instanceof Long) {
            Digits.appendPercentage(text, BigDecimal.valueOf(((Number) ratio).longValue()));
        } else if (ratio instanceof Number number && Double.isFinite(number.doubleValue())) {
            Digits.appendPercentage(
                    text, BigDecimal.valueOf(number.doubleValue()).setScale(4, RoundingMode.HALF_UP));
        } else {
            append(text, ratio, locale);
            return;
        }
        text.append('%');
    }
}
