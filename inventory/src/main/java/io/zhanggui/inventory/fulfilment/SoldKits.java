package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.ExplodedPart;
import io.zhanggui.inventory.item.KitRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How what was sold is taken apart (组合拆分): a kit contains what it contained on the day on which it was ordered, and gifts of
 * that day come along, whatever is changed later.
 */
@Beta
public final class SoldKits {

    private final Function<Sku, KitRegister> kits;
    private final ZoneId zone;

    private SoldKits(Function<Sku, KitRegister> kits, ZoneId zone) {
        this.kits = kits;
        this.zone = requireNonNull(zone, "zone");
    }

    /**
     * The kits and gifts of a register.
     *
     * @param zone where the day of an order begins, and the promised one ends
     */
    public static SoldKits of(KitRegister register, ZoneId zone) {
        requireNonNull(register, "register");
        return new SoldKits(sku -> register, zone);
    }

    /** The kits and gifts that are stored when an order is taken apart; see {@link #of(KitRegister, ZoneId)}. */
    public static SoldKits of(BundleRepository bundles, ZoneId zone) {
        requireNonNull(bundles, "bundles");
        return new SoldKits(
                sku -> bundles.find(sku)
                        .map(Versioned::value)
                        .map(bundle -> KitRegister.of(List.of(bundle)))
                        .orElse(KitRegister.none()),
                zone);
    }

    /** Whether every line can be taken apart; paths are articles. */
    Violations check(SalesRelease release) {
        LocalDate day = day(release);
        Violations.Builder found = Violations.builder();
        for (SalesRelease.Line line : release.lines()) {
            for (Violation each : kits.apply(line.sku()).check(line.sku(), day).list()) {
                found.add(Violation.of(
                        each.rule(), line.sku().value(), each.arguments().toArray()));
            }
        }
        return found.build();
    }

    /**
     * What a release lets leave, an article more than once if it comes from several lines.
     *
     * @throws io.zhanggui.core.violation.RejectedException if a kit contained nothing
     */
    List<ExplodedPart> apart(SalesRelease release) {
        LocalDate day = day(release);
        Map<Good, Quantity> sold = new LinkedHashMap<>();
        release.lines()
                .forEach(line -> sold.merge(Good.of(line.sku(), line.quantity()), line.quantity(), Quantity::plus));
        List<ExplodedPart> parts = new ArrayList<>();
        sold.forEach((good, quantity) -> parts.addAll(
                kits.apply(good.sku()).explode(good.sku(), quantity, day).parts()));
        return parts;
    }

    /** An article in one unit. */
    record Good(Sku sku, UnitOfMeasure unit) {
        static Good of(Sku sku, Quantity quantity) {
            return new Good(sku, quantity.unit());
        }
    }

    /** The first moment that is too late; {@code null} if nothing was promised. */
    @Nullable
    Instant lateFrom(SalesRelease release) {
        LocalDate promised = release.promised();
        return promised == null ? null : promised.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate day(SalesRelease release) {
        return release.orderedAt().atZone(zone).toLocalDate();
    }
}
