package io.zhanggui.examples.payrollyear;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.LeaveAccount;
import io.zhanggui.hr.china.ChinaFinalPay;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.BasicDeductionCheck;
import io.zhanggui.hr.china.tax.BonusSplit;
import io.zhanggui.hr.china.tax.ClaimedDeduction;
import io.zhanggui.hr.china.tax.EarlierIncome;
import io.zhanggui.hr.china.tax.LastYear;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Makes the facts of a payslip from what the shop knows of a person. */
final class PayFacts {

    private static final Money ZERO = Money.zero(PayEvent.CNY);
    private static final int MONTHS = 12;

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
            return service(person, month, rules).yearToDate(before).build();
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
        return additions(person, month, input);
    }

    /** A month by its locked attendance, or as the files tell it, with the coefficient of its performance bonus. */
    private WorkedMonth worked(Person person, Employment employment, YearMonth month) {
        LeaveAccount leave = LeaveAccount.of(person.id(), List.of(), Company.ZONE);
        WorkedMonth worked = clock.record(person.id(), month)
                .map(record -> WorkedMonth.of(employment, record, leave))
                .orElseGet(() -> staff.worked(employment, month));
        boolean performs = employment.pay().stream()
                .anyMatch(terms -> terms.performanceBase().isPositive());
        return performs ? worked.performance(coefficient(person, month)) : worked;
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

    private BigDecimal coefficient(Person person, YearMonth month) {
        return staff.events(person, month, PayEvent.Kind.KPI).stream()
                .map(PayEvent::value)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private void add(Person person, YearMonth month, PayEvent.Kind kind, PayrollItem item, PayrollInput.Builder input) {
        staff.events(person, month, kind).forEach(event -> input.earning(item, event.label(), event.amount()));
    }

    /** The last pay: the month, leave that was not taken, and compensation with its tax apart. */
    private PayrollInput.Builder last(Person person, YearMonth month, KnownRules rules, List<Payslip> paid) {
        Employment employment = staff.employment(person, month);
        MonthlyPay pay = rules.pay(requireNonNull(person.coverage()), month);
        WorkedMonth worked = worked(person, employment, month);
        FinalPay settled = staff.leaving(person)
                .map(leaving -> new ChinaFinalPay(rules.labour(requireNonNull(person.lastDay())), rules.tax(month))
                        .finalPay(employment, leaving(leaving, paid), worked))
                .orElseGet(() -> FinalPay.of(employment, worked));
        return additions(person, month, settled.input(pay));
    }

    private static ChinaFinalPay.Leaving leaving(Person.Leaving told, List<Payslip> paid) {
        Money lastMonth = paid.isEmpty()
                ? told.averageBefore()
                : paid.get(paid.size() - 1).gross();
        return new ChinaFinalPay.Leaving(
                told.ground(),
                told.noticeGiven(),
                average(paid, told.averageBefore(), Payslip::gross),
                lastMonth,
                average(paid, told.averageBefore(), PayFacts::withoutOvertime),
                told.leaveTaken(),
                false);
    }

    private static Money withoutOvertime(Payslip slip) {
        return slip.earnings().stream()
                .filter(line -> line.item() == PayrollItem.OVERTIME)
                .map(PayLine::amount)
                .reduce(slip.gross(), Money::minus);
    }

    /** The average wage of the twelve months before, those before the year at the average that was told. */
    private static AverageWage average(List<Payslip> paid, Money before, Function<Payslip, Money> wage) {
        int counted = Math.min(paid.size(), MONTHS);
        Money sum = before.multipliedBy(MONTHS - counted);
        for (Payslip slip : paid.subList(paid.size() - counted, paid.size())) {
            sum = sum.plus(wage.apply(slip));
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

    /** The rules of a person's payslips: those of employees where they are insured, of interns, or of a service. */
    PayrollRules rules(Person person, YearMonth month, KnownRules rules) {
        if (person.isEmployee()) {
            return rules.pay(requireNonNull(person.coverage()), month).rules();
        }
        return person.kind() == EmploymentKind.INTERN ? rules.interns(month) : rules.services(month);
    }

    /** Pay of interns and for services; nothing is contributed, and the tax is that of their rules. */
    private PayrollInput.Builder service(Person person, YearMonth month, KnownRules rules) {
        PayItem item = person.kind() == EmploymentKind.INTERN ? ShopItem.INTERN_PAY : ShopItem.SERVICE_PAY;
        PayrollInput.Builder input =
                PayrollInput.builder(person.id(), rules(person, month, rules)).unit(person.unit());
        staff.events(person, month, PayEvent.Kind.SERVICE_PAY)
                .forEach(event -> input.earning(item, event.label(), event.amount()));
        return input;
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
