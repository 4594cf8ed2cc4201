package io.zhanggui.hr.china;

import io.zhanggui.core.Beta;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.labour.ContractTerm;
import io.zhanggui.hr.china.labour.Probation;
import io.zhanggui.hr.china.labour.ProbationRules;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.PayTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/** The probation of an employment, as it was agreed, under the law (试用期合规检查). */
@Beta
public final class AgreedProbation {

    private static final BigDecimal DAYS_OF_MONTH = BigDecimal.valueOf(30);

    private AgreedProbation() {}

    /**
     * What the law does not allow in the probation of an employment; nothing if there is none. The wage agreed is that of
     * the day after probation, or the last one before; each row of pay terms within probation must reach its share.
     * Violations name the person, the field and the limit, and no pay.
     *
     * @param hadOneBefore whether the two agreed on a probation before
     */
    public static Violations check(
            Employment employment, ContractTerm term, boolean hadOneBefore, ProbationRules rules) {
        LocalDate until = employment.probationUntil();
        if (until == null) {
            return Violations.none();
        }
        String path = employment.person() + ".probation";
        Money agreed = employment.pay().stream()
                .filter(row -> !row.from().isAfter(until.plusDays(1)))
                .reduce((earlier, later) -> later)
                .map(PayTerms::monthlyWage)
                .orElseThrow();
        Money least = employment.pay().stream()
                .filter(row -> !row.from().isAfter(until))
                .map(PayTerms::monthlyWage)
                .reduce((one, other) -> other.isLessThan(one) ? other : one)
                .orElseThrow();
        Probation limits = rules.limits(term, agreed);
        return limits.check(months(employment.hired(), until), least, hadOneBefore, path);
    }

    /** Full months and the rest as thirtieths. */
    private static BigDecimal months(LocalDate hired, LocalDate until) {
        LocalDate end = until.plusDays(1);
        long full = ChronoUnit.MONTHS.between(hired, end);
        long rest = ChronoUnit.DAYS.between(hired.plusMonths(full), end);
        return BigDecimal.valueOf(rest)
                .divide(DAYS_OF_MONTH, 2, RoundingMode.UP)
                .add(BigDecimal.valueOf(full));
    }
}
