package io.zhanggui.examples.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows that belong to objects, table by table, each in batches. */
final class Writer {

    private Writer() {}

    /** An object with the values of its key. */
    record Keyed<T>(List<Object> key, T value) {}

    /** The values of a row: its key and its columns. */
    static <T> List<@Nullable Object> row(Table<T> table, Keyed<T> each) {
        List<@Nullable Object> values = new ArrayList<>(each.key());
        values.addAll(table.values(each.value()));
        return values;
    }

    /** Everything below the objects, which stand in the database already. */
    static <T> void insertRows(Sql sql, Table<T> table, List<String> key, List<Keyed<T>> owners) {
        Table.Rows<T, ?> rows = table.rows();
        if (rows != null) {
            insertRows(sql, rows, key, owners);
        }
    }

    private static <T, C> void insertRows(Sql sql, Table.Rows<T, C> rows, List<String> key, List<Keyed<T>> owners) {
        Table<C> table = rows.table();
        List<String> names = new ArrayList<>(key);
        names.add(table.position());
        List<Keyed<C>> all = new ArrayList<>();
        List<List<@Nullable Object>> batch = new ArrayList<>();
        for (Keyed<T> owner : owners) {
            int number = 0;
            for (C child : rows.of().apply(owner.value())) {
                number++;
                List<Object> own = new ArrayList<>(owner.key());
                own.add(number);
                Keyed<C> keyed = new Keyed<>(own, child);
                all.add(keyed);
                batch.add(row(table, keyed));
            }
        }
        sql.batch(table.insert(names), batch);
        insertRows(sql, table, names, all);
    }
}
