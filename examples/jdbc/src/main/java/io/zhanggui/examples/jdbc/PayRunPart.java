package io.zhanggui.examples.jdbc;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.payroll.PayHold;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunPayment;
import io.zhanggui.hr.payroll.PayRunSignature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One row of what belongs to a pay run; which of the parts is there depends on the kind. */
record PayRunPart(
        Kind kind,
        int payment,
        @Nullable PersonId person,
        @Nullable PayHold hold,
        @Nullable PayRunPayment paid) {

    enum Kind {
        PREPARER,
        HOLD,
        PAYMENT,
        LEFT
    }

    static final Table<PayRunPart> TABLE = Table.<PayRunPart>named("pay_run_part")
            .column("kind", part -> part.kind.name())
            .column("person", PayRunPart::person)
            .column("payment", part -> part.payment == 0 ? null : part.payment)
            .column("payment_date", ofPayment(PayRunPayment::day))
            .column("persons", ofPayment(PayRunPayment::persons))
            .column("total", ofPayment(payment -> payment.total().getAmount()))
            .column("done_by", ofActor(Actor::person))
            .column("done_for", ofActor(Actor::principal))
            .column(
                    "done_at",
                    part -> part.hold != null
                            ? part.hold.at()
                            : part.paid != null ? part.paid.list().at() : null)
            .column("content", ofPayment(payment -> payment.list().content()))
            .column("reason", part -> part.hold == null ? null : part.hold.reason());

    private static <R> Function<PayRunPart, @Nullable R> ofPayment(Function<PayRunPayment, R> figure) {
        return part -> part.paid == null ? null : figure.apply(part.paid);
    }

    private static Function<PayRunPart, @Nullable PersonId> ofActor(Function<Actor, @Nullable PersonId> who) {
        return part -> part.hold != null
                ? who.apply(part.hold.by())
                : part.paid != null ? who.apply(part.paid.list().by()) : null;
    }

    /** Everything that belongs to a run, each list of the bank before those whom it left out. */
    static List<PayRunPart> of(PayRun run) {
        List<PayRunPart> parts = new ArrayList<>();
        run.preparers().forEach(person -> parts.add(new PayRunPart(Kind.PREPARER, 0, person, null, null)));
        run.holds().forEach(hold -> parts.add(new PayRunPart(Kind.HOLD, 0, hold.person(), hold, null)));
        int number = 0;
        for (PayRunPayment payment : run.state().payments()) {
            int list = ++number;
            parts.add(new PayRunPart(Kind.PAYMENT, list, null, null, payment));
            payment.left().forEach(person -> parts.add(new PayRunPart(Kind.LEFT, list, person, null, null)));
        }
        return parts;
    }

    static PayRunPart read(Row row, CurrencyUnit currency) {
        Kind kind = Kind.valueOf(row.text("kind"));
        PersonId person = row.idOrNull("person", PersonId::of);
        Integer number = row.orNull("payment", row::number);
        return new PayRunPart(
                kind,
                number == null ? 0 : number,
                person,
                kind == Kind.HOLD && person != null
                        ? new PayHold(
                                person, row.actor("done_by", "done_for"), row.moment("done_at"), row.text("reason"))
                        : null,
                kind == Kind.PAYMENT ? payment(row, currency) : null);
    }

    private static PayRunPayment payment(Row row, CurrencyUnit currency) {
        BigDecimal total = row.decimal("total");
        return new PayRunPayment(
                row.date("payment_date"),
                new PayRunSignature(
                        row.actor("done_by", "done_for"), row.moment("done_at"), row.fingerprint("content")),
                row.number("persons"),
                Money.of(currency, total),
                List.of());
    }

    static List<PersonId> preparers(List<PayRunPart> parts) {
        return persons(parts, Kind.PREPARER, 0);
    }

    static List<PayHold> holds(List<PayRunPart> parts) {
        List<PayHold> holds = new ArrayList<>();
        for (PayRunPart part : parts) {
            if (part.hold != null) {
                holds.add(part.hold);
            }
        }
        return holds;
    }

    static List<PayRunPayment> payments(List<PayRunPart> parts) {
        List<PayRunPayment> payments = new ArrayList<>();
        for (PayRunPart part : parts) {
            PayRunPayment paid = part.paid;
            if (paid != null) {
                payments.add(new PayRunPayment(
                        paid.day(),
                        paid.list(),
                        paid.persons(),
                        paid.total(),
                        persons(parts, Kind.LEFT, part.payment)));
            }
        }
        return payments;
    }

    private static List<PersonId> persons(List<PayRunPart> parts, Kind kind, int payment) {
        List<PersonId> persons = new ArrayList<>();
        for (PayRunPart part : parts) {
            if (part.kind == kind && part.payment == payment && part.person != null) {
                persons.add(part.person);
            }
        }
        return persons;
    }
}
