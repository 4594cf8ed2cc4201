package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.TermBundle;
import java.util.Locale;
import java.util.regex.Pattern;

/** A kind of line with a name that the host chose. */
record NamedPayItem(String name) implements PayItem {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*");

    NamedPayItem {
        if (!FORM.matcher(requireNonNull(name, "code")).matches()) {
            throw new IllegalArgumentException("pay item '" + name + "' is not like supplementary-fund");
        }
    }

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
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
