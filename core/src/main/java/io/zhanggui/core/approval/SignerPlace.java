package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** When an added signer decides. */
public enum SignerPlace implements Term {
    /** Before the one who added them (前加签). */
    BEFORE,
    /** After the one who added them (后加签). */
    AFTER;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
