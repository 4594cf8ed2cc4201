package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/**
 * The header of a company's pay for a month (工资核算批次); its payslips are rows of their own, see
 * {@link PayslipRepository}.
 *
 * @param id the id
 * @param entity the company that pays, the withholding agent (扣缴义务人)
 * @param dates the dates of work, contribution and payment
 * @param currency the currency of pay
 * @param preparers everybody who opened, calculated or reviewed it, or for whom somebody did; none may approve it
 * @param holds the payslips that are kept off the bank list, one for each person, in the order of persons
 * @param state where it stands
 */
public record PayRun(
        PayRunId id,
        LegalEntityId entity,
        PayDates dates,
        CurrencyUnit currency,
        List<PersonId> preparers,
        List<PayHold> holds,
        PayRunState state) {

    public PayRun {
        requireNonNull(id, "id");
        requireNonNull(entity, "entity");
        requireNonNull(dates, "dates");
        requireNonNull(currency, "currency");
        preparers = preparers.stream().distinct().sorted().toList();
        holds = holds.stream().sorted(Comparator.comparing(PayHold::person)).toList();
        requireNonNull(state, "state");
        if (holds.stream().map(PayHold::person).distinct().count() < holds.size()) {
            throw new IllegalArgumentException("pay run " + id + " holds a payslip twice");
        }
        if (preparers.isEmpty()) {
            throw new IllegalArgumentException("pay run " + id + " needs somebody who prepared it");
        }
    }

    /** The revision that was calculated last; 0 if there is none. */
    public int revision() {
        return state.totals().map(PayRunTotals::revision).orElse(0);
    }

    /** Whether that person, or somebody for whom they act, had a hand in it. */
    public boolean wasPreparedBy(Actor actor) {
        return preparers.stream().anyMatch(actor::involves);
    }

    /** Whether that person's payslip is kept off the bank list. */
    public boolean isHeld(PersonId person) {
        return holds.stream().anyMatch(hold -> hold.person().equals(person));
    }

    /** Whoever the last bank list left out, in the order of persons; empty before the first, which is for all. */
    public Optional<List<PersonId>> leftUnpaid() {
        List<PayRunPayment> payments = state.payments();
        return payments.isEmpty()
                ? Optional.empty()
                : Optional.of(payments.get(payments.size() - 1).left());
    }

    PayRun preparedBy(Actor actor, PayRunState next) {
        List<PersonId> all = new ArrayList<>(preparers);
        all.addAll(personsOf(actor));
        return new PayRun(id, entity, dates, currency, all, holds, next);
    }

    PayRun in(PayRunState next) {
        return new PayRun(id, entity, dates, currency, preparers, holds, next);
    }

    PayRun holding(PayHold hold) {
        List<PayHold> all = new ArrayList<>(holds);
        all.add(hold);
        return new PayRun(id, entity, dates, currency, preparers, all, state);
    }

    PayRun releasing(PersonId person) {
        return holdingOnly(hold -> !hold.person().equals(person));
    }

    /** Holds of people without a payslip are void. */
    PayRun holdingOnly(Set<PersonId> persons) {
        return holdingOnly(hold -> persons.contains(hold.person()));
    }

    private PayRun holdingOnly(Predicate<PayHold> kept) {
        return new PayRun(
                id,
                entity,
                dates,
                currency,
                preparers,
                holds.stream().filter(kept).toList(),
                state);
    }

    static List<PersonId> personsOf(Actor actor) {
        PersonId principal = actor.principal();
        return principal == null ? List.of(actor.person()) : List.of(actor.person(), principal);
    }

    /** Masked: id, state and counts, no amount. */
    @Override
    public String toString() {
        return "PayRun[" + id + ", " + state.code()
                + state.totals().map(totals -> ", " + totals).orElse("") + "]";
    }
}
