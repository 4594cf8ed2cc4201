package io.zhanggui.hr.china.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RehireDeductionsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final DeductionClaims RENT = DeductionClaims.of(DeductionClaim.rent(month(1), RentTier.TIER_1));

    @Test
    void after_a_rehire_the_months_between_give_nothing() {
        YearToDate before = taken(3, 3, "4500.00");

        assertThat(RENT.monthly(rules(10), month(10), before).amount()).isEqualTo(cny("1500.00"));
        assertThat(RENT.monthly(rules(10), month(10), Set.of(month(1), month(2), month(3)), before)
                        .amount())
                .isEqualTo(cny("1500.00"));
        assertThat(RENT.monthly(rules(10), month(10), month(10), cny("0.00")).amount())
                .isEqualTo(cny("1500.00"));
    }

    @Test
    void months_employed_give_what_is_missing_also_across_a_gap() {
        YearToDate before = taken(4, 10, "1500.00");

        // January to March and October were employed; only one of the four was taken
        assertThat(RENT.monthly(rules(11), month(11), Set.of(month(1), month(2), month(3), month(10)), before)
                        .amount())
                .isEqualTo(cny("6000.00"));
        // unpaid leave from April to September is employment
        assertThat(RENT.monthly(
                                rules(10),
                                month(10),
                                Set.of(
                                        month(1), month(2), month(3), month(4), month(5), month(6), month(7), month(8),
                                        month(9)),
                                taken(3, 3, "4500.00"))
                        .amount())
                .isEqualTo(cny("10500.00"));
    }

    @Test
    void two_blocks_of_months_may_have_different_claims() {
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.rent(month(1), RentTier.TIER_1).until(month(3)),
                DeductionClaim.mortgageInterest(month(10), ClaimShare.ALL, 0));
        YearToDate before = taken(4, 10, "5500.00");

        assertThat(claims.monthly(rules(11), month(11), Set.of(month(1), month(2), month(3), month(10)), before)
                        .amount())
                .isEqualTo(cny("1000.00"));
    }

    @Test
    void a_certificate_before_the_employment_counts_once_with_the_first_month() {
        DeductionClaims claims = DeductionClaims.of(DeductionClaim.professionalCertificate(month(3)));

        assertThat(claims.monthly(rules(6), month(6), YearToDate.none(2025, CNY))
                        .amount())
                .isEqualTo(cny("3600.00"));
        assertThat(claims.monthly(rules(7), month(7), taken(1, 6, "3600.00")).amount())
                .isEqualTo(cny("0.00"));
        assertThat(claims.monthly(rules(7), month(7), taken(1, 6, "0.00")).amount())
                .isEqualTo(cny("3600.00"));
        assertThat(claims.monthly(rules(2), month(2), taken(1, 1, "0.00")).amount())
                .isEqualTo(cny("0.00"));
        assertThat(claims.monthly(rules(10), month(10), Set.of(month(1), month(2), month(3)), taken(3, 3, "3600.00"))
                        .amount())
                .isEqualTo(cny("0.00"));
        assertThat(claims.ofYear(rules(12)).soFar()).isEqualTo(cny("3600.00"));
    }

    @Test
    void a_certificate_of_the_year_before_gives_nothing() {
        DeductionClaims claims = DeductionClaims.of(DeductionClaim.professionalCertificate(YearMonth.of(2024, 12)));

        assertThat(claims.monthly(rules(1), month(1), YearToDate.none(2025, CNY))
                        .amount())
                .isEqualTo(cny("0.00"));
    }

    private static DeductionRules rules(int month) {
        return ChinaPayroll.rules()
                .tax(LocalDate.of(2025, month, 28), Knowledge.ALL)
                .deductions();
    }

    private static YearToDate taken(int months, int lastMonth, String special) {
        return new YearToDate(
                2025, months, lastMonth, cny("40000.00"), cny("4000.00"), cny(special), cny("0.00"), cny("0.00"));
    }

    private static YearMonth month(int month) {
        return YearMonth.of(2025, month);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
