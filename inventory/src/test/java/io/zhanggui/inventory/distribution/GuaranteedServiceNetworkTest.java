package io.zhanggui.inventory.distribution;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.WarehouseId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuaranteedServiceNetworkTest {

    private static final WarehouseId PORT = WarehouseId.of("PORT");
    private static final WarehouseId EAST = WarehouseId.of("EAST");
    private static final WarehouseId WEST = WarehouseId.of("WEST");

    /** Cheap to hold at the port, dear in the shops. */
    private static GuaranteedServiceNetwork network() {
        return GuaranteedServiceNetwork.builder()
                .stage(ServiceStage.of(PORT, 16, 1).withSafetyFactor(2))
                .stage(ServiceStage.of(EAST, 4, 5).withSafetyFactor(2).withDemandDeviation(3))
                .stage(ServiceStage.of(WEST, 5, 5)
                        .withSafetyFactor(2)
                        .withDemandDeviation(4)
                        .withPromise(1))
                .link(PORT, EAST)
                .link(PORT, WEST)
                .build();
    }

    @Test
    void centralStock_takesLess_whereShopsAreDear() {
        SafetyStockPlacement placement = network().optimum();

        PlacedSafetyStock port = placement.at(PORT);
        assertThat(port.demandDeviation()).isEqualTo(5); // √(3² + 4²)
        assertThat(port.netTime()).isEqualTo(16);
        assertThat(port.safetyStock()).isEqualTo(40);
        assertThat(placement.at(EAST).safetyStock()).isEqualTo(12);
        assertThat(placement.at(WEST).outbound()).isEqualTo(1);
        assertThat(placement.at(WEST).safetyStock()).isEqualTo(16);
        assertThat(placement.cost()).isEqualTo(40 + 60 + 80);
        assertThat(placement.costIfAllHold()).isEqualTo(180);
        assertThat(placement.costIfOnlyLastHold()).isCloseTo(30 * Math.sqrt(20) + 40 * Math.sqrt(20), within(1e-9));
    }

    @Test
    void oneCycleServiceForAll_replacesTheirSafetyFactors() {
        SafetyStockPlacement placement = GuaranteedServiceNetwork.builder()
                .stage(ServiceStage.of(EAST, 4, 5).withSafetyFactor(2).withDemandDeviation(3))
                .cycleService(0.95)
                .build()
                .optimum();

        assertThat(placement.at(EAST).safetyStock()).isCloseTo(1.6448536269514722 * 3 * 2, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder().cycleService(95))
                .withMessageStartingWith("cycleService must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder().cycleService(0.4))
                .withMessageStartingWith("cycleService must be");
    }

    @Test
    void timesInMinutes_areRefusedBeforeTheSearch() {
        GuaranteedServiceNetwork.Builder row = GuaranteedServiceNetwork.builder();
        for (int i = 0; i < 12; i++) {
            ServiceStage stage = ServiceStage.of(WarehouseId.of("P" + i), 10_000, 1 + i);
            row.stage(i < 11 ? stage : stage.withDemandDeviation(1));
        }
        for (int i = 0; i < 11; i++) {
            row.link(WarehouseId.of("P" + i), WarehouseId.of("P" + (i + 1)));
        }
        GuaranteedServiceNetwork network = row.build();

        assertThatIllegalArgumentException()
                .isThrownBy(network::optimum)
                .withMessage("the longest time through the tree is 120000 periods, which takes too long to search."
                        + " Maybe count times in days or weeks?");
    }

    @Test
    void explanation_saysWhereStockStandsAndWhatSimplerPlacementsCost() {
        String text = network()
                .placement(Map.of(PORT, 16, EAST, 0, WEST, 1))
                .explain()
                .toText(ENGLISH);

        assertThat(text).isEqualTo("""
                Cost of safety stock per period: 313.0495 = 2 of 3 places hold safety stock
                  If every place held its own: 180 = places that supply others deliver at once
                  If only the last places held it: 313.0495 = places that supply others deliver as late as they may
                  Safety stock of PORT: 0 = none: it delivers after 16 periods, when it has been supplied itself
                    Periods to cover: 0 = supplied after 0 + processing 16 − delivers after 16
                  Safety stock of EAST: 26.8328 = safety factor 2 × standard deviation 3 × √20 periods
                    Periods to cover: 20 = supplied after 16 + processing 4 − delivers after 0
                    Cost per period: 134.1641 = 5 per unit
                  Safety stock of WEST: 35.7771 = safety factor 2 × standard deviation 4 × √20 periods
                    Periods to cover: 20 = supplied after 16 + processing 5 − delivers after 1
                    Cost per period: 178.8854 = 5 per unit
                """);
        assertThat(network().optimum().explain().toText(SIMPLIFIED_CHINESE))
                .contains("3 个节点中有 3 个持有安全库存", "PORT 的安全库存：40 = 安全系数 2 × 标准差 5 × √16 期");
    }

    @Test
    void promisesThatCannotBeKept_areRefused() {
        GuaranteedServiceNetwork network = network();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.placement(Map.of(PORT, 17, EAST, 0, WEST, 0)))
                .withMessage("the promise of PORT must be from 0 to 16 but was 17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.placement(Map.of(PORT, 1, EAST, 1, WEST, 0)))
                .withMessage("the promise of EAST must be from 0 to 0 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.placement(Map.of(PORT, 1, EAST, 0, WEST, 2)))
                .withMessage("the promise of WEST must be from 0 to 1 but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.placement(Map.of(PORT, 1, EAST, 0)))
                .withMessage("there is no promise of WEST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.optimum().at(WarehouseId.of("NORTH")))
                .withMessage("NORTH is not in the tree");
    }

    @Test
    void whatIsNoTree_isRefused() {
        ServiceStage port = ServiceStage.of(PORT, 1, 1);
        ServiceStage east = ServiceStage.of(EAST, 1, 1).withDemandDeviation(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder().build())
                .withMessageStartingWith("the number of stages");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder()
                        .stage(east)
                        .stage(east)
                        .build())
                .withMessage("each place must be given once but EAST was twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder()
                        .stage(east)
                        .link(PORT, EAST)
                        .build())
                .withMessage("a link names PORT, which is no place of the network");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder()
                        .stage(port)
                        .stage(east)
                        .link(PORT, EAST)
                        .link(EAST, PORT)
                        .build())
                .withMessageStartingWith("the network must be a tree but a second way joins EAST and PORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuaranteedServiceNetwork.builder().stage(port).build())
                .withMessage("the demand deviation of PORT must be given, because it supplies no other place");
    }

    @Test
    void wrongFigures_areRefusedWithTheirNames() {
        ServiceStage stage = ServiceStage.of(PORT, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStage.of(PORT, -1, 1))
                .withMessage("processingTime must be from 0 to 10000 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStage.of(PORT, 1, -1))
                .withMessageStartingWith("holdingCost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.withDemandDeviation(-1))
                .withMessageStartingWith("demandDeviation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.withSafetyFactor(-1))
                .withMessageStartingWith("safetyFactor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.withInboundTime(10_001))
                .withMessageStartingWith("inboundTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.withPromise(-1))
                .withMessageStartingWith("promise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlacedSafetyStock(stage, 2, 4, 1, 1))
                .withMessage("outbound must be from 0 to 3 but was 4");
    }

    @Test
    void aPlaceThatKeepsNothing_passesItsTimeOn() {
        SafetyStockPlacement placement = GuaranteedServiceNetwork.builder()
                .stage(ServiceStage.of(PORT, 9, 3).withInboundTime(7))
                .stage(ServiceStage.of(EAST, 0, 3).withDemandDeviation(1))
                .link(PORT, EAST)
                .build()
                .optimum();

        assertThat(placement.cost()).isEqualTo(12); // all in one place, for 16 periods; two would hold √a + √b
        assertThat(placement.places().stream().filter(PlacedSafetyStock::isStocked))
                .hasSize(1);
    }
}
