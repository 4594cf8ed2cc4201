package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a payslip rest on figures that nobody has checked, or that had expired. How an amount is rounded marks no
 * line: it touches nearly every one, and a cent at most. {@link #unverified} names it all the same.
 */
final class PayslipMarks {

    private final Map<PayItem, List<? extends Evidence>> ofRules = new HashMap<>();

    private PayslipMarks() {}

    static PayslipMarks of(Payslip slip) {
        PayslipMarks marks = new PayslipMarks();
        for (Contribution line : slip.contributions()) {
            marks.ofRules.put(
                    line.scheme().employeeItem(),
                    rules(line.scheme(), line.scheme().employee()));
            marks.ofRules.put(
                    line.scheme().employerItem(),
                    rules(line.scheme(), line.scheme().employer()));
        }
        marks.ofRules.put(PayrollItem.INCOME_TAX, slip.input().rules().taxRules());
        return marks;
    }

    /** The mark of a line; {@code null} if it has none. What explains itself is judged by what it names. */
    @Nullable
    PayrollTerm of(PayLine line) {
        Explanation why = line.why();
        return mark(why == null ? ofRules.getOrDefault(line.item(), List.of()) : evidence(why));
    }

    /** What nobody has checked among the rules of the slip and what its lines name. */
    static List<ResolvedRule<?>> unverified(Payslip slip) {
        List<ResolvedRule<?>> ofRules = slip.input().rules().unverified();
        Set<ResolvedRule<?>> all = new LinkedHashSet<>(ofRules);
        for (PayLine line : explained(slip)) {
            Explanation why = line.why();
            if (why != null) {
                for (Evidence each : evidence(why)) {
                    if (each.unverified() && each instanceof ResolvedRule<?> rule) {
                        all.add(rule);
                    }
                }
            }
        }
        return all.size() == ofRules.size() ? ofRules : List.copyOf(all);
    }

    private static List<PayLine> explained(Payslip slip) {
        List<PayLine> lines = new ArrayList<>(slip.earnings());
        slip.arrears().forEach(each -> {
            lines.add(each.employeeLine());
            lines.add(each.employerLine());
        });
        lines.addAll(slip.taxesApart());
        slip.orders().forEach(each -> lines.add(each.line()));
        return lines;
    }

    private static List<Evidence> evidence(Explanation why) {
        return why.flatten().flatMap(each -> each.evidence().stream()).toList();
    }

    private static List<ResolvedRule<?>> rules(ContributionScheme scheme, ContributionScheme.Share share) {
        List<ResolvedRule<?>> rules = new ArrayList<>(share.rules());
        if (scheme.floor() != null) {
            rules.add(scheme.floor());
        }
        if (scheme.cap() != null) {
            rules.add(scheme.cap());
        }
        return rules;
    }

    private static boolean rounds(Evidence evidence) {
        return evidence instanceof ResolvedRule<?> rule && rule.value() instanceof Rounding;
    }

    private static @Nullable PayrollTerm mark(Collection<? extends Evidence> evidence) {
        boolean unverified = false;
        boolean provisional = false;
        for (Evidence each : evidence) {
            if (!rounds(each)) {
                unverified |= each.unverified();
                provisional |= each.provisional();
            }
        }
        if (unverified && provisional) {
            return PayrollTerm.MARK_UNVERIFIED_AND_PROVISIONAL;
        }
        return unverified ? PayrollTerm.MARK_UNVERIFIED : provisional ? PayrollTerm.MARK_PROVISIONAL : null;
    }
}
