package io.zhanggui.core.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.id.Sku;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Forms under the validator that most hosts have. */
class FormValidatorTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final FormValidator FORMS = FormValidator.of(VALIDATOR);

    private static final String IDENTITY_NUMBER = "11010519491231002X";
    private static final String CARD = "6200000000000005";

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    record ApplicantForm(
            @NotBlank @Nullable String name,

            @NotNull @ValidResidentIdentityNumber @Size(max = 18) @Nullable
            String identityNumber,

            @ValidBankCard @Size(max = 16) @Nullable String bankCard,
            @ValidUnifiedSocialCreditCode @Nullable String employer,
            @Positive @Nullable Money wish,
            @PositiveOrZero @Nullable Money allowance) {}

    private static final ApplicantForm RIGHT = new ApplicantForm(
            "王小明", IDENTITY_NUMBER, CARD, "91350100M000100Y43", Money.parse("CNY 1.00"), Money.parse("CNY 0.00"));

    @Test
    void a_right_form_is_accepted() {
        assertThat(FORMS.check(RIGHT)).isEqualTo(Violations.none());
    }

    @Test
    void a_form_of_nothing_is_refused_only_where_something_is_needed() {
        assertThat(FORMS.check(new ApplicantForm(null, null, null, null, null, null))
                        .list())
                .extracting(Violation::path)
                .containsExactly("identityNumber", "name");
    }

    @Test
    void everything_that_is_wrong_comes_at_once_by_path() {
        Violations found = FORMS.check(new ApplicantForm(
                " ",
                "110105194912310021",
                "6200000000000006",
                "91350100M000100Y44",
                Money.parse("CNY 0.00"),
                Money.parse("CNY -0.01")));
        assertThat(found.list())
                .extracting(Violation::path)
                .containsExactly("allowance", "bankCard", "employer", "identityNumber", "name", "wish");
        assertThat(found.list())
                .extracting(Violation::code)
                .containsExactly(
                        "constraint.constraint",
                        "constraint.bank-card",
                        "constraint.unified-social-credit-code",
                        "constraint.resident-identity-number",
                        "constraint.constraint",
                        "constraint.constraint");
        assertThat(found.list())
                .extracting(Violation::rejected)
                .containsExactly("CNY -0.01", "***", "91350100M000100Y44", "***", " ", "CNY 0.00");
        assertThat(found.text(Locale.SIMPLIFIED_CHINESE))
                .contains("identityNumber “***”：不是有效的公民身份号码")
                .contains("name “ ”：must not be blank");
    }

    @Test
    void a_form_accepts_what_the_parsers_of_the_types_accept() {
        assertThat(FORMS.check(new ApplicantForm("Ann", "11010519491231002x", "6200 0000 0000 0005", null, null, null))
                        .list())
                .extracting(Violation::path)
                .as("only the length of the card with its blanks")
                .containsExactly("bankCard");
    }

    @Test
    void no_constraint_of_a_personal_component_shows_its_value() {
        Violations found =
                FORMS.check(new ApplicantForm("Ann", IDENTITY_NUMBER + "123456", CARD + "999999", null, null, null));
        assertThat(found.list())
                .extracting(Violation::path)
                .containsExactly("bankCard", "bankCard", "identityNumber", "identityNumber");
        assertThat(found.list()).extracting(Violation::rejected).containsOnly("***");
        assertThat(found.toString()).doesNotContain(IDENTITY_NUMBER, CARD);
    }

    record FamilyForm(
            List<@Valid ApplicantForm> members,
            @Size(max = 1) List<@ValidBankCard String> cards,
            Map<String, @ValidResidentIdentityNumber String> numbers) {}

    @Test
    void values_in_lists_maps_and_inner_forms_are_hidden_too() {
        ApplicantForm wrong = new ApplicantForm("Ann", IDENTITY_NUMBER + "1", CARD, null, null, null);
        Violations found = FORMS.check(
                new FamilyForm(List.of(wrong), List.of(CARD, CARD + "1"), Map.of("a", IDENTITY_NUMBER + "2")));
        assertThat(found.list())
                .extracting(Violation::path)
                .containsExactly(
                        "cards",
                        "cards[1].<list element>",
                        "members[0].identityNumber",
                        "members[0].identityNumber",
                        "numbers[a].<map value>");
        assertThat(found.toString()).doesNotContain(IDENTITY_NUMBER, CARD);
    }

    @ValidResidentIdentityNumber
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface EmployeeNumber {
        String message() default "is no number of an employee";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record ComposedForm(@EmployeeNumber @Size(max = 3) String number) {}

    @Test
    void a_constraint_of_the_host_made_of_ours_hides_the_value() {
        Violations found = FORMS.check(new ComposedForm(IDENTITY_NUMBER + "3"));
        assertThat(found.list()).hasSize(2);
        assertThat(found.toString()).doesNotContain(IDENTITY_NUMBER);
    }

    @NoTwins
    record WholeForm(String identityNumber) {}

    @Constraint(validatedBy = NoTwins.Never.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NoTwins {
        String message() default "is twice";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Never implements ConstraintValidator<NoTwins, WholeForm> {
            @Override
            public boolean isValid(WholeForm value, ConstraintValidatorContext context) {
                return false;
            }
        }
    }

    @Test
    void a_constraint_on_the_whole_form_shows_nothing_of_it() {
        assertThat(FORMS.check(new WholeForm(IDENTITY_NUMBER)).list())
                .containsExactly(Violation.of(ConstraintTerm.CONSTRAINT, "", "is twice"));
    }

    @Constraint(validatedBy = Quoting.Never.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Quoting {
        String message() default "is wrong";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Never implements ConstraintValidator<Quoting, String> {
            @Override
            public boolean isValid(String value, ConstraintValidatorContext context) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("wrong: " + value).addConstraintViolation();
                return false;
            }
        }
    }

    record QuotingForm(
            @ValidBankCard @Quoting String card, @Quoting String note) {}

    @Test
    void a_message_that_quotes_a_personal_value_is_masked() {
        assertThat(FORMS.check(new QuotingForm(CARD, "x")).list())
                .containsExactly(
                        new Violation(ConstraintTerm.CONSTRAINT, "card", "***", List.of("wrong: ***")),
                        new Violation(ConstraintTerm.CONSTRAINT, "note", "x", List.of("wrong: x")));
    }

    record KindsForm(
            @Max(3) int number,
            @Size(max = 2) String text,
            @Past LocalDate date,
            @NoWay PersonName masked,
            @NoWay BankCardNumber card,
            @NoWay Sku sku,
            @NoWay Object bean,
            @NoWay List<String> texts,
            @NoWay List<Integer> numbers) {}

    @Constraint(validatedBy = NoWay.Never.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NoWay {
        String message() default "no way";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Never implements ConstraintValidator<NoWay, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                return false;
            }
        }
    }

    @Test
    void plain_values_show_and_whatever_may_hold_others_does_not() {
        KindsForm form = new KindsForm(
                4,
                "x".repeat(100),
                LocalDate.of(9999, 1, 1),
                PersonName.of("王小明"),
                BankCardNumber.parse(CARD),
                Sku.of("A-1"),
                Map.of("card", CARD),
                List.of(CARD),
                List.of(60, 39));
        assertThat(FORMS.check(form).list())
                .extracting(v -> v.path() + "=" + v.rejected())
                .containsExactly(
                        "bean=null",
                        "card=****0005",
                        "date=9999-01-01",
                        "masked=王**",
                        "number=4",
                        "numbers=[60, 39]",
                        "sku=A-1",
                        "text=" + "x".repeat(59) + "…",
                        "texts=null");
    }

    record WeightsForm(@WeightsOf100 @Nullable List<@Nullable BigDecimal> weights) {}

    @Test
    void weights_add_up_to_exactly_100() {
        assertThat(FORMS.check(weights("60", "40")).isEmpty()).isTrue();
        assertThat(FORMS.check(weights("33.3", "33.3", "33.4")).isEmpty()).isTrue();
        assertThat(FORMS.check(weights("100.000")).isEmpty()).isTrue();
        assertThat(FORMS.check(new WeightsForm(null)).isEmpty()).isTrue();
        assertThat(FORMS.check(new WeightsForm(Arrays.asList(new BigDecimal("100"), null)))
                        .isEmpty())
                .isTrue();
        assertThat(FORMS.check(weights("60", "39")).toString())
                .isEqualTo("weights '[60, 39]': the weights must add up to exactly 100 [constraint.weights-of-100]");
        assertThat(FORMS.check(weights("60", "40.01")).isEmpty()).isFalse();
        assertThat(FORMS.check(weights("60", "39.99")).isEmpty()).isFalse();
        assertThat(FORMS.check(weights()).isEmpty()).isFalse();
    }

    @Test
    void a_missing_form_is_a_bug() {
        for (Object form : Arrays.asList((Object) null)) {
            assertThatThrownBy(() -> FORMS.check(form))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("form");
        }
    }

    private static WeightsForm weights(String... weights) {
        return new WeightsForm(Arrays.stream(weights).map(BigDecimal::new).toList());
    }
}
