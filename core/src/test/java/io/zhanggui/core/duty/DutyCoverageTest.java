package io.zhanggui.core.duty;

import static io.zhanggui.core.duty.DutySamples.A;
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
import static io.zhanggui.core.duty.DutySamples.duty;
import static io.zhanggui.core.duty.DutySamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyCoverageTest {

    private static List<String> texts(List<DutyFinding> findings) {
        return findings.stream().map(DutyFinding::toString).toList();
    }

    @Test
    void functions_of_management_are_counted_for_each_position() {
        DutyCoverage coverage = DutyCatalog.of(List.of(
                        duty("1", A, DutyField.SALES)
                                .performedBy(A_HEAD)
                                .functions(ManagementFunction.PLANNING, ManagementFunction.ORGANISING),
                        duty("2", A_HEAD, DutyField.SALES).functions(ManagementFunction.PLANNING)))
                .coverage(ORG);

        assertThat(coverage.count(A_HEAD, ManagementFunction.PLANNING)).isEqualTo(2);
        assertThat(coverage.count(A_HEAD, ManagementFunction.ORGANISING)).isEqualTo(1);
        assertThat(coverage.count(A_CLERK, ManagementFunction.PLANNING)).isZero();
        assertThat(texts(coverage.gaps(A_HEAD)))
                .containsExactly(
                        "the duties of position Head A cover no commanding [duty.function-uncovered]",
                        "the duties of position Head A cover no coordinating [duty.function-uncovered]",
                        "the duties of position Head A cover no controlling [duty.function-uncovered]");
        assertThat(written(coverage.functionTable()).lines())
                .containsExactly(
                        "岗位,职责,计划,组织,指挥,协调,控制",
                        "甲经理,2,2,1,0,0,0",
                        "甲文员,0,0,0,0,0,0",
                        "组长,0,0,0,0,0,0",
                        "乙经理,0,0,0,0,0,0");
    }

    @Test
    void each_cell_of_links_and_resources_names_its_units_and_empty_ones_are_gaps() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                duty("1", A, DutyField.SALES).concerning(EnterpriseLink.SELLING, EnterpriseResource.MONEY),
                duty("2", B_HEAD, DutyField.SALES).concerning(EnterpriseLink.SELLING, EnterpriseResource.MONEY),
                duty("3", OrgUnitId.of("X"), DutyField.DATA)
                        .concerning(EnterpriseLink.PRODUCING, EnterpriseResource.GOODS)));
        DutyCoverage coverage = catalog.coverage(ORG);

        assertThat(coverage.units(EnterpriseLink.SELLING, EnterpriseResource.MONEY))
                .containsExactly(A, B);
        assertThat(coverage.units(EnterpriseLink.PRODUCING, EnterpriseResource.GOODS))
                .isEmpty();
        assertThat(coverage.gaps())
                .filteredOn(finding -> finding.issue() == DutyIssue.CELL_UNCOVERED)
                .hasSize(8)
                .extracting(finding -> finding.text(Locale.CHINESE))
                .contains("没有部门承担产 × 物");
        assertThat(written(coverage.enterpriseTable()).lines())
                .containsExactly("环节,人,财,物", "产,,,", "供,,,", "销,,甲部、乙部,");
    }

    @Test
    void a_position_without_a_duty_is_a_gap() {
        DutyCoverage coverage = DutyCatalog.of(
                        List.of(duty("1", A, DutyField.SALES).performedBy(A_HEAD), duty("2", B_HEAD, DutyField.SALES)))
                .coverage(ORG);

        assertThat(coverage.gaps())
                .filteredOn(finding -> finding.issue() == DutyIssue.NO_DUTY)
                .extracting(DutyFinding::subject)
                .containsExactly(A_CLERK.value(), A1_HEAD.value());
    }

    @ParameterizedTest
    @CsvSource({
        "STRATEGY,STRATEGY_MAKING",
        "E_COMMERCE,SITE_OPERATION",
        "PURCHASING,SUPPLY_CHAIN",
        "WAREHOUSING,SUPPLY_CHAIN",
        "LOGISTICS,SUPPLY_CHAIN",
        "CUSTOMER_SERVICE,CUSTOMER_CARE"
    })
    void a_duty_of_a_field_covers_its_management_duty_and_the_other_three_are_gaps(
            DutyField field, ManagementDuty covered) {
        DutyCoverage coverage = DutyCatalog.of(List.of(duty("1", A, field))).coverage(ORG);

        assertThat(coverage.covers(covered)).isTrue();
        assertThat(coverage.gaps())
                .filteredOn(finding -> finding.issue() == DutyIssue.MANAGEMENT_DUTY_UNCOVERED)
                .hasSize(3)
                .noneMatch(finding -> finding.subject().equals(covered.name()));
    }

    @Test
    void what_a_team_may_is_the_authority_of_the_positions_in_it() {
        OrgUnitId team = OrgUnitId.of("T");
        PositionId member = PositionId.of("T-1");
        OrgSnapshot org = OrgHistory.found(ACME, new OrgUnit(TOP, UnitKind.COMPANY, OrgName.of("Company")), DAY, STAMP)
                .createUnit(new OrgUnit(team, UnitKind.EMPOWERED_TEAM, OrgName.of("Team")), TOP, DAY, STAMP)
                .createPosition(Position.of(member, team, OrgName.of("Member")), DAY, STAMP)
                .on(DAY);
        DutyCatalog catalog =
                DutyCatalog.of(List.of(duty("1", member, DutyField.SALES).activity(CHECK)));

        assertThat(ResponsibilityBalance.of(catalog)
                        .granted(List.of(AuthorityGrant.toTeam(team).may(BUY).unlimited()), org)
                        .needing(CHECK)
                        .rewarded(List.of(member))
                        .findings())
                .extracting(DutyFinding::issue)
                .containsExactly(DutyIssue.WITHOUT_AUTHORITY, DutyIssue.WITHOUT_RESPONSIBILITY);
        assertThat(ResponsibilityBalance.of(catalog)
                        .granted(List.of(AuthorityGrant.toTeam(team).may(CHECK).unlimited()), org)
                        .rewarded(List.of(member))
                        .findings())
                .isEmpty();
    }

    @Test
    void responsibility_authority_and_benefit_go_together_or_are_named() {
        DutyCatalog catalog = DutyCatalog.of(List.of(
                duty("1", A, DutyField.SALES).performedBy(A_HEAD).activity(BUY),
                duty("2", A_CLERK, DutyField.SALES).activity(BUY),
                duty("3", A1_HEAD, DutyField.SALES).activity(CHECK)));
        ResponsibilityBalance balance = ResponsibilityBalance.of(catalog)
                .granted(
                        List.of(
                                AuthorityGrant.to(A_HEAD).may(BUY).unlimited().from(DAY),
                                AuthorityGrant.to(A_CLERK).may(BUY).unlimited().from(DAY.plusDays(1)),
                                AuthorityGrant.to(B_HEAD).may(BUY).unlimited().from(DAY)),
                        ORG)
                .rewarded(List.of(A_HEAD, A_CLERK, B_HEAD));

        assertThat(texts(balance.findings()))
                .containsExactly(
                        "responsibility without authority: position A-CLERK performs BUY (2) and has no grant for it"
                                + " [duty.without-authority]",
                        "responsibility without benefit: position A1-HEAD has duties (3) and no benefit"
                                + " [duty.without-benefit]",
                        "authority without responsibility: position B-HEAD may BUY and has no such duty"
                                + " [duty.without-responsibility]",
                        "benefit without responsibility: position B-HEAD has a benefit and no duty"
                                + " [duty.benefit-without-responsibility]");
        assertThat(balance.needing(CHECK).findings())
                .extracting(DutyFinding::code)
                .containsOnlyOnce("duty.without-benefit")
                .filteredOn("duty.without-authority"::equals)
                .hasSize(2);
    }

    @Test
    void whoever_only_assists_needs_no_authority() {
        DutyCatalog catalog = DutyCatalog.of(
                List.of(duty("1", A_CLERK, DutyField.SALES).activity(BUY).assisting()));

        assertThat(ResponsibilityBalance.of(catalog)
                        .needing(BUY)
                        .rewarded(List.of(A_CLERK))
                        .findings())
                .isEmpty();
    }
}
