package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.template.OrgTemplates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 18);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-01-01T04:00:00Z"));
    private static final OrgUnitId PUR = OrgUnitId.of("PUR");
    private static final OrgUnitId FIN = OrgUnitId.of("FIN");
    private static final PersonId BOSS = PersonId.of("P001");
    private static final PersonId FINANCE = PersonId.of("P004");
    private static final PersonId BUYER = PersonId.of("P007");
    private static final OrgHistory SHOP = OrgTemplates.smallETailer()
            .found(LegalEntityId.of("QH"), FOUNDED, STAMP)
            .appoint(PositionId.of("GM"), BOSS, FOUNDED, STAMP)
            .appoint(PositionId.of("FIN-MGR"), FINANCE, FOUNDED, STAMP)
            .appoint(PositionId.of("PUR-MGR"), BUYER, FOUNDED, STAMP);
    private static final List<AuthorityGrant> GRANTS = List.of(
            AuthorityGrant.to(PositionId.of("GM"))
                    .may(PURCHASE_ORDER_SIGN)
                    .unlimited()
                    .from(FOUNDED)
                    .because("采购管理制度第八条"),
            AuthorityGrant.to(PositionId.of("FIN-MGR"))
                    .may(PURCHASE_ORDER_SIGN)
                    .upTo(cny("80000.00"))
                    .from(FOUNDED),
            AuthorityGrant.to(PositionId.of("PUR-MGR"))
                    .may(PURCHASE_ORDER_SIGN)
                    .upTo(cny("50000.00"))
                    .within(PUR)
                    .from(FOUNDED),
            AuthorityGrant.to(PositionId.of("PUR-MGR"))
                    .may(PURCHASE_ORDER_SIGN)
                    .upTo(cny("300000.00"))
                    .from(LocalDate.of(2023, 1, 1))
                    .until(FOUNDED),
            AuthorityGrant.to(PositionId.of("PUR-BUYER"))
                    .may(PURCHASE_ORDER_SIGN)
                    .upTo(cny("90000.00")));

    private final Authority authority = Authority.of(GRANTS, SHOP);

    private static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    private static List<DenialReason> reasons(AuthorityDecision decision) {
        return decision.match(
                permit -> List.of(),
                deny -> deny.refusals().stream().map(Refusal::reason).toList());
    }

    private List<PersonId> mayAt(String amount, OrgUnitId unit) {
        return authority.whoMay(PURCHASE_ORDER_SIGN, cny(amount), unit, TODAY).all().stream()
                .map(Approver::person)
                .toList();
    }

    @Test
    void the_narrowest_scope_and_the_lowest_sufficient_limit_come_first() {
        assertThat(mayAt("50000.00", PUR)).containsExactly(BUYER, FINANCE, BOSS);
        assertThat(mayAt("50000.01", PUR)).containsExactly(FINANCE, BOSS);
        assertThat(mayAt("80000.00", PUR)).containsExactly(FINANCE, BOSS);
        assertThat(mayAt("80000.01", PUR)).containsExactly(BOSS);
        assertThat(mayAt("50000.00", FIN)).containsExactly(FINANCE, BOSS);
    }

    @Test
    void the_answer_says_why_others_may_not_and_hides_no_vacancy() {
        Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.01"), PUR, TODAY);

        assertThat(who.first().orElseThrow().position()).isEqualTo(PositionId.of("GM"));
        assertThat(who.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        2025-11-18，PUR 申请签署采购订单 80,000.01 元：应由 GM P001 审批
                          GM P001：有权审批
                            GM 获授权签署采购订单：不限金额 〔采购管理制度第八条〕
                          FIN-MGR P004：80,000.01 元超过授权限额 80,000.00 元
                          PUR-BUYER：岗位 PUR-BUYER 空缺，无人可以审批
                          PUR-MGR P007：80,000.01 元超过授权限额 50,000.00 元
                          PUR-MGR P007：授权已自 2025-01-01 起失效
                        """);
    }

    @Test
    void a_vacant_position_whose_limit_would_do_is_named_as_vacant() {
        Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.00"), PUR, TODAY);

        assertThat(who.passedOver())
                .filteredOn(refusal ->
                        refusal.position() != null && refusal.position().equals(PositionId.of("PUR-BUYER")))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DenialReason.VACANT);
                    assertThat(refusal.text(Locale.ENGLISH))
                            .isEqualTo("position PUR-BUYER is vacant, so nobody can decide for it");
                });
    }

    @Test
    void everything_that_no_grant_allows_is_denied_to_everybody() {
        assertThat(reasons(authority.decide(BOSS, CONTRACT_SIGN, cny("0.01"), PUR, TODAY)))
                .containsExactly(DenialReason.NO_GRANT);
        assertThat(reasons(authority.decide(PersonId.of("ADMIN"), PURCHASE_ORDER_SIGN, cny("0.00"), PUR, TODAY)))
                .containsExactly(DenialReason.NO_POSITION);
        assertThat(authority.whoMay(CONTRACT_SIGN, cny("1.00"), PUR, TODAY).first())
                .isEmpty();
        assertThat(authority
                        .whoMay(CONTRACT_SIGN, cny("1.00"), PUR, TODAY)
                        .explain()
                        .toText(Locale.ENGLISH))
                .isEqualTo("sign a contract 1.00 CNY for PUR on 2025-11-18: nobody may decide\n");
    }

    @ParameterizedTest
    @CsvSource({
        "P007, 50000.00, CNY, PUR, 2025-11-18, ",
        "P007, 50000.01, CNY, PUR, 2025-11-18, OVER_LIMIT EXPIRED",
        "P007, 1.00, CNY, FIN, 2025-11-18, OUT_OF_SCOPE EXPIRED",
        "P007, 1.00, USD, PUR, 2025-11-18, OTHER_CURRENCY EXPIRED",
        "P001, 999999999.00, USD, PUR, 2025-11-18, ",
        "P001, 1.00, CNY, MOON, 2025-11-18, UNKNOWN_UNIT",
        "P001, 1.00, CNY, PUR, 2024-12-31, UNKNOWN_UNIT",
    })
    void a_decision_rests_on_limit_currency_scope_and_date(
            String person, String amount, String currency, String unit, LocalDate date, String expected) {
        AuthorityDecision decision = authority.decide(
                PersonId.of(person),
                PURCHASE_ORDER_SIGN,
                Money.of(CurrencyUnit.of(currency), new BigDecimal(amount)),
                OrgUnitId.of(unit),
                date);

        assertThat(decision.permitted()).isEqualTo(expected == null);
        assertThat(reasons(decision).stream().map(Enum::name).toList())
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void a_grant_holds_from_its_first_day_to_the_day_before_its_end() {
        LocalDate july = LocalDate.of(2025, 7, 1);
        Authority dated = Authority.of(
                List.of(AuthorityGrant.to(PositionId.of("GM"))
                        .may(EXPENSE_APPROVE)
                        .unlimited()
                        .from(july)
                        .until(july.plusDays(2))),
                SHOP);

        assertThat(reasons(dated.decide(BOSS, EXPENSE_APPROVE, cny("1.00"), PUR, july.minusDays(1))))
                .containsExactly(DenialReason.NOT_YET);
        assertThat(dated.decide(BOSS, EXPENSE_APPROVE, cny("1.00"), PUR, july).permitted())
                .isTrue();
        assertThat(dated.decide(BOSS, EXPENSE_APPROVE, cny("1.00"), PUR, july.plusDays(1))
                        .permitted())
                .isTrue();
        assertThat(reasons(dated.decide(BOSS, EXPENSE_APPROVE, cny("1.00"), PUR, july.plusDays(2))))
                .containsExactly(DenialReason.EXPIRED);
    }

    @Test
    void nobody_decides_their_own_request_not_even_through_a_deputy() {
        DecisionRequest own =
                DecisionRequest.of(PURCHASE_ORDER_SIGN, cny("1.00"), PUR, TODAY).requestedBy(BOSS);
        Authority delegated = authority.delegating(
                List.of(Delegation.of(BOSS, PersonId.of("P004"), PURCHASE_ORDER_SIGN, FOUNDED, TODAY.plusDays(1))));

        assertThat(reasons(authority.decide(BOSS, own))).containsExactly(DenialReason.OWN_REQUEST);
        assertThat(authority.whoMay(own).all()).extracting(Approver::person).containsExactly(BUYER, FINANCE);
        assertThat(authority.whoMay(own).passedOver())
                .extracting(Refusal::reason, Refusal::person)
                .contains(tuple(DenialReason.OWN_REQUEST, BOSS));
        DecisionRequest large = DecisionRequest.of(PURCHASE_ORDER_SIGN, cny("500000.00"), PUR, TODAY)
                .requestedBy(BOSS);
        assertThat(reasons(delegated.decide(FINANCE, large)))
                .containsExactly(DenialReason.OVER_LIMIT, DenialReason.OWN_REQUEST);
    }

    @Test
    void a_deputy_decides_inside_the_window_only_and_never_above_the_delegators_limit() {
        Authority delegated = authority.delegating(List.of(
                Delegation.of(BOSS, FINANCE, PURCHASE_ORDER_SIGN, TODAY.minusDays(1), TODAY.plusDays(4))
                        .upTo(cny("150000.00")),
                Delegation.of(BUYER, PersonId.of("P004"), PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1))));

        Approvers who = delegated.whoMay(PURCHASE_ORDER_SIGN, cny("150000.00"), PUR, TODAY);
        assertThat(who.first().orElseThrow().person()).isEqualTo(BOSS);
        assertThat(who.first().orElseThrow().deputy()).contains(FINANCE);
        assertThat(who.first().orElseThrow().acting()).isEqualTo(FINANCE);

        AuthorityDecision within = delegated.decide(FINANCE, PURCHASE_ORDER_SIGN, cny("150000.00"), PUR, TODAY);
        assertThat(within.permitted()).isTrue();
        assertThat(within.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        sign a purchase order 150,000.00 CNY for PUR on 2025-11-18: P004 may decide
                          grant of GM: sign a purchase order: any amount 〔采购管理制度第八条〕
                            P001 delegated it to P004: up to and including 150,000.00 CNY
                        """);
        assertThat(reasons(delegated.decide(FINANCE, PURCHASE_ORDER_SIGN, cny("150000.01"), PUR, TODAY)))
                .contains(DenialReason.OVER_DELEGATED_LIMIT);
        assertThat(reasons(delegated.decide(FINANCE, PURCHASE_ORDER_SIGN, cny("150000.00"), PUR, TODAY.plusDays(4))))
                .contains(DenialReason.EXPIRED);
        assertThat(delegated
                        .whoMay(PURCHASE_ORDER_SIGN, cny("150000.01"), PUR, TODAY)
                        .first()
                        .orElseThrow()
                        .deputy())
                .isEmpty();
    }

    @Test
    void a_delegation_ends_with_the_position_of_either_side() {
        Delegation toBuyer = Delegation.of(BOSS, BUYER, PURCHASE_ORDER_SIGN, FOUNDED, LocalDate.of(2027, 1, 1));
        LocalDate left = LocalDate.of(2025, 12, 1);
        Stamp stamp = Stamp.by(BOSS).at(Instant.parse("2025-11-01T04:00:00Z"));
        Authority bossLeft = Authority.of(GRANTS, SHOP.release(PositionId.of("GM"), BOSS, left, stamp))
                .delegating(List.of(toBuyer));
        Authority buyerLeft = Authority.of(GRANTS, SHOP.release(PositionId.of("PUR-MGR"), BUYER, left, stamp))
                .delegating(List.of(toBuyer));

        assertThat(bossLeft.decide(BUYER, PURCHASE_ORDER_SIGN, cny("90000.00"), PUR, left.minusDays(1))
                        .permitted())
                .isTrue();
        assertThat(reasons(bossLeft.decide(BUYER, PURCHASE_ORDER_SIGN, cny("90000.00"), PUR, left)))
                .contains(DenialReason.NO_GRANT);
        assertThat(reasons(buyerLeft.decide(BUYER, PURCHASE_ORDER_SIGN, cny("1.00"), PUR, left)))
                .containsExactly(DenialReason.NO_POSITION);
    }

    @Test
    void what_was_delegated_cannot_be_passed_on() {
        Authority chained = authority.delegating(List.of(
                Delegation.of(BOSS, FINANCE, PURCHASE_ORDER_SIGN, FOUNDED, TODAY.plusDays(9)),
                Delegation.of(FINANCE, BUYER, PURCHASE_ORDER_SIGN, FOUNDED, TODAY.plusDays(9))));

        assertThat(chained.decide(BUYER, PURCHASE_ORDER_SIGN, cny("80000.00"), PUR, TODAY)
                        .permitted())
                .isTrue();
        assertThat(chained.decide(BUYER, PURCHASE_ORDER_SIGN, cny("80000.01"), PUR, TODAY)
                        .permitted())
                .isFalse();
    }

    @Test
    void an_acting_holder_has_the_authority_of_the_position() {
        PersonId acting = PersonId.of("P009");
        Authority acted = Authority.of(
                GRANTS,
                SHOP.appoint(
                        Assignment.from(FOUNDED, acting, PositionId.of("PUR-BUYER"))
                                .acting(),
                        STAMP));

        assertThat(acted.decide(acting, PURCHASE_ORDER_SIGN, cny("90000.00"), PUR, TODAY)
                        .permitted())
                .isTrue();
    }

    @Test
    void one_snapshot_can_stand_for_the_whole_history() {
        Authority fixed = Authority.of(GRANTS, SHOP.on(TODAY));

        assertThat(fixed.decide(BUYER, PURCHASE_ORDER_SIGN, cny("50000.00"), PUR, TODAY)
                        .permitted())
                .isTrue();
    }

    @Test
    void a_negative_amount_is_a_mistake_of_the_caller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.decide(BOSS, PURCHASE_ORDER_SIGN, cny("-1.00"), PUR, TODAY))
                .withMessageContaining("-1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionType.of("sign"))
                .withMessageContaining("'sign'");
    }

    /** Case approval-001: limits 5000, 50000, none. */
    @ParameterizedTest
    @CsvSource({"5000.00,MANAGER", "5000.01,DIRECTOR", "50000.00,DIRECTOR", "50000.01,CFO"})
    void the_lowest_sufficient_limit_of_a_matrix_decides(String amount, String expected) {
        OrgUnit company = new OrgUnit(OrgUnitId.of("X"), UnitKind.COMPANY, OrgName.of("X"));
        OrgHistory history = OrgHistory.found(LegalEntityId.of("X"), company, FOUNDED, STAMP);
        List<AuthorityGrant> matrix = new ArrayList<>();
        for (String role : List.of("CFO", "MANAGER", "DIRECTOR")) {
            history = history.createPosition(
                            Position.of(PositionId.of(role), company.id(), OrgName.of(role)), FOUNDED, STAMP)
                    .appoint(PositionId.of(role), PersonId.of("P-" + role), FOUNDED, STAMP);
        }
        matrix.add(
                AuthorityGrant.to(PositionId.of("MANAGER")).may(EXPENSE_APPROVE).upTo(cny("5000.00")));
        matrix.add(AuthorityGrant.to(PositionId.of("DIRECTOR"))
                .may(EXPENSE_APPROVE)
                .upTo(cny("50000.00")));
        matrix.add(AuthorityGrant.to(PositionId.of("CFO")).may(EXPENSE_APPROVE).unlimited());

        assertThat(Authority.of(matrix, history)
                        .whoMay(EXPENSE_APPROVE, cny(amount), company.id(), TODAY)
                        .first()
                        .orElseThrow()
                        .position())
                .isEqualTo(PositionId.of(expected));
    }

    /** Case approval-003: bob delegates to cat from 1 to 15 July, ann asks. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-30,ann,bob,true",
        "2025-07-01,ann,cat,true",
        "2025-07-14,ann,cat,true",
        "2025-07-16,ann,bob,true",
        "2025-07-16,bob,bob,false",
        "2025-07-01,cat,cat,false"
    })
    void a_delegate_stands_in_inside_the_window_only(LocalDate on, String requester, String acting, boolean permitted) {
        OrgUnit company = new OrgUnit(OrgUnitId.of("X"), UnitKind.COMPANY, OrgName.of("X"));
        OrgHistory history = OrgHistory.found(LegalEntityId.of("X"), company, FOUNDED, STAMP)
                .createPosition(Position.of(PositionId.of("HEAD"), company.id(), OrgName.of("HEAD")), FOUNDED, STAMP)
                .createPosition(
                        Position.of(PositionId.of("STAFF"), company.id(), OrgName.of("STAFF"))
                                .withHeadcount(2),
                        FOUNDED,
                        STAMP)
                .appoint(PositionId.of("HEAD"), PersonId.of("bob"), FOUNDED, STAMP)
                .appoint(PositionId.of("STAFF"), PersonId.of("ann"), FOUNDED, STAMP)
                .appoint(PositionId.of("STAFF"), PersonId.of("cat"), FOUNDED, STAMP);
        Authority cases = Authority.of(
                        List.of(AuthorityGrant.to(PositionId.of("HEAD"))
                                .may(EXPENSE_APPROVE)
                                .unlimited()),
                        history)
                .delegating(List.of(Delegation.of(
                        PersonId.of("bob"),
                        PersonId.of("cat"),
                        EXPENSE_APPROVE,
                        LocalDate.of(2025, 7, 1),
                        LocalDate.of(2025, 7, 15))));

        AuthorityDecision decision = cases.decideFor(
                PersonId.of("bob"),
                DecisionRequest.of(EXPENSE_APPROVE, cny("1.00"), company.id(), on)
                        .requestedBy(PersonId.of(requester)));

        assertThat(decision.person()).isEqualTo(PersonId.of(acting));
        assertThat(decision.permitted()).isEqualTo(permitted);
        if (!permitted) {
            assertThat(reasons(decision)).containsExactly(DenialReason.OWN_REQUEST);
        }
    }

    @ParameterizedTest
    @EnumSource(DenialReason.class)
    void every_reason_has_a_text_in_both_languages(DenialReason reason) {
        assertThat(reason.text(Locale.CHINESE, "a", "b", "c", "d", "e"))
                .isNotBlank()
                .doesNotContain("{");
        assertThat(reason.text(Locale.ENGLISH, "a", "b", "c", "d", "e"))
                .isNotBlank()
                .doesNotContain("{");
    }

    @Test
    void a_kind_of_decision_of_the_host_shows_its_code() {
        assertThat(DecisionType.of("LEASE_SIGN").text(Locale.CHINESE)).isEqualTo("LEASE_SIGN");
        assertThat(PURCHASE_ORDER_SIGN.text(Locale.CHINESE)).isEqualTo("签署采购订单");
    }
}
