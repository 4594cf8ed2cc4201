package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractStatistics;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationPerformance;
import io.zhanggui.finance.contract.ObligationStatus;
import io.zhanggui.finance.contract.PenaltyAssessment;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.contract.StatisticsCalendar;
import io.zhanggui.finance.testkit.ContractArbitraries.Draft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of performance sheets and contract statistics, with slow obvious twins. */
class ContractProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    record Case(Contract contract, List<PerformanceRecord> records) {}

    record Register(ContractRegister register, List<PerformanceRecord> records) {}

    @Provide
    Arbitrary<Case> contracts() {
        return Combinators.combine(ContractArbitraries.contracts(ContractNo.of("C1")), ContractArbitraries.drafts())
                .as((contract, drafts) -> new Case(contract, Draft.records(contract, drafts)));
    }

    @Provide
    Arbitrary<Register> registers() {
        return Combinators.combine(
                        ContractArbitraries.registers(), ContractArbitraries.draftsOfRegisters(), Arbitraries.longs())
                .as((register, drafts, order) ->
                        new Register(register, ContractArbitraries.records(register, drafts, order)));
    }

    @Provide
    Arbitrary<AsOf> questions() {
        return DateArbitraries.questions();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return DateArbitraries.dates();
    }

    @Provide
    Arbitrary<AsOf> knownQuestions() {
        return Combinators.combine(DateArbitraries.dates(), DateArbitraries.dates())
                .as((date, known) -> AsOf.of(date).knownOn(known));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void done_and_open_add_up_to_planned(@ForAll("contracts") Case one, @ForAll("questions") AsOf asOf) {
        for (ObligationPerformance row : sheet(one, asOf).rows()) {
            if (row.obligation().isMilestone()) {
                assertThat(row.open()).isEmpty();
            } else {
                assertThat(row.done().orElseThrow().plus(row.open().orElseThrow()))
                        .isEqualTo(row.obligation().planned());
                assertThat(row.isDone()).isEqualTo(row.open().orElseThrow().isZero());
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_records_does_not_matter(
            @ForAll("contracts") Case one, @ForAll("questions") AsOf asOf, @ForAll long seed) {
        List<PerformanceRecord> shuffled = new ArrayList<>(one.records());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(sheet(new Case(one.contract(), shuffled), asOf)).isEqualTo(sheet(one, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_sheet_as_known_on_a_day_does_not_depend_on_what_was_recorded_later(
            @ForAll("contracts") Case one, @ForAll("knownQuestions") AsOf asOf) {
        List<PerformanceRecord> known = one.records().stream()
                .filter(record -> asOf.knowledge().includes(record.recordedOn()))
                .toList();
        assertThat(sheet(one, asOf)).isEqualTo(sheet(new Case(one.contract(), known), asOf));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_sheet_as_known_on_a_day_does_not_depend_on_later_amendments(
            @ForAll("contracts") Case one, @ForAll("dates") LocalDate date, @ForAll("dates") LocalDate known) {
        AsOf asOf = AsOf.of(date).knownOn(known);
        Contract amended = one.contract()
                .amended(one.contract()
                        .latest()
                        .next(date.minusYears(1), Money.parse("CNY 1"), List.of(), "later")
                        .recordedOn(known.plusDays(1)));
        assertThat(sheet(new Case(amended, one.records()), asOf).rows())
                .isEqualTo(sheet(one, asOf).rows());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_row_is_what_counting_day_by_day_gives(@ForAll("contracts") Case one, @ForAll("questions") AsOf asOf) {
        for (ObligationPerformance row : sheet(one, asOf).rows()) {
            if (row.status() != ObligationStatus.LAPSED) {
                assertThat(row.status()).isEqualTo(slowStatus(row.obligation(), one.records(), asOf));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_penalty_is_the_sum_over_the_days(@ForAll("contracts") Case one, @ForAll("questions") AsOf asOf) {
        ContractPerformanceSheet sheet = sheet(one, asOf);
        for (ObligationPerformance row : sheet.rows()) {
            row.penalty().ifPresent(penalty -> {
                assertThat(penalty.uncapped()).isEqualTo(slowPenalty(row, penalty, one.records(), asOf));
                assertThat(penalty.payable()).isLessThanOrEqualTo(penalty.uncapped());
                assertThat(row.daysLate()).isPositive();
            });
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void months_add_up_to_quarters_and_quarters_to_years(
            @ForAll("registers") Register one, @ForAll("questions") AsOf asOf) {
        PerformanceRecords records = PerformanceRecords.of(one.records());
        List<ContractStatistics> months = new ArrayList<>();
        List<ContractStatistics> quarters = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(of(one, records, ReportingPeriod.month(YearMonth.of(2025, month)), asOf));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters.add(of(one, records, ReportingPeriod.quarter(2025, quarter), asOf));
            assertAddsUp(months.subList(quarter * 3 - 3, quarter * 3), quarters.get(quarter - 1));
        }
        assertAddsUp(quarters, of(one, records, ReportingPeriod.year(2025), asOf));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void one_pass_over_years_gives_what_each_period_alone_gives(
            @ForAll("registers") Register one, @ForAll("questions") AsOf asOf) {
        PerformanceRecords records = PerformanceRecords.of(one.records());
        List<ContractStatistics> all =
                StatisticsCalendar.of(one.register(), records, 2024, 2026, asOf).all();
        assertThat(all)
                .hasSize(3 * 17)
                .allSatisfy(
                        statistics -> assertThat(statistics).isEqualTo(of(one, records, statistics.period(), asOf)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void statistics_are_what_counting_the_sheets_gives(
            @ForAll("registers") Register one, @ForAll("questions") AsOf asOf) {
        PerformanceRecords records = PerformanceRecords.of(one.records());
        ReportingPeriod period = ReportingPeriod.year(2025);
        List<ObligationPerformance> due = one.register().sheets(records, asOf).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.status() != ObligationStatus.LAPSED)
                .filter(row -> period.contains(row.obligation().due()))
                .toList();
        ContractStatistics statistics = of(one, records, period, asOf);
        assertThat(statistics.dueCount()).isEqualTo(due.size());
        assertThat(statistics.onTimeCount()).isEqualTo(count(due, ObligationStatus.DONE_ON_TIME));
        assertThat(statistics.lateCount()).isEqualTo(count(due, ObligationStatus.DONE_LATE));
        assertThat(statistics.overdueCount())
                .isEqualTo(due.stream().filter(ObligationPerformance::isOverdue).count());
        assertThat(statistics.performedAmount())
                .isEqualTo(sum(due, row -> row.done().orElse(Money.zero(CNY))));
        assertThat(statistics.openAmount()).isEqualTo(sum(due, row -> row.open().orElse(Money.zero(CNY))));
        assertThat(statistics.openCount())
                .isEqualTo(due.stream().filter(row -> !row.isDone()).count());
    }

    private static ContractPerformanceSheet sheet(Case one, AsOf asOf) {
        return one.contract().performance(PerformanceRecords.of(one.records()), asOf);
    }

    private static ContractStatistics of(Register one, PerformanceRecords records, ReportingPeriod period, AsOf asOf) {
        return ContractStatistics.of(one.register(), records, period, asOf);
    }

    private static long count(List<ObligationPerformance> rows, ObligationStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    private static Money sum(List<ObligationPerformance> rows, Function<ObligationPerformance, Money> figure) {
        return rows.stream().map(figure).reduce(Money.zero(CNY), Money::plus);
    }

    private static void assertAddsUp(List<ContractStatistics> parts, ContractStatistics whole) {
        for (Function<ContractStatistics, Money> figure : List.<Function<ContractStatistics, Money>>of(
                ContractStatistics::signedAmount,
                ContractStatistics::amendedAmount,
                ContractStatistics::dueAmount,
                ContractStatistics::onTimeAmount,
                ContractStatistics::lateAmount,
                ContractStatistics::openAmount,
                ContractStatistics::overdueAmount)) {
            assertThat(parts.stream().map(figure).reduce(Money.zero(CNY), Money::plus))
                    .isEqualTo(figure.apply(whole));
        }
        for (Function<ContractStatistics, Long> figure : List.<Function<ContractStatistics, Long>>of(
                ContractStatistics::signedCount,
                ContractStatistics::amendedCount,
                ContractStatistics::dueCount,
                ContractStatistics::onTimeCount,
                ContractStatistics::lateCount,
                ContractStatistics::openCount,
                ContractStatistics::overdueCount,
                one -> one.onTimeRateByCount().whole(),
                one -> one.onTimeRateByAmount().whole())) {
            assertThat(parts.stream().mapToLong(figure::apply).sum()).isEqualTo(figure.apply(whole));
        }
    }

    /** What was done by the end of a day, by adding up every record that counts. */
    private static Money doneBy(Obligation obligation, List<PerformanceRecord> records, AsOf asOf, LocalDate day) {
        Money sum = Money.zero(CNY);
        for (PerformanceRecord record : records) {
            if (record.obligation().equals(obligation.id())
                    && !record.performedOn().isAfter(day)
                    && !record.performedOn().isAfter(asOf.date())
                    && asOf.knowledge().includes(record.recordedOn())) {
                sum = sum.plus(record.amount() == null ? Money.parse("CNY 1") : record.amount());
            }
        }
        return sum;
    }

    private static ObligationStatus slowStatus(Obligation obligation, List<PerformanceRecord> records, AsOf asOf) {
        Money planned = obligation.isMilestone() ? Money.parse("CNY 1") : obligation.planned();
        LocalDate day = asOf.date();
        Money done = doneBy(obligation, records, asOf, day);
        if (!done.isLessThan(planned)) {
            while (!doneBy(obligation, records, asOf, day.minusDays(1)).isLessThan(planned)) {
                day = day.minusDays(1);
            }
            return day.isAfter(obligation.due()) ? ObligationStatus.DONE_LATE : ObligationStatus.DONE_ON_TIME;
        }
        boolean over = asOf.date().isAfter(obligation.due());
        return done.isPositive()
                ? (over ? ObligationStatus.PARTLY_OVERDUE : ObligationStatus.PARTLY_DONE)
                : (over ? ObligationStatus.OVERDUE : ObligationStatus.NOT_DUE);
    }

    private static Money slowPenalty(
            ObligationPerformance row, PenaltyAssessment penalty, List<PerformanceRecord> records, AsOf asOf) {
        BigDecimal sum = BigDecimal.ZERO;
        Obligation obligation = row.obligation();
        for (LocalDate day = obligation.due().plusDays(1); !day.isAfter(asOf.date()); day = day.plusDays(1)) {
            Money open = row.planned().orElseThrow().minus(doneBy(obligation, records, asOf, day.minusDays(1)));
            if (open.isPositive()) {
                sum = sum.add(open.getAmount().multiply(penalty.terms().ratePerDay()));
            }
        }
        return Money.of(CNY, sum, RoundingMode.HALF_UP);
    }
}
