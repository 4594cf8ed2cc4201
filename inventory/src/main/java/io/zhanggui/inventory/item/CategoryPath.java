package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A place in the tree of categories (类目), such as {@code 茶/绿茶/龙井}.
 *
 * @param parts from the top, at least one; each 1 to 64 characters without {@code /} and control characters, no blanks at
 *     the ends
 */
@Beta
public record CategoryPath(List<String> parts) implements Comparable<CategoryPath> {

    private static final String SEPARATOR = "/";

    public CategoryPath {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a category path has no parts");
        }
        for (String part : parts) {
            if (Identifier.checked("category", part).contains(SEPARATOR)) {
                throw new IllegalArgumentException(
                        "category '" + part + "' contains " + SEPARATOR + ". Maybe parse() the whole path?");
            }
        }
    }

    /** The path of these parts, from the top. */
    public static CategoryPath of(String... parts) {
        return new CategoryPath(List.of(parts));
    }

    /**
     * The path with that text.
     *
     * @throws IllegalArgumentException if a part is empty or no name of a category
     */
    public static CategoryPath parse(String text) {
        return new CategoryPath(List.of(requireNonNull(text, "text").split(SEPARATOR, -1)));
    }

    /** The category above; empty at the top. */
    public Optional<CategoryPath> parent() {
        return parts.size() == 1 ? Optional.empty() : Optional.of(new CategoryPath(parts.subList(0, parts.size() - 1)));
    }

    /** Whether the other category is this one or lies below it. */
    public boolean contains(CategoryPath other) {
        return other.parts.size() >= parts.size()
                && other.parts.subList(0, parts.size()).equals(parts);
    }

    /** Part by part from the top, so that a category comes right before those below it. */
    @Override
    public int compareTo(CategoryPath other) {
        return Arrays.compare(parts.toArray(new String[0]), other.parts.toArray(new String[0]));
    }

    /** The parts with {@code /} between them, so that {@code parse(path.toString())} gives the path back. */
    @Override
    public String toString() {
        return String.join(SEPARATOR, parts);
    }
}
