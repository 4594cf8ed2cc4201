package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One line of a person's leave account (假期台账); what is taken back is a line of its own. */
@Beta
public sealed interface LeaveEntry {

    /** A stable code for storage. */
    String code();

    /** Who entered it, when and why. */
    Stamp stamp();

    /** What was granted with it. */
    default Optional<LeaveLot> lot() {
        return Optional.empty();
    }

    /**
     * Leave was granted (授予).
     *
     * @param granted what
     * @param stamp who entered it
     */
    record Granted(LeaveLot granted, Stamp stamp) implements LeaveEntry {
        public Granted {
            requireNonNull(granted, "granted");
            requireNonNull(stamp, "stamp");
        }

        @Override
        public String code() {
            return "granted";
        }

        @Override
        public Optional<LeaveLot> lot() {
            return Optional.of(granted);
        }
    }

    /**
     * Time off was earned by work on a rest day (加班转调休).
     *
     * @param granted what
     * @param workedOn the rest day
     * @param stamp who entered it
     */
    record Earned(LeaveLot granted, LocalDate workedOn, Stamp stamp) implements LeaveEntry {
        public Earned {
            requireNonNull(granted, "granted");
            requireNonNull(workedOn, "workedOn");
            requireNonNull(stamp, "stamp");
        }

        @Override
        public String code() {
            return "earned";
        }

        @Override
        public Optional<LeaveLot> lot() {
            return Optional.of(granted);
        }
    }

    /**
     * What is left of a grant goes over into another, with another end (结转).
     *
     * @param from the number of the grant from which it comes
     * @param granted where it goes, with the amount; it goes on the first day of use
     * @param stamp who entered it
     */
    record CarriedOver(String from, LeaveLot granted, Stamp stamp) implements LeaveEntry {
        public CarriedOver {
            requireNonNull(from, "from");
            requireNonNull(granted, "granted");
            requireNonNull(stamp, "stamp");
            if (from.equals(granted.number())) {
                throw new IllegalArgumentException("leave " + from + " is carried over into itself");
            }
        }

        @Override
        public String code() {
            return "carried-over";
        }

        @Override
        public Optional<LeaveLot> lot() {
            return Optional.of(granted);
        }
    }

    /**
     * Leave was taken (休假).
     *
     * @param request the slip
     * @param draws what each day takes from which grant; empty for a type without a balance
     * @param stamp who entered it
     */
    record Taken(LeaveRequest request, List<LeaveDraw> draws, Stamp stamp) implements LeaveEntry {
        public Taken {
            requireNonNull(request, "request");
            draws = List.copyOf(draws);
            requireNonNull(stamp, "stamp");
        }

        @Override
        public String code() {
            return "taken";
        }
    }

    /**
     * Leave was not taken after all, and what it drew comes back (销假).
     *
     * @param reference the slip
     * @param stamp who entered it
     */
    record Cancelled(String reference, Stamp stamp) implements LeaveEntry {
        public Cancelled {
            requireNonNull(reference, "reference");
            requireNonNull(stamp, "stamp");
        }

        @Override
        public String code() {
            return "cancelled";
        }
    }

    /**
     * Leave that nobody used was lost (过期作废).
     *
     * @param from the number of the grant
     * @param amount how much, positive
     * @param on the day on which it was lost
     * @param stamp who entered it
     */
    record Expired(String from, BigDecimal amount, LocalDate on, Stamp stamp) implements LeaveEntry {
        public Expired {
            requireNonNull(from, "from");
            requireNonNull(on, "on");
            requireNonNull(stamp, "stamp");
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("leave that is lost must be positive, but is " + amount);
            }
        }

        @Override
        public String code() {
            return "expired";
        }
    }

    /**
     * A grant was corrected from its beginning on (调整).
     *
     * @param to the number of the grant
     * @param change how much more; negative: less; not zero
     * @param stamp who entered it, and why
     */
    record Adjusted(String to, BigDecimal change, Stamp stamp) implements LeaveEntry {
        public Adjusted {
            requireNonNull(to, "to");
            requireNonNull(stamp, "stamp");
            if (change.signum() == 0) {
                throw new IllegalArgumentException("leave " + to + " is adjusted by nothing");
            }
        }

        @Override
        public String code() {
            return "adjusted";
        }
    }
}
