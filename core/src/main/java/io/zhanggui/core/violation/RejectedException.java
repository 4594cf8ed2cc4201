package io.zhanggui.core.violation;

import static java.util.Objects.requireNonNull;

/** The business says no; holds everything that is wrong. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /**
     * A refusal.
     *
     * @throws IllegalArgumentException if there is no violation
     */
    public RejectedException(Violations violations) {
        super(requireNonNull(violations, "violations").toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs at least one violation");
        }
        this.violations = violations;
    }

    /** Everything that is wrong, never empty. */
    public Violations violations() {
        return violations;
    }
}
