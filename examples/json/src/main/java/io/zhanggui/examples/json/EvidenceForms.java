package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an explanation rests on: a rule or a record in full, anything else as what it says. */
final class EvidenceForms {

    private EvidenceForms() {}

    /** Exactly one of the three. */
    record Form(
            @Nullable ResolvedRule<?> rule,
            @Nullable PerformanceRecord performance,
            @Nullable Said said) {

        static Form of(Evidence evidence) {
            if (evidence instanceof ResolvedRule<?> rule) {
                return new Form(rule, null, null);
            }
            if (evidence instanceof PerformanceRecord performance) {
                return new Form(null, performance, null);
            }
            return new Form(
                    null,
                    null,
                    new Said(
                            evidence.text(Locale.SIMPLIFIED_CHINESE),
                            evidence.text(Locale.ENGLISH),
                            evidence.unverified(),
                            evidence.provisional()));
        }

        Evidence evidence() {
            if (rule != null && performance == null && said == null) {
                return rule;
            }
            if (performance != null && rule == null && said == null) {
                return performance;
            }
            if (said != null && rule == null && performance == null) {
                return said;
            }
            throw new IllegalArgumentException("evidence is either a rule, a performance or said");
        }
    }

    record Said(String zh, String en, boolean unverified, boolean provisional) implements Evidence {
        @Override
        public String text(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    /** Writes evidence where its own class must not decide. */
    static final class Serializer extends StdSerializer<Evidence> {

        private static final long serialVersionUID = 1;

        Serializer() {
            super(Evidence.class);
        }

        @Override
        public void serialize(Evidence value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(Form.of(value), out);
        }
    }
}
