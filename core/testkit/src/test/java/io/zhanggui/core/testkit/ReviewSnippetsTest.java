package io.zhanggui.core.testkit;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRules;
import io.zhanggui.core.review.OrgReview;
import io.zhanggui.core.template.OrgTemplate;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgComparison;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.Pyramid;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.Spans;
import io.zhanggui.core.organization.WhatIf;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.FindingSeverity;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.review.StructureReview;
import io.zhanggui.core.table.TableWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on review of the page core/README.md. */
class ReviewSnippetsTest {

    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Stamp stamp = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-11-30T08:00:00Z"));

    /** 总经理 over 副总 over three managers; 市场部 and 运营部 have clerks. */
    private static OrgHistory history() {
        OrgHistory founded = OrgHistory.found(
                LegalEntityId.of("ACME"), OrgUnit.department(OrgUnitId.of("ACME"), OrgName.of("公司")), JAN, stamp);
        List<OrgChange> changes = new ArrayList<>();
        for (String unit : List.of("MKT", "OPS", "FIN")) {
            OrgUnit made = OrgUnit.department(OrgUnitId.of(unit), OrgName.of(unit));
            changes.add(new OrgChange.CreateUnit(made, OrgUnitId.of("ACME"), JAN));
        }
        for (String row : List.of(
                "GM ACME - 1",
                "DGM ACME GM 1",
                "MKT-MGR MKT DGM 1",
                "OPS-MGR OPS DGM 1",
                "FIN-MGR FIN DGM 1",
                "MKT-CLERK MKT MKT-MGR 4",
                "OPS-CLERK OPS OPS-MGR 11")) {
            String[] cells = row.split(" ");
            Position made = Position.of(PositionId.of(cells[0]), OrgUnitId.of(cells[1]), OrgName.of(cells[0]))
                    .withHeadcount(Integer.parseInt(cells[3]));
            changes.add(new OrgChange.CreatePosition(
                    cells[2].equals("-") ? made : made.reportingTo(PositionId.of(cells[2])), JAN));
        }
        return founded.append(changes, stamp);
    }

    @Test
    void review() throws IOException {
        OrgSnapshot org = history().on(JAN);
        StringWriter writer = new StringWriter();

        Findings findings = StructureReview.standard()
                .within(SpanLimits.of(2, 10)) // the company's own; without it no span is too wide
                .review(org);
        findings.of(Finding.SpanOutside.class); // OPS-MGR leads 11, GM leads 1
        findings.atLeast(FindingSeverity.SERIOUS).text(SIMPLIFIED_CHINESE); // 岗位 GM 空缺 1 人，且无人代理 …
        TableWriter.in(SIMPLIFIED_CHINESE).write(findings.toTable(), writer); // 严重程度,代码,位置,问题,建议

        assertThat(findings.of(Finding.SpanOutside.class))
                .extracting(each -> each.manager().span())
                .containsExactly(1, 11);
        assertThat(findings.atLeast(FindingSeverity.SERIOUS).text(SIMPLIFIED_CHINESE))
                .startsWith("岗位 GM 空缺 1 人，且无人代理\n")
                .hasLineCount(4);
        assertThat(writer.toString()).startsWith("严重程度,代码,位置,问题,建议\r\n");
    }

    @Test
    void the_whole() {
        LegalEntityId company = LegalEntityId.of("ACME");
        OrgTemplate template = OrgTemplates.smallETailer();
        OrgSnapshot org = template.found(company, JAN, stamp).on(JAN);
        Authority authority = Authority.of(
                List.of(AuthorityGrant.to(PositionId.of("GM"))
                        .may(DecisionType.CONTRACT_SIGN)
                        .unlimited()),
                org);

        Findings all = OrgReview.of(StructureReview.standard())
                .duties(template.catalog(company))
                .segregation(Segregation.of(SegregationRules.smallETailer()))
                .authority(authority)
                .review(org);
        all.atLeast(FindingSeverity.SERIOUS).text(SIMPLIFIED_CHINESE); // …活动发放工资只有协助（FIN-09），没有负责者
        Finding last = all.list().get(all.list().size() - 1);
        last.text(SIMPLIFIED_CHINESE); // 有权无责：岗位 GM 获授权签订合同，但没有相应职责
        last.suggestion(SIMPLIFIED_CHINESE); // 为岗位 GM 写明相应职责（签订合同），或收回授权

        assertThat(all.atLeast(FindingSeverity.SERIOUS).text(SIMPLIFIED_CHINESE))
                .contains("活动发放工资只有协助（FIN-09），没有负责者", "岗位 FIN-SALES 本身兼有“销售订单审核与开具出库单分离”要求分离的事项");
        assertThat(last.text(SIMPLIFIED_CHINESE)).isEqualTo("有权无责：岗位 GM 获授权签订合同，但没有相应职责");
        assertThat(last.suggestion(SIMPLIFIED_CHINESE)).isEqualTo("为岗位 GM 写明相应职责（签订合同），或收回授权");
    }

