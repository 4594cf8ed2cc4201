package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A fixed score for each band of actuals (分段计分); the lower end of a band belongs to it, the upper end does not.
 *
 * @param bands without gaps and overlaps, the highest without an upper end; kept from the highest to the lowest. Below
 *     the lower end of the lowest band its score goes on.
 */
public record Banded(List<Band> bands) implements ScoringRule {

    static final String CODE = "banded";

    public Banded {
        bands = Band.checked(bands);
    }

    /**
     * Bands in any order.
     *
     * @throws KpiException with BAND_GAP or BAND_OVERLAP if a number has no band or two
     */
    public static Banded of(Band... bands) {
        return new Banded(List.of(bands));
    }

    /**
     * Bands from their lower ends, for example {@code 95->100, 90->80, 0->0}; {@code else->10} stands for everything
     * below the others.
     *
     * @throws KpiException with INVALID_TEXT if the text is no list of bands, with BAND_OVERLAP if an end occurs twice
     */
    public static Banded from(String minima) {
        RuleText read = RuleText.parse(CODE + " " + minima);
        Banded rule = from(read);
        read.refuseRest();
        return rule;
    }

    static Banded from(RuleText read) {
        return new Banded(read.bands());
    }

    @Override
    public String code() {
        return CODE;
    }

    /** The greatest score of a band. */
    @Override
    public BigDecimal full() {
        return greatest(bands);
    }

    static BigDecimal greatest(List<Band> bands) {
        return bands.stream().map(Band::points).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }

    @Override
    public Scorer scorer() {
        return scorer(bands, Fraction.ONE);
    }

    /** Scores actual ÷ target by the bands. */
    static Scorer scorer(List<Band> bands, Fraction target) {
        Fraction[] ends = bands.stream()
                .map(Band::from)
                .filter(Objects::nonNull)
                .map(end -> Fraction.of(end).times(target))
                .toArray(Fraction[]::new);
        Fraction[] points =
                bands.stream().map(band -> Fraction.of(band.points())).toArray(Fraction[]::new);
        return new Scorer(greatest(bands), null, null) {
            @Override
            Fraction raw(Fraction actual) {
                for (int i = 0; i < ends.length; i++) {
                    if (actual.compareTo(ends[i]) >= 0) {
                        return points[i];
                    }
                }
                return points[points.length - 1];
            }

            @Override
            void score(FractionRow actuals, int from, FractionRow scores, int to) {
                if (!actuals.isNarrow(from)) {
                    super.score(actuals, from, scores, to);
                    return;
                }
                long n = actuals.numerator(from);
                long d = actuals.denominator(from);
                int band = 0;
                while (band < ends.length && Fraction.compare(n, d, ends[band]) < 0) {
                    band++;
                }
                scores.set(to, points[Math.min(band, points.length - 1)]);
            }
        };
    }

    @Override
    public Term formula() {
        return KpiTerm.BANDED;
    }

    @Override
    public List<Object> parameters() {
        return List.of(new BandText(bands));
    }

    @Override
    public String toString() {
        return new RuleText.Writer(CODE).bands(bands).toString();
    }
}
