package io.zhanggui.examples.cases;

import io.zhanggui.core.kpi.Calibration;
import io.zhanggui.core.kpi.ForcedDistribution;
import io.zhanggui.core.kpi.GradeCaps;
import io.zhanggui.core.kpi.KeyResult;
import io.zhanggui.core.kpi.MultiRater;
import io.zhanggui.core.kpi.Objective;
import io.zhanggui.core.kpi.RaterGroup;
import io.zhanggui.core.kpi.TiePolicy;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Operations on raters, objectives, distributions and calibration of {@code core.kpi}. */
final class KpiRatingOperations {

    private KpiRatingOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("rule=MULTI_RATER", KpiRatingOperations::multiRater)
                .add("rule=TRIMMED_MEAN", KpiRatingOperations::trimmedMean)
                .add("rule=OKR_KR", KpiRatingOperations::keyResult)
                .add("rule=OKR_MILESTONES", KpiRatingOperations::milestones)
                .add("rule=OKR_OBJECTIVE", KpiRatingOperations::objective)
                .add(
                        "rule=OKR_COLOUR",
                        in -> Objective.Colour.of(in.decimal("score")).name())
                .add("rule=QUOTA_LARGEST_REMAINDER", KpiRatingOperations::quota)
                .add("rule=QUOTA_MIN_GROUP", KpiRatingOperations::quota)
                .add("rule=TOP_WITH_TIES", KpiRatingOperations::topWithTies)
                .add("rule=CAP_CHECK", KpiRatingOperations::capCheck)
                .add("rule=CAL_MEAN_RATIO", KpiRatingOperations::calibrateByMean)
                .add("rule=CAL_Z", KpiRatingOperations::calibrateByDeviation);
    }

    private static Object multiRater(CaseInput in) {
        CaseInput least = in.object("minRaters");
        List<RaterGroup> groups = new ArrayList<>();
        Map<String, List<BigDecimal>> ratings = new LinkedHashMap<>();
        for (CaseInput group : in.list("groups")) {
            String name = group.text("0");
            RaterGroup raters = RaterGroup.of(name, Weight.weight(group.text("1")));
            groups.add(least.has(name) ? raters.atLeast(least.integer(name)) : raters);
            ratings.put(name, group.decimals("2"));
        }
        return new MultiRater(groups)
                .score(ratings)
                .<Object>map(score -> score.rounded())
                .orElse("NA");
    }

    private static Object trimmedMean(CaseInput in) {
        return RaterGroup.of("all", Weight.weight(100))
                .trimmed(in.integer("trim"))
                .mean(in.decimals("values"))
                .<Object>map(mean -> mean.rounded())
                .orElse("NA");
    }

    private static Object keyResult(CaseInput in) {
        return KeyResult.of("KR", in.text("start"), in.text("target"), in.text("actual"))
                .score()
                .rounded();
    }

    private static Object milestones(CaseInput in) {
        Map<String, KeyResult.Milestone> milestones = new LinkedHashMap<>();
        for (CaseInput each : in.list("milestones")) {
            milestones.put("M" + milestones.size(), new KeyResult.Milestone(each.decimal("0"), each.flag("1")));
        }
        return KeyResult.ofMilestones("KR", milestones).score().rounded();
    }

    private static Object objective(CaseInput in) {
        KeyResult[] keyResults = in.list("krs").stream()
                .map(kr -> KeyResult.of("KR", kr.text("1"), kr.text("2"), kr.text("3"))
                        .weighing(kr.text("0")))
                .toArray(KeyResult[]::new);
        return Objective.of("O", keyResults).score().rounded();
    }

    private static Object quota(CaseInput in) {
        String[] tiers = in.list("tiers").stream()
                .flatMap(tier -> Stream.of(tier.text("0"), tier.text("1")))
                .toArray(String[]::new);
        return ForcedDistribution.of(tiers)
                .fromGroupOf(in.integer("minGroup", 0))
                .quota(in.integer("n"))
                .<Object>map(Map::values)
                .orElse("EXEMPT");
    }

    private static Object topWithTies(CaseInput in) {
        return TiePolicy.valueOf(in.text("policy")).count(in.decimals("scores"), in.integer("quota"));
    }

    private static Object capCheck(CaseInput in) {
        String[] caps = in.map("cap", CaseInput::asText).entrySet().stream()
                .flatMap(cap -> Stream.of(cap.getKey(), cap.getValue()))
                .toArray(String[]::new);
        Map<String, Integer> counts =
                in.map("counts", count -> count.asDecimal().intValueExact());
        return GradeCaps.of(caps).check(counts, in.integer("n")).list().stream()
                .map(found -> found.path() + ":" + found.arguments().get(0) + ">"
                        + found.arguments().get(1))
                .toList();
    }

    private static Object calibrateByMean(CaseInput in) {
        return calibration(in)
                .byMeanRatio(in.text("group"), in.decimal("score"))
                .rounded();
    }

    private static Object calibrateByDeviation(CaseInput in) {
        return calibration(in).byStandardScore(in.text("group"), in.decimal("score"), Rounding.CENT);
    }

    private static Calibration calibration(CaseInput in) {
        Map<String, List<BigDecimal>> groups = new LinkedHashMap<>();
        in.map("groups", group -> group).forEach((name, group) -> groups.put(name, group.asDecimals()));
        return new Calibration(groups);
    }
}
