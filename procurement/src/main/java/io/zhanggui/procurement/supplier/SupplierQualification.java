package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * A qualification of a supplier (供应商资质), valid for some time; a renewal is another one of the same name.
 *
 * @param name for example 食品经营许可
 * @param valid the days on which it is valid
 * @param checks what was looked at; may be empty
 */
public record SupplierQualification(String name, LocalDateRange valid, List<QualificationCheck> checks) {

    public SupplierQualification {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name of a qualification must not be blank");
        }
        if (requireNonNull(valid, "valid").isEmpty()) {
            throw new IllegalArgumentException("qualification " + name + " is valid on no day: " + valid);
        }
        checks = List.copyOf(checks);
    }

    /**
     * A qualification between two days, both included.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static SupplierQualification of(
            String name, LocalDate firstDay, LocalDate lastDay, QualificationCheck... checks) {
        return new SupplierQualification(name, LocalDateRange.ofClosed(firstDay, lastDay), List.of(checks));
    }

    /** A qualification of which only the last day is known. */
    public static SupplierQualification until(String name, LocalDate lastDay) {
        return new SupplierQualification(name, LocalDateRange.ofUnboundedStart(lastDay.plusDays(1)), List.of());
    }

    /** Whether every check was passed; with no checks, yes. */
    public boolean passed() {
        return checks.stream().allMatch(QualificationCheck::passed);
    }
}
