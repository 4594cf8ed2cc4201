package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.item.KitExplosion;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.Kits;
import io.zhanggui.inventory.stock.KitIssue;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The parts that leave for a kit are the kit. */
class KitIssueProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 10);
    private static final WarehouseId SHANGHAI = WarehouseId.of("SH");

    @Property(tries = 100)
    void the_sum_of_the_parts_of_a_kit_issue_is_the_kit(
            @ForAll("kits") KitRegister kits,
            @ForAll("kitNumbers") Sku kit,
            @ForAll @IntRange(min = 1, max = 9) int quantity) {
        KitExplosion line;
        try {
            line = kits.explode(kit, Quantity.ofPieces(quantity), DAY);
        } catch (RejectedException e) {
            return; // not sold on that day
        }
        List<Movement> issues = KitIssue.of(line, SHANGHAI, DAY, sku -> MovementId.of("SO-" + sku));

        Map<Sku, Quantity> issued = new HashMap<>();
        for (Movement each : issues) {
            assertThat(issued.put(each.sku(), each.quantity()))
                    .as("one issue of %s", each.sku())
                    .isNull();
        }
        Map<Sku, Quantity> contained = new HashMap<>();
        Kits onDay = kits.on(DAY);
        onDay.componentsOf(kit)
                .forEach((sku, each) -> contained.put(sku, each.multipliedBy(BigDecimal.valueOf(quantity))));
        line.parts().stream()
                .filter(part -> part.isGift() && !onDay.componentsOf(kit).containsKey(part.sku()))
                .forEach(gift -> contained.merge(gift.sku(), gift.quantity(), Quantity::plus));
        if (line.kit()) {
            assertThat(issued.keySet()).isEqualTo(contained.keySet()).doesNotContain(kit);
            onDay.componentsOf(kit)
                    .forEach((sku, each) -> assertThat(issued.get(sku))
                            .isGreaterThanOrEqualTo(each.multipliedBy(BigDecimal.valueOf(quantity))));
        }
        Map<Sku, BigDecimal> packed = new HashMap<>();
        line.parts().forEach(part -> packed.merge(part.sku(), part.quantity().amount(), BigDecimal::add));
        packed.forEach((sku, amount) ->
                assertThat(issued.get(sku).amount()).as(sku.value()).isEqualByComparingTo(amount));
        assertThat(packed.keySet()).isEqualTo(issued.keySet());
    }

    @Provide
    Arbitrary<KitRegister> kits() {
        return ItemArbitraries.kits(DAY.minusDays(30));
    }

    @Provide
    Arbitrary<Sku> kitNumbers() {
        return ItemArbitraries.kitNumbers();
    }
}
