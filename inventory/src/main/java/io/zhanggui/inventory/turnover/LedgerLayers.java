package io.zhanggui.inventory.turnover;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostMethod;
import io.zhanggui.inventory.costing.DailyBalances;
import io.zhanggui.inventory.costing.StockAccount;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The goods of a ledger with the days on which they came. */
final class LedgerLayers {

    private LedgerLayers() {}

    static Stream<AgeLayer> of(CostLedger ledger, AsOf asOf) {
        return ledger.method() == CostMethod.FIFO ? layers(ledger, asOf) : pooled(ledger, asOf);
    }

    private static Stream<AgeLayer> layers(CostLedger ledger, AsOf asOf) {
        return ledger.stocks().flatMap(stock -> {
            StockAccount account = ledger.account(stock, asOf);
            if (account.layers().isEmpty() && account.quantity().signum() < 0) {
                return Stream.of(AgeLayer.notAged(
                        stock,
                        account.quantity(),
                        BigMoney.of(ledger.currency(), account.balance().exactValue())));
            }
            return account.layers().stream()
                    .map(layer -> AgeLayer.of(
                            stock, layer.date(), layer.quantity(), BigMoney.of(ledger.currency(), layer.exactValue())));
        });
    }

    private static Stream<AgeLayer> pooled(CostLedger ledger, AsOf asOf) {
        PooledLayers pooled = new PooledLayers(ledger.currency());
        LocalDate end = asOf.date().equals(LocalDate.MAX) ? LocalDate.MAX : asOf.date().plusDays(1);
        ledger.daily(LocalDateRange.of(LocalDate.MIN, end), asOf.knowledge(), pooled);
        return pooled.build().stream();
    }

    /** Keeps what came by day, and of what is there at the end takes what came last. */
    private static final class PooledLayers implements DailyBalances {

        private final CurrencyUnit currency;
        private final List<AgeLayer> layers = new ArrayList<>();
        private @Nullable StockKey stock;
        private UnitOfMeasure unit = UnitOfMeasure.PIECE;
        private long[] days = new long[16];
        private long[] quantities = new long[16];
        private int count;
        private long quantity;
        private long value;

        PooledLayers(CurrencyUnit currency) {
            this.currency = currency;
        }

        @Override
        public void stock(StockKey next, UnitOfMeasure itsUnit, long opening, long worth, long lastIssue) {
            close();
            stock = next;
            unit = itsUnit;
            count = 0;
            quantity = opening;
            value = worth;
        }

        @Override
        public void day(long epochDay, long held, long worth, long came, long sold, long cost, boolean issued) {
            quantity = held;
            value = worth;
            if (came > 0) {
                if (count == days.length) {
                    days = Arrays.copyOf(days, count * 2);
                    quantities = Arrays.copyOf(quantities, count * 2);
                }
                days[count] = epochDay;
                quantities[count++] = came;
            }
        }

        List<AgeLayer> build() {
            close();
            return layers;
        }

        private void close() {
            StockKey own = stock;
            if (own == null || (quantity == 0 && value == 0)) {
                return;
            }
            if (quantity <= 0) {
                layers.add(AgeLayer.notAged(own, amount(quantity), money(value)));
                return;
            }
            long left = quantity;
            long worth = value;
            for (int i = count - 1; left > 0 && i >= 0; i--) {
                long part = Math.min(left, quantities[i]);
                long share = share(worth, part, left);
                layers.add(new AgeLayer(
                        own, LocalDate.ofEpochDay(days[i]), amount(part), money(share), AgeBasis.ASSUMED_FIFO));
                left -= part;
                worth -= share;
            }
        }

        /** The part of a value that falls on a part of a quantity, to the nearest; the rest keeps the remainder. */
        private static long share(long worth, long part, long whole) {
            return BigDecimal.valueOf(worth)
                    .multiply(BigDecimal.valueOf(part))
                    .divide(BigDecimal.valueOf(whole), 0, java.math.RoundingMode.HALF_UP)
                    .longValueExact();
        }

        private Quantity amount(long number) {
            return Quantity.of(BigDecimal.valueOf(number, 6), unit);
        }

        private BigMoney money(long number) {
            return BigMoney.of(currency, BigDecimal.valueOf(number, StockHistory.valueScale(currency)));
        }
    }
}
