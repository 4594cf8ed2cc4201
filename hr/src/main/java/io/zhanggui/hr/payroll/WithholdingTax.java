package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.violation.Violations;
import java.util.List;

/** A jurisdiction's income tax on pay, with its rules resolved; shared by all threads. Equal rules make equal taxes. */
public interface WithholdingTax {

    /** What the law refuses in the facts, for example an allowance above its limit; nothing by default. */
    default Violations check(PayrollInput input) {
        return Violations.none();
    }

    /** The tax to withhold from one payment. */
    TaxWithheld withhold(TaxableMonth month);

    /** The rules on which it rests; none by default. */
    @Beta
    default List<ResolvedRule<?>> rules() {
        return List.of();
    }

    /** Whether it takes {@link TaxableMonth#relief} off; facts with a relief are refused where it does not, as by default. */
    @Beta
    default boolean takesRelief() {
        return false;
    }

    /**
     * Which year to date it continues (累计口径): incomes that the law adds up in one year give the same name, those that
     * it keeps apart another, so that one person may have both at one employer. Empty for wages, as by default.
     */
    @Beta
    default String yearName() {
        return "";
    }
}
