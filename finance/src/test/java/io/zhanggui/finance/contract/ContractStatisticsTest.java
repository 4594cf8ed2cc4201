package io.zhanggui.finance.contract;

import static io.zhanggui.finance.contract.Contracting.HT08;
import static io.zhanggui.finance.contract.Contracting.HT31;
import static io.zhanggui.finance.contract.Contracting.O1;
import static io.zhanggui.finance.contract.Contracting.O2;
import static io.zhanggui.finance.contract.Contracting.O3;
import static io.zhanggui.finance.contract.Contracting.bedding;
import static io.zhanggui.finance.contract.Contracting.cny;
import static io.zhanggui.finance.contract.Contracting.day;
import static io.zhanggui.finance.contract.Contracting.pans;
import static io.zhanggui.finance.contract.Contracting.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ContractStatisticsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ContractRegister REGISTER = ContractRegister.of(CNY, List.of(pans(), bedding()));
    private static final PerformanceRecords RECORDS = PerformanceRecords.of(List.of(
            record(HT08, O1, "2025-06-15", "150000"),
            record(HT08, O2, "2025-07-16", "150000"),
            record(HT08, O3, "2025-11-13", "30000"),
            record(HT31, O1, "2025-08-20", "150000"),
            record(HT31, O1, "2025-09-12", "90000"),
            record(HT31, O2, "2025-09-18", "")));

    /** Due in the third quarter: 150,000 done one day late, 240,000 of which 150,000 in time, and a milestone in time. */
    @Test
    void a_quarter_counts_parts_in_amounts_and_wholes_in_counts() {
        ContractStatistics quarter = ContractStatistics.of(REGISTER, RECORDS, ReportingPeriod.quarter(2025, 3));
        assertThat(quarter.dueCount()).isEqualTo(3);
        assertThat(quarter.dueAmount()).isEqualTo(cny("390000"));
        assertThat(quarter.onTimeCount()).isEqualTo(1);
        assertThat(quarter.onTimeAmount()).isEqualTo(cny("150000"));
        assertThat(quarter.lateCount()).isEqualTo(2);
        assertThat(quarter.lateAmount()).isEqualTo(cny("240000"));
        assertThat(quarter.performedCount()).isEqualTo(3);
        assertThat(quarter.openCount()).isZero();
        assertThat(quarter.openAmount()).isEqualTo(cny("0"));
        assertThat(quarter.onTimeRateByCount().percent(Rounding.CENT)).contains(new BigDecimal("33.33"));
        assertThat(quarter.onTimeRateByAmount().percent(Rounding.CENT)).contains(new BigDecimal("38.46"));
        assertThat(quarter.performanceRateByCount()).hasToString("100.00%");
        assertThat(quarter.performanceRateByAmount()).hasToString("100.00%");
        assertThat(quarter.amendedCount()).isEqualTo(1);
        assertThat(quarter.amendedAmount()).isEqualTo(cny("36000"));
        assertThat(quarter.signedCount()).isZero();
    }

    /** On 2025-11-18 the delivery of 36,000 lacks 6,000, and the payment of 36,000 is due in December. */
    @Test
    void what_is_not_due_yet_is_in_no_on_time_rate() {
        ContractStatistics quarter =
                ContractStatistics.of(REGISTER, RECORDS, ReportingPeriod.quarter(2025, 4), AsOf.of(day("2025-11-18")));
        assertThat(quarter.dueCount()).isEqualTo(2);
        assertThat(quarter.overdueCount()).isEqualTo(1);
        assertThat(quarter.overdueAmount()).isEqualTo(cny("6000"));
        assertThat(quarter.openAmount()).isEqualTo(cny("42000"));
        assertThat(quarter.onTimeRateByCount()).isEqualTo(new PerformanceRate(0, 1));
        assertThat(quarter.onTimeRateByAmount()).isEqualTo(new PerformanceRate(3_000_000, 3_600_000));
    }

    @Test
    void rates_of_a_period_without_obligations_do_not_apply() {
        ContractStatistics january =
                ContractStatistics.of(REGISTER, RECORDS, ReportingPeriod.month(YearMonth.of(2025, 1)));
        assertThat(january.onTimeRateByCount().isApplicable()).isFalse();
        assertThat(january.onTimeRateByAmount().percent(Rounding.CENT)).isEmpty();
        List<Object> row = List.copyOf(january.toTable().rows()).get(0);
        assertThat(row.get(0)).isEqualTo("2025-01");
        assertThat(row.subList(14, 16)).containsOnlyNulls();
        assertThat(january.explain().toText(Locale.ENGLISH)).contains("On-time rate by count, %: not applicable");
    }

    @Test
    void a_contract_signed_but_not_known_yet_is_not_counted() {
        Contract late =
                Contracting.contract(HT31, "x", "y", pans().versions().get(0).recordedOn(day("2025-04-02")));
        ContractRegister register = ContractRegister.of(CNY, List.of(late));
        ReportingPeriod quarter = ReportingPeriod.quarter(2025, 1);
        AsOf marchEnd = AsOf.of(day("2025-03-31"));
        assertThat(ContractStatistics.of(register, RECORDS, quarter, marchEnd).signedAmount())
                .isEqualTo(cny("150000"));
        assertThat(ContractStatistics.of(register, RECORDS, quarter, marchEnd.knownOn(day("2025-03-31")))
                        .signedCount())
                .isZero();
        assertThat(ContractStatistics.of(register, RECORDS, quarter, AsOf.of(day("2025-03-14")))
                        .signedCount())
                .isZero();
    }

    @Test
    void the_calendar_has_every_month_quarter_and_year_of_its_span_and_no_other() {
        StatisticsCalendar calendar = StatisticsCalendar.of(REGISTER, RECORDS, 2024, 2025, AsOf.of(day("2025-11-30")));
        assertThat(calendar.all().stream().map(one -> one.period().name()))
                .hasSize(34)
                .startsWith("2024-01", "2024-02", "2024-03", "2024Q1", "2024-04")
                .endsWith("2025-12", "2025Q4", "2025");
        assertThat(calendar.quarter(2025, 3).dueAmount()).isEqualTo(cny("390000"));
        assertThat(calendar.year(2024).signedAmount()).isEqualTo(cny("240000"));
        assertThat(calendar.month(YearMonth.of(2025, 9)).dueCount()).isEqualTo(1);
        assertThat(calendar.toTable().rows()).hasSize(34);
        assertThatThrownBy(() -> calendar.year(2026))
                .hasMessageContaining("2026")
                .hasMessageContaining("2024 to 2025");
        assertThatThrownBy(() -> calendar.quarter(2025, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatisticsCalendar.of(REGISTER, RECORDS, 2025, 2024, AsOf.of(day("2025-11-30"))))
                .hasMessageContaining("2025 to 2024");
    }

    @Test
    void the_register_lists_contracts_in_force_and_refuses_another_currency_and_a_number_twice() {
        assertThat(REGISTER.toTable(RECORDS, AsOf.of(day("2025-03-01"))).rows()).hasSize(1);
        List<List<Object>> rows = List.copyOf(
                REGISTER.toTable(RECORDS, AsOf.of(day("2025-11-18"))).rows());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .containsExactly(
                        "HT-2025-008",
                        ContractKind.PURCHASE,
                        "永康铁匠厨具有限公司",
                        "炒锅刀具采购合同",
                        day("2025-03-15"),
                        day("2025-12-31"),
                        2,
                        cny("186000"),
                        ContractStatus.IN_PERFORMANCE_OVERDUE,
                        new BigDecimal("88.71"),
                        new BigDecimal("50.00"),
                        1,
                        cny("6000"),
                        cny("9"),
                        cny("75"));
        assertThat(REGISTER.where(one -> one.no().equals(HT31)).contracts()).containsExactly(bedding());
        assertThat(REGISTER.contract(HT08)).contains(pans());
        assertThatThrownBy(() -> ContractRegister.of(CNY, List.of(pans(), pans())))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> ContractRegister.of(CurrencyUnit.USD, List.of(pans())))
                .hasMessageContaining("HT-2025-008 is in CNY");
    }
}
