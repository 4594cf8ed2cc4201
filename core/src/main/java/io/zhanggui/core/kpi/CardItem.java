package io.zhanggui.core.kpi;

/** What a scorecard weighs: an indicator, or a group of items that have weights of their own. */
public sealed interface CardItem permits Indicator, IndicatorGroup {

    /** Its weight among the items beside it. */
    Weight weight();
}
