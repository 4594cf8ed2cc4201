package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
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
import io.zhanggui.inventory.count.WriteOff;
import io.zhanggui.inventory.count.WriteOffNo;
import io.zhanggui.inventory.count.WriteOffRepository;
import io.zhanggui.inventory.count.WriteOffState;
import io.zhanggui.inventory.count.WriteOffStep;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link WriteOffRepository} as tests, named after the numbers there. */
@Beta
public abstract class WriteOffRepositoryTck extends RepositoryTck<WriteOffNo, WriteOff, WriteOffRepository> {

    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant AT = Instant.parse("2025-11-30T10:00:00Z");
    private static final Actor CLERK = Actor.of(PersonId.of("P-CLERK"));

    /** For adapters. */
    protected WriteOffRepositoryTck() {}

    @Override
    protected final WriteOff value(String unique) {
        return writeOff(unique, SHANGHAI, DAY, WriteOffState.DECLARED);
    }

    @Override
    protected final WriteOff changed(WriteOff value) {
        List<WriteOffStep> steps = new ArrayList<>(value.steps());
        steps.add(new WriteOffStep(WriteOffState.APPROVED, CLERK, AT.plusSeconds(steps.size())));
        return new WriteOff(
                value.no(),
                value.lost(),
                value.stock(),
                value.goods(),
                value.quantity(),
                value.serials(),
                value.day(),
                value.cause(),
                value.responsible(),
                value.unitCost(),
                value.documents(),
                steps);
    }

    @Override
    protected final WriteOffNo idOf(WriteOff value) {
        return value.no();
    }

    @Override
    protected final Stream<WriteOff> awkwardValues(Supplier<String> unique) {
        Stream<WriteOff> causes = Arrays.stream(CountCause.values())
                .map(cause -> changed(WriteOff.damage(
                        WriteOffNo.of(unique.get()),
                        DAY,
                        StockKey.of(Sku.of("A"), SHANGHAI),
                        Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克")),
                        BigMoney.parse("JPY 0"),
                        cause,
                        "x")));
        Stream<WriteOff> states =
                Arrays.stream(WriteOffState.values()).map(state -> writeOff(unique.get(), SHANGHAI, DAY, state));
        WriteOff whole = new WriteOff(
                WriteOffNo.of(unique.get()),
                true,
                StockKey.of(Sku.of("茶 '1'"), WarehouseId.of("仓 \"1\"")),
                new Goods(LotId.of("L,1"), PartyId.of("S \"8\"")),
                Quantity.ofPieces(2),
                List.of(SerialNumber.of("B"), SerialNumber.of("a")),
                LocalDate.of(2024, 2, 29),
                CountCause.THEFT,
                PersonId.of("仓管"),
                BigMoney.parse("KWD 1.230000"),
                List.of("=1+1 'x',\n\"y\"", "照片.jpg"),
                List.of(
                        new WriteOffStep(
                                WriteOffState.DECLARED,
                                Actor.of(PersonId.of("张")).onBehalfOf(PersonId.of("李")),
                                AT),
                        new WriteOffStep(WriteOffState.CANCELLED, CLERK, AT.plusNanos(1_000))));
        return Stream.of(causes, states, Stream.of(whole)).flatMap(each -> each);
    }

    @Override
    protected final Stream<Query<WriteOffRepository, WriteOff>> queries() {
        return Stream.of(Query.of(
                "ofWarehouse",
                (port, each) -> port.ofWarehouse(
                        each.stock().warehouse(),
                        LocalDateRange.of(each.day().minusDays(1), each.day().plusDays(2)))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return CountFaults.ofWriteOffs();
    }

    @Test
    void rule10_ofWarehouse_is_by_day_then_number() {
        String text = unique();
        WarehouseId warehouse = WarehouseId.of(text);
        WriteOff last = add(writeOff(text + "-A", warehouse, DAY.plusDays(1), WriteOffState.DECLARED));
        WriteOff lower = add(writeOff(text + "-b", warehouse, DAY, WriteOffState.DECLARED));
        WriteOff upper = add(writeOff(text + "-C", warehouse, DAY, WriteOffState.DECLARED));
        assertThat(find(warehouse, LocalDateRange.of(DAY.minusDays(1), DAY.plusDays(2))))
                .containsExactly(upper, lower, last);
    }

    @Test
    void rule11_ofWarehouse_gives_the_write_offs_of_that_warehouse_and_those_days_and_no_others() {
        String text = unique();
        WarehouseId warehouse = WarehouseId.of(text);
        add(writeOff(text + "-1", warehouse, DAY.minusDays(1), WriteOffState.DECLARED));
        WriteOff first = add(writeOff(text + "-2", warehouse, DAY, WriteOffState.CANCELLED));
        WriteOff second = add(writeOff(text + "-3", warehouse, DAY.plusDays(1), WriteOffState.BOOKED));
        add(writeOff(text + "-4", warehouse, DAY.plusDays(2), WriteOffState.DECLARED));
        add(writeOff(text + "-5", WarehouseId.of(text + "-X"), DAY, WriteOffState.DECLARED));
        assertThat(find(warehouse, LocalDateRange.of(DAY, DAY.plusDays(2)))).containsExactlyInAnyOrder(first, second);
        assertThat(find(warehouse, LocalDateRange.ALL)).hasSize(4);
    }

    @Test
    void rule11_ofWarehouse_gives_the_stored_version() {
        WriteOff value = writeOff(unique(), WarehouseId.of(unique()), DAY, WriteOffState.DECLARED);
        add(value);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));
        assertThat(versions(value.stock().warehouse(), LocalDateRange.ALL))
                .containsExactly(new Versioned<>(changed(value), 2));
    }

    private WriteOff add(WriteOff writeOff) {
        return within(() -> port().add(writeOff)).value();
    }

    private List<WriteOff> find(WarehouseId warehouse, LocalDateRange days) {
        return versions(warehouse, days).stream().map(Versioned::value).toList();
    }

    private List<Versioned<WriteOff>> versions(WarehouseId warehouse, LocalDateRange days) {
        return within(() -> {
            try (Stream<Versioned<WriteOff>> found = port().ofWarehouse(warehouse, days)) {
                return found.toList();
            }
        });
    }

    private static WriteOff writeOff(String no, WarehouseId warehouse, LocalDate day, WriteOffState state) {
        return new WriteOff(
                WriteOffNo.of(no),
                false,
                StockKey.of(Sku.of("MUG"), warehouse),
                Goods.OWN,
                Quantity.ofPieces(3),
                List.of(),
                day,
                CountCause.DAMAGE,
                null,
                BigMoney.parse("CNY 5.01"),
                List.of("photo-1.jpg"),
                List.of(new WriteOffStep(state, CLERK, AT)));
    }
}
