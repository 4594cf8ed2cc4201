package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.rule.RuleKey;
import java.util.Arrays;
import java.util.Locale;

/** Whose retirement age is the same (退休人员类别), by the age that held before 2025. */
@Beta
public enum RetirementGroup implements Term {
    /** Men, 60 before (男职工). */
    MALE,
    /** Women, 55 before (原法定退休年龄五十五周岁的女职工). */
    FEMALE_55,
    /** Women, 50 before (原法定退休年龄五十周岁的女职工). */
    FEMALE_50;

    private final RuleKey<RetirementSteps> steps = RuleKey.of(
            "cn.retirement.steps." + name().toLowerCase(Locale.ROOT).replace('_', '-'),
            RetirementSteps.class,
            RetirementSteps::parse);

    /**
     * The group with that name in lower case, for example {@code female_55}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RetirementGroup parse(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no group of retirement. Maybe male, female_55 or female_50?"));
    }

    /** The rule that holds its steps. */
    public RuleKey<RetirementSteps> steps() {
        return steps;
    }

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
