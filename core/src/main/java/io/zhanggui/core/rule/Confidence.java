package io.zhanggui.core.rule;

/** How far a figure of law has been checked against its source. */
public enum Confidence {
    /** The text of the issuing document was seen. */
    OFFICIAL_TEXT(true),
    /** A secondary page was seen. */
    SECONDARY(true),
    /** Arithmetic on a verified figure. */
    DERIVED(true),
    /** Set by the company or the host itself. */
    COMPANY(true),
    /** Sources disagree. */
    CONFLICT(false),
    /** One unofficial source only. */
    SINGLE_SOURCE(false),
    /** From memory, not seen in any source. */
    FROM_MEMORY(false);

    private final boolean verified;

    Confidence(boolean verified) {
        this.verified = verified;
    }

    /** Whether the figure may be used without a mark. */
    public boolean verified() {
        return verified;
    }
}
