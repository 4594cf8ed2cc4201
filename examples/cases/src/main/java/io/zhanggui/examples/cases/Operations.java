package io.zhanggui.examples.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations that the runner knows, by the key that names them in a file. */
final class Operations {

    /** One operation: maps the inputs, makes one library call, and gives the result as text, numbers, lists and maps. */
    @FunctionalInterface
    interface Operation {
        @Nullable
        Object run(CaseInput input);
    }

    private final Map<String, Operation> byKey = new HashMap<>();

    static Operations all() {
        Operations operations = new Operations();
        return operations;
    }

    Operations add(String key, Operation operation) {
        if (byKey.put(key, operation) != null) {
            throw new IllegalArgumentException("operation " + key + " is known already");
        }
        return this;
    }

    Optional<Operation> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
