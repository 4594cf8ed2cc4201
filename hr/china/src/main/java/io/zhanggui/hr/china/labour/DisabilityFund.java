package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayItem;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The fund for the employment of the disabled (残疾人就业保障金): who employs fewer disabled people than the local quota pays
 * an average wage for each one missing, at a discount by how many there are, and nothing as a small employer.
 *
 * <p>Source: 财政部公告2023年第8号; the base is 财税〔2015〕72号. The law takes staff and wages of the year before; a month of a plan
 * is taken as a twelfth of such a year.
 *
 * @param disabled how many disabled people are employed, on average and not negative; a fraction is allowed
 * @param quota the share of the staff that must be disabled, a figure of the place
 * @param wageShare how many average wages each missing one costs
 * @param discounts the share that is due, by the share of disabled people in the staff
 * @param exemptStaff the staff up to which nothing is due
 * @param rounding how the amount is rounded
 */
@Beta
public record DisabilityFund(
        BigDecimal disabled,
        ResolvedRule<BigDecimal> quota,
        ResolvedRule<BigDecimal> wageShare,
        ResolvedRule<Tiers> discounts,
        ResolvedRule<BigDecimal> exemptStaff,
        ResolvedRule<Rounding> rounding)
        implements EmployerLevy {

    public DisabilityFund {
        Exact.requireNotNegative("disabled", disabled);
        Exact.requirePositive("quota", quota);
        Exact.requirePositive("wageShare", wageShare);
        requireNonNull(discounts, "discounts");
        requireNonNull(exemptStaff, "exemptStaff");
        requireNonNull(rounding, "rounding");
    }

    /**
     * The fund of a place and day.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing: the quota is the place's, and comes with the
     *     host's pack; the discounts end with 2027
     */
    public static DisabilityFund of(RuleLookup rules, BigDecimal disabled) {
        return new DisabilityFund(
                disabled,
                rules.get(LabourRules.DISABILITY_QUOTA),
                rules.get(LabourRules.DISABILITY_WAGE_SHARE),
                rules.get(LabourRules.DISABILITY_DISCOUNTS),
                rules.get(LabourRules.DISABILITY_EXEMPT_STAFF),
                rules.get(LabourRules.ROUNDING));
    }

    /**
     * What is due for a period.
     *
     * @param wages the wages of everybody in the period: a year for the levy of a year, a month for its twelfth
     * @param staff the average number of employees
     */
    public DisabilityLevy assess(Money wages, int staff) {
        Exact.requireNotNegative("staff", staff);
        Exact.requireNotNegative("wages", wages);
        BigDecimal heads = BigDecimal.valueOf(staff);
        BigDecimal missing = heads.multiply(quota.value()).subtract(disabled).max(BigDecimal.ZERO);
        boolean exempt = heads.compareTo(exemptStaff.value()) <= 0;
        BigDecimal share = exempt ? BigDecimal.ZERO : discount(heads);
        Money due = staff == 0
                ? Money.zero(wages.getCurrencyUnit())
                : Exact.quotient(
                        wages.getAmount()
                                .multiply(missing)
                                .multiply(wageShare.value())
                                .multiply(share),
                        heads,
                        wages.getCurrencyUnit(),
                        rounding.value());
        return new DisabilityLevy(this, wages, staff, missing, share, due);
    }

    /** The share of the highest tier that the staff reaches; compared without dividing, so that an edge is an edge. */
    private BigDecimal discount(BigDecimal heads) {
        BigDecimal share = BigDecimal.ONE;
        for (Tiers.Tier tier : discounts.value().list()) {
            if (heads.multiply(tier.from()).compareTo(disabled) <= 0) {
                share = tier.value();
            }
        }
        return share;
    }

    @Override
    public PayItem item() {
        return LevyItem.DISABILITY_FUND;
    }

    @Override
    public Money monthly(Money wageBill, int heads) {
        return assess(wageBill, heads).amount();
    }

    @Override
    public Explanation explain(Money wageBill, int heads) {
        return assess(wageBill, heads).explain();
    }

    @Override
    public List<ResolvedRule<?>> rules() {
        return List.of(quota, wageShare, discounts, exemptStaff, rounding);
    }
}
