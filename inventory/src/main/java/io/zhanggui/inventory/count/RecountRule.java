package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.turnover.AbcClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Which lines are counted again, by whom and how often (复盘规则). A line whose last two counts agree, in quantity and in
 * numbers of pieces, each against what was expected when it was made, is not counted again by rule.
 *
 * @param threshold from which difference on, for lines whose class has no threshold of its own
 * @param byClass thresholds of classes
 * @param otherCounter whether nobody counts a line twice (换人复盘)
 * @param mostCounts how many counts of a line the rule demands at most, the first one included; 1 or more
 */
@Beta
public record RecountRule(
        CountThreshold threshold, Map<AbcClass, CountThreshold> byClass, boolean otherCounter, int mostCounts) {

    public RecountRule {
        requireNonNull(threshold, "threshold");
        Map<AbcClass, CountThreshold> sorted = new EnumMap<>(AbcClass.class);
        sorted.putAll(byClass);
        byClass = Collections.unmodifiableMap(sorted);
        if (mostCounts < 1) {
            throw new IllegalArgumentException("mostCounts must be 1 or more, but is " + mostCounts);
        }
    }

    /** No line is counted again. */
    public static RecountRule none() {
        return new RecountRule(CountThreshold.none(), Map.of(), false, 1);
    }

    /** Lines beyond the threshold are counted again by somebody else, at most two times more. */
    public static RecountRule above(CountThreshold threshold) {
        return new RecountRule(threshold, Map.of(), true, 3);
    }

    /** The same with a threshold for a class. */
    public RecountRule forClass(AbcClass abc, CountThreshold of) {
        Map<AbcClass, CountThreshold> more = new EnumMap<>(AbcClass.class);
        more.putAll(byClass);
        more.put(abc, requireNonNull(of, "of"));
        return new RecountRule(threshold, more, otherCounter, mostCounts);
    }

    /** The same where whoever counted a line may count it again. */
    public RecountRule bySameCounter() {
        return new RecountRule(threshold, byClass, false, mostCounts);
    }

    /** The same with at most so many counts of a line. */
    public RecountRule mostCounts(int counts) {
        return new RecountRule(threshold, byClass, otherCounter, counts);
    }

    /** The currencies of its values. */
    Set<CurrencyUnit> currencies() {
        return Stream.concat(Stream.of(threshold), byClass.values().stream())
                .flatMap(each -> each.currency().stream())
                .collect(Collectors.toSet());
    }

    boolean demands(CountedLine line) {
        AbcClass abc = line.line().abc();
        CountThreshold of = abc == null ? threshold : byClass.getOrDefault(abc, threshold);
        return line.counts() < mostCounts && !line.confirmed() && of.isPassed(line);
    }
}
