package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A hypothetical reorganisation (组织调整预演): steps one after the other on a copy of a snapshot, which itself stays as it is.
 *
 * <p>Each step gives a new what-if, so several can go on from one. A unit or position that does not exist, or that an earlier
 * step took away, is refused with an {@link IllegalArgumentException}; a step that would close a loop with a
 * {@link io.zhanggui.core.violation.RejectedException} that names the whole loop. No step makes a new unit or position.
 *
 * <pre>{@code
 * WhatIf flat = WhatIf.of(org).removeLayer(2).mergeUnits(market, operations);
 * flat.comparison().managersSaved();
 * history = history.append(flat.changes(from), stamp);
 * }</pre>
 */
@Beta
public final class WhatIf {

    private final OrgSnapshot before;
    private final OrgDraft draft;
    private volatile @Nullable OrgSnapshot after;

    private WhatIf(OrgSnapshot before, OrgDraft draft) {
        this.before = before;
        this.draft = draft;
    }

    /** A what-if in which nothing has changed yet. */
    public static WhatIf of(OrgSnapshot before) {
        return new WhatIf(before, OrgDraft.of(requireNonNull(before, "before")));
    }

    /** The organisation as it is. */
    public OrgSnapshot before() {
        return before;
    }

    /** The organisation as it would be, on the same day; its trees are made at the first call. */
    public OrgSnapshot after() {
        OrgSnapshot made = after;
        if (made == null) {
            made = before.with(draft);
            after = made;
        }
        return made;
    }

    /** Both side by side. */
    public OrgComparison comparison() {
        return OrgComparison.of(before, after());
    }

    /** A unit stands below another, with everything below it; reporting lines stay. */
    public WhatIf moveUnit(OrgUnitId unit, OrgUnitId parent) {
        return step(next -> next.moveUnit(next.number(unit), next.number(parent)));
    }

    /** A position stands in another unit; reporting lines stay. */
    public WhatIf movePosition(PositionId position, OrgUnitId unit) {
        return step(next -> next.unitOf()[next.number(position)] = next.number(unit));
    }

    /** A position reports to another, with everybody below it. */
    public WhatIf reportTo(PositionId position, PositionId superior) {
        return step(next -> next.reportTo(next.number(position), next.number(superior)));
    }

    /**
     * A unit goes into another, with its positions and the units below it. The head of the other leads both: it becomes the
     * named head, and the head of the unit reports to it, unless it reports to the unit's head itself. To take one layer of
     * units out, merge a unit into its parent.
     */
    public WhatIf mergeUnits(OrgUnitId unit, OrgUnitId into) {
        OrgParts parts = after().parts();
        return step(next -> {
            int goes = next.number(unit);
            int stays = next.number(into);
            int led = parts.head(goes, draft.unitOf());
            int leads = parts.head(stays, draft.unitOf());
            next.merge(goes, stays);
            if (leads != Forest.ABSENT) {
                next.namedHead()[stays] = leads;
                if (led != Forest.ABSENT && draft.unitOf()[led] == goes && !next.isBelow(leads, led)) {
                    next.reportTo(led, leads);
                }
            }
        });
    }

    /** A position goes away; who reported to it reports to the one above it, or to nobody. */
    public WhatIf remove(PositionId position) {
        return step(next -> next.remove(next.number(position)));
    }

    /**
     * All managers of one layer go away, and who reported to them reports to the one above them (减少一个管理层次). Positions
     * of the layer to which nobody reports stay.
     *
     * @param layer 2 or more; layer 1 are the positions that report to nobody
     * @throws IllegalArgumentException if the layer is below 2 or has no manager
     */
    public WhatIf removeLayer(int layer) {
        if (layer < 2) {
            throw new IllegalArgumentException(
                    "layer must be 2 or more, but is " + layer + ". Maybe remove the positions at the top one by one?");
        }
        OrgParts parts = after().parts();
        int[] layers = parts.reporting().layers();
        int[] managers = IntStream.of(parts.reporting().preorder())
                .filter(position -> layers[position] == layer && parts.isManager(position))
                .toArray();
        if (managers.length == 0) {
            throw new IllegalArgumentException("layer " + layer + " has no manager, there are "
                    + OrgMetrics.of(after()).layers() + " layers");
        }
        return step(next -> {
            for (int position : parts.reporting().preorder()) {
                int above = draft.superior()[position];
                if (above >= 0 && layers[above] == layer) {
                    next.superior()[position] = draft.superior()[above];
                }
            }
            IntStream.of(managers).forEach(manager -> next.superior()[manager] = Forest.ABSENT);
        });
    }

