package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule as a cell of a table: its one line, and in Chinese its formula with x for the actual, with floor (but for 0) and cap. */
record RuleSentence(ScoringRule rule) implements Term {

    private static final String ACTUAL = "x";

    @Override
    public String name() {
        return rule.toString();
    }

    @Override
    public TermBundle bundle() {
        return KpiTerm.BUNDLE;
    }

    @Override
    public String code() {
        return rule.toString();
    }

    @Override
    public String text(Locale locale, Object... arguments) {
        if (!locale.getLanguage().equals("zh")) {
            return rule.toString();
        }
        List<Object> inputs = new ArrayList<>();
        inputs.add(ACTUAL);
        inputs.addAll(rule.parameters());
        Scorer scorer = rule.scorer();
        String formula = rule.formula().text(locale, inputs.toArray());
        String raised = limited(KpiTerm.RULE_AT_LEAST, formula, scorer.floor, locale);
        return limited(KpiTerm.RULE_AT_MOST, raised, scorer.cap, locale);
    }

    private static String limited(KpiTerm term, String formula, @Nullable Fraction limit, Locale locale) {
        return limit == null || limit.equals(Fraction.ZERO)
                ? formula
                : term.text(locale, formula, new Score(limit).shown());
    }
}
