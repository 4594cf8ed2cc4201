package io.zhanggui.inventory.distribution;

import java.util.SplittableRandom;

/** Networks of every awkward kind: self loops, parallel arcs, parts that hang together with nothing, empty supplies. */
final class RandomNetworks {

    private RandomNetworks() {}

    /** So small that every flow can be tried. */
    static FlowNetwork tiny(SplittableRandom random) {
        int nodes = random.nextInt(2, 5);
        FlowNetwork.Builder builder = FlowNetwork.builder();
        for (int i = 0; i < nodes; i++) {
            int balance = random.nextInt(-3, 4);
            boolean priced = balance < 0 && random.nextInt(2) == 0;
            builder.add(new FlowNode("N" + i, balance, priced ? (Long) random.nextLong(8) : null));
        }
        int arcs = random.nextInt(0, 6);
        for (int i = 0; i < arcs; i++) {
            int most = random.nextInt(0, 4);
            builder.add(FlowArc.of("N" + random.nextInt(nodes), "N" + random.nextInt(nodes), random.nextLong(-3, 7))
                    .atMost(most)
                    .atLeast(random.nextInt(4) == 0 ? random.nextInt(0, most + 1) : 0));
        }
        return builder.build();
    }

    /** Of some dozens of nodes, with or without limits, costs not negative. */
    static FlowNetwork middling(SplittableRandom random, long highest) {
        int nodes = random.nextInt(2, 30);
        FlowNetwork.Builder builder = FlowNetwork.builder();
        for (int i = 0; i < nodes; i++) {
            int balance = random.nextInt(3) == 0 ? 0 : random.nextInt(-20, 21);
            boolean priced = balance < 0 && random.nextInt(2) == 0;
            builder.add(new FlowNode("N" + i, balance, priced ? (Long) random.nextLong(3 * highest) : null));
        }
        int arcs = random.nextInt(0, 5 * nodes);
        for (int i = 0; i < arcs; i++) {
            FlowArc arc =
                    FlowArc.of("N" + random.nextInt(nodes), "N" + random.nextInt(nodes), random.nextLong(highest));
            builder.add(random.nextBoolean() ? arc : arc.atMost(random.nextLong(0, 15)));
        }
        return builder.build();
    }

    /** Warehouses and regions with few different costs and quantities, so that most pivots move nothing. */
    static FlowNetwork degenerate(SplittableRandom random) {
        int sources = random.nextInt(1, 12);
        int sinks = random.nextInt(1, 12);
        FlowNetwork.Builder builder = FlowNetwork.builder();
        for (int i = 0; i < sources; i++) {
            builder.supply("S" + i, 1);
        }
        for (int j = 0; j < sinks; j++) {
            builder.demand("D" + j, 1);
            for (int i = 0; i < sources; i++) {
                builder.arc("S" + i, "D" + j, random.nextLong(3));
            }
        }
        return builder.build();
    }
}
