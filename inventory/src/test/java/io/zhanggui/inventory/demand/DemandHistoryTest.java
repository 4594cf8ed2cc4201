package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DemandHistoryTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final Sku SET = Sku.of("SET");
    private static final Sku TEA = Sku.of("TEA");
    private static final LocalDate DAY1 = LocalDate.of(2025, 3, 1);

    @Test
    void aReturnTakesDemandOfItsDayAndThenOfTheDaysBeforeLatestFirst() {
        DemandHistory history = DemandHistory.daily()
                .from(Stream.of(
                        sold(CUP, 1, "5"),
                        sold(CUP, 2, "3"),
                        sold(CUP, 4, "1"),
                        sold(CUP, 4, "-6"),
                        sold(CUP, 5, "2")));

        assertThat(history.series(CUP)).containsExactly(3, 0, 0, 0, 2);
        assertThat(history.unmatchedReturns(CUP)).isZero();
    }

    @Test
    void whatFindsNoEarlierDemandIsDroppedAndCounted() {
        DemandHistory history = DemandHistory.daily()
                .from(Stream.of(sold(CUP, 1, "2"), sold(CUP, 2, "-5"), sold(CUP, 3, "4"), sold(CUP, 4, "-1")));

        assertThat(history.series(CUP)).containsExactly(3, 0);
        assertThat(history.unmatchedReturns(CUP)).isEqualTo(3);
    }

    @Test
    void returnsThatAreIgnoredChangeNothing() {
        DemandHistory history = DemandHistory.daily()
                .returns(Returns.IGNORE)
                .from(Stream.of(sold(CUP, 1, "2"), sold(CUP, 2, "-5"), sold(CUP, 3, "4")));

        assertThat(history.series(CUP)).containsExactly(2, 0, 4);
        assertThat(history.unmatchedReturns(CUP)).isZero();
    }

    /** In binary numbers 0.3 − 0.1 − 0.1 − 0.1 leaves 2.8E-17, and 0.1 + 0.2 is not 0.3. */
    @Test
    void whatWasSoldAndCameBackLeavesNothing() {
        DemandHistory history = DemandHistory.daily()
                .from(Stream.of(
                        sold(TEA, 1, "0.3"),
                        sold(TEA, 2, "-0.1"),
                        sold(TEA, 3, "-0.1"),
                        sold(TEA, 4, "-0.1"),
                        sold(TEA, 5, "0.1"),
                        sold(TEA, 5, "0.2"),
                        sold(TEA, 6, "2")));

        assertThat(history.series(TEA)).containsExactly(0.3, 2);
    }

    @Test
    void seventyIssuesOfATenthTakeSeven() {
        Stream<SalesLine> back = Stream.generate(() -> sold(TEA, 2, "-0.1")).limit(70);
        DemandHistory history = DemandHistory.daily().from(Stream.concat(Stream.of(sold(TEA, 1, "7")), back));

        assertThat(history.series(TEA)).containsExactly(0);
        assertThat(history.unmatchedReturns(TEA)).isZero();
    }

    @Test
    void quantitiesCountToSixDecimals() {
        DemandHistory history = DemandHistory.daily()
                .from(Stream.of(sold(TEA, 1, "3"), sold(TEA, 1, "0.0000014"), sold(TEA, 1, "0.25")));

        assertThat(history.series(TEA)).containsExactly(3.250001);
    }

    @Test
    void quantitiesTooLargeToAddExactlyAreRefused() {
        assertThat(DemandHistory.daily()
                        .from(Stream.of(sold(CUP, 1, "9000000000000")))
                        .series(CUP))
                .containsExactly(9e12);
        for (String amount : List.of("9300000000000", "1e30", "-1e30", "9300000.000001")) {
            assertThatThrownBy(() -> DemandHistory.daily().from(Stream.of(sold(CUP, 1, amount))))
                    .hasMessageContaining("CUP are too large");
        }
        assertThatThrownBy(
                        () -> DemandHistory.daily().from(Stream.of(sold(CUP, 1, "9000000000000"), sold(CUP, 1, "0.1"))))
                .hasMessageContaining("CUP are too large");
    }

    @Test
    void theSeriesOfAnArticleBeginsWithItsFirstDemandAndAllEndTogether() {
        DemandHistory history =
                DemandHistory.daily().from(Stream.of(sold(CUP, 1, "1"), sold(POT, 3, "2"), sold(CUP, 4, "3")));

        assertThat(history.series(CUP)).containsExactly(1, 0, 0, 3);
        assertThat(history.series(POT)).containsExactly(2, 0);
        assertThat(history.skus()).containsExactly(CUP, POT);
        assertThat(history.range()).isEqualTo(LocalDateRange.of(DAY1, DAY1.plusDays(4)));
        assertThat(history.period()).isEqualTo(DemandPeriod.DAY);
    }

    @Test
    void anArticleHasTheUnitThatItIsSoldIn() {
        DemandHistory history = DemandHistory.daily().from(Stream.of(sold(CUP, 1, "1"), sold(CUP, 3, "1")));

        assertThat(history.unit(POT)).isEmpty();
        assertThat(history.unit(CUP)).contains(UnitOfMeasure.PIECE);
    }

    @Test
    void aSeriesThatWasGivenOutCanBeChangedWithoutHarm() {
        DemandHistory history = DemandHistory.daily().from(Stream.of(sold(CUP, 1, "1")));
        history.series(CUP)[0] = 99;

        assertThat(history.series(CUP)).containsExactly(1);
    }

    /** Days 1 to 17 hold two whole weeks: days 4 to 10 and 11 to 17. */
    @Test
    void theLastWeekEndsWhereTheHistoryEnds() {
        DemandHistory history = DemandHistory.weekly()
                .from(Stream.of(
                        sold(CUP, 1, "100"),
                        sold(CUP, 4, "1"),
                        sold(CUP, 10, "2"),
                        sold(CUP, 11, "4"),
                        sold(CUP, 17, "8")));

        assertThat(history.range()).isEqualTo(LocalDateRange.of(DAY1.plusDays(3), DAY1.plusDays(17)));
        assertThat(history.series(CUP)).containsExactly(3, 12);
    }

    @Test
    void onlyWholeMonthsCount() {
        DemandHistory history = DemandHistory.monthly()
                .between(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 4, 30))
                .from(Stream.of(
                        line(CUP, "2025-01-31", "100"),
                        line(CUP, "2025-02-01", "1"),
                        line(CUP, "2025-02-28", "2"),
                        line(CUP, "2025-03-31", "4"),
                        line(CUP, "2025-04-01", "100")));

        assertThat(history.range()).isEqualTo(range("2025-02-01", "2025-04-01"));
        assertThat(history.series(CUP)).containsExactly(3, 4);
    }

    @Test
    void aMonthThatBeginsAndEndsWithTheDaysIsWhole() {
        DemandHistory history = DemandHistory.monthly()
                .between(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1))
                .from(Stream.of(line(CUP, "2024-02-29", "1")));

        assertThat(history.series(CUP)).containsExactly(1);
    }

    @Test
    void daysWithoutAWholePeriodAreRefused() {
        assertThatThrownBy(() -> DemandHistory.monthly()
                        .between(LocalDate.of(2025, 2, 2), LocalDate.of(2025, 3, 31))
                        .from(Stream.of()))
                .hasMessageContaining("from 2025-02-02 until before 2025-03-31 hold no whole MONTH");
        assertThatThrownBy(() -> DemandHistory.weekly().from(Stream.of(sold(CUP, 1, "1"), sold(CUP, 6, "1"))))
                .hasMessageContaining("no whole WEEK");
        assertThat(DemandHistory.weekly()
                        .from(Stream.of(sold(CUP, 1, "1"), sold(CUP, 7, "1")))
                        .series(CUP))
                .containsExactly(2);
        assertThatThrownBy(() -> DemandHistory.daily().between(DAY1, DAY1).from(Stream.of()))
                .hasMessageContaining("no whole DAY");
        assertThatThrownBy(() -> DemandHistory.daily().between(DAY1, DAY1.minusDays(1)))
                .hasMessageContaining("2025-02-28");
    }

    @Test
    void aRangeWithoutLinesIsAHistoryWithoutArticles() {
        DemandHistory history =
                DemandHistory.weekly().between(DAY1, DAY1.plusDays(10)).from(Stream.of());

        assertThat(history.skus()).isEmpty();
        assertThat(history.range()).isEqualTo(LocalDateRange.of(DAY1.plusDays(3), DAY1.plusDays(10)));
        assertThatThrownBy(() -> DemandHistory.weekly().from(Stream.of())).hasMessageContaining("no sales line");
    }

    @Test
    void linesOutsideTheRangeDoNotCountAndReturnsOfThemAreUnmatched() {
        DemandHistory history = DemandHistory.daily()
                .between(DAY1.plusDays(1), DAY1.plusDays(3))
                .from(Stream.of(
                        sold(CUP, 1, "5"),
                        sold(CUP, 2, "-1"),
                        sold(CUP, 3, "2"),
                        sold(CUP, 4, "9"),
                        sold(POT, 1, "1")));

        assertThat(history.series(CUP)).containsExactly(2);
        assertThat(history.unmatchedReturns(CUP)).isEqualTo(1);
        assertThat(history.series(POT)).containsExactly(0);
        assertThat(history.skus()).containsExactly(CUP, POT);
    }

    /** Around the promotion of days 3 and 4 stand 10, 20, 30 and 0: their mean is 15. */
    @Test
    void anExcludedDayCountsAsTheMeanOfTheDaysAroundIt() {
        DemandHistory.Builder daily = DemandHistory.daily().exclude(List.of(days(3, 4)));
        List<SalesLine> lines = List.of(
                sold(CUP, 1, "10"),
                sold(CUP, 2, "20"),
                sold(CUP, 3, "500"),
                sold(CUP, 4, "400"),
                sold(CUP, 5, "30"),
                sold(POT, 6, "1"));

        assertThat(daily.from(lines.stream()).series(CUP)).containsExactly(10, 20, 15, 15, 30, 0);
    }

    @Test
    void fourteenDaysThatCountOnEachSideAreAround() {
        Stream.Builder<SalesLine> lines = Stream.builder();
        for (int day = 1; day <= 60; day++) {
            lines.add(sold(CUP, day, day <= 2 || day == 10 || day == 59 ? "1000" : day < 30 ? "10" : "20"));
        }
        DemandHistory history = DemandHistory.daily()
                .exclude(List.of(days(10, 10), days(18, 44)))
                .from(lines.build());

        // before: days 3 to 17 without 10; after: days 45 to 58
        assertThat(history.series(CUP)[17]).isEqualTo(15);
        assertThat(history.series(CUP)[30]).isEqualTo(15);
        assertThat(history.series(CUP)[43]).isEqualTo(15);
        // before: days 1 to 9; after: days 11 to 17 and 45 to 51
        assertThat(history.series(CUP)[9]).isCloseTo((2000 + 7 * 10 + 7 * 10 + 7 * 20) / 23.0, within(1e-9));
    }

    @Test
    void daysBeforeTheFirstDemandAreNotAroundAndStayEmpty() {
        DemandHistory history = DemandHistory.daily()
                .exclude(List.of(days(2, 2), days(5, 5)))
                .from(Stream.of(sold(POT, 1, "1"), sold(CUP, 4, "6"), sold(CUP, 5, "90"), sold(CUP, 6, "2")));

        assertThat(history.series(CUP)).containsExactly(6, 4, 2);
    }

    @Test
    void excludedDaysOfAMonthCountAsUsualOnes() {
        DemandHistory history = DemandHistory.monthly()
                .between(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1))
                .exclude(List.of(range("2025-11-11", "2025-11-12"), range("2026-01-01", "2026-01-02")))
                .from(LocalDate.of(2025, 11, 1)
                        .datesUntil(LocalDate.of(2025, 12, 1))
                        .map(day ->
                                new SalesLine(CUP, day, Quantity.ofPieces(day.getDayOfMonth() == 11 ? 700 : 2), "天猫")));

        assertThat(history.series(CUP)).containsExactly(60);
    }

    @Test
    void whereNoDayCountsWhatWasSoldStays() {
        DemandHistory history = DemandHistory.daily()
                .exclude(List.of(days(2, 3)))
                .from(Stream.of(sold(POT, 1, "1"), sold(CUP, 2, "2.5"), sold(CUP, 3, "7")));

        assertThat(history.series(CUP)).containsExactly(2.5, 7);
    }

    @Test
    void demandForAKitIsDemandForItsComponents() {
        Kits kits = Kits.none().plus(SET, CUP, new BigDecimal("4")).plus(SET, TEA, Quantity.parse("0.25 KG"));
        DemandHistory history = DemandHistory.daily()
                .kits(kits)
                .from(Stream.of(
                        sold(SET, 1, "3"),
                        sold(CUP, 1, "1"),
                        sold(SET, 1, "-1"),
                        new SalesLine(TEA, DAY1, Quantity.parse("2 KG"), "")));

        assertThat(history.skus()).containsExactly(CUP, TEA);
        assertThat(history.series(CUP)).containsExactly(9);
        assertThat(history.series(TEA)).containsExactly(2.5);
        assertThat(history.unit(TEA)).contains(UnitOfMeasure.KILOGRAM);
        assertThatThrownBy(() -> history.series(SET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArticleInTwoUnitsIsRefusedAlsoThroughAKit() {
        SalesLine byWeight = new SalesLine(TEA, DAY1, Quantity.parse("2 KG"), "");

        assertThatThrownBy(() -> DemandHistory.daily().from(Stream.of(byWeight, sold(TEA, 1, "1"))))
                .hasMessage("TEA is sold in KG and in PCS. Maybe convert one of them?");
        assertThatThrownBy(() -> DemandHistory.daily()
                        .kits(Kits.none().plus(SET, TEA, BigDecimal.ONE))
                        .from(Stream.of(byWeight, sold(SET, 1, "1"))))
                .hasMessageContaining("TEA is sold in KG and in PCS");
    }

    @Test
    void demandForAReplacedArticleCountsForTheLastSuccessor() {
        DemandHistory history = DemandHistory.daily()
                .replaced(CUP, POT)
                .replaced(POT, TEA)
                .from(Stream.of(sold(CUP, 1, "1"), sold(POT, 1, "2"), sold(TEA, 1, "4")));

        assertThat(history.skus()).containsExactly(TEA);
        assertThat(history.series(TEA)).containsExactly(7);
    }

    @Test
    void kitsAndComponentsMayBeReplacedByOneAnother() {
        Sku oldSet = Sku.of("OLD-SET");
        Sku oldCup = Sku.of("OLD-CUP");
        Kits kits = Kits.none().plus(SET, oldCup, new BigDecimal("4")).plus(oldSet, POT, BigDecimal.ONE);
        DemandHistory.Builder builder =
                DemandHistory.daily().kits(kits).replaced(oldSet, SET).replaced(oldCup, CUP);

        // an old set is a set is four old cups, which are cups
        DemandHistory history = builder.from(Stream.of(sold(oldSet, 1, "2"), sold(oldCup, 1, "1")));
        assertThat(history.skus()).containsExactly(CUP);
        assertThat(history.series(CUP)).containsExactly(9);
    }

    @Test
    void aComponentReplacedByAKitMultiplies() {
        Sku pair = Sku.of("PAIR");
        Kits kits = Kits.none().plus(SET, POT, new BigDecimal("3")).plus(pair, CUP, new BigDecimal("2"));
        DemandHistory history =
                DemandHistory.daily().kits(kits).replaced(POT, pair).from(Stream.of(sold(SET, 1, "5")));

        assertThat(history.series(CUP)).containsExactly(30);
    }

    @Test
    void circlesAreRefused() {
        assertThatThrownBy(() -> DemandHistory.daily()
                        .replaced(CUP, POT)
                        .replaced(POT, CUP)
                        .from(Stream.of(sold(CUP, 1, "1"))))
                .hasMessage("replaced articles and kits lead in a circle: [CUP, POT]");
        assertThatThrownBy(() -> DemandHistory.daily()
                        .kits(Kits.none().plus(SET, CUP, BigDecimal.ONE))
                        .replaced(CUP, SET)
                        .from(Stream.of(sold(SET, 1, "1"))))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> DemandHistory.daily().replaced(CUP, CUP))
                .hasMessageContaining("cannot replace itself");
        assertThatThrownBy(() -> DemandHistory.daily()
                        .replaced(CUP, POT)
                        .replaced(CUP, POT)
                        .replaced(CUP, TEA))
                .hasMessage("CUP is replaced by POT and by TEA");
    }

    @Test
    void twoComponentsWithOneSuccessorAddUp() {
        Kits kits = Kits.none().plus(SET, CUP, BigDecimal.ONE).plus(SET, POT, BigDecimal.ONE);
        DemandHistory history =
                DemandHistory.daily().kits(kits).replaced(POT, CUP).from(Stream.of(sold(SET, 1, "5")));

        assertThat(history.series(CUP)).containsExactly(10);
    }

    @Test
    void theStreamOfLinesIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        DemandHistory.daily().from(Stream.of(sold(CUP, 1, "1")).onClose(() -> closed.set(true)));

        assertThat(closed).isTrue();
    }

    @Test
    void kitsNeitherNestNorRepeatAndCannotBeChanged() {
        Kits kits = Kits.none().plus(SET, CUP, new BigDecimal("2"));

        assertThat(kits.componentsOf(SET)).containsOnly(Map.entry(CUP, Quantity.ofPieces(2)));
        assertThat(kits.componentsOf(CUP)).isEmpty();
        assertThatThrownBy(() -> kits.componentsOf(SET).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kits.plus(SET, CUP, BigDecimal.ONE)).hasMessage("kit SET has component CUP twice");
        assertThatThrownBy(() -> kits.plus(POT, SET, BigDecimal.ONE)).hasMessageContaining("would nest");
        assertThatThrownBy(() -> kits.plus(CUP, POT, BigDecimal.ONE)).hasMessageContaining("would nest");
        assertThatThrownBy(() -> kits.plus(POT, POT, BigDecimal.ONE)).hasMessageContaining("would nest");
        assertThatThrownBy(() -> kits.plus(SET, POT, BigDecimal.ZERO))
                .hasMessageContaining("must be positive, but is 0");
    }

    @Test
    void periodsKnowTheirLengthInDays() {
        assertThat(DemandPeriod.DAY.days()).isEqualTo(1);
        assertThat(DemandPeriod.WEEK.days()).isEqualTo(7);
        assertThat(DemandPeriod.MONTH.days()).isEqualTo((365 * 3 + 366) / 48.0);
    }

    private static SalesLine sold(Sku sku, int day, String amount) {
        return new SalesLine(
                sku, DAY1.plusDays(day - 1L), Quantity.of(new BigDecimal(amount), UnitOfMeasure.PIECE), "");
    }

    private static SalesLine line(Sku sku, String date, String amount) {
        return new SalesLine(sku, LocalDate.parse(date), Quantity.of(new BigDecimal(amount), UnitOfMeasure.PIECE), "");
    }

    private static LocalDateRange days(int first, int last) {
        return LocalDateRange.of(DAY1.plusDays(first - 1L), DAY1.plusDays(last));
    }

    private static LocalDateRange range(String from, String until) {
        return LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(until));
    }
}
