package io.zhanggui.core.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes two figures the same one: of two with one entry, a book holds one. */
record Entry(RuleBook.Slot slot, LocalDate start, @Nullable LocalDate publishedOn) {

    static Entry of(Rule<?> rule) {
        return new Entry(
                new RuleBook.Slot(rule.key(), rule.scope()),
                rule.value().start(),
                rule.value().publishedOn());
    }
}
