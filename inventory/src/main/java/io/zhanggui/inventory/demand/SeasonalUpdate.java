package io.zhanggui.inventory.demand;

/** What an index of the season is measured against when it moves; y is the observation, the index is the one before. */
public enum SeasonalUpdate {
    /**
     * The level after the observation, the classic form: γ (y − ℓ(t)) + (1−γ) · index, or γ y / ℓ(t).
     *
     * <p>Source: Winters (1960); {@code HoltWinters} of R.
     */
    NEW_LEVEL,
    /**
     * The level expected before the observation, the component form: γ (y − ℓ(t−1) − b(t−1)) + (1−γ) · index, or
     * γ y / (ℓ(t−1) + b(t−1)).
     *
     * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 8.3.
     */
    OLD_LEVEL
}
