package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

/** How many of a step's approvers must approve (会签、或签、逐级). */
public sealed interface SigningMode {

    /** All of them, in any order (会签); one rejection rejects the step. */
    SigningMode ALL = new All();

    /** Any one of them (或签); whoever decides first decides, either way. */
    SigningMode ANY = new Any();

    /** All of them, each after the one before (依次审批); one rejection rejects the step. */
    SigningMode IN_TURN = new InTurn();

    /** A stable code, for storage. */
    String code();

    /** How many approvers the step needs at least to be able to go on. */
    int atLeast();

    /** That many of them; rejected as soon as so many approvals are out of reach. */
    static SigningMode quorum(int needed) {
        return new Quorum(needed);
    }

    /** A vote by a rule (表决); decided when the votes that are out cannot change the result. */
    static SigningMode ballot(VotingRule rule) {
        return new Ballot(rule);
    }

    /** See {@link SigningMode#ALL}. */
    record All() implements SigningMode {
        @Override
        public String code() {
            return "ALL";
        }

        @Override
        public int atLeast() {
            return 1;
        }
    }

    /** See {@link SigningMode#ANY}. */
    record Any() implements SigningMode {
        @Override
        public String code() {
            return "ANY";
        }

        @Override
        public int atLeast() {
            return 1;
        }
    }

    /** See {@link SigningMode#IN_TURN}. */
    record InTurn() implements SigningMode {
        @Override
        public String code() {
            return "IN_TURN";
        }

        @Override
        public int atLeast() {
            return 1;
        }
    }

    /**
     * See {@link SigningMode#quorum}.
     *
     * @param needed 1 or more
     */
    record Quorum(int needed) implements SigningMode {
        public Quorum {
            if (needed < 1) {
                throw new IllegalArgumentException("quorum must be 1 or more, but is " + needed);
            }
        }

        @Override
        public String code() {
            return "QUORUM";
        }

        @Override
        public int atLeast() {
            return needed;
        }
    }

    /**
     * See {@link SigningMode#ballot}.
     *
     * @param rule quorum and majority
     */
    record Ballot(VotingRule rule) implements SigningMode {
        public Ballot {
            requireNonNull(rule, "rule");
        }

        @Override
        public String code() {
            return "BALLOT";
        }

        @Override
        public int atLeast() {
            return 1;
        }
    }
}
