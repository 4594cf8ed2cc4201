package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** What is sold by hundredths of a kilogram is corrected as what is sold by the piece. */
class FinerUnitsTest {

    private static final Sku TEA = Sku.of("TEA");
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 7 * 10;

    private static LocalDateRange days(int from, int to) {
        return LocalDateRange.ofClosed(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    /** Ten weeks with a busy weekday, a stock-out, a promotion and a cancelled order. */
    private static DemandHistory history(BigDecimal times) {
        List<SalesLine> lines = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            int sold = day == 30 ? 0 : day % 7 == 2 ? 37 : 11 + day % 5;
            lines.add(line(day, sold + (day == 50 || day == 51 ? 90 : 0), times));
        }
        return DemandHistory.daily()
                .stockOut(TEA, List.of(days(30, 30)))
                .promotions(List.of(Promotion.of("双11", FIRST.plusDays(50), FIRST.plusDays(52))))
                .cancelled(List.of(line(20, 5, times), line(21, 500, times)))
                .from(lines.stream());
    }

    private static SalesLine line(int day, int sold, BigDecimal times) {
        Quantity quantity = Quantity.of(times.multiply(BigDecimal.valueOf(sold)), UnitOfMeasure.KILOGRAM);
        return new SalesLine(TEA, FIRST.plusDays(day), quantity, "");
    }

    @Test
    void everyFigure_isTheSameInAnotherSize() {
        DemandHistory whole = history(BigDecimal.ONE);
        DemandHistory hundredths = history(new BigDecimal("0.01"));

        double[] series = whole.series(TEA);
        double[] smaller = hundredths.series(TEA);
        assertThat(smaller).hasSameSizeAs(series);
        for (int i = 0; i < series.length; i++) {
            assertThat(smaller[i]).as("day %d", i).isCloseTo(series[i] / 100, within(1e-12));
        }
        assertThat(hundredths.cancelled(TEA)).isCloseTo(whole.cancelled(TEA) / 100, within(1e-12));
        assertThat(hundredths.unmatchedCancellations(TEA))
                .isCloseTo(whole.unmatchedCancellations(TEA) / 100, within(1e-12));
        PromotionLift lift = whole.lifts(TEA).get(0);
        PromotionLift smallerLift = hundredths.lifts(TEA).get(0);
        assertThat(smallerLift.days()).isEqualTo(lift.days());
        assertThat(smallerLift.sold()).isCloseTo(lift.sold() / 100, within(1e-12));
        assertThat(smallerLift.usual()).isCloseTo(lift.usual() / 100, within(1e-12));
    }

    @Test
    void missingDay_hasTheDemandOfItsWeekday() {
        // day 30 is the busy one of its week: the days around tell how many times the mean it sells
        double estimate = history(new BigDecimal("0.01")).series(TEA)[30];
        assertThat(estimate).isBetween(0.3, 0.42);
    }
}
