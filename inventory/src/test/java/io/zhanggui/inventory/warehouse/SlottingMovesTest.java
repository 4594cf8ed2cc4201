package io.zhanggui.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which moves a slotting plan proposes first, and what they cost. */
class SlottingMovesTest {

    private static final Quantity ONE = Quantity.ofPieces(1);

    /** Pick faces of volume 1 at 10, 20, 30 … */
    private static List<Location> faces(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Location.of(face(i), Space.of(SpaceMeasure.VOLUME, "1"), Integer.toString(10 * i)))
                .toList();
    }

    private static LocationId face(int number) {
        return LocationId.of("P-1-" + number + "-1-1");
    }

    private static SlottingDemand demand(String sku, String cube, long picks) {
        return SlottingDemand.of(Sku.of(sku), cube, picks);
    }

    /** A and B gain 1000 − 900 by changing places, C and D 500 − 100: the second pair goes first. */
    @Test
    void theGreatestGain_goesFirst_whateverTheIndex() {
        Placement now = Placement.empty()
                .plus(face(2), Sku.of("A"), ONE)
                .plus(face(1), Sku.of("B"), ONE)
                .plus(face(4), Sku.of("C"), ONE)
                .plus(face(3), Sku.of("D"), ONE);
        SlottingPlan plan = Slotting.in(faces(4))
                .plan(
                        List.of(
                                demand("A", "1", 100),
                                demand("B", "1", 90),
                                demand("C", "1", 50),
                                demand("D", "1", 10)),
                        now);

        assertThat(plan.moves()).extracting(SlottingMove::saving).containsExactly(400.0, 100.0);
        assertThat(plan.explain().toText(Locale.ENGLISH))
                .contains("Distance of a pick now: 20.8\n", "Distance of a pick after: 18.8\n");
    }

    @Test
    void aLocationThatAnArticleKeeps_costsNothing() {
        Placement now = Placement.empty().plus(face(1), Sku.of("A"), ONE).plus(face(3), Sku.of("A"), ONE);
        SlottingPlan plan = Slotting.in(faces(3)).moveCost("5").plan(List.of(demand("A", "2", 10)), now);

        assertThat(plan.moves()).singleElement().satisfies(move -> {
            assertThat(move.moves().get(0).from()).containsExactly(face(1), face(3));
            assertThat(move.moves().get(0).to()).containsExactly(face(1), face(2));
            assertThat(move.cost()).isEqualTo(10);
        });
    }

    @Test
    void whereNothingIsCompared_theExplanationSaysWhyThereAreNoDistances() {
        SlottingPlan plan = Slotting.in(faces(1)).moveCost("0").plan(List.of(demand("A", "1", 1)));
        assertThat(plan.explain().toText(Locale.ENGLISH))
                .contains("  Distance of a pick now: – = no article with picks lies somewhere and has room\n");
    }
}
