package io.zhanggui.core.review;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.List;
import java.util.Locale;

/** A term with its arguments, as a cell of a table or a value of an explanation. */
record Sentence(Term pattern, List<Object> values) implements Term {

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
