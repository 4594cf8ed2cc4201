package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The header of a company's pay for a month (工资核算批次); its payslips are rows of their own, see
 * {@link PayslipRepository}.
 *
 * @param id the id
 * @param entity the company that pays, the withholding agent (扣缴义务人)
 * @param dates the dates of work, contribution and payment
 * @param currency the currency of pay
 * @param preparers everybody who opened, calculated or submitted it, or for whom somebody did; none may approve it
 * @param state where it stands
 */
public record PayRun(
        PayRunId id,
        LegalEntityId entity,
        PayDates dates,
        CurrencyUnit currency,
        List<PersonId> preparers,
        PayRunState state) {

    public PayRun {
        requireNonNull(id, "id");
        requireNonNull(entity, "entity");
        requireNonNull(dates, "dates");
        requireNonNull(currency, "currency");
        preparers = preparers.stream().distinct().sorted().toList();
        requireNonNull(state, "state");
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

    PayRun preparedBy(Actor actor, PayRunState next) {
        List<PersonId> all = new ArrayList<>(preparers);
        all.addAll(personsOf(actor));
        return new PayRun(id, entity, dates, currency, all, next);
    }

    PayRun in(PayRunState next) {
        return new PayRun(id, entity, dates, currency, preparers, next);
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
