package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.demand.StatedForecast;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Weeks of 8 12 8 12: mean 10, deviation 2.3094. A review of 7 days and a lead time of 14 are three weeks. */
class ReorderProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final Sku CUP = Sku.of("CUP");
    private static final double DEVIATION = Math.sqrt(16 / 3.0);

    @Test
    void theProjectionRunsToTheNextArrival() {
        ReorderProposal proposal = propose(25, terms().build());

        // level 30 + 1.6449 × 4 = 36.58: 12 are ordered, there after two weeks
        assertThat(proposal.quantity()).isEqualTo(Quantity.ofPieces(12));
        assertThat(proposal.projection())
                .containsExactly(
                        new ProjectedStock(TODAY, 0, 10, 15),
                        new ProjectedStock(TODAY.plusWeeks(1), 0, 10, 5),
                        new ProjectedStock(TODAY.plusWeeks(2), 12, 10, 7));
    }

    @Test
    void anOrderThatArrivesWithTheLastPeriodIsInTheProjection() {
        SupplyTerms late =
                SupplyTerms.builder(CUP, PartyId.of("S1"), LeadTime.of(14)).build();
        ReorderProposal proposal = planner()
                .reviewEvery(1)
                .build()
                .plan(demand(), List.of(stock(0)), List.of(late), TODAY)
                .planned()
                .get(0);

        assertThat(proposal.projection().stream()
                        .mapToDouble(ProjectedStock::arriving)
                        .sum())
                .isEqualTo(proposal.quantity().amount().doubleValue());
    }

    /** Before it arrives demand of two weeks meets 25, and that of three weeks meets 37 after. */
    @Test
    void theExpectedShortageIsThatOfBothStretches() {
        ReorderProposal proposal = propose(25, terms().build());
        NormalDemand two = NormalDemand.of(20, DEVIATION * Math.sqrt(2));
        NormalDemand three = NormalDemand.of(30, DEVIATION * Math.sqrt(3));

        assertThat(proposal.expectedShortage()).isCloseTo(two.loss(25) + three.loss(37) - two.loss(37), within(1e-12));
        assertThat(proposal.expectedShortageWithoutOrder()).isCloseTo(three.loss(25), within(1e-12));
        assertThat(proposal.riskWithOrder()).isCloseTo(1 - three.cumulative(37), within(1e-12));
        assertThat(proposal.stockOutRisk()).isCloseTo(1 - three.cumulative(25), within(1e-12));
        assertThat(proposal.inventoryDays()).isCloseTo(37 / (10 / 7.0), within(1e-9));
        assertThat(proposal.shortageCost()).isEmpty();
    }

    @Test
    void whatWasOwedBeforeIsNoNewShortage() {
        ReorderProposal proposal = propose(-8, terms().build());

        assertThat(proposal.expectedShortageWithoutOrder()).isCloseTo(30, within(1e-9));
        assertThat(proposal.expectedShortage()).isBetween(20.0, 21.0);
    }

    @Test
    void aGoalOfCostsPricesTheShortage() {
        ServiceGoal goal = ServiceGoal.ofCosts(BigMoney.parse("CNY 19"), BigMoney.parse("CNY 1"));
        ReorderProposal proposal = planner()
                .goal(goal)
                .build()
                .plan(demand(), List.of(stock(25)), List.of(terms().build()), TODAY)
                .planned()
                .get(0);

        double cost = 19 * proposal.expectedShortage();
        assertThat(proposal.shortageCost().orElseThrow().getAmount().doubleValue())
                .isCloseTo(cost, within(0.005));
        assertThat(proposal.explain().toText(Locale.ENGLISH))
                .contains("Cost of the expected shortage: 2.92 CNY")
                .contains("Goal: cost of a shortage as a share of the costs of shortage and holding: 0.95");
    }

    @Test
    void theOrderIsPriced() {
        SupplyTerms incremental = terms().prices(PriceList.incremental(
                        PriceBreak.of("0", BigMoney.parse("CNY 5")), PriceBreak.of("10", BigMoney.parse("CNY 4"))))
                .build();
        ReorderProposal proposal = propose(25, incremental);

        assertThat(proposal.cost()).contains(BigMoney.parse("CNY 58"));
        assertThat(proposal.unitPrice()).contains(BigMoney.parse("CNY 4.833333"));
        assertThat(propose(99, incremental).unitPrice()).contains(BigMoney.parse("CNY 5"));
        assertThat(propose(99, incremental).cost()).contains(BigMoney.parse("CNY 0"));
        assertThat(propose(25, terms().build()).unitPrice()).isEmpty();
        assertThat(propose(25, terms().price(BigMoney.parse("CNY 5.125")).build())
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .contains("  金额：61.500 元 = 12 件，单价 5.125 元");
    }

    @Test
    void withoutDemandDaysOfStockAreUndefined() {
        DemandHistory idle = DemandHistory.weekly()
                .between(TODAY.minusWeeks(4), TODAY)
                .from(Stream.of(
                        new SalesLine(CUP, TODAY.minusDays(1), Quantity.ofPieces(1), ""),
                        new SalesLine(CUP, TODAY.minusDays(1), Quantity.ofPieces(-1), "")));
        ReorderProposal proposal = ReplenishmentPlanner.builder()
                .build()
                .plan(idle, List.of(stock(3)), List.of(terms().build()), TODAY)
                .planned()
                .get(0);

        assertThat(proposal.inventoryDays()).isNaN();
        assertThat(proposal.expectedShortage()).isZero();
        assertThat(proposal.reason()).isEqualTo(ReorderReason.ENOUGH_STOCK);
        assertThat(proposal.projection()).extracting(ProjectedStock::closing).containsOnly(3.0);
    }

    @Test
    void aPurchaseRequestHasPositiveLines() {
        assertThatThrownBy(() -> new PurchaseRequest.Line(CUP, Quantity.ofPieces(0), TODAY, null))
                .hasMessage("quantity of CUP must be positive but is 0 PCS");
    }

    @Test
    void leadTimesAreObserved() {
        PartyId supplier = PartyId.of("S1");
        Sku pot = Sku.of("POT");
        ReceiptTimes times = ReceiptTimes.of(
                Stream.of(received(CUP, supplier, 10), received(CUP, supplier, 14), received(pot, supplier, 6)));

        assertThat(times.ofArticle(supplier, CUP)).contains(LeadTime.of(12, Math.sqrt(8)));
        assertThat(times.ofArticle(supplier, pot)).contains(LeadTime.of(6));
        assertThat(times.ofSupplier(supplier)).contains(LeadTime.of(10, 4));
        assertThat(times.leadTime(supplier, pot, 2)).contains(LeadTime.of(10, 4));
        assertThat(times.leadTime(supplier, pot, 1)).contains(LeadTime.of(6));
        assertThat(times.leadTime(supplier, CUP, 2)).contains(LeadTime.of(12, Math.sqrt(8)));
        assertThat(times.leadTime(supplier, Sku.of("NEW"), 1)).contains(LeadTime.of(10, 4));
        assertThat(times.ofSupplier(PartyId.of("S2"))).isEmpty();
        assertThat(times.ofArticle(PartyId.of("S2"), CUP)).isEmpty();
        assertThatThrownBy(() -> times.leadTime(supplier, CUP, 0)).hasMessage("least must be at least 1 but was 0");
        assertThatThrownBy(() -> received(CUP, supplier, -1))
                .hasMessage("CUP of S1 came on 2025-11-30, before it was ordered on 2025-12-01");
        assertThatThrownBy(() -> LeadTime.ofObserved())
                .hasMessage("the number of observed lead times must be at least 1 but was 0");
        assertThatThrownBy(() -> LeadTime.ofObserved(3, -1)).hasMessageContaining("periods[1]");
    }

    private static ObservedReceipt received(Sku sku, PartyId supplier, int days) {
        return new ObservedReceipt(sku, supplier, TODAY, TODAY.plusDays(days));
    }

    private static ReorderProposal propose(int onHand, SupplyTerms terms) {
        return planner()
                .build()
                .plan(demand(), List.of(stock(onHand)), List.of(terms), TODAY)
                .planned()
                .get(0);
    }

    private static SupplyTerms.Builder terms() {
        return SupplyTerms.builder(CUP, PartyId.of("S1"), LeadTime.of(14));
    }

    private static StockPosition stock(int onHand) {
        return StockPosition.of(CUP, Quantity.ofPieces(onHand), Quantity.ofPieces(0));
    }

    private static ReplenishmentPlanner.Builder planner() {
        return ReplenishmentPlanner.builder()
                .forecasts((unusedDemand, unusedSku, periods) ->
                        StatedForecast.of("weeks of 8 and 12", Collections.nCopies(periods, 10.0), DEVIATION));
    }

    private static DemandHistory demand() {
        List<SalesLine> lines = new ArrayList<>();
        for (int week = 1; week <= 4; week++) {
            lines.add(new SalesLine(CUP, TODAY.minusWeeks(week), Quantity.ofPieces(week % 2 == 0 ? 8 : 12), ""));
        }
        return DemandHistory.weekly().between(TODAY.minusWeeks(4), TODAY).from(lines.stream());
    }
}
