package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.WorkCalendar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTimeTest {

    private static final ZoneId CHINA = ZoneOffset.ofHours(8);

    private static ApprovalCase open(String id, TimeLimit limit) {
        ApprovalStep step = ApprovalStep.of("M", ApproverRule.lineManager(1)).within(limit);
        ApprovalDefinition definition = ApprovalDefinition.of("PO", OrgName.of("采购审批", "Purchase approval"), 1)
                .step(step)
                .build();
        return ApprovalCase.draft(ApprovalCaseId.of(id), definition, order("8000.00"))
                .apply(new Action.Submit(), CONTEXT, by(ANN));
    }

    /** 2025-09-30 is a Tuesday before a week of holidays; 2025-10-11 is a Saturday on which people work. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-18T02:00:00Z,1,2025-11-19T16:00:00Z",
        "2025-11-20T15:59:59Z,1,2025-11-21T16:00:00Z",
        "2025-11-20T16:00:00Z,1,2025-11-24T16:00:00Z",
        "2025-09-30T02:00:00Z,1,2025-10-09T16:00:00Z",
        "2025-09-30T02:00:00Z,3,2025-10-11T16:00:00Z"
    })
    void working_days_end_when_the_last_of_them_ends(Instant opened, int days, Instant expected) {
        assertThat(TimeLimit.workdays(days).due(opened, WorkCalendar.china(), CHINA))
                .isEqualTo(expected);
    }

    @Test
    void hours_are_those_of_the_clock() {
        assertThat(TimeLimit.hours(30).due(NOW, WorkCalendar.china(), CHINA)).isEqualTo(NOW.plusSeconds(30 * 3600));
        assertThat(TimeLimit.hours(1).escalating()).isEqualTo(new TimeLimit(1, LimitUnit.HOURS, OnTimeout.ESCALATE));
        ApprovalContext utc = CONTEXT.calendar(WorkCalendar.china(), ZoneOffset.UTC);
        ApprovalCase open = draft(
                        order("8000.00"),
                        ApprovalStep.of("M", ApproverRule.lineManager(1)).within(TimeLimit.workdays(1)))
                .apply(new Action.Submit(), utc, by(ANN));
        assertThat(open.due()).contains(Instant.parse("2025-11-20T00:00:00Z"));
        assertThat(submitted(ApprovalStep.of("M", ApproverRule.lineManager(1))).due())
                .isEmpty();
    }

    @Test
    void the_due_list_has_what_is_overdue_the_longest_first() {
        ApprovalCase early = open("B", TimeLimit.hours(1).escalating());
        ApprovalCase late = open("A", TimeLimit.hours(2));
        ApprovalCase done = early.apply(approve("M"), CONTEXT, by(BUYER));
        List<ApprovalCase> all = List.of(late, early, done, submitted(ApprovalStep.of("M", ApproverRule.holder(GM))));
        assertThat(DueList.of(all, NOW.plusSeconds(3599)).steps()).isEmpty();
        DueList one = DueList.of(all, NOW.plusSeconds(3600));
        assertThat(one.steps())
                .containsExactly(
                        new DueStep(ApprovalCaseId.of("B"), "M", List.of(BUYER), NOW.plusSeconds(3600), 0, true, true));
        DueList two = DueList.of(all, NOW.plusSeconds(3 * 3600));
        assertThat(two.steps())
                .extracting(step -> step.approval() + " " + step.hoursOver() + " " + step.escalate())
                .containsExactly("B 2 true", "A 1 false");
        assertThat(csv(two.toTable(CHINA)))
                .isEqualTo("case,step,person,due,overdue,remind,escalate\n"
                        + "B,M,buyer,2025-11-18 11:00,2,true,true\n"
                        + "A,M,buyer,2025-11-18 12:00,1,true,false\n");
    }

    @Test
    void after_a_reminder_the_next_is_due_later() {
        ApprovalCase open = open("A", TimeLimit.hours(2))
                .apply(new Action.Remind("M"), CONTEXT, Stamp.by(BOT).at(NOW.plusSeconds(3 * 3600)));
        assertThat(DueList.of(List.of(open), NOW.plusSeconds(5 * 3600 - 1))
                        .steps()
                        .get(0)
                        .remind())
                .isFalse();
        assertThat(DueList.of(List.of(open), NOW.plusSeconds(5 * 3600))
                        .steps()
                        .get(0)
                        .remind())
                .isTrue();
    }

    @Test
    void the_time_in_each_step_is_counted_round_by_round() {
        ApprovalStep one = ApprovalStep.of("M", ApproverRule.lineManager(1));
        ApprovalStep two = ApprovalStep.of("F", ApproverRule.holder(FIN_MGR)).onReject(RejectPolicy.backTo("M"));
        ApprovalCase first = submitted(one, two)
                .apply(approve("M"), CONTEXT, Stamp.by(BUYER).at(NOW.plus(Duration.ofHours(2))))
                .apply(
                        new Action.Reject("F"),
                        CONTEXT,
                        Stamp.by(FINANCE).at(NOW.plus(Duration.ofHours(5))).reason("缺附件"));
        StepTimes times = StepTimes.of(List.of(first, submitted(one, two)), NOW.plus(Duration.ofHours(6)));
        assertThat(times.steps())
                .containsExactly(
                        new StepTime("PO", "F", 1, 3 * 3600, 3 * 3600),
                        new StepTime("PO", "M", 3, (2 + 1 + 6) * 3600, 6 * 3600));
        assertThat(csv(times.toTable()))
                .isEqualTo("definition,step,times,hours in total,mean in hours,longest in hours\n"
                        + "PO,F,1,3.00,3.00,3.00\nPO,M,3,9.00,3.00,6.00\n");
        assertThatIllegalArgumentException().isThrownBy(() -> new StepTime("D", "S", 0, 0, 0));
    }

    @Test
    void a_step_of_an_ended_case_took_until_the_end() {
        ApprovalStep one = ApprovalStep.of("M", ApproverRule.lineManager(1));
        ApprovalDefinition both = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .parallel(one, ApprovalStep.of("F", ApproverRule.holder(FIN_MGR)))
                .build();
        ApprovalCase rejected = draft(order("8000.00"), both)
                .apply(new Action.Submit(), CONTEXT, by(ANN))
                .apply(
                        new Action.Reject("F"),
                        CONTEXT,
                        Stamp.by(FINANCE).at(NOW.plusSeconds(60)).reason("否"));
        assertThat(StepTimes.of(List.of(rejected), NOW.plusSeconds(600)).steps())
                .extracting(StepTime::seconds)
                .containsExactly(60L, 60L);
        assertThat(rejected.due()).isEmpty();
        assertThat(rejected.turnOf(BUYER)).isEmpty();
    }

    @Test
    void the_record_shows_who_decided_for_whom_when_and_why() {
        ApprovalContext away = absent(away(BUYER, CHO));
        ApprovalCase done = submitted(away, ApprovalStep.of("M", ApproverRule.lineManager(1)))
                .apply(new Action.Comment("急"), away, by(DAN))
                .apply(
                        approve("M"),
                        away,
                        Stamp.by(Actor.of(CHO)).at(NOW.plusSeconds(60)).reason("价格合理"));
        assertThat(done.explain(CHINA).toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        审批单 A-1（采购审批，PO-1，8,000.00 元）：已通过
                          1、2025-11-18 10:00:00 ann：提交
                            环节 M 开始
                            buyer 不在岗
                            cho 代理 buyer
                            环节 M 由 cho 代 buyer（PUR-MGR）审批
                          2、2025-11-18 10:00:00 dan：评论
                            意见：急
                          3、2025-11-18 10:01:00 cho 代 buyer：同意
                            意见：价格合理
                            环节 M 中 cho 的意见：同意
                            环节 M 已通过
                            审批单已通过
                        """);
        assertThat(done.explain(CHINA).toText(Locale.ENGLISH))
                .contains("cho for buyer: approve", "the case is approved");
        Table table = done.trail().toTable(CHINA, Locale.ENGLISH);
        assertThat(table.rows().get(2))
                .containsExactly(
                        3,
                        "2025-11-18 10:01:00",
                        "M",
                        "cho",
                        "buyer",
                        ApprovalTerm.APPROVE,
                        "价格合理",
                        "in step M cho decided: agreed; step M is approved; the case is approved");
        assertThat(table.rows().get(1))
                .containsExactly(2, "2025-11-18 10:00:00", null, "dan", null, ApprovalTerm.COMMENT, "急", null);
    }

    @Test
    void trails_are_numbered_from_one() {
        TrailEntry entry = submitted(ApprovalStep.of("M", ApproverRule.lineManager(1)))
                .trail()
                .entries()
                .get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalTrail(List.of(entry, entry)))
                .withMessageContaining("entry 2 of a trail has the number 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TrailEntry(0, entry.action(), entry.stamp(), entry.actor(), entry.content(), entry.notes()))
                .withMessageContaining("but is 0");
    }

    private static String csv(Table table) {
        StringWriter text = new StringWriter();
        try {
            TableWriter.in(Locale.ENGLISH).write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("\r\n", "\n").replace("\uFEFF", "");
    }
}
