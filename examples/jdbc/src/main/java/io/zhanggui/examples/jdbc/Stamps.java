package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Stamp;
import java.util.List;
import java.util.function.Function;

/** The columns of a stamp, the same in every table that has one. */
final class Stamps {

    private Stamps() {}

    static <T> List<Table.Column<T>> columns(Function<T, Stamp> stamp) {
        List<Table.Column<Stamp>> columns = List.of(
                new Table.Column<>("actor", each -> each.actor().person()),
                new Table.Column<>("principal", each -> each.actor().principal()),
                new Table.Column<>("stamped_at", Stamp::at),
                new Table.Column<>("command_key", Stamp::commandKey),
                new Table.Column<>("reason", Stamp::reason));
        return columns.stream().map(column -> column.of(stamp)).toList();
    }
}
