package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What happened with a supplier, from which a period is judged.
 *
 * @param supplier the supplier
 * @param period the period; a line counts in the period of its promised day, a rejection in that of its delivery, a request
 *     for a quote in that of its due day
 * @param lines ordered lines with their deliveries; those of other periods do no harm
 * @param quotes requests for quotes; those of other periods do no harm
 * @param ratings what people gave for this period, by the code of the criterion
 */
public record SupplierFacts(
        PartyId supplier,
        ReportingPeriod period,
        List<OrderedLine> lines,
        List<QuoteRequest> quotes,
        Map<String, BigDecimal> ratings) {

    public SupplierFacts {
        requireNonNull(supplier, "supplier");
        requireNonNull(period, "period");
        lines = List.copyOf(lines);
        quotes = List.copyOf(quotes);
        ratings = Map.copyOf(ratings);
    }

    /** Facts without requests for quotes. */
    public static SupplierFacts of(
            PartyId supplier, ReportingPeriod period, List<OrderedLine> lines, Map<String, BigDecimal> ratings) {
        return new SupplierFacts(supplier, period, lines, List.of(), ratings);
    }

    /** Whether there was anything to judge: a line promised or delivered. A rating alone is no transaction. */
    public boolean hasTransactions() {
        return lines.stream()
                .anyMatch(line -> period.contains(line.promised())
                        || line.deliveries().stream().anyMatch(delivery -> period.contains(delivery.deliveredOn())));
    }

    /** The lines promised in the period. */
    List<OrderedLine> promised() {
        return lines.stream().filter(line -> period.contains(line.promised())).toList();
    }
}
