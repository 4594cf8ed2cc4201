package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What stock and the goods that left it cost (存货计价), movement by movement, each article in each warehouse on its own or
 * in all of them together ({@link CostScope}).
 * It only ever grows: movements are appended, in whatever order they become known, and a back-dated one is played as if
 * it had been known in time; only what follows its date is gone through again. What was known on a past day stays as it
 * was, because nothing may be recorded earlier than what the ledger holds.
 *
 * <p>Movements follow each other by date, those of one day in the order of appending. The rules for each kind:
 *
 * <ul>
 *   <li>A receipt comes in at quantity × unit cost. Issues, damages, losses, shortages and returns to suppliers leave by
 *       the method: the oldest layer first, or at the average.
 *   <li>Goods that set out for another warehouse arrive there at the cost at which they left, as trued up by then; in
 *       between they are in transit. Goods that go back to the supplier leave from the layer of their receipt as far as
 *       they are there; what they cost more than the supplier credits is a variance. Goods of others are left out.
 *   <li>A customer return comes in as the newest layer, at the cost of its issue as trued up by then, in proportion to
 *       the quantity.
 *   <li>What counting finds over comes in at the unit cost of the newest layer, or the average.
 *   <li>A landed cost is shared by the goods of its receipt: what is still there is worth more, what has left is charged
 *       on the day of the landed cost, what moved on is followed, and what a refund is more than the goods that are there
 *       are worth is credited to what left. Under moving average no more counts as still there than there is, and the
 *       rest as what left last since the goods came; what settled goods that were owed is cost of goods sold.
 *   <li>Goods that leave before they came: {@link NegativeStock}.
 * </ul>
 *
 * <p>Values are kept with six decimals more than the currency has. A part of a layer takes its share, rounded there, and
 * the rest keeps the remainder, so that nothing is lost, and where quantity is 0, value is 0. Quantities are exact to six
 * decimals, below 1,000,000,000 units. Everything that ever came to one stock, and everything that ever left it, must
 * stay below nine million million million millionths of a cent each, in CNY 92 thousand million yuan, however little is
 * left.
 *
 * <p>Not safe for threads. Reports, accounts and revisions that it gives do not change and may be shared.
 *
 * <pre>{@code
 * CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);
 * ledger.on(LocalDate.of(2025, 11, 30)).value();
 * }</pre>
 */
public final class CostLedger {

    private final CostMethod method;
    private final CurrencyUnit currency;
    private final NegativeStock negative;
    private final Map<Sku, Long> expectedCosts = new HashMap<>();
    private StandardCosts standards = StandardCosts.none();
    private final Map<Sku, CostAccount> accounts = new HashMap<>();
    private CostScope scope = CostScope.PER_WAREHOUSE;
    private final WideSum[] totals = sums();
    private long size;
    private LocalDate latestRecorded = LocalDate.MIN;
    private @Nullable CostRevision last;

    private CostLedger(CostMethod method, CurrencyUnit currency, NegativeStock negative) {
        this.method = method;
        this.currency = requireNonNull(currency, "currency");
        this.negative = requireNonNull(negative, "negative");
    }

    /** An empty ledger in which the oldest goods leave first (先进先出法). */
    public static CostLedger fifo(CurrencyUnit currency, NegativeStock negative) {
        return new CostLedger(CostMethod.FIFO, currency, negative);
    }

    /** An empty ledger in which all goods leave at the average after the last receipt (移动加权平均法). */
    public static CostLedger movingAverage(CurrencyUnit currency, NegativeStock negative) {
        return new CostLedger(CostMethod.MOVING_AVERAGE, currency, negative);
    }

