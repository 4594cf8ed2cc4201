package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.tax.DeductionClaim;
import io.zhanggui.hr.china.tax.DeductionClaims;
import io.zhanggui.hr.china.tax.DeductionRules;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.PayDates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everybody whom the shop pays, with what was known of them in each month. */
final class Staff {

    /** Pay terms, and the month in which they were told. */
    record KnownTerms(YearMonth known, PayTerms terms) {}

    /** A claim, and the month in which it came. */
    record KnownClaim(YearMonth known, DeductionClaim claim) {}

    /** Absence and overtime of a month. */
    record Attendance(Absences absences, OvertimeHours overtime) {}

    private final Company company;
    private final Map<PersonId, Person> people = new TreeMap<>();
    private final Map<PersonId, List<KnownTerms>> terms = new HashMap<>();
    private final Map<PersonId, List<KnownClaim>> claims = new HashMap<>();
    private final Map<PersonId, Map<YearMonth, Attendance>> attendance = new HashMap<>();
    private final Map<PersonId, List<PayEvent>> events = new HashMap<>();
    private final Map<PersonId, Person.Leaving> leavers = new HashMap<>();
    private final Map<String, PlainName> names = new HashMap<>();

    Staff(Company company) {
        this.company = company;
    }

    void add(PlainName name) {
        names.put(name.name(), name);
    }

    /** The name of a department, a place or an account, or its code if it has none. */
    Term named(String code) {
        PlainName name = names.get(code);
        return name == null ? Term.of(code) : name;
    }

    Company company() {
        return company;
    }

