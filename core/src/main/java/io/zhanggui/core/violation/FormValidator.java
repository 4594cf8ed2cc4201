package io.zhanggui.core.violation;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.explain.Term;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a form, that is a record of nullable components with Jakarta constraints, by the host's validator.
 *
 * <p>The library forces no validator on a host: it takes the one that the host has. Rejected values of identity numbers
 * and bank cards never appear in a violation.
 */
public final class FormValidator {

    private static final Map<Class<?>, Term> OWN = Map.of(
            ValidResidentIdentityNumber.class, ConstraintTerm.RESIDENT_IDENTITY_NUMBER,
            ValidUnifiedSocialCreditCode.class, ConstraintTerm.UNIFIED_SOCIAL_CREDIT_CODE,
            ValidBankCard.class, ConstraintTerm.BANK_CARD,
            WeightsOf100.class, ConstraintTerm.WEIGHTS_OF_100);

    private final Validator validator;

    private FormValidator(Validator validator) {
        this.validator = validator;
    }

    /** Checks by the host's validator, which may be shared between threads. */
    public static FormValidator of(Validator validator) {
        return new FormValidator(requireNonNull(validator, "validator"));
    }

    /** Everything that is wrong with the form, by path. */
    public Violations check(Object form) {
        return new Violations(validator.validate(requireNonNull(form, "form")).stream()
                .map(FormValidator::violation)
                .sorted(comparing(Violation::path).thenComparing(Violation::code))
                .toList());
    }

    private static Violation violation(ConstraintViolation<?> found) {
        Class<?> constraint = found.getConstraintDescriptor().getAnnotation().annotationType();
        Term rule = OWN.get(constraint);
        return new Violation(
                rule == null ? ConstraintTerm.CONSTRAINT : rule,
                found.getPropertyPath().toString(),
                rejected(constraint, found.getInvalidValue()),
                rule == null ? List.of(found.getMessage()) : List.of());
    }

    private static @Nullable String rejected(Class<?> constraint, @Nullable Object value) {
        if (value == null || value instanceof Sensitive) {
            return value == null ? null : value.toString();
        }
        boolean personal = constraint == ValidResidentIdentityNumber.class || constraint == ValidBankCard.class;
        return personal ? "***" : value.toString();
    }
}
