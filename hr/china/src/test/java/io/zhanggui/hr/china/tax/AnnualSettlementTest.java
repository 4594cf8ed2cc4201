package io.zhanggui.hr.china.tax;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualSettlementTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final ChinaTax tax = on(2025);
    private final AnnualSettlement settlement = tax.settlement();

    @Test
    void labour_service_that_was_withheld_too_high_comes_back() {
        // wages leave 86,000; 20,000 of labour service counts 16,000 and was withheld with 3,200
        SettlementFacts facts = SettlementFacts.of(year("200000", "30000", "24000", "6080"))
                .other(new OtherEarned(OtherIncome.LABOUR_SERVICE, cny("20000.00"), cny("3200.00")));
        Settlement settled = settlement.settle(facts);

        assertThat(settled.chosen().year().taxable()).isEqualTo(cny("102000.00"));
        assertThat(settled.tax()).isEqualTo(cny("7680.00"));
        assertThat(settled.withheld()).isEqualTo(cny("9280.00"));
        assertThat(settled.refund()).isEqualTo(cny("1600.00"));
        assertThat(settled.due()).isEqualTo(cny("0.00"));
        assertThat(settled.outcome()).isEqualTo(SettlementOutcome.REFUND);
        assertThat(settled.explain().value()).contains(cny("-1600.00"));
        assertThat(settled.explain().toText(SIMPLIFIED_CHINESE))
                .contains("工资薪金 200,000.00 元")
                .contains("可申请退税");
        assertThat(settled).hasToString("Settlement[2025, REFUND, ***]");
        assertThat(facts).hasToString("SettlementFacts[2025, ***]");
        assertThat(facts.others().get(0)).hasToString("OtherEarned[LABOUR_SERVICE, ***]");
    }

    @Test
    void an_authors_income_counts_by_56_percent_and_licences_by_80() {
        Settlement settled = settlement.settle(SettlementFacts.of(year("0", "0", "0", "0"))
                .other(new OtherEarned(OtherIncome.AUTHOR, cny("100000.00"), cny("11200.00")))
                .other(new OtherEarned(OtherIncome.ROYALTY, cny("10000.00"), cny("1600.00"))));

        assertThat(settled.otherIncome().getAmount()).isEqualByComparingTo("64000");
        assertThat(settled.tax()).isEqualTo(cny("120.00"));
        assertThat(settled.refund()).isEqualTo(cny("12680.00"));
    }

    @ParameterizedTest
    @CsvSource({
        // two employers, who both took the low rates: 144,000 of taxable income is 11,880
        "204000.00, 11880.00, EVEN, 0.00",
        "204000.00, 11480.00, EXEMPT_BY_AMOUNT, 0.00",
        "204000.00, 11479.99, DUE, 400.01",
        "204000.00, 11880.01, REFUND, 0.00",
        // 120,000 leave 60,000, which are 3,480
        "120000.00, 0.00, EXEMPT_BY_INCOME, 0.00",
        "120000.01, 0.00, DUE, 3480.00",
        "120000.00, 3480.00, EVEN, 0.00",
        "120000.00, 3481.00, REFUND, 0.00",
    })
    void small_incomes_and_small_amounts_need_no_settlement(
            String income, String withheld, SettlementOutcome outcome, String due) {
        SettlementFacts facts = SettlementFacts.of(year("10000", "0", "0", "0"))
                .employer(new YearToDate(
                        2025, 3, 12, cny(income).minus(cny("10000.00")), cny("0"), cny("0"), cny("0"), cny(withheld)));

        Settlement settled = settlement.settle(facts);
        assertThat(settled.outcome()).isEqualTo(outcome);
        assertThat(settled.due()).isEqualTo(cny(due));
        assertThat(settled.explain().toText(ENGLISH).contains("公告2023年第32号"))
                .isEqualTo(settled.balance().isPositive());
    }

    @Test
    void the_exemption_begins_with_2024_and_ends_with_2027() {
        for (int year : new int[] {2023, 2024, 2027, 2028}) {
            YearToDate wages = new YearToDate(year, 12, 12, cny("100000"), cny("0"), cny("0"), cny("0"), cny("0"));
            assertThat(on(year).settlement().settle(SettlementFacts.of(wages)).outcome())
                    .isEqualTo(
                            year == 2024 || year == 2027 ? SettlementOutcome.EXEMPT_BY_INCOME : SettlementOutcome.DUE);
        }
    }

    @ParameterizedTest
    @CsvSource({"15000.00, 0.00", "15000.01, 0.01", "40000.00, 25000.00", "95000.00, 80000.00", "95000.01, 80000.00"})
    void illness_counts_above_15000_up_to_80000(String selfPaid, String deducted) {
        Settlement settled = settlement.settle(
                SettlementFacts.of(year("300000", "0", "0", "0")).illness(cny(selfPaid)));

        assertThat(settled.illness()).isEqualTo(cny(deducted));
        assertThat(settled.chosen().year().taxable()).isEqualTo(cny("240000.00").minus(settled.illness()));
    }

    @Test
    void of_two_bonuses_apart_one_is_merged_and_the_second_is_found() {
        BonusTax small = tax.bonus().separate(cny("36000.00"));
        BonusTax large = tax.bonus().separate(cny("144000.00"));
        Settlement settled = settlement.settle(SettlementFacts.of(year("300000", "0", "0", "31080"))
                .bonus(small)
                .bonus(large));

        // wages 240,000: large apart 14,190 with 276,000 merged 38,280; small apart 1,080 with 384,000 merged 64,080
        assertThat(settled.chosen().bonus()).isEqualTo(large);
        assertThat(settled.tax()).isEqualTo(cny("52470.00"));
        assertThat(settled.notChosen().bonus()).isEqualTo(small);
        assertThat(settled.notChosen().tax()).isEqualTo(cny("65160.00"));
        assertThat(settled.chosen().income()).isEqualTo(cny("336000.00"));
        // withheld 31,080 + 1,080 + 14,190
        assertThat(settled.withheld()).isEqualTo(cny("46350.00"));
        assertThat(settled.due()).isEqualTo(cny("6120.00"));
        assertThat(settled.explain().toText(ENGLISH)).contains("wages 336,000.00 CNY");
        assertThat(settled.findings().has(TaxViolation.BONUS_APART_TWICE)).isTrue();
        assertThat(settlement
                        .settle(SettlementFacts.of(year("300000", "0", "0", "31080"))
                                .bonus(small))
                        .findings()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void two_employers_that_taxed_a_bonus_apart_are_found() {
        YearToDate apart = year("300000", "0", "0", "31080")
                .withApart(List.of(io.zhanggui.hr.payroll.PayrollItem.ANNUAL_BONUS_APART.code()));
        YearToDate other = year("100000", "0", "0", "1480").withApart(apart.apart());

        assertThat(settlement
                        .settle(SettlementFacts.of(apart).employer(other))
                        .findings()
                        .has(TaxViolation.BONUS_APART_TWICE))
                .isTrue();
        assertThat(settlement
                        .settle(SettlementFacts.of(apart).employer(year("100000", "0", "0", "1480")))
                        .findings()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_no_employer_took_lowers_the_tax() {
        Settlement settled = settlement.settle(SettlementFacts.of(year("200000", "30000", "0", "8480"))
                .specialDeductions(cny("18000.00"))
                .otherDeductions(cny("12000.00")));

        // 200,000 − 60,000 − 30,000 − 18,000 − 12,000 = 80,000
        assertThat(settled.tax()).isEqualTo(cny("5480.00"));
        assertThat(settled.special()).isEqualTo(cny("18000.00"));
        assertThat(settled.other()).isEqualTo(cny("12000.00"));
        assertThat(settled.refund()).isEqualTo(cny("3000.00"));
    }

    @Test
    void the_cheaper_way_for_the_bonus_is_taken_and_both_are_shown() {
        BonusTax bonus = tax.bonus().separate(cny("36000.00"));
        Settlement low = settlement.settle(
                SettlementFacts.of(year("50000", "10000", "0", "0")).bonus(bonus));

        // merged: 50,000 + 36,000 − 60,000 − 10,000 = 16,000 at 3 %; apart: 1,080
        assertThat(low.tax()).isEqualTo(cny("480.00"));
        assertThat(low.chosen().bonus()).isNull();
        assertThat(low.notChosen().tax()).isEqualTo(cny("1080.00"));
        assertThat(low.refund()).isEqualTo(cny("600.00"));
        assertThat(low.chosen().income()).isEqualTo(cny("86000.00"));
        assertThat(low.explain().toText(ENGLISH))
                .contains("Tax of the year, everything together: 480.00 CNY")
                .contains("Tax of the year with the bonus apart: 1,080.00 CNY")
                .contains("wages 86,000.00 CNY");

        Settlement high = settlement.settle(
                SettlementFacts.of(year("300000", "0", "0", "31080")).bonus(bonus));
        assertThat(high.chosen().bonus()).isEqualTo(bonus);
        assertThat(high.tax()).isEqualTo(cny("32160.00"));
        assertThat(high.outcome()).isEqualTo(SettlementOutcome.EVEN);
        assertThat(high.chosen()).hasToString("SettlementWay[***]");

        // both cost nothing: apart stays
        Settlement nothing = settlement.settle(
                SettlementFacts.of(year("0", "0", "0", "0")).bonus(tax.bonus().separate(cny("0.00"))));
        assertThat(nothing.chosen().bonus()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        // 36,001 apart are 3,390.10. 118,000 leave 28,000, 840 of tax: 4,230.10 apart, of which 840 lack, but the
        // income
        // without the bonus is exempt. Merged 64,001 are 3,880.10: less tax, but 490 must be paid on an income of
        // 154,001.
        "118000, 30000, 4230.10, EXEMPT_BY_INCOME, 0.00",
        // above 120,000 nothing is exempt, so the lesser tax is taken
        "120001, 32001, 3880.10, DUE, 490.00",
        // 27,000 leave 810 of tax apart; merged 63,001 are 3,780.10, of which 390 lack: exempt as well, with less tax
        "120001, 33001, 3780.10, EXEMPT_BY_AMOUNT, 0.00",
    })
    void the_way_is_taken_after_which_less_is_really_paid(
            String income, String contributions, String taxes, SettlementOutcome outcome, String due) {
        BonusTax bonus = tax.bonus().separate(cny("36001.00"));
        Settlement settled = settlement.settle(
                SettlementFacts.of(year(income, contributions, "0", "0")).bonus(bonus));

        assertThat(settled.tax()).isEqualTo(cny(taxes));
        assertThat(settled.outcome()).isEqualTo(outcome);
        assertThat(settled.due()).isEqualTo(cny(due));
    }

    @Test
    void what_two_employers_both_took_counts_once_by_the_claims() {
        // 2000 a month of one child, which both took whole: 48000 of them, 24000 are due
        DeductionClaims claims =
                DeductionClaims.of(DeductionClaim.childEducation(YearMonth.of(2024, 9), 1, ClaimShare.ALL));
        SettlementFacts twice = SettlementFacts.of(year("200000", "0", "24000", "0"))
                .employer(year("40000", "0", "24000", "0"))
                .specialDeductions(cny("1.00"));

        assertThat(settlement.settle(twice).special()).isEqualTo(cny("48001.00"));
        Settlement once = settlement.settle(twice.claims(claims.ofYear(tax.deductions())));
        assertThat(once.special()).isEqualTo(cny("24000.00"));
        assertThat(once.chosen().year().taxable()).isEqualTo(cny("156000.00"));
        assertThat(once.explain().toText(ENGLISH)).contains("in place of 48,000.00 CNY, which was taken from wages");
        assertThat(twice.claims(claims.ofYear(tax.deductions()))
                        .illness(cny("1.00"))
                        .claims())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.claims(
                        claims.monthly(tax.deductions(), YearMonth.of(2025, 11), YearToDate.none(2025, CNY))))
                .withMessageContaining("2025-11");
    }

    @Test
    void facts_of_two_years_or_of_another_year_are_refused() {
        YearToDate of2024 = YearToDate.none(2024, CNY);
        SettlementFacts facts = SettlementFacts.of(of2024);

        assertThatIllegalArgumentException().isThrownBy(() -> settlement.settle(facts));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.employer(YearToDate.none(2025, CNY)));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.illness(cny("-1.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SettlementFacts(List.of(), List.of(), cny("0"), cny("0"), cny("0"), List.of(), null));
    }

    private static ChinaTax on(int year) {
        return ChinaPayroll.rules().tax(LocalDate.of(year, 12, 31), Knowledge.ALL);
    }

    private static YearToDate year(String income, String contributions, String special, String tax) {
        return new YearToDate(2025, 12, 12, cny(income), cny(contributions), cny(special), cny("0"), cny(tax));
    }

    private static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }
}
