package io.zhanggui.core.table;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table; every accessor that cannot give what it promises throws a {@link TableException} that names file,
 * line, column and value.
 *
 * <p>Blanks around a cell do not count, and a cell of blanks only is empty.
 */
public final class Row {

    private final String file;
    private final long line;
    private final Map<String, Integer> header;
    private final Set<String> sensitive;
    private final List<String> cells;

    Row(String file, long line, Map<String, Integer> header, Set<String> sensitive, List<String> cells) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.sensitive = sensitive;
        this.cells = cells;
    }

    /** The line of the file on which the row begins, the first being 1. */
    public long line() {
        return line;
    }

    /** The cell's text; empty if the cell is empty or the table has no such column. */
    public Optional<String> find(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The cell's text, not empty. */
    public String text(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw error(column, "is empty");
        }
        return cell;
    }

    /**
     * The cell as an exact decimal number such as {@code -12.50}; no exponent, no separators of thousands, at most 40
     * characters.
     */
    public BigDecimal decimal(String column) {
        String text = text(column);
        if (text.length() > 40 || !isDecimal(text)) {
            throw error(column, "is not a number");
        }
        return new BigDecimal(text);
    }

    /** The cell as a decimal number, or the other value if it is empty; see {@link #decimal(String)}. */
    public BigDecimal decimal(String column, BigDecimal whenEmpty) {
        return cell(column).isEmpty() ? whenEmpty : decimal(column);
    }

    /** The cell as a whole number from -2,147,483,648 to 2,147,483,647. */
    public int integer(String column) {
        BigDecimal number = decimal(column);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw error(column, "is not a whole number, or is out of range");
        }
    }

    /** The cell as a date such as {@code 2025-11-30} that exists. */
    public LocalDate date(String column) {
        return value(column, LocalDate::parse, "is not a date that exists, such as 2025-11-30");
    }

    /** The cell as a month such as {@code 2025-11}. */
    public YearMonth month(String column) {
        return value(column, YearMonth::parse, "is not a month, such as 2025-11");
    }

    /** The cell as a constant of an enum, by its exact name. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        E[] constants = requireNonNull(type.getEnumConstants());
        return value(column, text -> Enum.valueOf(type, text), "is none of " + Arrays.toString(constants));
    }

    /**
     * The cell as whatever the parser makes of it; what the parser refuses becomes an error of this cell, with the
     * parser's reason unless the column is sensitive.
     */
    public <T> T value(String column, Function<String, T> parser) {
        String text = text(column);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | RejectedException e) {
            throw refused(column, sensitive.contains(column) ? "is not accepted" : reason(e), e);
        }
    }

    /**
     * An error of this cell, to be thrown by code that finds it wrong.
     *
     * @param problem what is wrong, as the end of a sentence that begins with the value; must not repeat a sensitive one
     */
    public TableException error(String column, String problem) {
        return refused(column, problem, null);
    }

    /** An error of the whole row. */
    TableException error(RuntimeException refused) {
        return TableException.ofFile(file, line, reason(refused), sensitive.isEmpty() ? refused : null);
    }

    /** Refuses cells that are no text, as in a damaged file. */
    void requireText() {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf('\0') >= 0) {
                throw error(columnAt(i), "has a NUL character. Maybe the file is damaged?");
            }
        }
    }

    private String columnAt(int index) {
        return header.entrySet().stream()
                .filter(column -> column.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private <T> T value(String column, Function<String, T> parser, String problem) {
        String text = text(column);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(column, problem, e);
        }
    }

    /** The cause goes along only where it can hold nothing sensitive: exceptions of parsers quote what they parsed. */
    private TableException refused(String column, String problem, @Nullable RuntimeException cause) {
        String shown = sensitive.contains(column) ? "***" : cell(column);
        return TableException.ofCell(file, line, column, shown, problem, sensitive.isEmpty() ? cause : null);
    }

    private String cell(String column) {
        Integer index = header.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    private String reason(RuntimeException e) {
        String message = e.getMessage() == null ? "is not accepted" : e.getMessage();
        for (String column : sensitive) {
            String secret = cell(column);
            message = secret.isEmpty() ? message : message.replace(secret, "***");
        }
        return message;
    }

    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
