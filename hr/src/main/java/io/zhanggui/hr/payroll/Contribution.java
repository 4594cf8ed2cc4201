package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What employee and employer contribute to one scheme for one month.
 *
 * @param scheme the scheme with its rules
 * @param chosenRate the rate that was chosen; {@code null} if the rules fix it
 * @param wage the base before floor and cap
 * @param base the base after floor and cap (缴费基数)
 * @param employee what the employee pays, rounded (个人缴纳)
 * @param employer what the employer pays, rounded (单位缴纳)
 * @param employeeExempt whether this person's side owes nothing for a reason of its own
 * @param employerExempt whether the employer owes nothing for this person
 */
public record Contribution(
        ContributionScheme scheme,
        @Nullable BigDecimal chosenRate,
        Money wage,
        Money base,
        Money employee,
        Money employer,
        boolean employeeExempt,
        boolean employerExempt) {

    /** What both sides of a person who is not exempt contribute. */
    public Contribution(
            ContributionScheme scheme,
            @Nullable BigDecimal chosenRate,
            Money wage,
            Money base,
            Money employee,
            Money employer) {
        this(scheme, chosenRate, wage, base, employee, employer, false, false);
    }

    public Contribution {
        requireNonNull(scheme, "scheme");
        requireNonNull(wage, "wage");
        requireNonNull(base, "base");
        requireNonNull(employee, "employee");
        requireNonNull(employer, "employer");
    }

    /** Both sides together. */
    public Money total() {
        return employee.plus(employer);
    }

    /** Why the employee pays what they pay. */
    public Explanation explainEmployee() {
        return explain(scheme.employeeItem(), scheme.employee(), employee, employeeExempt);
    }

    /** Why the employer pays what it pays. */
    public Explanation explainEmployer() {
        return explain(scheme.employerItem(), scheme.employer(), employer, employerExempt);
    }

    private Explanation explain(PayItem item, ContributionScheme.Share share, Money amount, boolean exempt) {
        if (exempt) {
            return Explanation.of(item, amount).formula(PayrollTerm.EXEMPT_PERSON);
        }
        ResolvedRule<BigDecimal> least = share.exemptBelow();
        if (least != null && wage.getAmount().compareTo(least.value()) < 0) {
            return Explanation.of(item, amount)
                    .formula(PayrollTerm.EXEMPT_BELOW, wage, least.value())
                    .because(least);
        }
        return explainAmount(item, share, amount);
    }

    private Explanation explainAmount(PayItem item, ContributionScheme.Share share, Money amount) {
        BigDecimal rate = share.rate() != null ? share.rate().value() : requireNonNull(chosenRate, "chosenRate");
        Explanation line = Explanation.of(item, amount);
        line = share.flat() == null
                ? line.formula(PayrollTerm.BASE_TIMES_RATE, base, rate)
                : line.formula(
                        PayrollTerm.BASE_TIMES_RATE_PLUS,
                        base,
                        rate,
                        share.flat().value());
        line = because(because(line, share.rate()), share.least());
        line = because(because(line, share.most()), share.flat());
        return line.with(explainBase());
    }

    private Explanation explainBase() {
        Explanation explanation = Explanation.of(PayrollTerm.CONTRIBUTION_BASE, base)
                .formula(
                        limits(),
                        wage,
                        scheme.floor() == null ? "" : scheme.floor().value(),
                        scheme.cap() == null ? "" : scheme.cap().value());
        return because(because(explanation, scheme.floor()), scheme.cap());
    }

    private PayrollTerm limits() {
        if (scheme.floor() == null) {
            return scheme.cap() == null ? PayrollTerm.BASE_UNLIMITED : PayrollTerm.BASE_AT_MOST;
        }
        return scheme.cap() == null ? PayrollTerm.BASE_AT_LEAST : PayrollTerm.BASE_WITHIN;
    }

    /** One source is named once, however many figures it gives. */
    private static Explanation because(Explanation explanation, @Nullable ResolvedRule<?> rule) {
        return rule == null || names(explanation, rule) ? explanation : explanation.because(rule);
    }

    private static boolean names(Explanation explanation, ResolvedRule<?> rule) {
        for (Evidence known : explanation.evidence()) {
            if (readsAlike(known, rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsAlike(Evidence known, ResolvedRule<?> rule) {
        return known instanceof ResolvedRule<?> other
                && other.rule().citation().equals(rule.rule().citation())
                && (!rule.rule().citation().toString().isEmpty()
                        || other.rule().key().equals(rule.rule().key()))
                && other.rule().confidence() == rule.rule().confidence()
                && other.provisional() == rule.provisional();
    }

    /** Masked: the scheme only. */
    @Override
    public String toString() {
        return "Contribution[" + scheme.employeeItem().code() + ", ***]";
    }
}
