package io.zhanggui.examples.monthend;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.inventory.replenishment.PurchaseRequest;
import io.zhanggui.inventory.replenishment.StoredProposal;
import io.zhanggui.inventory.replenishment.SupplierOrder;
import io.zhanggui.procurement.supplier.QualificationState;
import io.zhanggui.procurement.supplier.Supplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The orders to place: one for each supplier and day, with its total, who signs it, and what procurement is handed. */
final class SupplierOrders {

    private final OrderPlan orders;
    private final Organisation organisation;
    private final Shop shop;
    private final Locale locale;
    private final List<SupplierOrder> all;
    private final List<PurchaseRequest> requests;
    private final Map<Sku, StoredProposal> proposals;

    SupplierOrders(OrderPlan orders, OrderDesk desk, Organisation organisation, Shop shop, Locale locale) {
        this.orders = orders;
        this.organisation = organisation;
        this.shop = shop;
        this.locale = locale;
        this.all = orders.plan().supplierOrders();
        this.proposals = desk.handIn(orders.plan(), orders.supply().day());
        this.requests = OrderDesk.requests(proposals);
    }

    /** How many orders there are, and what they come to. */
    List<Figure> figures() {
        Money total = all.stream()
                .map(SupplierOrder::value)
                .flatMap(Optional::stream)
                .map(value -> value.toMoney(RoundingMode.HALF_UP))
                .reduce(Money.zero(shop.currency()), Money::plus);
        return List.of(
                new Figure(
                        MonthEndTerm.ORDERS_TO_PLACE.text(locale),
                        Wording.of(BigDecimal.valueOf(all.size()), locale),
                        ""),
                new Figure(
                        MonthEndTerm.ORDER_TOTAL.text(locale),
                        Wording.of(total, locale),
                        MonthEndTerm.WITHOUT_VAT.text(locale)));
    }

    /** The orders, who must not be ordered from, and under which key the proposals were handed in. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> unqualified = all.stream()
                .filter(order -> qualification(order.supplier(), order.orderDay())
                        .filter(state -> state != QualificationState.QUALIFIED)
                        .isPresent())
                .map(order -> MonthEndTerm.IN_BRACKETS.text(locale, order.supplier(), name(order.supplier())))
                .distinct()
                .toList();
        if (!unqualified.isEmpty()) {
            blocks.add(new Note(MonthEndTerm.NOT_QUALIFIED.text(locale, Wording.joined(unqualified, locale)), true));
        }
        blocks.add(new Listing("supplier-orders", table(), 40));
        if (!proposals.isEmpty()) {
            blocks.add(new Note(
                    MonthEndTerm.HANDED_IN.text(
                            locale,
                            proposals.size(),
                            OrderDesk.key(orders.supply().day())),
                    false));
        }
        return blocks;
    }

    private Table table() {
        Table.Builder table = Table.titled(MonthEndTerm.SUPPLIER_ORDERS)
                .columns(
                        MonthEndTerm.SUPPLIER,
                        MonthEndTerm.NAME,
                        MonthEndTerm.ORDER_DAY,
                        MonthEndTerm.FIRST_ARRIVAL,
                        MonthEndTerm.ARTICLES_ORDERED,
                        MonthEndTerm.ORDER_VALUE,
                        MonthEndTerm.QUALIFICATION,
                        MonthEndTerm.SIGNED_BY,
                        MonthEndTerm.PERSON);
        OrgUnitId company = organisation.chart().root().orElseThrow().id();
        for (SupplierOrder order : all) {
            Money value = order.value().map(SupplierOrders::rounded).orElse(null);
            Optional<Signer> signer = Optional.ofNullable(value).flatMap(amount -> signer(amount, company));
            table.row(
                    order.supplier().value(),
                    name(order.supplier()),
                    order.orderDay(),
                    order.firstArrival(),
                    order.lines().size(),
                    value,
                    qualification(order.supplier(), order.orderDay()).orElse(null),
                    signer.map(Signer::title).orElse(null),
                    signer.map(each -> each.person().value()).orElse(null));
        }
        return table.build();
    }

    private static Money rounded(BigMoney value) {
        return value.toMoney(RoundingMode.HALF_UP);
    }

    /** Who may sign an order, and on which position. */
    private record Signer(String title, PersonId person) {}

    private Optional<Signer> signer(Money amount, OrgUnitId company) {
        return organisation
                .authority()
                .whoMay(
                        DecisionType.PURCHASE_ORDER_SIGN,
                        amount,
                        company,
                        orders.supply().day())
                .first()
                .map(first -> new Signer(
                        organisation.chart().position(first.position()).title().text(locale), first.person()));
    }

    private Optional<QualificationState> qualification(PartyId supplier, LocalDate day) {
        return orders.supply().suppliers().find(supplier).map(known -> known.qualification(day));
    }

    private String name(PartyId supplier) {
        return orders.supply().suppliers().find(supplier).map(Supplier::name).orElse("");
    }

    /** What procurement is asked to buy, line by line; requests with the same key are one command. */
    Listing requests() {
        Table.Builder table = Table.titled(MonthEndTerm.PURCHASE_REQUESTS)
                .columns(
                        MonthEndTerm.REQUEST,
                        MonthEndTerm.SUPPLIER,
                        MonthEndTerm.WAREHOUSE,
                        MonthEndTerm.ORDER_DAY,
                        MonthEndTerm.PROPOSAL,
                        MonthEndTerm.PROPOSAL_STATE,
                        MonthEndTerm.SKU,
                        MonthEndTerm.ORDER_QUANTITY,
                        MonthEndTerm.UNIT_PRICE,
                        MonthEndTerm.ARRIVAL);
        for (PurchaseRequest request : requests) {
            for (PurchaseRequest.Line line : request.lines()) {
                StoredProposal proposal = proposals.get(line.sku());
                table.row(
                        request.key().value(),
                        request.supplier().value(),
                        request.deliverTo().value(),
                        request.orderDay(),
                        proposal == null ? null : proposal.id().value(),
                        proposal == null ? null : proposal.state(),
                        line.sku().value(),
                        line.quantity().amount(),
                        line.unitPrice() == null ? null : line.unitPrice().getAmount(),
                        line.expectedOn());
            }
        }
        return new Listing("purchase-requests", table.build(), 12);
    }
}
