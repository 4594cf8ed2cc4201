package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRunSignature;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Pay runs with those who prepared them; where a run stands is a code, with the columns that are known there. */
final class JdbcPayRunRepository extends JdbcRepository<PayRunId, PayRun> implements PayRunRepository {

    private static final Keys<PayRunId> KEYS = Keys.of("run_id", id -> id);

    private static final Table<PersonId> PREPARER =
            Table.<PersonId>named("pay_run_preparer").column("person", person -> person);

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
            .columns(signature("submitted", JdbcPayRunRepository::submission))
            .columns(signature("approved", JdbcPayRunRepository::approval))
            .rows(PREPARER, PayRun::preparers);

    private static final Select OF_MONTH = query(RUN, KEYS, "pay_run.work_month = ?");

    JdbcPayRunRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, RUN, KEYS, PayRun::id, JdbcPayRunRepository::run);
    }

    @Override
    public Stream<Versioned<PayRun>> ofMonth(YearMonth month) {
        return stream(OF_MONTH, List.of(month));
    }

    private static <R> Function<PayRun, @Nullable R> total(Function<PayRunTotals, R> figure) {
        return run -> run.state().totals().map(figure).orElse(null);
    }

    private static @Nullable PayRunSignature submission(PayRun run) {
        if (run.state() instanceof PayRunState.Submitted submitted) {
            return submitted.submission();
        }
        return run.state() instanceof PayRunState.Approved approved ? approved.submission() : null;
    }

    private static @Nullable PayRunSignature approval(PayRun run) {
        return run.state() instanceof PayRunState.Approved approved ? approved.approval() : null;
    }

    private static List<Table.Column<PayRun>> signature(
            String prefix, Function<PayRun, @Nullable PayRunSignature> signature) {
        return List.of(
                new Table.Column<>(
                        prefix + "_by", part(signature, each -> each.by().person())),
                new Table.Column<>(
                        prefix + "_for", part(signature, each -> each.by().principal())),
                new Table.Column<>(prefix + "_at", part(signature, PayRunSignature::at)),
                new Table.Column<>(prefix + "_content", part(signature, PayRunSignature::content)));
    }

    private static Function<PayRun, @Nullable Object> part(
            Function<PayRun, @Nullable PayRunSignature> signature, Function<PayRunSignature, @Nullable Object> part) {
        return run -> {
            PayRunSignature each = signature.apply(run);
            return each == null ? null : part.apply(each);
        };
    }

    private static PayRun run(Row row) {
        PayRunId id = row.id("run_id", PayRunId::of);
        LegalEntityId entity = row.id("entity", LegalEntityId::of);
        PayDates dates =
                new PayDates(row.month("work_month"), row.month("contribution_month"), row.date("payment_date"));
        CurrencyUnit currency = row.currency("currency");
        PayRunState state = state(row);
        return new PayRun(id, entity, dates, currency, row.rows(each -> each.id("person", PersonId::of)), state);
    }

    private static PayRunState state(Row row) {
        String code = row.text("state");
        return switch (code) {
            case "draft" -> new PayRunState.Draft();
            case "calculated" -> new PayRunState.Calculated(totals(row));
            case "submitted" -> new PayRunState.Submitted(totals(row), signature(row, "submitted"));
            case "approved" ->
                new PayRunState.Approved(totals(row), signature(row, "submitted"), signature(row, "approved"));
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
