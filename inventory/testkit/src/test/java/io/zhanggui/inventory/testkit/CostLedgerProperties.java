package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.costing.CostBalance;
import io.zhanggui.inventory.costing.CostLayer;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostMethod;
import io.zhanggui.inventory.costing.CostPeriod;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.costing.CostRevision;
import io.zhanggui.inventory.costing.CostScope;
import io.zhanggui.inventory.costing.CostStep;
import io.zhanggui.inventory.costing.CostViolation;
import io.zhanggui.inventory.costing.StandardCost;
import io.zhanggui.inventory.costing.StandardCosts;
import io.zhanggui.inventory.costing.StockAccount;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import io.zhanggui.inventory.stock.MovementBatchBuilder;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of the cost ledger on made-up histories. */
class CostLedgerProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final List<StockKey> STOCKS = CostHistories.STOCKS;
    private static final LocalDate START = CostHistories.FIRST_DAY;
    private static final int DAYS = CostHistories.DAYS;
    private static final BigDecimal STANDARD = new BigDecimal("7.77");
    private static final StandardCosts STANDARDS = StandardCosts.of(List.of(
            standard(STOCKS.get(0).sku(), 0, "7.77", 0),
            standard(STOCKS.get(0).sku(), 9, "9.12345678", 0),
            standard(STOCKS.get(0).sku(), 12, "3.005", 0),
            standard(STOCKS.get(0).sku(), 20, "4", 0),
            standard(STOCKS.get(3).sku(), 0, "0.333", 0)));

    /** By what a ledger values goods. */
    enum Rules {
        FIFO,
        AVERAGE,
        FIFO_OF_COMPANY,
        AVERAGE_OF_COMPANY,
        STANDARD;

        static Rules of(CostMethod method) {
            return method == CostMethod.FIFO ? FIFO : AVERAGE;
        }

        boolean hasPools() {
            return this == FIFO || this == AVERAGE;
        }
    }

    /** What rounding in the sixth decimal of a cent may add up to over a history. */
    private static final BigDecimal DUST = new BigDecimal("0.00001");

    @Property(tries = 150)
    void it_gives_what_a_list_of_layers_gives(
            @ForAll("methods") CostMethod method, @ForAll("books") List<Movement> movements) {
        CostLedger ledger = ledger(Rules.of(method), NegativeStock.PROVISIONAL_TRUE_UP);
        movements.forEach(ledger::append);
        for (Sku sku : List.of(STOCKS.get(0).sku(), STOCKS.get(3).sku())) {
            List<Movement> played = byDate(of(movements, sku));
            SlowTwin twin = new SlowTwin(method, STANDARD);
            Map<StockKey, Iterator<CostStep>> steps = new HashMap<>();
            for (Movement movement : played) {
                twin.play(movement);
                CostStep step = steps.computeIfAbsent(
                                movement.stock(),
                                stock -> ledger.account(stock).trace().iterator())
                        .next();
                assertThat(step.movement()).isEqualTo(movement.id());
                assertThat(step.quantityAfter().amount()).isEqualByComparingTo(twin.quantity(movement.warehouse()));
                assertClose(step.exactValueAfter(), twin.value(movement.warehouse()));
            }
            assertThat(steps.values()).noneMatch(Iterator::hasNext);
            for (StockKey stock : steps.keySet()) {
                assertSame(ledger.account(stock), ledger.now().find(stock).orElseThrow(), twin);
            }
        }
    }

    private static void assertSame(StockAccount account, Valuation valuation, SlowTwin twin) {
        WarehouseId warehouse = account.stock().warehouse();
        for (CostStep step : account.trace()) {
            if (step.change().signum() < 0) {
                assertClose(step.exactTruedUpCost(), twin.cost(step.movement()));
            }
        }
        CostBalance balance = account.balance();
        assertThat(valuation.balance()).isEqualTo(balance);
        assertClose(balance.exactReceived(), twin.flow(warehouse, SlowTwin.Flow.RECEIVED));
        assertClose(balance.exactLandedCost(), twin.flow(warehouse, SlowTwin.Flow.LANDED));
        assertClose(balance.exactReturned(), twin.flow(warehouse, SlowTwin.Flow.RETURNED));
        assertClose(balance.exactCostOfGoodsSold(), twin.flow(warehouse, SlowTwin.Flow.SOLD));
        assertClose(balance.exactLoss(), twin.flow(warehouse, SlowTwin.Flow.LOST));
        assertClose(balance.exactCountShortage(), twin.flow(warehouse, SlowTwin.Flow.COUNTED));
        assertClose(balance.exactTransferred(), twin.flow(warehouse, SlowTwin.Flow.TRANSFERRED));
        assertClose(balance.exactReturnVariance(), twin.flow(warehouse, SlowTwin.Flow.RETURN_VARIANCE));
        assertClose(balance.exactInTransit(), twin.flow(warehouse, SlowTwin.Flow.ON_THE_WAY));
        assertThat(account.layers().stream()
                        .map(layer -> layer.quantity().amount().doubleValue()))
                .isEqualTo(twin.layerQuantities(warehouse).stream()
                        .map(BigDecimal::doubleValue)
                        .toList());
    }

    @Property(tries = 100)
    void replay_equals_play(@ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger oneByOne = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP);
        movements.forEach(oneByOne::append);
        CostLedger inBulks = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP);
        int half = movements.size() / 2;
        inBulks.append(movements.subList(0, half)).append(movements.subList(half, movements.size()));
        CostLedger inOrder = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(byDate(movements));
        assertSame(oneByOne, inOrder);
        assertSame(inBulks, inOrder);
    }

    @Property(tries = 100)
    void what_came_in_is_what_left_and_what_is_left_and_nothing_is_below_zero(
            @ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        for (StockKey stock : ledger.stocks().toList()) {
            StockAccount account = ledger.account(stock);
            BigDecimal worth = BigDecimal.ZERO;
            for (CostLayer layer : account.layers()) {
                assertThat(layer.quantity().signum()).isPositive();
                if (rules.hasPools()) {
                    assertThat(layer.exactValue().signum()).isNotNegative();
                }
                worth = worth.add(layer.exactValue());
            }
            for (CostLayer layer : account.owed()) {
                assertThat(layer.quantity().signum()).isPositive();
                worth = worth.subtract(layer.exactValue());
            }
            if (rules.hasPools() || account.quantity().signum() >= 0) {
                assertThat(account.balance().exactValue()).isEqualByComparingTo(worth);
                assertThat(account.layers().isEmpty() || account.owed().isEmpty())
                        .isTrue();
            }
            for (CostStep step : account.trace()) {
                if (step.quantityAfter().isZero()) {
                    assertThat(step.exactValueAfter().signum()).isZero();
                }
            }
        }
        CostBalance balance = ledger.now().balance();
        assertThat(balance.exactTransferred()).isEqualByComparingTo(balance.exactInTransit());
        for (Valuation stock : ledger.now().stocks()) {
            if (stock.inTransit().isZero()) {
                assertThat(stock.balance().exactInTransit().signum()).isZero();
            } else {
                assertThat(stock.inTransit().signum()).isPositive();
                assertThat(stock.balance().exactInTransit().signum()).isNotNegative();
            }
        }
        assertThat(balance.received().plus(balance.landedCost()).plus(balance.revaluation()))
                .isEqualTo(balance.value()
                        .plus(balance.inTransit())
                        .plus(balance.returnVariance())
                        .plus(balance.priceVariance())
                        .plus(balance.returnedToSuppliers())
                        .plus(balance.costOfGoodsSold())
                        .plus(balance.loss())
                        .minus(balance.countVariance())
                        .plus(balance.rounding()));
        assertThat(balance.rounding().getAmount().abs()).isLessThanOrEqualTo(new BigDecimal("0.05"));
    }

    @Property(tries = 60)
    void of_the_company_as_a_whole_no_warehouse_is_worth_more_than_all(
            @ForAll boolean average, @ForAll("books") List<Movement> movements) {
        Rules rules = average ? Rules.AVERAGE_OF_COMPANY : Rules.FIFO_OF_COMPANY;
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        for (int day = -1; day <= DAYS; day += 3) {
            Map<Sku, List<BigDecimal>> shares = new LinkedHashMap<>();
            for (Valuation stock : ledger.on(START.plusDays(day)).stocks()) {
                List<BigDecimal> ofArticle =
                        shares.computeIfAbsent(stock.stock().sku(), sku -> new ArrayList<>());
                ofArticle.add(stock.balance().exactValue());
                ofArticle.add(stock.balance().exactInTransit());
            }
            for (List<BigDecimal> ofArticle : shares.values()) {
                BigDecimal all = ofArticle.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(ofArticle)
                        .allSatisfy(share -> assertThat(share.signum() * all.signum())
                                .isGreaterThanOrEqualTo(share.signum() == 0 ? 0 : 1));
            }
        }
    }

    @Property(tries = 60)
    void a_day_is_what_a_ledger_gives_that_ends_with_it(
            @ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger whole = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        for (int day = -1; day <= DAYS; day += 3) {
            LocalDate date = START.plusDays(day);
            CostLedger until = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP)
                    .append(movements.stream()
                            .filter(movement -> !movement.date().isAfter(date))
                            .toList());
            assertThat(whole.on(date).stocks()).isEqualTo(until.on(date).stocks());
        }
    }

    @Property(tries = 40)
    void what_was_known_never_changes(@ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP);
        Map<AsOf, List<Valuation>> known = new LinkedHashMap<>();
        Map<AsOf, CostReport> reports = new HashMap<>();
        for (int i = 0; i < movements.size(); i++) {
            LocalDate today = movements.get(i).recordedOn();
            if (i > 0 && today.isAfter(movements.get(i - 1).recordedOn())) {
                LocalDate yesterday = movements.get(i - 1).recordedOn();
                for (int back = 0; back < 12; back += 4) {
                    AsOf asOf = AsOf.of(yesterday.minusDays(back)).knownOn(yesterday);
                    known.put(asOf, ledger.on(asOf.date()).stocks());
                    reports.put(asOf, ledger.on(asOf.date()));
                }
            }
            ledger.append(movements.get(i));
        }
        known.forEach((asOf, stocks) -> {
            assertThat(ledger.asOf(asOf).stocks()).isEqualTo(stocks);
            assertThat(reports.get(asOf).stocks()).isEqualTo(stocks);
            for (Valuation stock : stocks) {
                StockAccount account = ledger.account(stock.stock(), asOf);
                assertThat(new Valuation(stock.stock(), account.quantity(), account.inTransit(), account.balance()))
                        .isEqualTo(stock);
            }
        });
    }

    @Property(tries = 60)
    void what_is_refused_leaves_no_trace(@ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger strict = ledger(rules, NegativeStock.REFUSE);
        List<Movement> accepted = new ArrayList<>();
        for (Movement movement : movements) {
            try {
                strict.append(movement);
                if (movement.goods().isOwn()) {
                    accepted.add(movement);
                }
            } catch (RejectedException e) {
                assertThat(e.violations().list()).isNotEmpty();
            }
        }
        assertThat(strict.size()).isEqualTo(accepted.size());
        CostLedger never = ledger(rules, NegativeStock.REFUSE).append(byDate(accepted));
        assertSame(strict, never);
        for (StockKey stock : strict.stocks().toList()) {
            assertThat(strict.account(stock).trace())
                    .allSatisfy(
                            step -> assertThat(step.quantityAfter().signum()).isNotNegative());
        }
    }

    @Property(tries = 60)
    void a_bulk_with_one_refusal_leaves_no_trace(@ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        int half = movements.size() / 2;
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements.subList(0, half));
        List<Movement> bad = new ArrayList<>(movements.subList(half, movements.size()));
        bad.addAll(twoAlike(movements));
        assertThatThrownBy(() -> ledger.append(bad))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .singleElement()
                                .satisfies(v -> assertThat(v.rule()).isEqualTo(CostViolation.DUPLICATE_MOVEMENT)));
        assertSame(ledger, ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements.subList(0, half)));
        ledger.append(movements.subList(half, movements.size()));
        assertSame(ledger, ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements));
    }

    @Property(tries = 60)
    void the_general_ledger_follows_to_the_cent_and_closed_months_stay_closed(
            @ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP);
        ReportingPeriod open = ReportingPeriod.month(YearMonth.of(2025, 10));
        Map<String, Money> accounts = new HashMap<>();
        int number = 0;
        for (Movement movement : movements) {
            LocalDate start = open.range().getStart().plusDays(number++ / 10);
            ReportingPeriod rest =
                    new ReportingPeriod("rest", org.threeten.extra.LocalDateRange.of(start, start.plusMonths(2)));
            CostRevision revision = ledger.append(movement);
            assertThat(revision.changedFrom())
                    .isEqualTo(movement.goods().isOwn() ? Optional.of(movement.date()) : Optional.empty());
            for (Posting posting : revision.postings(LegalEntityId.of("ACME"), rest)) {
                assertThat(posting.date()).isAfterOrEqualTo(start);
                posting.lines().forEach(line -> accounts.merge(line.reason().code(), line.amount(), Money::plus));
            }
            CostBalance balance = ledger.now().balance();
            assertThat(revision.balance()).isEqualTo(balance);
            assertThat(accounts.getOrDefault("inventory.stock", Money.zero(CNY)))
                    .isEqualTo(balance.value());
            assertThat(accounts.getOrDefault("inventory.cost-of-goods-sold", Money.zero(CNY)))
                    .isEqualTo(balance.costOfGoodsSold());
            assertThat(accounts.getOrDefault("inventory.receipt", Money.zero(CNY)))
                    .isEqualTo(balance.received().negated());
            assertThat(accounts.getOrDefault("inventory.variance", Money.zero(CNY)))
                    .isEqualTo(balance.countVariance().negated());
            assertThat(accounts.getOrDefault("inventory.rounding", Money.zero(CNY)))
                    .isEqualTo(balance.rounding());
        }
    }

    @Property(tries = 60)
    void at_standard_cost_stock_is_worth_its_quantity_times_the_standard_of_the_day(
            @ForAll("books") List<Movement> movements) {
        CostLedger ledger =
                ledger(Rules.STANDARD, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        for (int day = 0; day < DAYS; day += 3) {
            AsOf asOf = AsOf.of(START.plusDays(day));
            for (Valuation stock : ledger.asOf(asOf).stocks()) {
                BigDecimal price =
                        STANDARDS.find(stock.stock().sku(), asOf).orElseThrow().getAmount();
                assertThat(stock.balance().exactValue())
                        .isEqualByComparingTo(
                                price.multiply(stock.quantity().amount()).setScale(8, RoundingMode.HALF_UP));
            }
        }
    }

    @Property(tries = 60)
    void the_postings_of_a_period_are_the_change_of_the_value_in_stock(
            @ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostLedger ledger = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP).append(movements);
        LocalDate middle = START.plusDays(movements.size() % DAYS);
        ReportingPeriod period =
                new ReportingPeriod("part", org.threeten.extra.LocalDateRange.of(middle, middle.plusDays(9)));
        CostPeriod part = ledger.during(period);
        assertThat(stock(part.postings(LegalEntityId.of("ACME"))))
                .isEqualTo(part.closingValue().minus(part.openingValue()));
        part.postingsByWarehouse(LegalEntityId.of("ACME"))
                .forEach((warehouse, postings) -> assertThat(stock(postings))
                        .isEqualTo(part.of(warehouse)
                                .closingValue()
                                .minus(part.of(warehouse).openingValue())));
    }

    private static Money stock(List<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> posting.lines().stream())
                .filter(line -> line.reason().code().equals("inventory.stock"))
                .map(PostingLine::amount)
                .reduce(Money.zero(CNY), Money::plus);
    }

    @Property(tries = 60)
    void parts_add_up_to_the_whole(@ForAll Rules rules, @ForAll("books") List<Movement> movements) {
        CostReport report = ledger(rules, NegativeStock.PROVISIONAL_TRUE_UP)
                .append(movements)
                .now();
        assertThat(report.valueBy(StockKey::sku).values().stream().reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(report.value());
        CostBalance sum = CostBalance.zero(CNY);
        for (StockKey stock : STOCKS) {
            sum = sum.plus(report.find(stock).map(Valuation::balance).orElse(CostBalance.zero(CNY)));
        }
        assertThat(report.balance()).isEqualTo(sum);
        assertThat(report.of(STOCKS.get(0).sku())
                        .balance()
                        .plus(report.of(STOCKS.get(3).sku()).balance()))
                .isEqualTo(sum);
        assertThat(report.of(STOCKS.get(0).warehouse())
                        .balance()
                        .plus(report.of(STOCKS.get(1).warehouse()).balance())
                        .plus(report.of(STOCKS.get(2).warehouse()).balance()))
                .isEqualTo(sum);
    }

    @Property(tries = 100)
    void a_batch_gives_the_ledger_that_its_movements_give(@ForAll Rules method, @ForAll("books") List<Movement> book) {
        List<Movement> movements = plain(book);
        NegativeStock negative = NegativeStock.PROVISIONAL_TRUE_UP;
        int half = movements.size() / 2;
        List<Movement> first = movements.subList(0, half);
        List<Movement> second = movements.subList(half, movements.size());
        CostLedger ofMovements = ledger(method, negative).append(first).append(second);
        CostLedger ofBatches = ledger(method, negative).append(batch(first)).append(batch(second));
        CostLedger mixed = ledger(method, negative).append(first).append(batch(second));
        CostLedger mixedToo = ledger(method, negative).append(batch(first)).append(second);

        for (CostLedger other : List.of(ofBatches, mixed, mixedToo)) {
            assertThat(other.size()).isEqualTo(movements.size());
            assertSame(other, ofMovements);
            CostRevision revision = other.lastRevision().orElseThrow();
            CostRevision expected = ofMovements.lastRevision().orElseThrow();
            assertThat(revision.change()).isEqualTo(expected.change());
            assertThat(revision.changedFrom()).isEqualTo(expected.changedFrom());
            LegalEntityId entity = LegalEntityId.of("ACME");
            ReportingPeriod october = ReportingPeriod.month(YearMonth.of(2025, 10));
            assertThat(revision.postings(entity, october)).isEqualTo(expected.postings(entity, october));
        }
    }

    @Property(tries = 60)
    void a_batch_with_refusals_leaves_no_trace_and_is_refused_as_its_movements_are(
            @ForAll Rules method, @ForAll("books") List<Movement> book) {
        List<Movement> movements = plain(book);
        Assume.that(!movements.isEmpty());
        int half = movements.size() / 2;
        List<Movement> first = movements.subList(0, half);
        List<Movement> bad = new ArrayList<>(movements.subList(half, movements.size()));
        bad.add(bad.get(0));
        bad.add(Movement.landedCost(bad.get(0).id(), START, STOCKS.get(1), Money.of(CNY, 1), MovementId.of("M999999")));
        CostLedger ledger = ledger(method, NegativeStock.REFUSE);
        CostLedger strict = ledger(method, NegativeStock.REFUSE);
        if (!refused(() -> strict.append(first)).isEmpty()) {
            assertThat(refused(() -> ledger.append(batch(first))))
                    .containsExactlyInAnyOrderElementsOf(refused(() -> strict.append(first)));
            assertThat(ledger.stocks()).isEmpty();
            return;
        }
        ledger.append(batch(first));
        List<Violation> expected = refused(() -> strict.append(bad));
        assertThat(refused(() -> ledger.append(batch(bad)))).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertSame(ledger, strict);
        assertThat(ledger.size()).isEqualTo(first.size());
    }

    private static List<Violation> refused(Runnable append) {
        try {
            append.run();
            return List.of();
        } catch (RejectedException e) {
            return e.violations().list();
        }
    }

    /** What a row of a batch can say. */
    private static List<Movement> plain(List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.goods().isOwn())
                .map(movement -> movement.goods(Goods.OWN))
                .toList();
    }

    private static MovementBatch batch(List<Movement> movements) {
        MovementBatchBuilder rows = MovementBatch.in(CNY).prefix("M");
        movements.forEach(rows::add);
        return rows.build();
    }

    @Provide
    Arbitrary<CostMethod> methods() {
        return Arbitraries.of(CostMethod.FIFO, CostMethod.MOVING_AVERAGE);
    }

    @Provide
    Arbitrary<List<Movement>> books() {
        return CostHistories.books(300);
    }

    /** As the ledger plays them: by date, those of one day as they came. */
    private static List<Movement> byDate(List<Movement> movements) {
        return movements.stream().sorted(Comparator.comparing(Movement::date)).toList();
    }

    private static List<Movement> twoAlike(List<Movement> movements) {
        Movement loss = Movement.loss(
                        MovementId.of("twice"),
                        START,
                        STOCKS.get(0),
                        Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM))
                .recordedOn(movements.get(movements.size() - 1).recordedOn());
        return List.of(loss, loss);
    }

    private static CostLedger ledger(Rules rules, NegativeStock negative) {
        return switch (rules) {
            case FIFO -> expecting(CostLedger.fifo(CNY, negative));
            case AVERAGE -> expecting(CostLedger.movingAverage(CNY, negative));
            case FIFO_OF_COMPANY -> expecting(CostLedger.fifo(CNY, negative)).scope(CostScope.WHOLE_COMPANY);
            case AVERAGE_OF_COMPANY ->
                expecting(CostLedger.movingAverage(CNY, negative)).scope(CostScope.WHOLE_COMPANY);
            case STANDARD -> CostLedger.standard(CNY, negative, STANDARDS);
        };
    }

    private static CostLedger expecting(CostLedger ledger) {
        return ledger.standardCost(STOCKS.get(0).sku(), BigMoney.of(CNY, STANDARD))
                .standardCost(STOCKS.get(3).sku(), BigMoney.of(CNY, STANDARD));
    }

    private static StandardCost standard(Sku sku, int day, String cost, int known) {
        return StandardCost.of(sku, START.plusDays(day), BigMoney.parse("CNY " + cost))
                .knownSince(START.plusDays(known));
    }

    private static List<Movement> of(List<Movement> movements, Sku sku) {
        return movements.stream()
                .filter(movement ->
                        movement.sku().equals(sku) && movement.goods().isOwn())
                .toList();
    }

    private static void assertSame(CostLedger one, CostLedger other) {
        assertThat(one.now().stocks()).isEqualTo(other.now().stocks());
        for (StockKey stock : one.stocks().toList()) {
            assertThat(one.account(stock).trace())
                    .isEqualTo(other.account(stock).trace());
            assertThat(one.account(stock).layers())
                    .isEqualTo(other.account(stock).layers());
            assertThat(one.account(stock).owed()).isEqualTo(other.account(stock).owed());
        }
        for (int day = 0; day < DAYS; day += 7) {
            assertThat(one.on(START.plusDays(day)).stocks())
                    .isEqualTo(other.on(START.plusDays(day)).stocks());
        }
    }

    private static void assertClose(BigDecimal actual, BigDecimal expected) {
        assertThat(actual).isCloseTo(expected, within(DUST));
    }
}
