package io.zhanggui.core.kpi;

import java.math.BigDecimal;

/**
 * How much an indicator or a group counts among those beside it, in percent (权重).
 *
 * @param percent 0 to 100, with at most 12 decimals
 */
public record Weight(BigDecimal percent) {

    private static final int MOST_DECIMALS = 12;

    public Weight {
        percent = Decimals.plain(percent, "percent");
        if (percent.signum() < 0 || percent.compareTo(Decimals.HUNDRED) > 0) {
            throw new KpiException(KpiError.WEIGHT_RANGE, percent);
        }
        if (percent.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "weight " + percent.toPlainString() + " has more than " + MOST_DECIMALS + " decimals");
        }
    }

    /**
     * A weight of whole percent, to be imported statically.
     *
     * @throws KpiException with WEIGHT_RANGE if it is below 0 or above 100
     */
    public static Weight weight(int percent) {
        return new Weight(BigDecimal.valueOf(percent));
    }

    /** A weight with decimals, for example {@code weight("33.34")}; see {@link #weight(int)}. */
    public static Weight weight(String percent) {
        return new Weight(Decimals.parse(percent));
    }

    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
