package io.zhanggui.hr.employment;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** The lines of a month in spans: first what is paid, then what absence takes off. */
final class SpanLines {

    private final PaySpans month;
    private final AttendanceRules rules;
    private final List<PayLine> paid = new ArrayList<>();
    private final List<PayLine> absent = new ArrayList<>();

    SpanLines(PaySpans month, AttendanceRules rules) {
        this.month = month;
        this.rules = rules;
    }

    List<PayLine> lines() {
        add(PayrollItem.BASE_PAY, "", PayTerms::monthlyWage);
        Set<String> labels = new LinkedHashSet<>();
        month.spans().forEach(span -> span.terms().allowances().forEach(each -> labels.add(each.label())));
        labels.forEach(label -> add(PayrollItem.ALLOWANCE, label, terms -> allowance(terms, label)));
        List<PayLine> all = new ArrayList<>(paid);
        all.addAll(absent);
        return List.copyOf(all);
    }

    Money performanceBase() {
        return figures(PayTerms::performanceBase).total();
    }

    private static Money allowance(PayTerms terms, String label) {
        return terms.allowances().stream()
                .filter(each -> each.label().equals(label))
                .map(Allowance::amount)
                .findFirst()
                .orElse(Money.zero(terms.monthlyWage().getCurrencyUnit()));
    }

    private SpanFigures figures(Function<PayTerms, Money> amount) {
        List<Money> wages =
                month.spans().stream().map(span -> amount.apply(span.terms())).toList();
        return new SpanFigures(month, wages, rules);
    }

    private void add(PayItem item, String label, Function<PayTerms, Money> amount) {
        SpanFigures figures = figures(amount);
        for (int i = 0; i < month.spans().size(); i++) {
            PaySpan span = month.spans().get(i);
            Money wage = amount.apply(span.terms());
            boolean whole = span.paidDays().compareTo(month.due()) == 0;
            String named = whole ? label : (label + " " + span.named()).strip();
            if (!wage.isZero() || item == PayrollItem.BASE_PAY) {
                Money pay = figures.pay(i);
                paid.add(
                        whole
                                ? new PayLine(item, named, pay)
                                : new PayLine(item, named, pay, pay(item, span, wage, pay, figures.nothing())));
            }
            Money off = figures.absence(i);
            if (!off.isZero()) {
                absent.add(new PayLine(
                        PayrollItem.ABSENCE, named, off, absence(span, wage, off, figures.nothingAfterAbsence())));
            }
        }
    }

    private Explanation pay(PayItem item, PaySpan span, Money wage, Money pay, boolean nothing) {
        boolean joinsOrLeaves =
                month.spans().stream().anyMatch(each -> each.outside().signum() > 0);
        EmploymentTerm formula;
        if (nothing) {
            formula = EmploymentTerm.SPAN_NOTHING;
        } else if (rules.proration() == Proration.FORWARD && joinsOrLeaves) {
            formula = EmploymentTerm.SPAN_FORWARD;
        } else if (rules.proration() == Proration.BACKWARD && span.outside().signum() > 0) {
            formula = single() ? EmploymentTerm.SPAN_BACKWARD : EmploymentTerm.SPAN_BACKWARD_SHARE;
        } else {
            formula = EmploymentTerm.SPAN_RATIO;
        }
        boolean daily = formula != EmploymentTerm.SPAN_NOTHING && formula != EmploymentTerm.SPAN_RATIO;
        return explained(Explanation.of(item, pay), formula, span, wage, daily);
    }

    private Explanation absence(PaySpan span, Money wage, Money off, boolean nothing) {
        boolean joinsOrLeaves =
                month.spans().stream().anyMatch(each -> each.outside().signum() > 0);
        EmploymentTerm formula;
        if (nothing) {
            formula = EmploymentTerm.SPAN_ABSENCE_NOTHING;
        } else if (rules.proration() == Proration.RATIO) {
            formula = EmploymentTerm.SPAN_ABSENCE_RATIO;
        } else if (rules.proration() == Proration.FORWARD && !joinsOrLeaves) {
            formula = single() ? EmploymentTerm.SPAN_ABSENCE_FORWARD : EmploymentTerm.SPAN_ABSENCE_FORWARD_SHARE;
        } else {
            formula = EmploymentTerm.SPAN_ABSENCE_DAILY;
        }
        boolean daily = !nothing && rules.proration() != Proration.RATIO;
        return explained(Explanation.of(PayrollItem.ABSENCE, off), formula, span, wage, daily);
    }

    private Explanation explained(Explanation line, EmploymentTerm formula, PaySpan span, Money wage, boolean daily) {
        Explanation why = line.formula(
                formula,
                wage,
                span.paidDays(),
                month.due(),
                rules.paidDays().value(),
                span.outside(),
                span.absent(),
                span.attended(),
                span.due());
        if (daily) {
            why = why.because(rules.paidDays());
        }
        return single() ? why : why.with(Explanation.of(EmploymentTerm.ROUNDED_TOGETHER, null));
    }

    private boolean single() {
        return month.spans().size() == 1;
    }
}
