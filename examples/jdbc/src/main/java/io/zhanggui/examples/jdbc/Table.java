package io.zhanggui.examples.jdbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table and how their values come out of an object, with the tables of its rows. It writes the statements;
 * the key is added by the shape that uses it.
 *
 * @param name the table
 * @param position the column that numbers the rows of one owner from 1; counts for tables of rows only
 * @param columns the columns beside the key
 * @param rows the table of the rows that belong to one object; {@code null} if there are none
 * @param <T> what one row holds
 */
record Table<T>(
        String name,
        String position,
        List<Column<T>> columns,
        @Nullable Rows<T, ?> rows) {

    /** A column with the value that it gets. */
    record Column<T>(String name, Function<T, ? extends @Nullable Object> value) {
        <U> Column<U> of(Function<U, T> part) {
            return new Column<>(name, whole -> value.apply(part.apply(whole)));
        }
    }

    /** The rows that belong to one object. */
    record Rows<T, C>(Table<C> table, Function<T, List<C>> of) {}

    static <T> Table<T> named(String name) {
        return new Table<>(name, "position", List.of(), null);
    }

    /** The same, with another name for the column that numbers the rows. */
    Table<T> numberedBy(String column) {
        return new Table<>(name, column, columns, rows);
    }

    /** The same with one more column. */
    Table<T> column(String column, Function<T, ? extends @Nullable Object> value) {
        return with(new Column<>(column, value));
    }

    /** The same with a column for an amount whose currency stands in another column, or in that of the owner. */
    Table<T> amount(String column, Function<T, @Nullable Money> money) {
        return column(column, whole -> {
            Money value = money.apply(whole);
            return value == null ? null : value.getAmount();
        });
    }

    /** The same with two columns for money. */
    Table<T> money(String column, String currency, Function<T, @Nullable Money> money) {
        return amount(column, money).column(currency, whole -> {
            Money value = money.apply(whole);
            return value == null ? null : value.getCurrencyUnit();
        });
    }

    /** The same with an amount in minor units, for which a currency is known. */
    Table<T> minor(String column, Function<T, Integer> decimals, Function<T, Long> minor) {
        return column(column, whole -> BigDecimal.valueOf(minor.apply(whole), decimals.apply(whole)));
    }

    /** The same with all columns of another list. */
    Table<T> columns(List<Column<T>> more) {
        Table<T> all = this;
        for (Column<T> column : more) {
            all = all.with(column);
        }
        return all;
    }

    /** The same with a table for the rows that belong to it; an object has rows of one kind only. */
    <C> Table<T> rows(Table<C> table, Function<T, List<C>> of) {
        return new Table<>(name, position, columns, new Rows<>(table, of));
    }

    /** The columns for a whole of which {@code T} is a part. */
    <U> Table<U> of(Function<U, T> part) {
        List<Column<U>> all = columns.stream().map(column -> column.of(part)).toList();
        return new Table<>(name, position, all, rows == null ? null : of(rows, part));
    }

    private static <U, T, C> Rows<U, C> of(Rows<T, C> rows, Function<U, T> part) {
        return new Rows<>(rows.table(), whole -> rows.of().apply(part.apply(whole)));
    }

    private Table<T> with(Column<T> column) {
        List<Column<T>> all = new ArrayList<>(columns);
        all.add(column);
        return new Table<>(name, position, List.copyOf(all), rows);
    }

    List<@Nullable Object> values(T whole) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(whole)));
        return values;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String insert(List<String> key) {
        List<String> all = new ArrayList<>(key);
        all.addAll(columnNames());
        return "insert into " + name + " (" + String.join(", ", all) + ") values ("
                + String.join(", ", all.stream().map(column -> "?").toList()) + ")";
    }
}
