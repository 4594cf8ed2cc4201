package io.zhanggui.inventory.replenishment;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.CalendarNotCoveredException;
import io.zhanggui.core.time.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SupplyCalendarTest {

    private static final LocalDate MONDAY_1 = LocalDate.of(2025, 12, 1);
    private static final LocalDate THURSDAY_4 = LocalDate.of(2025, 12, 4);

    @Test
    void everyDayIsAnOrderDayUnlessSomethingIsSaid() {
        assertThat(SupplyCalendar.ALWAYS.isAlways()).isTrue();
        assertThat(SupplyCalendar.ALWAYS.orderDay(MONDAY_1)).contains(MONDAY_1);
        assertThat(SupplyCalendar.ALWAYS.arrival(MONDAY_1, 0)).contains(MONDAY_1);
        assertThat(SupplyCalendar.ALWAYS.arrival(MONDAY_1, 2.1)).contains(THURSDAY_4);
        assertThat(SupplyCalendar.ALWAYS.arrival(MONDAY_1, 3)).contains(THURSDAY_4);
        assertThat(SupplyCalendar.ALWAYS.ordersOn(MONDAY).isAlways()).isFalse();
        assertThat(SupplyCalendar.ALWAYS.ordersOn(List.of(MONDAY_1)).isAlways()).isFalse();
        assertThat(SupplyCalendar.ALWAYS.deliversOn(MONDAY).isAlways()).isFalse();
        assertThat(SupplyCalendar.ALWAYS.closed(MONDAY_1, THURSDAY_4).isAlways())
                .isFalse();
    }

    @Test
    void ordersAreTakenOnDaysOfTheWeekAndOnOtherDays() {
        SupplyCalendar calendar = SupplyCalendar.ALWAYS.ordersOn(THURSDAY).ordersOn(List.of(MONDAY_1.plusDays(1)));

        assertThat(calendar.orderDay(MONDAY_1)).contains(MONDAY_1.plusDays(1));
        assertThat(calendar.orderDay(MONDAY_1.plusDays(2))).contains(THURSDAY_4);
        assertThat(calendar.isOrderDay(THURSDAY_4)).isTrue();
        assertThat(calendar.isOrderDay(MONDAY_1)).isFalse();
        assertThat(SupplyCalendar.ALWAYS.ordersOn(List.of(THURSDAY_4)).orderDay(MONDAY_1))
                .contains(THURSDAY_4);
        assertThat(SupplyCalendar.ALWAYS.ordersOn(List.of(THURSDAY_4)).orderDay(THURSDAY_4.plusDays(1)))
                .isEmpty();
    }

    @Test
    void leadTimeStandsStillWhileTheSupplierIsClosed() {
        SupplyCalendar calendar = SupplyCalendar.ALWAYS.closed(THURSDAY_4, LocalDate.of(2025, 12, 8));

        assertThat(calendar.isClosed(THURSDAY_4)).isTrue();
        assertThat(calendar.isClosed(LocalDate.of(2025, 12, 8))).isFalse();
        assertThat(calendar.orderDay(THURSDAY_4)).contains(LocalDate.of(2025, 12, 8));
        assertThat(calendar.arrival(MONDAY_1, 2)).contains(LocalDate.of(2025, 12, 3));
        assertThat(calendar.arrival(MONDAY_1, 3)).contains(LocalDate.of(2025, 12, 8));
        assertThat(calendar.arrival(MONDAY_1, 4)).contains(LocalDate.of(2025, 12, 9));
    }

    @Test
    void whatIsReadyWaitsForTheDayOfDelivery() {
        SupplyCalendar calendar = SupplyCalendar.ALWAYS.deliversOn(TUESDAY);

        assertThat(calendar.arrival(MONDAY_1, 1)).contains(LocalDate.of(2025, 12, 2));
        assertThat(calendar.arrival(MONDAY_1, 2)).contains(LocalDate.of(2025, 12, 9));
        assertThat(calendar.closed(LocalDate.of(2025, 12, 9), LocalDate.of(2025, 12, 10))
                        .arrival(MONDAY_1, 2))
                .contains(LocalDate.of(2025, 12, 16));
    }

    @Test
    void restDaysAndHolidaysOfAWorkCalendarAreClosed() {
        LocalDate first = LocalDate.of(2026, 2, 1);
        LocalDateRange february = LocalDateRange.of(first, LocalDate.of(2026, 3, 1));
        SupplyCalendar calendar = SupplyCalendar.ALWAYS.restingWith(WorkCalendar.china(), february);

        for (LocalDate day = first; day.isBefore(february.getEnd()); day = day.plusDays(1)) {
            assertThat(calendar.isClosed(day)).isEqualTo(!WorkCalendar.china().isWorkday(day));
        }
        assertThat(calendar.isClosed(LocalDate.of(2026, 2, 17))).isTrue(); // 春节
        assertThat(calendar.isClosed(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(calendar.arrival(LocalDate.of(2026, 2, 13), 1))
                .contains(WorkCalendar.china().plusWorkdays(LocalDate.of(2026, 2, 13), 1));
        assertThatThrownBy(() -> SupplyCalendar.ALWAYS.restingWith(
                        WorkCalendar.china(), LocalDateRange.of(first, LocalDate.of(2099, 1, 1))))
                .isInstanceOf(CalendarNotCoveredException.class);
    }

    @Test
    void aClosureThatEndsBeforeItBegins_andALeadTimeThatCannotBe_areNamed() {
        LocalDate day = LocalDate.of(2025, 12, 1);

        assertThatThrownBy(() -> SupplyCalendar.ALWAYS.closed(day, day.minusDays(3)))
                .hasMessage("closed from 2025-12-01 cannot end on 2025-11-28 before");
        for (double wrong : new double[] {-1, 100_001, 3e9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> SupplyCalendar.ALWAYS.arrival(day, wrong))
                    .hasMessageContaining("leadDays must be from 0.0 to 100000.0 but was " + wrong);
        }
        assertThat(SupplyCalendar.ALWAYS.ordersOn(DayOfWeek.MONDAY, DayOfWeek.MONDAY))
                .isEqualTo(SupplyCalendar.ALWAYS.ordersOn(DayOfWeek.MONDAY));
    }

    @Test
    void whoeverIsClosedForGoodTakesNoOrder() {
        SupplyCalendar gone = new SupplyCalendar(
                SupplyCalendar.ALWAYS.orderWeekdays(),
                SupplyCalendar.ALWAYS.orderDates(),
                SupplyCalendar.ALWAYS.deliveryWeekdays(),
                List.of(LocalDateRange.ofUnboundedEnd(THURSDAY_4)));

        assertThat(gone.orderDay(MONDAY_1)).contains(MONDAY_1);
        assertThat(gone.arrival(MONDAY_1, 3)).isEmpty();
        assertThat(gone.orderDay(THURSDAY_4)).isEmpty();
    }
}
