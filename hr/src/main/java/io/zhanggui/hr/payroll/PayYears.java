package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violations;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The year to date by withholding agent (按扣缴义务人累计): what a legal entity's approved runs paid and withheld, on top of
 * what another system did before. Whoever works for two entities has two years to date.
 */
@Beta
public final class PayYears {

    private final PayRunRepository runs;
    private final PayslipRepository slips;
    private final YearOpeningRepository openings;
    private final UnitOfWork work;

    /** The years on a host's ports; the unit of work covers all of them. */
    public PayYears(PayRunRepository runs, PayslipRepository slips, YearOpeningRepository openings, UnitOfWork work) {
        this.runs = requireNonNull(runs, "runs");
        this.slips = requireNonNull(slips, "slips");
        this.openings = requireNonNull(openings, "openings");
        this.work = requireNonNull(work, "work");
    }

    /**
     * What the next payslip of the person begins with. Runs that are not approved do not count; all approved ones do,
     * whether one a month or several.
     *
     * @param year the tax year, by day of payment
     * @param currency of the year if nothing was paid in it
     * @throws IllegalArgumentException if the payslips of the year are in several currencies
     */
    public YearToDate yearToDate(LegalEntityId entity, PersonId person, int year, CurrencyUnit currency) {
        return yearToDate(entity, person, year, currency, "");
    }

    /**
     * The same for pay that is taxed otherwise: payslips under taxes of the same {@link WithholdingTax#yearName()} count,
     * and an opening counts for wages only, whose name is empty.
     */
    public YearToDate yearToDate(
            LegalEntityId entity, PersonId person, int year, CurrencyUnit currency, WithholdingTax tax) {
        return yearToDate(entity, person, year, currency, tax.yearName());
    }

    private YearToDate yearToDate(
            LegalEntityId entity, PersonId person, int year, CurrencyUnit currency, String yearName) {
        return work.call(() -> {
            List<Payslip> counted = counted(entity, person, year).stream()
                    .filter(slip -> slip.input().rules().tax().yearName().equals(yearName))
                    .toList();
            YearToDate none = YearToDate.none(
                    year, counted.isEmpty() ? currency : counted.get(0).gross().getCurrencyUnit());
            YearToDate opening = yearName.isEmpty()
                    ? openings.find(new YearOpening.Id(entity, person, year))
                            .map(stored -> stored.value().yearToDate())
                            .orElse(none)
                    : none;
            YearToDate sum = opening.withYearName(yearName);
            for (Payslip slip : counted) {
                sum = plus(sum, slip);
            }
            return sum;
        });
    }

    /** The payslips of the person that the entity paid in the year, in the order of payment: those of approved runs. */
    public List<Payslip> payslips(LegalEntityId entity, PersonId person, int year) {
        return work.call(() -> counted(entity, person, year));
    }

    private List<Payslip> counted(LegalEntityId entity, PersonId person, int year) {
        List<RunPayslip> all;
        try (Stream<Versioned<RunPayslip>> stored = slips.ofPerson(person, year)) {
            all = stored.map(Versioned::value).toList();
        }
        List<Payslip> counted = new ArrayList<>();
        for (RunPayslip each : all) {
            boolean counts = runs.find(each.run())
                    .map(Versioned::value)
                    .filter(run -> run.entity().equals(entity)
                            && run.revision() == each.revision()
                            && run.state().isApproved())
                    .isPresent();
            if (counts) {
                counted.add(each.slip());
            }
        }
        return counted;
    }

    /**
     * What stands against the payslips of a run that is about to be reviewed or approved: whose year to date is another
     * than the entity's approved runs and its opening give, because another run of the month was calculated from the same
     * start, a supplement was approved meanwhile, or the year to date is of another entity. One pass over the entity's
     * payslips of the year.
     */
    Violations check(PayRun run, List<Payslip> slips) {
        if (slips.isEmpty()) {
            return Violations.none();
        }
        int year = run.dates().payment().getYear();
        Map<YearKey, YearToDate> known = years(run.entity(), year, slips);
        Violations.Builder found = Violations.builder();
        for (Payslip slip : slips) {
            YearToDate said = slip.input().yearToDate();
            YearToDate due = known.getOrDefault(YearKey.of(slip), none(year, slip));
            found.addIf(
                    !continues(said, due),
                    PayrollViolation.YEAR_TO_DATE_STALE,
                    slip.person() + ".yearToDate",
                    YearMonth.from(run.dates().payment()),
                    said.months(),
                    due.months());
        }
        return found.build();
    }

