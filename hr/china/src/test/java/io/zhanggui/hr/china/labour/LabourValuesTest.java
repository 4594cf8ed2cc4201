package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.hr.china.ChinaPayroll;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabourValuesTest {

    @ParameterizedTest
    @CsvSource({"0.99, ", "1, 5", "9.99, 5", "10, 10", "20, 15", "99, 15"})
    void a_tier_begins_with_its_number(String number, String value) {
        assertThat(Tiers.parse("1:5; 10:10; 20:15").at(number(number)))
                .isEqualTo(java.util.Optional.ofNullable(value).map(LabourTests::number));
    }

    @Test
    void tiers_come_back_from_their_text() {
        Tiers tiers = Tiers.parse("0:0.5;6:1");

        assertThat(tiers).hasToString("0:0.5; 6:1").isEqualTo(Tiers.parse(tiers.toString()));
        assertThat(tiers.highest()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "1:2:3", "1:x", "10:1; 10:2", "10:1; 9:2"})
    void broken_tiers_are_refused(String text) {
        assertThatThrownBy(() -> Tiers.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_tiers_are_refused() {
        assertThatThrownBy(() -> new Tiers(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void every_term_has_a_text_in_both_languages() {
        assertThat(ChinaLabour.formulas()).contains(LabourTerm.COMPENSATION_FORMULA);
        List<Term> terms = Stream.<Term[]>of(
                        LabourTerm.values(),
                        LabourViolation.values(),
                        TerminationGround.values(),
                        Owed.values(),
                        LeaveBar.values(),
                        RetirementGroup.values(),
                        LevyItem.values(),
                        Compensation.Base.values())
                .flatMap(Stream::of)
                .toList();
        Set<String> codes = new HashSet<>();
        for (Term term : terms) {
            assertThat(term.text(Locale.ENGLISH)).isNotBlank();
            assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*[\\p{IsHan}×].*");
            assertThat(codes.add(term.code())).as(term.code()).isTrue();
        }
    }

    /** Each shipped figure of labour law says where it comes from, or that nobody checked it. */
    @Test
    void every_figure_has_a_document_or_a_mark() {
        Set<?> keys = Set.copyOf(LabourRules.all());
        List<Rule<?>> rules = ChinaPayroll.rules().book().rules().stream()
                .filter(rule -> keys.contains(rule.key()) && rule.scope().equals(RuleScope.of("CN")))
                .toList();

        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(rules)
                .allMatch(rule -> !rule.citation().document().isEmpty()
                        || !rule.confidence().verified()
                        || !rule.citation().note().isEmpty());
    }

    @Test
    void a_figure_of_the_caller_stands_in_front_of_that_of_the_place() {
        ChinaLabour own = labour().with(LabourRules.SICK_PAY_FLOOR, number("0.9"))
                .with(LabourRules.MINIMUM_MONTH, cny("1000"))
                .with(LabourRules.MINIMUM_MONTH, cny("2000"));

        assertThat(own.sickPay().floor()).isEqualTo(cny("1800.00"));
        assertThat(own.toString()).contains("CN", "2025-10-31", "refusing");
        assertThat(own.with(LabourRules.AVERAGE_YEAR, cny("101568"))
                        .averageYear()
                        .value())
                .isEqualByComparingTo("101568");
        assertThat(ChinaPayroll.rules()
                        .carryForward()
                        .labour(
                                io.zhanggui.hr.china.Place.SHANGHAI,
                                LabourTests.DAY,
                                io.zhanggui.core.time.Knowledge.ALL)
                        .toString())
                .contains("carrying forward");
    }

    @Test
    void rules_refuse_figures_that_are_no_figures() {
        ChinaLabour zero = labour().with(LabourRules.PAID_DAYS, number("0"));

        assertThatThrownBy(zero::annualLeave).hasMessageContaining("paidDays must be positive");
        assertThatThrownBy(zero::workTime).hasMessageContaining("paidDays");
        assertThatThrownBy(() -> labour().with(LabourRules.UNION_FEE_RATE, number("-0.02"))
                        .unionFee())
                .hasMessageContaining("rate must be positive, but is -0.02");
    }
}
