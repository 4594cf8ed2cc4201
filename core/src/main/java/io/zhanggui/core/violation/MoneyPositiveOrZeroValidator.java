package io.zhanggui.core.violation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks {@link PositiveOrZero} on money; found by the host's validator through the service loader. */
public final class MoneyPositiveOrZeroValidator implements ConstraintValidator<PositiveOrZero, Money> {

    /** For the service loader. */
    public MoneyPositiveOrZeroValidator() {}

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || value.isPositiveOrZero();
    }
}
