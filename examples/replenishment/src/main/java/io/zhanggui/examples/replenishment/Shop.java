package io.zhanggui.examples.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesBatch;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** The articles of a replay as the library knows them. */
final class Shop {

    private static final PartyId SUPPLIER = PartyId.of("S01");
    private static final int PRICE_DECIMALS = 6;

    private final LocalDate first;
    private final List<Sku> skus;
    private final Map<Sku, Integer> places = new HashMap<>();
    private final Map<Sku, BigMoney> prices = new LinkedHashMap<>();
    private final List<SupplyTerms> terms;

    Shop(Sales sales) {
        this.first = sales.first();
        this.skus = sales.skus().stream().map(Sku::of).toList();
        this.terms = skus.stream()
                .map(sku -> SupplyTerms.builder(sku, SUPPLIER, LeadTime.of(Replay.LEAD_TIME))
                        .build())
                .toList();
        for (int i = 0; i < skus.size(); i++) {
            places.put(skus.get(i), i);
            BigDecimal price = BigDecimal.valueOf(sales.price(i)).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
            prices.put(skus.get(i), BigMoney.of(CurrencyUnit.GBP, price));
        }
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    Map<Sku, BigMoney> prices() {
        return prices;
    }

    List<SupplyTerms> terms() {
        return terms;
    }

    /** What is on hand and on order of each article. */
    List<StockPosition> stock(double[] position) {
        List<StockPosition> stock = new ArrayList<>(position.length);
        for (int i = 0; i < position.length; i++) {
            stock.add(StockPosition.of(skus.get(i), Quantity.ofPieces((long) position[i]), Quantity.ofPieces(0)));
        }
        return stock;
    }

    /** What was sold by week, the days known on which an article ran out. */
    DemandHistory history(Seen seen) {
        SalesBatch.Builder rows = SalesBatch.builder();
        DemandHistory.Builder history = DemandHistory.weekly().between(first, date(seen.days()));
        for (int i = 0; i < skus.size(); i++) {
            int article = rows.article(skus.get(i), UnitOfMeasure.PIECE);
            List<LocalDateRange> out = new ArrayList<>();
            for (int day = 0; day < seen.days(); day++) {
                double sold = seen.sold(day, i);
                if (sold > 0) {
                    rows.add(article, date(day).toEpochDay(), Math.round(sold) * SalesBatch.ONE);
                }
                if (seen.ranOut(day, i)) {
                    out.add(LocalDateRange.of(date(day), date(day + 1)));
                }
            }
            if (!out.isEmpty()) {
                history.stockOut(skus.get(i), out);
            }
        }
        return history.from(rows.build());
    }

    /** What a plan orders, by article. */
    double[] orders(ReplenishmentPlan plan) {
        double[] orders = new double[skus.size()];
        for (ReorderProposal proposal : plan.planned()) {
            orders[requireNonNull(places.get(proposal.sku()))] =
                    proposal.quantity().amount().doubleValue();
        }
        if (plan.planned().size() != orders.length) {
            throw new IllegalStateException((orders.length - plan.planned().size()) + " articles were not planned");
        }
        return orders;
    }
}
