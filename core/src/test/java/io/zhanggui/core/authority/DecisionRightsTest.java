package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.DecisionType.REFUND_APPROVE;
import static io.zhanggui.core.authority.Team.CO;
import static io.zhanggui.core.authority.Team.FOUNDED;
import static io.zhanggui.core.authority.Team.GM;
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

import io.zhanggui.core.organization.WhatIf;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.ExchangeRates;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Dated;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DecisionRightsTest {

    private static final Map<DecisionType, Money> LARGEST =
            Map.of(EXPENSE_APPROVE, cny("1000.00"), CONTRACT_SIGN, cny("6000.00"), REFUND_APPROVE, cny("1000.00"));
    private static final List<AuthorityGrant> BEFORE = List.of(
            AuthorityGrant.to(GM).may(EXPENSE_APPROVE).unlimited(),
            AuthorityGrant.to(GM).may(CONTRACT_SIGN).upTo(cny("9000.00")),
            AuthorityGrant.to(OPS_HEAD).may(CONTRACT_SIGN).upTo(cny("2000.00")));

    private static DecisionRights rights(List<AuthorityGrant> grants) {
        return Authority.of(grants, ORG).rights(T, LARGEST, TODAY);
    }

    private static DecisionRights rights(AuthorityGrant grant) {
        return rights(List.of(grant));
    }

    @Test
    void each_level_counts_what_can_be_decided_there_or_below() {
        assertThat(rights(BEFORE).levels())
                .extracting(
                        DecisionRights.Level::level,
                        DecisionRights.Level::decidable,
                        DecisionRights.Level::types,
                        DecisionRights.Level::decidableAmount,
                        DecisionRights.Level::amount)
                .containsExactly(
                        tuple(0, 2, 3, cny("7000.00"), cny("8000.00")),
                        tuple(1, 0, 3, cny("2000.00"), cny("8000.00")),
                        tuple(2, 0, 3, cny("0.00"), cny("8000.00")));
    }

    @Test
    void a_what_if_shows_what_a_reorganisation_does_to_the_levels() {
        WhatIf flat = WhatIf.of(ORG.on(TODAY)).moveUnit(T, Team.CO);
        List<AuthorityGrant> grants = List.of(
                BEFORE.get(0), AuthorityGrant.toTeam(T).may(EXPENSE_APPROVE).upTo(cny("500.00")));
        Map<DecisionType, Money> largest = Map.of(EXPENSE_APPROVE, cny("1000.00"));
        DecisionRights before = Authority.of(grants, flat.before()).rights(T, largest, TODAY);
        DecisionRights after = Authority.of(grants, flat.after()).rights(T, largest, TODAY);

        BigDecimal none = new BigDecimal("0.00");
        BigDecimal half = new BigDecimal("0.50");
        BigDecimal all = new BigDecimal("1.00");
        assertThat(after.comparedTo(before, Rounding.CENT).rows())
                .containsExactly(
                        List.of(0, all, all, all, all),
                        List.of(1, none, none, half, half),
                        Arrays.asList(2, none, null, half, null));
    }

    @Test
    void an_empowered_team_brings_decisions_down() {
        DecisionRights before = rights(BEFORE);
        DecisionRights after = rights(List.of(
                BEFORE.get(0),
                BEFORE.get(1),
                AuthorityGrant.toTeam(T).may(EXPENSE_APPROVE).upTo(cny("1000.00")),
                AuthorityGrant.toTeam(T).may(REFUND_APPROVE).upTo(cny("999.99")).per(LimitPeriod.DAY, cny("500.00"))));

        assertThat(after.levels().get(2).decidable()).isEqualTo(1);
        assertThat(after.levels().get(2).decidableAmount())
                .as("a limit per period holds for one case too")
                .isEqualTo(cny("1500.00"));
        assertThat(after.comparedTo(before, Rounding.halfUp(4)).rows())
                .containsExactly(
                        List.of(
                                0,
                                new BigDecimal("0.6667"),
                                new BigDecimal("0.6667"),
                                new BigDecimal("0.8750"),
                                new BigDecimal("0.9375")),
                        List.of(
                                1,
                                new BigDecimal("0.0000"),
                                new BigDecimal("0.3333"),
                                new BigDecimal("0.2500"),
                                new BigDecimal("0.1875")),
                        List.of(
                                2,
                                new BigDecimal("0.0000"),
                                new BigDecimal("0.3333"),
                                new BigDecimal("0.0000"),
                                new BigDecimal("0.1875")));
        assertThat(after.comparedTo(before, Rounding.CENT).columns())
                .extracting(column -> column.text(Locale.CHINESE))
                .containsExactly("层级", "变更前事项占比", "变更后事项占比", "变更前金额占比", "变更后金额占比");
        assertThat(after.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Decision rights: T
                          decidable on level 0 or below: 2 of 3 kinds of decisions
                            up to: 7,500.00 CNY of 8,000.00 CNY
                          decidable on level 1 or below: 1 of 3 kinds of decisions
                            up to: 1,500.00 CNY of 8,000.00 CNY
                          decidable on level 2 or below: 1 of 3 kinds of decisions
                            up to: 1,500.00 CNY of 8,000.00 CNY
                        """);
    }

    @Test
    void a_chart_with_fewer_levels_compares_as_far_as_it_goes() {
        DecisionRights before = rights(BEFORE);
        DecisionRights flat = new DecisionRights(T, TODAY, before.levels().subList(0, 1));

        assertThat(flat.comparedTo(before, Rounding.CENT).rows().get(1))
                .element(2)
                .isNull();
        assertThat(before.comparedTo(flat, Rounding.CENT).rows().get(1))
                .element(1)
                .isNull();
    }

    @Test
    void only_grants_count_that_hold_for_the_unit_on_the_day() {
        AuthorityGrant.May may = AuthorityGrant.to(GM).may(EXPENSE_APPROVE);
        assertThat(rights(may.unlimited()).levels().get(0).decidable()).isEqualTo(1);
        for (AuthorityGrant none : List.of(
                may.unlimited().until(TODAY),
                may.unlimited().onlyIn(OPS),
                may.unlimited().ofCategory("IT"),
                may.unlimited().inCountry("CN"),
                may.upTo(usd("9999.00")),
                may.upTo(usd("9999.00")).converting(),
                AuthorityGrant.to(GM).may(DecisionType.of("OTHER")).unlimited(),
                AuthorityGrant.toTeam(OPS).may(EXPENSE_APPROVE).unlimited(),
                AuthorityGrant.to(PositionId.of("GONE")).may(EXPENSE_APPROVE).unlimited())) {
            assertThat(rights(none).levels().get(0).decidable()).isZero();
            assertThat(rights(none).levels().get(0).decidableAmount()).isEqualTo(cny("0.00"));
        }
    }

    @Test
    void a_limit_that_converts_counts_at_the_rate_of_the_day() {
        Authority authority = Authority.of(
                        List.of(AuthorityGrant.to(GM)
                                .may(EXPENSE_APPROVE)
                                .upTo(usd("62.50"))
                                .converting()),
                        ORG)
                .exchanging(
                        ExchangeRates.none()
                                .plus(
                                        CurrencyUnit.USD,
                                        CurrencyUnit.of("CNY"),
                                        Dated.from(FOUNDED, new BigDecimal("8"))),
                        Rounding.CENT);

        assertThat(authority.rights(T, LARGEST, TODAY).levels().get(0).decidableAmount())
                .isEqualTo(cny("500.00"));
    }

    @Test
    void a_question_without_sense_is_a_mistake_of_the_caller() {
        Authority authority = Authority.of(BEFORE, ORG);
        assertThatIllegalArgumentException().isThrownBy(() -> authority.rights(CO, Map.of(), TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        authority.rights(CO, Map.of(EXPENSE_APPROVE, cny("1.00"), CONTRACT_SIGN, usd("1.00")), TODAY))
                .withMessageContaining("USD 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.rights(CO, Map.of(EXPENSE_APPROVE, cny("-1.00")), TODAY))
                .withMessageContaining("CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionRights.Level(0, 2, 1, cny("0.00"), cny("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionRights.Level(0, 0, 0, cny("0.00"), cny("0.00")));
        assertThat(new DecisionRights.Level(0, 1, 1, cny("0.00"), cny("0.00")).shareOfAmount(Rounding.CENT))
                .isNull();
    }
}
