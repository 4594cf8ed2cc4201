package io.zhanggui.procurement.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.QualificationCheck;
import io.zhanggui.procurement.supplier.QuoteRequest;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierQualification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Suppliers, and what they deliver: early, late, in parts, too little, too much, partly rejected, or not at all. */
public final class SupplierArbitraries {

    private SupplierArbitraries() {}

    /** Suppliers with up to three categories and up to four qualifications of three names, some of which have ended. */
    public static Arbitrary<Supplier> suppliers() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999).map(number -> PartyId.of("S%03d".formatted(number))),
                        IdArbitraries.unifiedSocialCreditCodes().injectNull(0.3),
                        Arbitraries.of("TEA", "TEAWARE", "包装")
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(),
                        qualifications().list().ofMaxSize(4))
                .as((id, code, categories, qualifications) ->
                        new Supplier(id, "supplier " + id, code, categories, qualifications));
    }

    /** Qualifications of three names that hold some days or without end, one check in five not passed. */
    public static Arbitrary<SupplierQualification> qualifications() {
        Arbitrary<QualificationCheck> checks = Combinators.combine(
                        Arbitraries.of("licence", "visit"),
                        Arbitraries.integers().between(0, 4),
                        DateArbitraries.dates())
                .as((item, dice, day) -> new QualificationCheck(item, dice > 0, day, ""));
        return Combinators.combine(
                        Arbitraries.of("食品经营许可", "ISO 9001", "audit"),
                        DateArbitraries.ranges(),
                        checks.list().ofMaxSize(2))
                .as(SupplierQualification::new);
    }

    /** What a period shows of a supplier: up to six ordered lines, up to four requests for quotes, ratings of service. */
    public static Arbitrary<SupplierFacts> facts(PartyId supplier, ReportingPeriod period) {
        LocalDate first = period.range().getStart();
        Arbitrary<QuoteRequest> quotes = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(-10, 10).injectNull(0.2))
                .as((day, later) -> new QuoteRequest(
                        first.plusDays(day), later == null ? null : first.plusDays(day + (long) later)));
        return Combinators.combine(
                        orderedLines(first).list().ofMaxSize(6),
                        quotes.list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 100))
                .as((lines, asked, rating) -> new SupplierFacts(
                        supplier, period, lines, asked, Map.of("SERVICE", BigDecimal.valueOf(rating))));
    }

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
