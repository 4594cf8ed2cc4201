package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A person's work for a company, with what is paid for it by date (任职).
 *
 * <p>Its pay terms cover every day from hiring to leaving once: {@link Builder#check} says all that is wrong at once, and
 * nothing that is wrong can be made.
 *
 * @param id the id
 * @param person who works
 * @param entity the company, which pays and withholds (扣缴义务人)
 * @param kind how the person works for it
 * @param hired the first day of employment (入职日)
 * @param lastDay the last day of employment (离职日), still worked and paid; {@code null} while it goes on
 * @param workingSince the first day of total working years, for whomever (参加工作日)
 * @param probationUntil the last day of probation (试用期); {@code null} if there is none
 * @param insuredPlace the place of insurance as the jurisdiction names it (参保地); empty if there is none
 * @param pay what is paid, by first day
 */
@Beta
public record Employment(
        EmploymentId id,
        PersonId person,
        LegalEntityId entity,
        EmploymentKind kind,
        LocalDate hired,
        @Nullable LocalDate lastDay,
        LocalDate workingSince,
        @Nullable LocalDate probationUntil,
        String insuredPlace,
        List<PayTerms> pay) {

    /**
     * An employment from its parts; see {@link #builder}.
     *
     * @throws RejectedException with all that is wrong
     */
    public Employment {
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(entity, "entity");
        requireNonNull(kind, "kind");
        requireNonNull(hired, "hired");
        requireNonNull(workingSince, "workingSince");
        requireNonNull(insuredPlace, "insuredPlace");
        pay = inOrder(pay);
        EmploymentCheck.of(person, hired, lastDay, workingSince, probationUntil, pay)
                .throwIfAny();
    }

    /** An employment that begins on a day; total working years begin then too unless something else is said. */
    public static Builder builder(EmploymentId id, PersonId person, LegalEntityId entity, LocalDate hired) {
        return new Builder(id, person, entity, hired);
    }

    /** The days of employment. */
    public LocalDateRange days() {
        return lastDay == null ? LocalDateRange.ofUnboundedEnd(hired) : LocalDateRange.ofClosed(hired, lastDay);
    }

    /** The days of employment in a month; empty if there is none. */
    public Optional<LocalDateRange> daysIn(YearMonth month) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        return days().overlaps(whole) ? Optional.of(days().intersection(whole)) : Optional.empty();
    }

    /** What is paid on a day; empty on days before hiring and after leaving. */
    public Optional<PayTerms> payOn(LocalDate day) {
        return days().contains(day)
                ? pay.stream().filter(terms -> terms.holdsOn(day)).findFirst()
                : Optional.empty();
    }

    /** The currency of pay. */
    public CurrencyUnit currency() {
        return pay.get(0).monthlyWage().getCurrencyUnit();
    }

    /**
     * The same with other pay terms from a day on; those that held without an end, hold until the day before.
     *
     * @throws RejectedException if the terms overlap others, leave a gap, or are not within employment
     */
    public Employment payFrom(PayTerms next) {
        List<PayTerms> rows = new ArrayList<>(pay);
        PayTerms last = rows.get(rows.size() - 1);
        if (last.lastDay() == null && last.from().isBefore(next.from())) {
            rows.set(rows.size() - 1, last.until(next.from().minusDays(1)));
        }
        rows.add(next);
        return new Employment(
                id, person, entity, kind, hired, lastDay, workingSince, probationUntil, insuredPlace, rows);
    }

    /**
     * The same, ended with a day.
     *
     * @param day the last day of employment
     * @throws RejectedException if the day is before hiring, or pay terms begin after it
     */
    public Employment leaving(LocalDate day) {
        return new Employment(
                id,
                person,
                entity,
                kind,
                hired,
                requireNonNull(day, "day"),
                workingSince,
                probationUntil,
                insuredPlace,
                pay);
    }

    private static List<PayTerms> inOrder(List<PayTerms> rows) {
        return rows.stream().sorted(Comparator.comparing(PayTerms::from)).toList();
    }

    /** Masked: who works where and since when, no pay. */
    @Override
    public String toString() {
        return "Employment[" + id + ", " + person + ", " + entity + ", " + hired
                + (lastDay == null ? "" : " to " + lastDay) + ", ***]";
    }

    /** Collects an employment; not safe for threads. */
    @Beta
    public static final class Builder {

        private final EmploymentId id;
        private final PersonId person;
        private final LegalEntityId entity;
        private final LocalDate hired;
        private EmploymentKind kind = EmploymentKind.EMPLOYEE;
        private @Nullable LocalDate lastDay;
        private LocalDate workingSince;
        private @Nullable LocalDate probationUntil;
        private String insuredPlace = "";
        private final List<PayTerms> pay = new ArrayList<>();

        private Builder(EmploymentId id, PersonId person, LegalEntityId entity, LocalDate hired) {
            this.id = requireNonNull(id, "id");
            this.person = requireNonNull(person, "person");
            this.entity = requireNonNull(entity, "entity");
            this.hired = requireNonNull(hired, "hired");
            this.workingSince = hired;
        }

        /** How the person works; an employee unless something else is said. */
        public Builder kind(EmploymentKind how) {
            kind = requireNonNull(how, "how");
            return this;
        }

        /** The last day of employment. */
        public Builder lastDay(LocalDate day) {
            lastDay = requireNonNull(day, "day");
            return this;
        }

        /** The first day of total working years. */
        public Builder workingSince(LocalDate day) {
            workingSince = requireNonNull(day, "day");
            return this;
        }

        /** The last day of probation. */
        public Builder probationUntil(LocalDate day) {
            probationUntil = requireNonNull(day, "day");
            return this;
        }

        /** The place of insurance as the jurisdiction names it. */
        public Builder insuredPlace(String place) {
            insuredPlace = requireNonNull(place, "place");
            return this;
        }

        /** A row of pay terms, in any order; one without a last day ends before the next one that is added here. */
        public Builder pay(PayTerms terms) {
            int last = pay.size() - 1;
            if (last >= 0
                    && pay.get(last).lastDay() == null
                    && pay.get(last).from().isBefore(terms.from())) {
                pay.set(last, pay.get(last).until(terms.from().minusDays(1)));
            }
            pay.add(terms);
            return this;
        }

        /** Rows of pay terms exactly as given, for example from a file. */
        public Builder payRows(List<PayTerms> rows) {
            pay.addAll(rows);
            return this;
        }

        /** All that is wrong. */
        public Violations check() {
            return EmploymentCheck.of(person, hired, lastDay, workingSince, probationUntil, inOrder(pay));
        }

        /**
         * The employment.
         *
         * @throws RejectedException with all violations of {@link #check}
         */
        public Employment build() {
            return new Employment(
                    id, person, entity, kind, hired, lastDay, workingSince, probationUntil, insuredPlace, pay);
        }
    }
}
