package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;

/** Where a month's attendance stands (考勤状态): open, confirmed, locked. A locked one never changes. */
@Beta
public sealed interface AttendanceState {

    /** A stable code for storage. */
    String code();

    /** The name for people. */
    Term term();

    /** May be calculated anew (未确认). */
    record Open() implements AttendanceState {
        @Override
        public String code() {
            return "open";
        }

        @Override
        public Term term() {
            return AttendanceTerm.STATE_OPEN;
        }
    }

    /**
     * Confirmed, and may be opened again (已确认).
     *
     * @param confirmation who confirmed it
     */
    record Confirmed(AttendanceSignature confirmation) implements AttendanceState {
        public Confirmed {
            requireNonNull(confirmation, "confirmation");
        }

        @Override
        public String code() {
            return "confirmed";
        }

        @Override
        public Term term() {
            return AttendanceTerm.STATE_CONFIRMED;
        }
    }

    /**
     * Locked: pay goes by it (已锁定).
     *
     * @param confirmation who confirmed it
     * @param lock who locked it
     */
    record Locked(AttendanceSignature confirmation, AttendanceSignature lock) implements AttendanceState {
        public Locked {
            requireNonNull(confirmation, "confirmation");
            requireNonNull(lock, "lock");
        }

        @Override
        public String code() {
            return "locked";
        }

        @Override
        public Term term() {
            return AttendanceTerm.STATE_LOCKED;
        }
    }
}
