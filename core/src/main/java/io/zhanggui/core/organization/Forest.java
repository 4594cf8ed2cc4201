package io.zhanggui.core.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Trees over small integers: preorder with intervals, so that a subtree is a slice and "is below" two comparisons.
 *
 * <p>No recursion, so depth is limited by memory only.
 */
final class Forest {

    /** Has no parent. */
    static final int ROOT = -1;
    /** Is not there. */
    static final int ABSENT = -2;

    private final int[] parent;
    private final int[] preorder;
    private final int[] first;
    private final int[] end;

    private Forest(int[] parent, int[] preorder, int[] first, int[] end) {
        this.parent = parent;
        this.preorder = preorder;
        this.first = first;
        this.end = end;
    }

    /**
     * Trees from the parent of each node, siblings in the order of their numbers.
     *
     * @throws IllegalStateException if the parents form a loop
     */
    static Forest of(int[] parent) {
        int count = parent.length;
        int[] firstChild = new int[count + 1];
        int[] nextSibling = new int[count];
        Arrays.fill(firstChild, ROOT);
        int present = 0;
        for (int node = count - 1; node >= 0; node--) {
            if (parent[node] != ABSENT) {
                int above = parent[node] == ROOT ? count : parent[node];
                nextSibling[node] = firstChild[above];
                firstChild[above] = node;
                present++;
            }
        }
        Forest forest = new Forest(parent, new int[present], new int[count], new int[count]);
        Arrays.fill(forest.first, ABSENT);
        int visited = forest.number(firstChild, nextSibling);
        if (visited < present) {
            throw new IllegalStateException("the chart has a loop");
        }
        return forest;
    }

    /** The loops that the parents form, each from its lowest number on; nodes below a loop are not part of it. */
    static List<List<Integer>> loops(int[] parent) {
        List<List<Integer>> loops = new ArrayList<>();
        int[] mark = new int[parent.length];
        for (int start = 0; start < parent.length; start++) {
            int node = start;
            while (node >= 0 && mark[node] == 0) {
                mark[node] = start + 1;
                node = parent[node];
            }
            if (node >= 0 && mark[node] == start + 1) {
                loops.add(loopOf(parent, node));
            }
        }
        return loops;
    }

    /** The loop that the node is part of, from its lowest number on. */
    static List<Integer> loopOf(int[] parent, int node) {
        List<Integer> loop = new ArrayList<>();
        int at = node;
        do {
            loop.add(at);
            at = parent[at];
        } while (at != node);
        Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
        return loop;
    }

    private int number(int[] firstChild, int[] nextSibling) {
        int at = 0;
        int node = firstChild[parent.length];
        while (node != ROOT) {
            first[node] = at;
            preorder[at++] = node;
            int next = firstChild[node];
            while (next == ROOT && node != ROOT) {
                end[node] = at;
                next = nextSibling[node];
                node = parent[node];
            }
            node = next;
        }
        return at;
    }

    /** The parent of each node; only to be read. */
    int[] parents() {
        return parent;
    }

    int parent(int node) {
        return parent[node];
    }

    boolean present(int node) {
        return first[node] != ABSENT;
    }

    /** All nodes that are there, parents before children. */
    int[] preorder() {
        return preorder;
    }

    /** The place of the node in preorder. */
    int first(int node) {
        return first[node];
    }

    /** The place after the last node of the subtree. */
    int end(int node) {
        return end[node];
    }

    int size(int node) {
        return end[node] - first[node];
    }

    /** Whether the node is the other or below it. */
    boolean within(int node, int above) {
        return first[above] <= first[node] && first[node] < end[above];
    }

    /** The lowest node that both are or are below; {@link #ROOT} if there is none. */
    int common(int one, int other) {
        int node = one;
        while (node != ROOT && !within(other, node)) {
            node = parent[node];
        }
        return node;
    }

    /** How many steps above the node are to the top. */
    int depth(int node) {
        int depth = 0;
        for (int above = parent[node]; above != ROOT; above = parent[above]) {
            depth++;
        }
        return depth;
    }

    /** The layer of each node, 1 for those at the top; 0 for those that are not there. */
    int[] layers() {
        int[] layers = new int[parent.length];
        for (int node : preorder) {
            layers[node] = parent[node] == ROOT ? 1 : layers[parent[node]] + 1;
        }
        return layers;
    }
}
