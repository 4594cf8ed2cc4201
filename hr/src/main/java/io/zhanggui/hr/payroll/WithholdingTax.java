package io.zhanggui.hr.payroll;

/** A jurisdiction's income tax on pay, with its rules resolved; shared by all threads. */
public interface WithholdingTax {

    /** The tax to withhold from one payment. */
    TaxWithheld withhold(TaxableMonth month);
}
