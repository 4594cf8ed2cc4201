package io.zhanggui.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplenishmentPoliciesTest {

    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), SHANGHAI);
    private static final StockKey CUP = StockKey.of(Sku.of("CUP"), SHANGHAI);
    private static final StockKey ELSEWHERE = StockKey.of(Sku.of("TEA"), WarehouseId.of("WH-HZ"));
    private static final ReplenishmentPolicy WEEKLY = ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.95"), 7);
    private static final ReplenishmentPolicy FILL = ReplenishmentPolicy.of(ServiceGoal.ofFillRate("0.98"), 14);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T04:00:00Z");
    private static final Stamp STAMP = Stamp.by(PersonId.of("P007")).at(NOON);

    private final MemoryStore store = new MemoryStore();
    private final PolicyEntries entries = PolicyEntries.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final ReplenishmentPolicies policies =
            new ReplenishmentPolicies(entries, CommandReceipts.inMemory(store), audit, store);

    @Test
    void aPolicyHoldsFromItsDayUntilTheNextOne() {
        policies.set(TEA, WEEKLY, JANUARY, STAMP);
        PolicyHistory history = policies.set(TEA, FILL, JANUARY.plusDays(10), later(1));

        assertThat(history.on(JANUARY.minusDays(1))).isEmpty();
        assertThat(history.on(JANUARY).map(PolicyEntry::policy)).contains(WEEKLY);
        assertThat(history.on(JANUARY.plusDays(9)).map(PolicyEntry::policy)).contains(WEEKLY);
        assertThat(history.on(JANUARY.plusDays(10)).map(PolicyEntry::policy)).contains(FILL);
        assertThat(history.on(JANUARY).map(PolicyEntry::stamp)).contains(STAMP);
        assertThat(history.entries()).hasSize(2);
        assertThat(history.stock()).isEqualTo(TEA);
    }

    @Test
    void whatWasKnownOnADayNeverChanges() {
        policies.set(TEA, WEEKLY, JANUARY, STAMP);
        policies.set(TEA, FILL, JANUARY, later(86_400));
        PolicyHistory history = policies.history(TEA);
        LocalDate recorded = LocalDate.of(2025, 12, 1);

        assertThat(history.on(JANUARY).map(PolicyEntry::policy)).contains(FILL);
        assertThat(history.asOf(AsOf.of(JANUARY).knownOn(recorded)).map(PolicyEntry::policy))
                .contains(WEEKLY);
        assertThat(history.asOf(AsOf.of(JANUARY).knownOn(recorded.minusDays(1))))
                .isEmpty();
        assertThat(policies.inForce(SHANGHAI, AsOf.of(JANUARY).knownOn(recorded)))
                .isEqualTo(Map.of(TEA.sku(), WEEKLY));
        assertThat(policies.inForce(SHANGHAI, AsOf.of(JANUARY))).isEqualTo(Map.of(TEA.sku(), FILL));
    }

    /** 17:00 UTC is the next day in China. */
    @Test
    void daysOfRecordingAreThoseOfTheTimeZone() {
        Stamp evening = Stamp.by(PersonId.of("P007")).at(Instant.parse("2025-12-01T17:00:00Z"));
        policies.set(TEA, WEEKLY, JANUARY, evening);
        AsOf known = AsOf.of(JANUARY).knownOn(LocalDate.of(2025, 12, 1));

        assertThat(policies.inForce(SHANGHAI, known)).isEmpty();
        assertThat(policies.recordedIn(ZoneOffset.UTC).inForce(SHANGHAI, known)).hasSize(1);
        assertThat(policies.recordedIn(ZoneOffset.UTC).history(TEA).asOf(known)).isPresent();
        assertThat(policies.history(TEA).asOf(known)).isEmpty();
        assertThat(policies.history(TEA).recordedIn(ZoneOffset.UTC).asOf(known)).isPresent();
    }

    @Test
    void thoseOfAWarehouseAreForThePlanner() {
        policies.set(Map.of(TEA, WEEKLY, CUP, FILL.stopped(), ELSEWHERE, FILL), JANUARY, STAMP);

        assertThat(policies.inForce(SHANGHAI, AsOf.of(JANUARY)))
                .containsExactly(Map.entry(CUP.sku(), FILL.stopped()), Map.entry(TEA.sku(), WEEKLY));
        assertThat(policies.inForce(SHANGHAI, AsOf.of(JANUARY.minusDays(1)))).isEmpty();
    }

    @Test
    void aRetryChangesNothingAndIsAudited() {
        Stamp keyed = STAMP.key("policies-2026");
        policies.set(Map.of(TEA, WEEKLY, CUP, FILL), JANUARY, keyed);
        policies.set(Map.of(CUP, FILL, TEA, WEEKLY), JANUARY, keyed);

        assertThat(policies.history(TEA).entries()).hasSize(1);
        assertThat(audit.read(TEA.toString()).stream().map(Recorded::event).map(AuditEntry::action))
                .containsExactly("inventory.policy-set");
        assertThatThrownBy(() -> policies.set(Map.of(TEA, FILL), JANUARY, keyed))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> policies.set(Map.of(TEA, WEEKLY, CUP, FILL), JANUARY.plusDays(1), keyed))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void allOrNoneAreSet() {
        policies.set(TEA, WEEKLY, JANUARY, later(60));

        assertThatThrownBy(() -> policies.set(Map.of(CUP, FILL, TEA, FILL), JANUARY, STAMP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recording time of the policies of TEA in WH-SH would go back");
        assertThat(policies.history(CUP).entries()).isEmpty();
        assertThat(ReplenishmentPolicies.inMemory(new MemoryStore())
                        .history(TEA)
                        .entries())
                .isEmpty();
    }

    @Test
    void aHistoryHoldsEntriesOfItsStock() {
        PolicyEntry entry = new PolicyEntry(CUP, WEEKLY, JANUARY, STAMP);

        assertThatThrownBy(() -> PolicyHistory.restore(TEA, List.of(entry)))
                .hasMessage("policy is of CUP in WH-SH, not of TEA in WH-SH");
        assertThat(PolicyHistory.restore(CUP, List.of(entry)).on(JANUARY)).contains(entry);
        assertThat(WEEKLY.goal(ServiceGoal.ofFillRate("0.98")).reviewEvery(14)).isEqualTo(FILL);
        assertThat(WEEKLY.shape(DemandShape.PIECES).shape()).isEqualTo(DemandShape.PIECES);
    }

    private static Stamp later(int seconds) {
        return Stamp.by(PersonId.of("P007")).at(NOON.plusSeconds(seconds));
    }
}
