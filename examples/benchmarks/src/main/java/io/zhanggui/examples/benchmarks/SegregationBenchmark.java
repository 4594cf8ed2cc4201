package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Holding;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationConflict;
import io.zhanggui.core.authority.SegregationReport;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Fifty pairs of activities over many people: each holds a position with one activity, one in ten a second position, and
 * half of those the one with the other activity of the pair.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class SegregationBenchmark {

    private static final int PAIRS = 50;
    private static final LocalDate DAY = LocalDate.of(2025, 11, 28);
    private static final long EVEN = 0x5555_5555_5555_5555L;

    @Param("2000")
    public int n;

    private Segregation segregation;
    private Activities activities;
    private List<Assignment> assignments;
    private DecisionType[] types;
    private PersonId[] people;
    private PositionId[] positions;
    private int[] first;
    private int[] second;

    /** Ids are objects of their own in each row, as a store gives them. */
    @Setup
    public void prepare() {
        List<SegregationRule> rules = new ArrayList<>();
        types = new DecisionType[2 * PAIRS];
        for (int i = 0; i < types.length; i++) {
            types[i] = DecisionType.of("ACTIVITY_%02d".formatted(i));
        }
        for (int i = 0; i < PAIRS; i++) {
            rules.add(StaticExclusion.ofPair("R" + i, OrgName.of("规则", "Rule"), types[2 * i], types[2 * i + 1]));
        }
        positions = new PositionId[Math.max(1, n / 10 / types.length) * types.length];
        Map<PositionId, Set<DecisionType>> byPosition = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            positions[i] = PositionId.of("S" + i);
            byPosition.put(positions[i], Set.of(types[i % types.length]));
        }
        segregation = Segregation.of(rules);
        activities = Activities.of(byPosition);
        people = new PersonId[n];
        first = new int[n];
        second = new int[n];
        assignments = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            people[i] = person(i);
            first[i] = i % positions.length;
            second[i] = i % 20 == 0 ? first[i] ^ 1 : i % 10 == 0 ? (first[i] + 2) % positions.length : first[i];
            assignments.add(Assignment.from(OrgRows.FOUNDED, person(i), PositionId.of("S" + first[i])));
            if (second[i] != first[i]) {
                assignments.add(Assignment.from(OrgRows.FOUNDED, person(i), PositionId.of("S" + second[i])));
            }
        }
    }

    private static PersonId person(int number) {
        return PersonId.of("P%07d".formatted(number));
    }

    @Benchmark
    public SegregationReport check() {
        return segregation.check(assignments, List.of(), activities, DAY);
    }

    /** The same with the objects of the result. */
    @Benchmark
    public SegregationReport checkResultFloor() {
        List<List<SegregationConflict>> found = new ArrayList<>();
        segregation.rules().forEach(rule -> found.add(new ArrayList<>()));
        for (int i = 0; i < n; i++) {
            int pair = broken(i);
            if (pair >= 0) {
                int even = Math.min(first[i], second[i]);
                List<Holding> holdings = List.of(holding(i, even), holding(i, even + 1));
                found.get(pair)
                        .add(new SegregationConflict(
                                segregation.rules().get(pair), List.of(people[i]), holdings, List.of()));
            }
        }
        return new SegregationReport(DAY, found.stream().flatMap(List::stream).toList(), List.of());
    }

    private Holding holding(int person, int position) {
        return new Holding(people[person], types[position % types.length], positions[position], Capacity.REGULAR, null);
    }

    @Benchmark
    public int checkArithmeticFloor() {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += broken(i) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** The pair of which the person holds both; -1 if none. */
    private int broken(int person) {
        long low = bit(first[person], 0) | bit(second[person], 0);
        long high = bit(first[person], Long.SIZE) | bit(second[person], Long.SIZE);
        long both = low & low >>> 1 & EVEN;
        if (both != 0) {
            return Long.numberOfTrailingZeros(both) / 2;
        }
        both = high & high >>> 1 & EVEN;
        return both == 0 ? -1 : (Long.SIZE + Long.numberOfTrailingZeros(both)) / 2;
    }

    private long bit(int position, int from) {
        int bit = position % types.length - from;
        return bit >= 0 && bit < Long.SIZE ? 1L << bit : 0;
    }
}
