package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * A fixed score for each band of actual ÷ target, for example of a return on advertising against its base.
 *
 * @param target above 0, in the unit of the actual
 * @param bands bands of the ratio, as in {@link Banded}
 */
public record BandedRatio(BigDecimal target, List<Band> bands) implements ScoringRule {

    static final String CODE = "banded-ratio";

    public BandedRatio {
        target = Limits.target(CODE, target);
        bands = Band.checked(bands);
    }

    /**
     * Bands of the ratio in any order.
     *
     * @throws KpiException with INVALID_TARGET if the target is not above 0, with BAND_GAP or BAND_OVERLAP if a ratio
     *     has no band or two
     */
    public static BandedRatio of(BigDecimal target, Band... bands) {
        return new BandedRatio(target, List.of(bands));
    }

    static BandedRatio from(RuleText read) {
        return new BandedRatio(read.number("target"), read.bands());
    }

    @Override
    public String code() {
        return CODE;
    }

    /** The greatest score of a band. */
    @Override
    public BigDecimal full() {
        return Banded.greatest(bands);
    }

    @Override
    public Scorer scorer() {
        return Banded.scorer(bands, Fraction.of(target));
    }

    @Override
    public Term formula() {
        return KpiTerm.BANDED_RATIO;
    }

    @Override
    public List<Object> parameters() {
        return List.of(target, new BandText(bands));
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE).with("target", target).bands(bands).toString();
    }
}
