/**
 * From measured indicators to score, grade, coefficient and bonus (绩效考核), in exact fractions; start from
 * {@link io.zhanggui.core.kpi.Scorecard}.
 *
 * <p>How an indicator turns into a score is a {@link io.zhanggui.core.kpi.ScoringRule}, what is measured a
 * {@link io.zhanggui.core.kpi.Kpi}; {@link io.zhanggui.core.kpi.KpiLibrary} holds those of an online retailer.
 */
@NullMarked
package io.zhanggui.core.kpi;

import org.jspecify.annotations.NullMarked;
