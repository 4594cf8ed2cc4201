package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** What was thrown, as its message at most: a driver's message may show a row, and a stack trace helps no client. */
final class FailureSerializer extends StdScalarSerializer<RuntimeException> {

    private static final long serialVersionUID = 1;

    /** What a client sees of a failure unless the host asked for more. */
    static final String NOT_SHOWN = "not shown";

    private final boolean revealing;

    FailureSerializer(boolean revealing) {
        super(RuntimeException.class);
        this.revealing = revealing;
    }

    @Override
    public void serialize(RuntimeException value, JsonGenerator out, SerializerProvider provider) throws IOException {
        String message = value.getMessage();
        out.writeString(revealing && message != null ? message : NOT_SHOWN);
    }
}
