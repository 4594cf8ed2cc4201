package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostMethod;
import io.zhanggui.inventory.costing.CostReport;
import io.zhanggui.inventory.costing.CostScope;
import io.zhanggui.inventory.costing.StandardCost;
import io.zhanggui.inventory.costing.StandardCosts;
import io.zhanggui.inventory.costing.Valuation;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AgeBuckets;
import io.zhanggui.inventory.turnover.AgeProfile;
import io.zhanggui.inventory.turnover.AgedLayer;
import io.zhanggui.inventory.turnover.SlowAction;
import io.zhanggui.inventory.turnover.SlowFinding;
import io.zhanggui.inventory.turnover.SlowRule;
import io.zhanggui.inventory.turnover.SlowStock;
import io.zhanggui.inventory.turnover.StockAgeing;
import io.zhanggui.inventory.turnover.StockAverage;
import io.zhanggui.inventory.turnover.StockMonths;
import io.zhanggui.inventory.turnover.StockPeriod;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.TurnoverFigures;
import io.zhanggui.inventory.turnover.TurnoverReport;
import io.zhanggui.inventory.turnover.WriteDown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Turnover, ageing and slow stock of made-up books against a slow twin that asks the ledger about every day. */
class TurnoverProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate START = MovementArbitraries.FIRST_DAY.plusDays(6);
    private static final LocalDate END = LocalDate.of(2025, 12, 4);
    private static final LocalDateRange DAYS = LocalDateRange.of(START, END);
    private static final AgeBuckets BUCKETS = AgeBuckets.of(3, 9, 20);

    @Provide
    Arbitrary<List<Movement>> books() {
        return MovementArbitraries.books(160);
    }

    @Provide
    Arbitrary<Knowledge> knowledge() {
        return Arbitraries.of(
                Knowledge.ALL,
                Knowledge.upTo(MovementArbitraries.FIRST_DAY.plusDays(4)),
                Knowledge.upTo(MovementArbitraries.FIRST_DAY.plusDays(11)));
    }

    private static CostLedger ledger(List<Movement> book, boolean pooled) {
        return ledger(book, pooled ? CostMethod.MOVING_AVERAGE : CostMethod.FIFO, CostScope.PER_WAREHOUSE);
    }

    private static CostLedger ledger(List<Movement> book, CostMethod method, CostScope scope) {
        CostLedger ledger = switch (method) {
            case FIFO -> CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).scope(scope);
            case MOVING_AVERAGE ->
                CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).scope(scope);
            case STANDARD -> CostLedger.standard(CNY, NegativeStock.PROVISIONAL_TRUE_UP, standards());
        };
        return ledger.append(book);
    }

    /** Raised on a day on which hardly anything moves. */
    private static StandardCosts standards() {
        LocalDate first = MovementArbitraries.FIRST_DAY;
        return StandardCosts.none()
                .plus(MovementArbitraries.stocks().stream()
                        .map(StockKey::sku)
                        .distinct()
                        .flatMap(sku -> Stream.of(
                                StandardCost.of(sku, first, BigMoney.parse("CNY 7.7")),
                                StandardCost.of(sku, first.plusDays(17), BigMoney.parse("CNY 9.13"))
                                        .knownSince(first)))
                        .toList());
    }

    @Property(tries = 60)
    void the_history_is_what_the_ledger_says_about_every_day(
            @ForAll("books") List<Movement> book,
            @ForAll CostMethod method,
            @ForAll CostScope scope,
            @ForAll("knowledge") Knowledge knowledge) {
        CostLedger ledger = ledger(book, method, scope);
        StockMonths history = StockMonths.of(ledger, DAYS, knowledge);

        assertThat(history.stocks())
                .isEqualTo(ledger.asOf(new AsOf(END.minusDays(1), knowledge)).stocks().stream()
                        .map(Valuation::stock)
                        .toList());
        assertThat(history.months()).hasSize(3);
        history.periods().forEach(period -> {
            LocalDate last = period.days().getEndInclusive();
            CostReport before = ledger.asOf(new AsOf(period.days().getStart().minusDays(1), knowledge));
            CostReport after = ledger.asOf(new AsOf(last, knowledge));
            assertThat(period.opening().amount()).isEqualByComparingTo(quantity(before, period.stock()));
            assertThat(period.closing().amount()).isEqualByComparingTo(quantity(after, period.stock()));
            assertThat(period.openingValue().getAmount()).isEqualByComparingTo(value(before, period.stock()));
            assertThat(period.closingValue().getAmount()).isEqualByComparingTo(value(after, period.stock()));
            assertThat(period.costOfSales().getAmount())
                    .isEqualByComparingTo(cost(after, period.stock()).subtract(cost(before, period.stock())));
            assertThat(period.sold().amount())
                    .isEqualByComparingTo(sold(book, period.stock(), period.days(), knowledge));
            daily(ledger, period, knowledge);
        });
        for (StockKey stock : history.stocks()) {
            assertThat(history.lastIssue(stock))
                    .isEqualTo(book.stream()
                            .filter(m -> m.stock().equals(stock) && m.kind() == MovementKind.ISSUE)
                            .filter(m -> m.date().isBefore(END) && knows(knowledge, m))
                            .map(Movement::date)
                            .max(LocalDate::compareTo));
        }
    }

    private static void daily(CostLedger ledger, StockPeriod period, Knowledge knowledge) {
        double quantity = 0;
        double value = 0;
        int negative = 0;
        for (LocalDate day = period.days().getStart();
                day.isBefore(period.days().getEnd());
                day = day.plusDays(1)) {
            CostReport report = ledger.asOf(new AsOf(day, knowledge));
            quantity += quantity(report, period.stock()).doubleValue();
            value += value(report, period.stock()).doubleValue();
            negative += quantity(report, period.stock()).signum() < 0 ? 1 : 0;
        }
        int days = period.days().lengthInDays();
        assertThat(period.averageQuantity()).isCloseTo(quantity / days, within(1e-9));
        assertThat(period.averageValue()).isCloseTo(value / days, within(1e-6));
        assertThat(period.negativeDays()).isEqualTo(negative);
    }

    @Property(tries = 40)
    void every_group_is_the_sum_of_its_stocks(
            @ForAll("books") List<Movement> book, @ForAll boolean pooled, @ForAll StockAverage average) {
        TurnoverReport report = TurnoverReport.of(StockMonths.of(ledger(book, pooled), DAYS, Knowledge.ALL), average);
        TurnoverFigures company = report.company();

        for (Collection<TurnoverFigures> parts : List.of(
                report.bySku().values(),
                report.byWarehouse().values(),
                report.byCategory(sku -> sku.value().length()).values(),
                report.by(stock -> stock).values())) {
            assertThat(sum(parts, each -> each.byCost().outflow()))
                    .isCloseTo(company.byCost().outflow(), within(1e-6));
            assertThat(sum(parts, each -> each.byCost().averageStock()))
                    .isCloseTo(company.byCost().averageStock(), within(1e-6));
            assertThat(sum(parts, each -> units(each).outflow()))
                    .isCloseTo(units(company).outflow(), within(1e-6));
            assertThat(parts.stream().mapToInt(TurnoverFigures::negativeDays).sum())
                    .isEqualTo(company.negativeDays());
        }
        Turnover whole = company.byCost();
        assertThat(whole.turns().isPresent()).isEqualTo(whole.turnsGap().isEmpty());
        assertThat(whole.daysOfStock().isPresent()).isEqualTo(whole.daysGap().isEmpty());
        assertThat(sum(
                        report.months().stream().map(TurnoverReport::company).toList(),
                        each -> each.byCost().outflow()))
                .isCloseTo(whole.outflow(), within(1e-6));
    }

    @Property(tries = 40)
    void a_history_of_its_own_plain_figures_is_the_same(@ForAll("books") List<Movement> book, @ForAll boolean pooled) {
        StockMonths history = StockMonths.of(ledger(book, pooled), DAYS, Knowledge.ALL);
        List<StockPeriod> figures = history.periods().toList();

        StockMonths again = StockMonths.of(CNY, DAYS, figures);

        assertThat(again.periods().map(StockPeriod::closingValue).toList())
                .isEqualTo(figures.stream().map(StockPeriod::closingValue).toList());
        for (StockAverage average : StockAverage.values()) {
            Turnover one = TurnoverReport.of(history, average).company().byCost();
            Turnover other = TurnoverReport.of(again, average).company().byCost();
            assertThat(other.averageStock()).isCloseTo(one.averageStock(), within(1e-6));
            assertThat(other.outflow()).isEqualTo(one.outflow());
        }
    }

    @Property(tries = 60)
    void classes_of_age_and_groups_add_up_to_the_stock_value_to_the_cent(
            @ForAll("books") List<Movement> book,
            @ForAll CostMethod method,
            @ForAll CostScope scope,
            @ForAll("knowledge") Knowledge knowledge) {
        CostLedger ledger = ledger(book, method, scope);
        AsOf asOf = new AsOf(MovementArbitraries.FIRST_DAY.plusDays(12), knowledge);
        CostReport report = ledger.asOf(asOf);
        StockAgeing ageing = StockAgeing.of(ledger, asOf, BUCKETS);

        assertThat(ageing.value()).isEqualTo(report.value());
        assertThat(ageing.company().total()).isEqualTo(report.value());
        Map<StockKey, Money> byStock = report.valueBy(stock -> stock);
        ageing.by(stock -> stock)
                .forEach((stock, profile) -> assertThat(profile.total()).isEqualTo(byStock.get(stock)));
        for (Collection<AgeProfile> parts : List.of(
                ageing.bySku().values(),
                ageing.byWarehouse().values(),
                ageing.byCategory(sku -> sku.value().length()).values())) {
            assertThat(parts.stream().map(AgeProfile::total).reduce(Money.zero(CNY), Money::plus))
                    .isEqualTo(report.value());
            for (int i = 0; i < BUCKETS.count(); i++) {
                int index = i;
                assertThat(parts.stream()
                                .map(profile -> profile.values().get(index))
                                .reduce(Money.zero(CNY), Money::plus))
                        .isEqualTo(ageing.company().values().get(index));
            }
        }
        for (Valuation stock : report.stocks()) {
            assertThat(ageing.layers().stream()
                            .map(AgedLayer::goods)
                            .filter(goods -> goods.stock().equals(stock.stock()))
                            .map(goods -> goods.quantity().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(stock.quantity().amount());
        }
    }

    /** Of what is there the goods that came last, whatever the costs. */
    @Property(tries = 40)
    void goods_are_as_old_under_moving_average_as_under_first_in_first_out(@ForAll("books") List<Movement> book) {
        List<Movement> plain = new ArrayList<>(book);
        plain.removeIf(m -> m.kind() == MovementKind.LANDED_COST);
        LocalDate day = MovementArbitraries.LAST_DAY;
        AgeProfile layers = StockAgeing.of(ledger(plain, false), day, BUCKETS).company();
        AgeProfile pooled = StockAgeing.of(ledger(plain, true), day, BUCKETS).company();

        assertThat(pooled.quantities())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(layers.quantities());
        assertThat(pooled.days()).isEqualTo(layers.days());
        assertThat(layers.assumed()).isFalse();
        assertThat(pooled.assumed()).isEqualTo(pooled.days() != null);
    }

    @Property(tries = 40)
    void a_write_down_adds_up_by_class_and_by_stock(@ForAll("books") List<Movement> book, @ForAll boolean pooled) {
        StockAgeing ageing = StockAgeing.of(ledger(book, pooled), MovementArbitraries.LAST_DAY, BUCKETS);
        List<BigDecimal> rates =
                List.of(BigDecimal.ZERO, new BigDecimal("0.05"), new BigDecimal("0.333"), BigDecimal.ONE);

        WriteDown writeDown = WriteDown.of(ageing, rates, Rounding.CENT);

        assertThat(Money.zero(CNY).plus(writeDown.byClass())).isEqualTo(writeDown.total());
        assertThat(writeDown.byStock().stream().map(WriteDown.Share::amount).reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(writeDown.total());
        assertThat(writeDown.byClass().get(0).isZero()).isTrue();
    }

    @Property(tries = 40)
    void slow_stock_judges_every_stock_and_its_values_are_those_of_the_ageing(
            @ForAll("books") List<Movement> book, @ForAll boolean pooled) {
        CostLedger ledger = ledger(book, pooled);
        StockMonths history = StockMonths.of(ledger, DAYS, Knowledge.ALL);
        StockAgeing ageing = StockAgeing.of(ledger, END.minusDays(1), BUCKETS);

        SlowStock slow = SlowStock.of(
                history,
                ageing,
                List.of(
                        SlowRule.suggest(SlowAction.TRANSFER).whenCovered(20).whenShortElsewhere(30),
                        SlowRule.suggest(SlowAction.PROMOTE).whenAged(40),
                        SlowRule.suggest(SlowAction.BUY_LESS).whenIdle(35)));

        assertThat(slow.findings().stream().map(SlowFinding::value).reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(ageing.value().minus(ageing.company().notAged()));
        assertThat(Money.zero(CNY).plus(slow.valueByAction().values()))
                .isEqualTo(ageing.value().minus(ageing.company().notAged()));
        slow.findings().forEach(finding -> {
            assertThat(finding.reasons().isEmpty()).isEqualTo(finding.action() == SlowAction.KEEP);
            assertThat(finding.action() == SlowAction.KEEP && finding.ageDays() >= 40)
                    .isFalse();
            assertThat(finding.action() == SlowAction.KEEP && finding.idleDays() >= 35)
                    .isFalse();
            assertThat(finding.affected().getAmount())
                    .isLessThanOrEqualTo(finding.value().getAmount().max(BigDecimal.ZERO));
        });
    }

    private static Turnover units(TurnoverFigures figures) {
        return Objects.requireNonNullElse(figures.byUnits(), Turnover.of(0, 0, 1));
    }

    private static double sum(Collection<TurnoverFigures> parts, ToDoubleFunction<TurnoverFigures> figure) {
        return parts.stream().mapToDouble(figure).sum();
    }

    private static BigDecimal quantity(CostReport report, StockKey stock) {
        return report.find(stock).map(found -> found.quantity().amount()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal value(CostReport report, StockKey stock) {
        return report.find(stock).map(found -> found.balance().exactValue()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal cost(CostReport report, StockKey stock) {
        return report.find(stock)
                .map(found -> found.balance().exactCostOfGoodsSold())
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sold(List<Movement> book, StockKey stock, LocalDateRange days, Knowledge knowledge) {
        BigDecimal sold = BigDecimal.ZERO;
        for (Movement m : book) {
            if (m.stock().equals(stock) && days.contains(m.date()) && knows(knowledge, m)) {
                BigDecimal amount =
                        m.quantity() == null ? BigDecimal.ZERO : m.quantity().amount();
                sold = switch (m.kind()) {
                    case ISSUE -> sold.add(amount);
                    case CUSTOMER_RETURN -> sold.subtract(amount);
                    default -> sold;
                };
            }
        }
        return sold;
    }

    private static boolean knows(Knowledge knowledge, Movement movement) {
        LocalDate cutOff = knowledge.cutOff();
        return cutOff == null || !movement.recordedOn().isAfter(cutOff);
    }
}
