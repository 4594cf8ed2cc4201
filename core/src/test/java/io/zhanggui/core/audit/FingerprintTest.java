package io.zhanggui.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final BankCardNumber CARD = BankCardNumber.parse("6200000000000005");

    /** Ends in the same four digits. */
    private static final BankCardNumber OTHER_CARD = BankCardNumber.parse("6200000000180005");

    /** The form is fixed for ever, because fingerprints are stored: lengths as four bytes, the smallest first. */
    @Test
    void a_fingerprint_is_the_sha_256_of_names_and_values_with_their_lengths() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String text : List.of("kind", "run", "month", "2025-11", "note")) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(Integer.reverseBytes(utf8.length));
            out.write(utf8);
        }
        out.writeInt(-1);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        assertThat(Fingerprint.of("run")
                        .add("month", "2025-11")
                        .add("note", null)
                        .build())
                .hasToString(HexFormat.of().formatHex(digest));
    }

    @Test
    void equal_content_has_equal_fingerprints() {
        assertThat(of(b -> b.add("a", "x").add("b", 1)))
                .isEqualTo(of(b -> b.add("a", "x").add("b", 1)));
    }

    @Test
    void every_difference_in_content_shows() {
        List<Fingerprint> all = List.of(
                of(b -> b),
                of(b -> b.add("a", "")),
                of(b -> b.add("a", null)),
                of(b -> b.add("a", "bc")),
                of(b -> b.add("ab", "c")),
                of(b -> b.add("a", "b").add("c", "")),
                of(b -> b.add("a", List.of())),
                of(b -> b.add("a", List.of(""))),
                of(b -> b.add("a", List.of("b", "c"))),
                of(b -> b.add("a", List.of("c", "b"))),
                of(b -> b.add("a", List.of("bc"))),
                of(b -> b.add("a", Arrays.asList("b", null))),
                of(b -> b.add("a", List.of(List.of("b"), "c"))),
                of(b -> b.add("a", List.of(List.of("b", "c")))),
                of(b -> b.add("a", CARD)),
                of(b -> b.add("a", OTHER_CARD)),
                of(b -> b.add("a", List.of(CARD))),
                of(b -> b.add("a", List.of(OTHER_CARD))),
                Fingerprint.of("other").build());
        Set<Fingerprint> different = new LinkedHashSet<>(all);
        assertThat(different).hasSameSizeAs(all);
    }

    @Test
    void decimals_count_by_value_also_in_lists() {
        BigDecimal one = new BigDecimal("1");
        BigDecimal alsoOne = new BigDecimal("1.00");
        assertThat(of(b -> b.add("a", one))).isEqualTo(of(b -> b.add("a", alsoOne)));
        assertThat(of(b -> b.add("a", List.of(one)))).isEqualTo(of(b -> b.add("a", List.of(alsoOne))));
        assertThat(of(b -> b.add("a", new BigDecimal("1E+2")))).isEqualTo(of(b -> b.add("a", new BigDecimal("100"))));
        assertThat(of(b -> b.add("a", one))).isNotEqualTo(of(b -> b.add("a", new BigDecimal("1.01"))));
    }

    @Test
    void ids_and_money_count_by_their_text() {
        assertThat(of(b -> b.add("a", PersonId.of("P1")))).isEqualTo(of(b -> b.add("a", "P1")));
        assertThat(of(b -> b.add("a", Money.parse("CNY 1.00")))).isEqualTo(of(b -> b.add("a", "CNY 1.00")));
    }

    @Test
    void what_has_no_text_of_its_own_is_refused() {
        for (Object value : List.of(new int[] {1}, new String[] {"a"}, new Object(), List.of(new byte[0]))) {
            assertThatThrownBy(() -> Fingerprint.of("x").add("part", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("value part is a")
                    .hasMessageContaining("without a toString() of its own");
        }
    }

    @Test
    void text_with_an_at_sign_is_accepted() {
        assertThat(of(b -> b.add("a", "clerk@example")).hex()).hasSize(64);
    }

    @Test
    void a_fingerprint_is_read_back_from_its_text() {
        Fingerprint fingerprint = of(b -> b.add("a", "x"));
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "G000000000000000000000000000000000000000000000000000000000000000"})
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> Fingerprint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no SHA-256 in 64 lower-case hexadecimal digits");
    }

    private static Fingerprint of(UnaryOperator<Fingerprint.Builder> content) {
        return content.apply(Fingerprint.of("kind")).build();
    }
}
