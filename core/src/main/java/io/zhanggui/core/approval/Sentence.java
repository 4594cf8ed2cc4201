package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.List;
import java.util.Locale;

/** A term with its arguments, as a value of an explanation. */
record Sentence(Term pattern, List<Object> values) implements Term {

    static Sentence of(Term pattern, Object... values) {
        return new Sentence(pattern, List.of(values));
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
    public String text(Locale locale, Object... ignored) {
        return pattern.text(locale, values.toArray());
    }
}
