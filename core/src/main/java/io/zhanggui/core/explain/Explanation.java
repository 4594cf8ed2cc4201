package io.zhanggui.core.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: a tree of label, value, formula with its inputs, evidence and parts.
 *
 * <p>Results make it when they are asked, so a result that nobody questions pays nothing.
 *
 * <pre>{@code
 * Explanation.of(PENSION, amount).formula(BASE_TIMES_RATE, base, rate).because(rule).with(parts)
 * }</pre>
 */
public final class Explanation {

    /** Characters of a line, more or less. */
    private static final int LINE = 80;

    private final Term label;
    private final @Nullable Object value;
    private final @Nullable Term formula;
    private final List<Object> inputs;
    private final List<Evidence> evidence;
    private final List<Explanation> parts;

    private Explanation(
            Term label,
            @Nullable Object value,
            @Nullable Term formula,
            List<Object> inputs,
            List<Evidence> evidence,
            List<Explanation> parts) {
        this.label = requireNonNull(label, "label");
        this.value = value;
        this.formula = formula;
        this.inputs = inputs;
        this.evidence = evidence;
        this.parts = parts;
    }

    /**
     * A label with its value.
     *
     * @param value money, a number, a date, a term or text; {@code null} means not applicable
     */
    public static Explanation of(Term label, @Nullable Object value) {
        return new Explanation(label, value, null, List.of(), List.of(), List.of());
    }

    /** The same with the formula: a term whose text has {@code {0}}, {@code {1}} … for the inputs. */
    public Explanation formula(Term pattern, Object... formulaInputs) {
        return new Explanation(
                label, value, requireNonNull(pattern, "pattern"), List.of(formulaInputs), evidence, parts);
    }

    /** The same with one more piece of evidence. */
    public Explanation because(Evidence reason) {
        requireNonNull(reason, "reason");
        if (evidence.isEmpty()) {
            return new Explanation(label, value, formula, inputs, List.of(reason), parts);
        }
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(reason);
        return new Explanation(label, value, formula, inputs, List.copyOf(more), parts);
    }

    /** The same with more parts at the end. */
    public Explanation with(List<Explanation> moreParts) {
        if (parts.isEmpty()) {
            return new Explanation(label, value, formula, inputs, evidence, List.copyOf(moreParts));
        }
        List<Explanation> more = new ArrayList<>(parts);
        more.addAll(moreParts);
        return new Explanation(label, value, formula, inputs, evidence, List.copyOf(more));
    }

    /** The same with more parts at the end. */
    public Explanation with(Explanation... moreParts) {
        return with(List.of(moreParts));
    }

    /** What the figure is called. */
    public Term label() {
        return label;
    }

    /** The figure; empty means not applicable. */
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** The formula without its inputs, for those who store or send an explanation; empty where there is none. */
    public Optional<Term> formula() {
        return Optional.ofNullable(formula);
    }

    /** The formula's text with its inputs filled in; empty where there is none. */
    public Optional<String> formula(Locale locale) {
        return Optional.ofNullable(formula).map(pattern -> pattern.text(locale, inputs.toArray()));
    }

    /** The values in the formula, in the order of its text. */
    public List<Object> inputs() {
        return inputs;
    }

    /** What the figure rests on. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** What the figure is made of, in the order of reading. */
    public List<Explanation> parts() {
        return parts;
    }

    /** This explanation and all below it, parents first. */
    public Stream<Explanation> flatten() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Explanation::flatten));
    }

    /** The tree as lines of text, parts indented by two blanks below their whole. */
    public String toText(Locale locale) {
        TextBuffer text = new TextBuffer(LINE * lines());
        write(text, locale, 0);
        return text.toString();
    }

    private int lines() {
        int lines = 1;
        for (int i = 0; i < parts.size(); i++) {
            lines += parts.get(i).lines();
        }
        return lines;
    }

    private void write(TextBuffer text, Locale locale, int depth) {
        for (int i = 0; i < depth; i++) {
            text.append("  ");
        }
        text.append(label.text(locale));
        if (value != null || formula != null) {
            Wording.append(text.append(Wording.colon(locale)), value, locale);
        }
        if (formula != null) {
            Phrase.append(text.append(" = "), formula, locale, inputs);
        }
        for (int i = 0; i < evidence.size(); i++) { // no iterator for each line
            text.append(" 〔").append(evidence.get(i).text(locale)).append("〕");
        }
        text.append('\n');
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).write(text, locale, depth + 1);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that
                && label.equals(that.label)
                && Optional.ofNullable(value).equals(that.value())
                && Optional.ofNullable(formula).equals(Optional.ofNullable(that.formula))
                && inputs.equals(that.inputs)
                && evidence.equals(that.evidence)
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return label.hashCode() * 31 + parts.hashCode();
    }

    /** The English text. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
