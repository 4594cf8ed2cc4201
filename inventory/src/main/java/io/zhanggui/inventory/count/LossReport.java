package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.Table;
import io.zhanggui.inventory.costing.CostStep;
import io.zhanggui.inventory.costing.StockAccount;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.StockKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What was damaged, lost, missing and found too much in a period, and what that cost (报损报溢表). Costs are those of the cost
 * ledger with everything that was added later; each line is rounded half up, and sums are sums of lines.
 *
 * @param period the days, half-open
 * @param currency the currency of all costs
 * @param lines what was lost or found, by day, then stock, then movement
 */
@Beta
public record LossReport(LocalDateRange period, CurrencyUnit currency, List<LossLine> lines) {

    private static final Comparator<LossLine> ORDER =
            Comparator.comparing(LossLine::date).thenComparing(LossLine::stock).thenComparing(LossLine::movement);

    public LossReport {
        requireNonNull(period, "period");
        requireNonNull(currency, "currency");
        lines = lines.stream().sorted(ORDER).toList();
    }

    /**
     * From accounts of the cost ledger: their damages, losses, count differences and stock-takes in the period.
     *
     * @param accounts each stock once
     * @param causes why a movement of a stock took goods away; see {@link #causes}
     */
    public static LossReport of(
            LocalDateRange period,
            CurrencyUnit currency,
            Collection<StockAccount> accounts,
            BiFunction<StockKey, CostStep, LossCause> causes) {
        List<LossLine> lines = new ArrayList<>();
        for (StockAccount account : accounts) {
            for (CostStep step : account.trace()) {
                if (period.contains(step.date())
                        && isLoss(step.kind())
                        && !step.change().isZero()) {
                    lines.add(line(account.stock(), step, causes.apply(account.stock(), step)));
                }
            }
        }
        return new LossReport(period, currency, lines);
    }

    private static boolean isLoss(MovementKind kind) {
        return kind == MovementKind.DAMAGE
                || kind == MovementKind.LOSS
                || kind == MovementKind.COUNT
                || kind == MovementKind.STOCK_TAKE;
    }

    private static LossLine line(StockKey stock, CostStep step, LossCause cause) {
        Money cost = Money.of(step.currency(), step.exactTruedUpCost(), RoundingMode.HALF_UP);
        boolean gone = step.change().signum() < 0;
        return new LossLine(
                step.movement(),
                step.date(),
                stock,
                step.kind(),
                cause.cause(),
                cause.responsible(),
                step.change().negated(),
                gone ? cost : cost.negated());
    }

    /**
     * The causes that count sheets and write-offs recorded, by the ids of their movements; where they know none, damage is
     * {@link CountCause#DAMAGE} and everything else {@link CountCause#UNKNOWN}.
     */
    public static BiFunction<StockKey, CostStep, LossCause> causes(
            Collection<StockTake> takes, Collection<WriteOff> writeOffs) {
        Map<String, LossCause> known = new TreeMap<>();
        takes.forEach(take -> CountAdjustments.causes(take)
                .forEach((movement, reason) ->
                        known.put(key(movement.stock(), movement.id().value()), reason)));
        writeOffs.forEach(each -> known.put(
                key(each.stock(), each.movement().id().value()), new LossCause(each.cause(), each.responsible())));
        return (stock, step) -> known.getOrDefault(
                key(stock, step.movement().value()),
                step.kind() == MovementKind.DAMAGE ? new LossCause(CountCause.DAMAGE, null) : LossCause.UNKNOWN);
    }

    private static String key(StockKey stock, String movement) {
        return stock.sku() + "\n" + stock.warehouse() + "\n" + movement;
    }

    /** Everything together. */
    public LossSum total() {
        LossSum sum = LossSum.zero(currency);
        for (LossLine line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    /** By cause, those that occur. */
    public Map<CountCause, LossSum> byCause() {
        return by(LossLine::cause);
    }

    /** By warehouse. */
    public Map<WarehouseId, LossSum> byWarehouse() {
        return by(line -> line.stock().warehouse());
    }

    /** By article. */
    public Map<Sku, LossSum> bySku() {
        return by(line -> line.stock().sku());
    }

    /** By the responsible person; what is nobody's fault is left out. */
    public Map<PersonId, LossSum> byResponsible() {
        return by(LossLine::responsible);
    }

    /** By whatever a line belongs to; lines that belong nowhere, for which it gives {@code null}, are left out. */
    public <K extends Comparable<? super K>> Map<K, LossSum> by(Function<LossLine, @Nullable K> group) {
        Map<K, LossSum> sums = new TreeMap<>();
        for (LossLine line : lines) {
            K key = group.apply(line);
            if (key != null) {
                sums.put(key, sums.getOrDefault(key, LossSum.zero(currency)).plus(line));
            }
        }
        return sums;
    }

    /** The net loss, and that of each cause. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        byCause()
                .forEach((cause, sum) ->
                        parts.add(Explanation.of(cause, sum.net()).formula(CountTerm.LESS, sum.loss(), sum.surplus())));
        return total().explain().with(parts);
    }

    /** One row for each line: day, article, warehouse, kind, cause, responsible, quantity, unit, cost. */
    public Table toTable() {
        Table.Builder table = Table.titled(CountTerm.LOSS_TITLE)
                .columns(
                        CountTerm.DATE,
                        CountTerm.SKU,
                        CountTerm.WAREHOUSE,
                        CountTerm.KIND,
                        CountTerm.CAUSE,
                        CountTerm.RESPONSIBLE,
                        CountTerm.QUANTITY_LOST,
                        CountTerm.UNIT,
                        CountTerm.COST);
        for (LossLine line : lines) {
            PersonId responsible = line.responsible();
            table.row(
                    line.date(),
                    line.stock().sku().value(),
                    line.stock().warehouse().value(),
                    line.kind(),
                    line.cause(),
                    responsible == null ? null : responsible.value(),
                    line.quantity().amount(),
                    line.quantity().unit().label(),
                    line.cost());
        }
        return table.build();
    }
}
