package io.zhanggui.hr.payroll;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a payslip in order. */
final class PayslipLines {

    private PayslipLines() {}

    static List<PayLine> of(Payslip slip) {
        List<Contribution> contributions = slip.contributions();
        List<PayLine> lines = new ArrayList<>(slip.earnings());
        lines.add(new PayLine(PayrollItem.GROSS_PAY, "", slip.gross()));
        for (Contribution line : contributions) {
            if (!line.scheme().employee().owesNothing()) {
                lines.add(new PayLine(line.scheme().employeeItem(), "", line.employee()));
            }
        }
        slip.arrears().forEach(each -> lines.add(each.employeeLine()));
        lines.add(new PayLine(PayrollItem.EMPLOYEE_CONTRIBUTIONS, "", slip.employeeContributions()));
        lines.add(new PayLine(PayrollItem.INCOME_TAX, "", slip.money(slip.tax().minor())));
        lines.addAll(slip.taxesApart());
        lines.addAll(slip.input().deductions());
        slip.orders().forEach(each -> lines.add(each.line()));
        if (!slip.inKind().isZero()) {
            lines.add(new PayLine(PayrollItem.IN_KIND_RECEIVED, "", slip.inKind()));
        }
        lines.add(new PayLine(PayrollItem.NET_PAY, "", slip.net()));
        for (Contribution line : contributions) {
            if (!line.scheme().employer().owesNothing()) {
                lines.add(new PayLine(line.scheme().employerItem(), "", line.employer()));
            }
        }
        slip.arrears().forEach(each -> lines.add(each.employerLine()));
        lines.add(new PayLine(PayrollItem.EMPLOYER_CONTRIBUTIONS, "", slip.employerContributions()));
        lines.add(new PayLine(PayrollItem.EMPLOYER_COST, "", slip.employerCost()));
        return lines;
    }
}
