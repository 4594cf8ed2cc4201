package io.zhanggui.inventory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class ServingNetworkProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** A network with stocks and demands. */
    private record Problem(ServingNetwork network, List<WarehouseStock> stocks, List<ServingDemand> demands) {

        static Problem of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int warehouses = random.nextInt(1, 6);
            int regions = random.nextInt(1, 8);
            ServingNetwork.Builder network = ServingNetwork.builder().lane(warehouse(0), "R0", BigMoney.of(CNY, 1));
            List<WarehouseStock> stocks = new ArrayList<>();
            List<ServingDemand> demands = new ArrayList<>();
            for (int i = 0; i < warehouses; i++) {
                stocks.add(WarehouseStock.of(warehouse(i), Quantity.ofPieces(random.nextInt(20))));
                for (int j = 0; j < regions; j++) {
                    if (random.nextInt(4) > 0) {
                        ServingLane lane =
                                ServingLane.of(warehouse(i), "R" + j, BigMoney.ofMinor(CNY, random.nextInt(1, 2_000)));
                        network.add(random.nextBoolean() ? lane : lane.atMost(Quantity.ofPieces(random.nextInt(9))));
                    }
                }
            }
            for (int j = 0; j < regions; j++) {
                ServingDemand demand = ServingDemand.of("R" + j, Quantity.ofPieces(random.nextInt(15)));
                demands.add(
                        random.nextBoolean()
                                ? demand.priority(random.nextInt(1, 4))
                                : demand.shortageCost(BigMoney.ofMinor(CNY, random.nextInt(0, 2_500))));
            }
            return new Problem(network.build(), stocks, demands);
        }

        private static WarehouseId warehouse(int number) {
            return WarehouseId.of("W" + number);
        }

        ServingPlan plan() {
            return network.serve(stocks, demands);
        }
    }

    @Property(tries = 200)
    void nothingIsLostOrMade_andPiecesStayWhole(@ForAll long seed) {
        ServingPlan plan = Problem.of(seed).plan();

        for (ServingPlan.OfDemand each : plan.demands()) {
            Quantity came = each.lanes().stream()
                    .map(ServingPlan.OfLane::quantity)
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
            assertThat(came).isEqualTo(each.served());
            assertThat(each.served().amount().scale()).isZero();
            assertThat(each.reason() == null).isEqualTo(each.unserved().isZero());
        }
        for (ServingPlan.OfWarehouse each : plan.warehouses()) {
            Quantity left = plan.lanes().stream()
                    .filter(lane -> lane.lane().from().equals(each.stock().warehouse()))
                    .map(ServingPlan.OfLane::quantity)
                    .reduce(Quantity.ofPieces(0), Quantity::plus);
            assertThat(left).isEqualTo(each.sent());
            assertThat(each.sent().plus(each.left())).isEqualTo(each.stock().available());
        }
    }

    @Property(tries = 200)
    void oneMorePieceInAWarehouseSavesWhatItIsWorth_orLess(@ForAll long seed) {
        Problem problem = Problem.of(seed);
        ServingPlan plan = problem.plan();
        for (int i = 0; i < problem.stocks.size(); i++) {
            BigMoney worth = plan.warehouses().get(i).worth();
            if (worth != null) {
                List<WarehouseStock> more = new ArrayList<>(problem.stocks);
                more.set(
                        i,
                        WarehouseStock.of(
                                more.get(i).warehouse(), more.get(i).available().plus(Quantity.ofPieces(1))));
                BigDecimal saved = plan.cost()
                        .minus(problem.network.serve(more, problem.demands).cost())
                        .getAmount();
                assertThat(saved).isBetween(BigDecimal.ZERO, worth.getAmount());
            }
        }
    }

    @Property(tries = 200)
    void whoMustBeServedIsServedAsFarAsIfNobodyBelowWereThere(@ForAll long seed) {
        Problem problem = Problem.of(seed);
        ServingPlan plan = problem.plan();
        for (int priority = 1; priority <= 3; priority++) {
            int up = priority;
            List<ServingDemand> ahead = problem.demands.stream()
                    .filter(each -> each.shortageCost() == null && each.priority() <= up)
                    .toList();
            Quantity alone = served(problem.network.serve(problem.stocks, ahead).demands());
            Quantity among = served(plan.demands().stream()
                    .filter(each -> ahead.contains(each.demand()))
                    .toList());
            assertThat(among).isEqualTo(alone);
        }
    }

    private static Quantity served(List<ServingPlan.OfDemand> demands) {
        return demands.stream().map(ServingPlan.OfDemand::served).reduce(Quantity.ofPieces(0), Quantity::plus);
    }
}
