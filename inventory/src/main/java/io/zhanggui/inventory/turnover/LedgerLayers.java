package io.zhanggui.inventory.turnover;

import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostMethod;
import io.zhanggui.inventory.costing.CostScope;
import io.zhanggui.inventory.costing.StockLayer;
import io.zhanggui.inventory.costing.Valuation;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The goods of a ledger with the days on which they came, and what is owed. */
final class LedgerLayers {

    private LedgerLayers() {}

    static Stream<AgeLayer> of(CostLedger ledger, AsOf asOf) {
        boolean ownLayers = ledger.method() == CostMethod.FIFO && ledger.scope() == CostScope.PER_WAREHOUSE;
        AgeBasis basis = ownLayers ? AgeBasis.LAYER : AgeBasis.ASSUMED_FIFO;
        CurrencyUnit currency = ledger.currency();
        return Stream.concat(
                ledger.layers(asOf).map(layer -> there(layer, basis, currency)),
                ledger.asOf(asOf).stocks().stream()
                        .filter(stock -> stock.quantity().signum() < 0)
                        .map(stock -> owed(stock, currency)));
    }

    private static AgeLayer there(StockLayer layer, AgeBasis basis, CurrencyUnit currency) {
        return new AgeLayer(
                layer.stock(), layer.date(), layer.quantity(), BigMoney.of(currency, layer.exactValue()), basis);
    }

    private static AgeLayer owed(Valuation stock, CurrencyUnit currency) {
        return AgeLayer.notAged(
                stock.stock(),
                stock.quantity(),
                BigMoney.of(currency, stock.balance().exactValue()));
    }
}