    /**
     * An empty ledger in which all goods are worth their standard cost (标准成本法). What they cost more when they come is
     * a variance, and so is all landed cost; when the standard cost changes, what lies there is revalued on that day, and
     * what is in transit when it arrives.
     */
    @Beta
    public static CostLedger standard(CurrencyUnit currency, NegativeStock negative, StandardCosts costs) {
        CostLedger ledger = new CostLedger(CostMethod.STANDARD, currency, negative);
        ledger.standards = requireNonNull(costs, "costs");
        return ledger;
    }

    /**
     * What one unit of an article is thought to cost as long as none has come in (暂估单价); without it, nothing.
     *
     * @throws IllegalStateException if the article has moved already
     */
    public CostLedger standardCost(Sku sku, BigMoney unitCost) {
        if (accounts.containsKey(requireNonNull(sku, "sku"))) {
            throw new IllegalStateException(sku + " has moved already, so its standard cost stays as it is");
        }
        if (!unitCost.getCurrencyUnit().equals(currency) || unitCost.isNegative()) {
            throw new IllegalArgumentException(
                    "standard cost of " + sku + " must be 0 or more " + currency + ", but is " + unitCost);
        }
        expectedCosts.put(sku, Exact.value(Exact.ONE, unitCost.getAmount(), Exact.valueScale(currency)));
        return this;
    }

    /**
     * Values the goods of an article together as far as the scope reaches; without it, those of each warehouse on their
     * own.
     *
     * @throws IllegalStateException if anything has moved already, or if the ledger keeps standard costs, which are the
     *     same in all warehouses
     */
    @Beta
    public CostLedger scope(CostScope which) {
        requireNonNull(which, "which");
        if (method == CostMethod.STANDARD) {
            throw new IllegalStateException("a standard cost is the same in all warehouses, so it has no scope");
        }
        if (!accounts.isEmpty()) {
            throw new IllegalStateException("goods have moved already, so the scope stays " + scope);
        }
        scope = which;
        return this;
    }

    /** Which goods of an article are valued together. */
    @Beta
    public CostScope scope() {
        return scope;
    }

    /** Which goods leave first. */
    public CostMethod method() {
        return method;
    }

    /** The currency of all costs. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** How many movements there are. */
    public long size() {
        return size;
    }

    /**
     * Appends movements, all or none; what they changed is {@link #lastRevision}.
     *
     * @param movements none of them {@code null}
     * @return this ledger
     * @throws io.zhanggui.core.violation.RejectedException with one violation of {@link CostViolation} for each movement
     *     that is refused; the ledger is as before then
     */
    public CostLedger append(Iterable<Movement> movements) {
        requireNonNull(movements, "movements");
        last = revise(intake -> movements.forEach(intake::add));
        return this;
    }

    /**
     * Appends the movements of a batch, all or none, at a small part of the cost of movements one by one: the ledger is the
     * same. What they changed is {@link #lastRevision}.
     *
     * @return this ledger
     * @throws io.zhanggui.core.violation.RejectedException as in {@link #append(Iterable)}
     */
    @Beta
    public CostLedger append(MovementBatch batch) {
        requireNonNull(batch, "batch");
        last = revise(intake -> intake.add(batch));
        return this;
    }

    /** Appends one movement and tells what it changed; see {@link #append(Iterable)}. */
    public CostRevision append(Movement movement) {
        requireNonNull(movement, "movement");
        CostRevision revision = revise(intake -> intake.add(movement));
        last = revision;
        return revision;
    }

    /**
     * Appends standard costs that became known, all or none, and tells what they changed; see {@link #append(Iterable)}.
     *
     * @throws IllegalStateException if the ledger keeps no standard costs
     * @throws IllegalArgumentException if one occurs already
     */
    @Beta
    public CostRevision appendStandards(Iterable<StandardCost> costs) {
        if (method != CostMethod.STANDARD) {
            throw new IllegalStateException("the ledger keeps goods at " + method + ", not at standard cost");
        }
        StandardCosts all = standards.plus(requireNonNull(costs, "costs"));
        CostRevision revision = revise(intake -> costs.forEach(cost -> intake.add(cost, accounts.get(cost.sku()))));
        standards = all;
        last = revision;
        return revision;
    }

