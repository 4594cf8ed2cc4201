package io.zhanggui.finance.ledger;

import io.zhanggui.core.posting.PostingReason;
import java.util.List;

/** A posting has reasons for which the host named no account. */
public final class UnmappedReasonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PostingReason> reasons;

    /** No account is named for these reasons. */
    public UnmappedReasonException(List<PostingReason> reasons) {
        super("no account is named for " + reasons + ". Maybe add them to the table of reasons and accounts?");
        this.reasons = List.copyOf(reasons);
    }

    /** The reasons without an account, in the order of the posting's lines. */
    public List<PostingReason> reasons() {
        return reasons;
    }
}
