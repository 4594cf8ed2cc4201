package io.zhanggui.inventory.count;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalCaseId;
import io.zhanggui.core.approval.ApprovalState;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.Decision;
import io.zhanggui.core.approval.Seat;
import io.zhanggui.core.approval.Signature;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What stands against each act on a sheet. */
final class StockTakeChecks {

    private StockTakeChecks() {}

    static Violations state(StockTake take, boolean allowed) {
        return wrongState(allowed, take.no().value(), take.state());
    }

    static Violations wrongState(boolean allowed, String id, Term state) {
        return Violations.builder()
                .addIf(!allowed, CountViolation.WRONG_STATE, id, state)
                .build();
    }

    static Violations reason(Stamp stamp) {
        String reason = stamp.reason();
        return Violations.builder()
                .addIf(reason == null || reason.isBlank(), CountViolation.REASON_MISSING, "reason")
                .build();
    }

    /** Keepers change nothing on the sheet. */
    static Violations keeper(StockTake take, Stamp stamp) {
        return keeper(take.isKeeper(stamp.actor()), take.no(), stamp);
    }

    private static Violations keeper(boolean keeps, StockTakeNo no, Stamp stamp) {
        return Violations.builder()
                .addIf(
                        keeps,
                        CountViolation.KEEPER_CHANGES,
                        no.value(),
                        stamp.actor().toString())
                .build();
    }

    static Violations order(StockTakeOrder order, Stamp stamp, CountBook book, StockTakeRepository takes) {
        Violations.Builder found = Violations.builder()
                .addIf(
                        order.lines().isEmpty(),
                        CountViolation.NO_LINES,
                        order.no().value())
                .addIf(
                        order.keepers().isEmpty(),
                        CountViolation.KEEPER_MISSING,
                        order.no().value());
        Set<CountItem> items = new HashSet<>();
        for (CountLine line : order.lines()) {
            String path = line.item().path();
            PersonId counter = line.counter();
            found.addIf(!items.add(line.item()), CountViolation.ON_SHEET, path)
                    .addIf(
                            counter != null && order.keepers().contains(counter),
                            CountViolation.KEEPER_COUNTS,
                            path,
                            String.valueOf(counter));
            place(found, line, order.warehouse().value(), order.currency().getCode());
        }
        found.addIf(
                order.recounts().currencies().stream().anyMatch(currency -> !currency.equals(order.currency())),
                CountViolation.OTHER_CURRENCY,
                "recounts",
                order.currency().getCode());
        return keeper(order.keepers().stream().anyMatch(stamp.actor()::involves), order.no(), stamp)
                .plus(found.build())
                .plus(MovementsSince.figures(order.lines(), order.lines(), order.cutOff(), book))
                .plus(elsewhere(order.no(), order.lines(), takes));
    }

    private static void place(Violations.Builder found, CountLine line, String warehouse, String currency) {
        String path = line.item().path();
        found.addIf(
                        !line.item().stock().warehouse().value().equals(warehouse),
                        CountViolation.OTHER_WAREHOUSE,
                        path,
                        warehouse)
                .addIf(
                        line.unitCost() != null
                                && !line.unitCost().getCurrencyUnit().getCode().equals(currency),
                        CountViolation.OTHER_CURRENCY,
                        path,
                        currency);
    }

    static Violations added(
            StockTake take, List<CountLine> lines, Stamp stamp, CountBook book, StockTakeRepository takes) {
        Violations.Builder found = Violations.builder();
        Set<CountItem> items = new HashSet<>();
        take.lines().forEach(line -> items.add(line.item()));
        for (CountLine line : lines) {
            found.addIf(
                    !items.add(line.item()),
                    CountViolation.ON_SHEET,
                    line.item().path());
            place(found, line, take.warehouse().value(), take.currency().getCode());
        }
        List<CountLine> all = new ArrayList<>(take.lines());
        all.addAll(lines);
        return state(take, take.state().takesCounts())
                .plus(keeper(take, stamp))
                .plus(found.build())
                .plus(MovementsSince.figures(lines, all, take.cutOff(), book))
                .plus(elsewhere(take.no(), lines, takes));
    }

    static Violations counts(StockTake take, List<Tally> tallies, Stamp stamp, CountAuthority authority) {
        if (!take.state().takesCounts()) {
            return state(take, false);
        }
        CountPlay play = new CountPlay(take);
        Violations.Builder found = Violations.builder();
        Set<Actor> actors = new HashSet<>();
        for (Tally tally : tallies) {
            if (!play.has(tally.item())) {
                found.addIf(true, CountViolation.NOT_ON_SHEET, tally.item().path());
                continue;
            }
            count(found, take, play, tally, stamp);
            actors.add(Actor.of(tally.counter()));
            List<CountEntry> before = play.entries(tally.item());
            play.add(new CountEntry(before.size() + 1, tally, stamp.actor()));
        }
        Violations all = found.build();
        List<Actor> sorted = actors.stream()
                .sorted((one, other) -> one.person().compareTo(other.person()))
                .toList();
        for (Actor actor : sorted) {
            all = all.plus(authority.check(actor, DecisionType.STOCK_COUNT, take, stamp.at()));
        }
        return all;
    }

