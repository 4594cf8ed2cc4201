package io.zhanggui.core.authority;

import io.zhanggui.core.explain.Evidence;
import java.util.Locale;

/** The article that a grant rests on. */
record Basis(String article) implements Evidence {

    @Override
    public String text(Locale locale) {
        return article;
    }

    @Override
    public boolean unverified() {
        return false;
    }

    @Override
    public boolean provisional() {
        return false;
    }
}
