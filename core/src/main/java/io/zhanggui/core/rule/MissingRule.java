package io.zhanggui.core.rule;

/** What to do when no figure holds on the day, but one has expired. */
public enum MissingRule {
    /** Throw {@link RuleNotFoundException}. */
    REFUSE,
    /** Use the figure that expired last, and mark it provisional. */
    CARRY_FORWARD
}
