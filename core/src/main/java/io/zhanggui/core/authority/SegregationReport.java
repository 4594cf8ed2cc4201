package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what people hold breaks rules of segregation (职责分离检查).
 *
 * @param date the day
 * @param conflicts what is broken, by the order of the rules, then by person
 * @param lifted what would be broken without waivers, in the same order
 */
public record SegregationReport(LocalDate date, List<SegregationConflict> conflicts, List<SegregationConflict> lifted) {

    public SegregationReport {
        requireNonNull(date, "date");
        conflicts = List.copyOf(conflicts);
        lifted = List.copyOf(lifted);
    }

    /** The conflicts as things to refuse; empty if nothing is broken. */
    public Violations violations() {
        return new Violations(
                conflicts.stream().map(SegregationConflict::violation).toList());
    }

    /** Every conflict with its ways, then those that waivers lift. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        conflicts.forEach(conflict -> parts.add(conflict.explain()));
        lifted.forEach(conflict -> parts.add(conflict.explain()));
        return Explanation.of(
                        SegregationTerm.CHECKED.with(date),
                        SegregationTerm.FOUND.with(conflicts.size(), lifted.size()))
                .with(parts);
    }

    /** One row for each way to an activity of each conflict. */
    public Table toTable() {
        Table.Builder table = Table.titled(SegregationTerm.CHECKED.with(date))
                .columns(
                        SegregationTerm.RULE,
                        SegregationTerm.RULE_NAME,
                        SegregationTerm.PERSON,
                        SegregationTerm.ACTIVITY,
                        SegregationTerm.POSITION,
                        SegregationTerm.CAPACITY,
                        SegregationTerm.DELEGATOR,
                        SegregationTerm.LIFTED_UNTIL,
                        SegregationTerm.SOURCE);
        conflicts.forEach(conflict -> rows(table, conflict));
        lifted.forEach(conflict -> rows(table, conflict));
        return table.build();
    }

    private static void rows(Table.Builder table, SegregationConflict conflict) {
        String until = conflict.waivers().stream()
                .map(waiver -> waiver.period().getEnd().toString())
                .collect(Collectors.joining(" "));
        for (Holding holding : conflict.holdings()) {
            table.row(
                    conflict.rule().code(),
                    conflict.rule().name(),
                    text(holding.person()),
                    holding.activity(),
                    holding.position().value(),
                    holding.capacity(),
                    text(holding.delegator()),
                    until.isEmpty() ? null : until,
                    conflict.rule().source());
        }
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
