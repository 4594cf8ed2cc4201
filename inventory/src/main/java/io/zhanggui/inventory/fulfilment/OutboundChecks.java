package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.SerialNumber;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands against a step of an outbound order. */
final class OutboundChecks {

    /** A piece with a number. */
    private record Piece(Sku sku, SerialNumber serial) {}

    private OutboundChecks() {}

    static Violations state(OutboundOrder order, OutboundState first, OutboundState... others) {
        Set<OutboundState> allowed = EnumSet.of(first, others);
        return Violations.builder()
                .addIf(
                        !allowed.contains(order.state()),
                        FulfilmentViolation.WRONG_STATE,
                        "state",
                        order.id().toString(),
                        order.state())
                .build();
    }

    /** Whether so much is still open of an article. */
    static Violations open(OutboundOrder order, Sku sku, Quantity quantity) {
        return within(order, sku, quantity, OutboundLine::open, FulfilmentViolation.EXCEEDS_OPEN);
    }

    /** Whether so much of an article is picked and in no parcel. */
    static Violations loose(OutboundOrder order, Sku sku, Quantity quantity) {
        return within(
                order,
                sku,
                quantity,
                line -> line.picked().minus(order.packed(sku)),
                FulfilmentViolation.EXCEEDS_PICKED);
    }

    private static Violations within(
            OutboundOrder order,
            Sku sku,
            Quantity quantity,
            Function<OutboundLine, Quantity> most,
            FulfilmentViolation rule) {
        Violations.Builder found = Violations.builder();
        OutboundLine line = order.findLine(sku).orElse(null);
        if (line == null) {
            found.add(Violation.of(
                    FulfilmentViolation.NOT_IN_ORDER, sku.value(), order.id().toString()));
        } else if (!line.ordered().unit().equals(quantity.unit())) {
            found.add(Violation.of(
                    FulfilmentViolation.UNIT_DIFFERS,
                    sku.value(),
                    line.ordered().unit().toString()));
        } else {
            Quantity left = most.apply(line);
            found.addIf(quantity.compareTo(left) > 0, rule, sku.value(), quantity, left);
        }
        return found.build();
    }

    static Violations packing(
            OutboundOrder order, ParcelNo no, List<ParcelLine> content, Actor packer, OutboundRules rules) {
        Violations.Builder found = Violations.builder();
        found.addIf(content.isEmpty(), FulfilmentViolation.PARCEL_EMPTY, no.value());
        found.addIf(order.findParcel(no).isPresent(), FulfilmentViolation.PARCEL_EXISTS, no.value());
        Map<Sku, @Nullable Quantity> wanted = new LinkedHashMap<>();
        for (ParcelLine line : content) {
            OutboundLine ordered = order.findLine(line.sku()).orElse(null);
            String path = line.sku().value();
            if (ordered == null) {
                found.add(Violation.of(
                        FulfilmentViolation.NOT_IN_ORDER, path, order.id().toString()));
            } else if (!ordered.ordered().unit().equals(line.quantity().unit())) {
                found.add(Violation.of(
                        FulfilmentViolation.UNIT_DIFFERS,
                        path,
                        ordered.ordered().unit().toString()));
            } else {
                wanted.merge(line.sku(), line.quantity(), Quantity::plus);
            }
        }
        wanted.forEach((sku, quantity) -> {
            Quantity left = order.findLine(sku).orElseThrow().picked().minus(order.packed(sku));
            found.addIf(quantity.compareTo(left) > 0, FulfilmentViolation.EXCEEDS_PICKED, sku.value(), quantity, left);
        });
        pieces(order, content)
                .forEach((piece, times) -> found.addIf(
                        times > 1,
                        FulfilmentViolation.PIECE_PACKED,
                        piece.sku().value(),
                        piece.serial().value()));
        if (rules.packedByAnother()) {
            found.addIf(picked(order, packer), FulfilmentViolation.PICKER_PACKS, no.value(), packer.toString());
        }
        return found.build();
    }

    /** How often each piece would be in parcels of the order. */
    private static Map<Piece, Integer> pieces(OutboundOrder order, List<ParcelLine> content) {
        Map<Piece, Integer> times = new LinkedHashMap<>();
        Stream.concat(order.parcels().stream().flatMap(parcel -> parcel.lines().stream()), content.stream())
                .forEach(line ->
                        line.serials().forEach(serial -> times.merge(new Piece(line.sku(), serial), 1, Integer::sum)));
        return times;
    }

    /** Whether there is as much of each article as before. */
    static Violations sameArticles(Parcel parcel, List<ParcelLine> content) {
        Map<Sku, Quantity> before = ParcelLine.sums(parcel.lines());
        Map<Sku, Quantity> after = ParcelLine.sums(content);
        Violations.Builder found = Violations.builder();
        before.forEach((sku, quantity) -> {
            Quantity is = after.getOrDefault(sku, Quantity.zero(quantity.unit()));
            found.addIf(!is.equals(quantity), FulfilmentViolation.CONTENT_DIFFERS, sku.value(), is, quantity);
        });
        after.forEach((sku, quantity) -> found.addIf(
                !before.containsKey(sku),
                FulfilmentViolation.CONTENT_DIFFERS,
                sku.value(),
                quantity,
                Quantity.zero(quantity.unit())));
        return found.build();
    }

    private static boolean picked(OutboundOrder order, Actor packer) {
        return order.steps().stream()
                .filter(step -> step.action() == OutboundAction.PICK || step.action() == OutboundAction.FINISH_PICKING)
                .map(step -> step.stamp().actor())
                .anyMatch(picker -> packer.involves(picker.person())
                        || (picker.principal() != null && packer.involves(picker.principal())));
    }

    static Violations parcel(OutboundOrder order, ParcelNo no, ParcelState wanted) {
        Parcel parcel = order.findParcel(no).orElse(null);
        if (parcel == null) {
            return Violations.of(Violation.of(
                    FulfilmentViolation.PARCEL_UNKNOWN, no.value(), order.id().toString()));
        }
        return Violations.builder()
                .addIf(parcel.state() != wanted, FulfilmentViolation.PARCEL_STATE, no.value(), parcel.state(), wanted)
                .build();
    }

    /** Whether a parcel may have ended so at that moment: it is under way, or was lost and turns up. */
    static Violations ended(OutboundOrder order, ParcelNo no, ParcelState how, Instant at, Stamp stamp) {
        boolean turnsUp = how != ParcelState.LOST
                && order.findParcel(no)
                        .filter(each -> each.state() == ParcelState.LOST)
                        .isPresent();
        Violations found = turnsUp ? Violations.none() : parcel(order, no, ParcelState.UNDER_WAY);
        Instant left = order.findParcel(no).map(Parcel::shippedAt).orElse(null);
        return found.plus(Violations.builder()
                .addIf(
                        left != null && at.isBefore(left),
                        FulfilmentViolation.BEFORE_SHIPPED,
                        no.value(),
                        at.toString(),
                        String.valueOf(left))
                .addIf(
                        at.isAfter(stamp.at()),
                        FulfilmentViolation.AFTER_ENTRY,
                        no.value(),
                        at.toString(),
                        stamp.at().toString())
                .build());
    }

    /** Whether no parcel has left yet. */
    static Violations nothingLeft(OutboundOrder order) {
        Violations.Builder found = Violations.builder();
        order.parcels().stream()
                .filter(Parcel::hasLeft)
                .forEach(each -> found.add(Violation.of(
                        FulfilmentViolation.PARCEL_STATE, each.no().value(), each.state(), ParcelState.WAITING)));
        return found.build();
    }
}
