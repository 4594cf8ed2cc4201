package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of the explanations of Chinese tax. */
enum TaxTerm implements Term {
    TAX_FORMULA,
    TAX_NOT_NEGATIVE,
    CUMULATIVE_INCOME,
    CUMULATIVE_BASIC,
    BASIC_FORMULA,
    CUMULATIVE_CONTRIBUTIONS,
    CUMULATIVE_SPECIAL,
    CUMULATIVE_OTHER,
    TAXABLE,
    TAXABLE_FORMULA,
    CUMULATIVE_TAX,
    BRACKET_FORMULA,
    WITHHELD_BEFORE,
    BEFORE_PLUS_MONTH,
    ANNUAL_TAX,
    BONUS_TAX,
    BONUS_FORMULA,
    LESSER_TAX,
    BONUS_MERGED,
    BONUS_SEPARATE;

    static final TermBundle BUNDLE = TermBundle.of("tax", file -> TaxTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
