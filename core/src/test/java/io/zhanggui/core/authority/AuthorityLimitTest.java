package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.Team.ANN;
import static io.zhanggui.core.authority.Team.BOB;
import static io.zhanggui.core.authority.Team.BOSS;
import static io.zhanggui.core.authority.Team.CO;
import static io.zhanggui.core.authority.Team.FOUNDED;
import static io.zhanggui.core.authority.Team.GM;
import static io.zhanggui.core.authority.Team.HEAD;
import static io.zhanggui.core.authority.Team.MEMBER;
import static io.zhanggui.core.authority.Team.OPS;
import static io.zhanggui.core.authority.Team.OPS_HEAD;
import static io.zhanggui.core.authority.Team.ORG;
import static io.zhanggui.core.authority.Team.T;
import static io.zhanggui.core.authority.Team.TODAY;
import static io.zhanggui.core.authority.Team.cny;
import static io.zhanggui.core.authority.Team.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.money.ExchangeRates;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** Limits per period, currencies, scopes and teams. */
class AuthorityLimitTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final AuthorityGrant MONTHLY = AuthorityGrant.to(OPS_HEAD)
            .may(EXPENSE_APPROVE)
            .upTo(cny("5000.00"))
            .per(LimitPeriod.MONTH, cny("8000.00"));
    private static final ExchangeRates RATES =
            ExchangeRates.none().plus(CurrencyUnit.USD, CNY, Dated.from(FOUNDED, new BigDecimal("7.2")));

    private static List<DenialReason> reasons(AuthorityDecision decision) {
        return decision.match(
                permit -> List.of(),
                deny -> deny.refusals().stream().map(Refusal::reason).toList());
    }

    private static AuthorityDecision ask(Authority authority, Money amount, LocalDate date) {
        return authority.decide(HEAD, EXPENSE_APPROVE, amount, OPS, date);
    }

    private static AuthorityDecision.Permit permit(Authority authority, String amount, LocalDate date) {
        return (AuthorityDecision.Permit) ask(authority, cny(amount), date);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2025-11-18, 2025-11-18, 2025-11-19",
        "WEEK, 2025-11-17, 2025-11-17, 2025-11-24",
        "WEEK, 2025-11-23, 2025-11-17, 2025-11-24",
        "WEEK, 2025-11-24, 2025-11-24, 2025-12-01",
        "MONTH, 2024-02-29, 2024-02-01, 2024-03-01",
        "QUARTER, 2025-12-31, 2025-10-01, 2026-01-01",
        "QUARTER, 2025-04-01, 2025-04-01, 2025-07-01",
        "YEAR, 2024-12-31, 2024-01-01, 2025-01-01",
    })
    void a_period_is_one_of_the_calendar(LimitPeriod period, LocalDate date, LocalDate start, LocalDate end) {
        assertThat(period.around(date).getStart()).isEqualTo(start);
        assertThat(period.around(date).getEnd()).isEqualTo(end);
        assertThat(LimitPeriod.parse(period.name().toLowerCase(Locale.ROOT))).isEqualTo(period);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitPeriod.parse("decade"))
                .withMessageContaining("'decade'");
    }

    @Test
    void a_limit_per_month_includes_its_last_cent_and_says_what_is_used() {
        Authority authority = Authority.of(List.of(MONTHLY), ORG).using(Usage.none());
        AuthorityDecision.Permit first = permit(authority, "5000.00", LocalDate.of(2025, 11, 1));
        Authority later = authority.using(Usage.of(List.of(first)));

        assertThat(permit(later, "2999.99", TODAY).uses())
                .extracting(LimitUse::total)
                .containsExactly(cny("7999.99"));
        assertThat(permit(later, "3000.00", TODAY).explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        2025-11-18，OPS 申请批准报销 3,000.00 元：HEAD 有权决定
                          OPS-HEAD 获授权批准报销：单笔不超过 5,000.00 元（含），每月累计不超过 8,000.00 元（含）
                            自 2025-11-01 起累计：8,000.00 元 = 已用 5,000.00 元 + 本次 3,000.00 元 ≤ 8,000.00 元
                        """);
        AuthorityDecision over = ask(later, cny("3000.01"), TODAY);
        assertThat(over.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        approve an expense 3,000.01 CNY for OPS on 2025-11-18: HEAD may not decide
                          OPS-HEAD HEAD: 5,000.00 CNY used since 2025-11-01 and 3,000.01 CNY requested are above the limit 8,000.00 CNY per month
                        """);
        assertThat(reasons(ask(later, cny("5000.01"), TODAY))).containsExactly(DenialReason.OVER_LIMIT);
        assertThat(ask(later, cny("5000.00"), LocalDate.of(2025, 12, 1)).permitted())
                .isTrue();
    }

    @Test
    void a_limit_per_period_permits_nothing_while_nobody_says_what_is_used() {
        AuthorityDecision decision = ask(Authority.of(List.of(MONTHLY), ORG), cny("0.00"), TODAY);

        assertThat(reasons(decision)).containsExactly(DenialReason.USAGE_UNKNOWN);
        assertThat(decision.explain().toText(Locale.CHINESE)).contains("每月限额 8,000.00 元的已用金额未提供");
    }

    @Test
    void granting_anew_within_the_period_does_not_begin_at_zero() {
        AuthorityDecision.Permit first =
                permit(Authority.of(List.of(MONTHLY), ORG).using(Usage.none()), "5000.00", TODAY);
        AuthorityGrant again = MONTHLY.from(TODAY).per(LimitPeriod.MONTH, cny("9000.00"));
        Authority renewed = Authority.of(List.of(again), ORG).using(Usage.of(List.of(first)));

        assertThat(ask(renewed, cny("4000.00"), TODAY).permitted()).isTrue();
        assertThat(reasons(ask(renewed, cny("4000.01"), TODAY))).containsExactly(DenialReason.OVER_PERIOD_LIMIT);
        AuthorityGrant other = MONTHLY.within(T); // what was decided for OPS is not in it
        assertThat(Usage.of(List.of(first)).under(other, LimitPeriod.MONTH.around(TODAY), ORG.on(TODAY)))
                .isEmpty();
        assertThat(Usage.of(List.of(first))
                        .under(MONTHLY, LimitPeriod.MONTH.around(TODAY.plusMonths(1)), ORG.on(TODAY)))
                .isEmpty();
        AuthorityGrant otherHolder = AuthorityGrant.to(GM).may(EXPENSE_APPROVE).unlimited();
        AuthorityGrant otherKind =
                AuthorityGrant.to(OPS_HEAD).may(DecisionType.CONTRACT_SIGN).unlimited();
        assertThat(Usage.of(List.of(first)).under(otherHolder, LimitPeriod.MONTH.around(TODAY), ORG.on(TODAY)))
                .isEmpty();
        assertThat(Usage.of(List.of(first)).under(otherKind, LimitPeriod.MONTH.around(TODAY), ORG.on(TODAY)))
                .isEmpty();
    }

    @Test
    void two_delegations_for_two_units_do_not_use_up_each_other() {
        Delegation forOps = Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, TODAY.plusDays(9))
                .per(LimitPeriod.MONTH, cny("1000.00"));
        Delegation onlyTeam = forOps.within(T);
        Delegation onlyOps =
                new Delegation(HEAD, ANN, EXPENSE_APPROVE, forOps.limit(), Scope.only(OPS), forOps.period(), 0);
        Authority authority = Authority.of(List.of(MONTHLY), ORG).delegating(List.of(onlyTeam, onlyOps));
        AuthorityDecision.Permit inTeam = (AuthorityDecision.Permit)
                authority.using(Usage.none()).decide(ANN, EXPENSE_APPROVE, cny("1000.00"), T, TODAY);
        Usage used = Usage.of(List.of(inTeam));

        Authority later = authority.using(used);
        assertThat(later.decide(ANN, EXPENSE_APPROVE, cny("1000.00"), OPS, TODAY)
                        .permitted())
                .isTrue();
        assertThat(later.decide(ANN, EXPENSE_APPROVE, cny("0.01"), T, TODAY).permitted())
                .isFalse();
        assertThat(used.under(forOps, LimitPeriod.MONTH.around(TODAY), ORG.on(TODAY)))
                .containsExactly(cny("1000.00"));
    }

    /** Decided for the team under a grant for all; it counts for what is granted anew for the team, not for another unit. */
    @Test
    void granting_anew_in_another_scope_does_not_begin_at_zero() {
        AuthorityGrant it = MONTHLY.ofCategory("IT");
        DecisionRequest inTeam = DecisionRequest.of(EXPENSE_APPROVE, cny("5000.00"), T, TODAY)
                .ofCategory("IT")
                .inCountry("CN");
        AuthorityDecision.Permit first = (AuthorityDecision.Permit)
                Authority.of(List.of(it), ORG).using(Usage.none()).decide(HEAD, inTeam);
        Usage used = Usage.of(List.of(first));
        LocalDateRange month = LimitPeriod.MONTH.around(TODAY);

        assertThat(List.of(it, MONTHLY, MONTHLY.within(T), it.within(OPS), MONTHLY.inCountry("CN")))
                .allSatisfy(each ->
                        assertThat(used.under(each, month, ORG.on(TODAY))).containsExactly(cny("5000.00")));
        assertThat(List.of(MONTHLY.ofCategory("PR"), MONTHLY.inCountry("US"), MONTHLY.onlyIn(OPS)))
                .allSatisfy(each ->
                        assertThat(used.under(each, month, ORG.on(TODAY))).isEmpty());
    }

    @Test
    void what_was_decided_for_a_unit_that_closed_since_counts_under_its_scope() {
        AuthorityGrant team = MONTHLY.within(OPS);
        AuthorityDecision.Permit first = (AuthorityDecision.Permit) Authority.of(List.of(team), ORG)
                .using(Usage.none())
                .decide(HEAD, EXPENSE_APPROVE, cny("5000.00"), T, TODAY);
        LocalDateRange month = LimitPeriod.MONTH.around(TODAY);

        assertThat(Usage.of(List.of(first)).under(team, month, ORG.on(FOUNDED.minusDays(1))))
                .containsExactly(cny("5000.00"));
        assertThat(Usage.of(List.of(first)).under(MONTHLY.onlyIn(OPS), month, ORG.on(FOUNDED.minusDays(1))))
                .isEmpty();
    }

    @Test
    void what_a_deputy_decides_counts_for_the_grant_and_for_the_delegation() {
        Delegation weekly = Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, TODAY.plusDays(9))
                .per(LimitPeriod.WEEK, cny("2000.00"));
        Authority authority =
                Authority.of(List.of(MONTHLY), ORG).delegating(List.of(weekly)).using(Usage.none());
        AuthorityDecision.Permit byDeputy =
                (AuthorityDecision.Permit) authority.decide(ANN, EXPENSE_APPROVE, cny("1500.00"), OPS, TODAY);
        Authority later = authority.using(Usage.of(List.of(byDeputy)));

        assertThat(byDeputy.delegation()).isEqualTo(weekly);
        assertThat(byDeputy.uses()).extracting(LimitUse::limit).containsExactly(cny("8000.00"), cny("2000.00"));
        assertThat(later.decide(ANN, EXPENSE_APPROVE, cny("500.00"), OPS, TODAY).permitted())
                .isTrue();
        AuthorityDecision over = later.decide(ANN, EXPENSE_APPROVE, cny("500.01"), OPS, TODAY);
        assertThat(reasons(over)).containsExactly(DenialReason.OVER_DELEGATED_PERIOD_LIMIT);
        assertThat(over.explain().toText(Locale.ENGLISH))
                .contains("1,500.00 CNY used since 2025-11-17 and 500.01 CNY requested are above the delegated limit"
                        + " 2,000.00 CNY per week");
        assertThat(permit(later, "1.00", TODAY).uses().get(0).used()).isEqualTo(cny("1500.00"));
        Delegation toOther = Delegation.of(HEAD, BOB, EXPENSE_APPROVE, FOUNDED, TODAY.plusDays(9));
        Delegation fromOther = Delegation.of(BOSS, ANN, EXPENSE_APPROVE, FOUNDED, TODAY.plusDays(9));
        Delegation otherKind = Delegation.of(HEAD, ANN, DecisionType.CONTRACT_SIGN, FOUNDED, TODAY.plusDays(9));
        Usage usage = Usage.of(List.of(byDeputy));
        assertThat(List.of(toOther, fromOther, otherKind))
                .allSatisfy(each -> assertThat(usage.under(each, LimitPeriod.WEEK.around(TODAY), ORG.on(TODAY)))
                        .isEmpty());
        assertThat(usage.under(weekly, LimitPeriod.WEEK.around(TODAY.plusWeeks(1)), ORG.on(TODAY)))
                .isEmpty();
    }

    @Test
    void a_limit_that_converts_takes_other_currencies_at_the_rate_of_the_day() {
        AuthorityGrant grant = MONTHLY.converting();
        Authority authority = Authority.of(List.of(grant), ORG).using(Usage.none());
        Authority exchanging = authority.exchanging(RATES, Rounding.CENT);

        assertThat(reasons(ask(authority, usd("1.00"), TODAY))).containsExactly(DenialReason.NO_RATE);
        assertThat(reasons(ask(exchanging, usd("694.45"), TODAY))).containsExactly(DenialReason.OVER_LIMIT);
        AuthorityDecision.Permit permit = (AuthorityDecision.Permit) ask(exchanging, usd("694.44"), TODAY);
        assertThat(permit.uses())
                .containsExactly(
                        new LimitUse(cny("5000.00"), cny("4999.97"), null, null),
                        new LimitUse(cny("8000.00"), cny("4999.97"), cny("0.00"), LimitPeriod.MONTH.around(TODAY)));
        assertThat(permit.explain().toText(Locale.ENGLISH))
                .contains("counts in the currency of the limit as: 4,999.97 CNY");
        Authority later = exchanging.using(Usage.of(List.of(permit)));
        assertThat(ask(later, cny("3000.03"), TODAY).permitted()).isTrue();
        assertThat(reasons(ask(later, cny("3000.04"), TODAY))).containsExactly(DenialReason.OVER_PERIOD_LIMIT);
        assertThat(reasons(ask(exchanging, Money.parse("EUR 1.00"), TODAY))).containsExactly(DenialReason.NO_RATE);
        Authority own = Authority.of(List.of(MONTHLY), ORG)
                .exchanging(RATES, Rounding.CENT)
                .using(Usage.of(List.of(permit)));
        assertThat(reasons(ask(own, usd("1.00"), TODAY))).containsExactly(DenialReason.OTHER_CURRENCY);
        assertThat(ask(own, cny("5000.00"), TODAY).permitted()).isTrue();
        assertThat(reasons(ask(authority.using(Usage.of(List.of(permit))), cny("1.00"), TODAY)))
                .containsExactly(DenialReason.NO_RATE);
    }

    @Test
    void limits_in_different_currencies_are_ordered_by_what_they_are_worth() {
        Authority authority = Authority.of(
                        List.of(
                                AuthorityGrant.to(GM)
                                        .may(EXPENSE_APPROVE)
                                        .upTo(usd("1000.00"))
                                        .converting(),
                                AuthorityGrant.to(OPS_HEAD).may(EXPENSE_APPROVE).upTo(cny("5000.00"))),
                        ORG)
                .exchanging(RATES, Rounding.CENT);

        assertThat(authority.whoMay(EXPENSE_APPROVE, cny("100.00"), CO, TODAY).all())
                .extracting(Approver::person)
                .containsExactly(HEAD, BOSS);
    }

    @Test
    void a_scope_can_be_the_unit_alone_a_category_or_a_country() {
        AuthorityGrant grant = AuthorityGrant.to(OPS_HEAD)
                .may(EXPENSE_APPROVE)
                .unlimited()
                .onlyIn(OPS)
                .ofCategory("IT")
                .inCountry("CN");
        Authority authority = Authority.of(List.of(grant), ORG);
        DecisionRequest request = DecisionRequest.of(EXPENSE_APPROVE, cny("1.00"), OPS, TODAY)
                .ofCategory("IT")
                .inCountry("CN");

        assertThat(authority.decide(HEAD, request).permitted()).isTrue();
        assertThat(reasons(authority.decide(
                        HEAD,
                        DecisionRequest.of(EXPENSE_APPROVE, cny("1.00"), T, TODAY)
                                .ofCategory("IT")
                                .inCountry("CN"))))
                .containsExactly(DenialReason.OUT_OF_SCOPE);
        AuthorityDecision other = authority.decide(HEAD, request.ofCategory("CARS"));
        assertThat(reasons(other)).containsExactly(DenialReason.OTHER_CATEGORY);
        assertThat(other.explain().toText(Locale.ENGLISH)).contains("category CARS is not IT");
        AuthorityDecision abroad = authority.decide(HEAD, request.inCountry("DE"));
        assertThat(reasons(abroad)).containsExactly(DenialReason.OTHER_COUNTRY);
        assertThat(abroad.explain().toText(Locale.ENGLISH)).contains("country DE is not CN");
        AuthorityDecision unsaid = authority.decide(HEAD, EXPENSE_APPROVE, cny("1.00"), OPS, TODAY);
        assertThat(unsaid.explain().toText(Locale.ENGLISH)).contains("category – is not IT");
    }

    private static final AuthorityGrant OF_TEAM = AuthorityGrant.toTeam(T)
            .may(EXPENSE_APPROVE)
            .upTo(cny("2000.00"))
            .within(T)
            .until(TODAY)
            .serving("双11选品");

    @Test
    void members_of_an_empowered_team_decide_within_its_grant_until_it_ends() {
        Authority authority = Authority.of(List.of(OF_TEAM), ORG);
        LocalDate day = TODAY.minusDays(1);

        AuthorityDecision.Permit permit =
                (AuthorityDecision.Permit) authority.decide(ANN, EXPENSE_APPROVE, cny("2000.00"), T, day);
        assertThat(permit.team()).contains(T);
        assertThat(permit.explain().toText(Locale.CHINESE)).isEqualTo("""
                        2025-11-17，T 申请批准报销 2,000.00 元：ANN 有权决定
                          T 获授权批准报销：不超过 2,000.00 元（含）
                            以授权小组名义决定：T
                        """);
        assertThat(reasons(authority.decide(ANN, EXPENSE_APPROVE, cny("2000.01"), T, day)))
                .containsExactly(DenialReason.OVER_LIMIT);
        assertThat(reasons(authority.decide(ANN, EXPENSE_APPROVE, cny("1.00"), T, TODAY)))
                .containsExactly(DenialReason.EXPIRED);
        assertThat(reasons(authority.decide(ANN, EXPENSE_APPROVE, cny("1.00"), OPS, day)))
                .containsExactly(DenialReason.OUT_OF_SCOPE);
        assertThat(reasons(authority.decide(HEAD, EXPENSE_APPROVE, cny("1.00"), T, day)))
                .as("the line manager is no member")
                .containsExactly(DenialReason.NO_GRANT);
    }

    @Test
    void outside_its_limits_a_decision_of_the_team_goes_up() {
        Authority authority = Authority.of(
                List.of(
                        OF_TEAM,
                        AuthorityGrant.to(OPS_HEAD).may(EXPENSE_APPROVE).unlimited()),
                ORG);
        LocalDate day = TODAY.minusDays(1);

        assertThat(authority.whoMay(EXPENSE_APPROVE, cny("2000.00"), T, day).all())
                .extracting(Approver::person, Approver::position)
                .containsExactly(tuple(ANN, MEMBER), tuple(BOB, MEMBER), tuple(HEAD, OPS_HEAD));
        Approvers above = authority.whoMay(EXPENSE_APPROVE, cny("2000.01"), T, day);
        assertThat(above.all()).extracting(Approver::person).containsExactly(HEAD);
        assertThat(above.passedOver()).extracting(Refusal::reason).containsExactly(DenialReason.OVER_LIMIT);
        DecisionRequest ofAnn =
                DecisionRequest.of(EXPENSE_APPROVE, cny("1.00"), T, day).requestedBy(ANN);
        assertThat(authority.whoMay(ofAnn).all()).extracting(Approver::person).containsExactly(BOB, HEAD);
        assertThat(authority.whoMay(ofAnn).passedOver())
                .extracting(Refusal::reason, Refusal::position)
                .containsExactly(tuple(DenialReason.OWN_REQUEST, MEMBER));
    }

    @Test
    void what_a_team_may_decide_is_not_delegated() {
        Authority authority = Authority.of(List.of(OF_TEAM), ORG)
                .delegating(List.of(Delegation.of(ANN, HEAD, EXPENSE_APPROVE, FOUNDED, TODAY)));
        LocalDate day = TODAY.minusDays(1);

        assertThat(reasons(authority.decide(HEAD, EXPENSE_APPROVE, cny("1.00"), T, day)))
                .containsExactly(DenialReason.NO_GRANT);
        assertThat(authority.whoMay(EXPENSE_APPROVE, cny("1.00"), T, day).all())
                .allSatisfy(approver -> assertThat(approver.deputies()).isEmpty());
    }

    @Test
    void a_team_that_is_none_or_is_gone_or_empty_decides_nothing() {
        OrgHistory closed = ORG.append(
                List.of(
                        new OrgChange.Release(MEMBER, ANN, TODAY),
                        new OrgChange.Release(MEMBER, BOB, TODAY),
                        new OrgChange.ClosePosition(MEMBER, TODAY.plusDays(1)),
                        new OrgChange.CloseUnit(T, TODAY.plusDays(2))),
                Team.stamp("2025-11-01"));
        AuthorityGrant open = AuthorityGrant.toTeam(T).may(EXPENSE_APPROVE).unlimited();
        AuthorityGrant department =
                AuthorityGrant.toTeam(OPS).may(EXPENSE_APPROVE).unlimited();

        assertThat(passedOver(open, closed, TODAY)).containsExactly(DenialReason.TEAM_EMPTY);
        assertThat(passedOver(open, closed, TODAY.plusDays(2))).containsExactly(DenialReason.TEAM_ABSENT);
        assertThat(passedOver(department, ORG, TODAY)).containsExactly(DenialReason.NOT_A_TEAM);
        AuthorityDecision head =
                Authority.of(List.of(department), ORG).decide(HEAD, EXPENSE_APPROVE, cny("1.00"), OPS, TODAY);
        assertThat(reasons(head)).containsExactly(DenialReason.NOT_A_TEAM);
        assertThat(head.explain().toText(Locale.ENGLISH)).contains("unit OPS is no empowered team on 2025-11-18");
    }

    private static List<DenialReason> passedOver(AuthorityGrant grant, OrgHistory org, LocalDate date) {
        Approvers who = Authority.of(List.of(grant), org).whoMay(EXPENSE_APPROVE, cny("1.00"), CO, date);
        assertThat(who.all()).isEmpty();
        return who.passedOver().stream().map(Refusal::reason).toList();
    }

    @Test
    void what_a_position_may_decide_is_listed_with_the_rights_of_its_team() {
        AuthorityGrant head = AuthorityGrant.to(OPS_HEAD)
                .may(DecisionType.CONTRACT_SIGN)
                .unlimited()
                .from(TODAY);
        Authority authority = Authority.of(List.of(OF_TEAM, head, MONTHLY), ORG);

        assertThat(authority.grantsOf(OPS_HEAD)).containsExactly(head, MONTHLY);
        assertThat(authority.types(OPS_HEAD)).containsExactly(DecisionType.CONTRACT_SIGN, EXPENSE_APPROVE);
        assertThat(authority.types(OPS_HEAD, TODAY.minusDays(1))).containsExactly(EXPENSE_APPROVE);
        assertThat(authority.grantsOf(MEMBER)).isEmpty();
        assertThat(authority.grantsOf(MEMBER, TODAY.minusDays(1))).containsExactly(OF_TEAM);
        assertThat(authority.types(MEMBER, TODAY)).isEmpty();
        assertThat(authority.grantsOf(io.zhanggui.core.id.PositionId.of("NONE"), TODAY))
                .isEmpty();
        assertThat(authority.grants()).containsExactly(OF_TEAM, head, MONTHLY);
    }

    @Test
    void an_impossible_limit_or_scope_is_a_mistake_of_the_caller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(null, cny("1.00"), null, CurrencyRule.CONVERT))
                .withMessageContaining("CNY 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(null, null, LimitPeriod.DAY, CurrencyRule.CONVERT))
                .withMessageContaining("DAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of(cny("1.00")).per(LimitPeriod.DAY, usd("1.00")))
                .withMessageContaining("USD 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of(cny("-0.01")))
                .withMessageContaining("-0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.none().per(LimitPeriod.DAY, cny("-0.02")))
                .withMessageContaining("-0.02");
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(null, false, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.everywhere().ofCategory(" "))
                .withMessageContaining("category");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.within(OrgUnitId.of("X")).inCountry(" CN"))
                .withMessageContaining("' CN'");
        DecisionRequest request = DecisionRequest.of(EXPENSE_APPROVE, cny("1.00"), OPS, TODAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.ofCategory("IT "))
                .withMessageContaining("category 'IT '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.inCountry(""))
                .withMessageContaining("country ''");
        assertThat(EXPENSE_APPROVE).hasToString("EXPENSE_APPROVE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTHLY.from(TODAY).until(TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitUse(cny("1.00"), cny("1.00"), cny("1.00"), null));
        Delegation plain = Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, TODAY);
        assertThat(plain.passedOn(Delegation.DEEPEST).maxDepth()).isEqualTo(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.passedOn(10))
                .withMessageContaining("10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.passedOn(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delegation.of(HEAD, HEAD, EXPENSE_APPROVE, FOUNDED, TODAY))
                .withMessageContaining("HEAD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delegation.of(HEAD, ANN, EXPENSE_APPROVE, TODAY, TODAY))
                .withMessageContaining("empty");
    }
}
