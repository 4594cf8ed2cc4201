package io.zhanggui.finance.contract;

import static io.zhanggui.finance.contract.Contracting.O1;
import static io.zhanggui.finance.contract.Contracting.bedding;
import static io.zhanggui.finance.contract.Contracting.cny;
import static io.zhanggui.finance.contract.Contracting.day;
import static io.zhanggui.finance.contract.Contracting.pans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTermsTest {

    static Stream<Term> terms() {
        return Stream.<Term[]>of(
                        ContractTerm.values(),
                        ContractKind.values(),
                        ObligationType.values(),
                        Obligor.values(),
                        ObligationStatus.values(),
                        ContractStatus.values(),
                        ActionKind.values(),
                        CapBase.values(),
                        ContractViolation.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_term_has_a_text_in_both_languages(Term term) {
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    @Test
    void a_retention_released_at_the_end_of_a_longer_month_clamps() {
        Retention terms = new Retention(new BigDecimal("0.05"), 3, Rounding.CENT);
        assertThat(terms.releaseOn(day("2024-11-30"))).isEqualTo(day("2025-02-28"));
        Obligation release = terms.release(O1, Obligor.OURS, cny("128000.10"), day("2025-05-25"));
        assertThat(release)
                .isEqualTo(Obligation.of(
                        O1, ObligationType.RETENTION_RELEASE, Obligor.OURS, day("2025-08-25"), cny("6400.01")));
    }

    @Test
    void a_contract_that_prolongs_itself_says_until_when_notice_can_be_given() {
        Contract renewing = bedding()
                .amended(bedding()
                        .latest()
                        .next(day("2025-01-01"), cny("240000"), List.of(), "renews")
                        .until(day("2025-09-30"))
                        .renewal(new RenewalTerms(30, 12)));
        AsOf asOf = AsOf.of(day("2025-06-30"));
        assertThat(renewing.renewalNotice(asOf))
                .contains(new RenewalNotice(day("2025-09-30"), day("2025-08-31"), day("2026-09-30")));
        assertThat(renewing.renewalNotice(AsOf.of(day("2024-12-31")))).isEmpty();
        assertThat(pans().renewalNotice(asOf)).isEmpty();
        assertThat(renewing.terminated(new Termination(day("2025-05-31"), null, "ended"))
                        .renewalNotice(asOf))
                .isEmpty();
    }

    @Test
    void a_payment_plan_must_add_up_to_100() {
        List<BigDecimal> percents = List.of(new BigDecimal("30"), new BigDecimal("69.9"));
        assertThatThrownBy(() -> new PaymentPlan(percents, Rounding.CENT)).hasMessageContaining("99.9");
        assertThatThrownBy(() -> new PaymentPlan(List.of(new BigDecimal("101"), new BigDecimal("-1")), Rounding.CENT))
                .hasMessageContaining("-1");
    }

    @Test
    void facts_refuse_what_cannot_be() {
        assertThatThrownBy(() -> Contracting.theirs(O1, ObligationType.DELIVERY, "2025-01-01", "0"))
                .hasMessageContaining("milestone");
        assertThatThrownBy(() -> Contracting.record(Contracting.HT08, O1, "2025-02-02", "2025-02-01", "1"))
                .hasMessageContaining("exchanged");
        assertThatThrownBy(() -> Contracting.record(Contracting.HT08, O1, "2025-02-02", "0"))
                .hasMessageContaining("amount 0");
        assertThatThrownBy(() -> pans().amended(pans().versions().get(0))).hasMessageContaining("number 1");
        assertThatThrownBy(() -> pans().latest().nextWithMore(day("2025-12-01"), ObligationId.of("O9"), cny("1"), "x"))
                .hasMessageContaining("O9");
        assertThatThrownBy(() -> bedding().latest().nextWithMore(day("2025-12-01"), Contracting.O2, cny("1"), "x"))
                .hasMessageContaining("milestone");
        assertThatThrownBy(() -> pans().latest().until(day("2025-08-31"))).hasMessageContaining("2025-08-31");
        assertThatThrownBy(() -> new Termination(day("2025-08-31"), null, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> PenaltyTerms.perDay(new BigDecimal("-0.1"), Rounding.CENT))
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new Retention(new BigDecimal("5"), 12, Rounding.CENT))
                .hasMessageContaining("100");
        assertThatThrownBy(() -> new RenewalTerms(-1, 12)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new RenewalTerms(0, 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new ContractVersion(
                        1,
                        day("2025-01-01"),
                        null,
                        cny("1"),
                        null,
                        List.of(
                                Contracting.ours(O1, ObligationType.OTHER, "2025-01-01", "1"),
                                Contracting.ours(O1, ObligationType.OTHER, "2025-01-01", "1")),
                        null,
                        null,
                        null,
                        ""))
                .hasMessageContaining("O1 twice");
    }
}