    private static void count(Violations.Builder found, StockTake take, CountPlay play, Tally tally, Stamp stamp) {
        CountLine line = play.line(tally.item());
        List<CountEntry> before = play.entries(tally.item());
        String path = tally.item().path();
        PersonId counter = tally.counter();
        boolean keeper = take.isKeeper(Actor.of(counter)) || take.isKeeper(stamp.actor());
        boolean again = take.recounts().otherCounter()
                && before.stream().anyMatch(entry -> entry.tally().counter().equals(counter));
        found.addIf(keeper, CountViolation.KEEPER_COUNTS, path, counter.toString())
                .addIf(!play.isOpen(line), CountViolation.ALREADY_COUNTED, path, before.size())
                .addIf(
                        before.isEmpty() && line.counter() != null && !counter.equals(line.counter()),
                        CountViolation.NOT_ASSIGNED,
                        path,
                        String.valueOf(line.counter()))
                .addIf(again, CountViolation.SAME_COUNTER, path, counter.toString())
                .addIf(
                        tally.at().isBefore(take.cutOff()),
                        CountViolation.COUNTED_BEFORE_CUT_OFF,
                        path,
                        tally.at(),
                        take.cutOff())
                .addIf(tally.at().isAfter(stamp.at()), CountViolation.NOT_YET, path, tally.at(), stamp.at())
                .addIf(
                        !tally.found().unit().equals(line.book().unit()),
                        CountViolation.OTHER_UNIT,
                        path,
                        line.book().unit().toString());
        numbers(found, play, line, tally);
    }

    /** Either all pieces of a line have numbers, or none. */
    private static void numbers(Violations.Builder found, CountPlay play, CountLine line, Tally tally) {
        List<MovementDuring> moved = play.movements(line.item());
        boolean numbered = play.isNumbered(line.item());
        boolean plain = (line.serials().isEmpty() && !line.book().isZero())
                || moved.stream().anyMatch(each -> each.serials().isEmpty());
        String path = line.item().path();
        found.addIf(
                        numbered && !tally.found().isZero() && tally.serials().isEmpty(),
                        CountViolation.SERIALS_MISSING,
                        path,
                        tally.found().toString())
                .addIf(plain && !numbered && !tally.serials().isEmpty(), CountViolation.SERIALS_UNKNOWN, path);
    }

    static Violations told(StockTake take, List<MovementMoment> told, MovementsSince since, Stamp stamp) {
        Violations.Builder found = Violations.builder();
        for (MovementMoment each : told) {
            found.addIf(
                    each.at().isAfter(stamp.at()),
                    CountViolation.NOT_YET,
                    each.item().path(),
                    each.at(),
                    stamp.at());
        }
        return state(take, take.state().isOpen())
                .plus(keeper(take, stamp))
                .plus(found.build())
                .plus(since.check());
    }

    /** Items that another sheet has which is not closed; a sheet without places has all of them. */
    private static Violations elsewhere(StockTakeNo no, List<CountLine> lines, StockTakeRepository takes) {
        Violations.Builder found = Violations.builder();
        try (Stream<Versioned<StockTake>> pending = takes.pending()) {
            pending.map(Versioned::value)
                    .filter(other -> !other.no().equals(no))
                    .forEach(other -> {
                        Set<CountItem> theirs = new HashSet<>(items(other));
                        Set<CountItem> goods = new HashSet<>();
                        theirs.forEach(item -> goods.add(item.at("")));
                        for (CountLine line : lines) {
                            CountItem item = line.item();
                            boolean same = item.location().isEmpty()
                                    ? goods.contains(item)
                                    : theirs.contains(item) || theirs.contains(item.at(""));
                            found.addIf(
                                    same,
                                    CountViolation.ON_OTHER_SHEET,
                                    item.path(),
                                    other.no().value());
                        }
                    });
        }
        return found.build();
    }

    static Violations adjustment(StockTake take, CountBook book) {
        if (take.state() != StockTakeState.APPROVED) {
            return state(take, false);
        }
        return missing(take, book);
    }

    static Violations booking(StockTake take, LocalDate recordedOn, CountBook book) {
        Violations found = adjustment(take, book);
        List<Movement> movements = take.adjustments(recordedOn);
        return found.isEmpty() && !movements.isEmpty() ? book.check(movements) : found;
    }

    private static Violations missing(StockTake take, CountBook book) {
        Violations.Builder found = Violations.builder();
        for (MovementDuring each : MovementsSince.of(take, book).missing(items(take))) {
            found.addIf(
                    true,
                    CountViolation.MOVEMENT_MISSING,
                    each.item().path(),
                    each.movement().value());
        }
        return found.build();
    }

