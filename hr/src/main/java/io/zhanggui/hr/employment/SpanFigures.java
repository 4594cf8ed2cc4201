package io.zhanggui.hr.employment;

import io.zhanggui.hr.attendance.AttendanceRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One amount of pay, the wage or an allowance, in all spans of a month: exact quotients over one divisor, rounded once and
 * shared out by largest remainder.
 */
final class SpanFigures {

    private final PaySpans month;
    private final List<Money> wages;
    private final AttendanceRules rules;
    private final CurrencyUnit currency;
    private final BigDecimal average;
    private final BigDecimal divisor;
    private final long[] pay;
    private final long[] absence;
    private final boolean nothing;
    private final boolean nothingAfterAbsence;

    /**
     * The figures of an amount.
     *
     * @param wages the amount of a whole month in each span
     */
    SpanFigures(PaySpans month, List<Money> wages, AttendanceRules rules) {
        this.month = month;
        this.wages = wages;
        this.rules = rules;
        this.currency = wages.get(0).getCurrencyUnit();
        this.average = rules.paidDays().value();
        this.divisor = month.due().multiply(average);
        BigDecimal[] before = exact(false);
        BigDecimal[] after = exact(true);
        this.nothing = isNothing(before, false);
        this.nothingAfterAbsence = isNothing(after, true);
        long whole = rounded(before, nothing, false);
        long paid = rounded(after, nothingAfterAbsence, true);
        this.pay = shared(whole, nothing ? zeros() : before);
        if (nothingAfterAbsence) {
            this.absence = Arrays.stream(pay).map(each -> -each).toArray();
        } else {
            BigDecimal[] off = new BigDecimal[before.length];
            Arrays.setAll(off, i -> after[i].subtract(before[i]));
            this.absence = shared(paid - whole, off);
        }
    }

    /** What a span is paid before absence. */
    Money pay(int span) {
        return Money.ofMinor(currency, pay[span]);
    }

    /** What absence changes in a span: negative, but with the policy FORWARD it may be positive. */
    Money absence(int span) {
        return Money.ofMinor(currency, absence[span]);
    }

    /** Whether absence leaves nothing of the month. */
    boolean nothingAfterAbsence() {
        return nothingAfterAbsence;
    }

    /** Whether the month pays nothing before absence. */
    boolean nothing() {
        return nothing;
    }

    /** What all spans are paid after absence. */
    Money total() {
        return Money.ofMinor(
                currency, Arrays.stream(pay).sum() + Arrays.stream(absence).sum());
    }

    private BigDecimal[] exact(boolean withAbsence) {
        boolean none = missed(withAbsence).signum() == 0;
        BigDecimal[] parts = new BigDecimal[wages.size()];
        for (int i = 0; i < parts.length; i++) {
            PaySpan span = month.spans().get(i);
            BigDecimal missed = withAbsence ? span.outside().add(span.absent()) : span.outside();
            BigDecimal attended = span.due().subtract(missed);
            BigDecimal share = switch (rules.proration()) {
                case RATIO -> attended.multiply(average);
                case FORWARD -> attended.multiply(none ? average : month.due());
                case BACKWARD -> span.due().multiply(average).subtract(missed.multiply(month.due()));
            };
            parts[i] = wages.get(i).getAmount().multiply(share);
        }
        return parts;
    }

    private BigDecimal missed(boolean withAbsence) {
        return withAbsence
                ? month.missed()
                : month.spans().stream().map(PaySpan::outside).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isNothing(BigDecimal[] parts, boolean withAbsence) {
        BigDecimal attended = month.due().subtract(missed(withAbsence));
        return attended.signum() == 0 || sum(parts).signum() <= 0;
    }

    /** The sum in minor units; a month of one amount of which nothing was missed is paid as it stands. */
    private long rounded(BigDecimal[] parts, boolean none, boolean withAbsence) {
        if (none) {
            return 0;
        }
        if (missed(withAbsence).signum() == 0 && wages.stream().distinct().count() == 1) {
            return wages.get(0).getAmountMinorLong();
        }
        BigDecimal rounded = sum(parts)
                .divide(divisor, rules.rounding().scale(), rules.rounding().mode());
        return Money.of(currency, rounded).getAmountMinorLong();
    }

    /** The total in whole minor units, near the exact parts; a part that is zero stays zero. */
    private long[] shared(long total, BigDecimal[] parts) {
        long[] shares = new long[parts.length];
        BigDecimal[] rests = new BigDecimal[parts.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal minor = parts[i].movePointRight(currency.getDecimalPlaces());
            BigDecimal floor = minor.divide(divisor, 0, RoundingMode.FLOOR);
            shares[i] = floor.longValueExact();
            rests[i] = minor.subtract(floor.multiply(divisor));
            left -= shares[i];
        }
        Integer[] order = eligible(parts);
        Arrays.sort(order, (a, b) -> rests[b].compareTo(rests[a]));
        for (int i = 0; i < order.length; i++) {
            long each = Math.floorDiv(left, order.length);
            shares[order[i]] += i < Math.floorMod(left, order.length) ? each + 1 : each;
        }
        return shares;
    }

    private static Integer[] eligible(BigDecimal[] parts) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].signum() != 0)
                .boxed()
                .toArray(Integer[]::new);
    }

    private BigDecimal[] zeros() {
        BigDecimal[] none = new BigDecimal[wages.size()];
        Arrays.fill(none, BigDecimal.ZERO);
        return none;
    }

    private static BigDecimal sum(BigDecimal[] parts) {
        return Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
