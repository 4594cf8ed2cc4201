package io.zhanggui.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private record Law(String text, boolean unverified, boolean provisional) implements Evidence {
        @Override
        public String text(Locale locale) {
            return text;
        }
    }

    private static final Term NET = Term.of("net");
    private static final Term GROSS = Term.of("gross");
    private static final Term PENSION = SampleTerm.PENSION;
    private static final Law ACT = new Law("Act 1", false, false);
    private static final Law NOTE = new Law("Note 2", true, true);

    private static final Explanation WHOLE = Explanation.of(NET, Money.parse("CNY 18400.00"))
            .with(
                    Explanation.of(GROSS, Money.parse("CNY 20000.00")),
                    Explanation.of(PENSION, Money.parse("CNY -1600.00"))
                            .formula(SampleTerm.BASE_TIMES_RATE, Money.parse("CNY 20000.00"), new BigDecimal("0.08"))
                            .because(ACT)
                            .because(NOTE)
                            .with(List.of(Explanation.of(Term.of("cap"), null))));

    @Test
    void a_tree_reads_as_indented_lines_in_english() {
        assertThat(WHOLE.toText(Locale.ENGLISH)).isEqualTo("""
                        net: 18,400.00 CNY
                          gross: 20,000.00 CNY
                          Pension: -1,600.00 CNY = 20,000.00 CNY × 8% 〔Act 1〕 〔Note 2〕
                            cap
                        """);
        assertThat(WHOLE).hasToString(WHOLE.toText(Locale.ENGLISH));
    }

    @Test
    void a_tree_is_rebuilt_from_its_accessors() {
        Explanation pension = WHOLE.parts().get(1);
        Explanation again = Explanation.of(pension.label(), pension.value().orElseThrow())
                .formula(pension.formula().orElseThrow(), pension.inputs().toArray())
                .because(pension.evidence().get(0))
                .because(pension.evidence().get(1))
                .with(pension.parts());

        assertThat(again).isEqualTo(pension);
        assertThat(WHOLE.formula()).isEmpty();
    }

    @Test
    void a_tree_reads_in_chinese() {
        assertThat(WHOLE.toText(Locale.SIMPLIFIED_CHINESE)).contains("  养老保险：-1,600.00 元 = 20,000.00 元 × 8% 〔Act 1〕");
        assertThat(WHOLE.toText(Locale.TRADITIONAL_CHINESE)).contains("养老保险");
        assertThat(WHOLE.toText(Locale.FRENCH)).contains("Pension");
    }

    @Test
    void not_applicable_with_a_formula_shows_a_dash() {
        assertThat(Explanation.of(NET, null)
                        .formula(SampleTerm.BASE_TIMES_RATE, 1, 2)
                        .toText(Locale.ENGLISH))
                .isEqualTo("net: – = 1 × 200%\n");
    }

    @Test
    void a_formula_is_what_its_term_says_it_is() {
        Term own = new Term() {
            @Override
            public String name() {
                return "PENSION";
            }

            @Override
            public TermBundle bundle() {
                return SampleTerm.BUNDLE;
            }

            @Override
            public String text(Locale locale, Object... arguments) {
                return "own " + arguments.length;
            }
        };
        assertThat(Explanation.of(NET, 1).formula(own, 7, 8).toText(Locale.ENGLISH))
                .isEqualTo("net: 1 = own 2\n");
        assertThat(Explanation.of(NET, 1)
                        .formula(SampleTerm.BASE_TIMES_RATE.with(7, 0.5), 8, 9)
                        .toText(Locale.ENGLISH))
                .isEqualTo("net: 1 = 7 × 50%\n");
        assertThat(Explanation.of(NET, 1).formula(SampleTerm.BASE_TIMES_RATE).toText(Locale.ENGLISH))
                .isEqualTo("net: 1 = {0} × {1%}\n");
    }

    @Test
    void a_blank_is_left_out_within_a_formula_but_not_in_front_of_it() {
        assertThat(Explanation.of(Term.of("额"), Term.of("元"))
                        .formula(SampleTerm.BLANKS, "王", "审")
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("额：元 =  王批审 \n");
    }

    @Test
    void a_text_longer_than_expected_is_written_whole() {
        String longest = "x".repeat(500);
        assertThat(Explanation.of(Term.of(longest), longest).toText(Locale.ENGLISH))
                .isEqualTo(longest + ": " + longest + "\n");
    }

    @Test
    void everything_given_can_be_read_back() {
        Explanation pension = WHOLE.parts().get(1);
        assertThat(pension.label()).isEqualTo(PENSION);
        assertThat(pension.value()).contains(Money.parse("CNY -1600.00"));
        assertThat(pension.inputs()).containsExactly(Money.parse("CNY 20000.00"), new BigDecimal("0.08"));
        assertThat(pension.formula(Locale.ENGLISH)).contains("20,000.00 CNY × 8%");
        assertThat(pension.evidence()).containsExactly(ACT, NOTE);
        assertThat(pension.parts()).hasSize(1);
        assertThat(pension.formula()).contains(SampleTerm.BASE_TIMES_RATE);
        assertThat(WHOLE.formula(Locale.ENGLISH)).isEmpty();
        assertThat(WHOLE.formula()).isEmpty();
        assertThat(pension.parts().get(0).value()).isEmpty();
    }

    @Test
    void flatten_gives_parents_first() {
        assertThat(WHOLE.flatten().map(part -> part.label().text(Locale.ENGLISH)))
                .containsExactly("net", "gross", "Pension", "cap");
    }

    @Test
    void an_explanation_does_not_change_when_more_is_said() {
        Explanation net = Explanation.of(NET, 1);
        Explanation more = net.because(ACT).with(Explanation.of(GROSS, 2)).formula(GROSS);
        assertThat(net.evidence()).isEmpty();
        assertThat(net.parts()).isEmpty();
        assertThat(net.formula(Locale.ENGLISH)).isEmpty();
        assertThat(more.evidence()).containsExactly(ACT);
    }

    @Test
    void explanations_are_equal_by_everything_they_hold() {
        Explanation base = Explanation.of(NET, 1).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 2));
        assertThat(base)
                .isEqualTo(Explanation.of(NET, 1).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 2)))
                .hasSameHashCodeAs(
                        Explanation.of(NET, 1).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 2)));
        assertThat(List.of(
                        Explanation.of(GROSS, 1).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 2)),
                        Explanation.of(NET, 2).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 2)),
                        Explanation.of(NET, 1).formula(NET, 1).because(ACT).with(Explanation.of(GROSS, 2)),
                        Explanation.of(NET, 1).formula(GROSS, 2).because(ACT).with(Explanation.of(GROSS, 2)),
                        Explanation.of(NET, 1).formula(GROSS, 1).because(NOTE).with(Explanation.of(GROSS, 2)),
                        Explanation.of(NET, 1).formula(GROSS, 1).because(ACT).with(Explanation.of(GROSS, 3))))
                .doesNotContain(base);
        assertThat((Object) base).isNotEqualTo("net");
    }
}
