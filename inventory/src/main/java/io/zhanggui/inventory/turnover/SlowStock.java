package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Slow and dead stock with what to do about it (呆滞料分析), by rules that the host gives; the first one that is met counts.
 *
 * <pre>{@code
 * SlowStock slow = SlowStock.of(history, ageing, List.of(
 *         SlowRule.suggest(SCRAP).whenIdle(365).whenAged(365),
 *         SlowRule.suggest(TRANSFER).whenCovered(180).whenShortElsewhere(14),
 *         SlowRule.suggest(BUY_LESS).whenCovered(90)));
 * }</pre>
 */
@Beta
public final class SlowStock {

    private final CurrencyUnit currency;
    private final LocalDate day;
    private final List<SlowFinding> findings;

    private SlowStock(CurrencyUnit currency, LocalDate day, List<SlowFinding> findings) {
        this.currency = currency;
        this.day = day;
        this.findings = findings;
    }

    /**
     * Judges every stock of which there is more than nothing.
     *
     * @param history recent use, see {@link StockMonths#usePerDay}; its last day is that of the ageing
     * @param ageing what is there, how old it is and what it is worth
     * @param rules the first one that is met counts; none keeps everything
     * @throws IllegalArgumentException if the history ends on another day, or currencies differ
     */
    public static SlowStock of(StockMonths history, StockAgeing ageing, List<SlowRule> rules) {
        LocalDate last = history.days().getEndInclusive();
        if (!last.equals(ageing.day())) {
            throw new IllegalArgumentException("history ends on " + last + ", but the age is of " + ageing.day());
        }
        if (!history.currency().equals(ageing.currency())) {
            throw new IllegalArgumentException(
                    "history is in " + history.currency() + ", but the ageing in " + ageing.currency());
        }
        Map<StockKey, Facts> facts = facts(history, ageing);
        Map<Sku, List<Facts>> bySku = new LinkedHashMap<>();
        facts.values()
                .forEach(each -> bySku.computeIfAbsent(each.stock.sku(), sku -> new ArrayList<>())
                        .add(each));
        addEmptyStocks(history, facts, bySku);
        List<SlowFinding> findings = new ArrayList<>(facts.size());
        facts.values()
                .forEach(each -> findings.add(each.judge(rules, bySku.getOrDefault(each.stock.sku(), List.of()))));
        return new SlowStock(ageing.currency(), last, List.copyOf(findings));
    }

    private static Map<StockKey, Facts> facts(StockMonths history, StockAgeing ageing) {
        Map<StockKey, Facts> facts = new LinkedHashMap<>();
        for (AgedLayer layer : ageing.layers()) {
            Long age = layer.days();
            if (age != null) {
                StockKey stock = layer.goods().stock();
                Facts known = facts.computeIfAbsent(stock, key -> new Facts(key, ageing.currency()));
                known.add(layer, age);
            }
        }
        facts.values().forEach(each -> each.use(history));
        return facts;
    }

    /** Warehouses that sold out of an article need it most. */
    private static void addEmptyStocks(StockMonths history, Map<StockKey, Facts> facts, Map<Sku, List<Facts>> bySku) {
        for (StockKey stock : history.stocks()) {
            List<Facts> others = bySku.get(stock.sku());
            if (others != null && !facts.containsKey(stock)) {
                Facts empty = new Facts(stock, history.currency());
                empty.use(history);
                others.add(empty);
            }
        }
    }

    /** The day of the judgement. */
    public LocalDate day() {
        return day;
    }

    /** The currency of all values. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Every stock of which there is more than nothing, by article, then warehouse, those to be kept too. */
    public List<SlowFinding> findings() {
        return findings;
    }

    /** Those about which something is suggested. */
    public List<SlowFinding> suggestions() {
        return findings.stream()
                .filter(finding -> finding.action() != SlowAction.KEEP)
                .toList();
    }

    /** What the stock of each action is worth; every action is there. */
    public Map<SlowAction, Money> valueByAction() {
        Map<SlowAction, Money> values = new EnumMap<>(SlowAction.class);
        for (SlowAction action : SlowAction.values()) {
            values.put(action, Money.zero(currency));
        }
        findings.forEach(finding -> values.merge(finding.action(), finding.value(), Money::plus));
        return values;
    }

