package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.inventory.replenishment.DemandShape;
import io.zhanggui.inventory.replenishment.PolicyEntries;
import io.zhanggui.inventory.replenishment.PolicyEntry;
import io.zhanggui.inventory.replenishment.ReplenishmentPolicy;
import io.zhanggui.inventory.replenishment.ServiceGoal;
import io.zhanggui.inventory.stock.StockKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The rules of {@link PolicyEntries} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class PolicyEntriesTck extends EventStreamTck<StockKey, PolicyEntry, PolicyEntries> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId PLANNER = PersonId.of("P007");
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");

    /** For the adapters. */
    protected PolicyEntriesTck() {}

    @Override
    protected final StockKey key(String unique) {
        return StockKey.of(Sku.of(unique), SHANGHAI);
    }

    @Override
    protected final PolicyEntry event(StockKey key, int number) {
        return new PolicyEntry(
                key,
                ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.95"), 1 + number),
                DAY,
                Stamp.by(PLANNER).at(NOON));
    }

    @Override
    protected final Stream<PolicyEntry> awkwardEvents(StockKey key) {
        Stamp full = Stamp.by(Actor.of(PLANNER).onBehalfOf(PersonId.of("员工 1")))
                .at(NOON.plusNanos(123_456_000))
                .key("policy 1")
                .reason("双11 \"备货\",\n'A' 类");
        List<ServiceGoal> goals = List.of(
                ServiceGoal.ofCycleService("0.999999999999"),
                ServiceGoal.ofFillRate("0.1"),
                ServiceGoal.ofCosts(BigMoney.parse("CNY 12.3400"), BigMoney.parse("CNY 0.000001")),
                ServiceGoal.ofCosts(BigMoney.parse("JPY 1200"), BigMoney.parse("JPY 3")));
        List<PolicyEntry> entries = new ArrayList<>(List.of(event(key, 0)));
        for (ServiceGoal goal : goals) {
            for (DemandShape shape : DemandShape.values()) {
                ReplenishmentPolicy policy = ReplenishmentPolicy.of(goal, 30).shape(shape);
                entries.add(new PolicyEntry(key, policy, LocalDate.of(1949, 10, 1), full));
                entries.add(new PolicyEntry(key, policy.stopped(), DAY.plusYears(70), full));
            }
        }
        return entries.stream();
    }

    @Override
    protected final Stream<Query<PolicyEntries, StockKey>> queries() {
        return Stream.of(Query.of("inWarehouse", (port, key) -> port.inWarehouse(key.warehouse())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ReplenishmentFaults.ofPolicies();
    }

    @Test
    void rule7_an_entry_that_was_taken_back_is_not_in_its_warehouse() {
        StockKey key = StockKey.of(Sku.of("A"), WarehouseId.of(unique()));
        breakOff(() -> port().append(key, 0, List.of(event(key, 0).recorded())));
        assertThat(inWarehouse(key.warehouse())).isEmpty();
    }

    @Test
    void rule10_inWarehouse_is_by_article_then_recording() {
        WarehouseId warehouse = WarehouseId.of(unique());
        StockKey lower = StockKey.of(Sku.of("b"), warehouse);
        StockKey first = StockKey.of(Sku.of("a"), warehouse);
        StockKey upper = StockKey.of(Sku.of("B"), warehouse);
        append(lower, event(lower, 0));
        append(first, event(first, 9));
        append(upper, event(upper, 5));
        append(lower, event(lower, 2));
        append(first, event(first, 1));
        assertThat(inWarehouse(warehouse))
                .containsExactly(event(upper, 5), event(first, 9), event(first, 1), event(lower, 0), event(lower, 2));
    }

    @Test
    void rule11_inWarehouse_gives_every_entry_of_the_warehouse_and_no_other() {
        WarehouseId warehouse = WarehouseId.of(unique());
        StockKey here = StockKey.of(Sku.of("A"), warehouse);
        StockKey beside = StockKey.of(Sku.of("B"), warehouse);
        StockKey elsewhere = StockKey.of(Sku.of("A"), WarehouseId.of(warehouse.value() + "1"));
        PolicyEntry stopped = new PolicyEntry(
                beside,
                ReplenishmentPolicy.of(ServiceGoal.ofFillRate("0.98"), 7).stopped(),
                DAY,
                Stamp.by(PLANNER).at(NOON));
        append(here, event(here, 0));
        append(here, event(here, 1));
        append(here, event(here, 2));
        append(beside, stopped);
        append(elsewhere, event(elsewhere, 0));
        assertThat(inWarehouse(warehouse))
                .containsExactlyInAnyOrder(event(here, 0), event(here, 1), event(here, 2), stopped);
        assertThat(inWarehouse(WarehouseId.of(unique()))).isEmpty();
    }

    @Test
    void rule12_an_entry_of_another_stock_is_refused_and_changes_nothing() {
        StockKey key = StockKey.of(Sku.of("A"), WarehouseId.of(unique()));
        StockKey other = StockKey.of(Sku.of("B"), key.warehouse());
        List<Recorded<PolicyEntry>> mixed =
                List.of(event(key, 0).recorded(), new Recorded<>(NOON.plusSeconds(1), event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other.toString());
        assertThat(inWarehouse(key.warehouse())).isEmpty();
    }

    private List<PolicyEntry> inWarehouse(WarehouseId warehouse) {
        return within(() -> {
            try (Stream<PolicyEntry> all = port().inWarehouse(warehouse)) {
                return all.toList();
            }
        });
    }
}
