package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import java.util.List;

/**
 * Makes units of work on the books of one company wait for each other until they end: who posts sees the period that holds,
 * and who closes a period sees every entry. Reading reports takes no lock.
 */
final class CompanyLock {

    private static final Select LOCK =
            Select.of("select entity from company_lock where entity = ? for update", "entity");

    private CompanyLock() {}

    static void take(Sql sql, LegalEntityId entity) {
        sql.update("insert into company_lock (entity) values (?) on conflict do nothing", List.of(entity));
        sql.first(LOCK, List.of(entity), row -> row.text("entity"));
    }
}
