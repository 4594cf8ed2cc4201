package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.TableException;
import java.util.Locale;

/** Tells on standard error what is being done, so that nobody takes long work for a standstill. */
final class Progress {

    private final Locale locale;

    Progress(Locale locale) {
        this.locale = locale;
    }

    void step(Term what, Object... arguments) {
        System.err.println("… " + what.text(locale, arguments));
    }

    /** A row that was left out. */
    void problem(TableException bad) {
        System.err.println("! " + bad.getMessage());
    }
}
