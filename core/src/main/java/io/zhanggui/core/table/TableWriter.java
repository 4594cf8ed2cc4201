package io.zhanggui.core.table;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.zhanggui.core.explain.Term;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV: comma, {@code CRLF}, a header line; money and numbers as plain decimals without an exponent, not
 * applicable and statistics that are no number as an empty cell.
 *
 * <p>Text that begins with {@code = + - @}, a tab or a line break gets an apostrophe in front, so that no spreadsheet
 * takes it for a formula; numbers are numbers and keep their sign.
 */
public final class TableWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Locale locale;

    private TableWriter(Locale locale) {
        this.locale = locale;
    }

    /** A writer whose headings and terms are in the language. */
    public static TableWriter in(Locale locale) {
        return new TableWriter(requireNonNull(locale, "locale"));
    }

    /** Writes the table; the caller closes the target. */
    public void write(Table table, Writer target) throws IOException {
        @SuppressWarnings("resource") // the caller's target stays open
        CsvWriter csv = format(table.columns().size()).build(target);
        csv.writeRecord(
                table.columns().stream().map(term -> guarded(term.text(locale))).toList());
        for (List<@Nullable Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(this::text).toList());
        }
        target.flush();
    }

    /** A row of one empty cell would be an empty line, which readers skip, so it gets quotes. */
    private static CsvWriter.CsvWriterBuilder format(int columns) {
        CsvWriter.CsvWriterBuilder format = CsvWriter.builder().bufferSize(0);
        return columns == 1 ? format.quoteStrategy(QuoteStrategies.EMPTY) : format;
    }

    /**
     * The cell as it stands in the file before quoting, guarded against formulas; empty for not applicable. For writers of
     * other formats, so that a text is guarded everywhere in the same way.
     */
    public String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return money.getAmount().toPlainString();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            boolean finite = Double.isFinite(((Number) value).doubleValue());
            return finite ? new BigDecimal(value.toString()).toPlainString() : "";
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        if (value instanceof Term term) {
            return guarded(term.text(locale));
        }
        return guarded(value.toString());
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
