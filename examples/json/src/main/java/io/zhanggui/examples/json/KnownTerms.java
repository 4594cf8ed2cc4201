package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.TaxStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their stable codes, where the JSON says no more than that something is a term: {@code payroll.net-pay}.
 *
 * <p>A kind of pay or of decision that the host named is its code; a term that reads the same in every language is
 * {@code {"text": …}}; any other goes as {@code {"zh": …, "en": …}} and comes back as these two texts.
 */
final class KnownTerms {

    private static final String LIST = "terms.txt";

    private final Map<String, Term> byCode = new HashMap<>();

    private KnownTerms() {}

    /** The enums of {@code terms.txt}, as far as their modules are there. */
    static KnownTerms ofTheLibrary() {
        KnownTerms known = new KnownTerms();
        for (String name : enums()) {
            known.add(constants(name));
        }
        return known;
    }

    /** None if the host does not have the module. */
    private static Term[] constants(String enumName) {
        try {
            return (Term[]) Class.forName(enumName).getEnumConstants();
        } catch (ClassNotFoundException e) {
            return new Term[0];
        }
    }

    static List<String> enums() {
        try (InputStream list = KnownTerms.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("no file " + LIST + " beside the class");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
    }

    void add(Term... terms) {
        for (Term term : terms) {
            Term other = byCode.put(term.code(), term);
            if (other != null && !other.equals(term)) {
                throw new IllegalArgumentException("code " + term.code() + " stands for two terms");
            }
        }
    }

    void register(SimpleModule module) {
        module.addDeserializer(Term.class, new Deserializer<>(Term.class, this));
        module.addDeserializer(PayItem.class, new Deserializer<>(PayItem.class, this));
        module.addDeserializer(TaxStatus.class, new Deserializer<>(TaxStatus.class, this));
        module.addDeserializer(DeductionKind.class, new Deserializer<>(DeductionKind.class, this));
    }

    private @Nullable Term find(String code) {
        Term known = byCode.get(code);
        if (known != null) {
            return known;
        }
        if (code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            return DecisionType.of(code);
        }
        return code.matches("[a-z][a-z0-9-]*(:(exempt|in-kind|apart))?") ? PayItem.parse(code) : null;
    }

    /** Writes a term where only an interface says what it is. */
    static final class Serializer extends StdSerializer<Term> {

        private static final long serialVersionUID = 1;

        Serializer() {
            super(Term.class);
        }

        @Override
        public void serialize(Term term, JsonGenerator out, SerializerProvider provider) throws IOException {
            boolean named = term instanceof PayItem && !term.code().contains(".");
            if (term instanceof Enum<?> || term instanceof DecisionType || named) {
                out.writeString(term.code());
                return;
            }
            out.writeStartObject();
            if (term.bundle().name().equals("literal")) {
                out.writeStringField("text", term.name());
            } else {
                out.writeStringField("zh", oneLine(term.text(Locale.SIMPLIFIED_CHINESE)));
                out.writeStringField("en", oneLine(term.text(Locale.ENGLISH)));
            }
            out.writeEndObject();
        }

        private static String oneLine(String text) {
            return text.isBlank() ? "–" : text.replaceAll("\\p{Cntrl}", " ");
        }
    }

    /** Reads a term of an interface. */
    static final class Deserializer<T extends Term> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        /** What a misplaced one holds may be somebody's pay. */
        private static final String AN_OBJECT = "an object";

        private final Class<T> type;
        private final transient KnownTerms terms;

        Deserializer(Class<T> type, KnownTerms terms) {
            super(type);
            this.type = type;
            this.terms = terms;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                return cast(in, in.getText(), terms.find(in.getText()));
            }
            JsonNode texts = context.readTree(in);
            if (texts.size() == 1 && texts.path("text").isTextual()) {
                return cast(in, AN_OBJECT, Term.of(texts.get("text").textValue()));
            }
            boolean both = texts.size() == 2
                    && texts.path("zh").isTextual()
                    && texts.path("en").isTextual();
            return cast(in, AN_OBJECT, both ? named(texts) : null);
        }

        private static @Nullable Term named(JsonNode texts) {
            try {
                return OrgName.of(texts.get("zh").textValue(), texts.get("en").textValue());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private T cast(JsonParser in, String found, @Nullable Term term) throws InvalidFormatException {
            if (!type.isInstance(term)) {
                String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
                throw InvalidFormatException.from(
                        in,
                        "'" + TextDeserializer.shortened(shown.toString()) + "' is no known " + type.getSimpleName()
                                + ". Maybe add it with terms(…)?",
                        shown,
                        type);
            }
            return type.cast(term);
        }
    }
}
