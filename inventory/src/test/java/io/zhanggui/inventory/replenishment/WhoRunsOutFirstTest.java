package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastCandidate;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes first where orders are cut, and when a larger order pays. */
class WhoRunsOutFirstTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private static JointLine line(String sku, int perWeek, int position) {
        ForecastSelection.Builder selection = ForecastSelection.builder();
        for (DemandClass each : DemandClass.values()) {
            selection.candidates(each, List.of(ForecastCandidate.ofFixed(Mean.of())));
        }
        Sku article = Sku.of(sku);
        Stream<SalesLine> sales = IntStream.rangeClosed(1, perWeek == 0 ? 0 : 4)
                .mapToObj(week -> new SalesLine(article, TODAY.minusWeeks(week), Quantity.ofPieces(perWeek), ""));
        return new JointLine(ReplenishmentPlanner.builder()
                .forecasts(selection.build())
                .build()
                .plan(
                        DemandHistory.weekly()
                                .between(TODAY.minusWeeks(4), TODAY)
                                .from(sales),
                        List.of(StockPosition.of(article, Quantity.ofPieces(position), Quantity.ofPieces(0))),
                        List.of(SupplyTerms.builder(article, PartyId.of("S1"), LeadTime.of(14))
                                .price(BigMoney.parse("CNY 5"))
                                .build()),
                        TODAY)
                .planned()
                .get(0));
    }

    @Test
    void articlesGoByTheDaysThatTheirPositionLasts_andThenByName() {
        JointLine threeDays = line("THREE", 70, 30);
        JointLine fourDays = line("FOUR", 14, 8);
        JointLine alsoFour = line("ALSO-FOUR", 7, 4);
        JointLine owed = line("OWED", 0, -1);
        JointLine idle = line("IDLE", 0, 1);
        assertThat(Stream.of(idle, fourDays, threeDays, owed, alsoFour).sorted(JointLine.RUNS_OUT_FIRST))
                .containsExactly(owed, threeDays, alsoFour, fourDays, idle);
    }

    @Test
    void daysMissing_areThoseFromThePositionToTheLevel() {
        // three weeks of 70 that never vary are 210
        assertThat(line("A", 70, 30).daysMissing()).isCloseTo(18, within(1e-9));
        assertThat(line("A", 70, 300).daysMissing()).isZero();
        assertThat(line("A", 0, -3).daysMissing()).isZero();
    }

    @Test
    void lineTakesBackWhatIsLeft_inWholePiecesAndNotMoreThanBefore() {
        JointLine line = line("A", 70, 30); // 180 at 5 each
        line.clear();
        assertThat(line.fill(new BigDecimal(180), new BigDecimal("52"), JointLine.Load.COST))
                .isEqualByComparingTo("2");
        assertThat(line.quantity()).isEqualByComparingTo("10");
        assertThat(line.fill(new BigDecimal(180), new BigDecimal("850"), JointLine.Load.COST))
                .isEqualByComparingTo("0");
        assertThat(line.quantity()).isEqualByComparingTo("180");
        assertThat(line.fill(new BigDecimal(180), new BigDecimal("850"), JointLine.Load.COST))
                .isEqualByComparingTo("850");
        assertThat(line.load(new BigDecimal(7), JointLine.Load.CAPACITY)).isEqualByComparingTo("7");
    }

    /**
     * 80 at 5 for 400 or 100 at 4.5 for 450: 100 at 5 would be 500, so 50 are saved, less 20 units that lie for 20 / (2 ×
     * demand) days each: 20² / (2 × 0.0099) × 0.2 / 365 × 4.5 = 49.8.
     */
    @ParameterizedTest
    @CsvSource({
        "80, 10, 0.2, 100",
        "80, 0.0099, 0.2, 100",
        "80, 0.0098, 0.2, 80",
        "80, 0.0099, 0.21, 80",
        "80, 0, 0.2, 80",
        "0, 10, 0.2, 0",
        "100, 10, 0.2, 100",
        "120, 10, 0.2, 120"
    })
    void largerOrder_isTakenWhereThePriceSavesMoreThanItsHoldingCosts(
            String needed, double perDay, double holdingPerYear, String expected) {
        SupplyTerms terms = SupplyTerms.builder(Sku.of("A"), PartyId.of("S1"), LeadTime.of(7))
                .prices(PriceList.allUnits(
                        PriceBreak.of("0", BigMoney.parse("CNY 5")), PriceBreak.of("100", BigMoney.parse("CNY 4.5"))))
                .build();
        assertThat(PriceBreakChoice.best(terms, new BigDecimal(needed), perDay, holdingPerYear))
                .isEqualByComparingTo(expected);
    }

    @Test
    void largerOrder_staysWithinTheCapacity_andTheBestOfSeveralIsTaken() {
        SupplyTerms.Builder terms = SupplyTerms.builder(Sku.of("A"), PartyId.of("S1"), LeadTime.of(7))
                .prices(PriceList.allUnits(
                        PriceBreak.of("0", BigMoney.parse("CNY 5")),
                        PriceBreak.of("100", BigMoney.parse("CNY 4.5")),
                        PriceBreak.of("120", BigMoney.parse("CNY 4"))));
        BigDecimal needed = new BigDecimal(80);
        assertThat(PriceBreakChoice.best(terms.build(), needed, 10, 0.2)).isEqualByComparingTo("120");
        assertThat(PriceBreakChoice.best(
                        terms.capacity(SupplyCapacity.perOrder("119")).build(), needed, 10, 0.2))
                .isEqualByComparingTo("100");
        assertThat(PriceBreakChoice.best(
                        terms.capacity(SupplyCapacity.perOrder("100")).build(), needed, 10, 0.2))
                .isEqualByComparingTo("100");
        assertThat(PriceBreakChoice.best(
                        terms.capacity(SupplyCapacity.perOrder("99")).build(), needed, 10, 0.2))
                .isEqualByComparingTo("80");
        SupplyTerms unpriced = SupplyTerms.builder(Sku.of("A"), PartyId.of("S1"), LeadTime.of(7))
                .build();
        assertThat(PriceBreakChoice.best(unpriced, needed, 10, 0.2)).isSameAs(needed);
    }
}
