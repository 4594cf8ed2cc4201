package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.WarehouseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random trees and forests against all promises there are. */
class GuaranteedServiceProperties {

    private static WarehouseId id(int k) {
        return WarehouseId.of("W" + k);
    }

    /** What is drawn, kept apart from the network so that the oracle computes on its own. */
    private record Drawn(List<ServiceStage> stages, List<int[]> links) {

        static Drawn of(Random random, int size) {
            List<int[]> links = new ArrayList<>();
            for (int k = 1; k < size; k++) {
                int other = random.nextInt(k);
                if (random.nextInt(8) > 0) {
                    links.add(random.nextBoolean() ? new int[] {other, k} : new int[] {k, other});
                }
            }
            List<ServiceStage> stages = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                ServiceStage stage = ServiceStage.of(id(k), random.nextInt(4), random.nextInt(6))
                        .withDemandDeviation(1 + random.nextInt(3))
                        .withSafetyFactor(1 + random.nextInt(2))
                        .withInboundTime(random.nextInt(4) == 0 ? random.nextInt(3) : 0);
                stages.add(random.nextInt(3) == 0 ? stage.withPromise(random.nextInt(4)) : stage);
            }
            return new Drawn(stages, links);
        }

        GuaranteedServiceNetwork network() {
            GuaranteedServiceNetwork.Builder builder = GuaranteedServiceNetwork.builder();
            stages.forEach(builder::stage);
            links.forEach(link -> builder.link(id(link[0]), id(link[1])));
            return builder.build();
        }

        double bruteForce(int[] promises, int k) {
            if (k == promises.length) {
                return cost(promises);
            }
            double best = Double.POSITIVE_INFINITY;
            boolean last = links.stream().noneMatch(link -> link[0] == k);
            Integer promise = stages.get(k).promise();
            int most = promise != null ? promise : last ? 0 : 9;
            for (promises[k] = 0; promises[k] <= most; promises[k]++) {
                best = Math.min(best, bruteForce(promises, k + 1));
            }
            return best;
        }

        private double cost(int[] promises) {
            double cost = 0;
            for (int k = 0; k < promises.length; k++) {
                ServiceStage stage = stages.get(k);
                int inbound = stage.inboundTime();
                for (int[] link : links) {
                    inbound = link[1] == k ? Math.max(inbound, promises[link[0]]) : inbound;
                }
                int net = inbound + stage.processingTime() - promises[k];
                if (net < 0) {
                    return Double.POSITIVE_INFINITY;
                }
                cost += stage.holdingCost() * stage.safetyFactor() * stage.demandDeviation() * Math.sqrt(net);
            }
            return cost;
        }
    }

    @Property(tries = 300)
    void the_optimum_costs_what_the_best_of_all_promises_costs(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int size) {
        Drawn drawn = Drawn.of(new Random(seed), size);

        SafetyStockPlacement optimum = drawn.network().optimum();

        assertThat(optimum.cost()).isCloseTo(drawn.bruteForce(new int[size], 0), within(1e-9));
    }

    @Property(tries = 100)
    void promises_of_the_optimum_can_be_kept_and_cost_no_more_than_simple_ones(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        GuaranteedServiceNetwork network = Drawn.of(new Random(seed), size).network();

        SafetyStockPlacement optimum = network.optimum();

        assertThat(network.placement(promises(optimum))).isEqualTo(optimum);
        assertThat(optimum.cost()).isLessThanOrEqualTo(optimum.costIfAllHold() + 1e-9);
        assertThat(optimum.cost()).isLessThanOrEqualTo(optimum.costIfOnlyLastHold() + 1e-9);
    }

    @Property(tries = 100)
    void the_order_of_places_does_not_change_the_cost(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Drawn drawn = Drawn.of(new Random(seed), size);
        List<ServiceStage> reversed = new ArrayList<>(drawn.stages());
        java.util.Collections.reverse(reversed);
        GuaranteedServiceNetwork.Builder builder = GuaranteedServiceNetwork.builder();
        reversed.forEach(builder::stage);
        drawn.links().forEach(link -> builder.link(id(link[0]), id(link[1])));

        assertThat(builder.build().optimum().cost())
                .isCloseTo(drawn.network().optimum().cost(), within(1e-9));
    }

    private static Map<WarehouseId, Integer> promises(SafetyStockPlacement placement) {
        return new HashMap<>(placement.places().stream()
                .collect(Collectors.toMap(each -> each.stage().place(), PlacedSafetyStock::outbound)));
    }
}
