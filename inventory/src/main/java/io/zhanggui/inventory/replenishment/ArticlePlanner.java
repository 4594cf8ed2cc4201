package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.demand.ForecastSource;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What to order of one article, before whole orders and the budget count. */
final class ArticlePlanner {

    private static final int MOST_PERIODS = 10_000;

    private final PlanningFacts facts;
    private final ForecastSource source;
    private final boolean lostSales;
    private final double holdingPerYear;
    private final @Nullable Money budget;

    /** @param holdingPerYear zero if price breaks are not to be judged */
    ArticlePlanner(
            PlanningFacts facts,
            ForecastSource source,
            boolean lostSales,
            double holdingPerYear,
            @Nullable Money budget) {
        this.facts = facts;
        this.source = source;
        this.lostSales = lostSales;
        this.holdingPerYear = holdingPerYear;
        this.budget = budget;
    }

    ReorderProposal propose(Sku sku, ReplenishmentPolicy policy) {
        StockPosition stock = facts.stock(sku);
        List<SupplyTerms> terms = facts.terms(sku);
        check(sku, stock, terms, policy);
        ReorderProposal most = null;
        for (SupplyTerms each : terms) {
            ReorderProposal proposal = propose(requireNonNull(stock), each, policy);
            if (proposal.reason() != ReorderReason.CAPACITY_CUT) {
                return proposal;
            }
            boolean more = most == null || proposal.quantity().compareTo(most.quantity()) > 0;
            most = more ? proposal : most;
        }
        return requireNonNull(most);
    }

    private void check(Sku sku, @Nullable StockPosition stock, List<SupplyTerms> terms, ReplenishmentPolicy policy) {
        Violations.Builder refusals = Violations.builder()
                .addIf(stock == null, ReplenishmentViolation.NO_STOCK_POSITION, "stock", sku)
                .addIf(terms.isEmpty(), ReplenishmentViolation.NO_SUPPLY_TERMS, "terms", sku)
                .addIf(!policy.isReplenished(), ReplenishmentViolation.NOT_REPLENISHED, "policy", sku);
        if (stock != null) {
            UnitOfMeasure stocked = stock.onHand().unit();
            UnitOfMeasure sold = facts.demand().unit(sku).orElse(stocked);
            refusals.addIf(!sold.equals(stocked), ReplenishmentViolation.OTHER_UNIT, "stock", sku, sold, stocked);
        }
        for (SupplyTerms each : terms) {
            SupplierTerms supplier = facts.supplier(each.supplier());
            checkPrice(each, supplier == null ? null : supplier.minimumOrderValue(), refusals);
            checkPrice(each, budget, refusals);
        }
        refusals.build().throwIfAny();
    }

    private static void checkPrice(SupplyTerms terms, @Nullable Money counted, Violations.Builder refusals) {
        if (counted == null) {
            return;
        }
        PriceList prices = terms.prices();
        if (prices == null) {
            refusals.add(Violation.of(ReplenishmentViolation.NO_PRICE, "terms.prices", terms.sku(), terms.supplier()));
            return;
        }
        CurrencyUnit currency = counted.getCurrencyUnit();
        refusals.addIf(
                !prices.currency().equals(currency),
                ReplenishmentViolation.OTHER_CURRENCY,
                "terms.prices",
                terms.sku(),
                prices.currency().getCode(),
                currency.getCode());
    }

    private ReorderProposal propose(StockPosition stock, SupplyTerms terms, ReplenishmentPolicy policy) {
        double periodDays = facts.demand().period().days();
        SupplyCalendar calendar = facts.calendar(terms.supplier());
        double leadDays = terms.leadTime().mean();
        checkLength(stock.sku(), (policy.reviewDays() + leadDays) / periodDays);
        OrderTiming timing = calendar.isAlways()
                ? always(leadDays, policy.reviewDays())
                : timing(terms, calendar, policy.reviewDays());
        double arrivalDays = leadDays;
        if (!calendar.isAlways()) {
            arrivalDays = ChronoUnit.DAYS.between(facts.today(), timing.arrival());
            leadDays = ChronoUnit.DAYS.between(timing.nextOrderDay(), timing.nextArrival());
        }
        double review = ChronoUnit.DAYS.between(facts.today(), timing.nextOrderDay()) / periodDays;
        LeadTime leadTime = LeadTime.of(leadDays / periodDays, terms.leadTime().standardDeviation() / periodDays);
        double protection = review + leadTime.mean();
        checkLength(stock.sku(), protection);
        DemandOutlook forecast = forecast(stock.sku(), (int) Math.ceil(protection));
        GoalLevel goal = new GoalLevel(
                policy.goal(),
                policy.shape(),
                forecast,
                review,
                leadTime,
                Math.min(protection, arrivalDays / periodDays));
        double position = stock.position().amount().doubleValue();
        OrderUpToLevel level = lostSales ? goal.lostSalesLevel(position) : goal.level();
        return ordered(stock, terms, timing, policy, level, forecast);
    }