    /** All managers below a position go away, and everybody else below it reports to it (扁平化). */
    public WhatIf flatten(PositionId superior) {
        OrgParts parts = after().parts();
        return step(next -> {
            int top = next.number(superior);
            Forest reporting = parts.reporting();
            for (int place = reporting.first(top) + 1; place < reporting.end(top); place++) {
                int position = reporting.preorder()[place];
                next.superior()[position] = parts.isManager(position) ? Forest.ABSENT : top;
            }
        });
    }

    /**
     * The managers right below a position share their reports anew: one after the other, in the order of the chart, takes as
     * many as the span allows, and who is left without any goes away. A position counts as many as its headcount; one whose
     * headcount is above the span gets a manager of its own.
     *
     * @param span how many may report to each, 1 or more
     * @throws IllegalArgumentException if the span is below 1 or there are too few managers for it
     */
    public WhatIf regroup(PositionId superior, int span) {
        if (span < 1) {
            throw new IllegalArgumentException("span must be 1 or more, but is " + span);
        }
        OrgParts parts = after().parts();
        return step(next -> new Regrouping(parts, next.number(superior), span).applyTo(next));
    }

    /** Units without a position in them or below them go away; the topmost stays. */
    public WhatIf closeEmptyUnits() {
        OrgParts parts = after().parts();
        return step(next -> {
            for (int unit : parts.units().preorder()) {
                if (parts.units().parent(unit) != Forest.ROOT && parts.isEmpty(unit)) {
                    next.parent()[unit] = Forest.ABSENT;
                }
            }
        });
    }

    /**
     * The same as real changes, for {@link OrgHistory#append}: on that day the history then shows what {@link #after} shows,
     * as long as nothing else has changed until then. Who holds a position that goes away is released.
     *
     * @param from the first day on which they hold, not before the day of the snapshot
     * @throws IllegalArgumentException if it is before that day
     */
    public List<OrgChange> changes(LocalDate from) {
        if (requireNonNull(from, "from").isBefore(before.asOf().date())) {
            throw new IllegalArgumentException("changes of a snapshot of "
                    + before.asOf().date() + " cannot hold from " + from + ". Maybe take the snapshot of that day?");
        }
        return draft.changes(from);
    }

    private WhatIf step(Consumer<OrgDraft> change) {
        OrgDraft next = draft.copy();
        change.accept(next);
        return new WhatIf(before, next);
    }

    /** Reports of the managers right below a position, dealt out anew. */
    private record Regrouping(OrgParts parts, int superior, int span) {

        void applyTo(OrgDraft next) {
            List<Integer> managers =
                    below(superior).stream().filter(parts::isManager).toList();
            int used = 0;
            int seats = 0;
            for (int manager : managers) {
                for (int report : below(manager)) {
                    int headcount = parts.positionAt(report).headcount();
                    if (used == 0 || seats + headcount > span) {
                        used++;
                        seats = 0;
                    }
                    seats += headcount;
                    if (used <= managers.size()) {
                        next.superior()[report] = managers.get(used - 1);
                    }
                }
            }
            if (used > managers.size()) {
                throw new IllegalArgumentException("at span " + span + " the reports below "
                        + parts.positionAt(superior).id() + " need " + used + " managers, but there are "
                        + managers.size() + ". Maybe a wider span?");
            }
            managers.subList(used, managers.size()).forEach(unneeded -> next.superior()[unneeded] = Forest.ABSENT);
        }

        private List<Integer> below(int number) {
            Forest reporting = parts.reporting();
            List<Integer> result = new ArrayList<>();
            int place = reporting.first(number) + 1;
            while (place < reporting.end(number)) {
                int report = reporting.preorder()[place];
                result.add(report);
                place = reporting.end(report);
            }
            return result;
        }
    }
}
