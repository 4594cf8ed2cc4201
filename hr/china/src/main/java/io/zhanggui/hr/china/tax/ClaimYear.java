package io.zhanggui.hr.china.tax;

import io.zhanggui.core.rule.ResolvedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the claims of one kind give over the months of a year, up to the month of payment.
 *
 * @param step the least amount that may be made up, half a share of one child; zero if there is none
 */
record ClaimYear(SpecialDeduction kind, Money ofMonth, Money soFar, Money step, List<ResolvedRule<?>> rules) {

    static ClaimYear of(
            SpecialDeduction kind,
            DeductionClaims all,
            DeductionRules rules,
            Set<YearMonth> employed,
            YearMonth payment) {
        Set<ResolvedRule<?>> used = new LinkedHashSet<>();
        BigDecimal soFar = BigDecimal.ZERO;
        BigDecimal ofMonth = BigDecimal.ZERO;
        for (int month = 1; month <= payment.getMonthValue(); month++) {
            YearMonth each = payment.withMonth(month);
            ofMonth = BigDecimal.ZERO;
            for (DeductionClaim claim : all.claims()) {
                if (claim.kind() == kind && employed.contains(each)) {
                    YearMonth counted =
                            kind.limit() == SpecialDeduction.Limit.PER_YEAR ? onceInYear(claim, each, employed) : each;
                    ofMonth = ofMonth.add(DeductionClaims.amount(claim, counted, rules, used));
                }
            }
            soFar = soFar.add(ofMonth);
        }
        BigDecimal step = kind.limit() == SpecialDeduction.Limit.PER_CHILD
                ? rules.find(kind.amount(), payment)
                        .map(rule -> rule.value().multiply(ClaimShare.HALF.part()))
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return new ClaimYear(kind, money(ofMonth), money(soFar), money(step), List.copyOf(used));
    }

    /** What is due once in a year is taken in its own month, or in the first one employed after it. */
    private static YearMonth onceInYear(DeductionClaim claim, YearMonth month, Set<YearMonth> employed) {
        YearMonth from = claim.from();
        boolean first = employed.stream().noneMatch(each -> each.isBefore(month) && !each.isBefore(from));
        return first && from.getYear() == month.getYear() && !from.isAfter(month) ? from : month;
    }

    boolean isEmpty() {
        return soFar.isZero();
    }

    /** What earlier months give. */
    Money earlier() {
        return soFar.minus(ofMonth);
    }

    /** The most of an amount that may be made up here. */
    Money madeUp(Money of) {
        return inShares(of.isGreaterThan(earlier()) ? earlier() : of);
    }

    /** Whether it is taken in shares of a child. */
    boolean isInShares() {
        return step.isPositive();
    }

    /** What of an amount whole shares of a child make; all of it where there are none. */
    Money inShares(Money of) {
        return isInShares() ? of.minusMinor(of.getAmountMinorLong() % step.getAmountMinorLong()) : of;
    }

    private static Money money(BigDecimal exact) {
        return Money.of(CurrencyUnit.of("CNY"), exact, RoundingMode.HALF_UP);
    }
}
