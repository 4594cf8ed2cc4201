package io.zhanggui.examples.payrollyear;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceTotals;
import io.zhanggui.hr.china.labour.AnnualLeaveRules;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.labour.SeverancePay;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.BasicDeductionCheck;
import io.zhanggui.hr.china.tax.BonusSplit;
import io.zhanggui.hr.china.tax.ClaimedDeduction;
import io.zhanggui.hr.china.tax.EarlierIncome;
import io.zhanggui.hr.china.tax.LabourToDate;
import io.zhanggui.hr.china.tax.LastYear;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PaySpans;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Makes the facts of a payslip from what the shop knows of a person. */
final class PayFacts {

    /** Pay of students and for services, taxed by rules of its own. */
    static final PayItem SERVICE_PAY = PayItem.of("service-pay", PayTreatment.APART);

    private static final Money ZERO = Money.zero(PayEvent.CNY);
    private static final int MONTHS = 12;

    /** The rules ask for a rate even where nothing is contributed; any that they allow will do. */
    private static final String ANY_FUND_RATE = "0.05";

    private final Staff staff;
    private final TimeClock clock;
    private final Map<PersonId, BonusSplit> bonuses = new HashMap<>();

    PayFacts(Staff staff, TimeClock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The facts of the payslip of a month.
     *
     * @param paid the payslips of the year so far
     * @param before the year to date
     * @param correction what is made good with it
     * @throws io.zhanggui.core.violation.RejectedException if something is wrong with the facts
     */
    PayrollInput input(
            Person person,
            YearMonth month,
            KnownRules rules,
            List<Payslip> paid,
            YearToDate before,
            Correction correction) {
        if (!person.isEmployee()) {
            return service(person, month, rules, paid).build();
        }
        boolean late = staff.firstPaid(person).equals(month)
                && !YearMonth.from(person.hired()).equals(month);
        List<YearMonth> months = late ? List.of(month.minusMonths(1), month) : List.of(month);
        PayrollInput.Builder input =
                staff.isLast(person, month) ? last(person, month, rules, paid) : earned(person, months, month, rules);
        input.yearToDate(before);
        correction.applyTo(input);
        if (late) {
            MonthlyPay.arrears(
                            rules.pay(requireNonNull(person.coverage()), months.get(0))
                                    .rules(),
                            input.build())
                    .forEach(input::arrears);
        }
        for (ClaimedDeduction line : staff.claims(person, month)
                .monthly(rules.deductions(month), month, firstTaxed(person), before.specialDeductions())
                .lines()) {
            if (line.amount().isPositive()) {
                input.specialDeduction(line.kind(), line.amount());
            }
        }
        basicDeduction(person, rules, month, input);
        orders(person, month, rules, paid, input);
        bonus(person, month, rules, input);
        return input.build();
    }

    /** The first month of the year with this employer, from which claims that come late are made up. */
    private static YearMonth firstTaxed(Person person) {
        YearMonth hired = YearMonth.from(person.hired());
        YearMonth january = YearMonth.of(Options.YEAR, 1);
        return hired.isBefore(january) ? january : hired;
    }

    /**
     * What a month earns and contributes by the rules and facts that are known, whatever was paid: what a correction compares
     * with the stored payslip.
     */
    PayrollInput due(Person person, YearMonth month, YearMonth known, KnownRules rules) {
        PayrollInput.Builder input = earned(person, List.of(month), known, rules);
        BonusSplit split = bonuses.get(person.id());
        if (split != null && hasBonus(person, month)) {
            pay(split, person, month, input);
        }
        return input.build();
    }

    private PayrollInput.Builder earned(Person person, List<YearMonth> months, YearMonth known, KnownRules rules) {
        YearMonth month = months.get(months.size() - 1);
        Employment employment = staff.employment(person, known);
        MonthlyPay pay = rules.pay(requireNonNull(person.coverage()), month);
        PayrollInput.Builder input = pay.input(
                months.stream().map(each -> worked(person, employment, each)).toList());
        for (YearMonth each : months) {
            Money performance = performance(person, each, employment, rules);
            if (performance.isPositive() && each.equals(month)) {
                input.earning(PayrollItem.BONUS, "", performance);
            } else if (performance.isPositive()) {
                input.backPay(new BackPay(PayrollItem.BONUS, "", each, performance, null));
            }
        }
        return additions(person, month, input);
    }

    private WorkedMonth worked(Person person, Employment employment, YearMonth month) {
        Optional<AttendanceTotals> totals = clock.totals(person.id(), month);
        return totals.isPresent()
                ? WorkedMonth.of(employment, totals.get().month(), WorkCalendar.china())
                : staff.worked(employment, month);
    }

    private PayrollInput.Builder additions(Person person, YearMonth month, PayrollInput.Builder input) {
        input.housingFundRate(person.fundRate());
        if (person.base() != null) {
            input.contributionBase(person.base());
        }
        add(person, month, PayEvent.Kind.IN_KIND, PayrollItem.BENEFIT_IN_KIND, input);
        add(person, month, PayEvent.Kind.REIMBURSEMENT, PayrollItem.REIMBURSEMENT, input);
        add(person, month, PayEvent.Kind.ONE_OFF, PayrollItem.ONE_OFF, input);
        return input;
    }

    /** The performance bonus of a month: its base for the days of each span, times the coefficient. */
    private Money performance(Person person, YearMonth month, Employment employment, KnownRules rules) {
        BigDecimal coefficient = staff.events(person, month, PayEvent.Kind.KPI).stream()
                .map(PayEvent::value)
                .findFirst()
                .orElse(BigDecimal.ONE);
        Money base = PaySpans.of(
                        employment,
                        month,
                        WorkCalendar.china(),
                        worked(person, employment, month).absences())
                .performanceBase(rules.attendance(requireNonNull(person.coverage()), month));
        return Rounding.CENT.round(PayEvent.CNY, base.getAmount().multiply(coefficient));
    }

    private void add(Person person, YearMonth month, PayEvent.Kind kind, PayrollItem item, PayrollInput.Builder input) {
        staff.events(person, month, kind).forEach(event -> input.earning(item, event.label(), event.amount()));
    }

    /** The last pay: the month, leave that was not taken, and compensation with its tax apart. */
    private PayrollInput.Builder last(Person person, YearMonth month, KnownRules rules, List<Payslip> paid) {
        Employment employment = staff.employment(person, month);
        MonthlyPay pay = rules.pay(requireNonNull(person.coverage()), month);
        FinalPay settled = FinalPay.of(employment, worked(person, employment, month));
        Optional<Person.Leaving> leaving = staff.leaving(person);
        if (leaving.isPresent()) {
            LocalDate last = requireNonNull(person.lastDay());
            ChinaLabour labour = rules.labour(last);
            AverageWage average = average(paid, leaving.get().averageBefore());
            AnnualLeaveRules leave = labour.annualLeave();
            BigDecimal days = leave.onExit(
                            person.hired(),
                            last,
                            leaving.get().leaveDays(),
                            leaving.get().leaveTaken())
                    .days();
            if (days.signum() > 0) {
                settled = settled.line(leave.unused(average, days, false).line());
            }
            SeverancePay severance = labour.compensation()
                    .compensation(
                            average,
                            LengthOfService.between(person.hired(), last.plusDays(1)),
                            paid.isEmpty()
                                    ? leaving.get().averageBefore()
                                    : paid.get(paid.size() - 1).gross())
                    .due(leaving.get().ground(), leaving.get().noticeGiven());
            if (!severance.amount().isZero()) {
                Money averageYear = Money.of(PayEvent.CNY, labour.averageYear().value());
                settled = settled.compensation(rules.tax(month)
                        .severance()
                        .tax(severance.amount(), averageYear)
                        .onSlip(severance.line()));
            }
        }
        Money performance = performance(person, month, employment, rules);
        if (performance.isPositive()) {
            settled = settled.line(new PayLine(PayrollItem.BONUS, "", performance));
        }
        return additions(person, month, settled.input(pay));
    }

    /** The average wage of the twelve months before, those before the year at the average that was told. */
    private static AverageWage average(List<Payslip> paid, Money before) {
        int counted = Math.min(paid.size(), MONTHS);
        Money sum = before.multipliedBy(MONTHS - counted);
        for (Payslip slip : paid.subList(paid.size() - counted, paid.size())) {
            sum = sum.plus(slip.gross());
        }
        return new AverageWage(sum, MONTHS);
    }

    private void basicDeduction(Person person, KnownRules rules, YearMonth month, PayrollInput.Builder input) {
        BasicDeduction way = person.basicDeduction();
        if (way == null) {
            return;
        }
        BasicDeductionCheck check = rules.tax(month).basicDeduction();
        Violations found = Violations.none();
        if (way == BasicDeduction.FIRST_JOB) {
            found = check.checkFirstJob(EarlierIncome.none());
        } else if (way == BasicDeduction.UPFRONT_60000) {
            Money wages = person.lastYearWages();
            boolean sinceJanuary = person.hired().getYear() < Options.YEAR;
            found = check.checkUpfront(
                    new LastYear(wages == null ? 0 : MONTHS, wages == null ? ZERO : wages), sinceJanuary, false);
        }
        found.throwIfAny();
        input.taxStatus(way);
    }

    /** Loans, seizures and damages: an instalment of what earlier payslips left, and with the last pay all of it. */
    private void orders(
            Person person, YearMonth month, KnownRules rules, List<Payslip> paid, PayrollInput.Builder input) {
        for (PayEvent event : staff.events(person)) {
            if (!event.kind().isOrder() || event.month().isAfter(month)) {
                continue;
            }
            Money open = event.amount().minus(taken(paid, event));
            if (!open.isPositive()) {
                continue;
            }
            boolean instalment = !staff.isLast(person, month) && event.monthly().isLessThan(open);
            Money wanted = instalment ? event.monthly() : open;
            if (event.kind() == PayEvent.Kind.DAMAGE) {
                Money wage = staff.employment(person, month)
                        .payOn(month.atDay(1))
                        .orElseThrow()
                        .monthlyWage();
                input.order(rules.labour(month.atDay(1))
                        .damage()
                        .deduct(wage, wanted)
                        .order(event.label(), 2));
            } else {
                boolean seized = event.kind() == PayEvent.Kind.GARNISHMENT;
                input.order(new DeductionOrder(
                        seized ? PayrollItem.GARNISHMENT : PayrollItem.LOAN,
                        event.label(),
                        wanted,
                        seized ? 1 : 3,
                        event.keeps()));
            }
        }
    }

    private static Money taken(List<Payslip> paid, PayEvent event) {
        return paid.stream()
                .flatMap(slip -> slip.orders().stream())
                .filter(each -> each.order().label().equals(event.label()))
                .map(each -> each.taken())
                .reduce(ZERO, Money::plus);
    }

    private boolean hasBonus(Person person, YearMonth month) {
        return !staff.events(person, month, PayEvent.Kind.ANNUAL_BONUS).isEmpty();
    }

    /**
     * The annual bonus the way that costs least tax, if the year goes on as its first month begins (年终奖筹划); decided once.
     */
    private void bonus(Person person, YearMonth month, KnownRules rules, PayrollInput.Builder input) {
        if (!hasBonus(person, month)) {
            return;
        }
        Money bonus =
                staff.events(person, month, PayEvent.Kind.ANNUAL_BONUS).get(0).amount();
        PayrollInput without = input.build();
        YearToDate first = without.rules().calculate(without).yearToDate();
        YearToDate year = new YearToDate(
                first.year(),
                MONTHS,
                MONTHS,
                first.income().multipliedBy(MONTHS),
                first.contributions().multipliedBy(MONTHS),
                first.specialDeductions().multipliedBy(MONTHS),
                ZERO,
                ZERO);
        BonusSplit best = rules.tax(month).bonus().plan(year, bonus).best();
        bonuses.put(person.id(), best);
        pay(best, person, month, input);
    }

    private void pay(BonusSplit split, Person person, YearMonth month, PayrollInput.Builder input) {
        String label =
                staff.events(person, month, PayEvent.Kind.ANNUAL_BONUS).get(0).label();
        if (split.apart().bonus().isPositive()) {
            input.earningApart(split.apart().onSlip(label));
        }
        if (split.merged().isPositive()) {
            input.earning(PayrollItem.ANNUAL_BONUS, label, split.merged());
        }
    }

    /** How the annual bonus of a person was paid; empty if there was none. */
    Optional<BonusSplit> bonus(PersonId person) {
        return Optional.ofNullable(bonuses.get(person));
    }

    /** Pay of students and for services stands apart on the slip, with the tax of its own rules; nothing is contributed. */
    private PayrollInput.Builder service(Person person, YearMonth month, KnownRules rules, List<Payslip> paid) {
        PayrollInput.Builder input = PayrollInput.builder(person.id(), rules.rules(month))
                .unit(person.unit())
                .housingFundRate(ANY_FUND_RATE);
        rules.rules(month)
                .schemes()
                .forEach(scheme -> input.exempt(scheme.employeeItem()).exempt(scheme.employerItem()));
        LabourToDate before = labourToDate(paid);
        for (PayEvent event : staff.events(person, month, PayEvent.Kind.SERVICE_PAY)) {
            Money tax;
            Explanation why;
            if (person.kind() == EmploymentKind.INTERN) {
                var withheld = rules.tax(month).interns().withhold(month, before, event.amount());
                before = withheld.after();
                tax = withheld.tax();
                why = withheld.explain();
            } else {
                var withheld = rules.tax(month).otherIncome().withhold(OtherIncome.LABOUR_SERVICE, event.amount());
                tax = withheld.tax();
                why = withheld.explain();
            }
            input.earningApart(new TaxedApart(
                    new PayLine(SERVICE_PAY, event.label(), event.amount()),
                    new PayLine(PayrollItem.INCOME_TAX_APART, event.label(), tax, why)));
        }
        return input;
    }

    private static LabourToDate labourToDate(List<Payslip> paid) {
        if (paid.isEmpty()) {
            return LabourToDate.none(Options.YEAR, PayEvent.CNY);
        }
        Money income = paid.stream().map(Payslip::gross).reduce(ZERO, Money::plus);
        Money tax = paid.stream().map(Payslip::taxes).reduce(ZERO, Money::plus);
        int last = paid.get(paid.size() - 1).dates().payment().getMonthValue();
        return new LabourToDate(Options.YEAR, paid.size(), last, income, ZERO, tax);
    }

    /** The months that were paid, each once: those of the payslips, and those that were paid later. */
    static List<YearMonth> monthsOf(List<Payslip> paid) {
        List<YearMonth> months = new ArrayList<>();
        for (Payslip slip : paid) {
            slip.input().backPay().forEach(line -> months.add(line.of()));
            months.add(slip.dates().work());
        }
        return months.stream().distinct().sorted().toList();
    }
}
