package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What duties cover of 计划 组织 指挥 协调 控制, of 产供销 × 人财物, and of the four duties of e-commerce management.
 */
@Beta
public final class DutyCoverage {

    private static final Map<ManagementDuty, Set<DutyField>> FIELDS = Map.of(
            ManagementDuty.STRATEGY_MAKING, Set.of(DutyField.STRATEGY),
            ManagementDuty.SITE_OPERATION, Set.of(DutyField.E_COMMERCE),
            ManagementDuty.SUPPLY_CHAIN, Set.of(DutyField.PURCHASING, DutyField.WAREHOUSING, DutyField.LOGISTICS),
            ManagementDuty.CUSTOMER_CARE, Set.of(DutyField.CUSTOMER_SERVICE));

    private record Cell(EnterpriseLink link, EnterpriseResource resource) {}

    private final OrgSnapshot org;
    private final Map<PositionId, Map<ManagementFunction, Integer>> functions = new LinkedHashMap<>();
    private final Map<PositionId, Integer> counts = new LinkedHashMap<>();
    private final Map<Cell, Set<OrgUnitId>> cells = new LinkedHashMap<>();
    private final Set<DutyField> fields = EnumSet.noneOf(DutyField.class);

    private DutyCoverage(OrgSnapshot org) {
        this.org = org;
    }

    static DutyCoverage of(DutyCatalog catalog, OrgSnapshot org) {
        DutyCoverage coverage = new DutyCoverage(org);
        for (Position position : org.positions()) {
            coverage.functions.put(position.id(), new EnumMap<>(ManagementFunction.class));
        }
        catalog.duties().forEach(coverage::add);
        return coverage;
    }

    private void add(Duty duty) {
        duty.performer().filter(org::has).ifPresent(position -> {
            counts.merge(position, 1, Integer::sum);
            Map<ManagementFunction, Integer> of = requireNonNull(functions.get(position));
            duty.nature().functions().forEach(function -> of.merge(function, 1, Integer::sum));
        });
        DutyPlaces.unitOf(duty.owner(), org).map(OrgUnit::id).ifPresent(unit -> {
            fields.add(duty.nature().field());
            for (EnterpriseLink link : duty.nature().links()) {
                for (EnterpriseResource resource : duty.nature().resources()) {
                    cells.computeIfAbsent(new Cell(link, resource), cell -> new LinkedHashSet<>())
                            .add(unit);
                }
            }
        });
    }

    /**
     * How many of the duties that a position performs are of a function of management.
     *
     * @throws IllegalArgumentException if the position does not exist
     */
    public int count(PositionId position, ManagementFunction function) {
        org.position(position);
        return requireNonNull(functions.get(position)).getOrDefault(function, 0);
    }

    /** The units with a duty that concerns the resource in the link, in the order of the catalogue; empty is a gap. */
    public List<OrgUnitId> units(EnterpriseLink link, EnterpriseResource resource) {
        return List.copyOf(cells.getOrDefault(new Cell(link, resource), Set.of()));
    }

    /**
     * Whether some unit has a duty in one of the fields that make up the management duty: strategy; e-commerce operations;
     * purchasing, warehousing or logistics; customer service.
     */
    public boolean covers(ManagementDuty duty) {
        return requireNonNull(FIELDS.get(duty)).stream().anyMatch(fields::contains);
    }

    /** Everything that is not covered: positions without a duty, empty cells, management duties. */
    public List<DutyFinding> gaps() {
        List<DutyFinding> findings = new ArrayList<>();
        for (Position position : org.positions()) {
            if (!counts.containsKey(position.id())) {
                findings.add(DutyFinding.of(DutyIssue.NO_DUTY, position.id().value(), position.title()));
            }
        }
        for (EnterpriseLink link : EnterpriseLink.values()) {
            for (EnterpriseResource resource : EnterpriseResource.values()) {
                if (units(link, resource).isEmpty()) {
                    findings.add(DutyFinding.of(
                            DutyIssue.CELL_UNCOVERED, link.name() + "/" + resource.name(), link, resource));
                }
            }
        }
        for (ManagementDuty duty : ManagementDuty.values()) {
            if (!covers(duty)) {
                findings.add(DutyFinding.of(DutyIssue.MANAGEMENT_DUTY_UNCOVERED, duty.name(), duty));
            }
        }
        return findings;
    }

    /** The functions of management that no duty of a position is of; a head of a unit should cover all. */
    public List<DutyFinding> gaps(PositionId position) {
        List<DutyFinding> findings = new ArrayList<>();
        for (ManagementFunction function : ManagementFunction.values()) {
            if (count(position, function) == 0) {
                findings.add(DutyFinding.of(
                        DutyIssue.FUNCTION_UNCOVERED,
                        position.value(),
                        org.position(position).title(),
                        function));
            }
        }
        return findings;
    }

    /** Duties of each position by function of management (管理职能覆盖). */
    public Table functionTable() {
        List<Term> headings = new ArrayList<>(List.of(DutyTerm.POSITION, DutyTerm.DUTY));
        headings.addAll(List.of(ManagementFunction.values()));
        Table.Builder table = Table.titled(DutyTerm.COVERAGE).columns(headings.toArray(Term[]::new));
        functions.forEach((position, of) -> {
            List<Object> cells =
                    new ArrayList<>(List.of(org.position(position).title(), counts.getOrDefault(position, 0)));
            for (ManagementFunction function : ManagementFunction.values()) {
                cells.add(of.getOrDefault(function, 0));
            }
            table.row(cells.toArray());
        });
        return table.build();
    }

    /** The units with a duty in each cell of 产供销 × 人财物; a cell without any is empty. */
    public Table enterpriseTable() {
        List<Term> headings = new ArrayList<>(List.of(DutyTerm.LINK));
        headings.addAll(List.of(EnterpriseResource.values()));
        Table.Builder table = Table.titled(DutyTerm.MATRIX).columns(headings.toArray(Term[]::new));
        for (EnterpriseLink link : EnterpriseLink.values()) {
            List<Object> row = new ArrayList<>(List.of(link));
            for (EnterpriseResource resource : EnterpriseResource.values()) {
                row.add(names(units(link, resource)));
            }
            table.row(row.toArray());
        }
        return table.build();
    }

    private Object names(List<OrgUnitId> units) {
        return units.isEmpty()
                ? ""
                : DutyPlaces.joined(
                        units.stream().map(unit -> org.unit(unit).name()).collect(Collectors.toList()));
    }
}
