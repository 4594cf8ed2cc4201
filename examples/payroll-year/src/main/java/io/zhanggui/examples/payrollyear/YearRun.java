package io.zhanggui.examples.payrollyear;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.Corrections;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRunResults;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayYears;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Carries the months of the year from open to closed, each with what was known on its day. */
final class YearRun {

    private final ChinaPayroll payroll;
    private final Staff staff;
    private final Company company;
    private final Locale locale;
    private final TimeClock clock;
    private final PayFacts facts;
    private final PayRuns runs;
    private final PayYears years;

    /**
     * A year on memory adapters.
     *
     * @param payroll the rules; expired figures are carried forward
     * @param locale the language of what is refused
     */
    YearRun(ChinaPayroll payroll, Staff staff, TimeClock clock, MemoryStore store, Locale locale) {
        this.payroll = payroll;
        this.staff = staff;
        this.company = staff.company();
        this.locale = locale;
        this.clock = clock;
        this.facts = new PayFacts(staff, clock);
        PayRunRepository headers = PayRunRepository.inMemory(store);
        PayslipRepository slips = PayslipRepository.inMemory(store);
        this.runs = new PayRuns(
                headers,
                slips,
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                (actor, run, total) -> Violations.none(),
                store);
        this.years = new PayYears(headers, slips, YearOpeningRepository.inMemory(store), store);
    }

