package io.zhanggui.core.control;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How grave a deviation is (偏差等级). */
public enum Severity implements Term {
    /** The actual is the standard. */
    NONE,
    /** The actual is better than the standard. */
    FAVOURABLE,
    /** Worse, within the first bound. */
    MINOR,
    /** Worse, within the second bound. */
    MODERATE,
    /** Worse than that. */
    MAJOR;

    /** One level graver, for a deviation that comes again; what is not worse than the standard stays. */
    public Severity escalated() {
        return switch (this) {
            case NONE, FAVOURABLE -> this;
            case MINOR -> MODERATE;
            case MODERATE, MAJOR -> MAJOR;
        };
    }

    @Override
    public TermBundle bundle() {
        return ControlTerm.BUNDLE;
    }
}
