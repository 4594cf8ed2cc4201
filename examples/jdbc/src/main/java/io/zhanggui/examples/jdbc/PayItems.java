package io.zhanggui.examples.jdbc;

import io.zhanggui.hr.attendance.AttendanceItem;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollItem;
import java.util.Optional;

/** Finds kinds of payslip lines by their stable codes; codes that a host chose itself are items of that name. */
final class PayItems {

    private PayItems() {}

    static PayItem of(String code) {
        return known(code).orElseGet(() -> PayItem.parse(code));
    }

    private static Optional<PayItem> known(String code) {
        Optional<PayItem> found = Terms.find(PayrollItem.class, code).map(item -> item);
        return found.or(() -> Terms.find(ChinaPayItem.class, code).map(item -> item))
                .or(() -> Terms.find(OvertimeItem.class, code).map(item -> item))
                .or(() -> Terms.find(AttendanceItem.class, code).map(item -> item));
    }
}
