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

class RebalancingTest {

    private static final WarehouseId SH = WarehouseId.of("SH");
    private static final WarehouseId BJ = WarehouseId.of("BJ");
    private static final WarehouseId GZ = WarehouseId.of("GZ");

    private static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    private static Quantity pieces(long number) {
        return Quantity.ofPieces(number);
    }

    private static StockTarget stock(WarehouseId warehouse, long position, long target) {
        return StockTarget.of(warehouse, pieces(position), pieces(target));
    }

    private static TransferLane lane(WarehouseId from, WarehouseId to, String unitCost) {
        return TransferLane.of(from, to, cny(unitCost), 2);
    }

    private static Rebalancing.Builder lanes(TransferLane... lanes) {
        Rebalancing.Builder builder = Rebalancing.builder();
        Stream.of(lanes).forEach(builder::lane);
        return builder;
    }

    private static List<String> moves(RebalancingPlan plan) {
        return plan.moves().stream()
                .map(each -> each.lane().from() + " → " + each.lane().to() + " " + each.quantity())
                .toList();
    }

    @Test
    void whatIsAboveTheTargetGoesWhereItIsMissing_onTheCheapestLanes() {
        RebalancingPlan plan = lanes(lane(SH, BJ, "3"), lane(SH, GZ, "1"), lane(GZ, BJ, "1"), lane(BJ, SH, "1"))
                .build()
                .plan(List.of(stock(SH, 100, 60), stock(BJ, 10, 30), stock(GZ, 50, 40)));

        assertThat(moves(plan)).containsExactly("SH → BJ 10 PCS", "GZ → BJ 10 PCS");
        assertThat(plan.cost()).isEqualTo(cny("40.00"));
        assertThat(plan.isOptimal()).isTrue();
        assertThat(plan.lowerBound()).isEqualTo(cny("40.00"));
        assertThat(plan.stillShort()).isEmpty();
        assertThat(plan.stocks())
                .extracting(RebalancingPlan.OfStock::after)
                .containsExactly(pieces(90), pieces(30), pieces(40));
        assertThat(plan.stocks().get(0).surplus()).isEqualTo(pieces(30));
    }

    @Test
    void goodsMoveInWholeLots_andWhatIsLessStays() {
        Rebalancing.Builder rules = lanes(lane(SH, BJ, "1"), lane(SH, GZ, "2")).inLotsOf(pieces(12));
        List<StockTarget> stocks = List.of(stock(SH, 100, 60), stock(BJ, 10, 30), stock(GZ, 0, 30));

        RebalancingPlan plan = rules.build().plan(stocks);
        assertThat(moves(plan)).containsExactly("SH → BJ 12 PCS", "SH → GZ 24 PCS");
        assertThat(plan.stocks())
                .extracting(RebalancingPlan.OfStock::reason)
                .containsExactly(null, ShortReason.LESS_THAN_A_LOT, ShortReason.LESS_THAN_A_LOT);
        assertThat(plan.stocks().get(1).missing()).isEqualTo(pieces(8));
        assertThat(plan.stocks().get(0).surplus()).isEqualTo(pieces(4));

        RebalancingPlan up = rules.roundingUp().build().plan(stocks);
        assertThat(moves(up)).containsExactly("SH → BJ 24 PCS", "SH → GZ 12 PCS");
        assertThat(up.stocks().get(1).surplus()).isEqualTo(pieces(4));
        assertThat(up.stocks().get(1).reason()).isNull();
        assertThat(up.stocks().get(2).reason()).isEqualTo(ShortReason.USED_UP);
    }

    @Test
    void theLastLotIsWorthOnlyWhatIsReallyMissing() {
        Rebalancing rules =
                lanes(lane(SH, BJ, "1")).inLotsOf(pieces(10)).roundingUp().build();
        StockTarget from = stock(SH, 100, 0);

        assertThat(moves(rules.plan(List.of(from, stock(BJ, 0, 14).shortageCost(cny("2.51"))))))
                .containsExactly("SH → BJ 20 PCS");
        RebalancingPlan tooDear = rules.plan(List.of(from, stock(BJ, 0, 14).shortageCost(cny("2.49"))));
        assertThat(moves(tooDear)).containsExactly("SH → BJ 10 PCS");
        assertThat(tooDear.stocks().get(1).reason()).isEqualTo(ShortReason.NOT_WORTH_IT);
        assertThat(tooDear.cost()).isEqualTo(cny("19.96"));
        assertThat(tooDear.lowerBound()).isEqualTo(cny("19.96"));
        assertThat(tooDear.isOptimal()).isTrue();
    }

