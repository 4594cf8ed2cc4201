package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The performance sheet of a contract (合同履行一览表): each obligation with plan, done, open, lateness, penalty and next
 * action as of a day.
 *
 * @param contract the contract
 * @param asOf the day, and what was known
 * @param version the version in force; {@code null} if there is none yet
 * @param rows one for each obligation of the version, in its order
 * @param status where the contract stands
 */
public record ContractPerformanceSheet(
        Contract contract,
        AsOf asOf,
        @Nullable ContractVersion version,
        List<ObligationPerformance> rows,
        ContractStatus status) {

    private static final Comparator<NextAction> MOST_URGENT =
            Comparator.comparing(NextAction::due).thenComparing(NextAction::obligation);

    public ContractPerformanceSheet {
        requireNonNull(contract, "contract");
        requireNonNull(asOf, "asOf");
        rows = List.copyOf(rows);
        requireNonNull(status, "status");
    }

    static ContractPerformanceSheet of(Contract contract, PerformanceRecords records, AsOf asOf) {
        ContractVersion version = contract.versionOrNull(asOf);
        if (version == null) {
            return new ContractPerformanceSheet(contract, asOf, null, List.of(), ContractStatus.NOT_IN_FORCE);
        }
        List<PerformanceRecord> ofContract = records.sorted(contract.no());
        List<ObligationPerformance> rows = version.obligations().stream()
                .map(obligation -> ObligationPerformance.of(
                        contract, version, obligation, PerformanceRecords.find(ofContract, obligation.id()), asOf))
                .toList();
        return new ContractPerformanceSheet(contract, asOf, version, rows, status(contract, rows, asOf));
    }

    private static ContractStatus status(Contract contract, List<ObligationPerformance> rows, AsOf asOf) {
        if (rows.stream().anyMatch(ObligationPerformance::isOverdue)) {
            return ContractStatus.IN_PERFORMANCE_OVERDUE;
        }
        if (!rows.isEmpty() && rows.stream().allMatch(ObligationPerformance::isDone)) {
            return ContractStatus.COMPLETED;
        }
        return contract.isTerminated(asOf) ? ContractStatus.TERMINATED : ContractStatus.IN_PERFORMANCE;
    }

    /** The row of an obligation; empty if the version in force has none. */
    public Optional<ObligationPerformance> row(ObligationId id) {
        requireNonNull(id, "id");
        return rows.stream().filter(row -> row.obligation().id().equals(id)).findFirst();
    }

    /**
     * What was done as a share of what was planned, over obligations with an amount; lapsed ones do not count. Not
     * applicable as long as none of them has come due and nothing is done.
     */
    public PerformanceRate rateByAmount() {
        long done = sum(ObligationPerformance::doneMinor);
        boolean begun = done != 0 || hasComeDue(row -> row.obligation().plannedMinor() != 0);
        return new PerformanceRate(done, begun ? sum(row -> row.obligation().plannedMinor()) : 0);
    }

    /**
     * How many obligations are done, as a share of all; lapsed ones do not count. Not applicable as long as none has come
     * due and none is done.
     */
    public PerformanceRate rateByCount() {
        long done = sum(row -> row.isDone() ? 1 : 0);
        return new PerformanceRate(done, done != 0 || hasComeDue(row -> true) ? sum(row -> 1) : 0);
    }

    private boolean hasComeDue(Predicate<ObligationPerformance> counts) {
        return rows.stream()
                .anyMatch(row -> !row.hasLapsed()
                        && counts.test(row)
                        && !row.obligation().due().isAfter(asOf.date()));
    }

    /** The rows whose due day is over with something open, in the order of the sheet. */
    public List<ObligationPerformance> overdue() {
        return rows.stream().filter(ObligationPerformance::isOverdue).toList();
    }

    /** What is open of overdue obligations. */
    public Money overdueAmount() {
        return money(sum(row -> row.isOverdue() ? row.openMinor() : 0));
    }

    /** The late penalties that one side owes, without those of milestones; empty if none applies. */
    public Optional<Money> penalty(Obligor obligor) {
        requireNonNull(obligor, "obligor");
        return rows.stream()
                .filter(row -> row.obligation().obligor() == obligor)
                .flatMap(row -> row.penalty().stream())
                .map(PenaltyAssessment::payable)
                .reduce(Money::plus);
    }

    /** The most urgent thing to do: what is due first, be it over or to come; empty if nothing is left to do. */
    public Optional<NextAction> nextAction() {
        return rows.stream().flatMap(row -> row.nextAction().stream()).min(MOST_URGENT);
    }

    /** One line for each obligation. */
    public Table toTable() {
        return table(List.of(this));
    }

    /** One line for each obligation of several sheets, in the order given; see {@link #toTable()}. */
    public static Table table(List<ContractPerformanceSheet> sheets) {
        Table.Builder table = Table.titled(ContractTerm.PERFORMANCE_SHEET)
                .columns(
                        ContractTerm.CONTRACT_NO,
                        ContractTerm.PARTY,
                        ContractTerm.OBLIGATION_ID,
                        ContractTerm.TYPE,
                        ContractTerm.OBLIGOR,
                        ContractTerm.DUE,
                        ContractTerm.PLANNED,
                        ContractTerm.DONE,
                        ContractTerm.OPEN,
                        ContractTerm.COMPLETED_ON,
                        ContractTerm.OVERDUE_DAYS,
                        ContractTerm.STATUS,
                        ContractTerm.NEXT_ACTION,
                        ContractTerm.PENALTY);
        for (ContractPerformanceSheet sheet : sheets) {
            sheet.rows.forEach(row -> table.row(sheet.cells(row)));
        }
        return table.build();
    }

    private @Nullable Object[] cells(ObligationPerformance row) {
        Obligation obligation = row.obligation();
        return new @Nullable Object[] {
            contract.no().value(),
            contract.partyName(),
            obligation.id().value(),
            obligation.type(),
            obligation.obligor(),
            obligation.due(),
            obligation.planned(),
            row.done().orElse(null),
            row.open().orElse(null),
            row.completedOn(),
            row.isOverdue() ? (Long) row.overdueDays() : null,
            row.status(),
            row.nextAction().map(NextAction::kind).orElse(null),
            row.penalty().map(PenaltyAssessment::payable).orElse(null)
        };
    }

    /** Why the contract stands where it stands: both rates, and every obligation with its records. */
    public Explanation explain() {
        return Explanation.of(ContractTerm.PERFORMANCE_SHEET, status)
                .formula(ContractTerm.SHEET_OF, contract.no().value(), contract.title(), asOf.date())
                .with(
                        explain(ContractTerm.RATE_BY_AMOUNT, rateByAmount(), true),
                        explain(ContractTerm.RATE_BY_COUNT, rateByCount(), false))
                .with(rows.stream().map(ObligationPerformance::explain).toList());
    }

    private Explanation explain(Term label, PerformanceRate rate, boolean ofMoney) {
        if (!rate.isApplicable()) {
            return Explanation.of(label, ContractTerm.NOT_APPLICABLE);
        }
        Object part = ofMoney ? money(rate.part()) : (Object) rate.part();
        Object whole = ofMoney ? money(rate.whole()) : (Object) rate.whole();
        return Explanation.of(label, rate.percent(Rounding.CENT).orElseThrow())
                .formula(ContractTerm.RATE_FORMULA, part, whole);
    }

    private long sum(ToLongFunction<ObligationPerformance> figure) {
        long sum = 0;
        for (ObligationPerformance row : rows) {
            if (!row.hasLapsed()) {
                sum = Math.addExact(sum, figure.applyAsLong(row));
            }
        }
        return sum;
    }

    private Money money(long minor) {
        return Money.ofMinor(contract.currency(), minor);
    }
}
