package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * A position that leads another, and by which kind of line.
 *
 * @param kind the line
 * @param position the position that leads, held or vacant
 */
@Beta
public record Superior(LineKind kind, Position position) {

    public Superior {
        requireNonNull(kind, "kind");
        requireNonNull(position, "position");
    }
}