    @Test
    void aMoveIsMadeOnlyWhereItPaysAndArrivesInTime() {
        Rebalancing.Builder rules = lanes(
                TransferLane.of(SH, BJ, cny("2"), 5),
                TransferLane.of(SH, BJ, cny("6"), 1),
                TransferLane.of(SH, GZ, cny("3"), 5));
        List<StockTarget> stocks = List.of(
                stock(SH, 50, 0),
                stock(BJ, 0, 10).shortageCost(cny("5")),
                stock(GZ, 0, 10).shortageCost(cny("5")));

        assertThat(moves(rules.arrivingWithin(5).build().plan(stocks)))
                .containsExactly("SH → BJ 10 PCS", "SH → GZ 10 PCS");
        RebalancingPlan soon = rules.arrivingWithin(4).build().plan(stocks);
        assertThat(soon.moves()).isEmpty();
        assertThat(soon.stocks())
                .extracting(RebalancingPlan.OfStock::reason)
                .containsExactly(null, ShortReason.NOT_WORTH_IT, ShortReason.NO_LANE_IN_TIME);
        assertThat(soon.shortageCost()).isEqualTo(cny("100.00"));
        assertThat(soon.moveCost()).isEqualTo(cny("0.00"));
        assertThat(soon.lowerBound()).isEqualTo(cny("100.00"));
    }

    @Test
    void lanesCarryNoMoreThanTheirCapacity_inWholeLots() {
        RebalancingPlan plan = lanes(lane(SH, BJ, "1").atMost(pieces(29)))
                .inLotsOf(pieces(10))
                .build()
                .plan(List.of(stock(SH, 100, 0), stock(BJ, 0, 100), stock(GZ, 0, 5)));

        assertThat(moves(plan)).containsExactly("SH → BJ 20 PCS");
        assertThat(plan.stocks().get(1).reason()).isEqualTo(ShortReason.USED_UP);
    }

    @Test
    void aFixedCostIsPaidOnlyWhereTheTransferIsWorthIt() {
        TransferLane lorry = lane(SH, BJ, "1").fixedCost(cny("100"));
        Rebalancing rules = lanes(lorry).build();

        RebalancingPlan few =
                rules.plan(List.of(stock(SH, 50, 0), stock(BJ, 0, 10).shortageCost(cny("10"))));
        assertThat(few.moves()).isEmpty();
        assertThat(few.cost()).isEqualTo(cny("100.00"));
        assertThat(few.isOptimal()).isTrue();
        RebalancingPlan many =
                rules.plan(List.of(stock(SH, 50, 0), stock(BJ, 0, 12).shortageCost(cny("10"))));
        assertThat(moves(many)).containsExactly("SH → BJ 12 PCS");
        assertThat(many.cost()).isEqualTo(cny("112.00"));
        assertThat(many.lowerBound()).isLessThanOrEqualTo(cny("112.00"));
    }

    @Test
    void oneLorryIsCheaperThanTwo() {
        RebalancingPlan plan = lanes(
                        lane(SH, BJ, "1").fixedCost(cny("50")),
                        lane(GZ, BJ, "1.10").fixedCost(cny("50")))
                .build()
                .plan(List.of(stock(SH, 6, 0), stock(GZ, 30, 0), stock(BJ, 0, 10)));

        assertThat(moves(plan)).containsExactly("GZ → BJ 10 PCS");
        assertThat(plan.cost()).isEqualTo(cny("61.00"));
        assertThat(plan.isOptimal()).isTrue();
    }

    @Test
    void wherePlansAreNotProvedTheBest_theySaySo() {
        RebalancingPlan plan = lanes(
                        lane(SH, BJ, "1").fixedCost(cny("50")),
                        lane(GZ, BJ, "1.10").fixedCost(cny("50")))
                .build()
                .plan(List.of(stock(SH, 6, 0), stock(GZ, 6, 0), stock(BJ, 0, 10)));

        assertThat(moves(plan)).containsExactly("SH → BJ 6 PCS", "GZ → BJ 4 PCS");
        assertThat(plan.cost()).isEqualTo(cny("110.40"));
        assertThat(plan.lowerBound()).isEqualTo(cny("93.73"));
        assertThat(plan.isOptimal()).isFalse();
        assertThat(plan.explain().toText(ENGLISH))
                .contains(
                        "A good plan, not proved the best: because of fixed costs or the least transfer; none can cost"
                                + " less than: 93.73 CNY")
                .contains("GZ → BJ: 54.40 CNY = 4 PCS × 1.10 CNY + 50 CNY for the transfer, arrives after 2 days");
    }

