package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the layout of one warehouse (库位变更记录); immutable, and only appended to.
 *
 * <p>Changes hold from a day on, those of one day in the order of recording. {@link #on} reads as known now; {@link #asOf}
 * as known on a day, which later entries never change. A change is refused that cannot be made on its day, or that makes
 * a later one impossible.
 *
 * <pre>{@code
 * WarehouseLayout layout = LayoutHistory.of(warehouse).with(change, from, stamp).on(date);
 * }</pre>
 */
@Beta
public final class LayoutHistory {

    private static final ZoneId CHINA = ZoneOffset.ofHours(8);

    private final WarehouseId warehouse;
    private final List<LayoutEvent> events;
    private final ZoneId zone;

    private LayoutHistory(WarehouseId warehouse, List<LayoutEvent> events, ZoneId zone) {
        this.warehouse = warehouse;
        this.events = events;
        this.zone = zone;
    }

    /** The history of a warehouse without zones; days of recording are those of China. */
    public static LayoutHistory of(WarehouseId warehouse) {
        return new LayoutHistory(requireNonNull(warehouse, "warehouse"), List.of(), CHINA);
    }

    /**
     * A history from stored events, in the order of recording.
     *
     * @throws IllegalArgumentException if recording time goes back, or one of them cannot be made
     */
    public static LayoutHistory restore(WarehouseId warehouse, List<LayoutEvent> events) {
        LayoutHistory history = of(warehouse).plus(events);
        Violations wrong = history.replay();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("layout of " + warehouse + " cannot be restored: " + wrong);
        }
        return history;
    }

    /** The same, where days of recording are those of a time zone. */
    public LayoutHistory recordedIn(ZoneId other) {
        return new LayoutHistory(warehouse, events, requireNonNull(other, "other"));
    }

    /** The warehouse. */
    public WarehouseId warehouse() {
        return warehouse;
    }

    /** All events in the order of recording, for storage. */
    public List<LayoutEvent> events() {
        return events;
    }

    /** The layout on a day, as known now. */
    public WarehouseLayout on(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /** The layout on a day, as known on another. */
    public WarehouseLayout asOf(AsOf asOf) {
        LayoutState state = play(asOf.knowledge(), asOf.date());
        return new WarehouseLayout(warehouse, asOf, state.zones(), state.locations());
    }

    /** The changes that hold on a day or before, as known, the earliest first. */
    public List<LayoutEvent> changes(AsOf asOf) {
        return inOrder(asOf.knowledge()).stream()
                .filter(each -> !each.from().isAfter(asOf.date()))
                .toList();
    }

    /** Everything that stands against a change; the path names the day and the kind of the change that cannot be made. */
    public Violations check(LayoutChange change, LocalDate from, Stamp stamp) {
        return check(List.of(change), from, stamp);
    }

    /** Everything that stands against several changes, made in this order; see {@link #check(LayoutChange, LocalDate, Stamp)}. */
    public Violations check(List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        return plus(events(changes, from, stamp)).replay();
    }

    /**
     * The history with one more change.
     *
     * @param from the first day on which it holds, which may be long past
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check(LayoutChange, LocalDate, Stamp)} finds anything
     * @throws IllegalArgumentException if recording time would go back
     */
    public LayoutHistory with(LayoutChange change, LocalDate from, Stamp stamp) {
        return with(List.of(change), from, stamp);
    }

    /**
     * The history with several changes more, made in this order.
     *
     * @param from the first day on which they hold, which may be long past
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check(List, LocalDate, Stamp)} finds anything
     * @throws IllegalArgumentException if recording time would go back
     */
    public LayoutHistory with(List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        LayoutHistory more = plus(events(changes, from, stamp));
        more.replay().throwIfAny();
        return more;
    }

    static List<LayoutEvent> events(List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        return changes.stream()
                .map(change -> new LayoutEvent(change, from, stamp))
                .toList();
    }

    /** What stored events make; that they can be made was checked when they were stored. */
    static LayoutHistory stored(WarehouseId warehouse, List<LayoutEvent> events) {
        return of(warehouse).plus(events);
    }

    LayoutHistory plus(List<LayoutEvent> more) {
        List<LayoutEvent> all = new ArrayList<>(events);
        all.addAll(more);
        for (int i = Math.max(1, events.size()); i < all.size(); i++) {
            Instant before = all.get(i - 1).stamp().at();
            if (all.get(i).stamp().at().isBefore(before)) {
                throw new IllegalArgumentException(
                        "recording time of the layout of " + warehouse + " would go back from " + before + " to "
                                + all.get(i).stamp().at());
            }
        }
        return new LayoutHistory(warehouse, List.copyOf(all), zone);
    }

    private Violations replay() {
        return play(Knowledge.ALL, LocalDate.MAX).found();
    }

    /**
     * Plays everything once.
     *
     * @param day the day of which the layout is noted on the way
     */
    Replay replay(LocalDate day) {
        LayoutState state = new LayoutState();
        AsOf asOf = AsOf.of(day);
        WarehouseLayout layout = null;
        for (LayoutEvent event : inOrder(Knowledge.ALL)) {
            if (layout == null && event.from().isAfter(day)) {
                layout = new WarehouseLayout(warehouse, asOf, state.zones(), state.locations());
            }
            state.play(event);
        }
        return new Replay(
                layout == null ? new WarehouseLayout(warehouse, asOf, state.zones(), state.locations()) : layout,
                state.found());
    }

    /** The layout of a day, and what cannot be made of all changes. */
    record Replay(WarehouseLayout layout, Violations found) {}

    /** The day of a moment, where days of recording begin. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private LayoutState play(Knowledge knowledge, LocalDate until) {
        LayoutState state = new LayoutState();
        for (LayoutEvent event : inOrder(knowledge)) {
            if (!event.from().isAfter(until)) {
                state.play(event);
            }
        }
        return state;
    }

    private List<LayoutEvent> inOrder(Knowledge knowledge) {
        LocalDate cutOff = knowledge.cutOff();
        @Nullable
        Instant before = cutOff == null || cutOff.equals(LocalDate.MAX)
                ? null
                : cutOff.plusDays(1).atStartOfDay(zone).toInstant();
        return events.stream()
                .filter(each -> before == null || each.stamp().at().isBefore(before))
                .sorted(Comparator.comparing(LayoutEvent::from))
                .toList();
    }
}
