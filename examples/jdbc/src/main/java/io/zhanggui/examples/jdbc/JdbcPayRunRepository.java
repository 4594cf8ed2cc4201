package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunPayment;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRunSignature;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Pay runs with what belongs to them; where a run stands is a code, with the columns that are known there. */
final class JdbcPayRunRepository extends JdbcRepository<PayRunId, PayRun> implements PayRunRepository {

    private static final Keys<PayRunId> KEYS = Keys.of("run_id", id -> id);

    private static final Table<PayRun> RUN = Table.<PayRun>named("pay_run")
            .column("entity", PayRun::entity)
            .column("work_month", run -> run.dates().work())
            .column("contribution_month", run -> run.dates().contribution())
            .column("payment_date", run -> run.dates().payment())
            .column("currency", PayRun::currency)
            .column("state", run -> run.state().code())
            .column("revision", total(PayRunTotals::revision))
            .column("slips", total(PayRunTotals::slips))
            .column("left_out", total(PayRunTotals::leftOut))
            .column("gross", total(totals -> totals.gross().getAmount()))
            .column("net", total(totals -> totals.net().getAmount()))
            .column("employer_cost", total(totals -> totals.employerCost().getAmount()))
            .column("content", total(PayRunTotals::content))
            .columns(signature("reviewed", state -> state.reviewedBy().orElse(null)))
            .columns(signature("approved", state -> state.approvedBy().orElse(null)))
            .columns(signature("closed", state -> state instanceof PayRunState.Closed closed ? closed.closing() : null))
            .rows(PayRunPart.TABLE, PayRunPart::of);

    private static final Select OF_MONTH = query(RUN, KEYS, "pay_run.work_month = ?");

    private static final Select PAID_IN = query(RUN, KEYS, "pay_run.payment_date >= ? and pay_run.payment_date < ?");

    JdbcPayRunRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RUN, KEYS, PayRun::id, JdbcPayRunRepository::run);
    }

    @Override
    public Stream<Versioned<PayRun>> ofMonth(YearMonth month) {
        return stream(OF_MONTH, List.of(month));
    }

    @Override
    public Stream<Versioned<PayRun>> paidIn(int year) {
        return stream(PAID_IN, List.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }

    private static <R> Function<PayRun, @Nullable R> total(Function<PayRunTotals, R> figure) {
        return run -> run.state().totals().map(figure).orElse(null);
    }

    private static List<Table.Column<PayRun>> signature(
            String prefix, Function<PayRunState, @Nullable PayRunSignature> signature) {
        return List.of(
                new Table.Column<>(
                        prefix + "_by", part(signature, each -> each.by().person())),
                new Table.Column<>(
                        prefix + "_for", part(signature, each -> each.by().principal())),
                new Table.Column<>(prefix + "_at", part(signature, PayRunSignature::at)),
                new Table.Column<>(prefix + "_content", part(signature, PayRunSignature::content)));
    }

    private static Function<PayRun, @Nullable Object> part(
            Function<PayRunState, @Nullable PayRunSignature> signature,
            Function<PayRunSignature, @Nullable Object> part) {
        return run -> {
            PayRunSignature each = signature.apply(run.state());
            return each == null ? null : part.apply(each);
        };
    }

    private static PayRun run(Row row) {
        PayRunId id = row.id("run_id", PayRunId::of);
        LegalEntityId entity = row.id("entity", LegalEntityId::of);
        PayDates dates =
                new PayDates(row.month("work_month"), row.month("contribution_month"), row.date("payment_date"));
        CurrencyUnit currency = row.currency("currency");
        Function<List<PayRunPayment>, PayRunState> state = state(row);
        List<PayRunPart> parts = row.rows(part -> PayRunPart.read(part, currency));
        return new PayRun(
                id,
                entity,
                dates,
                currency,
                PayRunPart.preparers(parts),
                PayRunPart.holds(parts),
                state.apply(PayRunPart.payments(parts)));
    }

    /** Where the run stands, as soon as its payments are read: they come after the columns. */
    private static Function<List<PayRunPayment>, PayRunState> state(Row row) {
        String code = row.text("state");
        if (code.equals("draft")) {
            return none -> new PayRunState.Draft();
        }
        PayRunTotals totals = totals(row);
        if (code.equals("calculated")) {
            return none -> new PayRunState.Calculated(totals);
        }
        PayRunSignature review = signature(row, "reviewed");
        if (code.equals("reviewed")) {
            return none -> new PayRunState.Reviewed(totals, review);
        }
        PayRunSignature approval = signature(row, "approved");
        return switch (code) {
            case "approved" -> none -> new PayRunState.Approved(totals, review, approval);
            case "paid" -> payments -> new PayRunState.Paid(totals, review, approval, payments);
            case "closed" -> {
                PayRunSignature closing = signature(row, "closed");
                yield payments -> new PayRunState.Closed(totals, review, approval, payments, closing);
            }
            default -> throw new StorageException("'" + code + "' is no state of a pay run");
        };
    }

    private static PayRunTotals totals(Row row) {
        CurrencyUnit currency = row.currency("currency");
        return new PayRunTotals(
                row.number("revision"),
                row.number("slips"),
                row.number("left_out"),
                row.money("gross", currency),
                row.money("net", currency),
                row.money("employer_cost", currency),
                row.fingerprint("content"));
    }

    private static PayRunSignature signature(Row row, String prefix) {
        return new PayRunSignature(
                row.actor(prefix + "_by", prefix + "_for"),
                row.moment(prefix + "_at"),
                row.fingerprint(prefix + "_content"));
    }
}
