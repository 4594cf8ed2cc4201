package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations and tables of this package. */
enum KpiTerm implements Term {
    RAW_SCORE,
    LIMITED_SCORE,
    RAISED_TO_FLOOR,
    CUT_TO_CAP,
    ACTUAL,
    NOT_APPLICABLE_HERE,
    RATIO_HIGHER,
    RATIO_HIGHER_FROM,
    RATIO_LOWER_INVERSE,
    RATIO_LOWER_MIRROR,
    LINEAR_WORST_BEST,
    LINEAR_POINTS,
    PIECEWISE,
    TARGET_RANGE,
    BANDED,
    BAND_FROM,
    BAND_ELSE,
    RULE_AT_LEAST,
    RULE_AT_MOST,
    BANDED_RATIO,
    STEP_DEDUCT,
    STEP_DEDUCT_ABOVE,
    COUNT_DEDUCT,
    STEP_BONUS,
    BINARY,
    MANUAL,
    LEFT_OUT,
    CONTRIBUTION,
    WEIGHTED_SCORE,
    SUM_OF_PARTS,
    PRODUCT_OF_PARTS,
    WEIGHTED_MEAN_OF_PARTS,
    OF_WEIGHT,
    BONUS_POINTS,
    MALUS_POINTS,
    LIMITS,
    VETO,
    INDICATOR,
    WEIGHT,
    RULE,
    UNIT,
    SCORE,
    CONTRIBUTED,
    TOTAL,
    BONUS,
    BONUS_POOL,
    POOL_SHARE,
    BONUS_BASE,
    COEFFICIENT,
    GRADE_COEFFICIENT,
    MONTHS_OF_TWELVE,
    GRADE_OVER_CAP,
    CHANGE,
    CHANGE_FROM_TO,
    FACTOR_FROM_TO,
    REVISED_FROM,
    OWN_SCORE,
    SCORE_APPROVED_BEFORE,
    SCORE_NOT_APPROVED,
    CORRECTION_WITHOUT_REASON,
    NOTHING_CORRECTED,
    CARD_OF_OTHER_PERIOD,
    RECORDED_EARLIER,
    MULTI_RATER,
    TOO_FEW_RATINGS,
    CALIBRATED_SCORE,
    BY_MEAN_RATIO,
    BY_STANDARD_SCORE,
    WITHOUT_SPREAD;

    static final TermBundle BUNDLE = TermBundle.of("kpi", file -> KpiTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
