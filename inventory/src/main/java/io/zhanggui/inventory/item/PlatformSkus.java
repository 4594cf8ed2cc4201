package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Which own article every listing of a platform means on which day (平台商品对应表). A listing of which nobody said so is
 * refused and listed, never guessed.
 *
 * <pre>{@code
 * PlatformSkus listings = PlatformSkus.of(PlatformSkuTable.inPieces().read(TableReader.of(path)));
 * Stream<ItemResult<String, MappedLine>> lines = listings.map(orderLines);
 * }</pre>
 */
@Beta
public final class PlatformSkus {

    private final Map<PlatformSku, Timeline<PlatformMapping>> listings;

    private PlatformSkus(Map<PlatformSku, Timeline<PlatformMapping>> listings) {
        this.listings = listings;
    }

    /**
     * What is wrong between the entries: two that say different things of a listing from the same day on and were recorded
     * on the same day. An entry that stands there twice is one.
     */
    public static Violations check(Collection<PlatformMapping> mappings) {
        List<PlatformMapping> all = List.copyOf(mappings);
        return check(List.of(), all, all);
    }

    /**
     * What is wrong between entries and what was said before.
     *
     * @param given where entries stand for whoever gave them
     */
    static Violations check(
            Collection<PlatformMapping> said, Collection<PlatformMapping> entries, List<PlatformMapping> given) {
        Map<List<@Nullable Object>, PlatformMapping> seen = new HashMap<>();
        said.forEach(mapping -> seen.putIfAbsent(place(mapping), mapping));
        Violations.Builder found = Violations.builder();
        for (PlatformMapping mapping : entries) {
            PlatformMapping before = seen.putIfAbsent(place(mapping), mapping);
            found.addIf(
                    before != null && !before.equals(mapping),
                    ItemViolation.LISTING_CONFLICT,
                    "mappings[" + given.indexOf(mapping) + "]",
                    mapping.listing().toString(),
                    mapping.from(),
                    before == null ? "" : label(before),
                    label(mapping));
        }
        return found.build();
    }

    /** What two entries must not have in common. */
    static List<@Nullable Object> place(PlatformMapping mapping) {
        List<@Nullable Object> place = new ArrayList<>();
        place.add(mapping.listing());
        place.add(mapping.from());
        place.add(mapping.recordedOn());
        return place;
    }

    private static Object label(PlatformMapping mapping) {
        Sku sku = mapping.sku();
        Quantity each = mapping.each();
        return sku == null || each == null ? "–" : ItemTerm.LISTING_MEANING.with(each, sku.value());
    }

    static String meaning(PlatformMapping mapping) {
        return mapping.sku() == null ? "–" : mapping.each() + " " + mapping.sku();
    }

    /**
     * The entries given, in any order.
     *
     * @throws io.zhanggui.core.violation.RejectedException with all conflicts; see {@link #check(Collection)}
     */
    public static PlatformSkus of(Collection<PlatformMapping> mappings) {
        check(mappings).throwIfAny();
        Map<PlatformSku, List<Dated<PlatformMapping>>> entries = new TreeMap<>();
        for (PlatformMapping mapping : new LinkedHashSet<>(mappings)) {
            entries.computeIfAbsent(mapping.listing(), any -> new ArrayList<>()).add(dated(mapping));
        }
        Map<PlatformSku, Timeline<PlatformMapping>> listings = new TreeMap<>();
        entries.forEach((listing, dated) -> listings.put(listing, Timeline.of(dated)));
        return new PlatformSkus(listings);
    }

    /** What is stored of a shop, to be called in a unit of work. */
    public static PlatformSkus ofShop(PlatformSkuRegister register, ShopId shop) {
        try (Stream<PlatformSku> stored = register.listings(shop)) {
            return of(stored.flatMap(listing -> register.read(listing).stream())
                    .map(Recorded::event)
                    .toList());
        }
    }

    private static Dated<PlatformMapping> dated(PlatformMapping mapping) {
        return new Dated<>(LocalDateRange.ofUnboundedEnd(mapping.from()), mapping.recordedOn(), mapping);
    }

