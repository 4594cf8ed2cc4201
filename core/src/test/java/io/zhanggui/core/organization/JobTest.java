package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.refusals;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final LocalDate JUNE = day("2025-06-01");
    private static final JobId BUYER = JobId.of("BUYER");
    private static final JobRequirement YEARS =
            JobRequirement.of(RequirementKind.EXPERIENCE, OrgName.of("采购", "Purchasing"), 3);
    private static final JobRequirement DEGREE =
            JobRequirement.of(RequirementKind.EDUCATION, OrgName.of("本科", "Bachelor"), 2);
    private static final Job JOB =
            Job.of(BUYER, OrgName.of("采购员", "Buyer")).onGrade("P3").requiring(YEARS, DEGREE);
    private static final Position SEAT = Position.of(position("B-1"), unit("B"), OrgName.of("buyer 1"));

    private static final OrgHistory HISTORY = small().createJob(JOB, FOUNDED, recorded("2025-01-02"))
            .createPosition(SEAT.ofJob(BUYER), FOUNDED, recorded("2025-01-02"))
            .createPosition(
                    Position.of(position("C-1"), unit("C"), OrgName.of("free")), FOUNDED, recorded("2025-01-02"));

    @Test
    void a_position_has_the_grade_and_requirements_of_its_job_as_described_on_the_day() {
        Job later = JOB.onGrade("P4").requiring(YEARS);
        OrgHistory changed = HISTORY.changeJob(later, JUNE, recorded("2025-05-01"));

        assertThat(changed.on(JUNE).jobOf(position("B-1"))).contains(later);
        assertThat(changed.on(JUNE.minusDays(1)).jobOf(position("B-1"))).contains(JOB);
        assertThat(changed.asOf(AsOf.of(JUNE).knownOn(day("2025-04-30"))).jobOf(position("B-1")))
                .contains(JOB);
        assertThat(changed.on(JUNE).jobs()).containsExactly(later);
        assertThat(changed.on(JUNE).jobOf(position("C-1"))).isEmpty();
        assertThat(changed.on(JUNE).positionsOf(BUYER)).containsExactly(SEAT.ofJob(BUYER));
        assertThat(changed.on(JUNE).positionsOf(JobId.of("X"))).isEmpty();
    }

    @Test
    void a_position_keeps_its_job_when_it_changes_otherwise() {
        Position buyer = SEAT.ofJob(BUYER);

        assertThat(buyer.reportingTo(position("C-1"))
                        .withHeadcount(2)
                        .inUnit(unit("C"))
                        .job())
                .isEqualTo(BUYER);
        assertThat(HISTORY.mergeUnits(unit("B"), unit("C"), JUNE, recorded("2025-05-01"))
                        .on(JUNE)
                        .jobOf(position("B-1")))
                .contains(JOB);
    }

    @Test
    void a_job_that_is_not_there_is_refused_by_name() {
        assertThat(refusals(HISTORY, new OrgChange.CreateJob(JOB, JUNE)))
                .containsExactly("changes[0]: the id of job BUYER is taken");
        OrgChange fresh = new OrgChange.CreateJob(Job.of(JobId.of("N"), OrgName.of("new")), JUNE);
        assertThat(refusals(HISTORY, fresh, fresh)).containsExactly("changes[1]: the id of job N is taken");
        assertThat(refusals(HISTORY, new OrgChange.ChangeJob(Job.of(JobId.of("N"), OrgName.of("new")), JUNE)))
                .containsExactly("changes[0]: there is no job N");
        assertThat(refusals(HISTORY, new OrgChange.ChangePosition(SEAT.ofJob(JobId.of("N")), JUNE)))
                .containsExactly("changes[0]: there is no job N");
        assertThat(refusals(HISTORY, new OrgChange.ChangePosition(SEAT.ofJob(JobId.of("N")), JUNE), fresh))
                .isEmpty();
        assertThat(refusals(HISTORY, new OrgChange.ChangePosition(SEAT.ofJob(JobId.of("N")), JUNE.minusDays(1)), fresh))
                .containsExactly(
                        "changes[0]: job N does not exist on 2025-05-31 yet. Maybe create it from an earlier day?");
        assertThat(refusals(HISTORY, new OrgChange.ChangeJob(JOB, FOUNDED.minusDays(1))))
                .containsExactly(
                        "changes[0]: job BUYER does not exist on 2024-12-31 yet. Maybe create it from an earlier day?");
        assertThat(refusals(HISTORY, new OrgChange.ChangeJob(JOB, FOUNDED))).isEmpty();
        assertThat(refusals(
                        HISTORY, new OrgChange.ChangeJob(JOB, JUNE), new OrgChange.ChangeJob(JOB.onGrade("P9"), JUNE)))
                .hasSize(1);
    }

    @Test
    void a_job_says_only_what_it_can_mean() {
        assertThat(JOB.requirements(RequirementKind.EXPERIENCE)).containsExactly(YEARS);
        assertThat(JOB.requirements(RequirementKind.SKILL)).isEmpty();
        assertThat(YEARS.isMetBy(3)).isTrue();
        assertThat(YEARS.isMetBy(2)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JOB.onGrade(" "))
                .withMessage("grade of BUYER is blank. Maybe leave it out?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JOB.requiring(YEARS, JobRequirement.of(YEARS.kind(), YEARS.subject(), 9)))
                .withMessageStartingWith("requirements of BUYER name one thing twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobRequirement.of(RequirementKind.SKILL, OrgName.of("x"), 0))
                .withMessage("level of x must be 1 or more, but is 0");
        assertThat(Job.of(BUYER, OrgName.of("x"))).isEqualTo(new Job(BUYER, OrgName.of("x"), null, List.of()));
    }

    @Test
    void a_name_of_nothing_that_can_be_seen_is_refused_as_in_an_id() {
        for (String blank : List.of("", " ", "\u00a0", "\u200b", "\u3000\ufeff")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrgName.of(blank))
                    .withMessage("name in zh is blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrgName.of("x", blank))
                    .withMessage("name in en is blank");
        }
        assertThat(OrgName.of("\u00a0x").zh()).isEqualTo("\u00a0x");
    }
}
