package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.List;
import java.util.Locale;

/** A label with its arguments filled in, or a text with a term behind it. */
record CostLabel(Term term, List<Object> values) implements Term {

    static Term of(CostTerm term, Object... values) {
        return new CostLabel(term, List.of(values));
    }

    /** Both, one after the other. */
    static Term of(Term text, Term behind) {
        return new CostLabel(text, List.of(behind));
    }

    @Override
    public String name() {
        return term.name();
    }

    @Override
    public TermBundle bundle() {
        return term.bundle();
    }

    @Override
    public String code() {
        return term.code();
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        if (term instanceof CostTerm) {
            return term.text(locale, values.toArray());
        }
        return term.text(locale) + " " + ((Term) values.get(0)).text(locale);
    }
}
