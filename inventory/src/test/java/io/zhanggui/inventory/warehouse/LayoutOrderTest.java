package io.zhanggui.inventory.warehouse;

import static io.zhanggui.inventory.warehouse.SampleWarehouse.FAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.JANUARY;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.NEAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.SHANGHAI;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.history;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order locations come, and in which order they may be changed. */
class LayoutOrderTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final Stamp STAMP = SampleWarehouse.stamp("2025-03-02T01:00:00Z");

    @Test
    void locationsOfAPurpose_comeByDistance_equalOnesAlongTheWalk() {
        WarehouseLayout layout = new WarehouseLayout(
                SHANGHAI,
                AsOf.of(JANUARY),
                List.of(Zone.of(ZoneCode.of("P"), "p", ZonePurpose.PICK_FACE)),
                List.of(
                        Location.of(LocationId.of("P-1-1-1-1"), Space.UNLIMITED, "9"),
                        Location.of(LocationId.of("P-2-1-1-1"), Space.UNLIMITED, "7.0"),
                        Location.of(LocationId.of("P-10-1-1-1"), Space.UNLIMITED, "7"),
                        Location.of(LocationId.of("P-3-1-1-1"), Space.UNLIMITED, "8")));
        assertThat(layout.of(ZonePurpose.PICK_FACE))
                .extracting(each -> each.id().value())
                .containsExactly("P-2-1-1-1", "P-10-1-1-1", "P-3-1-1-1", "P-1-1-1-1");
    }

    @Test
    void aBlockedLocation_isNotBlockedAgain() {
        LayoutHistory blocked = history().with(new LayoutChange.BlockLocation(FAR, "x"), MARCH, STAMP);
        assertThat(blocked.check(new LayoutChange.BlockLocation(FAR, "y"), MARCH, STAMP))
                .hasToString(
                        "2025-03-01 block-location: location P-01-02-1-01 is blocked [warehouse.location-blocked]");
        assertThat(blocked.check(new LayoutChange.BlockLocation(NEAR, "y"), MARCH, STAMP)
                        .isEmpty())
                .isTrue();
    }
}
