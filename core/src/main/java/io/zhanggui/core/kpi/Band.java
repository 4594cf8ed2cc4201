package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One band of a {@link Banded} rule: actuals in {@code [from, to)} have these points (区间得分).
 *
 * @param from the least actual of the band (以上, included); {@code null} means without a lower end
 * @param to the upper end, excluded; {@code null} means without an upper end
 * @param points the score of the whole band
 */
public record Band(@Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal points) {

    public Band {
        from = from == null ? null : Decimals.plain(from);
        to = to == null ? null : Decimals.plain(to);
        points = Decimals.plain(points, "points");
        if (from != null && to != null && from.compareTo(to) >= 0) {
            throw new KpiException(KpiError.DEGENERATE_RANGE, "band", from, to);
        }
    }

    /** A band between two actuals; see {@link Band#Band}. */
    public static Band of(@Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal points) {
        return new Band(from, to, points);
    }

    static List<Band> above(List<Knot> minima, @Nullable BigDecimal rest) {
        List<Knot> descending = minima.stream()
                .sorted(Comparator.comparing(Knot::at).reversed())
                .toList();
        List<Band> bands = new ArrayList<>();
        BigDecimal to = null;
        for (Knot minimum : descending) {
            if (to != null && to.compareTo(minimum.at()) == 0) {
                throw new KpiException(KpiError.BAND_OVERLAP, to, to);
            }
            bands.add(new Band(minimum.at(), to, minimum.score()));
            to = minimum.at();
        }
        if (rest != null) {
            bands.add(new Band(null, to, rest));
        }
        return bands;
    }

    /** The bands from the highest to the lowest, proven to cover every number above the lowest end once. */
    static List<Band> checked(List<Band> bands) {
        if (bands.isEmpty()) {
            throw new KpiException(KpiError.BAND_GAP, "-∞", "∞");
        }
        List<Band> descending = new ArrayList<>(bands);
        descending.sort(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        BigDecimal top = descending.get(0).to();
        if (top != null) {
            throw new KpiException(KpiError.BAND_GAP, top, "∞");
        }
        for (int i = 1; i < descending.size(); i++) {
            BigDecimal above = descending.get(i - 1).from();
            BigDecimal to = descending.get(i).to();
            if (above == null || to == null || to.compareTo(above) > 0) {
                throw new KpiException(KpiError.BAND_OVERLAP, above == null ? "-∞" : above, to == null ? "∞" : to);
            }
            if (to.compareTo(above) < 0) {
                throw new KpiException(KpiError.BAND_GAP, to, above);
            }
        }
        return List.copyOf(descending);
    }
}
