package io.zhanggui.core.kpi;

import io.zhanggui.core.money.Apportionment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many of a group may or must have each grade (强制分布).
 *
 * @param tiers the share of each tier in percent, from the best to the worst; they add up to 100
 * @param minimumGroup groups smaller than this are exempt; 0 means none is
 */
public record ForcedDistribution(List<Tier> tiers, int minimumGroup) {

    /**
     * One tier.
     *
     * @param name for example {@code A}
     * @param share its share of the group
     */
    public record Tier(String name, Weight share) {

        public Tier {
            Adjustment.requireText(name, "name");
        }
    }

    public ForcedDistribution {
        tiers = List.copyOf(tiers);
        BigDecimal sum = tiers.stream().map(tier -> tier.share().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Decimals.HUNDRED) != 0) {
            throw new KpiException(KpiError.WEIGHT_SUM, "tiers", sum);
        }
        Set<String> names = new HashSet<>();
        for (Tier tier : tiers) {
            if (!names.add(tier.name())) {
                throw new KpiException(KpiError.DUPLICATE, tier.name());
            }
        }
        if (minimumGroup < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "minimum group", minimumGroup);
        }
    }

    /**
     * Tiers and percentages in turn, from the best, for example {@code of("TOP", "20", "MID", "70", "LOW", "10")}.
     *
     * @throws KpiException with WEIGHT_SUM if they do not add up to 100
     */
    public static ForcedDistribution of(String... tiersAndPercentages) {
        List<Tier> tiers = new ArrayList<>();
        Pairs.of(tiersAndPercentages).forEach((name, percent) -> tiers.add(new Tier(name, new Weight(percent))));
        return new ForcedDistribution(tiers, 0);
    }

    /** The same, which leaves groups smaller than this alone. */
    public ForcedDistribution fromGroupOf(int people) {
        return new ForcedDistribution(tiers, people);
    }

    /**
     * How many people of a group each tier gets, in the order of the tiers, by the largest remainder; of equal remainders
     * the better tier gets the person. Empty if the group is too small and therefore exempt.
     *
     * @throws KpiException with INVALID_POINTS if the number of people is negative
     */
    public Optional<Map<String, Integer>> quota(int people) {
        if (people < 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "people", people);
        }
        if (people < minimumGroup) {
            return Optional.empty();
        }
        int scale = tiers.stream()
                .mapToInt(tier -> tier.share().percent().scale())
                .max()
                .orElse(0);
        long[] parts = Apportionment.split(
                people,
                tiers.stream()
                        .mapToLong(tier ->
                                tier.share().percent().movePointRight(scale).longValueExact())
                        .toArray());
        Map<String, Integer> quota = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            quota.put(tiers.get(i).name(), Math.toIntExact(parts[i]));
        }
        return Optional.of(quota);
    }

    /**
     * Who of a group gets which tier, by their scores.
     *
     * @param scores as they are shown; of equal scores the earlier entry comes first where exactly the quota counts
     * @param ties whether those who are equal at the edge of a tier all have it, or none has
     * @return the tiers in the order of the scores; empty if the group is too small and therefore exempt
     */
    public <K> Optional<Map<K, String>> assign(Map<K, BigDecimal> scores, TiePolicy ties) {
        return quota(scores.size()).map(quota -> assign(scores, ties, quota));
    }

    private <K> Map<K, String> assign(Map<K, BigDecimal> scores, TiePolicy ties, Map<String, Integer> quota) {
        List<Map.Entry<K, BigDecimal>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Map.Entry.<K, BigDecimal>comparingByValue().reversed());
        List<BigDecimal> all = List.copyOf(scores.values());
        Map<K, String> assigned = new LinkedHashMap<>();
        int places = 0;
        int last = tiers.size() - 1;
        for (int tier = 0; tier <= last; tier++) {
            places += quota.getOrDefault(tiers.get(tier).name(), 0);
            int upTo = tier == last ? ranked.size() : ties.count(all, places);
            for (int i = assigned.size(); i < upTo; i++) {
                assigned.put(ranked.get(i).getKey(), tiers.get(tier).name());
            }
        }
        return assigned;
    }
}
