package io.zhanggui.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.authority.SegregationViolation;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.DutyIssue;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.template.OrgTemplate;
import io.zhanggui.core.template.OrgTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrgReviewTest {

    private static final LegalEntityId QH = LegalEntityId.of("QH");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 28);
    private static final Stamp STAMP = Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-01-01T00:00:00Z"));
    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BOB = PersonId.of("bob");
    private static final PositionId SALES = PositionId.of("FIN-SALES");
    private static final PositionId CASHIER = PositionId.of("FIN-CASH");
    private static final PositionId HR = PositionId.of("GA-HR");
    private static final OrgTemplate TEMPLATE = OrgTemplates.smallETailer();
    private static final OrgHistory HISTORY = TEMPLATE.found(QH, LocalDate.of(2025, 1, 1), STAMP);
    private static final OrgSnapshot ORG = HISTORY.on(DAY);
    private static final DutyCatalog CATALOG = TEMPLATE.catalog(QH);
    private static final Segregation RULES = Segregation.of(SegregationRules.smallETailer());
    private static final StructureReview STRUCTURE = StructureReview.standard();
    private static final OrgReview REVIEW = OrgReview.of(STRUCTURE);

    private static List<Finding.Noted> noted(OrgReview review, OrgSnapshot org) {
        return review.review(org).of(Finding.Noted.class);
    }

    private static List<Finding.Noted> noted(OrgReview review, OrgSnapshot org, Enum<?> rule) {
        return noted(review, org).stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
    }

    @Test
    void without_more_only_the_structure_is_reviewed_and_it_always_comes_first() {
        assertThat(REVIEW.review(ORG)).isEqualTo(STRUCTURE.review(ORG));
        List<Finding> all =
                REVIEW.duties(CATALOG).segregation(RULES).review(ORG).list();
        int structure = STRUCTURE.review(ORG).list().size();
        assertThat(all.subList(0, structure)).isEqualTo(STRUCTURE.review(ORG).list());
        assertThat(all.subList(structure, all.size())).isNotEmpty().allMatch(Finding.Noted.class::isInstance);
    }

    @Test
    void every_finding_of_duties_is_in_the_list() {
        assertThat(noted(REVIEW.duties(CATALOG), ORG))
                .extracting(Finding.Noted::rule)
                .startsWith(
                        CATALOG.check(ORG).stream().map(each -> each.issue()).toArray(DutyIssue[]::new))
                .contains(DutyIssue.MISPLACED, DutyIssue.SPLIT_PROCESS, DutyIssue.ONLY_ASSISTED)
                .doesNotContain(DutyIssue.CELL_UNCOVERED, DutyIssue.FUNCTION_UNCOVERED, DutyIssue.WITHOUT_BENEFIT);
        Duty lost = Duty.of("X-1", OrgUnitId.of("GONE"), OrgName.of("某职责", "some duty"), DutyField.SALES);
        assertThat(noted(REVIEW.duties(CATALOG.with(lost)), ORG, DutyIssue.UNKNOWN_OWNER))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.severity()).isEqualTo(FindingSeverity.SERIOUS);
                    assertThat(each.suggestion(Locale.ENGLISH))
                            .isEqualTo("give duty X-1 to a unit or position that exists, or drop it");
                    assertThat(each.suggestion(Locale.CHINESE)).isEqualTo("给职责 X-1 指定现有的部门或岗位，或撤销该职责");
                });
        assertThat(noted(REVIEW.duties(CATALOG.with(lost)), ORG, DutyIssue.PART_MISSING))
                .isNotEmpty()
                .allMatch(each -> each.severity() == FindingSeverity.NOTE);
    }

    @Test
    void positions_without_duty_and_management_duties_without_owner_are_found() {
        OrgReview none = REVIEW.duties(DutyCatalog.of(List.of()));
        assertThat(noted(none, ORG, DutyIssue.NO_DUTY)).hasSameSizeAs(ORG.positions());
        assertThat(noted(none, ORG, DutyIssue.MANAGEMENT_DUTY_UNCOVERED)).hasSize(4);
    }

    @Test
    void the_clerk_of_the_description_breaks_a_rule_by_the_position_and_is_named_once() {
        OrgSnapshot held = HISTORY.appoint(SALES, ANN, DAY, STAMP).on(DAY);
        OrgReview review = REVIEW.duties(CATALOG).segregation(RULES);
        assertThat(noted(review, held, SegregationViolation.HELD_BY_POSITION))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.subject()).isEqualTo("FIN-SALES");
                    assertThat(each.severity()).isEqualTo(FindingSeverity.SERIOUS);
                    assertThat(each.suggestion(Locale.CHINESE))
                            .startsWith("将岗位 FIN-SALES 的其中一项（")
                            .endsWith("）交给另一岗位");
                });
        assertThat(noted(review, held, SegregationViolation.HELD_TOGETHER)).isEmpty();
        assertThat(noted(REVIEW.segregation(RULES), held)).isEmpty();
    }

    @Test
    void people_who_bring_two_positions_or_a_delegation_together_are_found_unless_it_is_waived() {
        Authority authority = Authority.of(
                List.of(
                        AuthorityGrant.to(CASHIER).may(DecisionType.PAY_OUT).unlimited(),
                        AuthorityGrant.to(HR).may(DecisionType.PAY_CALCULATE).unlimited()),
                ORG);
        OrgSnapshot held = HISTORY.appoint(CASHIER, ANN, DAY, STAMP)
                .appoint(HR, BOB, DAY, STAMP)
                .on(DAY);
        Delegation toBob = Delegation.of(ANN, BOB, DecisionType.PAY_OUT, DAY, DAY.plusDays(1));
        OrgReview granted = REVIEW.segregation(RULES).authority(authority);
        OrgReview delegated = REVIEW.segregation(RULES).authority(authority.delegating(List.of(toBob)));

        assertThat(noted(granted, held)).isEmpty();
        assertThat(noted(delegated, held)).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo(SegregationViolation.HELD_TOGETHER);
            assertThat(each.subject()).isEqualTo("bob");
        });
        SegregationWaiver waiver = SegregationWaiver.of("PAY")
                .toPerson(BOB)
                .from(DAY)
                .until(DAY.plusDays(1))
                .approvedBy(PersonId.of("boss"), "ill", "checked");
        assertThat(noted(delegated.segregation(RULES.waiving(List.of(waiver))), held))
                .isEmpty();
    }

    @Test
    void authority_without_responsibility_is_found_and_the_other_way_round() {
        DutyCatalog catalog =
                DutyCatalog.of(List.of(Duty.of("1", CASHIER, OrgName.of("发放工资", "Pay wages"), DutyField.FINANCE)
                        .activity(DecisionType.PAY_OUT)));
        Authority authority = Authority.of(
                List.of(AuthorityGrant.to(HR).may(DecisionType.PAY_OUT).unlimited()), ORG);
        OrgReview review = REVIEW.duties(catalog).authority(authority);
        assertThat(noted(review, ORG, DutyIssue.WITHOUT_RESPONSIBILITY))
                .singleElement()
                .extracting(each -> each.suggestion(Locale.ENGLISH))
                .isEqualTo("write the duty down for GA-HR (pay wages out), or revoke the grant");
        assertThat(noted(review, ORG, DutyIssue.WITHOUT_AUTHORITY))
                .singleElement()
                .extracting(Finding.Noted::subject)
                .isEqualTo("FIN-CASH");
        assertThat(noted(REVIEW.authority(authority), ORG)).isEmpty();
    }

    @Test
    void a_duty_for_which_nobody_is_granted_anything_lacks_authority_only_if_it_is_said_to_need_it() {
        DutyCatalog catalog =
                DutyCatalog.of(List.of(Duty.of("1", CASHIER, OrgName.of("发放工资", "Pay wages"), DutyField.FINANCE)
                        .activity(DecisionType.PAY_OUT)));
        OrgReview review = REVIEW.duties(catalog).authority(Authority.of(List.of(), ORG));
        assertThat(noted(review, ORG, DutyIssue.WITHOUT_AUTHORITY)).isEmpty();
        assertThat(noted(review.needing(DecisionType.CONTRACT_SIGN), ORG, DutyIssue.WITHOUT_AUTHORITY))
                .isEmpty();
        List<OrgReview> orders = List.of(
                review.needing(DecisionType.PAY_OUT),
                REVIEW.needing(DecisionType.PAY_OUT)
                        .duties(catalog)
                        .segregation(RULES)
                        .authority(Authority.of(List.of(), ORG)));
        for (OrgReview each : orders) {
            assertThat(noted(each, ORG, DutyIssue.WITHOUT_AUTHORITY))
                    .singleElement()
                    .extracting(Finding.Noted::subject)
                    .isEqualTo("FIN-CASH");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_issue_of_duties_has_a_suggestion(DutyIssue issue) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(ReviewAdvice.about(issue).text(locale, "a", "b", "c", "d"))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
