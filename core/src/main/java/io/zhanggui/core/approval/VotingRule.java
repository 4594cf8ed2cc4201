package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

/**
 * When a body has decided (议事规则). A host takes it from its articles of association; none is the default.
 *
 * <p>Members with a conflict of interest (关联关系) never vote and never count towards a majority.
 *
 * @param quorum how many must be present of those who count for it
 * @param majority how many votes for are needed
 * @param base of whom
 * @param conflictedCount whether members with a conflict count for the quorum: in the number of members and, where they
 *     attend, among those present
 */
public record VotingRule(Threshold quorum, Threshold majority, MajorityBase base, boolean conflictedCount) {

    public VotingRule {
        requireNonNull(quorum, "quorum");
        requireNonNull(majority, "majority");
        requireNonNull(base, "base");
    }

    /** A rule in which members with a conflict count for nothing. */
    public static VotingRule of(Threshold quorum, Threshold majority, MajorityBase base) {
        return new VotingRule(quorum, majority, base, false);
    }

    /** The same with members with a conflict counting for the quorum. */
    public VotingRule countingConflicted() {
        return new VotingRule(quorum, majority, base, true);
    }

    /**
     * Counts a vote.
     *
     * @param members all members
     * @param conflicted how many of them have a conflict
     * @param conflictedPresent how many of those attend
     * @param present how many of the others are present, voting or not
     * @param favour votes for
     * @param against votes against
     * @param closed whether nobody else can come or vote
     */
    VoteResult count(
            int members, int conflicted, int conflictedPresent, int present, int favour, int against, boolean closed) {
        int voters = members - conflicted;
        int quorumNeeded = quorum.needed(conflictedCount ? members : voters);
        int attending = conflictedCount ? present + conflictedPresent : present;
        int cast = favour + against;
        int needed = majority.needed(size(voters, present, cast));
        VoteOutcome outcome;
        if (closed) {
            outcome = attending < quorumNeeded
                    ? VoteOutcome.NO_QUORUM
                    : favour >= Math.max(needed, 1) ? VoteOutcome.ADOPTED : VoteOutcome.NOT_ADOPTED;
        } else {
            outcome = VoteOutcome.UNDECIDED;
        }
        return new VoteResult(this, outcome, members, conflicted, attending, quorumNeeded, favour, against, needed);
    }

    private int size(int voters, int present, int cast) {
        return switch (base) {
            case ALL -> voters;
            case PRESENT -> present;
            case CAST -> cast;
        };
    }

    /** The fewest voters with whom anything can be adopted. */
    int least(int members, int conflicted) {
        int voters = members - conflicted;
        int quorumNeeded = quorum.needed(conflictedCount ? members : voters);
        return Math.max(quorumNeeded, base == MajorityBase.ALL ? majority.needed(voters) : majority.needed(1));
    }

    /**
     * What the result will be whoever else votes what; open if that matters. Nothing is better than if all others vote
     * for it, and nothing worse than if all vote against it, because a majority never needs more than one vote more for
     * one more person.
     *
     * @param out how many can still vote; they may also stay away
     */
    VoteOutcome certain(int members, int conflicted, int present, int favour, int against, int out) {
        VoteOutcome nobody = outcome(members, conflicted, present, favour, against);
        VoteOutcome best = outcome(members, conflicted, present + out, favour + out, against);
        VoteOutcome worst = outcome(members, conflicted, present + out, favour, against + out);
        return nobody == best && nobody == worst ? nobody : VoteOutcome.UNDECIDED;
    }

    private VoteOutcome outcome(int members, int conflicted, int present, int favour, int against) {
        return count(members, conflicted, 0, present, favour, against, true).outcome();
    }
}
