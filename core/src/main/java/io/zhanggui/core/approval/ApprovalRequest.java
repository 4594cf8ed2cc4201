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
import org.jspecify.annotations.Nullable;

/**
 * What is to be approved (申请).
 *
 * @param subject the id of what it is about, for example an order number
 * @param requester who asks for it
 * @param preparers who entered it for the requester (经办人); like the requester they never approve it
 * @param unit the unit for which it is asked
 * @param amount the amount, not negative; zero where there is none
 * @param category what kind of thing it is about, see {@link io.zhanggui.core.authority.Scope#category}; {@code null} if
 *     not stated
 * @param country where, see {@link io.zhanggui.core.authority.Scope#country}; {@code null} if not stated
 * @param facts what conditions look at, by name
 * @param content the fingerprint of everything else that is approved, for example the lines of an order
 */
public record ApprovalRequest(
        String subject,
        PersonId requester,
        List<PersonId> preparers,
        OrgUnitId unit,
        Money amount,
        @Nullable String category,
        @Nullable String country,
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
        requireCode("category", category);
        requireCode("country", country);
    }

    private static void requireCode(String name, @Nullable String code) {
        if (code != null && (code.isBlank() || !code.strip().equals(code))) {
            throw new IllegalArgumentException(name + " '" + code + "' must be a code without blanks around it");
        }
    }

    /** A request that its requester entered, without facts. */
    public static ApprovalRequest of(
            String subject, PersonId requester, OrgUnitId unit, Money amount, Fingerprint content) {
        return new ApprovalRequest(subject, requester, List.of(), unit, amount, null, null, Map.of(), content);
    }

    /** The same with one more fact. */
    public ApprovalRequest fact(String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return new ApprovalRequest(subject, requester, preparers, unit, amount, category, country, more, content);
    }

    /** The same, about a category of things. */
    public ApprovalRequest ofCategory(String code) {
        return new ApprovalRequest(
                subject, requester, preparers, unit, amount, requireNonNull(code, "code"), country, facts, content);
    }

    /** The same, in a country. */
    public ApprovalRequest inCountry(String code) {
        return new ApprovalRequest(
                subject, requester, preparers, unit, amount, category, requireNonNull(code, "code"), facts, content);
    }

    /** What approvers see and sign: content, who asks and entered it, amount, unit, category, country and facts. */
    public Fingerprint fingerprint() {
        return Fingerprint.of("approval.seen")
                .add("content", content)
                .add("requester", requester)
                .add("preparers", preparers)
                .add("amount", amount)
                .add("unit", unit)
                .add("category", category)
                .add("country", country)
                .add("facts", List.copyOf(facts.keySet()))
                .add("values", List.copyOf(facts.values()))
                .build();
    }

    /** The same, entered by somebody else too. */
    public ApprovalRequest preparedBy(PersonId person) {
        if (isBarred(person)) {
            return this;
        }
        List<PersonId> more = new ArrayList<>(preparers);
        more.add(person);
        return new ApprovalRequest(subject, requester, more, unit, amount, category, country, facts, content);
    }

    /** Whether the person may never approve it: its requester, or who entered it. */
    public boolean isBarred(PersonId person) {
        return person.equals(requester) || preparers.contains(person);
    }

    ApprovalRequest changed(Fingerprint newContent, Money newAmount, Map<String, String> newFacts) {
        return new ApprovalRequest(
                subject, requester, preparers, unit, newAmount, category, country, newFacts, newContent);
    }

    DecisionRequest decision(DecisionType type, LocalDate date) {
        return new DecisionRequest(type, amount, unit, date, requester, preparers, category, country);
    }
}
