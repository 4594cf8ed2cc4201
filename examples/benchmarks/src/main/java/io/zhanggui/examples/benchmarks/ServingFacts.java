package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.distribution.ServingDemand;
import io.zhanggui.inventory.distribution.ServingNetwork;
import io.zhanggui.inventory.distribution.WarehouseStock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Warehouses that can all serve all regions: costs of 0.01 to 10.00, stock a tenth above demand. */
final class ServingFacts {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    final long[] stock;
    final long[] demand;
    /** In cents, the lanes of a region one after the other. */
    final long[] cost;

    final ServingNetwork network;
    final List<WarehouseStock> stocks = new ArrayList<>();
    final List<ServingDemand> demands = new ArrayList<>();

    ServingFacts(int warehouses, int regions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        stock = new long[warehouses];
        demand = random.longs(regions, 10, 100).toArray();
        long sum = 0;
        for (long each : demand) {
            sum += each;
        }
        for (int i = 0; i < warehouses; i++) {
            stock[i] = sum * 11 / 10 / warehouses * random.nextLong(95, 126) / 100 + 1;
            stocks.add(WarehouseStock.of(WarehouseId.of("W" + i), Quantity.ofPieces(stock[i])));
        }
        cost = random.longs((long) warehouses * regions, 1, 1_001).toArray();
        ServingNetwork.Builder lanes = ServingNetwork.builder();
        for (int j = 0; j < regions; j++) {
            demands.add(ServingDemand.of("R" + j, Quantity.ofPieces(demand[j])));
            for (int i = 0; i < warehouses; i++) {
                lanes.lane(stocks.get(i).warehouse(), "R" + j, BigMoney.ofMinor(CNY, cost[j * warehouses + i]));
            }
        }
        network = lanes.build();
    }
}
