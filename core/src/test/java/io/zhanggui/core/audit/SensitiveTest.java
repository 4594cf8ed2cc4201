package io.zhanggui.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import io.zhanggui.core.violation.ConstraintTerm;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTest {

    private static final ResidentIdentityNumber NUMBER = ResidentIdentityNumber.parse("11010519491231002X");
    private static final BankCardNumber CARD = BankCardNumber.parse("6200 0000 0000 0005");
    private static final PersonName NAME = PersonName.of("欧阳娜娜");

    static Stream<Sensitive> all() {
        return Stream.of(NUMBER, CARD, NAME);
    }

    @Test
    void masks_leave_what_people_need_to_recognise() {
        assertThat(NUMBER).hasToString("**************002X");
        assertThat(CARD).hasToString("****0005");
        assertThat(NAME).hasToString("欧**");
        assertThat(PersonName.of("😀x")).hasToString("😀**");
    }

    @ParameterizedTest
    @MethodSource("all")
    void to_string_is_the_mask(Sensitive secret) {
        assertThat(secret.toString()).isEqualTo(secret.masked()).isNotEqualTo(secret.reveal());
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_text_of_the_library_shows_the_value(Sensitive secret) {
        Violation violation =
                Violation.of(ConstraintTerm.CONSTRAINT, "p", secret).rejecting(secret);
        Term label = Term.of("label");
        Dated<Sensitive> dated = Dated.from(LocalDate.EPOCH, secret);
        List<Object> shown = List.of(
                violation,
                violation.text(Locale.SIMPLIFIED_CHINESE),
                Violations.of(violation),
                new RejectedException(Violations.of(violation)),
                new ItemResult.Done<>("k", secret),
                new Versioned<>(secret, 1),
                dated,
                Timeline.of(List.of(dated)),
                Explanation.of(label, secret).formula(Term.of("{0}"), secret),
                Explanation.of(label, secret).toText(Locale.SIMPLIFIED_CHINESE),
                new NotFoundException(secret),
                new DuplicateIdException(secret),
                new ConcurrentChangeException(secret, 1, 2));
        assertThat(shown)
                .allSatisfy(text -> assertThat(text.toString())
                        .doesNotContain(
                                secret.reveal(),
                                secret.reveal().substring(0, secret.reveal().length() - 2)));
    }

    @Test
    void a_timeline_that_refuses_two_entries_shows_them_masked() {
        List<Dated<PersonName>> twice =
                List.of(Dated.from(LocalDate.EPOCH, NAME), Dated.from(LocalDate.EPOCH, PersonName.of("王小明")));
        assertThatThrownBy(() -> Timeline.of(twice)).hasMessageEndingWith("欧** and 王**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x1",
                "110105194912310021",
                "110105194902290029",
                "110105194913310021",
                "010105194912310026",
                "110105179912310024",
                "11010519491231002",
                "secret",
                ""
            })
    void a_wrong_identity_number_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> ResidentIdentityNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("resident identity number has a wrong form, date or check character")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6200000000000006", "620000000005", "62000000000000000005", "0200000000000008", "62x", ""})
    void a_wrong_bank_card_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> BankCardNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bank card number has a wrong form or check digit")
                .hasNoCause();
    }

    /** The samples of GB 11643 and the test numbers that card networks publish. */
    @Test
    void published_samples_are_valid() {
        assertThat(Stream.of("11010519491231002X", "440524188001010014")).allMatch(ResidentIdentityNumber::isValid);
        assertThat(Stream.of("4111111111111111", "5555555555554444", "6200000000000005", "4222222222222"))
                .allMatch(BankCardNumber::isValid);
    }

    @Test
    void the_oldest_birth_year_is_1800() {
        assertThat(ResidentIdentityNumber.parse("440524180001010018").birthDate())
                .isEqualTo(LocalDate.of(1800, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void a_name_needs_a_character(String name) {
        assertThatThrownBy(() -> PersonName.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of a person is blank");
    }
}
