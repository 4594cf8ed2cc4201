package io.zhanggui.examples.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.ContributionScheme.Share;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rules that payslips rest on, stored once by the fingerprint of their text. A slip that is read back gets the rules
 * that it was calculated with, never those that the library would find today.
 */
final class PayrollRuleSets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KNOWN = 64;
    private static final Select CONTENT =
            Select.of("select content from payroll_rule_set where fingerprint = ?", "content");

    private final Sql sql;
    private final Map<PayrollRules, RuleSet> written = recent();
    private final Map<Fingerprint, PayrollRules> read = recent();

    private record RuleSet(Fingerprint fingerprint, String content) {}

    PayrollRuleSets(Sql sql) {
        this.sql = sql;
    }

    /** The last few; what is kept never changes, so nothing becomes wrong when a transaction fails. */
    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<K, V>(KNOWN, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KNOWN;
            }
        });
    }

    /** Stores the rules that are not there yet, in the current unit of work. */
    void store(Collection<PayrollRules> rules) {
        Set<RuleSet> sets = new LinkedHashSet<>();
        rules.forEach(each -> sets.add(setOf(each)));
        for (RuleSet set : sets) {
            sql.update(
                    "insert into payroll_rule_set (fingerprint, content) values (?, ?) on conflict do nothing",
                    List.of(set.fingerprint(), set.content()));
        }
    }

    Fingerprint fingerprint(PayrollRules rules) {
        return setOf(rules).fingerprint();
    }

    PayrollRules get(Fingerprint fingerprint) {
        PayrollRules known = read.get(fingerprint);
        if (known == null) {
            String content = sql.first(CONTENT, List.of(fingerprint), row -> row.text("content"))
                    .orElseThrow(() -> new StorageException("no payroll rules with fingerprint " + fingerprint));
            known = rules(parsed(content));
            read.put(fingerprint, known);
        }
        return known;
    }

    private RuleSet setOf(PayrollRules rules) {
        return written.computeIfAbsent(rules, each -> {
            String content = json(each).toString();
            return new RuleSet(
                    Fingerprint.of("payroll.rule-set").add("content", content).build(), content);
        });
    }

    static JsonNode parsed(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new StorageException("a stored text is no JSON", e);
        }
    }

    private static ObjectNode json(PayrollRules rules) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("work", rules.dates().work().toString());
        json.put("contribution", rules.dates().contribution().toString());
        json.put("payment", rules.dates().payment().toString());
        json.put("currency", rules.currency().getCode());
        ArrayNode schemes = json.putArray("schemes");
        rules.schemes().forEach(scheme -> schemes.add(json(scheme)));
        json.set("tax", ChinaTax.json(rules.tax()));
        ArrayNode taxRules = json.putArray("taxRules");
        rules.taxRules().forEach(rule -> taxRules.add(RuleJson.of(rule)));
        return json;
    }

    private static ObjectNode json(ContributionScheme scheme) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("employeeItem", scheme.employeeItem().code());
        json.put("employerItem", scheme.employerItem().code());
        put(json, "floor", scheme.floor());
        put(json, "cap", scheme.cap());
        json.set("employee", json(scheme.employee()));
        json.set("employer", json(scheme.employer()));
        put(json, "rounding", scheme.rounding());
        return json;
    }

    private static ObjectNode json(Share share) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "rate", share.rate());
        put(json, "least", share.least());
        put(json, "most", share.most());
        put(json, "flat", share.flat());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable ResolvedRule<?> rule) {
        if (rule != null) {
            json.set(name, RuleJson.of(rule));
        }
    }

    private static PayrollRules rules(JsonNode json) {
        PayDates dates = new PayDates(
                YearMonth.parse(json.get("work").textValue()),
                YearMonth.parse(json.get("contribution").textValue()),
                LocalDate.parse(json.get("payment").textValue()));
        List<ContributionScheme> schemes = new ArrayList<>();
        json.get("schemes").forEach(scheme -> schemes.add(scheme(scheme)));
        List<ResolvedRule<?>> taxRules = new ArrayList<>();
        json.get("taxRules").forEach(rule -> taxRules.add(RuleJson.rule(rule)));
        return PayrollRules.of(
                dates,
                CurrencyUnit.of(json.get("currency").textValue()),
                schemes,
                ChinaTax.tax(json.get("tax")),
                taxRules);
    }

    private static ContributionScheme scheme(JsonNode json) {
        ResolvedRule<Rounding> rounding = RuleJson.rounding(json.get("rounding"));
        return new ContributionScheme(
                PayItems.of(json.get("employeeItem").textValue()),
                PayItems.of(json.get("employerItem").textValue()),
                decimal(json, "floor"),
                decimal(json, "cap"),
                share(json.get("employee")),
                share(json.get("employer")),
                rounding);
    }

    private static Share share(JsonNode json) {
        return new Share(decimal(json, "rate"), decimal(json, "least"), decimal(json, "most"), decimal(json, "flat"));
    }

    private static @Nullable ResolvedRule<BigDecimal> decimal(JsonNode json, String name) {
        JsonNode rule = json.get(name);
        return rule == null ? null : RuleJson.decimal(rule);
    }
}
