package io.zhanggui.examples.monthend;

import io.zhanggui.core.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rows that name the row above them, in any order.
 *
 * @param rows as they stand in the file
 * @param id the column of the own id
 * @param above the column of the id above; empty cells are at the top
 * @param unknown what is wrong with an id above that no row has
 */
record TreeRows(List<Row> rows, String id, String above, String unknown) {

    /** Gives each row after the one above it; rows whose way up does not end at the top are wrong. */
    void forEach(Consumer<Row> action, ShopFiles files) {
        Set<String> done = new HashSet<>();
        List<Row> waiting = rows;
        int before;
        do {
            before = waiting.size();
            List<Row> later = new ArrayList<>();
            for (Row row : waiting) {
                Optional<String> superior = row.find(above);
                if (superior.isPresent() && !done.contains(superior.get())) {
                    later.add(row);
                } else {
                    files.attempt(row, id, () -> {
                        action.accept(row);
                        return done.add(row.text(id));
                    });
                }
            }
            waiting = later;
        } while (waiting.size() < before);
        refuse(waiting, files);
    }

    private void refuse(List<Row> left, ShopFiles files) {
        Map<String, Row> byId = new HashMap<>();
        rows.forEach(row -> row.find(id).ifPresent(own -> byId.putIfAbsent(own, row)));
        for (Row row : left) {
            if (!byId.containsKey(row.text(above))) {
                files.refuse(row.error(above, unknown));
            }
        }
        for (Row row : left) {
            if (byId.containsKey(row.text(above)) && leadsBack(row, byId)) {
                files.refuse(row.error(above, "leads back to " + row.find(id).orElse("") + " itself"));
            }
        }
        for (Row row : left) {
            if (byId.containsKey(row.text(above)) && !leadsBack(row, byId)) {
                files.refuse(row.error(above, "is left out, or what is above it is"));
            }
        }
    }

    private boolean leadsBack(Row row, Map<String, Row> byId) {
        Optional<String> superior = row.find(above);
        for (int steps = 0; steps <= rows.size() && superior.isPresent(); steps++) {
            if (superior.equals(row.find(id))) {
                return true;
            }
            superior = Optional.ofNullable(byId.get(superior.get())).flatMap(next -> next.find(above));
        }
        return false;
    }
}