    @Test
    void noTransferIsLessThanTheLeast() {
        Rebalancing rules = lanes(lane(SH, BJ, "1"), lane(GZ, BJ, "2"))
                .movingAtLeast(pieces(5))
                .build();

        RebalancingPlan plan = rules.plan(List.of(stock(SH, 4, 0), stock(GZ, 20, 0), stock(BJ, 0, 12)));
        assertThat(moves(plan)).containsExactly("GZ → BJ 12 PCS");
        RebalancingPlan small = rules.plan(List.of(stock(SH, 4, 0), stock(BJ, 0, 12)));
        assertThat(small.moves()).isEmpty();
        assertThat(small.stocks().get(1).reason()).isEqualTo(ShortReason.NOT_WORTH_IT);
        assertThat(small.lowerBound()).isNull();
        assertThat(small.explain().toText(ENGLISH))
                .contains(
                        "A good plan, not proved the best: the least transfer leaves more short than lanes alone would");
        assertThat(moves(rules.plan(List.of(stock(SH, 9, 0), stock(GZ, 20, 0), stock(BJ, 0, 14)))))
                .containsExactly("SH → BJ 9 PCS", "GZ → BJ 5 PCS");
    }

    @Test
    void whereNothingCanBeSpared_thereIsAReason() {
        RebalancingPlan plan =
                lanes(lane(SH, BJ, "1")).inLotsOf(pieces(10)).build().plan(List.of(stock(SH, 9, 0), stock(BJ, 0, 20)));

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.stocks().get(1).reason()).isEqualTo(ShortReason.NO_SURPLUS);
        assertThat(lanes(lane(SH, BJ, "1")).build().plan(List.of()).cost()).isEqualTo(cny("0.00"));
    }

    @Test
    void aWarehouseThatOwes_isFilledUpToItsTarget() {
        RebalancingPlan plan = lanes(lane(SH, BJ, "1")).build().plan(List.of(stock(SH, 100, 60), stock(BJ, -5, 10)));

        assertThat(moves(plan)).containsExactly("SH → BJ 15 PCS");
        assertThat(plan.stocks().get(1).after()).isEqualTo(pieces(10));
        assertThat(plan.explain().toText(ENGLISH))
                .contains("BJ has after the moves: 10 PCS = -5 PCS + received 15 PCS; target 10 PCS");
    }

    @Test
    void withoutALot_piecesMoveWhole_andWeightToSixDecimals() {
        assertThat(moves(lanes(lane(SH, BJ, "1"))
                        .build()
                        .plan(List.of(StockTarget.of(SH, Quantity.parse("7.5 PCS"), pieces(0)), stock(BJ, 0, 20)))))
                .containsExactly("SH → BJ 7 PCS");
        assertThat(moves(lanes(lane(SH, BJ, "1"))
                        .build()
                        .plan(List.of(
                                StockTarget.of(SH, Quantity.parse("7.5 KG"), Quantity.parse("0 KG")),
                                StockTarget.of(BJ, Quantity.parse("0 KG"), Quantity.parse("20 KG"))))))
                .containsExactly("SH → BJ 7.5 KG");
    }

    @Test
    void explainAndTableShowTheMoves() {
        RebalancingPlan plan = lanes(lane(SH, BJ, "1.50"))
                .inLotsOf(pieces(12))
                .build()
                .plan(List.of(stock(SH, 100, 60), stock(BJ, 10, 40).shortageCost(cny("8"))));

        assertThat(plan.explain().toText(ENGLISH)).isEqualTo("""
                        Cost of the plan: 84.00 CNY = transfers 36.00 CNY + shortages 48.00 CNY
                          No plan is cheaper
                          SH → BJ: 36.00 CNY = 24 PCS × 1.50 CNY, arrives after 2 days
                          SH has after the moves: 76 PCS = 100 PCS − sent 24 PCS; target 60 PCS
                            Still above the target: 16 PCS
                          BJ has after the moves: 34 PCS = 10 PCS + received 24 PCS; target 40 PCS
                            Still short: 6 PCS = less than a lot is missing
                            Cost of the shortage: 48.00 CNY = 6 PCS × 8 CNY
                        """);
        assertThat(plan.explain().toText(SIMPLIFIED_CHINESE))
                .contains("方案总费用：84.00 元", "没有更省的方案", "仍短缺：6 件 = 缺口不足一个调拨批量");
        assertThat(plan.toTable().rows())
                .containsExactly(List.of("SH", "BJ", new BigDecimal("24"), 2, new BigDecimal("36.00")));
    }

    @Test
    void oneBadArticleNeverStopsTheRest_andEachMayHaveItsOwnLot() {
        Rebalancing rules = lanes(lane(SH, BJ, "1")).inLotsOf(pieces(10)).build();
        List<StockTarget> stocks = List.of(stock(SH, 25, 0), stock(BJ, 0, 25));

        List<ItemResult<Sku, RebalancingPlan>> results = rules.plan(Stream.of(
                        RebalancingRequest.of(Sku.of("A"), List.of(stocks.get(0), stocks.get(0))),
                        RebalancingRequest.of(Sku.of("B"), stocks),
                        RebalancingRequest.of(Sku.of("C"), stocks).inLotsOf(pieces(5))))
                .toList();

        assertThat(results.get(0)).isInstanceOf(ItemResult.Failed.class);
        assertThat(results.get(1)).isEqualTo(new ItemResult.Done<>(Sku.of("B"), rules.plan(stocks)));
        assertThat(results.get(2))
                .isInstanceOfSatisfying(
                        ItemResult.Done.class,
                        done -> assertThat(moves((RebalancingPlan) done.value()))
                                .containsExactly("SH → BJ 25 PCS"));
    }

    @Test
    void mistakesAreRefusedWithNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rebalancing.builder().build())
                .withMessage("a rebalancing must have at least one lane");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane(SH, SH, "1"))
                .withMessage("a transfer lane must lead to another warehouse but SH is at both ends");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane(SH, BJ, "-1"))
                .withMessage("unitCost from SH to BJ must not be negative but was CNY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane(SH, BJ, "1").fixedCost(cny("-1")))
                .withMessage("fixedCost from SH to BJ must not be negative but was CNY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane(SH, BJ, "1").fixedCost(BigMoney.parse("USD 1")))
                .withMessage("fixedCost from SH to BJ must be in CNY but was USD 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferLane.of(SH, BJ, cny("1"), -1))
                .withMessage("leadDays from SH to BJ must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes(lane(SH, BJ, "1"), TransferLane.of(BJ, SH, BigMoney.parse("USD 1"), 1))
                        .build())
                .withMessage("unitCost from BJ to SH must be in CNY but was USD 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rebalancing.builder().inLotsOf(pieces(0)))
                .withMessage("lot must be above zero but was 0 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rebalancing.builder().movingAtLeast(pieces(-3)))
                .withMessage("least transfer must be above zero but was -3 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rebalancing.builder().arrivingWithin(-1))
                .withMessage("days must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes(lane(SH, BJ, "1")).build().plan(List.of(stock(SH, 1, 1), stock(SH, 2, 1))))
                .withMessage("stock of warehouse SH is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes(lane(SH, BJ, "1")).build().plan(List.of(stock(SH, -1_000_000_001, 1))))
                .withMessage("position of SH must be from -1000000000 to 1000000000 but was -1000000001 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes(lane(SH, BJ, "1")).build().plan(List.of(stock(SH, 1_000_000_001, 1))))
                .withMessage("position of SH must be from 0 to 1000000000 but was 1000000001 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock(SH, 1, -1))
                .withMessage("target of SH must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockTarget.of(SH, pieces(1), Quantity.parse("1 KG")))
                .withMessage("target of SH must be in PCS but was 1 KG. Maybe convert it first?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane(SH, BJ, "1").atMost(pieces(-1)))
                .withMessage("capacity from SH to BJ must not be negative but was -1 PCS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock(SH, 1, 1).shortageCost(cny("-2")))
                .withMessage("shortageCost of SH must not be negative but was CNY -2");
    }
}
