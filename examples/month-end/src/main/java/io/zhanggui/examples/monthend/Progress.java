package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import java.io.PrintStream;
import java.util.Locale;

/** Tells on standard error what is being done, so that nobody takes long work for a standstill. */
final class Progress {

    private final Locale locale;
    private final PrintStream target;

    Progress(Locale locale, PrintStream target) {
        this.locale = locale;
        this.target = target;
    }

    void step(Term what, Object... arguments) {
        target.println("… " + what.text(locale, arguments));
    }

    /** What is wrong and was left out, mostly a row. */
    void problem(String problem) {
        target.println("! " + problem);
    }
}
