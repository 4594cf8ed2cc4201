package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the Chinese rules of pay refuse; amounts of a person are never shown. */
public enum TaxViolation implements Term {
    /** The deduction is none of {@link SpecialDeduction}. */
    DEDUCTION_UNKNOWN,
    /** The law does not know the deduction on the day of payment. */
    DEDUCTION_NOT_AVAILABLE,
    /** The deduction exceeds the monthly amount for all months of the year so far. */
    DEDUCTION_ABOVE_LIMIT,
    /** The deduction is not whole or half monthly amounts for a number of children. */
    DEDUCTION_NOT_A_SHARE,
    /** The deduction exceeds what the claims give for the year so far. */
    DEDUCTION_ABOVE_CLAIMS,
    /** Rent and mortgage interest exclude each other. */
    RENT_AND_MORTGAGE,
    /** A claim asks for more a month than the law allows. */
    CLAIM_ABOVE_LIMIT,
    /** All months of the deduction were taken already. */
    CLAIM_USED_UP,
    /** Two claims ask for the same deduction. */
    CLAIM_TWICE,
    /** A foreigner has chosen allowances and claims deductions too. */
    ALLOWANCES_OR_DEDUCTIONS,
    /** The law does not know this basic deduction on the day of payment. */
    MODE_NOT_AVAILABLE,
    /** There were wages earlier in the year. */
    WAGES_EARLIER_IN_YEAR,
    /** There was labour income by the cumulative method earlier in the year. */
    LABOUR_EARLIER_IN_YEAR,
    /** The wages of last year exceed the limit. */
    LAST_YEAR_ABOVE,
    /** This employer did not declare all months of last year. */
    LAST_YEAR_NOT_WHOLE,
    /** The person does not work for this employer since January. */
    NOT_SINCE_JANUARY,
    /** Employer and person chose the usual basic deduction. */
    OPTED_OUT,
    /** The law does not know the tax-free amount on the day of payment. */
    TAX_FREE_NOT_AVAILABLE,
    /** The amount exceeds what is free of tax. */
    TAX_FREE_ABOVE_LIMIT,
    /** A bonus was taxed apart in the year already. */
    BONUS_APART_TWICE,
    /** The law knows no such deduction for this kind of income. */
    DEDUCTION_NOT_FOR_INCOME,
    /** This kind of income has no choice of basic deductions. */
    MODE_NOT_FOR_INCOME,
    /** Nothing of this kind of income is taxed apart. */
    APART_NOT_FOR_INCOME,
    /** The month was paid and taxed already, and is taxed as a whole. */
    MONTH_PAID_ALREADY;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
