package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a release lets leave, kits taken apart, less what outbound orders have of it already. */
final class ReleasedGoods {

    private final Map<Sku, Quantity> open;

    private ReleasedGoods(Map<Sku, Quantity> open) {
        this.open = open;
    }

    /**
     * What is open of a release.
     *
     * @param orders all outbound orders of the sales order; what they miss is open again
     * @throws io.zhanggui.core.violation.RejectedException if a kit contained nothing when it was ordered
     * @throws IllegalArgumentException if an article stands there in two units
     */
    static ReleasedGoods of(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return less(orders, line -> line.ordered().minus(line.missing()), kits.apart(release));
    }

    /** The same, where what was cancelled counts as not ordered; negative if more would leave than is released now. */
    static ReleasedGoods leaving(SalesRelease release, SoldKits kits, List<OutboundOrder> orders) {
        return less(orders, line -> line.ordered().minus(line.missing()).minus(line.cancelled()), kits.apart(release));
    }

    private static ReleasedGoods less(
            List<OutboundOrder> orders, Function<OutboundLine, Quantity> taken, Map<Sku, Quantity> open) {
        for (OutboundOrder order : orders) {
            for (OutboundLine line : order.lines()) {
                open.merge(line.sku(), taken.apply(line).negated(), Quantity::plus);
            }
        }
        return new ReleasedGoods(open);
    }

    /** Everything that is open, by article. */
    List<SalesRelease.Line> all() {
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
        for (SalesRelease.Line line : summed(wanted)) {
            Quantity left = open.get(line.sku());
            String path = line.sku().value();
            if (left == null) {
                found.add(Violation.of(FulfilmentViolation.NOT_IN_RELEASE, path));
            } else if (!left.unit().equals(line.quantity().unit())) {
                found.add(Violation.of(
                        FulfilmentViolation.UNIT_DIFFERS, path, left.unit().toString()));
            } else if (line.quantity().compareTo(left) > 0) {
                found.add(Violation.of(FulfilmentViolation.EXCEEDS_RELEASE, path, line.quantity(), left));
            }
        }
        return found.build();
    }

    /** Whether outbound orders have more than was released, because the release was made smaller since. */
    Violations checkNotExceeded() {
        Violations.Builder found = Violations.builder();
        open.forEach((sku, left) -> found.addIf(
                left.signum() < 0,
                FulfilmentViolation.EXCEEDS_RELEASE,
                sku.value(),
                left.negated(),
                Quantity.zero(left.unit())));
        return found.build();
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
