package io.zhanggui.procurement.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.procurement.supplier.QualificationCheck;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierQualification;
import io.zhanggui.procurement.supplier.SupplierRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The rules of {@link SupplierRepository} as tests, named after the numbers there. */
public abstract class SupplierRepositoryTck extends RepositoryTck<PartyId, Supplier, SupplierRepository> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    /** For adapters. */
    protected SupplierRepositoryTck() {}

    @Override
    protected final Supplier value(String unique) {
        return Supplier.of(PartyId.of("S-" + unique), "Hangzhou Yunqi Tea")
                .supplying("TEA")
                .qualified(SupplierQualification.until("licence", DAY));
    }

    @Override
    protected final Supplier changed(Supplier value) {
        return value.supplying("category " + value.categories().size());
    }

    @Override
    protected final PartyId idOf(Supplier value) {
        return value.id();
    }

    @Override
    protected final Stream<Supplier> awkwardValues(java.util.function.Supplier<String> unique) {
        QualificationCheck failed = new QualificationCheck("现场审核 \"A\"", false, DAY, "");
        return Stream.of(
                Supplier.of(PartyId.of("供应商 " + unique.get()), "景德镇 \"素白\", 陶瓷"),
                new Supplier(
                        PartyId.of(unique.get()),
                        "S",
                        UnifiedSocialCreditCode.parse("91350100M000100Y43"),
                        List.of("TEAWARE", "TEA", "其他"),
                        List.of(
                                new SupplierQualification("b", LocalDateRange.ofUnboundedEnd(DAY), List.of(failed)),
                                new SupplierQualification("a", LocalDateRange.ALL, List.of()),
                                SupplierQualification.of("a", DAY, DAY, failed, failed))));
    }

    @Override
    protected final Stream<Query<SupplierRepository, Supplier>> queries() {
        return Stream.of(Query.of(
                "ofCategory",
                (port, supplier) -> port.ofCategory(supplier.categories().get(0))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(
                fault(
                        "suppliers sort without regard to case",
                        10,
                        (right, category) -> right.ofCategory(category)
                                .sorted(Comparator.comparing(
                                        supplier -> supplier.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                fault(
                        "categories match without regard to case",
                        11,
                        (right, category) -> Stream.of(category, category.toLowerCase(Locale.ROOT))
                                .distinct()
                                .flatMap(right::ofCategory)),
                fault(
                        "parts of categories match",
                        11,
                        (right, category) -> Stream.of(category, category + "1").flatMap(right::ofCategory)),
                fault(
                        "a supplier has one category",
                        11,
                        (right, category) -> right.ofCategory(category)
                                .filter(supplier ->
                                        supplier.value().categories().get(0).equals(category))));
    }

    private static Fault fault(
            String title, int rule, BiFunction<SupplierRepository, String, Stream<Versioned<Supplier>>> answer) {
        return Fault.in(title, rule, SupplierRepository.class, "ofCategory", (right, arguments) -> {
            try (Stream<Versioned<Supplier>> all = answer.apply(right, (String) arguments.get(0))) {
                return all.toList().stream();
            }
        });
    }

    @Test
    void rule10_ofCategory_is_in_the_order_of_ids() {
        String category = "C-" + unique();
        String run = unique();
        Supplier lower = add("a-" + run, category);
        Supplier upper = add("B-" + run, category);
        Supplier tenth = add("S10-" + run, category);
        Supplier second = add("S2-" + run, category);

        assertThat(ofCategory(category)).containsExactly(upper, tenth, second, lower);
    }

    @Test
    void rule11_ofCategory_gives_the_suppliers_of_exactly_that_category() {
        String category = "C-" + unique();
        String run = unique();
        Supplier second = add("a-" + run, "other", category);
        Supplier only = add("b-" + run, category);
        Supplier first = add("c-" + run, category, "more");
        add("x-" + run, category.toLowerCase(Locale.ROOT));
        add("y-" + run, category + "1");
        add("z-" + run);

        assertThat(ofCategory(category)).containsExactlyInAnyOrder(second, only, first);
        assertThat(ofCategory("none of " + category)).isEmpty();
    }

    private Supplier add(String id, String... categories) {
        Supplier supplier = new Supplier(PartyId.of(id), "name", null, List.of(categories), List.of());
        return within(() -> port().add(supplier)).value();
    }

    private List<Supplier> ofCategory(String category) {
        return within(() -> {
            try (Stream<Versioned<Supplier>> found = port().ofCategory(category)) {
                return found.map(Versioned::value).toList();
            }
        });
    }
}
