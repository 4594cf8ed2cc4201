package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The organisation of the shop as the library sees it.
 *
 * @param history units, positions and appointments with their days
 * @param chart as it is on the last day of the month
 * @param authority who may decide what
 */
record Organisation(OrgHistory history, OrgSnapshot chart, Authority authority) {

    static Organisation of(Shop shop, Roster roster, ShopFiles files) {
        OrgHistory history = history(shop, roster);
        Authority authority =
                Authority.of(grants(shop, roster, files), history).delegating(delegations(shop, roster, files));
        return new Organisation(history, history.on(shop.lastDay()), authority);
    }

    private static OrgHistory history(Shop shop, Roster roster) {
        PersonId founder = roster.people().keySet().iterator().next();
        Stamp stamp = Stamp.by(founder).at(shop.founded().atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
        List<OrgChange> changes = new ArrayList<>();
        OrgUnit root = null;
        for (Roster.Unit unit : roster.units().values()) {
            OrgUnit created =
                    new OrgUnit(unit.id(), UnitKind.valueOf(unit.kind()), OrgName.of(unit.nameZh(), unit.nameEn()));
            if (unit.parent() == null) {
                root = created;
            } else {
                changes.add(new OrgChange.CreateUnit(created, unit.parent(), shop.founded()));
            }
        }
        if (root == null) {
            throw new InputException("units.csv has no unit without a parent");
        }
        for (Roster.Post post : roster.posts().values()) {
            Position position = Position.of(post.id(), post.unit(), OrgName.of(post.titleZh(), post.titleEn()))
                    .withHeadcount(post.headcount());
            changes.add(new OrgChange.CreatePosition(
                    post.reportsTo() == null ? position : position.reportingTo(post.reportsTo()), shop.founded()));
        }
        for (Roster.Seat seat : roster.seats()) {
            Assignment assignment = Assignment.from(seat.from(), seat.person(), seat.position());
            Assignment bounded = seat.to() == null ? assignment : assignment.until(seat.to());
            changes.add(new OrgChange.Appoint(seat.acting() ? bounded.acting() : bounded));
        }
        return OrgHistory.found(shop.entity(), root, shop.founded(), stamp).append(changes, stamp);
    }

    private static List<AuthorityGrant> grants(Shop shop, Roster roster, ShopFiles files) {
        return files.table("grants")
                .columns("position", "decision", "limit", "scope_unit", "from", "to")
                .read(row -> {
                    AuthorityGrant.May may = AuthorityGrant.to(roster.positionOf(row, "position"))
                            .may(row.value("decision", DecisionType::of));
                    AuthorityGrant grant =
                            row.find("limit").isEmpty() ? may.unlimited() : may.upTo(money(row, shop.currency()));
                    AuthorityGrant scoped =
                            grant.within(roster.unitOf(row, "scope_unit")).from(row.date("from"));
                    return row.find("to").isEmpty() ? scoped : scoped.until(row.date("to"));
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
                            row.date("to"));
                    return row.find("limit").isEmpty() ? delegation : delegation.upTo(money(row, shop.currency()));
                });
    }

    private static Money money(Row row, CurrencyUnit currency) {
        return row.value("limit", text -> Money.of(currency, new BigDecimal(text)));
    }
}
