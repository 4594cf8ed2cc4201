package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is computed from what is counted; a denominator of 0 gives "not applicable", never 0.
 *
 * <p>The names in the comments are the inputs in their order.
 */
public enum KpiFormula implements Term {
    /** value. */
    VALUE(1, 1, false) {
        @Override
        Fraction of(Fraction... in) {
            return in[0];
        }
    },
    /** numerator ÷ denominator. */
    RATIO(2, 2, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[0], in[1]);
        }
    },
    /** flow, opening, closing: flow ÷ the average of opening and closing (2 × 出库 ÷ (期初 + 期末)). */
    RATIO_TO_AVERAGE(3, 3, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[0].times(Fraction.of(2)), in[1].plus(in[2]));
        }
    },
    /** flow, stock, days: days × stock ÷ flow, the days that the stock lasts (周转天数). */
    DAYS_OF_STOCK(3, 3, false) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[2].times(in[1]), in[0]);
        }
    },
    /** values: their mean. */
    MEAN(0, Integer.MAX_VALUE, false) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(sum(in, 0), Fraction.of(in.length));
        }
    },
    /** value, count, value, count …: the mean of the values, each counted that often (评分均值). */
    MEAN_OF_COUNTS(0, Integer.MAX_VALUE, false) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            if (in.length % 2 != 0) {
                throw new IllegalArgumentException(
                        "mean of counts needs values and counts in turn, but has " + in.length + " inputs");
            }
            Fraction total = Fraction.ZERO;
            Fraction count = Fraction.ZERO;
            for (int i = 0; i < in.length; i += 2) {
                total = total.plus(in[i].times(in[i + 1]));
                count = count.plus(in[i + 1]);
            }
            return divide(total, count);
        }
    },
    /** factors: their product, for example visitors × conversion rate × order value (GMV = UV × 转化率 × 客单价). */
    PRODUCT(1, Integer.MAX_VALUE, true) {
        @Override
        Fraction of(Fraction... in) {
            Fraction product = Fraction.ONE;
            for (Fraction factor : in) {
                product = product.times(factor);
            }
            return product;
        }
    },
    /** limit, values: the share of the values that are at most the limit. */
    SHARE_AT_MOST(1, Integer.MAX_VALUE, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            long within = 0;
            for (int i = 1; i < in.length; i++) {
                within += in[i].compareTo(in[0]) <= 0 ? 1 : 0;
            }
            return divide(Fraction.of(within), Fraction.of(in.length - 1));
        }
    },
    /** amount, deductions: the amount less all others. */
    DIFFERENCE(1, Integer.MAX_VALUE, false) {
        @Override
        Fraction of(Fraction... in) {
            return in[0].minus(sum(in, 1));
        }
    },
    /** base price, actual price, quantity: (base − actual) × quantity (采购节约额). */
    SAVING(3, 3, false) {
        @Override
        Fraction of(Fraction... in) {
            return in[0].minus(in[1]).times(in[2]);
        }
    },
    /** base, actual: (base − actual) ÷ base (节约率). */
    SAVING_RATE(2, 2, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[0].minus(in[1]), in[0]);
        }
    },
    /** actual, base: (actual − base) ÷ base (增长率). */
    GROWTH(2, 2, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[0].minus(in[1]), in[1]);
        }
    },
    /** book quantity, counted quantity: 1 − |book − counted| ÷ book (账实相符率). */
    ACCURACY(2, 2, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            Fraction error = divide(in[0].minus(in[1]).abs(), in[0]);
            return error == null ? null : Fraction.ONE.minus(error);
        }
    },
    /** own, average of the peers, best of the peers: (own − average) ÷ (best − average); a convention. */
    POSITION_AMONG_PEERS(3, 3, true) {
        @Override
        @Nullable
        Fraction of(Fraction... in) {
            return divide(in[0].minus(in[1]), in[2].minus(in[1]));
        }
    };

    private final int least;
    private final int most;
    private final boolean share;

    KpiFormula(int least, int most, boolean share) {
        this.least = least;
        this.most = most;
        this.share = share;
    }

    abstract @Nullable Fraction of(Fraction... in);

    /** Whether what is counted stands above and below one stroke. */
    boolean isFraction() {
        return switch (this) {
            case RATIO, RATIO_TO_AVERAGE, DAYS_OF_STOCK, SAVING_RATE, GROWTH -> true;
            default -> false;
        };
    }

    /** The result in the unit, {@code null} if not applicable; a share in percent is 100 times the ratio. */
    @Nullable
    Fraction compute(List<BigDecimal> inputs, String unit) {
        if (inputs.size() < least || inputs.size() > most) {
            throw new IllegalArgumentException(name() + " needs " + least + (least == most ? "" : " or more")
                    + " inputs, but has " + inputs.size());
        }
        Fraction result = of(inputs.stream().map(Fraction::of).toArray(Fraction[]::new));
        return result != null && share && unit.equals(Kpi.PERCENT) ? result.times(Fraction.of(100)) : result;
    }

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }

    private static @Nullable Fraction divide(Fraction dividend, Fraction divisor) {
        return divisor.signum() == 0 ? null : dividend.dividedBy(divisor);
    }

    private static Fraction sum(Fraction[] in, int from) {
        Fraction sum = Fraction.ZERO;
        for (int i = from; i < in.length; i++) {
            sum = sum.plus(in[i]);
        }
        return sum;
    }
}
