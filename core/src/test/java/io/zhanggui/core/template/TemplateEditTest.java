package io.zhanggui.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateEditTest {

    private static final OrgTemplate BASE = OrgTemplates.smallETailer();
    private static final OrgUnitId GA = OrgUnitId.of("GA");
    private static final OrgUnitId FIN = OrgUnitId.of("FIN");
    private static final OrgUnitId PUR = OrgUnitId.of("PUR");

    static List<OrgTemplate> templates() {
        return OrgTemplates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_does_not_differ_from_itself(OrgTemplate template) {
        assertThat(template.edit().build()).isEqualTo(template);
        assertThat(template.difference(template).isEmpty()).isTrue();
    }

    @Test
    void every_edit_shows_as_one_difference_and_the_base_stays_as_it_was() {
        OrgTemplate own = BASE.edit()
                .named("qinghe", OrgName.of("青禾", "Qinghe"))
                .rename(GA, OrgName.of("行政人事部", "Administration and HR"))
                .retitle(PositionId.of("GA-HR"), OrgName.of("人力专员", "People Officer"))
                .add(
                        OrgUnit.department(OrgUnitId.of("CS"), OrgName.of("客服部", "Customer Service")),
                        OrgUnitId.of("COMPANY"))
                .add(Position.of(PositionId.of("CS-MGR"), OrgUnitId.of("CS"), OrgName.of("客服经理", "Head of Service"))
                        .reportingTo(PositionId.of("GM")))
                .put(Duty.of(
                        "CS-01", OrgUnitId.of("CS"), OrgName.of("接待客户", "Serve customers"), DutyField.CUSTOMER_SERVICE))
                .put(BASE.duties(FIN).get(7).ownedBy(GA))
                .move(PositionId.of("FIN-SALES"), OrgUnitId.of("CS"), PositionId.of("CS-MGR"))
                .dropDuty("GA-16")
                .build();

        TemplateDifference difference = BASE.difference(own);
        assertThat(difference.text(Locale.ENGLISH).lines())
                .containsExactly(
                        "changed unit GA: General Affairs, below COMPANY → Administration and HR, below COMPANY",
                        "added unit CS: – → Customer Service, below COMPANY",
                        "changed position GA-HR: HR Officer, of GA, reports to GA-MGR, 1 seats → People Officer, of GA,"
                                + " reports to GA-MGR, 1 seats",
                        "changed position FIN-SALES: Sales Clerk, of FIN, reports to FIN-MGR, 1 seats → Sales Clerk, of"
                                + " CS, reports to CS-MGR, 1 seats",
                        "added position CS-MGR: – → Head of Service, of CS, reports to GM, 1 seats",
                        "removed duty GA-16: Handle other matters by the administrative rules, of GA → –",
                        "changed duty FIN-08: Handle the social and medical insurance of employees, of FIN → Handle the"
                                + " social and medical insurance of employees, of GA",
                        "added duty CS-01: – → Serve customers, of CS");
        assertThat(difference.text(Locale.CHINESE).lines()).contains("新增部门 CS：– → 客服部，上级 COMPANY");
        assertThat(difference.changes(ChangeKind.ADDED)).hasSize(3);
        assertThat(difference.own().code()).isEqualTo("qinghe");
        assertThat(own.difference(BASE).changes(ChangeKind.REMOVED)).hasSize(3);
        assertThat(BASE).isEqualTo(OrgTemplates.smallETailer());
    }

    @Test
    void the_difference_is_a_table_too() throws IOException {
        OrgTemplate own = BASE.edit().drop(PUR).build();
        StringWriter out = new StringWriter();
        TableWriter.in(Locale.SIMPLIFIED_CHINESE).write(BASE.difference(own).toTable(), out);

        assertThat(out.toString().lines())
                .startsWith("变化,对象,编号,模板,本公司", "删除,部门,PUR,采配部，上级 COMPANY,")
                .hasSize(1 + 1 + 3 + 27);
    }

    @Test
    void a_dropped_unit_takes_everything_below_it_with_it() {
        OrgTemplate whole = BASE.with(OrgTemplates.operationsDepartment(), PUR);
        OrgTemplate own = whole.edit().drop(PUR).build();

        assertThat(own.units()).extracting(TemplateUnit::id).containsExactly(OrgUnitId.of("COMPANY"), GA, FIN);
        assertThat(own.positions()).noneMatch(each -> each.id().value().startsWith("OPS"));
        assertThat(own.duties())
                .noneMatch(duty -> duty.code().startsWith("OPS") || duty.code().startsWith("PUR"));
    }

    @Test
    void whoever_reported_to_a_dropped_position_reports_to_its_superior() {
        OrgTemplate own = BASE.edit().dropPosition(PositionId.of("FIN-MGR")).build();

        assertThat(own.position(PositionId.of("FIN-CASH")).position().reportsTo())
                .isEqualTo(PositionId.of("GM"));
        assertThat(BASE.edit()
                        .dropPosition(PositionId.of("GM"))
                        .build()
                        .position(PositionId.of("FIN-MGR"))
                        .position()
                        .reportsTo())
                .isNull();
        assertThat(BASE.edit().dropPosition(PositionId.of("FIN-SALES")).build().duties())
                .hasSize(74 - 15);
    }

    @Test
    void a_moved_unit_stands_after_the_one_above_it() {
        OrgTemplate own = BASE.edit().move(GA, PUR).build();

        assertThat(own.unit(GA).parent()).isEqualTo(PUR);
        assertThat(own.units()).extracting(TemplateUnit::id).containsExactly(OrgUnitId.of("COMPANY"), FIN, PUR, GA);
    }

    @Test
    void what_does_not_exist_or_would_hang_in_the_air_is_refused_with_its_name() {
        OrgUnitId ghost = OrgUnitId.of("GHOST");
        TemplateEdit edit = BASE.edit();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.rename(ghost, OrgName.of("x")))
                .withMessageContaining("GHOST");
        assertThatIllegalArgumentException().isThrownBy(() -> edit.drop(ghost)).withMessageContaining("GHOST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.dropPosition(PositionId.of("X")))
                .withMessageContaining("X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.dropDuty("X-1"))
                .withMessageContaining("X-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit()
                        .add(OrgUnit.department(OrgUnitId.of("N"), OrgName.of("n")), ghost)
                        .build())
                .withMessageStartingWith("the template has no GHOST, to which N belongs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit()
                        .add(Position.of(PositionId.of("N"), ghost, OrgName.of("n")))
                        .build())
                .withMessage("the template has no GHOST, to which N belongs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit()
                        .add(Position.of(PositionId.of("N"), GA, OrgName.of("n"))
                                .reportingTo(PositionId.of("M")))
                        .build())
                .withMessage("the template has no M, to which N belongs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit()
                        .put(Duty.of("N-1", ghost, OrgName.of("n"), DutyField.DATA))
                        .build())
                .withMessage("the template has no GHOST, to which N-1 belongs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit()
                        .add(OrgUnit.department(GA, OrgName.of("n")), FIN)
                        .build())
                .withMessage("GA stands twice in the template");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgTemplate.of(BASE.header(), List.of(), List.of(), List.of()))
                .withMessageContaining("has 0");
        assertThatIllegalArgumentException().isThrownBy(() -> TemplateHeader.of(" ", OrgName.of("n")));
    }

    @Test
    void a_loop_of_units_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.edit().move(GA, FIN).move(FIN, GA).build())
                .withMessageContaining("GA");
    }
}
