package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.distribution.FairAllocation;
import io.zhanggui.inventory.distribution.FairShare;
import io.zhanggui.inventory.distribution.FairShareClaim;
import io.zhanggui.inventory.distribution.FlowNetwork;
import io.zhanggui.inventory.distribution.MinimumCostFlow;
import io.zhanggui.inventory.distribution.Rebalancing;
import io.zhanggui.inventory.distribution.RebalancingPlan;
import io.zhanggui.inventory.distribution.ServingDemand;
import io.zhanggui.inventory.distribution.ServingNetwork;
import io.zhanggui.inventory.distribution.ServingPlan;
import io.zhanggui.inventory.distribution.ServingRequest;
import io.zhanggui.inventory.distribution.StockTarget;
import io.zhanggui.inventory.distribution.TransferLane;
import io.zhanggui.inventory.distribution.WarehouseStock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The code of README.md on serving, rebalancing and fair shares, with what its comments promise. */
class ReadmeDistributionTest {

    private static final WarehouseId SH = WarehouseId.of("WH-SH");
    private static final WarehouseId BJ = WarehouseId.of("WH-BJ");

    private static BigMoney cny(String amount) {
        return BigMoney.parse("CNY " + amount);
    }

    @Test
    void whichWarehouseServes() {
        List<ServingRequest> requests = List.of(new ServingRequest(
                Sku.of("TEA-005"),
                List.of(WarehouseStock.of(SH, Quantity.ofPieces(1))),
                List.of(ServingDemand.of("华东", Quantity.ofPieces(1)))));

        ServingNetwork network = ServingNetwork.builder()
                .lane(SH, "华东", cny("2.50"))
                .lane(SH, "华北", cny("6.00"))
                .lane(BJ, "华东", cny("5.50"))
                .lane(BJ, "华北", cny("2.00"))
                .handling(BJ, cny("0.30"))
                .build();
        ServingPlan plan = network.serve(
                List.of(WarehouseStock.of(SH, Quantity.ofPieces(30)), WarehouseStock.of(BJ, Quantity.ofPieces(25))),
                List.of(
                        ServingDemand.of("华东", Quantity.ofPieces(40)),
                        ServingDemand.of("华北", Quantity.ofPieces(20)).shortageCost(cny("4"))));
        plan.cost();
        plan.warehouses().get(0).worth();
        plan.explain().toText(SIMPLIFIED_CHINESE);
        Stream<ItemResult<Sku, ServingPlan>> plans = network.serve(requests.stream());

        assertThat(plan.cost()).isEqualTo(cny("187.50"));
        assertThat(plan.lanes()).hasSize(3);
        assertThat(plan.unserved()).hasSize(1);
        assertThat(plan.warehouses().get(0).worth()).isEqualTo(cny("5.00"));
        assertThat(plans).hasOnlyElementsOfType(ItemResult.Done.class);
    }

    @Test
    void anyNetwork() {
        MinimumCostFlow flow = FlowNetwork.builder()
                .supply("SH", 40)
                .transit("HUB")
                .demand("BJ", 25)
                .arc("SH", "HUB", 4, 20)
                .arc("HUB", "BJ", 2)
                .arc("SH", "BJ", 9)
                .build()
                .solve();

        assertThat(flow.cost()).isEqualTo(165);
    }

    @Test
    void whatMovesBetweenWarehouses() {
        Rebalancing rebalancing = Rebalancing.builder()
                .lane(TransferLane.of(SH, BJ, cny("1.20"), 2))
                .inLotsOf(Quantity.ofPieces(12))
                .arrivingWithin(3)
                .build();
        RebalancingPlan moves = rebalancing.plan(List.of(
                StockTarget.of(SH, Quantity.ofPieces(100), Quantity.ofPieces(60)),
                StockTarget.of(BJ, Quantity.ofPieces(10), Quantity.ofPieces(40)).shortageCost(cny("8"))));
        moves.moves();
        moves.stillShort();
        moves.toTable();

        assertThat(moves.moves()).hasSize(1);
        assertThat(moves.moves().get(0).quantity()).isEqualTo(Quantity.ofPieces(24));
        assertThat(moves.stillShort().get(0).missing()).isEqualTo(Quantity.ofPieces(6));
        assertThat(moves.isOptimal()).isTrue();
        assertThat(moves.toTable().title().text(SIMPLIFIED_CHINESE)).isEqualTo("调拨建议");
    }

    @Test
    void whoGetsHowMuch() {
        FairAllocation shares = FairShare.proportional()
                .inLotsOf(Quantity.ofPieces(6))
                .divide(
                        Quantity.ofPieces(100),
                        List.of(
                                FairShareClaim.of("旗舰店", Quantity.ofPieces(90)),
                                FairShareClaim.of("华东", Quantity.ofPieces(60)).guaranteed(Quantity.ofPieces(24)),
                                FairShareClaim.of("批发", Quantity.ofPieces(50)).priority(2)));
        FairAllocation cover = FairShare.equalCover()
                .divide(
                        Quantity.ofPieces(60),
                        List.of(
                                FairShareClaim.of("上海", Quantity.ofPieces(80))
                                        .cover(Quantity.ofPieces(0), new BigDecimal("10")),
                                FairShareClaim.of("北京", Quantity.ofPieces(80))
                                        .cover(Quantity.ofPieces(40), new BigDecimal("10"))));

        assertThat(shares.shares())
                .extracting(each -> each.share().amount().intValueExact())
                .containsExactly(54, 42, 0);
        assertThat(shares.left()).isEqualTo(Quantity.ofPieces(4));
        assertThat(cover.shares())
                .extracting(each -> each.share().amount().intValueExact())
                .containsExactly(50, 10);
    }

    @Test
    void thePageShowsThisCode() throws IOException {
        String here = squeezed(Files.readString(
                Path.of("src", "test", "java", "io", "zhanggui", "inventory", "ReadmeDistributionTest.java")));
        String page = Files.readString(Path.of("README.md"));

        for (String heading : List.of("### Serving\n", "### Rebalancing\n", "### Fair shares\n")) {
            String section =
                    page.substring(page.indexOf(heading) + heading.length()).split("\n##")[0];
            List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                    .matcher(section)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(blocks)
                    .as(heading)
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(here).contains(squeezed(block)));
        }
    }

    /** The code without comments and blanks. */
    private static String squeezed(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s", "");
    }
}
