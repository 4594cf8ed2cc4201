package io.zhanggui.examples.cases;

import io.zhanggui.core.kpi.Band;
import io.zhanggui.core.kpi.Banded;
import io.zhanggui.core.kpi.BandedRatio;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.CountDeduct;
import io.zhanggui.core.kpi.Knot;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.LinearPoints;
import io.zhanggui.core.kpi.LinearWorstBest;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Outside;
import io.zhanggui.core.kpi.Piecewise;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.RatioLower;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.StepBonus;
import io.zhanggui.core.kpi.StepDeduct;
import io.zhanggui.core.kpi.StepMode;
import io.zhanggui.core.kpi.TargetRange;
import io.zhanggui.core.money.Rounding;
import java.util.List;

/** Operations on the scoring rules of {@code core.kpi}. */
final class KpiRuleOperations {

    private static final Kpi ANY = Kpi.of("ANY", "任意", "any", "", Better.HIGHER);

    private KpiRuleOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("rule=RATIO_HIGHER", KpiRuleOperations::ratioHigher)
                .add("rule=RATIO_LOWER_INVERSE", in -> ratioLower(RatioLower.Reading.INVERSE, in))
                .add("rule=RATIO_LOWER_MIRROR", in -> ratioLower(RatioLower.Reading.MIRROR, in))
                .add("rule=LINEAR_POINTS", KpiRuleOperations::linearPoints)
                .add("rule=LINEAR_WORST_BEST", KpiRuleOperations::linearWorstBest)
                .add("rule=PIECEWISE", KpiRuleOperations::piecewise)
                .add("rule=THRESHOLD_AMOUNT", KpiRuleOperations::thresholdAmount)
                .add("rule=TARGET_RANGE", KpiRuleOperations::targetRange)
                .add("rule=BANDED", in -> score(new Banded(bands(in)), in))
                .add("rule=BANDED_RATIO", KpiRuleOperations::bandedRatio)
                .add("rule=STEP_DEDUCT", KpiRuleOperations::stepDeduct)
                .add("rule=COUNT_DEDUCT", KpiRuleOperations::countDeduct)
                .add("rule=STEP_BONUS", KpiRuleOperations::stepBonus);
    }

    private static Object ratioHigher(CaseInput in) {
        return score(
                new RatioHigher(
                        in.decimal("target"),
                        in.decimal("full"),
                        in.decimal("floor"),
                        in.decimal("cap"),
                        in.findDecimal("zeroBelow").orElse(null)),
                in);
    }

    private static Object ratioLower(RatioLower.Reading reading, CaseInput in) {
        return score(
                new RatioLower(
                        reading, in.decimal("target"), in.decimal("full"), in.decimal("floor"), in.decimal("cap")),
                in);
    }

    private static Object linearPoints(CaseInput in) {
        return score(new LinearPoints(knots(in), Outside.valueOf(in.text("outside"))), in);
    }

    private static Object linearWorstBest(CaseInput in) {
        return score(new LinearWorstBest(in.decimal("worst"), in.decimal("best"), in.decimal("full")), in);
    }

    private static Object piecewise(CaseInput in) {
        Piecewise curve =
                new Piecewise(knots(in), Outside.valueOf(in.text("below")), Outside.valueOf(in.text("above")));
        return curve.score(Measurement.of(ANY, in.decimal("actual"))).rounded(Rounding.halfUp(4));
    }

    private static Object thresholdAmount(CaseInput in) {
        return RatioHigher.of(in.decimal("goal"))
                .zeroBelow(in.text("threshold"))
                .threshold()
                .orElseThrow();
    }

    private static Object targetRange(CaseInput in) {
        return score(
                new TargetRange(
                        in.decimal("lo"),
                        in.decimal("hi"),
                        in.decimal("zeroLo"),
                        in.decimal("zeroHi"),
                        in.decimal("full")),
                in);
    }

    private static Object bandedRatio(CaseInput in) {
        return new BandedRatio(in.decimal("target"), bands(in))
                .score(KpiLibrary.ROI.measure(in.decimal("actual"), in.decimal("divisor")))
                .rounded();
    }

    private static Object stepDeduct(CaseInput in) {
        return score(
                new StepDeduct(
                        in.decimal("target"),
                        in.decimal("step"),
                        in.decimal("points"),
                        StepMode.valueOf(in.text("mode")),
                        Better.HIGHER,
                        in.decimal("full"),
                        in.decimal("floor")),
                in);
    }

    private static Object countDeduct(CaseInput in) {
        return new CountDeduct(in.decimal("points"), in.decimal("full"), in.decimal("floor"))
                .score(Measurement.of(ANY, in.decimal("count")))
                .rounded();
    }

    private static Object stepBonus(CaseInput in) {
        return score(
                new StepBonus(
                        in.decimal("target"),
                        in.decimal("step"),
                        in.decimal("points"),
                        in.decimal("cap"),
                        StepMode.FULL_STEPS),
                in);
    }

    private static Object score(ScoringRule rule, CaseInput in) {
        return rule.score(Measurement.of(ANY, in.decimal("actual"))).rounded();
    }

    private static List<Knot> knots(CaseInput in) {
        return in.list("points").stream()
                .map(point -> Knot.of(point.text("0"), point.text("1")))
                .toList();
    }

    private static List<Band> bands(CaseInput in) {
        return in.list("bands").stream()
                .map(band -> Band.of(
                        band.findDecimal("0").orElse(null),
                        band.findDecimal("1").orElse(null),
                        band.decimal("2")))
                .toList();
    }
}
