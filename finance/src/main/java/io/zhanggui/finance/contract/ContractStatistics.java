package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.contract.Tally.Figure;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was signed in a period, and what became of the obligations that were due in it (合同履行情况统计表), by count and by
 * amount.
 *
 * <p>Milestones count, but have no amount. What is done in parts counts in amounts at once, and in counts when all of it
 * is done. Every count and amount adds up over periods as of one day; rates are made from the sums.
 */
public final class ContractStatistics {

    private final ReportingPeriod period;
    private final AsOf asOf;
    private final CurrencyUnit currency;
    private final long[] figures;

    ContractStatistics(ReportingPeriod period, AsOf asOf, CurrencyUnit currency, long[] figures) {
        this.period = period;
        this.asOf = asOf;
        this.currency = currency;
        this.figures = figures;
    }

    /** The statistics of a period as of its last day, as known now; linear in obligations and records. */
    public static ContractStatistics of(ContractRegister register, PerformanceRecords records, ReportingPeriod period) {
        return of(register, records, period, AsOf.of(period.lastDay()));
    }

    /** The statistics of a period as of any day: what was done later, or known later, does not count. */
    public static ContractStatistics of(
            ContractRegister register, PerformanceRecords records, ReportingPeriod period, AsOf asOf) {
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        long[][] figures = Tally.of(register, records, asOf, 1, day -> period.contains(day) ? 0 : -1);
        return new ContractStatistics(period, asOf, register.currency(), figures[0]);
    }

    /** The period. */
    public ReportingPeriod period() {
        return period;
    }

    /** The day, and what was known. */
    public AsOf asOf() {
        return asOf;
    }

    /** Contracts signed in the period. */
    public long signedCount() {
        return count(Figure.SIGNED_COUNT);
    }

    /** The amounts of contracts signed in the period, as they were signed. */
    public Money signedAmount() {
        return amount(Figure.SIGNED_AMOUNT);
    }

    /** Amendments that took effect in the period. */
    public long amendedCount() {
        return count(Figure.AMENDED_COUNT);
    }

    /** By how much amendments of the period changed the amounts of contracts; negative if down. */
    public Money amendedAmount() {
        return amount(Figure.AMENDED_AMOUNT);
    }

    /** Obligations due in the period. */
    public long dueCount() {
        return count(Figure.DUE_COUNT);
    }

    /** What was planned for obligations due in the period. */
    public Money dueAmount() {
        return amount(Figure.DUE_AMOUNT);
    }

    /** Obligations of the period that were done by their due day. */
    public long onTimeCount() {
        return count(Figure.ON_TIME_COUNT);
    }

    /** What was done by the due day, also in parts. */
    public Money onTimeAmount() {
        return amount(Figure.ON_TIME_AMOUNT);
    }

    /** Obligations of the period that were done after their due day. */
    public long lateCount() {
        return performedCount() - onTimeCount();
    }

    /** What was done after the due day, also in parts. */
    public Money lateAmount() {
        return performedAmount().minus(onTimeAmount());
    }

    /** Obligations of the period that are done, in time or late. */
    public long performedCount() {
        return count(Figure.PERFORMED_COUNT);
    }

    /** What is done of the obligations of the period, also in parts. */
    public Money performedAmount() {
        return amount(Figure.PERFORMED_AMOUNT);
    }

    /** Obligations of the period that are not done. */
    public long openCount() {
        return dueCount() - performedCount();
    }

    /** What is left of the obligations of the period. */
    public Money openAmount() {
        return dueAmount().minus(performedAmount());
    }

    /** Obligations that are not done and whose due day is over. */
    public long overdueCount() {
        return count(Figure.OVERDUE_COUNT);
    }

    /** What is left of obligations whose due day is over. */
    public Money overdueAmount() {
        return amount(Figure.OVERDUE_AMOUNT);
    }

    /** How many obligations were done in time, as a share of all but those that are not done and not due yet. */
    public PerformanceRate onTimeRateByCount() {
        return new PerformanceRate(onTimeCount(), dueCount() - count(Figure.PENDING_COUNT));
    }

    /** How much was done in time, as a share of all but what is not done and not due yet. */
    public PerformanceRate onTimeRateByAmount() {
        return new PerformanceRate(
                count(Figure.ON_TIME_AMOUNT), count(Figure.DUE_AMOUNT) - count(Figure.PENDING_AMOUNT));
    }

