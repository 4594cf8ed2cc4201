package io.zhanggui.core.authority;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Grants by kind of decision and holder; those of one holder from the one that gives least to the one that gives most. */
final class GrantBook {

    private static final Comparator<AuthorityGrant> NARROWEST = Comparator.comparing(
                    (AuthorityGrant grant) -> grant.limit().perCase(),
                    Comparator.nullsLast(Comparator.comparing(Money::getAmount)))
            .thenComparing(
                    grant -> grant.limit().perPeriod(), Comparator.nullsLast(Comparator.comparing(Money::getAmount)))
            .thenComparing(grant -> grant.scope().unit(), Comparator.nullsLast(Comparator.<OrgUnitId>naturalOrder()));

    private final List<AuthorityGrant> all;
    private final Map<DecisionType, Map<Holder, List<AuthorityGrant>>> byType = new HashMap<>();
    private final Map<DecisionType, Map<PositionId, List<AuthorityGrant>>> ofPositions = new HashMap<>();
    private final Map<DecisionType, Map<OrgUnitId, List<AuthorityGrant>>> ofTeams = new HashMap<>();

    GrantBook(Collection<AuthorityGrant> grants) {
        this.all = List.copyOf(grants);
        for (AuthorityGrant grant : all) {
            byType.computeIfAbsent(grant.type(), type -> new TreeMap<>())
                    .computeIfAbsent(grant.holder(), holder -> new ArrayList<>(1))
                    .add(grant);
        }
        byType.forEach((type, holders) -> holders.forEach((holder, held) -> {
            held.sort(NARROWEST);
            if (holder instanceof Holder.InPosition in) {
                ofPositions.computeIfAbsent(type, t -> new HashMap<>()).put(in.position(), held);
            } else if (holder instanceof Holder.InTeam in) {
                ofTeams.computeIfAbsent(type, t -> new HashMap<>()).put(in.team(), held);
            }
        }));
    }

    List<AuthorityGrant> all() {
        return all;
    }

    /** The holders of grants of the type, positions before teams, each with its grants. */
    Map<Holder, List<AuthorityGrant>> of(DecisionType type) {
        return byType.getOrDefault(type, Map.of());
    }

    List<AuthorityGrant> of(DecisionType type, PositionId position) {
        return ofPositions.getOrDefault(type, Map.of()).getOrDefault(position, List.of());
    }

    /** Whether any team may decide something of the type. */
    boolean hasTeams(DecisionType type) {
        return ofTeams.containsKey(type);
    }

    List<AuthorityGrant> of(DecisionType type, OrgUnitId team) {
        return ofTeams.getOrDefault(type, Map.of()).getOrDefault(team, List.of());
    }

    /** The first that the request passes; {@code null} if there is none. */
    static @Nullable AuthorityGrant sufficient(List<AuthorityGrant> held, Inquiry inquiry) {
        for (AuthorityGrant grant : held) {
            if (inquiry.refuses(grant) == null) {
                return grant;
            }
        }
        return null;
    }
}
