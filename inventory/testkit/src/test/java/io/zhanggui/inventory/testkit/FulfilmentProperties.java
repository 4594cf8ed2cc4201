package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.fulfilment.CycleSegment;
import io.zhanggui.inventory.fulfilment.OrderCycle;
import io.zhanggui.inventory.fulfilment.OrderOutcome;
import io.zhanggui.inventory.fulfilment.OutboundLine;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderId;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import io.zhanggui.inventory.fulfilment.OutboundOrders;
import io.zhanggui.inventory.fulfilment.OutboundState;
import io.zhanggui.inventory.fulfilment.OutboundStock;
import io.zhanggui.inventory.fulfilment.ParcelLine;
import io.zhanggui.inventory.fulfilment.ParcelNo;
import io.zhanggui.inventory.fulfilment.ParcelState;
import io.zhanggui.inventory.fulfilment.PerfectOrders;
import io.zhanggui.inventory.fulfilment.SalesRelease;
import io.zhanggui.inventory.fulfilment.SoldKits;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitPart;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;

/** Laws of fulfilment under any order of commands. */
class FulfilmentProperties {

    private static final OrderNo ORDER = OrderNo.of("SO-1");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku TEA = Sku.of("TEA");
    private static final Sku GIFT = Sku.of("GIFT");
    private static final WarehouseId WAREHOUSE = WarehouseId.of("WH-SH");
    private static final SoldKits KITS = SoldKits.of(
            KitRegister.of(List.of(Bundle.kit(
                    GIFT,
                    LocalDate.of(2025, 1, 1),
                    KitPart.of(MUG, Quantity.ofPieces(2), BigDecimal.ONE),
                    KitPart.of(TEA, Quantity.ofPieces(1), BigDecimal.ONE)))),
            ZoneOffset.UTC);

    @Provide
    Arbitrary<SalesRelease> releases() {
        return FulfilmentArbitraries.releases(ORDER, List.of(MUG, TEA, GIFT));
    }

    @Provide
    Arbitrary<OrderCycle> cycles() {
        return FulfilmentArbitraries.cycles();
    }

    @Provide
    Arbitrary<List<OrderOutcome>> outcomes() {
        return FulfilmentArbitraries.outcomes().list().ofMaxSize(20);
    }

    /** A warehouse with much stock in which anybody tries anything. */
    private static final class Floor {
        static final Quantity MUCH = Quantity.ofPieces(1000);

        final MemoryStore store = new MemoryStore();
        final CommandReceipts receipts = CommandReceipts.inMemory(store);
        final OutboundOrderRepository repository = OutboundOrderRepository.inMemory(store);
        final StockBook book = new StockBook(
                StockEvents.inMemory(store),
                StockLevels.inMemory(store),
                receipts,
                AuditTrail.inMemory(store),
                NegativeStock.REFUSE,
                store);
        final OutboundOrders orders;
        Optional<SalesRelease> released = Optional.empty();

        Floor() {
            orders = new OutboundOrders(
                    repository,
                    order -> released,
                    KITS,
                    OutboundStock.of(book, ZoneOffset.UTC),
                    receipts,
                    AuditTrail.inMemory(store),
                    store);
            LocalDate day = LocalDate.of(2025, 10, 1);
            for (Sku sku : List.of(MUG, TEA)) {
                Movement receipt = Movement.receipt(
                        MovementId.of("R"), day, StockKey.of(sku, WAREHOUSE), MUCH, BigMoney.parse("CNY 1"));
                book.record(List.of(receipt), Stamp.by(PersonId.of("P9")).at(Instant.parse("2025-10-01T00:00:00Z")));
            }
        }

        StockLevel level(Sku sku) {
            return book.level(StockKey.of(sku, WAREHOUSE));
        }

        List<OutboundOrder> all() {
            return store.call(() -> {
                try (Stream<Versioned<OutboundOrder>> all = repository.ofSalesOrder(ORDER)) {
                    return all.map(Versioned::value).toList();
                }
            });
        }

        /** What has left, and not come back, by the stock book. */
        Quantity gone(Sku sku) {
            return MUCH.minus(level(sku).onHand());
        }

        /** What is reserved for orders that hold goods: still to be picked, or picked and not gone. */
        Quantity toBeReserved(Sku sku) {
            return all().stream()
                    .filter(order -> order.state() != OutboundState.CREATED
                            && order.state().isOpen())
                    .flatMap(order -> order.findLine(sku).stream()
                            .map(line -> line.open().plus(line.picked()).minus(order.shipped(sku))))
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
        }

