package io.zhanggui.examples.monthend;

import io.zhanggui.core.duty.DutyIssue;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.Spans;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.template.TemplateCheck;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Levels and spans of the chart, what its review finds, and which template it is. */
final class ReviewBlocks {

    /** The stable codes of findings, which stand in no table of the page. */
    private static final int CODE = 1;

    private static final int SUBJECT = 2;

    private final Organisation organisation;
    private final Shop shop;
    private final Locale locale;
    private final OrgMetrics metrics;

    ReviewBlocks(Organisation organisation, Shop shop, Locale locale) {
        this.organisation = organisation;
        this.shop = shop;
        this.locale = locale;
        this.metrics = OrgMetrics.of(organisation.chart());
    }

    /** Layers, managers and spans; none of them without managers. */
    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(MonthEndTerm.LAYERS, metrics.layers(), ""));
        metrics.managerRatio(Rounding.halfUp(4))
                .ifPresent(ratio -> figures.add(
                        figure(MonthEndTerm.MANAGER_RATIO, ratio, metrics.managers() + " ÷ " + metrics.positions())));
        metrics.spans().ifPresent(spans -> spans(spans, figures));
        return new Figures(figures);
    }

    private void spans(Spans spans, List<Figure> figures) {
        figures.add(figure(MonthEndTerm.SPAN_LEAST, spans.min(), ""));
        figures.add(figure(MonthEndTerm.SPAN_MEDIAN, spans.median(), ""));
        figures.add(figure(MonthEndTerm.SPAN_NINTH_DECILE, spans.p90(), ""));
        figures.add(figure(MonthEndTerm.SPAN_MOST, spans.max(), ""));
    }

    private Figure figure(MonthEndTerm label, Object value, String remark) {
        return new Figure(label.text(locale), Wording.of(value, locale), remark);
    }

    List<Block> findings() {
        Findings found = OrganisationReview.of(organisation, shop);
        TemplateCheck closest = OrgTemplates.classify(
                        organisation.chart(), organisation.duties().homes())
                .get(0);
        return List.of(
                new Listing("findings", table(found), 30),
                new Folds(
                        MonthEndTerm.WHY_REVIEW.text(locale),
                        List.of(
                                new Fold(
                                        MonthEndTerm.LEVELS_AND_SPANS.text(locale),
                                        "",
                                        "",
                                        List.of(new Reasons("", List.of(metrics.explain())))),
                                new Fold(
                                        closest.template().name().text(locale),
                                        Wording.of(closest.score(), locale),
                                        MonthEndTerm.CLOSEST_TEMPLATE.text(
                                                locale, closest.findings().size()),
                                        List.of(new Reasons("", List.of(closest.explain())))))));
    }

    /** The table for people: without the column of codes, and with activities and cells by their names. */
    private Table table(Findings findings) {
        Table table = findings.toTable();
        Table.Builder result =
                Table.titled(table.title()).columns(without(table.columns()).toArray(Term[]::new));
        for (int i = 0; i < findings.list().size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>(table.rows().get(i));
            cells.set(SUBJECT, subject(findings.list().get(i)));
            result.row(without(cells).toArray());
        }
        return result.build();
    }

    private Object subject(Finding finding) {
        if (finding.rule() == DutyIssue.CELL_UNCOVERED) {
            return Wording.of(finding.arguments().get(0), locale)
                    + " × "
                    + Wording.of(finding.arguments().get(1), locale);
        }
        return organisation.duties().duties().stream()
                .map(duty -> duty.nature().activity())
                .filter(activity -> activity != null && activity.code().equals(finding.subject()))
                .findFirst()
                .<Object>map(activity -> activity)
                .orElse(finding.subject());
    }

    private static <T extends @Nullable Object> List<T> without(List<T> cells) {
        List<T> rest = new ArrayList<>(cells);
        rest.remove(CODE);
        return rest;
    }
}