    /** Special deductions by kind may lack, so that their sum counts alone. */
    private static boolean continues(YearToDate said, YearToDate due) {
        return Set.copyOf(said.apart()).equals(Set.copyOf(due.apart()))
                && said.withSpecialByKind(Map.of())
                        .withoutApart()
                        .equals(due.withSpecialByKind(Map.of()).withoutApart());
    }

    /** A person may have several years to date at one entity: incomes that the law adds up and those that it keeps apart. */
    private record YearKey(PersonId person, String yearName) {
        static YearKey of(Payslip slip) {
            return new YearKey(slip.person(), slip.input().rules().tax().yearName());
        }
    }

    private Map<YearKey, YearToDate> years(LegalEntityId entity, int year, List<Payslip> slips) {
        Map<YearKey, YearToDate> known = new HashMap<>();
        try (Stream<Versioned<YearOpening>> all = openings.ofEntity(entity, year)) {
            all.map(Versioned::value)
                    .forEach(opening -> known.put(new YearKey(opening.person(), ""), opening.yearToDate()));
        }
        Set<YearKey> asked = new HashSet<>();
        slips.forEach(slip -> asked.add(YearKey.of(slip)));
        for (PayRun each : approved(entity, year)) {
            try (Stream<Versioned<RunPayslip>> paid = this.slips.ofRun(each.id(), each.revision())) {
                paid.map(stored -> stored.value().slip())
                        .filter(slip -> asked.contains(YearKey.of(slip)))
                        .forEach(slip -> known.merge(
                                YearKey.of(slip), plus(none(year, slip), slip), (sum, alone) -> plus(sum, slip)));
            }
        }
        return known;
    }

    private List<PayRun> approved(LegalEntityId entity, int year) {
        try (Stream<Versioned<PayRun>> all = runs.paidIn(year)) {
            return all.map(Versioned::value)
                    .filter(run -> run.entity().equals(entity) && run.state().isApproved())
                    .sorted(Comparator.comparing((PayRun run) -> run.dates().payment())
                            .thenComparing(PayRun::id))
                    .toList();
        }
    }

    /** With what a payslip added, so that the order of two on one day does not matter. */
    private static YearToDate plus(YearToDate sum, Payslip slip) {
        YearToDate before = slip.input().yearToDate();
        YearToDate after = slip.yearToDate();
        boolean anew = after.months() < before.months();
        return new YearToDate(
                sum.year(),
                anew ? after.months() : Math.max(sum.months(), after.months()),
                Math.max(sum.lastMonth(), after.lastMonth()),
                added(sum, before, after, YearToDate::income),
                added(sum, before, after, YearToDate::contributions),
                added(sum, before, after, YearToDate::specialDeductions),
                added(sum, before, after, YearToDate::otherDeductions),
                added(sum, before, after, YearToDate::tax),
                Stream.concat(sum.apart().stream(), after.apart().stream())
                        .distinct()
                        .toList(),
                YearToDate.sums(sum.specialByKind(), byKind(slip)),
                added(sum, before, after, YearToDate::reliefs),
                after.yearName());
    }

    /** Nothing of the income of a payslip. */
    private static YearToDate none(int year, Payslip slip) {
        return YearToDate.none(year, slip.currency())
                .withYearName(slip.input().rules().tax().yearName());
    }

    private static Money added(
            YearToDate sum, YearToDate before, YearToDate after, Function<YearToDate, Money> figure) {
        return figure.apply(sum).plus(figure.apply(after)).minus(figure.apply(before));
    }

    private static Map<String, Money> byKind(Payslip slip) {
        Map<String, Money> sums = new HashMap<>();
        slip.input().specialDeductions().forEach((kind, amount) -> sums.put(kind.code(), amount));
        return sums;
    }
}
