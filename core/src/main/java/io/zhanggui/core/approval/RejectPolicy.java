package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

/** What happens when a step is rejected (驳回). */
public sealed interface RejectPolicy {

    /** The case ends as rejected. */
    RejectPolicy END = new EndCase();

    /** The case goes back to the requester, who may resubmit or withdraw. */
    RejectPolicy TO_REQUESTER = new BackToRequester();

    /** A stable code, for storage. */
    String code();

    /** The case goes on at an earlier step; what was approved from there on is void. */
    static RejectPolicy backTo(String step) {
        return new BackTo(step);
    }

    /** See {@link RejectPolicy#END}. */
    record EndCase() implements RejectPolicy {
        @Override
        public String code() {
            return "END_CASE";
        }
    }

    /** See {@link RejectPolicy#TO_REQUESTER}. */
    record BackToRequester() implements RejectPolicy {
        @Override
        public String code() {
            return "BACK_TO_REQUESTER";
        }
    }

    /**
     * See {@link RejectPolicy#backTo}.
     *
     * @param step the id of an earlier step
     */
    record BackTo(String step) implements RejectPolicy {
        public BackTo {
            requireNonNull(step, "step");
        }

        @Override
        public String code() {
            return "BACK_TO";
        }
    }
}
