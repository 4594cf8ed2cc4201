package io.zhanggui.examples.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import io.zhanggui.hr.china.TaxTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** A figure of law with its source as JSON, and back: equal to what it was, whatever the library ships by then. */
final class RuleJson {

    private RuleJson() {}

    static ObjectNode of(ResolvedRule<?> resolved) {
        Rule<?> rule = resolved.rule();
        LocalDateRange validity = rule.value().validity();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", rule.key().code());
        putValue(json, rule.value().value());
        json.put("scope", rule.scope().code());
        json.put(
                "from", validity.isUnboundedStart() ? null : validity.getStart().toString());
        json.put("to", validity.isUnboundedEnd() ? null : validity.getEnd().toString());
        LocalDate published = rule.value().publishedOn();
        json.put("published", published == null ? null : published.toString());
        json.put("unit", rule.unit());
        json.put("document", rule.citation().document());
        json.put("source", rule.citation().source());
        json.put("note", rule.citation().note());
        json.put("confidence", rule.confidence().name());
        json.put("provisional", resolved.provisional());
        return json;
    }

    private static void putValue(ObjectNode json, Object value) {
        if (value instanceof BigDecimal decimal) {
            json.put("decimal", decimal.toString());
        } else if (value instanceof Rounding rounding) {
            json.put("rounding", rounding.toString());
        } else if (value instanceof TaxTable table) {
            json.put("taxTable", text(table));
        } else {
            throw new StorageException("no way to store a rule's value of "
                    + value.getClass().getSimpleName() + ". Maybe add it to RuleJson?");
        }
    }

    /** The text that {@link TaxTable#parse} reads. */
    private static String text(TaxTable table) {
        return table.brackets().stream()
                .map(bracket -> (bracket.upTo() == null ? "*" : bracket.upTo().toString()) + ":" + bracket.rate() + ":"
                        + bracket.quickDeduction())
                .collect(Collectors.joining("; "));
    }

    static ResolvedRule<?> rule(JsonNode json) {
        if (json.has("decimal")) {
            return decimal(json);
        }
        return json.has("rounding") ? rounding(json) : taxTable(json);
    }

    static ResolvedRule<BigDecimal> decimal(JsonNode json) {
        return rule(json, RuleKey.ofDecimal(text(json, "key")), new BigDecimal(text(json, "decimal")));
    }

    static ResolvedRule<Rounding> rounding(JsonNode json) {
        return rule(json, RuleKey.ofRounding(text(json, "key")), Rounding.parse(text(json, "rounding")));
    }

    static ResolvedRule<TaxTable> taxTable(JsonNode json) {
        return rule(
                json,
                RuleKey.of(text(json, "key"), TaxTable.class, TaxTable::parse),
                TaxTable.parse(text(json, "taxTable")));
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).textValue();
    }

    private static <T> ResolvedRule<T> rule(JsonNode json, RuleKey<T> key, T value) {
        Citation citation = new Citation(text(json, "document"), text(json, "source"), text(json, "note"));
        Dated<T> dated = new Dated<>(validity(json), date(json.get("published")), value);
        Rule<T> rule = new Rule<>(
                key,
                RuleScope.of(text(json, "scope")),
                dated,
                text(json, "unit"),
                citation,
                Confidence.valueOf(text(json, "confidence")));
        return new ResolvedRule<>(rule, json.get("provisional").booleanValue());
    }

    private static LocalDateRange validity(JsonNode json) {
        LocalDate from = date(json.get("from"));
        LocalDate to = date(json.get("to"));
        if (from == null) {
            return to == null ? LocalDateRange.ALL : LocalDateRange.ofUnboundedStart(to);
        }
        return to == null ? LocalDateRange.ofUnboundedEnd(from) : LocalDateRange.of(from, to);
    }

    private static @Nullable LocalDate date(JsonNode json) {
        return json.isNull() ? null : LocalDate.parse(json.textValue());
    }
}
