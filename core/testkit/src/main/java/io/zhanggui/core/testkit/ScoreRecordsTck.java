package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Adjustment;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.ScoreKey;
import io.zhanggui.core.kpi.ScoreRecord;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Veto;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link ScoreRecords} as tests; an integrator implements {@link #open()} alone. */
public abstract class ScoreRecordsTck extends EventStreamTck<ScoreKey, ScoreRecord, ScoreRecords> {

    private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");
    private static final PersonId MANAGER = PersonId.of("P-MANAGER");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));
    private static final Kpi SALES = Kpi.of("SALES", "销售额", "sales", "CNY", Better.HIGHER);
    private static final Kpi RATING = Kpi.of("RATING \"1\"", "评分, '主观'", "rating", "points", Better.HIGHER);

    /** For the adapters. */
    protected ScoreRecordsTck() {}

    @Override
    protected final ScoreKey key(String unique) {
        return key(unique, "P-" + unique, NOVEMBER);
    }

    private static ScoreKey key(String position, String person, ReportingPeriod period) {
        return ScoreKey.of(PositionId.of(position), PersonId.of(person), period);
    }

    @Override
    protected final ScoreRecord event(ScoreKey key, int number) {
        return record(key, number + 1, result(key, "60.0" + number % 10));
    }

    private static ScoreRecord record(ScoreKey key, int revision, ScorecardResult result) {
        return new ScoreRecord(key, revision, result, Stamp.by(MANAGER).at(NOON).reason("revision " + revision));
    }

    private static ScorecardResult result(ScoreKey key, String sales) {
        return card(key).score(Measurements.of(Measurement.of(SALES, sales), Measurement.of(RATING, "90")));
    }

    private static Scorecard card(ScoreKey key) {
        return Scorecard.builder("店长", new ReportingPeriod(key.period(), NOVEMBER.range()))
                .indicator(SALES, Weight.weight(60), ScoringRule.parse("ratio-higher target=70 cap=120"))
                .indicator(RATING, Weight.weight(40), ScoringRule.parse("manual"))
                .build();
    }

    /** Scores of thirds and of hundreds of digits, groups, vetoes, absent measurements, open limits, every part of a stamp. */
    @Override
    protected final Stream<ScoreRecord> awkwardEvents(ScoreKey key) {
        Scorecard nested = Scorecard.builder("卡 \"A\"\n", new ReportingPeriod(key.period(), NOVEMBER.range()))
                .group(
                        "财务",
                        Weight.weight("33.34"),
                        Indicator.of(SALES, Weight.weight(100), ScoringRule.parse("binary")))
                .indicator(RATING, Weight.weight("66.66"), ScoringRule.parse("banded 90->100, else->-10"))
                .limits(null, BigDecimal.valueOf(150))
                .build();
        Measurements some = Measurements.of(
                Measurement.notApplicable(SALES),
                Measurement.ofRatio(RATING, new BigDecimal("1.50"), new BigDecimal("3"))
                        .from("表 1, 'b'"));
        ScorecardResult plain = result(key, "0.1000");
        Stamp full = Stamp.by(Actor.of(MANAGER).onBehalfOf(PersonId.of("总经理")))
                .at(NOON.plusNanos(1_000))
                .key("更正 '1'")
                .reason("重新统计\n, \"x\" ");
        return Stream.of(
                new ScoreRecord(key, 1, plain, Stamp.by(MANAGER).at(NOON)),
                new ScoreRecord(key, 2, plain, full),
                record(key, 3, nested.score(some)),
                record(
                        key,
                        4,
                        plain.adjusted(Adjustment.malus("1.50", "迟到", "考勤表"))
                                .vetoed(Veto.scoreAtMost("59.9", "投诉", "工单 1"))
                                .vetoed(Veto.gradeAtMost("C", "事故", "通报"))),
                asScoredElsewhere(key, "100/3"),
                asScoredElsewhere(key, "1" + "0".repeat(30) + "/7"));
    }

    /** Scores that the rules of the card do not give: of a version of the library that had a mistake, say. */
    private static ScoreRecord asScoredElsewhere(ScoreKey key, String score) {
        Measurements measured = result(key, "60").measurements();
        List<Optional<Score>> scores = List.of(Optional.of(Score.parse(score)), Optional.empty());
        return record(key, 5, ScorecardResult.restore(card(key), measured, scores, List.of(), List.of()));
    }

    @Override
    protected final Stream<Query<ScoreRecords, ScoreKey>> queries() {
        return Stream.of(Query.of(
                "ofPeriod", (port, key) -> port.ofPeriod(new ReportingPeriod(key.period(), NOVEMBER.range()))));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ScoreFaults.all();
    }

    @Test
    void rule10_ofPeriod_is_by_position_then_person() {
        String unique = unique();
        List<ScoreKey> ours = List.of(
                key(unique, "B", NOVEMBER),
                key(unique, "P10", NOVEMBER),
                key(unique, "P2", NOVEMBER),
                key(unique, "b", NOVEMBER),
                key(unique + "B", "A", NOVEMBER),
                key(unique + "a", "A", NOVEMBER));
        for (int i : new int[] {4, 1, 5, 2, 3, 0}) {
            append(ours.get(i), event(ours.get(i), 0));
        }
        List<ScoreKey> found = ofPeriod(NOVEMBER).stream()
                .map(ScoreRecord::key)
                .filter(ours::contains)
                .toList();
        assertThat(found)
                .hasSizeGreaterThan(1)
                .isEqualTo(ours.stream().filter(found::contains).toList());
    }

    @Test
    void rule11_ofPeriod_gives_the_latest_revision_of_the_scores_of_that_period() {
        ScoreKey one = key(unique());
        ScoreKey other = key(unique());
        ReportingPeriod next = ReportingPeriod.month(YearMonth.of(2025, 12));
        ScoreKey december = key(one.position().value(), one.person().value(), next);
        ScoreKey thirtyDays =
                key(one.position().value(), one.person().value(), new ReportingPeriod("十一月", NOVEMBER.range()));
        append(one, event(one, 0));
        append(one, event(one, 1));
        append(one, event(one, 2));
        append(other, event(other, 5));
        append(december, event(december, 3));
        append(thirtyDays, event(thirtyDays, 4));
        assertThat(ofPeriod(NOVEMBER))
                .filteredOn(record -> List.of(one.position(), other.position())
                        .contains(record.key().position()))
                .containsExactlyInAnyOrder(event(one, 2), event(other, 5));
        assertThat(ofPeriod(next))
                .filteredOn(record -> record.key().position().equals(one.position()))
                .containsExactly(event(december, 3));
        assertThat(within(() -> port().latest(one))).contains(event(one, 2));
        assertThat(within(() -> port().latest(key(unique())))).isEmpty();
    }

    @Test
    void rule12_a_record_of_another_key_is_refused_and_changes_nothing() {
        ScoreKey key = key(unique());
        ScoreKey other = key(unique());
        List<Recorded<ScoreRecord>> mixed =
                List.of(new Recorded<>(NOON, event(key, 0)), new Recorded<>(NOON.plusSeconds(1), event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other.position().value());
        assertThat(ofPeriod(NOVEMBER)).extracting(ScoreRecord::key).doesNotContain(key);
    }

    @Test
    void rule13_a_score_comes_back_as_it_was_stored_and_explains_itself_so() {
        ScoreKey key = key(unique());
        ScoreRecord stored = asScoredElsewhere(key, "100/3");
        append(key, stored);
        ScoreRecord read = within(() -> port().latest(key)).orElseThrow();

        assertThat(read.result().scores()).isEqualTo(stored.result().scores());
        assertThat(read.explain()).isEqualTo(stored.explain());
        assertThat(read.result().score()).contains(new BigDecimal("33.33"));
    }

    private List<ScoreRecord> ofPeriod(ReportingPeriod period) {
        return within(() -> {
            try (Stream<ScoreRecord> found = port().ofPeriod(period)) {
                return found.toList();
            }
        });
    }
}
