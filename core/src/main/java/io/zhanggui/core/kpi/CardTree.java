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
    Fraction mean(FractionRow scores) {
        return mean(root, scores);
    }

    private static @Nullable Fraction mean(Node node, FractionRow scores) {
        return values(node, scores).weightedMean(node.weights);
    }

    /** What stands on the level; the row itself where that is all of it. */
    private static FractionRow values(Node node, FractionRow scores) {
        if (node.flat && node.weights.length == scores.size()) {
            return scores;
        }
        FractionRow values = new FractionRow(node.weights.length);
        int leaf = node.firstLeaf;
        for (int i = 0; i < node.weights.length; i++) {
            Node child = node.children[i];
            Fraction value = child == null ? scores.get(leaf) : mean(child, scores);
            if (value != null) {
                values.set(i, value);
            }
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
    Fraction[] shares(FractionRow scores) {
        Fraction[] shares = new Fraction[scores.size()];
        share(root, Fraction.ONE, scores, shares);
        return shares;
    }

    private static void share(Node node, Fraction whole, FractionRow scores, Fraction[] shares) {
        FractionRow values = values(node, scores);
        long sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.isAbsent(i) ? 0 : node.weights[i];
        }
        int leaf = node.firstLeaf;
        for (int i = 0; i < values.size(); i++) {
            Fraction share =
                    values.isAbsent(i) || sum == 0 ? Fraction.ZERO : whole.times(Fraction.of(node.weights[i], sum));
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
