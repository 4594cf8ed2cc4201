package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardResolutionTest {

    private static final List<PersonId> MEMBERS = List.of(BOSS, FINANCE, BUYER, CHO, DAN);
    private static final VotingRule HALF_OF_ALL =
            VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), MajorityBase.ALL);
    private static final Instant DEADLINE = NOW.plusSeconds(3600);

    private static BoardResolution meeting(VotingRule rule, PersonId... present) {
        return BoardResolution.inMeeting("制度1", CONTENT, MEMBERS, rule).attendedBy(List.of(present), by(BOSS));
    }

    private static BoardResolution votes(BoardResolution on, String choices) {
        BoardResolution result = on;
        for (int i = 0; i < choices.length(); i++) {
            VoteChoice choice = switch (choices.charAt(i)) {
                case '+' -> VoteChoice.FOR;
                case '-' -> VoteChoice.AGAINST;
                default -> VoteChoice.ABSTAIN;
            };
            if (choices.charAt(i) != '.') {
                result = result.vote(choice, CONTENT, by(MEMBERS.get(i)));
            }
        }
        return result;
    }

    private static BoardResolution writing(VotingRule rule) {
        return BoardResolution.inWriting("制度1", CONTENT, MEMBERS, rule, DEADLINE);
    }

    private static List<String> refused(BoardResolution on, Stamp stamp) {
        return on.check(CONTENT, stamp).list().stream()
                .map(each -> each.rule().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2,4,3", "2,5,3", "2,1,1", "2,0,1", // more than half
        "3,6,4", "3,7,5", "3,1,1", "3,0,0", // two thirds or more
        "4,9,4", "4,1,4" // four
    })
    void a_threshold_needs_so_many(int kind, int base, int expected) {
        Threshold threshold = switch (kind) {
            case 2 -> Threshold.moreThanHalf();
            case 3 -> Threshold.twoThirds();
            default -> Threshold.count(4);
        };
        assertThat(threshold.needed(base)).isEqualTo(expected);
    }

    @Test
    void more_than_and_at_least_differ_exactly_at_the_share() {
        assertThat(Threshold.atLeast(1, 2).needed(4)).isEqualTo(2);
        assertThat(Threshold.moreThan(1, 2).needed(4)).isEqualTo(3);
        assertThat(Threshold.moreThan(2, 3).needed(6)).isEqualTo(5);
    }

    /** Five members; '+' for, '-' against, '0' abstains, '.' stays away; in writing. */
    @ParameterizedTest
    @CsvSource({
        "ALL,+++..,ADOPTED",
        "ALL,++...,NO_QUORUM",
        "ALL,++-..,NOT_ADOPTED",
        "ALL,++00-,NOT_ADOPTED",
        "PRESENT,++-..,ADOPTED",
        "PRESENT,+-0..,NOT_ADOPTED",
        "PRESENT,++00.,NOT_ADOPTED",
        "CAST,+00..,ADOPTED",
        "CAST,+-0..,NOT_ADOPTED",
        "CAST,000..,NOT_ADOPTED",
        "CAST,+....,NO_QUORUM"
    })
    void the_votes_decide_by_quorum_and_majority(MajorityBase base, String choices, VoteOutcome expected) {
        VotingRule rule = VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), base);
        BoardResolution voted = votes(writing(rule), choices);
        assertThat(voted.result(DEADLINE.minusNanos(1)).outcome())
                .isEqualTo(choices.contains(".") ? VoteOutcome.UNDECIDED : expected);
        assertThat(voted.result(DEADLINE).outcome()).isEqualTo(expected);
        assertThat(voted.close(by(BOSS)).result(NOW).outcome()).isEqualTo(expected);
        assertThat(voted.result(DEADLINE).adopted()).isEqualTo(expected == VoteOutcome.ADOPTED);
    }

    @Test
    void in_a_meeting_those_count_who_attend_also_without_a_vote() {
        VotingRule rule = VotingRule.of(Threshold.count(3), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        BoardResolution voted = votes(meeting(rule, BOSS, FINANCE, BUYER, CHO), "++");
        assertThat(voted.result(NOW).outcome()).isEqualTo(VoteOutcome.UNDECIDED);
        VoteResult result = voted.close(by(BOSS)).result(NOW);
        assertThat(result.outcome()).isEqualTo(VoteOutcome.NOT_ADOPTED);
        assertThat(List.of(result.present(), result.quorum(), result.needed(), result.favour(), result.against()))
                .containsExactly(4, 3, 3, 2, 0);
    }

    @Test
    void a_member_with_a_conflict_counts_for_nothing_or_for_the_quorum_as_the_rule_says() {
        BoardResolution without = BoardResolution.inMeeting("R", CONTENT, MEMBERS, HALF_OF_ALL)
                .without(List.of(DAN, CHO), by(BOSS))
                .attendedBy(List.of(BOSS, FINANCE, DAN), by(BOSS));
        assertThat(refused(without, by(DAN))).containsExactly("CONFLICT_OF_INTEREST");
        VoteResult result = votes(without, "++").close(by(BOSS)).result(NOW);
        assertThat(List.of(result.members(), result.conflicted(), result.present(), result.quorum(), result.needed()))
                .containsExactly(5, 2, 2, 2, 2);
        assertThat(result.adopted()).isTrue();
        BoardResolution counting = BoardResolution.inMeeting("R", CONTENT, MEMBERS, HALF_OF_ALL.countingConflicted())
                .without(List.of(DAN, CHO), by(BOSS))
                .attendedBy(List.of(BOSS, FINANCE, DAN), by(BOSS));
        VoteResult counted = votes(counting, "++").close(by(BOSS)).result(NOW);
        assertThat(List.of(counted.present(), counted.quorum(), counted.needed()))
                .containsExactly(3, 3, 2);
        assertThat(counted.adopted()).isTrue();
    }

    @Test
    void who_may_not_vote_is_told_everything_that_is_wrong() {
        BoardResolution on = meeting(HALF_OF_ALL, BOSS, FINANCE);
        assertThat(refused(on, by(ANN))).containsExactly("NO_MEMBER");
        assertThat(refused(on, by(BUYER))).containsExactly("NOT_PRESENT");
        assertThat(refused(on, byFor(BOSS, BUYER))).containsExactly("NO_PROXY");
        BoardResolution voted = on.vote(VoteChoice.FOR, CONTENT, by(BOSS));
        assertThat(refused(voted, by(BOSS))).containsExactly("ALREADY_SIGNED");
        assertThat(refused(voted.close(by(BOSS)), by(FINANCE))).containsExactly("VOTE_CLOSED");
        assertThat(refused(writing(HALF_OF_ALL), Stamp.by(BOSS).at(DEADLINE))).containsExactly("VOTE_CLOSED");
        assertThat(refused(writing(HALF_OF_ALL), Stamp.by(BOSS).at(DEADLINE.minusNanos(1))))
                .isEmpty();
        Violations other = on.check(content("other"), by(BOSS));
        assertThat(other.has(ApprovalViolation.CONTENT_CHANGED)).isTrue();
        assertThatThrownBy(() -> on.vote(VoteChoice.FOR, CONTENT, by(ANN))).isInstanceOf(RejectedException.class);
    }

    @Test
    void the_vote_is_closed_when_everybody_who_may_vote_has() {
        BoardResolution on = writing(HALF_OF_ALL).without(List.of(DAN), by(BOSS));
        assertThat(votes(on, "+++").isClosed(NOW)).isFalse();
        assertThat(votes(on, "++++").isClosed(NOW)).isTrue();
        assertThat(votes(on, "++++").result(NOW).outcome()).isEqualTo(VoteOutcome.ADOPTED);
    }

    @Test
    void the_result_explains_itself() {
        BoardResolution on = votes(writing(HALF_OF_ALL).without(List.of(DAN), by(BOSS)), "++-");
        assertThat(on.explain(DEADLINE).toText(Locale.ENGLISH)).isEqualTo("""
                        resolution 制度1: not adopted
                          vote: not adopted
                            members: 5
                            with a conflict of interest: 1
                            present: 3 = quorum 3 (more than 1/2)
                            for: 2 = needed 3 (more than 1/2 of all)
                            against: 1
                          member boss: for
                          member fin: for
                          member buyer: against
                          member cho
                          member dan: with a conflict of interest
                        """);
        assertThat(on.explain(DEADLINE).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("出席：3 = 法定人数 3（超过 1/2）", "赞成：2 = 须 3 票赞成（全体人数超过 1/2）", "成员 dan：回避");
        assertThat(Threshold.count(2).text().text(Locale.ENGLISH)).isEqualTo("2 or more");
        assertThat(Threshold.twoThirds().text().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2/3 以上");
    }

    @Test
    void resolutions_and_rules_check_themselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoardResolution.inMeeting("R", CONTENT, List.of(BOSS, BOSS), HALF_OF_ALL))
                .withMessageContaining("each once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoardResolution.inMeeting("R", CONTENT, List.of(), HALF_OF_ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meeting(HALF_OF_ALL, ANN))
                .withMessageContaining("attending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writing(HALF_OF_ALL).attendedBy(List.of(BOSS), by(BOSS)))
                .withMessageContaining("written");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes(meeting(HALF_OF_ALL, BOSS), "+").attendedBy(List.of(FINANCE), by(BOSS)))
                .withMessageContaining("boss may not vote");
        assertThatThrownBy(() -> votes(writing(HALF_OF_ALL), "+").without(List.of(DAN), by(BOSS)))
                .isInstanceOf(IllegalStateException.class);
        for (int[] share : new int[][] {{1, 0}, {-1, 2}, {3, 2}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Threshold.atLeast(share[0], share[1]));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.moreThan(1, 1))
                .withMessageContaining("1/1");
        assertThat(Threshold.atLeast(1, 1).needed(7)).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.count(0))
                .withMessageContaining("but is 0");
    }

    /** What is certain is what every way to vote of the others gives. */
    @ParameterizedTest
    @CsvSource({"ALL", "PRESENT", "CAST"})
    void a_result_is_certain_only_if_no_further_votes_change_it(MajorityBase base) {
        VotingRule rule = VotingRule.of(Threshold.atLeast(1, 2), Threshold.twoThirds(), base);
        for (String first : all(2)) {
            List<VoteOutcome> outcomes = new ArrayList<>();
            for (String rest : all(3)) {
                outcomes.add(votes(writing(rule), first + rest).result(DEADLINE).outcome());
            }
            VoteOutcome expected = outcomes.stream().distinct().count() == 1 ? outcomes.get(0) : VoteOutcome.UNDECIDED;
            int present = (int) first.chars().filter(c -> c != '.').count();
            int favour = (int) first.chars().filter(c -> c == '+').count();
            int against = (int) first.chars().filter(c -> c == '-').count();
            assertThat(rule.certain(5, 0, present, favour, against, 3))
                    .as(first)
                    .isEqualTo(expected);
        }
    }

    private static List<String> all(int length) {
        List<String> result = List.of("");
        for (int i = 0; i < length; i++) {
            result = result.stream()
                    .flatMap(each -> "+-0.".chars().mapToObj(c -> each + (char) c))
                    .toList();
        }
        return result;
    }

    @Test
    void nothing_changes_the_outcome_after_the_vote_is_closed() {
        BoardResolution closed =
                votes(meeting(HALF_OF_ALL, BOSS, FINANCE, BUYER), "++").close(by(BOSS));
        assertThat(closed.closed()).isEqualTo(by(BOSS));
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> closed.attendedBy(List.of(BOSS, FINANCE), by(BOSS)),
                () -> meeting(HALF_OF_ALL, BOSS).close(by(BOSS)).without(List.of(BUYER), by(BOSS)),
                () -> closed.close(by(FINANCE)),
                () -> writing(HALF_OF_ALL)
                        .without(List.of(BUYER), Stamp.by(BOSS).at(DEADLINE)))) {
            assertThatThrownBy(change).isInstanceOf(RejectedException.class).hasMessageContaining("vote-closed");
        }
        assertThat(writing(HALF_OF_ALL)
                        .without(List.of(BUYER), Stamp.by(BOSS).at(DEADLINE.minusNanos(1)))
                        .conflicted())
                .containsExactly(BUYER);
    }

    /** Tries every way in which the others may vote or stay away. */
    private static VoteOutcome slowly(
            VotingRule rule, int members, int conflicted, int present, int favour, int against, int out) {
        Set<VoteOutcome> all = EnumSet.noneOf(VoteOutcome.class);
        for (int yes = 0; yes <= out; yes++) {
            for (int no = 0; yes + no <= out; no++) {
                for (int neither = 0; yes + no + neither <= out; neither++) {
                    int now = present + yes + no + neither;
                    all.add(rule.count(members, conflicted, 0, now, favour + yes, against + no, true)
                            .outcome());
                }
            }
        }
        return all.size() == 1 ? all.iterator().next() : VoteOutcome.UNDECIDED;
    }

    @Test
    void certain_is_what_every_way_to_vote_comes_to() {
        List<Threshold> thresholds = List.of(
                Threshold.moreThanHalf(),
                Threshold.twoThirds(),
                Threshold.atLeast(1, 1),
                Threshold.count(2),
                Threshold.atLeast(0, 1));
        int compared = 0;
        for (Threshold quorum : thresholds) {
            for (Threshold majority : thresholds) {
                for (MajorityBase base : MajorityBase.values()) {
                    for (boolean counted : new boolean[] {false, true}) {
                        VotingRule rule = new VotingRule(quorum, majority, base, counted);
                        for (int favour = 0; favour <= 2; favour++) {
                            for (int against = 0; against <= 2; against++) {
                                for (int out = 0; out <= 3; out++) {
                                    int present = favour + against + (out % 2);
                                    int members = present + out + 2;
                                    assertThat(rule.certain(members, 1, present, favour, against, out))
                                            .isEqualTo(slowly(rule, members, 1, present, favour, against, out));
                                    compared++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(5 * 5 * 3 * 2 * 3 * 3 * 4);
    }

    @Test
    void only_members_in_person_close_exclude_and_say_who_attends() {
        BoardResolution open = meeting(HALF_OF_ALL, BOSS, FINANCE);
        for (Stamp stamp : List.of(by(EVE), byFor(EVE, BOSS), byFor(BOSS, EVE))) {
            String expected = stamp.actor().person().equals(BOSS) ? "votes are cast in person" : "eve is no member";
            for (ThrowingCallable each : List.<ThrowingCallable>of(
                    () -> open.close(stamp),
                    () -> open.without(List.of(BUYER), stamp),
                    () -> open.attendedBy(List.of(BOSS), stamp))) {
                assertThatThrownBy(each)
                        .isInstanceOfSatisfying(
                                RejectedException.class,
                                refused -> assertThat(refused.violations().text(Locale.ENGLISH))
                                        .contains(expected));
            }
        }
        assertThat(open.close(by(CHO)).isClosed(NOW)).isTrue();
    }
}
