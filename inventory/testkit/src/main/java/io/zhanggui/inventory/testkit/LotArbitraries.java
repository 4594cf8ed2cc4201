package io.zhanggui.inventory.testkit;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.AvailableToPromise;
import io.zhanggui.inventory.stock.DatedQuantity;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotStock;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Lots that expire around a day, and promises from a day on; quantities are pieces. */
@Beta
public final class LotArbitraries {

    private LotArbitraries() {}

    /** Up to eight lots of an article: expired, soon to expire, lasting, blocked, empty. */
    public static Arbitrary<List<LotStock>> lots(Sku sku, LocalDate day) {
        Arbitrary<Integer> expiries = Arbitraries.integers().between(-5, 40);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        expiries.injectNull(0.25),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false, false, false))
                .as((number, days, pieces, age, blocked) -> {
                    LotId id = LotId.of("L" + number);
                    Lot lot = days == null ? Lot.of(id, sku) : Lot.goodThrough(id, sku, day.plusDays(days - 1L));
                    return new LotStock(
                            blocked ? lot.blocked("looked into") : lot, Quantity.ofPieces(pieces), day.minusDays(age));
                })
                .list()
                .ofMaxSize(8)
                .uniqueElements(stock -> stock.lot().id());
    }

    /** What may be promised from a day on: some overdue receipts, and sometimes more promised than there will be. */
    public static Arbitrary<AvailableToPromise> promises(LocalDate today) {
        Arbitrary<List<DatedQuantity>> dated = Combinators.combine(
                        Arbitraries.integers().between(-3, 30),
                        Arbitraries.integers().between(0, 100))
                .as((days, pieces) -> DatedQuantity.of(today.plusDays(days), Quantity.ofPieces(pieces)))
                .list()
                .ofMaxSize(8);
        return Combinators.combine(Arbitraries.integers().between(-20, 300), dated, dated)
                .as((onHand, receipts, promised) ->
                        AvailableToPromise.of(today, Quantity.ofPieces(onHand), receipts, promised));
    }
}
