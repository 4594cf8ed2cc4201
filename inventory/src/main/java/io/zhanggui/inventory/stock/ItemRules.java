package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ItemRepository;
import io.zhanggui.inventory.item.ItemViolation;
import io.zhanggui.inventory.item.Tracking;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What movements must keep because of their articles (商品管理方式校验):
 *
 * <ul>
 *   <li>The article is known, is no kit, and is counted in the unit of the movement.
 *   <li>Goods of an article that is kept in lots name a known lot, others none.
 *   <li>Goods of an article that is followed piece by piece name their numbers, others none. Neither lots nor pieces are
 *       found by a stock-take of the whole.
 *   <li>A receipt is of an active article, and of a lot that is good for long enough (允收期); not so where the goods were
 *       here already and only change their owner.
 *   <li>Nothing of a lot that is blocked (冻结) or expired is issued or promised; it may be written off, moved and sent back.
 * </ul>
 *
 * <p>How much of the shelf life must be left when goods go to a customer is up to {@link FefoAllocation}, because customers
 * differ.
 */
@Beta
public final class ItemRules {

    private final Function<Sku, Optional<Item>> items;
    private final Function<Lot.Key, Optional<Lot>> lots;

    private ItemRules(Function<Sku, Optional<Item>> items, Function<Lot.Key, Optional<Lot>> lots) {
        this.items = items;
        this.lots = lots;
    }

    /** The rules of the articles and lots that are stored when movements are checked. */
    public static ItemRules of(ItemRepository items, LotRepository lots) {
        requireNonNull(items, "items");
        requireNonNull(lots, "lots");
        return new ItemRules(
                sku -> items.find(sku).map(Versioned::value),
                key -> lots.find(key).map(Versioned::value));
    }

    /**
     * The rules of some articles and lots.
     *
     * @throws IllegalStateException if an article or a lot occurs twice
     */
    public static ItemRules of(Collection<Item> items, Collection<Lot> lots) {
        Map<Sku, Item> bySku = items.stream().collect(Collectors.toMap(Item::sku, item -> item));
        Map<Lot.Key, Lot> byKey = lots.stream().collect(Collectors.toMap(Lot::key, lot -> lot));
        return new ItemRules(sku -> Optional.ofNullable(bySku.get(sku)), key -> Optional.ofNullable(byKey.get(key)));
    }

    /** Everything that movements of one command break, under their ids. */
    public Violations check(List<Movement> movements) {
        Violations.Builder found = Violations.builder();
        Map<Sku, Optional<Item>> known = new HashMap<>();
        for (Movement movement : movements) {
            Item item = known.computeIfAbsent(movement.sku(), items).orElse(null);
            if (item == null) {
                refuse(found, movement, StockViolation.ARTICLE_UNKNOWN, movement.sku());
            } else if (!item.kind().isStocked()) {
                refuse(found, movement, ItemViolation.KIT_IS_NOT_STOCKED, item.sku());
            } else if (movement.quantity() != null) {
                check(found, movement, item, isTakenOver(movement, movements));
            }
        }
        return found.build();
    }

    private void check(Violations.Builder found, Movement movement, Item item, boolean takenOver) {
        if (!requireNonNull(movement.quantity()).unit().equals(item.unit())) {
            refuse(
                    found,
                    movement,
                    StockViolation.UNIT_OF_ARTICLE,
                    movement.quantity().unit().label(),
                    item.unit().label(),
                    item.sku());
        }
        checkPieces(found, movement, item);
        Lot lot = checkLot(found, movement, item);
        if (movement.kind() == MovementKind.RECEIPT && !takenOver) {
            checkReceipt(found, movement, item, lot);
        }
        if (movement.kind() == MovementKind.ISSUE && lot != null) {
            checkMayLeave(found, movement.id().value(), lot, movement.date());
        }
    }

