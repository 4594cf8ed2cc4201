package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

/**
 * A factor of a product in two periods (因素), for example the conversion rate of October and of November.
 *
 * @param before what was measured in the earlier period
 * @param after what was measured in the later one, of the same indicator in the same unit
 */
public record Factor(Measurement before, Measurement after) {

    public Factor {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (!before.kpi().code().equals(after.kpi().code())) {
            throw new KpiException(KpiError.UNKNOWN, after.kpi(), before.kpi());
        }
        if (!before.kpi().unit().equals(after.kpi().unit())) {
            throw new KpiException(
                    KpiError.UNIT_MISMATCH,
                    before.kpi(),
                    before.kpi().unit(),
                    after.kpi().unit());
        }
    }

    /**
     * A factor by its values.
     *
     * @throws KpiException with INVALID_TEXT if a text is no number
     */
    public static Factor of(Kpi kpi, String before, String after) {
        return new Factor(Measurement.of(kpi, before), Measurement.of(kpi, after));
    }

    /** The indicator. */
    public Kpi kpi() {
        return before.kpi();
    }
}
