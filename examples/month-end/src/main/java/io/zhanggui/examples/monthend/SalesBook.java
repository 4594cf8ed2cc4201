package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All sales lines that count, the figures of each month, and how many lines were left out and why. */
final class SalesBook {

    /**
     * One line that counts.
     *
     * @param sku what was sold
     * @param day when
     * @param quantity units, negative for a return
     * @param unitPrice the price of one unit
     * @param channel the platform; empty if unknown
     */
    record Line(Sku sku, LocalDate day, BigDecimal quantity, BigDecimal unitPrice, String channel) {
        boolean isReturn() {
            return quantity.signum() < 0;
        }
    }

    /** Why a line was left out, or what is odd about one that was kept. */
    enum Remark {
        CANCELLED,
        NOT_A_PRODUCT,
        ADJUSTMENT,
        NO_PRICE,
        KEPT_WITHOUT_CUSTOMER,
        KEPT_WITHOUT_PRICE,
        KEPT_OF_UNKNOWN_ORDER
    }

    /** The figures of a month. */
    static final class Month {
        private BigDecimal units = BigDecimal.ZERO;
        private BigDecimal revenue = BigDecimal.ZERO;
        private long lines;
        private long returns;

        private void add(Line line) {
            units = units.add(line.quantity());
            revenue = revenue.add(line.quantity().multiply(line.unitPrice()));
            lines++;
            if (line.isReturn()) {
                returns++;
            }
        }

        BigDecimal units() {
            return units;
        }

        BigDecimal revenue() {
            return revenue;
        }

        long lines() {
            return lines;
        }

        long returns() {
            return returns;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final Map<Remark, Long> remarks = new EnumMap<>(Remark.class);
    private long read;

    void add(Line line) {
        lines.add(line);
        months.computeIfAbsent(YearMonth.from(line.day()), month -> new Month()).add(line);
    }

    void countRead() {
        read++;
    }

    void remark(Remark remark) {
        remarks.merge(remark, 1L, Long::sum);
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The months in their order. */
    Map<YearMonth, Month> months() {
        return Collections.unmodifiableMap(months);
    }

    /** How many lines each remark concerns. */
    Map<Remark, Long> remarks() {
        return Collections.unmodifiableMap(remarks);
    }

    /** How many lines the file has, those that count and those left out. */
    long read() {
        return read;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    YearMonth lastMonth() {
        return months.lastKey();
    }
}
