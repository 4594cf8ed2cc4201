create table reorder_proposal (
    proposal_id     identifier  not null,
    version         bigint      not null,
    sku             identifier  not null,
    warehouse       identifier  not null,
    supplier        identifier  not null,
    state           varchar(32) not null,
    open            boolean     not null,
    planned_on      date        not null,
    order_day       date        not null,
    valid_until     date        not null,
    purchase_order  identifier,
    body            varchar     not null,
    primary key (proposal_id)
);
comment on table reorder_proposal is 'What was proposed to be ordered, and what became of it';
comment on column reorder_proposal.state is 'proposal.proposed, proposal.changed, proposal.accepted, proposal.rejected, proposal.ordered, proposal.expired';
comment on column reorder_proposal.open is 'Whether it has not ended';
comment on column reorder_proposal.valid_until is 'The last day on which it may be ordered';
comment on column reorder_proposal.purchase_order is 'The order of procurement; null: not ordered';
comment on column reorder_proposal.body is 'JSON: the whole proposal with every step; the other columns are for queries';
create index reorder_proposal_open on reorder_proposal (warehouse, open, order_day);
create index reorder_proposal_of_article on reorder_proposal (sku, planned_on);
create index reorder_proposal_lapsed on reorder_proposal (open, valid_until);