    private static void checkPieces(Violations.Builder found, Movement movement, Item item) {
        boolean named = !movement.serials().isEmpty();
        if (item.tracking() != Tracking.SERIAL) {
            if (named) {
                refuse(found, movement, StockViolation.SERIALS_NOT_KEPT, item.sku());
            }
        } else if (movement.kind() == MovementKind.STOCK_TAKE) {
            refuse(found, movement, StockViolation.TAKEN_BY_PIECE, item.sku());
        } else if (!named) {
            refuse(found, movement, StockViolation.SERIALS_NOT_NAMED, item.sku());
        }
    }

    /** The lot of a movement; {@code null} if it has none, or none is known. */
    private @Nullable Lot checkLot(Violations.Builder found, Movement movement, Item item) {
        LotId id = movement.goods().lot();
        if (!item.tracking().isInLots()) {
            if (id != null) {
                refuse(found, movement, StockViolation.LOT_NOT_KEPT, item.sku(), id);
            }
            return null;
        }
        if (id == null) {
            boolean whole = movement.kind() == MovementKind.STOCK_TAKE;
            refuse(found, movement, whole ? StockViolation.TAKEN_BY_LOT : StockViolation.LOT_MISSING, item.sku());
            return null;
        }
        Optional<Lot> lot = lots.apply(new Lot.Key(item.sku(), id));
        if (lot.isEmpty()) {
            refuse(found, movement, StockViolation.LOT_UNKNOWN, item.sku(), id);
        }
        return lot.orElse(null);
    }

    private static void checkReceipt(Violations.Builder found, Movement movement, Item item, @Nullable Lot lot) {
        LocalDate expiresOn = lot == null ? null : lot.expiresOn();
        for (Violation each : item.checkReceipt(movement.date(), expiresOn).list()) {
            if (lot != null || each.rule() != ItemViolation.EXPIRY_MISSING) {
                refuse(found, movement, each.rule(), each.arguments().toArray());
            }
        }
    }

    private static void checkMayLeave(Violations.Builder found, String path, Lot lot, LocalDate day) {
        if (lot.blocked() != null) {
            found.add(Violation.of(StockViolation.LOT_BLOCKED, path, lot.sku(), lot.id(), lot.blocked()));
        }
        LocalDate expiresOn = lot.expiresOn();
        if (expiresOn != null && !day.isBefore(expiresOn)) {
            found.add(Violation.of(ItemViolation.EXPIRED, path, expiresOn, day));
        }
    }

    /**
     * What promises break: what is blocked or expired cannot be promised.
     *
     * @param after what a stock holds with the promises
     */
    Violations checkPromises(
            List<StockReserved> promises, Function<StockKey, StockLevel> after, NegativeStock negative) {
        Violations.Builder found = Violations.builder();
        for (StockReserved each : promises) {
            Reservation promise = each.reservation();
            Sku sku = each.stock().sku();
            Function<LotId, @Nullable Lot> known =
                    lot -> lots.apply(new Lot.Key(sku, lot)).orElse(null);
            LotId bound = promise.goods() == null ? null : promise.goods().lot();
            Lot lot = bound == null ? null : known.apply(bound);
            if (lot != null) {
                checkMayLeave(found, promise.id().value(), lot, each.date());
            }
            if (negative == NegativeStock.REFUSE && (lot == null || lot.mayLeave(each.date()))) {
                Quantity left = after.apply(each.stock()).available(each.date(), known);
                found.addIf(
                        left.signum() < 0,
                        StockViolation.ABOVE_AVAILABLE,
                        promise.id().value(),
                        promise.quantity(),
                        promise.quantity().plus(left));
            }
        }
        return found.build();
    }

    /** Whether goods of an owner become the company's in the same command (寄售转自有). */
    private static boolean isTakenOver(Movement receipt, List<Movement> command) {
        return command.stream()
                .anyMatch(each -> each.kind() == MovementKind.HANDOVER
                        && each.stock().equals(receipt.stock())
                        && Objects.equals(each.goods().lot(), receipt.goods().lot()));
    }

    private static void refuse(Violations.Builder found, Movement movement, Term rule, Object... arguments) {
        found.add(Violation.of(rule, movement.id().value(), arguments));
    }
}
