package io.zhanggui.inventory.distribution;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** The places of a network by number, with who supplies whom. */
final class ServiceTree {

    private final List<ServiceStage> stages;
    private final int[][] suppliers;
    private final int[][] customers;
    /** Every place after those that supply it. */
    private final int[] downstream;

    private final double[] deviation;
    /** The longest that a place can take to deliver without any stock in the tree. */
    private final int[] longest;

    private ServiceTree(List<ServiceStage> stages, int[][] suppliers, int[][] customers) {
        this.stages = List.copyOf(stages);
        this.suppliers = suppliers;
        this.customers = customers;
        this.downstream = downstream(suppliers, customers);
        this.deviation = deviation();
        this.longest = new int[stages.size()];
        for (int k : downstream) {
            longest[k] = Math.addExact(longestInbound(k), stage(k).processingTime());
        }
    }

    static ServiceTree of(List<ServiceStage> stages, List<ServiceLink> links) {
        Check.atLeast(1, stages.size(), "the number of stages");
        Map<WarehouseId, Integer> numbers = new HashMap<>();
        for (ServiceStage stage : stages) {
            if (numbers.put(stage.place(), numbers.size()) != null) {
                throw new IllegalArgumentException("each place must be given once but " + stage.place() + " was twice");
            }
        }
        int[] root = new int[stages.size()];
        Arrays.setAll(root, k -> k);
        List<List<Integer>> suppliers = lists(stages.size());
        List<List<Integer>> customers = lists(stages.size());
        for (ServiceLink link : links) {
            int from = number(numbers, link.from());
            int to = number(numbers, link.to());
            join(root, from, to, link);
            suppliers.get(to).add(from);
            customers.get(from).add(to);
        }
        return new ServiceTree(stages, arrays(suppliers), arrays(customers));
    }

    private static int number(Map<WarehouseId, Integer> numbers, WarehouseId place) {
        Integer number = numbers.get(place);
        if (number == null) {
            throw new IllegalArgumentException("a link names " + place + ", which is no place of the network");
        }
        return number;
    }

    /** Joins two parts that were apart until now. */
    private static void join(int[] root, int from, int to, ServiceLink link) {
        int first = root(root, from);
        int second = root(root, to);
        if (first == second) {
            throw new IllegalArgumentException("the network must be a tree but a second way joins " + link.from()
                    + " and " + link.to() + ". Maybe leave out the supplier that is used less?");
        }
        root[first] = second;
    }

    private static int root(int[] root, int k) {
        int at = k;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] downstream(int[][] suppliers, int[][] customers) {
        int[] order = new int[suppliers.length];
        int[] waitingFor = new int[suppliers.length];
        int count = 0;
        for (int k = 0; k < suppliers.length; k++) {
            waitingFor[k] = suppliers[k].length;
            if (waitingFor[k] == 0) {
                order[count++] = k;
            }
        }
        for (int done = 0; done < count; done++) {
            for (int customer : customers[order[done]]) {
                if (--waitingFor[customer] == 0) {
                    order[count++] = customer;
                }
            }
        }
        return order;
    }

    private double[] deviation() {
        double[] deviations = new double[stages.size()];
        for (int i = downstream.length - 1; i >= 0; i--) {
            int k = downstream[i];
            Double given = stage(k).demandDeviation();
            if (given != null) {
                deviations[k] = given;
            } else if (customers[k].length == 0) {
                throw new IllegalArgumentException("the demand deviation of " + stage(k).place()
                        + " must be given, because it supplies no other place");
            } else {
                double variance = 0;
                for (int customer : customers[k]) {
                    variance += deviations[customer] * deviations[customer];
                }
                deviations[k] = Math.sqrt(variance);
            }
        }
        return deviations;
    }

    private int longestInbound(int k) {
        int time = stage(k).inboundTime();
        for (int supplier : suppliers[k]) {
            time = Math.max(
                    time,
                    mostPromised(supplier, longest[supplier] - stage(supplier).processingTime()));
        }
        return time;
    }

    int size() {
        return stages.size();
    }

    List<ServiceStage> stages() {
        return stages;
    }

    ServiceStage stage(int k) {
        return stages.get(k);
    }

    int[] suppliers(int k) {
        return suppliers[k];
    }

    int[] customers(int k) {
        return customers[k];
    }

    /** Every place after those that supply it. */
    int[] downstream() {
        return downstream;
    }

    boolean isLast(int k) {
        return customers[k].length == 0;
    }

    /** The longest that a place can wait for its suppliers. */
    int mostInbound(int k) {
        return longest[k] - stage(k).processingTime();
    }

    /** The longest time through the tree. */
    int longest() {
        return Arrays.stream(longest).max().orElse(0);
    }

    /** How many pairs of a time of supply and a promise there are at all places together. */
    double steps() {
        double steps = 0;
        for (int k = 0; k < size(); k++) {
            steps += (1.0 + mostInbound(k)) * (1.0 + mostPromised(k, mostInbound(k)));
        }
        return steps;
    }

    /** The longest that a place may promise if its suppliers deliver after a time. */
    int mostPromised(int k, int inbound) {
        Integer promise = stage(k).promise();
        int may = promise != null ? promise : isLast(k) ? 0 : Integer.MAX_VALUE;
        return Math.min(may, inbound + stage(k).processingTime());
    }

    /** What a place costs per period that covers a time. */
    double cost(int k, int netTime) {
        ServiceStage stage = stage(k);
        return stage.holdingCost() * stage.safetyFactor() * deviation[k] * Math.sqrt(netTime);
    }

    /** After how long each place is supplied if its suppliers keep these promises. */
    int inbound(int k, int[] outbound) {
        int time = stage(k).inboundTime();
        for (int supplier : suppliers[k]) {
            time = Math.max(time, outbound[supplier]);
        }
        return time;
    }

    /** Promises that are chosen from the place and the most that it may promise, suppliers first. */
    int[] promises(IntBinaryOperator choice) {
        int[] outbound = new int[size()];
        for (int k : downstream) {
            outbound[k] = choice.applyAsInt(k, mostPromised(k, inbound(k, outbound)));
        }
        return outbound;
    }

    double cost(int[] outbound) {
        double cost = 0;
        for (int k = 0; k < size(); k++) {
            cost += cost(k, inbound(k, outbound) + stage(k).processingTime() - outbound[k]);
        }
        return cost;
    }

    List<PlacedSafetyStock> placed(int[] outbound) {
        List<PlacedSafetyStock> placed = new ArrayList<>();
        for (int k = 0; k < size(); k++) {
            placed.add(PlacedSafetyStock.of(stage(k), inbound(k, outbound), outbound[k], deviation[k]));
        }
        return placed;
    }
}
