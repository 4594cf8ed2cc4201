package io.zhanggui.core.testkit;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityChange;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityDecision.Permit;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.AuthorityHistory;
import io.zhanggui.core.authority.AuthorityNo;
import io.zhanggui.core.authority.AuthorityViolation;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.DenialReason;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Usage;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on authority of the page core/README.md. */
class AuthoritySnippetsTest {

    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);

    @Test
    void authority() {
        PersonId clerk = PersonId.of("P003");
        PersonId boss = PersonId.of("P001");
        PersonId buyer = PersonId.of("P007");
        PersonId deputy = PersonId.of("P009");
        OrgUnitId purchasing = OrgUnitId.of("PUR");
        LocalDate today = LocalDate.of(2025, 11, 18);
        LocalDate friday = LocalDate.of(2025, 11, 21);
        Stamp stamp = Stamp.by(clerk).at(Instant.parse("2025-01-01T08:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer()
                .found(LegalEntityId.of("ACME"), JAN, stamp)
                .appoint(PositionId.of("GM"), boss, JAN, stamp)
                .appoint(PositionId.of("PUR-MGR"), buyer, JAN, stamp)
                .appoint(PositionId.of("PUR-STORE"), deputy, JAN, stamp);

        AuthorityHistory granted = AuthorityHistory.of(history)
                .grant(
                        AuthorityNo.of("2025-01"),
                        AuthorityGrant.to(PositionId.of("PUR-MGR"))
                                .may(PURCHASE_ORDER_SIGN)
                                .upTo(Money.parse("CNY 50000.00"))
                                .per(LimitPeriod.MONTH, Money.parse("CNY 90000.00"))
                                .within(purchasing)
                                .from(JAN)
                                .because("采购管理制度第八条"),
                        stamp)
                .grant(
                        AuthorityNo.of("2025-02"),
                        AuthorityGrant.to(PositionId.of("GM"))
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()
                                .from(JAN),
                        stamp)
                .delegate(
                        AuthorityNo.of("2025-03"),
                        Delegation.of(boss, buyer, PURCHASE_ORDER_SIGN, today, friday)
                                .upTo(Money.parse("CNY 60000.00"))
                                .passedOn(1),
                        stamp) // one more may follow:
                .delegate(
                        AuthorityNo.of("2025-04"),
                        Delegation.of(buyer, deputy, PURCHASE_ORDER_SIGN, today, friday),
                        stamp);

        List<Permit> permits = new ArrayList<>(); // yours to store
        Authority authority = granted.authority().using(Usage.of(permits));
        Money amount = Money.parse("CNY 60000.00");
        AuthorityDecision decision = authority.decide(buyer, PURCHASE_ORDER_SIGN, amount, purchasing, today);
        decision.permitted(); // true, as deputy: decision.explain() shows the grant and the chain of delegations
        decision.match(
                permits::add, deny -> false); // when it is acted upon: the next one asks using(Usage.of(permits))
        Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, amount, purchasing, friday);
        who.first(); // Optional of the GM; who.explain() says why not the purchasing manager
        granted.knownOn(today); // the same, whatever is recorded later
        List<AuthorityChange> endings = granted.heldBy(boss, today).endings(); // when the boss leaves

        assertThat(decision.permitted()).isTrue();
        assertThat(decision.explain().toText(SIMPLIFIED_CHINESE)).contains("P001 委托 P007 代理：不超过 60,000.00 元（含）");
        assertThat(who.first().orElseThrow().person()).isEqualTo(boss);
        assertThat(who.explain().toText(SIMPLIFIED_CHINESE)).contains("60,000.00 元超过授权限额 50,000.00 元");
        assertThat(endings).hasSize(1);
        assertThat(permits).containsExactly((Permit) decision);
        assertThat(authority
                        .decide(deputy, PURCHASE_ORDER_SIGN, amount, purchasing, today)
                        .permitted())
                .isTrue();
        OrgHistory without = history.release(PositionId.of("PUR-STORE"), deputy, today, stamp);
        assertThat(granted.in(without).authority().decide(deputy, PURCHASE_ORDER_SIGN, amount, purchasing, today))
                .matches(denied -> denied instanceof AuthorityDecision.Deny deny && deny.has(DenialReason.NO_POSITION));
        assertThat(granted.in(history.release(PositionId.of("GM"), boss, friday, stamp))
                        .authority()
                        .decide(buyer, PURCHASE_ORDER_SIGN, amount, purchasing, friday)
                        .permitted())
                .isFalse();
        assertThat(granted.append(endings, stamp)
                        .authority()
                        .decide(buyer, PURCHASE_ORDER_SIGN, amount, purchasing, today)
                        .permitted())
                .isFalse();
        assertThat(granted.grants(AsOf.of(today))).hasSize(2);
        assertThatThrownBy(() -> granted.delegate(
                        AuthorityNo.of("2025-05"),
                        Delegation.of(buyer, clerk, PURCHASE_ORDER_SIGN, today, friday)
                                .upTo(Money.parse("CNY 60000.01")),
                        Stamp.by(boss).at(stamp.at())))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(AuthorityViolation.ABOVE_DELEGATOR))
                                .isTrue());
    }
}
