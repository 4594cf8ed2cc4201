create table outbound_order (
    sales_order  identifier  not null,
    number       integer     not null,
    version      bigint      not null,
    warehouse    identifier  not null,
    state        varchar(64) not null,
    open         boolean     not null,
    priority     integer     not null,
    released_at  moment      not null,
    shipped_at   moment,
    body         varchar     not null,
    primary key (sales_order, number)
);
comment on table outbound_order is 'What leaves one warehouse for a released sales order';
comment on column outbound_order.number is 'Which of the outbound orders of the sales order: 1 for the first, one more for each backorder or further warehouse';
comment on column outbound_order.open is 'Whether it has not ended';
comment on column outbound_order.shipped_at is 'When the last parcel left; null: not all have';
comment on column outbound_order.body is 'JSON: the whole order; the other columns are for queries';
create index outbound_order_open on outbound_order (warehouse, open, priority);
create index outbound_order_shipped on outbound_order (warehouse, shipped_at);
