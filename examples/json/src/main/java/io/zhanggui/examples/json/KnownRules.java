package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.zhanggui.core.rule.Citation;
import io.zhanggui.core.rule.Confidence;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Dated;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules in JSON have the columns of a rule pack, and the type of their value beside it. The key of a rule is looked up by
 * its code, because it holds the code that reads a value.
 */
final class KnownRules {

    private static final String DECIMAL = "decimal";
    private static final String ROUNDING = "rounding";

    private final Map<String, RuleKey<?>> byCode = new HashMap<>();

    record RuleForm<T>(
            String rule,
            String type,
            RuleScope scope,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate published,
            T value,
            String unit,
            String document,
            String source,
            Confidence confidence,
            String note) {

        Rule<T> rule(RuleKey<T> key) {
            return new Rule<>(
                    key,
                    scope,
                    new Dated<>(Forms.range(from, until), published, value),
                    unit,
                    new Citation(document, source, note),
                    confidence);
        }
    }

    void add(Collection<? extends RuleKey<?>> keys) {
        keys.forEach(key -> byCode.put(key.code(), key));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a rule of any value
    void register(SimpleModule module) {
        module.addSerializer(Rule.class, new FormSerializer<Rule, RuleForm>(Rule.class, KnownRules::form));
        module.addDeserializer(Rule.class, new Deserializer(this));
    }

    private static <T> RuleForm<T> form(Rule<T> rule) {
        Dated<T> dated = rule.value();
        return new RuleForm<>(
                rule.key().code(),
                type(rule.key()),
                rule.scope(),
                Forms.start(dated.validity()),
                Forms.end(dated.validity()),
                dated.publishedOn(),
                dated.value(),
                rule.unit(),
                rule.citation().document(),
                rule.citation().source(),
                rule.confidence(),
                rule.citation().note());
    }

    private static String type(RuleKey<?> key) {
        if (key.type() == BigDecimal.class) {
            return DECIMAL;
        }
        return TypeNames.hyphenated(key.type().getSimpleName());
    }

    private @Nullable RuleKey<?> find(String code, String type) {
        RuleKey<?> known = byCode.get(code);
        if (known != null) {
            return type(known).equals(type) ? known : null;
        }
        if (code.isBlank()) {
            return null;
        }
        return switch (type) {
            case DECIMAL -> RuleKey.ofDecimal(code);
            case ROUNDING -> RuleKey.ofRounding(code);
            default -> null;
        };
    }

    @SuppressWarnings("rawtypes") // a rule of any value
    private static final class Deserializer extends StdDeserializer<Rule> {

        private static final long serialVersionUID = 1;

        private final transient KnownRules rules;

        private Deserializer(KnownRules rules) {
            super(Rule.class);
            this.rules = rules;
        }

        @Override
        public Rule deserialize(JsonParser in, DeserializationContext context) throws IOException {
            TokenBuffer row = context.bufferAsCopyOfValue(in); // no tree, which would keep decimals as doubles
            JsonNode columns = context.readTree(row.asParserOnFirstToken());
            String code = columns.path("rule").asText();
            String type = columns.path("type").asText();
            RuleKey<?> key = rules.find(code, type);
            if (key == null) {
                throw InvalidFormatException.from(
                        in,
                        "rule '" + TextDeserializer.shortened(code) + "' of type '" + TextDeserializer.shortened(type)
                                + "' is unknown. Maybe add its key with ruleKeys(…)?",
                        code,
                        RuleKey.class);
            }
            return read(row, key, in, context);
        }

        private static <T> Rule<T> read(TokenBuffer row, RuleKey<T> key, JsonParser in, DeserializationContext context)
                throws IOException {
            JavaType type = context.getTypeFactory().constructParametricType(RuleForm.class, key.type());
            RuleForm<T> form = context.readValue(row.asParserOnFirstToken(), type);
            try {
                return form.rule(key);
            } catch (RuntimeException e) {
                throw ValueInstantiationException.from(in, e.getMessage(), context.constructType(Rule.class), e);
            }
        }
    }
}
