package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Up to which amounts pensions, funds and allowances are free of tax (个人养老金、年金、公积金、外籍津补贴的限额).
 *
 * <p>What is allowed of a pension or an annuity lowers the taxable income as an other deduction (其他扣除).
 */
@Beta
public final class TaxFreeLimits {

    private final Optional<ResolvedRule<BigDecimal>> pension;
    private final Optional<ResolvedRule<BigDecimal>> withdrawal;
    private final ResolvedRule<BigDecimal> annuityRate;
    private final ResolvedRule<BigDecimal> annuityMultiple;
    private final ResolvedRule<BigDecimal> fundRate;
    private final ResolvedRule<BigDecimal> fundMultiple;
    private final Optional<ResolvedRule<Boolean>> allowances;
    private final ResolvedRule<Rounding> rounding;

    /**
     * The rules of a day of payment, of a city before those of the country: pilots of the individual pension began earlier.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public TaxFreeLimits(RuleLookup rules) {
        this.pension = rules.find(TaxRules.PENSION_LIMIT);
        this.withdrawal = rules.find(TaxRules.PENSION_WITHDRAWAL_RATE);
        this.annuityRate = rules.get(TaxRules.ANNUITY_RATE);
        this.annuityMultiple = rules.get(TaxRules.ANNUITY_MULTIPLE);
        this.fundRate = rules.get(TaxRules.FUND_RATE);
        this.fundMultiple = rules.get(TaxRules.FUND_MULTIPLE);
        this.allowances = rules.find(TaxRules.FOREIGN_ALLOWANCES).filter(ResolvedRule::value);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
    }

    /**
     * What of a payment to an individual pension lowers the income (个人养老金).
     *
     * @param takenBefore what was deducted in the year already
     */
    public TaxFreePart individualPension(Money payment, Money takenBefore) {
        Money zero = Money.zero(payment.getCurrencyUnit());
        Money open = pension.map(limit -> zero.plus(limit.value()).minus(takenBefore))
                .filter(Money::isPositive)
                .orElse(zero);
        return TaxFreePart.of(
                TaxFreeItem.INDIVIDUAL_PENSION,
                payment,
                open,
                pension.<List<ResolvedRule<?>>>map(List::of).orElse(List.of()));
    }

    /**
     * The tax when an individual pension is drawn (领取个人养老金).
     *
     * @throws IllegalStateException if the law does not know the individual pension on the day
     */
    public Money tax(Money drawn) {
        BigDecimal rate = withdrawal
                .orElseThrow(() -> new IllegalStateException("there is no individual pension on the day"))
                .value();
        return rounding.value().round(drawn.getCurrencyUnit(), drawn.getAmount().multiply(rate));
    }

    /**
     * What of an employee's annuity contribution lowers the income (企业年金个人缴费).
     *
     * @param base the employee's base of the annuity, a month, not negative
     * @param cityAverage the average monthly wage of the city in the year before
     */
    public TaxFreePart annuity(Money contribution, Money base, Money cityAverage) {
        return part(TaxFreeItem.ANNUITY, contribution, base, cityAverage, annuityRate, annuityMultiple);
    }

    /**
     * What of one side's contribution to the housing fund is free (住房公积金); what exceeds it is taxed as wages, of both
     * sides. Payslips have the same limit as part of the scheme; this answers for a contribution alone.
     *
     * @param contribution of the employee or of the employer, a month
     * @param ownAverage the employee's average monthly wage of the year before
     * @param cityAverage the average monthly wage of the city in the year before
     */
    public TaxFreePart housingFund(Money contribution, Money ownAverage, Money cityAverage) {
        return part(TaxFreeItem.HOUSING_FUND, contribution, ownAverage, cityAverage, fundRate, fundMultiple);
    }

    /**
     * What of a foreigner's allowances is free (外籍个人津补贴): all that is reasonable, if the person chose them for the year
     * in place of special additional deductions.
     */
    public TaxFreePart foreignAllowances(Money reasonable, DeductionClaims claims) {
        boolean chosen = claims.allowancesInstead() && claims.claims().isEmpty();
        return TaxFreePart.of(
                TaxFreeItem.FOREIGN_ALLOWANCES,
                reasonable,
                chosen && allowances.isPresent() ? reasonable : Money.zero(reasonable.getCurrencyUnit()),
                allowances.<List<ResolvedRule<?>>>map(List::of).orElse(List.of()));
    }

    private TaxFreePart part(
            TaxFreeItem item,
            Money contribution,
            Money base,
            Money cityAverage,
            ResolvedRule<BigDecimal> rate,
            ResolvedRule<BigDecimal> multiple) {
        Yuan.require("contribution", contribution);
        Yuan.requireNotNegative("base", base);
        Yuan.requireNotNegative("cityAverage", cityAverage);
        BigDecimal most = cityAverage.getAmount().multiply(multiple.value());
        BigDecimal counted = base.getAmount().min(most);
        Money limit = rounding.value().round(contribution.getCurrencyUnit(), counted.multiply(rate.value()));
        return TaxFreePart.of(item, contribution, limit, List.of(rate, multiple, rounding));
    }
}
