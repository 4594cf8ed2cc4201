package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayrollInput;

/** What the law gives residents with wages alone, and therefore refuses on payslips of other taxpayers. */
final class OtherTaxpayers {

    private OtherTaxpayers() {}

    static Violations.Builder check(PayrollInput input, Term kind) {
        return Violations.builder()
                .addIf(
                        !input.specialDeductions().isEmpty(),
                        TaxViolation.DEDUCTION_NOT_FOR_INCOME,
                        input.person() + ".specialDeductions",
                        kind)
                .addIf(
                        input.taxStatus().isPresent(),
                        TaxViolation.MODE_NOT_FOR_INCOME,
                        input.person() + ".taxStatus",
                        kind);
    }
}