    @Test
    void metrics() {
        OrgSnapshot org = history().on(JAN);
        Money salary = Money.of(CNY, 10_000);

        OrgMetrics metrics = OrgMetrics.of(org); // or of(org, unit): with everything below it
        metrics.layers(); // 4
        Spans spans = metrics.spans().orElseThrow(); // min 1, median 3.5, p90 11, max 11
        metrics.managementCost(CNY, position -> salary.multipliedBy(position.headcount()))
                .ratio(Rounding.halfUp(2)); // 0.20
        metrics.hops(PositionId.of("MKT-CLERK"), PositionId.of("OPS-CLERK")); // 4
        OrgMetrics.relations(4); // 44, Graicunas
        Pyramid.of(4_096, 4).savingAt(8, salary); // 1,365 − 585 managers

        assertThat(metrics.layers()).isEqualTo(4);
        assertThat(spans.min()).isEqualTo(1);
        assertThat(spans.median()).isEqualTo("3.5");
        assertThat(spans.p90()).isEqualTo(11);
        assertThat(spans.max()).isEqualTo(11);
        assertThat(metrics.managementCost(CNY, position -> salary.multipliedBy(position.headcount()))
                        .ratio(Rounding.halfUp(2)))
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualTo("0.20"));
        assertThat(metrics.hops(PositionId.of("MKT-CLERK"), PositionId.of("OPS-CLERK")))
                .hasValue(4);
        assertThat(OrgMetrics.relations(4)).isEqualTo("44");
        assertThat(Pyramid.of(4_096, 4).savingAt(8, salary)).isEqualTo(Money.parse("CNY 7800000"));
    }

    @Test
    void what_if() {
        OrgHistory history = history();
        OrgSnapshot org = history.on(JAN);
        Money salary = Money.of(CNY, 10_000);
        LocalDate feb = LocalDate.of(2025, 2, 1);

        WhatIf flat = WhatIf.of(org) // org itself stays as it is
                .removeLayer(2) // the deputy goes, the managers report to GM
                .mergeUnits(OrgUnitId.of("MKT"), OrgUnitId.of("OPS"));
        OrgComparison both = flat.comparison();
        both.managersSaved(); // 1
        both.costSaved(CNY, position -> salary.multipliedBy(position.headcount())); // CNY 10,000.00
        both.newSpans(); // GM 2, OPS-MGR 12
        both.newlyOutside(SpanLimits.atMost(11)); // OPS-MGR
        both.hopsAfter(PositionId.of("FIN-MGR"), PositionId.of("GM")); // 1, was 2
        OrgHistory decided = history.append(flat.changes(feb), stamp); // and so it becomes real

        assertThat(both.managersSaved()).isEqualTo(1);
        assertThat(both.costSaved(CNY, position -> salary.multipliedBy(position.headcount())))
                .isEqualTo(salary);
        assertThat(both.newSpans())
                .extracting(each -> each.manager() + " " + each.span())
                .containsExactly("GM 2", "OPS-MGR 12");
        assertThat(both.newlyOutside(SpanLimits.atMost(11))).hasSize(1);
        assertThat(both.hopsBefore(PositionId.of("FIN-MGR"), PositionId.of("GM")))
                .hasValue(2);
        assertThat(both.hopsAfter(PositionId.of("FIN-MGR"), PositionId.of("GM")))
                .hasValue(1);
        assertThat(decided.on(feb).toMermaid()).isEqualTo(flat.after().toMermaid());
    }
}
