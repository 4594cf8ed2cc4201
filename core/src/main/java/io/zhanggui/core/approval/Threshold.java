package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;

/** How many of a number are enough: a share of them, or a count. */
public sealed interface Threshold {

    /** A stable code, for storage. */
    String code();

    /** How many are needed of so many. */
    int needed(int base);

    /** The rule as words. */
    Term text();

    /** More than half (过半数): 3 of 4, 3 of 5. */
    static Threshold moreThanHalf() {
        return moreThan(1, 2);
    }

    /** Two thirds or more (三分之二以上): 4 of 6. */
    static Threshold twoThirds() {
        return atLeast(2, 3);
    }

    /** That share exactly is enough. */
    static Threshold atLeast(int numerator, int denominator) {
        return new Share(numerator, denominator, false);
    }

    /** That share exactly is not enough. */
    static Threshold moreThan(int numerator, int denominator) {
        return new Share(numerator, denominator, true);
    }

    /** That many, however many there are. */
    static Threshold count(int number) {
        return new Count(number);
    }

    /**
     * A share.
     *
     * @param numerator 0 or more, at most the denominator
     * @param denominator 1 or more
     * @param more whether the share itself is not enough
     */
    record Share(int numerator, int denominator, boolean more) implements Threshold {
        public Share {
            if (denominator < 1 || numerator < 0 || numerator > denominator || (more && numerator == denominator)) {
                throw new IllegalArgumentException("share must be between 0 and 1, but is " + (more ? "more than " : "")
                        + numerator + "/" + denominator);
            }
        }

        @Override
        public String code() {
            return "SHARE";
        }

        @Override
        public int needed(int base) {
            long product = (long) base * numerator;
            return (int) (more ? product / denominator + 1 : (product + denominator - 1) / denominator);
        }

        @Override
        public Term text() {
            return (more ? ApprovalTerm.MORE_THAN : ApprovalTerm.AT_LEAST).with(numerator + "/" + denominator);
        }
    }

    /**
     * A count.
     *
     * @param number 1 or more
     */
    record Count(int number) implements Threshold {
        public Count {
            if (number < 1) {
                throw new IllegalArgumentException("count must be 1 or more, but is " + number);
            }
        }

        @Override
        public String code() {
            return "COUNT";
        }

        @Override
        public int needed(int base) {
            return number;
        }

        @Override
        public Term text() {
            return ApprovalTerm.AT_LEAST.with(Integer.toString(number));
        }
    }
}
