package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a type from its text; the message shows the text unless it is personal data or somebody's pay. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1000;

    private final String what;
    private final transient Function<String, T> parse;
    private final boolean secret;

    private TextDeserializer(Class<?> type, String what, Function<String, T> parse, boolean secret) {
        super(type);
        this.what = what;
        this.parse = parse;
        this.secret = secret;
    }

    static <T> TextDeserializer<T> open(Class<T> type, String what, Function<String, T> parse) {
        return new TextDeserializer<>(type, what, parse, false);
    }

    static <T> TextDeserializer<T> secret(Class<T> type, String what, Function<String, T> parse) {
        return new TextDeserializer<>(type, what, parse, true);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        boolean pay = property != null
                && property.getMember() != null
                && LibraryIntrospector.isPay(property.getMember().getDeclaringClass());
        return pay && !secret ? new TextDeserializer<>(handledType(), what, parse, true) : this;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw InvalidFormatException.from(in, what + " must be text", "***", handledType());
        }
        String text = in.getText();
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
            }
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw wrong(in, text, e);
        }
    }

    private InvalidFormatException wrong(JsonParser in, String text, RuntimeException reason) {
        return secret
                ? InvalidFormatException.from(in, "the text is no " + what + "; it is not shown", "***", handledType())
                : InvalidFormatException.from(
                        in,
                        "'" + shortened(text) + "' is no " + what + ": " + reason.getMessage(),
                        text,
                        handledType());
    }

    /** The text as a message shows it. */
    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
