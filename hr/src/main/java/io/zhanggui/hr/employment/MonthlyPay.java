package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * of employment in the month, of all employments side by side; of one that ended before another began, as of whoever is hired
 * again, the later one counts alone.
 */
@Beta
public final class MonthlyPay {

    private final PayrollRules rules;
    private final AttendanceRules labour;
    private final WorkCalendar calendar;
    private final Map<EmploymentKind, PayrollRules> rulesOfKinds;

    /**
     * The pay of a month of employees, by {@link EmploymentKind#EMPLOYEE}; people of other kinds are refused until {@link
     * #serving} says by which rules they are insured and taxed.
     *
     * @param rules the rules of pay, of the month that is paid
     * @param labour the rules by which part of a month and overtime are paid
     * @param calendar what each day is
     */
    public MonthlyPay(PayrollRules rules, AttendanceRules labour, WorkCalendar calendar) {
        this(labour, calendar, Map.of(EmploymentKind.EMPLOYEE, rules));
    }

    private MonthlyPay(AttendanceRules labour, WorkCalendar calendar, Map<EmploymentKind, PayrollRules> rulesOfKinds) {
        this.rules = requireNonNull(rulesOfKinds.get(EmploymentKind.EMPLOYEE), "rules");
        this.labour = requireNonNull(labour, "labour");
        this.calendar = requireNonNull(calendar, "calendar");
        this.rulesOfKinds = Map.copyOf(rulesOfKinds);
    }

    /**
     * The same that also serves people of a kind, by rules of their own: interns, for example, who are not insured and whose
     * tax is another one (用工形式对应规则).
     *
     * @throws IllegalArgumentException if the rules are of other dates or another currency
     */
    public MonthlyPay serving(EmploymentKind kind, PayrollRules own) {
        if (!own.dates().equals(rules.dates()) || !own.currency().equals(rules.currency())) {
            throw new IllegalArgumentException(
                    "rules of " + kind + " are " + own + ", but those of employees " + rules);
        }
        Map<EmploymentKind, PayrollRules> all = new EnumMap<>(rulesOfKinds);
        all.put(requireNonNull(kind, "kind"), own);
        return new MonthlyPay(labour, calendar, all);
    }

    /** The rules of pay of employees, of the month that is paid. */
    public PayrollRules rules() {
        return rules;
    }

