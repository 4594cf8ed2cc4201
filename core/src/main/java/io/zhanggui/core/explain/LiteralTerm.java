package io.zhanggui.core.explain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

record LiteralTerm(String name) implements Term {

    LiteralTerm {
        requireNonNull(name, "name");
    }

    @Override
    public TermBundle bundle() {
        return TermBundle.LITERAL;
    }

    @Override
    public String code() {
        return name;
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return name;
    }
}
