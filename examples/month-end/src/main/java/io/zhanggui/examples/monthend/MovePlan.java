package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.ItemResult.Done;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.inventory.distribution.FairAllocation;
import io.zhanggui.inventory.distribution.FairShare;
import io.zhanggui.inventory.distribution.FairShareClaim;
import io.zhanggui.inventory.distribution.Rebalancing;
import io.zhanggui.inventory.distribution.RebalancingPlan;
import io.zhanggui.inventory.distribution.RebalancingRequest;
import io.zhanggui.inventory.distribution.StockTarget;
import io.zhanggui.inventory.distribution.TransferLane;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What moves between warehouses so that each lasts until its next goods come: what is on its way there, or else what is
 * ordered now.
 *
 * <p>The target of a warehouse is the quantile of its demand until then that the service goal of the article asks for. Its
 * demand is the article's forecast, by its part in what was sold in the month. Where all warehouses together have less than
 * their targets, the stock is shared so that it runs out everywhere at the same time. A unit that is missing costs the
 * margin of what would be lost on average.
 */
final class MovePlan {

    /** How many times its expected demand a warehouse needs at most: forecasts of rare demand are less sure than that. */
    private static final int MOST = 3;

    /**
     * A warehouse of an article.
     *
     * @param place what it has
     * @param until the day on which its next goods come
     * @param perDay what it sells in a day
     * @param demand what it sells until then
     * @param target what it needs, or its share of what there is
     */
    record Need(
            WarehouseId warehouse,
            Supply.Place place,
            LocalDate until,
            double perDay,
            DemandDistribution demand,
            Quantity target) {

        private Need sharing(Quantity share) {
            return new Need(warehouse, place, until, perDay, demand, share);
        }

        /** What lies there and can be sold or sent. */
        Quantity onHand() {
            return Supply.pieces(place.available());
        }

        /** What a unit below the target costs: the margin of what is lost on average, shared among all that is missing. */
        private BigMoney shortageCost(BigMoney margin) {
            double missing = target.minus(onHand()).amount().doubleValue();
            if (missing <= 0) {
                return margin;
            }
            double here = onHand().amount().doubleValue();
            double lost = (demand.loss(here) - demand.loss(here + missing)) / missing;
            return BigMoney.of(
                    margin.getCurrencyUnit(),
                    margin.getAmount().multiply(BigDecimal.valueOf(lost)).setScale(4, RoundingMode.HALF_UP));
        }
    }

