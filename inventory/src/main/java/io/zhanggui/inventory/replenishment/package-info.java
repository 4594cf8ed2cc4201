/**
 * Replenishment: what to order of many articles, when and from whom, with its reasons.
 *
 * <p>Start from {@link io.zhanggui.inventory.replenishment.ReplenishmentPlanner}. The policies of one article are in
 * {@link io.zhanggui.inventory.policy}.
 */
@NullMarked
package io.zhanggui.inventory.replenishment;

import org.jspecify.annotations.NullMarked;
