package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.util.Comparator;
import java.util.List;

/** Who holds a grant: a position, or a team whose members decide without their line manager. */
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

    /** The positions whose holders use it on the day of the snapshot; none if there is no such position or empowered team. */
    List<PositionId> positions(OrgSnapshot org);

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

        @Override
        public List<PositionId> positions(OrgSnapshot org) {
            return org.has(position) ? List.of(position) : List.of();
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

        @Override
        public List<PositionId> positions(OrgSnapshot org) {
            return org.has(team) && org.unit(team).kind() == UnitKind.EMPOWERED_TEAM
                    ? org.positionsIn(team).stream().map(Position::id).toList()
                    : List.of();
        }

        /** The id. */
        @Override
        public String toString() {
            return team.toString();
        }
    }
}