    /**
     * Pays all months of the year.
     *
     * @throws InputException if somebody's pay is refused
     */
    List<MonthResult> pay() {
        List<MonthResult> months = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(Options.YEAR, number);
            PayRunResults before =
                    months.isEmpty() ? null : months.get(months.size() - 1).results();
            months.add(pay(month, Optional.ofNullable(before)));
        }
        return months;
    }

    private MonthResult pay(YearMonth month, Optional<PayRunResults> before) {
        LocalDate day = company.runDay(month);
        KnownRules rules = new KnownRules(payroll, company, day);
        lockAttendance(month);
        Map<PersonId, Correction> corrections = corrections(month, rules);
        PayRunId id = runs.open(company.id(), month, rules.rules(month), stamp(company.clerk(), day, 0, "open"));
        List<ItemResult<PersonId, PayrollInput>> inputs = new ArrayList<>();
        for (Person person : staff.people()) {
            if (staff.isPaid(person, month)) {
                inputs.add(ItemResult.of(person.id(), person, each -> input(each, month, rules, corrections)));
            }
        }
        RunReport report = runs.calculateAll(id, inputs.stream(), stamp(company.clerk(), day, 1, "calculate"));
        refuse(month, report.leftOut());
        runs.review(id, stamp(company.reviewer(), day, 2, "review"));
        List<PayEvent> held = hold(id, month, day);
        runs.approve(id, stamp(company.approver(), day, 4, "approve"));
        List<BankList> banks = payOut(id, month, held);
        PayRunResults results = runs.results(id);
        List<EmployerLevy> levyRules = levyRules(rules, month);
        List<LevyAmount> levies = levyRules.stream()
                .flatMap(levy -> results.levies(levy).stream())
                .toList();
        return new MonthResult(
                month,
                day,
                results,
                banks,
                levies,
                levyRules,
                results.posting(month.atEndOfMonth(), levies),
                before.map(results::differences).orElse(null),
                corrections);
    }

    private void lockAttendance(YearMonth month) {
        for (PersonId person : clock.people()) {
            try {
                clock.lockBefore(month, person);
            } catch (RejectedException e) {
                throw new InputException(InputException.lines(month + ", " + shown(person) + ": ", e, locale));
            }
        }
    }

    private PayrollInput input(
            Person person, YearMonth month, KnownRules rules, Map<PersonId, Correction> corrections) {
        Correction none = new Correction(person.id(), List.of(), List.of());
        return facts.input(
                person,
                month,
                rules,
                paid(person),
                yearToDate(person),
                requireNonNull(corrections.getOrDefault(person.id(), none)));
    }

    /** What the months before should have been, by what is known now, less what their stored payslips paid. */
    private Map<PersonId, Correction> corrections(YearMonth month, KnownRules rules) {
        List<CorrectionFacts> all = new ArrayList<>();
        for (Person person : staff.people()) {
            List<Payslip> paid = paid(person);
            if (person.isEmployee() && staff.isPaid(person, month) && !paid.isEmpty()) {
                List<PayrollInput> due = PayFacts.monthsOf(paid).stream()
                        .map(each -> facts.due(person, each, month, rules))
                        .toList();
                all.add(new CorrectionFacts(person.id(), paid, due));
            }
        }
        Map<PersonId, Correction> found = new TreeMap<>();
        List<ItemResult<PersonId, Correction>> left = new ArrayList<>();
        Corrections.of(all.stream()).forEach(item -> {
            if (item instanceof ItemResult.Done<PersonId, Correction> done) {
                if (!done.value().isEmpty()) {
                    found.put(done.key(), done.value());
                }
            } else {
                left.add(item);
            }
        });
        refuse(month, left);
        return found;
    }

    private void refuse(YearMonth month, List<? extends ItemResult<PersonId, ?>> left) {
        List<String> problems = new ArrayList<>();
        left.forEach(
                item -> problems.addAll(InputException.lines(month + ", " + shown(item.key()) + ": ", item, locale)));
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private String shown(PersonId person) {
        return staff.find(person).map(Person::shown).orElse(person.value());
    }

    private List<PayEvent> hold(PayRunId id, YearMonth month, LocalDate day) {
        List<PayEvent> held = new ArrayList<>();
        for (Person person : staff.people()) {
            for (PayEvent event : staff.events(person, month, PayEvent.Kind.HOLD)) {
                runs.hold(
                        id,
                        person.id(),
                        stamp(company.clerk(), day, 3, "hold-" + person.id()).reason(event.label()));
                held.add(event);
            }
        }
        return held;
    }

    /** The first list on pay day, a second one for those who were released after it; then the run is closed. */
    private List<BankList> payOut(PayRunId id, YearMonth month, List<PayEvent> held) {
        LocalDate payDay = company.payDay(month);
        List<BankList> lists = new ArrayList<>();
        BankList first = runs.results(id).bankList(this::account);
        runs.pay(id, first, this::account, payDay, stamp(company.clerk(), payDay, 0, "pay-1"));
        lists.add(first);
        Set<PersonId> carried = new HashSet<>();
        for (PayEvent event : held) {
            if (event.value().signum() > 0) {
                runs.release(id, event.person(), stamp(company.clerk(), payDay, 1, "release-" + event.person()));
            } else {
                carried.add(event.person());
            }
        }
        if (held.size() > carried.size()) {
            BankList second = runs.results(id).bankList(this::account);
            runs.pay(id, second, this::account, payDay, stamp(company.clerk(), payDay, 2, "pay-2"));
            lists.add(second);
        }
        Stamp closing = stamp(company.clerk(), payDay, 3, "close");
        if (carried.isEmpty()) {
            runs.close(id, closing);
        } else {
            runs.closeCarrying(id, carried, closing.reason(held.get(0).label()));
        }
        return lists;
    }

    private List<EmployerLevy> levyRules(KnownRules rules, YearMonth month) {
        ChinaLabour labour = rules.labour(month.atDay(1)).with(LabourRules.DISABILITY_QUOTA, company.disabilityQuota());
        return List.of(labour.unionFee(), labour.disabilityFund(company.disabled()));
    }

    private Optional<BankCardNumber> account(PersonId person) {
        return staff.find(person).map(Person::account);
    }

    private Stamp stamp(PersonId person, LocalDate day, int step, String command) {
        return Stamp.by(person).at(company.at(day, step)).key(YearMonth.from(day) + "-" + command);
    }

    /** The payslips of the year that were approved. */
    List<Payslip> paid(Person person) {
        return years.payslips(company.id(), person.id(), Options.YEAR);
    }

    /** The year to date of the withholding agent. */
    YearToDate yearToDate(Person person) {
        return years.yearToDate(company.id(), person.id(), Options.YEAR, PayEvent.CNY);
    }

    PayFacts facts() {
        return facts;
    }
}
