package io.zhanggui.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlottingTest {

    private static final Quantity ONE = Quantity.ofPieces(1);

    /** Pick faces of volume 1 at 10, 20, 30 … */
    private static List<Location> faces(int number) {
        List<Location> faces = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            faces.add(Location.of(face(i), Space.of(SpaceMeasure.VOLUME, "1"), Integer.toString(10 * i)));
        }
        return faces;
    }

    private static LocationId face(int number) {
        return LocationId.of("P-1-" + number + "-1-1");
    }

    private static SlottingDemand demand(String sku, String cube, long picks) {
        return SlottingDemand.of(Sku.of(sku), cube, picks);
    }

    private static List<String> skus(SlottingPlan plan) {
        return plan.items().stream().map(each -> each.sku().value()).toList();
    }

    private static List<LocationId> proposed(SlottingItemOf plan) {
        return plan.item().proposed().stream().map(SlottedItem.Place::location).toList();
    }

    private record SlottingItemOf(SlottingPlan plan, int index) {
        SlottedItem item() {
            return plan.items().get(index);
        }
    }

    @Test
    void rank_isByIndex_thenPicks_thenArticle_unpickedLast() {
        List<CubePerOrder> ranked = CubePerOrder.rank(List.of(
                demand("Z", "9", 0),
                demand("E", "1", 0),
                demand("D", "1", 3),
                demand("C", "2", 6),
                demand("B", "1", 3),
                demand("A", "0", 1)));
        assertThat(ranked)
                .extracting(each -> each.demand().sku().value())
                .containsExactly("A", "C", "B", "D", "E", "Z");
        assertThat(ranked.get(1).index()).hasValue(2.0 / 6);
        assertThat(ranked.get(4).index()).isEmpty();
        assertThat(ranked.get(0).index()).hasValue(0);
        assertThat(ranked.get(1).explain().toText(Locale.ENGLISH))
                .isEqualTo("Cube-per-order index of C: 0.333333 = space 2 ÷ 6 picks\n");
        assertThat(ranked.get(5).explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("没有订单，排在最后");
    }

    @Test
    void plan_givesTheNearestFreeLocations() {
        SlottingPlan plan = Slotting.in(faces(4)).plan(List.of(demand("A", "2", 10), demand("B", "1", 30)));

        assertThat(skus(plan)).containsExactly("B", "A");
        assertThat(proposed(new SlottingItemOf(plan, 0))).containsExactly(face(1));
        assertThat(proposed(new SlottingItemOf(plan, 1))).containsExactly(face(2), face(3));
        assertThat(plan.items().get(1).distanceProposed()).hasValue(25);
        assertThat(plan.items().get(1).distanceNow()).isEmpty();
        assertThat(plan.items().get(1).saving()).isEmpty();
        assertThat(plan.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("现每次拣货距离：– = 没有可比较的商品");
        assertThat(plan.distanceNow()).isEmpty();
        assertThat(plan.distanceProposed())
                .as("nothing lies anywhere, so nothing is compared")
                .isEmpty();
        assertThat(plan.saving()).isZero();
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void aLocationThatIsPartlyFilled_countsByWhatLiesThere() {
        SlottingPlan plan = Slotting.in(faces(2)).plan(List.of(demand("A", "1.5", 1)));
        assertThat(plan.items().get(0).distanceProposed().getAsDouble())
                .isCloseTo((10 + 0.5 * 20) / 1.5, within(1e-12));
        assertThat(Slotting.in(faces(2))
                        .plan(List.of(demand("A", "0", 1)))
                        .items()
                        .get(0)
                        .distanceProposed())
                .hasValue(10);
    }

    @Test
    void withoutRoom_anArticleIsUnplaced_andTheNextMayFit() {
        SlottingPlan plan = Slotting.in(faces(2)).plan(List.of(demand("A", "3", 100), demand("B", "2", 1)));
        assertThat(plan.unplaced()).containsExactly(Sku.of("A"));
        assertThat(proposed(new SlottingItemOf(plan, 1))).containsExactly(face(1), face(2));
        assertThat(plan.items().get(0).isMoved()).isFalse();
        assertThat(Slotting.in(List.of()).plan(List.of(demand("A", "0", 1))).unplaced())
                .containsExactly(Sku.of("A"));
    }

    @Test
    void moves_areCompared_andGroupedByTheirLocations() {
        Placement now = Placement.empty()
                .plus(face(1), Sku.of("A"), ONE)
                .plus(face(2), Sku.of("B"), ONE)
                .plus(face(3), Sku.of("D"), ONE)
                .plus(face(4), Sku.of("C"), ONE)
                .plus(LocationId.of("R-1-1-1-1"), Sku.of("A"), ONE);
        List<SlottingDemand> demands =
                List.of(demand("A", "1", 10), demand("B", "1", 40), demand("C", "1", 8), demand("D", "1", 5));
        SlottingPlan plan = Slotting.in(faces(4)).moveCost("20").plan(demands, now);

        assertThat(plan.moves()).hasSize(2);
        SlottingMove first = plan.moves().get(0);
        assertThat(first.moves())
                .containsExactly(
                        new SlottingMove.OfItem(Sku.of("B"), List.of(face(2)), List.of(face(1)), 400),
                        new SlottingMove.OfItem(Sku.of("A"), List.of(face(1)), List.of(face(2)), -100));
        assertThat(first.saving()).isEqualTo(300);
        assertThat(first.cost()).isEqualTo(80);
        assertThat(plan.moves().get(1).saving()).isEqualTo(30);
        assertThat(plan.movesWorthMaking()).containsExactly(first);
        assertThat(plan.saving()).isEqualTo(330);
        assertThat(plan.distanceNow().getAsDouble()).isCloseTo((100 + 800 + 320 + 150) / 63.0, within(1e-12));
        assertThat(plan.distanceProposed().getAsDouble()).isCloseTo((200 + 400 + 240 + 200) / 63.0, within(1e-12));
        assertThat(plan.distanceNow().getAsDouble() - plan.distanceProposed().getAsDouble())
                .isCloseTo(plan.saving() / 63, within(1e-12));
        String text = plan.explain().toText(Locale.ENGLISH);
        assertThat(text)
                .startsWith(
                        "Walk saved in the period: 330 = picks × (distance now − distance after), over 4 articles\n")
                .contains("Moves that go together: 220 = walk saved 300 − cost of moving 80")
                .contains("B: 400 = from P-1-2-1-1 to P-1-1-1-1")
                .contains("Cube-per-order index of B: 0.025 = space 1 ÷ 40 picks");
    }

    @Test
    void aMoveThatSavesNoMoreThanItCosts_isNotWorthMaking() {
        assertThat(new SlottingMove(List.of(), 10, 10).isWorthMaking()).isFalse();
        assertThat(new SlottingMove(List.of(), 10, 9).isWorthMaking()).isTrue();
        assertThatThrownBy(() -> new SlottingMove(List.of(), Double.NaN, 0)).hasMessageContaining("saving");
        assertThatThrownBy(() -> new SlottingMove(List.of(), 0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("cost");
    }

    @Test
    void amongEquallyNearLocations_anArticleStaysWhereItIs() {
        List<Location> equal = List.of(
                Location.of(face(1), Space.of(SpaceMeasure.VOLUME, "1"), "10"),
                Location.of(face(2), Space.of(SpaceMeasure.VOLUME, "1"), "10"));
        Placement now = Placement.empty().plus(face(2), Sku.of("A"), ONE);
        SlottingPlan plan = Slotting.in(equal).plan(List.of(demand("A", "1", 1)), now);
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.compared()).hasSize(1);
    }

    @Test
    void blockedLocations_areLeftOut_andWrongInputIsRefused() {
        List<Location> faces = new ArrayList<>(faces(2));
        faces.set(0, faces.get(0).blocked("x"));
        assertThat(proposed(new SlottingItemOf(Slotting.in(faces).plan(List.of(demand("A", "1", 1))), 0)))
                .containsExactly(face(2));
        assertThatThrownBy(() -> Slotting.in(List.of(faces.get(1), faces.get(1))))
                .hasMessage("location P-1-2-1-1 is given twice");
        assertThatThrownBy(() -> Slotting.in(List.of(Location.of(face(1), Space.UNLIMITED, "1"))))
                .hasMessage("location P-1-1-1-1 has no volume");
        assertThatThrownBy(() -> Slotting.in(faces).moveCost("-1"))
                .hasMessage("cost of a move must not be negative, but is -1");
        assertThatThrownBy(() -> CubePerOrder.rank(List.of(demand("A", "1", 1), demand("A", "2", 1))))
                .hasMessage("demand of A is given 2 times");
        assertThatThrownBy(() -> demand("A", "-1", 1)).hasMessage("cube of A must not be negative, but is -1");
        assertThatThrownBy(() -> demand("A", "1", -1)).hasMessage("picks of A must not be negative, but is -1");
    }

    @Test
    void aLayout_givesItsPickFaces() {
        SlottingPlan plan = Slotting.in(SampleWarehouse.layout()).plan(List.of(demand("MUG", "4", 1)));
        assertThat(plan.items().get(0).proposed())
                .extracting(SlottedItem.Place::location)
                .containsExactly(SampleWarehouse.NEAR);
        assertThat(Map.of("cost", plan.moveCost())).containsValue(BigDecimal.ZERO);
    }

    @Test
    void aLocationWithGoodsOfAnotherArticle_isGivenToNobody() {
        Placement now = Placement.empty().plus(face(1), Sku.of("X"), ONE).plus(face(3), Sku.of("A"), ONE);
        SlottingPlan plan = Slotting.in(faces(3)).plan(List.of(demand("A", "1", 100)), now);
        assertThat(proposed(new SlottingItemOf(plan, 0))).containsExactly(face(2));
        Placement beside = Placement.empty().plus(face(1), Sku.of("X"), ONE).plus(face(1), Sku.of("A"), ONE);
        assertThat(proposed(new SlottingItemOf(Slotting.in(faces(2)).plan(List.of(demand("A", "1", 100)), beside), 0)))
                .as("nobody knows whether there is room beside it")
                .containsExactly(face(2));
    }

    @Test
    void anArticleWithoutRoom_isInTheWay_soItsMoveIsNotWorthMaking() {
        Placement now = Placement.empty()
                .plus(face(1), Sku.of("BIG"), ONE)
                .plus(face(2), Sku.of("BIG"), ONE)
                .plus(face(3), Sku.of("A"), ONE)
                .plus(face(4), Sku.of("LATE"), ONE);
        List<SlottingDemand> demands = List.of(demand("A", "1", 100), demand("BIG", "9", 1), demand("LATE", "9", 0));
        SlottingPlan plan = Slotting.in(faces(4)).plan(demands, now);

        assertThat(plan.unplaced()).containsExactly(Sku.of("BIG"), Sku.of("LATE"));
        assertThat(plan.moves()).singleElement().satisfies(group -> {
            assertThat(group.moves())
                    .containsExactly(
                            new SlottingMove.OfItem(Sku.of("A"), List.of(face(3)), List.of(face(1)), 2000),
                            new SlottingMove.OfItem(Sku.of("BIG"), List.of(face(1), face(2)), List.of(), 0));
            assertThat(group.displaced()).containsExactly(Sku.of("BIG"));
            assertThat(group.isWorthMaking()).isFalse();
        });
        assertThat(plan.movesWorthMaking()).isEmpty();
        assertThat(plan.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("BIG：0 = 让出 P-1-1-1-1, P-1-2-1-1，去处未定");
    }
}
