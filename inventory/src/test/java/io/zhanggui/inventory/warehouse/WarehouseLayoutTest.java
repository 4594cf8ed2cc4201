package io.zhanggui.inventory.warehouse;

import static io.zhanggui.inventory.warehouse.SampleWarehouse.CATALOG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.FAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.FRIDGE;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.HIGH;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.JANUARY;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.LOW;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.MILK;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.MUG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.NEAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.SHANGHAI;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.TEA;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.stock.LotId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WarehouseLayoutTest {

    private static Quantity pieces(long pieces) {
        return Quantity.ofPieces(pieces);
    }

    private static List<Violation> check(Placement placement) {
        return layout().check(placement, CATALOG).list();
    }

    @Test
    void whatFits_isAccepted_upToTheLimit() {
        Placement full = Placement.empty()
                .plus(NEAR, MUG, pieces(10))
                .plus(HIGH, MUG, pieces(200))
                .plus(LOW, MUG, pieces(150))
                .plus(FRIDGE, MILK, pieces(1_000_000));
        assertThat(check(full)).isEmpty();
    }

    @Test
    void whatIsOver_isNamedByMeasure() {
        assertThat(check(Placement.empty().plus(NEAR, MUG, pieces(9)).plus(NEAR, TEA, pieces(6))))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path()).isEqualTo("P-01-01-1-01");
                    assertThat(each.arguments())
                            .containsExactly(
                                    SpaceMeasure.VOLUME,
                                    new BigDecimal("5.1"),
                                    new BigDecimal("5"),
                                    new BigDecimal("0.1"));
                    assertThat(each.text(Locale.ENGLISH))
                            .isEqualTo("P-01-01-1-01: Volume: 5.1 lies there, 5 fits, 0.1 is over");
                });
        assertThat(check(Placement.empty().plus(HIGH, MUG, pieces(201))))
                .extracting(each -> each.arguments().get(1))
                .containsExactly(new BigDecimal("3"));
        assertThat(check(Placement.empty().plus(LOW, MUG, pieces(251))))
                .extracting(Violation::rule)
                .containsExactly(WarehouseViolation.OVER_CAPACITY, WarehouseViolation.OVER_CAPACITY);
    }

    @Test
    void whatNobodyMeasured_isUnknown_notZero() {
        assertThat(check(Placement.empty().plus(HIGH, TEA, pieces(1))))
                .extracting(Violation::rule)
                .containsExactly(WarehouseViolation.SPACE_UNKNOWN);
        assertThat(check(Placement.empty().plus(NEAR, Sku.of("NEW"), pieces(1))))
                .extracting(Violation::rule)
                .containsExactly(WarehouseViolation.SPACE_UNKNOWN);
    }

    @Test
    void wrongPlaces_areNamed() {
        LocationId nowhere = LocationId.of("P-09-01-1-01");
        assertThat(check(Placement.empty()
                        .plus(nowhere, MUG, pieces(1))
                        .plus(NEAR, MILK, pieces(1))
                        .plus(FRIDGE, MUG, pieces(1))))
                .extracting(Violation::rule)
                .containsExactly(
                        WarehouseViolation.CLASS_NOT_ACCEPTED,
                        WarehouseViolation.CLASS_NOT_ACCEPTED,
                        WarehouseViolation.LOCATION_UNKNOWN);
        WarehouseLayout blocked = new WarehouseLayout(
                SHANGHAI,
                AsOf.of(JANUARY),
                layout().zones(),
                List.of(layout().findLocation(NEAR).orElseThrow().blocked("x")));
        assertThat(blocked.check(Placement.empty().plus(NEAR, TEA, pieces(1)), CATALOG)
                        .list())
                .extracting(Violation::rule)
                .containsExactly(WarehouseViolation.LOCATION_BLOCKED);
    }

    @Test
    void layout_refusesWhatStandsTwiceOrNowhere() {
        Zone zone = Zone.of(ZoneCode.of("P"), "x", ZonePurpose.PICK_FACE);
        Location near = Location.of(NEAR, Space.UNLIMITED, "1");
        assertThatThrownBy(() -> new WarehouseLayout(SHANGHAI, AsOf.of(JANUARY), List.of(zone, zone), List.of()))
                .hasMessage("zone P stands twice");
        assertThatThrownBy(() -> new WarehouseLayout(SHANGHAI, AsOf.of(JANUARY), List.of(zone), List.of(near, near)))
                .hasMessage("location P-01-01-1-01 stands twice");
        assertThatThrownBy(() -> new WarehouseLayout(SHANGHAI, AsOf.of(JANUARY), List.of(), List.of(near)))
                .hasMessage("location P-01-01-1-01 is in no zone");
        assertThatThrownBy(() -> Location.of(NEAR, Space.UNLIMITED, "-1"))
                .hasMessage("distance of P-01-01-1-01 must not be negative, but is -1");
    }

    @Test
    void ofPurpose_isNearestFirst() {
        assertThat(layout().of(ZonePurpose.PICK_FACE)).extracting(Location::id).containsExactly(NEAR, FAR);
        assertThat(layout().of(ZonePurpose.RESERVE)).extracting(Location::id).containsExactly(LOW, HIGH);
        assertThat(layout().of(ZonePurpose.RECEIVING)).isEmpty();
    }

    @Test
    void zones_takeWhatTheyUsuallyDo() {
        for (ZonePurpose purpose : ZonePurpose.values()) {
            Zone zone = Zone.of(ZoneCode.of("Z"), "z", purpose);
            boolean anything = purpose == ZonePurpose.RECEIVING
                    || purpose == ZonePurpose.RETURNS
                    || purpose == ZonePurpose.QUARANTINE;
            assertThat(zone.takes("strange")).isEqualTo(anything);
            assertThat(purpose.isStorage()).isEqualTo(!anything);
            assertThat(zone.takes("plain")).isEqualTo(purpose != ZonePurpose.BONDED && purpose != ZonePurpose.COLD);
            assertThat(zone.accepting("strange").takes("strange")).isTrue();
            assertThat(zone.accepting("strange").takes("plain")).isFalse();
        }
        assertThat(Zone.of(ZoneCode.of("Z"), "z", ZonePurpose.BONDED).takes("bonded"))
                .isTrue();
        assertThat(Zone.of(ZoneCode.of("Z"), "z", ZonePurpose.COLD).takes("cold"))
                .isTrue();
    }

    @Test
    void placement_addsUpAndTakesAway() {
        Placement placement = Placement.empty()
                .plus(NEAR, MUG, pieces(3))
                .plus(NEAR, MUG, pieces(4))
                .plus(FAR, TEA, pieces(1));
        assertThat(placement.rows())
                .containsExactly(PlacedStock.of(NEAR, MUG, pieces(7)), PlacedStock.of(FAR, TEA, pieces(1)));
        assertThat(placement.minus(NEAR, MUG, pieces(2)).in(NEAR))
                .containsExactly(PlacedStock.of(NEAR, MUG, pieces(5)));
        assertThat(placement.minus(NEAR, MUG, pieces(7)).of(MUG)).isEmpty();
        assertThat(placement.of(TEA)).containsExactly(PlacedStock.of(FAR, TEA, pieces(1)));
        assertThatThrownBy(() -> placement.minus(NEAR, MUG, pieces(8)))
                .hasMessage("less than 8 PCS of MUG lies in P-01-01-1-01");
        assertThatThrownBy(() -> placement.minus(FAR, MUG, pieces(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> placement.plus(FAR, MUG, pieces(0)))
                .hasMessage("quantity of MUG in P-01-02-1-01 must be positive, but is 0 PCS");
    }

    @Test
    void space_isByMeasure_andNeverNegative() {
        Space space = Space.of(SpaceMeasure.VOLUME, "1")
                .with(SpaceMeasure.WEIGHT, "2")
                .with(SpaceMeasure.PALLETS, "3")
                .with(SpaceMeasure.UNITS, "4");
        assertThat(space)
                .isEqualTo(
                        new Space(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("3"), new BigDecimal("4")));
        assertThat(space.plus(space).by(SpaceMeasure.UNITS)).contains(new BigDecimal("8"));
        assertThat(space.plus(Space.UNLIMITED)).isEqualTo(Space.UNLIMITED);
        for (SpaceMeasure measure : SpaceMeasure.values()) {
            assertThatThrownBy(() -> Space.of(measure, "-1")).hasMessageContaining("must not be negative, but is -1");
        }
    }

    @Test
    void itemStorage_checksItsFigures() {
        assertThat(ItemStorage.of(MUG).perPallet("100").of(pieces(101)).pallets())
                .isEqualByComparingTo("2");
        assertThat(CATALOG.of(MUG).of(Quantity.of(new BigDecimal("2.5"), UnitOfMeasure.KILOGRAM)))
                .isEqualTo(new Space(
                        new BigDecimal("1.25"), new BigDecimal("1.00"), new BigDecimal("1"), new BigDecimal("2.5")));
        assertThatThrownBy(() -> ItemStorage.of(MUG).perPallet("0"))
                .hasMessage("perPallet of MUG must be positive, but is 0");
        assertThatThrownBy(() -> ItemStorage.of(MUG).volume("-1"))
                .hasMessage("volume of MUG must not be negative, but is -1");
        assertThatThrownBy(() -> ItemStorage.of(MUG).weight("-1"))
                .hasMessage("weight of MUG must not be negative, but is -1");
        assertThatThrownBy(() -> StorageCatalog.of(List.of(ItemStorage.of(MUG), ItemStorage.of(MUG))))
                .hasMessage("storage of MUG is given twice");
        assertThat(StorageCatalog.none().of(TEA)).isEqualTo(ItemStorage.of(TEA));
    }

    @Test
    void use_isAShareOfWhatIsLimited() {
        Placement placement = Placement.empty()
                .plus(NEAR, MUG, pieces(6))
                .plus(LOW, MUG, pieces(50))
                .plus(HIGH, TEA, pieces(1))
                .plus(FRIDGE, MILK, pieces(5));
        LayoutUse use = LayoutUse.of(layout(), placement, CATALOG);

        assertThat(use.zones()).extracting(each -> each.zone().value()).containsExactly("I", "K", "P", "R");
        LayoutUse.OfZone pick = use.zones().get(2);
        assertThat(List.of(pick.locations(), pick.occupied(), pick.blocked())).containsExactly(2, 1, 0);
        assertThat(pick.share(SpaceMeasure.VOLUME)).contains(new BigDecimal("0.200000"));
        assertThat(pick.share(SpaceMeasure.WEIGHT)).isEmpty();
        LayoutUse.OfZone reserve = use.zones().get(3);
        assertThat(reserve.occupied()).isEqualTo(2);
        assertThat(reserve.share(SpaceMeasure.WEIGHT)).contains(new BigDecimal("0.200000"));
        assertThat(reserve.share(SpaceMeasure.UNITS)).contains(new BigDecimal("0.333333"));
        assertThat(reserve.share(SpaceMeasure.PALLETS))
                .as("nobody knows how tea goes on pallets")
                .isEmpty();
        assertThat(use.zones().get(1).share(SpaceMeasure.VOLUME)).isEmpty();
        assertThat(use.toTable().rows().get(2))
                .containsExactly("P", ZonePurpose.PICK_FACE, 2, 1, 0, new BigDecimal("0.200000"), null, null, null);
        assertThat(use.toTable().title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("库容利用率");
        assertThat(use.toTable().columns()).hasSize(9);
    }

    @Test
    void use_countsBlockedLocations_andZeroCapacityHasNoShare() {
        Location none =
                Location.of(NEAR, Space.of(SpaceMeasure.UNITS, "0"), "1").blocked("x");
        WarehouseLayout layout = new WarehouseLayout(SHANGHAI, AsOf.of(JANUARY), layout().zones(), List.of(none));
        LayoutUse.OfZone pick =
                LayoutUse.of(layout, Placement.empty(), CATALOG).zones().get(2);
        assertThat(pick.blocked()).isEqualTo(1);
        assertThat(pick.share(SpaceMeasure.UNITS)).isEmpty();
        assertThat(pick.used().units()).isEqualByComparingTo("0");
    }

    @Test
    void use_explainsItself() {
        Placement placement = Placement.empty()
                .plus(NEAR, MUG, Quantity.ofPieces(6))
                .plus(SampleWarehouse.HIGH, TEA, Quantity.ofPieces(1));
        assertThat(LayoutUse.of(layout(), placement, CATALOG)
                        .explain()
                        .toText(Locale.ENGLISH)
                        .lines())
                .containsExactly(
                        "Use of space: 2 = 2 of 5 locations occupied, 0 blocked",
                        "  Zone I, Receiving: 0 = 0 of 0 locations occupied, 0 blocked",
                        "  Zone K, Cold: 0 = 0 of 1 locations occupied, 0 blocked",
                        "  Zone P, Pick face: 1 = 1 of 2 locations occupied, 0 blocked",
                        "    Volume: 0.200000 = 3.0 used ÷ 15",
                        "  Zone R, Reserve: 1 = 1 of 2 locations occupied, 0 blocked",
                        "    Weight: 0.000000 = 0 used ÷ 100",
                        "    Pallets: – = not known, of 2",
                        "    Units: 0.000000 = 0 used ÷ 150");
    }

    @Test
    void aCatalogueOfItems_takesTheirMeasures() {
        Item tea = Item.builder(TEA, "茶")
                .volume(new BigDecimal("0.9"))
                .weight(new BigDecimal("0.3"))
                .build();
        StorageCatalog catalog = StorageCatalog.ofItems(List.of(tea));
        assertThat(catalog.of(TEA)).isEqualTo(ItemStorage.of(TEA).volume("0.9").weight("0.3"));
        assertThatThrownBy(() -> StorageCatalog.ofItems(List.of(tea, tea))).hasMessage("storage of TEA is given twice");
    }

    @Test
    void lotsOfAnArticle_areRowsOfTheirOwn_butOneLoad() {
        PlacedStock old = PlacedStock.of(NEAR, MUG, pieces(3)).lot(LotId.of("A"));
        PlacedStock fresh = PlacedStock.of(NEAR, MUG, pieces(8)).lot(LotId.of("B"));
        Placement placement = Placement.empty().plus(fresh).plus(old).plus(old).plus(NEAR, MUG, pieces(1));
        assertThat(placement.in(NEAR))
                .containsExactly(
                        PlacedStock.of(NEAR, MUG, pieces(1)),
                        PlacedStock.of(NEAR, MUG, pieces(6)).lot(LotId.of("A")),
                        fresh);
        assertThat(layout().check(placement, CATALOG).list())
                .singleElement()
                .hasToString("P-01-01-1-01: Volume: 7.5 lies there, 5 fits, 2.5 is over [warehouse.over-capacity]");
        assertThat(placement.minus(fresh).of(MUG)).hasSize(2);
        assertThatThrownBy(() -> placement.minus(fresh.lot(LotId.of("C"))))
                .hasMessage("less than 8 PCS of MUG, lot C lies in P-01-01-1-01");
    }
}