    /**
     * The same with one more entry.
     *
     * @throws io.zhanggui.core.violation.RejectedException if it conflicts with another; see {@link #check(Collection)}
     */
    public PlatformSkus plus(PlatformMapping mapping) {
        List<PlatformMapping> more = new ArrayList<>(mappings());
        more.add(requireNonNull(mapping, "mapping"));
        return of(more);
    }

    /** All entries, by listing and first day. */
    public List<PlatformMapping> mappings() {
        return listings.values().stream()
                .flatMap(timeline -> timeline.entries().stream())
                .map(Dated::value)
                .toList();
    }

    /** What a listing means on a day, as known now; empty if nobody said so, or it means nothing any more. */
    public Optional<PlatformMapping> find(PlatformSku listing, LocalDate day) {
        return find(listing, AsOf.of(day));
    }

    /** What a listing means on a day, as known on a day; see {@link #find(PlatformSku, LocalDate)}. */
    public Optional<PlatformMapping> find(PlatformSku listing, AsOf asOf) {
        return entry(listing, asOf).filter(mapping -> mapping.sku() != null);
    }

    private Optional<PlatformMapping> entry(PlatformSku listing, AsOf asOf) {
        Timeline<PlatformMapping> timeline = listings.get(requireNonNull(listing, "listing"));
        return timeline == null ? Optional.empty() : timeline.asOf(asOf).map(Dated::value);
    }

    /** Why a listing means nothing on a day; nothing if it means something. */
    public Violations check(PlatformSku listing, LocalDate day) {
        Optional<PlatformMapping> entry = entry(listing, AsOf.of(day));
        if (entry.isPresent()) {
            PlatformMapping mapping = entry.get();
            return mapping.sku() != null
                    ? Violations.none()
                    : refused(ItemViolation.LISTING_ENDED, listing, mapping.from());
        }
        Timeline<PlatformMapping> timeline = listings.get(listing);
        return timeline == null
                ? refused(ItemViolation.LISTING_UNKNOWN, listing)
                : refused(
                        ItemViolation.LISTING_NOT_YET,
                        listing,
                        timeline.entries().get(0).start(),
                        day);
    }

    private static Violations refused(ItemViolation rule, PlatformSku listing, LocalDate... days) {
        List<Object> arguments = new ArrayList<>(List.of(listing.toString()));
        arguments.addAll(List.of(days));
        return Violations.of(new Violation(rule, "listing", listing.code(), arguments));
    }

    /**
     * What an order line means.
     *
     * @throws io.zhanggui.core.violation.RejectedException if nobody said so, or it means nothing on the day of the line
     */
    public MappedLine map(PlatformLine line) {
        check(line.listing(), line.day()).throwIfAny();
        PlatformMapping mapping = find(line.listing(), line.day()).orElseThrow();
        Quantity each = requireNonNull(mapping.each(), "each");
        return new MappedLine(line, requireNonNull(mapping.sku(), "sku"), each.multipliedBy(line.quantity()));
    }

    /** What many order lines mean, in their order, lazily; what nobody said is refused, and the others go on. */
    public Stream<ItemResult<String, MappedLine>> map(Stream<PlatformLine> lines) {
        return lines.map(line -> ItemResult.of(line.line(), line, this::map));
    }

    /** The listings of the lines that mean nothing on their day, by listing: what somebody has to look up. */
    public List<UnmappedListing> unmapped(Stream<PlatformLine> lines) {
        Map<PlatformSku, UnmappedListing> found = new TreeMap<>();
        lines.map(this::unmapped)
                .filter(Objects::nonNull)
                .forEach(each -> found.merge(each.listing(), each, UnmappedListing::plus));
        return List.copyOf(found.values());
    }

    private @Nullable UnmappedListing unmapped(PlatformLine line) {
        List<Violation> why = check(line.listing(), line.day()).list();
        return why.isEmpty()
                ? null
                : new UnmappedListing(line.listing(), line.day(), line.day(), 1, line.quantity(), why.get(0));
    }
}
