package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.item.ShelfLife;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * What expires soon, what it cost, and what to do with it (临期报表).
 *
 * <p>Values are exact and in one currency; whoever shows them rounds them.
 *
 * @param day the day of the report
 * @param rules what counts as soon, and what is then done
 * @param buckets what has expired, and one for each of the rules' bounds, empty ones too
 */
@Beta
public record ExpiryReport(LocalDate day, ExpiryRules rules, List<ExpiryBucket> buckets) {

    private static final Comparator<ExpiryLine> ORDER = Comparator.comparing(ExpiryLine::expiresOn)
            .thenComparing(line -> line.stock().lot().sku())
            .thenComparing(line -> line.stock().lot().id());

    public ExpiryReport {
        requireNonNull(day, "day");
        requireNonNull(rules, "rules");
        buckets = List.copyOf(buckets);
    }

    /** The report without values; see {@link #of(Collection, LocalDate, ExpiryRules, Function)}. */
    public static ExpiryReport of(Collection<LotStock> lots, LocalDate day, ExpiryRules rules) {
        return of(lots, day, rules, any -> Optional.empty());
    }

    /**
     * The report of lots of any articles; those that do not expire, or of which nothing is there, are not in it.
     *
     * @param unitCost what one unit of a lot cost; empty if nobody knows
     */
    public static ExpiryReport of(
            Collection<LotStock> lots,
            LocalDate day,
            ExpiryRules rules,
            Function<LotStock, Optional<BigMoney>> unitCost) {
        requireNonNull(day, "day");
        requireNonNull(rules, "rules");
        List<List<ExpiryLine>> sorted = new ArrayList<>();
        for (int i = 0; i <= rules.bounds().size(); i++) {
            sorted.add(new ArrayList<>());
        }
        for (LotStock stock : lots) {
            LocalDate expiresOn = stock.lot().expiresOn();
            if (expiresOn != null && !stock.quantity().isZero()) {
                long left = ShelfLife.daysLeft(expiresOn, day);
                int bucket = rules.bucket(left);
                if (bucket < sorted.size()) {
                    BigMoney cost = unitCost.apply(stock).orElse(null);
                    sorted.get(bucket).add(new ExpiryLine(stock, expiresOn, left, rules.action(left), cost));
                }
            }
        }
        List<ExpiryBucket> buckets = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).sort(ORDER);
            int most = i == 0 ? 0 : rules.bounds().get(i - 1);
            int before = i < 2 ? 0 : rules.bounds().get(i - 2);
            buckets.add(new ExpiryBucket(i == 0 ? null : before + 1, most, sorted.get(i)));
        }
        return new ExpiryReport(day, rules, buckets);
    }

    /** All lots of the report, what expires first at the front. */
    public List<ExpiryLine> lines() {
        return buckets.stream().flatMap(bucket -> bucket.lines().stream()).toList();
    }

    /** The lots with which the same is to be done. */
    public List<ExpiryLine> lines(ExpiryAction action) {
        return lines().stream().filter(line -> line.action() == action).toList();
    }

    /** What all lots cost that have a unit cost, exact; empty if none has one. */
    public Optional<BigMoney> value() {
        return buckets.stream().flatMap(bucket -> bucket.value().stream()).reduce(BigMoney::plus);
    }

    /** One row for each lot. */
    public Table toTable() {
        Table.Builder table = Table.titled(LotTerm.EXPIRY_TITLE)
                .columns(
                        LotTerm.SKU,
                        LotTerm.LOT,
                        LotTerm.EXPIRES_ON,
                        LotTerm.DAYS_LEFT,
                        LotTerm.QUANTITY,
                        LotTerm.UNIT,
                        LotTerm.VALUE,
                        LotTerm.ACTION);
        for (ExpiryLine line : lines()) {
            Lot lot = line.stock().lot();
            BigDecimal value = line.value().map(BigMoney::getAmount).orElse(null);
            table.row(
                    lot.sku().value(),
                    lot.id().value(),
                    line.expiresOn(),
                    line.daysLeft(),
                    line.stock().quantity().amount(),
                    line.stock().quantity().unit().label(),
                    value,
                    line.action());
        }
        return table.build();
    }

    /** The value by bucket and lot, with what to do and why. */
    public Explanation explain() {
        return Explanation.of(LotTerm.EXPIRING, value().orElse(null))
                .formula(
                        LotTerm.EXPIRING_FORMULA,
                        rules.bounds().get(rules.bounds().size() - 1),
                        day)
                .with(buckets.stream().map(ExpiryBucket::explain).toList());
    }
}
