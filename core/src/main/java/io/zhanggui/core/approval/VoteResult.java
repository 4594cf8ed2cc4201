package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;

/**
 * How a vote ended, with every figure that it rests on.
 *
 * @param rule the rule
 * @param outcome what was decided
 * @param members all members
 * @param conflicted how many of them have a conflict and may not vote
 * @param present how many count as present
 * @param quorum how many must be present
 * @param favour votes for
 * @param against votes against
 * @param needed votes for that are needed, as far as people have come and voted
 */
public record VoteResult(
        VotingRule rule,
        VoteOutcome outcome,
        int members,
        int conflicted,
        int present,
        int quorum,
        int favour,
        int against,
        int needed) {

    public VoteResult {
        requireNonNull(rule, "rule");
        requireNonNull(outcome, "outcome");
    }

    /** Whether it was adopted. */
    public boolean adopted() {
        return outcome == VoteOutcome.ADOPTED;
    }

    /** Quorum, majority and votes. */
    public Explanation explain() {
        return Explanation.of(ApprovalTerm.VOTE_RESULT, outcome)
                .with(
                        Explanation.of(ApprovalTerm.VOTE_MEMBERS, members),
                        Explanation.of(ApprovalTerm.VOTE_CONFLICTED, conflicted),
                        Explanation.of(ApprovalTerm.VOTE_PRESENT, present)
                                .formula(
                                        ApprovalTerm.QUORUM_NEEDS,
                                        quorum,
                                        rule.quorum().text()),
                        Explanation.of(VoteChoice.FOR, favour)
                                .formula(
                                        ApprovalTerm.MAJORITY_NEEDS,
                                        needed,
                                        rule.majority().text(),
                                        rule.base()),
                        Explanation.of(VoteChoice.AGAINST, against));
    }
}
