package io.zhanggui.examples.jdbc;

import io.zhanggui.core.explain.Term;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constants of the library's enums by their stable codes. */
final class Terms {

    private static final Map<Class<?>, Map<String, Term>> BY_CODE = new ConcurrentHashMap<>();

    private Terms() {}

    static <E extends Enum<E> & Term> E of(Class<E> terms, String code) {
        return find(terms, code)
                .orElseThrow(() -> new StorageException("'" + code + "' is no " + terms.getSimpleName()
                        + ". Maybe the row was written by a newer version?"));
    }

    static <E extends Enum<E> & Term> Optional<E> find(Class<E> terms, String code) {
        return Optional.ofNullable(byCode(terms).get(code)).map(terms::cast);
    }

    private static <E extends Enum<E> & Term> Map<String, Term> byCode(Class<E> terms) {
        return BY_CODE.computeIfAbsent(
                terms,
                type -> Arrays.stream(terms.getEnumConstants())
                        .collect(Collectors.toMap(Term::code, Function.identity())));
    }
}
