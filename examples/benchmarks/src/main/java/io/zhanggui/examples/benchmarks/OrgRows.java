package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows of an organisation, as a store gives them: each cell is an object of its own, also where two rows name one id.
 *
 * <p>Units number from 0, the topmost; positions number from 0 and are spread over all units.
 */
final class OrgRows {

    static final LegalEntityId ENTITY = LegalEntityId.of("ACME");
    static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
    static final Stamp STAMP = Stamp.by(PersonId.of("P0")).at(Instant.parse("2025-11-01T01:00:00Z"));

    /** The nodes of the whole organisation: 68,180 units, 65,100 of them sites, and 200,000 people. */
    static final int NODES = 268_180;

    private static final int UNITS = 68_180;
    private static final Site HOME = Site.in("CN");
    private static final Site ABROAD = Site.in("US");
    private static final OrgName NAME = OrgName.of("部门", "Department");
    private static final OrgName TITLE = OrgName.of("岗位", "Position");
    private static final OrgName LATER = OrgName.of("新名", "Later name");
    private static final int SPAN = 14;
    private static final int REPORTS = 8;
    private static final int DAYS = 3_600;

    /**
     * The sites of a company like Haier (海尔); 38,000 outlets overseas is a lower bound there (38000多).
     *
     * @param kind what they are
     * @param count how many in the whole organisation
     * @param overseas how many of them abroad, all in one country, because the source names none
     */
    record Sites(UnitKind kind, int count, int overseas) {

        OrgName name() {
            return OrgName.of(kind.text(Locale.SIMPLIFIED_CHINESE), kind.text(Locale.ENGLISH));
        }
    }

    /** In the order of their numbers, behind all departments. */
    static final List<Sites> SITES = List.of(
            new Sites(UnitKind.TRADE_CENTRE, 56, 0),
            new Sites(UnitKind.DESIGN_CENTRE, 15, 0),
            new Sites(UnitKind.INDUSTRIAL_PARK, 7, 0),
            new Sites(UnitKind.FACTORY, 46, 10),
            new Sites(UnitKind.SERVICE_POINT, 11_976, 0),
            new Sites(UnitKind.OUTLET, 53_000, 38_000));

    /** The number of the unit above; -1 for the topmost. */
    final int[] parent;
    /** The number of the unit that a position belongs to. */
    final int[] unitOf;
    /** The number of the position that a position reports to; -1 for nobody. */
    final int[] superior;

    final List<OrgEvent> events = new ArrayList<>();

    private OrgRows(List<OrgUnit> units, int[] parent, int positions) {
        this.parent = parent;
        this.unitOf = new int[positions];
        this.superior = new int[positions];
        for (int unit = 0; unit < parent.length; unit++) {
            add(
                    parent[unit] < 0
                            ? new OrgChange.Found(units.get(unit), FOUNDED)
                            : new OrgChange.CreateUnit(units.get(unit), unit(parent[unit]), FOUNDED));
        }
        for (int i = 0; i < positions; i++) {
            unitOf[i] = i % parent.length;
            superior[i] = i == 0 ? -1 : (i - 1) / REPORTS;
            add(new OrgChange.CreatePosition(described(i, TITLE), FOUNDED));
        }
    }

