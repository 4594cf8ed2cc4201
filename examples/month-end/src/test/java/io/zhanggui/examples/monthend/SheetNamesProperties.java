package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetNamesProperties {

    @Property(tries = 300)
    void any_titles_give_legal_names_of_their_own(@ForAll("titles") List<String> titles) {
        SheetNames names = new SheetNames();
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            String name = names.next(title);
            assertThat(name)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[:\\\\/?*\\[\\]\\p{Cntrl}]");
            assertThat(name.startsWith("'") || name.endsWith("'")).isFalse();
            assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("no half of a pair")
                    .isEqualTo(name);
            assertThat(name).isNotEqualToIgnoringCase("History");
            assertThat(seen.add(name.toLowerCase(Locale.ROOT))).isTrue();
        }
    }

    @Property(tries = 100)
    void a_plain_short_title_is_the_name(@ForAll("plain") String title) {
        assertThat(new SheetNames().next(title)).isEqualTo(title);
    }

    @Provide
    Arbitrary<List<String>> titles() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars(":\\/?*[]' aA表\t\n\u0000\uD83D\uDE00")
                .ofMaxLength(70);
        return Arbitraries.oneOf(
                        awkward,
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.of("", "History", "工资表", "'a'", "''"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange('一', '十').ofMinLength(1).ofMaxLength(31);
    }
}
