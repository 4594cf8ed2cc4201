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
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.replenishment.ProjectedStock;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReorderReason;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.turnover.AbcClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to order: first the orders to place, then article by article, then why. */
final class ReorderSection {

    private static final int EXPLAINED = 3;
    private static final int SHOWN_WEEKS = 26;
    /** By risk in whole percent, and among equal ones by how much is wanted. */
    private static final Comparator<ReorderProposal> MOST_URGENT = Comparator.comparingLong(
                    (ReorderProposal each) -> Math.round(each.stockOutRisk() * 100))
            .thenComparingDouble(each -> each.level().protectedDemand().mean());

    private final OrderPlan orders;
    private final @Nullable SupplierOrders bySupplier;
    private final Locale locale;

    /**
     * The section.
     *
     * @param bySupplier what is ordered from whom; {@code null} where suppliers are only assumed
     */
    ReorderSection(OrderPlan orders, @Nullable SupplierOrders bySupplier, Locale locale) {
        this.orders = orders;
        this.bySupplier = bySupplier;
        this.locale = locale;
    }

    Section section() {
        ReplenishmentPlan plan = orders.plan();
        Supply supply = orders.supply();
        List<Block> blocks = new ArrayList<>();
        if (supply.assumption() != null) {
            blocks.add(new Note(supply.assumption().text(locale, supply.assumedDays()), true));
        }
        blocks.add(figures(plan));
        if (bySupplier != null) {
            blocks.addAll(bySupplier.blocks());
        }
        blocks.add(new Listing("reorders", reorders(plan), 40));
        plan.proposals().stream().max(MOST_URGENT).map(this::picture).ifPresent(blocks::add);
        blocks.add(new Reasons(MonthEndTerm.WHY_ORDER.text(locale), explained(plan)));
        if (bySupplier != null) {
            blocks.add(new Folds(
                    "",
                    List.of(
                            fold(MonthEndTerm.PROJECTED_STOCK, new Listing("projected-stock", projected(plan), 12)),
                            fold(MonthEndTerm.PURCHASE_REQUESTS, bySupplier.requests()))));
        }
        if (!plan.refused().isEmpty()) {
            blocks.add(new Listing("not-planned", refused(plan), 10));
        }
        blocks.add(new Note(MonthEndTerm.REORDER_CONVENTION.text(locale), false));
        DemandHistory demand = orders.demand();
        return new Section(
                "reorders",
                MonthEndTerm.REORDERS.text(locale),
                MonthEndTerm.REORDERS_ABOUT.text(
                        locale,
                        supply.day(),
                        goals(),
                        OrderPlan.REVIEW_DAYS,
                        demand.range().getStart(),
                        demand.range().getEndInclusive()),
                blocks);
    }

    /** The goals as {@code A 98 %, B 95 %}. */
    private String goals() {
        return Wording.joined(
                orders.goals().entrySet().stream()
                        .map(each -> each.getKey() + " "
                                + Wording.of(percent(each.getValue().share()), locale) + " %")
                        .toList(),
                locale);
    }

    private Figures figures(ReplenishmentPlan plan) {
        List<Figure> figures = new ArrayList<>();
        if (bySupplier != null) {
            figures.addAll(bySupplier.figures());
        }
        figures.add(figure(MonthEndTerm.TO_ORDER, plan.proposals().size()));
        long waiting = plan.planned().stream()
                .filter(each -> each.reason() == ReorderReason.HELD_BACK)
                .count();
        if (waiting > 0) {
            figures.add(figure(MonthEndTerm.HELD_BACK, waiting));
        }
        figures.add(figure(MonthEndTerm.PLANNED, plan.planned().size()));
        figures.add(figure(MonthEndTerm.NOT_PLANNED, plan.refused().size()));
        return new Figures(figures);
    }

    private Figure figure(MonthEndTerm label, long count) {
        return new Figure(label.text(locale), Wording.of(BigDecimal.valueOf(count), locale), "");
    }

    private Fold fold(MonthEndTerm title, Listing listing) {
        return new Fold(title.text(locale), "", "", List.of(listing));
    }

