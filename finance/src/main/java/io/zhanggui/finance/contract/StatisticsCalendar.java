package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Contract statistics of every month, quarter and year of a span as of one day, made in one pass; months add up to
 * quarters and quarters to years.
 */
public final class StatisticsCalendar {

    private final int firstYear;
    private final int lastYear;
    private final AsOf asOf;
    private final CurrencyUnit currency;
    private final long[][] months;

    private StatisticsCalendar(int firstYear, int lastYear, AsOf asOf, CurrencyUnit currency, long[][] months) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.asOf = asOf;
        this.currency = currency;
        this.months = months;
    }

    /**
     * The statistics of some calendar years as of one day; linear in obligations and records.
     *
     * @throws IllegalArgumentException if the last year is before the first, or the span exceeds 200 years
     */
    public static StatisticsCalendar of(
            ContractRegister register, PerformanceRecords records, int firstYear, int lastYear, AsOf asOf) {
        requireNonNull(asOf, "asOf");
        if (lastYear < firstYear || lastYear - firstYear >= 200) {
            throw new IllegalArgumentException(
                    "years must go forward, at most 200 of them, but are " + firstYear + " to " + lastYear);
        }
        int count = (lastYear - firstYear + 1) * 12;
        long[][] months = Tally.of(register, records, asOf, count, day -> {
            int year = day.getYear();
            return year < firstYear || year > lastYear ? -1 : (year - firstYear) * 12 + day.getMonthValue() - 1;
        });
        return new StatisticsCalendar(firstYear, lastYear, asOf, register.currency(), months);
    }

    /**
     * The statistics of a month.
     *
     * @throws IllegalArgumentException if the month is outside the span
     */
    public ContractStatistics month(YearMonth month) {
        return sum(ReportingPeriod.month(month), index(month.getYear()) + month.getMonthValue() - 1, 1);
    }

    /**
     * The statistics of a quarter.
     *
     * @param quarter 1 to 4
     * @throws IllegalArgumentException if the quarter is outside the span
     */
    public ContractStatistics quarter(int year, int quarter) {
        return sum(ReportingPeriod.quarter(year, quarter), index(year) + (quarter - 1) * 3, 3);
    }

    /**
     * The statistics of a year.
     *
     * @throws IllegalArgumentException if the year is outside the span
     */
    public ContractStatistics year(int year) {
        return sum(ReportingPeriod.year(year), index(year), 12);
    }

    /** Every year with its quarters and months: January to March, first quarter, …, the year. */
    public List<ContractStatistics> all() {
        List<ContractStatistics> all = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            for (int month = 1; month <= 12; month++) {
                all.add(month(YearMonth.of(year, month)));
                if (month % 3 == 0) {
                    all.add(quarter(year, month / 3));
                }
            }
            all.add(year(year));
        }
        return all;
    }

    /** One line for each of {@link #all()}. */
    public Table toTable() {
        return ContractStatistics.table(all());
    }

    private int index(int year) {
        if (year < firstYear || year > lastYear) {
            throw new IllegalArgumentException(
                    "year " + year + " is outside the statistics of " + firstYear + " to " + lastYear);
        }
        return (year - firstYear) * 12;
    }

    private ContractStatistics sum(ReportingPeriod period, int from, int count) {
        return new ContractStatistics(period, asOf, currency, Tally.sum(months, from, from + count));
    }
}
