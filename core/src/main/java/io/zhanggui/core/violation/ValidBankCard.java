package io.zhanggui.core.violation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be a bank card number with a Luhn check digit (银行卡号). {@code null} is valid. */
@Documented
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBankCard {

    /** The message, or the key of one in the host's bundle. */
    String message() default "is no bank card number";

    /** The groups in which it is checked. */
    Class<?>[] groups() default {};

    /** The host's own marks. */
    Class<? extends Payload>[] payload() default {};
}
