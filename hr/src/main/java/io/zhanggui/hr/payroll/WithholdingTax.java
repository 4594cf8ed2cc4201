package io.zhanggui.hr.payroll;

import io.zhanggui.core.violation.Violations;

/** A jurisdiction's income tax on pay, with its rules resolved; shared by all threads. Equal rules make equal taxes. */
public interface WithholdingTax {

    /** What the law refuses in the facts, for example an allowance above its limit; nothing by default. */
    default Violations check(PayrollInput input) {
        return Violations.none();
    }

    /** The tax to withhold from one payment. */
    TaxWithheld withhold(TaxableMonth month);
}
