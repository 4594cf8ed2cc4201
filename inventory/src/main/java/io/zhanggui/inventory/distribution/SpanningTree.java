package io.zhanggui.inventory.distribution;

import java.util.Arrays;

/**
 * The spanning tree of a network simplex: for each node its parent, the arc between them, and lists of children, so that
 * a part of the tree is cut off, turned round and hung elsewhere in the time of its size.
 */
final class SpanningTree {

    private static final int NONE = -1;

    final int[] parent;
    final int[] arc;
    /** Whether the arc goes from the node to its parent. */
    final boolean[] up;

    final long[] potential;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;
    private final int[] size;

    SpanningTree(int nodes) {
        parent = new int[nodes];
        arc = new int[nodes];
        up = new boolean[nodes];
        potential = new long[nodes];
        firstChild = new int[nodes];
        nextSibling = new int[nodes];
        previousSibling = new int[nodes];
        size = new int[nodes];
        Arrays.fill(parent, NONE);
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextSibling, NONE);
        Arrays.fill(previousSibling, NONE);
        Arrays.fill(size, 1);
    }

    /** Hangs a single node below the root of a star. */
    void hang(int node, int root, int byArc, boolean towardsRoot, long value) {
        link(node, root, byArc, towardsRoot);
        potential[node] = value;
    }

    /** Says that the star is complete. */
    void countNodes(int root) {
        size[root] = parent.length;
    }

    /** The first node that is above both or one of them: sizes grow on the way up. */
    int join(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (size[a] < size[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /**
     * Cuts the part below an arc and hangs it elsewhere, with another node of it on top.
     *
     * @param cut the top of the part now
     * @param top its top after
     * @param above what it will hang on
     * @param join where the ways up from both meet
     * @param shift what is added to the potentials of the part
     */
    void move(int cut, int top, int above, int join, int byArc, boolean towardsRoot, long shift) {
        int moved = size[cut];
        for (int node = parent[cut]; node != join; node = parent[node]) {
            size[node] -= moved;
        }
        for (int node = above; node != join; node = parent[node]) {
            size[node] += moved;
        }
        turn(cut, top, above, byArc, towardsRoot);
        shift(top, shift);
    }

    /** Turns the way from the new top to the old one round. */
    private void turn(int cut, int top, int above, int byArc, boolean towardsRoot) {
        int total = size[cut];
        int node = top;
        int newParent = above;
        int newArc = byArc;
        boolean newUp = towardsRoot;
        int below = 0;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arc[node];
            boolean oldUp = up[node];
            int oldSize = size[node];
            unlink(node);
            link(node, newParent, newArc, newUp);
            size[node] = total - below;
            if (node == cut) {
                return;
            }
            below = oldSize;
            newParent = node;
            newArc = oldArc;
            newUp = !oldUp;
            node = oldParent;
        }
    }

    private void unlink(int node) {
        int before = previousSibling[node];
        int after = nextSibling[node];
        if (before == NONE) {
            firstChild[parent[node]] = after;
        } else {
            nextSibling[before] = after;
        }
        if (after != NONE) {
            previousSibling[after] = before;
        }
    }

    private void link(int node, int newParent, int newArc, boolean newUp) {
        parent[node] = newParent;
        arc[node] = newArc;
        up[node] = newUp;
        int after = firstChild[newParent];
        previousSibling[node] = NONE;
        nextSibling[node] = after;
        firstChild[newParent] = node;
        if (after != NONE) {
            previousSibling[after] = node;
        }
    }

    /** Adds to the potentials of a part, parents first. */
    private void shift(int top, long by) {
        int node = top;
        while (true) {
            potential[node] += by;
            if (firstChild[node] != NONE) {
                node = firstChild[node];
                continue;
            }
            while (node != top && nextSibling[node] == NONE) {
                node = parent[node];
            }
            if (node == top) {
                return;
            }
            node = nextSibling[node];
        }
    }
}
