package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;

/** A kind of line with the label that tells it from others of its kind: Allowance: meal. */
record LabelledItem(PayItem item, String label) implements Term {

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public TermBundle bundle() {
        return item.bundle();
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return PayrollTerm.LABELLED.text(locale, item.text(locale), label);
    }
}
