package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PersonId;
import java.util.List;
import java.util.function.Function;

/** The commands within a command, and who gives them. */
final class CountCommands {

    private static final int LONGEST = Identifier.MAX_LENGTH - "-out".length();

    private CountCommands() {}

    /**
     * The id of something that is made of a number: kinds of papers never clash, whatever their numbers are. What would be
     * too long, with room for what is added to it, is made of the number's fingerprint.
     */
    static String id(String kind, String no, String part) {
        String plain = kind + no + part;
        return plain.length() <= LONGEST
                ? plain
                : kind + Fingerprint.of(kind).add("no", no).build().hex().substring(0, 32) + part;
    }

    /** What each of a list says, for fingerprints. */
    static <T> List<List<?>> parts(String name, List<T> all, Function<T, List<?>> parts) {
        return requireNonNull(all, name).stream().<List<?>>map(parts).toList();
    }

    /** Who asks: whoever somebody acts for, else the actor. */
    static PersonId requester(Actor actor) {
        return actor.principal() == null ? actor.person() : actor.principal();
    }

    /** The stamp of a command within a command, whose receipt is one of its own; as it is where there is no key. */
    static Stamp part(Stamp stamp, String part) {
        return stamp.commandKey() == null
                ? stamp
                : stamp.key(Fingerprint.of("inventory.count-part")
                        .add("key", stamp.commandKey())
                        .add("part", part)
                        .build()
                        .hex());
    }
}
