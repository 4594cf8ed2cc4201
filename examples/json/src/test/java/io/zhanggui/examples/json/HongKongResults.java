package io.zhanggui.examples.json;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.hongkong.HongKongPayroll;
import io.zhanggui.hr.hongkong.MpfEnrolment;
import io.zhanggui.hr.hongkong.MpfOffset;
import io.zhanggui.hr.hongkong.WagePeriod;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Pay in Hong Kong. */
final class HongKongResults {

    private HongKongResults() {}

    static List<Object> all() {
        YearMonth november = YearMonth.of(2025, 11);
        LocalDate hired = LocalDate.of(2025, 9, 16);
        HongKongPayroll payroll = HongKongPayroll.rules(Rounding.CENT);
        PayrollRules rules = payroll.resolve(PayDates.of(november, LocalDate.of(2025, 11, 30)), Knowledge.ALL);
        MpfEnrolment enrolment = payroll.enrolment(hired, Knowledge.ALL);
        Payslip slip = rules.calculate(enrolment
                .addTo(
                        PayrollInput.builder(PersonId.of("P001"), rules).basePay(hkd("25000.00")),
                        WagePeriod.month(november),
                        hkd("25000.00"),
                        List.of(payroll.contribution(
                                WagePeriod.month(november.minusMonths(1)), hkd("7099.99"), Knowledge.ALL)))
                .build());
        MpfOffset offset = payroll.offset(LocalDate.of(2027, 3, 31), Knowledge.ALL);
        LocalDateRange service = LocalDateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2027, 4, 1));
        return List.of(
                slip,
                slip.tax(),
                rules.tax(),
                enrolment,
                payroll.contribution(WagePeriod.of(hired, hired.plusDays(7)), hkd("1960.00"), Knowledge.ALL),
                offset,
                offset.offset(service, hkd("40000.00"), hkd("0.01"), hkd("9.99"), hkd("1.00")));
    }

    private static Money hkd(String amount) {
        return Money.parse("HKD " + amount);
    }
}
