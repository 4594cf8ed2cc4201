package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.TableReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiLibraryTest {

    /** The thirteen posts of the operations department. */
    private static final List<String> POSTS = List.of(
            "部门经理", "电商项目经理", "数据分析师", "品牌运营经理", "运营推广经理", "用户运营经理", "CRM经理", "电商销售经理", "渠道合作经理", "售后服务经理", "采购经理",
            "仓储物流经理", "网站运营经理");

    @Test
    void every_post_has_indicators_and_no_other_post_does() {
        for (String post : POSTS) {
            assertThat(KpiLibrary.ofPost(post)).as(post).hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(KpiLibrary.all().stream()
                        .flatMap(kpi -> kpi.posts().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(POSTS);
        assertThat(KpiLibrary.ofPost("出纳")).isEmpty();
    }

    /** Items 92 to 104: what each position is judged by, with the line of the source that describes the position. */
    @Test
    void every_position_has_the_indicators_that_its_description_asks_for() {
        List<String> read = new ArrayList<>();
        TableReader.of(
                        "position-kpis.csv",
                        () -> requireNonNull(KpiLibraryTest.class.getResourceAsStream("position-kpis.csv")))
                .columns("position", "source", "indicators")
                .read(row -> row)
                .forEach(row -> {
                    read.add(row.text("position"));
                    assertThat(KpiLibrary.ofPost(row.text("position")))
                            .as(row.text("position"))
                            .extracting(Kpi::code)
                            .contains(row.text("indicators").split("\\|"));
                });
        assertThat(read).containsExactlyElementsOf(POSTS);
    }

    @Test
    void every_indicator_says_what_is_counted_in_both_languages() {
        for (Kpi kpi : KpiLibrary.all()) {
            boolean fraction = kpi.formula().isFraction();
            assertThat(kpi.numerator().isPresent()).as(kpi.code()).isEqualTo(fraction);
            assertThat(kpi.denominator().isPresent()).as(kpi.code()).isEqualTo(fraction);
            assertThat(kpi.chineseDefinition()).as(kpi.code()).isNotBlank();
            assertThat(kpi.englishDefinition()).as(kpi.code()).isNotBlank();
            assertThat(kpi.source()).as(kpi.code()).isNotBlank();
            assertThat(kpi.period()).as(kpi.code()).isNotBlank();
        }
        Kpi conversion = KpiLibrary.CONVERSION_RATE;
        assertThat(conversion.numerator().orElseThrow().text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("支付买家数");
        assertThat(conversion.denominator().orElseThrow().text(Locale.ENGLISH)).isEqualTo("unique visitors");
        assertThat(Kpi.of("X", "x", "x", Kpi.RATIO, Better.HIGHER).numerator()).isEmpty();
    }

    /** Beyond the posts of the source: what people, finance and the management of a company are usually judged by. */
    @ParameterizedTest
    @CsvSource({
        "BANK_RECONCILIATION_ON_TIME,   3 4,           0.75",
        "CASH_COUNT_DIFFERENCE,         12.5,         12.50",
        "PAYMENTS_ON_TIME,              19 20,         0.95",
        "MONTH_CLOSED_ON_TIME,          1,             1.00",
        "VOUCHER_ERROR_RATE,            2 40,          0.05",
        "TAX_FILING_ON_TIME,            6 6,           1.00",
        "NET_PROFIT,                    100 25.5,     74.50",
        "OPERATING_CASH_FLOW,           80 95,       -15.00",
        "ADMINISTRATION_COST_PER_HEAD,  9000 30,     300.00"
    })
    void indicators_of_finance_and_of_the_whole_company(String code, String inputs, String value) {
        Kpi kpi = KpiLibrary.get(code);
        assertThat(value(code, inputs.split(" "))).isEqualTo(value);
        assertThat(kpi.posts()).isEmpty();
    }

    /** Where systems disagree about what counts, each reading is an entry of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GMV GMV_PAID GMV_NET_OF_REFUNDS",
                "AOV AOV_PER_ORDER",
                "REFUND_RATE REFUND_RATE_BY_AMOUNT",
                "STOCK_ACCURACY STOCK_ACCURACY_BY_QUANTITY",
                "INVENTORY_TURNOVER INVENTORY_TURNOVER_BY_OUTBOUND",
                "CONTRACT_PERFORMANCE CONTRACT_PERFORMANCE_BY_AMOUNT",
                "CONVERSION_RATE CONVERSION_RATE_BY_ORDER",
                "DISPUTE_RATE DISPUTE_RATE_BY_AMOUNT",
                "CPA CAC",
                "ROI ROI_BY_PROFIT"
            })
    void variants_are_entries_that_say_what_they_count(String codes) {
        List<Kpi> variants = Stream.of(codes.split(" ")).map(KpiLibrary::get).toList();
        assertThat(variants).extracting(Kpi::chinese).doesNotHaveDuplicates();
        assertThat(variants).extracting(Kpi::chineseDefinition).doesNotHaveDuplicates();
        assertThat(variants).extracting(Kpi::englishDefinition).doesNotHaveDuplicates();
    }

    @Test
    void every_usual_rule_is_the_code_of_a_rule() {
        Set<String> codes = Stream.of(
                        "ratio-higher target=1",
                        "ratio-lower-inverse target=1",
                        "ratio-lower-mirror target=1",
                        "linear worst=1 best=2",
                        "linear-points 1->1, 2->2",
                        "target-range lo=1 hi=1 zeroLo=1 zeroHi=1",
                        "banded 1->1",
                        "banded-ratio target=1 1->1",
                        "step-deduct target=1 step=1 points=1 mode=FULL_STEPS",
                        "count-deduct points=1",
                        "binary")
                .map(text -> ScoringRule.parse(text).code())
                .collect(Collectors.toSet());
        assertThat(KpiLibrary.all()).allSatisfy(kpi -> assertThat(codes).contains(kpi.defaultRule()));
    }

    @Test
    void texts_are_in_the_language_that_is_asked_for() {
        Kpi kpi = KpiLibrary.get("REPURCHASE_RATE");
        assertThat(kpi.label().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("复购率");
        assertThat(kpi.label().text(Locale.FRENCH)).isEqualTo("Repurchase rate");
        assertThat(kpi.definition().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("重复购买买家 ÷ 买家");
        assertThat(kpi.definition().text(Locale.ENGLISH)).isEqualTo("repeat buyers ÷ buyers");
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThat(KpiLibrary.find("GVM")).isEmpty();
        assertThatThrownBy(() -> KpiLibrary.get("GVM"))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource
    void every_formula_has_texts(KpiFormula formula) {
        assertThat(formula.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(formula.text(Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_error_has_texts(KpiError error) {
        assertThat(error.text(Locale.SIMPLIFIED_CHINESE, 1, 2, 3)).isNotBlank().doesNotContain("{");
        assertThat(error.text(Locale.ENGLISH, 1, 2, 3)).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void every_term_has_texts(KpiTerm term) {
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void formulas_that_no_worked_case_has() {
        assertThat(value("NET_SALES", "1000", "50.5", "20")).isEqualTo("929.50");
        assertThat(value("SALES_GROWTH", "110", "80")).isEqualTo("0.38");
        assertThat(value("DSR_VS_PEERS", "4.8", "4.7", "4.9")).isEqualTo("0.50");
        assertThat(value("STOCK_ACCURACY_BY_QUANTITY", "100", "103")).isEqualTo("0.97");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONVERSION_RATE 5 0",
                "STAFF_TURNOVER 1 0 0",
                "INVENTORY_DAYS 0 5 365",
                "FIRST_RESPONSE_TIME",
                "DSR",
                "DSR 5 0",
                "ANSWERED_IN_TIME 30",
                "PURCHASE_SAVING_RATE 0 5",
                "SALES_GROWTH 5 0",
                "STOCK_ACCURACY_BY_QUANTITY 0 0",
                "DSR_VS_PEERS 4.8 4.9 4.9"
            })
    void nothing_to_divide_by_is_not_applicable(String codeAndInputs) {
        String[] words = codeAndInputs.split(" ");
        String[] inputs = Stream.of(words).skip(1).toArray(String[]::new);
        assertThat(KpiLibrary.get(words[0]).measure(inputs).isApplicable()).isFalse();
    }

    @Test
    void a_formula_refuses_the_wrong_number_of_inputs() {
        assertThatThrownBy(() -> KpiLibrary.ROI.measure("1")).hasMessage("RATIO needs 2 inputs, but has 1");
        assertThatThrownBy(() -> KpiLibrary.ROI.measure("1", "2", "3")).hasMessage("RATIO needs 2 inputs, but has 3");
        assertThatThrownBy(() -> KpiLibrary.get("DSR").measure("5", "1", "4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_share_in_percent_counts_100_and_a_value_in_percent_counts_itself() {
        Kpi percent = KpiLibrary.COLLECTION_RATE.in(Kpi.PERCENT);
        assertThat(Measurement.ofRatio(percent, new BigDecimal("2093"), new BigDecimal("2250"))
                        .value(Rounding.CENT))
                .hasValue(new BigDecimal("93.02"));
        assertThat(Measurement.of(percent, "93.02").value(Rounding.CENT)).hasValue(new BigDecimal("93.02"));
        assertThat(Measurement.of(KpiLibrary.COLLECTION_RATE, "93.02%").value(Rounding.halfUp(4)))
                .hasValue(new BigDecimal("0.9302"));
    }

    @Test
    void a_measurement_is_rebuilt_from_its_accessors_and_explains_itself() {
        Measurement measured = KpiLibrary.REFUND_RATE.measure("170", "2858").from("sales.csv");
        assertThat(Measurement.restore(measured.kpi(), measured.formula(), measured.inputs(), measured.source()))
                .isEqualTo(measured)
                .hasSameHashCodeAs(measured);
        assertThat(measured.explain().toText(Locale.ENGLISH)).isEqualTo("Actual: 0.059482 = 170 ÷ 2,858 〔sales.csv〕\n");
        assertThat(Measurement.notApplicable(KpiLibrary.ROI)).hasToString("ROI N/A");
        assertThat(Measurement.notApplicable(KpiLibrary.ROI).value(Rounding.CENT))
                .isEmpty();
    }

    private static String value(String code, String... inputs) {
        return KpiLibrary.get(code)
                .measure(inputs)
                .value(Rounding.CENT)
                .orElseThrow()
                .toPlainString();
    }
}
