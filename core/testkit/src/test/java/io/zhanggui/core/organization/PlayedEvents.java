package io.zhanggui.core.organization;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation of a day, found by playing every event that was known and had come, one after the other; a release that is
 * known to come ends the assignment too.
 */
final class PlayedEvents {

    private static final Comparator<OrgEvent> ORDER = Comparator.comparing(
                    (OrgEvent event) -> event.change().from())
            .thenComparing(event -> event.stamp().at())
            .thenComparing(event -> rank(event.change()));

    private final LocalDate day;
    private final Map<OrgUnitId, OrgUnit> units = new HashMap<>();
    private final Map<OrgUnitId, OrgUnitId> parents = new HashMap<>();
    private final Map<PositionId, Position> positions = new HashMap<>();
    private final Map<PositionId, List<Assignment>> holders = new HashMap<>();

    private PlayedEvents(LocalDate day) {
        this.day = day;
    }

    /** Days of recording are those of China. */
    static PlayedEvents of(OrgHistory history, AsOf question) {
        PlayedEvents played = new PlayedEvents(question.date());
        LocalDate cutOff = question.knowledge().cutOff();
        Instant end = cutOff == null
                ? Instant.MAX
                : cutOff.plusDays(1).atStartOfDay(ZoneOffset.ofHours(8)).toInstant();
        history.events().stream()
                .filter(event -> event.stamp().at().isBefore(end))
                .filter(event -> event.change() instanceof OrgChange.Release
                        || !event.change().from().isAfter(question.date()))
                .sorted(ORDER)
                .forEach(event -> played.play(event.change()));
        return played;
    }

    /** At one moment what is created comes first, then releases, then everything else, and what is closed last. */
    private static int rank(OrgChange change) {
        if (change instanceof OrgChange.Found
                || change instanceof OrgChange.CreateUnit
                || change instanceof OrgChange.CreatePosition) {
            return 0;
        }
        if (change instanceof OrgChange.CloseUnit || change instanceof OrgChange.ClosePosition) {
            return 3;
        }
        return change instanceof OrgChange.Release ? 1 : 2;
    }

    private void play(OrgChange change) {
        if (change instanceof OrgChange.Found found) {
            units.put(found.root().id(), found.root());
        } else if (change instanceof OrgChange.CreateUnit created) {
            units.put(created.unit().id(), created.unit());
            parents.put(created.unit().id(), created.parent());
        } else if (change instanceof OrgChange.MoveUnit moved) {
            parents.put(moved.subject(), moved.parent());
        } else if (change instanceof OrgChange.RenameUnit renamed) {
            units.computeIfPresent(renamed.subject(), (id, unit) -> new OrgUnit(id, unit.kind(), renamed.name()));
        } else if (change instanceof OrgChange.CloseUnit closed) {
            units.remove(closed.subject());
        } else if (change instanceof OrgChange.CreatePosition created) {
            positions.put(created.position().id(), created.position());
        } else if (change instanceof OrgChange.ChangePosition changed) {
            positions.put(changed.position().id(), changed.position());
        } else if (change instanceof OrgChange.ClosePosition closed) {
            positions.remove(closed.subject());
        } else if (change instanceof OrgChange.Appoint appointed) {
            Assignment assignment = appointed.assignment();
            held(assignment.position()).add(assignment);
        } else if (change instanceof OrgChange.Release release) {
            List<Assignment> held = held(release.subject());
            List<Assignment> ended = held.stream()
                    .filter(each -> each.person().equals(release.person()))
                    .filter(each -> each.period().getEnd().isAfter(release.from()))
                    .toList();
            held.removeAll(ended);
            ended.stream()
                    .filter(each -> each.period().getStart().isBefore(release.from()))
                    .forEach(each -> held.add(each.until(release.from())));
        }
    }

    private List<Assignment> held(PositionId position) {
        return holders.computeIfAbsent(position, id -> new ArrayList<>());
    }

    Collection<OrgUnit> units() {
        return units.values();
    }

    Optional<OrgUnitId> parent(OrgUnitId unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    Collection<Position> positions() {
        return positions.values();
    }

    List<Assignment> holders(PositionId position) {
        return held(position).stream()
                .filter(each -> each.period().contains(day))
                .toList();
    }
}
