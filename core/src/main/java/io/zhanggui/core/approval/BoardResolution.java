package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resolution of a board (董事会决议): its members, who attends, their votes, and whether it was adopted. Immutable.
 *
 * <p>In a meeting those count as present who attend, voting or not; in a written procedure (书面表决) those who voted.
 * The vote is closed when the chair closes it, at the deadline, or when everybody who may vote has voted.
 *
 * @param subject the id of what is resolved
 * @param content the fingerprint of its text
 * @param members all members, each once
 * @param conflicted members with a conflict of interest, who may not vote (回避)
 * @param rule quorum and majority
 * @param written whether it is a written procedure
 * @param deadline the first moment at which nobody can vote any more; {@code null} if there is none
 * @param attending who attends the meeting; empty in a written procedure
 * @param votes the votes in their order, one per member
 * @param closed who closed the vote and when; {@code null} if nobody did
 */
public record BoardResolution(
        String subject,
        Fingerprint content,
        List<PersonId> members,
        List<PersonId> conflicted,
        VotingRule rule,
        boolean written,
        @Nullable Instant deadline,
        List<PersonId> attending,
        List<BoardVote> votes,
        @Nullable Stamp closed) {

    public BoardResolution {
        requireNonNull(subject, "subject");
        requireNonNull(content, "content");
        members = List.copyOf(members);
        conflicted = List.copyOf(conflicted);
        requireNonNull(rule, "rule");
        attending = List.copyOf(attending);
        votes = List.copyOf(votes);
        if (members.isEmpty() || new HashSet<>(members).size() != members.size()) {
            throw new IllegalArgumentException("members must be at least one, each once, but are " + members);
        }
        requireMembers("conflicted", members, conflicted);
        requireMembers("attending", members, attending);
        requireMembers("votes", members, votes.stream().map(BoardVote::member).toList());
        if (written && !attending.isEmpty()) {
            throw new IllegalArgumentException("nobody attends a written procedure, but " + attending + " do");
        }
        for (BoardVote vote : votes) {
            if (conflicted.contains(vote.member()) || (!written && !attending.contains(vote.member()))) {
                throw new IllegalArgumentException(vote.member() + " may not vote");
            }
        }
    }

    private static void requireMembers(String name, List<PersonId> members, List<PersonId> some) {
        if (!members.containsAll(some) || new HashSet<>(some).size() != some.size()) {
            throw new IllegalArgumentException(name + " must be members, each once, but are " + some);
        }
    }

    /** A vote in a meeting, to which nobody has come yet. */
    public static BoardResolution inMeeting(
            String subject, Fingerprint content, List<PersonId> members, VotingRule rule) {
        return new BoardResolution(subject, content, members, List.of(), rule, false, null, List.of(), List.of(), null);
    }

    /** A vote in writing, until a deadline. */
    public static BoardResolution inWriting(
            String subject, Fingerprint content, List<PersonId> members, VotingRule rule, Instant deadline) {
        return new BoardResolution(
                subject,
                content,
                members,
                List.of(),
                rule,
                true,
                requireNonNull(deadline, "deadline"),
                List.of(),
                List.of(),
                null);
    }

    /**
     * The same without members who have a conflict of interest; before the first vote only.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the vote is closed, or the stamp is not of a member in person
     */
    public BoardResolution without(List<PersonId> others, Stamp stamp) {
        requireOpen(isClosed(stamp.at()), stamp);
        if (!votes.isEmpty()) {
            throw new IllegalStateException("votes on " + subject + " were cast already");
        }
        return new BoardResolution(
                subject, content, members, others, rule, written, deadline, attending, votes, closed);
    }

    /**
     * The same with those who attend the meeting.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the vote is closed, or the stamp is not of a member in person
     */
    public BoardResolution attendedBy(List<PersonId> present, Stamp stamp) {
        requireOpen(isClosed(stamp.at()), stamp);
        return new BoardResolution(
                subject, content, members, conflicted, rule, written, deadline, present, votes, closed);
    }

    private void requireOpen(boolean over, Stamp stamp) {
        Violations.builder()
                .addIf(
                        !members.contains(stamp.actor().person()),
                        ApprovalViolation.NO_MEMBER,
                        "actor",
                        stamp.actor().person())
                .addIf(stamp.actor().principal() != null, ApprovalViolation.NO_PROXY, "actor", stamp.actor())
                .addIf(over, ApprovalViolation.VOTE_CLOSED, "at", stamp.at())
                .build()
                .throwIfAny();
    }

    /** Everything that stands against a vote of the stamp's person. */
    public Violations check(Fingerprint voted, Stamp stamp) {
        PersonId member = stamp.actor().person();
        boolean known = members.contains(member);
        Violations.Builder found = Violations.builder();
        found.addIf(!known, ApprovalViolation.NO_MEMBER, "actor", member);
        found.addIf(conflicted.contains(member), ApprovalViolation.CONFLICT_OF_INTEREST, "actor", member);
        found.addIf(known && !written && !attending.contains(member), ApprovalViolation.NOT_PRESENT, "actor", member);
        found.addIf(voteOf(member).isPresent(), ApprovalViolation.ALREADY_SIGNED, "actor", member);
        found.addIf(stamp.actor().principal() != null, ApprovalViolation.NO_PROXY, "actor", stamp.actor());
        found.addIf(isClosed(stamp.at()), ApprovalViolation.VOTE_CLOSED, "at", stamp.at());
        found.addIf(!voted.equals(content), ApprovalViolation.CONTENT_CHANGED, "content");
        return found.build();
    }

    /**
     * The resolution with the vote of the stamp's person.
     *
     * @param voted the fingerprint of the text that they voted on
     * @throws io.zhanggui.core.violation.RejectedException with everything that {@link #check} finds
     */
    public BoardResolution vote(VoteChoice choice, Fingerprint voted, Stamp stamp) {
        check(voted, stamp).throwIfAny();
        List<BoardVote> more = new ArrayList<>(votes);
        more.add(new BoardVote(stamp.actor().person(), choice, stamp));
        return new BoardResolution(
                subject, content, members, conflicted, rule, written, deadline, attending, more, closed);
    }

    /**
     * The resolution when the chair has closed the vote.
     *
     * @throws io.zhanggui.core.violation.RejectedException if the chair closed it already, or the stamp is not of a member in person
     */
    public BoardResolution close(Stamp stamp) {
        requireOpen(closed != null, stamp);
        return new BoardResolution(
                subject, content, members, conflicted, rule, written, deadline, attending, votes, stamp);
    }

    /** The vote of a member; empty if they did not vote. */
    public Optional<BoardVote> voteOf(PersonId member) {
        return votes.stream().filter(vote -> vote.member().equals(member)).findFirst();
    }

    /** Whether nobody can vote any more. */
    public boolean isClosed(Instant now) {
        return closed != null
                || (deadline != null && !now.isBefore(deadline))
                || votes.size() == members.size() - conflicted.size();
    }

    /** How it stands at a moment; open until the vote is closed. */
    public VoteResult result(Instant now) {
        int conflictedPresent =
                (int) attending.stream().filter(conflicted::contains).count();
        int present = written ? votes.size() : attending.size() - conflictedPresent;
        return rule.count(
                members.size(),
                conflicted.size(),
                conflictedPresent,
                present,
                count(VoteChoice.FOR),
                count(VoteChoice.AGAINST),
                isClosed(now));
    }

    private int count(VoteChoice choice) {
        return (int) votes.stream().filter(vote -> vote.choice() == choice).count();
    }

    /** How it stands, and who voted what. */
    public Explanation explain(Instant now) {
        List<Explanation> each = new ArrayList<>();
        for (PersonId member : members) {
            Object said = conflicted.contains(member)
                    ? ApprovalTerm.VOTE_CONFLICTED
                    : voteOf(member).<Object>map(BoardVote::choice).orElse(null);
            each.add(Explanation.of(ApprovalTerm.MEMBER.with(member), said));
        }
        return Explanation.of(ApprovalTerm.RESOLUTION.with(subject), result(now).outcome())
                .with(result(now).explain())
                .with(each);
    }
}
