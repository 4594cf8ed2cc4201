package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Answers who sees which personal data of whom (个人信息访问权限), by the grants of an {@link Authority}.
 *
 * <p>A grant of {@code PAY.seenFor(PAYROLL)} within a unit lets a position see the pay of everybody who holds a position
 * of their own there or below. People who hold none, applicants and leavers, stand at the top: who sees them, sees
 * everybody. Such grants are unlimited; there is no amount, so that a limit in any currency permits nothing. Everybody
 * sees their own data, but for classes that the company withholds; there a grant does not help either. Whatever nothing
 * permits is denied, to everybody.
 *
 * <pre>{@code
 * AuthorityGrant.to(accountant).may(PAY.seenFor(PAYROLL)).unlimited().within(company);
 * DataAccess access = DataAccess.of(authority, history).withholding(Set.of(CONDUCT));
 * access.visible(viewer, subject, PAYROLL, today, Map.of("baseSalary", PAY, "mobile", CONTACT)).fields();
 * }</pre>
 */
@Beta
public final class DataAccess {

    /** ISO 4217 has a currency for what is no money. */
    private static final Money NO_AMOUNT = Money.zero(CurrencyUnit.of("XXX"));

    private final Authority authority;
    private final Function<LocalDate, OrgSnapshot> chart;
    private final Set<DataClass> withheld;

    private DataAccess(Authority authority, Function<LocalDate, OrgSnapshot> chart, Set<DataClass> withheld) {
        this.authority = requireNonNull(authority, "authority");
        this.chart = chart;
        this.withheld = withheld;
    }

    /** Access by that authority in the organisation as it is on the day of each request. */
    public static DataAccess of(Authority authority, OrgHistory history) {
        return new DataAccess(authority, requireNonNull(history, "history")::on, Set.of());
    }

    /** Access by that authority in the organisation of one day. */
    public static DataAccess of(Authority authority, OrgSnapshot org) {
        requireNonNull(org, "org");
        return new DataAccess(authority, date -> org, Set.of());
    }

    /** The same, with these classes in place of others withheld from those whom they are about. */
    public DataAccess withholding(Set<DataClass> classes) {
        return new DataAccess(authority, chart, Set.copyOf(classes));
    }

    /** Whether somebody may see a class of somebody's data. */
    public AccessDecision decide(AccessRequest request) {
        if (request.viewer().equals(request.subject())) {
            boolean kept = withheld.contains(request.data());
            return new AccessDecision(request, kept ? AccessGround.WITHHELD : AccessGround.OWN_DATA, List.of());
        }
        DecisionType type = request.data().seenFor(request.purpose());
        List<AuthorityDecision> asked = new ArrayList<>(1);
        for (OrgUnitId unit : units(request)) {
            AuthorityDecision decision =
                    authority.decide(request.viewer(), DecisionRequest.of(type, NO_AMOUNT, unit, request.date()));
            asked.add(decision);
            if (decision.permitted()) {
                return new AccessDecision(request, AccessGround.GRANTED, List.of(decision));
            }
        }
        return new AccessDecision(request, AccessGround.NOT_GRANTED, asked);
    }

    private List<OrgUnitId> units(AccessRequest request) {
        OrgSnapshot org = chart.apply(request.date());
        List<OrgUnitId> units = org.positionsOf(request.subject()).stream()
                .filter(held -> held.capacity() == Capacity.REGULAR)
                .map(Assignment::position)
                .map(position -> org.position(position).unit())
                .distinct()
                .toList();
        return units.isEmpty() ? org.root().map(root -> List.of(root.id())).orElse(List.of()) : units;
    }

    /**
     * Which fields of a record about somebody a person sees.
     *
     * @param fields the class of each field of the record; a field that is not here is never shown
     */
    public Visibility visible(
            PersonId viewer, PersonId subject, DataPurpose purpose, LocalDate date, Map<String, DataClass> fields) {
        Map<DataClass, AccessDecision> byClass = new HashMap<>();
        Map<String, AccessDecision> byField = new TreeMap<>();
        fields.forEach((field, data) -> byField.put(
                field,
                byClass.computeIfAbsent(
                        data, each -> decide(new AccessRequest(viewer, subject, each, purpose, date)))));
        return new Visibility(byField);
    }
}
