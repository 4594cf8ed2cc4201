package io.zhanggui.core.violation;

import io.zhanggui.core.id.UnifiedSocialCreditCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidUnifiedSocialCreditCode}; found by the host's validator through the service loader. */
public final class UnifiedSocialCreditCodeValidator
        implements ConstraintValidator<ValidUnifiedSocialCreditCode, CharSequence> {

    /** For the service loader. */
    public UnifiedSocialCreditCodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || UnifiedSocialCreditCode.isValid(value.toString());
    }
}
