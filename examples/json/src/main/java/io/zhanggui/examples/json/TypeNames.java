package io.zhanggui.examples.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code type} says in the JSON of a record that stands for a choice: only what the interface permits can be read, so
 * no text from outside ever names a class.
 */
final class TypeNames {

    private final Map<Class<?>, Map<String, Class<?>>> open = new LinkedHashMap<>();

    /** Permits a type behind an interface that is not sealed. */
    void add(Class<?> base, String name, Class<?> type) {
        Class<?> other = open.computeIfAbsent(base, any -> new TreeMap<>()).put(name, type);
        if (other != null && other != type) {
            throw new IllegalArgumentException("type '" + name + "' stands for " + other + " and " + type);
        }
    }

    /** The interface whose choices the type is one of, or that it is itself; empty for all other types. */
    Optional<Class<?>> baseOf(Class<?> type) {
        if (isBase(type)) {
            return Optional.of(type);
        }
        return Arrays.stream(type.getInterfaces()).filter(this::isBase).findFirst();
    }

    /** The choices of an interface by their names, those of a choice within it too. */
    Map<String, Class<?>> of(Class<?> base) {
        if (!base.isSealed()) {
            return open.getOrDefault(base, Map.of());
        }
        Map<String, Class<?>> permitted = new TreeMap<>();
        for (Class<?> type : base.getPermittedSubclasses()) {
            if (type.isSealed()) {
                permitted.putAll(of(type));
            } else {
                permitted.put(hyphenated(type.getSimpleName()), type);
            }
        }
        return permitted;
    }

    TypeIdResolver resolver(JavaType type, Class<?> base) {
        return new Resolver(type, of(base));
    }

    /** {@code RatioHigher} as {@code ratio-higher}. */
    static String hyphenated(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private boolean isBase(Class<?> type) {
        return open.containsKey(type)
                || (LibraryIntrospector.isOfTheLibrary(type) && type.isInterface() && type.isSealed());
    }

    private static final class Resolver extends TypeIdResolverBase {

        private final Map<String, Class<?>> types;

        private Resolver(JavaType base, Map<String, Class<?>> types) {
            super(base, null);
            this.types = types;
        }

        @Override
        public String idFromValue(Object value) {
            return types.entrySet().stream()
                    .filter(entry -> entry.getValue() == value.getClass())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            value.getClass().getSimpleName() + " has no name in JSON. Maybe add it with subtype(…)?"));
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> suggested) {
            return idFromValue(value);
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) {
            Class<?> type = types.get(id);
            return type == null || !_baseType.getRawClass().isAssignableFrom(type)
                    ? null
                    : context.constructSpecializedType(_baseType, type);
        }

        @Override
        public String getDescForKnownTypeIds() {
            return types.keySet().toString();
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}
