package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A decimal as text with all its digits and no exponent, because a JSON number ends as a double in many a client. */
final class DecimalSerializer extends StdScalarSerializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    DecimalSerializer() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(value.toPlainString());
    }
}
