package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A progressive tax table with quick deductions (税率表、速算扣除数).
 *
 * @param brackets from the lowest, without a gap; the last one is open
 */
public record TaxTable(List<Bracket> brackets) {

    private static final long MILLION = 1_000_000;
    private static final int RATE_DECIMALS = 6;
    private static final int AMOUNT_DECIMALS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

    /**
     * One bracket.
     *
     * @param upTo the greatest taxable amount in the bracket, above 0, to the cent; {@code null} for the last one
     * @param rate the rate on the whole taxable amount, 0 to 1, of at most six decimals
     * @param quickDeduction what is then taken off, not negative, of at most eight decimals
     */
    public record Bracket(@Nullable BigDecimal upTo, BigDecimal rate, BigDecimal quickDeduction) {
        public Bracket {
            requireNonNull(rate, "rate");
            requireNonNull(quickDeduction, "quickDeduction");
            require(rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0, "rate", rate, "from 0 to 1");
            require(isWithin(RATE_DECIMALS, rate), "rate", rate, "of at most 6 decimals");
            require(quickDeduction.signum() >= 0, "quick deduction", quickDeduction, "0 or more");
            require(
                    isWithin(AMOUNT_DECIMALS + RATE_DECIMALS, quickDeduction),
                    "quick deduction",
                    quickDeduction,
                    "of at most 8 decimals");
            if (upTo != null) {
                require(upTo.signum() > 0, "limit", upTo, "above 0");
                require(isWithin(AMOUNT_DECIMALS, upTo), "limit", upTo, "in whole cents");
            }
        }

        BigDecimal tax(BigDecimal taxable) {
            return taxable.multiply(rate).subtract(quickDeduction);
        }

        private static boolean isWithin(int decimals, BigDecimal number) {
            return number.stripTrailingZeros().scale() <= decimals;
        }

        private static void require(boolean holds, String name, BigDecimal number, String form) {
            if (!holds) {
                throw new IllegalArgumentException(
                        name + " of a tax table must be " + form + ", but is " + number.toPlainString());
            }
        }
    }

    public TaxTable {
        brackets = List.copyOf(brackets);
        if (brackets.isEmpty() || brackets.get(brackets.size() - 1).upTo() != null) {
            throw new IllegalArgumentException("the last bracket of a tax table must be open");
        }
        if (brackets.get(0).quickDeduction().signum() != 0) {
            throw new IllegalArgumentException("the first bracket of a tax table has the quick deduction "
                    + brackets.get(0).quickDeduction().toPlainString() + ", not 0");
        }
        for (int i = 1; i < brackets.size(); i++) {
            requireContinuous(brackets.get(i - 1), brackets.get(i));
        }
    }

    /**
     * A table from its text: {@code 36000:0.03:0; 144000:0.10:2520; *:0.20:16920}.
     *
     * @throws IllegalArgumentException if the text has another form, or the tax jumps between two brackets
     */
    public static TaxTable parse(String text) {
        List<Bracket> brackets = new ArrayList<>();
        for (String part : requireNonNull(text, "text").split(";", -1)) {
            List<String> fields = List.of(part.strip().split(":", -1));
            try {
                if (fields.size() != 3) {
                    throw new NumberFormatException("three fields expected");
                }
                brackets.add(new Bracket(
                        fields.get(0).equals("*") ? null : number(fields.get(0)),
                        number(fields.get(1)),
                        number(fields.get(2))));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + part + "' is no bracket. Maybe 36000:0.03:0?", e);
            }
        }
        return new TaxTable(brackets);
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("'" + text + "' is no plain number");
        }
        return new BigDecimal(text);
    }

    /** The bracket of a taxable amount; an amount that equals a limit belongs to the lower bracket. */
    public Bracket bracketOf(BigDecimal taxable) {
        return bracketOfShare(taxable, BigDecimal.ONE);
    }

    /** The bracket of an amount divided by a number, without rounding the quotient. */
    Bracket bracketOfShare(BigDecimal amount, BigDecimal divisor) {
        for (Bracket bracket : brackets) {
            if (bracket.upTo() == null || amount.compareTo(bracket.upTo().multiply(divisor)) <= 0) {
                return bracket;
            }
        }
        throw new IllegalStateException("a tax table's last bracket is open");
    }

    /** The tax on an amount that is not negative, rounded once. */
    public BigDecimal tax(BigDecimal taxable, Rounding rounding) {
        return rounding.round(bracketOf(taxable).tax(taxable));
    }

    /** The table in minor units and millionths, for calculations without objects. */
    Compiled compile(int decimals) {
        int count = brackets.size();
        long[] upTo = new long[count];
        long[] rate = new long[count];
        long[] quick = new long[count];
        for (int i = 0; i < count; i++) {
            Bracket bracket = brackets.get(i);
            upTo[i] = bracket.upTo() == null
                    ? Long.MAX_VALUE
                    : bracket.upTo().movePointRight(decimals).longValueExact();
            rate[i] = bracket.rate().movePointRight(6).longValueExact();
            quick[i] = bracket.quickDeduction().movePointRight(decimals + 6).longValueExact();
        }
        return new Compiled(upTo, rate, quick);
    }

    /** Brackets as primitive arrays. */
    static final class Compiled {
        private final long[] upTo;
        private final long[] rate;
        private final long[] quick; // in millionths of the minor unit, so that tax is rounded once

        private Compiled(long[] upTo, long[] rate, long[] quick) {
            this.upTo = upTo;
            this.rate = rate;
            this.quick = quick;
        }

        int bracketOf(long taxable) {
            int bracket = 0;
            while (taxable > upTo[bracket]) {
                bracket++;
            }
            return bracket;
        }

        long tax(long taxable, int bracket, Rounding rounding) {
            return rounding.divide(Math.multiplyExact(taxable, rate[bracket]) - quick[bracket], MILLION);
        }
    }

    private static void requireContinuous(Bracket lower, Bracket upper) {
        BigDecimal limit = lower.upTo();
        if (limit == null || (upper.upTo() != null && upper.upTo().compareTo(limit) <= 0)) {
            throw new IllegalArgumentException(
                    "brackets of a tax table must rise, but " + limit + " is followed by " + upper.upTo());
        }
        if (upper.rate().compareTo(lower.rate()) < 0) {
            throw new IllegalArgumentException(
                    "rates of a tax table must not fall, but " + lower.rate().toPlainString() + " is followed by "
                            + upper.rate().toPlainString());
        }
        if (lower.tax(limit).compareTo(upper.tax(limit)) != 0) {
            throw new IllegalArgumentException("tax jumps at " + limit + " from " + lower.tax(limit) + " to "
                    + upper.tax(limit) + ". Maybe a quick deduction is wrong?");
        }
    }
}
