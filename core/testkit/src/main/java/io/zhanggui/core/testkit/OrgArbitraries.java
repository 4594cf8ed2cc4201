package io.zhanggui.core.testkit;

import static java.util.stream.Collectors.toCollection;

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
import io.zhanggui.core.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Organisations that are founded on 2024-01-01 and then change: units are made, moved, renamed and closed, positions made,
 * changed, filled, left and closed, from days before and after the one of recording.
 */
public final class OrgArbitraries {

    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);
    private static final Instant OPENING = Instant.parse("2024-01-01T01:00:00Z");
    private static final OrgUnitId ROOT = OrgUnitId.of("U0");
    private static final PersonId CLERK = PersonId.of("P0000");

    private OrgArbitraries() {}

    /** A change that may not fit, as numbers: what, of which, with which other, from which day. */
    private record Step(int what, int one, int other, int day) {}

    /** Histories with up to so many changes after the founding; each is one that the history accepts. */
    public static Arbitrary<OrgHistory> histories(LegalEntityId entity, int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMaxSize(most)
                .map(steps -> history(entity, steps));
    }

    private static OrgHistory history(LegalEntityId entity, List<Step> steps) {
        OrgUnit root = new OrgUnit(ROOT, UnitKind.COMPANY, OrgName.of("公司", "Company"));
        OrgHistory history =
                OrgHistory.found(entity, root, FOUNDED, Stamp.by(CLERK).at(OPENING));
        for (int i = 0; i < steps.size(); i++) {
            List<OrgChange> change = List.of(change(steps.get(i), history.events()));
            Stamp stamp =
                    Stamp.by(CLERK).at(OPENING.plus(i + 1, ChronoUnit.DAYS)).key("change-" + i);
            if (history.check(change, stamp).isEmpty()) {
                history = history.append(change, stamp);
            }
        }
        return history;
    }

    /** A change of what came up before, so that it often fits. */
    private static OrgChange change(Step step, List<OrgEvent> before) {
        List<OrgUnitId> units = known(before, OrgUnitId.class);
        List<PositionId> positions = known(before, PositionId.class);
        positions.add(PositionId.of("J" + positions.size()));
        OrgUnitId fresh = OrgUnitId.of("U" + units.size());
        OrgUnitId unit = units.get(step.one() % units.size());
        OrgUnitId above = units.get(step.other() % units.size());
        PositionId position = positions.get(step.one() % positions.size());
        PositionId superior = positions.get(step.other() % positions.size());
        LocalDate from = FOUNDED.plusDays(before.size() * 10L + step.day());
        OrgName name = OrgName.of("名 " + step.day(), "name " + step.day());
        Position described = Position.of(position, above, name).withHeadcount(1 + step.day() % 3);
        Position reporting = step.day() % 2 == 0 ? described : described.reportingTo(superior);
        return switch (step.what()) {
            case 0, 1 -> new OrgChange.CreateUnit(OrgUnit.department(fresh, name), above, from);
            case 2 -> new OrgChange.MoveUnit(unit, above, from);
            case 3 -> new OrgChange.RenameUnit(unit, name, from);
            case 4 -> new OrgChange.CloseUnit(unit, from);
            case 5, 6 -> new OrgChange.CreatePosition(reporting, from);
            case 7 -> new OrgChange.ChangePosition(reporting, from);
            case 8 -> new OrgChange.NameHead(above, position, from);
            case 9 -> new OrgChange.ClosePosition(position, from);
            case 10 -> released(before).orElseGet(() -> new OrgChange.Release(position, CLERK, from));
            case 11 ->
                new OrgChange.Appoint(
                        Assignment.from(from, person(step), position).acting().until(from.plusDays(30)));
            default ->
                new OrgChange.Appoint(
                        Assignment.from(from, person(step), position).share(new BigDecimal("0.50")));
        };
    }

    private static PersonId person(Step step) {
        return PersonId.of("P%04d".formatted(step.other()));
    }

    /** The last one who came without end leaves. */
    private static Optional<OrgChange> released(List<OrgEvent> before) {
        return before.stream()
                .map(OrgEvent::change)
                .filter(OrgChange.Appoint.class::isInstance)
                .map(change -> ((OrgChange.Appoint) change).assignment())
                .filter(assignment -> assignment.period().isUnboundedEnd())
                .reduce((first, last) -> last)
                .map(last -> new OrgChange.Release(
                        last.position(), last.person(), last.period().getStart().plusDays(20)));
    }

    private static <I> List<I> known(List<OrgEvent> before, Class<I> kind) {
        return before.stream()
                .map(event -> event.change().subject())
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .collect(toCollection(ArrayList::new));
    }
}
