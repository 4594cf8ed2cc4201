package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.count.CountCause;
import io.zhanggui.inventory.count.CountEntry;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.count.CountLine;
import io.zhanggui.inventory.count.CountStep;
import io.zhanggui.inventory.count.CountThreshold;
import io.zhanggui.inventory.count.DifferenceReason;
import io.zhanggui.inventory.count.MovementDuring;
import io.zhanggui.inventory.count.RecountRule;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.StockTakeRepository;
import io.zhanggui.inventory.count.StockTakeState;
import io.zhanggui.inventory.count.Tally;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link StockTakeRepository} as tests, named after the numbers there. */
@Beta
public abstract class StockTakeRepositoryTck extends RepositoryTck<StockTakeNo, StockTake, StockTakeRepository> {

    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant CUT_OFF = Instant.parse("2025-11-30T10:00:00Z");
    private static final PersonId CLERK = PersonId.of("P-CLERK");

    /** For adapters. */
    protected StockTakeRepositoryTck() {}

    @Override
    protected final StockTake value(String unique) {
        return take(unique, SHANGHAI, DAY, StockTakeState.PLANNED);
    }

    @Override
    protected final StockTake changed(StockTake value) {
        List<CountStep> steps = new ArrayList<>(value.steps());
        steps.add(new CountStep(StockTakeState.COUNTING, Actor.of(CLERK), CUT_OFF.plusSeconds(steps.size())));
        return new StockTake(
                value.no(),
                value.warehouse(),
                value.day(),
                value.cutOff(),
                value.currency(),
                value.blind(),
                value.keepers(),
                value.recounts(),
                value.lines(),
                value.entries(),
                value.movements(),
                value.reasons(),
                value.preparers(),
                steps,
                value.approval());
    }

    @Override
    protected final StockTakeNo idOf(StockTake value) {
        return value.no();
    }

    @Override
    protected final Stream<StockTake> awkwardValues(Supplier<String> unique) {
        Stream<StockTake> states = Arrays.stream(StockTakeState.values())
                .map(state -> take(unique.get(), WarehouseId.of("仓 \"1\""), LocalDate.of(2024, 2, 29), state));
        Stream<StockTake> whole = IntStream.range(0, CountCause.values().length)
                .mapToObj(i -> whole(
                        unique.get(),
                        List.of(CountCause.values()).get(i),
                        List.of(AbcClass.values()).get(i % AbcClass.values().length)));
        return Stream.concat(states, whole);
    }

    /** A count with everything that it can have. */
    private static StockTake whole(String no, CountCause cause, AbcClass abc) {
        StockKey stock = StockKey.of(Sku.of("茶 '1'"), SHANGHAI);
        Quantity kilos = Quantity.of(new BigDecimal("-0.000001"), UnitOfMeasure.of("千克"));
        CountItem tea = CountItem.of(stock).goods(Goods.ofLot(LotId.of("L,1"))).at("A-01\n=1+1");
        CountItem theirs = CountItem.of(stock).goods(Goods.ofOwner(PartyId.of("S \"8\"")));
        List<SerialNumber> serials = List.of(SerialNumber.of("B"), SerialNumber.of("a"));
        Actor deputy = Actor.of(CLERK).onBehalfOf(PersonId.of("张"));
        return new StockTake(
                StockTakeNo.of(no),
                SHANGHAI,
                DAY,
                CUT_OFF,
                CurrencyUnit.of("KWD"),
                true,
                List.of(PersonId.of("仓管"), PersonId.of("kim")),
                RecountRule.above(CountThreshold.quantityOver("1.50")
                                .orShareOver("0.05")
                                .orValueOver(Money.parse("KWD 0.125")))
                        .forClass(abc, CountThreshold.anyDifference().including())
                        .mostCounts(5),
                List.of(
                        CountLine.of(tea, kilos)
                                .unitCost(BigMoney.parse("KWD 1.230000"))
                                .abc(abc),
                        new CountLine(theirs, Quantity.ofPieces(2), serials, null, null, CLERK, 2, true)),
                List.of(
                        new CountEntry(
                                2,
                                Tally.of(theirs, Quantity.ofPieces(2), CLERK, CUT_OFF.plusNanos(1_000))
                                        .serials(serials),
                                deputy),
                        new CountEntry(
                                1, Tally.of(theirs, Quantity.ofPieces(0), PersonId.of("李"), CUT_OFF), Actor.of(CLERK))),
                List.of(new MovementDuring(
                        theirs,
                        MovementId.of("M 1"),
                        CUT_OFF.minusNanos(1_000),
                        CUT_OFF.plusSeconds(1),
                        Quantity.ofPieces(-2),
                        serials)),
                List.of(DifferenceReason.of(tea, cause)
                        .responsible(PersonId.of("仓管"))
                        .compensation(Money.parse("KWD 0.001"))
                        .note("=1+1 'x',\n\"y\"")),
                List.of(CLERK, PersonId.of("张")),
                List.of(
                        new CountStep(StockTakeState.PLANNED, deputy, CUT_OFF),
                        new CountStep(StockTakeState.SUBMITTED, Actor.of(CLERK), CUT_OFF.plusSeconds(9))),
                ApprovalCaseId.of("AP \"1\""));
    }

