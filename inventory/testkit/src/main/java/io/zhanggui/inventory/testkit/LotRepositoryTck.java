package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link LotRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class LotRepositoryTck extends RepositoryTck<Lot.Key, Lot, LotRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    /** For the adapters. */
    protected LotRepositoryTck() {}

    @Override
    protected final Lot value(String unique) {
        return lot("tea-" + unique, "L1", DAY).supplierLot("S");
    }

    @Override
    protected final Lot changed(Lot value) {
        return value.supplierLot(value.supplierLot() + "+");
    }

    @Override
    protected final Lot.Key idOf(Lot value) {
        return value.key();
    }

    @Override
    protected final Stream<Lot> awkwardValues(Supplier<String> unique) {
        Sku tea = Sku.of("茶 '1' " + unique.get());
        return Stream.of(
                new Lot(LotId.of("批次 \"1\""), tea, DAY, DAY.plusDays(1), "供 'A',\n\"B\"", "投诉 %"),
                lot(tea.value(), "L1", DAY), // the same article, another lot
                lot(unique.get(), "L1", DAY), // the same lot of another article
                Lot.of(LotId.of("L2"), tea),
                new Lot(LotId.of("L3"), tea, DAY, null, null, "x"),
                new Lot(LotId.of("L4"), tea, null, LocalDate.of(9999, 12, 31), null, null));
    }

    @Override
    protected final Stream<Query<LotRepository, Lot>> queries() {
        return Stream.of(
                Query.of("ofArticle", (port, lot) -> port.ofArticle(lot.sku())),
                Query.of("expiringBefore", (port, lot) -> port.expiringBefore(DAY.plusDays(1))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(
                ofArticle(
                        "lots sort without regard to case",
                        10,
                        (right, sku) -> right.ofArticle(sku)
                                .sorted(Comparator.comparing(
                                        lot -> lot.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                expiringBefore(
                        "expiring lots sort by article first",
                        10,
                        (right, day) -> right.expiringBefore(day)
                                .sorted(Comparator.comparing(lot -> lot.value().key()))),
                ofArticle(
                        "blocked lots do not come",
                        11,
                        (right, sku) ->
                                right.ofArticle(sku).filter(lot -> lot.value().blocked() == null)),
                ofArticle(
                        "lots come without their version",
                        11,
                        (right, sku) -> right.ofArticle(sku).map(lot -> new Versioned<>(lot.value(), 1))),
                expiringBefore(
                        "what expires on the day comes too", 12, (right, day) -> right.expiringBefore(day.plusDays(1))),
                expiringBefore(
                        "what expired long ago does not come",
                        12,
                        (right, day) -> right.expiringBefore(day)
                                .filter(lot ->
                                        day.minusYears(1).isBefore(lot.value().expiresOn()))));
    }

    private static Fault ofArticle(
            String title, int rule, BiFunction<LotRepository, Sku, Stream<Versioned<Lot>>> answer) {
        return Fault.in(
                title,
                rule,
                LotRepository.class,
                "ofArticle",
                (right, arguments) -> eager(answer.apply(right, (Sku) arguments.get(0))));
    }

    private static Fault expiringBefore(
            String title, int rule, BiFunction<LotRepository, LocalDate, Stream<Versioned<Lot>>> answer) {
        return Fault.in(
                title,
                rule,
                LotRepository.class,
                "expiringBefore",
                (right, arguments) -> eager(answer.apply(right, (LocalDate) arguments.get(0))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            return answer.toList().stream();
        }
    }

    @Test
    void rule10_ofArticle_is_by_number() {
        String tea = unique();
        for (String number : List.of("b", "a", "B", "10", "2")) {
            add(lot(tea, number, DAY));
        }
        assertThat(found(port -> port.ofArticle(Sku.of(tea))))
                .extracting(lot -> lot.value().id().value())
                .containsExactly("10", "2", "B", "a", "b");
    }

    @Test
    void rule10_expiringBefore_is_by_expiry_then_article_then_number() {
        String run = unique();
        List<Lot> inOrder = List.of(
                lot(run + "-b", "2", DAY.minusDays(1)),
                lot(run + "-B", "1", DAY),
                lot(run + "-a", "10", DAY),
                lot(run + "-a", "2", DAY),
                lot(run + "-b", "1", DAY));
        for (int i : new int[] {4, 1, 3, 0, 2}) {
            add(inOrder.get(i));
        }
        assertThat(found(port -> port.expiringBefore(DAY.plusDays(1))))
                .extracting(Versioned::value)
                .filteredOn(lot -> lot.sku().value().startsWith(run))
                .isEqualTo(inOrder);
    }

    @Test
    void rule11_ofArticle_gives_every_lot_of_the_article_and_no_other() {
        String tea = unique();
        Lot good = lot(tea, "1", DAY);
        Lot blocked = lot(tea, "2", DAY).blocked("complaint");
        Lot lasting = Lot.of(LotId.of("3"), Sku.of(tea));
        add(good);
        add(blocked);
        add(lasting);
        add(lot(tea + "1", "1", DAY));
        within(() -> port().replace(new Versioned<>(good.supplierLot("S"), 1)));
        assertThat(found(port -> port.ofArticle(Sku.of(tea))))
                .containsExactlyInAnyOrder(
                        new Versioned<>(good.supplierLot("S"), 2),
                        new Versioned<>(blocked, 1),
                        new Versioned<>(lasting, 1));
    }

    @Test
    void rule12_expiringBefore_gives_what_expires_before_the_day_and_nothing_that_lasts() {
        String tea = unique();
        add(lot(tea, "1", DAY));
        add(lot(tea, "2", DAY.minusDays(1)).blocked("complaint"));
        add(lot(tea, "3", DAY.minusYears(20)));
        add(lot(tea, "4", DAY.plusDays(1)));
        add(Lot.of(LotId.of("5"), Sku.of(tea)));
        assertThat(found(port -> port.expiringBefore(DAY)))
                .extracting(Versioned::value)
                .filteredOn(lot -> lot.sku().equals(Sku.of(tea)))
                .extracting(lot -> lot.id().value())
                .containsExactlyInAnyOrder("2", "3");
    }

    private static Lot lot(String sku, String number, LocalDate expiresOn) {
        return new Lot(LotId.of(number), Sku.of(sku), null, expiresOn, null, null);
    }

    private void add(Lot lot) {
        within(() -> port().add(lot));
    }

    private List<Versioned<Lot>> found(Function<LotRepository, Stream<Versioned<Lot>>> query) {
        return within(() -> {
            try (Stream<Versioned<Lot>> all = query.apply(port())) {
                return all.toList();
            }
        });
    }
}
