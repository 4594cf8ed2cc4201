package io.zhanggui.examples.jdbc;

import io.zhanggui.core.authority.AuthorityEvent;
import io.zhanggui.core.authority.AuthorityEvents;
import io.zhanggui.core.id.LegalEntityId;

/** What was granted, delegated, waived and ended in each company. */
final class JdbcAuthorityEvents extends JdbcEventStream<LegalEntityId, AuthorityEvent> implements AuthorityEvents {

    private static final Table<AuthorityEvent> EVENT = Table.<AuthorityEvent>named("authority_event")
            .columns(AuthorityChangeColumns.of(event -> AuthorityChangeColumns.of(event.change())))
            .columns(Stamps.columns(AuthorityEvent::stamp));

    JdbcAuthorityEvents(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EVENT, Keys.of("entity", entity -> entity), JdbcAuthorityEvents::event);
    }

    private static AuthorityEvent event(Row row) {
        return new AuthorityEvent(AuthorityChangeColumns.change(row), row.stamp());
    }
}
