package io.zhanggui.hr.china.tax;

import static io.zhanggui.hr.china.tax.SpecialDeduction.CHILD_EDUCATION;
import static io.zhanggui.hr.china.tax.SpecialDeduction.ELDERLY_SUPPORT;
import static io.zhanggui.hr.china.tax.SpecialDeduction.RENT;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeductionClaimsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final DeductionRules of2025 = rules(2025, 12);

    @Test
    void document_13_of_2023_makes_up_eight_months_in_september() {
        // 国发〔2023〕13号, issued 2023-08-28, back to January: 1,000 a month until August, 10,000 in September
        DeductionClaims claims =
                DeductionClaims.of(DeductionClaim.childEducation(YearMonth.of(2022, 9), 1, ClaimShare.ALL));
        YearToDate before = YearToDate.none(2023, CNY);
        List<Money> deducted = new ArrayList<>();
        List<Money> taxes = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            LocalDate paid = LocalDate.of(2023, month, 10);
            ChinaTax then = ChinaPayroll.rules().tax(paid, Knowledge.upTo(paid));
            MonthlyDeductions special = claims.monthly(then.deductions(), YearMonth.from(paid), before);
            TaxWithheld withheld = then.wages()
                    .withhold(TaxableMonth.of(
                            paid, before, cny("20000.00"), cny("3000.00"), special.amount(), cny("0.00")));
            deducted.add(special.amount());
            taxes.add(withheld.amount());
            before = withheld.after();
        }

        assertThat(deducted.subList(0, 8)).containsOnly(cny("1000.00"));
        assertThat(deducted.get(8)).isEqualTo(cny("10000.00"));
        assertThat(taxes.stream().map(Money::getAmountMajorInt))
                .containsExactly(330, 330, 330, 890, 1100, 1100, 1100, 1100, 200);
    }

    @Test
    void a_claim_that_comes_late_is_made_up_within_the_year() {
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.childEducation(YearMonth.of(2024, 9), 1, ClaimShare.ALL),
                DeductionClaim.rent(JANUARY, RentTier.TIER_1));
        // the child was deducted from January to May, the rent is claimed in June
        MonthlyDeductions june = claims.monthly(of2025, YearMonth.of(2025, 6), JANUARY, cny("10000.00"));

        assertThat(june.amount()).isEqualTo(cny("11000.00"));
        assertThat(june.lines())
                .extracting(ClaimedDeduction::kind, ClaimedDeduction::amount)
                .containsExactly(tuple(CHILD_EDUCATION, cny("2000.00")), tuple(RENT, cny("9000.00")));
        assertThat(june.takenTooMuch()).isEqualTo(cny("0.00"));
        assertThat(june.explain().toText(ENGLISH))
                .contains("this month 1,500.00 CNY + made up 7,500.00 CNY")
                .contains("taken before 10,000.00 CNY");
        assertThat(june.toString()).doesNotContain("11000");
        assertThat(june.lines().toString()).doesNotContain("9000");
    }

    @Test
    void what_fits_no_kind_wholly_goes_to_the_first_with_room_in_shares_of_a_child() {
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.childEducation(JANUARY, 1, ClaimShare.ALL),
                DeductionClaim.rent(JANUARY, RentTier.TIER_2));
        // 9,300 are due by March, 700 were taken: the 5,500 of earlier months are 4,000 for the child and 1,500 of rent
        MonthlyDeductions march = claims.monthly(of2025, YearMonth.of(2025, 3), JANUARY, cny("700.00"));

        assertThat(march.amount()).isEqualTo(cny("8600.00"));
        assertThat(march.lines()).extracting(ClaimedDeduction::amount).containsExactly(cny("6000.00"), cny("2600.00"));
    }

    @Test
    void a_claim_of_another_year_or_before_the_employment_is_never_made_up() {
        DeductionClaims claims = DeductionClaims.of(DeductionClaim.rent(YearMonth.of(2023, 3), RentTier.TIER_1));

        assertThat(claims.monthly(of2025, JANUARY, YearToDate.none(2025, CNY)).amount())
                .isEqualTo(cny("1500.00"));
        assertThat(claims.monthly(of2025, YearMonth.of(2025, 6), YearMonth.of(2025, 5), cny("0.00"))
                        .amount())
                .isEqualTo(cny("3000.00"));
        assertThat(claims.monthly(of2025, YearMonth.of(2025, 6), YearToDate.none(2025, CNY))
                        .amount())
                .isEqualTo(cny("1500.00"));
        assertThat(claims.ofYear(of2025).amount()).isEqualTo(cny("18000.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claims.monthly(of2025, YearMonth.of(2026, 1), JANUARY, cny("0.00")));
    }

    @Test
    void of_a_child_half_shares_are_taken_and_no_other_part() {
        DeductionClaims child = DeductionClaims.of(DeductionClaim.childEducation(JANUARY, 1, ClaimShare.ALL));
        // 6,000 are due by March: of 700 taken before 5,300 are open, of which 5,000 are shares
        MonthlyDeductions march = child.monthly(of2025, YearMonth.of(2025, 3), JANUARY, cny("700.00"));
        assertThat(march.amount()).isEqualTo(cny("5000.00"));
        assertThat(march.lines().get(0).amount()).isEqualTo(cny("5000.00"));
        // 500 too many were taken before: of the 2,000 of March 1,000 are taken
        assertThat(child.monthly(of2025, YearMonth.of(2025, 3), JANUARY, cny("4500.00"))
                        .amount())
                .isEqualTo(cny("1000.00"));
    }

    @Test
    void what_was_taken_too_much_of_one_kind_leaves_whole_shares_of_another() {
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.childEducation(JANUARY, 1, ClaimShare.ALL),
                DeductionClaim.rent(JANUARY, RentTier.TIER_1).until(JANUARY));
        // 1,500 of rent too many: 4,000 of the child and 1,500 of rent are due, 2,000 and 3,000 were taken
        YearToDate before = new YearToDate(2025, 1, 1, cny("0"), cny("0"), cny("5000"), cny("0"), cny("0"))
                .withSpecialByKind(Map.of(CHILD_EDUCATION.code(), cny("2000.00"), RENT.code(), cny("3000.00")));

        MonthlyDeductions february = claims.monthly(of2025, YearMonth.of(2025, 2), before);
        assertThat(february.takenTooMuch()).isEqualTo(cny("0.00"));
        assertThat(february.amount()).isEqualTo(cny("0.00")); // 500 are open, no half share of a child
        MonthlyDeductions march =
                claims.monthly(of2025, YearMonth.of(2025, 3), Set.of(JANUARY, YearMonth.of(2025, 2)), before);
        assertThat(march.amount()).isEqualTo(cny("2000.00"));
        assertThat(march.lines())
                .extracting(ClaimedDeduction::kind, ClaimedDeduction::amount)
                .containsExactly(tuple(CHILD_EDUCATION, cny("2000.00")), tuple(RENT, cny("0.00")));
    }

    @Test
    void what_was_taken_too_much_lowers_the_month_and_is_never_negative() {
        DeductionClaims claims =
                DeductionClaims.of(DeductionClaim.rent(JANUARY, RentTier.TIER_1).until(YearMonth.of(2025, 3)));

        MonthlyDeductions may = claims.monthly(of2025, YearMonth.of(2025, 5), JANUARY, cny("6000.00"));
        assertThat(may.amount()).isEqualTo(cny("0.00"));
        assertThat(may.takenTooMuch()).isEqualTo(cny("1500.00"));
        MonthlyDeductions march = claims.monthly(of2025, YearMonth.of(2025, 3), JANUARY, cny("3500.00"));
        assertThat(march.amount()).isEqualTo(cny("1000.00"));
        assertThat(march.lines().get(0).amount()).isEqualTo(cny("1000.00"));
    }

    @Test
    void amounts_go_by_children_shares_tiers_and_months() {
        assertThat(of("2025-06", DeductionClaim.childEducation(JANUARY, 2, ClaimShare.HALF)))
                .isEqualTo(cny("2000.00"));
        assertThat(of("2025-06", DeductionClaim.infantCare(JANUARY, 1, ClaimShare.ALL)))
                .isEqualTo(cny("2000.00"));
        assertThat(of("2025-06", DeductionClaim.elderlySupport(JANUARY))).isEqualTo(cny("3000.00"));
        assertThat(of("2025-06", DeductionClaim.elderlySupport(JANUARY, cny("1200.00"))))
                .isEqualTo(cny("1200.00"));
        assertThat(of("2025-06", DeductionClaim.rent(JANUARY, RentTier.TIER_2))).isEqualTo(cny("1100.00"));
        assertThat(of("2025-06", DeductionClaim.rent(JANUARY, RentTier.TIER_3))).isEqualTo(cny("800.00"));
        assertThat(of("2025-06", DeductionClaim.mortgageInterest(JANUARY, ClaimShare.HALF, 0)))
                .isEqualTo(cny("500.00"));
        assertThat(of("2025-06", DeductionClaim.professionalCertificate(YearMonth.of(2025, 6))))
                .isEqualTo(cny("3600.00"));
        assertThat(of("2025-07", DeductionClaim.professionalCertificate(YearMonth.of(2025, 8))))
                .isEqualTo(cny("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTINUING_EDUCATION, 2021-09, 0, 2025-08, 400.00",
        "CONTINUING_EDUCATION, 2021-09, 0, 2025-09, 0.00",
        "CONTINUING_EDUCATION, 2025-01, 47, 2025-01, 400.00",
        "CONTINUING_EDUCATION, 2025-01, 47, 2025-02, 0.00",
        "MORTGAGE_INTEREST, 2024-01, 227, 2025-01, 1000.00",
        "MORTGAGE_INTEREST, 2024-01, 228, 2025-01, 0.00",
    })
    void a_degree_has_48_months_and_a_mortgage_240(
            SpecialDeduction kind, YearMonth from, int before, String month, String amount) {
        assertThat(of(month, new DeductionClaim(kind, from, null, ClaimShare.ALL, 1, null, null, before)))
                .isEqualTo(cny(amount));
    }

    @Test
    void a_certificate_is_deducted_once_a_year() {
        DeductionClaims one = DeductionClaims.of(DeductionClaim.professionalCertificate(YearMonth.of(2025, 3)));
        assertThat(one.monthly(of2025, YearMonth.of(2025, 4), JANUARY, cny("3600.00"))
                        .amount())
                .isEqualTo(cny("0.00"));
        assertThat(one.monthly(of2025, YearMonth.of(2025, 4), JANUARY, cny("0.00"))
                        .amount())
                .isEqualTo(cny("3600.00"));

        DeductionClaims two = one.plus(DeductionClaim.professionalCertificate(YearMonth.of(2025, 9)));
        assertThat(two.check(of2025).list())
                .extracting(Violation::rule, Violation::path)
                .containsExactly(tuple(TaxViolation.CLAIM_TWICE, "claims[1]"));
        assertThatThrownBy(() -> two.ofYear(of2025)).isInstanceOf(RejectedException.class);
        DeductionClaims lastYear = one.plus(DeductionClaim.professionalCertificate(YearMonth.of(2024, 9)));
        assertThat(lastYear.check(of2025).isEmpty()).isTrue();
        assertThat(lastYear.ofYear(of2025).amount()).isEqualTo(cny("3600.00"));
    }

    @Test
    void a_share_above_the_limit_names_field_value_limit_and_rule() {
        DeductionClaims claims = DeductionClaims.of(DeductionClaim.elderlySupport(JANUARY, cny("1500.01")));

        assertThat(claims.check(of2025).text(ENGLISH))
                .isEqualTo("claims[0].agreed '***': Support of the elderly of one of several siblings is at most"
                        + " 1,500.00 CNY a month (国发〔2023〕13号)");
        assertThat(claims.check(of2025, PersonId.of("P1")).text(ENGLISH))
                .startsWith("P1.claims[0].agreed '***': ")
                .doesNotContain("1500.01");
        assertThat(DeductionClaims.of(DeductionClaim.elderlySupport(JANUARY, cny("1500.00")))
                        .check(of2025)
                        .isEmpty())
                .isTrue();
        // 1,000 until 2022, which nobody has checked
        DeductionClaims in2022 =
                DeductionClaims.of(DeductionClaim.elderlySupport(YearMonth.of(2022, 1), cny("1000.00")));
        assertThat(in2022.check(rules(2022, 12)).isEmpty()).isTrue();
        assertThat(in2022.ofYear(rules(2022, 12)).explain().toText(ENGLISH)).contains("unverified");
        assertThat(DeductionClaims.of(DeductionClaim.elderlySupport(YearMonth.of(2022, 1), cny("1000.01")))
                        .check(rules(2022, 12))
                        .has(TaxViolation.CLAIM_ABOVE_LIMIT))
                .isTrue();
    }

    @Test
    void rent_and_mortgage_exclude_each_other_in_the_same_month_only() {
        DeductionClaim rent = DeductionClaim.rent(JANUARY, RentTier.TIER_1).until(YearMonth.of(2025, 6));
        DeductionClaim june = DeductionClaim.mortgageInterest(YearMonth.of(2025, 6), ClaimShare.ALL, 0);
        DeductionClaim july = DeductionClaim.mortgageInterest(YearMonth.of(2025, 7), ClaimShare.ALL, 0);

        assertThat(DeductionClaims.of(rent, june).check(of2025).list())
                .extracting(Violation::rule)
                .containsExactly(TaxViolation.RENT_AND_MORTGAGE);
        assertThat(DeductionClaims.of(june, rent).check(of2025).has(TaxViolation.RENT_AND_MORTGAGE))
                .isTrue();
        assertThat(DeductionClaims.of(rent, july).check(of2025).isEmpty()).isTrue();
        assertThat(DeductionClaims.of(rent, july).ofYear(of2025).amount()).isEqualTo(cny("15000.00"));
    }

    @Test
    void a_kind_without_children_is_claimed_once_for_a_month() {
        DeductionClaim rent = DeductionClaim.rent(JANUARY, RentTier.TIER_1);
        DeductionClaim child = DeductionClaim.childEducation(JANUARY, 1, ClaimShare.HALF);

        assertThat(DeductionClaims.of(rent, rent).check(of2025).has(TaxViolation.CLAIM_TWICE))
                .isTrue();
        assertThat(DeductionClaims.of(child, child).check(of2025).isEmpty()).isTrue();
        assertThat(DeductionClaims.of(child, child)
                        .monthly(of2025, JANUARY, YearToDate.none(2025, CNY))
                        .amount())
                .isEqualTo(cny("2000.00"));
    }

    @Test
    void months_used_up_and_deductions_that_do_not_exist_are_refused() {
        assertThat(DeductionClaims.of(DeductionClaim.continuingEducation(JANUARY, 48))
                        .check(of2025)
                        .text(ENGLISH))
                .contains("monthsBefore '48'", "48 months at most", "国发〔2018〕41号");
        assertThat(DeductionClaims.of(DeductionClaim.continuingEducation(JANUARY, 47))
                        .check(of2025)
                        .isEmpty())
                .isTrue();
        assertThat(DeductionClaims.of(DeductionClaim.infantCare(YearMonth.of(2021, 1), 1, ClaimShare.ALL))
                        .check(rules(2021, 12))
                        .list())
                .extracting(Violation::rule)
                .containsExactly(TaxViolation.DEDUCTION_NOT_AVAILABLE);
    }

    @Test
    void a_foreigner_who_chose_allowances_has_no_deductions() {
        DeductionClaims claims =
                DeductionClaims.of(DeductionClaim.elderlySupport(JANUARY)).choosingAllowances();

        assertThat(claims.check(of2025).has(TaxViolation.ALLOWANCES_OR_DEDUCTIONS))
                .isTrue();
        assertThat(DeductionClaims.of().choosingAllowances().check(of2025).isEmpty())
                .isTrue();
        assertThat(claims.toString()).isEqualTo("DeductionClaims[1, ***]");
        assertThat(claims.claims().get(0)).hasToString("DeductionClaim[ELDERLY_SUPPORT from 2025-01, ***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN-BEIJING", "CN-SHANGHAI", "CN-GUANGZHOU", "CN-SHENZHEN", "CN-HANGZHOU", "CN-GUIYANG"})
    void the_six_cities_are_of_the_first_tier(String city) {
        assertThat(ChinaPayroll.rules()
                        .tax(LocalDate.of(2025, 6, 30), Knowledge.ALL)
                        .rentTier(RuleScope.of(city))
                        .value())
                .isEqualTo(RentTier.TIER_1);
    }

    @Test
    void a_tier_is_1_2_or_3() {
        assertThat(RentTier.parse("2")).isEqualTo(RentTier.TIER_2);
        assertThat(RentTier.parse("3")).isEqualTo(RentTier.TIER_3);
        assertThatIllegalArgumentException().isThrownBy(() -> RentTier.parse("4"));
    }

    @Test
    void claims_that_make_no_sense_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeductionClaim.childEducation(JANUARY, 0, ClaimShare.ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeductionClaim.rent(JANUARY, RentTier.TIER_1).until(JANUARY.minusMonths(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> DeductionClaim.elderlySupport(JANUARY, cny("-0.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeductionClaim(RENT, JANUARY, null, ClaimShare.ALL, 1, null, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new DeductionClaim(ELDERLY_SUPPORT, JANUARY, null, ClaimShare.HALF, 1, null, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeductionClaim(ELDERLY_SUPPORT, JANUARY, null, ClaimShare.ALL, 2, null, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeductionClaim(ELDERLY_SUPPORT, JANUARY, null, ClaimShare.ALL, 1, null, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DeductionClaim.continuingEducation(JANUARY, -1));
        assertThat(DeductionClaim.rent(JANUARY, RentTier.TIER_1).until(JANUARY))
                .hasToString("DeductionClaim[RENT from 2025-01 to 2025-01, ***]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of2025.find(TaxRules.SIBLING_LIMIT, YearMonth.of(2024, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> of2025.find(TaxRules.PENSION_LIMIT, JANUARY));
    }

    private Money of(String month, DeductionClaim claim) {
        YearMonth payment = YearMonth.parse(month);
        return DeductionClaims.of(claim)
                .monthly(of2025, payment, payment, cny("0.00"))
                .amount();
    }

    private static DeductionRules rules(int year, int month) {
        return ChinaPayroll.rules()
                .tax(LocalDate.of(year, month, 1), Knowledge.ALL)
                .deductions();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
