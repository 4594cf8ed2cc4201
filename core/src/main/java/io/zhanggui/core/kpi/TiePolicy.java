package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Who is among the best of a quota when scores are equal at its edge (并列处理). */
public enum TiePolicy {
    /** All who are equal at the edge are in. */
    INCLUDE_TIES,
    /** None who is equal at the edge is in. */
    EXCLUDE_TIES,
    /** Exactly the quota; the host chooses among equals. */
    STRICT;

    /**
     * How many of the scores are in.
     *
     * @param scores as they are shown, in any order
     * @param quota at least 0; with more places than people all are in
     * @throws KpiException with INVALID_POINTS if the quota is negative
     */
    public int count(List<BigDecimal> scores, int quota) {
        if (quota < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "quota", quota);
        }
        if (quota == 0 || quota >= scores.size()) {
            return Math.min(quota, scores.size());
        }
        List<BigDecimal> descending =
                scores.stream().sorted(Comparator.reverseOrder()).toList();
        BigDecimal edge = descending.get(quota - 1);
        if (this == STRICT || edge.compareTo(descending.get(quota)) > 0) {
            return quota;
        }
        int least = this == INCLUDE_TIES ? 0 : 1;
        return (int) descending.stream()
                .filter(score -> score.compareTo(edge) >= least)
                .count();
    }
}
