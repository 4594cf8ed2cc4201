package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.procurement.supplier.QualificationCheck;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierQualification;
import io.zhanggui.procurement.supplier.SupplierRepository;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Suppliers, their qualifications, and what was checked for each. */
final class JdbcSupplierRepository extends JdbcRepository<PartyId, Supplier> implements SupplierRepository {

    private static final Keys<PartyId> KEYS = Keys.of("supplier_id", id -> id);

    private static final Table<QualificationCheck> CHECK = Table.<QualificationCheck>named("supplier_check")
            .numberedBy("check_no")
            .column("item", QualificationCheck::item)
            .column("passed", QualificationCheck::passed)
            .column("checked_on", QualificationCheck::checkedOn)
            .column("evidence", QualificationCheck::evidence);

    private static final Table<SupplierQualification> QUALIFICATION = Table.<SupplierQualification>named(
                    "supplier_qualification")
            .column("name", SupplierQualification::name)
            .column(
                    "valid_from",
                    each -> each.valid().isUnboundedStart()
                            ? null
                            : each.valid().getStart())
            .column(
                    "valid_to",
                    each -> each.valid().isUnboundedEnd() ? null : each.valid().getEnd())
            .rows(CHECK, SupplierQualification::checks);

    private static final Table<Supplier> SUPPLIER = Table.<Supplier>named("supplier")
            .column("name", Supplier::name)
            .column(
                    "credit_code",
                    each -> each.creditCode() == null ? null : each.creditCode().value())
            .column("categories", Supplier::categories)
            .rows(QUALIFICATION, Supplier::qualifications);

    private static final Select OF_CATEGORY = query(SUPPLIER, KEYS, "? = any (supplier.categories)");

    JdbcSupplierRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, SUPPLIER, KEYS, Supplier::id, JdbcSupplierRepository::supplier);
    }

    @Override
    public Stream<Versioned<Supplier>> ofCategory(String category) {
        return stream(OF_CATEGORY, List.of(category));
    }

    private static Supplier supplier(Row row) {
        PartyId id = row.id("supplier_id", PartyId::of);
        String name = row.text("name");
        UnifiedSocialCreditCode creditCode = row.idOrNull("credit_code", UnifiedSocialCreditCode::parse);
        List<String> categories = row.texts("categories");
        return new Supplier(id, name, creditCode, categories, row.rows(JdbcSupplierRepository::qualification));
    }

    private static SupplierQualification qualification(Row row) {
        String name = row.text("name");
        LocalDateRange valid = row.range("valid_from", "valid_to");
        return new SupplierQualification(name, valid, row.rows(JdbcSupplierRepository::check));
    }

    private static QualificationCheck check(Row row) {
        return new QualificationCheck(
                row.text("item"), row.flag("passed"), row.date("checked_on"), row.text("evidence"));
    }
}
