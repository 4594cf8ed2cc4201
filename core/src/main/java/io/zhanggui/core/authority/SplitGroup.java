package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.table.Table;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * Acts that look like one that was split.
 *
 * @param detection what was looked for
 * @param acts the acts by date, then by id, at least two
 */
public record SplitGroup(SplitDetection detection, List<LimitedAct> acts) {

    public SplitGroup {
        requireNonNull(detection, "detection");
        acts = List.copyOf(acts);
        if (acts.size() < 2) {
            throw new IllegalArgumentException("a group must have at least two acts, but has " + acts.size());
        }
    }

    /** All amounts together. */
    public Money sum() {
        return Money.total(acts.stream().map(LimitedAct::amount).toList());
    }

    /** The day of the first act. */
    public LocalDate firstDay() {
        return acts.get(0).date();
    }

    /** The day of the last act. */
    public LocalDate lastDay() {
        return acts.get(acts.size() - 1).date();
    }

    /** The sum against the limit, and every act. */
    public Explanation explain() {
        return Explanation.of(
                        SegregationTerm.SPLIT,
                        SegregationTerm.SPLIT_SUM.with(acts.size(),
                                firstDay(),
                                lastDay(),
                                sum(),
                                detection.limit()))
                .with(acts.stream()
                        .map(act -> Explanation.of(
                                SegregationTerm.SPLIT_ACT.with(act.id(), act.date(), act.requester()),
                                act.amount()))
                        .toList());
    }

    /** One row for each act of the groups, which are numbered from 1. */
    public static Table toTable(List<SplitGroup> groups) {
        Table.Builder table = Table.titled(SegregationTerm.SPLIT)
                .columns(
                        SegregationTerm.SPLIT_NUMBER,
                        SegregationTerm.ACT_ID,
                        SegregationTerm.ACT_DATE,
                        SegregationTerm.PERSON,
                        SegregationTerm.COUNTERPARTY,
                        SegregationTerm.UNIT,
                        SegregationTerm.ACT_AMOUNT,
                        SegregationTerm.ACT_SUM,
                        SegregationTerm.ACT_LIMIT);
        for (int i = 0; i < groups.size(); i++) {
            SplitGroup group = groups.get(i);
            for (LimitedAct act : group.acts()) {
                table.row(
                        i + 1,
                        act.id(),
                        act.date(),
                        act.requester().value(),
                        act.counterparty() == null ? null : act.counterparty().value(),
                        act.unit().value(),
                        act.amount(),
                        group.sum(),
                        group.detection().limit());
            }
        }
        return table.build();
    }
}
