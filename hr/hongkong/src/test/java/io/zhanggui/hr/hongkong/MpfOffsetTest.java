package io.zhanggui.hr.hongkong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class MpfOffsetTest {

    private static final LocalDateRange SERVICE = LocalDateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2027, 4, 1));

    private final MpfOffset offset =
            HongKongPayroll.rules(Rounding.CENT).offset(LocalDate.of(2027, 3, 31), Knowledge.ALL);

    @ParameterizedTest
    @CsvSource({
        "40000, 30000, 25000,     0, 25000,     0, 45000",
        "40000, 30000, 90000,     0, 40000,     0, 30000", // mandatory contributions never reach the part after
        "40000, 30000, 25000, 10000, 25000, 10000, 35000",
        "40000, 30000, 25000, 50000, 25000, 45000,     0", // voluntary ones reach both parts
        "40000, 30000, 40000, 30000, 40000, 30000,     0",
        "    0, 30000, 90000, 10000,     0, 10000, 20000",
        "40000,     0,     0,     0,     0,     0, 40000",
    })
    void mandatory_contributions_offset_old_service_and_voluntary_ones_all(
            String before,
            String after,
            String mandatory,
            String voluntary,
            String byMandatory,
            String byVoluntary,
            String payable) {
        OffsetPayment payment = offset.offset(SERVICE, hkd(before), hkd(after), hkd(mandatory), hkd(voluntary));
        assertThat(payment.byMandatory()).isEqualTo(hkd(byMandatory));
        assertThat(payment.byVoluntary()).isEqualTo(hkd(byVoluntary));
        assertThat(payment.payable()).isEqualTo(hkd(payable));
    }

    @Test
    void nothing_is_owed_for_a_time_without_service() {
        LocalDate day = LocalDate.of(2025, 5, 1);
        LocalDateRange later = LocalDateRange.of(day, day.plusYears(2));
        LocalDateRange earlier = LocalDateRange.of(day.minusYears(2), day);
        LocalDateRange across = LocalDateRange.of(day.minusDays(1), day.plusDays(1));
        assertThatThrownBy(() -> offset.offset(later, hkd("1"), hkd("1"), hkd("0"), hkd("0")))
                .hasMessage("service in 2025-05-01/2027-05-01 has no part before 2025-05-01");
        assertThatThrownBy(() -> offset.offset(earlier, hkd("1"), hkd("1"), hkd("0"), hkd("0")))
                .hasMessage("service in 2023-05-01/2025-05-01 has no part from 2025-05-01 on");
        assertThat(offset.offset(later, hkd("0"), hkd("1"), hkd("9"), hkd("0")).payable())
                .isEqualTo(hkd("1"));
        assertThat(offset.offset(earlier, hkd("1"), hkd("0"), hkd("9"), hkd("0"))
                        .payable())
                .isEqualTo(hkd("0"));
        assertThat(offset.offset(across, hkd("1"), hkd("1"), hkd("9"), hkd("0")).payable())
                .isEqualTo(hkd("1"));
    }

    @Test
    void a_negative_amount_is_refused_without_being_shown() {
        assertThatThrownBy(() -> offset.offset(SERVICE, hkd("-1"), hkd("0"), hkd("0"), hkd("0")))
                .hasMessage("before is negative");
        assertThatThrownBy(() -> offset.offset(SERVICE, hkd("0"), hkd("-1"), hkd("0"), hkd("0")))
                .hasMessage("after is negative");
        assertThatThrownBy(() -> offset.offset(SERVICE, hkd("0"), hkd("0"), hkd("-1"), hkd("0")))
                .hasMessage("mandatory is negative");
        assertThatThrownBy(() -> offset.offset(SERVICE, hkd("0"), hkd("0"), hkd("0"), hkd("-1")))
                .hasMessage("voluntary is negative");
    }

    @Test
    void the_payment_explains_itself_and_is_masked() {
        OffsetPayment payment = offset.offset(SERVICE, hkd("40000"), hkd("30000"), hkd("25000"), hkd("10000"));
        assertThat(payment.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Severance or long service payment after offsetting: 35,000.00 HKD = 70,000.00 HKD − employer's mandatory contributions 25,000.00 HKD − voluntary contributions and gratuities 10,000.00 HKD
                          For service before 2025-05-01: 40,000.00 HKD
                          For service from 2025-05-01 on: 30,000.00 HKD
                          Offset by mandatory contributions: 25,000.00 HKD = the lesser of 40,000.00 HKD for service before 2025-05-01 and 25,000.00 HKD of contributions 〔op.labour.gov.hk〕
                          Offset by voluntary contributions and gratuities: 10,000.00 HKD = the lesser of 45,000.00 HKD that is left and 10,000.00 HKD of contributions
                        """);
        assertThat(payment.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("以强制性供款抵销：25,000.00 HKD");
        assertThat(payment).hasToString("OffsetPayment[***]");
    }

    @Test
    void before_offsetting_ended_the_library_has_no_rule_for_it() {
        assertThatThrownBy(() -> HongKongPayroll.rules(Rounding.CENT).offset(LocalDate.of(2025, 4, 30), Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class);
    }

    private static Money hkd(String amount) {
        return Money.of(CurrencyUnit.of("HKD"), new BigDecimal(amount));
    }
}
