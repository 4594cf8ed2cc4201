package io.zhanggui.core.kpi;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScoreRegisterTest {

    private static final PositionId POSITION = PositionId.of("电商销售经理");
    private static final PersonId PERSON = PersonId.of("P001");
    private static final PersonId MANAGER = PersonId.of("P900");
    private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2025-11");
    private static final Scorecard CARD = Scorecard.builder("电商销售经理", NOVEMBER)
            .indicator(
                    KpiLibrary.SALES_ATTAINMENT,
                    weight(60),
                    RatioHigher.of("1200000").cappedAt(120))
            .indicator(KpiLibrary.COLLECTION_RATE, weight(40), Banded.from("95%->100, 90%->80, 0->0"))
            .build();
    private static final Stamp STAMP = Stamp.by(MANAGER).at(NOON);

    private final MemoryStore store = new MemoryStore();
    private final ScoreRecords records = ScoreRecords.inMemory(store);
    private final ScoreRegister register = new ScoreRegister(records, CommandReceipts.inMemory(store), store);

    @Test
    void an_approved_score_stays_and_a_correction_is_the_next_revision() {
        ScoreRecord first = register.approve(POSITION, PERSON, result("1080000"), STAMP);
        ScoreRecord second = register.correct(first.key(), result("1200000"), STAMP.reason("重新统计"));
        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(first.key()).hasToString("电商销售经理 P001 2025-11");
        assertThat(records.read(first.key())).extracting(each -> each.event()).containsExactly(first, second);
        assertThat(records.latest(first.key())).contains(second);
        assertThat(second).hasToString("电商销售经理 P001 2025-11 #2 ***");
    }

    /** 0.6 · 90 + 0.4 · 80 = 86; with sales of the target 0.6 · 100 = 60 and 92. */
    @Test
    void the_difference_of_revisions_is_shown() {
        ScoreRecord first = register.approve(POSITION, PERSON, result("1080000"), STAMP);
        ScoreRecord second = register.correct(first.key(), result("1200000"), STAMP.reason("重新统计"));
        assertThat(second.changesSince(first))
                .containsExactly(
                        new ScoreChange(null, new BigDecimal("86.00"), new BigDecimal("92.00")),
                        new ScoreChange(KpiLibrary.SALES_ATTAINMENT, new BigDecimal("54.00"), new BigDecimal("60.00")));
        assertThat(second.changesSince(second)).isEmpty();
        assertThat(second.explainChangeSince(first).toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        电商销售经理 P001 2025-11：92.00 = 由第 1 版更正为第 2 版 〔重新统计〕
                          总分：92.00 = 由 86.00 变为 92.00
                          销售目标完成：60.00 = 由 54.00 变为 60.00
                        """);
        assertThat(second.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("92.00 〔重新统计〕");
        assertThat(first.explain()).isEqualTo(first.result().explain());
    }

    @Test
    void indicators_that_came_and_went_are_differences() {
        ScoreRecord first = register.approve(POSITION, PERSON, result("1080000"), STAMP);
        Scorecard other = Scorecard.builder("电商销售经理", NOVEMBER)
                .indicator(KpiLibrary.AOV, weight(100), ScoringRule.parse("manual"))
                .build();
        ScoreRecord second = register.correct(
                first.key(),
                other.score(Measurements.of(Measurement.notApplicable(KpiLibrary.AOV))),
                STAMP.reason("换卡"));
        assertThat(second.changesSince(first))
                .containsExactly(
                        new ScoreChange(null, new BigDecimal("86.00"), null),
                        new ScoreChange(KpiLibrary.AOV, null, new BigDecimal("0.00")),
                        new ScoreChange(KpiLibrary.SALES_ATTAINMENT, new BigDecimal("54.00"), null),
                        new ScoreChange(KpiLibrary.COLLECTION_RATE, new BigDecimal("32.00"), null));
        assertThat(second).hasToString("电商销售经理 P001 2025-11 #2 ***");
        assertThat(second.explainChangeSince(first).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("由 86.00 变为不适用");
    }

    @Test
    void what_cannot_be_approved_is_refused_with_every_reason() {
        Stamp own = Stamp.by(Actor.of(MANAGER).onBehalfOf(PERSON)).at(NOON);
        rejected("kpi.own-score", () -> register.approve(POSITION, PERSON, result("1"), own));
        register.approve(POSITION, PERSON, result("1080000"), STAMP);
        rejected("kpi.score-approved-before", () -> register.approve(POSITION, PERSON, result("1080000"), STAMP));
        assertThat(register.checkApprove(new ScoreKey(POSITION, PERSON, "2025-11"), own)
                        .list())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("actor kpi.own-score", "key kpi.score-approved-before");
    }

    @Test
    void what_cannot_be_corrected_is_refused_with_every_reason() {
        ScoreKey key = new ScoreKey(POSITION, PERSON, "2025-11");
        Stamp own = Stamp.by(PERSON).at(NOON).reason(" ");
        assertThat(register.checkCorrect(key, result("1"), own).list())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "actor kpi.own-score", "key kpi.score-not-approved", "reason kpi.correction-without-reason");
        register.approve(POSITION, PERSON, result("1080000"), STAMP);
        rejected("kpi.correction-without-reason", () -> register.correct(key, result("1"), STAMP));
        rejected("kpi.nothing-corrected", () -> register.correct(key, result("1080000"), STAMP.reason("again")));
        assertThat(records.read(key)).hasSize(1);
    }

    @Test
    void a_correction_is_checked_for_time_and_period_before_it_is_recorded() {
        ScoreKey key =
                register.approve(POSITION, PERSON, result("1080000"), STAMP).key();
        Stamp before = Stamp.by(MANAGER).at(NOON.minusNanos(1)).reason("late");
        ScorecardResult december = CARD.forPeriod(ReportingPeriod.parse("2025-12"))
                .score(result("1200000").measurements());
        assertThat(register.checkCorrect(key, december, before).list())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("at kpi.recorded-earlier", "result kpi.card-of-other-period");
        rejected("kpi.recorded-earlier", () -> register.correct(key, result("1200000"), before));
        rejected("kpi.card-of-other-period", () -> register.correct(key, december, STAMP.reason("again")));
        assertThat(register.checkCorrect(key, december, before).list().get(1).text(Locale.ENGLISH))
                .contains("is of 2025-11, but the card is of 2025-12");
        assertThat(register.checkCorrect(key, december, before).list().get(0).text(Locale.ENGLISH))
                .contains("recorded at 2025-12-01T12:00:00Z last, later than this at 2025-12-01T11:59:59.999999999Z");
        for (String blank : List.of("", " ", "\u00a0", "\u200b", "\ufeff \u00a0")) {
            rejected(
                    "kpi.correction-without-reason",
                    () -> register.correct(key, result("1200000"), STAMP.reason(blank)));
        }
        assertThat(register.correct(key, result("1200000"), STAMP.reason("\u00a0x"))
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void a_retry_gives_the_record_of_the_first_call() {
        Stamp stamp = STAMP.key("approve-1");
        ScoreRecord first = register.approve(POSITION, PERSON, result("1080000"), stamp);
        assertThat(register.approve(POSITION, PERSON, result("1080000"), stamp)).isSameAs(first);
        assertThatThrownBy(() -> register.approve(POSITION, PERSON, result("1"), stamp))
                .isInstanceOf(CommandConflictException.class);
        Stamp again = STAMP.key("correct-1").reason("重新统计");
        ScoreRecord second = register.correct(first.key(), result("1200000"), again);
        assertThat(register.correct(first.key(), result("1200000"), again)).isSameAs(second);
        assertThat(records.read(first.key())).hasSize(2);
    }

    @Test
    void a_command_key_is_of_one_command_whatever_the_score() {
        PositionId other = PositionId.of("网站运营经理");
        Stamp stamp = STAMP.key("K").reason("重新统计");
        ScoreRecord first = register.approve(POSITION, PERSON, result("1080000"), stamp);
        conflict(() -> register.approve(other, PERSON, result("1080000"), stamp));
        conflict(() -> register.approve(POSITION, MANAGER, result("1080000"), stamp));
        conflict(() -> register.correct(first.key(), result("1080000"), stamp));
        conflict(() -> register.correct(first.key(), result("1200000"), stamp));
        Stamp byOther = Stamp.by(PersonId.of("P901")).at(NOON).key("K");
        conflict(() -> register.approve(POSITION, PERSON, result("1080000"), byOther));
        assertThat(records.read(first.key())).hasSize(1);
        assertThat(records.latest(new ScoreKey(other, PERSON, "2025-11"))).isEmpty();
        register.correct(first.key(), result("1200000"), stamp.key("K2"));
        assertThat(register.approve(POSITION, PERSON, result("1080000"), stamp)).isSameAs(first);
    }

    private static void conflict(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CommandConflictException.class).hasMessageContaining("K");
    }

    @Test
    void a_record_fits_its_key() {
        ScoreKey december = new ScoreKey(POSITION, PERSON, "2025-12");
        assertThatThrownBy(() -> new ScoreRecord(december, 1, result("1"), STAMP))
                .hasMessageContaining("forPeriod");
        ScoreKey key = new ScoreKey(POSITION, PERSON, "2025-11");
        assertThatThrownBy(() -> new ScoreRecord(key, 0, result("1"), STAMP)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new ScoreRecord(key, 2, result("1"), STAMP)).hasMessageContaining("reason");
        assertThatThrownBy(() -> new ScoreKey(POSITION, PERSON, " ")).hasMessageContaining("period");
    }

    /** As if the library that scored it had made a mistake: 75 instead of 90, and no cap where there is one today. */
    @Test
    void a_stored_score_explains_itself_as_it_was_stored() {
        ScorecardResult odd = ScorecardResult.restore(
                CARD,
                result("1080000").measurements(),
                List.of(Optional.of(Score.parse("75")), Optional.of(Score.parse("80"))),
                List.of(),
                List.of());
        assertThat(odd.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        电商销售经理 2025-11：77.00
                          加权得分：77.00 = 下列各项之和
                            销售目标完成：45.00 = 75 × 60%
                              计算得分：75 = 100 × 实际 1,080,000 ÷ 目标 1,200,000
                              实际值：1,080,000
                            回款率：32.00 = 80 × 40%
                              计算得分：80 = 实际 0.93 按分段（≥ 0.95 得 100 分，≥ 0.9 得 80 分，≥ 0 得 0 分）对应的分值
                              实际值：0.93
                        """);
        assertThat(result("2400000").explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("得分：120 = 200 超过上限，按 120 计", "计算得分：200 = 100 × 实际 2,400,000 ÷ 目标 1,200,000");
    }

    private static ScorecardResult result(String sales) {
        return CARD.score(Measurements.of(KpiLibrary.SALES_ATTAINMENT, sales, KpiLibrary.COLLECTION_RATE, "0.93"));
    }

    private static void rejected(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(violation -> violation.code())
                                .containsExactly(code));
    }
}
