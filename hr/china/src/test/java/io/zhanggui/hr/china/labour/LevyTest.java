package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.hr.payroll.EmployerLevy;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevyTest {

    private final ChinaLabour place = labour().with(LabourRules.DISABILITY_QUOTA, number("0.015"));

    @ParameterizedTest
    @CsvSource({
        // staff, disabled, wages of the year, due
        "30, 0, 3000000, 0.00", // small
        "31, 0, 3100000, 41850.00", // 0.465 × 100000 × 90 %
        "200, 0, 20000000, 270000.00", // 3 missing × 100000 × 90 %
        "200, 1, 20000000, 180000.00", // 0.5 % is below 1 %: 2 × 100000 × 90 %
        "200, 1.99, 20000000, 90900.00",
        "200, 2, 20000000, 50000.00", // 1 % exactly: 1 × 100000 × 50 %
        "200, 2.99, 20000000, 500.00",
        "200, 3, 20000000, 0.00", // the quota
        "200, 5, 20000000, 0.00",
        "300, 3, 30000001, 75000.00" // 1 % of 300 is not 0.01 rounded, and the average is not rounded either
    })
    void the_disability_fund_by_staff_and_disabled_people(int staff, String disabled, String wages, String due) {
        DisabilityLevy levy = place.disabilityFund(number(disabled)).assess(cny(wages), staff);

        assertThat(levy.amount()).isEqualTo(cny(due));
        assertThat(levy.explain().value()).contains(cny(due));
    }

    @Test
    void it_explains_what_is_missing_and_marks_the_base_from_memory() {
        DisabilityLevy levy = place.disabilityFund(number("1")).assess(cny("20000000"), 200);

        assertThat(levy.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("残疾人就业保障金：180,000.00 元 = 差额 2.000 人 × 工资总额 20,000,000.00 元 ÷ 在职职工 200 人 × 90%")
                .contains("财税〔2015〕72号", "未核实", "财政部公告2023年第8号", "在职职工 200 人 × 1.5% − 已安排 1 人");
        assertThat(levy.isExempt()).isFalse();
        assertThat(place.disabilityFund(number("0"))
                        .assess(cny("1"), 30)
                        .explain()
                        .toText(Locale.ENGLISH))
                .contains("30 employees, not more than 30: nothing is due");
        assertThat(levy.toString()).isEqualTo("DisabilityLevy[200 employees, ***]");
        assertThat(place.disabilityFund(number("1")).rules()).anyMatch(rule -> rule.unverified());
    }

    @Test
    void a_month_is_a_twelfth_of_a_year() {
        EmployerLevy fund = place.disabilityFund(number("0"));

        assertThat(fund.monthly(cny("1666666.67"), 200)).isEqualTo(cny("22500.00"));
        assertThat(fund.explain(cny("1666666.67"), 200).value()).contains(cny("22500.00"));
        assertThat(fund.item()).isEqualTo(LevyItem.DISABILITY_FUND);
        assertThat(fund.monthly(cny("0"), 0)).isEqualTo(cny("0.00"));
    }

    @Test
    void the_quota_is_the_places_and_the_discounts_end_with_2027() {
        assertThatThrownBy(() -> labour().disabilityFund(number("0")))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.disability-fund.quota");
        assertThat(labour(LocalDate.of(2027, 12, 31))
                        .with(LabourRules.DISABILITY_QUOTA, number("0.015"))
                        .disabilityFund(number("0"))
                        .exemptStaff()
                        .value())
                .isEqualByComparingTo("30");
        assertThatThrownBy(() -> labour(LocalDate.of(2028, 1, 1))
                        .with(LabourRules.DISABILITY_QUOTA, number("0.015"))
                        .disabilityFund(number("0")))
                .isInstanceOf(RuleNotFoundException.class);
    }

    @Test
    void the_union_fee_is_a_share_of_the_wage_bill_and_unverified() {
        EmployerLevy fee = labour().unionFee();

        assertThat(fee.monthly(cny("123456.78"), 10)).isEqualTo(cny("2469.14"));
        assertThat(fee.item().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("工会经费");
        assertThat(fee.explain(cny("123456.78"), 10).toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("工会经费：2,469.14 元 = 工资总额 123,456.78 元 × 2%")
                .contains("未核实");
        assertThat(fee.rules()).anyMatch(rule -> rule.unverified());
    }

    @Test
    void impossible_facts_are_refused() {
        assertThatThrownBy(() -> labour().unionFee().monthly(cny("-1"), 1)).hasMessageContaining("wageBill");
        assertThatThrownBy(() -> labour().unionFee().monthly(cny("1"), -1)).hasMessageContaining("heads");
        assertThatThrownBy(() -> place.disabilityFund(number("-1"))).hasMessageContaining("disabled");
        assertThatThrownBy(() -> place.disabilityFund(number("1")).assess(cny("-1"), 1))
                .hasMessageContaining("wages");
        assertThatThrownBy(() -> place.disabilityFund(number("1")).assess(cny("1"), -1))
                .hasMessageContaining("staff");
    }

    @Property(tries = 200)
    void one_more_disabled_person_never_costs_more(
            @ForAll @IntRange(min = 1, max = 3000) int staff, @ForAll @IntRange(min = 0, max = 60) int disabled) {
        assertThat(due(staff, disabled + 1)).isLessThanOrEqualTo(due(staff, disabled));
    }

    private org.joda.money.Money due(int staff, int disabled) {
        return place.disabilityFund(java.math.BigDecimal.valueOf(disabled))
                .assess(cny("98765432.10"), staff)
                .amount();
    }
}