    /** One row for each suggestion: stock, quantity, value, figures with at most four decimals, action, first reason. */
    public Table toTable() {
        Table.Builder table = Table.titled(TurnoverTerm.SLOW_TITLE.with(day))
                .columns(
                        TurnoverTerm.SKU,
                        TurnoverTerm.WAREHOUSE,
                        TurnoverTerm.QUANTITY,
                        TurnoverTerm.STOCK_VALUE,
                        TurnoverTerm.AFFECTED,
                        TurnoverTerm.IDLE_DAYS,
                        TurnoverTerm.COVER_DAYS,
                        TurnoverTerm.AVERAGE_AGE,
                        TurnoverTerm.ACTION,
                        TurnoverTerm.REASON);
        for (SlowFinding each : suggestions()) {
            table.row(
                    each.stock().sku().value(),
                    each.stock().warehouse().value(),
                    each.quantity().amount(),
                    each.value(),
                    each.affected(),
                    each.idleDays(),
                    each.coverDays().map(TableFigure::of).orElse(null),
                    TableFigure.of(each.ageDays()),
                    each.action(),
                    each.reasons().isEmpty() ? null : each.reasons().get(0));
        }
        return table.build();
    }

    /** The value of each action with its stocks. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        valueByAction().forEach((action, value) -> {
            List<Explanation> stocks = new ArrayList<>();
            for (SlowFinding each : suggestions()) {
                if (each.action() == action) {
                    stocks.add(Explanation.of(
                                    TurnoverTerm.STOCK_OF.with(
                                            each.stock().sku().value(),
                                            each.stock().warehouse().value()),
                                    each.value())
                            .with(each.explain().parts()));
                }
            }
            parts.add(Explanation.of(action, value).with(stocks));
        });
        Money whole = findings.stream().map(SlowFinding::value).reduce(Money.zero(currency), Money::plus);
        return Explanation.of(TurnoverTerm.STOCK_VALUE, whole)
                .formula(TurnoverTerm.SUM_OF_PARTS)
                .with(parts);
    }

    /** What is known of one stock. */
    private static final class Facts {

        private final StockKey stock;
        private Money value;
        private @Nullable Quantity quantity;
        private BigDecimal quantityDays = BigDecimal.ZERO;
        private long oldest;
        private double usePerDay;
        private @Nullable LocalDate lastIssue;
        private LocalDate day = LocalDate.MIN;

        Facts(StockKey stock, CurrencyUnit currency) {
            this.stock = requireNonNull(stock, "stock");
            this.value = Money.zero(currency);
        }

        void add(AgedLayer layer, long age) {
            Quantity more = layer.goods().quantity();
            quantity = quantity == null ? more : quantity.plus(more);
            quantityDays = quantityDays.add(more.amount().multiply(BigDecimal.valueOf(age)));
            value = value.plus(layer.value());
            oldest = Math.max(oldest, age);
        }

        void use(StockMonths history) {
            day = history.days().getEndInclusive();
            usePerDay = history.usePerDay(stock);
            lastIssue = history.lastIssue(stock).orElse(null);
        }

        private double amount() {
            return quantity == null ? 0 : quantity.amount().doubleValue();
        }

        SlowFinding judge(List<SlowRule> rules, List<Facts> sameArticle) {
            Quantity there = requireNonNull(quantity, "quantity");
            LocalDate issued = lastIssue;
            long sinceIssue = issued == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(issued, day);
            SlowFinding plain = new SlowFinding(
                    stock,
                    there,
                    value,
                    Math.min(sinceIssue, oldest),
                    sinceIssue <= oldest,
                    usePerDay,
                    quantityDays.doubleValue() / amount(),
                    null,
                    null);
            for (SlowRule rule : rules) {
                WarehouseId elsewhere = rule.shortDays() == null ? null : shortest(sameArticle, rule.shortDays());
                if (isMet(rule, plain) && (rule.shortDays() == null || elsewhere != null)) {
                    return new SlowFinding(
                            stock,
                            there,
                            value,
                            plain.idleDays(),
                            plain.issued(),
                            usePerDay,
                            plain.ageDays(),
                            rule,
                            elsewhere);
                }
            }
            return plain;
        }

        private static boolean isMet(SlowRule rule, SlowFinding finding) {
            Integer idle = rule.idleDays();
            Integer cover = rule.coverDays();
            Integer age = rule.ageDays();
            return (idle == null || finding.idleDays() >= idle)
                    && (cover == null || finding.coverDays().orElse(Double.POSITIVE_INFINITY) >= cover)
                    && (age == null || finding.ageDays() >= age);
        }

        private @Nullable WarehouseId shortest(List<Facts> sameArticle, int days) {
            WarehouseId shortest = null;
            double least = Double.POSITIVE_INFINITY;
            for (Facts other : sameArticle) {
                double cover = other.usePerDay > 0 ? other.amount() / other.usePerDay : Double.POSITIVE_INFINITY;
                if (!other.stock.equals(stock) && cover <= days && cover < least) {
                    least = cover;
                    shortest = other.stock.warehouse();
                }
            }
            return shortest;
        }
    }
}
