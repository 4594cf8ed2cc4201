/**
 * Demand: what customers will ask for, forecast from what they asked for.
 *
 * <p>Start from {@link io.zhanggui.inventory.demand.ForecastSelection}, which chooses a {@link
 * io.zhanggui.inventory.demand.ForecastModel} for a series by its demand class and by hold-out error. A model can also
 * be used alone: {@code SimpleExponentialSmoothing.of(0.2).forecast(history, 4)}.
 */
@NullMarked
package io.zhanggui.inventory.demand;

import org.jspecify.annotations.NullMarked;
