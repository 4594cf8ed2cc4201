package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ShelfLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lots a quantity is taken from: what expires first goes first (先到期先出). Of equal expiry the smaller lot number goes
 * first; lots that do not expire come after those that do, by the day on which they came in (先进先出), then lot number.
 * Blocked and expired lots are never taken, nor are those with less than the least life.
 *
 * <pre>{@code
 * FefoAllocation allocation = FefoAllocation.of(lots, Quantity.ofPieces(30), shippingDay, 90);
 * allocation.picks();
 * allocation.missing();
 * }</pre>
 *
 * @param wanted how much is needed, not negative
 * @param day the day on which it leaves
 * @param leastDays how many days must be left then, that day included; 0 and 1 mean that it must be good
 * @param picks what is taken, in the order of taking
 * @param skipped the lots with something in them of which nothing may be taken, in that order too
 * @param missing what is needed and not there, not negative
 */
@Beta
public record FefoAllocation(
        Quantity wanted, LocalDate day, int leastDays, List<LotPick> picks, List<LotSkip> skipped, Quantity missing) {

    private static final Comparator<@Nullable LocalDate> THAT_WHICH_EXPIRES_FIRST =
            Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<LotStock> ORDER = Comparator.comparing(
                    (LotStock stock) -> stock.lot().expiresOn(), THAT_WHICH_EXPIRES_FIRST)
            .thenComparing(stock -> stock.lot().expiresOn() == null ? stock.receivedOn() : LocalDate.MIN)
            .thenComparing(stock -> stock.lot().id());

    public FefoAllocation {
        requireNonNull(day, "day");
        picks = List.copyOf(picks);
        skipped = List.copyOf(skipped);
        if (requireNonNull(wanted, "wanted").signum() < 0) {
            throw new IllegalArgumentException("wanted must not be negative, but is " + wanted);
        }
        if (leastDays < 0) {
            throw new IllegalArgumentException("leastDays must not be negative, but is " + leastDays);
        }
        if (requireNonNull(missing, "missing").signum() < 0) {
            throw new IllegalArgumentException("missing must not be negative, but is " + missing);
        }
    }

    /**
     * The lots to take.
     *
     * @param lots of one article, each lot once, in any order
     * @param leastDays how many days must be left, that day included; see {@link FefoAllocation}
     * @throws IllegalArgumentException if the lots are of several articles, one stands there twice, or a unit differs
     */
    public static FefoAllocation of(Collection<LotStock> lots, Quantity wanted, LocalDate day, int leastDays) {
        requireNonNull(wanted, "wanted");
        requireNonNull(day, "day");
        requireOneArticle(lots);
        List<LotPick> picks = new ArrayList<>();
        List<LotSkip> skipped = new ArrayList<>();
        Quantity missing = wanted;
        for (LotStock stock : lots.stream().sorted(ORDER).toList()) {
            LotSkipReason reason = reasonToSkip(stock.lot(), day, leastDays);
            Quantity taken = stock.quantity().compareTo(missing) < 0 ? stock.quantity() : missing;
            if (reason != null && !stock.quantity().isZero()) {
                skipped.add(new LotSkip(stock, reason));
            } else if (reason == null && taken.signum() > 0) {
                picks.add(new LotPick(stock, taken));
                missing = missing.minus(taken);
            }
        }
        return new FefoAllocation(wanted, day, leastDays, picks, skipped, missing);
    }

    /** The lots to take for a customer, with the least life of the article; see {@link #of(Collection, Quantity, LocalDate, int)}. */
    public static FefoAllocation of(Collection<LotStock> lots, Quantity wanted, LocalDate day, Item item) {
        ShelfLife life = item.shelfLife();
        return of(lots, wanted, day, life == null ? 0 : life.leftOnShipment());
    }

    private static void requireOneArticle(Collection<LotStock> lots) {
        Set<LotId> seen = new HashSet<>();
        Set<Object> articles = new HashSet<>();
        for (LotStock stock : lots) {
            if (!seen.add(stock.lot().id())) {
                throw new IllegalArgumentException(
                        "lot " + stock.lot().id() + " stands there twice. Maybe add up its quantities?");
            }
            articles.add(stock.lot().sku());
        }
        if (articles.size() > 1) {
            throw new IllegalArgumentException("the lots are of several articles: " + articles);
        }
    }

    private static @Nullable LotSkipReason reasonToSkip(Lot lot, LocalDate day, int leastDays) {
        if (lot.blocked() != null) {
            return LotSkipReason.BLOCKED;
        }
        LocalDate expiresOn = lot.expiresOn();
        if (expiresOn == null) {
            return null;
        }
        long left = ShelfLife.daysLeft(expiresOn, day);
        if (left < 1) {
            return LotSkipReason.EXPIRED;
        }
        return left < leastDays ? LotSkipReason.TOO_LITTLE_LEFT : null;
    }

    /**
     * The issues that take the lots out of a stock, for {@link StockBook}.
     *
     * @param date the day on which they leave
     * @param ids gives the id of each issue, by its number from 1
     */
    public List<Movement> issues(StockKey stock, LocalDate date, IntFunction<MovementId> ids) {
        List<Movement> issues = new ArrayList<>();
        for (LotPick pick : picks) {
            LotId lot = pick.stock().lot().id();
            issues.add(Movement.issue(ids.apply(issues.size() + 1), date, stock, pick.quantity())
                    .goods(Goods.ofLot(lot)));
        }
        return List.copyOf(issues);
    }

    /** How much is taken in all. */
    public Quantity allocated() {
        return wanted.minus(missing);
    }

    /** Whether all that is needed is there. */
    public boolean isComplete() {
        return missing.isZero();
    }

    /** Which lots are taken in which order, which are not and why, and what is missing. */
    public Explanation explain() {
        Stream<Explanation> taken = picks.stream().map(FefoAllocation::explain);
        Stream<Explanation> left = skipped.stream().map(FefoAllocation::explain);
        Explanation whole = Explanation.of(LotTerm.ALLOCATED, allocated())
                .formula(LotTerm.ALLOCATED_FORMULA, wanted, day, leastDays)
                .with(Stream.concat(taken, left).toList());
        return isComplete() ? whole : whole.with(Explanation.of(LotTerm.MISSING, missing));
    }

    private static Explanation explain(LotPick pick) {
        LotStock stock = pick.stock();
        LocalDate expiresOn = stock.lot().expiresOn();
        return Explanation.of(LotTerm.PICK_OF.with(stock.lot().id()), pick.quantity())
                .formula(
                        expiresOn == null ? LotTerm.PICK_RECEIVED : LotTerm.PICK_EXPIRES,
                        stock.quantity(),
                        expiresOn == null ? stock.receivedOn() : expiresOn);
    }

    private static Explanation explain(LotSkip skip) {
        Lot lot = skip.stock().lot();
        String blocked = lot.blocked();
        LocalDate expiresOn = lot.expiresOn();
        Object about = blocked != null ? blocked : expiresOn != null ? expiresOn : lot.id();
        return Explanation.of(LotTerm.SKIPPED.with(lot.id()), skip.stock().quantity())
                .formula(LotTerm.SKIP_FORMULA, skip.reason(), about);
    }
}
