package io.zhanggui.examples.cases;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.kpi.Adjustment;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Bonus;
import io.zhanggui.core.kpi.BonusPool;
import io.zhanggui.core.kpi.CardItem;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MissingPolicy;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.kpi.Veto;
import io.zhanggui.core.kpi.Weight;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations on scorecards, grades and bonuses of {@code core.kpi}. */
final class KpiCardOperations {

    private static final Kpi TOTAL = Kpi.of("TOTAL", "总分", "total", "", Better.HIGHER);
    private static final Manual RATING = Manual.rating().cappedAt(1_000);

    private KpiCardOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("rule=WEIGHTED", KpiCardOperations::weighted)
                .add("rule=BSC", KpiCardOperations::balanced)
                .add("rule=TOTAL_ADJUST", KpiCardOperations::adjusted)
                .add("rule=VETO", KpiCardOperations::vetoed)
                .add("rule=GRADE", KpiCardOperations::grade)
                .add("rule=ANNUAL", KpiCardOperations::annualBonus)
                .add("rule=PRORATA_MONTHS", KpiCardOperations::bonusOfMonths)
                .add("rule=POOL", KpiCardOperations::pool);
    }

    private static Object weighted(CaseInput in) {
        Scorecard.Builder card = card().whenMissing(MissingPolicy.valueOf(in.text("missing")));
        if (in.text("weights").equals("NORMALISE")) {
            card.normalised();
        }
        List<Measurement> measurements = new ArrayList<>();
        in.list("items").forEach(item -> card.item(indicator(item, measurements)));
        return shown(card.build().score(Measurements.of(measurements)));
    }

    private static Object balanced(CaseInput in) {
        Scorecard.Builder card = card().whenMissing(MissingPolicy.REDISTRIBUTE);
        List<Measurement> measurements = new ArrayList<>();
        for (CaseInput perspective : in.list("perspectives")) {
            card.group(
                    "perspective",
                    Weight.weight(perspective.text("0")),
                    perspective.list("1").stream()
                            .map(item -> indicator(item, measurements))
                            .toArray(CardItem[]::new));
        }
        return shown(card.build().score(Measurements.of(measurements)));
    }

    private static Indicator indicator(CaseInput item, List<Measurement> measurements) {
        String code = "I" + measurements.size();
        Kpi kpi = Kpi.of(code, code, code, "", Better.HIGHER);
        Optional<BigDecimal> value = item.findDecimal("1");
        measurements.add(value.isEmpty() ? Measurement.notApplicable(kpi) : Measurement.of(kpi, value.get()));
        return Indicator.of(kpi, Weight.weight(item.text("0")), RATING);
    }

    private static Object adjusted(CaseInput in) {
        Scorecard card = card().indicator(TOTAL, Weight.weight(100), RATING)
                .limits(in.decimal("floor"), in.decimal("cap"))
                .build();
        ScorecardResult result = card.score(Measurements.of(List.of(Measurement.of(TOTAL, in.decimal("total")))));
        if (in.decimal("bonus").signum() != 0) {
            result = result.adjusted(Adjustment.bonus(in.text("bonus"), "bonus", "case"));
        }
        if (in.decimal("malus").signum() != 0) {
            result = result.adjusted(Adjustment.malus(in.text("malus"), "malus", "case"));
        }
        return shown(result);
    }

    private static Object vetoed(CaseInput in) {
        ScorecardResult result = total(in.decimal("total"));
        Veto veto = in.text("effect").equals("CAP")
                ? Veto.scoreAtMost(in.text("capAt"), "veto", "case")
                : Veto.toZero("veto", "case");
        return shown(in.flag("triggered") ? result.vetoed(veto) : result);
    }

    private static Object grade(CaseInput in) {
        GradeScale scale = new GradeScale(in.list("table").stream()
                .map(row -> new Grade(row.text("0"), row.decimal("1")))
                .toList());
        return total(in.decimal("score")).grade(scale).name();
    }

    private static ScorecardResult total(BigDecimal score) {
        Scorecard card = card().indicator(TOTAL, Weight.weight(100), RATING).build();
        return card.score(Measurements.of(List.of(Measurement.of(TOTAL, score))));
    }

    private static Scorecard.Builder card() {
        return Scorecard.builder("case", YearMonth.of(2025, 11));
    }

    private static Object shown(ScorecardResult result) {
        return result.score().<Object>map(score -> score).orElse("NA");
    }

    private static Object annualBonus(CaseInput in) {
        return Bonus.of(in.money("base"))
                .times(in.text("coef"))
                .times(in.text("score"))
                .forMonths(in.text("months"))
                .amount();
    }

    private static Object bonusOfMonths(CaseInput in) {
        return Bonus.of(in.money("base"))
                .forMonths(Bonus.countedMonths(in.integer("fullMonths"), in.integer("partialDays")))
                .amount();
    }

    private static Object pool(CaseInput in) {
        BonusPool pool = BonusPool.of(in.money("pool"));
        for (CaseInput member : in.list("members")) {
            pool = pool.with(PersonId.of("P" + pool.members().size()), member.decimal("0"), member.decimal("1"));
        }
        return pool.shares().values();
    }
}
