package io.zhanggui.core.violation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks {@link WeightsOf100}; found by the host's validator through the service loader. */
public final class WeightsOf100Validator implements ConstraintValidator<WeightsOf100, Collection<BigDecimal>> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For the service loader. */
    public WeightsOf100Validator() {}

    @Override
    public boolean isValid(@Nullable Collection<BigDecimal> value, ConstraintValidatorContext context) {
        return value == null
                || value.stream()
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(HUNDRED)
                        == 0;
    }
}
