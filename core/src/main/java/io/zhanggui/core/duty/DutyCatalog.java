package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.Activities;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationConflict;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All duties of a company (职责目录), with the fields of work that its units are home to; immutable.
 *
 * <pre>{@code
 * List<DutyFinding> findings = catalog.check(history.on(today));
 * }</pre>
 *
 * @param duties the duties, each with a code of its own
 * @param homes what units are home to; a unit that is not named has the fields of the nearest one above it that is
 */
public record DutyCatalog(List<Duty> duties, List<UnitFields> homes) {

    public DutyCatalog {
        duties = List.copyOf(duties);
        homes = List.copyOf(homes);
        Set<String> codes = new HashSet<>();
        for (Duty duty : duties) {
            if (!codes.add(duty.code())) {
                throw new IllegalArgumentException("duty code " + duty.code() + " stands twice in the catalogue");
            }
        }
        Set<OrgUnitId> units = new HashSet<>();
        for (UnitFields home : homes) {
            if (!units.add(home.unit())) {
                throw new IllegalArgumentException("the fields of unit " + home.unit() + " are given twice");
            }
        }
    }

    /** Duties without any fields of units, so that none is misplaced. */
    public static DutyCatalog of(Collection<Duty> duties) {
        return new DutyCatalog(List.copyOf(duties), List.of());
    }

    /** The same, where the unit is home to these fields in place of what it was before. */
    public DutyCatalog withHome(OrgUnitId unit, DutyField... fields) {
        List<UnitFields> others = new ArrayList<>(homes);
        others.removeIf(home -> home.unit().equals(unit));
        others.add(new UnitFields(unit, Set.of(fields)));
        return new DutyCatalog(duties, others);
    }

    /** The same with a duty, in place of the one with its code, else at the end. */
    public DutyCatalog with(Duty duty) {
        List<Duty> others = new ArrayList<>(duties);
        int at = duties.stream().map(Duty::code).toList().indexOf(duty.code());
        if (at < 0) {
            others.add(duty);
        } else {
            others.set(at, duty);
        }
        return new DutyCatalog(others, homes);
    }

    /**
     * The same without a duty.
     *
     * @throws IllegalArgumentException if there is none with that code
     */
    public DutyCatalog without(String code) {
        duty(code);
        return new DutyCatalog(
                duties.stream().filter(each -> !each.code().equals(code)).toList(), homes);
    }

    /** The duty with that code; empty if there is none. */
    public Optional<Duty> find(String code) {
        requireNonNull(code, "code");
        return duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /**
     * The duty with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Duty duty(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("the catalogue has no duty " + code));
    }

    /** The duties that belong to a unit or position itself, in order. */
    public List<Duty> ofOwner(Identifier owner) {
        requireNonNull(owner, "owner");
        return duties.stream().filter(duty -> duty.owner().equals(owner)).toList();
    }

    /** The duties that a position performs, in order. */
    public List<Duty> performedBy(PositionId position) {
        requireNonNull(position, "position");
        return duties.stream()
                .filter(duty -> duty.performer().filter(position::equals).isPresent())
                .toList();
    }

    /** The duties that are an activity, in order. */
    public List<Duty> ofActivity(DecisionType activity) {
        requireNonNull(activity, "activity");
        return duties.stream()
                .filter(duty -> activity.equals(duty.nature().activity()))
                .toList();
    }

    /** Everything that is wrong: {@link #incomplete} and then {@link #conflicts}. */
    public List<DutyFinding> check(OrgSnapshot org) {
        List<DutyFinding> findings = new ArrayList<>(incomplete(org));
        findings.addAll(conflicts(org));
        return findings;
    }

    /**
     * What duties lack, in their order: an owner and a performer that exist, a frequency, evidence and an indicator.
     */
    public List<DutyFinding> incomplete(OrgSnapshot org) {
        List<DutyFinding> findings = new ArrayList<>();
        for (Duty duty : duties) {
            if (DutyPlaces.unitOf(duty.owner(), org).isEmpty()) {
                findings.add(DutyFinding.of(
                        DutyIssue.UNKNOWN_OWNER,
                        duty.code(),
                        duty.code(),
                        duty.owner().value()));
            }
            duty.performer()
                    .filter(position -> !position.equals(duty.owner()) && !org.has(position))
                    .ifPresent(position -> findings.add(
                            DutyFinding.of(DutyIssue.UNKNOWN_PERFORMER, duty.code(), duty.code(), position.value())));
            for (DutyPart part : duty.missing()) {
                findings.add(DutyFinding.of(DutyIssue.PART_MISSING, duty.code(), duty.code(), part, duty.text()));
            }
        }
        return findings;
    }

    /**
     * Where duties stand in each other's way: those that are misplaced, processes that are split, activities that are only
     * assisted, and duties that several units have. Duties of owners that do not exist are left out.
     */
    public List<DutyFinding> conflicts(OrgSnapshot org) {
        return new DutyPlaces(this, org).conflicts();
    }

    /**
     * What each position does: the activities of the duties that it performs, leading or assisting. Segregation of duties
     * and others that ask for activities take it as it is.
     */
    public Activities activities() {
        Map<PositionId, Set<DecisionType>> byPosition = new HashMap<>();
        for (Duty duty : duties) {
            DecisionType activity = duty.nature().activity();
            if (activity != null) {
                duty.performer()
                        .ifPresent(position -> byPosition
                                .computeIfAbsent(position, id -> new HashSet<>())
                                .add(activity));
            }
        }
        return Activities.of(byPosition);
    }

    /**
     * The positions whose duties alone bring together what a rule of segregation keeps apart, held or vacant, by the order
     * of the rules; the same as {@link Segregation#checkPositions} on {@link #activities}, with the duties.
     */
    public List<DutyFinding> exclusive(Segregation segregation, OrgSnapshot org) {
        return segregation.checkPositions(org, activities()).conflicts().stream()
                .map(conflict -> exclusive(conflict, org))
                .toList();
    }

    private DutyFinding exclusive(SegregationConflict conflict, OrgSnapshot org) {
        PositionId position = conflict.holdings().get(0).position();
        Set<DecisionType> together = conflict.activities();
        List<OrgName> codes = performedBy(position).stream()
                .filter(duty -> duty.nature().activity() != null
                        && together.contains(duty.nature().activity()))
                .map(Duty::code)
                .sorted()
                .map(OrgName::of)
                .toList();
        return DutyFinding.of(
                DutyIssue.EXCLUSIVE_ACTIVITIES,
                position.value(),
                org.position(position).title(),
                DutyPlaces.joined(together.stream()
                        .map(activity -> OrgName.of(activity.text(Locale.CHINESE), activity.text(Locale.ENGLISH)))
                        .toList()),
                conflict.rule().name(),
                DutyPlaces.joined(codes));
    }

    /** What the duties cover of the functions of management, of 产供销 × 人财物 and of the four management duties. */
    public DutyCoverage coverage(OrgSnapshot org) {
        return DutyCoverage.of(this, org);
    }

    /**
     * Who takes which part in each activity: the head of the unit that leads it is accountable, whoever performs it
     * responsible, whoever only assists consulted.
     */
    public RaciMatrix toRaci(OrgSnapshot org) {
        return new DutyPlaces(this, org).raci();
    }

    /** The catalogue as a table that {@link DutyTable} reads again. */
    public Table toTable() {
        return DutyTable.of(this);
    }
}
