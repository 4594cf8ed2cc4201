package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaPackTest {

    private static final String HEADER = "rule,scope,from,until,published,value,unit,document,source,confidence,note\n";

    private static RuleBook read(String rule, String scope, String value) {
        String pack = HEADER + rule + "," + scope + ",2025-01-01,,," + value + ",,,,COMPANY,\n";
        return RuleBook.read(
                TableReader.of("own.csv", () -> new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8))),
                ChinaRules.all());
    }

    @ParameterizedTest
    @CsvSource({
        "cn.union-fee.rate, 2, is not a rate from 0 to 1",
        "cn.union-fee.rate, -0.02, is not a rate from 0 to 1",
        "cn.overtime.workday, 150, is not from 1 to 10",
        "cn.overtime.rest-day, 0.99, is not from 1 to 10",
        "cn.probation.pay-share, 8, is not a rate from 0 to 1",
        "cn.sick-pay.floor-share, 80, is not a rate from 0 to 1",
        "cn.sick-pay.scale, 0:60; 2:0.7, 'has the figure 60, not from 0 to 1'",
        "cn.sick-pay.scale, 0:-0.6; 2:0.7, 'has the figure -0.6, not from 0 to 1'",
        "cn.deduction-limit.damage-share, 20, is not a rate from 0 to 1",
        "cn.tax.royalty-rate, 20, is not a rate from 0 to 1",
        "cn.tax.basic-deduction, -5000, is negative",
        "cn.deduction.rent, -1500, is negative",
        "cn.deduction.rent, 1500.005, has more than 2 decimals",
        "cn.work.minimum-age, 16.5, is not a whole number",
        "cn.protection.over-age-injury, 2, is not from 0 to 1",
        "cn.pension.floor, 7460.005, has more than 2 decimals",
        "cn.pension.employer-rate, 0.16000001, has more than 6 decimals",
        "cn.housing-fund.rounding, 5 HALF_UP, does not round to 2 decimals or fewer",
        "cn.housing-fund.rounding, 0 UNNECESSARY, does not round to 2 decimals or fewer",
        "cn.tax.annual-table, 36000:3:0; *:10:252000, 'rate of a tax table must be from 0 to 1, but is 3'",
        "cn.tax.annual-table, 36000:-0.03:0; *:0.10:2520, is no bracket",
        "cn.tax.annual-table, -36000:0.03:0; *:0.10:2520, is no bracket",
        "cn.tax.annual-table, 1E5:0.03:0; *:0.10:7000, is no bracket",
        "cn.tax.annual-table, 36000:0.10:0; *:0.03:0, 'rates of a tax table must not fall, but 0.10 is followed by 0.03'",
        "cn.tax.annual-table, 36000:0.03000001:0; *:0.10:2520, of at most 6 decimals",
        "cn.tax.annual-table, 36000.001:0.03:0; *:0.10:2520.00007, in whole cents",
        "cn.tax.annual-table, 0:0.03:0; *:0.10:0, 'limit of a tax table must be above 0, but is 0'",
        "cn.tax.annual-table, 36000:0.03:100; *:0.10:2620, 'has the quick deduction 100, not 0'",
        "cn.tax.annual-table, *:0.45:5, 'has the quick deduction 5, not 0'",
    })
    void figureThatCannotBe_isRefusedWithLineAndColumn(String rule, String value, String why) {
        assertThatThrownBy(() -> read(rule, "CN-SHANGHAI", value))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("own.csv")
                .hasMessageContaining("line 2")
                .hasMessageContaining("value")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"cn-x", "CN X", "HK", "CN-shanghai", "CN-", "CN-SHANGHAI/Local", "CN-SHANGHAI/", "''"})
    void scopeThatNobodyLooksFor_isRefusedWithLineAndColumn(String scope) {
        assertThatThrownBy(() -> read("cn.pension.floor", scope, "5000"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("scope")
                .hasMessageContaining("is no place of cn.pension.floor");
    }

    @ParameterizedTest
    @CsvSource({"CN", "CN-X", "CN-330106", "CN-JIANGSU-SUZHOU", "CN-SHANGHAI/local-hukou"})
    void scopeOfChina_isTaken(String scope) {
        assertThat(read("cn.pension.floor", scope, "5000.10").rules()).hasSize(1);
    }

    @Test
    void boundsThemselves_areTaken() {
        assertThat(read("cn.union-fee.rate", "CN", "1").rules()).hasSize(1);
        assertThat(read("cn.union-fee.rate", "CN", "0.123456").rules()).hasSize(1);
        assertThat(read("cn.union-fee.rate", "CN", "0.12345600").rules()).hasSize(1);
        assertThat(read("cn.overtime.workday", "CN", "10").rules()).hasSize(1);
        assertThat(read("cn.overtime.workday", "CN", "1").rules()).hasSize(1);
        assertThat(read("cn.sick-pay.scale", "CN", "0:0; 8:1").rules()).hasSize(1);
        assertThat(read("cn.housing-fund.rounding", "CN", "2 DOWN").rules()).hasSize(1);
        assertThat(read("cn.tax.annual-table", "CN", "36000:0:0; *:1:36000").rules())
                .hasSize(1);
    }
}
