package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Evidence;
import java.util.Locale;

/** A source or a document, as the host names it. */
record Reason(String text) implements Evidence {

    @Override
    public String text(Locale locale) {
        return text;
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
