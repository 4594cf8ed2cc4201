package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.examples.monthend.LineDrawing.Look;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to order, with the reasons. */
final class ReorderSection {

    private static final int EXPLAINED = 3;
    private static final int SHOWN_WEEKS = 26;
    /** By risk in whole percent, and among equal ones by how much is wanted. */
    private static final Comparator<ReorderProposal> MOST_URGENT = Comparator.comparingLong(
                    (ReorderProposal each) -> Math.round(each.stockOutRisk() * 100))
            .thenComparingDouble(each -> each.level().protectedDemand().mean());

    private final DemandHistory demand;
    private final Supply supply;
    private final Locale locale;

    ReorderSection(DemandHistory demand, Supply supply, Locale locale) {
        this.demand = demand;
        this.supply = supply;
        this.locale = locale;
    }

    Section section() {
        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .build()
                .plan(demand, supply.stock(), supply.terms(), supply.day());
        List<Block> blocks = new ArrayList<>();
        if (supply.assumption() != null) {
            blocks.add(new Note(supply.assumption().text(locale, supply.assumedDays()), true));
        }
        blocks.add(new Figures(List.of(
                figure(MonthEndTerm.PLANNED, plan.planned().size()),
                figure(MonthEndTerm.TO_ORDER, plan.proposals().size()),
                figure(MonthEndTerm.NOT_PLANNED, plan.refused().size()))));
        plan.proposals().stream().max(MOST_URGENT).map(this::picture).ifPresent(blocks::add);
        blocks.add(new Listing("reorders", plan.toTable(), 40));
        blocks.add(new Reasons(MonthEndTerm.WHY_ORDER.text(locale), explained(plan)));
        if (!plan.refused().isEmpty()) {
            blocks.add(new Listing("not-planned", refused(plan), 10));
        }
        return new Section(
                "reorders",
                MonthEndTerm.REORDERS.text(locale),
                MonthEndTerm.REORDERS_ABOUT.text(
                        locale,
                        supply.day(),
                        demand.range().getStart(),
                        demand.range().getEndInclusive()),
                blocks);
    }

    /** Demand of half a year, its forecast, and where the stock goes if nothing is ordered. */
    private Picture picture(ReorderProposal proposal) {
        double[] history = demand.series(proposal.sku());
        int shown = Math.min(SHOWN_WEEKS, history.length);
        int ahead = Math.min(
                proposal.forecast().horizon(), (int) Math.ceil(proposal.level().protectionInterval()) + 1);
        List<String> weeks = new ArrayList<>();
        List<Double> past = new ArrayList<>();
        List<Double> forecast = new ArrayList<>();
        List<Double> stock = new ArrayList<>();
        LocalDate end = demand.range().getEnd();
        double left = proposal.stock().position().amount().doubleValue();
        for (int week = 1 - shown; week <= ahead; week++) {
            weeks.add(end.plusWeeks(week).minusDays(1).toString());
            past.add(week <= 0 ? history[history.length - 1 + week] : Double.NaN);
            forecast.add(
                    week > 0 ? proposal.forecast().mean(week) : week == 0 ? history[history.length - 1] : Double.NaN);
            left -= week > 0 ? proposal.forecast().mean(week) : 0;
            stock.add(week >= 0 ? left : Double.NaN);
        }
        String title = MonthEndTerm.DEMAND_AHEAD.text(locale, proposal.sku());
        return new Picture(
                title,
                new LineDrawing(
                        title,
                        weeks,
                        List.of(
                                line(MonthEndTerm.WEEKLY_DEMAND, past, Shade.MAIN, Look.PLAIN),
                                line(MonthEndTerm.WEEKLY_FORECAST, forecast, Shade.MAIN, Look.DASHES),
                                line(MonthEndTerm.STOCK_LEFT, stock, Shade.WARNING, Look.DOTS),
                                line(
                                        MonthEndTerm.REORDER_LEVEL,
                                        Collections.nCopies(
                                                weeks.size(), proposal.level().orderUpTo()),
                                        Shade.BAD,
                                        Look.PLAIN))));
    }

    private LineDrawing.Line line(MonthEndTerm name, List<Double> values, Shade shade, Look look) {
        return new LineDrawing.Line(name.text(locale), values, shade, look);
    }

    private Figure figure(MonthEndTerm label, int count) {
        return new Figure(label.text(locale), Wording.of(BigDecimal.valueOf(count), locale), "");
    }

    private static List<Explanation> explained(ReplenishmentPlan plan) {
        return plan.proposals().stream()
                .sorted(Comparator.comparingDouble(ReorderProposal::stockOutRisk)
                        .reversed())
                .limit(EXPLAINED)
                .map(proposal -> Explanation.of(Term.of(proposal.sku().value()), proposal.quantity())
                        .with(proposal.explain()))
                .toList();
    }

    private Table refused(ReplenishmentPlan plan) {
        Table.Builder table = Table.titled(MonthEndTerm.NOT_PLANNED).columns(MonthEndTerm.SKU, MonthEndTerm.PROBLEM);
        for (ItemResult<Sku, ReorderProposal> result : plan.refused()) {
            String problem = result.match(
                    done -> "",
                    refused -> refused.violations().list().stream()
                            .map(violation -> violation
                                    .rule()
                                    .text(locale, violation.arguments().toArray()))
                            .collect(Collectors.joining("\n")),
                    failed -> String.valueOf(failed.cause().getMessage()));
            table.row(result.key().value(), problem);
        }
        return table.build();
    }
}
