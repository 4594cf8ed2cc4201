package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A zone of a warehouse (库区) with what may lie there.
 *
 * @param id its code
 * @param name what people call it
 * @param purpose what it is for
 * @param accepts the storage classes of the articles that may lie there, see {@link ItemStorage#storageClass}; empty:
 *     everything
 */
@Beta
public record Zone(ZoneCode id, String name, ZonePurpose purpose, Set<String> accepts) {

    public Zone {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(purpose, "purpose");
        accepts = Collections.unmodifiableSortedSet(new TreeSet<>(accepts));
    }

    /**
     * A zone with what usually lies in one of that purpose: plain goods in reserve and pick faces, {@code bonded} and
     * {@code cold} ones in theirs, everything elsewhere.
     */
    public static Zone of(ZoneCode id, String name, ZonePurpose purpose) {
        return new Zone(id, name, purpose, purpose.usualClasses());
    }

    /** The same for other storage classes; none: everything. */
    public Zone accepting(String... classes) {
        return new Zone(id, name, purpose, new TreeSet<>(Arrays.asList(requireNonNull(classes, "classes"))));
    }

    /** Whether an article of that storage class may lie there. */
    public boolean takes(String storageClass) {
        return accepts.isEmpty() || accepts.contains(requireNonNull(storageClass, "storageClass"));
    }

    Zone named(String other) {
        return new Zone(id, other, purpose, accepts);
    }
}
