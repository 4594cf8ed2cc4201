package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.labour.ContractTerm;
import io.zhanggui.hr.china.labour.ProbationRules;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.PayTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedProbationTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 7, 1);

    private final ProbationRules rules =
            ChinaPayroll.rules().labour(Place.SHANGHAI, HIRED, Knowledge.ALL).probation();

    @ParameterizedTest
    @CsvSource({
        // months of the contract, last day of probation, whether it is too long
        "12, 2025-08-31, false", // two months of one year
        "12, 2025-09-01, true",
        "36, 2025-12-31, false", // six of three years
        "36, 2026-01-01, true",
    })
    void it_is_no_longer_than_the_term_allows(int term, LocalDate until, boolean tooLong) {
        List<String> found = texts(employed(until, "8000.00", "10000.00"), term, false);
        assertThat(found).hasSize(tooLong ? 1 : 0);
        assertThat(found).allMatch(text -> text.startsWith("P007.probation.months"));
    }

    @Test
    void its_pay_reaches_the_share_of_the_wage_after_it() {
        LocalDate until = LocalDate.of(2025, 8, 31);
        assertThat(texts(employed(until, "8000.00", "10000.00"), 12, false)).isEmpty();
        assertThat(texts(employed(until, "7999.99", "10000.00"), 12, false))
                .singleElement()
                .asString()
                .startsWith("P007.probation.pay")
                .doesNotContain("7999")
                .doesNotContain("7,999");
    }

    @Test
    void a_second_one_is_refused_and_none_is_no_matter() {
        LocalDate until = LocalDate.of(2025, 8, 31);
        assertThat(texts(employed(until, "8000.00", "10000.00"), 12, true)).hasSize(1);
        Employment without = Employment.builder(
                        EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), HIRED)
                .pay(PayTerms.from(HIRED, cny("1.00")))
                .build();
        assertThat(texts(without, 12, true)).isEmpty();
    }

    private List<String> texts(Employment employment, int months, boolean before) {
        return AgreedProbation.check(employment, ContractTerm.months(months), before, rules).list().stream()
                .map(each -> each.text(Locale.ENGLISH))
                .toList();
    }

    private static Employment employed(LocalDate until, String during, String after) {
        return Employment.builder(EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), HIRED)
                .probationUntil(until)
                .pay(PayTerms.from(HIRED, cny(during)))
                .pay(PayTerms.from(until.plusDays(1), cny(after)))
                .build();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
