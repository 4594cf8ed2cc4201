package io.zhanggui.examples.cases;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.Compensation;
import io.zhanggui.hr.china.labour.ContractTerm;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.labour.Probation;
import io.zhanggui.hr.china.labour.Retirement;
import io.zhanggui.hr.china.labour.RetirementGroup;
import io.zhanggui.hr.china.labour.UnusedLeavePay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Operations on {@code hr.china.labour}; minimum and average wages are inputs of a case. */
final class LabourOperations {

    /** A place without figures of its own. */
    private final PayRules rules;

    LabourOperations(PayRules rules) {
        this.rules = rules;
    }

    void addTo(Operations operations) {
        operations
                .add("kind=leave_days_entry", this::leaveOnEntry)
                .add("kind=leave_days_exit", this::leaveOnExit)
                .add("kind=leave_pay", this::leavePay)
                .add("kind=probation", this::probation)
                .add("kind=eco", this::compensation)
                .add("kind=eco_tax", this::compensationAndTax)
                .add("kind=eco_months", this::compensationMonths)
                .add("kind=retire", this::retirement);
    }

    private Object leaveOnEntry(CaseInput in) {
        return labour().annualLeave()
                .onEntry(in.date("join"), in.decimal("full"))
                .days();
    }

    private Object leaveOnExit(CaseInput in) {
        return labour().annualLeave()
                .onExit(in.integer("elapsed"), in.decimal("full"), in.decimal("taken", "0"))
                .days();
    }

    private Object leavePay(CaseInput in) {
        UnusedLeavePay pay =
                labour().annualLeave().unused(AverageWage.of(in.money("month")), in.decimal("days"), false);
        return Map.of("pay_300_total", pay.total(), "extra_200", pay.extra());
    }

    private Object probation(CaseInput in) {
        Probation limits = labour().with(LabourRules.MINIMUM_MONTH, in.money("min_wage"))
                .probation()
                .limits(ContractTerm.months(in.integer("term_months")), in.money("wage"));
        return Map.of("floor", limits.floor(), "max_months", limits.maxMonths());
    }

    private Object compensation(CaseInput in) {
        Compensation owed = owed(in);
        Map<String, Object> figures = new HashMap<>(
                Map.of("base", owed.base(), "n", owed.months(), "N", owed.amount(), "2N", owed.damages()));
        owed.withNotice().ifPresent(amount -> figures.put("N+1", amount));
        return figures;
    }

    private Object compensationAndTax(CaseInput in) {
        Money amount = owed(in).amount();
        Money tax = rules.china()
                .tax(rules.paid(), Knowledge.ALL)
                .severance()
                .tax(amount, in.money("avg_annual"))
                .tax();
        return Map.of("N", amount, "tax", tax);
    }

    private Compensation owed(CaseInput in) {
        return labour().with(LabourRules.AVERAGE_MONTH, in.money("avg"))
                .compensation()
                .compensation(
                        AverageWage.of(in.money("wage")),
                        service(in),
                        in.has("last_month") ? in.money("last_month") : null);
    }

    private Object compensationMonths(CaseInput in) {
        return labour().compensationMonths(service(in));
    }

    private static LengthOfService service(CaseInput in) {
        return LengthOfService.of(in.integer("years", 0), in.integer("months", 0), in.integer("days", 0));
    }

    private Object retirement(CaseInput in) {
        RetirementGroup group = RetirementGroup.parse(in.text("sex"));
        return in.texts("births").stream()
                .map(birth -> labour().retirement().of(group, YearMonth.parse(birth)))
                .map(LabourOperations::ageAndMonth)
                .toList();
    }

    private static List<String> ageAndMonth(Retirement retirement) {
        return List.of(
                retirement.age().getYears() + "y" + retirement.age().getMonths() + "m",
                retirement.statutory().toString());
    }

    private ChinaLabour labour() {
        return rules.china().labour(rules.paid(), Knowledge.ALL);
    }
}
