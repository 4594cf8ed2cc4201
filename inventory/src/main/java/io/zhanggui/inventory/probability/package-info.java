/**
 * Demand as a random quantity: its distributions, their quantiles and what is short or left over on average.
 *
 * <p>Start from {@link io.zhanggui.inventory.probability.DemandDistribution}; forecasts, policies and networks stand on it.
 */
@NullMarked
package io.zhanggui.inventory.probability;

import org.jspecify.annotations.NullMarked;
