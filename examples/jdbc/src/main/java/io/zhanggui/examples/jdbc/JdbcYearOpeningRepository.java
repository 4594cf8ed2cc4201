package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.payroll.YearOpening;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Years to date that another system left. */
final class JdbcYearOpeningRepository extends JdbcRepository<YearOpening.Id, YearOpening>
        implements YearOpeningRepository {

    private static final Keys<YearOpening.Id> KEYS = Keys.<YearOpening.Id>of("entity", YearOpening.Id::entity)
            .and("person", YearOpening.Id::person)
            .and("tax_year", YearOpening.Id::year);

    private static final Table<YearOpening> OPENING = Table.<YearToDate>named("year_opening")
            .column("months", YearToDate::months)
            .column("last_month", YearToDate::lastMonth)
            .money("income", "currency", YearToDate::income)
            .amount("contributions", YearToDate::contributions)
            .amount("special_deductions", YearToDate::specialDeductions)
            .amount("other_deductions", YearToDate::otherDeductions)
            .amount("tax", YearToDate::tax)
            .column("apart", YearToDate::apart)
            .column("special_by_kind", year -> orNull(KindSums.texts(year)))
            .amount("reliefs", YearToDate::reliefs)
            .of(YearOpening::yearToDate)
            .column("source", YearOpening::source);

    private static final Select OF_ENTITY =
            query(OPENING, KEYS, "year_opening.entity = ? and year_opening.tax_year = ?", "year_opening.person");

    JdbcYearOpeningRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, OPENING, KEYS, YearOpening::id, JdbcYearOpeningRepository::opening);
    }

    @Override
    public Stream<Versioned<YearOpening>> ofEntity(LegalEntityId entity, int year) {
        return stream(OF_ENTITY, List.of(entity, year));
    }

    private static YearOpening opening(Row row) {
        CurrencyUnit currency = row.currency("currency");
        List<String> kinds = row.orNull("special_by_kind", row::texts);
        YearToDate year = new YearToDate(
                row.number("tax_year"),
                row.number("months"),
                row.number("last_month"),
                row.money("income", currency),
                row.money("contributions", currency),
                row.money("special_deductions", currency),
                row.money("other_deductions", currency),
                row.money("tax", currency),
                row.texts("apart"),
                KindSums.of(kinds == null ? List.of() : kinds, currency),
                row.money("reliefs", currency));
        return new YearOpening(
                row.id("entity", LegalEntityId::of), row.id("person", PersonId::of), year, row.text("source"));
    }

    private static @Nullable List<String> orNull(List<String> kinds) {
        return kinds.isEmpty() ? null : kinds;
    }
}
