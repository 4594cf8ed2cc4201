package io.zhanggui.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyPart;
import io.zhanggui.core.duty.DutyStatus;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the templates hold, against the counts and names of the description. */
class TemplateDataTest {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P001")).at(Instant.EPOCH);
    private static final Pattern LINE = Pattern.compile("L([1-9][0-9]{0,2})");
    private static final int LINES = 270;

    static Stream<OrgTemplate> templates() {
        return Stream.concat(
                OrgTemplates.all().stream(),
                Stream.of(EnterpriseType.values())
                        .flatMap(type -> Stream.of(GoodsSource.values()).map(goods -> OrgTemplates.of(type, goods))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_source_is_a_line_of_the_description_and_every_duty_without_one_says_that_it_was_added(
            OrgTemplate template) {
        assertInRange(template.header().source());
        template.units().forEach(unit -> assertInRange(unit.source()));
        template.positions().forEach(position -> assertInRange(position.source()));
        for (Duty duty : template.duties()) {
            assertInRange(duty.source());
            if (duty.source().isEmpty()) {
                assertThat(duty.note()).as(duty.code()).contains("补充");
            }
        }
    }

    private static void assertInRange(String source) {
        if (!source.isEmpty()) {
            assertThat(LINE.matcher(source).results().map(found -> Integer.parseInt(found.group(1))))
                    .as(source)
                    .singleElement()
                    .satisfies(line -> assertThat(line).isBetween(1, LINES));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_duty_is_complete_proposed_and_judged_by_indicators_of_the_library(OrgTemplate template) {
        OrgSnapshot org = template.found(ACME, DAY, STAMP).on(DAY);

        assertThat(template.catalog(ACME).incomplete(org)).isEmpty();
        assertThat(template.duties()).allSatisfy(duty -> {
            assertThat(duty.performance().status()).isEqualTo(DutyStatus.PROPOSED);
            assertThat(duty.performance().kpis())
                    .allSatisfy(
                            code -> assertThat(KpiLibrary.find(code)).as(code).isPresent());
            assertThat(duty.performance().added()).as(duty.code()).contains(DutyPart.INDICATORS);
        });
        assertThat(template.positions())
                .flatExtracting(TemplatePosition::kpis)
                .allSatisfy(code -> assertThat(KpiLibrary.find(code)).as(code).isPresent());
    }

    @Test
    void only_the_parts_that_the_description_states_are_not_marked_as_added() {
        assertThat(OrgTemplates.smallETailer().duties())
                .filteredOn(duty -> !duty.performance().added().contains(DutyPart.FREQUENCY))
                .extracting(Duty::code)
                .containsExactly("FIN-16", "FIN-SALES-07", "FIN-SALES-11"); // 月度盘库; 日报、月报、年报; 每个月、季、年度
        assertThat(OrgTemplates.all().stream().flatMap(template -> template.duties().stream()))
                .allSatisfy(duty -> assertThat(duty.performance().added().contains(DutyPart.PERFORMER))
                        .as(duty.code())
                        .isEqualTo(duty.performance().position() != null));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_english_text_is_english(OrgTemplate template) {
        Stream<OrgName> names = Stream.of(
                        template.units().stream().map(unit -> unit.unit().name()),
                        template.positions().stream()
                                .map(each -> each.position().title()),
                        template.positions().stream().map(TemplatePosition::requirements),
                        template.duties().stream().map(Duty::text),
                        template.duties().stream()
                                .map(duty -> duty.performance().evidence()),
                        Stream.of(template.name(), template.header().about()))
                .flatMap(each -> each)
                .filter(name -> name != null);

        assertThat(names).allSatisfy(name -> {
            assertThat(name.text(Locale.ENGLISH)).doesNotContainPattern("[一-鿿]");
            assertThat(name.text(Locale.CHINESE)).containsPattern("[一-鿿]");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "board-business-support, TOP, 董事会 总经理 各部门负责人",
        "board-business-support, BUSINESS, 销售部 市场部 运营部",
        "board-business-support, SUPPORT, 人力资源部 财务部 技术部",
        "top-core-support, TOP, 董事会 行政领导班子 管理层 其他支持机构",
        "top-core-support, CORE, 销售 运营 技术 财务 物流 行政 品牌 客服",
        "top-core-support, SUPPORT, 采购 工程 人力资源"
    })
    void each_layer_has_exactly_the_units_of_the_description(String code, Layer layer, String names) {
        OrgTemplate template = OrgTemplates.get(code);

        assertThat(template.units())
                .filteredOn(unit -> unit.layer() == layer)
                .extracting(unit -> unit.unit().name().zh())
                .containsExactly(names.split(" "));
    }

    @Test
    void finance_supports_in_one_template_and_is_core_in_the_other() {
        assertThat(OrgTemplates.boardBusinessSupport().layerOf(OrgUnitId.of("FIN")))
                .contains(Layer.SUPPORT);
        assertThat(OrgTemplates.topCoreSupport().layerOf(OrgUnitId.of("FIN"))).contains(Layer.CORE);
        assertThat(OrgTemplates.crossBorder().layerOf(OrgUnitId.of("FIN"))).isEmpty();
    }

    @Test
    void the_cross_border_company_has_an_office_and_four_departments() {
        assertThat(OrgTemplates.crossBorder().units())
                .extracting(unit -> unit.unit().name().zh())
                .containsExactly("境外电商公司", "总经理办公室", "市场部", "运营部", "财务部", "技术部");
        assertThat(OrgTemplates.crossBorder().duties(OrgUnitId.of("MKT")))
                .extracting(duty -> duty.text().zh())
                .containsExactly("负责市场拓展");
    }

    @Test
    void the_handbook_has_three_positions_and_thirteen_functions() {
        OrgTemplate handbook = OrgTemplates.handbookDepartment();

        assertThat(handbook.positions())
                .extracting(each -> each.position().title().zh())
                .containsExactly("电商部经理", "电商部主管", "电商部文员");
        assertThat(handbook.duties()).hasSize(13);
        assertThat(handbook.duties()).extracting(Duty::source).containsOnly("L226", "L227");
        assertThat(handbook.duties().get(0).nature().leading()).isFalse(); // 协助公司及其他部门
    }

    @Test
    void each_of_the_13_positions_proposes_requirements() {
        assertThat(OrgTemplates.operationsDepartment().positions())
                .hasSize(13)
                .allMatch(position -> position.requirements() != null);
    }

    @ParameterizedTest
    @EnumSource(EnterpriseType.class)
    void only_goods_that_are_ordered_elsewhere_need_a_purchasing_department(EnterpriseType type) {
        OrgUnitId purchasing = OrgUnitId.of("PUR");
        for (GoodsSource goods : GoodsSource.values()) {
            OrgTemplate template = OrgTemplates.of(type, goods);
            boolean ordered = goods == GoodsSource.EXTERNAL_ORDER;

            assertThat(template.units()).anyMatch(unit -> unit.id().equals(purchasing) == ordered);
            assertThat(template.units().stream().anyMatch(unit -> unit.id().equals(purchasing)))
                    .isEqualTo(ordered);
            assertThat(template.positions().stream()
                            .anyMatch(each -> each.position().unit().equals(purchasing)))
                    .isEqualTo(ordered);
            assertThat(template.duties(purchasing).isEmpty()).isEqualTo(!ordered);
            assertThat(template.explainPurchasing().toText(Locale.ENGLISH))
                    .contains(ordered ? ": needed" : ": not needed", goods.text(Locale.ENGLISH), "source L115");
        }
    }

    @Test
    void the_reason_for_a_purchasing_department_is_told_in_chinese() {
        assertThat(OrgTemplates.of(EnterpriseType.TRADING).explainPurchasing().toText(Locale.CHINESE))
                .isEqualTo("贸易型企业是否需要采购部：需要 = 货品来源为另外订货；只有需另外订货时才增加采购部 〔原文 L115〕\n");
        assertThat(OrgTemplates.of(EnterpriseType.PRODUCTION).header().goodsSource())
                .isEqualTo(GoodsSource.OWN_PRODUCTION);
    }

    @Test
    void all_departments_cooperate_with_e_commerce_but_in_an_e_tailer_they_manage_or_do_business() {
        for (EnterpriseType type : List.of(EnterpriseType.PRODUCTION, EnterpriseType.TRADING)) {
            OrgTemplate template = OrgTemplates.of(type);
            assertThat(template.units())
                    .filteredOn(unit -> unit.unit().kind() == UnitKind.DEPARTMENT)
                    .allSatisfy(unit -> assertThat(template.roleOf(unit.id()))
                            .contains(unit.id().value().equals("EC") ? UnitRole.CENTRE : UnitRole.COOPERATING));
        }
        OrgTemplate eTailer = OrgTemplates.of(EnterpriseType.E_TAILER);
        assertThat(eTailer.units().stream().skip(1).map(TemplateUnit::role))
                .containsOnly(UnitRole.MANAGEMENT, UnitRole.BUSINESS);
        assertThat(eTailer.roleOf(OrgUnitId.of("PUR"))).contains(UnitRole.BUSINESS);
        assertThat(eTailer.explainRole(OrgUnitId.of("FIN")).toText(Locale.CHINESE))
                .isEqualTo("财务部的角色：管理类部门 = 网商型企业是网商型企业，部门分为管理类部门和业务部门 〔原文 L116〕\n");
        assertThat(eTailer.roleOf(eTailer.top().id())).isEmpty();
    }

    @Test
    void templates_are_found_by_code() {
        assertThat(OrgTemplates.all()).hasSize(9).extracting(OrgTemplate::code).doesNotHaveDuplicates();
        assertThat(OrgTemplates.find("small-e-tailer")).contains(OrgTemplates.smallETailer());
        assertThat(OrgTemplates.find("x")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplates.get("x"))
                .withMessageContaining("small-e-tailer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplates.crossBorder().explainPurchasing())
                .withMessageContaining("cross-border");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplates.crossBorder().explainRole(OrgUnitId.of("FIN")))
                .withMessageContaining("FIN");
    }
}
