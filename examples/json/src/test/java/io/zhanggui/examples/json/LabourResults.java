package io.zhanggui.examples.json;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.Compensation;
import io.zhanggui.hr.china.labour.ContractTerm;
import io.zhanggui.hr.china.labour.DisabilityFund;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.labour.LeaveYear;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.labour.RetirementGroup;
import io.zhanggui.hr.china.labour.TerminationGround;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** Results of Chinese labour law. */
final class LabourResults {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    private LabourResults() {}

    static List<Object> all() {
        ChinaLabour labour = ChinaPayroll.rules()
                .labour(Place.SHANGHAI, DAY, Knowledge.ALL)
                .with(LabourRules.AVERAGE_MONTH, new BigDecimal("12434"))
                .with(LabourRules.MINIMUM_MONTH, new BigDecimal("2740"))
                .with(LabourRules.DISABILITY_QUOTA, new BigDecimal("0.016"));
        Compensation compensation = labour.compensation()
                .compensation(
                        AverageWage.of(List.of(cny("8000.00"), cny("8000.01"))),
                        LengthOfService.of(3, 2, 1),
                        cny("9000.00"));
        DisabilityFund fund = labour.disabilityFund(new BigDecimal("1.50"));
        return List.of(
                labour.workTime(),
                labour.workingAge(),
                labour.protection(),
                labour.annualLeave().entitlement(LeaveYear.of(12).sick(new BigDecimal("3.0"))),
                labour.annualLeave().onEntry(DAY, BigDecimal.TEN),
                labour.annualLeave().onExit(200, BigDecimal.TEN, new BigDecimal("0.5")),
                labour.annualLeave().unused(AverageWage.of(cny("10000.00")), new BigDecimal("2.5"), false),
                labour.sickPay().days(cny("10000.00"), 3, new BigDecimal("2.5")),
                labour.medicalPeriod(12, 6),
                labour.medicalPeriod(12, 6).table().value(),
                labour.annualLeave().days().value(),
                labour.retirement().steps().get(RetirementGroup.MALE).value(),
                labour.probation().limits(ContractTerm.months(36), cny("8000.00")),
                labour.probation().limits(new ContractTerm.OpenEnded(), cny("8000.00")),
                labour.probation().limits(new ContractTerm.TaskBased(), cny("8000.00")),
                compensation,
                compensation.due(TerminationGround.DISMISSED_AS_INCOMPETENT, false),
                labour.damage().deduct(cny("5000.00"), cny("3000.00")),
                labour.minimumWage().check(cny("3000.00"), cny("525.00")),
                labour.retirement().of(RetirementGroup.FEMALE_50, YearMonth.of(1980, 2)),
                fund.assess(cny("123456.78"), 99),
                labour.unionFee());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
