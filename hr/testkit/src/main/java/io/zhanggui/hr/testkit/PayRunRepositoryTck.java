package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayHold;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunPayment;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRunSignature;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link PayRunRepository} as tests, named after the numbers there. */
public abstract class PayRunRepositoryTck extends RepositoryTck<PayRunId, PayRun, PayRunRepository> {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PersonId CLERK = PersonId.of("P-CLERK");

    /** For adapters. */
    protected PayRunRepositoryTck() {}

    @Override
    protected final PayRun value(String unique) {
        return run(unique, YearMonth.of(2025, 11), new PayRunState.Draft());
    }

    @Override
    protected final PayRun changed(PayRun value) {
        int revision = value.revision() + 1;
        return new PayRun(
                value.id(),
                value.entity(),
                value.dates(),
                value.currency(),
                value.preparers(),
                value.holds(),
                new PayRunState.Calculated(totals(revision, CNY)));
    }

    @Override
    protected final PayRunId idOf(PayRun value) {
        return value.id();
    }

    @Override
    protected final Stream<PayRun> awkwardValues(Supplier<String> unique) {
        PayRunSignature review = new PayRunSignature(Actor.of(CLERK), Instant.ofEpochSecond(1, 1_000), content(1));
        PayRunSignature approval = new PayRunSignature(
                Actor.of(PersonId.of("财务经理")).onBehalfOf(PersonId.of("P-CFO")),
                Instant.parse("2025-12-01T00:00:00Z"),
                content(2));
        CurrencyUnit yen = CurrencyUnit.JPY;
        YearMonth january = YearMonth.of(2025, 1);
        List<PayRunPayment> payments =
                List.of(payment(CNY, 1, List.of(PersonId.of("P9"), PersonId.of("P10"))), payment(CNY, 2, List.of()));
        PayHold hold = new PayHold(PersonId.of("P9"), approval.by(), Instant.ofEpochSecond(2), "账户 'closed' =1+1");
        PayHold other = new PayHold(PersonId.of("张"), Actor.of(CLERK), Instant.ofEpochSecond(3), "x");
        return Stream.of(
                run(unique.get(), YearMonth.of(2025, 2), new PayRunState.Draft()),
                run(unique.get(), YearMonth.of(2024, 12), new PayRunState.Calculated(totals(1, yen))),
                run(unique.get(), january, new PayRunState.Reviewed(totals(2, CNY), review)),
                run(unique.get(), january, new PayRunState.Approved(totals(3, yen), review, approval)),
                run(unique.get(), january, new PayRunState.Approved(totals(3, CNY), review, approval), hold, other),
                run(unique.get(), january, new PayRunState.Paid(totals(3, CNY), review, approval, payments), other),
                run(
                        unique.get(),
                        january,
                        new PayRunState.Closed(
                                totals(3, yen),
                                review,
                                approval,
                                List.of(payment(yen, 3, List.of(PersonId.of("P9")))),
                                review),
                        hold),
                new PayRun(
                        PayRunId.of(unique.get()),
                        LegalEntityId.of("青禾 \"A&B\""),
                        new PayDates(YearMonth.of(2025, 10), YearMonth.of(2025, 11), LocalDate.of(2026, 1, 5)),
                        yen,
                        List.of(PersonId.of("P2"), PersonId.of("P1")),
                        List.of(),
                        new PayRunState.Draft()));
    }

    private static PayRunPayment payment(CurrencyUnit currency, int number, List<PersonId> left) {
        return new PayRunPayment(
                LocalDate.of(2025, 1, number),
                new PayRunSignature(
                        Actor.of(PersonId.of("出纳")).onBehalfOf(CLERK),
                        Instant.ofEpochSecond(number, 1_000),
                        content(number)),
                number,
                Money.ofMinor(currency, 1_000L * number),
                left);
    }

