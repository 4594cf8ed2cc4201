package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.GiftOffer;
import io.zhanggui.inventory.item.KitContents;
import io.zhanggui.inventory.item.KitPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link BundleRepository} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class BundleRepositoryTck extends RepositoryTck<Sku, Bundle, BundleRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Quantity ONE = Quantity.ofPieces(1);

    /** For the adapters. */
    protected BundleRepositoryTck() {}

    @Override
    protected final Bundle value(String unique) {
        return Bundle.kit(Sku.of(unique), DAY, part("part-" + unique));
    }

    @Override
    protected final Bundle changed(Bundle value) {
        return value.plus(gift("more"));
    }

    @Override
    protected final Sku idOf(Bundle value) {
        return value.sku();
    }

    @Override
    protected final Stream<Bundle> awkwardValues(Supplier<String> unique) {
        KitPart tea = KitPart.of(Sku.of("茶 \"1\""), Quantity.parse("0.250 KG"), new BigDecimal("59.90"));
        KitPart gift = KitPart.gift(Sku.of("茶 \"1\""), ONE);
        GiftOffer always = new GiftOffer(Sku.of("杯"), ONE, Quantity.ofPieces(2), LocalDateRange.ALL);
        GiftOffer once = new GiftOffer(
                Sku.of("g"),
                Quantity.parse("1.5 KG"),
                Quantity.parse("0.1 千克"),
                LocalDateRange.of(DAY, DAY.plusDays(1)));
        return Stream.of(
                Bundle.kit(Sku.of("礼盒 " + unique.get()), DAY, gift, tea).plus(always),
                Bundle.kit(Sku.of(unique.get()), DAY, tea)
                        .changed(DAY.minusDays(9))
                        .changed(DAY.plusYears(9), tea),
                new Bundle(Sku.of(unique.get()), List.of(), List.of(once, always, once)),
                new Bundle(Sku.of(unique.get()), List.of(new KitContents(DAY, List.of())), List.of()));
    }

    @Override
    protected final Stream<Query<BundleRepository, Bundle>> queries() {
        return Stream.of(
                Query.of("all", (port, bundle) -> port.all()),
                Query.of(
                        "containing",
                        (port, bundle) -> port.containing(
                                bundle.articles().stream().findFirst().orElse(Sku.of("nothing")))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ItemFaults.ofBundles();
    }

    @Test
    void rule10_both_queries_are_by_number() {
        String run = unique();
        for (String number : List.of(run + "-b", run + "-a", run + "-B", run + "-10", run + "-2")) {
            add(Bundle.kit(Sku.of(number), DAY, part("tea-" + run)));
        }
        List<String> inOrder = List.of(run + "-10", run + "-2", run + "-B", run + "-a", run + "-b");
        assertThat(numbers(port -> port.containing(Sku.of("tea-" + run)))).isEqualTo(inOrder);
        assertThat(numbers(BundleRepository::all))
                .filteredOn(number -> number.startsWith(run))
                .isEqualTo(inOrder);
    }

    @Test
    void rule11_all_gives_every_bundle_under_its_version() {
        String run = unique();
        Bundle sold = Bundle.kit(Sku.of(run + "-1"), DAY, part("tea"));
        Bundle over = sold.changed(DAY.plusDays(1));
        Bundle gift = Bundle.withGift(Sku.of(run + "-2"), gift("cup"));
        add(sold);
        add(gift);
        within(() -> port().replace(new Versioned<>(over, 1)));
        assertThat(found(BundleRepository::all)).contains(new Versioned<>(over, 2), new Versioned<>(gift, 1));
    }

    @Test
    void rule12_containing_gives_every_bundle_that_ever_packs_the_article_once() {
        String run = unique();
        String tea = "tea-" + run;
        add(Bundle.kit(Sku.of(run + "-1"), DAY, part(tea), KitPart.gift(Sku.of(tea), ONE)));
        add(Bundle.kit(Sku.of(run + "-2"), DAY, part("cup")).changed(DAY.plusDays(1), part("cup"), part(tea)));
        add(Bundle.kit(Sku.of(run + "-3"), DAY, part(tea)).changed(DAY.plusDays(1)));
        add(Bundle.withGift(Sku.of(run + "-4"), gift(tea)));
        add(Bundle.kit(Sku.of(run + "-5"), DAY, part(tea + "1"), part("1" + tea)));
        add(Bundle.withGift(Sku.of(tea), gift("cup")));
        assertThat(numbers(port -> port.containing(Sku.of(tea))))
                .containsExactlyInAnyOrder(run + "-1", run + "-2", run + "-3", run + "-4");
    }

    @Test
    void rule12_containing_gives_the_stored_version() {
        String run = unique();
        Bundle bundle = Bundle.kit(Sku.of(run), DAY, part("tea-" + run));
        add(bundle);
        within(() -> port().replace(new Versioned<>(bundle.changed(DAY.plusDays(1), part("cup-" + run)), 1)));
        assertThat(found(port -> port.containing(Sku.of("cup-" + run))))
                .containsExactly(new Versioned<>(bundle.changed(DAY.plusDays(1), part("cup-" + run)), 2));
        within(() -> port().replace(new Versioned<>(Bundle.kit(Sku.of(run), DAY, part("pot-" + run)), 2)));
        assertThat(numbers(port -> port.containing(Sku.of("cup-" + run)))).isEmpty();
    }

    private static KitPart part(String sku) {
        return KitPart.of(Sku.of(sku), ONE, BigDecimal.ONE);
    }

    private static GiftOffer gift(String sku) {
        return new GiftOffer(Sku.of(sku), ONE, ONE, LocalDateRange.of(DAY, DAY.plusDays(30)));
    }

    private void add(Bundle bundle) {
        within(() -> port().add(bundle));
    }

    private List<String> numbers(Function<BundleRepository, Stream<Versioned<Bundle>>> query) {
        return found(query).stream().map(each -> each.value().sku().value()).toList();
    }

    private List<Versioned<Bundle>> found(Function<BundleRepository, Stream<Versioned<Bundle>>> query) {
        return within(() -> {
            try (Stream<Versioned<Bundle>> all = query.apply(port())) {
                return all.toList();
            }
        });
    }
}
