package io.zhanggui.examples.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a key.
 *
 * @param columns in the order of the primary key
 * @param <I> the id
 */
record Keys<I>(List<Table.Column<I>> columns) {

    static <I> Keys<I> of(String column, Function<I, Object> value) {
        return new Keys<I>(List.of()).and(column, value);
    }

    Keys<I> and(String column, Function<I, Object> value) {
        List<Table.Column<I>> all = new ArrayList<>(columns);
        all.add(new Table.Column<>(column, value));
        return new Keys<>(List.copyOf(all));
    }

    List<String> names() {
        return columns.stream().map(Table.Column::name).toList();
    }

    List<Object> values(I id) {
        List<Object> values = new ArrayList<>();
        for (Table.Column<I> column : columns) {
            Object value = column.value().apply(id);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The condition that a row of the table has the key. */
    String match(String table) {
        return String.join(
                " and ",
                names().stream().map(name -> table + "." + name + " = ?").toList());
    }

    /** The order of the keys. */
    String order(String table) {
        return String.join(
                ", ", names().stream().map(name -> table + "." + name).toList());
    }
}
