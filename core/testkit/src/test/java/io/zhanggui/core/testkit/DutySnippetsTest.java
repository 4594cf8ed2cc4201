package io.zhanggui.core.testkit;

import static io.zhanggui.core.template.EnterpriseType.TRADING;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.DutyFinding;
import io.zhanggui.core.duty.Frequency;
import io.zhanggui.core.duty.RaciMatrix;
import io.zhanggui.core.duty.RaciRole;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.template.OrgTemplate;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.template.TemplateCheck;
import io.zhanggui.core.template.TemplateDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the sections on templates and duties of core/README.md; {@link ReadmeSnippetsTest} compares them. */
class DutySnippetsTest {

    private static final LegalEntityId company = LegalEntityId.of("ACME");
    private static final LocalDate founded = LocalDate.of(2025, 1, 1);
    private static final LocalDate today = LocalDate.of(2025, 11, 30);
    private static final Stamp stamp = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-01-01T04:00:00Z"));

    @Test
    void templates() {
        OrgTemplate own = OrgTemplates.of(TRADING) // 贸易型: 电子商务部, 采购部 …, all positions vacant
                .edit()
                .rename(OrgUnitId.of("EC"), OrgName.of("电商事业部", "Online Business"))
                .drop(OrgUnitId.of("STORE"))
                .build();
        OrgHistory history = own.found(company, founded, stamp);
        DutyCatalog catalog = own.catalog(company); // its duties, and which fields of work its units are home to
        OrgSnapshot org = history.renameUnit(OrgUnitId.of("EC"), OrgName.of("增长部", "Growth"), today, stamp)
                .on(today);

        OrgTemplates.of(TRADING).explainPurchasing().toText(SIMPLIFIED_CHINESE); // …需要 = 货品来源为另外订货；… 〔原文 L115〕
        TemplateDifference changes = OrgTemplates.of(TRADING).difference(own);
        changes.text(SIMPLIFIED_CHINESE); // 变更部门 EC：电子商务部，上级 COMPANY → 电商事业部，上级 COMPANY …

        TemplateCheck best = OrgTemplates.classify(history.on(today)).get(0);
        best.template().type(); // TRADING
        best.findings(); // no Warehousing and Logistics
        best.explain(); // score, and by what each unit was recognised
        OrgTemplates.classify(org, catalog.homes()); // 增长部 is no known name: the fields of work of EC tell what it is

        assertThat(OrgTemplates.of(TRADING).explainPurchasing().toText(SIMPLIFIED_CHINESE))
                .contains("需要 = 货品来源为另外订货；")
                .contains("〔原文 L115〕");
        assertThat(changes.text(SIMPLIFIED_CHINESE)).startsWith("变更部门 EC：电子商务部，上级 COMPANY → 电商事业部，上级 COMPANY");
        assertThat(best.template().type()).isEqualTo(TRADING);
        assertThat(OrgTemplates.classify(org, catalog.homes()).get(0).findings())
                .hasSize(1);
        assertThat(OrgTemplates.classify(org).get(0).findings()).hasSizeGreaterThan(1);
        assertThat(best.findings()).singleElement().asString().startsWith("no Warehousing and Logistics");
    }

    @Test
    void duties() {
        OrgTemplate template = OrgTemplates.smallETailer();
        OrgSnapshot org = template.found(company, founded, stamp).on(today);
        DutyCatalog catalog = template.catalog(company)
                .with(Duty.of(
                                "GM-01",
                                PositionId.of("GM"),
                                OrgName.of("制定经营计划", "Plan the business"),
                                DutyField.STRATEGY)
                        .every(Frequency.YEARLY)
                        .provenBy(OrgName.of("经营计划", "business plan"))
                        .measuredBy("DEPARTMENT_TARGET_ATTAINMENT"));

        List<DutyFinding> findings = catalog.check(org);
        findings.get(0).text(SIMPLIFIED_CHINESE); // 财务部承担的人事类职责（FIN-08）应归口综合部
        Segregation rules = Segregation.of(SegregationRules.smallETailer());
        catalog.exclusive(rules, org); // 岗位销售内勤同时承担不相容活动，违反“销售订单审核与开具出库单分离”…
        rules.checkPositions(org, catalog.activities()); // the same as conflicts of positions
        catalog.coverage(org).gaps(); // positions without a duty, empty cells of 产供销 × 人财物, …

        RaciMatrix raci = catalog.toRaci(org); // or RaciMatrix.read(TableReader.of(file), org)
        raci.check(); // activity pay wages out has nobody accountable (A) …
        raci.overloaded(RaciRole.ACCOUNTABLE, 5);

        assertThat(findings.get(0).text(SIMPLIFIED_CHINESE)).isEqualTo("财务部承担的人事类职责（FIN-08）应归口综合部");
        assertThat(catalog.exclusive(rules, org))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text(SIMPLIFIED_CHINESE)).startsWith("岗位销售内勤同时承担不相容活动，违反“销售订单审核与开具出库单分离”"));
        assertThat(rules.checkPositions(org, catalog.activities()).conflicts()).hasSize(1);
        assertThat(raci.check()).first().asString().startsWith("activity pay wages out has nobody accountable (A)");
        assertThat(raci.overloaded(RaciRole.ACCOUNTABLE, 5))
                .extracting(DutyFinding::subject)
                .containsExactly("FIN-MGR");
    }
}
