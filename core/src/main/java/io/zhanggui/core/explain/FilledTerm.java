package io.zhanggui.core.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/** A term with its arguments; those of a caller do not count. */
record FilledTerm(Term pattern, List<Object> values) implements Term {

    FilledTerm {
        requireNonNull(pattern, "pattern");
        values = List.copyOf(values);
    }

    @Override
    public String name() {
        return pattern.name();
    }

    @Override
    public TermBundle bundle() {
        return pattern.bundle();
    }

    @Override
    public String code() {
        return pattern.code();
    }

    @Override
    public String text(Locale locale, Object... ignored) {
        return pattern.text(locale, values.toArray());
    }
}
