package io.zhanggui.inventory.warehouse;

import static io.zhanggui.inventory.warehouse.SampleWarehouse.CATALOG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.FAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.FRIDGE;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.HIGH;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.LOW;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.MILK;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.MUG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.NEAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.TEA;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PutAwayTest {

    private static PutAway suggest(Placement placement, Sku sku, long pieces) {
        return PutAway.suggest(layout(), placement, CATALOG, sku, Quantity.ofPieces(pieces));
    }

    private static PutAway.Step step(LocationId location, long pieces, boolean beside) {
        return new PutAway.Step(location, Quantity.ofPieces(pieces), beside);
    }

    @Test
    void theSameArticleComesFirst_thenTheNearestEmptyLocation() {
        Placement placement =
                Placement.empty().plus(FAR, MUG, Quantity.ofPieces(15)).plus(LOW, TEA, Quantity.ofPieces(1));
        PutAway put = suggest(placement, MUG, 1000);

        assertThat(put.steps()).containsExactly(step(FAR, 5, true), step(NEAR, 10, false), step(HIGH, 200, false));
        assertThat(put.unplaced()).isEqualTo(Quantity.ofPieces(785));
        assertThat(put.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Put away: 215 PCS = 1,000 PCS − 785 PCS without room
                          Location P-01-02-1-01: 5 PCS = beside the same article
                          Location P-01-01-1-01: 10 PCS = the nearest empty location with room
                          Location R-01-01-3-01: 200 PCS = the nearest empty location with room
                          No room: 785 PCS
                        """);
    }

    @Test
    void whatEndsInTheFirstLocation_needsNoOther() {
        PutAway put = suggest(Placement.empty(), MUG, 10);
        assertThat(put.steps()).containsExactly(step(NEAR, 10, false));
        assertThat(put.unplaced().isZero()).isTrue();
        assertThat(put.explain().parts()).hasSize(1);
    }

    @Test
    void pallets_countWhenBegun_andWeightAndUnitsBothLimit() {
        Placement placement = Placement.empty()
                .plus(HIGH, MUG, Quantity.ofPieces(150))
                .plus(NEAR, TEA, Quantity.ofPieces(1))
                .plus(FAR, TEA, Quantity.ofPieces(1));
        assertThat(suggest(placement, MUG, 1000).steps()).containsExactly(step(HIGH, 50, true), step(LOW, 150, false));
    }

    @Test
    void zonesThatDoNotTakeIt_andUnknownMeasures_areLeftAlone() {
        assertThat(suggest(Placement.empty(), MILK, 7).steps()).containsExactly(step(FRIDGE, 7, false));
        assertThat(suggest(Placement.empty(), TEA, 500).steps())
                .as("nobody knows how tea goes on pallets, or what it weighs")
                .containsExactly(step(NEAR, 50, false), step(FAR, 100, false));
    }

    @Test
    void aLocationThatIsFullOrOverfull_getsNothing() {
        Placement over = Placement.empty().plus(NEAR, MUG, Quantity.ofPieces(12));
        assertThat(suggest(over, MUG, 5).steps()).containsExactly(step(FAR, 5, false));
    }

    @Test
    void partsOfUnits_areSplitInAsManyDecimalsAsAreGiven() {
        Quantity kilos = Quantity.of(new BigDecimal("61.5"), UnitOfMeasure.KILOGRAM);
        PutAway put = PutAway.suggest(
                layout(),
                Placement.empty(),
                StorageCatalog.of(List.of(ItemStorage.of(TEA).volume("0.3"))),
                TEA,
                kilos);
        assertThat(put.steps())
                .extracting(PutAway.Step::quantity)
                .containsExactly(Quantity.parse("16.6 KG"), Quantity.parse("33.3 KG"));
        assertThat(put.unplaced()).isEqualTo(Quantity.parse("11.6 KG"));
    }

    @Test
    void nothing_isNoQuantity() {
        assertThatThrownBy(() -> suggest(Placement.empty(), MUG, 0))
                .hasMessage("quantity of MUG must be positive, but is 0 PCS");
    }
}
