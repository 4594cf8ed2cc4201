package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.zhanggui.core.audit.Sensitive;
import java.io.IOException;

/** Personal data, masked unless the host asked for it. */
final class SensitiveSerializer extends StdScalarSerializer<Sensitive> {

    private static final long serialVersionUID = 1;

    private final boolean revealing;

    SensitiveSerializer(boolean revealing) {
        super(Sensitive.class);
        this.revealing = revealing;
    }

    @Override
    public void serialize(Sensitive value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(revealing ? value.reveal() : value.masked());
    }
}
