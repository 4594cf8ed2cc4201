package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FlowNetworkProperties {

    private static FlowNetwork network(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> RandomNetworks.degenerate(random);
            case 1 -> RandomNetworks.middling(random, 9);
            default -> RandomNetworks.middling(random, 1_000_000_000);
        };
    }

    @Property(tries = 300)
    void flowsConserveAndPricesProveThem(@ForAll long seed) {
        FlowProof.check(network(seed).solve());
    }

    @Property(tries = 200)
    void moreCapacityNeverCostsMore(@ForAll long seed) {
        FlowNetwork network = network(seed);
        List<FlowArc> wider = network.arcs().stream()
                .map(arc -> arc.isLimited() ? arc.atMost(arc.most() + 3) : arc)
                .toList();

        MinimumCostFlow before = network.solve();
        MinimumCostFlow after = new FlowNetwork(network.nodes(), wider).solve();

        assertThat(after.shortageOfMust()).isLessThanOrEqualTo(before.shortageOfMust());
        if (after.shortageOfMust() == before.shortageOfMust()) {
            assertThat(after.cost()).isLessThanOrEqualTo(before.cost());
        }
    }

    @Property(tries = 200)
    void theOrderOfNodesAndArcsDoesNotMatter(@ForAll long seed) {
        FlowNetwork network = network(seed);
        List<FlowNode> nodes = new ArrayList<>(network.nodes());
        List<FlowArc> arcs = new ArrayList<>(network.arcs());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(arcs, new Random(seed));

        assertThat(new FlowNetwork(nodes, arcs).solve().cost())
                .isEqualTo(network.solve().cost());
    }
}
