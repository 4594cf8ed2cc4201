package io.zhanggui.core.template;

import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the units and positions of a template in a chart; each unit of the chart is taken for one of the template. */
final class TemplateMatching {

    /** Kinds whose units a template must know, or they are surplus; teams, branches and sites are a company's own. */
    private static final Set<UnitKind> EXPECTED_KINDS =
            Set.of(UnitKind.BOARD, UnitKind.EXECUTIVE_OFFICE, UnitKind.DEPARTMENT);

    private static final Set<UnitKind> KNOWN_BY_KIND = Set.of(UnitKind.BOARD, UnitKind.EXECUTIVE_OFFICE);

    private final OrgTemplate template;
    private final OrgSnapshot org;
    private final Map<OrgUnitId, Set<DutyField>> homes = new HashMap<>();
    private final Map<OrgUnitId, UnitMatch> matches = new LinkedHashMap<>();
    private final Set<OrgUnitId> taken = new HashSet<>();
    private final List<TemplateFinding> findings = new ArrayList<>();
    private int expected;
    private int found;

    TemplateMatching(OrgTemplate template, OrgSnapshot org, Collection<UnitFields> homes) {
        this.template = template;
        this.org = org;
        homes.forEach(home -> this.homes.put(home.unit(), home.fields()));
    }

    TemplateCheck check() {
        matchUnits();
        List<UnitMatch> inOrder = new ArrayList<>();
        for (TemplateUnit unit : template.units()) {
            UnitMatch match = matches.get(unit.id());
            expected += match != null && match.kind() == MatchKind.AT_TOP ? 0 : 1;
            if (match == null) {
                findings.add(TemplateFinding.of(
                        TemplateIssue.MISSING_UNIT, unit.id(), unit.unit().name()));
            } else {
                found += match.kind() == MatchKind.AT_TOP ? 0 : 1;
                inOrder.add(match);
                checkHead(unit, match);
            }
        }
        checkPositions();
        int surplus = surplus();
        return new TemplateCheck(template.header(), inOrder, findings, found, expected, surplus);
    }

    private void matchUnits() {
        if (template.ofCompany()) {
            org.root()
                    .filter(root -> root.kind() == UnitKind.COMPANY)
                    .ifPresent(root -> match(template.top(), root, MatchKind.AT_TOP));
        }
        matchAll(
                MatchKind.BY_NAME, (unit, other) -> NameMatcher.same(unit.unit().name(), other.name()));
        matchAll(
                MatchKind.BY_SYNONYM,
                (unit, other) -> NameMatcher.alike(unit.unit().name(), other.name()));
        matchAll(
                MatchKind.BY_FIELDS,
                (unit, other) -> !unit.fields().isEmpty() && unit.fields().equals(homes.get(other.id())));
        matchAll(
                MatchKind.BY_KIND,
                (unit, other) -> KNOWN_BY_KIND.contains(unit.unit().kind())
                        && unit.unit().kind() == other.kind());
    }

    private void matchAll(MatchKind kind, BiPredicate<TemplateUnit, OrgUnit> recognised) {
        for (TemplateUnit unit : template.units()) {
            if (!matches.containsKey(unit.id())) {
                org.units().stream()
                        .filter(other -> !taken.contains(other.id()) && recognised.test(unit, other))
                        .min(likest(unit.unit().kind()))
                        .ifPresent(other -> match(unit.unit(), other, kind));
            }
        }
    }

    /** Of units that are recognised alike, one of the same kind first, then the one nearest to the top, then by order. */
    private Comparator<OrgUnit> likest(UnitKind kind) {
        return Comparator.comparing((OrgUnit other) -> other.kind() != kind)
                .thenComparing(other -> org.depth(other.id()));
    }

    private void match(OrgUnit unit, OrgUnit other, MatchKind kind) {
        matches.put(unit.id(), new UnitMatch(unit, other, kind));
        taken.add(other.id());
    }

    private void checkHead(TemplateUnit unit, UnitMatch match) {
        if (template.headOf(unit.id()).isPresent() && !led(match.found())) {
            findings.add(TemplateFinding.of(
                    TemplateIssue.NO_HEAD, match.found().id(), match.found().name()));
        }
    }

    /** A company is led by a position of its own, or by the head of its executive office. */
    private boolean led(OrgUnit unit) {
        return org.head(unit.id()).isPresent()
                || (unit.kind() == UnitKind.COMPANY
                        && org.children(unit.id()).stream()
                                .anyMatch(below -> below.kind() == UnitKind.EXECUTIVE_OFFICE
                                        && org.head(below.id()).isPresent()));
    }

    /** Only positions that the description names are asked for; others were added and may be cut otherwise. */
    private void checkPositions() {
        Map<OrgUnitId, Set<Position>> free = new HashMap<>();
        for (TemplatePosition each : template.positions()) {
            if (each.source().isEmpty()) {
                continue;
            }
            expected++;
            UnitMatch match = matches.get(each.position().unit());
            if (match == null) {
                continue;
            }
            Set<Position> candidates =
                    free.computeIfAbsent(match.found().id(), id -> new LinkedHashSet<>(org.positionsWithin(id)));
            Position like = recognised(each.position().title(), candidates);
            if (like == null) {
                findings.add(TemplateFinding.of(
                        TemplateIssue.MISSING_POSITION,
                        each.id(),
                        match.found().name(),
                        each.position().title()));
            } else {
                candidates.remove(like);
                found++;
            }
        }
    }

    private static @Nullable Position recognised(OrgName title, Set<Position> candidates) {
        return candidates.stream()
                .filter(other -> NameMatcher.same(title, other.title()))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(other -> NameMatcher.alike(title, other.title()))
                        .findFirst())
                .orElse(null);
    }

    /** A template of a department says nothing about what stands beside it. */
    private int surplus() {
        int surplus = 0;
        for (OrgUnit unit : org.units()) {
            boolean asked = template.ofCompany() && EXPECTED_KINDS.contains(unit.kind());
            if (asked && !taken.contains(unit.id()) && !belowDepartment(unit)) {
                findings.add(TemplateFinding.of(TemplateIssue.SURPLUS_UNIT, unit.id(), unit.name()));
                surplus++;
            }
        }
        return surplus;
    }

    /** Departments within a department are how a company cuts it up. */
    private boolean belowDepartment(OrgUnit unit) {
        return org.ancestors(unit.id()).stream().anyMatch(above -> above.kind() == UnitKind.DEPARTMENT);
    }
}
