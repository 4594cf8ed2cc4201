package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.Comparator;

/** Who holds a grant: a position, or a team whose members decide without their line manager. */
@Beta
public sealed interface Holder extends Comparable<Holder> {

    /** Whoever holds the position. */
    static Holder of(PositionId position) {
        return new InPosition(position);
    }

    /** Whoever holds a position in the empowered team (授权小组). */
    static Holder of(OrgUnitId team) {
        return new InTeam(team);
    }

    /** The stable name of this kind, for storage. */
    String code();

    /** The id of the position or team. */
    Identifier id();

    /** Positions before teams, each by its id. */
    @Override
    default int compareTo(Holder other) {
        return Comparator.comparing(Holder::code)
                .thenComparing(holder -> holder.id().value())
                .compare(this, other);
    }

    /**
     * Whoever holds a position.
     *
     * @param position the position
     */
    record InPosition(PositionId position) implements Holder {
        public InPosition {
            requireNonNull(position, "position");
        }

        @Override
        public String code() {
            return "POSITION";
        }

        @Override
        public Identifier id() {
            return position;
        }

        /** The id. */
        @Override
        public String toString() {
            return position.toString();
        }
    }

    /**
     * Whoever holds a position in a team that is empowered on the day.
     *
     * @param team the unit of the team
     */
    record InTeam(OrgUnitId team) implements Holder {
        public InTeam {
            requireNonNull(team, "team");
        }

        @Override
        public String code() {
            return "TEAM";
        }

        @Override
        public Identifier id() {
            return team;
        }

        /** The id. */
        @Override
        public String toString() {
            return team.toString();
        }
    }
}
