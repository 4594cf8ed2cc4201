package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What is to be approved (申请).
 *
 * @param subject the id of what it is about, for example an order number
 * @param requester who asks for it
 * @param preparers who entered it for the requester (经办人); like the requester they never approve it
 * @param unit the unit for which it is asked
 * @param amount the amount, not negative; zero where there is none
 * @param facts what conditions look at, by name
 * @param content the fingerprint of everything that is approved
 */
public record ApprovalRequest(
        String subject,
        PersonId requester,
        List<PersonId> preparers,
        OrgUnitId unit,
        Money amount,
        Map<String, String> facts,
        Fingerprint content) {

    public ApprovalRequest {
        requireNonNull(subject, "subject");
        requireNonNull(requester, "requester");
        preparers = List.copyOf(preparers);
        requireNonNull(unit, "unit");
        requireNonNull(amount, "amount");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        requireNonNull(content, "content");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount must not be negative, but is " + amount);
        }
    }

    /** A request that its requester entered, without facts. */
    public static ApprovalRequest of(
            String subject, PersonId requester, OrgUnitId unit, Money amount, Fingerprint content) {
        return new ApprovalRequest(subject, requester, List.of(), unit, amount, Map.of(), content);
    }

    /** The same with one more fact. */
    public ApprovalRequest fact(String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return new ApprovalRequest(subject, requester, preparers, unit, amount, more, content);
    }

    /** The same, entered by somebody else too. */
    public ApprovalRequest preparedBy(PersonId person) {
        if (isBarred(person)) {
            return this;
        }
        List<PersonId> more = new ArrayList<>(preparers);
        more.add(person);
        return new ApprovalRequest(subject, requester, more, unit, amount, facts, content);
    }

    /** Whether the person may never approve it: its requester, or who entered it. */
    public boolean isBarred(PersonId person) {
        return person.equals(requester) || preparers.contains(person);
    }

    ApprovalRequest changed(Fingerprint newContent, Money newAmount, Map<String, String> newFacts) {
        return new ApprovalRequest(subject, requester, preparers, unit, newAmount, newFacts, newContent);
    }

    DecisionRequest decision(DecisionType type, LocalDate date) {
        return DecisionRequest.of(type, amount, unit, date).requestedBy(requester);
    }
}
