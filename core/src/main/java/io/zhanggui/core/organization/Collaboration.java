package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * An alliance for a time outside the tree of units (虚拟企业): suppliers, partners, distributors and customers who work as
 * one towards a goal that they share (协同商务).
 *
 * @param name what it is called
 * @param purpose what it is for
 * @param goal the goal that the members share
 * @param period the days, half-open and not empty
 * @param members who takes part as what and when, each period within that of the whole; a party may have several roles
 * @param exit how a member leaves
 */
@Beta
public record Collaboration(
        OrgName name,
        CollaborationPurpose purpose,
        OrgName goal,
        LocalDateRange period,
        List<CollaborationMember> members,
        ExitRule exit) {

    public Collaboration {
        requireNonNull(name, "name");
        requireNonNull(purpose, "purpose");
        requireNonNull(goal, "goal");
        requireNonNull(period, "period");
        members = List.copyOf(members);
        requireNonNull(exit, "exit");
        if (period.isEmpty() || period.isUnboundedStart()) {
            throw new IllegalArgumentException("period must have a first day and not be empty, but is " + period);
        }
        for (int i = 0; i < members.size(); i++) {
            CollaborationMember member = members.get(i);
            if (!period.encloses(member.period())) {
                throw new IllegalArgumentException(
                        "period of " + member.party() + " is " + member.period() + ", which is not within " + period);
            }
            if (members.subList(0, i).stream().anyMatch(other -> isDouble(other, member))) {
                throw new IllegalArgumentException(
                        "member " + member.party() + " is " + member.role() + " twice at one time");
            }
        }
    }

    private static boolean isDouble(CollaborationMember one, CollaborationMember other) {
        return one.party().equals(other.party())
                && one.role() == other.role()
                && one.period().overlaps(other.period());
    }

    /** Whether it runs on the day: within its period, with as many parties as the exit rule asks for or more. */
    public boolean runsOn(LocalDate date) {
        long parties = membersOn(date).stream()
                .map(CollaborationMember::party)
                .distinct()
                .count();
        return period.contains(date) && parties >= exit.leastParties();
    }

    /** Who takes part on the day. */
    public List<CollaborationMember> membersOn(LocalDate date) {
        return members.stream().filter(each -> each.period().contains(date)).toList();
    }

    /** What the party is in it on the day, in the order of the members; empty if it takes no part. */
    public List<CollaborationRole> rolesOf(PartyId party, LocalDate date) {
        requireNonNull(party, "party");
        return membersOn(date).stream()
                .filter(each -> each.party().equals(party))
                .map(CollaborationMember::role)
                .toList();
    }

    /**
     * The same after a party gave notice: all its roles end when the exit rule says; those that were to begin later are gone.
     *
     * @throws IllegalArgumentException if the party takes no part on or after the day of the notice
     */
    public Collaboration leaving(PartyId party, LocalDate notice) {
        requireNonNull(party, "party");
        LocalDate end = exit.leavesOn(notice);
        List<CollaborationMember> staying = new ArrayList<>();
        boolean left = false;
        for (CollaborationMember member : members) {
            boolean leaves =
                    member.party().equals(party) && member.period().getEnd().isAfter(notice);
            left |= leaves;
            if (!leaves || !member.period().getEnd().isAfter(end)) {
                staying.add(member);
            } else if (member.period().getStart().isBefore(end)) {
                staying.add(member.until(end));
            }
        }
        if (!left) {
            throw new IllegalArgumentException(
                    "party " + party + " takes no part in " + name + " from " + notice + " on");
        }
        return new Collaboration(name, purpose, goal, period, staying, exit);
    }

    /** The collaborations in which the party takes part on the day, in their order. */
    public static List<Collaboration> of(PartyId party, LocalDate date, List<Collaboration> all) {
        return all.stream()
                .filter(each -> each.runsOn(date) && !each.rolesOf(party, date).isEmpty())
                .toList();
    }
}