    /** The standard costs that the ledger knows; none under another method. */
    @Beta
    public StandardCosts standards() {
        return standards;
    }

    /** What the last append changed; empty before the first one. */
    public Optional<CostRevision> lastRevision() {
        return Optional.ofNullable(last);
    }

    private CostRevision revise(Consumer<CostIntake> source) {
        CostIntake intake = new CostIntake(latestRecorded, sku -> accounts.computeIfAbsent(sku, this::open));
        List<CostAccount> touched = intake.touched();
        boolean kept = false;
        try {
            source.accept(intake);
            intake.flush();
            Violations.Builder found = intake.found();
            CostBalance before = balance(currency, totals);
            WideSum[] after = sums();
            for (CostAccount account : touched) {
                account.addValues(after, -1);
                account.settle().list().forEach(found::add);
                account.addValues(after, 1);
            }
            found.build().throwIfAny();
            kept = true;
            latestRecorded = intake.recorded();
            size += intake.count();
            add(totals, after);
            return keep(touched, before);
        } finally {
            if (!kept) {
                touched.forEach(CostAccount::rollBack);
                touched.stream().filter(CostAccount::isEmpty).forEach(account -> accounts.remove(account.sku()));
            }
        }
    }

    private CostRevision keep(List<CostAccount> touched, CostBalance before) {
        List<CostRevision.Part> parts = new ArrayList<>(touched.size());
        LocalDate changedFrom = null;
        for (CostAccount account : touched) {
            LocalDate first = account.changedFrom();
            changedFrom = changedFrom == null || first.isBefore(changedFrom) ? first : changedFrom;
            parts.add(new CostRevision.Part(
                    account, account.before(), account.columns().size()));
            account.keep();
        }
        return new CostRevision(method, before, balance(currency, totals), parts, changedFrom);
    }

    private CostAccount open(Sku sku) {
        CostBasis basis = new CostBasis(method, scope, expectedCosts.getOrDefault(sku, 0L));
        CostAccount account = new CostAccount(sku, basis, negative == NegativeStock.REFUSE, currency);
        standards.of(sku).forEach(account::add);
        return account;
    }

    /** What stock is worth after everything that is in the ledger, whatever its date. */
    public CostReport now() {
        return asOf(AsOf.of(LocalDate.MAX));
    }

    /** What stock was worth at the end of a day, as known now. */
    public CostReport on(LocalDate date) {
        return asOf(AsOf.of(date));
    }

    /**
     * What stock was worth at the end of a day, as known on another: only movements recorded by then count, so the answer
     * never changes. Where more had left than had been recorded, the cost is provisional, even if the ledger refuses
     * negative stock.
     */
    public CostReport asOf(AsOf asOf) {
        List<Valuation> stocks = new ArrayList<>(accounts.size());
        for (CostAccount account : accounts.values()) {
            account.addValuations(account.sumsOn(asOf), stocks);
        }
        stocks.sort(Comparator.comparing(Valuation::stock));
        return new CostReport(currency, stocks);
    }

    /** What came and left in a period, as known now (收发存汇总). */
    public CostPeriod during(ReportingPeriod period) {
        return during(period, Knowledge.ALL);
    }

    /** What came and left in a period, as known on a day; see {@link #asOf}. */
    public CostPeriod during(ReportingPeriod period, Knowledge knowledge) {
        LocalDate before = period.range().getStart().minusDays(1);
        return new CostPeriod(period, asOf(new AsOf(before, knowledge)), asOf(new AsOf(period.lastDay(), knowledge)));
    }

