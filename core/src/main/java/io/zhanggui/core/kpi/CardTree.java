package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a card made ready for scoring: leaves in the order of reading, weights as whole numbers. */
final class CardTree {

    private final List<Indicator> leaves = new ArrayList<>();
    private final Node root;

    /** A level of items; a child is a level of its own or, where {@code null}, the next leaf. */
    private static final class Node {

        private final long[] weights;
        private final @Nullable Node[] children;
        private final int firstLeaf;
        private final boolean flat;

        private Node(long[] weights, @Nullable Node[] children, int firstLeaf, boolean flat) {
            this.weights = weights;
            this.children = children;
            this.firstLeaf = firstLeaf;
            this.flat = flat;
        }
    }

    CardTree(String title, List<CardItem> items, boolean normalised) {
        this.root = node(title, items, normalised);
        Set<String> codes = new HashSet<>();
        for (Indicator leaf : leaves) {
            if (!codes.add(leaf.kpi().code())) {
                throw new KpiException(KpiError.DUPLICATE, leaf.kpi().code());
            }
        }
    }

    private Node node(String name, List<CardItem> items, boolean normalised) {
        int firstLeaf = leaves.size();
        @Nullable Node[] children = new @Nullable Node[items.size()];
        boolean flat = true;
        for (int i = 0; i < children.length; i++) {
            if (items.get(i) instanceof IndicatorGroup group) {
                children[i] = node(group.name(), group.items(), normalised);
                flat = false;
            } else if (items.get(i) instanceof Indicator indicator) {
                leaves.add(indicator);
            }
        }
        return new Node(weights(name, items, normalised), children, firstLeaf, flat);
    }

    private static long[] weights(String name, List<CardItem> items, boolean normalised) {
        BigDecimal sum = BigDecimal.ZERO;
        int scale = 0;
        for (CardItem item : items) {
            sum = sum.add(item.weight().percent());
            scale = Math.max(scale, item.weight().percent().scale());
        }
        if (normalised ? sum.signum() == 0 : sum.compareTo(Decimals.HUNDRED) != 0) {
            throw new KpiException(KpiError.WEIGHT_SUM, name, sum);
        }
        int unit = scale;
        return items.stream()
                .mapToLong(item -> item.weight().percent().movePointRight(unit).longValueExact())
                .toArray();
    }

    List<Indicator> leaves() {
        return leaves;
    }

    /** The weighted mean of the scores, level by level; {@code null} if none applies. */
    @Nullable
    Fraction mean(@Nullable Fraction[] scores) {
        return mean(root, scores);
    }

    private static @Nullable Fraction mean(Node node, @Nullable Fraction[] scores) {
        return Fraction.weightedMean(
                node.flat && node.weights.length == scores.length ? scores : values(node, scores), node.weights);
    }

    private static @Nullable Fraction[] values(Node node, @Nullable Fraction[] scores) {
        @Nullable Fraction[] values = new @Nullable Fraction[node.weights.length];
        int leaf = node.firstLeaf;
        for (int i = 0; i < values.length; i++) {
            Node child = node.children[i];
            values[i] = child == null ? scores[leaf] : mean(child, scores);
            leaf += child == null ? 1 : size(child);
        }
        return values;
    }

    private static int size(Node node) {
        int size = 0;
        for (Node child : node.children) {
            size += child == null ? 1 : size(child);
        }
        return size;
    }

    /** The share of each leaf in the whole, after redistribution; 0 where it does not apply. They add up to 1. */
    Fraction[] shares(@Nullable Fraction[] scores) {
        Fraction[] shares = new Fraction[scores.length];
        share(root, Fraction.ONE, scores, shares);
        return shares;
    }

    private static void share(Node node, Fraction whole, @Nullable Fraction[] scores, Fraction[] shares) {
        @Nullable Fraction[] values = values(node, scores);
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] == null ? 0 : node.weights[i];
        }
        int leaf = node.firstLeaf;
        for (int i = 0; i < values.length; i++) {
            Fraction share =
                    values[i] == null || sum == 0 ? Fraction.ZERO : whole.times(Fraction.of(node.weights[i], sum));
            Node child = node.children[i];
            if (child == null) {
                shares[leaf++] = share;
            } else {
                share(child, share, scores, shares);
                leaf += size(child);
            }
        }
    }
}
