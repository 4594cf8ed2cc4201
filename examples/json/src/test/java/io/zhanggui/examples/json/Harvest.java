package io.zhanggui.examples.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Every value of the library that can be reached from some results by calling what takes no argument, up to a number of
 * each class.
 */
final class Harvest {

    private static final int OF_EACH = 8;
    private static final Set<String> LEFT_OUT = Set.of("hashCode", "toString", "close", "getClass", "build");

    private final Map<Class<?>, Set<Object>> found = new LinkedHashMap<>();
    private final Map<Class<?>, List<Method>> methods = new HashMap<>();
    private final Queue<Object> waiting = new ArrayDeque<>();

    void from(Object... roots) {
        waiting.addAll(Arrays.asList(roots));
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
    }

    /** What was found of a class, in the order of finding. */
    List<Object> of(Class<?> type) {
        return found.entrySet().stream()
                .filter(entry -> type.isAssignableFrom(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void visit(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(waiting::add);
        } else if (value instanceof Collection<?> list) {
            list.stream().filter(Objects::nonNull).limit(OF_EACH).forEach(waiting::add);
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().stream().limit(OF_EACH).forEach(entry -> {
                waiting.add(entry.getKey());
                Optional.ofNullable(entry.getValue()).ifPresent(waiting::add);
            });
        } else if (value.getClass().getName().startsWith("io.zhanggui.")) {
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            Set<Object> known = found.computeIfAbsent(type, any -> new LinkedHashSet<>());
            if (known.size() < OF_EACH && known.add(value)) {
                results(value).forEach(waiting::add);
            }
        }
    }

    private List<Object> results(Object value) {
        return methods.computeIfAbsent(value.getClass(), Harvest::methods).stream()
                .map(method -> call(value, method))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.zhanggui."))
                .filter(method -> !LEFT_OUT.contains(method.getName()))
                .filter(method -> !method.getReturnType().isPrimitive())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Optional<Object> call(Object value, Method method) {
        try {
            method.setAccessible(true);
            return Optional.ofNullable(method.invoke(value));
        } catch (InvocationTargetException e) {
            return Optional.empty(); // not for this value
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
