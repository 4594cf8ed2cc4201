package io.zhanggui.hr.testkit;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.PayTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generators for properties of employments; needs {@code net.jqwik:jqwik}. */
public final class EmploymentArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private EmploymentArbitraries() {}

    /** Employments of every kind that begin in 2024 or 2025, with one to four rows of pay terms, ended or not. */
    public static Arbitrary<Employment> employments() {
        return employments(
                dates(LocalDate.of(2024, 1, 1), 730), Arbitraries.integers().between(1, 400));
    }

    /**
     * Employments with a day or more in the month: from before or from a day of it, to a day of it or on, with pay that
     * changes on some days of the month.
     */
    public static Arbitrary<Employment> employedIn(YearMonth month) {
        LocalDate before = month.atDay(1).minusDays(10);
        return employments(dates(before, 38), Arbitraries.integers().between(1, 20))
                .filter(employment -> employment.daysIn(month).isPresent());
    }

    /** Days missed in the month, whole or half, each a paid day of the employment. */
    public static Arbitrary<Absences> absences(Employment employment, YearMonth month, WorkCalendar calendar) {
        List<LocalDate> days = employment.daysIn(month).orElseThrow().stream()
                .filter(day -> calendar.kindOf(day) != DayKind.REST_DAY)
                .toList();
        if (days.isEmpty()) {
            return Arbitraries.just(Absences.none());
        }
        Arbitrary<BigDecimal> parts = Arbitraries.of(BigDecimal.ONE, BigDecimal.valueOf(5, 1));
        return Arbitraries.maps(Arbitraries.of(days), parts)
                .ofMaxSize(days.size())
                .map(byDate -> new Absences(
                        byDate.entrySet().stream()
                                .map(day -> new Absences.Day(day.getKey(), day.getValue()))
                                .toList(),
                        BigDecimal.ZERO));
    }

    /** Pay terms from a day on, with none to two allowances. */
    public static Arbitrary<PayTerms> payTerms(LocalDate from) {
        Arbitrary<Money> extra = MoneyArbitraries.moneyUpTo(Money.of(CNY, 3_000));
        return Combinators.combine(
                        MoneyArbitraries.moneyUpTo(Money.of(CNY, 60_000)),
                        extra,
                        Arbitraries.subsetOf("餐补", "交通补贴"),
                        Arbitraries.of("SHOP", "OPS", ""))
                .as((wage, amount, labels, unit) -> {
                    PayTerms terms = PayTerms.from(from, wage).performanceBase(amount);
                    for (String label : labels) {
                        terms = terms.allowance(label, amount);
                    }
                    return unit.isEmpty() ? terms : terms.unit(OrgUnitId.of(unit));
                });
    }

    private static Arbitrary<Employment> employments(Arbitrary<LocalDate> hired, Arbitrary<Integer> steps) {
        return Combinators.combine(
                        hired,
                        IdArbitraries.personIds(),
                        Arbitraries.of(EmploymentKind.class),
                        Arbitraries.of("ACME", "青禾").map(LegalEntityId::of),
                        steps.list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 60))
                .flatAs((first, person, kind, entity, days, stays) ->
                        rows(first, days).map(rows -> employment(person, entity, kind, rows, stays)));
    }

    /** Ended if the number is below 30, so many days after the last change of pay. */
    private static Employment employment(
            PersonId person, LegalEntityId entity, EmploymentKind kind, List<PayTerms> rows, int number) {
        LocalDate first = rows.get(0).from();
        Employment.Builder builder = Employment.builder(
                        EmploymentId.of("E-" + first + "-" + number), person, entity, first)
                .kind(kind)
                .workingSince(first.minusDays(number * 97L))
                .insuredPlace(number % 2 == 0 ? "上海" : "");
        rows.forEach(builder::pay);
        return number < 30
                ? builder.lastDay(rows.get(rows.size() - 1).from().plusDays(number))
                        .build()
                : builder.probationUntil(first.plusDays(number)).build();
    }

    private static Arbitrary<List<PayTerms>> rows(LocalDate first, List<Integer> days) {
        List<Arbitrary<PayTerms>> each = new ArrayList<>();
        LocalDate from = first;
        each.add(payTerms(from));
        for (int step : days) {
            from = from.plusDays(step);
            each.add(payTerms(from));
        }
        return Combinators.combine(each).as(rows -> rows);
    }

    private static Arbitrary<LocalDate> dates(LocalDate from, int days) {
        return Arbitraries.integers().between(0, days).map(from::plusDays);
    }
}
