package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of {@code cases/kpi.json} through the public interface. */
class KpiCasesTest {

    /** These belong to {@code core.organization} and {@code core.control}, which have tests of their own. */
    private static final Set<String> ELSEWHERE = Set.of("org-metric", "control-loop");

    private static final Kpi ANY = Kpi.of("ANY", "任意", "any", "", Better.HIGHER);

    private static List<JsonNode> cases() throws IOException {
        try (InputStream file = KpiCasesTest.class.getResourceAsStream("/cases/kpi.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> worked_case() throws IOException {
        return cases().stream()
                .filter(c -> !ELSEWHERE.contains(c.get("family").asText()))
                .map(c -> DynamicTest.dynamicTest(
                        c.get("id").asText() + " " + c.get("title").asText(), () -> check(c)));
    }

    @Test
    void the_file_holds_what_it_held_when_the_adapters_were_written() throws IOException {
        assertThat(cases()).hasSize(96);
        assertThat(cases().stream()
                        .filter(c -> ELSEWHERE.contains(c.get("family").asText())))
                .hasSize(11);
    }

    private static void check(JsonNode c) {
        JsonNode expected = c.get("expected");
        Object actual;
        try {
            actual = actual(c.get("rule").asText(), c.get("input"));
        } catch (KpiException e) {
            actual = "ERROR:" + e.code();
        }
        if (actual instanceof List<?> list) {
            assertThat(list.stream().map(Object::toString))
                    .containsExactlyElementsOf(StreamSupport.stream(expected.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        } else {
            assertThat(String.valueOf(actual)).isEqualTo(expected.asText());
        }
    }

    private static Object actual(String rule, JsonNode in) {
        return switch (rule) {
            case "RATIO_HIGHER" ->
                score(
                        new RatioHigher(
                                d(in, "target"), d(in, "full"), d(in, "floor"), d(in, "cap"), find(in, "zeroBelow")),
                        in);
            case "RATIO_LOWER_INVERSE", "RATIO_LOWER_MIRROR" ->
                score(
                        new RatioLower(
                                RatioLower.Reading.valueOf(rule.substring("RATIO_LOWER_".length())),
                                d(in, "target"),
                                d(in, "full"),
                                d(in, "floor"),
                                d(in, "cap")),
                        in);
            case "LINEAR_POINTS" ->
                score(
                        new LinearPoints(
                                knots(in), Outside.valueOf(in.get("outside").asText())),
                        in);
            case "LINEAR_WORST_BEST" -> score(new LinearWorstBest(d(in, "worst"), d(in, "best"), d(in, "full")), in);
            case "PIECEWISE" ->
                new Piecewise(
                                knots(in),
                                Outside.valueOf(in.get("below").asText()),
                                Outside.valueOf(in.get("above").asText()))
                        .score(Measurement.of(ANY, d(in, "actual")))
                        .rounded(Rounding.halfUp(4));
            case "THRESHOLD_AMOUNT" ->
                RatioHigher.of(d(in, "goal"))
                        .zeroBelow(in.get("threshold").asText())
                        .threshold()
                        .orElseThrow()
                        .setScale(2);
            case "TARGET_RANGE" ->
                score(new TargetRange(d(in, "lo"), d(in, "hi"), d(in, "zeroLo"), d(in, "zeroHi"), d(in, "full")), in);
            case "BANDED" -> new Banded(bands(in)).score(Measurement.of(ANY, d(in, "actual")));
            case "BANDED_RATIO" ->
                new BandedRatio(d(in, "target"), bands(in))
                        .score(KpiLibrary.ROI.measure(d(in, "actual"), d(in, "divisor")));
            case "STEP_DEDUCT" ->
                score(
                        new StepDeduct(
                                d(in, "target"),
                                d(in, "step"),
                                d(in, "points"),
                                StepMode.valueOf(in.get("mode").asText()),
                                Better.HIGHER,
                                d(in, "full"),
                                d(in, "floor")),
                        in);
            case "COUNT_DEDUCT" ->
                new CountDeduct(d(in, "points"), d(in, "full"), d(in, "floor"))
                        .score(Measurement.of(ANY, d(in, "count")))
                        .rounded();
            case "STEP_BONUS" ->
                score(
                        new StepBonus(
                                d(in, "target"), d(in, "step"), d(in, "points"), d(in, "cap"), StepMode.FULL_STEPS),
                        in);
            case "TOTAL_ADJUST", "VETO", "WEIGHTED", "BSC", "GRADE" -> card(rule, in);
            case "MULTI_RATER" -> multiRater(in);
            case "TRIMMED_MEAN" ->
                RaterGroup.of("all", weight(100))
                        .trimmed(in.get("trim").asInt())
                        .mean(list(in.get("values")))
                        .orElseThrow()
                        .rounded();
            case "OKR_KR" ->
                KeyResult.of("KR", text(in, "start"), text(in, "target"), text(in, "actual"))
                        .score()
                        .rounded();
            case "OKR_MILESTONES" ->
                KeyResult.ofMilestones("KR", milestones(in.get("milestones")))
                        .score()
                        .rounded();
            case "OKR_OBJECTIVE" -> objective(in.get("krs")).score().rounded();
            case "OKR_COLOUR" -> Objective.Colour.of(d(in, "score"));
            case "QUOTA_LARGEST_REMAINDER", "QUOTA_MIN_GROUP" -> quota(in);
            case "TOP_WITH_TIES" ->
                TiePolicy.valueOf(text(in, "policy"))
                        .count(list(in.get("scores")), in.get("quota").asInt());
            case "CAP_CHECK" -> capCheck(in);
            case "CAL_MEAN_RATIO" ->
                calibration(in).byMeanRatio(text(in, "group"), d(in, "score")).rounded();
            case "CAL_Z" -> calibration(in).byStandardScore(text(in, "group"), d(in, "score"), Rounding.CENT);
            case "ANNUAL", "POOL", "PRORATA_MONTHS" -> bonus(rule, in);
            default -> formula(rule, in);
        };
    }

    private static Object bonus(String rule, JsonNode in) {
        if (rule.equals("POOL")) {
            BonusPool pool = BonusPool.of(cny(in, "pool"));
            for (JsonNode member : in.get("members")) {
                pool = pool.with(
                        PersonId.of("P" + pool.members().size()),
                        new BigDecimal(member.get(0).asText()),
                        new BigDecimal(member.get(1).asText()));
            }
            return pool.shares().values().stream().map(Money::getAmount).toList();
        }
        Bonus bonus = Bonus.of(cny(in, "base"));
        return rule.equals("ANNUAL")
                ? bonus.times(text(in, "coef"))
                        .times(text(in, "score"))
                        .forMonths(text(in, "months"))
                        .amount()
                        .getAmount()
                : bonus.forMonths(Bonus.countedMonths(
                                in.get("fullMonths").asInt(),
                                in.get("partialDays").asInt()))
                        .amount()
                        .getAmount();
    }

    /** Each by the indicator of the library that is computed in that way. */
    private static Object formula(String rule, JsonNode in) {
        Measurement measured = switch (rule) {
            case "PCT", "PCT_UNDER" ->
                KpiLibrary.CONVERSION_RATE.in(Kpi.PERCENT).measure(d(in, "num"), d(in, "den"));
            case "RATIO2" -> KpiLibrary.INVENTORY_TURNOVER.measure(d(in, "num"), d(in, "den"));
            case "DAYS" -> KpiLibrary.INVENTORY_DAYS.measure(d(in, "num"), d(in, "den"), d(in, "period"));
            case "TURN2" ->
                KpiLibrary.get("INVENTORY_TURNOVER_BY_OUTBOUND").measure(d(in, "out"), d(in, "open"), d(in, "close"));
            case "TURNOVER" ->
                KpiLibrary.get("STAFF_TURNOVER")
                        .in(Kpi.PERCENT)
                        .measure(d(in, "leavers"), d(in, "open"), d(in, "close"));
            case "QTY_ACC" ->
                KpiLibrary.get("STOCK_ACCURACY_BY_QUANTITY").in(Kpi.PERCENT).measure(d(in, "book"), d(in, "count"));
            case "SAVING" -> KpiLibrary.get("PURCHASE_SAVING").measure(d(in, "base"), d(in, "actual"), d(in, "qty"));
            case "SAVING_PCT" ->
                KpiLibrary.get("PURCHASE_SAVING_RATE").in(Kpi.PERCENT).measure(d(in, "base"), d(in, "actual"));
            case "MEAN" ->
                KpiLibrary.get("FIRST_RESPONSE_TIME")
                        .measure(list(in.get("values")).toArray(BigDecimal[]::new));
            case "MEAN_RATING" -> KpiLibrary.get("DSR").measure(counts(in.get("counts")));
            case "SHARE_LE" ->
                KpiLibrary.get("ANSWERED_IN_TIME")
                        .in(Kpi.PERCENT)
                        .measure(Stream.concat(Stream.of(d(in, "limit")), list(in.get("values")).stream())
                                .toArray(BigDecimal[]::new));
            case "PRODUCT" ->
                KpiLibrary.get("GMV_IDENTITY").measure(list(in.get("factors")).toArray(BigDecimal[]::new));
            case "PRODUCT_PCT" ->
                KpiLibrary.get("PERFECT_ORDER")
                        .in(Kpi.PERCENT)
                        .measure(list(in.get("factors")).toArray(BigDecimal[]::new));
            default -> throw new AssertionError("no adapter for " + rule);
        };
        if (rule.equals("PCT_UNDER")) {
            return Binary.of(Binary.Condition.BELOW, text(in, "limit")).passes(measured);
        }
        return measured.value(Rounding.CENT).<Object>map(value -> value).orElse("NA");
    }

    private static Object card(String rule, JsonNode in) {
        Scorecard.Builder builder = Scorecard.builder("case", YearMonth.of(2025, 11));
        List<Measurement> measurements = new ArrayList<>();
        ScoringRule given = Manual.rating().cappedAt(1_000);
        if (rule.equals("WEIGHTED")) {
            builder.whenMissing(MissingPolicy.valueOf(text(in, "missing")));
            if (text(in, "weights").equals("NORMALISE")) {
                builder.normalised();
            }
            for (JsonNode item : in.get("items")) {
                builder.item(indicator(item, measurements, given));
            }
        } else if (rule.equals("BSC")) {
            for (JsonNode perspective : in.get("perspectives")) {
                builder.group(
                        "perspective",
                        weight(perspective.get(0).asText()),
                        StreamSupport.stream(perspective.get(1).spliterator(), false)
                                .map(item -> indicator(item, measurements, given))
                                .toArray(CardItem[]::new));
            }
        } else {
            String total = in.has("total") ? text(in, "total") : text(in, "score");
            builder.indicator(ANY, weight(100), given);
            measurements.add(Measurement.of(ANY, total));
        }
        if (in.has("cap")) {
            builder.limits(d(in, "floor"), d(in, "cap"));
        }
        ScorecardResult result = builder.build().score(Measurements.of(measurements));
        if (rule.equals("TOTAL_ADJUST")) {
            result = adjusted(result, d(in, "bonus"), d(in, "malus").negate());
        }
        if (rule.equals("VETO") && in.get("triggered").asBoolean()) {
            result = result.vetoed(veto(in));
        }
        if (rule.equals("GRADE")) {
            return result.grade(scale(in.get("table")));
        }
        return result.score().<Object>map(score -> score).orElse("NA");
    }

    private static ScorecardResult adjusted(ScorecardResult result, BigDecimal... points) {
        for (BigDecimal some : points) {
            result = some.signum() == 0 ? result : result.adjusted(new Adjustment(some, "reason", "evidence"));
        }
        return result;
    }

    private static Veto veto(JsonNode in) {
        return text(in, "effect").equals("CAP")
                ? Veto.scoreAtMost(text(in, "capAt"), "reason", "evidence")
                : Veto.toZero("reason", "evidence");
    }

    private static Indicator indicator(JsonNode item, List<Measurement> measurements, ScoringRule rule) {
        String code = "I" + measurements.size();
        Kpi kpi = Kpi.of(code, code, code, "", Better.HIGHER);
        measurements.add(
                item.get(1).isNull()
                        ? Measurement.notApplicable(kpi)
                        : Measurement.of(kpi, item.get(1).asText()));
        return Indicator.of(kpi, weight(item.get(0).asText()), rule);
    }

    private static GradeScale scale(JsonNode table) {
        return new GradeScale(StreamSupport.stream(table.spliterator(), false)
                .map(row ->
                        new Grade(row.get(0).asText(), new BigDecimal(row.get(1).asText())))
                .toList());
    }

    private static Object multiRater(JsonNode in) {
        List<RaterGroup> groups = new ArrayList<>();
        Map<String, List<BigDecimal>> ratings = new LinkedHashMap<>();
        for (JsonNode group : in.get("groups")) {
            String name = group.get(0).asText();
            RaterGroup raters = RaterGroup.of(name, weight(group.get(1).asText()));
            JsonNode least = in.get("minRaters").get(name);
            groups.add(least == null ? raters : raters.atLeast(least.asInt()));
            ratings.put(name, list(group.get(2)));
        }
        return new MultiRater(groups)
                .score(ratings)
                .<Object>map(score -> score.rounded())
                .orElse("NA");
    }

    private static Map<String, KeyResult.Milestone> milestones(JsonNode list) {
        Map<String, KeyResult.Milestone> result = new LinkedHashMap<>();
        for (JsonNode milestone : list) {
            result.put(
                    "M" + result.size(),
                    new KeyResult.Milestone(
                            new BigDecimal(milestone.get(0).asText()),
                            milestone.get(1).asBoolean()));
        }
        return result;
    }

    private static Objective objective(JsonNode keyResults) {
        return Objective.of(
                "O",
                StreamSupport.stream(keyResults.spliterator(), false)
                        .map(kr -> KeyResult.of(
                                        "KR",
                                        kr.get(1).asText(),
                                        kr.get(2).asText(),
                                        kr.get(3).asText())
                                .weighing(kr.get(0).asText()))
                        .toArray(KeyResult[]::new));
    }

    private static Object quota(JsonNode in) {
        String[] tiers = StreamSupport.stream(in.get("tiers").spliterator(), false)
                .flatMap(tier -> Stream.of(tier.get(0).asText(), tier.get(1).asText()))
                .toArray(String[]::new);
        Optional<Map<String, Integer>> quota = ForcedDistribution.of(tiers)
                .fromGroupOf(in.path("minGroup").asInt(0))
                .quota(in.get("n").asInt());
        return quota.<Object>map(counts -> List.copyOf(counts.values())).orElse("EXEMPT");
    }

    private static List<String> capCheck(JsonNode in) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        in.get("counts")
                .fields()
                .forEachRemaining(e -> counts.put(e.getKey(), e.getValue().asInt()));
        List<String> caps = new ArrayList<>();
        in.get("cap").fields().forEachRemaining(e -> {
            caps.add(e.getKey());
            caps.add(e.getValue().asText());
        });
        return GradeCaps.of(caps.toArray(String[]::new))
                .check(counts, in.get("n").asInt())
                .list()
                .stream()
                .map(found -> found.path() + ":" + found.arguments().get(0) + ">"
                        + found.arguments().get(1))
                .toList();
    }

    private static Calibration calibration(JsonNode in) {
        Map<String, List<BigDecimal>> groups = new LinkedHashMap<>();
        in.get("groups").fields().forEachRemaining(e -> groups.put(e.getKey(), list(e.getValue())));
        return new Calibration(groups);
    }

    private static BigDecimal[] counts(JsonNode counts) {
        List<BigDecimal> inputs = new ArrayList<>();
        counts.fields().forEachRemaining(e -> {
            inputs.add(new BigDecimal(e.getKey()));
            inputs.add(new BigDecimal(e.getValue().asText()));
        });
        return inputs.toArray(BigDecimal[]::new);
    }

    private static BigDecimal score(ScoringRule rule, JsonNode in) {
        return rule.score(Measurement.of(ANY, d(in, "actual"))).rounded();
    }

    private static List<Knot> knots(JsonNode in) {
        return StreamSupport.stream(in.get("points").spliterator(), false)
                .map(point -> Knot.of(point.get(0).asText(), point.get(1).asText()))
                .toList();
    }

    private static List<Band> bands(JsonNode in) {
        return StreamSupport.stream(in.get("bands").spliterator(), false)
                .map(band -> Band.of(
                        band.get(0).isNull() ? null : new BigDecimal(band.get(0).asText()),
                        band.get(1).isNull() ? null : new BigDecimal(band.get(1).asText()),
                        new BigDecimal(band.get(2).asText())))
                .toList();
    }

    private static List<BigDecimal> list(JsonNode values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new BigDecimal(values.get(i).asText()))
                .toList();
    }

    private static String text(JsonNode in, String name) {
        return Objects.requireNonNull(in.get(name), name).asText();
    }

    private static BigDecimal d(JsonNode in, String name) {
        return new BigDecimal(text(in, name));
    }

    private static BigDecimal find(JsonNode in, String name) {
        return in.has(name) ? d(in, name) : null;
    }

    private static Money cny(JsonNode in, String name) {
        return Money.of(CurrencyUnit.of("CNY"), d(in, name), RoundingMode.UNNECESSARY);
    }
}
