package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.ContractNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Performance records, found by contract and obligation; the order in which they came does not matter. */
public final class PerformanceRecords {

    private static final PerformanceRecords NONE = new PerformanceRecords(Map.of());

    private final Map<ContractNo, List<PerformanceRecord>> byContract;

    private PerformanceRecords(Map<ContractNo, List<PerformanceRecord>> byContract) {
        this.byContract = byContract;
    }

    /** Nothing was performed. */
    public static PerformanceRecords none() {
        return NONE;
    }

    /** The records of any number of contracts, in any order; n·log n in their number. */
    public static PerformanceRecords of(Collection<PerformanceRecord> records) {
        Map<ContractNo, List<PerformanceRecord>> byContract = new HashMap<>();
        for (PerformanceRecord record : records) {
            byContract
                    .computeIfAbsent(record.contract(), no -> new ArrayList<>(4))
                    .add(record);
        }
        byContract.values().forEach(list -> list.sort(PerformanceRecord.ORDER));
        return new PerformanceRecords(byContract);
    }

    /** The records of a contract, by obligation and then by day; empty if there are none. */
    public List<PerformanceRecord> of(ContractNo contract) {
        return List.copyOf(sorted(contract));
    }

    /** The records of an obligation by day; empty if there are none. */
    public List<PerformanceRecord> of(ContractNo contract, ObligationId obligation) {
        return List.copyOf(find(sorted(contract), obligation));
    }

    List<PerformanceRecord> sorted(ContractNo contract) {
        return byContract.getOrDefault(requireNonNull(contract, "contract"), List.of());
    }

    /** The part of a sorted list that is about an obligation. */
    static List<PerformanceRecord> find(List<PerformanceRecord> sorted, ObligationId obligation) {
        int from = firstFrom(sorted, obligation);
        int to = from;
        while (to < sorted.size() && sorted.get(to).obligation().equals(obligation)) {
            to++;
        }
        return from == to ? List.of() : sorted.subList(from, to);
    }

    private static int firstFrom(List<PerformanceRecord> sorted, ObligationId obligation) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).obligation().compareTo(obligation) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
