package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.employment.Allowance;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.EmploymentRepository;
import io.zhanggui.hr.employment.PayTerms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Employments, their pay terms by date, and the allowances of each. */
final class JdbcEmploymentRepository extends JdbcRepository<EmploymentId, Employment> implements EmploymentRepository {

    private static final Keys<EmploymentId> KEYS = Keys.of("employment_id", id -> id);

    private static final Table<Allowance> ALLOWANCE = Table.<Allowance>named("employment_allowance")
            .numberedBy("allowance_no")
            .column("label", Allowance::label)
            .amount("amount", Allowance::amount);

    private static final Table<PayTerms> PAY = Table.<PayTerms>named("employment_pay")
            .column("from_day", PayTerms::from)
            .column("last_day", PayTerms::lastDay)
            .amount("monthly_wage", PayTerms::monthlyWage)
            .amount("performance_base", PayTerms::performanceBase)
            .column("unit", PayTerms::unit)
            .rows(ALLOWANCE, PayTerms::allowances);

    private static final Table<Employment> EMPLOYMENT = Table.<Employment>named("employment")
            .column("person", Employment::person)
            .column("entity", Employment::entity)
            .column("kind", Employment::kind)
            .column("hired", Employment::hired)
            .column("last_day", Employment::lastDay)
            .column("working_since", Employment::workingSince)
            .column("probation_until", Employment::probationUntil)
            .column("insured_place", Employment::insuredPlace)
            .column("currency", Employment::currency)
            .rows(PAY, Employment::pay);

    private static final Select OF_PERSON = query(EMPLOYMENT, KEYS, "employment.person = ?", "employment.hired");

    private static final Select EMPLOYED_IN = query(
            EMPLOYMENT,
            KEYS,
            "employment.entity = ? and employment.hired <= ? and coalesce(employment.last_day, ?) >= ?",
            "employment.person");

    JdbcEmploymentRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EMPLOYMENT, KEYS, Employment::id, JdbcEmploymentRepository::employment);
    }

    @Override
    public Stream<Versioned<Employment>> ofPerson(PersonId person) {
        return stream(OF_PERSON, List.of(person));
    }

    @Override
    public Stream<Versioned<Employment>> employedIn(LegalEntityId entity, YearMonth month) {
        LocalDate first = month.atDay(1);
        return stream(EMPLOYED_IN, List.of(entity, month.atEndOfMonth(), first, first));
    }

    private static Employment employment(Row row) {
        EmploymentId id = row.id("employment_id", EmploymentId::of);
        PersonId person = row.id("person", PersonId::of);
        LegalEntityId entity = row.id("entity", LegalEntityId::of);
        EmploymentKind kind = row.term("kind", EmploymentKind.class);
        LocalDate hired = row.date("hired");
        LocalDate lastDay = row.orNull("last_day", row::date);
        LocalDate workingSince = row.date("working_since");
        LocalDate probationUntil = row.orNull("probation_until", row::date);
        String insuredPlace = row.text("insured_place");
        CurrencyUnit currency = row.currency("currency");
        return new Employment(
                id,
                person,
                entity,
                kind,
                hired,
                lastDay,
                workingSince,
                probationUntil,
                insuredPlace,
                row.rows(each -> payTerms(each, currency)));
    }

    private static PayTerms payTerms(Row row, CurrencyUnit currency) {
        LocalDate from = row.date("from_day");
        LocalDate lastDay = row.orNull("last_day", row::date);
        Money monthlyWage = row.money("monthly_wage", currency);
        Money performanceBase = row.money("performance_base", currency);
        @Nullable OrgUnitId unit = row.idOrNull("unit", OrgUnitId::of);
        List<Allowance> allowances =
                row.rows(each -> new Allowance(each.text("label"), each.money("amount", currency)));
        return new PayTerms(from, lastDay, monthlyWage, allowances, performanceBase, unit);
    }
}
