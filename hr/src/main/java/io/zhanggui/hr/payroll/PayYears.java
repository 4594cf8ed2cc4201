package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            return plus(opening, counted);
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

    /** What each payslip added, so that the order of two on one day does not matter. */
    private static YearToDate plus(YearToDate opening, List<Payslip> counted) {
        int months = opening.months();
        int last = opening.lastMonth();
        List<String> apart = new ArrayList<>(opening.apart());
        for (Payslip slip : counted) {
            YearToDate after = slip.yearToDate();
            boolean anew = after.months() < slip.input().yearToDate().months();
            months = anew ? after.months() : Math.max(months, after.months());
            last = Math.max(last, after.lastMonth());
            apart.addAll(after.apart());
        }
        return new YearToDate(
                opening.year(),
                months,
                last,
                sum(opening, counted, YearToDate::income),
                sum(opening, counted, YearToDate::contributions),
                sum(opening, counted, YearToDate::specialDeductions),
                sum(opening, counted, YearToDate::otherDeductions),
                sum(opening, counted, YearToDate::tax),
                apart.stream().distinct().toList(),
                specialByKind(opening, counted),
                opening.yearName());
    }

    private static Map<String, Money> specialByKind(YearToDate opening, List<Payslip> counted) {
        Map<String, Money> sums = opening.specialByKind();
        for (Payslip slip : counted) {
            for (Map.Entry<DeductionKind, Money> taken :
                    slip.input().specialDeductions().entrySet()) {
                sums = YearToDate.sums(sums, Map.of(taken.getKey().code(), taken.getValue()));
            }
        }
        return sums;
    }

    private static Money sum(YearToDate opening, List<Payslip> counted, Function<YearToDate, Money> figure) {
        Money sum = figure.apply(opening);
        for (Payslip slip : counted) {
            sum = sum.plus(figure.apply(slip.yearToDate()))
                    .minus(figure.apply(slip.input().yearToDate()));
        }
        return sum;
    }
}
