package io.zhanggui.examples.monthend;

import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The organisation of the shop as the library sees it.
 *
 * @param history units, positions and appointments with their days
 * @param chart as it is on the last day of the month
 * @param authority who may decide what
 * @param duties who does what
 * @param deputies who is away when, and who approves for them
 */
record Organisation(OrgHistory history, OrgSnapshot chart, Authority authority, DutyCatalog duties, Deputies deputies) {

    /** A change, and the row that asks for it. */
    private record Step(Row row, String column, OrgChange change, Runnable whenRefused) {}

    static Organisation of(Shop shop, Roster roster, ShopFiles files) {
        OrgHistory history = history(shop, roster, files);
        Authority authority =
                Authority.of(grants(shop, roster, files), history).delegating(delegations(shop, roster, files));
        return new Organisation(
                history,
                history.on(shop.lastDay()),
                authority,
                ShopDuties.read(files, roster),
                Absences.read(files, roster));
    }

    private static OrgHistory history(Shop shop, Roster roster, ShopFiles files) {
        Stamp stamp = Stamp.by(roster.first()).at(shop.founded().atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
        List<Step> steps = new ArrayList<>();
        for (Roster.Unit unit : roster.units().values()) {
            if (unit.parent() != null) {
                steps.add(new Step(
                        unit.row(),
                        "unit",
                        new OrgChange.CreateUnit(unit.unit(), unit.parent(), shop.founded()),
                        () -> {}));
            }
        }
        for (Roster.Post post : roster.posts().values()) {
            steps.add(new Step(
                    post.row(), "position", new OrgChange.CreatePosition(post.position(), shop.founded()), () -> {}));
        }
        for (Roster.Seat seat : roster.seats()) {
            steps.add(new Step(seat.row(), "from", new OrgChange.Appoint(seat.assignment()), () -> roster.drop(seat)));
        }
        OrgHistory founded = OrgHistory.found(shop.entity(), files.whole("units", roster::root), shop.founded(), stamp);
        try {
            return founded.append(steps.stream().map(Step::change).toList(), stamp);
        } catch (RejectedException e) {
            return oneByOne(founded, steps, stamp, files);
        }
    }

    /** Each change alone, so that what is refused is the fault of a row. */
    private static OrgHistory oneByOne(OrgHistory founded, List<Step> steps, Stamp stamp, ShopFiles files) {
        OrgHistory history = founded;
        for (Step step : steps) {
            OrgHistory before = history;
            history = files.attempt(step.row(), step.column(), () -> before.append(List.of(step.change()), stamp))
                    .orElseGet(() -> {
                        step.whenRefused().run();
                        return before;
                    });
        }
        return history;
    }

    private static List<AuthorityGrant> grants(Shop shop, Roster roster, ShopFiles files) {
        return files.table("grants")
                .columns("position", "decision", "limit", "scope_unit", "from", "to")
                .read(row -> {
                    AuthorityGrant.May may = AuthorityGrant.to(roster.positionOf(row, "position"))
                            .may(row.value("decision", DecisionType::of));
                    AuthorityGrant grant =
                            row.find("limit").isEmpty() ? may.unlimited() : may.upTo(shop.money(row, "limit"));
                    LocalDate from = row.date("from");
                    AuthorityGrant scoped =
                            grant.within(roster.unitOf(row, "scope_unit")).from(from);
                    return row.find("to").isEmpty() ? scoped : scoped.until(Roster.end(row, "to", from));
                });
    }

    private static List<Delegation> delegations(Shop shop, Roster roster, ShopFiles files) {
        return files.table("delegations")
                .columns("from_person", "to_person", "decision", "limit", "from", "to")
                .read(row -> {
                    LocalDate from = row.date("from");
                    Delegation delegation = Delegation.of(
                            roster.personOf(row, "from_person"),
                            roster.personOf(row, "to_person"),
                            row.value("decision", DecisionType::of),
                            from,
                            Roster.end(row, "to", from));
                    return row.find("limit").isEmpty() ? delegation : delegation.upTo(shop.money(row, "limit"));
                });
    }
}
