package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.hr.payroll.YearOpening;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link YearOpeningRepository} as tests, named after the numbers there. */
public abstract class YearOpeningRepositoryTck
        extends RepositoryTck<YearOpening.Id, YearOpening, YearOpeningRepository> {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** For adapters. */
    protected YearOpeningRepositoryTck() {}

    @Override
    protected final YearOpening value(String unique) {
        return opening("E-" + unique, "P-" + unique, 2025, "10000.00");
    }

    @Override
    protected final YearOpening changed(YearOpening value) {
        return new YearOpening(
                value.entity(), value.person(), value.yearToDate().withApart(List.of("bonus")), "corrected");
    }

    @Override
    protected final YearOpening.Id idOf(YearOpening value) {
        return value.id();
    }

    @Override
    protected final Stream<YearOpening> awkwardValues(Supplier<String> unique) {
        String entity = "公司-" + unique.get();
        Money yen = Money.parse("JPY 1000000");
        Money nothing = Money.parse("JPY 0");
        YearToDate inYen = new YearToDate(
                2024, 2, 12, yen, nothing, nothing, nothing, Money.parse("JPY 1"), List.of("a", "payroll.severance"));
        YearToDate byKind = inYen.withSpecialByKind(Map.of("tax.rent", yen, "a=b, \"c\"", Money.parse("JPY 7")));
        return Stream.of(
                opening(entity, "员工", 2025, "0.00"),
                opening(entity, "员工", 2024, "99999999.99"), // the same person, a year before
                opening("公司-" + unique.get(), "员工", 2025, "1.10"), // the same person at another employer
                new YearOpening(
                        LegalEntityId.of(entity), PersonId.of("P"), YearToDate.none(2026, CNY), "导入 \"旧系统\" O'Neil"),
                new YearOpening(LegalEntityId.of(entity), PersonId.of("Q"), inYen, ""),
                new YearOpening(LegalEntityId.of(entity), PersonId.of("R"), byKind, ""));
    }

    @Override
    protected final Stream<Query<YearOpeningRepository, YearOpening>> queries() {
        return Stream.of(Query.of(
                "ofEntity",
                (port, opening) ->
                        port.ofEntity(opening.entity(), opening.yearToDate().year())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(
                ofEntity(
                        "persons sort without regard to case",
                        10,
                        (right, id) -> right.ofEntity(id.entity(), id.year())
                                .sorted(Comparator.comparing(
                                        each -> each.value().person().value(), String.CASE_INSENSITIVE_ORDER))),
                ofEntity(
                        "the year before comes too",
                        11,
                        (right, id) -> Stream.of(id.year(), id.year() - 1)
                                .flatMap(year -> right.ofEntity(id.entity(), year))
                                .sorted(Comparator.comparing(
                                        each -> each.value().person()))),
                ofEntity(
                        "openings come without their version",
                        11,
                        (right, id) ->
                                right.ofEntity(id.entity(), id.year()).map(each -> new Versioned<>(each.value(), 1))));
    }

    private static Fault ofEntity(
            String title,
            int rule,
            BiFunction<YearOpeningRepository, YearOpening.Id, Stream<Versioned<YearOpening>>> answer) {
        return Fault.in(title, rule, YearOpeningRepository.class, "ofEntity", (right, arguments) -> {
            YearOpening.Id asked = new YearOpening.Id(
                    (LegalEntityId) arguments.get(0), PersonId.of("NOBODY"), (Integer) arguments.get(1));
            try (Stream<Versioned<YearOpening>> found = answer.apply(right, asked)) {
                return found.toList().stream();
            }
        });
    }

    @Test
    void rule11_ofEntity_gives_the_openings_of_one_entity_in_one_year_and_no_others() {
        String entity = "E-" + unique();
        YearOpening one = add(opening(entity, "P2", 2025, "1.00"));
        YearOpening other = add(opening(entity, "P10", 2025, "2.00"));
        add(opening(entity, "P2", 2024, "3.00"));
        add(opening("E-" + unique(), "P2", 2025, "4.00"));

        assertThat(ofEntity(entity, 2025)).containsExactlyInAnyOrder(one, other);
        assertThat(ofEntity(entity, 2026)).isEmpty();
    }

    @Test
    void rule11_ofEntity_gives_the_stored_version() {
        YearOpening value = value(unique());
        add(value);
        within(() -> port().replace(new Versioned<>(changed(value), 1)));

        List<Versioned<YearOpening>> found = within(() -> {
            try (Stream<Versioned<YearOpening>> all = port().ofEntity(value.entity(), 2025)) {
                return all.toList();
            }
        });
        assertThat(found).containsExactly(new Versioned<>(changed(value), 2));
    }

    @Test
    void rule10_ofEntity_is_in_the_order_of_persons() {
        String entity = "E-" + unique();
        for (String person : List.of("P2", "b", "P10", "B")) {
            add(opening(entity, person, 2025, "1.00"));
        }

        assertThat(ofEntity(entity, 2025))
                .extracting(opening -> opening.person().value())
                .containsExactly("B", "P10", "P2", "b");
    }

    private YearOpening add(YearOpening opening) {
        return within(() -> port().add(opening)).value();
    }

    private List<YearOpening> ofEntity(String entity, int year) {
        return within(() -> {
            try (Stream<Versioned<YearOpening>> found = port().ofEntity(LegalEntityId.of(entity), year)) {
                return found.map(Versioned::value).toList();
            }
        });
    }

    private static YearOpening opening(String entity, String person, int year, String income) {
        Money zero = Money.zero(CNY);
        YearToDate before =
                new YearToDate(year, 5, 6, Money.parse("CNY " + income), zero, zero, zero, Money.parse("CNY 12.30"));
        return new YearOpening(LegalEntityId.of(entity), PersonId.of(person), before, "old system, until June");
    }
}
