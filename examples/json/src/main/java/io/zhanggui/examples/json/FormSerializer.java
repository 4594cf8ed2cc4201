package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as another one that Jackson can write. */
final class FormSerializer<T, F> extends StdSerializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<T, F> form;

    FormSerializer(Class<T> type, Function<T, F> form) {
        super(type);
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(form.apply(value), out);
    }

    @Override
    public void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        F shown = form.apply(value);
        WritableTypeId id = type.writeTypePrefix(out, type.typeId(value, JsonToken.START_OBJECT));
        provider.findValueSerializer(shown.getClass())
                .unwrappingSerializer(NameTransformer.NOP)
                .serialize(shown, out, provider);
        type.writeTypeSuffix(out, id);
    }
}
