package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured (关键绩效指标): a code, names, how it is computed, its unit and in which direction it is better.
 *
 * @param code stable, for example {@code SALES_ATTAINMENT}; two indicators with one code are the same on a card
 * @param chinese the Chinese name
 * @param english the English name
 * @param formula how it is computed from what is counted
 * @param chineseDefinition numerator and denominator or the like in Chinese; may be empty
 * @param englishDefinition the same in English; may be empty
 * @param unit the unit of actual and target, for example {@code CNY}, {@code days}, {@link #RATIO}, {@link #PERCENT}
 * @param better in which direction it is better
 * @param period how often it is measured, for example {@code month}
 * @param source where the numbers come from; may be empty
 * @param defaultRule the code of the rule that usually scores it, without a target; may be empty
 * @param posts the posts that it judges, by their Chinese names; may be empty
 */
public record Kpi(
        String code,
        String chinese,
        String english,
        KpiFormula formula,
        String chineseDefinition,
        String englishDefinition,
        String unit,
        Better better,
        String period,
        String source,
        String defaultRule,
        List<String> posts) {

    /** The unit of shares that are shown in percent: 93 stands for 93 %. */
    public static final String PERCENT = "percent";

    /** The unit of shares as they are: 0.93 stands for 93 %. */
    public static final String RATIO = "ratio";

    /** What stands between numerator and denominator in a definition. */
    static final String OVER = " ÷ ";

    public Kpi {
        if (requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code of a KPI must not be blank");
        }
        requireNonNull(chinese, "chinese");
        requireNonNull(english, "english");
        requireNonNull(formula, "formula");
        requireNonNull(chineseDefinition, "chineseDefinition");
        requireNonNull(englishDefinition, "englishDefinition");
        requireNonNull(unit, "unit");
        requireNonNull(better, "better");
        requireNonNull(period, "period");
        requireNonNull(source, "source");
        requireNonNull(defaultRule, "defaultRule");
        posts = List.copyOf(posts);
    }

    /** An indicator of the host's own that is measured as a value or a ratio. */
    public static Kpi of(String code, String chinese, String english, String unit, Better better) {
        KpiFormula formula = unit.equals(RATIO) || unit.equals(PERCENT) ? KpiFormula.RATIO : KpiFormula.VALUE;
        return new Kpi(code, chinese, english, formula, "", "", unit, better, "month", "", "", List.of());
    }

    /** The same indicator in another unit, for example {@link #PERCENT}. */
    public Kpi in(String otherUnit) {
        return new Kpi(
                code,
                chinese,
                english,
                formula,
                chineseDefinition,
                englishDefinition,
                otherUnit,
                better,
                period,
                source,
                defaultRule,
                posts);
    }

    /** The name in each language. */
    public Term label() {
        return new KpiName(code, chinese, english);
    }

    /** What is counted, in each language. */
    public Term definition() {
        return new KpiName(code + ".definition", chineseDefinition, englishDefinition);
    }

    /** What is counted above the stroke (分子), in each language; empty if the indicator is no fraction or does not say. */
    public Optional<Term> numerator() {
        return part("numerator", 0);
    }

    /** What is counted below the stroke (分母), in each language; empty if the indicator is no fraction or does not say. */
    public Optional<Term> denominator() {
        return part("denominator", 1);
    }

    private Optional<Term> part(String name, int at) {
        String[] inChinese = chineseDefinition.split(OVER);
        String[] inEnglish = englishDefinition.split(OVER);
        return formula.isFraction() && inChinese.length == 2 && inEnglish.length == 2
                ? Optional.of(new KpiName(code + "." + name, inChinese[at], inEnglish[at]))
                : Optional.empty();
    }

    /**
     * A measurement by the indicator's formula.
     *
     * @param inputs as the {@link KpiFormula} names them, in its order
     * @throws IllegalArgumentException if there are too few or too many
     */
    public Measurement measure(BigDecimal... inputs) {
        return Measurement.restore(this, formula, List.of(inputs), "");
    }

    /** The same from the texts of the numbers; see {@link #measure(BigDecimal...)}. */
    public Measurement measure(String... inputs) {
        return measure(Arrays.stream(inputs).map(Decimals::parse).toArray(BigDecimal[]::new));
    }

    @Override
    public String toString() {
        return code;
    }
}
