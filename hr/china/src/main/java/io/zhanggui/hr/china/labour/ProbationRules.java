package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of probation (试用期), looked up once.
 *
 * <p>Source: 劳动合同法 articles 19 and 20, 劳动合同法实施条例 article 15.
 *
 * @param months the most months by the full months of a fixed term; the highest tier holds for contracts without an end
 * @param payShare the share of the agreed wage below which the pay never is
 * @param minimumMonth the local minimum wage
 * @param rounding to how many decimals amounts are rounded; the floor is rounded up
 */
@Beta
public record ProbationRules(
        ResolvedRule<Tiers> months,
        ResolvedRule<BigDecimal> payShare,
        ResolvedRule<BigDecimal> minimumMonth,
        ResolvedRule<Rounding> rounding) {

    public ProbationRules {
        requireNonNull(months, "months");
        Exact.requirePositive("payShare", payShare);
        Exact.requirePositive("minimumMonth", minimumMonth);
        requireNonNull(rounding, "rounding");
    }

    /**
     * The rules of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing, the local minimum wage for example
     */
    public static ProbationRules of(RuleLookup rules) {
        return new ProbationRules(
                rules.get(LabourRules.PROBATION_MONTHS),
                rules.get(LabourRules.PROBATION_PAY_SHARE),
                rules.get(LabourRules.MINIMUM_MONTH),
                rules.get(LabourRules.ROUNDING));
    }

    /** The most months of probation that a contract allows; 0 means none at all. */
    public int maxMonths(ContractTerm term) {
        if (term instanceof ContractTerm.FixedTerm fixed) {
            BigDecimal full = BigDecimal.valueOf(fixed.fullMonths());
            return months.value().at(full).orElse(BigDecimal.ZERO).intValueExact();
        }
        return term instanceof ContractTerm.OpenEnded ? months.value().highest().intValueExact() : 0;
    }

    /** The limits of probation under a contract with an agreed wage. */
    public Probation limits(ContractTerm term, Money contractWage) {
        return limits(term, contractWage, null);
    }

    /**
     * The limits of probation under a contract with an agreed wage.
     *
     * @param lowestOfPost the lowest wage that the employer pays in the same post; the share of the lower of the two is the
     *     floor; {@code null} if there is none
     */
    public Probation limits(ContractTerm term, Money contractWage, @Nullable Money lowestOfPost) {
        Exact.requireNotNegative("contractWage", contractWage);
        Money reference = lowestOfPost != null && lowestOfPost.isLessThan(contractWage) ? lowestOfPost : contractWage;
        Money share = Exact.floor(
                reference.getAmount().multiply(payShare.value()), reference.getCurrencyUnit(), rounding.value());
        Money minimum = Exact.yuan(minimumMonth);
        return new Probation(this, term, reference, maxMonths(term), share.isLessThan(minimum) ? minimum : share);
    }
}
