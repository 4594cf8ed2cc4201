package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.ResolvedRule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What explanations and the tax say, as part of a fingerprint: by codes and values, whatever they are called. */
final class Reasons {

    private Reasons() {}

    /** Nothing is added for a line that was given as it is. */
    static void addTo(Fingerprint.Builder content, @Nullable Explanation why) {
        if (why == null) {
            return;
        }
        content.add("why", why.label().code())
                .add("value", value(why.value().orElse(null)))
                .add("formula", why.formula().map(Term::code).orElse(null));
        why.inputs().forEach(input -> content.add("input", value(input)));
        why.evidence().forEach(each -> addTo(content, each));
        content.add("parts", why.parts().size());
        why.parts().forEach(part -> addTo(content, part));
    }

    private static void addTo(Fingerprint.Builder content, Evidence each) {
        if (each instanceof ResolvedRule<?> resolved) {
            content.add("rule", resolved.rule().key().code());
        }
        content.add("evidence", each.text(Locale.ENGLISH));
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Term term ? term.code() : value;
    }

    /** What a tax rests on; nothing where none is withheld. */
    static void addTo(Fingerprint.Builder content, TaxBasis basis) {
        content.add("tax kind", basis.kind().code())
                .add("income", basis.income())
                .add("expenses", basis.expenses())
                .add("basic", basis.basicDeduction())
                .add("contributions", basis.contributions())
                .add("special", basis.specialDeductions())
                .add("other", basis.otherDeductions())
                .add("taxable", basis.taxable())
                .add("due", basis.due())
                .add("withheld", basis.withheld())
                .add("reliefs", basis.reliefs());
    }
}
