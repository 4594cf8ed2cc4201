package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A table in a terminal: columns as wide as they must be, figures to the right, Chinese characters two cells wide. */
final class TextTable {

    private static final Pattern WIDE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6]");

    private TextTable() {}

    /** The lines of a table, headings first. */
    static List<String> lines(Table table, Locale locale) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(term -> term.text(locale)).toList());
        table.rows()
                .forEach(row ->
                        cells.add(row.stream().map(value -> text(value, locale)).toList()));
        int[] widths = new int[table.columns().size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        boolean[] right = figures(table, widths.length);
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(right[i] ? pad + row.get(i) : row.get(i) + pad).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static boolean[] figures(Table table, int columns) {
        boolean[] right = new boolean[columns];
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < columns; i++) {
                Object value = row.get(i);
                right[i] |= value instanceof Money || value instanceof BigDecimal || value instanceof Integer;
            }
        }
        return right;
    }

    private static String text(@Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        return Wording.of(value instanceof Money money ? money.getAmount() : value, locale);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length())
                + (int) WIDE.matcher(text).results().count();
    }
}
