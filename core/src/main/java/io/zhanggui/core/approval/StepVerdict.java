package io.zhanggui.core.approval;

import java.util.List;

/** How a step stands by its mode and the decisions so far. */
final class StepVerdict {

    private final SigningMode mode;
    private final List<Seat> ofRule;
    private final List<Seat> added;
    private final boolean closed;
    private final int members;
    private final int conflicted;
    private final List<Seat> all;

    private StepVerdict(SigningMode mode, StepProgress progress, boolean closed) {
        this.mode = mode;
        this.members = progress.members();
        this.conflicted = progress.conflicted();
        this.all = progress.seats();
        this.ofRule = all.stream().filter(seat -> !seat.isAdded()).toList();
        this.added = all.stream().filter(Seat::isAdded).toList();
        this.closed = closed;
    }

    static StepVerdict of(ApprovalStep step, StepProgress progress) {
        return new StepVerdict(step.mode(), progress, false);
    }

    /** When nobody can vote any more. */
    static StepVerdict closed(ApprovalStep step, StepProgress progress) {
        return new StepVerdict(step.mode(), progress, true);
    }

    /** Whether the rule's approvers have approved, whatever added signers say. */
    boolean satisfied() {
        if (mode instanceof SigningMode.Ballot ballot) {
            return outcome(ballot.rule()) == VoteOutcome.ADOPTED;
        }
        long agreed = ofRule.stream().filter(seat -> seat.has(Decision.AGREED)).count();
        if (mode instanceof SigningMode.Quorum quorum) {
            return agreed >= quorum.needed();
        }
        return mode instanceof SigningMode.Any ? agreed > 0 : agreed == ofRule.size();
    }

    boolean declined() {
        if (added.stream().anyMatch(seat -> seat.has(Decision.DECLINED))) {
            return true;
        }
        if (mode instanceof SigningMode.Ballot ballot) {
            VoteOutcome outcome = outcome(ballot.rule());
            return outcome == VoteOutcome.NOT_ADOPTED || outcome == VoteOutcome.NO_QUORUM;
        }
        long against =
                ofRule.stream().filter(seat -> seat.has(Decision.DECLINED)).count();
        return mode instanceof SigningMode.Quorum quorum ? ofRule.size() - against < quorum.needed() : against > 0;
    }

    boolean done() {
        return satisfied() && added.stream().allMatch(seat -> seat.has(Decision.AGREED));
    }

    /** Whether the seat is yet to decide, now or later: nobody of the rule is, when the rule is satisfied. */
    boolean isNeeded(Seat seat) {
        return seat.isOpen() && (seat.isAdded() || !satisfied());
    }

    /** Whether the seat may decide now. */
    boolean isTurn(Seat seat) {
        if (!isNeeded(seat)) {
            return false;
        }
        if (!seat.isAdded() && mode instanceof SigningMode.InTurn && !isNext(seat)) {
            return false;
        }
        return seat.waitsFor() == 0
                || all.stream()
                        .filter(other -> other.number() == seat.waitsFor())
                        .allMatch(other -> !other.isOpen() || (!other.isAdded() && satisfied()));
    }

    private boolean isNext(Seat seat) {
        return ofRule.stream().filter(Seat::isOpen).limit(1).anyMatch(each -> each.number() == seat.number());
    }

    int count(Decision decision) {
        return (int) ofRule.stream().filter(seat -> seat.has(decision)).count();
    }

    int present() {
        return (int) ofRule.stream().filter(seat -> !seat.isOpen()).count();
    }

    private VoteOutcome outcome(VotingRule rule) {
        int out = closed ? 0 : ofRule.size() - present();
        return rule.certain(members, conflicted, present(), count(Decision.AGREED), count(Decision.DECLINED), out);
    }
}
