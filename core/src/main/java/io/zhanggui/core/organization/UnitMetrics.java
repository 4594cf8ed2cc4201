package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Spans and layers of every unit with everything below it, counted in one go; what does not add up, such as medians, is in
 * {@link OrgMetrics#of(OrgSnapshot, OrgUnitId)}.
 */
@Beta
public final class UnitMetrics {

    private final OrgSnapshot org;
    private final OrgParts parts;
    private final int[] layers;
    private final int[] positions;
    private final int[] managers;
    private final long[] reports;
    private final int[] widest;

    UnitMetrics(OrgSnapshot org) {
        this.org = org;
        this.parts = org.parts();
        int[] span = OrgMetrics.spans(parts);
        int count = parts.units().preorder().length;
        this.layers = new int[count];
        this.positions = new int[count];
        this.managers = new int[count];
        this.reports = new long[count];
        this.widest = new int[count];
        for (int place = count - 1; place >= 0; place--) {
            own(place, span);
            int above = parts.units().parent(parts.units().preorder()[place]);
            if (above != Forest.ROOT) {
                rollUp(place, parts.units().first(above));
            }
        }
    }

    private void own(int place, int[] span) {
        layers[place]++;
        for (int i = parts.offset()[place]; i < parts.offset()[place + 1]; i++) {
            int own = span[parts.byUnit()[i]];
            positions[place]++;
            managers[place] += own > 0 ? 1 : 0;
            reports[place] += own;
            widest[place] = Math.max(widest[place], own);
        }
    }

    private void rollUp(int place, int above) {
        layers[above] = Math.max(layers[above], layers[place]);
        positions[above] += positions[place];
        managers[above] += managers[place];
        reports[above] += reports[place];
        widest[above] = Math.max(widest[above], widest[place]);
    }

    private int place(OrgUnitId unit) {
        return parts.units().first(org.number(unit));
    }

    /** How many layers of units, the unit itself included. */
    public int unitLayers(OrgUnitId unit) {
        return layers[place(unit)];
    }

    /** How many positions. */
    public int positions(OrgUnitId unit) {
        return positions[place(unit)];
    }

    /** How many positions that others report to. */
    public int managers(OrgUnitId unit) {
        return managers[place(unit)];
    }

    /** Managing positions ÷ all positions; empty without positions. */
    public Optional<BigDecimal> managerRatio(OrgUnitId unit, Rounding rounding) {
        return ratio(managers[place(unit)], positions[place(unit)], rounding);
    }

    /** The mean span of the managers; empty without managers. */
    public Optional<BigDecimal> averageSpan(OrgUnitId unit, Rounding rounding) {
        return ratio(reports[place(unit)], managers[place(unit)], rounding);
    }

    /** The widest span of a manager; 0 without managers. */
    public int widestSpan(OrgUnitId unit) {
        return widest[place(unit)];
    }

    private static Optional<BigDecimal> ratio(long part, int whole, Rounding rounding) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), rounding.scale(), rounding.mode()));
    }

    /** One row for each unit, from the top down (管理幅度表). */
    public Table toTable() {
        Table.Builder table = Table.titled(OrgMetricsTerm.METRICS)
                .columns(
                        OrgMetricsTerm.UNIT,
                        OrgMetricsTerm.UNIT_LAYERS,
                        OrgMetricsTerm.POSITIONS,
                        OrgMetricsTerm.MANAGERS,
                        OrgMetricsTerm.MANAGER_RATIO,
                        OrgMetricsTerm.AVERAGE_SPAN,
                        OrgMetricsTerm.MOST_SPAN);
        for (int place = 0; place < layers.length; place++) {
            table.row(
                    parts.unitIds().get(parts.units().preorder()[place]).value(),
                    layers[place],
                    positions[place],
                    managers[place],
                    ratio(managers[place], positions[place], Rounding.halfUp(4)).orElse(null),
                    ratio(reports[place], managers[place], Rounding.CENT).orElse(null),
                    managers[place] == 0 ? null : widest[place]);
        }
        return table.build();
    }
}
