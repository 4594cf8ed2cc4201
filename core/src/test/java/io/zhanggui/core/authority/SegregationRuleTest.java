package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.SegregationSamples.A;
import static io.zhanggui.core.authority.SegregationSamples.B;
import static io.zhanggui.core.authority.SegregationSamples.C;
import static io.zhanggui.core.authority.SegregationSamples.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegregationRuleTest {

    private static Set<DecisionType> activities(int count) {
        return IntStream.range(0, count).mapToObj(i -> DecisionType.of("X" + i)).collect(Collectors.toSet());
    }

    @Test
    void n_isFromTwoToTheNumberOfActivities() {
        assertThat(new StaticExclusion("R", name("r"), "", Set.of(A, B, C), 2).n())
                .isEqualTo(2);
        assertThat(new StaticExclusion("R", name("r"), "", Set.of(A, B, C), 3).n())
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaticExclusion("R", name("r"), "", Set.of(A, B, C), 1))
                .withMessage("n of rule R must be from 2 to 3, the number of its activities, but is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DynamicExclusion("R", name("r"), "", Set.of(A, B, C), 4))
                .withMessage("n of rule R must be from 2 to 3, the number of its activities, but is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaticExclusion("R", name("r"), "", Set.of(A), 2))
                .withMessage("rule R must have at least 2 activities, but has 1");
    }

    @Test
    void quorum_hasAtMostTenActivitiesAndNoMorePeopleThanThat() {
        assertThat(new TaskQuorum("R", name("r"), "", activities(10), 10).k()).isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskQuorum("R", name("r"), "", activities(11), 2))
                .withMessage("rule R must have at most 10 activities, but has 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskQuorum("R", name("r"), "", activities(3), 4))
                .withMessage("k of rule R must be from 2 to 3, the number of its activities, but is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskQuorum("R", name("r"), "", activities(3), 1))
                .withMessageContaining("but is 1");
    }

    @Test
    void steps_mustDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SameCaseExclusion("R", name("r"), "", "sign", "sign"))
                .withMessage("steps of rule R must differ, but both are sign");
        assertThatIllegalArgumentException().isThrownBy(() -> new SameCaseExclusion("R", name("r"), "", "", "sign"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SameCaseExclusion("R", name("r"), "", "sign", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnRequestExclusion("", name("r"), "", Set.of()));
    }

    @Test
    void everyKind_needsACode() {
        assertThatIllegalArgumentException().isThrownBy(() -> StaticExclusion.ofPair("", name("r"), A, B));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DynamicExclusion(" R", name("r"), "", Set.of(A, B), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new SameCaseExclusion("", name("r"), "", "draw", "sign"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskQuorum("R ", name("r"), "", Set.of(A, B), 2));
    }

    @Test
    void aPair_saysWhereItIsWritten() {
        StaticExclusion pair = StaticExclusion.ofPair("R", name("r"), A, B);
        assertThat(pair.source()).isEmpty();
        assertThat(pair.because("art. 3")).isEqualTo(new StaticExclusion("R", name("r"), "art. 3", Set.of(A, B), 2));
    }

    @Test
    void match_givesEachKindItsOwnAnswer() {
        List<SegregationRule> rules = List.of(
                StaticExclusion.ofPair("1", name("r"), A, B),
                new DynamicExclusion("2", name("r"), "", Set.of(A, B), 2),
                new SameCaseExclusion("3", name("r"), "", "one", "two"),
                new OwnRequestExclusion("4", name("r"), "", Set.of(A)),
                new TaskQuorum("5", name("r"), "", Set.of(A, B), 2));
        assertThat(rules)
                .extracting(rule -> rule.match(
                        held -> "1" + held.code(),
                        exercised -> "2" + exercised.code(),
                        steps -> "3" + steps.code(),
                        request -> "4" + request.code(),
                        task -> "5" + task.code()))
                .containsExactly("11", "22", "33", "44", "55");
        assertThat(rules.get(2).activities()).isEmpty();
    }

    @Test
    void everyActivityAndTheRules_haveTextsInBothLanguages() {
        for (SegregationRule rule : SegregationRules.smallETailer()) {
            for (DecisionType activity : rule.activities()) {
                assertThat(activity.text(Locale.ENGLISH)).isNotEqualTo(activity.code());
                assertThat(activity.text(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
            }
        }
    }
}