    /**
     * Tells a listener what each stock held at the end of every day of a range on which that changed (逐日结存), in one pass: of
     * each article its stocks by warehouse, as far as {@link #asOf} has them at the end of the range, then their days.
     *
     * @param days the days; may be unbounded
     * @param knowledge what counts as known; see {@link #asOf}
     */
    @Beta
    public void daily(LocalDateRange days, Knowledge knowledge, DailyBalances listener) {
        requireNonNull(listener, "listener");
        int first = (int) Math.max(Integer.MIN_VALUE, days.getStart().toEpochDay());
        int last = (int) Math.min(Integer.MAX_VALUE, days.getEnd().toEpochDay() - (days.isUnboundedEnd() ? 0 : 1));
        DailyWalk.Numbers numbers = new DailyWalk.Numbers(listener);
        accounts.values().stream()
                .sorted(Comparator.comparing(CostAccount::sku))
                .forEach(account -> new DailyWalk(account, first, last, numbers).tell(knowledge));
    }

    /** Every stock that has moved, by article, then warehouse. */
    public Stream<StockKey> stocks() {
        return accounts.values().stream()
                .flatMap(account -> IntStream.range(0, account.places().count())
                        .filter(account::hasMoved)
                        .mapToObj(account.places()::stock))
                .sorted();
    }

    /** The account of one stock with every movement, as known now; see {@link #account(StockKey, AsOf)}. */
    public StockAccount account(StockKey stock) {
        return account(stock, AsOf.of(LocalDate.MAX));
    }

    /**
     * The account of one stock at the end of a day, as known on another.
     *
     * @throws NotFoundException if the stock has never moved, and nothing ever set out for it
     */
    public StockAccount account(StockKey stock, AsOf asOf) {
        CostAccount account = accounts.get(requireNonNull(stock, "stock").sku());
        int place = account == null ? -1 : account.places().find(stock.warehouse());
        if (account == null || place < 0) {
            throw new NotFoundException(stock);
        }
        return new AccountTrace(account, place, asOf, account.end(asOf)).build();
    }

    /** What lies in stock at the end of a day, as known now; see {@link #layers(AsOf)}. */
    @Beta
    public Stream<StockLayer> layers(LocalDate date) {
        return layers(AsOf.of(date));
    }

    /**
     * What lies in stock at the end of a day, as known on another (结存入库层): of every stock, by article, then warehouse, the
     * layers in the order in which they came; under moving average what came last, all at the average. The exact values
     * add up to that of the stock. Goods that are owed have no layers.
     *
     * <p>It takes time in proportion to the movements and holds one stock at a time. Do not append while it is read.
     */
    @Beta
    public Stream<StockLayer> layers(AsOf asOf) {
        return accounts.values().stream()
                .sorted(Comparator.comparing(CostAccount::sku))
                .flatMap(account -> LayersOnHand.of(account, asOf));
    }

    /**
     * What one unit costs at the end of a day, as known now: of the newest layer, or the average; where nothing lies there,
     * of what lay there last.
     *
     * @return empty if the stock had not moved by then
     */
    @Beta
    public Optional<BigMoney> unitCost(StockKey stock, LocalDate date) {
        CostAccount account = accounts.get(requireNonNull(stock, "stock").sku());
        int place = account == null ? -1 : account.places().find(stock.warehouse());
        if (account == null || place < 0) {
            return Optional.empty();
        }
        int end = account.end(AsOf.of(date));
        LayersOnHand there = new LayersOnHand(account, place, account.runTo(end, Knowledge.ALL), end);
        return there.isEmpty() ? Optional.empty() : Optional.of(there.unitCost());
    }

    static WideSum[] sums() {
        WideSum[] sums = new WideSum[CostPlace.VALUES];
        Arrays.setAll(sums, i -> new WideSum());
        return sums;
    }

    static CostBalance balance(CurrencyUnit currency, WideSum[] sums) {
        return CostBalance.of(
                currency, Arrays.stream(sums).map(WideSum::toBigInteger).toArray(BigInteger[]::new));
    }

    private static void add(WideSum[] sums, WideSum[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(others[i]);
        }
    }
}
