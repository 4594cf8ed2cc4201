package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;

/** A text of the KPI data in both languages. */
record KpiName(String name, String chinese, String english) implements Term {

    KpiName {
        requireNonNull(name, "name");
        requireNonNull(chinese, "chinese");
        requireNonNull(english, "english");
    }

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
