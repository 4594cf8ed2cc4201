package io.zhanggui.core.duty;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The duties of a catalogue in the units of a day. */
final class DutyPlaces {

    /** A duty in the unit that it belongs to. */
    private record Placed(Duty duty, OrgUnit unit) {}

    private record FieldOf(Identifier owner, OrgUnit unit, DutyField field) {}

    private final OrgSnapshot org;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<OrgUnitId, Set<DutyField>> homes = new LinkedHashMap<>();

    DutyPlaces(DutyCatalog catalog, OrgSnapshot org) {
        this.org = org;
        for (Duty duty : catalog.duties()) {
            unitOf(duty.owner(), org).ifPresent(unit -> placed.add(new Placed(duty, unit)));
        }
        catalog.homes().forEach(home -> homes.put(home.unit(), home.fields()));
    }

    /** The unit that an owner is or stands in; empty if it does not exist on the day. */
    static Optional<OrgUnit> unitOf(Identifier owner, OrgSnapshot org) {
        if (owner instanceof PositionId position) {
            return org.has(position)
                    ? Optional.of(org.unit(org.position(position).unit()))
                    : Optional.empty();
        }
        OrgUnitId unit = (OrgUnitId) owner;
        return org.has(unit) ? Optional.of(org.unit(unit)) : Optional.empty();
    }

    List<DutyFinding> conflicts() {
        List<DutyFinding> findings = new ArrayList<>(misplaced());
        findings.addAll(splitProcesses());
        findings.addAll(onlyAssisted());
        findings.addAll(repeated(
                DutyIssue.SAME_ACTIVITY,
                each -> each.duty().nature().leading() ? each.duty().nature().activity() : null));
        findings.addAll(repeated(DutyIssue.SAME_TEXT, each -> each.duty().text()));
        return findings;
    }

    private List<DutyFinding> misplaced() {
        List<DutyFinding> findings = new ArrayList<>();
        Map<FieldOf, List<Placed>> away = new LinkedHashMap<>();
        for (Placed each : placed) {
            DutyField field = each.duty().nature().field();
            Set<DutyField> home = homeOf(each.unit());
            if (home != null && !home.contains(field)) {
                away.computeIfAbsent(new FieldOf(each.duty().owner(), each.unit(), field), f -> new ArrayList<>())
                        .add(each);
            }
        }
        away.forEach((key, duties) -> {
            List<OrgName> better = homes.entrySet().stream()
                    .filter(home -> home.getValue().contains(key.field()) && org.has(home.getKey()))
                    .map(home -> org.unit(home.getKey()).name())
                    .toList();
            OrgName at = nameOf(key.owner(), key.unit());
            findings.add(
                    better.isEmpty()
                            ? DutyFinding.of(
                                    DutyIssue.WITHOUT_HOME, key.owner().value(), at, key.field(), codes(duties))
                            : DutyFinding.of(
                                    DutyIssue.MISPLACED,
                                    key.owner().value(),
                                    at,
                                    key.field(),
                                    codes(duties),
                                    joined(better)));
        });
        return findings;
    }

    private OrgName nameOf(Identifier owner, OrgUnit unit) {
        if (owner instanceof PositionId position) {
            OrgName title = org.position(position).title();
            return OrgName.of(unit.name().zh() + title.zh(), unit.name().en() + ", " + title.en());
        }
        return unit.name();
    }

    /** The fields of the unit or of the nearest one above that names some; {@code null} if none does. */
    private @Nullable Set<DutyField> homeOf(OrgUnit unit) {
        Set<DutyField> own = homes.get(unit.id());
        if (own != null || homes.isEmpty()) {
            return own;
        }
        for (OrgUnit above : org.ancestors(unit.id())) {
            Set<DutyField> fields = homes.get(above.id());
            if (fields != null) {
                return fields;
            }
        }
        return null;
    }

    private List<DutyFinding> splitProcesses() {
        List<DutyFinding> findings = new ArrayList<>();
        groupedBy(each -> {
                    String process = each.duty().nature().process();
                    return process.isEmpty() ? null : process;
                })
                .forEach((process, duties) -> {
                    List<OrgName> units = apart(duties);
                    if (units.size() > 1) {
                        findings.add(DutyFinding.of(
                                DutyIssue.SPLIT_PROCESS, process, process, joined(units), codes(duties)));
                    }
                });
        return findings;
    }

    private List<DutyFinding> onlyAssisted() {
        List<DutyFinding> findings = new ArrayList<>();
        groupedBy(each -> each.duty().nature().activity()).forEach((activity, duties) -> {
            if (duties.stream().noneMatch(each -> each.duty().nature().leading())) {
                findings.add(DutyFinding.of(DutyIssue.ONLY_ASSISTED, activity.code(), activity, codes(duties)));
            }
        });
        return findings;
    }

    private List<DutyFinding> repeated(DutyIssue issue, Function<Placed, @Nullable Object> key) {
        List<DutyFinding> findings = new ArrayList<>();
        groupedBy(key).forEach((what, duties) -> {
            List<OrgName> units = apart(duties);
            if (units.size() > 1) {
                String subject = what instanceof DecisionType activity
                        ? activity.code()
                        : duties.get(0).duty().code();
                findings.add(DutyFinding.of(issue, subject, what, joined(units), codes(duties)));
            }
        });
        return findings;
    }

    private <K> Map<K, List<Placed>> groupedBy(Function<Placed, @Nullable K> key) {
        Map<K, List<Placed>> groups = new LinkedHashMap<>();
        for (Placed each : placed) {
            K of = key.apply(each);
            if (of != null) {
                groups.computeIfAbsent(of, k -> new ArrayList<>()).add(each);
            }
        }
        return groups;
    }

    /** The names of the units without those that stand below another of them: who is above has delegated it. */
    private List<OrgName> apart(List<Placed> duties) {
        Map<OrgUnitId, OrgUnit> units = new LinkedHashMap<>();
        duties.forEach(each -> units.put(each.unit().id(), each.unit()));
        return units.values().stream()
                .filter(unit -> org.ancestors(unit.id()).stream().noneMatch(above -> units.containsKey(above.id())))
                .map(OrgUnit::name)
                .toList();
    }

    RaciMatrix raci() {
        Set<RaciEntry> entries = new LinkedHashSet<>();
        for (Placed each : placed) {
            DecisionType activity = each.duty().nature().activity();
            if (activity == null) {
                continue;
            }
            Identifier performer = each.duty()
                    .performer()
                    .map(Identifier.class::cast)
                    .orElse(each.unit().id());
            if (each.duty().nature().leading()) {
                Identifier head = org.head(each.unit().id())
                        .map(Position::id)
                        .map(Identifier.class::cast)
                        .orElse(each.unit().id());
                entries.add(new RaciEntry(activity, head, RaciRole.ACCOUNTABLE));
                entries.add(new RaciEntry(activity, performer, RaciRole.RESPONSIBLE));
            } else {
                entries.add(new RaciEntry(activity, performer, RaciRole.CONSULTED));
            }
        }
        return RaciMatrix.of(entries);
    }

    private static OrgName codes(List<Placed> duties) {
        return joined(duties.stream()
                .map(each -> each.duty().code())
                .sorted()
                .map(OrgName::of)
                .toList());
    }

    static OrgName joined(List<OrgName> names) {
        return OrgName.of(
                names.stream().map(OrgName::zh).collect(Collectors.joining("、")),
                names.stream().map(OrgName::en).collect(Collectors.joining(", ")));
    }
}