    /** Everybody, in the order of ids. */
    Collection<Person> people() {
        return people.values();
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    void add(Person person) {
        if (people.putIfAbsent(person.id(), person) != null) {
            throw new IllegalArgumentException(person.shown() + " occurs twice");
        }
    }

    void add(PersonId person, KnownTerms row) {
        terms.computeIfAbsent(person, none -> new ArrayList<>()).add(row);
    }

    void add(PersonId person, KnownClaim claim) {
        claims.computeIfAbsent(person, none -> new ArrayList<>()).add(claim);
    }

    void add(PersonId person, YearMonth month, Attendance of) {
        if (attendance.computeIfAbsent(person, none -> new HashMap<>()).putIfAbsent(month, of) != null) {
            throw new IllegalArgumentException("attendance of " + person + " in " + month + " occurs twice");
        }
    }

    void add(PayEvent event) {
        events.computeIfAbsent(event.person(), none -> new ArrayList<>()).add(event);
    }

    void add(PersonId person, Person.Leaving leaving) {
        leavers.put(person, leaving);
    }

    /**
     * The employment with the pay terms that were known in a month.
     *
     * @throws io.zhanggui.core.violation.RejectedException if something is wrong with it
     */
    Employment employment(Person person, YearMonth known) {
        return builder(person, known).build();
    }

    private Employment.Builder builder(Person person, YearMonth known) {
        Employment.Builder employment = Employment.builder(
                        EmploymentId.of(person.id() + "-1"), person.id(), company.id(), person.hired())
                .kind(person.kind());
        if (person.lastDay() != null) {
            employment.lastDay(person.lastDay());
        }
        if (person.workingSince() != null) {
            employment.workingSince(person.workingSince());
        }
        if (person.coverage() != null) {
            employment.insuredPlace(person.coverage().place().code());
        }
        terms.getOrDefault(person.id(), List.of()).stream()
                .filter(row -> !row.known().isAfter(known))
                .forEach(row -> employment.pay(row.terms()));
        return employment;
    }

    /** What had been claimed by a month. */
    DeductionClaims claims(Person person, YearMonth known) {
        return new DeductionClaims(
                claims.getOrDefault(person.id(), List.of()).stream()
                        .filter(each -> !each.known().isAfter(known))
                        .map(KnownClaim::claim)
                        .toList(),
                false);
    }

    /** A month of work with absence and overtime. */
    WorkedMonth worked(Employment employment, YearMonth month) {
        Attendance of = attendance
                .getOrDefault(employment.person(), Map.of())
                .getOrDefault(month, new Attendance(Absences.none(), OvertimeHours.none()));
        return WorkedMonth.of(employment, month).absent(of.absences()).overtime(of.overtime());
    }

    /** The events of a person, in the order of the file. */
    List<PayEvent> events(Person person) {
        return events.getOrDefault(person.id(), List.of());
    }

    /** The events of a kind in a month. */
    List<PayEvent> events(Person person, YearMonth month, PayEvent.Kind kind) {
        return events(person).stream()
                .filter(event -> event.kind() == kind && event.month().equals(month))
                .toList();
    }

    Optional<Person.Leaving> leaving(Person person) {
        return Optional.ofNullable(leavers.get(person.id()));
    }

    /** The first month with a payslip: whoever joins after the cut-off is paid with the next month. */
    YearMonth firstPaid(Person person) {
        YearMonth month = YearMonth.from(person.hired());
        return person.hired().getDayOfMonth() > company.cutOffDay() ? month.plusMonths(1) : month;
    }

    /** Whether the person has a payslip in a month. */
    boolean isPaid(Person person, YearMonth month) {
        if (!person.isEmployee()) {
            return !events(person, month, PayEvent.Kind.SERVICE_PAY).isEmpty();
        }
        LocalDate last = person.lastDay();
        return !firstPaid(person).isAfter(month)
                && (last == null || !YearMonth.from(last).isBefore(month));
    }

    /** Whether the last day is in the month. */
    boolean leaves(Person person, YearMonth month) {
        return person.lastDay() != null && YearMonth.from(person.lastDay()).equals(month);
    }

    /** Whether the month is the last one of an employee. */
    boolean isLast(Person person, YearMonth month) {
        return person.isEmployee() && leaves(person, month);
    }

    /**
     * Everything that is wrong before the first run: employments, pay terms, places, claims.
     *
     * @return one line each, with the person masked
     */
    List<String> check(ChinaPayroll payroll, Locale locale) {
        List<String> found = new ArrayList<>();
        DeductionRules deductions =
                payroll.tax(LocalDate.of(Options.YEAR, 12, 31), Knowledge.ALL).deductions();
        Set<String> resolved = new HashSet<>();
        for (Person person : people.values()) {
            String where = person.shown() + ": ";
            if (person.isEmployee()) {
                Violations wrong =
                        builder(person, YearMonth.of(Options.YEAR, 12)).check();
                found.addAll(InputException.lines(where, wrong, locale));
                if (wrong.isEmpty()) {
                    found.addAll(checkPlace(person, payroll, resolved, locale));
                }
            }
            found.addAll(InputException.lines(
                    where, claims(person, YearMonth.of(Options.YEAR + 1, 12)).check(deductions), locale));
        }
        return found;
    }

    /** Whether there are rules of the place for each month of employment in the year, as known on the day of the run. */
    private List<String> checkPlace(Person person, ChinaPayroll payroll, Set<String> resolved, Locale locale) {
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(Options.YEAR, number);
            if (isPaid(person, month) && person.coverage() != null && resolved.add(person.coverage() + " " + month)) {
                String where = person.shown() + ", " + month + ": ";
                try {
                    PayDates dates = PayDates.of(month, company.payDay(month));
                    Violations wrong = payroll.check(person.coverage(), dates, Knowledge.upTo(company.runDay(month)));
                    if (!wrong.isEmpty()) {
                        return InputException.lines(where + person.id() + ".", wrong, locale);
                    }
                } catch (IllegalArgumentException e) {
                    return List.of(
                            where + person.id() + ".place '" + person.coverage().place() + "': " + e.getMessage());
                }
            }
        }
        return List.of();
    }
}
