package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.EmploymentRepository;
import io.zhanggui.hr.employment.PayTerms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link EmploymentRepository} as tests, named after the numbers there. */
public abstract class EmploymentRepositoryTck extends RepositoryTck<EmploymentId, Employment, EmploymentRepository> {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate HIRED = LocalDate.of(2025, 3, 10);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    /** For adapters. */
    protected EmploymentRepositoryTck() {}

    @Override
    protected final Employment value(String unique) {
        return begun(unique, "P007", "ACME", HIRED)
                .pay(wage(HIRED))
                .pay(wage(LocalDate.of(2025, 7, 16)).allowance("meal", cny("500.00")))
                .build();
    }

    @Override
    protected final Employment changed(Employment value) {
        List<PayTerms> rows = new ArrayList<>(value.pay());
        PayTerms last = rows.remove(rows.size() - 1);
        Money more = Money.ofMajor(value.currency(), 2);
        PayTerms raised = last.allowance("z" + last.allowances().size(), more)
                .allowance("y" + last.allowances().size(), more.multipliedBy(2));
        rows.add(raised);
        Employment changed = new Employment(
                value.id(),
                value.person(),
                value.entity(),
                value.kind(),
                value.hired(),
                value.lastDay(),
                value.workingSince(),
                value.probationUntil(),
                value.insuredPlace(),
                rows);
        return changed.lastDay() == null ? changed.payFrom(next(raised)) : changed;
    }

    private static PayTerms next(PayTerms row) {
        return PayTerms.from(row.from().plusMonths(1), row.monthlyWage()).performanceBase(row.monthlyWage());
    }

    @Override
    protected final EmploymentId idOf(Employment value) {
        return value.id();
    }

    @Override
    protected final Stream<Employment> awkwardValues(Supplier<String> unique) {
        return Stream.concat(
                ofKinds(unique),
                Stream.of(
                        begun("任职 " + unique.get(), "王 \"五\"", "青禾 \"A&B\"", HIRED)
                                .kind(EmploymentKind.RETIREE_REHIRED)
                                .workingSince(LocalDate.of(1979, 8, 31))
                                .insuredPlace("上海 \"浦东\"")
                                .pay(wage(HIRED).unit(OrgUnitId.of("采配部")))
                                .build(),
                        begun(unique.get(), "P007", "ACME", HIRED)
                                .kind(EmploymentKind.INTERN)
                                .lastDay(HIRED)
                                .probationUntil(HIRED.plusMonths(3))
                                .pay(PayTerms.from(HIRED, Money.ofMajor(CurrencyUnit.JPY, 250_000))
                                        .until(HIRED.plusYears(1))
                                        .allowance("b", Money.ofMajor(CurrencyUnit.JPY, 0))
                                        .allowance("a", Money.ofMajor(CurrencyUnit.JPY, 1_000))
                                        .performanceBase(Money.ofMajor(CurrencyUnit.JPY, 30_000)))
                                .build(),
                        begun(unique.get(), "P007", "ACME", HIRED)
                                .kind(EmploymentKind.PLATFORM_WORKER)
                                .pay(wage(HIRED).allowance("高温津贴", cny("300.00")))
                                .pay(wage(HIRED.plusDays(1)).unit(OrgUnitId.of("OPS")))
                                .pay(wage(HIRED.plusDays(2)).allowance("x", cny("0.01")))
                                .build()));
    }

    private static Stream<Employment> ofKinds(Supplier<String> unique) {
        return Stream.of(EmploymentKind.values())
                .map(kind ->
                        employed(unique.get(), "P007", "ACME", HIRED).kind(kind).build());
    }

