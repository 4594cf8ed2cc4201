package io.zhanggui.core.violation;

import io.zhanggui.core.explain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything that a check found, all at once.
 *
 * @param list what was found, in the order of finding; empty means accepted
 */
public record Violations(List<Violation> list) {

    private static final Violations NONE = new Violations(List.of());

    public Violations {
        list = List.copyOf(list);
    }

    /** Nothing is wrong. */
    public static Violations none() {
        return NONE;
    }

    /** The violations given. */
    public static Violations of(Violation... violations) {
        return new Violations(List.of(violations));
    }

    /** Collects violations while a check goes on. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether the rule is among those broken. */
    public boolean has(Term rule) {
        return list.stream().anyMatch(violation -> violation.rule().equals(rule));
    }

    /** These and the others. */
    public Violations plus(Violations others) {
        List<Violation> all = new ArrayList<>(list);
        all.addAll(others.list);
        return new Violations(all);
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws RejectedException with all violations, if there are any
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new RejectedException(this);
        }
    }

    /** One line for each violation. */
    public String text(Locale locale) {
        return list.stream().map(violation -> violation.text(locale)).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return list.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    /** Collects violations; not safe for threads. */
    public static final class Builder {

        private final List<Violation> found = new ArrayList<>();

        private Builder() {}

        /** One more violation. */
        public Builder add(Violation violation) {
            found.add(violation);
            return this;
        }

        /** A violation if the rule is broken. */
        public Builder addIf(boolean broken, Term rule, String path, Object... arguments) {
            return broken ? add(Violation.of(rule, path, arguments)) : this;
        }

        /** What was found so far. */
        public Violations build() {
            return found.isEmpty() ? NONE : new Violations(found);
        }
    }
}
