package io.zhanggui.examples.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhanggui.examples.json.ZhangguiModule;

/** The few values that are kept as JSON, in the form that {@link ZhangguiModule} gives them. */
final class Json {

    private static final JsonMapper MAPPER = ZhangguiModule.mapper();

    private Json() {}

    /** The same text for equal values in every process, because rules are found by the fingerprint of theirs. */
    static String of(Object value) {
        try {
            return MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StorageException(
                    "no way to store this " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StorageException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
