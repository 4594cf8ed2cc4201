package io.zhanggui.inventory.distribution;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.table.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowNetworkTest {

    private static MinimumCostFlow solved(FlowNetwork.Builder network) {
        MinimumCostFlow flow = network.build().solve();
        FlowProof.check(flow);
        return flow;
    }

    private static List<Long> quantities(MinimumCostFlow flow) {
        return flow.arcs().stream().map(MinimumCostFlow.OfArc::quantity).toList();
    }

    private static List<Long> prices(MinimumCostFlow flow) {
        return flow.nodes().stream().map(MinimumCostFlow.OfNode::price).toList();
    }

    @Test
    void goodsTakeTheHubUntilItIsFull_andThenTheDearWay() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("SH", 40)
                .transit("HUB")
                .demand("BJ", 25)
                .arc("SH", "HUB", 4, 20)
                .arc("HUB", "BJ", 2)
                .arc("SH", "BJ", 9));

        assertThat(quantities(flow)).containsExactly(20L, 20L, 5L);
        assertThat(flow.cost()).isEqualTo(165);
        assertThat(flow.meetsAll()).isTrue();
        assertThat(flow.shipped()).isEqualTo(25);
        assertThat(flow.nodes().get(0).left()).isEqualTo(15);
        assertThat(flow.nodes().get(0).shortage()).isZero();
        assertThat(prices(flow)).containsExactly(0L, 7L, 9L);
        assertThat(flow.arcs().get(0).isFull()).isTrue();
        assertThat(flow.arcs().get(0).reducedCost()).isEqualTo(-3);
        assertThat(flow.arcs().get(2).isFull()).isFalse();
    }

    @Test
    void whatMustBeMetIsMetAtAnyCost_andWhatHasAShortageCostWhereItPays() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 10)
                .demand("MUST", 4)
                .demand("PAYS", 4, 1_000)
                .demand("NOT", 4, 999)
                .arc("A", "MUST", 1_000_000)
                .arc("A", "PAYS", 999)
                .arc("A", "NOT", 1_000));

        assertThat(quantities(flow)).containsExactly(4L, 4L, 0L);
        assertThat(flow.nodes().get(3).shortage()).isEqualTo(4);
        assertThat(flow.flowCost()).isEqualTo(4_003_996);
        assertThat(flow.shortageCost()).isEqualTo(3_996);
        assertThat(flow.cost()).isEqualTo(4_007_992);
        assertThat(prices(flow)).containsExactly(0L, 1_000_000L, 999L, 999L);
    }

    @Test
    void aShortageThatCostsAsMuchAsAWay_isEitherWayTheLeastCost() {
        MinimumCostFlow flow =
                solved(FlowNetwork.builder().supply("A", 1).demand("X", 1, 5).arc("A", "X", 5));

        assertThat(flow.cost()).isEqualTo(5);
    }

    @Test
    void whereNothingIsHadOrWanted_nothingFlows() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 0)
                .demand("X", 0)
                .transit("T")
                .arc("A", "X", 1)
                .arc("X", "T", 0));

        assertThat(quantities(flow)).containsExactly(0L, 0L);
        assertThat(flow.cost()).isZero();
        assertThat(flow.meetsAll()).isTrue();
        assertThat(solved(FlowNetwork.builder()).cost()).isZero();
    }

    @Test
    void aDemandWithoutAWay_isShort() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 3)
                .demand("X", 7)
                .demand("Y", 2)
                .arc("A", "X", 1));

        assertThat(flow.shortage()).isEqualTo(6);
        assertThat(flow.shipped()).isEqualTo(3);
        assertThat(flow.meetsAll()).isFalse();
        assertThat(flow.nodes().get(2).price()).isNull();
    }

    @Test
    void aSupplyIsAlsoPassedThrough_andStaysOnlyWhereItWas() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 5)
                .supply("B", 1)
                .demand("X", 2)
                .arc("A", "B", -1, 10)
                .arc("B", "X", 1));

        assertThat(quantities(flow)).containsExactly(2L, 2L);
        assertThat(flow.cost()).isZero();
    }

    @Test
    void whatMustGoThroughAnArc_goesThere() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 5)
                .demand("X", 5)
                .add(FlowArc.of("A", "X", 9).atLeast(2).atMost(3))
                .arc("A", "X", 1));

        assertThat(quantities(flow)).containsExactly(2L, 3L);
        assertThat(flow.arcs().get(0).reducedCost()).isEqualTo(8);
    }

    @Test
    void whatMustGoThroughAnArcAndCannot_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .supply("A", 1)
                        .demand("X", 5)
                        .add(FlowArc.of("A", "X", 9).atLeast(2))
                        .build()
                        .solve())
                .withMessage("the least quantities of arcs cannot be kept: 1 are missing at node A");
    }

    @Test
    void aCircleThatEarns_isUsedUpToItsCapacity_andRefusedWithoutOne() {
        FlowNetwork.Builder network =
                FlowNetwork.builder().transit("A").transit("B").arc("A", "B", -5, 7);

        assertThat(quantities(solved(network.arc("B", "A", 4)))).containsExactly(7L, 7L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .transit("A")
                        .arc("A", "A", -1)
                        .build()
                        .solve())
                .withMessage("a circle of arcs without capacity has a negative cost. Maybe give its arcs a capacity?");
    }

    @Test
    void aSelfLoopThatEarns_isFilled_andOneThatCosts_isNot() {
        MinimumCostFlow flow =
                solved(FlowNetwork.builder().transit("A").arc("A", "A", -2, 6).arc("A", "A", 2, 6));

        assertThat(quantities(flow)).containsExactly(6L, 0L);
        assertThat(flow.cost()).isEqualTo(-12);
    }

    @Test
    void costsBeyondALongAreExact() {
        long many = 1_000_000_000_000L;
        MinimumCostFlow flow =
                solved(FlowNetwork.builder().supply("A", many).demand("X", many).arc("A", "X", many));

        assertThat(flow.cost()).isEqualTo(BigInteger.TEN.pow(24));
    }

    @Test
    void numbersTooLargeToBeSummedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .supply("A", 1)
                        .demand("X", 1)
                        .arc("A", "X", Long.MAX_VALUE / 16)
                        .build()
                        .solve())
                .withMessage("costs are too large: the highest is 576460752303423487, which over all nodes goes beyond"
                        + " 576460752303423487. Maybe use fewer decimals?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .supply("A", Long.MAX_VALUE / 4)
                        .supply("B", 1)
                        .build()
                        .solve())
                .withMessage("supplies and demands are too large: the sum goes beyond 2305843009213693951 at 1."
                        + " Maybe use a larger unit of quantity?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .transit("A")
                        .arc("A", "A", -1, Long.MAX_VALUE - 1)
                        .build()
                        .solve())
                .withMessageStartingWith("capacities are too large");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder()
                        .transit("A")
                        .add(FlowArc.of("A", "A", 1).atLeast(Long.MAX_VALUE / 2))
                        .build()
                        .solve())
                .withMessageStartingWith("lower bounds are too large");
        assertThat(FlowNetwork.builder()
                        .supply("A", Long.MAX_VALUE / 8)
                        .demand("B", Long.MAX_VALUE / 8)
                        .arc("A", "B", 1)
                        .build()
                        .solve()
                        .cost())
                .isEqualTo(Long.MAX_VALUE / 8);
    }

    @Test
    void mistakesAreRefusedWithNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder().supply("A", -1))
                .withMessage("quantity of A must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FlowNetwork.builder().supply("A", 1).demand("A", 1).build())
                .withMessage("node A is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FlowNetwork.builder().supply("A", 1).arc("A", "B", 1).build())
                .withMessage("node B of an arc is unknown. Maybe add it as supply, demand or transit?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowArc.of("A", "B", 1).atMost(3).atLeast(4))
                .withMessage("quantities from A to B must be 0 ≤ least ≤ most, but were 4 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowArc.of("A", "B", 1).atLeast(-1))
                .withMessage("quantities from A to B must be 0 ≤ least ≤ most, but were -1 and 9223372036854775807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowArc.of("A", "B", Long.MIN_VALUE))
                .withMessage("cost from A to B is too large: -9223372036854775808");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowNode("A", Long.MIN_VALUE, null))
                .withMessage("balance of A is too large: -9223372036854775808");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder().demand("X", 1, -5))
                .withMessage("shortageCost of X must be zero or more and stand at a demand, but was -5 at balance -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowNetwork.builder().demand("X", 0, 5))
                .withMessage("shortageCost of X must be zero or more and stand at a demand, but was 5 at balance 0");
    }

    @Test
    void explain_showsWaysShortagesAndPrices() {
        MinimumCostFlow flow = solved(FlowNetwork.builder()
                .supply("A", 10)
                .supply("B", 1)
                .demand("X", 4)
                .demand("Y", 3, 5)
                .demand("Z", 2)
                .arc("A", "X", 2, 3)
                .arc("A", "Y", 9));

        assertThat(flow.explain().toText(ENGLISH)).isEqualTo("""
                        Least cost: 21 = flows 6 + shortages 15
                          A → X: 6 = 3 × 2 per unit
                            Full: no more can go there than: 3
                          Left at A: 7
                          Left at B: 1
                          Short at X: 1 = there is no way left on which more could come
                          Short at Y: 3 = at 5 per unit cheaper than bringing more, or there is no way left
                          Short at Z: 2 = there is no way left on which more could come
                          One more unit at Y would cost: 5
                        """);
        assertThat(flow.explain().toText(SIMPLIFIED_CHINESE)).contains("最小费用：21 = 流量费用 6 + 缺货费用 15");
        Table table = flow.toTable();
        assertThat(table.rows()).containsExactly(List.of("A", "X", 3L, 2L, new BigDecimal(6)));
    }
}
