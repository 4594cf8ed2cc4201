package io.zhanggui.hr.china;

import static io.zhanggui.hr.china.ChinaPayItem.HOUSING_FUND_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.INJURY_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.MATERNITY_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.MATERNITY_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.MEDICAL_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.MEDICAL_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.SUPPLEMENTARY_FUND_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.SUPPLEMENTARY_FUND_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.UNEMPLOYMENT_EMPLOYEE;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class CoverageTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Test
    void a_local_household_registration_costs_the_employer_one_percent_more() {
        Coverage shenzhen = Coverage.in(Place.SHENZHEN).injuryClass(1);

        Payslip plain = slip(shenzhen, NOVEMBER, "10000.00");
        Payslip local = slip(shenzhen.variant(Coverage.LOCAL_HUKOU), NOVEMBER, "10000.00");

        assertThat(plain.line(PENSION_EMPLOYER).amount()).isEqualTo(cny("1600.00"));
        assertThat(local.line(PENSION_EMPLOYER).amount()).isEqualTo(cny("1700.00"));
        assertThat(local.line(PENSION_EMPLOYEE).amount()).isEqualTo(cny("800.00"));
    }

    @Test
    void medical_insurance_of_the_second_tier_has_rates_of_its_own() {
        Payslip slip =
                slip(Coverage.in(Place.SHENZHEN).injuryClass(1).variant(Coverage.MEDICAL_TIER_2), NOVEMBER, "10000.00");

        assertThat(slip.line(MEDICAL_EMPLOYER).amount()).isEqualTo(cny("150.00"));
        assertThat(slip.line(MEDICAL_EMPLOYEE).amount()).isEqualTo(cny("50.00"));
    }

    @Test
    void a_variant_whose_figures_have_ended_is_refused_instead_of_taking_those_of_the_city() {
        Coverage second = Coverage.in(Place.SHENZHEN).injuryClass(1).variant(Coverage.MEDICAL_TIER_2);

        assertThatThrownBy(() -> rules(second, YearMonth.of(2026, 2)))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("CN-SHENZHEN/medical-tier-2");
    }

    @Test
    void maternity_insurance_stands_apart_where_the_city_says_so() {
        Payslip slip = slip(Coverage.in(Place.SHENZHEN).injuryClass(1), NOVEMBER, "4000.00");

        // on the base of medical insurance, at least 6733
        assertThat(slip.line(MATERNITY_EMPLOYER).amount()).isEqualTo(cny("33.67"));
        assertThat(slip.lines()).noneMatch(line -> line.item() == MATERNITY_EMPLOYEE);
        assertThat(slip(Coverage.in(Place.SHANGHAI), NOVEMBER, "8000.00").lines())
                .noneMatch(line -> line.item() == MATERNITY_EMPLOYER);
    }

    @ParameterizedTest
    @CsvSource({
        "CN-SHENZHEN, 1, 20.00", "CN-SHENZHEN, 8, 140.00", "CN-GUANGZHOU, 3, 60.00", "CN-BEIJING, 3, 70.00",
        "CN-BEIJING, 8, 190.00", "CN-HANGZHOU, 2, 40.00", "CN-SHANGHAI, 5, 110.00", "CN-GUIYANG, 1, 20.00"
    })
    void work_injury_insurance_has_national_classes_and_those_of_a_province(String place, int number, String expected) {
        Coverage coverage = Coverage.in(Place.of(place)).injuryClass(number);

        assertThat(slip(coverage, NOVEMBER, "10000.00").line(INJURY_EMPLOYER).amount())
                .isEqualTo(cny(expected));
    }

    @Test
    void a_city_whose_work_injury_rate_depends_on_the_trade_asks_for_a_class() {
        assertThatThrownBy(() -> rules(Coverage.in(Place.BEIJING), NOVEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN-BEIJING")
                .hasMessageContaining("choose an injury class");
    }

    @Test
    void a_company_has_its_own_work_injury_rate_within_those_of_the_classes() {
        Coverage guangzhou = Coverage.in(Place.GUANGZHOU);

        assertThat(slip(guangzhou.injuryRate("0.0048"), NOVEMBER, "10000.00")
                        .line(INJURY_EMPLOYER)
                        .amount())
                .isEqualTo(cny("48.00"));
        assertThat(slip(guangzhou.injuryRate("0.002"), NOVEMBER, "10000.00").gross())
                .isEqualTo(cny("10000.00"));
        for (String wrong : List.of("0.0019", "0.0141")) {
            assertThatThrownBy(() -> rules(guangzhou.injuryRate(wrong), NOVEMBER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("injuryRate of CN-GUANGZHOU must be 0.002 to 0.014, but is " + wrong);
        }
    }

    @Test
    void a_supplementary_fund_stands_on_the_base_of_the_housing_fund() {
        Payslip slip = slip(Coverage.in(Place.SHANGHAI).supplementaryFundRate("0.05"), NOVEMBER, "50000.00");

        assertThat(slip.line(SUPPLEMENTARY_FUND_EMPLOYEE).amount()).isEqualTo(cny("1865.00")); // 37302 × 5 %
        assertThat(slip.line(SUPPLEMENTARY_FUND_EMPLOYER).amount()).isEqualTo(cny("1865.00"));
        // the limits are stated for 2024-07 to 2025-06 only
        assertThat(slip.unverified())
                .anyMatch(rule -> rule.rule().key().code().equals("cn.supplementary-fund.employer-rate"));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-SHANGHAI, 0.06, must be 0.01 to 0.05",
        "CN-SHANGHAI, 0.005, must be 0.01 to 0.05",
        "CN-SHANGHAI, 0.035, must be a multiple of 0.01",
        "CN-GUIYANG, 0.03, has no supplementary housing fund"
    })
    void a_supplementary_fund_that_the_city_does_not_allow_is_refused(String place, String rate, String problem) {
        Coverage coverage = Coverage.in(Place.of(place)).injuryClass(1).supplementaryFundRate(rate);

        assertThatThrownBy(() -> rules(coverage, NOVEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(problem);
    }

    @Test
    void a_housing_fund_rate_that_is_no_whole_percent_is_refused() {
        PayrollRules rules = rules(Coverage.in(Place.SHANGHAI), NOVEMBER);

        assertThat(check(rules, "0.065").has(PayrollViolation.RATE_NOT_IN_STEPS))
                .isTrue();
        assertThat(check(rules, "0.065").toString()).contains("must be a multiple of 1% between 5% and 7%");
        assertThat(check(rules, "0.08").has(PayrollViolation.RATE_NOT_ALLOWED)).isTrue();
        assertThat(check(rules, "0.06").isEmpty()).isTrue();
        assertThat(check(rules, "0.060").isEmpty()).isTrue();
        assertThat(check(rules, "0.0600000").isEmpty()).isTrue();
    }

    private static Violations check(PayrollRules rules, String rate) {
        return rules.check(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny("10000.00"))
                .housingFundRate(rate)
                .build());
    }

    @Test
    void an_unknown_city_is_told_with_those_that_are_known() {
        assertThatThrownBy(() -> rules(Coverage.in(Place.of("CN-NANJING")), NOVEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rules of CN-NANJING. Maybe one of CN-BEIJING")
                .hasMessageContaining("CN-SHENZHEN");
    }

    @Test
    void an_unknown_variant_is_told_with_those_that_are_known() {
        assertThatThrownBy(() -> rules(Coverage.in(Place.SHENZHEN).variant("medical-tier-3"), NOVEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN-SHENZHEN/medical-tier-2");
        assertThatThrownBy(() -> rules(Coverage.in(Place.BEIJING).variant("local-hukou"), NOVEMBER))
                .hasMessageContaining("Maybe CN-BEIJING without it?");
    }

    @Test
    void a_coverage_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> new Coverage(Place.BEIJING, List.of(), 1, new BigDecimal("0.002"), null))
                .hasMessageContaining("are both given");
        assertThatThrownBy(() -> Coverage.in(Place.BEIJING).injuryClass(0)).hasMessageContaining("1 to 8, but is 0");
        assertThatThrownBy(() -> Coverage.in(Place.BEIJING).injuryClass(9)).hasMessageContaining("1 to 8, but is 9");
        assertThatThrownBy(() -> Coverage.in(Place.BEIJING).injuryRate("-0.001"))
                .hasMessageContaining("must be 0 to 1");
        assertThatThrownBy(() -> Coverage.in(Place.BEIJING).injuryRate("1.1")).hasMessageContaining("must be 0 to 1");
        assertThatThrownBy(() -> Coverage.in(Place.BEIJING).variant("Tier 2")).hasMessageContaining("'Tier 2'");
        assertThat(Coverage.in(Place.BEIJING).injuryClass(1).injuryRate("0.004").injuryClass())
                .isNull();
    }

    @Test
    void a_coverage_says_where_it_is() {
        assertThat(Coverage.in(Place.BEIJING)).hasToString("CN-BEIJING");
        assertThat(Coverage.in(Place.SHENZHEN).variant("local-hukou")).hasToString("CN-SHENZHEN[local-hukou]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pension", "medical", "unemployment", "injury", "housing-fund"})
    void an_expired_limit_of_each_scheme_is_refused_or_carried_forward(String scheme) {
        // only this scheme has no limits any more: the others of 2027-09 are a host's own
        YearMonth late = YearMonth.of(2027, 9);
        ChinaPayroll hosted = ChinaPayroll.rules()
                .with(RuleBook.of(List.of("pension", "medical", "unemployment", "injury", "housing-fund").stream()
                        .filter(each -> !each.equals(scheme))
                        .flatMap(each -> List.of("floor", "cap", "least-rate", "most-rate").stream()
                                .map(figure -> own("cn." + each + "." + figure, figure)))
                        .toList()));
        PayDates dates = PayDates.of(late, late.atEndOfMonth());

        assertThatThrownBy(() -> hosted.resolve(Place.SHANGHAI, dates, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn." + scheme + ".")
                .hasMessageContaining("ended before 2027-07-01");
        assertThat(hosted.carryForward()
                        .resolve(Place.SHANGHAI, dates, Knowledge.ALL)
                        .provisional())
                .isNotEmpty()
                .allMatch(rule -> rule.rule().key().code().startsWith("cn." + scheme + "."));
    }

    private static Rule<BigDecimal> own(String key, String figure) {
        String value = switch (figure) {
            case "floor" -> "8000";
            case "cap" -> "40000";
            case "least-rate" -> "0.05";
            default -> "0.07";
        };
        return new Rule<>(
                RuleKey.ofDecimal(key),
                RuleScope.of("CN-SHANGHAI"),
                new Dated<>(LocalDateRange.ofUnboundedEnd(LocalDate.of(2027, 7, 1)), null, new BigDecimal(value)),
                "",
                Citation.of("an invented notice"),
                Confidence.COMPANY);
    }

    @Test
    void one_call_lists_what_is_unverified_and_a_table_shows_it_to_people() {
        List<Rule<?>> unverified = ChinaPayroll.rules().unverified();
        Table table = RuleBook.table(unverified);

        assertThat(unverified)
                .isNotEmpty()
                .noneMatch(rule -> rule.confidence().verified())
                .anyMatch(rule -> rule.scope().equals(Place.GUIYANG.scope())
                        && rule.key().code().equals("cn.maternity.employer-rate"));
        assertThat(table.rows()).hasSameSizeAs(unverified);
        assertThat(headings(table, ENGLISH)).contains("Rule", "Applies in", "From", "Until (exclusive)", "Confidence");
        assertThat(headings(table, SIMPLIFIED_CHINESE)).contains("规则代码", "可信度", "备注");
        assertThat(table.rows())
                .anySatisfy(row ->
                        assertThat(row).contains("cn.housing-fund.floor", "CN-SHANGHAI", LocalDate.of(2025, 7, 1)));
    }

    private static List<String> headings(Table table, Locale locale) {
        return table.columns().stream().map(column -> column.text(locale)).toList();
    }

    @Test
    void a_line_that_rests_on_an_unverified_figure_is_marked_on_the_slip() {
        Payslip slip = slip(Coverage.in(Place.GUIYANG).injuryClass(1), NOVEMBER, "10000.00");

        assertThat(mark(slip, "生育保险（单位）")).contains("未核实");
        assertThat(mark(slip, "应发工资")).isEmpty();
        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE)).contains("来源不一致，未核实");
    }

    @Test
    void a_line_that_rests_on_an_expired_figure_is_marked_on_the_slip() {
        YearMonth late = YearMonth.of(2026, 8);
        PayrollRules carried = ChinaPayroll.rules()
                .carryForward()
                .resolve(
                        Coverage.in(Place.GUANGZHOU).injuryClass(1),
                        PayDates.of(late, late.atEndOfMonth()),
                        Knowledge.ALL);
        Payslip slip = carried.calculate(PayrollInput.builder(PersonId.of("P007"), carried)
                .basePay(cny("10000.00"))
                .housingFundRate("0.05")
                .build());

        assertThat(mark(slip, "养老保险（个人）")).contains("暂沿用");
        assertThat(slip.line(HOUSING_FUND_EMPLOYEE).amount()).isEqualTo(cny("500.00"));
    }

    /** The third column of the slip's table. */
    private static String mark(Payslip slip, String line) {
        return slip.toTable().rows().stream()
                .filter(row -> text(row.get(0)).equals(line))
                .map(row -> text(row.get(2)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Object cell) {
        return cell instanceof Term term ? term.text(SIMPLIFIED_CHINESE) : cell == null ? "" : cell.toString();
    }

    @Test
    void a_document_whose_number_is_from_memory_is_told_beside_it() {
        Payslip slip = slip(Coverage.in(Place.BEIJING).injuryClass(1), NOVEMBER, "10000.00");

        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE)).contains("人社部发〔2015〕71号；文号凭记忆");
        assertThat(ChinaPayroll.rules().book().rules())
                .noneMatch(rule -> rule.key().code().matches("cn\\.(pension|medical|unemployment|injury|housing).*")
                        && rule.citation().document().contains("memory"));
    }

    @Test
    void guiyang_is_refused_until_the_host_adds_the_rate_on_which_sources_disagree() {
        Coverage guiyang = Coverage.in(Place.GUIYANG).injuryClass(1);
        PayDates dates = PayDates.of(NOVEMBER, NOVEMBER.atEndOfMonth());
        ChinaPayroll shipped = ChinaPayroll.rules();

        assertThatThrownBy(() -> shipped.resolve(guiyang, dates, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.medical.employer-rate for CN-GUIYANG")
                .hasMessageContaining("Maybe add it with a rule pack of your own?");
        assertThat(shipped.check(guiyang, dates, Knowledge.ALL).text(ENGLISH))
                .isEqualTo("place: CN-GUIYANG has no figure cn.medical.employer-rate on 2025-11-01; add it with a rule"
                        + " pack, or carry an expired one forward");
        assertThat(Guiyang.hosted().check(guiyang, dates, Knowledge.ALL).isEmpty())
                .isTrue();
        assertThat(slip(guiyang, NOVEMBER, "10000.00")
                        .line(ChinaPayItem.MEDICAL_EMPLOYER)
                        .amount())
                .isEqualTo(cny("750.00"));
    }

    @Test
    void places_and_variants_from_a_file_are_checked_without_an_exception() {
        ChinaPayroll china = ChinaPayroll.rules();

        assertThat(china.check(Place.SHANGHAI).isEmpty()).isTrue();
        assertThat(china.check(Place.of("CN-ATLANTIS")).text(ENGLISH))
                .startsWith("place 'CN-ATLANTIS': no rules of CN-ATLANTIS are known, only of CN-BEIJING, ")
                .contains("CN-SHENZHEN")
                .doesNotContain("/");
        assertThat(china.check(Place.of("CN-ATLANTIS")).text(SIMPLIFIED_CHINESE))
                .contains("没有CN-ATLANTIS的规则");
        assertThat(china.check(Coverage.in(Place.SHENZHEN).variant(Coverage.LOCAL_HUKOU))
                        .isEmpty())
                .isTrue();
        assertThat(china.check(Coverage.in(Place.SHANGHAI).variant(Coverage.LOCAL_HUKOU))
                        .has(ChinaViolation.VARIANT_UNKNOWN))
                .isTrue();
        PayDates dates = PayDates.of(NOVEMBER, NOVEMBER.atEndOfMonth());
        assertThat(china.check(Coverage.in(Place.of("CN-ATLANTIS")), dates, Knowledge.ALL)
                        .has(ChinaViolation.PLACE_UNKNOWN))
                .isTrue();
        YearMonth ancient = YearMonth.of(2019, 1);
        assertThat(china.check(Coverage.in(Place.SHANGHAI), PayDates.of(ancient, ancient.atEndOfMonth()), Knowledge.ALL)
                        .has(ChinaViolation.RULE_MISSING))
                .isTrue();
    }

    @Test
    void the_halves_of_unemployment_insurance_add_up_to_the_national_total() {
        for (Place place : List.of(
                Place.BEIJING, Place.SHANGHAI, Place.GUANGZHOU, Place.SHENZHEN, Place.HANGZHOU, Place.GUIYANG)) {
            Payslip slip = slip(Coverage.in(place).injuryClass(1), NOVEMBER, "10000.00");
            BigDecimal total = ChinaPayroll.rules()
                    .book()
                    .resolve(
                            ChinaRules.UNEMPLOYMENT_TOTAL,
                            RuleScope.of("CN"),
                            AsOf.of(NOVEMBER.atDay(1)),
                            MissingRule.REFUSE)
                    .value();
            assertThat(slip.line(UNEMPLOYMENT_EMPLOYEE)
                            .amount()
                            .plus(slip.line(ChinaPayItem.UNEMPLOYMENT_EMPLOYER).amount())
                            .getAmount())
                    .as(place.code())
                    .isEqualByComparingTo(total.multiply(new BigDecimal("10000")));
        }
    }

    private static Payslip slip(Coverage coverage, YearMonth month, String pay) {
        PayrollRules rules = rules(coverage, month);
        return rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny(pay))
                .housingFundRate("0.05")
                .build());
    }

    private static PayrollRules rules(Coverage coverage, YearMonth month) {
        return Guiyang.hosted().resolve(coverage, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
