package io.zhanggui.core.violation;

import io.zhanggui.core.audit.BankCardNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidBankCard}; found by the host's validator through the service loader. */
public final class BankCardValidator implements ConstraintValidator<ValidBankCard, CharSequence> {

    /** For the service loader. */
    public BankCardValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || BankCardNumber.isValid(value.toString().replace(" ", ""));
    }
}