    @Override
    protected final Stream<Query<StockTakeRepository, StockTake>> queries() {
        return Stream.of(
                Query.of(
                        "ofWarehouse",
                        (port, take) -> port.ofWarehouse(
                                take.warehouse(),
                                LocalDateRange.of(
                                        take.day().minusDays(1), take.day().plusDays(2)))),
                Query.of("pending", (port, take) -> port.pending()));
    }

    @Override
    protected final Stream<Fault> faults() {
        return CountFaults.ofTakes();
    }

    @Test
    void rule10_ofWarehouse_is_by_day_then_number() {
        String text = unique();
        WarehouseId warehouse = WarehouseId.of(text);
        StockTake last = add(take(text + "-A", warehouse, DAY.plusDays(1), StockTakeState.PLANNED));
        StockTake lower = add(take(text + "-b", warehouse, DAY, StockTakeState.PLANNED));
        StockTake upper = add(take(text + "-C", warehouse, DAY, StockTakeState.PLANNED));
        assertThat(find(port -> port.ofWarehouse(warehouse, LocalDateRange.of(DAY.minusDays(1), DAY.plusDays(2)))))
                .containsExactly(upper, lower, last);
    }

    @Test
    void rule10_pending_is_by_number() {
        String text = unique();
        List<StockTake> ours = List.of(
                take(text + "-B", SHANGHAI, DAY.plusDays(1), StockTakeState.COUNTED),
                take(text + "-a", SHANGHAI, DAY, StockTakeState.PLANNED),
                take(text + "-b", SHANGHAI, DAY.minusDays(1), StockTakeState.PLANNED));
        for (int i : new int[] {2, 0, 1}) {
            add(ours.get(i));
        }
        List<StockTake> found = find(StockTakeRepository::pending).stream()
                .filter(ours::contains)
                .toList();
        assertThat(found)
                .hasSizeGreaterThan(1)
                .isEqualTo(ours.stream().filter(found::contains).toList());
    }

    @Test
    void rule11_ofWarehouse_gives_the_counts_of_that_warehouse_and_those_days_and_no_others() {
        String text = unique();
        WarehouseId warehouse = WarehouseId.of(text);
        add(take(text + "-1", warehouse, DAY.minusDays(1), StockTakeState.PLANNED));
        StockTake first = add(take(text + "-2", warehouse, DAY, StockTakeState.CANCELLED));
        StockTake second = add(take(text + "-3", warehouse, DAY.plusDays(1), StockTakeState.ADJUSTED));
        add(take(text + "-4", warehouse, DAY.plusDays(2), StockTakeState.PLANNED));
        add(take(text + "-5", WarehouseId.of(text + "-X"), DAY, StockTakeState.PLANNED));
        assertThat(find(port -> port.ofWarehouse(warehouse, LocalDateRange.of(DAY, DAY.plusDays(2)))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(find(port -> port.ofWarehouse(warehouse, LocalDateRange.ALL)))
                .hasSize(4);
    }

    @Test
    void rule11_ofWarehouse_gives_the_stored_version() {
        StockTake value = take(unique(), WarehouseId.of(unique()), DAY, StockTakeState.PLANNED);
        add(value);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));
        assertThat(versions(port -> port.ofWarehouse(value.warehouse(), LocalDateRange.ALL)))
                .containsExactly(new Versioned<>(changed(value), 2));
    }

    @Test
    void rule12_pending_gives_the_counts_that_are_not_finished_and_no_others() {
        String text = unique();
        for (StockTakeState state : StockTakeState.values()) {
            add(take(text + "-" + state, WarehouseId.of(text), DAY, state));
        }
        assertThat(find(StockTakeRepository::pending))
                .filteredOn(take -> take.warehouse().value().equals(text))
                .extracting(StockTake::state)
                .containsExactlyInAnyOrder(
                        StockTakeState.PLANNED,
                        StockTakeState.COUNTING,
                        StockTakeState.RECOUNTING,
                        StockTakeState.COUNTED,
                        StockTakeState.SUBMITTED,
                        StockTakeState.APPROVED);
    }

    @Test
    void rule12_pending_gives_the_stored_version() {
        StockTake value = value(unique());
        add(value);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));
        assertThat(versions(StockTakeRepository::pending)).contains(new Versioned<>(changed(value), 2));
    }

    private StockTake add(StockTake take) {
        return within(() -> port().add(take)).value();
    }

    private List<StockTake> find(Function<StockTakeRepository, Stream<Versioned<StockTake>>> query) {
        return versions(query).stream().map(Versioned::value).toList();
    }

    private List<Versioned<StockTake>> versions(Function<StockTakeRepository, Stream<Versioned<StockTake>>> query) {
        return within(() -> {
            try (Stream<Versioned<StockTake>> found = query.apply(port())) {
                return found.toList();
            }
        });
    }

    private static StockTake take(String no, WarehouseId warehouse, LocalDate day, StockTakeState state) {
        CountItem item = CountItem.of(StockKey.of(Sku.of("MUG"), warehouse));
        return new StockTake(
                StockTakeNo.of(no),
                warehouse,
                day,
                CUT_OFF,
                CurrencyUnit.of("CNY"),
                false,
                List.of(PersonId.of("kim")),
                RecountRule.none(),
                List.of(CountLine.of(item, Quantity.ofPieces(10)).unitCost(BigMoney.parse("CNY 5.01"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(CLERK),
                List.of(new CountStep(state, Actor.of(CLERK), CUT_OFF)),
                null);
    }
}
