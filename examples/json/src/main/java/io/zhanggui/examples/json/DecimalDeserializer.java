package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decimal from the digits of a text or of a number, never by way of a double; an exponent is refused. */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?");

    private final boolean secret;

    DecimalDeserializer(boolean secret) {
        super(BigDecimal.class);
        this.secret = secret;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null
                        && property.getMember() != null
                        && LibraryIntrospector.isPay(property.getMember().getDeclaringClass())
                ? new DecimalDeserializer(true)
                : this;
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.currentToken().isScalarValue()
                ? in.getText()
                : in.currentToken().toString();
        if (!PLAIN.matcher(text).matches()) {
            String shown = secret ? "the text" : "'" + TextDeserializer.shortened(text) + "'";
            throw InvalidFormatException.from(
                    in, shown + " is no decimal like 0.070", secret ? "***" : text, BigDecimal.class);
        }
        return new BigDecimal(text);
    }
}
