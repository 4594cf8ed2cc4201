package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Minor units of somebody's pay: what is wrong is not shown. */
final class SecretWhole extends StdScalarDeserializer<Long> {

    private static final long serialVersionUID = 1;

    SecretWhole() {
        super(long.class);
    }

    @Override
    public Long deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return in.getLongValue();
        }
        throw InvalidFormatException.from(
                in, "the value is no whole number of minor units; it is not shown", "***", long.class);
    }
}
