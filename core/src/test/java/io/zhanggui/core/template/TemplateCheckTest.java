package io.zhanggui.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P001")).at(Instant.EPOCH);

    static Stream<OrgTemplate> templates() {
        return TemplateDataTest.templates();
    }

    private static OrgSnapshot org(OrgTemplate template) {
        return template.found(ACME, DAY, STAMP).on(DAY);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_is_what_it_is(OrgTemplate template) {
        OrgSnapshot org = org(template);
        TemplateCheck own = template.check(org);

        assertThat(own.fits()).as(own.findings().toString()).isTrue();
        assertThat(own.score()).isEqualByComparingTo("1");
        assertThat(OrgTemplates.classify(org).get(0).template().code()).isEqualTo(template.code());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void without_any_one_unit_exactly_that_unit_is_missing(OrgTemplate template) {
        for (TemplateUnit unit : template.units()) {
            boolean leaf = template.units().stream().noneMatch(each -> unit.id().equals(each.parent()));
            if (leaf && unit.parent() != null) {
                TemplateCheck check =
                        template.check(org(template.edit().drop(unit.id()).build()));

                assertThat(check.findings())
                        .as("without %s", unit.id())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.issue()).isEqualTo(TemplateIssue.MISSING_UNIT);
                            assertThat(finding.subject()).isEqualTo(unit.id());
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void without_any_one_position_that_the_description_names_it_is_missing(OrgTemplate template) {
        for (TemplatePosition position : template.positions()) {
            if (!position.source().isEmpty()) {
                TemplateCheck check = template.check(
                        org(template.edit().dropPosition(position.id()).build()));

                assertThat(check.findings(TemplateIssue.MISSING_POSITION))
                        .as("without %s", position.id())
                        .extracting(TemplateFinding::subject)
                        .containsExactly(position.id());
            }
        }
    }

    /** Own ids, and names as people give them. */
    private static OrgSnapshot host() {
        OrgUnitId top = OrgUnitId.of("C1");
        OrgHistory history =
                OrgHistory.found(ACME, new OrgUnit(top, UnitKind.COMPANY, OrgName.of("青禾制造有限公司")), DAY, STAMP);
        String[][] units = {
            {"D1", "总裁办"},
            {"D2", "电商事业部"},
            {"D3", "制造中心"},
            {"D4", "储运部"},
            {"D5", "Accounting Department"},
            {"D6", "人事部"},
            {"D7", "特别部"}
        };
        for (String[] unit : units) {
            OrgUnitId id = OrgUnitId.of(unit[0]);
            UnitKind kind = unit[0].equals("D1") ? UnitKind.EXECUTIVE_OFFICE : UnitKind.DEPARTMENT;
            history = history.createUnit(new OrgUnit(id, kind, OrgName.of(unit[1])), top, DAY, STAMP)
                    .createPosition(Position.of(PositionId.of("H-" + unit[0]), id, OrgName.of("负责人")), DAY, STAMP);
        }
        return history.createUnit(
                        OrgUnit.department(OrgUnitId.of("D21"), OrgName.of("直播组")), OrgUnitId.of("D2"), DAY, STAMP)
                .on(DAY);
    }

    @Test
    void a_chart_with_ids_and_names_of_its_own_is_recognised_with_what_is_missing_and_surplus() {
        TemplateCheck best = OrgTemplates.classify(host()).get(0);

        assertThat(best.template().type()).isEqualTo(EnterpriseType.PRODUCTION);
        assertThat(best.matches())
                .extracting(match -> match.expected().id() + "=" + match.found().id() + " " + match.kind())
                .containsExactly(
                        "COMPANY=C1 AT_TOP",
                        "GMO=D1 BY_SYNONYM",
                        "EC=D2 BY_SYNONYM",
                        "PROD=D3 BY_SYNONYM",
                        "STORE=D4 BY_SYNONYM",
                        "FIN=D5 BY_SYNONYM",
                        "HR=D6 BY_SYNONYM");
        assertThat(best.findings())
                .extracting(finding -> finding.text(Locale.CHINESE))
                .containsExactly("缺少技术部", "模板中没有特别部");
        assertThat(best.score()).isEqualByComparingTo("0.75"); // 6 of 7, and one more
        assertThat(best.explain().toText(Locale.ENGLISH))
                .startsWith("fit with the template Production company: 0.7500 = 6 found ÷ (7 expected + 1 surplus)\n")
                .contains("人事部 recognised as Human Resources: same meaning", "no Technology")
                .doesNotContain("{0}");
    }

    @Test
    void fields_of_work_that_the_host_declares_tell_a_unit_whose_name_says_nothing() {
        UnitFields technology = new UnitFields(OrgUnitId.of("D7"), Set.of(DutyField.TECHNOLOGY));
        TemplateCheck check = OrgTemplates.of(EnterpriseType.PRODUCTION).check(host(), List.of(technology));

        assertThat(check.fits()).isTrue();
        assertThat(check.matches().get(7).kind()).isEqualTo(MatchKind.BY_FIELDS);
        assertThat(OrgTemplates.classify(host(), List.of(technology)).get(0).score())
                .isEqualByComparingTo("1");
    }

    @Test
    void without_e_commerce_department_and_without_a_head_both_are_told() {
        OrgTemplate production = OrgTemplates.of(EnterpriseType.PRODUCTION);
        OrgSnapshot org = org(production
                .edit()
                .drop(OrgUnitId.of("EC"))
                .dropPosition(PositionId.of("FIN-MGR"))
                .build());

        assertThat(production.check(org).findings())
                .extracting(TemplateFinding::toString)
                .containsExactly(
                        "no E-commerce [template.missing-unit]", "no head position on Finance [template.no-head]");
    }

    @Test
    void a_company_is_led_by_its_own_head_or_that_of_its_office() {
        OrgTemplate small = OrgTemplates.smallETailer();
        OrgSnapshot none = org(small.edit().dropPosition(PositionId.of("GM")).build());
        OrgSnapshot office = org(small.edit()
                .add(
                        new OrgUnit(OrgUnitId.of("GMO"), UnitKind.EXECUTIVE_OFFICE, OrgName.of("总经办")),
                        OrgUnitId.of("COMPANY"))
                .move(PositionId.of("GM"), OrgUnitId.of("GMO"), null)
                .build());

        assertThat(small.check(none).findings(TemplateIssue.NO_HEAD)).hasSize(1);
        assertThat(small.check(office).findings(TemplateIssue.NO_HEAD)).isEmpty();
        assertThat(small.check(office).surplus()).isEqualTo(1);
    }

    @Test
    void a_board_of_another_name_is_known_by_its_kind() {
        OrgTemplate template = OrgTemplates.boardBusinessSupport();
        TemplateCheck check = template.check(org(template.edit()
                .rename(OrgUnitId.of("BOARD"), OrgName.of("最高会议", "Supreme Council"))
                .build()));

        assertThat(check.fits()).isTrue();
        assertThat(check.matches())
                .filteredOn(match -> match.kind() == MatchKind.BY_KIND)
                .hasSize(1);
    }

    @Test
    void a_department_is_looked_for_anywhere_in_a_company_and_nothing_beside_it_is_surplus() {
        OrgSnapshot whole = org(OrgTemplates.smallETailer().with(OrgTemplates.operationsDepartment()));
        TemplateCheck check = OrgTemplates.operationsDepartment().check(whole);

        assertThat(check.fits()).isTrue();
        assertThat(check.expected()).isEqualTo(14);
        assertThat(OrgTemplates.classify(whole))
                .extracting(each -> each.template().code())
                .startsWith("small-e-tailer")
                .doesNotContain("operations-department");
        assertThat(OrgTemplates.classify(org(OrgTemplates.operationsDepartment())))
                .extracting(each -> each.template().code())
                .containsExactly("operations-department", "handbook-department");
    }

    @Test
    void an_empty_chart_has_nothing() {
        OrgSnapshot empty = OrgTemplates.smallETailer().found(ACME, DAY, STAMP).on(DAY.minusDays(1));

        assertThat(OrgTemplates.smallETailer().check(empty).score()).isEqualByComparingTo("0");
        assertThat(OrgTemplates.smallETailer().check(empty).findings(TemplateIssue.MISSING_UNIT))
                .hasSize(4);
    }

    @Test
    void layers_add_up_units_seats_people_and_cost() {
        OrgTemplate template = OrgTemplates.topCoreSupport();
        OrgSnapshot org = template.found(ACME, DAY, STAMP)
                .createUnit(
                        OrgUnit.department(OrgUnitId.of("SUB"), OrgName.of("华东组")), OrgUnitId.of("SALES"), DAY, STAMP)
                .createPosition(
                        Position.of(PositionId.of("S1"), OrgUnitId.of("SUB"), OrgName.of("销售员"))
                                .withHeadcount(5),
                        DAY,
                        STAMP)
                .appoint(PositionId.of("S1"), PersonId.of("P1"), DAY, STAMP)
                .appoint(PositionId.of("FIN-MGR"), PersonId.of("P2"), DAY, STAMP)
                .on(DAY);
        TemplateCheck check = template.check(org);
        List<LayerTotal> layers = check.layers(template, org, unit -> new BigDecimal("1.5"));

        assertThat(layers)
                .containsExactly(
                        new LayerTotal(Layer.TOP, 4, 2, 0, new BigDecimal("6.0")),
                        new LayerTotal(Layer.CORE, 9, 13, 2, new BigDecimal("13.5")),
                        new LayerTotal(Layer.SUPPORT, 3, 3, 0, new BigDecimal("4.5")),
                        new LayerTotal(null, 1, 0, 0, new BigDecimal("1.5")));
        assertThat(layers.stream().mapToInt(LayerTotal::units).sum())
                .isEqualTo(org.units().size());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.layers(OrgTemplates.crossBorder(), org, unit -> BigDecimal.ONE))
                .withMessageContaining("cross-border");
    }

    @Test
    void fits_are_ordered_as_fractions_and_then_by_what_was_found() {
        TemplateHeader header = OrgTemplates.smallETailer().header();
        TemplateCheck half = new TemplateCheck(header, List.of(), List.of(), 1, 2, 0);
        TemplateCheck twoOfFour = new TemplateCheck(header, List.of(), List.of(), 2, 3, 1);
        TemplateCheck twoThirds = new TemplateCheck(header, List.of(), List.of(), 2, 3, 0);

        assertThat(half).isLessThan(twoOfFour);
        assertThat(twoOfFour).isLessThan(twoThirds);
        assertThat(twoThirds.score()).isEqualByComparingTo("0.6667");
        assertThat(new TemplateCheck(header, List.of(), List.of(), 0, 0, 0).score())
                .isZero();
        for (int[] wrong : new int[][] {{3, 2, 0}, {-1, 2, 0}, {1, 2, -1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TemplateCheck(header, List.of(), List.of(), wrong[0], wrong[1], wrong[2]));
        }
    }
}
