package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.DAY;
import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IllnessTest {

    private final SickPayRules bare =
            labour().with(LabourRules.MINIMUM_MONTH, cny("2420")).sickPay();
    private final SickPayRules shanghai = ChinaPayroll.rules()
            .labour(Place.SHANGHAI, DAY, Knowledge.ALL)
            .with(LabourRules.MINIMUM_MONTH, cny("2740"))
            .sickPay();

    @Test
    void without_a_scale_the_floor_is_owed() {
        SickPay pay = bare.month(cny("8000"), 5);

        assertThat(pay.amount()).isEqualTo(bare.floor()).isEqualTo(cny("1936.00"));
        assertThat(pay.isFloor()).isTrue();
        assertThat(pay.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("全月病假工资：1,936.00 元 = 当地最低工资 2,420.00 元 × 80% 〔劳部发〔1995〕309号 第五十九条〕");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6000.00",
        "1, 6000.00",
        "2, 7000.00",
        "3, 7000.00",
        "4, 8000.00",
        "6, 9000.00",
        "7, 9000.00",
        "8, 10000.00",
        "30, 10000.00"
    })
    void the_scale_of_a_place_goes_by_service(int years, String pay) {
        assertThat(shanghai.month(cny("10000"), years).amount()).isEqualTo(cny(pay));
    }

    @ParameterizedTest
    @CsvSource({
        // 80 % of 2740 is 2192, 60 % of 3653.33 is 2191.998
        "3653.33, 2192.00, true",
        "3653.34, 2192.00, false",
        "3660, 2196.00, false"
    })
    void the_floor_decides_where_the_scale_is_below_it(String wage, String pay, boolean floor) {
        SickPay found = shanghai.month(cny(wage), 0);

        assertThat(found.amount()).isEqualTo(cny(pay));
        assertThat(found.isFloor()).isEqualTo(floor);
        assertThat(found.explain().value()).contains(cny(pay));
    }

    @ParameterizedTest
    @CsvSource({
        // 80 % of 2420.01 are 1936.008, of 2420.02 1936.016: never a part of a cent below
        "2420.01, 1936.01",
        "2420.02, 1936.02",
        "2420.00, 1936.00"
    })
    void the_floor_is_rounded_up(String minimum, String floor) {
        SickPayRules rules =
                labour().with(LabourRules.MINIMUM_MONTH, cny(minimum)).sickPay();

        assertThat(rules.floor()).isEqualTo(cny(floor));
        assertThat(rules.month(cny("8000"), 5).amount()).isEqualTo(cny(floor));
        assertThat(rules.month(cny("8000"), 5).explain().value()).contains(cny(floor));
    }

    @Test
    void a_scale_that_rounds_to_less_than_the_floor_gives_the_floor() {
        SickPayRules rules = ChinaPayroll.rules()
                .labour(Place.SHANGHAI, DAY, Knowledge.ALL)
                .with(LabourRules.MINIMUM_MONTH, cny("2740.04")) // 2192.032: the floor is 2192.04
                .sickPay();
        SickPay pay = rules.month(cny("3653.39"), 0); // 2192.034, half up 2192.03

        assertThat(pay.amount()).isEqualTo(cny("2192.04"));
        assertThat(pay.isFloor()).isTrue();
        assertThat(pay.explain().value()).contains(cny("2192.04"));
    }

    @Test
    void days_at_the_floor_are_rounded_up() {
        // 1936 ÷ 21.75 × 1 = 89.0114…
        assertThat(bare.days(cny("8000"), 5, number("1")).amount()).isEqualTo(cny("89.02"));
    }

    @Test
    void days_are_a_share_of_the_month() {
        SickPay pay = shanghai.days(cny("10000"), 3, number("2.5"));

        assertThat(pay.amount()).isEqualTo(cny("804.60")); // 7000 ÷ 21.75 × 2.5
        assertThat(pay.explain().value()).contains(cny("804.60"));
        assertThat(pay.explain().toText(Locale.ENGLISH))
                .startsWith("Sick pay: 804.60 CNY = 7,000.00 CNY a month ÷ 21.75 × 2.5 days")
                .contains("wage 10,000.00 CNY × 70% after 3 full years of service");
        assertThat(pay.toString()).isEqualTo("SickPay[***]");
    }

    @Test
    void impossible_facts_are_refused() {
        assertThatThrownBy(() -> bare.month(cny("-1"), 0)).hasMessageContaining("monthlyWage");
        assertThatThrownBy(() -> bare.month(cny("1"), -1)).hasMessageContaining("serviceYears");
        assertThatThrownBy(() -> bare.days(cny("1"), 0, number("-1"))).hasMessageContaining("days");
        assertThatThrownBy(() -> labour().sickPay()).isInstanceOf(RuleNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, 6",
        "9, 4, 3, 6",
        "9, 5, 6, 12",
        "9, 9, 6, 12",
        "10, 4, 6, 12",
        "10, 5, 9, 15",
        "30, 9, 9, 15",
        "10, 10, 12, 18",
        "30, 14, 12, 18",
        "15, 15, 18, 24",
        "30, 19, 18, 24",
        "20, 20, 24, 30",
        "40, 40, 24, 30"
    })
    void the_medical_period_goes_by_years_in_all_and_with_the_employer(int total, int unit, int months, int window) {
        assertThat(labour().medicalPeriod(total, unit))
                .extracting(MedicalPeriod::months, MedicalPeriod::window)
                .containsExactly(months, window);
    }

    @Test
    void the_medical_period_says_why_and_where_a_place_has_another_table() {
        assertThat(labour().medicalPeriod(12, 6).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("医疗期（月）：9 = 实际工作年限 12 年，其中本单位 6 年，按 15 个月内累计病休时间计算" + " 〔劳部发〔1994〕479号 第三条、第四条〕\n");
        assertThat(ChinaPayroll.rules()
                        .labour(Place.SHANGHAI, DAY, Knowledge.ALL)
                        .medicalPeriod(12, 6)
                        .table()
                        .unverified())
                .isTrue();
        assertThatThrownBy(() -> labour().medicalPeriod(4, 5)).hasMessageContaining("4 in all");
        assertThatThrownBy(() -> labour().medicalPeriod(4, -1)).hasMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource({"0/0:3", "0/0:3:6:9", "0/x:3:6", "1/0:3:6", "0/1:3:6", "0/0:0:6", "0/0:6:3", "0/-1:3:6"})
    void broken_tables_are_refused(String text) {
        assertThatThrownBy(() -> MedicalPeriodTable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tables_come_back_from_their_text() {
        assertThat(MedicalPeriodTable.parse("0/0:3:6; 10/5:9:15")).hasToString("0/0:3:6; 10/5:9:15");
        assertThat(MedicalPeriodTable.parse("0/0:6:6").rows()).hasSize(1);
    }
}