    /**
     * About a quarter units, the rest positions, eight below each. Of {@link #NODES} nodes 65,100 units are {@link #SITES}, of
     * fewer the same share of each kind. The others are departments, fourteen below each; the fourteen below the topmost
     * share trade and design centres, parks and factories, a trade centre has its share of service points, a service point
     * of outlets.
     */
    static OrgRows tree(int nodes) {
        int units = Math.max(1, (int) ((long) nodes * UNITS / NODES));
        int[] counts = SITES.stream()
                .mapToInt(sites -> (int) ((long) sites.count() * units / UNITS))
                .toArray();
        int departments = units - IntStream.of(counts).sum();
        List<OrgUnit> described = new ArrayList<>(departments(departments));
        List<OrgChange> located = new ArrayList<>();
        int[] parent = new int[units];
        for (int i = 0; i < departments; i++) {
            parent[i] = i == 0 ? -1 : (i - 1) / SPAN;
        }
        int tradeCentres = departments;
        int servicePoints = tradeCentres + counts[0] + counts[1] + counts[2] + counts[3];
        for (int kind = 0; kind < counts.length; kind++) {
            Sites sites = SITES.get(kind);
            OrgName name = sites.name();
            int abroad = (int) ((long) sites.overseas() * units / UNITS);
            for (int i = 0; i < counts[kind]; i++) {
                int number = described.size();
                parent[number] = switch (sites.kind()) {
                    case SERVICE_POINT -> below(tradeCentres, counts[0], i);
                    case OUTLET -> below(servicePoints, counts[4], i);
                    default -> below(1, Math.min(SPAN, departments - 1), i);
                };
                described.add(new OrgUnit(unit(number), sites.kind(), name));
                located.add(new OrgChange.LocateUnit(unit(number), i < abroad ? ABROAD : HOME, FOUNDED));
            }
        }
        OrgRows result = new OrgRows(described, parent, nodes - units);
        located.forEach(result::add);
        return result;
    }

    /** One of so many units from the first on in turn; the topmost if there is none. */
    private static int below(int first, int count, int turn) {
        return count == 0 ? 0 : first + turn % count;
    }

    private static List<OrgUnit> departments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> OrgUnit.department(unit(i), NAME))
                .toList();
    }

    /** Units each below the one before. */
    static OrgRows chain(int units) {
        int[] parent = new int[units];
        for (int i = 0; i < units; i++) {
            parent[i] = i - 1;
        }
        return new OrgRows(departments(units), parent, 0);
    }

    /** Units all below the first. */
    static OrgRows star(int units) {
        int[] parent = new int[units];
        parent[0] = -1;
        return new OrgRows(departments(units), parent, 0);
    }

    /** A tree whose positions are all held from a day on. */
    static OrgRows staffed(int nodes) {
        OrgRows result = tree(nodes);
        for (int i = 0; i < result.unitOf.length; i++) {
            result.add(new OrgChange.Appoint(Assignment.from(FOUNDED, first(i), position(i))));
        }
        return result;
    }

    /**
     * A tree whose positions changed hands and title and whose units changed names, about that many rows: for each
     * position two holders one after the other, the second from {@link #handover} on, with the title of {@link #LATER}
     * from a day on; for half of the units a name from {@link #renamed} on.
     */
    static OrgRows dated(int rows) {
        OrgRows result = tree((int) (rows * 0.2359));
        for (int i = 0; i < result.unitOf.length; i++) {
            result.add(new OrgChange.Appoint(Assignment.from(FOUNDED.plusDays(1), first(i), position(i))));
            result.add(new OrgChange.Release(position(i), first(i), handover(i)));
            result.add(new OrgChange.Appoint(Assignment.from(handover(i), second(i), position(i))));
            result.add(new OrgChange.ChangePosition(
                    result.described(i, LATER), handover(i).plusDays(5)));
        }
        for (int unit = 0; unit < result.parent.length; unit++) {
            result.add(new OrgChange.RenameUnit(unit(unit), LATER, renamed(unit)));
        }
        return result;
    }

    /** The day on which a position of {@link #dated} changes hands. */
    static LocalDate handover(int position) {
        return FOUNDED.plusDays(2 + position * 31L % DAYS);
    }

    /** The day from which a unit of {@link #dated} has another name. */
    static LocalDate renamed(int unit) {
        return FOUNDED.plusDays(1 + unit * 17L % DAYS);
    }

    static PersonId first(int position) {
        return PersonId.of("A" + position);
    }

    static PersonId second(int position) {
        return PersonId.of("B" + position);
    }

    static OrgUnitId unit(int number) {
        return OrgUnitId.of("U" + number);
    }

    static PositionId position(int number) {
        return PositionId.of("S" + number);
    }

    static OrgName laterName() {
        return LATER;
    }

    private Position described(int i, OrgName title) {
        Position position = Position.of(position(i), unit(unitOf[i]), title);
        return superior[i] < 0 ? position : position.reportingTo(position(superior[i]));
    }

    private void add(OrgChange change) {
        events.add(new OrgEvent(change, STAMP));
    }

    OrgHistory history() {
        return OrgHistory.restore(ENTITY, events);
    }
}
