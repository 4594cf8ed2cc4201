package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * The special additional deductions to take with the wages of a month (本月专项附加扣除，含补扣).
 *
 * @param payment the month of payment
 * @param lines by kind, in the order of the law; their amounts add up to {@code amount}
 * @param soFar what the claims give for the year so far
 * @param takenBefore what was deducted before
 * @param amount what to deduct now, not negative
 */
@Beta
public record MonthlyDeductions(
        YearMonth payment, List<ClaimedDeduction> lines, Money soFar, Money takenBefore, Money amount) {

    public MonthlyDeductions {
        requireNonNull(payment, "payment");
        lines = List.copyOf(lines);
        requireNonNull(soFar, "soFar");
        requireNonNull(takenBefore, "takenBefore");
        requireNonNull(amount, "amount");
    }

    /** What each kind still has to give, where the year to date knows what was taken of each. */
    static MonthlyDeductions of(YearMonth payment, List<ClaimYear> years, YearToDate before) {
        Money takenBefore = before.specialDeductions();
        if (!before.knowsKinds()) {
            return of(payment, years, takenBefore);
        }
        Money zero = Money.zero(takenBefore.getCurrencyUnit());
        Money soFar = years.stream().map(ClaimYear::soFar).reduce(zero, Money::plus);
        Money open = soFar.minus(takenBefore);
        Money left = open.isNegative() ? zero : open;
        List<ClaimedDeduction> lines = new ArrayList<>();
        for (ClaimYear year : years) {
            Money own = year.soFar().minus(before.specialOf(year.kind()));
            Money taken = own.isNegative() ? zero : year.inShares(own.isGreaterThan(left) ? left : own);
            left = left.minus(taken);
            lines.add(new ClaimedDeduction(year.kind(), year.ofMonth(), year.soFar(), taken, year.rules()));
        }
        return of(payment, lines, soFar, takenBefore);
    }

    private static MonthlyDeductions of(
            YearMonth payment, List<ClaimedDeduction> lines, Money soFar, Money takenBefore) {
        Money zero = Money.zero(takenBefore.getCurrencyUnit());
        Money amount = lines.stream().map(ClaimedDeduction::amount).reduce(zero, Money::plus);
        return new MonthlyDeductions(payment, lines, soFar, takenBefore, amount);
    }

    /**
     * Spreads what is still to be taken over the kinds. Where one sum alone is known, what is made up goes to the
     * kinds whose earlier months it equals, and otherwise to the first that have room.
     */
    static MonthlyDeductions of(YearMonth payment, List<ClaimYear> years, Money takenBefore) {
        Money zero = Money.zero(takenBefore.getCurrencyUnit());
        Money soFar = years.stream().map(ClaimYear::soFar).reduce(zero, Money::plus);
        Money own = years.stream().map(ClaimYear::ofMonth).reduce(zero, Money::plus);
        Money open = soFar.minus(takenBefore);
        Money amount = open.isNegative() ? zero : open;
        Money late = amount.minus(own);
        long wholes = late.isPositive() ? wholes(years, late) : 0;
        List<Money> taken = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Money madeUp = madeUp(years.get(i), late, wholes, i);
            late = late.minus(madeUp);
            taken.add(years.get(i).ofMonth().plus(madeUp));
        }
        settle(years, taken, late);
        List<ClaimedDeduction> lines = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            ClaimYear year = years.get(i);
            lines.add(new ClaimedDeduction(year.kind(), year.ofMonth(), year.soFar(), taken.get(i), year.rules()));
        }
        return of(payment, lines, soFar, takenBefore);
    }

    private static Money madeUp(ClaimYear year, Money late, long wholes, int index) {
        if (wholes != 0) {
            return ((wholes >> index) & 1) == 1 ? year.earlier() : Money.zero(late.getCurrencyUnit());
        }
        if (late.isNegative()) { // more was taken before than the claims give: take less of what the month gives
            Money less = late.negated().isGreaterThan(year.ofMonth()) ? year.ofMonth() : late.negated();
            return less.negated();
        }
        return year.madeUp(late);
    }

    /** The set of kinds, as bits, whose earlier months are made up wholly; 0 if none fits. */
    private static long wholes(List<ClaimYear> years, Money late) {
        for (long set = 1; set < (1L << years.size()); set++) {
            long sum = 0;
            for (int i = 0; i < years.size(); i++) {
                sum += ((set >> i) & 1) == 1 ? years.get(i).earlier().getAmountMinorLong() : 0;
            }
            if (sum == late.getAmountMinorLong()) {
                return set;
            }
        }
        return 0;
    }

    /**
     * What fits no kind goes to the last one that knows no children; of a child whole half shares are taken, and what is
     * left is taken with the settlement of the year.
     */
    private static void settle(List<ClaimYear> years, List<Money> taken, Money rest) {
        Money left = rest;
        for (int i = years.size() - 1; i >= 0; i--) {
            ClaimYear year = years.get(i);
            Money now = taken.get(i);
            if (!year.isInShares() && !left.isZero()) {
                now = now.plus(left);
                left = Money.zero(left.getCurrencyUnit());
            }
            taken.set(i, year.inShares(now));
        }
    }

    /** What was deducted before beyond what the claims give by now; zero usually, else settled after the year. */
    public Money takenTooMuch() {
        Money open = soFar.minus(takenBefore);
        return open.isNegative() ? open.negated() : Money.zero(open.getCurrencyUnit());
    }

    /** Why the amount is what it is, with a part for each kind. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.MONTH_SPECIAL, amount)
                .formula(TaxTerm.MONTH_SPECIAL_FORMULA, soFar, takenBefore)
                .with(lines.stream().map(ClaimedDeduction::explain).toList());
    }

    /** Masked: the month only. */
    @Override
    public String toString() {
        return "MonthlyDeductions[" + payment + ", ***]";
    }
}