    static List<CountItem> items(StockTake take) {
        return take.lines().stream().map(CountLine::item).toList();
    }

    static Violations finish(StockTake take) {
        Violations.Builder found = Violations.builder();
        for (CountLine line : new CountPlay(take).open()) {
            found.addIf(true, CountViolation.LINE_OPEN, line.item().path());
        }
        return state(take, take.state().takesCounts()).plus(found.build());
    }

    static Violations recount(StockTake take, Set<CountItem> items) {
        CountPlay play = new CountPlay(take);
        Violations.Builder found = Violations.builder();
        for (CountItem item : items) {
            found.addIf(!play.has(item), CountViolation.NOT_ON_SHEET, item.path());
        }
        return state(take, take.state() == StockTakeState.COUNTED).plus(found.build());
    }

    static Violations reasons(StockTake take, List<DifferenceReason> reasons, Stamp stamp) {
        CountPlay play = new CountPlay(take);
        Violations.Builder found = Violations.builder();
        for (DifferenceReason reason : reasons) {
            Money paid = reason.compensation();
            found.addIf(
                            !play.has(reason.item()),
                            CountViolation.NOT_ON_SHEET,
                            reason.item().path())
                    .addIf(
                            paid != null && !paid.getCurrencyUnit().equals(take.currency()),
                            CountViolation.OTHER_CURRENCY,
                            reason.item().path(),
                            take.currency().getCode());
        }
        return state(take, take.state() == StockTakeState.COUNTED)
                .plus(keeper(take, stamp))
                .plus(found.build());
    }

    static Violations submission(StockTake take, CountBook book) {
        Violations.Builder found = Violations.builder();
        for (CountItem item : new CountPlay(take).recountsDue()) {
            found.addIf(true, CountViolation.RECOUNT_DUE, item.path());
        }
        for (CountedLine line : take.differences()) {
            String path = line.item().path();
            found.addIf(line.reason() == null, CountViolation.CAUSE_MISSING, path)
                    .addIf(
                            line.item().goods().isOwn() && line.line().unitCost() == null,
                            CountViolation.COST_MISSING,
                            path)
                    .addIf(
                            !line.addsUp(),
                            CountViolation.SERIALS_MISSING,
                            path,
                            line.found().toString());
        }
        return state(take, take.state() == StockTakeState.COUNTED)
                .plus(missing(take, book))
                .plus(found.build());
    }

    static Violations approval(StockTake take, Stamp stamp, Approvals approvals, CountAuthority authority) {
        ApprovalCaseId caseId = take.approval();
        if (take.state() != StockTakeState.SUBMITTED || caseId == null) {
            return state(take, false);
        }
        ApprovalCase decided = approvals.get(caseId);
        Violations found = signed(
                decided, take.fingerprint(), take.summary().gross(), take.no().value(), stamp.actor());
        for (Actor signer : signers(decided, stamp.actor())) {
            String who = signer.toString();
            String path = take.no().value();
            boolean counted = take.counters().stream().anyMatch(signer::involves);
            found = found.plus(Violations.builder()
                            .addIf(counted, CountViolation.APPROVER_COUNTED, path, who)
                            .addIf(take.isKeeper(signer), CountViolation.APPROVER_KEEPS, path, who)
                            .addIf(take.wasPreparedBy(signer) && !counted, CountViolation.APPROVER_PREPARED, path, who)
                            .build())
                    .plus(authority.check(signer, DecisionType.STOCK_WRITE_OFF, take, stamp.at()));
        }
        return found;
    }

    /** A case must be approved for exactly this content and amount, and the actor among those who signed it. */
    static Violations signed(ApprovalCase decided, Fingerprint content, Money amount, String id, Actor actor) {
        boolean same = decided.request().subject().equals(id)
                && decided.request().content().equals(content)
                && decided.request().amount().equals(amount);
        return Violations.builder()
                .addIf(
                        decided.state() != ApprovalState.APPROVED,
                        CountViolation.CASE_NOT_APPROVED,
                        id,
                        decided.id().value(),
                        decided.state())
                .addIf(!same, CountViolation.CONTENT_CHANGED, id, decided.id().value())
                .addIf(
                        agreed(decided).stream().noneMatch(actor::equals),
                        CountViolation.NOT_SIGNED,
                        id,
                        actor.toString(),
                        decided.id().value())
                .build();
    }

    /** Everybody who agreed, and the actor. */
    static List<Actor> signers(ApprovalCase decided, Actor actor) {
        List<Actor> all = new ArrayList<>(agreed(decided));
        all.add(actor);
        return all.stream().distinct().toList();
    }

    private static List<Actor> agreed(ApprovalCase decided) {
        return decided.steps().stream()
                .flatMap(step -> step.seats().stream())
                .map(Seat::signature)
                .filter(Objects::nonNull)
                .filter(signature -> signature.decision() == Decision.AGREED)
                .map(Signature::actor)
                .toList();
    }
}
