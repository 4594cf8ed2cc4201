package io.zhanggui.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of locations, with numbers, words and both in one. */
class LocationIdProperties {

    @Provide
    Arbitrary<LocationId> locations() {
        Arbitrary<String> part = Arbitraries.of("1", "01", "2", "10", "1A", "2B", "A", "B1", "中", "٣");
        return Combinators.combine(part, part).as((rack, bin) -> LocationId.of("P-1-" + rack + "-1-" + bin));
    }

    @Property(tries = 500)
    void theOrder_isOne(
            @ForAll("locations") LocationId one,
            @ForAll("locations") LocationId other,
            @ForAll("locations") LocationId third) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
            assertThat(one).isLessThanOrEqualTo(third);
        }
    }

    @Provide
    Arbitrary<List<LocationId>> places() {
        return locations().list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 100)
    void whatLiesSomewhere_isFoundThere(@ForAll("places") List<LocationId> places) {
        HashSet<LocationId> distinct = new HashSet<>(places);
        Sku mug = Sku.of("MUG");
        Placement placement = new Placement(places.stream()
                .map(each -> PlacedStock.of(each, mug, Quantity.ofPieces(1)))
                .toList());
        assertThat(placement.rows()).hasSize(distinct.size());
        WarehouseLayout layout = new WarehouseLayout(
                WarehouseId.of("WH"),
                AsOf.of(LocalDate.of(2025, 1, 1)),
                List.of(Zone.of(ZoneCode.of("P"), "p", ZonePurpose.PICK_FACE)),
                distinct.stream()
                        .map(each -> Location.of(each, Space.UNLIMITED, "1"))
                        .toList());
        assertThat(layout.locations())
                .hasSameSizeAs(distinct)
                .allMatch(each ->
                        layout.findLocation(each.id()).filter(each::equals).isPresent());
    }
}