    private DemandOutlook forecast(Sku sku, int periods) {
        DemandOutlook forecast = source.outlook(facts.demand(), sku, periods);
        if (forecast.horizon() < periods) {
            throw new IllegalArgumentException("the forecast of " + sku + " covers " + forecast.horizon()
                    + " periods, but stock must last for " + periods);
        }
        return forecast;
    }

    private ReorderProposal ordered(
            StockPosition stock,
            SupplyTerms terms,
            OrderTiming timing,
            ReplenishmentPolicy policy,
            OrderUpToLevel level,
            DemandOutlook forecast) {
        double position = stock.position().amount().doubleValue();
        BigDecimal wanted = wanted(level.orderUpTo() - position);
        ReorderReason reason = wanted.signum() <= 0 ? ReorderReason.ENOUGH_STOCK : ReorderReason.BELOW_LEVEL;
        BigDecimal quantity = wanted.signum() <= 0 ? BigDecimal.ZERO : terms.orderFor(wanted);
        ReorderProposal proposal = new ReorderProposal(
                stock.sku(),
                facts.today(),
                Quantity.of(quantity, stock.onHand().unit()),
                stock,
                terms,
                timing,
                policy.goal(),
                policy.shape(),
                lostSales,
                level,
                forecast,
                level.protectedDemand().exceedance(position),
                isRaised(terms, wanted, quantity) ? ReorderReason.MINIMUM_RAISED : reason);
        return quantity.signum() == 0 ? proposal : bought(proposal);
    }

    private static void checkLength(Sku sku, double protection) {
        if (protection > MOST_PERIODS) {
            throw new IllegalArgumentException("review period and lead time of " + sku + " are " + protection
                    + " periods, more than " + MOST_PERIODS + ". Maybe the lead time is not in days?");
        }
    }

    private static boolean isRaised(SupplyTerms terms, BigDecimal wanted, BigDecimal quantity) {
        return quantity.signum() > 0
                && (terms.minimumValue() != null || terms.minimumOrder().compareTo(wanted) > 0)
                && quantity.compareTo(terms.inPacks(wanted)) > 0;
    }

    /** The proposal after price breaks and the capacity of the article. */
    private ReorderProposal bought(ReorderProposal proposal) {
        SupplyTerms terms = proposal.terms();
        if (holdingPerYear > 0 && terms.prices() != null) {
            BigDecimal needed = proposal.quantity().amount();
            BigDecimal best = PriceBreakChoice.best(terms, needed, proposal.demandPerDay(), holdingPerYear);
            if (best.compareTo(needed) > 0) {
                return proposal.with(best, ReorderReason.PRICE_BREAK_TAKEN, null);
            }
        }
        if (terms.capacity() != null) {
            BigDecimal within = terms.withinCapacity(proposal.quantity().amount());
            if (within.compareTo(proposal.quantity().amount()) < 0) {
                return proposal.with(
                        within, ReorderReason.CAPACITY_CUT, terms.capacity().left());
            }
        }
        return proposal;
    }

    private OrderTiming always(double leadDays, int reviewDays) {
        LocalDate today = facts.today();
        int lead = SupplyCalendar.wholeDays(leadDays);
        LocalDate next = today.plusDays(reviewDays);
        return new OrderTiming(today, today.plusDays(lead), next, next.plusDays(lead));
    }

    private OrderTiming timing(SupplyTerms terms, SupplyCalendar calendar, int reviewDays) {
        LocalDate today = facts.today();
        double lead = terms.leadTime().mean();
        LocalDate orderDay = calendar.orderDay(today).orElseThrow(() -> noOrderDay(terms));
        LocalDate review = today.plusDays(reviewDays);
        LocalDate earliest = review.isAfter(orderDay) ? review : orderDay.plusDays(1);
        LocalDate nextOrderDay = calendar.orderDay(earliest).orElseThrow(() -> noOrderDay(terms));
        return new OrderTiming(
                orderDay,
                calendar.arrival(orderDay, lead).orElseThrow(() -> noOrderDay(terms)),
                nextOrderDay,
                calendar.arrival(nextOrderDay, lead).orElseThrow(() -> noOrderDay(terms)));
    }

    private static RuntimeException noOrderDay(SupplyTerms terms) {
        return new RejectedException(Violations.of(
                Violation.of(ReplenishmentViolation.NO_ORDER_DAY, "calendar", terms.sku(), terms.supplier())));
    }

    static BigDecimal wanted(double missing) {
        return BigDecimal.valueOf(missing).setScale(6, RoundingMode.HALF_UP);
    }
}
