package io.zhanggui.core.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one-line form of rules: a code, then {@code name=value} pairs and {@code at->score} knots in any order. */
final class RuleText {

    static final String ELSE = "else";

    private final String text;
    private final String code;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String[]> knots = new ArrayList<>();

    private RuleText(String text, String code) {
        this.text = text;
        this.code = code;
    }

    static RuleText parse(String text) {
        String[] words =
                text.strip().replace("→", "->").replaceAll("\\s*->\\s*", "->").split("[,;\\s]+", -1);
        RuleText read = new RuleText(text, words[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            read.add(words[i]);
        }
        return read;
    }

    private void add(String word) {
        int arrow = word.indexOf("->");
        int equals = word.indexOf('=');
        if (arrow > 0) {
            knots.add(new String[] {word.substring(0, arrow), word.substring(arrow + 2)});
        } else if (equals <= 0 || values.putIfAbsent(word.substring(0, equals), word.substring(equals + 1)) != null) {
            throw wrong("'" + word + "' as name=value or at->score, each name once");
        }
    }

    String code() {
        return code;
    }

    KpiException wrong(String expected) {
        return new KpiException(KpiError.INVALID_TEXT, text, expected);
    }

    @Nullable
    BigDecimal find(String name) {
        String value = values.remove(name);
        return value == null ? null : Decimals.parse(value);
    }

    BigDecimal number(String name) {
        BigDecimal value = find(name);
        if (value == null) {
            throw wrong(name + "=…");
        }
        return value;
    }

    BigDecimal number(String name, BigDecimal otherwise) {
        BigDecimal value = find(name);
        return value == null ? otherwise : value;
    }

    <E extends Enum<E>> @Nullable E find(String name, Class<E> type) {
        String value = values.remove(name);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw wrong(name + "=… as one of " + List.of(type.getEnumConstants()));
        }
    }

    <E extends Enum<E>> E oneOf(String name, E otherwise) {
        E value = find(name, otherwise.getDeclaringClass());
        return value == null ? otherwise : value;
    }

    List<Knot> knots() {
        List<Knot> read = knots.stream()
                .map(knot -> new Knot(Decimals.parse(knot[0]), Decimals.parse(knot[1])))
                .toList();
        knots.clear();
        return read;
    }

    /** Bands from their lower ends; {@code else} stands for everything below the others. */
    List<Band> bands() {
        List<Knot> minima = new ArrayList<>();
        BigDecimal rest = null;
        for (String[] knot : knots) {
            BigDecimal points = Decimals.parse(knot[1]);
            if (!knot[0].equals(ELSE)) {
                minima.add(new Knot(Decimals.parse(knot[0]), points));
            } else if (rest == null) {
                rest = points;
            } else {
                throw wrong("'" + ELSE + "' once");
            }
        }
        knots.clear();
        if (minima.isEmpty()) {
            throw wrong("bands such as 95->100, 90->80, 0->0");
        }
        return Band.above(minima, rest);
    }

    void refuseRest() {
        if (!values.isEmpty() || !knots.isEmpty()) {
            throw wrong(code + " without " + (values.isEmpty() ? "at->score" : values.keySet()));
        }
    }

    /** Writes rules; numbers that are the usual ones are left out. */
    static final class Writer {

        private final StringBuilder text;

        Writer(String code) {
            text = new StringBuilder(code);
        }

        Writer with(String name, BigDecimal value) {
            text.append(' ').append(name).append('=').append(value.toPlainString());
            return this;
        }

        Writer with(String name, BigDecimal value, BigDecimal usual) {
            return value.compareTo(usual) == 0 ? this : with(name, value);
        }

        Writer with(String name, Enum<?> value) {
            text.append(' ').append(name).append('=').append(value.name());
            return this;
        }

        <E extends Enum<E>> Writer with(String name, E value, E usual) {
            if (value != usual) {
                text.append(' ')
                        .append(name)
                        .append('=')
                        .append(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            return this;
        }

        Writer knots(List<Knot> knots) {
            String separator = " ";
            for (Knot knot : knots) {
                text.append(separator).append(knot);
                separator = ", ";
            }
            return this;
        }

        Writer bands(List<Band> bands) {
            String separator = " ";
            for (Band band : bands) {
                BigDecimal from = band.from();
                text.append(separator)
                        .append(from == null ? ELSE : from.toPlainString())
                        .append("->")
                        .append(band.points().toPlainString());
                separator = ", ";
            }
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
