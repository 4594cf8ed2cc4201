package io.zhanggui.core.duty;

import static io.zhanggui.core.duty.DutySamples.A;
import static io.zhanggui.core.duty.DutySamples.A1;
import static io.zhanggui.core.duty.DutySamples.A1_HEAD;
import static io.zhanggui.core.duty.DutySamples.ACME;
import static io.zhanggui.core.duty.DutySamples.A_CLERK;
import static io.zhanggui.core.duty.DutySamples.A_HEAD;
import static io.zhanggui.core.duty.DutySamples.B;
import static io.zhanggui.core.duty.DutySamples.BUY;
import static io.zhanggui.core.duty.DutySamples.B_HEAD;
import static io.zhanggui.core.duty.DutySamples.CHECK;
import static io.zhanggui.core.duty.DutySamples.DAY;
import static io.zhanggui.core.duty.DutySamples.ORG;
import static io.zhanggui.core.duty.DutySamples.STAMP;
import static io.zhanggui.core.duty.DutySamples.TOP;
import static io.zhanggui.core.duty.DutySamples.complete;
import static io.zhanggui.core.duty.DutySamples.duty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Holding;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.template.OrgTemplates;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutyCatalogTest {

    private static final OrgSnapshot SHOP =
            OrgTemplates.smallETailer().found(ACME, DAY, STAMP).on(DAY);
    private static final DutyCatalog SHOP_DUTIES = OrgTemplates.smallETailer().catalog(ACME);

    private static List<String> texts(List<DutyFinding> findings) {
        return findings.stream().map(DutyFinding::toString).toList();
    }

    @Test
    void a_complete_duty_of_a_unit_or_position_lacks_nothing() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                complete(duty("1", A, DutyField.SALES), A_HEAD),
                duty("2", A_CLERK, DutyField.SALES)
                        .every(Frequency.DAILY)
                        .provenBy(OrgName.of("x"))
                        .measuredBy("GMV")));

        assertThat(catalog.incomplete(ORG)).isEmpty();
        assertThat(catalog.duty("2").performer()).contains(A_CLERK);
    }

    @Test
    void each_part_that_a_duty_lacks_is_named() {
        assertThat(texts(DutyCatalog.of(List.of(duty("1", A, DutyField.SALES))).incomplete(ORG)))
                .containsExactly(
                        "duty 1 (duty 1) lacks its performing position [duty.part-missing]",
                        "duty 1 (duty 1) lacks its frequency [duty.part-missing]",
                        "duty 1 (duty 1) lacks its evidence [duty.part-missing]",
                        "duty 1 (duty 1) lacks its indicators [duty.part-missing]");
    }

    @Test
    void an_owner_or_performer_that_does_not_exist_is_named() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                complete(duty("1", OrgUnitId.of("X"), DutyField.SALES), A_HEAD),
                complete(duty("2", A, DutyField.SALES), PositionId.of("Y")),
                complete(duty("3", PositionId.of("Z"), DutyField.SALES), A_HEAD)));

        assertThat(texts(catalog.check(ORG)))
                .containsExactly(
                        "the owner X of duty 1 does not exist [duty.unknown-owner]",
                        "the performer Y of duty 2 does not exist [duty.unknown-performer]",
                        "the owner Z of duty 3 does not exist [duty.unknown-owner]");
        assertThat(catalog.incomplete(ORG).get(0).text(Locale.CHINESE)).isEqualTo("职责 1 的归属 X 在组织中不存在");
    }

    @Test
    void a_position_that_owns_a_duty_and_does_not_exist_is_named_once() {
        Duty duty = duty("1", PositionId.of("Z"), DutyField.SALES)
                .every(Frequency.DAILY)
                .provenBy(OrgName.of("x"))
                .measuredBy("GMV");

        assertThat(DutyCatalog.of(List.of(duty)).incomplete(ORG)).hasSize(1);
    }

    @Test
    void a_duty_away_from_the_home_of_its_field_is_misplaced_and_the_home_is_named() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                        duty("1", A, DutyField.FINANCE),
                        duty("2", A_CLERK, DutyField.FINANCE),
                        duty("3", B, DutyField.FINANCE)))
                .withHome(A, DutyField.SALES)
                .withHome(B, DutyField.FINANCE, DutyField.PERSONNEL);

        assertThat(texts(catalog.conflicts(ORG)))
                .containsExactly(
                        "duties of finance (1) stand in Dept A, but their home is Dept B [duty.misplaced]",
                        "duties of finance (2) stand in Dept A, Clerk A, but their home is Dept B [duty.misplaced]");
    }

    @Test
    void a_field_that_no_unit_is_home_to_is_named_as_such() {
        DutyCatalog catalog =
                DutyCatalog.of(List.of(duty("1", A, DutyField.DATA))).withHome(A, DutyField.SALES);

        assertThat(texts(catalog.conflicts(ORG)))
                .containsExactly("duties of data (1) stand in Dept A, and no unit is home to them [duty.without-home]");
    }

    @Test
    void a_unit_without_fields_has_those_of_the_nearest_above_or_none() {
        DutyCatalog inherits = DutyCatalog.of(List.of(duty("1", A1, DutyField.SALES), duty("2", B, DutyField.DATA)))
                .withHome(A, DutyField.SALES);

        assertThat(inherits.conflicts(ORG)).isEmpty();
        assertThat(inherits.withHome(TOP, DutyField.DATA).conflicts(ORG)).isEmpty();
        assertThat(inherits.withHome(A, DutyField.DATA).conflicts(ORG))
                .extracting(DutyFinding::issue)
                .containsExactly(DutyIssue.WITHOUT_HOME);
        assertThat(inherits.withHome(A1, DutyField.DATA).conflicts(ORG))
                .extracting(DutyFinding::issue)
                .containsExactly(DutyIssue.MISPLACED);
    }

    @Test
    void a_process_in_units_side_by_side_is_split_but_not_along_a_line() {
        Duty one = duty("1", A, DutyField.SALES).inProcess("ORDER");

        assertThat(DutyCatalog.of(List.of(one, duty("2", A1, DutyField.SALES).inProcess("ORDER")))
                        .conflicts(ORG))
                .isEmpty();
        assertThat(texts(DutyCatalog.of(
                                List.of(one, duty("2", B, DutyField.SALES).inProcess("ORDER")))
                        .conflicts(ORG)))
                .containsExactly("process ORDER is split over Dept A, Dept B (1, 2) and needs one unit that leads"
                        + " [duty.split-process]");
    }

    @Test
    void an_activity_that_is_only_assisted_needs_somebody_who_leads() {
        Duty assists = duty("1", A, DutyField.SALES).activity(BUY).assisting();

        assertThat(texts(DutyCatalog.of(List.of(assists)).conflicts(ORG)))
                .containsExactly("activity BUY is only assisted (1); nobody leads it [duty.only-assisted]");
        assertThat(DutyCatalog.of(List.of(assists, duty("2", B, DutyField.SALES).activity(BUY)))
                        .conflicts(ORG))
                .isEmpty();
    }

    @Test
    void what_two_units_lead_or_have_word_for_word_is_a_duplicate() {
        OrgName text = OrgName.of("采购", "Buy");
        DutyCatalog catalog = DutyCatalog.of(List.of(
                duty("1", A, DutyField.SALES).activity(BUY),
                duty("2", B_HEAD, DutyField.SALES).activity(BUY),
                duty("3", A, DutyField.SALES).worded(text),
                duty("4", B, DutyField.SALES).worded(text),
                duty("5", A_CLERK, DutyField.SALES).activity(CHECK),
                duty("6", A, DutyField.SALES).activity(CHECK)));

        assertThat(texts(catalog.conflicts(ORG)))
                .containsExactly(
                        "activity BUY is led by Dept A, Dept B (1, 2) [duty.same-activity]",
                        "duty “Buy” stands in Dept A, Dept B (3, 4) [duty.same-text]");
        assertThat(catalog.conflicts(ORG)).extracting(DutyFinding::subject).containsExactly("BUY", "3");
    }

    @Test
    void one_position_with_two_exclusive_activities_is_found_two_positions_are_not() {
        Segregation apart = Segregation.of(
                List.of(StaticExclusion.ofPair("R", OrgName.of("采购与验收分离", "Buying apart from checking"), BUY, CHECK)));
        Duty buys = duty("1", A, DutyField.SALES).performedBy(A_CLERK).activity(BUY);

        assertThat(texts(DutyCatalog.of(List.of(
                                buys, duty("2", A_CLERK, DutyField.SALES).activity(CHECK)))
                        .exclusive(apart, ORG)))
                .containsExactly("position Clerk A performs what “Buying apart from checking” keeps apart: BUY, CHECK"
                        + " (1, 2) [duty.exclusive-activities]");
        assertThat(DutyCatalog.of(
                                List.of(buys, duty("2", A_HEAD, DutyField.SALES).activity(CHECK)))
                        .exclusive(apart, ORG))
                .isEmpty();
        assertThat(DutyCatalog.of(List.of(buys, duty("2", A, DutyField.SALES).activity(CHECK)))
                        .exclusive(apart, ORG))
                .isEmpty();
    }

    @Test
    void duties_that_a_rule_does_not_name_stay_out_of_its_finding() {
        Segregation apart = Segregation.of(
                List.of(new StaticExclusion("R", OrgName.of("R"), "", Set.of(BUY, CHECK, DecisionType.PAY_OUT), 2)));
        DutyCatalog catalog = DutyCatalog.of(List.of(
                duty("1", A_CLERK, DutyField.SALES).activity(BUY),
                duty("2", A_CLERK, DutyField.SALES).activity(DecisionType.STOCK_COUNT),
                duty("3", A_CLERK, DutyField.SALES),
                duty("4", A_CLERK, DutyField.SALES).activity(CHECK).assisting()));

        assertThat(catalog.exclusive(apart, ORG))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.CHINESE)).endsWith("BUY、CHECK（1、4）"));
    }

    @Test
    void a_position_does_the_activities_of_the_duties_that_it_performs() {
        Activities does = DutyCatalog.of(List.of(
                        duty("1", A, DutyField.SALES).performedBy(A_CLERK).activity(BUY),
                        duty("2", A_CLERK, DutyField.SALES).activity(CHECK).assisting(),
                        duty("3", A, DutyField.SALES).activity(DecisionType.PAY_OUT),
                        duty("4", A_HEAD, DutyField.SALES)))
                .activities();

        assertThat(does.of(A_CLERK)).containsExactlyInAnyOrder(BUY, CHECK);
        assertThat(does.of(A_HEAD)).isEmpty();
    }

    @Test
    void the_duties_of_the_small_e_tailer_are_all_complete() {
        assertThat(SHOP_DUTIES.incomplete(SHOP)).isEmpty();
    }

    @Test
    void the_description_of_the_small_e_tailer_contradicts_itself_and_the_check_says_where() {
        assertThat(SHOP_DUTIES.conflicts(SHOP))
                .extracting(finding -> finding.text(Locale.CHINESE))
                .contains(
                        "财务部承担的人事类职责（FIN-08）应归口综合部", // social insurance
                        "财务部销售内勤承担的行政类职责（FIN-SALES-08）应归口综合部", // contract filing
                        "财务部销售内勤承担的客服类职责（FIN-SALES-12、FIN-SALES-13、FIN-SALES-14、FIN-SALES-15）没有归口部门",
                        "流程 PAYROLL 由综合部、财务部分担（FIN-09、GA-11、GA-13、GA-14），应明确牵头部门",
                        "流程 RECEPTION 由综合部、财务部分担（FIN-SALES-14、GA-15），应明确牵头部门",
                        "活动发放工资只有协助（FIN-09），没有负责者")
                .hasSize(10);
    }

    @Test
    void the_sales_clerk_of_the_description_reviews_orders_and_issues_the_outbound_note() {
        Segregation segregation = Segregation.of(SegregationRules.smallETailer());

        assertThat(segregation.checkPositions(SHOP, SHOP_DUTIES.activities()).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.rule().code()).isEqualTo("DISPATCH");
                    assertThat(conflict.holdings())
                            .extracting(Holding::position)
                            .containsOnly(PositionId.of("FIN-SALES"));
                });
        assertThat(SHOP_DUTIES.exclusive(segregation, SHOP)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("FIN-SALES");
            assertThat(finding.text(Locale.CHINESE)).contains("销售内勤", "FIN-SALES-04、FIN-SALES-05");
        });
    }

    @Test
    void two_purchasing_units_lead_the_same_negotiation() {
        OrgSnapshot both = OrgTemplates.smallETailer()
                .with(OrgTemplates.operationsDepartment())
                .found(ACME, DAY, STAMP)
                .on(DAY);
        DutyCatalog duties = OrgTemplates.smallETailer()
                .with(OrgTemplates.operationsDepartment())
                .catalog(ACME);

        assertThat(texts(duties.conflicts(both)))
                .contains("activity negotiate a purchase is led by Purchasing and Distribution, E-commerce Operations"
                        + " (OPS-PURCHASE-02, PUR-03) [duty.same-activity]");
    }

    @Test
    void duties_are_found_by_code_owner_performer_and_activity() {
        assertThat(SHOP_DUTIES.find("PUR-03")).map(Duty::source).contains("L17");
        assertThat(SHOP_DUTIES.find("PUR-99")).isEmpty();
        assertThat(SHOP_DUTIES.ofOwner(OrgUnitId.of("GA"))).hasSize(16);
        assertThat(SHOP_DUTIES.performedBy(PositionId.of("FIN-CASH")))
                .extracting(Duty::code)
                .containsExactly("FIN-09", "FIN-10", "FIN-11");
        assertThat(SHOP_DUTIES.ofActivity(DecisionType.of("STOCK_COUNT")))
                .extracting(Duty::code)
                .containsExactly("FIN-16");
    }

    @Test
    void a_changed_duty_takes_the_place_of_the_one_with_its_code() {
        Duty one = duty("1", A, DutyField.SALES);
        Duty two = duty("2", A, DutyField.SALES);
        DutyCatalog catalog = DutyCatalog.of(List.of(one, two));

        assertThat(catalog.with(one.ownedBy(B)).duties()).containsExactly(one.ownedBy(B), two);
        assertThat(catalog.with(duty("3", B, DutyField.SALES)).duties()).hasSize(3);
        assertThat(catalog.without("1").duties()).containsExactly(two);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.without("9"))
                .withMessageContaining("9");
        assertThat(catalog.withHome(A, DutyField.DATA)
                        .withHome(A, DutyField.SALES)
                        .homes())
                .containsExactly(new UnitFields(A, Set.of(DutyField.SALES)));
    }

    @Test
    void a_code_or_unit_that_stands_twice_and_an_owner_of_another_kind_are_refused() {
        Duty one = duty("1", A, DutyField.SALES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DutyCatalog.of(List.of(one, one)))
                .withMessageContaining("duty code 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DutyCatalog(List.of(), List.of(new UnitFields(A, Set.of()), new UnitFields(A, Set.of()))))
                .withMessageContaining("unit A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.ownedBy(PersonId.of("P1")))
                .withMessageContaining("PersonId");
        assertThatIllegalArgumentException().isThrownBy(() -> duty(" ", A, DutyField.SALES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.inProcess("pay roll"))
                .withMessageContaining("pay roll");
    }

    @Test
    void every_change_of_a_duty_changes_that_part_alone() {
        Duty plain = duty("1", A, DutyField.SALES);
        Duty full = plain.performedBy(A_CLERK)
                .every(Frequency.WEEKLY)
                .provenBy(OrgName.of("证", "proof"))
                .measuredBy("GMV", "ROI")
                .activity(BUY)
                .inProcess("ORDER")
                .assisting()
                .functions(ManagementFunction.PLANNING)
                .concerning(EnterpriseLink.SELLING, EnterpriseResource.MONEY)
                .in(DutyStatus.SUSPENDED)
                .from("L1");

        assertThat(full)
                .isEqualTo(new Duty(
                        "1",
                        A,
                        plain.text(),
                        new DutyNature(
                                DutyField.SALES,
                                BUY,
                                "ORDER",
                                Involvement.ASSISTING,
                                Set.of(ManagementFunction.PLANNING),
                                Set.of(EnterpriseLink.SELLING),
                                Set.of(EnterpriseResource.MONEY)),
                        new DutyPerformance(
                                A_CLERK,
                                Frequency.WEEKLY,
                                OrgName.of("证", "proof"),
                                List.of("GMV", "ROI"),
                                DutyStatus.SUSPENDED,
                                Set.of()),
                        "L1",
                        ""));
    }

    @Test
    void the_raci_matrix_of_a_catalogue_has_heads_accountable_and_performers_responsible() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                duty("1", A, DutyField.SALES).performedBy(A_CLERK).activity(BUY),
                duty("2", A1_HEAD, DutyField.SALES).activity(BUY).assisting(),
                duty("3", TOP, DutyField.SALES).activity(CHECK),
                duty("4", B, DutyField.SALES)));
        RaciMatrix matrix = catalog.toRaci(ORG);

        assertThat(matrix.entries())
                .containsExactly(
                        new RaciEntry(BUY, A_HEAD, RaciRole.ACCOUNTABLE),
                        new RaciEntry(BUY, A_CLERK, RaciRole.RESPONSIBLE),
                        new RaciEntry(BUY, A1_HEAD, RaciRole.CONSULTED),
                        new RaciEntry(CHECK, TOP, RaciRole.ACCOUNTABLE),
                        new RaciEntry(CHECK, TOP, RaciRole.RESPONSIBLE));
    }
}
