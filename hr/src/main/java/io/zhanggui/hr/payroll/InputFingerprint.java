package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Term;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Puts the facts of a payslip into a fingerprint, whatever the order of what has none. */
final class InputFingerprint {

    private InputFingerprint() {}

    static Fingerprint of(PayrollInput input) {
        Fingerprint.Builder content = Fingerprint.of("payroll.input")
                .add("person", input.person())
                .add("unit", input.unit().orElse(null))
                .add("rules", input.rules().fingerprint())
                .add("base", input.contributionBase().orElse(null))
                .add("other", input.otherTaxDeductions())
                .add("status", input.taxStatus().map(Term::code).orElse(null));
        input.earnings().forEach(line -> {
            addTo(content, "earning", line);
            Reasons.addTo(content, line.why());
        });
        input.deductions().forEach(line -> addTo(content, "deduction", line));
        inOrder(input.contributionBases())
                .forEach((item, amount) -> content.add("base of", item.code()).add("amount", amount));
        inOrder(input.rates())
                .forEach((item, rate) -> content.add("rate of", item.code()).add("rate", rate));
        inOrder(input.specialDeductions())
                .forEach((kind, amount) -> content.add("special", kind.code()).add("amount", amount));
        input.yearToDate().addTo(content);
        input.yearToDate().addKindsTo(content);
        input.uncommon().addTo(content);
        return content.build();
    }

    static void addTo(Fingerprint.Builder content, String side, PayLine line) {
        content.add(side, line.item().code()).add("label", line.label()).add("amount", line.amount());
    }

    private static <K extends Term, V> Map<K, V> inOrder(Map<K, V> unordered) {
        Map<K, V> ordered = new TreeMap<>(Comparator.comparing(Term::code));
        ordered.putAll(unordered);
        return ordered;
    }
}
