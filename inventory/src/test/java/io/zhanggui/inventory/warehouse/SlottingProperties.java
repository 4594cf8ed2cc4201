package io.zhanggui.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Slotting against a search through every assignment. */
class SlottingProperties {

    /** An article that fills so many locations. */
    record Article(int slots, int picks) {}

    @Provide
    Arbitrary<List<Article>> articles() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 6))
                .as(Article::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 100)
    void noAssignmentOfLocationsOfOneSize_hasAShorterWalk(
            @ForAll("articles") List<Article> articles, @ForAll("distances") List<Integer> distances) {
        List<Location> faces = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            faces.add(Location.of(
                    LocationId.of("P-1-" + i + "-1-1"),
                    Space.of(SpaceMeasure.VOLUME, "1"),
                    distances.get(i).toString()));
        }
        List<SlottingDemand> demands = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            demands.add(SlottingDemand.of(
                    Sku.of("S" + i),
                    Integer.toString(articles.get(i).slots()),
                    articles.get(i).picks()));
        }

        SlottingPlan plan = Slotting.in(faces).plan(demands);

        double walk = plan.items().stream()
                .mapToDouble(each -> each.index().demand().picks().doubleValue()
                        * each.distanceProposed().orElseThrow())
                .sum();
        assertThat(plan.unplaced()).isEmpty();
        assertThat(walk).isCloseTo(shortest(articles, distances, 0, new boolean[distances.size()]), within(1e-9));
    }

    @Property(tries = 100)
    void savingsOfMoves_addUpToTheDifference(
            @ForAll("articles") List<Article> articles, @ForAll("distances") List<Integer> distances) {
        List<Location> faces = new ArrayList<>();
        Placement now = Placement.empty();
        for (int i = 0; i < distances.size(); i++) {
            LocationId id = LocationId.of("P-1-" + i + "-1-1");
            faces.add(Location.of(
                    id, Space.of(SpaceMeasure.VOLUME, "1"), distances.get(i).toString()));
            now = now.plus(id, Sku.of("S" + i % articles.size()), Quantity.ofPieces(1));
        }
        List<SlottingDemand> demands = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            demands.add(SlottingDemand.of(
                    Sku.of("S" + i),
                    Integer.toString(articles.get(i).slots()),
                    articles.get(i).picks()));
        }

        SlottingPlan plan = Slotting.in(faces).plan(demands, now);

        assertThat(plan.moves().stream().mapToDouble(SlottingMove::saving).sum())
                .isCloseTo(
                        plan.compared().stream()
                                .filter(SlottedItem::isMoved)
                                .mapToDouble(each -> each.saving().orElseThrow())
                                .sum(),
                        within(1e-9));
        assertThat(plan.items().stream()
                        .flatMap(each -> each.proposed().stream())
                        .map(SlottedItem.Place::location))
                .doesNotHaveDuplicates();
        for (int i = 0; i < plan.moves().size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(locations(plan.moves().get(i)))
                        .doesNotContainAnyElementsOf(locations(plan.moves().get(j)));
            }
        }
    }

    private static List<LocationId> locations(SlottingMove group) {
        return group.moves().stream()
                .flatMap(each -> Stream.concat(each.from().stream(), each.to().stream()))
                .toList();
    }

    @Provide
    Arbitrary<List<Integer>> distances() {
        return Arbitraries.integers().between(0, 9).list().ofSize(8);
    }

    /** The shortest walk of the articles from one on, over every choice of free locations. */
    private static double shortest(List<Article> articles, List<Integer> distances, int from, boolean[] taken) {
        if (from == articles.size()) {
            return 0;
        }
        Article article = articles.get(from);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distances.size(); i++) {
            for (int j = article.slots() == 1 ? i : i + 1; j < (article.slots() == 1 ? i + 1 : distances.size()); j++) {
                if (taken[i] || taken[j]) {
                    continue;
                }
                taken[i] = true;
                taken[j] = true;
                double own = article.picks() * (distances.get(i) + distances.get(j)) / 2.0;
                best = Math.min(best, own + shortest(articles, distances, from + 1, taken));
                taken[i] = false;
                taken[j] = false;
            }
        }
        return best;
    }
}
