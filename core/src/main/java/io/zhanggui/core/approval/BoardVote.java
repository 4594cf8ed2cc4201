package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;

/**
 * The vote of a member.
 *
 * @param member who
 * @param choice what
 * @param stamp when, and why
 */
public record BoardVote(PersonId member, VoteChoice choice, Stamp stamp) {

    public BoardVote {
        requireNonNull(member, "member");
        requireNonNull(choice, "choice");
        requireNonNull(stamp, "stamp");
    }
}
