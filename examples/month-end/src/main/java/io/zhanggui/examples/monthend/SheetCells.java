package io.zhanggui.examples.monthend;

import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes cells of their own type into a sheet.
 *
 * <ul>
 *   <li>Numbers and money are numbers with their decimals; statistics that are no number and what is not applicable are
 *       empty. A spreadsheet keeps 15 digits: money and whole numbers that need more are text, so that no digit changes; so is
 *       what is too large for it.
 *   <li>Dates and months are dates; those before March 1900, which spreadsheets count differently, are text.
 *   <li>Text is what the CSV file has, with the same apostrophe in front of what could be a formula, so that a sheet that is
 *       saved as CSV is as safe as ours. Of text with more than 32,767 characters the beginning is shown, with an ellipsis;
 *       characters that no XML file may hold become U+FFFD.
 * </ul>
 */
final class SheetCells {

    /** The longest text of a cell, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final int DIGITS = 15;
    /** Places before the point that a spreadsheet can hold. */
    private static final int MOST_PLACES = 307;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String DAY = "yyyy-mm-dd";
    private static final String MONTH = "yyyy-mm";
    private static final String WHOLE = "#,##0";
    private static final String GAP = "_ ";

    private final Worksheet sheet;
    private final TableWriter csv;
    private final SheetStyles styles;

    SheetCells(Worksheet sheet, TableWriter csv) {
        this.sheet = sheet;
        this.csv = csv;
        this.styles = new SheetStyles(sheet);
    }

    /** Hands over what was written so far, so that it takes no more memory. */
    void flush() throws IOException {
        styles.apply();
        sheet.flush();
    }

    /** Ends the sheet. */
    void finish() throws IOException {
        styles.apply();
        sheet.finish();
    }

    Worksheet sheet() {
        return sheet;
    }

    /** A text of ours or of the data, guarded. */
    void text(int row, int column, String text) {
        put(row, column, guarded(text));
    }

    /** The text as the CSV file has it, and as a cell can hold it. */
    String guarded(Object text) {
        return legal(csv.text(text));
    }

    /** Writes the cell; without a column a number has no decimals of its own. */
    void write(int row, int column, @Nullable Object value, @Nullable Column of) {
        if (value instanceof Money money) {
            money(row, column, money, of);
        } else if (value instanceof BigDecimal number) {
            number(row, column, number, Column.decimals(number));
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                sheet.value(row, column, number);
                style(row, column, format(of == null ? 0 : of.decimals()));
            }
        } else if (value instanceof Integer || value instanceof Long) {
            number(row, column, BigDecimal.valueOf(((Number) value).longValue()), 0);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate date) {
            date(row, column, date, DAY, value);
        } else if (value instanceof YearMonth month) {
            date(row, column, month.atDay(1), MONTH, value);
        } else if (value != null) {
            put(row, column, guarded(value));
        }
    }

    /** The cell as a spreadsheet shows it, to measure it. */
    String shown(@Nullable Object value, Column of) {
        if (value instanceof Money money) {
            return grouped(money.getAmount(), money.getAmount().scale());
        }
        if (value instanceof BigDecimal number) {
            return grouped(number, Column.decimals(number));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? grouped(BigDecimal.valueOf(number), of.decimals()) : "";
        }
        if (value instanceof Integer || value instanceof Long) {
            return grouped(BigDecimal.valueOf(((Number) value).longValue()), 0);
        }
        return guarded(value == null ? "" : value);
    }

    private static String grouped(BigDecimal number, int decimals) {
        String plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        return plain + " ".repeat((whole - 1) / 3);
    }

    private void money(int row, int column, Money money, @Nullable Column of) {
        CurrencyUnit currency = money.getCurrencyUnit();
        String unit = of != null && currency.equals(of.currency()) ? "" : "[$" + currency + "] ";
        if (significant(money.getAmount()) > DIGITS) {
            put(row, column, csv.text(money));
            styles.add(row, column, SheetStyles.RIGHT);
            return;
        }
        sheet.value(row, column, money.getAmount());
        style(row, column, unit + format(money.getAmount().scale()));
    }

    private void number(int row, int column, BigDecimal number, int decimals) {
        BigDecimal kept = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        boolean changed = number.stripTrailingZeros().scale() <= 0 && kept.compareTo(number) != 0;
        if (changed || number.precision() - number.scale() > MOST_PLACES) {
            put(row, column, csv.text(number));
            styles.add(row, column, SheetStyles.RIGHT);
            return;
        }
        sheet.value(row, column, kept);
        style(row, column, format(decimals));
    }

    private void date(int row, int column, LocalDate date, String format, Object value) {
        if (date.isBefore(FIRST_DAY) || date.getYear() > 9999) {
            put(row, column, guarded(value));
            return;
        }
        sheet.value(row, column, date);
        styles.add(row, column, new SheetStyles.Style(format, "left"));
    }

    private void put(int row, int column, String text) {
        sheet.value(row, column, text);
    }

    private void style(int row, int column, String format) {
        styles.add(row, column, new SheetStyles.Style(format, "right"));
    }

    private static int significant(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    /** With a gap behind, so that numbers do not touch the text of the next column. */
    private static String format(int decimals) {
        return (decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals)) + GAP;
    }

    /** The text as a cell can hold it. */
    static String legal(String text) {
        String known = LegalText.of(text);
        String escaped = known.indexOf('_') < 0 ? known : ESCAPE.matcher(known).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - 1;
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
