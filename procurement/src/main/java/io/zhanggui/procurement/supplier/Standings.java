package io.zhanggui.procurement.supplier;

import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * From score to standing by bands without gaps and overlaps; the top band is closed, so that the best score of all has a
 * standing. A score outside all bands has the nearest one.
 *
 * @param bands at least one; kept from the best to the worst
 */
public record Standings(List<StandingBand> bands) {

    private static final BigDecimal TOP = new BigDecimal(100);

    public Standings {
        List<StandingBand> descending = new ArrayList<>(bands);
        descending.sort(Comparator.comparing(StandingBand::from).reversed());
        if (descending.isEmpty()) {
            throw new KpiException(KpiError.BAND_GAP, 0, TOP);
        }
        for (int i = 1; i < descending.size(); i++) {
            BigDecimal above = descending.get(i - 1).from();
            BigDecimal below = descending.get(i).to();
            if (below.compareTo(above) != 0) {
                throw new KpiException(
                        below.compareTo(above) < 0 ? KpiError.BAND_GAP : KpiError.BAND_OVERLAP, below, above);
            }
        }
        bands = List.copyOf(descending);
    }

    /** Bands in any order; see {@link Standings#Standings}. */
    public static Standings of(StandingBand... bands) {
        return new Standings(List.of(bands));
    }

    /** Four standings from the least score of each up to 100; see {@link #ofMinima(Map)}. */
    public static Standings ofMinima(int allow, int warn, int blockRfq, int blockPo) {
        return ofMinima(Map.of(
                Standing.ALLOW, BigDecimal.valueOf(allow),
                Standing.WARN, BigDecimal.valueOf(warn),
                Standing.BLOCK_RFQ, BigDecimal.valueOf(blockRfq),
                Standing.BLOCK_PO, BigDecimal.valueOf(blockPo)));
    }

    /**
     * Standings from the least score of each, the highest up to 100.
     *
     * @throws IllegalArgumentException if a score occurs twice, or the highest is not below 100
     */
    public static Standings ofMinima(Map<Standing, BigDecimal> minima) {
        List<StandingBand> bands = new ArrayList<>();
        BigDecimal to = TOP;
        for (Map.Entry<Standing, BigDecimal> minimum : minima.entrySet().stream()
                .sorted(Map.Entry.<Standing, BigDecimal>comparingByValue().reversed())
                .toList()) {
            Standing standing = minimum.getKey();
            bands.add(new StandingBand(standing.name(), standing, minimum.getValue(), to));
            to = minimum.getValue();
        }
        return new Standings(bands);
    }

    /** The band of a score as it is shown. */
    public StandingBand of(BigDecimal score) {
        return bands.stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
    }
}