    private Table reorders(ReplenishmentPlan plan) {
        Table.Builder table = Table.titled(MonthEndTerm.REORDER_LIST)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.ABC,
                        MonthEndTerm.SUPPLIER,
                        MonthEndTerm.ORDER_QUANTITY,
                        MonthEndTerm.COST,
                        MonthEndTerm.ORDER_DAY,
                        MonthEndTerm.ARRIVAL,
                        MonthEndTerm.REASON,
                        MonthEndTerm.STOCK_AT_ARRIVAL,
                        MonthEndTerm.RISK_WITHOUT_ORDER,
                        MonthEndTerm.RISK_WITH_ORDER,
                        MonthEndTerm.ON_HAND,
                        MonthEndTerm.ON_ORDER,
                        MonthEndTerm.ORDER_UP_TO);
        for (ReorderProposal each : mostUrgentFirst(plan)) {
            AbcClass abc = orders.abc(each.sku());
            table.row(
                    each.sku().value(),
                    abc == null ? null : abc.name(),
                    each.supplier().value(),
                    each.quantity().amount(),
                    each.cost().map(cost -> cost.toMoney(RoundingMode.HALF_UP)).orElse(null),
                    each.timing().orderDay(),
                    each.timing().arrival(),
                    each.reason(),
                    tenths(stockAtArrival(each)),
                    percent(each.stockOutRisk()),
                    percent(each.riskWithOrder()),
                    each.stock().onHand().amount(),
                    each.stock().onOrder().amount(),
                    tenths(each.level().orderUpTo()));
        }
        return table.build();
    }

    private static List<ReorderProposal> mostUrgentFirst(ReplenishmentPlan plan) {
        return plan.proposals().stream().sorted(MOST_URGENT.reversed()).toList();
    }

    /** What is expected to be left when the order arrives; negative for what is owed by then. */
    private static double stockAtArrival(ReorderProposal proposal) {
        long days = ChronoUnit.DAYS.between(proposal.on(), proposal.timing().arrival());
        return proposal.stock().position().amount().doubleValue() - days * proposal.demandPerDay();
    }

    /** One decimal; statistics have no more that count. */
    static BigDecimal tenths(double figure) {
        return BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP);
    }

    /** A share in percent. */
    static BigDecimal percent(double share) {
        return tenths(share * 100);
    }

    private Table projected(ReplenishmentPlan plan) {
        Table.Builder table = Table.titled(MonthEndTerm.PROJECTED_STOCK)
                .columns(
                        MonthEndTerm.SKU,
                        MonthEndTerm.WEEK_FROM,
                        MonthEndTerm.ARRIVING,
                        MonthEndTerm.EXPECTED_DEMAND,
                        MonthEndTerm.STOCK_AT_END);
        for (ReorderProposal each : plan.proposals()) {
            for (ProjectedStock week : each.projection()) {
                table.row(
                        each.sku().value(),
                        week.from(),
                        tenths(week.arriving()),
                        tenths(week.demand()),
                        tenths(week.closing()));
            }
        }
        return table.build();
    }

    /** Demand of half a year, its forecast, and where the stock goes with the order and without it. */
    private Picture picture(ReorderProposal proposal) {
        boolean isKnown = orders.demand().skus().contains(proposal.sku());
        double[] history = isKnown ? orders.demand().series(proposal.sku()) : new double[] {0};
        List<ProjectedStock> projection = proposal.projection();
        int shown = Math.min(SHOWN_WEEKS, history.length);
        List<String> weeks = new ArrayList<>();
        List<Double> past = new ArrayList<>();
        List<Double> forecast = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        LocalDate end = orders.demand().range().getEnd();
        double left = proposal.stock().position().amount().doubleValue();
        double ordered = 0;
        for (int week = 1 - shown; week <= projection.size(); week++) {
            double demand = week > 0 ? projection.get(week - 1).demand() : history[history.length - 1 + week];
            if (week > 0) {
                left -= demand;
                ordered += projection.get(week - 1).arriving();
            }
            weeks.add(LineDrawing.day(end.plusWeeks(week).minusDays(1)));
            past.add(week <= 0 ? demand : Double.NaN);
            forecast.add(week >= 0 ? demand : Double.NaN);
            without.add(week >= 0 ? left : Double.NaN);
            with.add(week >= 0 ? left + ordered : Double.NaN);
        }
        String title = MonthEndTerm.DEMAND_AHEAD.text(locale, proposal.sku());
        double level = proposal.level().orderUpTo();
        return new Picture(
                title,
                new LineDrawing(
                        title,
                        weeks,
                        List.of(
                                line(MonthEndTerm.WEEKLY_DEMAND, past, Shade.MAIN, Look.PLAIN),
                                line(MonthEndTerm.WEEKLY_FORECAST, forecast, Shade.MAIN, Look.DASHES),
                                line(MonthEndTerm.STOCK_WITH_ORDER, with, Shade.THIRD, Look.DOTS),
                                line(MonthEndTerm.STOCK_LEFT, without, Shade.WARNING, Look.DOTS),
                                line(
                                        MonthEndTerm.REORDER_LEVEL,
                                        Collections.nCopies(weeks.size(), level),
                                        Shade.BAD,
                                        Look.PLAIN))));
    }

    private LineDrawing.Line line(MonthEndTerm name, List<Double> values, Shade shade, Look look) {
        return new LineDrawing.Line(name.text(locale), values, shade, look);
    }

    /** The most urgent ones. */
    private static List<Explanation> explained(ReplenishmentPlan plan) {
        return mostUrgentFirst(plan).stream()
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
