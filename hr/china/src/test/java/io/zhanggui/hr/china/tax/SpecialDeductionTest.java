package io.zhanggui.hr.china.tax;

import static io.zhanggui.hr.china.tax.SpecialDeduction.CHILD_EDUCATION;
import static io.zhanggui.hr.china.tax.SpecialDeduction.INFANT_CARE;
import static io.zhanggui.hr.china.tax.SpecialDeduction.MORTGAGE_INTEREST;
import static io.zhanggui.hr.china.tax.SpecialDeduction.RENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialDeductionTest {

    private static final Knowledge ALL = Knowledge.ALL;

    @ParameterizedTest
    @CsvSource({
        // one child whole, half, two children, arrears of four months; 1,500 is no share of 2,000
        "CHILD_EDUCATION, 2025-11, 2000.00, true",
        "CHILD_EDUCATION, 2025-11, 1000.00, true",
        "CHILD_EDUCATION, 2025-11, 4000.00, true",
        "CHILD_EDUCATION, 2025-11, 8000.00, true",
        "CHILD_EDUCATION, 2025-11, 1500.00, false",
        "INFANT_CARE, 2025-01, 1000.00, true",
        "INFANT_CARE, 2025-01, 999.99, false",
        // a monthly amount, and its arrears since January
        "ELDERLY_SUPPORT, 2025-01, 3000.00, true",
        "ELDERLY_SUPPORT, 2025-01, 3000.01, false",
        "ELDERLY_SUPPORT, 2025-02, 6000.00, true",
        "ELDERLY_SUPPORT, 2025-02, 6000.01, false",
        "RENT, 2025-01, 1500.00, true",
        "RENT, 2025-01, 1500.01, false",
        "MORTGAGE_INTEREST, 2025-01, 1000.00, true",
        "MORTGAGE_INTEREST, 2025-01, 1000.01, false",
        "CONTINUING_EDUCATION, 2025-01, 400.00, true",
        "CONTINUING_EDUCATION, 2025-01, 400.01, false",
        // once a year, whatever the month
        "PROFESSIONAL_CERTIFICATE, 2025-11, 3600.00, true",
        "PROFESSIONAL_CERTIFICATE, 2025-11, 3600.01, false",
        "RENT, 2025-01, 0.00, true",
    })
    void amounts_are_checked_against_the_rules(SpecialDeduction kind, YearMonth month, String amount, boolean allowed) {
        Violations found = check(month, ALL, kind, cny(amount));

        assertThat(found.isEmpty()).as(found.toString()).isEqualTo(allowed);
        assertThat(found.toString()).doesNotContain(amount);
    }

    @Test
    void amounts_change_with_the_law_and_with_what_was_known() {
        YearMonth june = YearMonth.of(2023, 6);
        Knowledge then = Knowledge.upTo(LocalDate.of(2023, 6, 30));

        // 500 is half of 1,000, but no share of 2,000
        assertThat(check(june, then, CHILD_EDUCATION, cny("500.00")).isEmpty()).isTrue();
        assertThat(check(june, ALL, CHILD_EDUCATION, cny("500.00")).has(TaxViolation.DEDUCTION_NOT_A_SHARE))
                .isTrue();
        assertThat(amounts(YearMonth.of(2021, 6))
                        .check(builder(YearMonth.of(2021, 6), ALL)
                                .specialDeduction(INFANT_CARE, cny("1000.00"))
                                .build())
                        .has(TaxViolation.DEDUCTION_NOT_AVAILABLE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // what was taken from January to October, what November takes
        "PROFESSIONAL_CERTIFICATE, 3600.00, 0.01, false", // once a year
        "PROFESSIONAL_CERTIFICATE, 3600.00, 0.00, true",
        "PROFESSIONAL_CERTIFICATE, 0.00, 3600.00, true",
        "RENT, 15000.00, 1500.00, true",
        "RENT, 15000.00, 1500.01, false",
        "RENT, 3000.00, 13500.00, true", // late: made up for eight months
        "ELDERLY_SUPPORT, 30000.00, 3000.01, false",
        "CHILD_EDUCATION, 20000.00, 4000.00, true" // how many children there are is not known
    })
    void what_the_year_took_of_a_kind_counts(SpecialDeduction kind, String before, String amount, boolean allowed) {
        YearMonth november = YearMonth.of(2025, 11);
        Money zero = cny("0.00");
        YearToDate year = new YearToDate(2025, 10, 10, cny("200000.00"), zero, cny("50000.00"), zero, cny("1.00"))
                .withSpecialByKind(Map.of(kind.code(), cny(before)));
        Violations found = ChinaPayroll.rules()
                .withholding(november.atEndOfMonth(), ALL)
                .check(builder(november, ALL)
                        .specialDeduction(kind, cny(amount))
                        .yearToDate(year)
                        .build());

        assertThat(found.has(TaxViolation.DEDUCTION_ABOVE_LIMIT)).isEqualTo(!allowed);
        assertThat(found.isEmpty()).isEqualTo(allowed);
    }

    @Test
    void slips_carry_what_was_taken_of_each_kind_into_the_next_and_into_no_other_year() {
        PayrollRules october = shanghai(YearMonth.of(2025, 10), ALL);
        Payslip slip = october.calculate(builder(YearMonth.of(2025, 10), ALL)
                .housingFundRate("0.07")
                .specialDeduction(SpecialDeduction.PROFESSIONAL_CERTIFICATE, cny("3600.00"))
                .specialDeduction(RENT, cny("0.00"))
                .build());

        assertThat(slip.yearToDate().specialByKind())
                .containsExactly(Map.entry("tax.professional-certificate", cny("3600.00")));
        assertThat(slip.yearToDate().knowsKinds()).isTrue();
        PayrollInput again = builder(YearMonth.of(2025, 11), ALL)
                .housingFundRate("0.07")
                .yearToDate(slip.yearToDate())
                .specialDeduction(SpecialDeduction.PROFESSIONAL_CERTIFICATE, cny("3600.00"))
                .build();
        assertThat(again.rules().check(again).has(TaxViolation.DEDUCTION_ABOVE_LIMIT))
                .isTrue();
        PayrollInput withRent = builder(YearMonth.of(2025, 11), ALL)
                .housingFundRate("0.07")
                .yearToDate(slip.yearToDate())
                .specialDeduction(RENT, cny("1500.00"))
                .build();
        YearToDate november = withRent.rules().calculate(withRent).yearToDate();
        assertThat(november.specialOf(SpecialDeduction.PROFESSIONAL_CERTIFICATE))
                .isEqualTo(cny("3600.00"));
        assertThat(november.specialOf(RENT)).isEqualTo(cny("1500.00"));
        assertThat(november.specialOf(INFANT_CARE)).isEqualTo(cny("0.00"));
        assertThat(november.specialDeductions()).isEqualTo(cny("5100.00"));
        PayrollInput nextYear = builder(YearMonth.of(2026, 1), ALL)
                .yearToDate(november)
                .specialDeduction(SpecialDeduction.PROFESSIONAL_CERTIFICATE, cny("3600.00"))
                .build();
        assertThat(nextYear.yearToDate().specialByKind()).isEmpty();
        assertThat(amounts(YearMonth.of(2026, 1)).check(nextYear).isEmpty()).isTrue();
    }

    @Test
    void what_was_taken_of_each_kind_decides_what_is_made_up_of_it() {
        YearMonth november = YearMonth.of(2025, 11);
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.elderlySupport(YearMonth.of(2025, 1)),
                DeductionClaim.rent(YearMonth.of(2025, 1), RentTier.TIER_1));
        Money zero = cny("0.00");
        // the elderly were deducted from January to October, rent from June on; the sum alone could be of either
        YearToDate year = new YearToDate(2025, 10, 10, cny("200000.00"), zero, cny("37500.00"), zero, cny("1.00"))
                .withSpecialByKind(
                        Map.of(SpecialDeduction.ELDERLY_SUPPORT.code(), cny("30000.00"), RENT.code(), cny("7500.00")));
        MonthlyDeductions special = claims.monthly(
                ChinaPayroll.rules().tax(november.atEndOfMonth(), ALL).deductions(), november, year);

        assertThat(special.amount()).isEqualTo(cny("12000.00"));
        assertThat(special.lines())
                .extracting(ClaimedDeduction::kind, ClaimedDeduction::amount)
                .containsExactlyInAnyOrder(
                        tuple(SpecialDeduction.ELDERLY_SUPPORT, cny("3000.00")), tuple(RENT, cny("9000.00")));
    }

    @Test
    void rent_and_mortgage_interest_exclude_each_other() {
        Violations found = shanghai(YearMonth.of(2025, 11), ALL)
                .check(builder(YearMonth.of(2025, 11), ALL)
                        .housingFundRate("0.07")
                        .specialDeduction(RENT, cny("1500.00"))
                        .specialDeduction(MORTGAGE_INTEREST, cny("1000.00"))
                        .build());

        assertThat(found.list()).extracting(Violation::rule).containsExactly(TaxViolation.RENT_AND_MORTGAGE);
    }

    @Test
    void rent_until_march_and_mortgage_from_april_are_both_taken() {
        // the lines of the claims go on with a zero for what has ended
        assertThat(taken(4, 3, Map.of(RENT, "4500.00"), "0.00", "1000.00")).isEmpty();
        assertThat(taken(11, 10, Map.of(RENT, "4500.00", MORTGAGE_INTEREST, "7000.00"), "0.00", "1000.00"))
                .isEmpty();
        // the rent of three months is made up in April, beside the mortgage of April
        assertThat(taken(4, 3, Map.of(), "4500.00", "1000.00")).isEmpty();
        assertThat(taken(4, 3, Map.of(), "4500.00", "1000.01")).containsExactly(TaxViolation.RENT_AND_MORTGAGE);
        assertThat(taken(4, 3, Map.of(), "4500.01", "1000.00")).containsExactly(TaxViolation.RENT_AND_MORTGAGE);
        // both were taken in March already
        assertThat(taken(4, 3, Map.of(RENT, "3000.00", MORTGAGE_INTEREST, "1000.00"), "1500.00", "1000.00"))
                .containsExactly(TaxViolation.RENT_AND_MORTGAGE);
    }

    @Test
    void without_sums_by_kind_rent_and_mortgage_are_not_taken_together() {
        YearToDate opening = new YearToDate(2025, 10, 10, cny("0"), cny("0"), cny("15000.00"), cny("0"), cny("0"));
        PayrollInput input = builder(YearMonth.of(2025, 11), ALL)
                .yearToDate(opening)
                .specialDeduction(RENT, cny("1500.00"))
                .specialDeduction(MORTGAGE_INTEREST, cny("1000.00"))
                .build();

        Violations found = ChinaPayroll.rules()
                .withholding(LocalDate.of(2025, 11, 30), ALL)
                .check(input);
        assertThat(found.list())
                .extracting(Violation::rule, Violation::path)
                .containsExactly(tuple(TaxViolation.RENT_AND_MORTGAGE, "P1.specialDeductions"));
    }

    @Test
    void what_was_taken_before_counts_against_the_months_of_the_year() {
        assertThat(taken(3, 2, Map.of(RENT, "3000.00"), "1500.00", "0.00")).isEmpty();
        assertThat(taken(3, 2, Map.of(RENT, "4500.00"), "1500.00", "0.00"))
                .containsExactly(TaxViolation.DEDUCTION_ABOVE_LIMIT);
        assertThat(taken(3, 2, Map.of(RENT, "3000.00"), "1500.01", "0.00"))
                .containsExactly(TaxViolation.DEDUCTION_ABOVE_LIMIT);
    }

    @Test
    void a_limit_is_named_with_person_field_limit_and_source_in_its_currency() {
        Violations found = check(YearMonth.of(2025, 1), ALL, RENT, cny("1500.01"));
        assertThat(found.text(Locale.ENGLISH))
                .isEqualTo("P1.specialDeductions.tax.rent: Rent exceeds 1,500.00 CNY, the most for the year so far"
                        + " (国发〔2018〕41号 第十七条)");
        assertThat(found.text(Locale.SIMPLIFIED_CHINESE)).contains("1,500.00 元");
        assertThat(check(YearMonth.of(2025, 1), ALL, CHILD_EDUCATION, cny("999.99"))
                        .text(Locale.ENGLISH))
                .contains("shares of 2,000.00 CNY for each child (国发〔2023〕13号)");
    }

    @Test
    void a_slip_is_compared_with_the_claims_by_children_share_and_months() {
        DeductionRules rules =
                ChinaPayroll.rules().tax(LocalDate.of(2025, 3, 31), ALL).deductions();
        DeductionClaims claims =
                DeductionClaims.of(DeductionClaim.childEducation(YearMonth.of(2025, 2), 1, ClaimShare.ALL));
        YearToDate before = new YearToDate(2025, 2, 2, cny("0"), cny("0"), cny("2000.00"), cny("0"), cny("0"))
                .withSpecialByKind(Map.of(CHILD_EDUCATION.code(), cny("2000.00")));

        assertThat(claims.check(rules, march(before, "2000.00")).isEmpty()).isTrue();
        // two children are not claimed, and the slip alone cannot know it
        Violations found = claims.check(rules, march(before, "4000.00"));
        assertThat(found.text(Locale.ENGLISH))
                .isEqualTo(
                        "P1.specialDeductions.tax.child-education: Education of children exceeds 4,000.00 CNY, which the"
                                + " claims give for the year so far (国发〔2023〕13号)");
        // joined in March: February was with another employer
        assertThat(claims.check(rules, march(YearToDate.none(2025, before.tax().getCurrencyUnit()), "4000.00"))
                        .has(TaxViolation.DEDUCTION_ABOVE_CLAIMS))
                .isTrue();
        assertThat(DeductionClaims.of(DeductionClaim.elderlySupport(YearMonth.of(2025, 1), cny("1500.01")))
                        .check(rules, march(before, "2000.00"))
                        .has(TaxViolation.CLAIM_ABOVE_LIMIT))
                .isTrue();
        assertThat(DeductionClaims.of().check(rules, march(before, "2000.00")).has(TaxViolation.DEDUCTION_ABOVE_CLAIMS))
                .isTrue();
    }

    private static PayrollInput march(YearToDate before, String child) {
        return builder(YearMonth.of(2025, 3), ALL)
                .yearToDate(before)
                .specialDeduction(CHILD_EDUCATION, cny(child))
                .build();
    }

    /** What is refused of rent and mortgage in a month after what was taken before of each kind. */
    private static List<Term> taken(
            int month, int months, Map<SpecialDeduction, String> before, String rent, String mortgage) {
        Map<String, Money> sums = new HashMap<>();
        before.forEach((kind, amount) -> sums.put(kind.code(), cny(amount)));
        Money all = sums.values().stream().reduce(cny("0.00"), Money::plus);
        YearToDate untilNow = new YearToDate(2025, months, months, cny("0"), cny("0"), all, cny("0"), cny("0"))
                .withSpecialByKind(sums);
        PayrollInput input = builder(YearMonth.of(2025, month), ALL)
                .yearToDate(untilNow)
                .specialDeduction(RENT, cny(rent))
                .specialDeduction(MORTGAGE_INTEREST, cny(mortgage))
                .build();
        return ChinaPayroll.rules().withholding(LocalDate.of(2025, month, 28), ALL).check(input).list().stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void a_kind_of_another_jurisdiction_is_refused() {
        DeductionKind foreign = new DeductionKind() {
            @Override
            public String name() {
                return "RENT";
            }

            @Override
            public TermBundle bundle() {
                return TaxTerm.BUNDLE;
            }
        };
        assertThat(check(YearMonth.of(2025, 11), ALL, foreign, cny("1.00")).has(TaxViolation.DEDUCTION_UNKNOWN))
                .isTrue();
    }

    @Test
    void every_term_has_texts_in_both_languages() {
        for (Term[] terms : List.<Term[]>of(
                SpecialDeduction.values(),
                TaxTerm.values(),
                TaxViolation.values(),
                ChinaPayItem.values(),
                BasicDeduction.values())) {
            for (Term term : terms) {
                assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
                assertThat(term.text(Locale.ENGLISH)).isNotBlank();
            }
        }
    }

    private static Violations check(YearMonth month, Knowledge knowledge, DeductionKind kind, Money amount) {
        PayrollInput input =
                builder(month, knowledge).specialDeduction(kind, amount).build();
        return ChinaPayroll.rules().withholding(month.atEndOfMonth(), knowledge).check(input);
    }

    private static CumulativeWithholding amounts(YearMonth month) {
        return ChinaPayroll.rules().withholding(month.atEndOfMonth(), ALL);
    }

    /** Shanghai's insurance begins later than the deductions, so a later month stands in for an early contribution. */
    private static PayrollInput.Builder builder(YearMonth month, Knowledge knowledge) {
        return PayrollInput.builder(PersonId.of("P1"), shanghai(month, knowledge))
                .basePay(cny("20000.00"));
    }

    private static PayrollRules shanghai(YearMonth month, Knowledge knowledge) {
        YearMonth insured = month.isBefore(YearMonth.of(2023, 8)) ? YearMonth.of(2023, 8) : month;
        return ChinaPayroll.rules()
                .resolve(Place.SHANGHAI, new PayDates(month, insured, month.atEndOfMonth()), knowledge);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
