package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgEvents;

/** The events of each company's organisation. */
final class JdbcOrgEvents extends JdbcEventStream<LegalEntityId, OrgEvent> implements OrgEvents {

    private static final Table<OrgEvent> EVENT = Table.<OrgEvent>named("org_event")
            .columns(OrgChangeColumns.of(event -> OrgChangeColumns.of(event.change())))
            .columns(Stamps.columns(OrgEvent::stamp));

    JdbcOrgEvents(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EVENT, Keys.of("entity", entity -> entity), JdbcOrgEvents::event);
    }

    private static OrgEvent event(Row row) {
        return new OrgEvent(OrgChangeColumns.change(row), row.stamp());
    }
}
