package io.zhanggui.inventory.warehouse;

import static io.zhanggui.inventory.warehouse.SampleWarehouse.FAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.JANUARY;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.NEAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.SHANGHAI;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.history;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutHistoryTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final ZoneCode P = ZoneCode.of("P");
    private final Stamp inMarch = stamp("2025-03-02T01:00:00Z");
    private final LocationId next = LocationId.of("P-01-03-1-01");

    @Test
    void on_showsWhatHoldsOnTheDay() {
        LayoutHistory history = history()
                .with(new LayoutChange.RenameZone(P, "拣选一区"), MARCH, inMarch)
                .with(new LayoutChange.ChangeCapacity(NEAR, Space.of(SpaceMeasure.VOLUME, "6")), MARCH, inMarch)
                .with(new LayoutChange.BlockLocation(FAR, "货架变形"), MARCH, inMarch);

        assertThat(history.on(JANUARY.minusDays(1)).zones()).isEmpty();
        assertThat(history.on(MARCH.minusDays(1))).isEqualTo(history().on(MARCH.minusDays(1)));
        WarehouseLayout layout = history.on(MARCH);
        assertThat(layout.findZone(P).orElseThrow().name()).isEqualTo("拣选一区");
        assertThat(layout.findLocation(NEAR).orElseThrow().capacity().volume()).isEqualByComparingTo("6");
        assertThat(layout.findLocation(FAR).orElseThrow().blocked()).isEqualTo("货架变形");
        assertThat(layout.findLocation(FAR).orElseThrow().isOpen()).isFalse();
        assertThat(layout.locations()).extracting(Location::id).isSorted();
        assertThat(layout.asOf()).isEqualTo(AsOf.of(MARCH));
        assertThat(history.warehouse()).isEqualTo(SHANGHAI);
    }

    @Test
    void asOf_neverChangesByLaterEntries() {
        AsOf reported = AsOf.of(MARCH).knownOn(LocalDate.of(2025, 3, 1));
        WarehouseLayout before = history().asOf(reported);
        LayoutHistory later = history().with(new LayoutChange.BlockLocation(FAR, "x"), JANUARY, inMarch);

        assertThat(later.asOf(reported)).isEqualTo(before);
        assertThat(later.on(MARCH).findLocation(FAR).orElseThrow().isOpen()).isFalse();
        assertThat(later.asOf(AsOf.of(MARCH).knownOn(LocalDate.of(2025, 3, 2)))
                        .findLocation(FAR)
                        .orElseThrow()
                        .isOpen())
                .isFalse();
        assertThat(later.changes(AsOf.of(JANUARY))).hasSize(10);
        assertThat(later.changes(reported)).hasSize(9);
        assertThat(later.changes(AsOf.of(JANUARY.minusDays(1)))).isEmpty();
    }

    @Test
    void daysOfRecording_areThoseOfTheTimeZone() {
        Stamp evening = stamp("2025-03-01T16:00:00Z"); // midnight in China
        LayoutHistory history = history().with(new LayoutChange.BlockLocation(FAR, "x"), MARCH, evening);
        AsOf known = AsOf.of(MARCH).knownOn(MARCH);

        assertThat(history.asOf(known).findLocation(FAR).orElseThrow().isOpen()).isTrue();
        assertThat(history.recordedIn(ZoneOffset.UTC)
                        .asOf(known)
                        .findLocation(FAR)
                        .orElseThrow()
                        .isOpen())
                .isFalse();
    }

    @Test
    void aChangeThatCannotBeMade_isRefusedWithDayAndKind() {
        assertRefused(new LayoutChange.AddZone(Zone.of(P, "x", ZonePurpose.COLD)), WarehouseViolation.ZONE_EXISTS);
        assertRefused(new LayoutChange.RenameZone(ZoneCode.of("X"), "x"), WarehouseViolation.ZONE_UNKNOWN);
        assertRefused(
                new LayoutChange.ChangePurpose(ZoneCode.of("X"), ZonePurpose.COLD, Set.of()),
                WarehouseViolation.ZONE_UNKNOWN);
        assertRefused(new LayoutChange.CloseZone(ZoneCode.of("X")), WarehouseViolation.ZONE_UNKNOWN);
        assertRefused(new LayoutChange.CloseZone(P), WarehouseViolation.ZONE_HAS_LOCATIONS);
        assertRefused(
                new LayoutChange.AddLocation(Location.of(NEAR, Space.UNLIMITED, "1")),
                WarehouseViolation.LOCATION_EXISTS);
        assertRefused(
                new LayoutChange.AddLocation(Location.of(LocationId.of("X-1-1-1-1"), Space.UNLIMITED, "1")),
                WarehouseViolation.ZONE_UNKNOWN);
        assertRefused(new LayoutChange.MoveLocation(next, FAR, BigDecimal.ONE), WarehouseViolation.LOCATION_UNKNOWN);
        assertRefused(new LayoutChange.MoveLocation(NEAR, FAR, BigDecimal.ONE), WarehouseViolation.LOCATION_EXISTS);
        assertRefused(
                new LayoutChange.MoveLocation(NEAR, LocationId.of("X-1-1-1-1"), BigDecimal.ONE),
                WarehouseViolation.ZONE_UNKNOWN);
        assertRefused(new LayoutChange.ChangeCapacity(next, Space.UNLIMITED), WarehouseViolation.LOCATION_UNKNOWN);
        assertRefused(new LayoutChange.BlockLocation(next, "x"), WarehouseViolation.LOCATION_UNKNOWN);
        assertRefused(new LayoutChange.ReleaseLocation(next), WarehouseViolation.LOCATION_UNKNOWN);
        assertRefused(new LayoutChange.ReleaseLocation(NEAR), WarehouseViolation.LOCATION_NOT_BLOCKED);
        assertRefused(new LayoutChange.CloseLocation(next), WarehouseViolation.LOCATION_UNKNOWN);
    }

    private void assertRefused(LayoutChange change, WarehouseViolation rule) {
        assertThatThrownBy(() -> history().with(change, MARCH, inMarch))
                .isInstanceOfSatisfying(RejectedException.class, e -> {
                    assertThat(e.violations().list()).singleElement().satisfies(each -> {
                        assertThat(each.rule()).isEqualTo(rule);
                        assertThat(each.path()).isEqualTo("2025-03-01 " + change.code());
                        assertThat(each.text(Locale.SIMPLIFIED_CHINESE)).contains("库");
                    });
                });
    }

    @Test
    void everyChange_isMade() {
        LayoutHistory history = history()
                .with(new LayoutChange.BlockLocation(NEAR, "x"), MARCH, inMarch)
                .with(new LayoutChange.ReleaseLocation(NEAR), MARCH, inMarch)
                .with(new LayoutChange.MoveLocation(NEAR, next, new BigDecimal("33")), MARCH, inMarch)
                .with(new LayoutChange.MoveLocation(FAR, FAR, new BigDecimal("44")), MARCH, inMarch)
                .with(new LayoutChange.ChangePurpose(P, ZonePurpose.RESERVE, Set.of("food")), MARCH, inMarch)
                .with(new LayoutChange.CloseLocation(SampleWarehouse.FRIDGE), MARCH, inMarch)
                .with(new LayoutChange.CloseZone(ZoneCode.of("K")), MARCH, inMarch);
        WarehouseLayout layout = history.on(MARCH);

        assertThat(layout.findLocation(NEAR)).isEmpty();
        assertThat(layout.findLocation(next)).contains(Location.of(next, Space.of(SpaceMeasure.VOLUME, "5"), "33"));
        assertThat(layout.findLocation(FAR).orElseThrow().distance()).isEqualByComparingTo("44");
        assertThat(layout.findZone(P)).contains(new Zone(P, "拣货", ZonePurpose.RESERVE, Set.of("food")));
        assertThat(layout.findZone(ZoneCode.of("K"))).isEmpty();
        assertThat(layout.in(P)).extracting(Location::id).containsExactly(FAR, next);
    }

    @Test
    void aBackdatedChange_thatMakesALaterOneImpossible_isRefused() {
        LayoutHistory history = history().with(new LayoutChange.BlockLocation(FAR, "x"), MARCH, inMarch);

        assertThatThrownBy(() -> history.with(new LayoutChange.CloseLocation(FAR), JANUARY.plusDays(9), inMarch))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("2025-03-01 block-location")
                .hasMessageContaining("P-01-02-1-01");
        assertThat(history.check(new LayoutChange.CloseLocation(FAR), MARCH, inMarch)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void restore_givesTheSame_andRefusesWhatIsBroken() {
        LayoutHistory history = history();
        assertThat(LayoutHistory.restore(SHANGHAI, history.events()).on(MARCH)).isEqualTo(history.on(MARCH));
        List<LayoutEvent> twice =
                List.of(history.events().get(0), history.events().get(0));
        assertThatThrownBy(() -> LayoutHistory.restore(SHANGHAI, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WH-SH cannot be restored");
        assertThatThrownBy(() ->
                        history.with(new LayoutChange.BlockLocation(FAR, "x"), MARCH, stamp("2024-12-31T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recording time of the layout of WH-SH would go back from 2025-01-01T02:00:00Z to"
                        + " 2024-12-31T00:00:00Z");
    }

    @Test
    void since_namesEveryDifference() {
        WarehouseLayout before = history().on(JANUARY);
        WarehouseLayout after = history()
                .with(new LayoutChange.RenameZone(P, "拣选"), MARCH, inMarch)
                .with(
                        new LayoutChange.ChangePurpose(ZoneCode.of("R"), ZonePurpose.PICK_FACE, Set.of("a", "b")),
                        MARCH,
                        inMarch)
                .with(new LayoutChange.AddZone(Zone.of(ZoneCode.of("Z"), "z", ZonePurpose.RETURNS)), MARCH, inMarch)
                .with(new LayoutChange.CloseZone(ZoneCode.of("I")), MARCH, inMarch)
                .with(new LayoutChange.CloseLocation(SampleWarehouse.FRIDGE), MARCH, inMarch)
                .with(new LayoutChange.AddLocation(Location.of(next, Space.UNLIMITED, "1")), MARCH, inMarch)
                .with(new LayoutChange.ChangeCapacity(NEAR, Space.of(SpaceMeasure.VOLUME, "6.50")), MARCH, inMarch)
                .with(new LayoutChange.MoveLocation(FAR, FAR, new BigDecimal("21.0")), MARCH, inMarch)
                .with(new LayoutChange.BlockLocation(FAR, "坏"), MARCH, inMarch)
                .on(MARCH);

        assertThat(after.since(before))
                .containsExactly(
                        new LayoutDifference(LayoutDifference.Kind.ZONE_CLOSED, "I", null, null),
                        new LayoutDifference(LayoutDifference.Kind.ZONE_RENAMED, "P", "拣货", "拣选"),
                        new LayoutDifference(
                                LayoutDifference.Kind.PURPOSE_CHANGED, "R", "warehouse.reserve", "warehouse.pick-face"),
                        new LayoutDifference(LayoutDifference.Kind.ACCEPTED_CHANGED, "R", "plain", "a, b"),
                        new LayoutDifference(LayoutDifference.Kind.ZONE_ADDED, "Z", null, null),
                        new LayoutDifference(LayoutDifference.Kind.LOCATION_CLOSED, "K-01-01-1-01", null, null),
                        new LayoutDifference(LayoutDifference.Kind.VOLUME_CHANGED, "P-01-01-1-01", "5", "6.5"),
                        new LayoutDifference(LayoutDifference.Kind.DISTANCE_CHANGED, "P-01-02-1-01", "20", "21"),
                        new LayoutDifference(LayoutDifference.Kind.BLOCKING_CHANGED, "P-01-02-1-01", null, "坏"),
                        new LayoutDifference(LayoutDifference.Kind.LOCATION_ADDED, "P-01-03-1-01", null, null));
        assertThat(after.since(after)).isEmpty();
        WarehouseLayout elsewhere = new WarehouseLayout(WarehouseId.of("WH-HZ"), after.asOf(), List.of(), List.of());
        assertThatThrownBy(() -> after.since(elsewhere)).hasMessageContaining("WH-HZ and of WH-SH");
    }

    @Test
    void differences_areReadInTheLanguageOfTheReader() {
        WarehouseLayout before = history().on(JANUARY);
        WarehouseLayout after = history()
                .with(
                        List.of(
                                new LayoutChange.ChangePurpose(
                                        ZoneCode.of("R"), ZonePurpose.PICK_FACE, Set.of("plain")),
                                new LayoutChange.ChangeCapacity(
                                        NEAR,
                                        Space.of(SpaceMeasure.WEIGHT, "60").with(SpaceMeasure.UNITS, "7.0")),
                                new LayoutChange.ChangeCapacity(
                                        SampleWarehouse.HIGH, Space.of(SpaceMeasure.PALLETS, "3")),
                                new LayoutChange.CloseLocation(FAR)),
                        MARCH,
                        inMarch)
                .on(MARCH);
        List<LayoutDifference> differences = after.since(before);

        assertThat(LayoutDifference.toTable(differences).rows())
                .containsExactly(
                        Arrays.asList(
                                LayoutDifference.Kind.PURPOSE_CHANGED, "R", ZonePurpose.RESERVE, ZonePurpose.PICK_FACE),
                        Arrays.asList(LayoutDifference.Kind.VOLUME_CHANGED, "P-01-01-1-01", "5", null),
                        Arrays.asList(LayoutDifference.Kind.WEIGHT_CHANGED, "P-01-01-1-01", null, "60"),
                        Arrays.asList(LayoutDifference.Kind.UNITS_CHANGED, "P-01-01-1-01", null, "7"),
                        Arrays.asList(LayoutDifference.Kind.LOCATION_CLOSED, "P-01-02-1-01", null, null),
                        Arrays.asList(LayoutDifference.Kind.PALLETS_CHANGED, "R-01-01-3-01", "2", "3"));
        assertThat(differences.stream().map(each -> each.explain().toText(Locale.SIMPLIFIED_CHINESE)))
                .startsWith(
                        "R：用途变更：拣货区 = 存储区 → 拣货区\n", "P-01-01-1-01：体积库容变更：– = 原为 5\n", "P-01-01-1-01：承重变更：60 = 原来没有\n");
        assertThat(LayoutDifference.toTable(differences).title().text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("库位变更对比");
    }
}
