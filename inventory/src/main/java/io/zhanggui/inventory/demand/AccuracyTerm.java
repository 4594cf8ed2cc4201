package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Headings and names of accuracy reports. */
enum AccuracyTerm implements Term {
    REPORT,
    DEMAND_CLASS,
    METHOD,
    ROLE,
    SERIES,
    FORECASTS,
    ME,
    MAE,
    RMSE,
    MAPE,
    WITHOUT_MAPE,
    SMAPE,
    WAPE,
    MASE,
    RMSSE,
    WITHOUT_SCALE,
    ALL_CLASSES,
    ALL_CHOICES;

    static final TermBundle BUNDLE = TermBundle.of("accuracy", file -> AccuracyTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
