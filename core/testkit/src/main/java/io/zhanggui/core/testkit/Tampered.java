package io.zhanggui.core.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adapter that stands before another one and answers some calls in its own way, whatever the port. */
final class Tampered {

    private Tampered() {}

    /** What the adapter behind answers. */
    interface Through {
        @Nullable
        Object call();
    }

    /** What is answered in place of the adapter behind. */
    interface Answer {
        @Nullable
        Object to(Method method, List<Object> arguments, Through right);
    }

    /** An adapter of every port that the right one is of; what it does not answer itself goes through. */
    @SuppressWarnings("unchecked")
    static <P> P over(P right, Answer answer) {
        Set<Class<?>> ports = interfacesOf(right.getClass());
        return (P) Proxy.newProxyInstance(
                right.getClass().getClassLoader(), ports.toArray(Class<?>[]::new), (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Through through = () -> invoke(method, right, given);
                    return method.getDeclaringClass() == Object.class
                            ? through.call()
                            : answer.to(method, Arrays.asList(given), through);
                });
    }

    private static @Nullable Object invoke(Method method, Object on, Object[] arguments) {
        try {
            if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                method.setAccessible(true);
            }
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }

    /** What may be thrown on; the methods of ports declare no checked exceptions. */
    static RuntimeException unchecked(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("a checked exception of a port", thrown);
    }

    static Set<Class<?>> interfacesOf(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            interfaces.addAll(List.of(level.getInterfaces()));
        }
        return interfaces;
    }
}
