package io.zhanggui.core.violation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be a unified social credit code (统一社会信用代码, GB 32100). {@code null} is valid. */
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
public @interface ValidUnifiedSocialCreditCode {

    /** The message, or the key of one in the host's bundle. */
    String message() default "is no unified social credit code";

    /** The groups in which it is checked. */
    Class<?>[] groups() default {};

    /** The host's own marks. */
    Class<? extends Payload>[] payload() default {};
}
