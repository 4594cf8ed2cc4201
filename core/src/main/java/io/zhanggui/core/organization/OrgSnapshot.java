package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organisation on one day: who stands where, who holds what, who reports to whom.
 *
 * <p>Immutable and safe to share. Units are listed from the top down, siblings in the order in which they were recorded.
 * Every question about a unit or position that does not exist on the day is refused with an
 * {@link IllegalArgumentException}; {@link #has(OrgUnitId)} and {@link #has(PositionId)} ask first.
 */
public final class OrgSnapshot {

    private final LegalEntityId entity;
    final AsOf asOf;
    private final Ids<OrgUnitId> unitIds;
    private final Ids<PositionId> positionIds;
    final Forest units;
    final Forest reporting;
    private final @Nullable OrgUnit[] unit;
    /** The units in preorder, so that a subtree is a slice. */
    private final List<OrgUnit> inOrder;

    private final @Nullable Position[] position;
    private final int[] namedHead;
    final List<List<Assignment>> holders;
    /** Positions by the preorder of their units: those of preorder place i are at [offset[i], offset[i + 1]). */
    final int[] offset;

    final int[] byUnit;
    final OrgAside aside;
    private volatile @Nullable Map<PersonId, List<Assignment>> byPerson;

    private OrgSnapshot(LegalEntityId entity, AsOf asOf, OrgFacts facts, @Nullable Instant before) {
        this.entity = entity;
        this.asOf = asOf;
        this.unitIds = facts.units();
        this.positionIds = facts.positions();
        this.unit = new OrgUnit[unitIds.size()];
        this.position = new Position[positionIds.size()];
        this.namedHead = new int[unitIds.size()];
        this.holders = new ArrayList<>(positionIds.size());
        OrgMoment moment = OrgMoment.of(asOf.date(), before);
        int[] parent = new int[unitIds.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = facts.parentOf(i, moment);
            if (parent[i] != Forest.ABSENT) {
                unit[i] = facts.unit(i, moment);
                namedHead[i] = facts.namedHead(i, moment);
            }
        }
        this.units = Forest.of(parent);
        this.inOrder = inOrder();
        int[] superior = new int[positionIds.size()];
        int[] unitOf = new int[positionIds.size()];
        for (int i = 0; i < superior.length; i++) {
            int describing = facts.describing(i, moment);
            if (describing == Forest.ABSENT) {
                superior[i] = Forest.ABSENT;
                holders.add(List.of());
            } else {
                superior[i] = facts.superiorOf(describing);
                unitOf[i] = facts.unitOf(i, describing, moment);
                position[i] = placed(facts.described(describing), unitIds.get(unitOf[i]));
                holders.add(sorted(facts.holders(i, moment)));
            }
        }
        this.reporting = Forest.of(superior);
        this.offset = new int[units.preorder().length + 1];
        this.byUnit = sortByUnit(unitOf);
        this.aside = OrgAside.of(facts.sides(), moment, this);
    }

    /** The position as described, in the unit that it went over to since. */
    private static Position placed(Position described, OrgUnitId unit) {
        return described.unit().equals(unit) ? described : described.inUnit(unit);
    }

    /** Another with the units, positions and lines of a draft; it has the rest in common. */
    private OrgSnapshot(OrgSnapshot other, OrgDraft draft) {
        this.entity = other.entity;
        this.asOf = other.asOf;
        this.unitIds = other.unitIds;
        this.positionIds = other.positionIds;
        this.unit = draft.unit();
        this.position = draft.position();
        this.namedHead = draft.namedHead();
        this.holders = draft.holders();
        this.units = Forest.of(draft.parent());
        this.inOrder = inOrder();
        this.reporting = Forest.of(draft.superior());
        this.offset = new int[units.preorder().length + 1];
        this.byUnit = sortByUnit(draft.unitOf());
        this.aside = other.aside.within(this);
    }

    static OrgSnapshot of(LegalEntityId entity, AsOf asOf, OrgFacts facts, @Nullable Instant before) {
        return new OrgSnapshot(entity, asOf, facts, before);
    }

    /** What the draft makes of this snapshot; this one stays as it is. */
    OrgSnapshot with(OrgDraft draft) {
        return new OrgSnapshot(this, draft);
    }

    /** What it is made of, by number; nobody may change it. */
    OrgParts parts() {
        return new OrgParts(unitIds, positionIds, units, reporting, unit, position, namedHead, holders, offset, byUnit);
    }

    private List<OrgUnit> inOrder() {
        OrgUnit[] result = new OrgUnit[units.preorder().length];
        for (int i = 0; i < result.length; i++) {
            result[i] = unit(units.preorder()[i]);
        }
        return Collections.unmodifiableList(Arrays.asList(result));
    }

    private static List<Assignment> sorted(List<Assignment> held) {
        return held.size() <= 1
                ? held
                : held.stream().sorted(AssignmentOrder.REGULAR_FIRST).toList();
    }

    private int[] sortByUnit(int[] unitOf) {
        int count = 0;
        for (int i = 0; i < unitOf.length; i++) {
            if (reporting.present(i)) {
                offset[units.first(unitOf[i]) + 1]++;
                count++;
            }
        }
        for (int i = 1; i < offset.length; i++) {
            offset[i] += offset[i - 1];
        }
        int[] sorted = new int[count];
        int[] next = Arrays.copyOf(offset, offset.length);
        for (int i = 0; i < unitOf.length; i++) {
            if (reporting.present(i)) {
                sorted[next[units.first(unitOf[i])]++] = i;
            }
        }
        return sorted;
    }

    /** The legal entity. */
    public LegalEntityId entity() {
        return entity;
    }

    /** The day, and what was known. */
    public AsOf asOf() {
        return asOf;
    }

    /** Whether the unit exists on the day. */
    public boolean has(OrgUnitId id) {
        int number = unitIds.of(requireNonNull(id, "id"));
        return number >= 0 && units.present(number);
    }

    /** Whether the position exists on the day, held or vacant. */
    public boolean has(PositionId id) {
        int number = positionIds.of(requireNonNull(id, "id"));
        return number >= 0 && reporting.present(number);
    }

    /** The unit. */
    public OrgUnit unit(OrgUnitId id) {
        return unit(number(id));
    }

    /** The position. */
    public Position position(PositionId id) {
        return position(number(id));
    }

    /** All units from the top down; empty before the founding. */
    public List<OrgUnit> units() {
        return unitsAt(0, units.preorder().length);
    }

    /** All positions, by the order of their units. */
    public List<Position> positions() {
        return positionsAt(0, units.preorder().length);
    }

    /** The unit at the top; empty before the founding. */
    public Optional<OrgUnit> root() {
        return units.preorder().length == 0 ? Optional.empty() : Optional.of(unit(units.preorder()[0]));
    }

    /** The unit above; empty for the one at the top. */
    public Optional<OrgUnit> parent(OrgUnitId id) {
        return unitOrEmpty(units.parent(number(id)));
    }

    /** The units above, the nearest first; empty for the one at the top. */
    public List<OrgUnit> ancestors(OrgUnitId id) {
        List<OrgUnit> result = new ArrayList<>();
        for (int at = units.parent(number(id)); at != Forest.ROOT; at = units.parent(at)) {
            result.add(unit(at));
        }
        return Collections.unmodifiableList(result);
    }

    /** The units right below. */
    public List<OrgUnit> children(OrgUnitId id) {
        List<OrgUnit> result = new ArrayList<>();
        int number = number(id);
        int place = units.first(number) + 1;
        while (place < units.end(number)) {
            int child = units.preorder()[place];
            result.add(unit(child));
            place = units.end(child);
        }
        return Collections.unmodifiableList(result);
    }

    /** The unit and everything below it, from the top down. */
    public List<OrgUnit> subtree(OrgUnitId id) {
        int number = number(id);
        return unitsAt(units.first(number), units.end(number));
    }

    /** How many units {@link #subtree} has, at no cost. */
    public int subtreeSize(OrgUnitId id) {
        return units.size(number(id));
    }

    /** Whether the unit is the other or stands below it. */
    public boolean isWithin(OrgUnitId id, OrgUnitId above) {
        return units.within(number(id), number(above));
    }

    /** How many units stand above. */
    public int depth(OrgUnitId id) {
        return units.depth(number(id));
    }

    /** The lowest unit that both are or stand below. */
    public OrgUnit commonSuperior(OrgUnitId one, OrgUnitId other) {
        return unit(units.common(number(one), number(other)));
    }

    /**
     * The position that leads the unit: the one that was named, else the only one in the unit that reports out of it or
     * to nobody; empty if there is none, or no single one.
     */
    public Optional<Position> head(OrgUnitId id) {
        int number = number(id);
        if (namedHead[number] >= 0 && position[namedHead[number]] != null) {
            return Optional.of(position(namedHead[number]));
        }
        int head = Forest.ABSENT;
        int place = units.first(number);
        for (int i = offset[place]; i < offset[place + 1]; i++) {
            int above = reporting.parent(byUnit[i]);
            if (above == Forest.ROOT || !position(above).unit().equals(id)) {
                if (head != Forest.ABSENT) {
                    return Optional.empty();
                }
                head = byUnit[i];
            }
        }
        return head == Forest.ABSENT ? Optional.empty() : Optional.of(position(head));
    }

    /** The positions in the unit itself, without those of units below. */
    public List<Position> positionsIn(OrgUnitId id) {
        int place = units.first(number(id));
        return positionsAt(place, place + 1);
    }

    /** The positions in the unit and in everything below it. */
    public List<Position> positionsWithin(OrgUnitId id) {
        int number = number(id);
        return positionsAt(units.first(number), units.end(number));
    }

    /** How many different people hold a position of their own in the unit or below it (在岗人数). */
    public int headCount(OrgUnitId id) {
        int number = number(id);
        Set<PersonId> people = new HashSet<>();
        for (int i = offset[units.first(number)]; i < offset[units.end(number)]; i++) {
            for (Assignment assignment : holders.get(byUnit[i])) {
                if (assignment.capacity() == Capacity.REGULAR) {
                    people.add(assignment.person());
                }
            }
        }
        return people.size();
    }

    /** Sums over all units at once: any measure, full-time equivalents, people. */
    public OrgTotals totals() {
        return new OrgTotals(this);
    }

    /** Who leads, supervises and answers, beside the one line of command. */
    public OrgLines lines() {
        return new OrgLines(this);
    }

    /** Where the units are. */
    public OrgSites sites() {
        return new OrgSites(this);
    }

    /** The jobs that exist on the day, by id (职务). */
    public List<Job> jobs() {
        return aside.jobs().values().stream()
                .sorted(Comparator.comparing(Job::id))
                .toList();
    }

    /** The job of a position as described on the day; empty if none was named. */
    public Optional<Job> jobOf(PositionId id) {
        return Optional.ofNullable(position(id).job()).map(aside.jobs()::get);
    }

    /** The positions of a job, by the order of their units. */
    public List<Position> positionsOf(JobId job) {
        requireNonNull(job, "job");
        return positions().stream().filter(each -> job.equals(each.job())).toList();
    }

    /** Who holds the position, regular holders before acting ones, then by person; empty if it is vacant. */
    public List<Assignment> holders(PositionId id) {
        return holders.get(number(id));
    }

    /** What the person holds, regular positions first; empty for an unknown person. */
    public List<Assignment> positionsOf(PersonId person) {
        Map<PersonId, List<Assignment>> known = byPerson;
        if (known == null) {
            Map<PersonId, List<Assignment>> found = new HashMap<>();
            holders.forEach(held ->
                    held.forEach(assignment -> found.computeIfAbsent(assignment.person(), p -> new ArrayList<>(1))
                            .add(assignment)));
            found.values().forEach(held -> held.sort(AssignmentOrder.REGULAR_FIRST));
            byPerson = found;
            known = found;
        }
        return Collections.unmodifiableList(known.getOrDefault(requireNonNull(person, "person"), List.of()));
    }

    /** The headcount less the shares of regular holders (空缺); 0 if the position is full. */
    public BigDecimal openSeats(PositionId id) {
        BigDecimal open = BigDecimal.valueOf(position(id).headcount());
        for (Assignment assignment : holders(id)) {
            if (assignment.capacity() == Capacity.REGULAR) {
                open = open.subtract(assignment.fte());
            }
        }
        return open;
    }

    /** The positions with an open seat, acting holders or not (空缺岗位). */
    public List<Position> vacancies() {
        return positions().stream()
                .filter(each -> openSeats(each.id()).signum() > 0)
                .toList();
    }

    /** The position that this one reports to; empty if it reports to nobody. */
    public Optional<Position> superior(PositionId id) {
        int above = reporting.parent(number(id));
        return above == Forest.ROOT ? Optional.empty() : Optional.of(position(above));
    }

    /** The positions above, the nearest first, vacant ones too (汇报线). */
    public List<Position> reportingLine(PositionId id) {
        List<Position> result = new ArrayList<>();
        for (int at = reporting.parent(number(id)); at != Forest.ROOT; at = reporting.parent(at)) {
            result.add(position(at));
        }
        return Collections.unmodifiableList(result);
    }

    /** The positions that report to this one directly. */
    public List<Position> subordinates(PositionId id) {
        List<Position> result = new ArrayList<>();
        int number = number(id);
        int place = reporting.first(number) + 1;
        while (place < reporting.end(number)) {
            int below = reporting.preorder()[place];
            result.add(position(below));
            place = reporting.end(below);
        }
        return Collections.unmodifiableList(result);
    }

    /** The lowest position that both are or report to; empty if their lines never meet. */
    public Optional<Position> commonSuperior(PositionId one, PositionId other) {
        int common = reporting.common(number(one), number(other));
        return common == Forest.ROOT ? Optional.empty() : Optional.of(position(common));
    }

    /**
     * The chart of units, positions and holders as a Mermaid flowchart, with Chinese names; functional and project lines and
     * supervision are dashed, and all text is escaped.
     */
    public String toMermaid() {
        return toMermaid(Locale.SIMPLIFIED_CHINESE);
    }

    /** The chart in a language; see {@link #toMermaid()}. */
    public String toMermaid(Locale locale) {
        return OrgChart.mermaid(this, units(), locale);
    }

    /** The chart of a unit and everything below it; see {@link #toMermaid()}. */
    public String toMermaid(OrgUnitId unit, Locale locale) {
        return OrgChart.mermaid(this, subtree(unit), locale);
    }

    /** The whole chart in the DOT language of Graphviz; see {@link #toMermaid()}. */
    public String toGraphviz(Locale locale) {
        return OrgChart.graphviz(this, units(), locale);
    }

    /** The chart of a unit and everything below it in DOT; see {@link #toMermaid()}. */
    public String toGraphviz(OrgUnitId unit, Locale locale) {
        return OrgChart.graphviz(this, subtree(unit), locale);
    }

    /** One row for each position: unit, title, superior, headcount, holders and open seats (组织架构表). */
    public Table toTable() {
        return OrgChart.table(this);
    }

    int number(OrgUnitId id) {
        int number = unitIds.of(requireNonNull(id, "id"));
        if (number < 0 || !units.present(number)) {
            throw new IllegalArgumentException("unit " + id + " does not exist on " + asOf
                    + (number < 0 ? "" : ". Maybe it was closed or not created yet?"));
        }
        return number;
    }

    int number(PositionId id) {
        int number = positionIds.of(requireNonNull(id, "id"));
        if (number < 0 || !reporting.present(number)) {
            throw new IllegalArgumentException("position " + id + " does not exist on " + asOf
                    + (number < 0 ? "" : ". Maybe it was closed or not created yet?"));
        }
        return number;
    }

    OrgUnit unit(int number) {
        return requireNonNull(unit[number]);
    }

    Position position(int number) {
        return requireNonNull(position[number]);
    }

    private Optional<OrgUnit> unitOrEmpty(int number) {
        return number == Forest.ROOT ? Optional.empty() : Optional.of(unit(number));
    }

    private List<OrgUnit> unitsAt(int from, int to) {
        return inOrder.subList(from, to);
    }

    private List<Position> positionsAt(int fromPlace, int toPlace) {
        Position[] result = new Position[offset[toPlace] - offset[fromPlace]];
        for (int i = 0; i < result.length; i++) {
            result[i] = position(byUnit[offset[fromPlace] + i]);
        }
        return Collections.unmodifiableList(Arrays.asList(result));
    }

    /** Whether everything that can be asked has the same answers, from whatever history it was read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OrgSnapshot that
                        && entity.equals(that.entity)
                        && asOf.equals(that.asOf)
                        && units().equals(that.units())
                        && positions().equals(that.positions())
                        && units().stream().allMatch(each -> standsAlike(each.id(), that))
                        && positions().stream()
                                .allMatch(each -> holders(each.id()).equals(that.holders(each.id())))
                        && aside.equals(that.aside));
    }

    private boolean standsAlike(OrgUnitId id, OrgSnapshot that) {
        return parent(id).equals(that.parent(id)) && head(id).equals(that.head(id));
    }

    @Override
    public int hashCode() {
        return entity.hashCode() * 31 + asOf.hashCode();
    }

    @Override
    public String toString() {
        return "OrgSnapshot[" + entity + ", " + asOf + ", " + units.preorder().length + " units, " + byUnit.length
                + " positions]";
    }
}
