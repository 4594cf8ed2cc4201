package io.zhanggui.core.quantity;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Arrays;
import java.util.Optional;

/** What people call the units that the library itself names, by their codes. */
enum UnitTerm implements Term {
    PCS,
    KG;

    private static final TermBundle BUNDLE = TermBundle.of("unit", file -> UnitTerm.class.getResourceAsStream(file));

    static Optional<UnitTerm> find(String code) {
        return Arrays.stream(values()).filter(term -> term.name().equals(code)).findFirst();
    }

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
