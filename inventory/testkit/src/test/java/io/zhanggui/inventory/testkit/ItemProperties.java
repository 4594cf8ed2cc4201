package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.item.ExplodedPart;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.KitExplosion;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.MappedLine;
import io.zhanggui.inventory.item.PlatformLine;
import io.zhanggui.inventory.item.PlatformMapping;
import io.zhanggui.inventory.item.PlatformSkus;
import io.zhanggui.inventory.item.PriceSplit;
import io.zhanggui.inventory.item.UnmappedListing;
import io.zhanggui.inventory.stock.AvailableToPromise;
import io.zhanggui.inventory.stock.FefoAllocation;
import io.zhanggui.inventory.stock.LotPick;
import io.zhanggui.inventory.stock.LotStock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Laws of articles, kits, listings, lots and promises, on what the generators make. */
class ItemProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final LocalDateRange DAYS = LocalDateRange.of(DAY, DAY.plusDays(30));
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<Item> items() {
        return ItemArbitraries.items();
    }

    @Provide
    Arbitrary<KitRegister> kits() {
        return ItemArbitraries.kits(DAY);
    }

    @Provide
    Arbitrary<Sku> numbers() {
        return ItemArbitraries.kitNumbers();
    }

    @Provide
    Arbitrary<List<PlatformMapping>> mappings() {
        return ItemArbitraries.mappings(DAYS).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<PlatformLine>> lines() {
        return ItemArbitraries.platformLines(DAYS).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<LotStock>> lots() {
        return LotArbitraries.lots(Sku.of("TEA"), DAY);
    }

    @Provide
    Arbitrary<AvailableToPromise> promises() {
        return LotArbitraries.promises(DAY);
    }

    @Property(tries = 100)
    void an_article_comes_back_from_its_builder(@ForAll("items") Item item) {
        assertThat(item.toBuilder().build()).isEqualTo(item);
    }

    @Property(tries = 200)
    void parts_of_a_price_add_up_to_the_cent_and_gifts_have_none(
            @ForAll("kits") KitRegister kits,
            @ForAll("numbers") Sku kit,
            @ForAll @IntRange(min = 1, max = 50) int pieces,
            @ForAll @IntRange(max = 29) int day,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents) {
        if (!kits.check(kit, DAY.plusDays(day)).isEmpty()) {
            return;
        }
        Money price = Money.ofMinor(CNY, cents);
        PriceSplit split =
                kits.explode(kit, Quantity.ofPieces(pieces), DAY.plusDays(day)).split(price);
        assertThat(Money.total(
                        CNY,
                        split.shares().stream().map(PriceSplit.Share::amount).toList()))
                .isEqualTo(price);
        for (PriceSplit.Share share : split.shares()) {
            assertThat(share.amount().getAmountMinorLong() * Long.signum(cents)).isNotNegative();
            assertThat(share.amount().isZero() || share.weight().signum() > 0).isTrue();
        }
    }

    @Property(tries = 200)
    void the_parts_of_a_kit_are_what_the_kit_contained_that_day(
            @ForAll("kits") KitRegister kits,
            @ForAll("numbers") Sku kit,
            @ForAll @IntRange(min = -9, max = 9) int pieces,
            @ForAll @IntRange(max = 29) int day) {
        LocalDate when = DAY.plusDays(day);
        Map<Sku, Quantity> contents = kits.on(when).componentsOf(kit);
        if (contents.isEmpty()) {
            assertThatThrownBy(() -> kits.explode(kit, Quantity.ofPieces(pieces), when))
                    .isInstanceOf(RejectedException.class);
            return;
        }
        KitExplosion line = kits.explode(kit, Quantity.ofPieces(pieces), when);
        int offers = (int) kits.bundles().stream()
                .filter(bundle -> bundle.sku().equals(kit))
                .flatMap(bundle -> bundle.gifts().stream())
                .filter(gift -> gift.days().contains(when))
                .filter(gift -> Math.abs(pieces) >= gift.every().amount().intValueExact())
                .count();
        List<ExplodedPart> parts = line.parts().subList(0, line.parts().size() - offers);
        Map<Sku, Quantity> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(part.sku(), part.quantity(), Quantity::plus));
        Map<Sku, Quantity> expected = new TreeMap<>();
        contents.forEach((sku, each) ->
                expected.put(sku, each.multipliedBy(Quantity.ofPieces(pieces).amount())));
        assertThat(sums).isEqualTo(expected);
        assertThat(line.parts().subList(parts.size(), line.parts().size())).allMatch(ExplodedPart::isGift);
    }

    @Property(tries = 200)
    void a_listing_means_what_was_said_last_for_the_latest_day_before(
            @ForAll("mappings") List<PlatformMapping> mappings, @ForAll("lines") List<PlatformLine> lines) {
        if (!PlatformSkus.check(mappings).isEmpty()) {
            assertThatThrownBy(() -> PlatformSkus.of(mappings)).isInstanceOf(RejectedException.class);
            return;
        }
        PlatformSkus listings = PlatformSkus.of(mappings);
        List<ItemResult<String, MappedLine>> results =
                listings.map(lines.stream()).toList();
        int refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            PlatformLine line = lines.get(i);
            PlatformMapping said = slowly(mappings, line);
            Quantity expected =
                    said == null || said.each() == null ? null : said.each().multipliedBy(line.quantity());
            Quantity mapped = results.get(i).match(done -> done.value().quantity(), no -> null, failed -> null);
            assertThat(mapped).isEqualTo(expected);
            assertThat(results.get(i)).isNotInstanceOf(ItemResult.Failed.class);
            refused += expected == null ? 1 : 0;
        }
        assertThat(listings.unmapped(lines.stream()).stream()
                        .mapToInt(UnmappedListing::lines)
                        .sum())
                .isEqualTo(refused);
    }

    @Property(tries = 100)
    void the_order_in_which_listings_are_given_does_not_matter(@ForAll("mappings") List<PlatformMapping> mappings) {
        List<PlatformMapping> reversed = new ArrayList<>(mappings);
        Collections.reverse(reversed);
        assertThat(PlatformSkus.check(reversed).isEmpty())
                .isEqualTo(PlatformSkus.check(mappings).isEmpty());
        if (PlatformSkus.check(mappings).isEmpty()) {
            assertThat(PlatformSkus.of(reversed).mappings())
                    .isEqualTo(PlatformSkus.of(mappings).mappings());
        }
    }

    @Property(tries = 100)
    void what_is_taken_and_what_is_missing_is_what_was_wanted(
            @ForAll("lots") List<LotStock> lots, @ForAll @IntRange(max = 300) int wanted) {
        FefoAllocation allocation = FefoAllocation.of(lots, Quantity.ofPieces(wanted), DAY, 0);
        Quantity taken =
                allocation.picks().stream().map(LotPick::quantity).reduce(Quantity.ofPieces(0), Quantity::plus);
        assertThat(taken.plus(allocation.missing())).isEqualTo(Quantity.ofPieces(wanted));
        assertThat(allocation.allocated()).isEqualTo(taken);
    }

    @Property(tries = 100)
    void promising_all_that_may_be_promised_leaves_nothing(
            @ForAll("promises") AvailableToPromise atp, @ForAll @IntRange(max = 40) int day) {
        Quantity all = atp.on(DAY.plusDays(day));
        if (!all.isZero()) {
            AvailableToPromise after = atp.promising(DAY.plusDays(day), all);
            assertThat(after.on(DAY.plusDays(day)).isZero()).isTrue();
            assertThat(after.overdue()).isEqualTo(atp.overdue());
        }
        assertThatThrownBy(() -> atp.promising(DAY.plusDays(day), all.plus(Quantity.ofPieces(1))))
                .isInstanceOf(RejectedException.class);
    }

    /** Goes through all that was said. */
    private static @Nullable PlatformMapping slowly(List<PlatformMapping> mappings, PlatformLine line) {
        PlatformMapping best = null;
        for (PlatformMapping each : mappings) {
            boolean holds =
                    each.listing().equals(line.listing()) && !each.from().isAfter(line.day());
            if (holds && (best == null || isLater(each, best))) {
                best = each;
            }
        }
        return best;
    }

    private static boolean isLater(PlatformMapping one, PlatformMapping other) {
        if (!one.from().equals(other.from())) {
            return one.from().isAfter(other.from());
        }
        LocalDate mine = one.recordedOn();
        LocalDate others = other.recordedOn();
        return mine != null && (others == null || mine.isAfter(others));
    }
}
