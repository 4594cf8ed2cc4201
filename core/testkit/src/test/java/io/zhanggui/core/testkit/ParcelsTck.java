package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
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
                        "易碎 \"fragile\"\n"),
                value(unique.get()).insured(LocalDateRange.of(DAY, DAY.plusDays(1))));
    }

    @Override
    protected Stream<Query<ParcelRepository, Parcel>> queries() {
        return Stream.of(Query.of(
                "insuredOn", (port, stored) -> port.insuredOn(stored.insured().getStart())));
    }

    @Override
    protected Stream<Fault> faults() {
        return Stream.of(Fault.in(
                "the last day of a range counts twice",
                11,
                ParcelRepository.class,
                "insuredOn",
                (right, arguments) -> Stream.of(0, 1)
                        .flatMap(back -> right.insuredOn(((LocalDate) arguments.get(0)).minusDays(back)))
                        .distinct()
                        .toList()
                        .stream()));
    }

    @Test
    void rule10_insuredOn_is_in_the_order_of_numbers() {
        String text = unique();
        for (String no : List.of(text + "-b", text + "-10", text + "-B", text + "-2", text + "-a")) {
            add(value(no));
        }
        assertThat(insuredOn(DAY).stream()
                        .map(Parcel::no)
                        .filter(no -> no.value().startsWith(text + "-")))
                .extracting(OrderNo::value)
                .containsExactly(text + "-10", text + "-2", text + "-B", text + "-a", text + "-b");
    }

    @Test
    void rule11_insuredOn_gives_what_is_insured_on_the_day_and_no_others() {
        LocalDate day = LocalDate.of(1990, 5, 5);
        Parcel first = add(value(unique()).insured(LocalDateRange.of(day, day.plusDays(1))));
        Parcel open = add(value(unique()).insured(LocalDateRange.ofUnboundedStart(day.plusDays(2))));
        assertThat(insuredOn(day)).contains(first, open);
        assertThat(insuredOn(day.plusDays(1))).contains(open).doesNotContain(first);
        assertThat(insuredOn(day.plusDays(2))).doesNotContain(open);
    }

    private Parcel add(Parcel parcel) {
        return within(() -> port().add(parcel)).value();
    }

    private List<Parcel> insuredOn(LocalDate day) {
        return within(() -> {
            try (Stream<Versioned<Parcel>> found = port().insuredOn(day)) {
                return found.map(Versioned::value).toList();
            }
        });
    }
}
