package io.zhanggui.core.testkit;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.threeten.extra.LocalDateRange;

/** Dates, ranges, periods, questions about the past and timelines, all from 2024 to 2026. */
public final class DateArbitraries {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 3 * 365;

    private DateArbitraries() {}

    /** Days from 2024-01-01 to 2026-12-31, the leap day among them. */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    /** Months from 2024-01 to 2026-12. */
    public static Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(0, 35).map(YearMonth.of(2024, 1)::plusMonths);
    }

    /** Half-open ranges of 1 to 400 days. */
    public static Arbitrary<LocalDateRange> boundedRanges() {
        return Combinators.combine(dates(), Arbitraries.integers().between(1, 400))
                .as((start, days) -> LocalDateRange.of(start, start.plusDays(days)));
    }

    /** The same, and ranges that are open at the end. */
    public static Arbitrary<LocalDateRange> ranges() {
        return Arbitraries.oneOf(boundedRanges(), dates().map(LocalDateRange::ofUnboundedEnd));
    }

    /** Months, quarters and years. */
    public static Arbitrary<ReportingPeriod> periods() {
        Arbitrary<Integer> years = Arbitraries.integers().between(2024, 2026);
        return Arbitraries.oneOf(
                months().map(ReportingPeriod::month),
                Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(ReportingPeriod::quarter),
                years.map(ReportingPeriod::year));
    }

    /** Everything, or what was known at the end of a day. */
    public static Arbitrary<Knowledge> knowledge() {
        return Arbitraries.oneOf(Arbitraries.just(Knowledge.ALL), dates().map(Knowledge::upTo));
    }

    /** Questions about a day, as known now or on another. */
    public static Arbitrary<AsOf> questions() {
        return Combinators.combine(dates(), knowledge()).as(AsOf::new);
    }

    /** Values with the days on which they hold; one in ten was always known. */
    public static <T> Arbitrary<Dated<T>> dated(Arbitrary<T> values) {
        return Combinators.combine(ranges(), dates().injectNull(0.1), values).as(Dated::new);
    }

    /** Timelines of up to eight entries with different pairs of start and day of publication. */
    public static <T> Arbitrary<Timeline<T>> timelines(Arbitrary<T> values) {
        return dated(values)
                .list()
                .ofMaxSize(8)
                .uniqueElements(entry -> entry.start() + " " + entry.publishedOn())
                .map(Timeline::of);
    }
}
