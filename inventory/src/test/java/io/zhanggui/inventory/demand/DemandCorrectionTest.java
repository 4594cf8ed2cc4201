package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DemandCorrectionTest {

    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final Sku TEA = Sku.of("TEA");
    private static final Sku SET = Sku.of("SET");
    private static final LocalDate DAY1 = LocalDate.of(2025, 3, 1);

    @Test
    void whatWasCancelledOnItsOwnDayNeverWasDemand() {
        DemandHistory history = DemandHistory.daily()
                .cancelled(List.of(sold(CUP, 2, "3")))
                .from(Stream.of(sold(CUP, 1, "5"), sold(CUP, 2, "4"), sold(CUP, 3, "1")));

        assertThat(history.series(CUP)).containsExactly(5, 1, 1);
        assertThat(history.cancelled(CUP)).isEqualTo(3);
        assertThat(history.unmatchedCancellations(CUP)).isZero();
    }

    @Test
    void cancelledBeyondWhatWasOrderedOnTheDayIsCountedAndTouchesNoOtherDay() {
        DemandHistory history = DemandHistory.daily()
                .cancelled(List.of(sold(CUP, 2, "2.5"), sold(CUP, 2, "3"), sold(CUP, 9, "1")))
                .from(Stream.of(sold(CUP, 1, "5"), sold(CUP, 2, "4"), sold(CUP, 3, "1")));

        assertThat(history.series(CUP)).containsExactly(5, 0, 1);
        assertThat(history.cancelled(CUP)).isEqualTo(4);
        assertThat(history.unmatchedCancellations(CUP)).isEqualTo(1.5); // day 9 is outside
        assertThat(history.explain(CUP).toText(Locale.ENGLISH)).isEqualTo("""
                Demand: 6 = CUP, the sum of 3 periods from 2025-03-01 to 2025-03-03
                  Cancelled before shipping: 4
                  Cancelled without an order on that day: 1.5
                """);
    }

    @Test
    void whatIsSaidTwiceAddsUp() {
        Stream<SalesLine> lines = Stream.of(
                sold(CUP, 1, "2"),
                sold(CUP, 2, "9"),
                sold(CUP, 3, "2"),
                sold(CUP, 4, "7"),
                sold(CUP, 5, "4"),
                sold(CUP, 6, "50"),
                sold(CUP, 7, "0.5"),
                sold(CUP, 8, "0.25"));
        DemandHistory history = DemandHistory.daily()
                .promotions(List.of(Promotion.of("618", DAY1.plusDays(1), DAY1.plusDays(2))))
                .promotions(List.of(Promotion.of("双11", DAY1.plusDays(3), DAY1.plusDays(4))))
                .cancelled(List.of(sold(CUP, 5, "1")))
                .cancelled(List.of(sold(CUP, 5, "1")))
                .exclude(List.of(days(6, 6)))
                .exclude(List.of())
                .stockOut(CUP, List.of(days(7, 7)))
                .stockOut(CUP, List.of(days(8, 8)))
                .from(lines);

        assertThat(history.series(CUP)).containsExactly(2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(history.lifts(CUP)).extracting(PromotionLift::promotion).containsExactly("618", "双11");
        assertThat(history.cancelled(CUP)).isEqualTo(2);
        assertThat(DemandHistory.daily()
                        .stockOut(List.of(days(2, 2)))
                        .stockOut(List.of(days(3, 3)))
                        .from(Stream.of(sold(CUP, 1, "4"), sold(CUP, 2, "1"), sold(CUP, 3, "1")))
                        .series(CUP))
                .containsExactly(4, 4, 4);
    }

    @Test
    void anArticleThatTheHistoryDoesNotKnowIsRefusedAndNotZero() {
        DemandHistory history = DemandHistory.daily().from(Stream.of(sold(CUP, 1, "5")));

        assertThat(history.unit(POT)).isEmpty();
        Stream.<ThrowingCallable>of(
                        () -> history.series(POT),
                        () -> history.explain(POT),
                        () -> history.cancelled(POT),
                        () -> history.unmatchedCancellations(POT),
                        () -> history.unmatchedReturns(POT),
                        () -> history.corrections(POT),
                        () -> history.lifts(POT))
                .forEach(call -> assertThatIllegalArgumentException()
                        .isThrownBy(call)
                        .withMessage(
                                "the history has no demand for POT. Maybe it is sold under another name, in a kit, or"
                                        + " not yet? Ask skus() first."));
    }

    @Test
    void linesTakenApartBeforeMakeTheSameHistory() {
        List<SalesLine> lines =
                List.of(sold(SET, 1, "3"), sold(SET, 5, "2"), sold(CUP, 2, "4"), sold(POT, 3, "8"), sold(POT, 6, "-2"));
        KitRegister kits =
                KitRegister.of(List.of(Bundle.kit(SET, DAY1, KitPart.of(CUP, Quantity.ofPieces(2), BigDecimal.ONE))
                        .changed(DAY1.plusDays(4), KitPart.of(TEA, Quantity.ofPieces(3), BigDecimal.ONE))));
        Supplier<DemandHistory.Builder> rules =
                () -> DemandHistory.daily().kits(kits).replaced(POT, CUP, DAY1.plusDays(2), new BigDecimal("0.25"));
        DemandHistory whole = rules.get().from(lines.stream());
        DemandHistory parts =
                rules.get().takenApart().from(lines.stream().flatMap(rules.get().parts()));

        assertThat(lines.stream().flatMap(rules.get().parts()).map(SalesLine::sku))
                .containsExactly(CUP, TEA, CUP, CUP, POT, CUP, POT);
        assertThat(parts.skus()).isEqualTo(whole.skus());
        assertThat(whole.skus()).allSatisfy(sku -> assertThat(parts.series(sku)).containsExactly(whole.series(sku)));
        assertThat(parts.series(CUP)).containsExactly(6, 4, 1.5, 0, 0, 0);
    }

    @Test
    void aMistypedYearIsRefusedBeforeItTakesTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DemandHistory.daily().from(Stream.of(sold(CUP, 1, "1"), line(POT, LocalDate.of(2205, 3, 1)))))
                .withMessage(
                        "the history is from 2025-03-01 until before 2205-03-02, which is more than 100 years. Maybe"
                                + " the year of a sales line is mistyped? Or set its days with between(from, until)?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.daily().from(Stream.of(line(POT, LocalDate.MAX))))
                .withMessage(
                        "a line of POT is of +999999999-12-31, which no history reaches. Maybe its year is mistyped?");
        assertThat(DemandHistory.daily()
                        .between(DAY1, DAY1.plusDays(2))
                        .from(Stream.of(sold(CUP, 1, "1"), line(CUP, LocalDate.of(9999, 3, 1))))
                        .series(CUP))
                .containsExactly(1, 0);
        assertThat(DemandHistory.monthly()
                        .between(DAY1, DAY1.plusYears(100))
                        .from(Stream.of(sold(CUP, 1, "1")))
                        .series(CUP))
                .hasSize(1200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promotion.of("618", DAY1, DAY1.minusDays(3)))
                .withMessage("promotion 618 from 2025-03-01 cannot end before 2025-02-26. Maybe they are swapped?");
    }

    private static SalesLine line(Sku sku, LocalDate day) {
        return new SalesLine(sku, day, Quantity.ofPieces(1), "");
    }

    @Test
    void aSumThatIsTooLargeIsRefused_asASingleQuantityIs() {
        SalesLine much = sold(CUP, 1, "8999999999999");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DemandHistory.daily().from(Stream.generate(() -> much).limit(1_030_000)))
                .withMessage("quantities of CUP are too large to add up exactly. Maybe a cell holds something else?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.daily()
                        .from(Stream.concat(
                                Stream.generate(() -> sold(CUP, 1, "9000000")).limit(1_000_100),
                                Stream.of(sold(CUP, 2, "0.000001")))))
                .withMessage("quantities of CUP are too large to add up exactly. Maybe a cell holds something else?");
    }

    /** The order cancelled is gone first; what comes back on that day takes from the days before. */
    @Test
    void cancellationsComeBeforeReturns() {
        Stream<SalesLine> lines = Stream.of(sold(CUP, 1, "5"), sold(CUP, 2, "4"), sold(CUP, 2, "-3"));
        DemandHistory history =
                DemandHistory.daily().cancelled(List.of(sold(CUP, 2, "4"))).from(lines);

        assertThat(history.series(CUP)).containsExactly(2, 0);
        assertThat(history.unmatchedCancellations(CUP)).isZero();
        assertThat(history.unmatchedReturns(CUP)).isZero();
    }

    @Test
    void anArticleOfWhichAllWasCancelledElsewhereIsNamedLast() {
        DemandHistory history = DemandHistory.daily()
                .cancelled(List.of(sold(TEA, 1, "2"), sold(CUP, 1, "1")))
                .from(Stream.of(sold(POT, 1, "1"), sold(CUP, 2, "1")));

        assertThat(history.skus()).containsExactly(POT, CUP, TEA);
        assertThat(history.series(TEA)).containsExactly(0);
        assertThat(history.unmatchedCancellations(TEA)).isEqualTo(2);
    }

    @Test
    void aCancelledKitTakesItsComponentsAndNegativeOnesAreRefused() {
        DemandHistory history = DemandHistory.daily()
                .kits(Kits.none().plus(SET, CUP, new BigDecimal("4")))
                .cancelled(List.of(sold(SET, 1, "1")))
                .from(Stream.of(sold(SET, 1, "3")));

        assertThat(history.series(CUP)).containsExactly(8);
        for (String amount : List.of("0", "-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DemandHistory.daily().cancelled(List.of(sold(CUP, 1, amount))))
                    .withMessage("what was cancelled of CUP on 2025-03-01 must be positive, but is " + amount
                            + " PCS. Maybe it came back, and is a sales line?");
        }
    }

    @Test
    void aStockOutDayCountsAsTheMeanOfTheDaysAroundButNotLessThanWasSold() {
        DemandHistory history = DemandHistory.daily()
                .stockOut(CUP, List.of(days(3, 3), days(5, 5)))
                .from(Stream.of(
                        sold(CUP, 1, "4"), sold(CUP, 2, "5"), sold(CUP, 4, "6"), sold(CUP, 5, "7"), sold(CUP, 6, "1")));

        assertThat(history.series(CUP)).containsExactly(4, 5, 4, 6, 7, 1); // (4 + 5 + 6 + 1) / 4; 7 is above it
        assertThat(history.corrections(CUP)).containsExactly(new DemandCorrection(days(3, 3), 1, 0, 0, 4));
        assertThat(history.corrections(CUP).get(0).difference()).isEqualTo(4);
        assertThat(history.corrections(CUP).get(0).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("修正后的需求：4 = 2025-03-03 至 2025-03-03 售出 0；缺货 1 天，剔除 0 天\n");
    }

    @Test
    void aWeekIsCorrectedForItsDaysWithoutStockOnly() {
        DemandHistory history = DemandHistory.weekly()
                .stockOut(CUP, List.of(days(10, 11)))
                .between(DAY1, DAY1.plusDays(14))
                .from(Stream.iterate(1, day -> day + 1)
                        .limit(14)
                        .filter(day -> day != 10)
                        .map(day -> sold(CUP, day, day == 11 ? "1" : "2")));

        assertThat(history.series(CUP)).containsExactly(14, 14);
        assertThat(history.corrections(CUP)).containsExactly(new DemandCorrection(days(8, 14), 2, 0, 11, 14));
    }

    @Test
    void beforeTheFirstDemandNothingIsMissingAndWithoutOtherDaysWhatWasSoldStays() {
        DemandHistory history = DemandHistory.daily()
                .stockOut(List.of(days(1, 4)))
                .from(Stream.of(sold(POT, 1, "9"), sold(CUP, 2, "1"), sold(CUP, 3, "2"), sold(POT, 4, "1")));

        assertThat(history.series(CUP)).containsExactly(1, 2, 0);
        assertThat(history.corrections(CUP)).isEmpty();
        DemandHistory open = DemandHistory.daily()
                .stockOut(List.of(days(1, 3)))
                .from(Stream.of(sold(POT, 1, "9"), sold(CUP, 2, "1"), sold(CUP, 4, "6")));
        assertThat(open.series(CUP)).containsExactly(6, 6, 6);
        assertThat(open.series(POT)).containsExactly(9, 0, 0, 0); // the one day that tells sold nothing
    }

    @Test
    void stockOutsOfOneArticleAndOfAllAddUpAndExcludedDaysStayExcluded() {
        DemandHistory history = DemandHistory.daily()
                .stockOut(CUP, List.of(days(2, 2)))
                .stockOut(List.of(days(3, 3)))
                .exclude(List.of(days(3, 4)))
                .from(Stream.of(
                        sold(CUP, 1, "2"), sold(POT, 1, "1"), sold(CUP, 3, "9"), sold(CUP, 4, "9"), sold(CUP, 5, "4")));

        assertThat(history.series(CUP)).containsExactly(2, 3, 3, 3, 4);
        assertThat(history.series(POT)).containsExactly(1, 0, 1 / 3.0, 1 / 3.0, 0);
        assertThat(history.corrections(CUP))
                .containsExactly(
                        new DemandCorrection(days(2, 2), 1, 0, 0, 3),
                        new DemandCorrection(days(3, 3), 0, 1, 9, 3),
                        new DemandCorrection(days(4, 4), 0, 1, 9, 3));
    }

    /** From eight days of each weekday on; Saturdays sell 8, other days 1. */
    @Test
    void withEightWeeksTheWeekdayOfTheStockOutCounts() {
        for (int weeks : List.of(8, 9)) {
            List<SalesLine> lines = new ArrayList<>();
            for (int day = 1; day <= 7 * weeks; day++) {
                if (day != 29) {
                    lines.add(sold(CUP, day, day % 7 == 1 ? "8" : "1"));
                }
            }
            double[] series = DemandHistory.daily()
                    .stockOut(CUP, List.of(days(29, 29)))
                    .from(lines.stream())
                    .series(CUP);

            // a Saturday is missing: with nine weeks eight of them are left, with eight weeks seven
            double plain = (4 * 8 + 24) / 28.0;
            assertThat(series[28]).isCloseTo(weeks == 9 ? 8 : plain, within(1e-12));
        }
    }

    @Test
    void aPromotionIsExcludedAndItsLiftIsMeasured() {
        List<Promotion> promotions = List.of(
                Promotion.of("双11", DAY1.plusDays(2), DAY1.plusDays(4)),
                Promotion.of("later", DAY1.plusDays(90), DAY1.plusDays(91)));
        DemandHistory history = DemandHistory.daily()
                .promotions(promotions)
                .from(Stream.of(
                        sold(CUP, 1, "2"),
                        sold(CUP, 2, "2"),
                        sold(CUP, 3, "9"),
                        sold(CUP, 4, "7"),
                        sold(CUP, 5, "2"),
                        sold(POT, 4, "1"),
                        sold(TEA, 5, "1")));

        assertThat(history.series(CUP)).containsExactly(2, 2, 2, 2, 2);
        PromotionLift lift = new PromotionLift("双11", 2, 16, 4);
        assertThat(history.lifts(CUP)).containsExactly(lift);
        assertThat(lift.ratio()).isEqualTo(4);
        assertThat(history.lifts(TEA)).isEmpty(); // not sold yet
        assertThat(history.lifts(POT)).containsExactly(new PromotionLift("双11", 1, 1, 0)); // the day after sold nothing
        assertThat(history.lifts(POT).get(0).ratio()).isNaN();
        assertThat(history.lift("双11", UnitOfMeasure.PIECE)).contains(new PromotionLift("双11", 3, 17, 4));
        assertThat(history.lift("双11", UnitOfMeasure.KILOGRAM)).isEmpty();
        assertThat(history.lift("618", UnitOfMeasure.PIECE)).isEmpty();
        assertThat(lift.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("双11：4 = 2 天售出 16，平常应为 4\n");
        assertThat(history.lifts(POT).get(0).explain().toText(Locale.ENGLISH))
                .isEqualTo("双11: – = in 1 days 1 were sold, usual would have been 0\n");
    }

    @Test
    void daysWithoutStockDoNotMeasureALiftNorDoesAPromotionWithoutOtherDays() {
        DemandHistory history = DemandHistory.daily()
                .promotions(List.of(Promotion.of("618", DAY1.plusDays(1), DAY1.plusDays(3))))
                .stockOut(CUP, List.of(days(3, 3)))
                .from(Stream.of(sold(CUP, 1, "2"), sold(CUP, 2, "6"), sold(CUP, 3, "1"), sold(POT, 2, "1")));

        assertThat(history.lifts(CUP)).containsExactly(new PromotionLift("618", 1, 6, 2));
        assertThat(history.lifts(POT)).hasSize(1);
        assertThat(history.lifts(POT).get(0).usual()).isNaN();
        assertThat(history.lifts(POT).get(0).explain().toText(Locale.ENGLISH))
                .isEqualTo("618: – = in 2 days 1 were sold, usual would have been unknown\n");
        assertThat(history.lift("618", UnitOfMeasure.PIECE)).contains(new PromotionLift("618", 1, 6, 2));
    }

    @Test
    void liftsOfYearsAddUpAsRatiosOfSums() {
        PromotionLift first = new PromotionLift("618", 3, 30, 10);
        PromotionLift second = new PromotionLift("618", 2, 10, 10);
        PromotionLift unknown = new PromotionLift("618", 1, 5, Double.NaN);

        assertThat(first.plus(second)).isEqualTo(new PromotionLift("618", 5, 40, 20));
        assertThat(first.plus(second).ratio()).isEqualTo(2);
        assertThat(first.plus(unknown)).isEqualTo(first);
        assertThat(unknown.plus(first)).isEqualTo(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.plus(new PromotionLift("双11", 3, 30, 10)))
                .withMessage("lifts of 618 and 双11 do not add up");
        assertThatIllegalArgumentException().isThrownBy(() -> new PromotionLift("618", -1, 30, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromotionLift("618", 1, -30, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromotionLift("618", 1, 30, -10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Promotion.of(" ", DAY1, DAY1.plusDays(1)))
                .withMessageContaining("must have a name");
    }

    @Test
    void aLiftMultipliesThePromotedShareOfEachPeriodToCome() {
        PromotionLift lift = new PromotionLift("双11", 2, 40, 10);
        double[] usual = {70, 70, 70};
        LocalDateRange coming = days(6, 9); // two days of the first week, two of the second

        assertThat(lift.applyTo(usual, DemandPeriod.WEEK, DAY1, coming))
                .containsExactly(new double[] {70 + 3 * 20, 70 + 3 * 20, 70}, within(1e-9));
        assertThat(lift.applyTo(usual, DemandPeriod.DAY, DAY1.plusDays(4), coming))
                .containsExactly(70, 280, 280);
        assertThat(lift.applyTo(
                        usual, DemandPeriod.MONTH, DAY1, LocalDateRange.of(DAY1.plusDays(30), DAY1.plusDays(32))))
                .containsExactly(new double[] {70 + 70 * 3 / 31.0, 70 + 70 * 3 / 30.0, 70}, within(1e-9));
        assertThat(usual).containsExactly(70, 70, 70);
        assertThat(new PromotionLift("双11", 1, 3, Double.NaN).applyTo(usual, DemandPeriod.WEEK, DAY1, coming))
                .containsExactly(usual)
                .isNotSameAs(usual);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lift.applyTo(usual, DemandPeriod.MONTH, DAY1.plusDays(1), coming))
                .withMessage("a month must begin on its first day, but begins on 2025-03-02");
    }

    @Test
    void kitsCountByWhatTheyContainedOnTheDay() {
        KitRegister register = KitRegister.of(
                List.of(Bundle.kit(SET, DAY1.plusDays(1), KitPart.of(CUP, Quantity.ofPieces(2), BigDecimal.ONE))
                        .changed(
                                DAY1.plusDays(2),
                                KitPart.of(CUP, Quantity.ofPieces(3), BigDecimal.ONE),
                                KitPart.gift(TEA, Quantity.ofPieces(1)))
                        .changed(DAY1.plusDays(3))));
        List<SalesLine> lines = List.of(
                sold(SET, 1, "1"), sold(SET, 2, "1"), sold(SET, 3, "10"), sold(SET, 4, "100"), sold(CUP, 4, "1"));
        DemandHistory history = DemandHistory.daily().kits(register).from(lines.stream());

        assertThat(history.skus()).containsExactly(SET, CUP, TEA);
        assertThat(history.series(SET)).containsExactly(1, 0, 0, 100);
        assertThat(history.series(CUP)).containsExactly(2, 30, 1);
        assertThat(history.series(TEA)).containsExactly(10, 0);
    }

    @Test
    void oneArticleIsReplacedByTwoFromADayOnAndKeepsTheRest() {
        DemandHistory history = DemandHistory.daily()
                .replaced(CUP, POT, DAY1.plusDays(1), new BigDecimal("0.5"))
                .replaced(CUP, TEA, DAY1.plusDays(2), new BigDecimal("0.3"))
                .from(Stream.of(sold(CUP, 1, "10"), sold(CUP, 2, "10"), sold(CUP, 3, "10")));

        assertThat(history.series(CUP)).containsExactly(10, 5, 2);
        assertThat(history.series(POT)).containsExactly(5, 5);
        assertThat(history.series(TEA)).containsExactly(3);
    }

    @Test
    void sharesOfSuccessorsAreCheckedTogether() {
        DemandHistory.Builder builder = DemandHistory.daily().replaced(CUP, POT, DAY1, new BigDecimal("0.5"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.replaced(CUP, TEA, DAY1, new BigDecimal("0.6")))
                .withMessage(
                        "the share of CUP that TEA takes over must be above 0, and all shares together at most 1, but it"
                                + " is 0.6 of 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.replaced(CUP, TEA, DAY1, BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.replaced(CUP, TEA))
                .withMessageContaining("by POT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.replaced(CUP, CUP, DAY1, new BigDecimal("0.1")))
                .withMessage("CUP cannot replace itself");
        builder.replaced(CUP, TEA, DAY1, new BigDecimal("0.5"));
        assertThat(builder.from(Stream.of(sold(CUP, 1, "2"))).skus()).containsExactly(POT, TEA);
    }

    @Test
    void aHistoryOfGivenSeriesBeginsWithTheLongestAndEachSeriesWithItsDemand() {
        DemandHistory history = DemandHistory.ofSeries(DemandPeriod.MONTH, LocalDate.of(2025, 7, 1))
                .add(CUP, UnitOfMeasure.PIECE, new double[] {0, 0, 3, 0})
                .add(TEA, UnitOfMeasure.KILOGRAM, new double[] {0, 0})
                .build();

        assertThat(history.range()).isEqualTo(LocalDateRange.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 7, 1)));
        assertThat(history.skus()).containsExactly(CUP, TEA);
        assertThat(history.series(CUP)).containsExactly(3, 0);
        assertThat(history.series(TEA)).containsExactly(0);
        assertThat(history.unit(TEA)).contains(UnitOfMeasure.KILOGRAM);
        assertThat(history.period()).isEqualTo(DemandPeriod.MONTH);
        assertThat(history.series()).containsOnlyKeys(CUP, TEA);
        history.series().get(CUP)[0] = 9;
        assertThat(history.series(CUP)).containsExactly(3, 0);
    }

    @Test
    void wrongSeriesAreRefused() {
        DemandSeriesBuilder builder =
                DemandHistory.ofSeries(DemandPeriod.WEEK, DAY1).add(CUP, UnitOfMeasure.PIECE, new double[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(CUP, UnitOfMeasure.PIECE, new double[] {1}))
                .withMessageContaining("CUP has two series");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(POT, UnitOfMeasure.PIECE, new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(POT, UnitOfMeasure.PIECE, new double[] {1, -1}))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.ofSeries(DemandPeriod.MONTH, DAY1.plusDays(1)))
                .withMessage("months must end before the first day of one, but end before 2025-03-02");
    }

    private static SalesLine sold(Sku sku, int day, String amount) {
        return new SalesLine(
                sku, DAY1.plusDays(day - 1L), Quantity.of(new BigDecimal(amount), UnitOfMeasure.PIECE), "");
    }

    private static LocalDateRange days(int first, int last) {
        return LocalDateRange.of(DAY1.plusDays(first - 1L), DAY1.plusDays(last));
    }
}
