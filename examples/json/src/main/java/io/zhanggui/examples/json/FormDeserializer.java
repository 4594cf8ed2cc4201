package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Reads a value from another one that Jackson can read. */
final class FormDeserializer<T, F> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient TypeReference<F> form;
    private final transient Function<F, T> restore;

    FormDeserializer(Class<T> type, TypeReference<F> form, Function<F, T> restore) {
        super(type);
        this.form = form;
        this.restore = restore;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        F read = context.readValue(in, context.getTypeFactory().constructType(form));
        if (read instanceof List<?> entries && entries.contains(null)) {
            throw MismatchedInputException.from(
                    in,
                    handledType(),
                    "a list of which " + handledType().getSimpleName() + " is made has a null in it");
        }
        try {
            return restore.apply(read);
        } catch (RuntimeException e) {
            throw ValueInstantiationException.from(in, e.getMessage(), context.constructType(handledType()), e);
        }
    }
}