    /** How many obligations of the period are done, as a share of all (合同履行率). */
    public PerformanceRate performanceRateByCount() {
        return new PerformanceRate(performedCount(), dueCount());
    }

    /** How much of the obligations of the period is done, as a share of all. */
    public PerformanceRate performanceRateByAmount() {
        return new PerformanceRate(count(Figure.PERFORMED_AMOUNT), count(Figure.DUE_AMOUNT));
    }

    /** One line. */
    public Table toTable() {
        return table(List.of(this));
    }

    /** One line for each, in the order given. */
    public static Table table(List<ContractStatistics> statistics) {
        Table.Builder table = Table.titled(ContractTerm.STATISTICS)
                .columns(
                        ContractTerm.PERIOD,
                        ContractTerm.SIGNED_COUNT,
                        ContractTerm.SIGNED_AMOUNT,
                        ContractTerm.AMENDED_AMOUNT,
                        ContractTerm.DUE_COUNT,
                        ContractTerm.DUE_AMOUNT,
                        ContractTerm.ON_TIME_COUNT,
                        ContractTerm.ON_TIME_AMOUNT,
                        ContractTerm.LATE_COUNT,
                        ContractTerm.LATE_AMOUNT,
                        ContractTerm.OPEN_COUNT,
                        ContractTerm.OPEN_AMOUNT,
                        ContractTerm.OVERDUE_COUNT,
                        ContractTerm.OVERDUE_AMOUNT,
                        ContractTerm.ON_TIME_RATE_BY_COUNT,
                        ContractTerm.ON_TIME_RATE_BY_AMOUNT);
        for (ContractStatistics one : statistics) {
            table.row(
                    one.period.name(),
                    one.signedCount(),
                    one.signedAmount(),
                    one.amendedAmount(),
                    one.dueCount(),
                    one.dueAmount(),
                    one.onTimeCount(),
                    one.onTimeAmount(),
                    one.lateCount(),
                    one.lateAmount(),
                    one.openCount(),
                    one.openAmount(),
                    one.overdueCount(),
                    one.overdueAmount(),
                    one.onTimeRateByCount().percent(Rounding.CENT).orElse(null),
                    one.onTimeRateByAmount().percent(Rounding.CENT).orElse(null));
        }
        return table.build();
    }

    /** How the figures hang together. */
    public Explanation explain() {
        return Explanation.of(ContractTerm.STATISTICS, period.name())
                .with(
                        Explanation.of(ContractTerm.SIGNED_AMOUNT, signedAmount())
                                .formula(ContractTerm.COUNT_FORMULA, signedCount()),
                        explain(ContractTerm.ON_TIME_RATE_BY_COUNT, onTimeRateByCount(), onTimeCount(), dueCount()),
                        explain(ContractTerm.ON_TIME_RATE_BY_AMOUNT, onTimeRateByAmount(), onTimeAmount(), dueAmount()),
                        Explanation.of(ContractTerm.OPEN_AMOUNT, openAmount())
                                .formula(ContractTerm.OPEN_FORMULA, dueAmount(), performedAmount()));
    }

    private Explanation explain(Term label, PerformanceRate rate, Object part, Object due) {
        boolean ofMoney = part instanceof Money;
        int pending = ofMoney ? Figure.PENDING_AMOUNT : Figure.PENDING_COUNT;
        return rate.isApplicable()
                ? Explanation.of(label, rate.percent(Rounding.CENT).orElseThrow())
                        .formula(
                                ContractTerm.ON_TIME_FORMULA,
                                part,
                                due,
                                ofMoney ? amount(pending) : (Object) count(pending))
                : Explanation.of(label, ContractTerm.NOT_APPLICABLE);
    }

    private long count(int figure) {
        return figures[figure];
    }

    private Money amount(int figure) {
        return Money.ofMinor(currency, count(figure));
    }

    /** Whether period, day, currency and every figure are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ContractStatistics that
                && period.equals(that.period)
                && asOf.equals(that.asOf)
                && currency.equals(that.currency)
                && Arrays.equals(figures, that.figures);
    }

    @Override
    public int hashCode() {
        return period.hashCode() * 31 + Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return "ContractStatistics[" + period + ", as of " + asOf + ", due " + dueCount() + ", on time " + onTimeCount()
                + "]";
    }
}
