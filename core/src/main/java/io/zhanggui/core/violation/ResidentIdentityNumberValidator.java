package io.zhanggui.core.violation;

import io.zhanggui.core.audit.ResidentIdentityNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidResidentIdentityNumber}; found by the host's validator through the service loader. */
public final class ResidentIdentityNumberValidator
        implements ConstraintValidator<ValidResidentIdentityNumber, CharSequence> {

    /** For the service loader. */
    public ResidentIdentityNumberValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || ResidentIdentityNumber.isValid(value.toString().replace('x', 'X'));
    }
}
