package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.zhanggui.core.id.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a canonical text: equal content has equal fingerprints, for replays, voided approvals and frozen runs.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!FORM.matcher(requireNonNull(hex, "hex")).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no SHA-256 in 64 lower-case hexadecimal digits");
        }
    }

    /** The fingerprint with that text. */
    public static Fingerprint parse(String hex) {
        return new Fingerprint(hex);
    }

    /** Begins the fingerprint of a kind of content; two kinds never have the same fingerprint by chance of order. */
    public static Builder of(String kind) {
        return new Builder().add("kind", kind);
    }

    @Override
    public String toString() {
        return hex;
    }

    /** Collects the named values of a content in a fixed order; not safe for threads. */
    public static final class Builder {

        private final Hasher hasher = Hashing.sha256().newHasher();

        private Builder() {}

        /**
         * One more value. Decimals count by value, so {@code 1.0} and {@code 1.00} are the same, masked values by what
         * they reveal, lists by their elements; other values count by their {@code toString()}. A record that holds
         * masked values shows them masked, so add its parts one by one.
         *
         * @throws IllegalArgumentException if the value is an array or has the {@code toString()} of {@link Object},
         *     which differs from one run to the next
         */
        public Builder add(String name, @Nullable Object value) {
            put(name);
            putValue(name, value);
            return this;
        }

        private void putValue(String name, @Nullable Object value) {
            if (value == null) {
                hasher.putInt(-1);
            } else if (value instanceof List<?> list) {
                hasher.putInt(-2).putInt(list.size());
                list.forEach(element -> putValue(name, element));
            } else if (value instanceof BigDecimal decimal) {
                put(decimal.stripTrailingZeros().toPlainString());
            } else if (value instanceof Identifier id) {
                put(id.value());
            } else if (value instanceof Sensitive secret) {
                put(secret.reveal());
            } else {
                put(stable(name, value));
            }
        }

        private static String stable(String name, Object value) {
            String text = value.toString();
            if (value.getClass().isArray() || (text.indexOf('@') > 0 && text.equals(ofObject(value)))) {
                throw new IllegalArgumentException("value " + name + " is a "
                        + value.getClass().getSimpleName() + " without a toString() of its own. Maybe add its parts?");
            }
            return text;
        }

        private static String ofObject(Object value) {
            return value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
        }

        /** The fingerprint of everything that was added. */
        public Fingerprint build() {
            return new Fingerprint(hasher.hash().toString());
        }

        private void put(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            hasher.putInt(bytes.length).putBytes(bytes);
        }
    }
}
