package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as page and workbook show it.
 *
 * @param heading what stands above it
 * @param numeric whether a cell of it is a number or money
 * @param decimals decimals of its statistics: two where there are large ones, else four
 * @param currency of all its money; {@code null} without money, or with money of several currencies
 */
record Column(
        Term heading,
        boolean numeric,
        int decimals,
        @Nullable CurrencyUnit currency) {

    /** Decimals that are shown at most; the CSV file has them all. */
    static final int MOST_DECIMALS = 4;

    private static final double LARGE = 100;

    /** The columns of the table, from left to right. */
    static List<Column> of(Table table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(of(table, i));
        }
        return columns;
    }

    private static Column of(Table table, int index) {
        boolean numeric = false;
        boolean large = false;
        Set<CurrencyUnit> currencies = new LinkedHashSet<>();
        for (List<@Nullable Object> row : table.rows()) {
            Object cell = row.get(index);
            numeric |= cell instanceof Number || cell instanceof Money;
            large |= cell instanceof Double number && Math.abs(number) >= LARGE;
            if (cell instanceof Money money) {
                currencies.add(money.getCurrencyUnit());
            }
        }
        return new Column(
                table.columns().get(index),
                numeric,
                large ? 2 : MOST_DECIMALS,
                currencies.size() == 1 ? currencies.iterator().next() : null);
    }

    /** The heading, with the currency of money where there is one. */
    String title(Locale locale) {
        return heading.text(locale) + unit(locale);
    }

    private String unit(Locale locale) {
        if (currency == null) {
            return "";
        }
        return locale.getLanguage().equals("zh") ? "（" + currency + "）" : " (" + currency + ")";
    }

    /** How many decimals of an exact number are shown. */
    static int decimals(BigDecimal number) {
        return Math.min(Math.max(number.scale(), 0), MOST_DECIMALS);
    }
}
