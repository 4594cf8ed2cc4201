package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A provision for write-down by age (存货跌价准备, 按库龄计提): the value of each class × the rate of the host, which answers for
 * its being near the lower of cost and net realisable value. There are no rates of the library's own.
 *
 * @param day the day
 * @param buckets the classes of age
 * @param values what the goods of each class are worth
 * @param rates the rate of each class, 0 to 1
 * @param byClass the provision of each class, adding up to {@code total}
 * @param byStock the provision of each stock that has one, by article, then warehouse, adding up to {@code total}
 * @param total the provision, rounded once
 */
@Beta
public record WriteDown(
        LocalDate day,
        AgeBuckets buckets,
        List<Money> values,
        List<BigDecimal> rates,
        List<Money> byClass,
        List<Share> byStock,
        Money total) {

    /**
     * The provision of one stock.
     *
     * @param stock the article and the warehouse
     * @param amount its part of the total
     */
    public record Share(StockKey stock, Money amount) {
        public Share {
            requireNonNull(stock, "stock");
            requireNonNull(amount, "amount");
        }
    }

    public WriteDown {
        requireNonNull(day, "day");
        requireNonNull(buckets, "buckets");
        requireNonNull(total, "total");
        values = List.copyOf(values);
        rates = List.copyOf(rates);
        byClass = List.copyOf(byClass);
        byStock = List.copyOf(byStock);
    }

    /**
     * The provision for goods with an age.
     *
     * @param rates one for each class of the ageing, the youngest first, 0 to 1
     * @param rounding of the total; its cents are shared by classes and by stocks
     * @throws IllegalArgumentException if there is not one rate for each class, or one is outside its range
     */
    public static WriteDown of(StockAgeing ageing, List<BigDecimal> rates, Rounding rounding) {
        if (rates.size() != ageing.buckets().count()) {
            throw new IllegalArgumentException(
                    "there must be one rate for each of " + ageing.buckets().labels() + ", but there are " + rates);
        }
        for (BigDecimal rate : rates) {
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("rate must be 0 to 1, but is " + rate);
            }
        }
        Map<StockKey, BigDecimal> stocks = new TreeMap<>();
        List<BigDecimal> classes = new ArrayList<>(Collections.nCopies(rates.size(), BigDecimal.ZERO));
        for (AgedLayer layer : ageing.layers()) {
            Long age = layer.days();
            if (age != null) {
                int index = ageing.buckets().indexOf(age);
                BigDecimal part =
                        layer.value().getAmount().multiply(rates.get(index)).max(BigDecimal.ZERO);
                classes.set(index, classes.get(index).add(part));
                if (part.signum() > 0) {
                    stocks.merge(layer.goods().stock(), part, BigDecimal::add);
                }
            }
        }
        BigDecimal exact = classes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Money total = Money.of(ageing.currency(), rounding.round(exact));
        List<Money> byClass = split(total, classes);
        List<Money> amounts = split(total, List.copyOf(stocks.values()));
        List<Share> shares = new ArrayList<>(amounts.size());
        stocks.keySet().forEach(stock -> shares.add(new Share(stock, amounts.get(shares.size()))));
        return new WriteDown(ageing.day(), ageing.buckets(), ageing.company().values(), rates, byClass, shares, total);
    }

    private static List<Money> split(Money total, List<BigDecimal> weights) {
        return weights.stream().allMatch(weight -> weight.signum() == 0)
                ? weights.stream()
                        .map(weight -> Money.zero(total.getCurrencyUnit()))
                        .toList()
                : Apportionment.split(total, weights);
    }

    /** One row for each stock that has a provision, then one for all. */
    public Table toTable() {
        Table.Builder table = Table.titled(TurnoverTerm.PROVISION_TITLE.with(day))
                .columns(TurnoverTerm.SKU, TurnoverTerm.WAREHOUSE, TurnoverTerm.PROVISION);
        byStock.forEach(share ->
                table.row(share.stock().sku().value(), share.stock().warehouse().value(), share.amount()));
        return table.row(TurnoverTerm.ALL, null, total).build();
    }

    /** The provision by class, with value and rate. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        List<Term> labels = buckets.labels();
        for (int i = 0; i < rates.size(); i++) {
            parts.add(Explanation.of(TurnoverTerm.AGE_CLASS.with(labels.get(i)), byClass.get(i))
                    .formula(TurnoverTerm.PROVISION_FORMULA, values.get(i), rates.get(i)));
        }
        return Explanation.of(TurnoverTerm.PROVISION, total)
                .formula(TurnoverTerm.SUM_OF_PARTS)
                .with(parts);
    }
}
