package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.NetPay;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NetPayTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PersonId P = PersonId.of("P007");
    private static final PayDates DATES = PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30));

    private final PayrollRules china = ChinaPayroll.rules().resolve(Place.SHANGHAI, DATES, Knowledge.ALL);
    private final PayrollRules flat = FlatTax.rules(DATES);

    @Test
    void several_base_pays_may_leave_the_same_and_the_least_is_chosen() {
        // a fund of 10 % in whole yuan: 5 yuan of base pay round up to 1
        PayrollRules rules = PayrollRules.of(
                DATES,
                CNY,
                List.of(ContributionScheme.named("fund").rates("0", "0.10").rounded(Rounding.WHOLE)),
                new FlatTax(0),
                List.of());
        NetPay found = NetPay.of(Money.parse("CNY 4.50"), base -> plain(rules, base));

        assertThat(found.basePay()).containsExactly(Money.parse("CNY 4.50"), Money.parse("CNY 5.50"));
        assertThat(found.chosen()).isEqualTo(Money.parse("CNY 4.50"));
        assertThat(found.explain().toText(Locale.ENGLISH))
                .contains("Base pay for an agreed net pay: 4.50 CNY = the least of 2 that leave 4.50 CNY")
                .contains("Base pay that leaves it: 5.50 CNY = gross pay 5.50 CNY, employer cost 5.50 CNY");
    }

    @Test
    void a_small_net_pay_is_found_above_what_contributions_need() {
        for (String net : List.of("0.00", "0.01", "5.00")) {
            NetPay found = NetPay.of(
                    Money.parse("CNY " + net),
                    base -> PayrollInput.builder(P, china)
                            .basePay(base)
                            .contributionBase(Money.parse("CNY 37302.00"))
                            .housingFundRate("0.07")
                            .build());
            assertThat(found.slip().net()).isEqualTo(Money.parse("CNY " + net));
            assertThat(found.chosen())
                    .isEqualTo(found.slip()
                            .employeeContributions()
                            .plus(found.slip().taxes())
                            .plus(Money.parse("CNY " + net)));
        }
    }

    @Test
    void no_net_pay_is_what_the_least_contributions_leave() {
        NetPay found = NetPay.of(
                Money.parse("CNY 0.00"),
                base -> PayrollInput.builder(P, china)
                        .basePay(base)
                        .housingFundRate("0.07")
                        .build());
        assertThat(found.slip().net().isZero()).isTrue();
        assertThat(found.chosen()).isEqualTo(found.slip().employeeContributions());
    }

    @Test
    void what_is_paid_beside_base_pay_counts_too() {
        Money net = Money.parse("CNY 9000.00");
        NetPay found = NetPay.of(
                net,
                base -> PayrollInput.builder(P, china)
                        .basePay(base)
                        .allowance("餐补", Money.parse("CNY 500.00"))
                        .earning(PayrollItem.BENEFIT_IN_KIND, "", Money.parse("CNY 300.00"))
                        .deduction("工装", Money.parse("CNY 50.00"))
                        .housingFundRate("0.07")
                        .build());

        assertThat(found.slip().net()).isEqualTo(net);
        assertThat(found.toString()).doesNotContain("9000");
    }

    @Test
    void a_net_pay_that_the_rest_of_the_slip_exceeds_is_refused() {
        assertThatThrownBy(() -> NetPay.of(
                        Money.parse("CNY 100.00"),
                        base -> PayrollInput.builder(P, flat)
                                .basePay(base)
                                .earning(PayrollItem.REIMBURSEMENT, "", Money.parse("CNY 2000.00"))
                                .rate(flat.schemes().get(1).employeeItem(), new BigDecimal("0.05"))
                                .build()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("P007.net '***'")
                .hasMessageContaining("[employment.net-too-low]");
    }

    @Test
    void a_tax_that_takes_everything_leaves_no_answer() {
        PayrollRules all = PayrollRules.of(DATES, CNY, List.of(), new FlatTax(100), List.of());

        assertThatThrownBy(() -> NetPay.of(Money.parse("CNY 100.00"), base -> plain(all, base)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[employment.net-not-reached]");
    }

    @Test
    void bad_questions_are_refused() {
        assertThatThrownBy(() -> NetPay.of(Money.parse("CNY -0.01"), base -> plain(flat, base)))
                .isInstanceOf(IllegalArgumentException.class);
        Money hundred = Money.parse("CNY 100.00");
        assertThatThrownBy(() -> NetPay.of(
                        hundred,
                        base -> PayrollInput.builder(P, flat)
                                .basePay(base)
                                .order(new DeductionOrder(PayrollItem.LOAN, "", hundred, 1, hundred))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deduction orders");
        assertThatThrownBy(() -> NetPay.of(hundred, base -> plain(flat, base))) // the fund's rate is missing
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[payroll.rate-missing]");
    }

    private static PayrollInput plain(PayrollRules rules, Money base) {
        return PayrollInput.builder(P, rules).basePay(base).build();
    }
}
