package io.zhanggui.core.testkit;

import io.zhanggui.core.quantity.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types that parts of a value may have, as the declarations of records and sealed types say. */
final class PartTypes {

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private PartTypes() {}

    /** The types of the values, of their parts, and of what may stand in the place of each of them. */
    static Set<Class<?>> of(Collection<Class<?>> start) {
        PartTypes types = new PartTypes();
        start.forEach(types::add);
        return types.found;
    }

    /** Whether it is one of a closed choice. */
    static boolean isPermitted(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)
                || (type.getSuperclass() != null && type.getSuperclass().isSealed());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> raw && found.add(raw) && isOfAModel(raw)) {
            addRelated(raw);
        }
    }

    private void addRelated(Class<?> raw) {
        if (raw.isSealed()) {
            Arrays.stream(raw.getPermittedSubclasses()).forEach(this::add);
        }
        Arrays.stream(raw.getInterfaces()).filter(Class::isSealed).forEach(this::add);
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (raw != Quantity.class || component.getType() != BigDecimal.class) { // no zeros at its end to lose
                    add(component.getGenericType());
                }
            }
        }
    }

    /** Types of the JDK have choices that no store sees. */
    static boolean isOfAModel(Class<?> raw) {
        return !raw.isPrimitive() && !raw.isArray() && !raw.getName().startsWith("java.");
    }
}
