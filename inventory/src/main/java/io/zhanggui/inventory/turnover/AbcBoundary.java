package io.zhanggui.inventory.turnover;

/** Which class has the article with which the cumulative share crosses a cut; both readings are in use. */
public enum AbcBoundary {
    /** The class above the cut: the share before the article counts, and must be below the cut. */
    SHARE_BEFORE {
        @Override
        AbcClass classOf(double before, double including, double cutA, double cutB) {
            if (before < cutA - NOISE) {
                return AbcClass.A;
            }
            return before < cutB - NOISE ? AbcClass.B : AbcClass.C;
        }
    },
    /** The class below the cut: the share with the article counts, and may reach the cut. */
    SHARE_INCLUDING {
        @Override
        AbcClass classOf(double before, double including, double cutA, double cutB) {
            if (including <= cutA + NOISE) {
                return AbcClass.A;
            }
            return including <= cutB + NOISE ? AbcClass.B : AbcClass.C;
        }
    };

    /** What a sum of decimals may be off a cut that it would meet exactly. */
    private static final double NOISE = 1e-12;

    abstract AbcClass classOf(double before, double including, double cutA, double cutB);
}
