package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a rule, a card or a pool is refused. */
public enum KpiError implements Term {
    /** A ratio to a target that is not positive; a loss or a negative target needs a line from worst to best. */
    INVALID_TARGET,
    /** A line, a step or a range without length, or limits in the wrong order. */
    DEGENERATE_RANGE,
    /** Bands that leave numbers between them without a score. */
    BAND_GAP,
    /** Bands that give a number two scores. */
    BAND_OVERLAP,
    /** Weights that do not add up to exactly 100. */
    WEIGHT_SUM,
    /** A weight below 0 or above 100. */
    WEIGHT_RANGE,
    /** A pool or a group without anything to divide by. */
    NO_BASIS,
    /** A negative number of points, raters or people. */
    INVALID_POINTS,
    /** Text that is no rule, number or score. */
    INVALID_TEXT,
    /** A card, scale or pool that names the same thing twice. */
    DUPLICATE,
    /** Groups of a card that stand in each other more often than anybody can read. */
    TOO_DEEP,
    /** A card is scored without a measurement of one of its indicators. */
    NOT_MEASURED,
    /** A score is needed, but there is none because nothing applies. */
    NOT_APPLICABLE,
    /** Target and actual of an indicator in different units. */
    UNIT_MISMATCH,
    /** A name that a library, scale or rule does not know. */
    UNKNOWN;

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }
}