    @Override
    protected final Stream<Query<EmploymentRepository, Employment>> queries() {
        return Stream.of(
                Query.of("ofPerson", (port, employment) -> port.ofPerson(employment.person())),
                Query.of(
                        "employedIn",
                        (port, employment) ->
                                port.employedIn(employment.entity(), YearMonth.from(employment.hired()))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.concat(faultsOfPerson(), faultsOfMonth());
    }

    private static Stream<Fault> faultsOfPerson() {
        return Stream.of(
                ofPerson(
                        "a person's employments sort by id",
                        10,
                        (right, person) -> right.ofPerson(person)
                                .sorted(Comparator.comparing(
                                        each -> each.value().id()))),
                ofPerson(
                        "employments that have ended are left out",
                        11,
                        (right, person) -> right.ofPerson(person)
                                .filter(each -> each.value().lastDay() == null)),
                ofPerson(
                        "only one company is asked",
                        11,
                        (right, person) -> right.ofPerson(person)
                                .filter(each -> each.value().entity().value().equals("ACME"))));
    }

    private static Stream<Fault> faultsOfMonth() {
        return Stream.of(
                employedIn(
                        "persons sort without regard to case",
                        10,
                        (right, asked) -> asked.ask(right)
                                .sorted(Comparator.comparing(
                                        each -> each.value().person().value(), String.CASE_INSENSITIVE_ORDER))),
                employedIn(
                        "whoever left on the first of the month is missing",
                        12,
                        (right, asked) -> asked.ask(right)
                                .filter(each -> !asked.month()
                                        .atDay(1)
                                        .equals(each.value().lastDay()))),
                employedIn(
                        "whoever leaves in the month is missing",
                        12,
                        (right, asked) -> asked.ask(right)
                                .filter(each -> each.value().lastDay() == null
                                        || each.value()
                                                .lastDay()
                                                .isAfter(asked.month().atEndOfMonth()))),
                employedIn(
                        "whoever left before comes too",
                        12,
                        (right, asked) -> Stream.concat(asked.before(1).ask(right), asked.ask(right))
                                .distinct()
                                .sorted(Comparator.comparing((Versioned<Employment> each) ->
                                                each.value().person())
                                        .thenComparing(each -> each.value().id()))),
                employedIn(
                        "whoever joins next month comes too",
                        12,
                        (right, asked) -> Stream.concat(asked.before(-1).ask(right), asked.ask(right))
                                .distinct()
                                .sorted(Comparator.comparing((Versioned<Employment> each) ->
                                                each.value().person())
                                        .thenComparing(each -> each.value().id()))));
    }

    @Test
    void rule10_ofPerson_is_in_the_order_of_hiring_and_ids() {
        String person = "P-" + unique();
        String run = unique();
        Employment late = add(employed("a-" + run, person, "ACME", HIRED.plusDays(1)));
        Employment second = add(employed("b-" + run, person, "ACME", HIRED));
        Employment first = add(employed("B-" + run, person, "ACME", HIRED));

        assertThat(ofPerson(person)).containsExactly(first, second, late);
    }

    @Test
    void rule10_employedIn_is_in_the_order_of_persons_and_ids() {
        String entity = "E-" + unique();
        String run = unique();
        Employment lower = add(employed("1-" + run, "a-" + run, entity, HIRED));
        Employment upper = add(employed("3-" + run, "B-" + run, entity, HIRED));
        Employment again = add(employed("2-" + run, "B-" + run, entity, HIRED));

        assertThat(employedIn(entity, JULY)).containsExactly(again, upper, lower);
    }

    @Test
    void rule11_ofPerson_gives_all_employments_of_that_person_and_no_others() {
        String person = "P-" + unique();
        Employment ended = add(employed(unique(), person, "ACME", HIRED).lastDay(HIRED));
        Employment elsewhere = add(employed(unique(), person, "OTHER", HIRED));
        add(employed(unique(), person + "1", "ACME", HIRED));

        assertThat(ofPerson(person)).containsExactlyInAnyOrder(ended, elsewhere);
    }

    @Test
    void rule12_employedIn_gives_who_is_employed_on_a_day_of_the_month() {
        String entity = "E-" + unique();
        Employment open = add(employed(unique(), "A", entity, HIRED));
        Employment leftFirst = add(employed(unique(), "B", entity, HIRED).lastDay(JULY.atDay(1)));
        Employment joinsLast = add(employed(unique(), "C", entity, JULY.atEndOfMonth()));
        Employment leaves = add(employed(unique(), "D", entity, HIRED).lastDay(JULY.atDay(20)));
        add(employed(unique(), "E", entity, HIRED).lastDay(JULY.atDay(1).minusDays(1)));
        add(employed(unique(), "F", entity, JULY.atEndOfMonth().plusDays(1)));
        add(employed(unique(), "G", entity + "1", HIRED));

        assertThat(employedIn(entity, JULY)).containsExactlyInAnyOrder(open, leftFirst, joinsLast, leaves);
    }

    private Employment add(Employment.Builder builder) {
        Employment employment = builder.build();
        return within(() -> port().add(employment)).value();
    }

    private List<Employment> ofPerson(String person) {
        return within(() -> values(port().ofPerson(PersonId.of(person))));
    }

    private List<Employment> employedIn(String entity, YearMonth month) {
        return within(() -> values(port().employedIn(LegalEntityId.of(entity), month)));
    }

    private static List<Employment> values(Stream<Versioned<Employment>> found) {
        try (found) {
            return found.map(Versioned::value).toList();
        }
    }

    private static Employment.Builder employed(String id, String person, String entity, LocalDate hired) {
        return begun(id, person, entity, hired).pay(wage(hired));
    }

    private static Employment.Builder begun(String id, String person, String entity, LocalDate hired) {
        return Employment.builder(EmploymentId.of(id), PersonId.of(person), LegalEntityId.of(entity), hired);
    }

    private static PayTerms wage(LocalDate from) {
        return PayTerms.from(from, cny("10000.00"));
    }

    private static Money cny(String amount) {
        return Money.parse(CNY + " " + amount);
    }

    /** What {@code employedIn} was asked. */
    private record Asked(LegalEntityId entity, YearMonth month) {
        Stream<Versioned<Employment>> ask(EmploymentRepository port) {
            return port.employedIn(entity, month);
        }

        Asked before(int months) {
            return new Asked(entity, month.minusMonths(months));
        }
    }

    private static Fault ofPerson(
            String title, int rule, BiFunction<EmploymentRepository, PersonId, Stream<Versioned<Employment>>> answer) {
        return Fault.in(
                title,
                rule,
                EmploymentRepository.class,
                "ofPerson",
                (right, arguments) -> eager(answer.apply(right, (PersonId) arguments.get(0))));
    }

    private static Fault employedIn(
            String title, int rule, BiFunction<EmploymentRepository, Asked, Stream<Versioned<Employment>>> answer) {
        return Fault.in(
                title,
                rule,
                EmploymentRepository.class,
                "employedIn",
                (right, arguments) -> eager(answer.apply(
                        right, new Asked((LegalEntityId) arguments.get(0), (YearMonth) arguments.get(1)))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            return answer.toList().stream();
        }
    }
}
