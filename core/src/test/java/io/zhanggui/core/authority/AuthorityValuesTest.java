package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order, stable names and texts of the small values. */
class AuthorityValuesTest {

    @Test
    void numbers_stand_in_the_order_of_their_texts() {
        assertThat(new TreeSet<>(List.of(AuthorityNo.of("G2"), AuthorityNo.of("G10"), AuthorityNo.of("A"))))
                .containsExactly(AuthorityNo.of("A"), AuthorityNo.of("G10"), AuthorityNo.of("G2"));
    }

    @Test
    void positions_stand_before_teams_each_by_its_id() {
        Holder desk = Holder.of(PositionId.of("DESK"));
        Holder gm = Holder.of(PositionId.of("GM"));
        Holder ads = Holder.of(OrgUnitId.of("ADS"));
        Holder ops = Holder.of(OrgUnitId.of("OPS"));

        assertThat(new TreeSet<>(List.of(ops, gm, ads, desk))).containsExactly(desk, gm, ads, ops);
        assertThat(desk.code()).isEqualTo("POSITION");
        assertThat(ops.code()).isEqualTo("TEAM");
        assertThat(Holder.of(OrgUnitId.of("GM"))).isNotEqualTo(gm).hasToString("GM");
    }

    @ParameterizedTest
    @CsvSource({"TRADITIONAL, 传统型, traditional", "CHARISMATIC, 魅力型, charismatic", "LEGAL_RATIONAL, 法理型, legal-rational"
    })
    void what_authority_rests_on_is_named_in_both_languages(AuthorityBasis basis, String chinese, String english) {
        assertThat(basis.text(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(basis.text(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"OWN_CURRENCY, 仅限本币种, own currency only", "CONVERT, 按当日汇率折算, exchanged at the rate of the day"})
    void what_counts_in_other_currencies_is_named_in_both_languages(CurrencyRule rule, String chinese, String english) {
        assertThat(rule.text(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(rule.text(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void an_article_that_a_company_states_is_shown_as_it_is() {
        AuthorityGrant grant =
                AuthorityGrant.to(Team.GM).may(EXPENSE_APPROVE).unlimited().because("制度第八条");
        Explanation explanation = Authority.of(List.of(grant), Team.ORG)
                .decide(Team.BOSS, EXPENSE_APPROVE, Team.cny("1.00"), Team.OPS, Team.TODAY)
                .explain();

        assertThat(explanation.parts().get(0).evidence()).singleElement().satisfies(article -> {
            assertThat(article.text(Locale.CHINESE)).isEqualTo("制度第八条");
            assertThat(article.unverified()).isFalse();
            assertThat(article.provisional()).isFalse();
        });
    }
}
