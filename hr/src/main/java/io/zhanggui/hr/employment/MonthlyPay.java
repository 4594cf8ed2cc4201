package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * From employments to the facts of payslips (工资核算): wage, allowances, absence, overtime and lateness of a month become a
 * {@link PayrollInput.Builder}, to which the host adds what else there is — bonuses, benefits in kind, orders, claims, the
 * chosen rate, the year to date.
 *
 * <p>Work of earlier months that is paid with this one, as of whoever joined after the cut-off, becomes back pay labelled with
 * its month. Several employments of a person at one company are one payslip with one tax, each line labelled with its
 * employment; at different companies they are several.
 *
 * <p>Unless the host gives another base, contributions go by the whole month's wage and allowances that hold on the last day
 * of employment in the month, of all employments together.
 */
@Beta
public final class MonthlyPay {

    private final PayrollRules rules;
    private final AttendanceRules labour;
    private final WorkCalendar calendar;

    /**
     * The pay of a month.
     *
     * @param rules the rules of pay, of the month that is paid
     * @param labour the rules by which part of a month and overtime are paid
     * @param calendar what each day is
     */
    public MonthlyPay(PayrollRules rules, AttendanceRules labour, WorkCalendar calendar) {
        this.rules = requireNonNull(rules, "rules");
        this.labour = requireNonNull(labour, "labour");
        this.calendar = requireNonNull(calendar, "calendar");
    }

    /** The rules of pay, of the month that is paid. */
    public PayrollRules rules() {
        return rules;
    }

    /**
     * The facts of one payslip.
     *
     * @param months months of one person at one company, in any order: that of the rules, and earlier ones that were not paid
     *     yet
     * @throws RejectedException with all violations of {@link #check}
     * @throws IllegalArgumentException if there is no month, or they are of different people or companies
     */
    public PayrollInput.Builder input(WorkedMonth... months) {
        return input(List.of(months));
    }

    /** The facts of one payslip; see {@link #input(WorkedMonth...)}. */
    public PayrollInput.Builder input(Collection<WorkedMonth> months) {
        check(months).throwIfAny();
        List<WorkedMonth> ordered = inOrder(months);
        PersonId person = ordered.get(0).employment().person();
        PayrollInput.Builder input = PayrollInput.builder(person, rules);
        boolean several = ordered.stream()
                        .map(month -> month.employment().id())
                        .distinct()
                        .count()
                > 1;
        for (WorkedMonth month : ordered) {
            add(input, month, several ? month.employment().id().value() : "");
        }
        List<WorkedMonth> latest = latest(ordered);
        input.employedSince(employedSince(latest)).contributionBase(base(latest));
        PayTerms main = latest.get(0).lastTerms();
        if (main.unit() != null) {
            input.unit(main.unit());
        }
        if (latest.stream().allMatch(WorkedMonth::suspended)) {
            for (ContributionScheme scheme : rules.schemes()) {
                input.exempt(scheme.employeeItem()).exempt(scheme.employerItem());
            }
        }
        return input;
    }

    /** The facts of all payslips of many months, by company and person; one that is refused does not stop the others. */
    public Stream<ItemResult<WorkedMonth.Payee, PayrollInput.Builder>> inputs(Collection<WorkedMonth> months) {
        Comparator<WorkedMonth.Payee> order =
                Comparator.comparing(WorkedMonth.Payee::entity).thenComparing(WorkedMonth.Payee::person);
        Map<WorkedMonth.Payee, List<WorkedMonth>> byPayee = months.stream()
                .collect(Collectors.groupingBy(WorkedMonth::payee, () -> new TreeMap<>(order), Collectors.toList()));
        return byPayee.entrySet().stream().map(each -> ItemResult.of(each.getKey(), each.getValue(), this::input));
    }

    /**
     * All that is wrong with the months of one payslip: what {@link PaySpans#check} finds, a month after that of the rules, a
     * month twice, another currency.
     *
     * @throws IllegalArgumentException if there is no month, or they are of different people or companies
     */
    public Violations check(Collection<WorkedMonth> months) {
        if (months.isEmpty()
                || months.stream().map(WorkedMonth::payee).distinct().count() > 1) {
            throw new IllegalArgumentException("a payslip needs months of one person at one company, but has "
                    + months.stream()
                            .map(WorkedMonth::payee)
                            .distinct()
                            .map(payee -> payee.person() + " at " + payee.entity())
                            .sorted()
                            .toList());
        }
        Violations found = Violations.none();
        List<WorkedMonth> ordered = inOrder(months);
        for (int i = 0; i < ordered.size(); i++) {
            WorkedMonth month = ordered.get(i);
            found = found.plus(PaySpans.check(month.employment(), month.month(), calendar, month.absences()));
            String path = month.employment().person() + ".month";
            if (month.month().isAfter(rules.dates().work())) {
                found = found.plus(Violations.of(Violation.of(
                                EmploymentViolation.MONTH_NOT_YET_DUE,
                                path,
                                rules.dates().work())
                        .rejecting(month.month())));
            }
            if (i > 0
                    && ordered.get(i - 1).month().equals(month.month())
                    && ordered.get(i - 1)
                            .employment()
                            .id()
                            .equals(month.employment().id())) {
                found = found.plus(Violations.of(Violation.of(
                                EmploymentViolation.MONTH_TWICE,
                                path,
                                month.employment().id())
                        .rejecting(month.month())));
            }
            if (!month.employment().currency().equals(rules.currency())) {
                found = found.plus(Violations.of(Violation.of(
                                EmploymentViolation.CURRENCIES_DIFFER,
                                month.employment().person() + ".pay",
                                rules.currency())
                        .rejecting(month.employment().currency())));
            }
        }
        return found;
    }

