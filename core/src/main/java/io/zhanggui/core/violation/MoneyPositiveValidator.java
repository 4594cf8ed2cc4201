package io.zhanggui.core.violation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks {@link Positive} on money; found by the host's validator through the service loader. */
public final class MoneyPositiveValidator implements ConstraintValidator<Positive, Money> {

    /** For the service loader. */
    public MoneyPositiveValidator() {}

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || value.isPositive();
    }
}
