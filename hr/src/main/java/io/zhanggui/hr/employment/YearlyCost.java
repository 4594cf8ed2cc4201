package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What one employee costs in a year (员工全年用工成本), from twelve payslips, or as many months as the employment has in it.
 *
 * @param person who it is
 * @param year the year in which the work is done
 * @param slips the payslips of its months, in order; at least one
 */
@Beta
public record YearlyCost(PersonId person, int year, List<Payslip> slips) {

    public YearlyCost {
        requireNonNull(person, "person");
        slips = List.copyOf(slips);
        if (slips.isEmpty() || slips.stream().anyMatch(slip -> !slip.person().equals(person))) {
            throw new IllegalArgumentException("the yearly cost of " + person + " needs payslips of that person");
        }
    }

    /**
     * The year of an employment as it stands, without absence and overtime.
     *
     * @param rules the rules of pay of a month
     * @param facts adds what else there is in a month, such as the chosen rate, a bonus or claims
     * @throws RejectedException if there is no day of employment in the year, or a month is refused
     */
    public static YearlyCost of(
            Employment employment,
            int year,
            Function<YearMonth, MonthlyPay> rules,
            BiFunction<YearMonth, PayrollInput.Builder, PayrollInput.Builder> facts) {
        List<Payslip> slips = new ArrayList<>();
        YearToDate before = null;
        for (int month = 1; month <= 12; month++) {
            YearMonth work = YearMonth.of(year, month);
            if (employment.daysIn(work).isPresent()) {
                PayrollInput.Builder input = rules.apply(work).input(WorkedMonth.of(employment, work));
                if (before != null) {
                    input.yearToDate(before);
                }
                PayrollInput built = facts.apply(work, input).build();
                Payslip slip = built.rules().calculate(built);
                before = slip.yearToDate();
                slips.add(slip);
            }
        }
        if (slips.isEmpty()) {
            throw new RejectedException(Violations.of(Violation.of(
                            EmploymentViolation.NOT_EMPLOYED,
                            employment.person() + ".year",
                            employment.hired(),
                            employment.lastDay() == null ? "…" : employment.lastDay())
                    .rejecting(year)));
        }
        return new YearlyCost(employment.person(), year, slips);
    }

    /** Everything earned (应发工资). */
    public Money gross() {
        return sum(Payslip::gross);
    }

    /** What the employer contributes (单位社保公积金). */
    public Money contributions() {
        return sum(Payslip::employerContributions);
    }

    /** What is paid out (实发工资). */
    public Money net() {
        return sum(Payslip::net);
    }

    /** All income tax that is withheld (个人所得税). */
    public Money taxes() {
        return sum(Payslip::taxes);
    }

    /** What the employer pays in all (用工成本). */
    public Money total() {
        return sum(Payslip::employerCost);
    }

    /** What the employer contributes to each scheme, in the order of the rules, without arrears. */
    public Map<PayItem, Money> contributionsByScheme() {
        Map<PayItem, Money> all = new LinkedHashMap<>();
        slips.forEach(slip -> slip.contributions()
                .forEach(each -> all.merge(each.scheme().employerItem(), each.employer(), Money::plus)));
        return all;
    }

    /** A line for each month, and their sum. */
    public Table toTable() {
        Table.Builder table = Table.titled(EmploymentTerm.YEARLY_COST)
                .columns(
                        EmploymentTerm.COLUMN_MONTH,
                        EmploymentTerm.COLUMN_GROSS,
                        EmploymentTerm.COLUMN_TAX,
                        EmploymentTerm.COLUMN_NET,
                        EmploymentTerm.COLUMN_CONTRIBUTIONS,
                        EmploymentTerm.COLUMN_TOTAL);
        slips.forEach(slip -> table.row(
                slip.dates().work(),
                slip.gross(),
                slip.taxes(),
                slip.net(),
                slip.employerContributions(),
                slip.employerCost()));
        return table.row(EmploymentTerm.TOTAL, gross(), taxes(), net(), contributions(), total())
                .build();
    }

    /** Why it is so much: the cost of each month, with its lines. */
    public Explanation explain() {
        return Explanation.of(EmploymentTerm.YEARLY_COST.with(year), total())
                .formula(EmploymentTerm.COST_SUM)
                .with(slips.stream()
                        .map(slip -> Explanation.of(
                                        EmploymentTerm.COST_MONTH.with(
                                                slip.dates().work()),
                                        slip.employerCost())
                                .formula(EmploymentTerm.COST_SUM)
                                .with(slip.earnings().stream()
                                        .map(PayLine::explain)
                                        .toList())
                                .with(slip.contributions().stream()
                                        .map(each -> each.explainEmployer())
                                        .toList())
                                .with(slip.arrears().stream()
                                        .map(each -> each.employerLine().explain())
                                        .toList()))
                        .toList());
    }

    private Money sum(Function<Payslip, Money> figure) {
        return slips.stream().map(figure).reduce(Money::plus).orElseThrow();
    }

    /** Masked: who and when. */
    @Override
    public String toString() {
        return "YearlyCost[" + person + ", " + year + ", ***]";
    }
}
