package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.RoundingMode;
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
 * @param levies this person's share of what the employer pays on its wage bill or its heads, month by month
 */
@Beta
public record YearlyCost(PersonId person, int year, List<Payslip> slips, List<Levy> levies) {

    public YearlyCost {
        requireNonNull(person, "person");
        slips = List.copyOf(slips);
        levies = List.copyOf(levies);
        if (slips.isEmpty() || slips.stream().anyMatch(slip -> !slip.person().equals(person))) {
            throw new IllegalArgumentException("the yearly cost of " + person + " needs payslips of that person");
        }
    }

    /**
     * A person's share of a levy in a month (用工附加费分摊).
     *
     * @param month the month in which the work is done
     * @param item the kind of cost
     * @param amount the share
     * @param why how it came about, with the same value
     */
    @Beta
    public record Levy(YearMonth month, PayItem item, Money amount, Explanation why) {
        public Levy {
            requireNonNull(month, "month");
            requireNonNull(item, "item");
            requireNonNull(amount, "amount");
            requireNonNull(why, "why");
        }

        /** Masked: the kind only. */
        @Override
        public String toString() {
            return "Levy[" + month + ", " + item.code() + ", ***]";
        }
    }

    /**
     * The same with levies such as union fee and disability fund: what the employer would pay if so many people earned what
     * this person earns, divided by their number and rounded half up.
     *
     * @param heads how many people the employer has, on which some levies depend; positive
     * @param of the levies of a month
     */
    public YearlyCost with(int heads, Function<YearMonth, List<EmployerLevy>> of) {
        if (heads <= 0) {
            throw new IllegalArgumentException("heads must be positive, but are " + heads);
        }
        List<Levy> all = new ArrayList<>();
        for (Payslip slip : slips) {
            YearMonth month = slip.dates().work();
            Money bill = slip.gross().multipliedBy(heads);
            for (EmployerLevy levy : of.apply(month)) {
                Money whole = levy.monthly(bill, heads);
                Money share = whole.dividedBy(heads, RoundingMode.HALF_UP);
                Explanation why = Explanation.of(levy.item(), share)
                        .formula(EmploymentTerm.LEVY_SHARE_FORMULA, whole, heads)
                        .with(levy.explain(bill, heads));
                all.add(new Levy(month, levy.item(), share, why));
            }
        }
        return new YearlyCost(person, year, slips, all);
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
        return new YearlyCost(employment.person(), year, slips, List.of());
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

    /** What the levies cost (用工附加费). */
    public Money levied() {
        return levies.stream().map(Levy::amount).reduce(gross().multipliedBy(0), Money::plus);
    }

    private Money levied(Payslip slip) {
        return levies.stream()
                .filter(levy -> levy.month().equals(slip.dates().work()))
                .map(Levy::amount)
                .reduce(slip.gross().multipliedBy(0), Money::plus);
    }

    /** What the employer pays in all, levies included (用工成本). */
    public Money total() {
        return sum(Payslip::employerCost).plus(levied());
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
                        EmploymentTerm.COLUMN_LEVIES,
                        EmploymentTerm.COLUMN_TOTAL);
        slips.forEach(slip -> table.row(
                slip.dates().work(),
                slip.gross(),
                slip.taxes(),
                slip.net(),
                slip.employerContributions(),
                levied(slip),
                slip.employerCost().plus(levied(slip))));
        return table.row(EmploymentTerm.TOTAL, gross(), taxes(), net(), contributions(), levied(), total())
                .build();
    }

    /** Why it is so much: the cost of each month, with its lines. */
    public Explanation explain() {
        return Explanation.of(EmploymentTerm.YEARLY_COST.with(year), total())
                .formula(EmploymentTerm.COST_SUM)
                .with(slips.stream().map(this::explain).toList());
    }

    private Explanation explain(Payslip slip) {
        YearMonth month = slip.dates().work();
        return Explanation.of(
                        EmploymentTerm.COST_MONTH.with(month),
                        slip.employerCost().plus(levied(slip)))
                .formula(EmploymentTerm.COST_SUM)
                .with(slip.earnings().stream().map(PayLine::explain).toList())
                .with(slip.contributions().stream()
                        .map(each -> each.explainEmployer())
                        .toList())
                .with(slip.arrears().stream()
                        .map(each -> each.employerLine().explain())
                        .toList())
                .with(levies.stream()
                        .filter(levy -> levy.month().equals(month))
                        .map(Levy::why)
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
