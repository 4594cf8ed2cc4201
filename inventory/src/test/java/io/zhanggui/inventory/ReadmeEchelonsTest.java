package io.zhanggui.inventory;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.distribution.GuaranteedServiceNetwork;
import io.zhanggui.inventory.distribution.SafetyStockPlacement;
import io.zhanggui.inventory.distribution.SerialPolicy;
import io.zhanggui.inventory.distribution.SerialStage;
import io.zhanggui.inventory.distribution.SerialSystem;
import io.zhanggui.inventory.distribution.ServiceStage;
import io.zhanggui.inventory.probability.NormalDemand;
import org.junit.jupiter.api.Test;

/** The code of README.md on stock in several echelons, with what its comments promise. */
class ReadmeEchelonsTest {

    @Test
    void warehousesInARow() {
        SerialSystem row = SerialSystem.of(
                37.12,
                SerialStage.of(WarehouseId.of("SHOP"), 1, 3),
                SerialStage.of(WarehouseId.of("CITY"), 1, 2),
                SerialStage.of(WarehouseId.of("PORT"), 2, 2));
        SerialPolicy levels = row.optimum(NormalDemand.of(5, 1));
        levels.cost();
        levels.levels().get(0).echelonBaseStock();
        levels.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(levels.cost()).isCloseTo(47.66, within(0.005));
        assertThat(levels.levels().get(0).echelonBaseStock()).isCloseTo(6.49, within(0.005));
    }

    @Test
    void safetyStockInATree() {
        GuaranteedServiceNetwork tree = GuaranteedServiceNetwork.builder()
                .stage(ServiceStage.of(WarehouseId.of("PORT"), 16, 1).withSafetyFactor(2))
                .stage(ServiceStage.of(WarehouseId.of("EAST"), 4, 5)
                        .withSafetyFactor(2)
                        .withDemandDeviation(3))
                .stage(ServiceStage.of(WarehouseId.of("WEST"), 5, 5)
                        .withSafetyFactor(2)
                        .withDemandDeviation(4)
                        .withPromise(1))
                .link(WarehouseId.of("PORT"), WarehouseId.of("EAST"))
                .link(WarehouseId.of("PORT"), WarehouseId.of("WEST"))
                .build();
        SafetyStockPlacement placement = tree.optimum();
        placement.at(WarehouseId.of("PORT")).safetyStock();
        placement.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(placement.at(WarehouseId.of("PORT")).safetyStock()).isEqualTo(40);
    }
}
