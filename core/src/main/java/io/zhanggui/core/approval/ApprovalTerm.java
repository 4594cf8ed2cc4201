package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Headings and labels of approvals. */
enum ApprovalTerm implements Term {
    MORE_THAN,
    AT_LEAST,
    VOTE_RESULT,
    VOTE_MEMBERS,
    VOTE_CONFLICTED,
    VOTE_PRESENT,
    QUORUM_NEEDS,
    MAJORITY_NEEDS,
    MEMBER,
    RESOLUTION,
    TRAIL,
    NUMBER,
    AT,
    STEP,
    PERSON,
    PRINCIPAL,
    ACTION,
    REASON,
    REMARK,
    NOTES,
    SUBMIT,
    APPROVE,
    REJECT,
    RETURN_TO,
    WITHDRAW,
    ADD_SIGNER,
    REMOVE_SIGNER,
    TRANSFER,
    COMMENT,
    VOTE,
    RESUBMIT,
    REASSIGN,
    ENTRY,
    BY_FOR,
    CASE,
    CASE_OF_AMOUNT,
    DUE_LIST,
    CASE_ID,
    DUE,
    OVERDUE,
    STEP_TIMES,
    ROUNDS,
    TOTAL_HOURS,
    LONGEST_HOURS,
    MEAN_HOURS,
    DEFINITION,
    LIMITED,
    UNLIMITED;

    static final TermBundle BUNDLE = TermBundle.of("approval", file -> ApprovalTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
