package io.zhanggui.examples.monthend;

import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Box;
import io.zhanggui.examples.monthend.Report.Chart;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** The chart on the last day of the month, what its review finds, and who may sign an order of a given amount. */
final class OrganisationSection {

    private static final List<String> AMOUNTS = List.of("20000.00", "50000.00", "80000.00", "80000.01", "200000.00");

    private final Organisation organisation;
    private final Shop shop;
    private final Locale locale;

    OrganisationSection(Organisation organisation, Shop shop, Locale locale) {
        this.organisation = organisation;
        this.shop = shop;
        this.locale = locale;
    }

    Section section() {
        OrgSnapshot chart = organisation.chart();
        OrgUnitId company = chart.root().orElseThrow().id();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figures(List.of(
                figure(MonthEndTerm.UNITS, chart.units().size()),
                figure(MonthEndTerm.POSITIONS, chart.positions().size()),
                figure(MonthEndTerm.HEAD_COUNT, chart.headCount(company)),
                figure(MonthEndTerm.VACANCIES, chart.vacancies().size()))));
        ReviewBlocks review = new ReviewBlocks(organisation, shop, locale);
        blocks.add(review.figures());
        for (Position top : chart.positions()) {
            if (chart.superior(top.id()).isEmpty()) {
                blocks.add(new Chart(box(chart, top.id())));
            }
        }
        blocks.addAll(review.findings());
        List<Explanation> reasons = new ArrayList<>();
        blocks.add(new Listing("who-may-sign", whoMaySign(company, reasons), 10));
        blocks.add(new Reasons(MonthEndTerm.WHY_APPROVER.text(locale), reasons));
        return new Section(
                "organisation",
                MonthEndTerm.ORGANISATION.text(locale),
                MonthEndTerm.ORGANISATION_ABOUT.text(locale, shop.lastDay()),
                blocks);
    }

    private Figure figure(MonthEndTerm label, Object value) {
        return new Figure(label.text(locale), Wording.of(value, locale), "");
    }

    private Box box(OrgSnapshot chart, PositionId id) {
        Position position = chart.position(id);
        List<String> lines = new ArrayList<>();
        lines.add(chart.unit(position.unit()).name().text(locale));
        for (Assignment holder : chart.holders(id)) {
            String acting = holder.capacity() == Capacity.ACTING ? MonthEndTerm.ACTING.text(locale) : "";
            lines.add(holder.person().value() + acting);
        }
        boolean vacant = chart.holders(id).isEmpty();
        if (vacant) {
            lines.add(MonthEndTerm.VACANT.text(locale));
        }
        return new Box(
                position.title().text(locale),
                lines,
                vacant,
                chart.subordinates(id).stream()
                        .map(below -> box(chart, below.id()))
                        .toList());
    }

    private Table whoMaySign(OrgUnitId company, List<Explanation> reasons) {
        Table.Builder table = Table.titled(MonthEndTerm.WHO_MAY_SIGN)
                .columns(
                        MonthEndTerm.AMOUNT,
                        MonthEndTerm.POSITION,
                        MonthEndTerm.TITLE_OF_POSITION,
                        MonthEndTerm.PERSON,
                        MonthEndTerm.DEPUTY);
        for (String amount : AMOUNTS) {
            Money money = Money.parse(shop.currency() + " " + amount);
            Approvers approvers =
                    organisation.authority().whoMay(DecisionType.PURCHASE_ORDER_SIGN, money, company, shop.lastDay());
            reasons.add(approvers.explain());
            approvers
                    .first()
                    .ifPresentOrElse(
                            first -> table.row(
                                    money,
                                    first.position().value(),
                                    organisation
                                            .chart()
                                            .position(first.position())
                                            .title(),
                                    first.person().value(),
                                    first.deputy().map(Object::toString).orElse(null)),
                            () -> table.row(money, null, null, null, null));
        }
        return table.build();
    }
}
