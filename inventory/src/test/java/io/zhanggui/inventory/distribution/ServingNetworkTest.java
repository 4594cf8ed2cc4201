package io.zhanggui.inventory.distribution;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.ItemResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ServingNetworkTest {

    private static final WarehouseId SH = WarehouseId.of("WH-SH");
    private static final WarehouseId BJ = WarehouseId.of("WH-BJ");

    private static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    private static Quantity pieces(long number) {
        return Quantity.ofPieces(number);
    }

    private static final ServingNetwork NETWORK = ServingNetwork.builder()
            .lane(SH, "华东", cny("2.50"))
            .lane(SH, "华北", cny("6"))
            .lane(BJ, "华东", cny("5.5"))
            .lane(BJ, "华北", cny("2"))
            .build();

    private static ServingPlan serve(
            ServingNetwork network, long inShanghai, long inBeijing, ServingDemand... demands) {
        return network.serve(
                List.of(WarehouseStock.of(SH, pieces(inShanghai)), WarehouseStock.of(BJ, pieces(inBeijing))),
                List.of(demands));
    }

    private static List<String> lanes(ServingPlan plan) {
        return plan.lanes().stream()
                .map(each -> each.lane().from() + " " + each.lane().to() + " " + each.quantity())
                .toList();
    }

    @Test
    void theNearWarehouseServes_andTheOtherWhereItsStockEnds() {
        ServingPlan plan =
                serve(NETWORK, 30, 100, ServingDemand.of("华东", pieces(40)), ServingDemand.of("华北", pieces(20)));

        assertThat(lanes(plan)).containsExactly("WH-SH 华东 30 PCS", "WH-BJ 华东 10 PCS", "WH-BJ 华北 20 PCS");
        assertThat(plan.cost()).isEqualTo(cny("170.00"));
        assertThat(plan.unserved()).isEmpty();
        assertThat(plan.warehouses().get(0).worth()).isEqualTo(cny("3.00"));
        assertThat(plan.warehouses().get(0).left()).isEqualTo(pieces(0));
        assertThat(plan.warehouses().get(1).worth()).isEqualTo(cny("0.00"));
        assertThat(plan.warehouses().get(1).left()).isEqualTo(pieces(70));
        assertThat(plan.demands().get(0).passedOver())
                .containsExactly(new PassedOver(SH, cny("2.50"), PassedOver.Reason.USED_UP, cny("3.00")));
        assertThat(plan.demands().get(0).served()).isEqualTo(pieces(40));
        assertThat(plan.demands().get(1).passedOver()).isEmpty();
    }

    @Test
    void theHigherPriorityGoesFirst_howeverFarItIs() {
        ServingPlan plan = serve(
                NETWORK,
                10,
                0,
                ServingDemand.of("华东", pieces(8)).priority(2),
                ServingDemand.of("华北", pieces(8)).priority(1));

        assertThat(lanes(plan)).containsExactly("WH-SH 华东 2 PCS", "WH-SH 华北 8 PCS");
        assertThat(plan.demands().get(0).reason()).isEqualTo(UnservedReason.USED_UP);
        assertThat(plan.demands().get(0).unserved()).isEqualTo(pieces(6));
        assertThat(plan.warehouses().get(0).worth()).isNull();
    }

    @Test
    void aDemandWithAShortageCost_isServedAfterTheOthersAndWhereItPays() {
        ServingPlan plan = serve(
                NETWORK,
                10,
                3,
                ServingDemand.of("华东", pieces(8)).shortageCost(cny("5.499")),
                ServingDemand.of("华北", pieces(6)));

        assertThat(lanes(plan)).containsExactly("WH-SH 华东 7 PCS", "WH-SH 华北 3 PCS", "WH-BJ 华北 3 PCS");
        assertThat(plan.shortageCost()).isEqualTo(cny("5.499"));
        assertThat(plan.laneCost()).isEqualTo(cny("41.50"));
        assertThat(plan.cost()).isEqualTo(cny("46.999"));
        assertThat(plan.demands().get(0).reason()).isEqualTo(UnservedReason.USED_UP);

        ServingPlan tooDear =
                serve(NETWORK, 0, 3, ServingDemand.of("华东", pieces(2)).shortageCost(cny("5.499")));
        assertThat(tooDear.lanes()).isEmpty();
        assertThat(tooDear.demands().get(0).reason()).isEqualTo(UnservedReason.NOT_WORTH_IT);
        assertThat(tooDear.cost()).isEqualTo(cny("10.998"));
    }

    @Test
    void capacitiesOfLanesAndWarehousesAreKept() {
        ServingNetwork network = ServingNetwork.builder()
                .add(ServingLane.of(SH, "华东", cny("1")).atMost(pieces(5)))
                .lane(SH, "华东", cny("3"))
                .lane(BJ, "华东", cny("9"))
                .build();
        ServingPlan plan = network.serve(
                List.of(
                        WarehouseStock.of(SH, pieces(100)).sendingAtMost(pieces(7)),
                        WarehouseStock.of(BJ, pieces(100))),
                List.of(ServingDemand.of("华东", pieces(10))));

        assertThat(lanes(plan)).containsExactly("WH-SH 华东 5 PCS", "WH-SH 华东 2 PCS", "WH-BJ 华东 3 PCS");
        assertThat(plan.demands().get(0).passedOver())
                .extracting(PassedOver::reason)
                .containsExactly(PassedOver.Reason.LANE_FULL, PassedOver.Reason.USED_UP);
        assertThat(plan.warehouses().get(0).left()).isEqualTo(pieces(93));
        assertThat(plan.warehouses().get(0).worth()).isEqualTo(cny("6.00"));
    }

    @Test
    void handlingIsPartOfTheCost() {
        ServingNetwork network = ServingNetwork.builder()
                .lane(SH, "华东", cny("2.50"))
                .lane(BJ, "华东", cny("3"))
                .handling(SH, cny("0.75"))
                .build();
        ServingPlan plan = serve(network, 5, 3, ServingDemand.of("华东", pieces(4)));

        assertThat(lanes(plan)).containsExactly("WH-SH 华东 1 PCS", "WH-BJ 华东 3 PCS");
        assertThat(plan.cost()).isEqualTo(cny("12.25"));
        assertThat(network.handling(SH)).isEqualTo(cny("0.75"));
        assertThat(network.handling(BJ)).isEqualTo(cny("0"));
        assertThat(network.currency().getCode()).isEqualTo("CNY");
        assertThat(network.lanes()).hasSize(2);
        assertThat(plan.explain().toText(ENGLISH))
                .contains("from WH-SH: 3.25 CNY = 1 PCS × 3.25 CNY, handling of 0.75");
    }

    @Test
    void fractionsAreExactToSixDecimals() {
        ServingPlan plan = NETWORK.serve(
                List.of(WarehouseStock.of(SH, Quantity.parse("0.000001 KG"))),
                List.of(ServingDemand.of("华东", Quantity.parse("0.3 KG"))));

        assertThat(plan.lanes().get(0).quantity()).isEqualTo(Quantity.parse("0.000001 KG"));
        assertThat(plan.demands().get(0).unserved()).isEqualTo(Quantity.parse("0.299999 KG"));
        assertThat(plan.cost()).isEqualTo(cny("0.0000025"));
    }

    @Test
    void whoeverCannotBeServed_hasAReason() {
        ServingNetwork network = ServingNetwork.builder()
                .lane(SH, "华东", cny("1"))
                .lane(BJ, "华北", cny("1"))
                .build();
        ServingPlan plan = network.serve(
                List.of(WarehouseStock.of(SH, pieces(1)), WarehouseStock.of(WarehouseId.of("WH-X"), pieces(4))),
                List.of(
                        ServingDemand.of("华南", pieces(1)),
                        ServingDemand.of("华北", pieces(1)),
                        ServingDemand.of("华东", pieces(2)),
                        ServingDemand.of("西北", pieces(0))));

        assertThat(plan.demands())
                .extracting(ServingPlan.OfDemand::reason)
                .containsExactly(UnservedReason.NO_LANE, UnservedReason.NO_STOCK, UnservedReason.USED_UP, null);
        assertThat(plan.demands().get(1).passedOver())
                .containsExactly(new PassedOver(BJ, cny("1.00"), PassedOver.Reason.EMPTY, null));
        assertThat(plan.warehouses().get(1).left()).isEqualTo(pieces(4));
        assertThat(network.serve(List.of(), List.of()).cost()).isEqualTo(cny("0.00"));
    }

    @Test
    void explain_saysWhoServesAndWhyNotWhoIsCheaper() {
        ServingPlan plan = serve(
                NETWORK,
                30,
                12,
                ServingDemand.of("华东", pieces(40)),
                ServingDemand.of("华北", pieces(20)).shortageCost(cny("4")));

        assertThat(plan.explain().toText(ENGLISH)).isEqualTo("""
                        Cost of serving: 206.00 CNY = lanes 134.00 CNY + shortages 72.00 CNY
                          华东 gets: 40 PCS = wanted 40 PCS − not served 0 PCS
                            from WH-SH: 75.00 CNY = 30 PCS × 2.50 CNY
                            from WH-BJ: 55.00 CNY = 10 PCS × 5.50 CNY
                            WH-SH would be cheaper at: 2.50 CNY = all that it can send is used where it saves most
                          华北 gets: 2 PCS = wanted 20 PCS − not served 18 PCS
                            from WH-BJ: 4.00 CNY = 2 PCS × 2.00 CNY
                            WH-BJ would be cheaper at: 2.00 CNY = all that it can send is used where it saves most
                            WH-SH would be cheaper at: 6.00 CNY = all that it can send is used where it saves most
                            Not served: 18 PCS = all stock that could get there is used up, or its lanes are full
                              Cost of the shortage: 72.00 CNY = 18 PCS × 4 CNY
                          Left in WH-SH: 0 PCS = available 30 PCS − sent 30 PCS
                          One more unit in WH-SH would save: 5.00 CNY = the stock, or what can be sent, is used up
                          Left in WH-BJ: 0 PCS = available 12 PCS − sent 12 PCS
                          One more unit in WH-BJ would save: 2.00 CNY = the stock, or what can be sent, is used up
                        """);
        assertThat(plan.explain().toText(SIMPLIFIED_CHINESE))
                .contains("华东得到：40 件 = 需求 40 件 − 未满足 0 件", "由 WH-SH 发货：75.00 元 = 30 件 × 2.50 元");
        assertThat(plan.toTable().rows())
                .first()
                .isEqualTo(
                        List.of("WH-SH", "华东", new BigDecimal("30"), new BigDecimal("2.50"), new BigDecimal("75.00")));
    }

    @Test
    void oneBadArticleNeverStopsTheRest() {
        List<ServingDemand> demands = List.of(ServingDemand.of("华东", pieces(1)));
        ServingRequest good = ServingRequest.of(Sku.of("A"), List.of(WarehouseStock.of(SH, pieces(1))), demands);
        ServingRequest bad =
                new ServingRequest(Sku.of("B"), List.of(WarehouseStock.of(SH, Quantity.parse("1 KG"))), demands);

        List<ItemResult<Sku, ServingPlan>> results =
                NETWORK.serve(Stream.of(bad, good)).toList();

        assertThat(results.get(0)).isInstanceOf(ItemResult.Failed.class);
        assertThat(results.get(1))
                .isEqualTo(new ItemResult.Done<>(Sku.of("A"), NETWORK.serve(good.stocks(), good.demands())));
    }

    @Test
    void mistakesAreRefusedWithNameAndValue() {
        WarehouseStock stock = WarehouseStock.of(SH, pieces(1));
        ServingDemand demand = ServingDemand.of("华东", pieces(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.serve(List.of(stock, stock), List.of(demand)))
                .withMessage("stock of warehouse WH-SH is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.serve(List.of(stock), List.of(demand, demand)))
                .withMessage("demand of 华东 is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingDemand.of("华东", pieces(-1)))
                .withMessage("demand of 华东 must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarehouseStock.of(SH, pieces(-1)))
                .withMessage("available in WH-SH must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock.sendingAtMost(pieces(-1)))
                .withMessage("capacity of WH-SH must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock.sendingAtMost(Quantity.parse("1 KG")))
                .withMessage("capacity of WH-SH must be in PCS but was 1 KG. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingLane.of(SH, "华东", cny("1")).atMost(pieces(-1)))
                .withMessage("capacity from WH-SH to 华东 must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder()
                        .lane(SH, "华东", cny("1"))
                        .handling(BJ, cny("9"))
                        .build())
                .withMessage(
                        "handling is given for warehouse WH-BJ, which no lane leaves. Maybe its name is another one?");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NETWORK.serve(List.of(WarehouseStock.of(SH, Quantity.parse("0.0000001 PCS"))), List.of(demand)))
                .withMessage("available in WH-SH must have at most six decimals but was 0.0000001 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NETWORK.serve(List.of(stock), List.of(ServingDemand.of("华东", Quantity.parse("1 KG")))))
                .withMessage("demand of 华东 must be in PCS as the others but was 1 KG. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.serve(List.of(stock), List.of(demand.shortageCost(BigMoney.parse("USD 1")))))
                .withMessage("shortageCost of 华东 must be in CNY but was USD 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NETWORK.serve(List.of(stock), List.of(demand.shortageCost(cny("0.000000000000000000001")))))
                .withMessage("shortageCost of 华东 has too many decimals beside the costs of lanes: CNY"
                        + " 0.000000000000000000001. Maybe round it?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder()
                        .lane(SH, "华东", cny("250000000"))
                        .build()
                        .serve(List.of(stock), List.of(demand.shortageCost(cny("3.333333333333")))))
                .withMessage("shortageCost of 华东 has too many decimals beside the costs of lanes: CNY"
                        + " 3.333333333333. Maybe round it?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> demand.shortageCost(cny("-1")))
                .withMessage("shortageCost of 华东 must not be negative but was CNY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> demand.shortageCost(cny("1")).priority(2))
                .withMessage("priority of 华东 is 2 beside a shortage cost of CNY 1. Maybe say one of them only?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> demand.priority(0))
                .withMessage("priority must be from 1 to 100 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingLane.of(SH, "华东", cny("-0.01")))
                .withMessage("unitCost from WH-SH to 华东 must not be negative but was CNY -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder().build())
                .withMessage("a serving network must have at least one lane");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder()
                        .lane(SH, "华东", cny("1"))
                        .lane(BJ, "华东", BigMoney.parse("USD 1"))
                        .build())
                .withMessage("unitCost from WH-BJ to 华东 must be in CNY but was USD 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder()
                        .lane(SH, "华东", cny("1441151880758558720.1"))
                        .build())
                .withMessage("unitCost from WH-SH to 华东 is too large beside 1 decimals: 1441151880758558720.1 CNY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServingNetwork.builder()
                        .add(ServingLane.of(SH, "华东", cny("1")).atMost(Quantity.parse("1 KG")))
                        .build()
                        .serve(List.of(stock), List.of(demand)))
                .withMessageStartingWith("capacity of a lane must be in PCS");
    }
}