    /**
     * What the schemes are owed for an earlier month at the bases and rates of a payslip (补缴), for a joiner whose first
     * contributions come a month late. Where the employee or the employer is exempt on the slip, nothing is owed.
     *
     * @param earlier the rules of the earlier month; schemes that the slip has not are left out
     * @param slip the facts of the slip, with bases and chosen rates
     * @throws RejectedException if the rules of the earlier month do not allow a chosen rate
     */
    public static List<ContributionArrears> arrears(PayrollRules earlier, PayrollInput slip) {
        List<ContributionArrears> all = new ArrayList<>();
        for (ContributionScheme scheme : earlier.schemes()) {
            PayItem item = scheme.employeeItem();
            if (slip.rules().schemes().stream()
                    .anyMatch(each -> each.employeeItem().equals(item)
                            && each.employerItem().equals(scheme.employerItem()))) {
                Contribution owed = contribution(scheme, slip);
                boolean employeeOwes = !slip.exempt().contains(item);
                boolean employerOwes = !slip.exempt().contains(scheme.employerItem());
                if (employeeOwes || employerOwes) {
                    all.add(arrears(
                                    earlier.dates().contribution(),
                                    owed,
                                    employeeOwes ? owed.employee() : owed.employee().multipliedBy(0),
                                    employerOwes ? owed.employer() : owed.employer().multipliedBy(0))
                            .at(earlier.place()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static ContributionArrears arrears(YearMonth of, Contribution owed, Money employee, Money employer) {
        Explanation why = Explanation.of(owed.scheme().employeeItem(), owed.total())
                .with(owed.explainEmployee(), owed.explainEmployer());
        return new ContributionArrears(
                owed.scheme().employeeItem(), owed.scheme().employerItem(), of, employee, employer, why);
    }

    private static Contribution contribution(ContributionScheme scheme, PayrollInput slip) {
        Money wage = wage(scheme, slip);
        BigDecimal rate = slip.rates().get(scheme.employeeItem());
        return rate == null ? scheme.contribute(wage) : scheme.contribute(wage, rate);
    }

    /** The base of a scheme before floor and cap, as the engine takes it. */
    static Money wage(ContributionScheme scheme, PayrollInput slip) {
        Money own = slip.contributionBases().get(scheme.employeeItem());
        return own != null ? own : slip.contributionBase().orElseGet(() -> fixedPay(slip));
    }

    private static Money fixedPay(PayrollInput slip) {
        return slip.earnings().stream()
                .filter(line -> line.item() == PayrollItem.BASE_PAY || line.item() == PayrollItem.ALLOWANCE)
                .map(PayLine::amount)
                .reduce(Money.zero(slip.rules().currency()), Money::plus);
    }

    private void add(PayrollInput.Builder input, WorkedMonth month, String employment) {
        List<PayLine> lines = new ArrayList<>(PaySpans.of(month.employment(), month.month(), calendar, month.absences())
                .lines(labour));
        Money base = month.overtimeBase() != null
                ? month.overtimeBase()
                : month.lastTerms().monthlyWage();
        lines.addAll(labour.overtime(base, month.overtime()).lines());
        Money left = lines.stream()
                .filter(line -> line.item() == PayrollItem.BASE_PAY || line.item() == PayrollItem.ABSENCE)
                .map(PayLine::amount)
                .reduce(Money.zero(rules.currency()), Money::plus);
        labour.lateness(month.lastTerms().monthlyWage(), month.lateMinutes(), left)
                .ifPresent(lines::add);
        boolean now = month.month().equals(rules.dates().work());
        for (PayLine line : lines) {
            String label = (line.label() + " " + employment).strip();
            if (now) {
                input.earnings(List.of(new PayLine(line.item(), label, line.amount(), line.why())));
            } else {
                input.backPay(new BackPay(line.item(), label, month.month(), line.amount(), line.why()));
            }
        }
    }

    /** By month, then by first day and id of the employment. */
    private static List<WorkedMonth> inOrder(Collection<WorkedMonth> months) {
        return months.stream()
                .sorted(Comparator.comparing(WorkedMonth::month)
                        .thenComparing(month -> month.employment().hired())
                        .thenComparing(month -> month.employment().id()))
                .toList();
    }

    private static List<WorkedMonth> latest(List<WorkedMonth> ordered) {
        YearMonth last = ordered.get(ordered.size() - 1).month();
        return ordered.stream().filter(month -> month.month().equals(last)).toList();
    }

    /** Of employments side by side the first; the tax counts months from there. */
    private static LocalDate employedSince(List<WorkedMonth> latest) {
        return latest.get(0).employment().hired();
    }

    private Money base(List<WorkedMonth> latest) {
        Money sum = Money.zero(rules.currency());
        for (WorkedMonth month : latest) {
            PayTerms terms = month.lastTerms();
            sum = sum.plus(terms.monthlyWage());
            for (Allowance allowance : terms.allowances()) {
                sum = sum.plus(allowance.amount());
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "MonthlyPay[" + rules.dates() + "]";
    }
}
