package io.zhanggui.hr.china;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 财税〔2006〕10号: three average wages of Shanghai, 12,434 in 2024, are 37,302; 12 % of them are 4,476.24. */
class FundTaxLimitTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    /** A Shanghai whose fund goes beyond what is free: 15 % of bases up to 50,000, to the cent. */
    private static final ChinaPayroll GENEROUS = with(
            "cn.housing-fund.cap,CN-SHANGHAI,2025-07-01,2026-07-01,,50000,CNY/month,an agreement,,COMPANY,",
            "cn.housing-fund.most-rate,CN-SHANGHAI,2025-07-01,2026-07-01,,0.15,,an agreement,,COMPANY,",
            "cn.housing-fund.rounding,CN-SHANGHAI,2019-01-01,,,2 HALF_UP,,an agreement,,COMPANY,");

    @ParameterizedTest
    @CsvSource({
        "37302.00, 0.12, 0.00", // exactly the limit
        "37302.04, 0.12, 0.00", // less than half a cent above
        "37302.05, 0.12, 0.02", // 4476.246 is a cent above, on each side
        "40000.00, 0.12, 647.52", // 4800.00 − 4476.24
        "20000.00, 0.12, 0.00",
        "20000.00, 0.13, 400.00", // 2600 − 2400
        "40000.00, 0.13, 1447.52", // 5200.00 − 4476.24
        "60000.00, 0.05, 1269.80", // 5 % of the cap 50000 less 5 % of 37302: base and rate are limited each
    })
    void what_both_sides_pay_above_the_limit_is_taxed_as_wage(String base, String rate, String taxed) {
        Payslip slip = slip(GENEROUS.resolve(Place.SHANGHAI, dates(), Knowledge.ALL), base, rate);

        assertThat(slip.taxedContributions()).isEqualTo(cny(taxed));
        assertThat(slip.yearToDate().income()).isEqualTo(cny(base).plus(cny(taxed)));
    }

    @Test
    void the_slip_says_why_in_both_languages_also_when_it_was_restored() {
        Payslip slip = slip(GENEROUS.resolve(Place.SHANGHAI, dates(), Knowledge.ALL), "40000.00", "0.13");
        Payslip restored = Payslip.restore(
                slip.input(),
                figures(slip, each -> each.base()),
                figures(slip, each -> each.employee()),
                figures(slip, each -> each.employer()),
                slip.taxedContributions().getAmountMinorLong(),
                new long[0],
                slip.tax());

        for (Payslip each : List.of(slip, restored)) {
            assertThat(each.explain().toText(ENGLISH))
                    .contains("contributions above the limit 1,447.52 CNY")
                    .contains("paid 5,200.00 CNY − free of tax 4,476.24 CNY")
                    .contains("base 40,000.00 CNY, 37,302 at most, × 12% at most")
                    .contains("财税〔2006〕10号 (3 × 12434)");
            assertThat(each.explain().toText(SIMPLIFIED_CHINESE))
                    .contains("超标准缴付 1,447.52 元")
                    .contains("实际缴付 5,200.00 元 − 免税 4,476.24 元")
                    .doesNotContain("{");
        }
        assertThat(restored).isEqualTo(slip);
    }

    @Test
    void a_slip_within_the_limit_says_nothing_of_it() {
        Payslip slip = slip(GENEROUS.resolve(Place.SHANGHAI, dates(), Knowledge.ALL), "20000.00", "0.12");

        assertThat(slip.explain().toText(Locale.ENGLISH)).doesNotContain("above the limit");
    }

    @ParameterizedTest
    @CsvSource({
        "0.12, 2000.00", // the fund uses all of the 12 %
        "0.09, 800.00", // 3 % are left of 5
        "0.07, 0.00",
        "0.05, 0.00"
    })
    void the_supplementary_fund_shares_the_limit_and_comes_second(String rate, String taxed) {
        PayrollRules rules =
                GENEROUS.resolve(Coverage.in(Place.SHANGHAI).supplementaryFundRate("0.05"), dates(), Knowledge.ALL);

        Payslip slip = slip(rules, "20000.00", rate);
        assertThat(slip.taxedContributions()).isEqualTo(cny(taxed));
        if (rate.equals("0.09")) {
            assertThat(slip.explain().toText(ENGLISH))
                    .contains("paid 1,000.00 CNY − free of tax 600.00 CNY")
                    .contains("base 20,000.00 CNY, 37,302 at most, × 3% at most")
                    .contains("12% − 9% that another fund uses first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11", "2025-02", "2025-11"})
    void no_fund_of_the_six_cities_can_exceed_it_so_their_slips_pay_nothing_for_it(YearMonth month) {
        for (Place place : List.of(Place.BEIJING, Place.SHANGHAI, Place.GUANGZHOU, Place.SHENZHEN, Place.GUIYANG)) {
            Coverage coverage = Coverage.in(place).injuryClass(1);
            PayrollRules rules =
                    Guiyang.hosted().resolve(coverage, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL);
            assertThat(limited(rules)).as(place.code()).isEmpty();
        }
        Coverage both = Coverage.in(Place.SHANGHAI).supplementaryFundRate("0.05");
        assertThat(limited(ChinaPayroll.rules().resolve(both, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL)))
                .isEmpty();
    }

    @Test
    void a_published_cap_stands_for_three_averages_of_a_year_that_has_none_yet() {
        YearMonth march = YearMonth.of(2026, 2);
        PayDates dates = PayDates.of(march, march.atEndOfMonth());

        assertThat(limited(ChinaPayroll.rules().resolve(Place.SHANGHAI, dates, Knowledge.ALL)))
                .isEmpty();
        assertThat(limited(ChinaPayroll.rules().carryForward().resolve(Place.SHANGHAI, dates, Knowledge.ALL)))
                .isEmpty();
        assertThat(limited(GENEROUS.resolve(Place.SHANGHAI, dates, Knowledge.ALL)))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.base()).isNull();
                    assertThat(limit.rate().unverified()).isFalse();
                });
    }

    @Test
    void without_cap_and_average_only_the_rate_is_limited_and_the_line_is_marked() {
        ChinaPayroll town = with(
                "cn.pension.employer-rate,CN-TOWN,2025-07-01,,,0.16,,a notice,,COMPANY,",
                "cn.pension.employee-rate,CN-TOWN,2025-07-01,,,0.08,,a notice,,COMPANY,",
                "cn.medical.employer-rate,CN-TOWN,2025-07-01,,,0.09,,a notice,,COMPANY,",
                "cn.medical.employee-rate,CN-TOWN,2025-07-01,,,0.02,,a notice,,COMPANY,",
                "cn.unemployment.employer-rate,CN-TOWN,2025-07-01,,,0.005,,a notice,,COMPANY,",
                "cn.unemployment.employee-rate,CN-TOWN,2025-07-01,,,0.005,,a notice,,COMPANY,",
                "cn.injury.employer-rate,CN-TOWN,2025-07-01,,,0.004,,a notice,,COMPANY,",
                "cn.housing-fund.most-rate,CN-TOWN,2025-07-01,,,0.15,,a notice,,COMPANY,",
                "cn.housing-fund.least-rate,CN-TOWN,2025-07-01,,,0.05,,a notice,,COMPANY,",
                "cn.housing-fund.rounding,CN-TOWN,2025-07-01,,,0 HALF_UP,,a notice,,COMPANY,");
        Payslip slip = slip(town.resolve(Place.of("CN-TOWN"), dates(), Knowledge.ALL), "100000.00", "0.15");

        assertThat(slip.taxedContributions()).isEqualTo(cny("6000.00")); // 3 % on each side
        assertThat(slip.unverified())
                .anySatisfy(rule -> assertThat(rule.text(ENGLISH)).contains("no average wage of CN-TOWN is known"));
        assertThat(slip.toTable().rows().stream()
                        .filter(row -> row.get(2) != null)
                        .map(row -> ((Term) row.get(0)).code()))
                .contains("china.housing-fund-employee");
    }

    private static List<ContributionScheme.TaxLimit> limited(PayrollRules rules) {
        return rules.schemes().stream()
                .map(scheme -> scheme.employee().taxFreeUpTo())
                .filter(limit -> limit != null)
                .toList();
    }

    private static long[] figures(Payslip slip, Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .mapToLong(each -> figure.apply(each).getAmountMinorLong())
                .toArray();
    }

    private static Payslip slip(PayrollRules rules, String base, String rate) {
        return rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny(base))
                .rate(ChinaPayItem.HOUSING_FUND_EMPLOYEE, new BigDecimal(rate))
                .build());
    }

    private static PayDates dates() {
        return PayDates.of(NOVEMBER, NOVEMBER.atEndOfMonth());
    }

    private static ChinaPayroll with(String... rows) {
        String text = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n"
                + String.join("\n", Arrays.asList(rows)) + "\n";
        return ChinaPayroll.rules()
                .with(RuleBook.read(
                        TableReader.of(
                                "own.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                        ChinaRules.all()));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
