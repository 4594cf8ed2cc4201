package io.zhanggui.core.table;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A result as rows and columns, for CSV, spreadsheets and pages.
 *
 * <p>Cells are text, whole and decimal numbers, money, dates, months, truth values, terms, or {@code null} for not
 * applicable, so that a writer keeps types apart.
 */
public final class Table {

    private static final Set<Class<?>> CELLS = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Double.class,
            BigDecimal.class,
            Money.class,
            LocalDate.class,
            YearMonth.class,
            Boolean.class);

    private final Term title;
    private final List<Term> columns;
    private final List<List<@Nullable Object>> rows;

    private Table(Term title, List<Term> columns, List<List<@Nullable Object>> rows) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
    }

    /** A table to be filled row by row. */
    public static Builder titled(Term title) {
        return new Builder(requireNonNull(title, "title"));
    }

    /** What the table is called. */
    public Term title() {
        return title;
    }

    /** The headings, from left to right. */
    public List<Term> columns() {
        return columns;
    }

    /** The rows from top to bottom, each with as many cells as there are columns. */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** Collects rows; not safe for threads. */
    public static final class Builder {

        private final Term title;
        private List<Term> columns = List.of();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Builder(Term title) {
            this.title = title;
        }

        /** The headings, from left to right. */
        public Builder columns(Term... headings) {
            columns = List.of(headings);
            return this;
        }

        /**
         * One more row.
         *
         * @throws IllegalArgumentException if the number of cells is not that of columns or a cell is of another type
         */
        public Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "row has " + cells.length + " cells, but there are " + columns.size() + " columns");
            }
            for (Object cell : cells) {
                if (cell != null && !(cell instanceof Term) && !CELLS.contains(cell.getClass())) {
                    throw new IllegalArgumentException(
                            "cell is a " + cell.getClass().getSimpleName()
                                    + ", which no table can show. Maybe call toString() or amount() on it?");
                }
            }
            rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
            return this;
        }

        /** The table as filled so far. */
        public Table build() {
            return new Table(title, columns, List.copyOf(rows));
        }
    }
}
