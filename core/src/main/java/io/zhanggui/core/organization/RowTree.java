package io.zhanggui.core.organization;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that each name the row above: refuses duplicates, unknown parents, loops, and what stands below them. */
final class RowTree<I, T> {

    private record Node<I, T>(Row row, I id, @Nullable I parent, T value) {}

    private static final byte OPEN = 0;
    private static final byte ACCEPTED = 1;
    private static final byte REFUSED = 2;

    private final String idColumn;
    private final String parentColumn;
    private final Consumer<TableException> refuse;
    private final List<Node<I, T>> nodes = new ArrayList<>();
    private final Map<I, Integer> numbers = new HashMap<>();

    RowTree(String idColumn, String parentColumn, Consumer<TableException> refuse) {
        this.idColumn = idColumn;
        this.parentColumn = parentColumn;
        this.refuse = refuse;
    }

    void add(Row row, I id, @Nullable I parent, T value) {
        Integer known = numbers.putIfAbsent(id, nodes.size());
        if (known != null) {
            throw row.error(
                    idColumn,
                    "is there already, on line " + nodes.get(known).row().line());
        }
        nodes.add(new Node<>(row, id, parent, value));
    }

    /** The values of the good rows in the order of the table; every other row goes to the handler. */
    List<T> accepted() {
        int[] parent = new int[nodes.size()];
        byte[] state = new byte[nodes.size()];
        for (int i = 0; i < parent.length; i++) {
            Node<I, T> node = nodes.get(i);
            Integer above = node.parent() == null ? Integer.valueOf(Forest.ROOT) : numbers.get(node.parent());
            parent[i] = above == null ? Forest.ABSENT : above;
            if (above == null) {
                refuse(i, state, "is not in column " + idColumn + " of any accepted row");
            } else if (above == Forest.ROOT) {
                state[i] = ACCEPTED;
            }
        }
        for (List<Integer> loop : Forest.loops(parent)) {
            String names = loop.stream().map(i -> nodes.get(i).id().toString()).collect(Collectors.joining(" → "));
            refuse(
                    loop.get(0),
                    state,
                    "closes the loop " + names + " → " + nodes.get(loop.get(0)).id());
            loop.forEach(i -> state[i] = REFUSED);
        }
        for (int i = 0; i < parent.length; i++) {
            settle(i, parent, state);
        }
        List<T> result = new ArrayList<>(nodes.size());
        for (int i = 0; i < parent.length; i++) {
            if (state[i] == ACCEPTED) {
                result.add(nodes.get(i).value());
            }
        }
        return result;
    }

    private void settle(int from, int[] parent, byte[] state) {
        int top = from;
        while (state[top] == OPEN) {
            top = parent[top];
        }
        for (int i = from; state[i] == OPEN; i = parent[i]) {
            if (state[top] == REFUSED) {
                refuse(i, state, "stands below " + nodes.get(top).id() + ", whose row was refused");
            } else {
                state[i] = ACCEPTED;
            }
        }
    }

    private void refuse(int number, byte[] state, String problem) {
        state[number] = REFUSED;
        refuse.accept(nodes.get(number).row().error(parentColumn, problem));
    }
}
