package io.zhanggui.hr.payroll;

import io.zhanggui.core.rule.ResolvedRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines of a payslip rest on figures that nobody has checked, or that had expired. */
final class PayslipMarks {

    private final Map<PayItem, PayrollTerm> marks = new HashMap<>();

    private PayslipMarks() {}

    static PayslipMarks of(Payslip slip) {
        PayslipMarks marks = new PayslipMarks();
        for (Contribution line : slip.contributions()) {
            marks.add(
                    line.scheme().employeeItem(),
                    rules(line.scheme(), line.scheme().employee()));
            marks.add(
                    line.scheme().employerItem(),
                    rules(line.scheme(), line.scheme().employer()));
        }
        marks.add(PayrollItem.INCOME_TAX, slip.input().rules().taxRules());
        return marks;
    }

    /** The mark of a line; {@code null} if it has none. */
    @Nullable
    PayrollTerm of(PayItem item) {
        return marks.get(item);
    }

    private static List<ResolvedRule<?>> rules(ContributionScheme scheme, ContributionScheme.Share share) {
        List<ResolvedRule<?>> rules = new ArrayList<>(share.rules());
        if (scheme.floor() != null) {
            rules.add(scheme.floor());
        }
        if (scheme.cap() != null) {
            rules.add(scheme.cap());
        }
        rules.add(scheme.rounding());
        return rules;
    }

    private void add(PayItem item, List<ResolvedRule<?>> rules) {
        boolean unverified = rules.stream().anyMatch(ResolvedRule::unverified);
        boolean provisional = rules.stream().anyMatch(ResolvedRule::provisional);
        if (unverified || provisional) {
            marks.put(item, mark(unverified, provisional));
        }
    }

    private static PayrollTerm mark(boolean unverified, boolean provisional) {
        if (unverified && provisional) {
            return PayrollTerm.MARK_UNVERIFIED_AND_PROVISIONAL;
        }
        return unverified ? PayrollTerm.MARK_UNVERIFIED : PayrollTerm.MARK_PROVISIONAL;
    }
}
