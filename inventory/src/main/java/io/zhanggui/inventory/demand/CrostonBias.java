package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;

/** How the bias of Croston's ratio is corrected: a ratio of two means expects too much. */
public enum CrostonBias {
    /** Not at all. Source: Croston (1972). */
    NONE("CROSTON", DemandTerm.CROSTON) {
        @Override
        double factor(double alpha) {
            return 1;
        }
    },
    /** By 1 − α/2, with the α of the interval. Source: Syntetos and Boylan (2005). */
    SYNTETOS_BOYLAN("SBA", DemandTerm.SBA) {
        @Override
        double factor(double alpha) {
            return 1 - alpha / 2;
        }
    },
    /** By 1 − α/(2−α), with the α of the interval. Source: Shale, Boylan and Johnston (2006). */
    SHALE_BOYLAN_JOHNSTON("SBJ", DemandTerm.SBJ) {
        @Override
        double factor(double alpha) {
            return 1 - alpha / (2 - alpha);
        }
    };

    private final String code;
    private final Term label;

    CrostonBias(String code, Term label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    Term label() {
        return label;
    }

    abstract double factor(double alpha);
}
