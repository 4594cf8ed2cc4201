package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Keeps what listings of platforms mean (平台商品对应): each call is one unit of work, safe to repeat under its command key,
 * and leaves a line in the audit trail of every listing.
 */
@Beta
public final class PlatformListings {

    private final PlatformSkuRegister register;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;

    /** The listings on a host's storage. */
    public PlatformListings(
            PlatformSkuRegister register, CommandReceipts receipts, AuditTrail audit, UnitOfWork unitOfWork) {
        this.register = requireNonNull(register, "register");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork");
    }

    /** No listings yet, in memory. */
    public static PlatformListings inMemory(MemoryStore store) {
        return new PlatformListings(
                PlatformSkuRegister.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store);
    }

    /** What listings of a shop mean, as stored now. */
    public PlatformSkus ofShop(ShopId shop) {
        return unitOfWork.call(() -> PlatformSkus.ofShop(register, shop));
    }

    /** Which entries conflict with what is stored or with each other; paths count the entries as they are given. */
    public Violations check(Collection<PlatformMapping> mappings) {
        List<PlatformMapping> given = List.copyOf(requireNonNull(mappings, "mappings"));
        return unitOfWork.call(() -> {
            Violations found = Violations.none();
            for (Map.Entry<PlatformSku, List<PlatformMapping>> entry :
                    byListing(given).entrySet()) {
                List<PlatformMapping> stored = stored(entry.getKey());
                found = found.plus(PlatformSkus.check(stored, entry.getValue(), given))
                        .plus(checkRecorded(stored, entry.getValue()));
            }
            return found;
        });
    }

    /** Nothing that is new is entered for a day before what is stored, because that would change what was known then. */
    private static Violations checkRecorded(List<PlatformMapping> stored, List<PlatformMapping> entries) {
        LocalDate latest = stored.stream()
                .map(PlatformMapping::recordedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        boolean dated = !latest.equals(LocalDate.MIN);
        Violations.Builder found = Violations.builder();
        for (PlatformMapping each : entries) {
            LocalDate recorded = each.recordedOn();
            found.addIf(
                    dated && (recorded == null || recorded.isBefore(latest)) && !stored.contains(each),
                    ItemViolation.LISTING_RECORDED_EARLIER,
                    each.listing().toString(),
                    String.valueOf(recorded),
                    latest);
        }
        return found.build();
    }

    /**
     * Records what listings mean: all entries or none. What is stored already is not stored again.
     *
     * @throws io.zhanggui.core.violation.RejectedException with all conflicts and everything that is entered for a day before
     *     the latest entry of its listing; see {@link #check}
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public void record(Collection<PlatformMapping> mappings, Stamp stamp) {
        requireNonNull(stamp, "stamp");
        List<PlatformMapping> said = List.copyOf(requireNonNull(mappings, "mappings"));
        Fingerprint content = fingerprint(said);
        unitOfWork.run(() -> receipts.once(stamp, content, () -> {
            check(said).throwIfAny();
            byListing(said).forEach((listing, entries) -> append(listing, entries, stamp));
            return String.valueOf(said.size());
        }));
    }

    private void append(PlatformSku listing, List<PlatformMapping> entries, Stamp stamp) {
        List<Recorded<PlatformMapping>> before = register.read(listing);
        List<PlatformMapping> stored = before.stream().map(Recorded::event).toList();
        Instant last =
                before.isEmpty() ? stamp.at() : before.get(before.size() - 1).at();
        Instant at = last.isAfter(stamp.at()) ? last : stamp.at();
        List<Recorded<PlatformMapping>> added = entries.stream()
                .filter(entry -> !stored.contains(entry))
                .distinct()
                .map(entry -> new Recorded<>(at, entry))
                .toList();
        if (!added.isEmpty()) {
            register.append(listing, before.size(), added);
            audit.record(new AuditEntry(stamp, "item.listing-recorded", listing.toString(), fingerprint(entries)));
        }
    }

    private List<PlatformMapping> stored(PlatformSku listing) {
        return register.read(listing).stream().map(Recorded::event).toList();
    }

    private static Map<PlatformSku, List<PlatformMapping>> byListing(Collection<PlatformMapping> mappings) {
        Map<PlatformSku, List<PlatformMapping>> listings = new TreeMap<>();
        mappings.forEach(each -> listings.computeIfAbsent(each.listing(), any -> new ArrayList<>())
                .add(each));
        return listings;
    }

    private static Fingerprint fingerprint(List<PlatformMapping> mappings) {
        Fingerprint.Builder all = Fingerprint.of("platform-mappings");
        for (PlatformMapping each : mappings) {
            all.add("shop", each.listing().shop())
                    .add("code", each.listing().code())
                    .add("from", each.from())
                    .add("sku", each.sku())
                    .add("each", each.each())
                    .add("recordedOn", each.recordedOn());
        }
        return all.build();
    }
}
