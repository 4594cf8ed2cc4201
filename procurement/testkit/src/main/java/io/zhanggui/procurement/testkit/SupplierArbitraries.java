package io.zhanggui.procurement.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What suppliers deliver: early, late, in parts, too little, too much, partly rejected, or not at all. */
public final class SupplierArbitraries {

    private SupplierArbitraries() {}

    /**
     * Ordered lines with at most four deliveries.
     *
     * @param firstPromise the first day that may be promised; promises fall in the 90 days from it
     */
    public static Arbitrary<OrderedLine> orderedLines(LocalDate firstPromise) {
        return Combinators.combine(
                        IdArbitraries.skus(),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.integers().between(0, 89).map(firstPromise::plusDays),
                        prices(),
                        prices())
                .flatAs((sku, ordered, promised, price, reference) -> deliveries(promised)
                        .list()
                        .ofMaxSize(4)
                        .map(deliveries -> new OrderedLine(
                                OrderNo.of("PO-" + promised),
                                sku,
                                BigDecimal.valueOf(ordered),
                                promised,
                                price,
                                reference,
                                deliveries)));
    }

    /** Deliveries from 20 days before the promise to 20 days after it, entered up to 30 days later. */
    public static Arbitrary<Delivery> deliveries(LocalDate promised) {
        return Combinators.combine(
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 30))
                .as((days, received, rejectedPercent, later) -> new Delivery(
                        promised.plusDays(days),
                        BigDecimal.valueOf(received),
                        BigDecimal.valueOf((long) received * rejectedPercent / 100),
                        promised.plusDays(days + (long) later)));
    }

    private static Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("999.99"))
                .ofScale(2);
    }
}
