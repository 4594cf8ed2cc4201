package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What leaves one warehouse for one sales order (出库单); immutable. {@link OutboundOrders} carries it through its states and
 * refuses what a state does not allow.
 *
 * @param id the sales order, and which of its outbound orders
 * @param release the release that it was made from
 * @param warehouse where it is picked
 * @param backorderOf the number of the outbound order whose missing goods it makes up for; {@code null} if it is none
 * @param lines one for each article, at least one
 * @param parcels in the order of packing
 * @param state how far it is
 * @param steps what was done, the first one first
 */
@Beta
public record OutboundOrder(
        OutboundOrderId id,
        SalesRelease release,
        WarehouseId warehouse,
        @Nullable Integer backorderOf,
        List<OutboundLine> lines,
        List<Parcel> parcels,
        OutboundState state,
        List<OutboundStep> steps) {

    /**
     * @throws IllegalArgumentException if the release is of another sales order, an article or a parcel stands twice, or
     *     there is no line
     */
    public OutboundOrder {
        requireNonNull(id, "id");
        requireNonNull(warehouse, "warehouse");
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        requireNonNull(state, "state");
        steps = List.copyOf(steps);
        if (!release.order().equals(id.salesOrder())) {
            throw new IllegalArgumentException(
                    "outbound order " + id + " cannot be made from the release of " + release.order());
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("outbound order " + id + " has no line");
        }
        requireDistinct(id, lines, OutboundLine::sku);
        requireDistinct(id, parcels, Parcel::no);
    }

    private static <T> void requireDistinct(OutboundOrderId id, List<T> all, Function<T, Object> key) {
        Set<Object> keys = new HashSet<>();
        for (T each : all) {
            if (!keys.add(key.apply(each))) {
                throw new IllegalArgumentException("outbound order " + id + " has " + key.apply(each) + " twice");
            }
        }
    }

    /** The line of an article; empty if it is not in the order. */
    public Optional<OutboundLine> findLine(Sku sku) {
        requireNonNull(sku, "sku");
        return lines.stream().filter(each -> each.sku().equals(sku)).findFirst();
    }

    /** The parcel of that number; empty if there is none. */
    public Optional<Parcel> findParcel(ParcelNo no) {
        requireNonNull(no, "no");
        return parcels.stream().filter(each -> each.no().equals(no)).findFirst();
    }

    /** How much of an article is in parcels, left or not. */
    public Quantity packed(Sku sku) {
        return inParcels(sku, parcels.stream());
    }

    /** How much of an article has left, whatever became of it. */
    public Quantity shipped(Sku sku) {
        return inParcels(sku, parcels.stream().filter(Parcel::hasLeft));
    }

    private Quantity inParcels(Sku sku, Stream<Parcel> some) {
        Quantity none = Quantity.zero(findLine(sku)
                .orElseThrow(() -> new IllegalArgumentException("article " + sku + " is not in outbound order " + id))
                .ordered()
                .unit());
        return some.flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .map(ParcelLine::quantity)
                .reduce(none, Quantity::plus);
    }

    /** What was not found or was put back, for a backorder (欠货); empty before picking ended, and if everything was found. */
    public List<SalesRelease.Line> missing() {
        return lines.stream()
                .filter(each -> each.missing().signum() > 0)
                .map(each -> new SalesRelease.Line(each.sku(), each.missing()))
                .toList();
    }

    /** When the last step of that kind was made; empty if none was. */
    public Optional<Instant> last(OutboundAction action) {
        requireNonNull(action, "action");
        return steps.stream()
                .filter(each -> each.action() == action)
                .reduce((one, other) -> other)
                .map(each -> each.stamp().at());
    }

    /** When the last parcel left; empty unless all have. */
    public Optional<Instant> shippedAt() {
        return latest(Parcel::shippedAt);
    }

    /** When the last parcel was delivered, came back or was lost; empty while one is on its way, or has not left. */
    public Optional<Instant> endedAt() {
        return latest(Parcel::endedAt);
    }

    /** The latest moment of all parcels; empty if one has none. */
    private Optional<Instant> latest(Function<Parcel, @Nullable Instant> moment) {
        List<Instant> all =
                parcels.stream().map(moment).filter(Objects::nonNull).toList();
        return all.size() < parcels.size() ? Optional.empty() : all.stream().max(Instant::compareTo);
    }

    /** The issues of a parcel, one for each of its lines, for the stock book (销售出库). */
    public List<Movement> issues(Parcel parcel, LocalDate day) {
        List<Movement> issues = new ArrayList<>();
        for (int i = 0; i < parcel.lines().size(); i++) {
            ParcelLine line = parcel.lines().get(i);
            issues.add(Movement.issue(movement(parcel, i, "out"), day, stock(line), line.quantity())
                    .goods(line.goods())
                    .serials(line.serials())
                    .reference(id.toString()));
        }
        return List.copyOf(issues);
    }

    /** The returns of a parcel that came back, each of its issue, for the stock book (退回入库). */
    public List<Movement> returns(Parcel parcel, LocalDate day) {
        List<Movement> returns = new ArrayList<>();
        for (int i = 0; i < parcel.lines().size(); i++) {
            ParcelLine line = parcel.lines().get(i);
            MovementId issue = movement(parcel, i, "out");
            returns.add(Movement.customerReturn(movement(parcel, i, "back"), day, stock(line), line.quantity(), issue)
                    .goods(line.goods())
                    .serials(line.serials())
                    .reference(id.toString()));
        }
        return List.copyOf(returns);
    }

    private StockKey stock(ParcelLine line) {
        return StockKey.of(line.sku(), warehouse);
    }

    private MovementId movement(Parcel parcel, int line, String what) {
        return MovementId.of(shortened(id + "/" + parcel.no() + "/" + (line + 1) + "/" + what));
    }

    /** The text if it can be an id, otherwise its fingerprint. */
    static String shortened(String text) {
        return text.length() <= Identifier.MAX_LENGTH
                ? text
                : Fingerprint.of("fulfilment.id").add("text", text).build().hex();
    }

    OutboundOrder done(OutboundAction action, @Nullable ParcelNo parcel, Stamp stamp, OutboundState next) {
        List<OutboundStep> more = new ArrayList<>(steps);
        more.add(new OutboundStep(action, parcel, stamp));
        return new OutboundOrder(id, release, warehouse, backorderOf, lines, parcels, next, more);
    }

    OutboundOrder withLine(Sku sku, UnaryOperator<OutboundLine> change) {
        return withLines(lines.stream()
                .map(each -> each.sku().equals(sku) ? change.apply(each) : each)
                .toList());
    }

    OutboundOrder withLines(List<OutboundLine> other) {
        return new OutboundOrder(id, release, warehouse, backorderOf, other, parcels, state, steps);
    }

    OutboundOrder withParcels(List<Parcel> other) {
        return new OutboundOrder(id, release, warehouse, backorderOf, lines, other, state, steps);
    }

    OutboundOrder packing(ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight) {
        List<Parcel> more = new ArrayList<>(parcels);
        more.add(Parcel.packed(no, content, weight));
        return withParcels(more);
    }

    OutboundOrder without(ParcelNo no) {
        return withParcels(
                parcels.stream().filter(each -> !each.no().equals(no)).toList());
    }

    OutboundOrder repacking(ParcelNo no, List<ParcelLine> content, @Nullable BigDecimal weight) {
        return withParcel(no, each -> Parcel.packed(no, content, weight));
    }

    OutboundOrder withParcel(ParcelNo no, UnaryOperator<Parcel> change) {
        return withParcels(parcels.stream()
                .map(each -> each.no().equals(no) ? change.apply(each) : each)
                .toList());
    }

    /** Its number, its state and how much is in it; nothing of persons. */
    @Override
    public String toString() {
        return "outbound order " + id + " of " + warehouse + ", " + state + ", " + lines + ", parcels " + parcels + ", "
                + steps.size() + " steps";
    }

    boolean isAllCancelled() {
        return lines.stream().allMatch(each -> each.cancelled().equals(each.ordered()));
    }

    boolean isAllPacked() {
        return lines.stream().allMatch(each -> packed(each.sku()).equals(each.picked()));
    }

    /** The state after picking has ended. */
    OutboundState afterPicking() {
        if (lines.stream().anyMatch(each -> each.picked().signum() > 0)) {
            return OutboundState.PICKED;
        }
        return isAllCancelled() ? OutboundState.CANCELLED : OutboundState.SHORT;
    }

    /** The state after something was packed, put back or cancelled. */
    OutboundState afterRemoval() {
        if (state != OutboundState.PICKED && state != OutboundState.PACKED) {
            return isAllCancelled() ? OutboundState.CANCELLED : state;
        }
        if (parcels.isEmpty()) {
            return afterPicking();
        }
        return isAllPacked() ? ofParcels() : OutboundState.PICKED;
    }

    /** The state that the parcels stand for, once everything is packed. */
    OutboundState ofParcels() {
        if (has(ParcelState.WAITING)) {
            return OutboundState.PACKED;
        }
        if (has(ParcelState.UNDER_WAY)) {
            return OutboundState.SHIPPED;
        }
        if (has(ParcelState.ARRIVED)) {
            return OutboundState.DELIVERED;
        }
        return has(ParcelState.LOST) ? OutboundState.UNDELIVERED : OutboundState.RETURNED;
    }

    private boolean has(ParcelState wanted) {
        return parcels.stream().anyMatch(each -> each.state() == wanted);
    }
}
