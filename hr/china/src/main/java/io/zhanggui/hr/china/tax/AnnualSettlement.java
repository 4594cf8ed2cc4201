package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Previews the settlement of a tax year (年度汇算): all wages and other income together, less the deductions of twelve months,
 * against what was withheld.
 *
 * <p>Source: 个人所得税法 article 11; the exemption: 财政部 税务总局公告2023年第32号, to the end of 2027.
 */
@Beta
public final class AnnualSettlement {

    private static final int MONTHS = 12;

    private final CumulativeWithholding annual;
    private final OtherIncomeWithholding others;
    private final ResolvedRule<BigDecimal> illnessThreshold;
    private final ResolvedRule<BigDecimal> illnessLimit;
    private final Optional<ResolvedRule<BigDecimal>> exemptIncome;
    private final Optional<ResolvedRule<BigDecimal>> exemptDue;
    private final ResolvedRule<Rounding> rounding;
    private final int year;

    /**
     * The rules of a day in the tax year.
     *
     * @throws io.zhanggui.core.rule.RuleNotFoundException if a figure is missing
     */
    public AnnualSettlement(CumulativeWithholding annual, OtherIncomeWithholding others, RuleLookup rules) {
        this.annual = annual;
        this.others = others;
        this.illnessThreshold = rules.get(TaxRules.ILLNESS_THRESHOLD);
        this.illnessLimit = rules.get(TaxRules.ILLNESS_LIMIT);
        this.exemptIncome = rules.find(TaxRules.SETTLEMENT_INCOME);
        this.exemptDue = rules.find(TaxRules.SETTLEMENT_DUE);
        this.rounding = rules.get(TaxRules.TAX_ROUNDING);
        this.year = rules.asOf().date().getYear();
    }

    /**
     * What is due or comes back. Of both ways to tax a bonus it takes the one after which the person pays less or gets more
     * back, which the exemption of what is due may decide; then the one with less tax, and apart if they are the same.
     *
     * @throws IllegalArgumentException if the facts are of another year than the rules
     */
    public Settlement settle(SettlementFacts facts) {
        if (facts.year() != year) {
            throw new IllegalArgumentException("the facts are of " + facts.year() + ", but the rules of " + year);
        }
        Set<ResolvedRule<?>> used = new LinkedHashSet<>();
        Money wages = sum(facts, YearToDate::income);
        BigMoney otherIncome = otherIncome(facts, used);
        Money basic = annual.basicDeductionOf(MONTHS, facts.currency());
        Money contributions = sum(facts, YearToDate::contributions);
        Money special = special(facts);
        Money illness = illness(facts.illness(), used);
        Money other = sum(facts, YearToDate::otherDeductions).plus(facts.otherDeductions());
        used.add(annual.basicDeduction());
        Money deductions = Money.total(basic, contributions, special, illness, other);
        Money taxable = rounding.value()
                .round(facts.currency(), otherIncome.getAmount().add(wages.getAmount()))
                .minus(deductions);
        Money withheld = withheld(facts);
        List<SettlementWay> ways = ways(facts, wages, taxable, withheld);
        SettlementWay chosen = ways.get(0);
        Money balance = chosen.tax().minus(withheld);
        if (balance.isPositive()) {
            exemptIncome.ifPresent(used::add);
            exemptDue.ifPresent(used::add);
        }
        return new Settlement(
                facts,
                wages,
                otherIncome,
                basic,
                contributions,
                special,
                illness,
                other,
                chosen,
                ways.size() == 1 ? null : ways.get(1),
                withheld,
                balance,
                outcome(balance, chosen.income()),
                List.copyOf(used));
    }

    private static Money special(SettlementFacts facts) {
        return facts.claims() == null
                ? sum(facts, YearToDate::specialDeductions).plus(facts.specialDeductions())
                : facts.claims().soFar();
    }

    /** The way that leaves the person more comes first; one bonus apart and the others merged, or all merged. */
    private List<SettlementWay> ways(SettlementFacts facts, Money wages, Money taxable, Money withheld) {
        Money income = facts.others().stream().map(OtherEarned::income).reduce(wages, Money::plus);
        Money bonuses = facts.bonuses().stream().map(BonusTax::bonus).reduce(Money.zero(facts.currency()), Money::plus);
        List<SettlementWay> ways = new ArrayList<>();
        for (BonusTax apart : facts.bonuses()) {
            Money merged = bonuses.minus(apart.bonus());
            ways.add(new SettlementWay(income.plus(merged), annual.annualTax(taxable.plus(merged)), apart));
        }
        ways.add(new SettlementWay(income.plus(bonuses), annual.annualTax(taxable.plus(bonuses)), null));
        ways.sort(
                Comparator.comparing((SettlementWay way) -> paid(way, withheld)).thenComparing(SettlementWay::tax));
        return ways;
    }

    /** What the person pays in the end, negative if it comes back. */
    private Money paid(SettlementWay way, Money withheld) {
        Money balance = way.tax().minus(withheld);
        SettlementOutcome outcome = outcome(balance, way.income());
        return outcome == SettlementOutcome.DUE || outcome == SettlementOutcome.REFUND
                ? balance
                : Money.zero(balance.getCurrencyUnit());
    }

    private SettlementOutcome outcome(Money balance, Money income) {
        if (!balance.isPositive()) {
            return balance.isZero() ? SettlementOutcome.EVEN : SettlementOutcome.REFUND;
        }
        if (upTo(income, exemptIncome)) {
            return SettlementOutcome.EXEMPT_BY_INCOME;
        }
        return upTo(balance, exemptDue) ? SettlementOutcome.EXEMPT_BY_AMOUNT : SettlementOutcome.DUE;
    }

    private static boolean upTo(Money amount, Optional<ResolvedRule<BigDecimal>> limit) {
        return limit.filter(most -> amount.getAmount().compareTo(most.value()) <= 0)
                .isPresent();
    }

    private BigMoney otherIncome(SettlementFacts facts, Set<ResolvedRule<?>> used) {
        BigMoney sum = BigMoney.zero(facts.currency());
        for (OtherEarned earned : facts.others()) {
            sum = sum.plus(others.settled(earned.kind(), earned.income()));
            used.addAll(others.settledRules(earned.kind()));
        }
        return sum;
    }

    private Money illness(Money selfPaid, Set<ResolvedRule<?>> used) {
        CurrencyUnit currency = selfPaid.getCurrencyUnit();
        BigDecimal above = selfPaid.getAmount().subtract(illnessThreshold.value());
        if (above.signum() <= 0) {
            return Money.zero(currency);
        }
        used.add(illnessThreshold);
        used.add(illnessLimit);
        return Money.of(currency, above.min(illnessLimit.value()));
    }

    private static Money withheld(SettlementFacts facts) {
        List<Money> all = new ArrayList<>(List.of(sum(facts, YearToDate::tax)));
        facts.others().forEach(earned -> all.add(earned.withheld()));
        facts.bonuses().forEach(bonus -> all.add(bonus.tax()));
        return Money.total(all);
    }

    private static Money sum(SettlementFacts facts, Function<YearToDate, Money> figure) {
        return Money.total(facts.employers().stream().map(figure).toList());
    }
}
