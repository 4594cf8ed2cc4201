package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.rule.RuleKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Figures by tiers (分档), each from a number that belongs to it: days of leave by years of work, months by terms.
 *
 * @param list from the lowest, at least one
 */
@Beta
public record Tiers(List<Tier> list) {

    private static final RuleKey<BigDecimal> NUMBER = RuleKey.ofDecimal("tier");

    /**
     * One tier.
     *
     * @param from the least number that belongs to it
     * @param value its figure
     */
    public record Tier(BigDecimal from, BigDecimal value) {
        public Tier {
            requireNonNull(from, "from");
            requireNonNull(value, "value");
        }
    }

    public Tiers {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one tier");
        }
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).from().compareTo(list.get(i).from()) >= 0) {
                throw new IllegalArgumentException(
                        "tiers must rise, but " + list.get(i - 1).from() + " is followed by "
                                + list.get(i).from());
            }
        }
    }

    /**
     * Tiers from their text: {@code 1:5; 10:10; 20:15}.
     *
     * @throws IllegalArgumentException if the text has another form, or the tiers do not rise
     */
    public static Tiers parse(String text) {
        List<Tier> tiers = new ArrayList<>();
        for (String part : requireNonNull(text, "text").split(";", -1)) {
            String[] fields = part.strip().split(":", -1);
            try {
                if (fields.length != 2) {
                    throw new NumberFormatException("two fields expected");
                }
                tiers.add(new Tier(NUMBER.parse(fields[0]), NUMBER.parse(fields[1])));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + part + "' is no tier. Maybe 10:5?", e);
            }
        }
        return new Tiers(tiers);
    }

    /** The figure of the tier to which a number belongs; empty below the lowest. */
    public Optional<BigDecimal> at(BigDecimal number) {
        BigDecimal found = null;
        for (Tier tier : list) {
            if (tier.from().compareTo(number) <= 0) {
                found = tier.value();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The figure of the highest tier. */
    public BigDecimal highest() {
        return list.get(list.size() - 1).value();
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return list.stream()
                .map(tier -> tier.from().toPlainString() + ":" + tier.value().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
