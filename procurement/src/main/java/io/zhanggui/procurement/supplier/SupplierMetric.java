package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a criterion of a supplier scorecard measures. */
public enum SupplierMetric implements Term {
    /** Lines on time and in full ÷ lines promised (按时足量交付率). */
    OTIF(Kpi.RATIO) {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            DeliveryPerformance performance = DeliveryPerformance.of(facts.promised(), tolerance);
            return Measurement.ofRatio(
                    kpi, BigDecimal.valueOf(performance.linesInFull()), BigDecimal.valueOf(performance.lines()));
        }
    },
    /** Quantity on time ÷ quantity promised (按时交付率，按数量). */
    OTIF_QUANTITY(Kpi.RATIO) {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            DeliveryPerformance performance = DeliveryPerformance.of(facts.promised(), tolerance);
            return Measurement.ofRatio(kpi, performance.onTime(), performance.ordered());
        }
    },
    /** Quantity rejected ÷ quantity received, of the deliveries of the period (来料不合格率). */
    REJECT_RATE(Kpi.RATIO) {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            BigDecimal received = BigDecimal.ZERO;
            BigDecimal rejected = BigDecimal.ZERO;
            for (OrderedLine line : facts.lines()) {
                for (Delivery delivery : line.deliveries()) {
                    if (facts.period().contains(delivery.deliveredOn())) {
                        received = received.add(delivery.received());
                        rejected = rejected.add(delivery.rejected());
                    }
                }
            }
            return Measurement.ofRatio(kpi, rejected, received);
        }
    },
    /** Σ price · ordered ÷ Σ reference price · ordered, of the lines promised in the period that have both (价格指数). */
    PRICE_INDEX(Kpi.RATIO) {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal reference = BigDecimal.ZERO;
            for (OrderedLine line : facts.promised()) {
                if (line.price() != null && line.referencePrice() != null) {
                    paid = paid.add(line.price().multiply(line.ordered()));
                    reference = reference.add(line.referencePrice().multiply(line.ordered()));
                }
            }
            return Measurement.ofRatio(kpi, paid, reference);
        }
    },
    /** Quotes answered in time ÷ quotes due in the period (询价响应率). */
    QUOTE_RESPONSE(Kpi.RATIO) {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            List<QuoteRequest> due = facts.quotes().stream()
                    .filter(quote -> facts.period().contains(quote.due()))
                    .toList();
            long inTime = due.stream().filter(QuoteRequest::answeredInTime).count();
            return Measurement.ofRatio(kpi, BigDecimal.valueOf(inTime), BigDecimal.valueOf(due.size()));
        }
    },
    /** The rating that people gave (人工评分). */
    MANUAL("points") {
        @Override
        Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance) {
            BigDecimal rating = facts.ratings().get(kpi.code());
            return rating == null ? Measurement.notApplicable(kpi) : Measurement.of(kpi, rating);
        }
    };

    private final String unit;

    SupplierMetric(String unit) {
        this.unit = unit;
    }

    abstract Measurement measure(Kpi kpi, SupplierFacts facts, DeliveryTolerance tolerance);

    String unit() {
        return unit;
    }

    /**
     * The metric with that name in either case, for example {@code reject_rate}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SupplierMetric parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no metric. Maybe one of " + List.of(values()) + "?", e);
        }
    }

    @Override
    public TermBundle bundle() {
        return SupplierTerm.BUNDLE;
    }
}
