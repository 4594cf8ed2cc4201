package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Whether a person may have the basic deduction of a first job, or of the whole year at once (减除费用方式的适用条件).
 *
 * <p>Source: 国家税务总局公告2020年第13号 (first job, from 2020-07-01), 公告2020年第19号 (whole year, from 2021-01-01).
 */
@Beta
public final class BasicDeductionCheck {

    private static final String FIRST_JOB = "basicDeduction.firstJob";
    private static final String UPFRONT = "basicDeduction.upfront";
    private static final int MONTHS = 12;

    private final Optional<ResolvedRule<Boolean>> firstJob;
    private final Optional<ResolvedRule<BigDecimal>> upfrontLimit;

    /** The rules of a day of payment; before they began, neither way is open. */
    public BasicDeductionCheck(RuleLookup rules) {
        this.firstJob = rules.find(TaxRules.FIRST_JOB).filter(ResolvedRule::value);
        this.upfrontLimit = rules.find(TaxRules.UPFRONT_LIMIT);
    }

    /** What speaks against {@link BasicDeduction#FIRST_JOB}; nothing if the person is eligible. */
    public Violations checkFirstJob(EarlierIncome earlier) {
        return Violations.builder()
                .addIf(firstJob.isEmpty(), TaxViolation.MODE_NOT_AVAILABLE, FIRST_JOB, BasicDeduction.FIRST_JOB)
                .addIf(earlier.wages(), TaxViolation.WAGES_EARLIER_IN_YEAR, FIRST_JOB)
                .addIf(earlier.cumulativeLabour(), TaxViolation.LABOUR_EARLIER_IN_YEAR, FIRST_JOB)
                .build();
    }

    /**
     * What speaks against {@link BasicDeduction#UPFRONT_60000}; nothing if the person is eligible.
     *
     * @param employedSinceJanuary whether the person works for this employer since January of the tax year
     * @param optedOut whether employer and person chose the usual way, as they expect more than the limit
     */
    public Violations checkUpfront(LastYear lastYear, boolean employedSinceJanuary, boolean optedOut) {
        Violations.Builder found = Violations.builder();
        if (upfrontLimit.isEmpty()) {
            found.addIf(true, TaxViolation.MODE_NOT_AVAILABLE, UPFRONT, BasicDeduction.UPFRONT_60000);
        } else {
            BigDecimal limit = upfrontLimit.get().value();
            found.addIf(
                    lastYear.wages().getAmount().compareTo(limit) > 0,
                    TaxViolation.LAST_YEAR_ABOVE,
                    UPFRONT,
                    Money.of(lastYear.wages().getCurrencyUnit(), limit));
        }
        return found.addIf(lastYear.months() < MONTHS, TaxViolation.LAST_YEAR_NOT_WHOLE, UPFRONT, lastYear.months())
                .addIf(!employedSinceJanuary, TaxViolation.NOT_SINCE_JANUARY, UPFRONT)
                .addIf(optedOut, TaxViolation.OPTED_OUT, UPFRONT)
                .build();
    }

    /** The rules on which the answers rest. */
    public List<ResolvedRule<?>> rules() {
        List<ResolvedRule<?>> rules = new ArrayList<>();
        firstJob.ifPresent(rules::add);
        upfrontLimit.ifPresent(rules::add);
        return List.copyOf(rules);
    }
}
