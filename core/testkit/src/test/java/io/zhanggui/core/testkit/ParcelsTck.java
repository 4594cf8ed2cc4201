package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The tests of the port, as a module's testkit has them. */
abstract class ParcelsTck extends RepositoryTck<OrderNo, Parcel, ParcelRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 11);
    private static final LocalDateRange WEEK = LocalDateRange.of(DAY, DAY.plusDays(7));

    @Override
    protected Parcel value(String unique) {
        return new Parcel(OrderNo.of(unique), new BigDecimal("1.25"), Money.parse("CNY 99.99"), WEEK, "first");
    }

    @Override
    protected Parcel changed(Parcel value) {
        return new Parcel(value.no(), value.weight(), value.value(), value.insured(), value.note() + "'");
    }

    @Override
    protected OrderNo idOf(Parcel value) {
        return value.no();
    }

    @Override
    protected Stream<Parcel> awkwardValues(Supplier<String> unique) {
        return Stream.of(
                new Parcel(OrderNo.of(unique.get()), new BigDecimal("1.50"), Money.parse("CNY 0.00"), WEEK, null),
                new Parcel(
                        OrderNo.of(unique.get()),
                        new BigDecimal("-0.000001"),
                        Money.parse("JPY -5000"),
                        LocalDateRange.ofUnboundedEnd(DAY),
                        "易碎 \"fragile\"\n"));
    }
}
