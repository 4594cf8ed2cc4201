package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A tax year settled (年度汇算结果).
 *
 * @param facts what was settled
 * @param wages the wages of all employers
 * @param otherIncome what counts of income beside wages, exact (收入额)
 * @param basic the basic deduction of the year
 * @param contributions contributions of the year
 * @param special special additional deductions without illness
 * @param illness what is deducted for illness
 * @param other other deductions
 * @param chosen the way after which the person pays less or gets more back
 * @param notChosen the best of the other ways; {@code null} without a bonus
 * @param withheld all tax withheld in the year, also from the bonus
 * @param balance the tax less what was withheld: positive is due, negative may be asked back
 * @param outcome what follows
 * @param rules what it rests on beside the tables
 */
@Beta
public record Settlement(
        SettlementFacts facts,
        Money wages,
        BigMoney otherIncome,
        Money basic,
        Money contributions,
        Money special,
        Money illness,
        Money other,
        SettlementWay chosen,
        @Nullable SettlementWay notChosen,
        Money withheld,
        Money balance,
        SettlementOutcome outcome,
        List<ResolvedRule<?>> rules) {

    public Settlement {
        requireNonNull(facts, "facts");
        requireNonNull(wages, "wages");
        requireNonNull(otherIncome, "otherIncome");
        requireNonNull(basic, "basic");
        requireNonNull(contributions, "contributions");
        requireNonNull(special, "special");
        requireNonNull(illness, "illness");
        requireNonNull(other, "other");
        requireNonNull(chosen, "chosen");
        requireNonNull(withheld, "withheld");
        requireNonNull(balance, "balance");
        requireNonNull(outcome, "outcome");
        rules = List.copyOf(rules);
    }

    /** The tax of the year. */
    public Money tax() {
        return chosen.tax();
    }

    /** What the person pays; zero if nothing is due or the rest need not be settled. */
    public Money due() {
        return outcome == SettlementOutcome.DUE ? balance : Money.zero(balance.getCurrencyUnit());
    }

    /** What the person may ask back; zero if nothing. */
    public Money refund() {
        return balance.isNegative() ? balance.negated() : Money.zero(balance.getCurrencyUnit());
    }

    /** Why so much is due or comes back, with both ways of taxing the bonus. */
    public Explanation explain() {
        Explanation income = Explanation.of(
                        TaxTerm.SETTLED_TAXABLE, chosen.year().taxable())
                .formula(
                        TaxTerm.SETTLED_FORMULA,
                        wages.plus(merged()),
                        otherIncome,
                        basic,
                        contributions,
                        special,
                        illness,
                        other);
        Explanation all = TaxEvidence.because(
                        Explanation.of(TaxTerm.SETTLED_BALANCE, balance)
                                .formula(TaxTerm.SETTLED_BALANCE_FORMULA, tax(), withheld, outcome),
                        rules)
                .with(claimed(income), chosen.explain());
        return notChosen == null ? all : all.with(notChosen.explain());
    }

    /** The bonuses that the chosen way adds to the wages. */
    private Money merged() {
        Money all = Money.zero(wages.getCurrencyUnit());
        for (BonusTax each : facts.bonuses()) {
            all = all.plus(each.bonus());
        }
        return chosen.bonus() == null ? all : all.minus(chosen.bonus().bonus());
    }

    /**
     * What the settlement found against the law: annual bonuses of more than one employer were taxed apart, of which one may
     * stay so. They are counted where the facts hold them; a year to date alone does not say how much they were.
     */
    public Violations findings() {
        long employers = facts.employers().stream()
                .filter(employer -> !AnnualBonus.checkOnce(employer).isEmpty())
                .count();
        return Violations.builder()
                .addIf(facts.bonuses().size() > 1, TaxViolation.BONUS_APART_TWICE, "bonuses")
                .addIf(facts.bonuses().size() <= 1 && employers > 1, TaxViolation.BONUS_APART_TWICE, "employers")
                .build();
    }

    /** The taxable income with the claims below it, if they were given. */
    private Explanation claimed(Explanation income) {
        MonthlyDeductions claims = facts.claims();
        if (claims == null) {
            return income;
        }
        Money taken = Money.total(
                facts.employers().stream().map(YearToDate::specialDeductions).toList());
        return income.with(Explanation.of(TaxTerm.SETTLED_CLAIMS, special)
                .formula(TaxTerm.SETTLED_CLAIMS_FORMULA, taken)
                .with(claims.explain()));
    }

    /** Masked: the year and the outcome only. */
    @Override
    public String toString() {
        return "Settlement[" + facts.year() + ", " + outcome + ", ***]";
    }
}
