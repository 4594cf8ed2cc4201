package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.warehouse.LayoutEvent;
import io.zhanggui.inventory.warehouse.LayoutHistory;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.PutAway;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of layouts and of what lies in them. */
class WarehouseProperties {

    @Provide
    Arbitrary<LayoutHistory> histories() {
        return WarehouseArbitraries.histories(40);
    }

    @Property(tries = 100)
    void whatWasKnown_doesNotDependOnLaterEntries(
            @ForAll("histories") LayoutHistory history,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 70) int day,
            @ForAll @IntRange(max = 30) int known) {
        LocalDate date = WarehouseArbitraries.FIRST_DAY.plusDays(day);
        AsOf asOf = AsOf.of(date).knownOn(WarehouseArbitraries.FIRST_DAY.plusDays(known));
        List<LayoutEvent> events = history.events();
        long alreadyThere = events.stream()
                .filter(each -> each.stamp()
                        .at()
                        .isBefore(WarehouseArbitraries.FIRST_DAY
                                .plusDays(known + 1L)
                                .atStartOfDay(ZoneOffset.ofHours(8))
                                .toInstant()))
                .count();
        int kept = (int) Math.max(alreadyThere, Math.min(first, events.size()));
        LayoutHistory earlier = LayoutHistory.restore(WarehouseArbitraries.WAREHOUSE, events.subList(0, kept));

        assertThat(history.asOf(asOf)).isEqualTo(earlier.asOf(asOf));
    }

    @Property(tries = 100)
    void everyHistory_canBeRestored_andDifferencesOfADayWithItselfAreNone(
            @ForAll("histories") LayoutHistory history, @ForAll @IntRange(max = 70) int day) {
        LocalDate date = WarehouseArbitraries.FIRST_DAY.plusDays(day);
        LayoutHistory restored = LayoutHistory.restore(WarehouseArbitraries.WAREHOUSE, history.events());
        assertThat(restored.on(date)).isEqualTo(history.on(date));
        assertThat(restored.on(date).since(history.on(date))).isEmpty();
    }

    @Property(tries = 100)
    void goodsPutAwayAsSuggested_fit_andNothingIsLost(
            @ForAll("histories") LayoutHistory history,
            @ForAll @IntRange(max = 70) int day,
            @ForAll @IntRange(min = 1, max = 60) int pieces,
            @ForAll @IntRange(max = 2) int article) {
        WarehouseLayout layout = history.on(WarehouseArbitraries.FIRST_DAY.plusDays(day));
        Placement before = WarehouseArbitraries.placements(layout).sample();
        Sku sku = WarehouseArbitraries.articles().get(article);

        PutAway put = PutAway.suggest(layout, before, WarehouseArbitraries.catalog(), sku, Quantity.ofPieces(pieces));

        Placement after = before;
        Quantity sum = put.unplaced();
        for (PutAway.Step step : put.steps()) {
            after = after.plus(step.location(), sku, step.quantity());
            sum = sum.plus(step.quantity());
        }
        assertThat(sum).isEqualTo(Quantity.ofPieces(pieces));
        assertThat(layout.check(after, WarehouseArbitraries.catalog()).isEmpty())
                .isTrue();
        if (put.unplaced().signum() > 0) {
            for (Location location : layout.locations()) {
                if (after.in(location.id()).isEmpty()) {
                    Placement oneMore = after.plus(location.id(), sku, Quantity.ofPieces(1));
                    boolean fits = layout.check(oneMore, WarehouseArbitraries.catalog())
                                    .isEmpty()
                            && layout.findZone(location.zone())
                                    .orElseThrow()
                                    .purpose()
                                    .isStorage();
                    assertThat(fits).as("room left in %s", location.id()).isFalse();
                }
            }
        }
    }
}
