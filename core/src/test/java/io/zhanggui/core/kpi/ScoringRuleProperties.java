package io.zhanggui.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for every rule, and the rules against slow twins in decimal arithmetic. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ScoringRuleProperties {

    private static final Kpi ANY = Kpi.of("ANY", "任意", "any", "", Better.HIGHER);

    /** Wide enough that a wrong formula shows in the first places. */
    private static final MathContext SLOW = new MathContext(60, RoundingMode.HALF_EVEN);

    @Provide
    Arbitrary<BigDecimal> actuals() {
        return Arbitraries.oneOf(numbers(-20, 300, 0), numbers(-20, 300, 2), numbers(-20, 300, 6));
    }

    private static Arbitrary<BigDecimal> numbers(int least, int most, int scale) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(scale);
    }

    private static Arbitrary<BigDecimal> positive() {
        return numbers(0, 300, 3).filter(number -> number.signum() > 0);
    }

    @Provide
    Arbitrary<RatioHigher> higher() {
        return Combinators.combine(positive(), numbers(50, 150, 1), numbers(0, 40, 1), numbers(100, 200, 0), share())
                .as((target, full, floor, cap, share) -> new RatioHigher(target, full, floor, cap, share));
    }

    private static Arbitrary<BigDecimal> share() {
        return numbers(0, 1, 2).injectNull(0.5);
    }

    @Provide
    Arbitrary<RatioLower> lower() {
        return Combinators.combine(
                        Arbitraries.of(RatioLower.Reading.class),
                        positive(),
                        numbers(50, 150, 1),
                        numbers(0, 40, 1),
                        numbers(100, 200, 0))
                .as(RatioLower::new);
    }

    @Provide
    Arbitrary<LinearWorstBest> lines() {
        return Combinators.combine(numbers(-50, 300, 2), numbers(-50, 300, 2), numbers(1, 150, 1))
                .filter((worst, best, full) -> worst.compareTo(best) != 0)
                .as(LinearWorstBest::new);
    }

    @Provide
    Arbitrary<List<Knot>> knots() {
        return Combinators.combine(numbers(-50, 300, 2), numbers(-10, 150, 1))
                .as(Knot::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .uniqueElements(Knot::at);
    }

    @Provide
    Arbitrary<List<Band>> bands() {
        return Combinators.combine(knots(), numbers(0, 20, 0).injectNull(0.5)).as(Band::above);
    }

    @Provide
    Arbitrary<StepDeduct> steps() {
        return Combinators.combine(
                        numbers(0, 300, 2),
                        positive(),
                        numbers(0, 10, 1),
                        Arbitraries.of(StepMode.class),
                        Arbitraries.of(Better.HIGHER, Better.LOWER),
                        numbers(50, 150, 1),
                        numbers(0, 40, 1))
                .as(StepDeduct::new);
    }

    @Provide
    Arbitrary<TargetRange> ranges() {
        return Combinators.combine(numbers(-20, 300, 2).list().ofSize(4), numbers(1, 150, 1))
                .as((ends, full) -> {
                    List<BigDecimal> e = ends.stream().sorted().toList();
                    return new TargetRange(e.get(1), e.get(2), e.get(0), e.get(3), full);
                });
    }

    @Provide
    Arbitrary<ScoringRule> rules() {
        return Arbitraries.oneOf(
                higher(),
                lower(),
                lines(),
                Combinators.combine(knots(), Arbitraries.of(Outside.class)).as(LinearPoints::new),
                Combinators.combine(knots(), Arbitraries.of(Outside.class), Arbitraries.of(Outside.class))
                        .as(Piecewise::new),
                ranges(),
                bands().map(Banded::new),
                Combinators.combine(positive(), bands()).as(BandedRatio::new),
                steps(),
                Combinators.combine(numbers(0, 10, 1), numbers(50, 150, 1), numbers(0, 40, 1))
                        .as(CountDeduct::new),
                Combinators.combine(
                                numbers(0, 300, 2),
                                positive(),
                                numbers(0, 10, 1),
                                numbers(0, 50, 0),
                                Arbitraries.of(StepMode.class))
                        .as(StepBonus::new),
                Combinators.combine(Arbitraries.of(Binary.Condition.class), numbers(0, 10, 2), numbers(1, 150, 0))
                        .as(Binary::new),
                Combinators.combine(numbers(50, 150, 1), numbers(0, 40, 1), numbers(100, 200, 0))
                        .as(Manual::new));
    }

    @Property
    void the_text_of_a_rule_gives_the_rule_back(@ForAll("rules") ScoringRule rule) {
        assertThat(ScoringRule.parse(rule.toString())).isEqualTo(rule);
        assertThat(rule.toString()).startsWith(rule.code());
    }

    @Property
    void a_score_lies_within_the_limits_of_its_rule(
            @ForAll("rules") ScoringRule rule, @ForAll("actuals") BigDecimal actual) {
        BigDecimal[] limits = limits(rule);
        Score score = rule.score(Measurement.of(ANY, actual));
        assertThat(score).isBetween(Score.of(limits[0]), Score.of(limits[1]));
    }

    private static BigDecimal[] limits(ScoringRule rule) {
        BigDecimal zero = BigDecimal.ZERO;
        if (rule instanceof RatioHigher r) {
            return new BigDecimal[] {r.floor(), r.cap()};
        } else if (rule instanceof RatioLower r) {
            return new BigDecimal[] {r.floor(), r.cap()};
        } else if (rule instanceof StepDeduct r) {
            return new BigDecimal[] {r.floor(), r.full()};
        } else if (rule instanceof CountDeduct r) {
            return new BigDecimal[] {r.floor(), r.full()};
        } else if (rule instanceof StepBonus r) {
            return new BigDecimal[] {zero, r.cap()};
        } else if (rule instanceof Manual r) {
            return new BigDecimal[] {r.floor(), r.cap()};
        } else if (rule instanceof LinearPoints r && r.outside() != Outside.EXTEND) {
            return ofPoints(r.points());
        } else if (rule instanceof Piecewise r && r.below() != Outside.EXTEND && r.above() != Outside.EXTEND) {
            return ofPoints(r.points());
        } else if (rule instanceof LinearPoints || rule instanceof Piecewise) {
            return new BigDecimal[] {new BigDecimal("-1e12"), new BigDecimal("1e12")};
        } else if (rule instanceof Banded r) {
            return ofBands(r.bands());
        } else if (rule instanceof BandedRatio r) {
            return ofBands(r.bands());
        }
        return new BigDecimal[] {zero, rule.full()};
    }

    private static BigDecimal[] ofPoints(List<Knot> points) {
        return new BigDecimal[] {
            points.stream().map(Knot::score).reduce(BigDecimal.ZERO, BigDecimal::min),
            points.stream().map(Knot::score).reduce(BigDecimal.ZERO, BigDecimal::max)
        };
    }

    private static BigDecimal[] ofBands(List<Band> bands) {
        return new BigDecimal[] {
            bands.stream().map(Band::points).reduce(BigDecimal::min).orElseThrow(),
            bands.stream().map(Band::points).reduce(BigDecimal::max).orElseThrow()
        };
    }

    @Property
    void where_higher_is_better_more_never_scores_less(
            @ForAll("higher") RatioHigher ratio,
            @ForAll("steps") StepDeduct steps,
            @ForAll("actuals") BigDecimal one,
            @ForAll("actuals") BigDecimal other) {
        Measurement less = Measurement.of(ANY, one.min(other));
        Measurement more = Measurement.of(ANY, one.max(other));
        assertThat(ratio.score(more)).isGreaterThanOrEqualTo(ratio.score(less));
        if (steps.better() == Better.HIGHER) {
            assertThat(steps.score(more)).isGreaterThanOrEqualTo(steps.score(less));
        } else {
            assertThat(steps.score(more)).isLessThanOrEqualTo(steps.score(less));
        }
    }

    /** Rules whose score follows the actual upwards, of every kind that can. */
    @Provide
    Arbitrary<ScoringRule> rising() {
        Arbitrary<List<Knot>> knots = knots().map(ScoringRuleProperties::rising);
        return Arbitraries.oneOf(
                lines().filter(line -> line.worst().compareTo(line.best()) < 0),
                Combinators.combine(knots, Arbitraries.of(Outside.CLAMP, Outside.EXTEND))
                        .as(LinearPoints::new),
                Combinators.combine(
                                knots,
                                Arbitraries.of(Outside.CLAMP, Outside.EXTEND),
                                Arbitraries.of(Outside.CLAMP, Outside.EXTEND))
                        .as(Piecewise::new),
                knots.map(points -> new Banded(Band.above(points, null))),
                Combinators.combine(positive(), knots)
                        .as((target, points) -> new BandedRatio(target, Band.above(points, null))),
                Combinators.combine(positive(), positive(), Arbitraries.of(StepMode.class))
                        .as((target, step, mode) ->
                                new StepBonus(target, step, BigDecimal.ONE, BigDecimal.valueOf(9), mode)),
                Combinators.combine(
                                Arbitraries.of(Binary.Condition.AT_LEAST, Binary.Condition.ABOVE), numbers(0, 300, 0))
                        .as((condition, limit) -> new Binary(condition, limit, BigDecimal.TEN)),
                numbers(0, 40, 1).map(floor -> new Manual(floor, floor, BigDecimal.valueOf(100))));
    }

    private static List<Knot> rising(List<Knot> knots) {
        List<BigDecimal> at = knots.stream().map(Knot::at).sorted().toList();
        List<BigDecimal> scores = knots.stream().map(Knot::score).sorted().toList();
        return IntStream.range(0, at.size())
                .mapToObj(i -> new Knot(at.get(i), scores.get(i)))
                .toList();
    }

    @Property
    void a_rule_that_rises_never_gives_less_for_more(
            @ForAll("rising") ScoringRule rule,
            @ForAll("actuals") BigDecimal one,
            @ForAll("actuals") BigDecimal other) {
        assertThat(rule.score(Measurement.of(ANY, one.max(other))))
                .isGreaterThanOrEqualTo(rule.score(Measurement.of(ANY, one.min(other))));
    }

    @Property
    void where_lower_is_better_more_never_scores_more(
            @ForAll("lower") RatioLower rule, @ForAll("actuals") BigDecimal one, @ForAll("actuals") BigDecimal other) {
        assertThat(rule.score(Measurement.of(ANY, one.max(other))))
                .isLessThanOrEqualTo(rule.score(Measurement.of(ANY, one.min(other))));
    }

    @Property
    void ratios_agree_with_slow_decimals(
            @ForAll("higher") RatioHigher higher,
            @ForAll("lower") RatioLower lower,
            @ForAll("actuals") BigDecimal actual) {
        BigDecimal ratio = actual.divide(higher.target(), SLOW);
        boolean below =
                higher.zeroBelow() != null && actual.compareTo(higher.target().multiply(higher.zeroBelow())) < 0;
        assertClose(
                higher.score(Measurement.of(ANY, actual)),
                (below ? BigDecimal.ZERO : higher.full().multiply(ratio))
                        .max(higher.floor())
                        .min(higher.cap()));
        BigDecimal reached;
        if (lower.reading() == RatioLower.Reading.MIRROR) {
            reached = lower.full().multiply(BigDecimal.valueOf(2).subtract(actual.divide(lower.target(), SLOW)));
        } else {
            reached = actual.signum() <= 0
                    ? lower.cap()
                    : lower.full().multiply(lower.target()).divide(actual, SLOW);
        }
        assertClose(
                lower.score(Measurement.of(ANY, actual)),
                reached.max(lower.floor()).min(lower.cap()));
    }

    @Property
    void lines_agree_with_slow_decimals(
            @ForAll("lines") LinearWorstBest line,
            @ForAll("knots") List<Knot> knots,
            @ForAll("actuals") BigDecimal actual) {
        BigDecimal share = line.worst()
                .subtract(actual)
                .divide(line.worst().subtract(line.best()), SLOW)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        assertClose(line.score(Measurement.of(ANY, actual)), line.full().multiply(share));
        TreeMap<BigDecimal, BigDecimal> map = new TreeMap<>();
        knots.forEach(knot -> map.put(knot.at(), knot.score()));
        assertClose(
                new LinearPoints(knots, Outside.CLAMP).score(Measurement.of(ANY, actual)), interpolated(map, actual));
    }

    private static BigDecimal interpolated(TreeMap<BigDecimal, BigDecimal> map, BigDecimal actual) {
        if (map.floorEntry(actual) == null) {
            return map.firstEntry().getValue();
        }
        if (map.ceilingEntry(actual) == null) {
            return map.lastEntry().getValue();
        }
        BigDecimal from = map.floorKey(actual);
        BigDecimal to = map.ceilingKey(actual);
        if (from.compareTo(to) == 0) {
            return map.get(from);
        }
        return map.get(from)
                .add(map.get(to)
                        .subtract(map.get(from))
                        .multiply(actual.subtract(from))
                        .divide(to.subtract(from), SLOW));
    }

    @Property
    void steps_agree_with_counting_them_one_by_one(
            @ForAll("steps") StepDeduct rule, @ForAll("actuals") BigDecimal actual) {
        Assume.that(rule.mode() != StepMode.PROPORTIONAL);
        Assume.that(rule.step().compareTo(new BigDecimal("0.05")) > 0);
        BigDecimal missing =
                rule.better() == Better.HIGHER ? rule.target().subtract(actual) : actual.subtract(rule.target());
        BigDecimal score = rule.full();
        while (missing.signum() > 0) {
            missing = missing.subtract(rule.step());
            if (missing.signum() >= 0 || rule.mode() == StepMode.STARTED_STEPS) {
                score = score.subtract(rule.points());
            }
        }
        assertThat(rule.score(Measurement.of(ANY, actual))).isEqualTo(Score.of(score.max(rule.floor())));
    }

    @Property
    void a_band_holds_its_lower_end_and_not_its_upper_end(
            @ForAll("bands") List<Band> bands, @ForAll("actuals") BigDecimal actual) {
        Banded rule = new Banded(bands);
        List<Band> lower = new ArrayList<>(rule.bands());
        for (Band band : lower) {
            if (band.from() != null) {
                assertThat(rule.score(Measurement.of(ANY, band.from()))).isEqualTo(Score.of(band.points()));
            }
        }
        Score expected = lower.stream()
                .filter(band -> (band.from() == null || actual.compareTo(band.from()) >= 0)
                        && (band.to() == null || actual.compareTo(band.to()) < 0))
                .map(band -> Score.of(band.points()))
                .findFirst()
                .orElse(Score.of(lower.get(lower.size() - 1).points()));
        assertThat(rule.score(Measurement.of(ANY, actual))).isEqualTo(expected);
    }

    @Property
    void a_target_range_scores_full_inside_and_less_outside(
            @ForAll("ranges") TargetRange rule, @ForAll("actuals") BigDecimal actual) {
        Score score = rule.score(Measurement.of(ANY, actual));
        boolean inside = actual.compareTo(rule.lo()) >= 0 && actual.compareTo(rule.hi()) <= 0;
        boolean beyond = actual.compareTo(rule.zeroLo()) <= 0 || actual.compareTo(rule.zeroHi()) >= 0;
        if (inside) {
            assertThat(score).isEqualTo(Score.of(rule.full()));
        } else if (beyond) {
            assertThat(score).isEqualTo(Score.of(BigDecimal.ZERO));
        } else {
            BigDecimal share = actual.compareTo(rule.lo()) < 0
                    ? actual.subtract(rule.zeroLo()).divide(rule.lo().subtract(rule.zeroLo()), SLOW)
                    : rule.zeroHi().subtract(actual).divide(rule.zeroHi().subtract(rule.hi()), SLOW);
            assertClose(score, rule.full().multiply(share));
        }
    }

    private static void assertClose(Score score, BigDecimal slow) {
        assertThat(Fraction.of(slow).minus(score.exact()).abs())
                .as("%s and %s", score, slow)
                .isLessThan(Fraction.of(new BigDecimal("1e-40")));
    }
}