    /**
     * What becomes of an article that more than one warehouse has or sells.
     *
     * @param needs by warehouse
     * @param fair how the stock is shared where it is short; {@code null} where it is not
     * @param plan what moves
     */
    record OfArticle(
            ReorderProposal proposal,
            List<Need> needs,
            @Nullable FairAllocation fair,
            RebalancingPlan plan) {

        /** The article. */
        Sku sku() {
            return proposal.sku();
        }

        /** The warehouse, which must be one of those of the article. */
        Need need(WarehouseId warehouse) {
            return needs.stream()
                    .filter(each -> each.warehouse().equals(warehouse))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What warehouses should have, before anything moves. */
    private record Wanted(
            ReorderProposal proposal,
            List<Need> needs,
            @Nullable FairAllocation fair) {

        OfArticle moved(RebalancingPlan plan) {
            return new OfArticle(proposal, needs, fair, plan);
        }
    }

    private final OrderPlan orders;
    private final Warehouses warehouses;
    private final Map<StockKey, BigDecimal> sold;
    private final Map<Sku, BigMoney> margins;
    private final Map<StockKey, LocalDate> promised;
    private final int longestLane;

    private MovePlan(
            OrderPlan orders, Warehouses warehouses, Map<StockKey, BigDecimal> sold, Shop shop, ShopFiles files) {
        this.orders = orders;
        this.warehouses = warehouses;
        this.sold = sold;
        this.margins = margins(shop, files);
        this.promised = promised(files);
        this.longestLane = warehouses.lanes().stream()
                .mapToInt(TransferLane::leadDays)
                .max()
                .orElse(0);
    }

    /** The plan of every article that was sold from somewhere in the month, in the order of the reorder plan. */
    static List<OfArticle> of(
            OrderPlan orders, Warehouses warehouses, Map<StockKey, BigDecimal> sold, Shop shop, ShopFiles files) {
        MovePlan moves = new MovePlan(orders, warehouses, sold, shop, files);
        return warehouses.lanes().isEmpty() ? List.of() : moves.articles();
    }

    /** The first day for which a supplier promised what is still open. */
    private static Map<StockKey, LocalDate> promised(ShopFiles files) {
        Map<StockKey, LocalDate> promised = new HashMap<>();
        files.table("purchase_orders")
                .columns("sku", "warehouse", "promised", "closed")
                .forEach(row -> {
                    if (row.find("closed").isEmpty()) {
                        promised.merge(
                                StockKey.of(row.value("sku", Sku::of), row.value("warehouse", WarehouseId::of)),
                                row.date("promised"),
                                (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return promised;
    }

    /** What a unit brings that can be sold: the list price without value added tax less the purchase price, not below zero. */
    private static Map<Sku, BigMoney> margins(Shop shop, ShopFiles files) {
        Map<Sku, BigMoney> margins = new HashMap<>();
        files.table("products").columns("sku", "purchase_price", "list_price").forEach(row -> {
            if (row.find("purchase_price").isPresent() && row.find("list_price").isPresent()) {
                BigDecimal net = row.decimal("list_price")
                        .divide(BigDecimal.ONE.add(shop.vatRate()), 2, RoundingMode.HALF_UP)
                        .subtract(row.decimal("purchase_price"));
                margins.put(row.value("sku", Sku::of), BigMoney.of(shop.currency(), net.max(BigDecimal.ZERO)));
            }
        });
        return margins;
    }

    private List<OfArticle> articles() {
        Rebalancing.Builder rebalancing = Rebalancing.builder().inLotsOf(Quantity.ofPieces(1));
        warehouses.lanes().forEach(rebalancing::lane);
        List<Wanted> wanted = new ArrayList<>();
        for (ReorderProposal proposal : orders.plan().planned()) {
            needs(proposal).ifPresent(needs -> wanted.add(wanted(proposal, needs)));
        }
        List<OfArticle> articles = new ArrayList<>();
        rebalancing
                .build()
                .plan(wanted.stream().map(this::request))
                .forEach(result -> articles.add(wanted.get(articles.size()).moved(done(result))));
        return articles;
    }

    /** The day on which the next goods come to a warehouse; what is overdue, after the next review. */
    private LocalDate until(ReorderProposal proposal, WarehouseId warehouse) {
        LocalDate ordered = proposal.timing().arrival().plusDays(longestLane);
        if (place(proposal.sku(), warehouse).onOrder().signum() == 0) {
            return ordered;
        }
        LocalDate day = proposal.on();
        LocalDate known = promised.getOrDefault(StockKey.of(proposal.sku(), warehouse), day.plusDays(longestLane));
        LocalDate next = known.isAfter(day) ? known : day.plusDays(OrderPlan.REVIEW_DAYS);
        return next.isBefore(ordered) ? next : ordered;
    }

    /** What each warehouse needs; empty where nothing was sold, or one warehouse is the only one to have and sell it. */
    private Optional<List<Need>> needs(ReorderProposal proposal) {
        BigDecimal all = BigDecimal.ZERO;
        int involved = 0;
        for (WarehouseId warehouse : warehouses.ids()) {
            BigDecimal here = sold(proposal.sku(), warehouse);
            all = all.add(here);
            involved += here.signum() > 0
                            || place(proposal.sku(), warehouse).onHand().signum() > 0
                    ? 1
                    : 0;
        }
        if (all.signum() == 0 || involved < 2) {
            return Optional.empty();
        }
        List<Need> needs = new ArrayList<>();
        for (WarehouseId warehouse : warehouses.ids()) {
            needs.add(need(proposal, warehouse, sold(proposal.sku(), warehouse).doubleValue() / all.doubleValue()));
        }
        return Optional.of(needs);
    }

    private BigDecimal sold(Sku sku, WarehouseId warehouse) {
        return sold.getOrDefault(StockKey.of(sku, warehouse), BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    private Supply.Place place(Sku sku, WarehouseId warehouse) {
        return orders.supply().places().getOrDefault(StockKey.of(sku, warehouse), Supply.Place.NOTHING);
    }

    /**
     * What a warehouse with that part of the demand needs, so that it runs out no more often than the goal allows; not more
     * than it has where its next goods come as soon as a move would.
     */
    private Need need(ReorderProposal proposal, WarehouseId warehouse, double share) {
        LocalDate until = until(proposal, warehouse);
        DemandDistribution whole = proposal.level().demandPerPeriod();
        double weeks = ChronoUnit.DAYS.between(proposal.on(), until) / 7.0;
        DemandDistribution demand = DemandDistribution.ofMoments(
                        whole.mean() * share, whole.standardDeviation() * Math.sqrt(share))
                .during(LeadTime.of(weeks, proposal.level().leadTime().standardDeviation()));
        Supply.Place place = place(proposal.sku(), warehouse);
        double wanted = Math.min(demand.quantile(proposal.goal().share()), MOST * demand.mean());
        BigDecimal target = BigDecimal.valueOf((long) Math.ceil(wanted));
        boolean tooLate = !until.isAfter(proposal.on().plusDays(longestLane));
        return new Need(
                warehouse,
                place,
                until,
                proposal.demandPerDay() * share,
                demand,
                Supply.pieces(tooLate ? target.min(place.available()) : target));
    }

    private Wanted wanted(ReorderProposal proposal, List<Need> needs) {
        FairAllocation fair = fair(needs);
        if (fair == null) {
            return new Wanted(proposal, needs, null);
        }
        List<Need> shared = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            shared.add(needs.get(i).sharing(fair.shares().get(i).share()));
        }
        return new Wanted(proposal, shared, fair);
    }

    private RebalancingRequest request(Wanted wanted) {
        Sku sku = wanted.proposal().sku();
        BigMoney margin = margins.get(sku);
        List<StockTarget> targets = new ArrayList<>();
        for (Need each : wanted.needs()) {
            StockTarget target = StockTarget.of(each.warehouse(), each.onHand(), each.target());
            targets.add(margin == null ? target : target.shortageCost(each.shortageCost(margin)));
        }
        return RebalancingRequest.of(sku, targets);
    }

    private static RebalancingPlan done(ItemResult<Sku, RebalancingPlan> result) {
        return result.match(
                Done::value,
                refused -> {
                    throw new RejectedException(refused.violations());
                },
                failed -> {
                    throw failed.cause();
                });
    }

    /** How the stock of all is shared where it is less than all need; {@code null} where it is not. */
    private static @Nullable FairAllocation fair(List<Need> needs) {
        BigDecimal there = BigDecimal.ZERO;
        BigDecimal needed = BigDecimal.ZERO;
        for (Need each : needs) {
            there = there.add(each.onHand().amount());
            needed = needed.add(each.target().amount());
        }
        if (there.compareTo(needed) >= 0) {
            return null;
        }
        List<FairShareClaim> claims = new ArrayList<>();
        for (Need each : needs) {
            BigDecimal perDay = BigDecimal.valueOf(each.perDay()).setScale(6, RoundingMode.HALF_UP);
            claims.add(FairShareClaim.of(each.warehouse().value(), each.target())
                    .cover(Supply.pieces(BigDecimal.ZERO), perDay));
        }
        return FairShare.equalCover().divide(Supply.pieces(there), claims);
    }
}
