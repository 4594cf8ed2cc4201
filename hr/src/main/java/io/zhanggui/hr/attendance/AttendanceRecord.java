package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's attendance of a month as it is kept (考勤档案): the sheet, what was decided on its exceptions, corrections of
 * earlier months, and the state.
 *
 * @param id whose and of which month
 * @param sheet the month day by day, as calculated; {@code null} as long as there are only corrections
 * @param decisions on exceptions of the sheet
 * @param adjustments of months that were locked already
 * @param state where it stands
 */
@Beta
public record AttendanceRecord(
        Id id,
        @Nullable AttendanceSheet sheet,
        List<ExceptionDecision> decisions,
        List<AttendanceAdjustment> adjustments,
        AttendanceState state) {

    /**
     * A person and a month.
     *
     * @param person whose it is
     * @param month the month
     */
    public record Id(PersonId person, YearMonth month) implements Comparable<Id> {
        public Id {
            requireNonNull(person, "person");
            requireNonNull(month, "month");
        }

        /** By person, then month. */
        @Override
        public int compareTo(Id other) {
            return Comparator.comparing(Id::person).thenComparing(Id::month).compare(this, other);
        }

        /** Person and month with a dot between them. */
        @Override
        public String toString() {
            return person + "." + month;
        }
    }

    public AttendanceRecord {
        requireNonNull(id, "id");
        decisions = List.copyOf(decisions);
        adjustments = List.copyOf(adjustments);
        requireNonNull(state, "state");
        if (sheet == null && (!decisions.isEmpty() || !(state instanceof AttendanceState.Open))) {
            throw new IllegalArgumentException("attendance " + id + " is " + state.code() + " without a sheet");
        }
        if (sheet != null
                && !(sheet.person().equals(id.person()) && sheet.month().equals(id.month()))) {
            throw new IllegalArgumentException("sheet of " + sheet.month() + " does not belong to " + id);
        }
        for (ExceptionDecision each : decisions) {
            if (!isOf(sheet, each)) {
                throw new IllegalArgumentException(
                        "attendance " + id + " has no " + each.kind() + " to decide on " + each.day());
            }
        }
        for (AttendanceAdjustment each : adjustments) {
            if (!each.month().isBefore(id.month()) || !each.before().person().equals(id.person())) {
                throw new IllegalArgumentException(
                        "adjustment of " + each.month() + " does not belong to attendance " + id);
            }
        }
    }

    /** A month to be calculated. */
    static AttendanceRecord open(Id id) {
        return new AttendanceRecord(id, null, List.of(), List.of(), new AttendanceState.Open());
    }

    /** The sheet with the exceptions that were excused taken out; empty as long as there is none. */
    public Optional<AttendanceSheet> decided() {
        if (sheet == null) {
            return Optional.empty();
        }
        AttendanceSheet result = sheet;
        for (ExceptionDecision each : decisions) {
            if (each.excused()) {
                result = result.excusing(each.day(), each.kind());
            }
        }
        return Optional.of(result);
    }

    /**
     * What pay would need of it as it stands, in any state: a preview until the month is locked. Pay goes by
     * {@link #locked}.
     */
    public Optional<AttendanceTotals> totals() {
        return decided().map(AttendanceSheet::totals);
    }

    /**
     * The sheet by which pay goes, with what was decided on it (封账考勤).
     *
     * @throws io.zhanggui.core.violation.RejectedException if the month is not locked
     */
    public AttendanceSheet locked() {
        AttendanceChecks.requireLocked(this);
        return decided().orElseThrow();
    }

    /** The exceptions on which nobody has decided, day by day. */
    public List<Undecided> undecided() {
        List<Undecided> open = new ArrayList<>();
        if (sheet != null) {
            for (AttendanceDay day : sheet.days()) {
                day.exceptions().stream()
                        .map(each -> new Undecided(day.date(), each.kind()))
                        .filter(each -> decisions.stream()
                                .noneMatch(done -> done.day().equals(each.day()) && done.kind() == each.kind()))
                        .forEach(open::add);
            }
        }
        return open;
    }

    /**
     * An exception on which nobody has decided (未处理异常).
     *
     * @param day the day
     * @param kind the exception
     */
    public record Undecided(LocalDate day, AttendanceExceptionKind kind) {
        public Undecided {
            requireNonNull(day, "day");
            requireNonNull(kind, "kind");
        }
    }

    /** The same with a sheet calculated anew; decisions on exceptions that are gone or cost something else now go. */
    AttendanceRecord with(AttendanceSheet calculated) {
        List<ExceptionDecision> kept = decisions.stream()
                .filter(each -> sameException(calculated, each))
                .toList();
        return new AttendanceRecord(id, calculated, kept, adjustments, state);
    }

    private boolean sameException(AttendanceSheet calculated, ExceptionDecision decision) {
        return isOf(calculated, decision)
                && sheet != null
                && calculated
                        .day(decision.day())
                        .exception(decision.kind())
                        .equals(sheet.day(decision.day()).exception(decision.kind()));
    }

    AttendanceRecord with(ExceptionDecision decision) {
        List<ExceptionDecision> all = new ArrayList<>(decisions);
        all.removeIf(each -> each.day().equals(decision.day()) && each.kind() == decision.kind());
        all.add(decision);
        return new AttendanceRecord(id, sheet, all, adjustments, state);
    }

    AttendanceRecord with(AttendanceAdjustment adjustment) {
        List<AttendanceAdjustment> all = new ArrayList<>(adjustments);
        all.add(adjustment);
        return new AttendanceRecord(id, sheet, decisions, all, state);
    }

    AttendanceRecord in(AttendanceState next) {
        return new AttendanceRecord(id, sheet, decisions, adjustments, next);
    }

    /** Whether the sheet has the exception that was decided. */
    private static boolean isOf(@Nullable AttendanceSheet sheet, ExceptionDecision decision) {
        return sheet != null
                && sheet.days().stream()
                        .filter(day -> day.date().equals(decision.day()))
                        .anyMatch(day -> day.exception(decision.kind()).isPresent());
    }

    /** The id, the state and counts. */
    @Override
    public String toString() {
        return "AttendanceRecord[" + id + ", " + state.code() + ", " + decisions.size() + " decisions, "
                + adjustments.size() + " adjustments]";
    }
}
