package io.zhanggui.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    /** The sample that circulates with GB 32100, and codes that well-known companies print on their pages. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "9144030071526726XG", "914403001922038216"})
    void a_code_of_a_known_company_is_valid(String code) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isTrue();
        assertThat(UnifiedSocialCreditCode.parse(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100I000100Y43",
                "9135010ZM000100Y43",
                "96350100M000100Y43",
                "01350100M000100Y43",
                "91350100M000100Y43\n",
                "９1350100M000100Y43"
            })
    void a_wrong_form_or_check_character_is_invalid(String code) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isFalse();
    }

    @Test
    void a_wrong_code_is_refused_with_its_text_because_codes_are_public() {
        assertThatThrownBy(() -> UnifiedSocialCreditCode.parse("91350100M000100Y44"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unified social credit code '91350100M000100Y44' has a wrong form or check character");
    }
}
