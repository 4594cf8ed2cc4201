package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An economic compensation with every figure on the way (经济补偿 N); {@link #due} says who is owed it.
 *
 * @param rules the rules on which it rests
 * @param wage the average wage of the 12 months before
 * @param service the service with the employer
 * @param lastMonth the wage of the last month, not negative; {@code null} if not known
 * @param kind what the base is
 * @param base the wage for one month of compensation, rounded for print
 * @param months how many months, capped where the base is
 * @param amount base times months, rounded once
 */
@Beta
public record Compensation(
        CompensationRules rules,
        AverageWage wage,
        LengthOfService service,
        @Nullable Money lastMonth,
        Base kind,
        Money base,
        BigDecimal months,
        Money amount) {

    /** What the wage for one month of compensation is. */
    public enum Base implements Term {
        /** The person's own average wage. */
        AVERAGE_WAGE,
        /** The local minimum wage, because the own average is below it. */
        MINIMUM_WAGE,
        /** Three times the local average wage, because the own average is above it. */
        CAP;

        @Override
        public TermBundle bundle() {
            return LabourTerm.BUNDLE;
        }
    }

    public Compensation {
        requireNonNull(rules, "rules");
        requireNonNull(wage, "wage");
        requireNonNull(service, "service");
        requireNonNull(kind, "kind");
        requireNonNull(base, "base");
        requireNonNull(months, "months");
        requireNonNull(amount, "amount");
        if (lastMonth != null) {
            Exact.requireNotNegative("lastMonth", Exact.requireYuan("lastMonth", lastMonth));
        }
    }

    /** N+1: the compensation and the last month's wage in place of notice; empty if that wage is not known. */
    public Optional<Money> withNotice() {
        return Optional.ofNullable(lastMonth).map(amount::plus);
    }

    /** 2N: what an unlawful end costs. */
    public Money damages() {
        return rules.rounding()
                .value()
                .round(
                        amount.getCurrencyUnit(),
                        amount.getAmount().multiply(rules.damagesMultiple().value()));
    }

    /**
     * What the employer owes for a ground.
     *
     * @param noticeGiven whether the employer gave thirty days' notice in writing; counts only where notice is due
     * @throws io.zhanggui.core.violation.RejectedException if the ground has no rule on the day, or pay in place of notice is
     *     owed and the last month's wage is not known
     */
    public SeverancePay due(TerminationGround ground, boolean noticeGiven) {
        ResolvedRule<Owed> owed = rules.owed().get(requireNonNull(ground, "ground"));
        Violations.builder()
                .addIf(owed == null, withoutRule(ground), "ground", ground)
                .addIf(
                        owed != null && lacksLastMonth(owed.value(), noticeGiven),
                        LabourViolation.LAST_MONTH_MISSING,
                        "lastMonth")
                .build()
                .throwIfAny();
        return new SeverancePay(this, ground, requireNonNull(owed, "owed"), noticeGiven);
    }

    private static LabourViolation withoutRule(TerminationGround ground) {
        return ground == TerminationGround.RESIGNED_FOR_UNPAID_INSURANCE
                ? LabourViolation.UNPAID_INSURANCE_WITHOUT_RULE
                : LabourViolation.GROUND_WITHOUT_RULE;
    }

    private boolean lacksLastMonth(Owed owed, boolean noticeGiven) {
        return owed == Owed.COMPENSATION_AND_NOTICE && !noticeGiven && lastMonth == null;
    }

    /** Why {@link #amount} is what it is. */
    public Explanation explain() {
        Explanation why = Explanation.of(LabourTerm.COMPENSATION_AMOUNT, amount);
        return (kind == Base.AVERAGE_WAGE && wage.months() > 1
                        ? why.formula(LabourTerm.COMPENSATION_OF_TOTAL, wage.total(), wage.months(), months)
                        : why.formula(LabourTerm.COMPENSATION_FORMULA, base, months))
                .because(rules.yearMonths())
                .with(explainBase(), explainMonths());
    }

    private Explanation explainBase() {
        Money average = wage.amount(rules.rounding().value());
        Explanation why = Explanation.of(LabourTerm.COMPENSATION_BASE, base);
        return switch (kind) {
            case AVERAGE_WAGE ->
                why.formula(LabourTerm.BASE_IS_AVERAGE, average, rules.cap()).because(rules.averageMonth());
            case MINIMUM_WAGE ->
                why.formula(LabourTerm.BASE_IS_MINIMUM, average, base)
                        .because(requireNonNull(rules.minimumMonth(), "minimumMonth"));
            case CAP ->
                why.formula(
                                LabourTerm.BASE_IS_CAP,
                                average,
                                Exact.yuan(rules.averageMonth()),
                                rules.capMultiple().value())
                        .because(rules.capMultiple())
                        .because(rules.averageMonth());
        };
    }

    private Explanation explainMonths() {
        BigDecimal served = rules.months(service);
        Explanation why = Explanation.of(LabourTerm.COMPENSATION_MONTHS, months);
        return served.compareTo(months) == 0
                ? why.formula(LabourTerm.MONTHS_SERVED, service.years(), service.months(), service.days())
                        .because(rules.partYear())
                : why.formula(
                                LabourTerm.MONTHS_CAPPED,
                                service.years(),
                                service.months(),
                                service.days(),
                                served,
                                rules.capMonths().value())
                        .because(rules.capMonths());
    }

    /** Masked: the months only. */
    @Override
    public String toString() {
        return "Compensation[" + months + " months, ***]";
    }
}
