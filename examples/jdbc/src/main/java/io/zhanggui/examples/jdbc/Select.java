package io.zhanggui.examples.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query over a table and the tables of its rows, joined into one statement: a whole that is read while others replace
 * it is never half old and half new.
 */
final class Select {

    /** One table of the query. */
    record Level(String table, int depth, @Nullable String position, Map<String, Integer> columns) {

        int index(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalArgumentException("no column " + column + " of " + table + " was selected");
            }
            return index;
        }
    }

    private final String text;
    private final List<Level> levels;
    private final List<Integer> key;

    private Select(String text, List<Level> levels, List<Integer> key) {
        this.text = text;
        this.levels = levels;
        this.key = key;
    }

    /**
     * The columns of a table and of its rows.
     *
     * @param key the columns of the key
     * @param where the condition; empty for all rows
     * @param order by columns of the outermost table, down to its key, so that its rows stay together
     */
    static Select of(Table<?> table, List<String> key, String where, String order) {
        List<Level> levels = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        StringBuilder from = new StringBuilder(table.name());
        StringBuilder by = new StringBuilder(order);
        List<String> joined = new ArrayList<>(key);
        List<String> all = new ArrayList<>(key);
        all.addAll(table.columnNames());
        levels.add(level(table.name(), 0, null, all, columns));
        Table<?> owner = table;
        while (owner.rows() != null) {
            Table<?> rows = owner.rows().table();
            from.append(" left join ").append(rows.name()).append(" on ").append(join(owner, rows, joined));
            joined.add(rows.position());
            by.append(", ").append(rows.name()).append('.').append(rows.position());
            List<String> own = new ArrayList<>(List.of(rows.position()));
            own.addAll(rows.columnNames());
            levels.add(level(rows.name(), levels.size(), rows.position(), own, columns));
            owner = rows;
        }
        String text = "select " + String.join(", ", columns) + " from " + from
                + (where.isEmpty() ? "" : " where " + where) + " order by " + by;
        List<Integer> keyIndexes = key.stream().map(levels.get(0)::index).toList();
        return new Select(text, List.copyOf(levels), keyIndexes);
    }

    /** A statement of the adapter's own; its columns are read by their order. */
    static Select of(String text, String... columns) {
        List<String> selected = new ArrayList<>();
        return new Select(text, List.of(level("", 0, null, List.of(columns), selected)), List.of());
    }

    private static Level level(
            String table, int depth, @Nullable String position, List<String> names, List<String> selected) {
        Map<String, Integer> indexes = new HashMap<>();
        for (String name : names) {
            selected.add(table + "." + name);
            indexes.put(name, selected.size());
        }
        return new Level(table, depth, position, Map.copyOf(indexes));
    }

    private static String join(Table<?> owner, Table<?> rows, List<String> columns) {
        return String.join(
                " and ",
                columns.stream()
                        .map(column -> rows.name() + "." + column + " = " + owner.name() + "." + column)
                        .toList());
    }

    String text() {
        return text;
    }

    Level level(int depth) {
        return levels.get(depth);
    }

    boolean hasRows() {
        return levels.size() > 1;
    }

    /** The columns that stay the same over the rows of one object of a level. */
    List<Integer> keyOf(Level level) {
        List<Integer> all = new ArrayList<>(key);
        for (int i = 1; i <= level.depth(); i++) {
            Level below = levels.get(i);
            all.add(below.index(String.valueOf(below.position())));
        }
        return all;
    }
}
