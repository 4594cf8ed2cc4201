package io.zhanggui.core.violation;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * Checks a form, that is a record of nullable components with Jakarta constraints, by the host's validator.
 *
 * <p>The library forces no validator on a host: it takes the one that the host has. A component that carries
 * {@link ValidResidentIdentityNumber} or {@link ValidBankCard} never shows its value, whichever of its constraints is
 * broken. Other text, numbers, dates and the like show their first 60 characters, lists only if they hold numbers, and
 * beans nothing, because their text may hold anything.
 */
public final class FormValidator {

    private static final Map<Class<?>, Term> OWN = Map.of(
            ValidResidentIdentityNumber.class, ConstraintTerm.RESIDENT_IDENTITY_NUMBER,
            ValidUnifiedSocialCreditCode.class, ConstraintTerm.UNIFIED_SOCIAL_CREDIT_CODE,
            ValidBankCard.class, ConstraintTerm.BANK_CARD,
            WeightsOf100.class, ConstraintTerm.WEIGHTS_OF_100);

    private static final Set<Class<?>> PERSONAL = Set.of(ValidResidentIdentityNumber.class, ValidBankCard.class);
    private static final String HIDDEN = "***";

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
                .map(this::violation)
                .sorted(comparing(Violation::path).thenComparing(Violation::code))
                .toList());
    }

    private Violation violation(ConstraintViolation<?> found) {
        Term rule = OWN.get(found.getConstraintDescriptor().getAnnotation().annotationType());
        String rejected = rejected(found);
        return new Violation(
                rule == null ? ConstraintTerm.CONSTRAINT : rule,
                found.getPropertyPath().toString(),
                rejected,
                rule == null ? List.of(message(found, rejected)) : List.of());
    }

    private @Nullable String rejected(ConstraintViolation<?> found) {
        Object value = found.getInvalidValue();
        if (value == null) {
            return null;
        }
        if (value instanceof Sensitive secret) {
            return secret.masked();
        }
        if (isPersonal(found)) {
            return HIDDEN;
        }
        return isPlain(value) ? Ascii.truncate(value.toString(), 60, "…") : null;
    }

    /** The message may hold the value, if the host's interpolator evaluates expressions. */
    private static String message(ConstraintViolation<?> found, @Nullable String rejected) {
        String message = found.getMessage();
        String value = String.valueOf(found.getInvalidValue());
        return HIDDEN.equals(rejected) && !value.isEmpty() ? message.replace(value, HIDDEN) : message;
    }

    private boolean isPersonal(ConstraintViolation<?> found) {
        if (isPersonal(found.getConstraintDescriptor())) {
            return true;
        }
        String property = null;
        for (Path.Node node : found.getPropertyPath()) {
            property = node.getKind() == ElementKind.PROPERTY ? node.getName() : property;
        }
        Object bean = found.getLeafBean();
        if (bean == null || property == null) {
            return false;
        }
        PropertyDescriptor constraints =
                validator.getConstraintsForClass(bean.getClass()).getConstraintsForProperty(property);
        return constraints != null && holdsPersonal(constraints, constraints);
    }

    private static boolean holdsPersonal(ElementDescriptor element, ContainerDescriptor container) {
        return element.getConstraintDescriptors().stream().anyMatch(FormValidator::isPersonal)
                || container.getConstrainedContainerElementTypes().stream()
                        .anyMatch(inner -> holdsPersonal(inner, inner));
    }

    private static boolean isPersonal(ConstraintDescriptor<?> constraint) {
        return PERSONAL.contains(constraint.getAnnotation().annotationType())
                || constraint.getComposingConstraints().stream().anyMatch(FormValidator::isPersonal);
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor
                || value instanceof BigMoneyProvider
                || value instanceof Identifier
                || (value instanceof Collection<?> all && all.stream().allMatch(Number.class::isInstance));
    }
}
