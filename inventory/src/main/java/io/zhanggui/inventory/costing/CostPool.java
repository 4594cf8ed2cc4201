package io.zhanggui.inventory.costing;

/** Goods that are valued together: those that lie there, and those that are owed. */
final class CostPool {

    private final CostLayers layers;
    private final OwedStock owed = new OwedStock();
    private final Marks marks = new Marks();

    CostPool(CostLayers layers) {
        this.layers = layers;
    }

    CostLayers layers() {
        return layers;
    }

    OwedStock owed() {
        return owed;
    }

    long quantity() {
        return layers.onHand() - owed.total();
    }

    /** Announces a change within a stretch of movements; a place does it for its pool. */
    void touch(int stretch) {
        if (marks.lacks(stretch)) {
            long[] mark = new long[CostLayers.MARKS + OwedStock.MARKS];
            layers.mark(mark, 0);
            owed.mark(mark, CostLayers.MARKS);
            marks.add(stretch, mark);
        }
    }

    /** Goes back to the beginning of a stretch. */
    void backTo(int stretch) {
        long[] mark = marks.cut(stretch);
        if (mark != null) {
            layers.reset(mark, 0);
            owed.reset(mark, CostLayers.MARKS);
        }
    }
}
