package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void a_term_has_a_stable_code() {
        assertThat(SampleTerm.BASE_TIMES_RATE.code()).isEqualTo("sample.base-times-rate");
        assertThat(SampleTerm.PENSION.bundle().name()).isEqualTo("sample");
    }

    @Test
    void languages_other_than_chinese_give_english() {
        assertThat(SampleTerm.PENSION.text(Locale.forLanguageTag("zh-HK"))).isEqualTo("养老保险");
        assertThat(SampleTerm.PENSION.text(Locale.ROOT)).isEqualTo("Pension");
        assertThat(SampleTerm.PENSION.text(Locale.JAPANESE)).isEqualTo("Pension");
    }

    @Test
    void places_take_the_arguments_and_leave_what_is_none() {
        assertThat(SampleTerm.BASE_TIMES_RATE.text(Locale.ENGLISH, "{1%}", 0.5)).isEqualTo("{1%} × 50%");
        assertThat(SampleTerm.BASE_TIMES_RATE.text(Locale.ENGLISH, "$1 \\", 0.5))
                .isEqualTo("$1 \\ × 50%");
        assertThat(SampleTerm.BASE_TIMES_RATE.text(Locale.ENGLISH, 1)).isEqualTo("1 × {1%}");
        assertThat(SampleTerm.BASE_TIMES_RATE.text(Locale.ENGLISH)).isEqualTo("{0} × {1%}");
        assertThat(SampleTerm.TEN_PLACES.text(Locale.ENGLISH, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, "ten"))
                .isEqualTo("ten {x} {}");
    }

    @Test
    void a_term_without_a_text_is_told() {
        assertThatThrownBy(() -> SampleTerm.UNKNOWN.text(Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no text for UNKNOWN in sample_en.properties");
        assertThatThrownBy(() -> SampleTerm.UNKNOWN.text(Locale.CHINESE))
                .hasMessage("no text for UNKNOWN in sample_zh.properties");
    }

    @Test
    void a_bundle_without_a_file_is_told() {
        TermBundle bundle = TermBundle.of("none", file -> null);
        assertThatThrownBy(() -> bundle.pattern(SampleTerm.PENSION, Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no file none_en.properties beside the class");
    }

    @Test
    void a_bundle_that_breaks_is_told() {
        TermBundle bundle = TermBundle.of("broken", file -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        });
        assertThatThrownBy(() -> bundle.pattern(SampleTerm.PENSION, Locale.CHINESE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read broken_zh.properties");
    }

    @Test
    void each_language_is_read_once() {
        AtomicInteger opened = new AtomicInteger();
        TermBundle bundle = TermBundle.of("once", file -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("PENSION = x".getBytes());
        });
        for (int i = 0; i < 3; i++) {
            assertThat(bundle.pattern(SampleTerm.PENSION, Locale.ENGLISH)).isEqualTo("x");
            assertThat(bundle.pattern(SampleTerm.PENSION, Locale.CHINESE)).isEqualTo("x");
        }
        assertThat(opened).hasValue(2);
    }

    @Test
    void a_term_with_its_arguments_keeps_them_in_every_language() {
        Term filled = SampleTerm.BASE_TIMES_RATE.with(SampleTerm.PENSION, 0.5);
        assertThat(filled.text(Locale.ENGLISH)).isEqualTo("Pension × 50%");
        assertThat(filled.text(Locale.CHINESE, "other")).isEqualTo("养老保险 × 50%");
        assertThat(filled.code()).isEqualTo(SampleTerm.BASE_TIMES_RATE.code());
        assertThat(filled.name()).isEqualTo("BASE_TIMES_RATE");
        assertThat(filled.bundle()).isEqualTo(SampleTerm.BUNDLE);
        assertThat(filled)
                .isEqualTo(SampleTerm.BASE_TIMES_RATE.with(SampleTerm.PENSION, 0.5))
                .isNotEqualTo(SampleTerm.BASE_TIMES_RATE.with(SampleTerm.PENSION, 0.6));
    }

    @Test
    void a_literal_reads_the_same_in_every_language() {
        Term literal = Term.of("货架 {0} A-1");
        assertThat(literal.text(Locale.CHINESE, 1)).isEqualTo("货架 {0} A-1");
        assertThat(literal.text(Locale.ENGLISH)).isEqualTo("货架 {0} A-1");
        assertThat(literal.code()).isEqualTo("货架 {0} A-1");
        assertThat(literal.name()).isEqualTo("货架 {0} A-1");
        assertThat(literal).isEqualTo(Term.of("货架 {0} A-1")).isNotEqualTo(Term.of("x"));
        assertThat(literal.bundle().name()).isEqualTo("literal");
    }
}
