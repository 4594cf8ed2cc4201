package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeRepository;
import io.zhanggui.inventory.count.StockTakeState;
import io.zhanggui.inventory.count.WriteOff;
import io.zhanggui.inventory.count.WriteOffRepository;
import io.zhanggui.inventory.count.WriteOffState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Mistakes that break the rules of the ports of counts and write-offs. */
final class CountFaults {

    private static final Comparator<Versioned<StockTake>> BY_NUMBER =
            Comparator.comparing(each -> each.value().no());
    private static final Comparator<Versioned<StockTake>> WITHOUT_CASE =
            Comparator.comparing(each -> each.value().no().value(), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<Versioned<WriteOff>> WRITE_OFF_BY_NUMBER =
            Comparator.comparing(each -> each.value().no());
    private static final Comparator<Versioned<WriteOff>> WRITE_OFF_BY_DAY =
            Comparator.comparing(each -> each.value().day());

    private CountFaults() {}

    static Stream<Fault> ofTakes() {
        return Stream.of(
                takes("counts sort by number alone", 10, found -> found.sorted(BY_NUMBER)),
                takes(
                        "counts of a day sort without regard to case",
                        10,
                        found -> found.sorted(Comparator.comparing((Versioned<StockTake> each) ->
                                        each.value().day())
                                .thenComparing(WITHOUT_CASE))),
                days("the last day counts", 11, (right, days) -> longer(days)),
                days("the first day does not count", 11, (right, days) -> shorter(days)),
                takes(
                        "cancelled counts do not come",
                        11,
                        found -> found.filter(each -> each.value().state() != StockTakeState.CANCELLED)),
                takes(
                        "counts come without their version",
                        11,
                        found -> found.map(each -> new Versioned<>(each.value(), 1))),
                pending("pending counts sort without regard to case", 10, found -> found.sorted(WITHOUT_CASE)),
                pending(
                        "counts that wait for approval do not come",
                        12,
                        found -> found.filter(each -> each.value().state() != StockTakeState.SUBMITTED)),
                pending(
                        "approved counts do not come",
                        12,
                        found -> found.filter(each -> each.value().state() != StockTakeState.APPROVED)),
                pending(
                        "pending counts come without their version",
                        12,
                        found -> found.map(each -> new Versioned<>(each.value(), 1))));
    }

    static Stream<Fault> ofWriteOffs() {
        return Stream.of(
                writeOffs("write-offs sort by number alone", 10, found -> found.sorted(WRITE_OFF_BY_NUMBER)),
                writeOffs(
                        "write-offs of a day sort without regard to case",
                        10,
                        found -> found.sorted(WRITE_OFF_BY_DAY.thenComparing(
                                each -> each.value().no().value(), String.CASE_INSENSITIVE_ORDER))),
                writeOffs(
                        "cancelled write-offs do not come",
                        11,
                        found -> found.filter(each -> each.value().state() != WriteOffState.CANCELLED)),
                writeOffs(
                        "write-offs come without their version",
                        11,
                        found -> found.map(each -> new Versioned<>(each.value(), 1))),
                Fault.in(
                        "the last day counts",
                        11,
                        WriteOffRepository.class,
                        "ofWarehouse",
                        (right, arguments) -> eager(right.ofWarehouse(
                                (WarehouseId) arguments.get(0), longer((LocalDateRange) arguments.get(1))))));
    }

    private static LocalDateRange longer(LocalDateRange days) {
        LocalDate end = days.getEnd();
        return days.isUnboundedEnd() ? days : LocalDateRange.of(days.getStart(), end.plusDays(1));
    }

    private static LocalDateRange shorter(LocalDateRange days) {
        return days.isUnboundedStart()
                ? days
                : LocalDateRange.of(days.getStart().plusDays(1), days.getEnd());
    }

    private static Fault days(
            String title, int rule, BiFunction<StockTakeRepository, LocalDateRange, LocalDateRange> asked) {
        return Fault.in(
                title,
                rule,
                StockTakeRepository.class,
                "ofWarehouse",
                (right, arguments) -> eager(right.ofWarehouse(
                        (WarehouseId) arguments.get(0), asked.apply(right, (LocalDateRange) arguments.get(1)))));
    }

    private static Fault takes(String title, int rule, UnaryOperator<Stream<Versioned<StockTake>>> change) {
        return Fault.in(
                title,
                rule,
                StockTakeRepository.class,
                "ofWarehouse",
                (right, arguments) -> eager(change.apply(
                        right.ofWarehouse((WarehouseId) arguments.get(0), (LocalDateRange) arguments.get(1)))));
    }

    private static Fault pending(String title, int rule, UnaryOperator<Stream<Versioned<StockTake>>> change) {
        return Fault.in(
                title,
                rule,
                StockTakeRepository.class,
                "pending",
                (right, arguments) -> eager(change.apply(right.pending())));
    }

    private static Fault writeOffs(String title, int rule, UnaryOperator<Stream<Versioned<WriteOff>>> change) {
        return Fault.in(
                title,
                rule,
                WriteOffRepository.class,
                "ofWarehouse",
                (right, arguments) -> eager(change.apply(
                        right.ofWarehouse((WarehouseId) arguments.get(0), (LocalDateRange) arguments.get(1)))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            List<T> all = answer.toList();
            return all.stream();
        }
    }
}
