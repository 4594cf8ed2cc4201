package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The pay of a month beside the minimum wage (最低工资核对).
 *
 * @param rules the figures of the place
 * @param counted wages of the month that count
 * @param ownContributions the employee's own contributions
 * @param share the share of the month
 * @param compared what is compared: with or without the contributions, as the place counts
 * @param least the minimum wage for that share of the month, rounded up to the cent
 */
@Beta
public record MinimumWageCheck(
        MinimumWageRules rules, Money counted, Money ownContributions, BigDecimal share, Money compared, Money least) {

    public MinimumWageCheck {
        requireNonNull(rules, "rules");
        requireNonNull(counted, "counted");
        requireNonNull(ownContributions, "ownContributions");
        requireNonNull(share, "share");
        requireNonNull(compared, "compared");
        requireNonNull(least, "least");
    }

    /** Whether the pay is below the minimum. */
    public boolean isBelow() {
        return compared.isLessThan(least);
    }

    /** Tells of pay below the minimum; shows the minimum, never the pay. */
    public Violations findings(String path) {
        return Violations.builder()
                .addIf(isBelow(), LabourViolation.BELOW_MINIMUM_WAGE, path, least, composition())
                .build();
    }

    /** What is missing or above, negative below the minimum, and why. */
    public Explanation explain() {
        Explanation why = Explanation.of(LabourTerm.ABOVE_MINIMUM, compared.minus(least))
                .formula(
                        rules.countsContributions()
                                ? LabourTerm.ABOVE_MINIMUM_WITH_CONTRIBUTIONS
                                : LabourTerm.ABOVE_MINIMUM_FORMULA,
                        counted,
                        ownContributions,
                        least,
                        share)
                .because(rules.month());
        return rules.includesContributions() == null ? why : why.because(rules.includesContributions());
    }

    private LabourTerm composition() {
        return rules.countsContributions() ? LabourTerm.WITH_CONTRIBUTIONS : LabourTerm.WITHOUT_CONTRIBUTIONS;
    }

    /** Masked: the minimum only. */
    @Override
    public String toString() {
        return "MinimumWageCheck[least " + least + ", ***]";
    }
}
