package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timeline from the list of its entries, of whatever type the values are. */
@SuppressWarnings("rawtypes") // a timeline of any value
final class TimelineDeserializer extends StdDeserializer<Timeline> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;

    private final transient @Nullable JavaType values;

    TimelineDeserializer() {
        this(null);
    }

    private TimelineDeserializer(@Nullable JavaType values) {
        super(Timeline.class);
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new TimelineDeserializer(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Timeline<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JavaType value = values == null ? context.constructType(Object.class) : values;
        JavaType entry = context.getTypeFactory().constructParametricType(Dated.class, value);
        List<Dated<Object>> entries =
                context.readValue(in, context.getTypeFactory().constructCollectionType(List.class, entry));
        try {
            return Timeline.of(entries);
        } catch (RuntimeException e) {
            throw ValueInstantiationException.from(in, e.getMessage(), context.constructType(Timeline.class), e);
        }
    }
}
