package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The limits of a probation (试用期): how long, and how much pay at least.
 *
 * @param rules the rules on which they rest
 * @param term the term of the contract
 * @param reference the wage of which the floor is a share
 * @param maxMonths the most months; 0 means that no probation may be agreed
 * @param floor the least pay of a month
 */
@Beta
public record Probation(ProbationRules rules, ContractTerm term, Money reference, int maxMonths, Money floor) {

    public Probation {
        requireNonNull(rules, "rules");
        requireNonNull(term, "term");
        requireNonNull(reference, "reference");
        Exact.requireNotNegative("maxMonths", maxMonths);
        requireNonNull(floor, "floor");
    }

    /**
     * What the law does not allow in a probation; no violation shows pay of a person.
     *
     * @param months months agreed, parts of a month included
     * @param pay the pay of a month
     * @param hadOneBefore whether the two agreed on a probation before
     * @param path what the violations name
     */
    public Violations check(BigDecimal months, Money pay, boolean hadOneBefore, String path) {
        Exact.requireNotNegative("months", months);
        return Violations.builder()
                .addIf(
                        months.compareTo(BigDecimal.valueOf(maxMonths)) > 0,
                        LabourViolation.PROBATION_TOO_LONG,
                        path + ".months",
                        months,
                        maxMonths)
                .addIf(
                        pay.isLessThan(floor),
                        LabourViolation.PROBATION_PAY_TOO_LOW,
                        path + ".pay",
                        rules.payShare().value())
                .addIf(hadOneBefore && months.signum() > 0, LabourViolation.PROBATION_REPEATED, path + ".months")
                .build();
    }

    /** Why the limits are what they are: the least pay, and below it the most months. */
    public Explanation explain() {
        Explanation longest =
                Explanation.of(LabourTerm.PROBATION_MONTHS, maxMonths).because(rules.months());
        return Explanation.of(LabourTerm.PROBATION_FLOOR, floor)
                .formula(
                        LabourTerm.PROBATION_FLOOR_FORMULA,
                        reference,
                        rules.payShare().value(),
                        Exact.yuan(rules.minimumMonth()))
                .because(rules.payShare())
                .because(rules.minimumMonth())
                .with(longest);
    }

    /** Masked: the months only. */
    @Override
    public String toString() {
        return "Probation[" + maxMonths + " months, ***]";
    }
}