    /** The rules of a kind of employment; empty if it is not served. */
    public Optional<PayrollRules> rules(EmploymentKind kind) {
        return Optional.ofNullable(rulesOfKinds.get(kind));
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
        Employment first = ordered.get(0).employment();
        PayrollRules own = rules(first.kind()).orElseThrow();
        PayrollInput.Builder input = PayrollInput.builder(first.person(), own);
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
        employedUntil(latest).ifPresent(input::employedUntil);
        PayTerms main = latest.get(0).lastTerms();
        if (main.unit() != null) {
            input.unit(main.unit());
        }
        if (latest.stream().allMatch(WorkedMonth::suspended)) {
            for (ContributionScheme scheme : own.schemes()) {
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
     * month twice, another currency, a kind of employment that no rules serve, another place of insurance.
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
        Set<List<Object>> seen = new HashSet<>();
        for (WorkedMonth month : inOrder(months)) {
            found = found.plus(month.check(calendar)).plus(check(month));
            for (WorkedMonth.Adjusted each : month.adjustedMonths()) {
                found = found.plus(each.before().check(calendar))
                        .plus(each.after().check(calendar));
            }
            if (!seen.add(List.of(month.month(), month.employment().id()))) {
                found = found.plus(Violations.of(Violation.of(
                                EmploymentViolation.MONTH_TWICE,
                                month.employment().person() + ".month",
                                month.employment().id())
                        .rejecting(month.month())));
            }
        }
        return found.plus(checkKinds(months));
    }

    /** What the host should look at though it is paid as declared; see {@link PaySpans#findings}. */
    public Violations findings(Collection<WorkedMonth> months) {
        return inOrder(months).stream()
                .map(month -> month.spans(calendar).findings(labour))
                .reduce(Violations.none(), Violations::plus);
    }

    private Violations check(WorkedMonth month) {
        Employment employment = month.employment();
        String place = rules(employment.kind()).map(PayrollRules::place).orElse("");
        Violations.Builder found = Violations.builder();
        if (month.month().isAfter(rules.dates().work())) {
            found.add(Violation.of(
                            EmploymentViolation.MONTH_NOT_YET_DUE,
                            employment.person() + ".month",
                            rules.dates().work())
                    .rejecting(month.month()));
        }
        if (!employment.currency().equals(rules.currency())) {
            found.add(
                    Violation.of(EmploymentViolation.CURRENCIES_DIFFER, employment.person() + ".pay", rules.currency())
                            .rejecting(employment.currency()));
        }
        if (!employment.insuredPlace().isEmpty()
                && !place.isEmpty()
                && !employment.insuredPlace().equals(place)) {
            found.add(Violation.of(EmploymentViolation.INSURED_ELSEWHERE, employment.person() + ".insuredPlace", place)
                    .rejecting(employment.insuredPlace()));
        }
        return found.build();
    }

    private Violations checkKinds(Collection<WorkedMonth> months) {
        Violations.Builder found = Violations.builder();
        Set<EmploymentKind> kinds =
                months.stream().map(month -> month.employment().kind()).collect(Collectors.toCollection(TreeSet::new));
        String path = months.iterator().next().employment().person() + ".kind";
        for (EmploymentKind kind : kinds) {
            if (rules(kind).isEmpty()) {
                found.add(Violation.of(
                                EmploymentViolation.KIND_NOT_SERVED,
                                path,
                                rules.dates().work())
                        .rejecting(kind));
            }
        }
        if (kinds.stream().map(this::rules).distinct().count() > 1) {
            found.add(Violation.of(EmploymentViolation.KINDS_DIFFER, path).rejecting(kinds));
        }
        return found.build();
    }

    /**
     * What the schemes are owed for an earlier month at the bases and rates of a payslip (补缴); see {@link
     * ContributionArrears#owed}.
     *
     * @throws RejectedException if the rules of the earlier month do not allow a chosen rate
     */
    public static List<ContributionArrears> arrears(PayrollRules earlier, PayrollInput slip) {
        return ContributionArrears.owed(earlier, slip);
    }

    private void add(PayrollInput.Builder input, WorkedMonth month, String employment) {
        boolean now = month.month().equals(rules.dates().work());
        for (PayLine line : lines(month)) {
            String label = (line.label() + " " + employment).strip();
            if (now) {
                input.earnings(List.of(new PayLine(line.item(), label, line.amount(), line.why())));
            } else {
                input.backPay(new BackPay(line.item(), label, month.month(), line.amount(), line.why()));
            }
        }
        for (WorkedMonth.Adjusted each : month.adjustedMonths()) {
            for (PayLine line : AttendanceRules.corrected(each.month(), lines(each.before()), lines(each.after()))) {
                input.backPay(new BackPay(line.item(), employment, each.month(), line.amount(), line.why()));
            }
        }
    }

    /** Wage, allowances, absence, overtime, lateness and performance of a month. */
    private List<PayLine> lines(WorkedMonth month) {
        PaySpans spans = month.spans(calendar);
        Money wage = month.lastTerms().monthlyWage();
        List<PayLine> lines = new ArrayList<>(spans.lines(labour));
        Money base = month.overtimeBase() != null ? month.overtimeBase() : wage;
        lines.addAll(labour.overtime(base, month.overtime()).lines());
        Money left = lines.stream()
                .filter(line -> line.item() == PayrollItem.BASE_PAY || line.item() == PayrollItem.ABSENCE)
                .map(PayLine::amount)
                .reduce(Money.zero(rules.currency()), Money::plus);
        labour.lateness(wage, month.lateMinutes(), left).ifPresent(lines::add);
        if (month.performance() != null) {
            lines.add(spans.performance(labour, month.performance()));
        }
        return lines;
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

    /** The last day of the last employment; empty if one goes on. The tax counts no month after it (离职次月发薪). */
    private static Optional<LocalDate> employedUntil(List<WorkedMonth> latest) {
        List<LocalDate> ends = latest.stream()
                .map(month -> month.employment().lastDay())
                .filter(Objects::nonNull)
                .toList();
        return ends.size() < latest.size() ? Optional.empty() : ends.stream().max(Comparator.naturalOrder());
    }

    private Money base(List<WorkedMonth> latest) {
        Money sum = Money.zero(rules.currency());
        for (WorkedMonth month : latest) {
            if (isFollowed(month.employment(), latest)) {
                continue;
            }
            PayTerms terms = month.lastTerms();
            sum = sum.plus(terms.monthlyWage());
            for (Allowance allowance : terms.allowances()) {
                sum = sum.plus(allowance.amount());
            }
        }
        return sum;
    }

    /** Whether another began in the month after it had ended (再入职): then the two are not side by side. */
    private static boolean isFollowed(Employment employment, List<WorkedMonth> latest) {
        LocalDate lastDay = employment.lastDay();
        return lastDay != null
                && latest.stream().anyMatch(other -> other.employment().hired().isAfter(lastDay));
    }

    @Override
    public String toString() {
        return "MonthlyPay[" + rules.dates() + "]";
    }
}
