package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two layouts of a warehouse differ (库位变更对比).
 *
 * @param kind what is different
 * @param subject the code of the zone or location
 * @param before how it was: a number without zeros at its end, the {@link ZonePurpose#code} of a purpose, otherwise the
 *     host's own words; {@code null} if it was not there, nothing was said, or nothing was limited
 * @param after how it is, as before
 */
@Beta
public record LayoutDifference(
        Kind kind,
        String subject,
        @Nullable String before,
        @Nullable String after) {

    /** In what layouts differ. */
    public enum Kind implements Term {
        /** 新增库区: a zone is new. */
        ZONE_ADDED,
        /** 撤销库区: a zone is gone. */
        ZONE_CLOSED,
        /** 库区更名: a zone is called otherwise. */
        ZONE_RENAMED,
        /** 用途变更: a zone is for something else. */
        PURPOSE_CHANGED,
        /** 准放变更: other goods may lie in a zone. */
        ACCEPTED_CHANGED,
        /** 新增库位: a location is new. */
        LOCATION_ADDED,
        /** 撤销库位: a location is gone. */
        LOCATION_CLOSED,
        /** 体积库容变更: a location holds more or less by volume. */
        VOLUME_CHANGED,
        /** 承重变更: a location carries more or less. */
        WEIGHT_CHANGED,
        /** 托盘位变更: a location holds more or fewer pallets. */
        PALLETS_CHANGED,
        /** 数量库容变更: a location holds more or fewer units. */
        UNITS_CHANGED,
        /** 距离变更: a location is nearer or farther. */
        DISTANCE_CHANGED,
        /** 锁定变更: a location is blocked or free. */
        BLOCKING_CHANGED;

        @Override
        public TermBundle bundle() {
            return WarehouseTerm.BUNDLE;
        }
    }

    public LayoutDifference {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
    }

    /**
     * In what two layouts of one warehouse differ: zones by code, then locations along the walk.
     *
     * @throws IllegalArgumentException if the warehouses differ
     */
    public static List<LayoutDifference> between(WarehouseLayout before, WarehouseLayout after) {
        if (!before.warehouse().equals(after.warehouse())) {
            throw new IllegalArgumentException(
                    "layouts are of " + before.warehouse() + " and of " + after.warehouse() + ", not of one warehouse");
        }
        Differences found = new Differences();
        Set<ZoneCode> zones = new TreeSet<>();
        before.zones().forEach(each -> zones.add(each.id()));
        after.zones().forEach(each -> zones.add(each.id()));
        zones.forEach(zone -> found.zone(
                before.findZone(zone).orElse(null), after.findZone(zone).orElse(null)));
        Set<LocationId> locations = new TreeSet<>();
        before.locations().forEach(each -> locations.add(each.id()));
        after.locations().forEach(each -> locations.add(each.id()));
        locations.forEach(location -> found.location(
                before.findLocation(location).orElse(null),
                after.findLocation(location).orElse(null)));
        return List.copyOf(found.all);
    }

    /** One row for each difference; purposes are called as the reader calls them. */
    public static Table toTable(List<LayoutDifference> differences) {
        Table.Builder table = Table.titled(WarehouseTerm.CHANGES_TITLE)
                .columns(WarehouseTerm.CHANGED, WarehouseTerm.SUBJECT, WarehouseTerm.BEFORE, WarehouseTerm.AFTER);
        differences.forEach(
                each -> table.row(each.kind, each.subject, each.readable(each.before), each.readable(each.after)));
        return table.build();
    }

    /** What is different, and how it was before. */
    public Explanation explain() {
        Object was = readable(before);
        Object is = readable(after);
        Explanation changed = Explanation.of(WarehouseTerm.DIFFERENCE_OF.with(subject, kind), is);
        if (was == null) {
            return is == null ? changed : changed.formula(WarehouseTerm.NEW_FORMULA);
        }
        return is == null
                ? changed.formula(WarehouseTerm.GONE_FORMULA, was)
                : changed.formula(WarehouseTerm.CHANGE_FORMULA, was, is);
    }

    /** A purpose as a term, which every reader sees in their language; everything else as it stands. */
    private @Nullable Object readable(@Nullable String text) {
        if (kind == Kind.PURPOSE_CHANGED) {
            for (ZonePurpose purpose : ZonePurpose.values()) {
                if (purpose.code().equals(text)) {
                    return purpose;
                }
            }
        }
        return text;
    }

    /** Collects differences. */
    private static final class Differences {

        private final List<LayoutDifference> all = new ArrayList<>();

        private void zone(@Nullable Zone before, @Nullable Zone after) {
            if (before != null && after != null) {
                String id = after.id().value();
                changed(Kind.ZONE_RENAMED, id, before, after, Zone::name);
                changed(
                        Kind.PURPOSE_CHANGED,
                        id,
                        before,
                        after,
                        zone -> zone.purpose().code());
                changed(Kind.ACCEPTED_CHANGED, id, before, after, zone -> String.join(", ", zone.accepts()));
            } else {
                comesOrGoes(before, after, zone -> zone.id().value(), Kind.ZONE_CLOSED, Kind.ZONE_ADDED);
            }
        }

        private void location(@Nullable Location before, @Nullable Location after) {
            if (before != null && after != null) {
                String id = after.id().value();
                for (SpaceMeasure measure : SpaceMeasure.values()) {
                    changed(
                            ofCapacity(measure),
                            id,
                            before,
                            after,
                            each -> each.capacity()
                                    .by(measure)
                                    .map(Differences::text)
                                    .orElse(null));
                }
                changed(Kind.DISTANCE_CHANGED, id, before, after, each -> text(each.distance()));
                changed(Kind.BLOCKING_CHANGED, id, before, after, Location::blocked);
            } else {
                comesOrGoes(before, after, each -> each.id().value(), Kind.LOCATION_CLOSED, Kind.LOCATION_ADDED);
            }
        }

        private <T> void comesOrGoes(
                @Nullable T before, @Nullable T after, Function<T, String> id, Kind gone, Kind come) {
            BiConsumer<Kind, T> note = (kind, it) -> all.add(new LayoutDifference(kind, id.apply(it), null, null));
            if (before != null) {
                note.accept(gone, before);
            } else if (after != null) {
                note.accept(come, after);
            }
        }

        private <T> void changed(Kind kind, String id, T before, T after, Function<T, @Nullable String> part) {
            String was = part.apply(before);
            String is = part.apply(after);
            if (!Objects.equals(was, is)) {
                all.add(new LayoutDifference(kind, id, was, is));
            }
        }

        private static Kind ofCapacity(SpaceMeasure measure) {
            return switch (measure) {
                case VOLUME -> Kind.VOLUME_CHANGED;
                case WEIGHT -> Kind.WEIGHT_CHANGED;
                case PALLETS -> Kind.PALLETS_CHANGED;
                case UNITS -> Kind.UNITS_CHANGED;
            };
        }

        private static String text(BigDecimal figure) {
            return figure.stripTrailingZeros().toPlainString();
        }
    }
}
