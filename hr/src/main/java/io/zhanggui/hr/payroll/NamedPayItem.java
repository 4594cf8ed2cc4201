package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.TermBundle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A kind of line with a name that the host chose. */
record NamedPayItem(String name, PayTreatment treatment) implements PayItem {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*");

    NamedPayItem {
        if (!FORM.matcher(requireNonNull(name, "code")).matches()) {
            throw new IllegalArgumentException("pay item '" + name + "' is not like supplementary-fund");
        }
        requireNonNull(treatment, "treatment");
    }

    static PayItem parse(String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            return new NamedPayItem(code, PayTreatment.TAXED);
        }
        String suffix = code.substring(colon);
        return Arrays.stream(PayTreatment.values())
                .filter(treatment -> suffix(treatment).equals(suffix) && treatment != PayTreatment.TAXED)
                .findFirst()
                .map(treatment -> new NamedPayItem(code.substring(0, colon), treatment))
                .orElseThrow(() -> new IllegalArgumentException(
                        "pay item '" + code + "' is not like canteen:in-kind. Maybe :exempt, :in-kind or :apart?"));
    }

    private static String suffix(PayTreatment treatment) {
        return ":" + treatment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }

    @Override
    public String code() {
        return treatment == PayTreatment.TAXED ? name : name + suffix(treatment);
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        return name;
    }
}
