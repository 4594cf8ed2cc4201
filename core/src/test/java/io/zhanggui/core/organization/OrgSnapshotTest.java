package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrgSnapshotTest {

    private static final OrgHistory SHOP = OrgTemplates.smallETailer()
            .found(ACME, FOUNDED, recorded("2025-01-01"))
            .appoint(position("GM"), person("P001"), FOUNDED, recorded("2025-01-01"))
            .appoint(position("PUR-MGR"), person("P007"), FOUNDED, recorded("2025-01-01"))
            .appoint(
                    Assignment.from(FOUNDED, person("P007"), position("PUR-BUYER"))
                            .acting(),
                    recorded("2025-01-01"));

    private final OrgSnapshot org = SHOP.on(FOUNDED);

    @Test
    void units_know_their_place() {
        assertThat(org.parent(unit("PUR")).orElseThrow().id()).isEqualTo(unit("ACME"));
        assertThat(org.parent(unit("ACME"))).isEmpty();
        assertThat(org.subtreeSize(unit("ACME"))).isEqualTo(4);
        assertThat(org.isWithin(unit("PUR"), unit("ACME"))).isTrue();
        assertThat(org.isWithin(unit("ACME"), unit("PUR"))).isFalse();
        assertThat(org.isWithin(unit("PUR"), unit("PUR"))).isTrue();
        assertThat(org.commonSuperior(unit("PUR"), unit("FIN")).id()).isEqualTo(unit("ACME"));
        assertThat(org.depth(unit("PUR"))).isEqualTo(1);
    }

    @Test
    void a_vacant_position_exists_and_is_in_the_reporting_line() {
        OrgSnapshot empty = OrgTemplates.smallETailer()
                .found(ACME, FOUNDED, recorded("2025-01-01"))
                .on(FOUNDED);

        assertThat(empty.reportingLine(position("PUR-BUYER")))
                .extracting(Position::id)
                .containsExactly(position("PUR-MGR"), position("GM"));
        assertThat(empty.holders(position("GM"))).isEmpty();
    }

    @Test
    void acting_leaves_the_seat_open_and_counts_nobody_twice() {
        assertThat(org.openSeats(position("PUR-BUYER"))).isEqualByComparingTo("1");
        assertThat(org.openSeats(position("PUR-MGR"))).isEqualByComparingTo("0");
        assertThat(org.vacancies()).extracting(Position::id).contains(position("PUR-BUYER"));
        assertThat(org.headCount(unit("ACME"))).isEqualTo(2);
        assertThat(org.headCount(unit("PUR"))).isEqualTo(1);
        assertThat(org.positionsOf(person("P007")))
                .extracting(Assignment::position)
                .containsExactly(position("PUR-MGR"), position("PUR-BUYER"));
        assertThat(org.positionsOf(person("NOBODY"))).isEmpty();
    }

    @Test
    void the_head_is_the_only_position_that_reports_out_of_the_unit() {
        assertThat(org.head(unit("PUR")).orElseThrow().id()).isEqualTo(position("PUR-MGR"));
        assertThat(org.head(unit("ACME")).orElseThrow().id()).isEqualTo(position("GM"));
        OrgHistory two = SHOP.createPosition(
                Position.of(position("PUR-X"), unit("PUR"), OrgName.of("X")).reportingTo(position("GM")),
                FOUNDED,
                recorded("2025-01-02"));
        assertThat(two.on(FOUNDED).head(unit("PUR"))).isEmpty();
        assertThat(small().on(FOUNDED).head(unit("A"))).isEmpty();
    }

    @Test
    void two_positions_have_a_common_superior() {
        assertThat(org.commonSuperior(position("PUR-BUYER"), position("FIN-ACC"))
                        .orElseThrow()
                        .id())
                .isEqualTo(position("GM"));
        assertThat(org.commonSuperior(position("PUR-BUYER"), position("PUR-MGR"))
                        .orElseThrow()
                        .id())
                .isEqualTo(position("PUR-MGR"));
        OrgHistory apart = SHOP.createPosition(
                Position.of(position("AUDIT"), unit("ACME"), OrgName.of("Audit")), FOUNDED, recorded("2025-01-02"));
        assertThat(apart.on(FOUNDED).commonSuperior(position("AUDIT"), position("GM")))
                .isEmpty();
    }

    @Test
    void positions_are_listed_by_unit() {
        assertThat(org.positionsIn(unit("PUR")))
                .extracting(Position::id)
                .containsExactly(position("PUR-MGR"), position("PUR-BUYER"), position("PUR-STORE"));
        assertThat(org.positionsIn(unit("ACME"))).extracting(Position::id).containsExactly(position("GM"));
        assertThat(org.positionsWithin(unit("ACME"))).hasSize(10).isEqualTo(org.positions());
    }

    @Test
    void an_unknown_id_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> org.position(position("NONE")))
                .withMessageContaining("position NONE does not exist on 2025-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> org.subtree(unit("NONE")))
                .withMessageContaining("unit NONE does not exist");
    }

    @Test
    void the_chart_shows_units_positions_holders_and_vacancies() {
        assertThat(org.toMermaid().lines().toList())
                .startsWith("flowchart TB", "  u0[\"公司\"]", "  u1[\"综合部\"]", "  u0 --> u1")
                .contains("  p0([\"总经理<br/>P001\"])", "  u0 --- p0")
                .contains("  p8([\"采购员<br/>P007（代理） （缺 1）\"])")
                .contains("  p9([\"仓储专员<br/>空缺\"])");
        assertThat(org.toMermaid(Locale.ENGLISH)).contains("Purchasing and Distribution", "vacant");
    }

    @Test
    void names_cannot_break_out_of_the_chart() {
        OrgHistory nasty = small().createUnit(
                        OrgUnit.department(unit("X"), OrgName.of("\"];click u0 \"<script>`#\\")),
                        unit("A"),
                        FOUNDED,
                        recorded("2025-01-02"));

        assertThat(nasty.on(FOUNDED).toMermaid())
                .contains("[\"#34;#93;#59;click u0 #34;#60;script#62;#96;#35;#92;\"]")
                .doesNotContain("script>");
    }

    @Test
    void the_table_has_a_row_for_each_position() throws IOException {
        StringWriter csv = new StringWriter();
        TableWriter.in(Locale.SIMPLIFIED_CHINESE).write(org.toTable(), csv);

        assertThat(csv.toString().lines())
                .hasSize(11)
                .startsWith("部门,岗位编号,岗位,直接上级,编制,在岗人员,空缺", "公司,GM,总经理,,1,P001,0")
                .contains("采配部,PUR-BUYER,采购员,PUR-MGR,1,P007,1");
    }

    @ParameterizedTest
    @EnumSource(OrgViolation.class)
    void every_violation_has_a_text_in_both_languages(OrgViolation violation) {
        assertThat(violation.text(Locale.CHINESE, "a", "b", "c", "d", "e")).doesNotContain("{");
        assertThat(violation.text(Locale.ENGLISH, "a", "b", "c", "d", "e")).doesNotContain("{");
    }

    @Test
    void every_other_term_has_a_text_in_both_languages() {
        List<Term> terms = new ArrayList<>(Arrays.asList(OrgTerm.values()));
        terms.addAll(Arrays.asList(UnitKind.values()));
        terms.addAll(Arrays.asList(Capacity.values()));
        terms.addAll(Arrays.asList(LineKind.values()));
        terms.addAll(Arrays.asList(RequirementKind.values()));
        terms.addAll(Arrays.asList(CollaborationRole.values()));
        terms.addAll(Arrays.asList(CollaborationPurpose.values()));

        assertThat(terms).allSatisfy(term -> {
            assertThat(term.text(Locale.CHINESE)).isNotBlank();
            assertThat(term.text(Locale.ENGLISH)).isNotBlank();
        });
    }
}
