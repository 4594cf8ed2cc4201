package io.zhanggui.core.rule;

import io.zhanggui.core.time.AsOf;

/** No figure of a rule holds where and when it is needed. */
public final class RuleNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleKey<?> key;
    private final transient RuleScope scope;
    private final transient AsOf asOf;

    RuleNotFoundException(RuleKey<?> key, RuleScope scope, AsOf asOf, String hint) {
        super("no rule " + key + " for " + scope + " on " + asOf + hint);
        this.key = key;
        this.scope = scope;
        this.asOf = asOf;
    }

    /** The rule that was looked for. */
    public RuleKey<?> key() {
        return key;
    }

    /** Where it was to apply. */
    public RuleScope scope() {
        return scope;
    }

    /** When it was to hold. */
    public AsOf asOf() {
        return asOf;
    }
}
