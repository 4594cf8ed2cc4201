package io.zhanggui.examples.spark;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.SupplierTerms;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What every partition must agree on; it travels to the workers, and each makes its planner from it.
 *
 * <p>All that the library can be told is told here, in its own words. {@link PlanSettings} is enough for a service level and
 * kits; a host with more of its own writes a class of its own, with what it needs in serializable fields.
 */
public interface PlanRules extends Serializable {

    /**
     * How sales lines become demand: kits, articles replaced, promotions and days without stock included, cancellations not,
     * which are left out of the sales before.
     *
     * <p>The days of the history ({@link DemandHistory.Builder#between}) must be part of it: without them each partition
     * would end its history with its own last sale.
     */
    DemandHistory.Builder history();

    /** The planner; without a budget, which looks from one article to another. */
    ReplenishmentPlanner planner();

    /** The day of the plan. */
    LocalDate today();

    /**
     * What suppliers ask of orders; the calendar only, because a value or a capacity of whole orders looks from one article to
     * another.
     */
    default Collection<SupplierTerms> suppliers() {
        return List.of();
    }

    /**
     * How an article can be ordered; a host with prices, capacities and more reads them here from columns of its own.
     *
     * @param row of {@link DistributedPlanner#TERMS}, and with what columns the terms had besides
     */
    default SupplyTerms terms(Row row) {
        return SupplyTerms.builder(
                        Sku.of(row.getAs("sku")),
                        PartyId.of(row.getAs("supplier")),
                        LeadTime.of(row.<Double>getAs("lead_time"), row.<Double>getAs("lead_time_sd")))
                .minimumOrder(row.<BigDecimal>getAs("minimum_order").toPlainString())
                .pack(row.<BigDecimal>getAs("pack_multiple").toPlainString())
                .build();
    }
}
