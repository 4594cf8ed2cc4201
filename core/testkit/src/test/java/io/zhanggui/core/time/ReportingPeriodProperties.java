package io.zhanggui.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.DateArbitraries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReportingPeriodProperties {

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return DateArbitraries.periods();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return DateArbitraries.dates();
    }

    @Property
    void parse_reads_what_to_string_writes(@ForAll("periods") ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void every_day_of_a_year_is_in_one_month_and_one_quarter(@ForAll("dates") LocalDate date) {
        int year = date.getYear();
        assertThat(ReportingPeriod.year(year).contains(date)).isTrue();
        assertThat(IntStream.rangeClosed(1, 4)
                        .filter(q -> ReportingPeriod.quarter(year, q).contains(date)))
                .containsExactly((date.getMonthValue() + 2) / 3);
        assertThat(IntStream.rangeClosed(1, 12)
                        .filter(m ->
                                ReportingPeriod.month(YearMonth.of(year, m)).contains(date)))
                .containsExactly(date.getMonthValue());
    }

    @Property
    void workdays_there_and_back_again_are_the_day_itself(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 30) int days) {
        WorkCalendar china = WorkCalendar.china();
        if (china.isWorkday(date)
                && date.isBefore(LocalDate.of(2026, 10, 1))
                && date.isAfter(LocalDate.of(2024, 3, 1))) {
            LocalDate later = china.plusWorkdays(date, days);
            assertThat(china.plusWorkdays(later, -days)).isEqualTo(date);
            assertThat(china.workdays(org.threeten.extra.LocalDateRange.of(date, later)))
                    .isEqualTo(days);
        }
    }
}
