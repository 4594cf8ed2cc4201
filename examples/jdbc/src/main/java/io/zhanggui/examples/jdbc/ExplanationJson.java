package io.zhanggui.examples.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.attendance.AttendanceRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How an earning came about as JSON, and back: labels and formulas by their codes, figures exactly. */
final class ExplanationJson {

    private ExplanationJson() {}

    static ObjectNode of(Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("label", explanation.label().code());
        json.set("value", value(explanation.value().orElse(null)));
        json.put("formula", explanation.formula().map(Term::code).orElse(null));
        ArrayNode inputs = json.putArray("inputs");
        explanation.inputs().forEach(input -> inputs.add(value(input)));
        ArrayNode evidence = json.putArray("evidence");
        for (Evidence each : explanation.evidence()) {
            if (!(each instanceof ResolvedRule<?> rule)) {
                throw unknown(each);
            }
            evidence.add(RuleJson.of(rule));
        }
        ArrayNode parts = json.putArray("parts");
        explanation.parts().forEach(part -> parts.add(of(part)));
        return json;
    }

    private static ObjectNode value(@Nullable Object value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (value instanceof Money money) {
            json.put("money", money.toString());
        } else if (value instanceof BigDecimal decimal) {
            json.put("decimal", decimal.toString());
        } else if (value instanceof Integer number) {
            json.put("integer", number);
        } else if (value instanceof Term term) {
            json.put("term", term.code());
        } else if (value instanceof String text) {
            json.put("text", text);
        } else if (value != null) {
            throw unknown(value);
        }
        return json;
    }

    private static StorageException unknown(Object value) {
        return new StorageException("no way to store a " + value.getClass().getSimpleName()
                + " of an explanation. Maybe add it to ExplanationJson?");
    }

    static Explanation explanation(JsonNode json) {
        Explanation read = Explanation.of(term(json.get("label").textValue()), value(json.get("value")));
        if (!json.get("formula").isNull()) {
            List<Object> inputs = new ArrayList<>();
            for (JsonNode input : json.get("inputs")) {
                inputs.add(Optional.ofNullable(value(input)).orElseThrow());
            }
            read = read.formula(term(json.get("formula").textValue()), inputs.toArray());
        }
        for (JsonNode evidence : json.get("evidence")) {
            read = read.because(RuleJson.rule(evidence));
        }
        for (JsonNode part : json.get("parts")) {
            read = read.with(explanation(part));
        }
        return read;
    }

    private static @Nullable Object value(JsonNode json) {
        if (json.has("money")) {
            return Money.parse(json.get("money").textValue());
        } else if (json.has("decimal")) {
            return new BigDecimal(json.get("decimal").textValue());
        } else if (json.has("integer")) {
            return json.get("integer").intValue();
        } else if (json.has("term")) {
            return term(json.get("term").textValue());
        }
        return json.has("text") ? json.get("text").textValue() : null;
    }

    /** A term of the library by its code; a text of the host's own is itself. */
    private static Term term(String code) {
        Optional<Term> formula = AttendanceRules.formulas().stream()
                .filter(term -> term.code().equals(code))
                .findFirst();
        return formula.or(() -> PayItems.known(code)).orElseGet(() -> Term.of(code));
    }
}
