create table movement (
    sku              identifier  not null,
    warehouse        identifier  not null,
    seq              integer     not null,
    recorded_at      moment      not null,
    movement_id      identifier  not null,
    moved_on         date        not null,
    kind             varchar(64) not null,
    quantity         amount,
    unit_of_measure  varchar(16),
    unit_cost        exact,
    amount           amount,
    currency         char(3),
    refers_to        identifier,
    reference        varchar,
    recorded_on      date        not null,
    primary key (sku, warehouse, seq)
);
comment on table movement is 'The stock book: what happened to each article in each warehouse; rows are only added';
comment on column movement.kind is 'stock.receipt, stock.issue, stock.customer-return, stock.supplier-return, stock.damage, stock.loss, stock.count, stock.stock-take, stock.landed-cost';
comment on column movement.quantity is 'Positive; of a count found less booked, of a stock-take what was found; null for a landed cost';
comment on column movement.currency is 'Of unit_cost or amount, of which a row has one at most';
comment on column movement.recorded_on is 'The day on which it was entered, which may be long after moved_on';