    @Override
    protected final Stream<Query<PayRunRepository, PayRun>> queries() {
        return Stream.of(
                Query.of("ofMonth", (port, run) -> port.ofMonth(run.dates().work())),
                Query.of(
                        "paidIn",
                        (port, run) -> port.paidIn(run.dates().payment().getYear())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return PayrollFaults.ofRuns();
    }

    @Test
    void rule11_ofMonth_gives_the_runs_of_that_month_of_work_and_no_others() {
        PayRun october = add(run(unique(), YearMonth.of(2025, 10), new PayRunState.Draft()));
        PayRun paidInOctober = add(new PayRun(
                PayRunId.of(unique()),
                october.entity(),
                PayDates.of(YearMonth.of(2025, 9), LocalDate.of(2025, 10, 15)),
                CNY,
                october.preparers(),
                october.holds(),
                october.state()));

        assertThat(ofMonth(YearMonth.of(2025, 10))).contains(october).doesNotContain(paidInOctober);
        assertThat(ofMonth(YearMonth.of(2025, 9))).contains(paidInOctober).doesNotContain(october);
    }

    @Test
    void rule11_ofMonth_gives_the_stored_version() {
        PayRun value = value(unique());
        add(value);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));

        assertThat(versionsOfMonth(value.dates().work())).contains(new Versioned<>(changed(value), 2));
    }

    @Test
    void rule10_ofMonth_is_in_the_order_of_ids() {
        String text = unique();
        YearMonth month = YearMonth.of(2025, 8);
        add(run(text + "-b", month, new PayRunState.Draft()));
        add(run(text + "-a", month, new PayRunState.Draft()));
        add(run(text + "-B", month, new PayRunState.Draft()));

        assertThat(ofMonth(month))
                .extracting(PayRun::id)
                .isSorted()
                .contains(PayRunId.of(text + "-B"), PayRunId.of(text + "-a"), PayRunId.of(text + "-b"));
    }

    @Test
    void rule12_paidIn_gives_the_runs_of_that_year_of_payment_and_no_others() {
        PayRun january = add(run(unique(), YearMonth.of(2031, 1), new PayRunState.Draft()));
        PayRun december = add(paid(YearMonth.of(2031, 12), LocalDate.of(2031, 12, 31)));
        PayRun later = add(paid(YearMonth.of(2031, 12), LocalDate.of(2032, 1, 1)));
        PayRun earlier = add(paid(YearMonth.of(2030, 12), LocalDate.of(2031, 1, 1)));

        assertThat(paidIn(2031)).contains(january, december, earlier).doesNotContain(later);
        assertThat(paidIn(2032)).contains(later).doesNotContain(january, december, earlier);
    }

    @Test
    void rule10_paidIn_is_in_the_order_of_ids() {
        String text = unique();
        YearMonth month = YearMonth.of(2033, 8);
        add(run(text + "-b", month, new PayRunState.Draft()));
        add(run(text + "-a", month, new PayRunState.Draft()));
        add(run(text + "-B", month, new PayRunState.Draft()));

        assertThat(paidIn(2033))
                .extracting(PayRun::id)
                .isSorted()
                .contains(PayRunId.of(text + "-B"), PayRunId.of(text + "-a"), PayRunId.of(text + "-b"));
    }

    private PayRun paid(YearMonth work, LocalDate day) {
        PayRun run = value(unique());
        return new PayRun(
                run.id(), run.entity(), PayDates.of(work, day), CNY, run.preparers(), run.holds(), run.state());
    }

    private List<PayRun> paidIn(int year) {
        return within(() -> {
            try (Stream<Versioned<PayRun>> found = port().paidIn(year)) {
                return found.map(Versioned::value).toList();
            }
        });
    }

    private PayRun add(PayRun run) {
        return within(() -> port().add(run)).value();
    }

    private List<PayRun> ofMonth(YearMonth month) {
        return versionsOfMonth(month).stream().map(Versioned::value).toList();
    }

    private List<Versioned<PayRun>> versionsOfMonth(YearMonth month) {
        return within(() -> {
            try (Stream<Versioned<PayRun>> found = port().ofMonth(month)) {
                return found.toList();
            }
        });
    }

    private static PayRun run(String id, YearMonth month, PayRunState state, PayHold... holds) {
        return new PayRun(
                PayRunId.of(id),
                LegalEntityId.of("ACME"),
                PayDates.of(month, month.atEndOfMonth()),
                state.totals().map(totals -> totals.net().getCurrencyUnit()).orElse(CNY),
                List.of(CLERK),
                List.of(holds),
                state);
    }

    private static PayRunTotals totals(int revision, CurrencyUnit currency) {
        return new PayRunTotals(
                revision,
                499,
                1,
                Money.ofMinor(currency, 1_234_500 + revision),
                Money.ofMinor(currency, 0),
                Money.ofMinor(currency, 2_000_000_000_000L),
                content(revision));
    }

    private static Fingerprint content(int number) {
        return Fingerprint.of("test").add("number", number).build();
    }
}