        /** What has left and did not come back, by the parcels. */
        Quantity inParcels(Sku sku) {
            return all().stream()
                    .flatMap(order -> order.parcels().stream())
                    .filter(parcel -> parcel.hasLeft() && parcel.state() != ParcelState.CAME_BACK)
                    .flatMap(parcel -> parcel.lines().stream())
                    .filter(line -> line.sku().equals(sku))
                    .map(ParcelLine::quantity)
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
        }

        void attempt(Random random, int number) {
            Stamp stamp = Stamp.by(PersonId.of("P" + random.nextInt(3)))
                    .at(FulfilmentArbitraries.FIRST.plusSeconds(number * 60L));
            OutboundOrderId id = OutboundOrderId.of(ORDER, 1 + random.nextInt(3));
            Sku sku = random.nextBoolean() ? MUG : TEA;
            Quantity some = Quantity.ofPieces(1 + random.nextInt(4));
            ParcelNo parcel = ParcelNo.of("P" + random.nextInt(3));
            try {
                step(random.nextInt(17), id, sku, some, parcel, stamp);
            } catch (RejectedException | NotFoundException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }

        private void step(int which, OutboundOrderId id, Sku sku, Quantity some, ParcelNo parcel, Stamp stamp) {
            switch (which) {
                case 0 -> orders.create(ORDER, WAREHOUSE, stamp);
                case 1 -> orders.create(ORDER, WAREHOUSE, List.of(new SalesRelease.Line(sku, some)), stamp);
                case 2 -> orders.allocate(id, stamp);
                case 3 -> orders.startPicking(id, stamp);
                case 4, 5 -> orders.pick(id, sku, some, stamp);
                case 6 -> orders.finishPicking(id, stamp);
                case 7 -> orders.pack(id, parcel, List.of(ParcelLine.of(sku, some)), null, stamp);
                case 8 -> orders.pack(id, parcel, rest(id), null, stamp);
                case 9, 10 -> orders.ship(id, parcel, "SF", null, stamp);
                case 11 -> orders.deliver(id, parcel, stamp.at(), stamp);
                case 12 -> {
                    if (some.amount().intValue() == 1) {
                        orders.cancelLine(id, sku, some, stamp);
                    } else {
                        orders.backorder(id, stamp);
                    }
                }
                case 13 -> orders.unpick(id, sku, some, stamp);
                case 14 -> orders.cancelParcel(id, parcel, stamp);
                case 15 -> orders.reportLost(id, parcel, stamp.at(), stamp);
                default -> {
                    if (some.amount().intValue() == 1) {
                        orders.cancel(id, stamp);
                    } else {
                        orders.takeBack(id, parcel, stamp);
                    }
                }
            }
        }

        private List<ParcelLine> rest(OutboundOrderId id) {
            OutboundOrder order = orders.get(id);
            return order.lines().stream()
                    .map(line -> Map.entry(line.sku(), line.picked().minus(order.packed(line.sku()))))
                    .filter(each -> each.getValue().signum() > 0)
                    .map(each -> ParcelLine.of(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    @Property(tries = 150)
    void underAnyOrderOfCommands_noMoreIsShippedThanReleasedLessCancelled(
            @ForAll("releases") SalesRelease release, @ForAll long seed) {
        Floor floor = new Floor();
        Random random = new Random(seed);
        Map<OutboundOrderId, OutboundState> before = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            floor.released = i < 5 ? Optional.empty() : Optional.of(release);
            floor.attempt(random, i);
            for (OutboundOrder order : floor.all()) {
                OutboundState was = before.put(order.id(), order.state());
                assertThat(was == null || canFollow(was, order.state()))
                        .as("%s after %s", order.state(), was)
                        .isTrue();
                check(order);
            }
        }
        for (Sku sku : List.of(MUG, TEA)) {
            Quantity cancelled = floor.all().stream()
                    .flatMap(order -> order.findLine(sku).stream())
                    .map(OutboundLine::cancelled)
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
            Quantity shipped = floor.all().stream()
                    .filter(order -> order.findLine(sku).isPresent())
                    .map(order -> order.shipped(sku))
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
            assertThat(shipped).isLessThanOrEqualTo(released(release, sku).minus(cancelled));
            assertThat(floor.gone(sku))
                    .as("parcels that left are gone from stock")
                    .isEqualTo(floor.inParcels(sku));
            assertThat(floor.level(sku).reserved()).isEqualTo(floor.toBeReserved(sku));
        }
    }

    /** Cancelled, short, returned and delivered are ends; otherwise it never goes back. */
    private static boolean canFollow(OutboundState was, OutboundState is) {
        if (EnumSet.of(OutboundState.CANCELLED, OutboundState.SHORT, OutboundState.RETURNED, OutboundState.DELIVERED)
                .contains(was)) {
            return is == was;
        }
        return is.compareTo(was) >= 0 && (was != OutboundState.UNDELIVERED || is.compareTo(OutboundState.SHORT) < 0);
    }

    private static void check(OutboundOrder order) {
        for (OutboundLine line : order.lines()) {
            assertThat(order.packed(line.sku())).isLessThanOrEqualTo(line.picked());
            assertThat(order.shipped(line.sku())).isLessThanOrEqualTo(order.packed(line.sku()));
        }
        assertThat(order.release().order()).isEqualTo(ORDER);
    }

    private static Quantity released(SalesRelease release, Sku sku) {
        Quantity sum = Quantity.ofPieces(0);
        for (SalesRelease.Line line : release.lines()) {
            if (line.sku().equals(sku)) {
                sum = sum.plus(line.quantity());
            } else if (line.sku().equals(GIFT)) {
                sum = sum.plus(line.quantity().multipliedBy(sku.equals(MUG) ? new BigDecimal("2") : BigDecimal.ONE));
            }
        }
        return sum;
    }

    @Property(tries = 10)
    void withoutRelease_nothingIsEverThere(@ForAll long seed) {
        Floor floor = new Floor();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            floor.attempt(random, i);
        }
        assertThat(floor.all()).isEmpty();
        assertThat(floor.gone(MUG).isZero() && floor.gone(TEA).isZero()).isTrue();
    }

    @Property(tries = 20)
    void twoThreads_neverShipTwice_norCreateTwice(@ForAll("releases") SalesRelease release) {
        Floor floor = new Floor();
        floor.released = Optional.of(release);
        Stamp stamp = Stamp.by(PersonId.of("P1")).at(FulfilmentArbitraries.FIRST.plusSeconds(600));
        both(() -> floor.orders.create(ORDER, WAREHOUSE, stamp));
        assertThat(floor.all()).hasSize(1);
        OutboundOrderId id = OutboundOrderId.of(ORDER, 1);
        floor.orders.allocate(id, stamp);
        floor.orders.startPicking(id, stamp);
        floor.orders.get(id).lines().forEach(line -> floor.orders.pick(id, line.sku(), line.ordered(), stamp));
        floor.orders.finishPicking(id, stamp);
        ParcelNo parcel = ParcelNo.of("1");
        both(() -> floor.orders.pack(id, parcel, floor.rest(id), null, stamp));
        both(() -> floor.orders.ship(id, parcel, "SF", null, stamp));

        OutboundOrder order = floor.orders.get(id);
        assertThat(order.state()).isEqualTo(OutboundState.SHIPPED);
        order.lines().forEach(line -> assertThat(floor.gone(line.sku())).isEqualTo(released(release, line.sku())));
    }

    private static void both(Runnable act) {
        Runnable once = () -> {
            try {
                act.run();
            } catch (RejectedException | ConcurrentChangeException | DuplicateIdException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(once), CompletableFuture.runAsync(once))
                .join();
    }

    @Property(tries = 200)
    void segments_addUpToTheWhole(@ForAll("cycles") OrderCycle cycle) {
        Duration sum = Stream.of(CycleSegment.values())
                .filter(segment -> segment != CycleSegment.WHOLE)
                .map(cycle::time)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        cycle.time(CycleSegment.WHOLE).ifPresent(whole -> assertThat(sum).isEqualTo(whole));
        assertThat(cycle.time(CycleSegment.WHOLE).isPresent()).isEqualTo(cycle.delivered() != null);
        Instant last = Stream.of(
                        cycle.paid(),
                        cycle.released(),
                        cycle.picked(),
                        cycle.packed(),
                        cycle.shipped(),
                        cycle.delivered())
                .flatMap(Stream::ofNullable)
                .reduce(cycle.ordered(), (one, other) -> other);
        assertThat(sum).isEqualTo(Duration.between(cycle.ordered(), last));
    }

    @Property(tries = 100)
    void aPerfectOrder_isRarerThanAnyOfItsComponents(@ForAll("outcomes") List<OrderOutcome> outcomes) {
        PerfectOrders rates = PerfectOrders.of(outcomes);
        assertThat(rates.perfectRate().isPresent()).isEqualTo(!outcomes.isEmpty());
        rates.perfectRate().ifPresent(perfect -> {
            assertThat(perfect).isLessThanOrEqualTo(rates.otifRate().orElseThrow());
            assertThat(rates.otifRate().getAsDouble())
                    .isLessThanOrEqualTo(rates.onTimeRate().orElseThrow());
            assertThat(perfect * rates.due())
                    .isCloseTo(outcomes.stream().filter(OrderOutcome::isPerfect).count(), within(1e-9));
        });
    }
}
