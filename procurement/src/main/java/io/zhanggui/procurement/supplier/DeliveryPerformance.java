package io.zhanggui.procurement.supplier;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * On time and in full (按时足量 OTIF), by line and by quantity.
 *
 * <p>A line is in full if what was accepted of all its deliveries until the promised day, plus tolerance, reaches what was
 * ordered, less tolerance. By quantity counts what was accepted in that time, of each line at most what was ordered.
 *
 * @param lines how many lines were promised
 * @param linesInFull how many of them came on time and in full
 * @param ordered the quantity that was promised, over all lines
 * @param onTime the quantity that came on time
 */
public record DeliveryPerformance(int lines, int linesInFull, BigDecimal ordered, BigDecimal onTime) {

    /** The performance of lines; an open line that was not delivered counts as failed. */
    public static DeliveryPerformance of(Collection<OrderedLine> lines, DeliveryTolerance tolerance) {
        int inFull = 0;
        BigDecimal ordered = BigDecimal.ZERO;
        BigDecimal onTime = BigDecimal.ZERO;
        BigDecimal leastShare = BigDecimal.ONE.subtract(tolerance.share());
        for (OrderedLine line : lines) {
            BigDecimal accepted = line.acceptedUntil(line.promised().plusDays(tolerance.days()));
            inFull += accepted.compareTo(line.ordered().multiply(leastShare)) >= 0 ? 1 : 0;
            ordered = ordered.add(line.ordered());
            onTime = onTime.add(accepted.min(line.ordered()));
        }
        return new DeliveryPerformance(lines.size(), inFull, ordered, onTime);
    }

    /** The share of lines on time and in full; empty if no line was promised. */
    public Optional<BigDecimal> lineRate(Rounding rounding) {
        return rate(BigDecimal.valueOf(linesInFull), BigDecimal.valueOf(lines), rounding);
    }

    /** The share of the quantity that came on time; empty if no line was promised. */
    public Optional<BigDecimal> quantityRate(Rounding rounding) {
        return rate(onTime, ordered, rounding);
    }

    private static Optional<BigDecimal> rate(BigDecimal part, BigDecimal whole, Rounding rounding) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, rounding.scale(), rounding.mode()));
    }
}
