package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a release lets leave, kits taken apart, less what outbound orders have of it already. */
final class ReleasedGoods {

    private final Map<Sku, Quantity> open = new TreeMap<>();
    private final Violations.Builder units = Violations.builder();
    private final Set<Sku> mixed = new HashSet<>();

    private ReleasedGoods(
            SalesRelease release, SoldKits kits, List<OutboundOrder> orders, Function<OutboundLine, Quantity> taken) {
        kits.apart(release).forEach(part -> add(part.sku(), part.quantity()));
        for (OutboundOrder order : orders) {
            order.lines().forEach(line -> add(line.sku(), taken.apply(line).negated()));
        }
    }

    private void add(Sku sku, Quantity quantity) {
        Quantity before = open.getOrDefault(sku, Quantity.zero(quantity.unit()));
        if (before.unit().equals(quantity.unit())) {
            open.put(sku, before.plus(quantity));
        } else if (mixed.add(sku)) {
            units.add(Violation.of(
                    FulfilmentViolation.UNIT_DIFFERS, sku.value(), before.unit().toString()));
        }
    }

    /**
     * What is open of a release.
     *
     * @param orders all outbound orders of the sales order; what they miss is open again
     * @throws io.zhanggui.core.violation.RejectedException if a kit contained nothing when it was ordered
     */
    static ReleasedGoods of(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return new ReleasedGoods(release, kits, orders, line -> line.ordered().minus(line.missing()));
    }

    /** The same, where what was cancelled counts as not ordered; negative if more would leave than is released now. */
    static ReleasedGoods leaving(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return new ReleasedGoods(
                release,
                kits,
                orders,
                line -> line.ordered().minus(line.missing()).minus(line.cancelled()));
    }

    /** Whether each article has one unit, in the release and in all outbound orders. */
    Violations units() {
        return units.build();
    }

    /**
     * Everything that is open, by article.
     *
     * @throws io.zhanggui.core.violation.RejectedException if an article has several units
     */
    List<SalesRelease.Line> all() {
        units().throwIfAny();
        return open.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .map(each -> new SalesRelease.Line(each.getKey(), each.getValue()))
                .toList();
    }

    Violations check(List<SalesRelease.Line> wanted) {
        Violations.Builder found = Violations.builder();
        if (wanted.isEmpty()) {
            return found.add(Violation.of(FulfilmentViolation.NOTHING_OPEN, "lines"))
                    .build();
        }
        Map<Sku, Quantity> sums = new TreeMap<>();
        Set<Sku> wrong = new HashSet<>();
        for (SalesRelease.Line line : wanted) {
            Quantity left = open.get(line.sku());
            String path = line.sku().value();
            if (left != null && left.unit().equals(line.quantity().unit())) {
                sums.merge(line.sku(), line.quantity(), Quantity::plus);
            } else if (wrong.add(line.sku())) {
                found.add(
                        left == null
                                ? Violation.of(FulfilmentViolation.NOT_IN_RELEASE, path)
                                : Violation.of(
                                        FulfilmentViolation.UNIT_DIFFERS,
                                        path,
                                        left.unit().toString()));
            }
        }
        sums.forEach((sku, quantity) -> {
            Quantity left = requireNonNull(open.get(sku));
            found.addIf(quantity.compareTo(left) > 0, FulfilmentViolation.EXCEEDS_RELEASE, sku.value(), quantity, left);
        });
        return found.build();
    }

    /** Whether outbound orders have more than was released, because the release was made smaller since. */
    Violations checkNotExceeded() {
        Violations.Builder found = Violations.builder();
        open.forEach((sku, left) -> found.addIf(
                left.signum() < 0 && !mixed.contains(sku),
                FulfilmentViolation.EXCEEDS_RELEASE,
                sku.value(),
                left.negated(),
                Quantity.zero(left.unit())));
        return units().plus(found.build());
    }

    /** One line for each article, by article. */
    static List<SalesRelease.Line> summed(List<SalesRelease.Line> lines) {
        Map<Sku, List<SalesRelease.Line>> bySku = new TreeMap<>();
        lines.forEach(line ->
                bySku.computeIfAbsent(line.sku(), any -> new ArrayList<>()).add(line));
        List<SalesRelease.Line> sums = new ArrayList<>();
        bySku.forEach((sku, same) -> sums.add(new SalesRelease.Line(
                sku,
                requireNonNull(same.stream()
                        .map(SalesRelease.Line::quantity)
                        .reduce(Quantity::plus)
                        .orElse(null)))));
        return sums;
    }
}
