package io.zhanggui.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgTemplatesTest {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-01-01T04:00:00Z"));

    private static final OrgTemplate WHOLE = OrgTemplates.smallETailer().with(OrgTemplates.operationsDepartment());

    @Test
    void the_operations_department_has_one_head_and_six_three_and_three_positions() {
        List<TemplatePosition> positions = OrgTemplates.operationsDepartment().positions();

        Map<String, Long> groups = positions.stream()
                .collect(Collectors.groupingBy(each -> each.group().zh(), Collectors.counting()));
        assertThat(positions).hasSize(13);
        assertThat(groups)
                .containsOnly(
                        Map.entry("部门领导", 1L),
                        Map.entry("项目管理和运营支持", 6L),
                        Map.entry("市场和销售", 3L),
                        Map.entry("运营和技术支持", 3L));
        assertThat(positions)
                .extracting(each -> each.position().title().zh())
                .containsExactly(
                        "部门经理", "电商项目经理", "数据分析师", "品牌运营经理", "运营推广经理", "用户运营经理", "CRM经理", "电商销售经理", "渠道合作经理", "售后服务经理",
                        "采购经理", "仓储物流经理", "网站运营经理");
    }

    @Test
    void a_template_in_which_positions_report_in_a_loop_is_refused() {
        OrgTemplate whole = OrgTemplates.operationsDepartment();
        OrgUnitId unit = whole.top().id();
        Position one = Position.of(PositionId.of("P1"), unit, OrgName.of("one")).reportingTo(PositionId.of("P2"));
        Position two = Position.of(PositionId.of("P2"), unit, OrgName.of("two")).reportingTo(PositionId.of("P3"));
        Position three = Position.of(PositionId.of("P3"), unit, OrgName.of("three"));
        List<Duty> none = List.of();

        assertThat(OrgTemplate.of(whole.header(), List.of(whole.units().get(0)), of(one, two, three), none)
                        .positions())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplate.of(
                        whole.header(),
                        List.of(whole.units().get(0)),
                        of(one, two, three.reportingTo(PositionId.of("P2"))),
                        none))
                .withMessage("positions of the template report to each other in a loop: P2 → P3 → P2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplate.of(
                        whole.header(), List.of(whole.units().get(0)), of(three.reportingTo(three.id())), none))
                .withMessageContaining("loop: P3 → P3");
    }

    private static List<TemplatePosition> of(Position... positions) {
        return Stream.of(positions).map(TemplatePosition::of).toList();
    }

    @Test
    void every_one_of_the_13_positions_has_duties_indicators_a_source_and_reports_to_the_head() {
        OrgTemplate operations = OrgTemplates.operationsDepartment();
        OrgSnapshot org = operations.found(ACME, FOUNDED, STAMP).on(FOUNDED);

        assertThat(org.head(OrgUnitId.of("OPS")).orElseThrow().id()).isEqualTo(PositionId.of("OPS-MGR"));
        assertThat(org.subordinates(PositionId.of("OPS-MGR"))).hasSize(12);
        int line = 198;
        for (TemplatePosition each : operations.positions()) {
            assertThat(each.kpis()).isNotEmpty();
            assertThat(each.source()).isEqualTo("L" + line);
            assertThat(operations.duties(each.position().id()))
                    .isNotEmpty()
                    .extracting(Duty::source)
                    .containsOnly("L" + line);
            line++;
        }
    }

    @ParameterizedTest
    @CsvSource({"GA,综合部,16,L5 L6 L7 L8 L9", "FIN,财务部,16,L10 L11 L12 L13", "PUR,采配部,27,L17 L18 L19 L20 L21"})
    void the_departments_of_the_small_e_tailer_have_their_duties(String id, String name, int duties, String sources) {
        OrgTemplate template = OrgTemplates.smallETailer();

        assertThat(template.units())
                .filteredOn(unit -> unit.unit().id().equals(OrgUnitId.of(id)))
                .singleElement()
                .satisfies(unit -> assertThat(unit.unit().name().zh()).isEqualTo(name));
        assertThat(template.duties(OrgUnitId.of(id))).hasSize(duties);
        assertThat(template.duties(OrgUnitId.of(id)).stream()
                        .map(Duty::source)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(sources);
    }

    @Test
    void the_sales_clerk_stands_in_finance_with_the_contract_performance_sheet() {
        assertThat(OrgTemplates.smallETailer().duties(PositionId.of("FIN-SALES")))
                .hasSize(15)
                .extracting(duty -> duty.text().zh())
                .contains("建立每个合同的《合同履行一览表》", "审核采购单", "开据出库单");
    }

    @Test
    void where_the_text_departs_from_the_description_a_note_says_so() {
        assertThat(OrgTemplates.smallETailer().duties())
                .filteredOn(duty -> !duty.note().isEmpty())
                .extracting(Duty::source)
                .containsExactlyInAnyOrder("L11", "L11", "L12", "L15", "L21");
    }

    @Test
    void duty_codes_are_unique_and_texts_are_there_in_both_languages() {
        assertThat(WHOLE.duties()).extracting(Duty::code).doesNotHaveDuplicates();
        assertThat(WHOLE.duties())
                .allSatisfy(duty -> assertThat(duty.text().text(Locale.ENGLISH)).doesNotContainPattern("[一-鿿]"));
    }

    @Test
    void the_e_tailer_takes_the_operations_department_in_below_the_general_manager() {
        OrgSnapshot org = WHOLE.found(ACME, FOUNDED, STAMP).on(FOUNDED);

        assertThat(org.root().orElseThrow().id()).isEqualTo(OrgUnitId.of("ACME"));
        assertThat(org.children(OrgUnitId.of("ACME")))
                .extracting(OrgUnit::id)
                .containsExactly(OrgUnitId.of("GA"), OrgUnitId.of("FIN"), OrgUnitId.of("PUR"), OrgUnitId.of("OPS"));
        assertThat(org.superior(PositionId.of("OPS-MGR")).orElseThrow().id()).isEqualTo(PositionId.of("GM"));
        assertThat(org.reportingLine(PositionId.of("OPS-DATA")))
                .extracting(Position::id)
                .containsExactly(PositionId.of("OPS-MGR"), PositionId.of("GM"));
        assertThat(org.positions()).hasSize(23);
        assertThat(org.vacancies()).hasSize(23);
        assertThat(org.headCount(OrgUnitId.of("ACME"))).isZero();
    }

    @Test
    void a_department_can_go_below_any_unit_of_the_template_and_below_no_other() {
        OrgSnapshot org = OrgTemplates.smallETailer()
                .with(OrgTemplates.operationsDepartment(), OrgUnitId.of("PUR"))
                .found(ACME, FOUNDED, STAMP)
                .on(FOUNDED);

        assertThat(org.ancestors(OrgUnitId.of("OPS")))
                .extracting(OrgUnit::id)
                .containsExactly(OrgUnitId.of("PUR"), OrgUnitId.of("ACME"));
        assertThat(org.superior(PositionId.of("OPS-MGR")).orElseThrow().id()).isEqualTo(PositionId.of("PUR-MGR"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OrgTemplates.smallETailer().with(OrgTemplates.operationsDepartment(), OrgUnitId.of("X")))
                .withMessageContaining("X");
    }
}
