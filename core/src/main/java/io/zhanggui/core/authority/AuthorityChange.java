package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;

/** What was granted, delegated, waived or ended; what was recorded is never edited. */
@Beta
public sealed interface AuthorityChange {

    /** The number of the grant, delegation or waiver. */
    AuthorityNo no();

    /** The stable name of this kind of change, for storage. */
    String code();

    /**
     * A grant is given.
     *
     * @param no a number that was never used
     * @param grant the grant
     */
    record Grant(AuthorityNo no, AuthorityGrant grant) implements AuthorityChange {
        public Grant {
            requireNonNull(no, "no");
            requireNonNull(grant, "grant");
        }

        @Override
        public String code() {
            return "GRANT";
        }
    }

    /**
     * A grant no longer holds.
     *
     * @param no the number of the grant
     * @param from the first day on which it does not hold; a day before its own first means never
     */
    record Revoke(AuthorityNo no, LocalDate from) implements AuthorityChange {
        public Revoke {
            requireNonNull(no, "no");
            requireDay(no, from);
        }

        @Override
        public String code() {
            return "REVOKE";
        }
    }

    /**
     * A person delegates.
     *
     * @param no a number that was never used
     * @param delegation the delegation
     */
    record Delegate(AuthorityNo no, Delegation delegation) implements AuthorityChange {
        public Delegate {
            requireNonNull(no, "no");
            requireNonNull(delegation, "delegation");
        }

        @Override
        public String code() {
            return "DELEGATE";
        }
    }

    /**
     * A delegation no longer holds.
     *
     * @param no the number of the delegation
     * @param from the first day on which it does not hold; a day before its own first means never
     */
    record EndDelegation(AuthorityNo no, LocalDate from) implements AuthorityChange {
        public EndDelegation {
            requireNonNull(no, "no");
            requireDay(no, from);
        }

        @Override
        public String code() {
            return "END_DELEGATION";
        }
    }

    /**
     * A rule of segregation is waived.
     *
     * @param no a number that was never used
     * @param waiver the waiver
     */
    record Waive(AuthorityNo no, SegregationWaiver waiver) implements AuthorityChange {
        public Waive {
            requireNonNull(no, "no");
            requireNonNull(waiver, "waiver");
        }

        @Override
        public String code() {
            return "WAIVE";
        }
    }

    /**
     * A waiver no longer holds.
     *
     * @param no the number of the waiver
     * @param from the first day on which it does not hold; a day before its own first means never
     */
    record EndWaiver(AuthorityNo no, LocalDate from) implements AuthorityChange {
        public EndWaiver {
            requireNonNull(no, "no");
            requireDay(no, from);
        }

        @Override
        public String code() {
            return "END_WAIVER";
        }
    }

    private static void requireDay(AuthorityNo no, LocalDate from) {
        if (requireNonNull(from, "from").equals(LocalDate.MAX)) {
            throw new IllegalArgumentException("end of " + no + " must be a day. Maybe leave out what has no end?");
        }
    }
}
