package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;

/** How a season changes the level. */
public enum SeasonalForm {
    /** By so many pieces (加法): level + index. Indices are 0 on average when they start. */
    ADDITIVE("HOLT_WINTERS_ADDITIVE", DemandTerm.HOLT_WINTERS_ADDITIVE) {
        @Override
        double combine(double level, double index) {
            return level + index;
        }

        @Override
        double without(double part, double value) {
            return value - part;
        }
    },
    /** By a factor (乘法): level × index. Indices are 1 on average when they start. */
    MULTIPLICATIVE("HOLT_WINTERS_MULTIPLICATIVE", DemandTerm.HOLT_WINTERS_MULTIPLICATIVE) {
        @Override
        double combine(double level, double index) {
            return level * index;
        }

        @Override
        double without(double part, double value) {
            return value / part;
        }
    };

    private final String code;
    private final Term label;

    SeasonalForm(String code, Term label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    Term label() {
        return label;
    }

    abstract double combine(double level, double index);

    /** What is left of a value without the level, or without the index. */
    abstract double without(double part, double value);
}
