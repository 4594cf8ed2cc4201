package io.zhanggui.core.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a stored value, as far as they can be seen: the components of records, and what collections hold. */
final class Parts {

    private Parts() {}

    /** Every part that has no parts of its own, in order; absent ones too. */
    static List<@Nullable Object> leaves(@Nullable Object value) {
        List<@Nullable Object> leaves = new ArrayList<>();
        walk(value, part -> {
            if (part == null || !hasParts(part)) {
                leaves.add(part);
            }
        });
        return leaves;
    }

    /** The value and every part of it. */
    static List<@Nullable Object> all(@Nullable Object value) {
        List<@Nullable Object> all = new ArrayList<>();
        walk(value, all::add);
        return all;
    }

    /** Whether something in the value could change: a collection, or what is inside a class that hides its parts. */
    static boolean mayChange(Object value) {
        return all(value).stream()
                .filter(Objects::nonNull)
                .anyMatch(part -> part instanceof Collection<?>
                        || part instanceof Map<?, ?>
                        || part.getClass().isArray()
                        || (!hasParts(part) && !isImmutable(part.getClass())));
    }

    private static boolean isImmutable(Class<?> type) {
        return type.isEnum()
                || (type.getSuperclass() != null && type.getSuperclass().isEnum())
                || Stream.of("java.lang.", "java.math.", "java.time.", "org.joda.money.", "org.threeten.extra.")
                        .anyMatch(type.getName()::startsWith);
    }

    /** Does to every collection that the value hands out what a careless caller may do. */
    static void empty(Object value) {
        for (@Nullable Object part : all(value)) {
            if (part instanceof Collection<?> collection) {
                tried(collection::clear);
            } else if (part instanceof Map<?, ?> map) {
                tried(map::clear);
            } else if (part != null) {
                collectionsOf(part).forEach(collection -> tried(collection::clear));
            }
        }
    }

    /** The value with every part changed; the value itself where nothing was, or where its constructor refuses. */
    static @Nullable Object mapped(@Nullable Object value, UnaryOperator<Object> change) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> mapped = new ArrayList<>();
            list.forEach(element -> mapped.add(mapped(element, change)));
            return same(list, mapped) ? list : mapped;
        }
        if (value instanceof Optional<?> optional) {
            Object part = optional.orElse(null);
            Object mapped = mapped(part, change);
            return mapped == part ? optional : Optional.ofNullable(mapped);
        }
        if (value instanceof Record whole) {
            return rebuilt(whole, change);
        }
        return value == null || value instanceof Collection<?> || value instanceof Map<?, ?>
                ? value
                : change.apply(value);
    }

    private static Object rebuilt(Record whole, UnaryOperator<Object> change) {
        List<@Nullable Object> before = components(whole);
        List<@Nullable Object> after = new ArrayList<>();
        before.forEach(part -> after.add(mapped(part, change)));
        if (same(before, after)) {
            return whole;
        }
        try {
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(whole.getClass().getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            if (!isPublic(whole.getClass()) || !Modifier.isPublic(constructor.getModifiers())) {
                constructor.setAccessible(true);
            }
            return constructor.newInstance(after.toArray());
        } catch (InvocationTargetException e) {
            return whole;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rebuild " + whole.getClass(), e);
        }
    }

    private static boolean same(List<?> before, List<?> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static void walk(@Nullable Object value, Consumer<@Nullable Object> visit) {
        visit.accept(value);
        if (value instanceof Collection<?> collection) {
            List.copyOf(collection).forEach(element -> walk(element, visit));
        } else if (value instanceof Map<?, ?> map) {
            List.copyOf(map.keySet()).forEach(key -> walk(key, visit));
            List.copyOf(map.values()).forEach(element -> walk(element, visit));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> walk(part, visit));
        } else if (value instanceof Record whole) {
            components(whole).forEach(part -> walk(part, visit));
        }
    }

    private static boolean hasParts(Object value) {
        return value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value instanceof Optional<?>
                || value instanceof Record;
    }

    private static List<@Nullable Object> components(Record whole) {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            components.add(invoke(component.getAccessor(), whole));
        }
        return components;
    }

    /** What the public methods without arguments of a class that is no record hand out. */
    private static List<Collection<?>> collectionsOf(Object whole) {
        List<Collection<?>> collections = new ArrayList<>();
        if (whole instanceof Record
                || !isPublic(whole.getClass())
                || whole.getClass().isEnum()) {
            return collections;
        }
        for (Method method : whole.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && Collection.class.isAssignableFrom(method.getReturnType())
                    && invoke(method, whole) instanceof Collection<?> collection) {
                collections.add(collection);
            }
        }
        return collections;
    }

    private static @Nullable Object invoke(Method method, Object on) {
        try {
            if (!isPublic(method.getDeclaringClass())) {
                method.setAccessible(true);
            }
            return method.invoke(on);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static void tried(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            // It cannot be changed, which is right.
        }
    }

    /**
     * The sealed subtypes and enum constants that the types of the values allow and the values do not contain.
     *
     * @param values of one type
     */
    static Set<String> missing(List<?> values) {
        List<@Nullable Object> present = new ArrayList<>();
        values.forEach(value -> present.addAll(all(value)));
        Set<Class<?>> classes = present.stream()
                .filter(part -> part != null)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : PartTypes.of(classes)) {
            if (type.isEnum() && PartTypes.isOfAModel(type)) {
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> !present.contains(constant))
                        .forEach(constant -> missing.add(type.getSimpleName() + "." + constant));
            } else if (!type.isSealed()
                    && !type.isInterface()
                    && PartTypes.isOfAModel(type)
                    && PartTypes.isPermitted(type)
                    && !classes.contains(type)) {
                missing.add(type.getSimpleName());
            }
        }
        return missing;
    }
}
