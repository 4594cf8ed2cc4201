package io.zhanggui.inventory.demand;

/** How the bias of Croston's ratio is corrected: a ratio of two means expects too much. */
public enum CrostonBias {
    /** Not at all. Source: Croston (1972). */
    NONE("CROSTON") {
        @Override
        double factor(double alpha) {
            return 1;
        }
    },
    /** By 1 − α/2, with the α of the interval. Source: Syntetos and Boylan (2005). */
    SYNTETOS_BOYLAN("SBA") {
        @Override
        double factor(double alpha) {
            return 1 - alpha / 2;
        }
    },
    /** By 1 − α/(2−α), with the α of the interval. Source: Shale, Boylan and Johnston (2006). */
    SHALE_BOYLAN_JOHNSTON("SBJ") {
        @Override
        double factor(double alpha) {
            return 1 - alpha / (2 - alpha);
        }
    };

    private final String code;

    CrostonBias(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    abstract double factor(double alpha);
}
