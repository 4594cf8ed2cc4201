package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A supplier with its qualifications (供应商档案).
 *
 * @param id the party
 * @param name as registered
 * @param creditCode the unified social credit code; {@code null} if it has none or it is not known
 * @param categories what it supplies, by the host's categories; may be empty
 * @param qualifications past, present and coming ones; those of one name renew each other
 */
public record Supplier(
        PartyId id,
        String name,
        @Nullable UnifiedSocialCreditCode creditCode,
        List<String> categories,
        List<SupplierQualification> qualifications) {

    public Supplier {
        requireNonNull(id, "id");
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name of supplier " + id + " must not be blank");
        }
        categories = List.copyOf(categories);
        qualifications = List.copyOf(qualifications);
    }

    /** A supplier of which only the name is known. */
    public static Supplier of(PartyId id, String name) {
        return new Supplier(id, name, null, List.of(), List.of());
    }

    /** The same with one more category. */
    public Supplier supplying(String category) {
        List<String> more = new ArrayList<>(categories);
        more.add(category);
        return new Supplier(id, name, creditCode, more, qualifications);
    }

    /** The same with one more qualification. */
    public Supplier qualified(SupplierQualification qualification) {
        List<SupplierQualification> more = new ArrayList<>(qualifications);
        more.add(qualification);
        return new Supplier(id, name, creditCode, categories, more);
    }

    /** How it is qualified on a day: of each name one qualification must be valid, and its checks passed. */
    public QualificationState qualification(LocalDate on) {
        if (qualifications.isEmpty()) {
            return QualificationState.NONE;
        }
        QualificationState state = QualificationState.QUALIFIED;
        for (List<SupplierQualification> renewals : byName().values()) {
            List<SupplierQualification> valid = renewals.stream()
                    .filter(qualification -> qualification.valid().contains(on))
                    .toList();
            if (valid.stream().anyMatch(qualification -> !qualification.passed())) {
                return QualificationState.FAILED;
            }
            if (valid.isEmpty()) {
                state = QualificationState.EXPIRED;
            }
        }
        return state;
    }

    /** The last day on which every qualification is still valid; empty if there is none or all are without end. */
    public Optional<LocalDate> qualifiedUntil() {
        return byName().values().stream()
                .map(Supplier::latest)
                .filter(last -> !last.valid().isUnboundedEnd())
                .map(last -> last.valid().getEndInclusive())
                .min(Comparator.naturalOrder());
    }

    private static SupplierQualification latest(List<SupplierQualification> renewals) {
        return renewals.stream()
                .max(Comparator.comparing(renewal -> renewal.valid().getEnd()))
                .orElseThrow();
    }

    private Map<String, List<SupplierQualification>> byName() {
        return qualifications.stream()
                .collect(Collectors.groupingBy(SupplierQualification::name, TreeMap::new, Collectors.toList()));
    }

    /**
     * Whether it may be used on a day: qualified, and not blocked by its standing.
     *
     * @param standing of the last evaluation; {@code null} if there was none, which blocks nothing
     */
    public Violations check(SupplierUse use, LocalDate on, @Nullable Standing standing) {
        Violations.Builder found = Violations.builder();
        QualificationState state = qualification(on);
        if (state != QualificationState.QUALIFIED) {
            SupplierViolation broken = switch (state) {
                case NONE -> SupplierViolation.NOT_QUALIFIED;
                case FAILED -> SupplierViolation.QUALIFICATION_FAILED;
                default -> SupplierViolation.QUALIFICATION_EXPIRED;
            };
            found.add(Violation.of(broken, "qualifications", on).rejecting(id));
        }
        if (standing != null && standing.blocks(use)) {
            found.add(Violation.of(SupplierViolation.STANDING_BLOCKS, "standing", standing, use)
                    .rejecting(id));
        }
        return found.build();
    }
}
