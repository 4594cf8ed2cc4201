package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Set;

/** A set in the order of its elements, so that the same content is the same JSON in every run. */
final class SetSerializer extends StdSerializer<Set<?>> {

    private static final long serialVersionUID = 1;

    SetSerializer() {
        super(Set.class, false);
    }

    @Override
    public void serialize(Set<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(value.stream().sorted().toList(), out);
    }
}
